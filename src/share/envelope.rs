//! The envelope: lines of `key=value`, an empty line, and the article to the end.
//!
//! A reader skips keys that it does not know, so an older version opens what a newer one adds to
//! version 1. Only what is set is written: a bare article costs one byte.

use super::Document;
use crate::line;
use crate::story::{Lang, Stamp, iso_date};

/// Writes the envelope.
pub fn write(document: &Document) -> String {
    let mut out = String::with_capacity(document.text.len() + 64);
    let mut put = |key: &str, value: &str| {
        out.push_str(key);
        out.push('=');
        line::whole(value, &mut out);
        out.push('\n');
    };
    if let Some(date) = document.published {
        put("d", &Stamp::day(date).edtf());
    }
    if let Some(date) = document.markup {
        put("m", &Stamp::day(date).edtf());
    }
    if let Some(lang) = document.lang {
        put("l", lang.tag());
    }
    if let Some(title) = &document.title {
        put("t", title);
    }
    if document.only_edits {
        put("o", "1");
    }
    for edit in &document.edits {
        put("e", edit);
    }
    out.push('\n');
    out.push_str(&document.text);
    out
}

/// Reads the envelope; `None` where the empty line is missing. A value that cannot be read is left out:
/// a bad date never costs the article.
pub fn read(envelope: &str) -> Option<Document> {
    let mut document = Document::default();
    let mut rest = envelope;
    loop {
        let (line, after) = rest.split_once('\n')?;
        rest = after;
        if line.is_empty() {
            document.text = rest.to_owned();
            return Some(document);
        }
        let (key, value) = line.split_once('=')?;
        match key {
            "d" => document.published = iso_date(value),
            "m" => document.markup = iso_date(value),
            "l" => document.lang = Lang::from_tag(value),
            "o" => document.only_edits = value == "1",
            "e" => document.edits.push(line::read(value)),
            "t" => document.title = Some(line::read(value)),
            _ => {}
        }
    }
}
