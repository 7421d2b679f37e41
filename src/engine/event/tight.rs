//! Headlines made tighter by what can go: a lead-in, an aside, the tail of a long subject.

use super::Scene;
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// A lead-in has at most so many tokens,
const LEAD_IN: usize = 9;
/// and so many where a preposition or a conjunction opens it; then it may have a verb of its own.
const LONG_LEAD_IN: usize = 18;
/// A subject is cut short no earlier.
const SUBJECT: usize = 2;

/// *Dengan mediasi Rusia, gencatan senjata diumumkan*; *Meanwhile, the army left*: what leads in without a verb is
/// left out where a clause of its own follows. A name that leads in is the subject: *Suhail, menteri energi,
/// mengatakan*.
pub fn without_lead_in(scene: &Scene, kept: &[usize]) -> Vec<usize> {
    let goes = |comma: &usize| {
        let lead = &kept[..*comma];
        if leads(scene, kept) { *comma <= LONG_LEAD_IN } else { *comma <= LEAD_IN && !told(scene, lead) }
    };
    let Some(comma) = comma(scene, kept, 0).filter(goes) else { return kept.to_vec() };
    let rest = &kept[comma + 1..];
    let end = self::comma(scene, rest, 0).unwrap_or(rest.len());
    let Some(verb) = rest[..end].iter().position(|i| scene.verb(*i).is_some()).filter(|verb| *verb > 0)
    else {
        return kept.to_vec();
    };
    // *Poland, Hungary and Spain joined* is a list; *X, minister, said that Y left* tells of Y.
    let parts = |i: &usize| {
        let token = &scene.doc.tokens[*i];
        if token.has(Sense::Opens(Link::Which)) {
            return true;
        }
        token.has(Sense::And)
            || token.has(Sense::Or)
            || token.has(Sense::Says)
            || token.has(Sense::Opens(Link::That))
    };
    let opens = scene.doc.tokens[rest[0]].senses.iter().any(|s| matches!(s, Sense::Opens(_)));
    if opens || rest[..verb].iter().any(parts) {
        return kept.to_vec();
    }
    let named = comma > 1
        && kept[..comma].iter().all(|i| scene.doc.tokens[*i].capital || !scene.doc.tokens[*i].space)
        && !scene.doc.tokens[kept[0]].has(Sense::Preposition);
    // *Bunchhay, a loyalist of the ousted premier*: what the article opens tells who he is.
    let article =
        scene.doc.tokens[rest[0]].has(Sense::The) || scene.doc.tokens[rest[0]].has(Sense::Indefinite);
    if named && article {
        return kept.to_vec();
    }
    if named { [&kept[..comma], &rest[verb..]].concat() } else { rest.to_vec() }
}

/// *The governments, which met twice, agreed*: without what stands between the commas.
pub fn without_asides(scene: &Scene, kept: Vec<usize>) -> Vec<usize> {
    let Some(open) = comma(scene, &kept, 0).filter(|open| !told(scene, &kept[..*open])) else { return kept };
    let Some(close) = comma(scene, &kept, open + 1).filter(|_| !leads(scene, &kept)) else { return kept };
    let aside = &kept[open + 1..close];
    let relative = aside.first().is_some_and(|i| scene.doc.tokens[*i].has(Sense::Opens(Link::Which)));
    let verb_next =
        kept[close + 1..].iter().find(|i| !helps(scene, **i)).is_some_and(|i| scene.verb(*i).is_some());
    let goes = (relative || !told(scene, aside)) && verb_next;
    if goes && !says(scene, aside) { [&kept[..open], &kept[close + 1..]].concat() } else { kept }
}

/// *Confrontations among protesters and the police have provoked …*: the subject up to its first preposition.
pub fn with_short_subject(scene: &Scene, kept: Vec<usize>) -> Vec<usize> {
    let is_verb = |n: &usize| scene.verb(kept[*n]).is_some();
    let which = |n: usize| scene.doc.tokens[kept[n]].has(Sense::Opens(Link::Which));
    let of = |n: usize| scene.doc.tokens[kept[n]].has(Sense::Of);
    let tail = |n: &usize| scene.doc.tokens[kept[*n]].has(Sense::Preposition) && !of(*n) || which(*n);
    let Some(cut) = (SUBJECT..kept.len())
        .find(tail)
        .filter(|cut| !leads(scene, &kept) && !(0..*cut).any(|n| is_verb(&n)))
    else {
        return kept;
    };
    // A relative clause has a verb of its own.
    let Some(verb) = (cut..kept.len()).filter(is_verb).nth(usize::from(which(cut))) else { return kept };
    // A helper goes with its verb.
    let from = (cut..verb).rev().take_while(|n| helps(scene, kept[*n])).last().unwrap_or(verb);
    if says(scene, &kept[cut..from]) {
        return kept;
    }
    let comma = cut > 0 && scene.doc.is(kept[cut - 1], ",");
    [&kept[..cut - usize::from(comma)], &kept[from..]].concat()
}

/// Whether a preposition or a conjunction opens it.
fn leads(scene: &Scene, kept: &[usize]) -> bool {
    let opens = |s: &Sense| matches!(s, Sense::Preposition | Sense::Opens(_));
    kept.first().is_some_and(|i| scene.doc.tokens[*i].senses.iter().any(opens))
}

fn helps(scene: &Scene, i: usize) -> bool {
    [Sense::Aux, Sense::Helper, Sense::Unreal, Sense::Future].iter().any(|s| scene.doc.tokens[i].has(*s))
}

/// What was said must never become what happened.
fn says(scene: &Scene, kept: &[usize]) -> bool {
    kept.iter().any(|i| scene.doc.tokens[*i].has(Sense::Says))
}

fn told(scene: &Scene, kept: &[usize]) -> bool {
    kept.iter().any(|i| scene.verb(*i).is_some())
}

/// The next comma that parts words and not figures.
fn comma(scene: &Scene, kept: &[usize], from: usize) -> Option<usize> {
    (from..kept.len()).find(|n| {
        let spaced =
            kept.get(n + 1).is_none_or(|next| scene.doc.tokens[*next].space || *next != kept[*n] + 1);
        scene.doc.tokens[kept[*n]].kind == Kind::Mark && scene.doc.is(kept[*n], ",") && spaced
    })
}
