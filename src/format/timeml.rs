//! TimeML 1.2.1: the article as it is, with each time expression in a TIMEX3.
//!
//! TimeML's own EVENTs are single verbs, which a story does not name; none are invented.

use super::{Piece, escape_markup};
use crate::story::Timex;
use std::fmt::Write as _;

pub(super) fn write(piece: &Piece) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n");
    let text = &piece.document.text;
    let _ = writeln!(out, "<DOCID>{:016x}</DOCID>", super::fnv(text));
    if let Some(day) = piece.story.published.date {
        let _ = writeln!(
            out,
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{day}\" temporalFunction=\"false\" \
             functionInDocument=\"CREATION_TIME\">{day}</TIMEX3></DCT>"
        );
    }
    if let Some(title) = &piece.document.title {
        let _ = writeln!(out, "<TITLE>{}</TITLE>", escape_markup(title));
    }
    out.push_str("<TEXT>");
    let mut done = 0;
    for (n, timex) in piece.story.timexes.iter().enumerate() {
        out.push_str(&escape_markup(text.get(done..timex.span.start).unwrap_or_default()));
        out.push_str(&element(timex, n + 1, text));
        done = done.max(timex.span.end);
    }
    out.push_str(&escape_markup(text.get(done..).unwrap_or_default()));
    out + "</TEXT>\n</TimeML>\n"
}

fn element(timex: &Timex, number: usize, text: &str) -> String {
    let kind = format!("{:?}", timex.kind).to_uppercase();
    let modifier = timex.modifier.map(|m| format!(" mod=\"{}\"", m.timex())).unwrap_or_default();
    let (value, words) = (escape_markup(&timex.value), escape_markup(timex.span.of(text)));
    format!("<TIMEX3 tid=\"t{number}\" type=\"{kind}\" value=\"{value}\"{modifier}>{words}</TIMEX3>")
}
