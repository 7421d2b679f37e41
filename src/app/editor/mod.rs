//! The paste box: a text field whose timeline forms while the reader types.

use super::dom::{El, button, el, text};
use super::{desk, import, state::State};
use crate::share::Document;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;

/// Texts up to this many bytes are read at every key press.
const READ_AT_ONCE: usize = 20_000;

thread_local! {
    /// What was typed and waits for the next key press.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// The panel with the text field; folded away until it is asked for.
pub fn editor(state: State) -> El {
    let t = state.words();
    let field = el("textarea")
        .attr("id", "text")
        .attr("rows", "10")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "text-hint")
        .attr("placeholder", t.placeholder)
        .value(desk::field(state))
        .on("input", move |event| typed(state, event))
        .on("paste", move |event| import::paste_into_box(state, event));
    let clear = move |_: &web_sys::Event| {
        PENDING.set(None);
        state.type_text(String::new());
        state.open_editor();
    };
    let row = el("div")
        .class("row")
        .with(button(t.clear, clear).attr("id", "clear"))
        .with(button(t.done, move |_| state.editing.set(false)).attr("id", "done").class("strong"))
        .with(text("span", "hint", state.counts()));
    #[cfg(feature = "desk")]
    let row = row.maybe(desk::pager(state));
    #[cfg(feature = "desk")]
    let label = desk::label(state);
    #[cfg(not(feature = "desk"))]
    let label = t.text_label;
    el("section")
        .attr("id", "editor")
        .class("editor")
        .attr("aria-label", label)
        .flag("hidden", !state.editing.get())
        .with(el("label").attr("for", "text").words(label))
        .with(field)
        .with(text("p", "hint", t.text_hint).attr("id", "text-hint"))
        .with(row)
}

fn typed(state: State, event: &web_sys::Event) {
    let text = event_target_value(event);
    PENDING.set(None);
    #[cfg(feature = "desk")]
    if let Some(whole) = desk::whole(state, &text) {
        return state.type_text(whole);
    }
    match patience(text.len()) {
        0 => state.type_text(text),
        wait => PENDING.set(Some(Timeout::new(wait, move || state.type_text(text)))),
    }
}

/// How many milliseconds to wait for the next key press before a text of this size is read.
fn patience(bytes: usize) -> u32 {
    match bytes {
        0..=READ_AT_ONCE => 0,
        20_001..=300_000 => 150,
        _ => 500,
    }
}

/// A document with this text and nothing else.
pub fn plain(text: String) -> Document {
    Document { text, ..Document::default() }
}
