//! The question before a link replaces what the reader wrote here.

use super::dom::{self, El, button, el};
use super::{
    link,
    state::{Origin, State},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

const ID: &str = "overwrite";

/// Asks while a document waits in [`State::waiting`].
pub fn draw(body: &Element, state: State) {
    dom::region(body, move || question(state));
    dom::effect(move || {
        let waits = state.waiting.with(Option::is_some);
        let Some(found) = document().get_element_by_id(ID) else { return };
        let dialog: HtmlDialogElement = found.unchecked_into();
        if waits && !dialog.open() {
            // It fails only where the dialog is open already.
            let _ = dialog.show_modal();
        } else if !waits && dialog.open() {
            dialog.close();
        }
    });
}

fn question(state: State) -> El {
    let t = state.words();
    let keep = move || {
        state.waiting.set(None);
        link::write_now(state);
    };
    let open = move || {
        if let Some(doc) = state.waiting.get_untracked() {
            state.waiting.set(None);
            state.show(doc, Origin::Link);
        }
    };
    let keep_mine = button(t.keep_mine, move |_| keep()).attr("id", "keep-mine").class("strong");
    let open_link = button(t.open_link, move |_| open()).attr("id", "open-link");
    el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "overwrite-title")
        .on("cancel", move |_| keep())
        .with(el("h2").attr("id", "overwrite-title").words(t.overwrite))
        .with(el("p").words(t.overwrite_next))
        .with(el("div").class("row").with(keep_mine).with(open_link))
}
