//! Files that hold an article as text, a web page or light markup.

use super::super::{
    browser,
    editor::plain,
    link,
    state::{Message, State},
};
use super::{html, take, tidy};
use crate::markup::markdown;
use leptos::prelude::*;
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::File;

/// Opens such a file; says whether it is one.
pub fn opens(state: State, file: &File) -> bool {
    let name = file.name().to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let is_page = ends(&[".html", ".htm"]) || file.type_() == "text/html";
    let is_markdown = ends(&[".md", ".markdown"]);
    if !(is_page || is_markdown || ends(&[".txt"]) || file.type_().starts_with("text/")) {
        return false;
    }
    let done = Closure::once_into_js(move |text: JsValue| {
        let text = text.as_string().unwrap_or_default();
        take(
            state,
            match (is_page, is_markdown) {
                (true, _) => html::read(&text).unwrap_or_default(),
                (_, true) => plain(markdown::plain(&tidy(&text))),
                _ => plain(tidy(&text)),
            },
        );
    });
    let failed = Closure::once_into_js(move |_: JsValue| state.message.set(Some(Message::FileRefused)));
    let promise: JsValue = file.text().into();
    link::then(&promise, &done, &failed);
    browser::focus_soon("article");
    true
}
