//! English.

use super::Strings;

/// The table.
pub(super) const STRINGS: Strings = Strings {
    skip: "Skip to the article",
    paste: "Paste an article",
    edit: "Edit text",
    share: "Share",
    samples: "Samples",
    published: "Published",
    unpublished: "Publication date unknown",
    given: "chosen",
    stated: "stated",
    inferred: "inferred",
    why_date: "Why this publication date",
    alternatives: "Other dates that fit as well",
    set_date: "Change the publication date",
    clear_date: "Back to the date from the text",
    text_label: "Text of the article",
    text_hint: "Paste or type here; the timeline forms as you type. Ctrl+V anywhere on this page and a dropped .txt, .html or .md file work too. The text is not sent anywhere.",
    placeholder: "Paste an article here…",
    clear: "Clear",
    done: "Done",
    article: "Article",
    show_all: "Show the whole text",
    detail: "Details",
    detail_hint: "Choose an event on the timeline, or underlined time words in the article, to see the sentence and the reasons.",
    because: "Why this time",
    actors: "Actors",
    previous: "Previous",
    next: "Next",
    to_sentence: "See it in the article",
    close: "Close",
    marked: "Time expression",
    no_value: "Names no particular time",
    no_events: "No events yet",
    empty_text: "No text yet.",
    empty_text_next: "Paste an article, and the story that it tells is put in order of time here.",
    no_times: "No time could be read in this text.",
    no_times_next: "Linimasa looks for words such as “Tuesday”, “15 November”, “last year” or “at 5.30 pm” in Indonesian and English. Check the text, or paste another article.",
    overwrite: "Open this link?",
    overwrite_next: "The text that you typed or pasted on this page will be replaced by what the link holds.",
    keep_mine: "Keep my text",
    open_link: "Open the link",
    copied: "Link copied. The whole article is in it.",
    copy_by_hand: "The browser does not allow copying. Copy the link from this field:",
    link_field: "Link to this timeline",
    long_link: "The link is long, so some messaging apps and link shorteners may cut it off.",
    very_long_link: "The link is very long. Browsers open it, but many messaging and mail apps will refuse it or cut it off; send it in a file.",
    old_browser: "This browser is too old to make or open links (one from 2023 or later can). Your text is still here.",
    too_long_for_browser: "This text is too long for the browser's address bar, so the address does not hold this document.",
    nothing_to_read: "There is no text to read there.",
    file_refused: "That file was not read. What can be read: .txt, .html and .md up to 8 MB.",
    not_a_link: "This address is not a Linimasa link; the sample is shown.",
    newer_link: "This link was made by a newer Linimasa. Reload the page to update it, then open the link again.",
    corrupt_link: "This link is broken or cut off, so its article cannot be opened. Ask the sender for it once more.",
    too_large_link: "What this link holds is too large to open safely, so it was not opened.",
    counts: |events, timexes| {
        format!("{} from {}.", counted(events, "event"), counted(timexes, "time expression"))
    },
    characters: |count| format!("{count} characters."),
};

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
