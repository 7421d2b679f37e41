//! Indonesian: the pack itself, its phrases, and how its verbs look.

use super::words::WORDS;
use crate::engine::lang::lists::lists;
use crate::engine::lang::{Holiday, Index, Moon, Pack, Phrase, Sense, Shape};
use crate::story::{DayPart, Lang, Modifier, Unit};
use std::sync::OnceLock;

/// The Indonesian pack.
pub const PACK: Pack = Pack {
    lang: Lang::Indonesian,
    words: lists!(WORDS, 0: Sense, words: 1),
    index: &INDEX,
    phrases: lists!(PHRASES, 1: Phrase, words: 0),
    holidays: lists!(HOLIDAYS, 1: Holiday, words: 0),
    bends: BENDS,
    lives: ["lahir", "meninggal"],
    pointers: &["baca", "baca juga", "baca pula", "lihat juga", "simak juga", "tonton juga"],
    wanting: WANTING,
    places: "daerah desa kampung kawasan kota pelabuhan penjara provinsi pulau wilayah",
    demonyms: &[],
    verb_form,
    adverb: |_| false,
    participle: |_| false,
    shape,
    tensed: false,
    adjectives_first: false,
};

static INDEX: OnceLock<Index> = OnceLock::new();

const WANTING: &str = "\
    arah bergantung berpotensi bersedia bersiap bertekad bertujuan berubah berujung berupaya berusaha cenderung \
    dibandingkan didakwa dihukum dilarang dinyatakan dipaksa dituduh ditunjuk enggan izin kemungkinan keputusan \
    lebih level mampu melarang melimpahkan membuat memindahkan memulai menahan menargetkan mencapai mendorong \
    mengakibatkan mengalihkan mengalokasikan mengambil mengganti mengirim mengubah menunjuk menyebabkan \
    menyerahkan merapat mewajibkan posisi potensi risiko sanggup siap target tergantung terjadi terkait terlibat \
    tingkat upaya";

/// Tokens, each a word or a single mark, apart by spaces.
#[rustfmt::skip]
const PHRASES: &[(&str, Phrase)] = &[
    ("baru - baru ini", Phrase::Past),
    ("akhir - akhir ini", Phrase::Past),
    ("beberapa waktu lalu", Phrase::Past),
    ("beberapa waktu terakhir", Phrase::Past),
    ("beberapa waktu yang lalu", Phrase::Past),
    ("belum lama ini", Phrase::Past),
    ("belakangan ini", Phrase::Past),
    ("berabad - abad", Phrase::Long(Unit::Century)),
    ("berbulan - bulan", Phrase::Long(Unit::Month)),
    ("berhari - hari", Phrase::Long(Unit::Day)),
    ("berjam - jam", Phrase::Long(Unit::Hour)),
    ("berminggu - minggu", Phrase::Long(Unit::Week)),
    ("bertahun - tahun", Phrase::Long(Unit::Year)),
    ("besoknya", Phrase::Told(1, Unit::Day)),
    ("bulan yang sama", Phrase::Told(0, Unit::Month)),
    ("dewasa ini", Phrase::Present),
    ("esok harinya", Phrase::Told(1, Unit::Day)),
    ("esoknya", Phrase::Told(1, Unit::Day)),
    ("hari ini", Phrase::Day(0, None)),
    ("hari itu", Phrase::ThatDay),
    ("hari itu juga", Phrase::ThatDay),
    ("hari yang sama", Phrase::ThatDay),
    ("jutaan tahun", Phrase::Long(Unit::Year)),
    ("keesokan hari", Phrase::Told(1, Unit::Day)),
    ("keesokan harinya", Phrase::Told(1, Unit::Day)),
    ("kemarin dulu", Phrase::Day(-2, None)),
    ("kemarin lusa", Phrase::Day(-2, None)),
    ("kemudian hari", Phrase::LaterThatDay),
    ("kelak", Phrase::Future),
    ("kini", Phrase::Present),
    ("kuartal yang sama", Phrase::Told(0, Unit::Quarter)),
    ("masa depan", Phrase::Future),
    ("masa itu", Phrase::ThatTime),
    ("periode itu", Phrase::ThatTime),
    ("masa kini", Phrase::Present),
    ("masa lalu", Phrase::Past),
    ("masa yang akan datang", Phrase::Future),
    ("masa mendatang", Phrase::Future),
    ("ratusan tahun", Phrase::Long(Unit::Century)),
    ("ribuan tahun", Phrase::Long(Unit::Year)),
    ("saat ini", Phrase::Present),
    ("sejak itu", Phrase::SinceThen),
    ("sejak saat itu", Phrase::SinceThen),
    ("sekarang", Phrase::Present),
    ("sekarang ini", Phrase::Present),
    ("semalam", Phrase::Day(-1, Some(DayPart::Night))),
    ("tengah hari", Phrase::Clock(12)),
    ("tahun yang sama", Phrase::Told(0, Unit::Year)),
    ("tengah malam", Phrase::Clock(0)),
    ("waktu dekat", Phrase::Future),
];

#[rustfmt::skip]
const HOLIDAYS: &[(&str, Holiday)] = &[
    ("malam natal", Holiday::Fixed(12, 24)),
    ("natal", Holiday::Fixed(12, 25)),
    ("malam tahun baru", Holiday::Fixed(12, 31)),
    ("tahun baru islam", Holiday::Hijri(1, 1)),
    ("tahun baru hijriah", Holiday::Hijri(1, 1)),
    ("tahun baru imlek", Holiday::Moon(Moon::NewYear)),
    ("imlek", Holiday::Moon(Moon::NewYear)),
    ("nyepi", Holiday::Moon(Moon::Nyepi)),
    ("waisak", Holiday::Moon(Moon::Vesak)),
    ("isra mikraj", Holiday::Hijri(7, 27)),
    ("isra miraj", Holiday::Hijri(7, 27)),
    ("hari raya kurban", Holiday::Hijri(12, 10)),
    ("tahun baru", Holiday::Fixed(1, 1)),
    ("idul fitri", Holiday::Hijri(10, 1)),
    ("idulfitri", Holiday::Hijri(10, 1)),
    ("lebaran", Holiday::Hijri(10, 1)),
    ("idul adha", Holiday::Hijri(12, 10)),
    ("iduladha", Holiday::Hijri(12, 10)),
    ("maulid nabi", Holiday::Hijri(3, 12)),
    ("bulan ramadan", Holiday::Ramadan),
    ("bulan ramadhan", Holiday::Ramadan),
    ("ramadan", Holiday::Ramadan),
    ("ramadhan", Holiday::Ramadan),
    ("jumat agung", Holiday::Easter(-2)),
    ("paskah", Holiday::Easter(0)),
    ("kenaikan isa almasih", Holiday::Easter(39)),
    ("kenaikan yesus kristus", Holiday::Easter(39)),
    ("hari kemerdekaan", Holiday::Fixed(8, 17)),
    ("hari pahlawan", Holiday::Fixed(11, 10)),
    ("sumpah pemuda", Holiday::Fixed(10, 28)),
    ("hari kartini", Holiday::Fixed(4, 21)),
    ("hari buruh", Holiday::Fixed(5, 1)),
    ("hari ibu", Holiday::Fixed(12, 22)),
    ("hari lahir pancasila", Holiday::Fixed(6, 1)),
    ("hari kesaktian pancasila", Holiday::Fixed(10, 1)),
    ("hari kebangkitan nasional", Holiday::Fixed(5, 20)),
    ("hari pendidikan nasional", Holiday::Fixed(5, 2)),
    ("hari anak nasional", Holiday::Fixed(7, 23)),
    ("hari santri", Holiday::Fixed(10, 22)),
    ("hari guru", Holiday::Fixed(11, 25)),
];

#[rustfmt::skip]
const BENDS: &[(&str, Modifier)] = &[
    ("tidak lebih dari", Modifier::EqualOrLess),
    ("tidak kurang dari", Modifier::EqualOrMore),
    ("lebih dari", Modifier::MoreThan),
    ("kurang dari", Modifier::LessThan),
    ("kurang lebih", Modifier::Approx),
    ("lebih kurang", Modifier::Approx),
    ("paling sedikit", Modifier::EqualOrMore),
    ("paling lama", Modifier::EqualOrLess),
    ("paling lambat", Modifier::EqualOrLess),
    ("setidak - tidaknya", Modifier::EqualOrMore),
    ("sedikitnya", Modifier::EqualOrMore),
    ("setidaknya", Modifier::EqualOrMore),
    ("minimal", Modifier::EqualOrMore),
    ("maksimal", Modifier::EqualOrLess),
    ("hampir", Modifier::LessThan),
    ("lebih", Modifier::MoreThan),
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
