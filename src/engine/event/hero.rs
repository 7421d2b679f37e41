//! Whom a text is about: the *he* or *she* that none of its sentences near by explains.

use super::refer::{CHAIN, is_person, kind, lead, names, person_in, she, short};
use super::{Scene, body};
use crate::engine::lang::Sense;

/// The one that a text opens with stands up to so many sentences from its start.
const OPENING: usize = 3;

/// The one that a text is about.
#[derive(Clone, Copy)]
pub struct Hero {
    /// The name as it stands first.
    name: (usize, usize),
    /// Whether the text says *she*.
    she: bool,
}

/// Finds it: its first sentence's subject, if a *he* or *she* follows.
pub fn find(scene: &Scene) -> Option<Hero> {
    let sentences = &scene.doc.sentences;
    let opens = |n: usize| {
        let s = sentences[n];
        let noun = lead(scene, s.first, s.last).filter(|noun| scene.has_verb(noun.1, s.last))?;
        // *PT Nusa*, *the Vice President*
        let firm = |k: usize| scene.token(k).has(Sense::Office) || body::is_loud(scene, k);
        let person = |name: &(usize, usize)| {
            !(name.0..name.1).any(firm) && (name.1 > name.0 + 1 || is_person(scene, *name))
        };
        person_in(scene, noun.0, noun.1).filter(person)
    };
    let name = (0..sentences.len().min(OPENING)).find_map(opens)?;
    let end = sentences[sentences.len().min(OPENING + CHAIN + 1) - 1].last;
    let first = (name.1..end).find(|k| is_somebody(scene, *k))?;
    Some(Hero { name, she: she(scene, first) })
}

fn is_somebody(scene: &Scene, i: usize) -> bool {
    kind(scene, i) == Some(Sense::Person) && !scene.token(i).quoted
}

/// Whom a text is about, if the pronoun at token `i` is the same as the text's first and its paragraph names nobody else.
pub fn hero(scene: &Scene, i: usize) -> Option<(usize, usize)> {
    let fits = |hero: &Hero| hero.name.1 <= i && hero.she == she(scene, i);
    let name = scene.hero.filter(fits).filter(|_| is_somebody(scene, i))?.name;
    let sentences = &scene.doc.sentences;
    let word = |k: usize| scene.doc.word(k);
    let own = scene.doc.sentence_of(i);
    let same = |n: &usize| sentences[*n].paragraph == sentences[own].paragraph;
    let begin = (own.saturating_sub(CHAIN)..=own).find(same).map_or(i, |n| sentences[n].first);
    let other = |n: (usize, usize)| {
        let led = scene.token(n.0.max(1) - 1);
        let some = n.1 > n.0 + 1 || is_person(scene, n) || !scene.token(n.0).first;
        let free = some && !led.has(Sense::The) && !led.has(Sense::Preposition);
        free && word(n.1 - 1) != word(name.1 - 1) && word(n.0) != word(name.0)
    };
    (!names(scene, begin, i).any(other)).then(|| short(scene, name))
}
