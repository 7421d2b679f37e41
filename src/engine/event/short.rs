//! A long subject cut short, so that there is room for what it did.

use super::Scene;
use super::places::Places as _;
use super::tight::{helps, leads, says, told};
use crate::engine::lang::{Link, Sense};

/// A subject is cut short no earlier,
const SUBJECT: usize = 2;
/// but where nothing could be told otherwise.
const BARE_SUBJECT: usize = 1;

/// *Confrontations among protesters and the police have provoked …*: the subject up to its first preposition, where
/// only so much would fit.
pub fn with_short_subject(scene: &Scene, kept: &[usize], cut: &[usize]) -> Option<Vec<usize>> {
    // *The cartel that pumps a third of the oil chose |*
    // and not *A copy of the plan was found |*
    let ends = |i: &usize| scene.verb(*i).is_none() || *i > 0 && scene.is_done(i - 1);
    let object = cut.last().is_some_and(ends) && told(scene, cut);
    // *dilumpuhkan tim | Polda Marang*
    let name = |i: &usize| scene.token(*i).capital;
    let named = kept.get(cut.len()).is_some_and(name);
    let object = object && (!named || cut.last().is_some_and(name));
    // *Anggota dari Marang menolak pagu | kecuali …*: nothing is missing.
    let whole = object && kept.get(cut.len()).is_some_and(|i| scene.token(*i).has(Sense::Subordinate));
    let has = |n: usize, sense| scene.token(kept.at(n)).has(sense);
    let is_verb = |n: &usize| scene.verb(kept.at(*n)).is_some();
    let which = |n: usize| has(n, Sense::Opens(Link::Which));
    // *The board of Veria* is a board, *the League of Cities* nothing but that; *berencana untuk membangun* is no subject.
    let what_for = |n: usize| {
        let next = kept.get(n + 1).is_some_and(|i| scene.verb(*i).is_some() || helps(scene, *i));
        has(n, Sense::Opens(Link::For)) && (scene.pack.adjectives_first || next)
    };
    let tail = |n: &usize| {
        let stays = what_for(*n) || has(*n, Sense::Of) && (object || scene.token(kept.at(n - 1)).capital);
        has(*n, Sense::Preposition) && !stays || which(*n)
    };
    let shortest = if object { SUBJECT } else { BARE_SUBJECT };
    let first_verb = (0..kept.len()).find(is_verb).unwrap_or(0);
    // *Klub yang dulu juara itu membeli …*: the relative clause's own verb tells nothing of the club.
    let untold = cut.iter().filter(|i| scene.verb(**i).is_some()).count() < 2;
    // *Kobra selain mencuri juga …*
    let aside = |n: usize| has(n, Sense::Discourse) || untold && which(n);
    let found = (BARE_SUBJECT..first_verb).filter(|n| *n >= shortest || aside(*n)).find(tail);
    // *Kami harapkan dari para pedagang …*: that verb has no form of its own.
    let found = found.filter(|_| !leads(scene, kept) && !has(0, Sense::Speaker));
    let cut = found.filter(|cut| which(*cut) || !whole)?;
    // A relative clause has a verb of its own, with its helpers.
    let own = || (first_verb..kept.len()).find(|n| !helps(scene, kept.at(*n))).map_or(kept.len(), |n| n + 1);
    let from = if (cut..first_verb).any(which) { own() } else { cut };
    // *dengan menggunakan …*, *, yang telah menekan harga*: such a verb goes with what opens it.
    let led = |n: &usize| {
        let before = kept.upto(*n).iter().rfind(|i| !helps(scene, **i)).map(|i| scene.token(*i));
        before.is_some_and(|t| t.has(Sense::Preposition) || t.has(Sense::Opens(Link::Which)))
    };
    let main = |n: &usize| is_verb(n) && !led(n);
    let verb = (from..kept.len()).find(main)?;
    // A helper goes with its verb.
    let with = |n: &usize| helps(scene, kept.at(*n)) || scene.is_adverb(kept.at(*n));
    let from = (cut..verb).rev().take_while(with).last().unwrap_or(verb);
    if says(scene, kept.part(cut, from)) || (cut..from).any(|n| has(n, Sense::Subordinate)) {
        return None;
    }
    let comma = scene.doc.mark(kept.at(cut - 1)) == ',';
    Some([kept.upto(cut - usize::from(comma)), kept.onward(from)].concat())
}
