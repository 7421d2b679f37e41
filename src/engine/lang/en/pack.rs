//! English: the pack itself, its phrases, and how its verbs look.

use super::words::WORDS;
use crate::engine::lang::lists::lists;
use crate::engine::lang::{Holiday, Index, Moon, Pack, Phrase, Sense, Shape};
use crate::story::{DayPart, Lang, Modifier, Unit};
use std::sync::OnceLock;

/// The English pack.
pub const PACK: Pack = Pack {
    lang: Lang::English,
    words: lists!(WORDS, 0: Sense, words: 1),
    index: &INDEX,
    phrases: lists!(PHRASES, 1: Phrase, words: 0),
    holidays: lists!(HOLIDAYS, 1: Holiday, words: 0),
    bends: BENDS,
    lives: ["was born", "died"],
    pointers: &["read", "read also", "read more", "also read", "see also", "related", "watch"],
    wanting: WANTING,
    places: "capital city fortress island port prison town village",
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

const WANTING: &str = "\
    ability able access accounted accused acquisition adapted agree allocated allow amounted assigned associated \
    assumption attempt attempts attributed ban banned barred based belief belonged between bid blamed both bound \
    call capable centered charged charges claimed coincided commitment committed compared competed concentrated \
    concern concerned concerns confidence confined connection consisted contributed control converted convicted \
    convinced coupled culminated decision dedicated defined demands depends deprived derived designated designed \
    desire destined determination determined devoted diverted divided doubts eager effort efforts eligible \
    embarked emerged emphasis enable enabled encouraged ended engaged entitled entry equipped evidence exchange \
    exemplified exposed exposure failure fear fears focused going guarantee handful hinged hope hoped hoping \
    identified implicated imposed inability inclined inform informed insistence instructed intended intent \
    intention interfere invitation involved known lack led likelihood limited linked loyal managed mandate meant \
    mistaken motion need obligation obliged opportunity opposed optimism option order owed participated \
    participation pending permission permitted persuaded plan plans pledge pointed poised possibility \
    preparations prevented promise prompted proof proposal prospect prospects punishment purchase pushing \
    rapprochement ready refer reference referred referring refusal regarded reliance relied reluctance reluctant \
    reminded request requests resistance resorted response responsibility responsible rested restrictions \
    resulted right risk ruled seeking sent sentenced series served similar solution sought squared stage stemmed \
    step steps stretched stretches struggled subject subjected substitute succumbed such supposed suspected \
    suspicion swapped switched talks tendency those threat threatened threatening transformed try trying turned \
    unable unsuited viewed vulnerable warned willing willingness wish";

/// Tokens, each a word or a single mark, apart by spaces.
#[rustfmt::skip]
const PHRASES: &[(&str, Phrase)] = &[
    ("at present", Phrase::Present),
    ("currently", Phrase::Present),
    ("earlier that day", Phrase::ThatDay),
    ("earlier today", Phrase::Day(0, None)),
    ("early today", Phrase::Day(0, None)),
    ("last night", Phrase::Day(-1, Some(DayPart::Night))),
    ("late last night", Phrase::Day(-1, Some(DayPart::Night))),
    ("lately", Phrase::Past),
    ("later in the day", Phrase::LaterThatDay),
    ("later that day", Phrase::LaterThatDay),
    ("later the same day", Phrase::LaterThatDay),
    ("modern - day", Phrase::Present),
    ("modern day", Phrase::Present),
    ("month ' s end", Phrase::The(Unit::Month)),
    ("now", Phrase::Present),
    ("nowadays", Phrase::Present),
    ("overnight", Phrase::Part(DayPart::Night)),
    ("present - day", Phrase::Present),
    ("present day", Phrase::Present),
    ("more recently", Phrase::Past),
    ("recently", Phrase::Past),
    ("since then", Phrase::SinceThen),
    ("that afternoon", Phrase::Part(DayPart::Afternoon)),
    ("that day", Phrase::ThatDay),
    ("that evening", Phrase::Part(DayPart::Evening)),
    ("that morning", Phrase::Part(DayPart::Morning)),
    ("that period", Phrase::ThatTime),
    ("that time", Phrase::ThatTime),
    ("the same time", Phrase::ThatTime),
    ("this period", Phrase::ThatTime),
    ("this time", Phrase::ThatTime),
    ("that night", Phrase::Part(DayPart::Night)),
    ("the day after tomorrow", Phrase::Day(2, None)),
    ("the day before yesterday", Phrase::Day(-2, None)),
    ("the full year", Phrase::The(Unit::Year)),
    ("the future", Phrase::Future),
    ("the near term", Phrase::Future),
    ("the short term", Phrase::Future),
    ("the near future", Phrase::Future),
    ("the past", Phrase::Past),
    ("the same day", Phrase::ThatDay),
    ("the time being", Phrase::Present),
    ("these days", Phrase::Present),
    ("this afternoon", Phrase::Day(0, Some(DayPart::Afternoon))),
    ("this evening", Phrase::Day(0, Some(DayPart::Evening))),
    ("this morning", Phrase::Day(0, Some(DayPart::Morning))),
    ("tonight", Phrase::Day(0, Some(DayPart::Night))),
    ("year ' s end", Phrase::The(Unit::Year)),
    ("year - end", Phrase::The(Unit::Year)),
    ("year end", Phrase::The(Unit::Year)),
];

/// Past tenses in *-ed*; strong verbs are listed.
fn verb_form(word: &str) -> bool {
    word.len() >= 5 && word.ends_with("ed") && !word.ends_with("eed")
}

#[rustfmt::skip]
const HOLIDAYS: &[(&str, Holiday)] = &[
    ("christmas eve", Holiday::Fixed(12, 24)),
    ("christmas day", Holiday::Fixed(12, 25)),
    ("christmas", Holiday::Fixed(12, 25)),
    ("boxing day", Holiday::Fixed(12, 26)),
    ("new year ' s eve", Holiday::Fixed(12, 31)),
    ("new year ' s day", Holiday::Fixed(1, 1)),
    ("new year ' s", Holiday::Fixed(1, 1)),
    ("valentine ' s day", Holiday::Fixed(2, 14)),
    ("may day", Holiday::Fixed(5, 1)),
    ("independence day", Holiday::Fixed(7, 4)),
    ("bastille day", Holiday::Fixed(7, 14)),
    ("halloween", Holiday::Fixed(10, 31)),
    ("veterans day", Holiday::Fixed(11, 11)),
    ("armistice day", Holiday::Fixed(11, 11)),
    ("martin luther king day", Holiday::Nth(1, 1, 3)),
    ("presidents day", Holiday::Nth(2, 1, 3)),
    ("memorial day", Holiday::Nth(5, 1, 5)),
    ("labor day", Holiday::Nth(9, 1, 1)),
    ("columbus day", Holiday::Nth(10, 1, 2)),
    ("thanksgiving day", Holiday::Nth(11, 4, 4)),
    ("thanksgiving", Holiday::Nth(11, 4, 4)),
    ("election day", Holiday::After(11, 1, 1, 1)),
    ("black friday", Holiday::After(11, 4, 4, 1)),
    ("lunar new year", Holiday::Moon(Moon::NewYear)),
    ("juneteenth", Holiday::Fixed(6, 19)),
    ("remembrance day", Holiday::Fixed(11, 11)),
    ("mother ' s day", Holiday::Nth(5, 7, 2)),
    ("father ' s day", Holiday::Nth(6, 7, 3)),
    ("ash wednesday", Holiday::Easter(-46)),
    ("palm sunday", Holiday::Easter(-7)),
    ("good friday", Holiday::Easter(-2)),
    ("easter sunday", Holiday::Easter(0)),
    ("easter monday", Holiday::Easter(1)),
    ("easter", Holiday::Easter(0)),
    ("ramadan", Holiday::Ramadan),
    ("eid al - fitr", Holiday::Hijri(10, 1)),
    ("eid al - adha", Holiday::Hijri(12, 10)),
];

#[rustfmt::skip]
const BENDS: &[(&str, Modifier)] = &[
    ("no more than", Modifier::EqualOrLess),
    ("no less than", Modifier::EqualOrMore),
    ("no later than", Modifier::EqualOrLess),
    ("not more than", Modifier::EqualOrLess),
    ("as long as", Modifier::EqualOrLess),
    ("as many as", Modifier::EqualOrLess),
    ("a little over", Modifier::MoreThan),
    ("close to", Modifier::Approx),
    ("just over", Modifier::MoreThan),
    ("just under", Modifier::LessThan),
    ("more than", Modifier::MoreThan),
    ("fewer than", Modifier::LessThan),
    ("less than", Modifier::LessThan),
    ("at least", Modifier::EqualOrMore),
    ("at most", Modifier::EqualOrLess),
    ("up to", Modifier::EqualOrLess),
    ("well over", Modifier::MoreThan),
    ("over", Modifier::MoreThan),
    ("almost", Modifier::LessThan),
    ("nearly", Modifier::LessThan),
    ("some", Modifier::Approx),
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
