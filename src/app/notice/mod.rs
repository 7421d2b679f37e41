//! The line that says what happened: heard by assistive technology, dismissed by a button.

use super::dom::{El, button, el, text};
use super::{
    browser, desk,
    i18n::Strings,
    state::{Message, State},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// From this length some channels cut a link off.
const LONG: usize = 2_000;
/// From this length most do.
const VERY_LONG: usize = 32_000;

/// The notice; empty most of the time.
pub fn notice(state: State) -> El {
    let t = state.words();
    let message = state.message.get();
    let said = message.as_ref().map(|message| words(message, t)).unwrap_or_default();
    let by_hand = match &message {
        Some(Message::CopyByHand(link)) => Some(link_field(link.clone(), t)),
        _ => None,
    };
    let more = matches!(message, Some(Message::Copied(_))).then(|| desk::more_ways(state));
    let file = matches!(message, Some(Message::NotKept)).then(|| desk::save_as(state));
    #[cfg(feature = "desk")]
    let offer = match &message {
        Some(Message::Offer(_, offer)) => Some(super::desk::offered(state, *offer)),
        _ => None,
    };
    let close = message.is_some().then(|| button(t.close, move |_| state.message.set(None)));
    let notice = el("div")
        .class(if message.is_some() { "notice shown" } else { "notice" })
        .with(text("p", "", said).attr("id", "notice").attr("role", "status").attr("aria-live", "polite"))
        .maybe(by_hand)
        .maybe(more)
        .maybe(file);
    #[cfg(feature = "desk")]
    let notice = notice.maybe(offer);
    notice.maybe(close)
}

/// The link in a field, selected, where the page may not write to the clipboard.
fn link_field(link: String, t: &'static Strings) -> El {
    browser::focus_soon("link");
    let select = |event: &web_sys::Event| {
        if let Some(field) = event.target() {
            field.unchecked_into::<web_sys::HtmlInputElement>().select();
        }
    };
    el("input")
        .attr("id", "link")
        .attr("type", "text")
        .flag("readonly", true)
        .attr("aria-label", t.link_field)
        .value(link)
        .on("focus", select)
}

fn words(message: &Message, t: &Strings) -> String {
    match message {
        Message::Link(error) => t.link_error(*error).to_owned(),
        Message::Copied(length) => with_length(t.copied, *length, t),
        Message::CopyByHand(link) => with_length(t.copy_by_hand, link.len(), t),
        #[cfg(feature = "desk")]
        Message::Said(words) => words.clone(),
        #[cfg(feature = "desk")]
        Message::Offer(words, _) => words.clone(),
        Message::KeptApart => t.kept_apart.to_owned(),
        Message::NotKept => t.not_kept.to_owned(),
        Message::NotLoaded => t.not_loaded.to_owned(),
        Message::OldBrowser => t.old_browser.to_owned(),
        Message::TooLongForBrowser => t.too_long_for_browser.to_owned(),
        Message::NothingToRead => t.nothing_to_read.to_owned(),
        Message::FileRefused => t.file_refused.to_owned(),
    }
}

fn with_length(said: &str, length: usize, t: &Strings) -> String {
    let warning = match length {
        0..=LONG => return said.to_owned(),
        2_001..=VERY_LONG => t.long_link,
        _ => t.very_long_link,
    };
    format!("{said} {} {warning}", (t.characters)(length))
}
