//! Seams that only a language has whose adjectives and owners stand behind their nouns.

use super::Scene;
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// What a cut before the `n`th word costs there, where it is another price than elsewhere; `told` is whether a verb
/// stands before it.
pub fn of_noun_first(scene: &Scene, kept: &[usize], n: usize, told: bool) -> Option<usize> {
    if scene.pack.adjectives_first {
        return None;
    }
    let tokens = &scene.doc.tokens;
    let (before, token) = (&tokens[kept[n - 1]], &tokens[kept[n]]);
    let plain = |i: usize| {
        let token = &tokens[i];
        let noun = |s: &Sense| matches!(s, Sense::NoVerb | Sense::NoName | Sense::Counted | Sense::Event(_));
        token.kind == Kind::Word && token.senses.iter().all(noun) && scene.verb(i).is_none()
    };
    // *gempa | ini*, *wilayah | tersebut*, *Marang | vs Veria*
    if [Sense::This, Sense::Same, Sense::Versus].iter().any(|s| token.has(*s) || before.has(Sense::Versus)) {
        return Some(18);
    }
    // *terlibat | dalam kasus itu*, but *naik | di Marang*
    if scene.verb(kept[n - 1]).is_some() && token.has(Sense::Preposition) {
        return Some(if token.has(Sense::On) { 9 } else { 12 });
    }
    // *di Lontara | [pada Juli] diikuti Marang*: where a date went, something ended.
    if kept[n - 1] + 1 != kept[n] && scene.expr_at(kept[n] - 1).is_some() && !plain(kept[n]) && told {
        return Some(3);
    }
    // *tidak | menutup jalan*
    if [Sense::Unreal, Sense::Future, Sense::Helper, Sense::Not].iter().any(|s| before.has(*s)) {
        return Some(30);
    }
    // *memutuskan | tidak menutup jalan*
    if before.has(Sense::Asks) && !token.has(Sense::Preposition) {
        return Some(36);
    }
    // *Rp 14.040 | sampai Rp 14.080 | per dollar*
    let money = kept[n.saturating_sub(4)..n].iter().any(|i| tokens[*i].has(Sense::Numbered));
    if before.kind == Kind::Number && (token.has(Sense::Until) || token.has(Sense::Every) && money) {
        return Some(if token.has(Sense::Every) { 5 } else { 16 });
    }
    // *mempertahankan | pagu*
    if scene.verb(kept[n - 1]).is_some() && plain(kept[n]) {
        return Some(30);
    }
    // *Pasar | 16 Ilir*
    if token.kind == Kind::Number && before.capital {
        return Some(18);
    }
    // *rata-rata | 300 milimeter*
    if token.kind == Kind::Number && plain(kept[n - 1]) {
        return Some(16);
    }
    // *1,36 juta | barel*
    let counted = n > 1 && tokens[kept[n - 2]].kind == Kind::Number && plain(kept[n - 1]);
    if counted && !before.capital && plain(kept[n]) {
        return Some(18);
    }
    // *melindungi hak | nelayan itu*: one noun behind its verb is hardly all of the object.
    let bare = n > 1 && scene.verb(kept[n - 2]).is_some() && plain(kept[n - 1]) && plain(kept[n]);
    if bare && !before.capital {
        return Some(20);
    }
    // *Darmo Pakuwon | anggota serikat itu*
    if before.capital && plain(kept[n]) && !token.capital {
        return Some(6);
    }
    // *dan duel tim | yang dulu juara*: a noun that nothing else tells which.
    let noun = plain(kept[n - 1]) && !before.capital;
    let joined = n > 2 && kept[n - 3..n].iter().any(|i| tokens[*i].has(Sense::And));
    let price = if joined { 8 } else { 4 };
    (noun && token.has(Sense::Opens(Link::Which))).then_some(price)
}
