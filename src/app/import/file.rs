//! Files that hold an article as text, a web page or light markup.

use super::super::{browser, desk, editor::plain, state::State};
use super::{html, take, tidy};
use crate::format::read::{Remark, letters::Letters, light};
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
    desk::bytes(state, file, move |bytes| {
        let Some(Letters { text, guessed }) = desk::letters(state, &bytes, is_page) else { return };
        take(
            state,
            match (is_page, is_markdown) {
                (true, _) => html::read(&text).unwrap_or_default(),
                (_, true) => light(&tidy(&text)),
                _ => plain(tidy(&text)),
            },
        );
        if guessed {
            desk::remark(state, &[Remark::Guessed]);
        }
    });
    browser::focus_soon("article");
    true
}
