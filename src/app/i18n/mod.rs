//! The words of the interface: one table for each language, checked by the compiler to be complete.

mod en;
mod id;

use crate::share::LinkError;
use crate::story::{How, Lang};

/// Every fixed string of the page in one language.
#[allow(missing_docs, reason = "each field is named after the place where it stands")]
pub struct Strings {
    pub skip: &'static str,
    pub paste: &'static str,
    pub edit: &'static str,
    pub share: &'static str,
    pub samples: &'static str,
    pub published: &'static str,
    pub unpublished: &'static str,
    pub given: &'static str,
    pub stated: &'static str,
    pub inferred: &'static str,
    pub why_date: &'static str,
    pub alternatives: &'static str,
    pub set_date: &'static str,
    pub clear_date: &'static str,
    pub text_label: &'static str,
    pub text_hint: &'static str,
    pub placeholder: &'static str,
    pub clear: &'static str,
    pub done: &'static str,
    pub article: &'static str,
    pub show_all: &'static str,
    pub detail: &'static str,
    pub detail_hint: &'static str,
    pub because: &'static str,
    pub actors: &'static str,
    pub certain: &'static str,
    pub likely: &'static str,
    pub unsure: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub to_sentence: &'static str,
    pub close: &'static str,
    pub file: &'static str,
    pub change: &'static str,
    pub new_event: &'static str,
    pub by_hand: &'static str,
    pub own_event: &'static str,
    pub marked: &'static str,
    pub no_value: &'static str,
    pub no_events: &'static str,
    pub empty_text: &'static str,
    pub empty_text_next: &'static str,
    pub no_times: &'static str,
    pub no_times_next: &'static str,
    pub overwrite: &'static str,
    pub overwrite_next: &'static str,
    pub keep_mine: &'static str,
    pub open_link: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub link_field: &'static str,
    pub long_link: &'static str,
    pub very_long_link: &'static str,
    pub kept_apart: &'static str,
    pub not_kept: &'static str,
    pub not_loaded: &'static str,
    pub old_browser: &'static str,
    pub too_long_for_browser: &'static str,
    pub nothing_to_read: &'static str,
    pub file_refused: &'static str,
    pub not_a_link: &'static str,
    pub newer_link: &'static str,
    pub corrupt_link: &'static str,
    pub too_large_link: &'static str,
    pub open_whole: &'static str,
    pub more_ways: &'static str,
    pub view: &'static str,
    pub counts: fn(usize, usize) -> String,
    pub characters: fn(usize) -> String,
}

/// The table of a language.
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::Indonesian => &id::STRINGS,
        Lang::English => &en::STRINGS,
    }
}

impl Strings {
    /// How the publication date is known.
    pub fn how(&self, how: How) -> &'static str {
        match how {
            How::Given => self.given,
            How::Stated => self.stated,
            How::Inferred => self.inferred,
            How::None => "",
        }
    }

    /// What is wrong with a link.
    pub fn link_error(&self, error: LinkError) -> &'static str {
        match error {
            LinkError::NotALink => self.not_a_link,
            LinkError::NewerVersion => self.newer_link,
            LinkError::Damaged => self.corrupt_link,
            LinkError::TooLarge => self.too_large_link,
        }
    }
}
