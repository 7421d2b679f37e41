//! Indonesian: the pack itself, its phrases, and how its verbs look.

use super::words::WORDS;
use crate::engine::lang::{Index, Pack, Phrase};
use crate::story::{DayPart, Lang, Modifier, Unit};
use std::sync::OnceLock;

/// The Indonesian pack.
pub const PACK: Pack = Pack {
    lang: Lang::Indonesian,
    words: WORDS,
    index: &INDEX,
    phrases: PHRASES,
    bends: BENDS,
    verb_form,
    adjectives_first: false,
};

static INDEX: OnceLock<Index> = OnceLock::new();

/// Sorted by first word; a token is a word or a single mark.
#[rustfmt::skip]
const PHRASES: &[(&[&str], Phrase)] = &[
    (&["baru", "-", "baru", "ini"], Phrase::Past),
    (&["beberapa", "waktu", "lalu"], Phrase::Past),
    (&["belakangan", "ini"], Phrase::Past),
    (&["besoknya"], Phrase::Told(1, Unit::Day)),
    (&["dewasa", "ini"], Phrase::Present),
    (&["esok", "harinya"], Phrase::Told(1, Unit::Day)),
    (&["hari", "ini"], Phrase::Day(0, None)),
    (&["hari", "itu"], Phrase::ThatDay),
    (&["hari", "itu", "juga"], Phrase::ThatDay),
    (&["keesokan", "hari"], Phrase::Told(1, Unit::Day)),
    (&["keesokan", "harinya"], Phrase::Told(1, Unit::Day)),
    (&["kemarin", "dulu"], Phrase::Day(-2, None)),
    (&["kemarin", "lusa"], Phrase::Day(-2, None)),
    (&["kemudian", "hari"], Phrase::LaterThatDay),
    (&["kini"], Phrase::Present),
    (&["malam", "hari"], Phrase::Part(DayPart::Night)),
    (&["malam", "ini"], Phrase::Day(0, Some(DayPart::Night))),
    (&["masa", "depan"], Phrase::Future),
    (&["masa", "kini"], Phrase::Present),
    (&["masa", "lalu"], Phrase::Past),
    (&["masa", "mendatang"], Phrase::Future),
    (&["pada", "hari", "yang", "sama"], Phrase::ThatDay),
    (&["pagi", "hari"], Phrase::Part(DayPart::Morning)),
    (&["pagi", "ini"], Phrase::Day(0, Some(DayPart::Morning))),
    (&["saat", "ini"], Phrase::Present),
    (&["sejak", "itu"], Phrase::SinceThen),
    (&["sejak", "saat", "itu"], Phrase::SinceThen),
    (&["sekarang"], Phrase::Present),
    (&["semalam"], Phrase::Day(-1, Some(DayPart::Night))),
    (&["siang", "hari"], Phrase::Part(DayPart::Afternoon)),
    (&["siang", "ini"], Phrase::Day(0, Some(DayPart::Afternoon))),
    (&["sore", "hari"], Phrase::Part(DayPart::Afternoon)),
    (&["sore", "ini"], Phrase::Day(0, Some(DayPart::Afternoon))),
    (&["tadi", "malam"], Phrase::Day(-1, Some(DayPart::Night))),
    (&["tadi", "pagi"], Phrase::Day(0, Some(DayPart::Morning))),
    (&["tadi", "siang"], Phrase::Day(0, Some(DayPart::Afternoon))),
    (&["tadi", "sore"], Phrase::Day(0, Some(DayPart::Afternoon))),
    (&["tengah", "hari"], Phrase::Clock(12)),
    (&["tengah", "malam"], Phrase::Clock(0)),
];

#[rustfmt::skip]
const BENDS: &[(&[&str], Modifier)] = &[
    (&["tidak", "lebih", "dari"], Modifier::EqualOrLess),
    (&["tidak", "kurang", "dari"], Modifier::EqualOrMore),
    (&["lebih", "dari"], Modifier::MoreThan),
    (&["kurang", "dari"], Modifier::LessThan),
    (&["kurang", "lebih"], Modifier::Approx),
    (&["paling", "sedikit"], Modifier::EqualOrMore),
    (&["paling", "lama"], Modifier::EqualOrLess),
    (&["paling", "lambat"], Modifier::EqualOrLess),
    (&["setidak", "-", "tidaknya"], Modifier::EqualOrMore),
    (&["sedikitnya"], Modifier::EqualOrMore),
    (&["setidaknya"], Modifier::EqualOrMore),
    (&["minimal"], Modifier::EqualOrMore),
    (&["maksimal"], Modifier::EqualOrLess),
    (&["hampir"], Modifier::LessThan),
    (&["lebih"], Modifier::MoreThan),
];

/// Active *me-*, passive *di-* and involuntary *ter-* verbs. *ber-* verbs are mostly states and are
/// listed where they are not; words that only look so are listed as no verbs.
fn verb_form(word: &str) -> bool {
    let long = word.len() >= 6;
    long && (word.starts_with("me") && nasal(&word[2..])
        || word.starts_with("di") && word.as_bytes()[2].is_ascii_alphabetic()
        || word.starts_with("ter") && word.len() >= 7)
}

/// What follows *me-*: a nasal, or a root that takes none.
fn nasal(rest: &str) -> bool {
    ["m", "n", "l", "r", "w", "y"].iter().any(|start| rest.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(PHRASES.is_sorted_by(|a, b| a.0[0] <= b.0[0]));
    }

    #[test]
    fn verbs_show_by_their_prefix() {
        for verb in ["meminta", "melakukan", "membahas", "diumumkan", "diblokir", "terlibat", "menewaskan"] {
            assert!(verb_form(verb), "{verb}");
        }
        for noun in ["perang", "sidang", "wilayah", "dia", "meja"] {
            assert!(!verb_form(noun), "{noun}");
        }
    }
}
