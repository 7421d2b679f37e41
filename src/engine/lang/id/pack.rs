//! Indonesian: the pack itself, its phrases, and how its verbs look.

use super::words::WORDS;
use crate::engine::lang::{Holiday, Index, Moon, Pack, Phrase, Sense, Shape, list};
use crate::story::{DayPart, Lang, Modifier, Unit};
use std::sync::OnceLock;

/// The Indonesian pack.
pub const PACK: Pack = Pack {
    lang: Lang::Indonesian,
    words: list!(WORDS, Sense),
    index: &INDEX,
    phrases: list!(PHRASES, Phrase),
    holidays: list!(HOLIDAYS, Holiday),
    bends: list!(BENDS, Modifier),
    pointers: &["baca", "baca juga", "baca pula", "lihat juga", "simak juga", "tonton juga"],
    demonyms: &[],
    verb_form,
    adverb: |_| false,
    participle: |_| false,
    shape,
    tensed: false,
    adjectives_first: false,
};

static INDEX: OnceLock<Index> = OnceLock::new();

/// Tokens, each a word or a single mark, apart by spaces.
#[rustfmt::skip]
const PHRASES: &[(Phrase, &str)] = &[
    (Phrase::Past, "baru - baru ini"),
    (Phrase::Past, "akhir - akhir ini"),
    (Phrase::Past, "beberapa waktu lalu"),
    (Phrase::Past, "beberapa waktu yang lalu"),
    (Phrase::Past, "belum lama ini"),
    (Phrase::Past, "belakangan ini"),
    (Phrase::Long(Unit::Century), "berabad - abad"),
    (Phrase::Long(Unit::Month), "berbulan - bulan"),
    (Phrase::Long(Unit::Day), "berhari - hari"),
    (Phrase::Long(Unit::Hour), "berjam - jam"),
    (Phrase::Long(Unit::Week), "berminggu - minggu"),
    (Phrase::Long(Unit::Year), "bertahun - tahun"),
    (Phrase::Told(1, Unit::Day), "besoknya"),
    (Phrase::Told(0, Unit::Month), "bulan yang sama"),
    (Phrase::Present, "dewasa ini"),
    (Phrase::Day(0, Some(DayPart::Small)), "dini hari ini"),
    (Phrase::Day(0, Some(DayPart::Small)), "dini hari tadi"),
    (Phrase::Told(1, Unit::Day), "esok harinya"),
    (Phrase::Day(0, None), "hari ini"),
    (Phrase::ThatDay, "hari itu"),
    (Phrase::ThatDay, "hari itu juga"),
    (Phrase::ThatDay, "hari yang sama"),
    (Phrase::Long(Unit::Year), "jutaan tahun"),
    (Phrase::Told(1, Unit::Day), "keesokan hari"),
    (Phrase::Told(1, Unit::Day), "keesokan harinya"),
    (Phrase::Day(-2, None), "kemarin dulu"),
    (Phrase::Day(-2, None), "kemarin lusa"),
    (Phrase::LaterThatDay, "kemudian hari"),
    (Phrase::Future, "kelak"),
    (Phrase::Present, "kini"),
    (Phrase::Part(DayPart::Night), "malam hari"),
    (Phrase::Part(DayPart::Night), "malam harinya"),
    (Phrase::Day(0, Some(DayPart::Night)), "malam ini"),
    (Phrase::Part(DayPart::Night), "malamnya"),
    (Phrase::Future, "masa depan"),
    (Phrase::ThatTime, "masa itu"),
    (Phrase::ThatTime, "periode itu"),
    (Phrase::Present, "masa kini"),
    (Phrase::Past, "masa lalu"),
    (Phrase::Future, "masa mendatang"),
    (Phrase::Day(0, Some(DayPart::Night)), "nanti malam"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "nanti siang"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "nanti sore"),
    (Phrase::Part(DayPart::Morning), "pagi hari"),
    (Phrase::Part(DayPart::Morning), "pagi harinya"),
    (Phrase::Day(0, Some(DayPart::Morning)), "pagi ini"),
    (Phrase::Day(0, Some(DayPart::Morning)), "pagi tadi"),
    (Phrase::Part(DayPart::Morning), "paginya"),
    (Phrase::Long(Unit::Century), "ratusan tahun"),
    (Phrase::Long(Unit::Year), "ribuan tahun"),
    (Phrase::Present, "saat ini"),
    (Phrase::SinceThen, "sejak itu"),
    (Phrase::SinceThen, "sejak saat itu"),
    (Phrase::Present, "sekarang"),
    (Phrase::Day(-1, Some(DayPart::Night)), "semalam"),
    (Phrase::Part(DayPart::Afternoon), "siang hari"),
    (Phrase::Part(DayPart::Afternoon), "siang harinya"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "siang ini"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "siang tadi"),
    (Phrase::Part(DayPart::Afternoon), "sore hari"),
    (Phrase::Part(DayPart::Afternoon), "sore harinya"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "sore ini"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "sore tadi"),
    (Phrase::Part(DayPart::Afternoon), "sorenya"),
    (Phrase::Day(0, Some(DayPart::Small)), "tadi dini hari"),
    (Phrase::Day(-1, Some(DayPart::Night)), "tadi malam"),
    (Phrase::Day(0, Some(DayPart::Morning)), "tadi pagi"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "tadi siang"),
    (Phrase::Day(0, Some(DayPart::Afternoon)), "tadi sore"),
    (Phrase::Clock(12), "tengah hari"),
    (Phrase::Told(0, Unit::Year), "tahun yang sama"),
    (Phrase::Clock(0), "tengah malam"),
    (Phrase::Future, "waktu dekat"),
];

#[rustfmt::skip]
const HOLIDAYS: &[(Holiday, &str)] = &[
    (Holiday::Fixed(12, 24), "malam natal"),
    (Holiday::Fixed(12, 25), "natal"),
    (Holiday::Fixed(12, 31), "malam tahun baru"),
    (Holiday::Hijri(1, 1), "tahun baru islam"),
    (Holiday::Hijri(1, 1), "tahun baru hijriah"),
    (Holiday::Moon(Moon::NewYear), "tahun baru imlek"),
    (Holiday::Moon(Moon::NewYear), "imlek"),
    (Holiday::Moon(Moon::Nyepi), "nyepi"),
    (Holiday::Moon(Moon::Vesak), "waisak"),
    (Holiday::Hijri(7, 27), "isra mikraj"),
    (Holiday::Hijri(7, 27), "isra miraj"),
    (Holiday::Hijri(12, 10), "hari raya kurban"),
    (Holiday::Fixed(1, 1), "tahun baru"),
    (Holiday::Hijri(10, 1), "idul fitri"),
    (Holiday::Hijri(10, 1), "idulfitri"),
    (Holiday::Hijri(10, 1), "lebaran"),
    (Holiday::Hijri(12, 10), "idul adha"),
    (Holiday::Hijri(12, 10), "iduladha"),
    (Holiday::Hijri(3, 12), "maulid nabi"),
    (Holiday::Ramadan, "bulan ramadan"),
    (Holiday::Ramadan, "bulan ramadhan"),
    (Holiday::Ramadan, "ramadan"),
    (Holiday::Ramadan, "ramadhan"),
    (Holiday::Easter(-2), "jumat agung"),
    (Holiday::Easter(0), "paskah"),
    (Holiday::Easter(39), "kenaikan isa almasih"),
    (Holiday::Easter(39), "kenaikan yesus kristus"),
    (Holiday::Fixed(8, 17), "hari kemerdekaan"),
    (Holiday::Fixed(11, 10), "hari pahlawan"),
    (Holiday::Fixed(10, 28), "sumpah pemuda"),
    (Holiday::Fixed(4, 21), "hari kartini"),
    (Holiday::Fixed(5, 1), "hari buruh"),
    (Holiday::Fixed(12, 22), "hari ibu"),
    (Holiday::Fixed(6, 1), "hari lahir pancasila"),
    (Holiday::Fixed(10, 1), "hari kesaktian pancasila"),
    (Holiday::Fixed(5, 20), "hari kebangkitan nasional"),
    (Holiday::Fixed(5, 2), "hari pendidikan nasional"),
    (Holiday::Fixed(7, 23), "hari anak nasional"),
    (Holiday::Fixed(10, 22), "hari santri"),
    (Holiday::Fixed(11, 25), "hari guru"),
];

#[rustfmt::skip]
const BENDS: &[(Modifier, &str)] = &[
    (Modifier::EqualOrLess, "tidak lebih dari"),
    (Modifier::EqualOrMore, "tidak kurang dari"),
    (Modifier::MoreThan, "lebih dari"),
    (Modifier::LessThan, "kurang dari"),
    (Modifier::Approx, "kurang lebih"),
    (Modifier::EqualOrMore, "paling sedikit"),
    (Modifier::EqualOrLess, "paling lama"),
    (Modifier::EqualOrLess, "paling lambat"),
    (Modifier::EqualOrMore, "setidak - tidaknya"),
    (Modifier::EqualOrMore, "sedikitnya"),
    (Modifier::EqualOrMore, "setidaknya"),
    (Modifier::EqualOrMore, "minimal"),
    (Modifier::EqualOrLess, "maksimal"),
    (Modifier::LessThan, "hampir"),
    (Modifier::MoreThan, "lebih"),
];

/// Active *me-*, passive *di-* and involuntary *ter-* verbs. *ber-* verbs are mostly states and are
/// listed where they are not; words that only look so are listed as no verbs.
fn verb_form(word: &str) -> bool {
    let long = word.len() >= 6;
    long && (word.starts_with("me") && nasal(&word[2..])
        || word.starts_with("di") && word.as_bytes()[2].is_ascii_alphabetic()
        || word.starts_with("ter") && word.len() >= 7)
}

/// *me-*, *di-*, *ber-* and *-nya*; whether the first three are verbs is another question.
fn shape(word: &str) -> Shape {
    let root = |prefix| word.strip_prefix(prefix).filter(|root: &&str| root.len() >= 3);
    if word.ends_with("nya") {
        Shape::Owned
    } else if root("me").is_some_and(nasal) {
        Shape::Active
    } else if root("di").is_some() {
        Shape::Passive
    } else if root("ber").is_some() {
        Shape::Standing
    } else {
        Shape::Plain
    }
}

/// What follows *me-*: a nasal, or a root that takes none.
fn nasal(rest: &str) -> bool {
    ["m", "n", "l", "r", "w", "y"].iter().any(|start| rest.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

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
