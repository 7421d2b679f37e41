//! English: the pack itself, its phrases, and how its verbs look.

use super::words::WORDS;
use crate::engine::lang::{Index, Pack, Phrase};
use crate::story::{DayPart, Lang};
use std::sync::OnceLock;

/// The English pack.
pub const PACK: Pack = Pack {
    lang: Lang::English,
    words: WORDS,
    index: &INDEX,
    phrases: PHRASES,
    verb_form,
    adjectives_first: true,
};

static INDEX: OnceLock<Index> = OnceLock::new();

/// Sorted by first word; a token is a word or a single mark.
#[rustfmt::skip]
const PHRASES: &[(&[&str], Phrase)] = &[
    (&["currently"], Phrase::Present),
    (&["earlier", "today"], Phrase::Day(0, None)),
    (&["last", "night"], Phrase::Day(-1, Some(DayPart::Night))),
    (&["lately"], Phrase::Past),
    (&["later", "in", "the", "day"], Phrase::LaterThatDay),
    (&["later", "that", "day"], Phrase::LaterThatDay),
    (&["later", "the", "same", "day"], Phrase::LaterThatDay),
    (&["now"], Phrase::Present),
    (&["recently"], Phrase::Past),
    (&["since", "then"], Phrase::SinceThen),
    (&["that", "day"], Phrase::ThatDay),
    (&["the", "day", "after", "tomorrow"], Phrase::Day(2, None)),
    (&["the", "day", "before", "yesterday"], Phrase::Day(-2, None)),
    (&["the", "following", "day"], Phrase::DayAfter(1)),
    (&["the", "next", "day"], Phrase::DayAfter(1)),
    (&["the", "previous", "day"], Phrase::DayAfter(-1)),
    (&["this", "afternoon"], Phrase::Day(0, Some(DayPart::Afternoon))),
    (&["this", "evening"], Phrase::Day(0, Some(DayPart::Evening))),
    (&["this", "morning"], Phrase::Day(0, Some(DayPart::Morning))),
    (&["tonight"], Phrase::Day(0, Some(DayPart::Night))),
];

/// Past tenses in *-ed*; strong verbs are listed.
fn verb_form(word: &str) -> bool {
    word.len() >= 5 && word.ends_with("ed") && !word.ends_with("eed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(PHRASES.is_sorted_by(|a, b| a.0[0] <= b.0[0]));
    }

    #[test]
    fn past_tenses_show_by_their_ending() {
        assert!(verb_form("urged") && verb_form("announced"));
        assert!(!verb_form("speed") && !verb_form("red"));
    }
}
