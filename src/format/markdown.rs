//! Markdown (CommonMark) for people: a list, an event an item, the sentence that tells it below.

use super::{Piece, Sources, one_line};
use crate::words;

pub(super) fn write(piece: &Piece, sources: &Sources) -> String {
    let mut out = format!("# {}\n", escape(&one_line(piece.title())));
    if let Some(day) = piece.story.published.date {
        out.push_str(&format!("\n{day}\n"));
    }
    for event in &piece.story.events {
        let when = words::when_short(&event.when, piece.story.zone, piece.story.lang);
        let headline = escape(&one_line(&event.headline));
        let headline = if event.key { format!("**{headline}**") } else { headline };
        out.push_str(&format!("\n- {}: {headline}\n", escape(&when)));
        if !sources.is_several() {
            out.push_str(&format!("\n  > {}\n", escape(&piece.sentence(event))));
        }
        for (name, span) in sources.tell(event) {
            let words = one_line(span.of(&piece.document.text));
            out.push_str(&format!("\n  > {} ({})\n", escape(&words), escape(name)));
        }
    }
    out
}

/// The article's words as words: what could be markup gets a backslash.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let first = at == 0 && matches!(c, '-' | '+' | '#' | '=' | '~');
        let ordinal = matches!(c, '.' | ')') && at > 0 && text[..at].bytes().all(|b| b.is_ascii_digit());
        if first || ordinal || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn words_stay_words() {
        assert_eq!(escape("1. *Satu* [dua](tiga) <b>"), r"1\. \*Satu\* \[dua\](tiga) \<b\>");
        assert_eq!(escape("# judul"), r"\# judul");
        assert_eq!(escape("2021-11-16"), "2021-11-16");
    }
}
