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
    let tokens = &scene.doc.tokens;
    let (before, token) = (&tokens[kept.at(n - 1)], &tokens[kept.at(n)]);
    let plain = |i: usize| {
        let token = &tokens[i];
        let noun = |s: &Sense| matches!(s, Sense::NoVerb | Sense::NoName | Sense::Counted | Sense::Event(_));
        token.kind == Kind::Word && token.senses.iter().all(noun) && scene.verb(i).is_none()
    };
    let verb = |k: usize| n >= k && scene.verb(kept.at(n - k)).is_some();
    let noun = plain(kept.at(n - 1)) && !before.capital;
    let next = plain(kept.at(n));
    let this = [Sense::This, Sense::Same, Sense::Versus].iter().any(|s| token.has(*s));
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
    } else if noun && next && (verb(2) || n > 1 && tokens[kept.at(n - 2)].kind == Kind::Number) {
        // *melindungi hak | nelayan itu*, *1,36 juta | barel*: one noun is hardly all of it.
        Some(20)
    } else if noun && token.capital {
        // *laga | Randu melawan Veria*, *kota | Marang*: its name.
        Some(20)
    } else if before.capital && next && !token.capital {
        // *Darmo Pakuwon | anggota serikat itu*
        Some(6)
    } else {
        // *tim | yang dulu juara*: a noun that nothing else tells which.
        (noun && token.has(Sense::Opens(Link::Which))).then_some(4)
    }
}
