//! The words of a `.docx`: the browser inflates and reads the XML, here only the archive's directory is walked.

use super::super::{browser, link::streams, state::State};
use super::files::say;
use super::strings::strings;
use crate::markup::zip;
use crate::share::Document;
use leptos::prelude::*;

/// Where a document's words stand in the archive (ECMA-376, part 1, 11.3.10).
const WORDS: &str = "word/document.xml";

/// Opens a document's words as an article.
pub fn open(state: State, file: &web_sys::File) {
    super::files::bytes(state, file, move |bytes| {
        browser::spawn(async move {
            match words(&bytes).await.filter(|text| !text.trim().is_empty()) {
                Some(text) => super::take(state, Document { text, ..Document::default() }),
                None => say(state, strings(state.ui.get_untracked()).not_read),
            }
        });
    });
}

async fn words(bytes: &[u8]) -> Option<String> {
    let part = zip::find(bytes, WORDS)?;
    let xml = if part.deflated { streams::inflate(part.bytes).await.ok()? } else { part.bytes.to_vec() };
    let xml = String::from_utf8(xml).ok()?;
    let parsed = web_sys::DomParser::new().ok()?;
    let parsed = parsed.parse_from_string(&xml, web_sys::SupportedType::ApplicationXml).ok()?;
    let paragraphs = parsed.get_elements_by_tag_name("w:p");
    let mut text = String::new();
    for n in 0..paragraphs.length() {
        let Some(paragraph) = paragraphs.item(n) else { continue };
        let pieces = paragraph.get_elements_by_tag_name("*");
        for k in 0..pieces.length() {
            let Some(piece) = pieces.item(k) else { continue };
            match piece.tag_name().as_str() {
                "w:t" => text.push_str(&piece.text_content().unwrap_or_default()),
                "w:tab" | "w:br" => text.push(' '),
                _ => {}
            }
        }
        text.push_str("\n\n");
    }
    Some(text.trim_end().to_owned())
}
