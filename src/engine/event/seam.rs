//! Seams that only a language has whose adjectives and owners stand behind their nouns.

use super::places::Places as _;
use super::{Scene, tight};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// What a cut before the `n`th word costs there, where it is another price than elsewhere.
pub fn of_noun_first(scene: &Scene, kept: &[usize], n: usize) -> Option<usize> {
    if scene.pack.adjectives_first {
        return None;
    }
    let (before, token) = (scene.token(kept.at(n - 1)), scene.token(kept.at(n)));
    let plain = |i: usize| {
        let token = scene.token(i);
        let noun = |s: &Sense| {
            matches!(s, Sense::NoVerb | Sense::NoName | Sense::Counted | Sense::Event(_) | Sense::Body)
        };
        token.kind == Kind::Word && token.senses.iter().all(noun) && scene.verb(i).is_none()
    };
    let verb = |k: usize| n >= k && scene.verb(kept.at(n - k)).is_some();
    let number = |n: usize| kept.get(n).is_some_and(|i| scene.token(*i).kind == Kind::Number);
    let figure =
        |n: usize| number(n) || kept.get(n).is_some_and(|i| scene.token(*i).capital) && number(n + 1);
    let noun = plain(kept.at(n - 1)) && !before.capital;
    let next = plain(kept.at(n));
    let this = token.is_any(&[Sense::This, Sense::Same, Sense::Versus]);
    if this || before.has(Sense::Versus) {
        // *gempa | ini*, *wilayah | tersebut*, *Marang | vs Veria*
        Some(18)
    } else if verb(1) && token.has(Sense::Preposition) {
        // *terlibat | dalam kasus itu*, but *naik | di Marang*
        Some(if token.has(Sense::On) { 9 } else { 12 })
    } else if before.has(Sense::Not)
        || verb(1)
            && (next
                || token.kind == Kind::Number
                || tight::helps(scene, kept.at(n))
                || token.has(Sense::Not))
    {
        // *mempertahankan | pagu*, *memutuskan | tidak menutup jalan*
        Some(30)
    } else if token.has(Sense::Role) {
        // *menetapkan Arno | sebagai pemenang*
        Some(11)
    } else if noun && verb(2) && scene.is_timed(kept.at(n)) {
        // *menjatuhkan vonis | delapan tahun*
        Some(20)
    } else if token.has(Sense::Preposition) && !token.has(Sense::On) && figure(n + 1) {
        // *laba | sebesar Rp 2 miliar*
        Some(10)
    } else if noun && next && (verb(2) || n > 1 && number(n - 2)) {
        // *melindungi hak | nelayan itu*, *12 juta | karung*: one noun is hardly all of it.
        Some(20)
    } else if noun && token.capital {
        // *laga | Randu melawan Veria*, *kota | Marang*: its name.
        Some(20)
    } else if before.capital && next && !token.capital {
        // *Darmo Pakuwon | anggota serikat itu*
        Some(6)
    } else {
        // *tim | yang dulu juara*: a noun that nothing else tells which.
        let and = n > 2 && scene.token(kept.at(n - 3)).has(Sense::And);
        (noun && token.has(Sense::Opens(Link::Which))).then_some(if and { 10 } else { 6 })
    }
}
