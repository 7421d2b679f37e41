//! English: the pack itself, its phrases, and how its verbs look.

use super::words::WORDS;
use crate::engine::lang::{Holiday, Index, Moon, Pack, Phrase, Sense, Shape, list};
use crate::story::{DayPart, Lang, Modifier, Unit};
use std::sync::OnceLock;

/// The English pack.
pub const PACK: Pack = Pack {
    lang: Lang::English,
    words: list!(WORDS, Sense),
    index: &INDEX,
    phrases: list!(PHRASES, Phrase),
    holidays: list!(HOLIDAYS, Holiday),
    bends: list!(BENDS, Modifier),
    pointers: &["read", "read also", "read more", "also read", "see also", "related", "watch"],
    demonyms: &[
        ("n", ""),
        ("i", ""),
        ("ian", "e"),
        ("ese", "a"),
        ("ese", ""),
        ("ish", "ey"),
        ("an", ""),
        ("ian", ""),
    ],
    verb_form,
    adverb: |word| {
        word.len() > 4 && word.ends_with("ly") && !word.ends_with("mily") && !word.ends_with("pply")
    },
    shape: |_| Shape::Plain,
    participle: |word| word.len() > 5 && word.ends_with("ing"),
    tensed: true,
    adjectives_first: true,
};

static INDEX: OnceLock<Index> = OnceLock::new();

/// Tokens, each a word or a single mark, apart by spaces.
#[rustfmt::skip]
const PHRASES: &[(Phrase, &str)] = &[
    (Phrase::Present, "at present"),
    (Phrase::Present, "currently"),
    (Phrase::ThatDay, "earlier that day"),
    (Phrase::Day(0, None), "earlier today"),
    (Phrase::Day(0, None), "early today"),
    (Phrase::Day(-1, Some(DayPart::Night)), "last night"),
    (Phrase::Day(-1, Some(DayPart::Night)), "late last night"),
    (Phrase::Past, "lately"),
    (Phrase::LaterThatDay, "later in the day"),
    (Phrase::LaterThatDay, "later that day"),
    (Phrase::LaterThatDay, "later the same day"),
    (Phrase::Present, "modern - day"),
    (Phrase::Present, "modern day"),
    (Phrase::The(Unit::Month), "month ' s end"),
    (Phrase::Present, "now"),
    (Phrase::Present, "nowadays"),
    (Phrase::Part(DayPart::Night), "overnight"),
    (Phrase::Present, "present - day"),
    (Phrase::Present, "present day"),
    (Phrase::Past, "more recently"),
    (Phrase::Past, "recently"),
    (Phrase::SinceThen, "since then"),
    (Phrase::Part(DayPart::Afternoon), "that afternoon"),
    (Phrase::ThatDay, "that day"),
    (Phrase::Part(DayPart::Evening), "that evening"),
    (Phrase::Part(DayPart::Morning), "that morning"),
    (Phrase::ThatTime, "that period"),
    (Phrase::ThatTime, "that time"),
    (Phrase::ThatTime, "the same time"),
    (Phrase::ThatTime, "this period"),
    (Phrase::ThatTime, "this time"),
    (Phrase::Part(DayPart::Night), "that night"),
    (Phrase::Day(2, None), "the day after tomorrow"),
    (Phrase::Day(-2, None), "the day before yesterday"),
    (Phrase::The(Unit::Year), "the full year"),
    (Phrase::Future, "the future"),
    (Phrase::Future, "the near term"),
    (Phrase::Future, "the short term"),
    (Phrase::Future, "the near future"),
    (Phrase::Past, "the past"),
    (Phrase::ThatDay, "the same day"),
    (Phrase::Present, "the time being"),
    (Phrase::Present, "these days"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "this afternoon"),
    (Phrase::Day(0, Some(DayPart::Evening)), "this evening"),
    (Phrase::Day(0, Some(DayPart::Morning)), "this morning"),
    (Phrase::Day(0, Some(DayPart::Night)), "tonight"),
    (Phrase::The(Unit::Year), "year ' s end"),
    (Phrase::The(Unit::Year), "year - end"),
    (Phrase::The(Unit::Year), "year end"),
];

/// Past tenses in *-ed*; strong verbs are listed.
fn verb_form(word: &str) -> bool {
    word.len() >= 5 && word.ends_with("ed") && !word.ends_with("eed")
}

#[rustfmt::skip]
const HOLIDAYS: &[(Holiday, &str)] = &[
    (Holiday::Fixed(12, 24), "christmas eve"),
    (Holiday::Fixed(12, 25), "christmas day"),
    (Holiday::Fixed(12, 25), "christmas"),
    (Holiday::Fixed(12, 26), "boxing day"),
    (Holiday::Fixed(12, 31), "new year ' s eve"),
    (Holiday::Fixed(1, 1), "new year ' s day"),
    (Holiday::Fixed(1, 1), "new year ' s"),
    (Holiday::Fixed(2, 14), "valentine ' s day"),
    (Holiday::Fixed(5, 1), "may day"),
    (Holiday::Fixed(7, 4), "independence day"),
    (Holiday::Fixed(7, 14), "bastille day"),
    (Holiday::Fixed(10, 31), "halloween"),
    (Holiday::Fixed(11, 11), "veterans day"),
    (Holiday::Fixed(11, 11), "armistice day"),
    (Holiday::Nth(1, 1, 3), "martin luther king day"),
    (Holiday::Nth(2, 1, 3), "presidents day"),
    (Holiday::Nth(5, 1, 5), "memorial day"),
    (Holiday::Nth(9, 1, 1), "labor day"),
    (Holiday::Nth(10, 1, 2), "columbus day"),
    (Holiday::Nth(11, 4, 4), "thanksgiving day"),
    (Holiday::Nth(11, 4, 4), "thanksgiving"),
    (Holiday::After(11, 1, 1, 1), "election day"),
    (Holiday::After(11, 4, 4, 1), "black friday"),
    (Holiday::Moon(Moon::NewYear), "lunar new year"),
    (Holiday::Fixed(6, 19), "juneteenth"),
    (Holiday::Fixed(11, 11), "remembrance day"),
    (Holiday::Nth(5, 7, 2), "mother ' s day"),
    (Holiday::Nth(6, 7, 3), "father ' s day"),
    (Holiday::Easter(-46), "ash wednesday"),
    (Holiday::Easter(-7), "palm sunday"),
    (Holiday::Easter(-2), "good friday"),
    (Holiday::Easter(0), "easter sunday"),
    (Holiday::Easter(1), "easter monday"),
    (Holiday::Easter(0), "easter"),
    (Holiday::Ramadan, "ramadan"),
    (Holiday::Hijri(10, 1), "eid al - fitr"),
    (Holiday::Hijri(12, 10), "eid al - adha"),
];

#[rustfmt::skip]
const BENDS: &[(Modifier, &str)] = &[
    (Modifier::EqualOrLess, "no more than"),
    (Modifier::EqualOrMore, "no less than"),
    (Modifier::EqualOrLess, "no later than"),
    (Modifier::EqualOrLess, "not more than"),
    (Modifier::EqualOrLess, "as long as"),
    (Modifier::EqualOrLess, "as many as"),
    (Modifier::MoreThan, "a little over"),
    (Modifier::Approx, "close to"),
    (Modifier::MoreThan, "just over"),
    (Modifier::LessThan, "just under"),
    (Modifier::MoreThan, "more than"),
    (Modifier::LessThan, "fewer than"),
    (Modifier::LessThan, "less than"),
    (Modifier::EqualOrMore, "at least"),
    (Modifier::EqualOrLess, "at most"),
    (Modifier::EqualOrLess, "up to"),
    (Modifier::MoreThan, "well over"),
    (Modifier::MoreThan, "over"),
    (Modifier::LessThan, "almost"),
    (Modifier::LessThan, "nearly"),
    (Modifier::Approx, "some"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn past_tenses_show_by_their_ending() {
        assert!(verb_form("urged") && verb_form("announced"));
        assert!(!verb_form("speed") && !verb_form("red"));
    }
}
