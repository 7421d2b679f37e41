//! Mermaid's `timeline` (mermaid.js.org/syntax/timeline.html): a period a line, its events behind colons.
//!
//! Periods are words there, so they say all that is known. What Mermaid would read as its own is written as an entity.

use super::{Piece, one_line};
use crate::words;

pub(super) fn write(piece: &Piece) -> String {
    let mut out = format!("timeline\n    title {}\n", escape(piece.title()));
    let mut last = String::new();
    for event in &piece.story.events {
        let when = words::when_short(&event.when, piece.story.zone, piece.story.lang);
        if when == last {
            out.push_str(&format!("         : {}\n", escape(&event.headline)));
        } else {
            out.push_str(&format!("    {} : {}\n", escape(&when), escape(&event.headline)));
            last = when;
        }
    }
    out
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            ':' | '#' | ';' | '%' | '<' | '>' | '{' | '}' | '"' | '\\' | '`' => {
                out.push_str(&format!("#{};", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    // A line may not be without words.
    if out.is_empty() { "…".into() } else { out }
}
