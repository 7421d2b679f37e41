//! A long subject cut short, so that there is room for what it did.

use super::tight::{comma, helps, leads, says, told};
use super::{Scene, asides, cut};
use crate::engine::lang::{Link, Sense};

/// A subject is cut short no earlier,
const SUBJECT: usize = 2;
/// but where nothing could be told otherwise.
const BARE_SUBJECT: usize = 1;

/// *Confrontations among protesters and the police have provoked …*: the subject up to its first preposition.
pub fn with_short_subject(scene: &Scene, kept: Vec<usize>, taken: usize) -> Vec<usize> {
    // *The cartel that pumps a third of the oil chose |*
    let cut = cut::fit(scene, &kept, taken);
    let clean = scene.pack.adjectives_first || cut::is_clean(scene, &kept, cut.len());
    let object = clean && cut.last().is_some_and(|i| scene.verb(*i).is_none()) && told(scene, cut);
    let is_verb = |n: &usize| scene.verb(kept[*n]).is_some();
    let which = |n: usize| scene.doc.tokens[kept[n]].has(Sense::Opens(Link::Which));
    let speaks = |i: usize| {
        let token = &scene.doc.tokens[i];
        !scene.pack.adjectives_first && (token.has(Sense::Speaker) || token.has(Sense::Pronoun))
    };
    // *The board of Veria* is a board, *the League of Cities* nothing but that.
    let of = |n: usize| {
        scene.doc.tokens[kept[n]].has(Sense::Of) && (object || scene.doc.tokens[kept[n - 1]].capital)
    };
    // *berencana untuk membangun*: what for is no part of a subject.
    let what_for = |n: usize| {
        let opens = !scene.pack.adjectives_first && scene.doc.tokens[kept[n]].has(Sense::Opens(Link::For));
        opens
            && kept
                .get(n + 1)
                .filter(|i| **i == kept[n] + 1)
                .is_some_and(|i| scene.verb(*i).is_some() || helps(scene, *i))
    };
    let tail = |n: &usize| {
        scene.doc.tokens[kept[*n]].has(Sense::Preposition) && !of(*n) && !what_for(*n) || which(*n)
    };
    let shortest = if object { SUBJECT } else { BARE_SUBJECT };
    // *Klub yang dulu juara itu membeli …*: the relative clause's own verb tells nothing of the club.
    let untold = cut.iter().filter(|i| scene.verb(**i).is_some()).count() < 2;
    let bare = |n: &usize| *n >= shortest || untold && which(*n) && !scene.pack.adjectives_first;
    let Some(cut) = (BARE_SUBJECT..kept.len())
        .filter(bare)
        .find(tail)
        .filter(|cut| !leads(scene, &kept) && !(0..*cut).any(|n| is_verb(&n)))
        // *Kami harapkan dari para pedagang …*: that verb has no form of its own.
        .filter(|_| !speaks(kept[0]))
    else {
        return kept;
    };
    // *Pria asal Desa Randu, Lontara itu ditangkap*: a bare noun would be anybody.
    let small = |i: usize| scene.doc.tokens[i].first || !scene.doc.tokens[i].capital;
    let anybody = !scene.pack.adjectives_first && cut == BARE_SUBJECT && small(kept[0]) && !which(cut);
    let cut = if anybody { comma(scene, &kept, cut).unwrap_or(cut) } else { cut };
    // A relative clause has a verb of its own, with its helpers.
    let own = |from: usize| {
        let first = (from..kept.len()).find(|n| is_verb(n) || helps(scene, kept[*n]))?;
        (first..kept.len()).find(|n| !helps(scene, kept[*n])).map(|n| n + 1)
    };
    let from = if which(cut) { own(cut).unwrap_or(kept.len()) } else { cut };
    // *dengan menggunakan …*: that one goes with its preposition.
    // *, yang telah menekan harga*: so does a relative clause's.
    let led = |n: &usize| {
        let mut before = kept[..*n].iter().rev().skip_while(|i| helps(scene, **i));
        let before = before.next().map(|i| &scene.doc.tokens[*i]);
        before.is_some_and(|t| t.has(Sense::Preposition) || t.has(Sense::Opens(Link::Which)))
    };
    // *The discovery of a rifle buried near the house was a shock*: not what was buried.
    let main = |n: &usize| {
        let reduced = || cut::is_reduced(scene, &kept, *n) && !asides::apart(scene, &kept[n + 1..]);
        is_verb(n) && if scene.pack.adjectives_first { !reduced() } else { !led(n) }
    };
    let Some(verb) = (from..kept.len()).find(main) else { return kept };
    // *a rejection of the order that was discussed*: the verb belongs to the order.
    let related = (cut + 1..verb)
        .rfind(|n| which(*n))
        .is_some_and(|at| !(at..verb).any(|n| is_verb(&n) && !helps(scene, kept[n])));
    if related && !which(cut) && scene.pack.adjectives_first {
        return kept;
    }
    // A helper goes with its verb.
    let from = (cut..verb).rev().take_while(|n| helps(scene, kept[*n])).last().unwrap_or(verb);
    if says(scene, &kept[cut..from]) {
        return kept;
    }
    // *Darmo, pelukis yang lukisannya hilang, meninggal*: the aside goes with both its commas.
    let closes = !scene.pack.adjectives_first && scene.doc.is(kept[from - 1], ",");
    let open = comma(scene, &kept, 0).filter(|open| closes && *open > 0 && *open < cut);
    let cut = open.unwrap_or(cut);
    let comma = cut > 0 && scene.doc.is(kept[cut - 1], ",");
    [&kept[..cut - usize::from(comma)], &kept[from..]].concat()
}
