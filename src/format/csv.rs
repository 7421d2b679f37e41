//! A table by RFC 4180, an event a line.
//!
//! Spreadsheets run a cell that begins with `=`, `+`, `-` or `@`; such a cell gets an apostrophe in front, which is the
//! spreadsheets' own mark for text (OWASP, *CSV injection*).

use super::bounds::{Bounds, iso_range};
use super::{Piece, Sources, one_line};

const HEAD: [&str; 9] =
    ["edtf", "start", "end", "headline", "sentence", "key", "confidence", "actors", "time words"];

pub(super) fn write(piece: &Piece, sources: &Sources) -> String {
    // Where there is one article, nothing need be told apart.
    let several = sources.is_several();
    let mut out = HEAD.join(",") + if several { ",sources" } else { "" } + "\r\n";
    for event in &piece.story.events {
        let (start, end) = Bounds::of(piece, event).map_or_else(Default::default, |b| iso_range(&b));
        let said: Vec<String> = event
            .timexes
            .iter()
            .filter_map(|n| Some(one_line(piece.story.timexes.get(*n)?.span.of(&piece.document.text))))
            .collect();
        let row = [
            event.when.edtf(),
            start,
            end.unwrap_or_default(),
            one_line(&event.headline),
            piece.sentence(event),
            if event.key { "key" } else { "background" }.into(),
            format!("{:?}", event.confidence).to_lowercase(),
            event.actors.join("; "),
            said.join("; "),
        ];
        out.push_str(&row.map(|value| cell(&value)).join(","));
        if several {
            out.push(',');
            out.push_str(&cell(&sources.names(event).join("; ")));
        }
        out.push_str("\r\n");
    }
    out
}

fn cell(value: &str) -> String {
    let runs = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let value = if runs { format!("'{value}") } else { value.to_owned() };
    if value.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_quoted_and_never_run() {
        assert_eq!(cell("Kata dia, \"ya\""), "\"Kata dia, \"\"ya\"\"\"");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-0044"), "'-0044");
        assert_eq!(cell("1994"), "1994");
    }
}
