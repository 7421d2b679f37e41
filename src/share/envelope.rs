//! The envelope: lines of `key=value`, an empty line, and the article to the end.
//!
//! A reader skips keys that it does not know, so an older version opens what a newer one adds to
//! version 1. Only what is set is written: a bare article costs one byte.

use super::Document;
use crate::story::{Lang, iso_date};

/// Writes the envelope.
pub fn write(document: &Document) -> String {
    let mut out = String::with_capacity(document.text.len() + 64);
    let mut line = |key: &str, value: &str| {
        out.push_str(key);
        out.push('=');
        out.push_str(&escape(value));
        out.push('\n');
    };
    if let Some(date) = document.published {
        line("d", &date.to_string());
    }
    if let Some(date) = document.markup {
        line("m", &date.to_string());
    }
    if let Some(lang) = document.lang {
        line("l", lang.tag());
    }
    if let Some(title) = &document.title {
        line("t", title);
    }
    if document.only_edits {
        line("o", "1");
    }
    for edit in &document.edits {
        line("e", edit);
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
            "e" => document.edits.push(unescape(value)),
            "t" => document.title = Some(unescape(value)),
            _ => {}
        }
    }
}

/// A value stays on its line.
fn escape(value: &str) -> String {
    value.replace('\\', "\\\\").replace('\n', "\\n")
}

fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}
