//! Whom or what something was done to, where the clause has only a pronoun there.

use super::{Scene, cut, refer};
use crate::engine::lang::Sense;
use crate::engine::text::Kind;

/// *The police arrested him*: whom, where the text tells and there is room.
pub fn with_object(scene: &Scene, mut cut: Vec<usize>, taken: usize) -> Vec<usize> {
    let has = |n: usize, sense| cut.get(n).is_some_and(|i| scene.token(*i).has(sense));
    let object = |n: &usize| {
        let pronoun = [Sense::Whose, Sense::Several, Sense::Thing].iter().any(|s| has(*n, *s));
        let behind = [Sense::Preposition, Sense::On, Sense::Particle].iter().any(|s| has(n + 1, *s));
        let ends = n + 1 == cut.len() || behind || scene.doc.mark(cut[n + 1]) == ',';
        pronoun && ends && !has(*n, Sense::Owns) && scene.verb(cut[n - 1]).is_some()
    };
    let found = (1..cut.len()).find(object).filter(|_| scene.pack.adjectives_first);
    let whom = |n: usize| {
        let thing = thing(scene, cut[n]).filter(|_| has(n, Sense::Thing));
        thing.or_else(|| refer::noun(scene, cut[n]))
    };
    let noun = found.and_then(whom).map(|(from, to)| from..to);
    if let Some((n, noun)) = found.zip(noun)
        && !cut.iter().any(|i| noun.contains(i))
        && !scene.token(noun.start).has(Sense::Owns)
    {
        let pronoun = cut[n];
        let end = n + noun.len();
        cut.splice(n..=n, noun);
        if !cut::fits(scene, &cut, taken) {
            cut.splice(n..end, [pronoun]);
        }
    }
    cut
}

/// What an *it* behind its verb stands for: what the sentence before it is about, if it tells of nothing else.
fn thing(scene: &Scene, i: usize) -> Option<(usize, usize)> {
    let s = scene.doc.sentences[scene.doc.sentence_of(i).checked_sub(1)?];
    let noun = refer::lead(scene, s.first, s.last).filter(|noun| refer::fits(scene, Sense::Thing, *noun))?;
    let (verb, _) = scene.main_verb(noun.1, s.last)?;
    let next = scene.token(verb + 1);
    let alone =
        next.kind == Kind::Mark || next.is_any(&[Sense::Preposition, Sense::On]) || scene.is_timed(verb + 1);
    let known = scene.token(noun.0).capital && !scene.token(noun.0).has(Sense::Indefinite);
    (alone && known && verb <= noun.1 + 2).then_some(noun)
}

/// *The mob accused Arno Tarn of theft and he …*: the only one that is named behind a sentence's subject, or that one.
pub fn of_sentence(scene: &Scene, first: usize, i: usize) -> Option<(usize, usize)> {
    let subject = refer::lead(scene, first, i)?;
    let mut named = refer::names(scene, subject.1, i)
        .filter(|name| refer::is_person(scene, *name) || name.1 > name.0 + 1);
    let Some(name) = named.next() else { return refer::person_in(scene, subject.0, subject.1) };
    named.next().is_none().then_some(name)
}
