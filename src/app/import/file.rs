//! Files that hold an article as text, a web page or light markup.

use super::super::{
    browser,
    editor::plain,
    state::{Message, State},
};
use super::{html, take, tidy};
use crate::markup::markdown;
use leptos::prelude::*;
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
    browser::settled(file.text(), move |text| {
        let Ok(text) = text else { return state.message.set(Some(Message::FileRefused)) };
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
    browser::focus_soon("article");
    true
}
