//! Which body *the company*, *kartel itu*, *perseroan* is.

use super::actor::name_end;
use super::refer::{CHAIN, fits, is_person, lead};
use super::verb::Verb;
use super::{Scene, initials, tight};
use crate::engine::lang::Sense;
use crate::engine::text::Kind;

/// So many tokens of a sentence tell whether it is about somebody.
const NEAR: usize = 60;

/// So many words behind *is* tell what somebody is.
pub const IS: usize = 6;

/// What *the company*, *kartel itu*, *perseroan* at the head of a headline is called: how many words give way, and to
/// the name that a sentence before it begins with, if those between go on with the same or with *it*.
pub fn name(scene: &Scene, kept: &[usize]) -> Option<(usize, (usize, usize))> {
    let a = *kept.first()?;
    let points = |i: usize| scene.token(i).is_any(&[Sense::The, Sense::This, Sense::Same]);
    let english = scene.pack.adjectives_first;
    let count = 1 + usize::from(points(if english { a } else { a + 1 }));
    let noun = if english { a + 1 } else { a };
    // not *the company town*
    let (at, next) = (a + count, scene.token(a + count));
    let owns = next.kind == Kind::Mark && (next.space || matches!(next.mark(), '\'' | '’'));
    let ends = owns || scene.verb(at).is_some() || scene.is_adverb(at) || tight::helps(scene, at);
    let ends = ends || next.has(Sense::Says);
    let small = !english || !scene.token(noun).capital || scene.token(noun).first;
    if !scene.token(noun).has(Sense::Body) || !small || !ends || english && count == 1 {
        return None;
    }
    Some((count, called(scene, noun)?))
}

/// What the text calls the body whose noun stands at token `noun`.
pub fn called(scene: &Scene, noun: usize) -> Option<(usize, usize)> {
    let own = scene.doc.sentence_of(noun);
    // *Tarn Tua adalah perusahaan kopi*
    let is_one = |n: usize| {
        let s = scene.doc.sentences[n];
        let (first, last) = lead(scene, s.first, s.last)?;
        let word = |k: usize| scene.doc.word(k).eq_ignore_ascii_case(scene.doc.word(noun));
        let is = scene.verb(last) == Some(Verb::State) || scene.token(last).has(Sense::Helper);
        let named = (last..(last + IS).min(s.last)).any(word) && is && scene.token(last - 1).capital;
        named.then_some((first, last))
    };
    if let Some(named) = (0..own.min(CHAIN)).chain(own.saturating_sub(2 * CHAIN)..own).find_map(is_one) {
        return Some(named);
    }
    for n in (own.saturating_sub(CHAIN)..own).rev() {
        let s = scene.doc.sentences[n];
        let Some((first, last)) = lead(scene, s.first, s.last) else { continue };
        // *Tarn Inc.*
        let last = last - usize::from(scene.doc.mark(last - 1) == '.');
        let from = if scene.token(first).has(Sense::The) { first + 1 } else { first };
        // A capital at a sentence's start makes no name.
        let sure = last > from + 1 || !scene.token(from).first || scene.people.named(scene.doc.word(from));
        if !sure || from == last || name_end(scene, from, last) != last {
            continue;
        }
        // *The Marang, Ala., company*
        let place = from > first && scene.doc.mark(last) == ',';
        let firm = is_firm(scene, from, last);
        // Where *his* or *she* stands somebody is told of.
        let whose = |i: usize| scene.token(i).is_any(&[Sense::Person, Sense::Whose]);
        let told = (s.first..s.last.min(s.first + NEAR)).any(whose);
        let somebody = told || is_person(scene, (from, last)) || !fits(scene, Sense::Thing, (first, last));
        // Whoever is told of in between is no company.
        if somebody && !firm {
            continue;
        }
        // *Dewan Pangan Lontara (DPL)*
        let brief = scene.doc.mark(last) == '('
            && initials::is_initials(scene, last + 1)
            && scene.doc.mark(last + 2) == ')';
        return (!place).then_some(if brief { (last + 1, last + 2) } else { (first, last) });
    }
    None
}

/// *PT Nusa*, and not *Direktur OPEK*.
fn is_firm(scene: &Scene, first: usize, last: usize) -> bool {
    let office = (first..last).any(|i| scene.token(i).has(Sense::Office));
    !office && (first..last).any(|i| is_loud(scene, i))
}

/// *PT*, *OPEK*
pub fn is_loud(scene: &Scene, i: usize) -> bool {
    scene.token(i).width() > 1 && scene.doc.word(i).chars().all(char::is_uppercase)
}
