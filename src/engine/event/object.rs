//! Whom or what something was done to, where the clause has only a pronoun there.

use super::{Scene, cut, refer};
use crate::engine::lang::{Link, Sense};

/// *The police arrested him*: whom, where the text tells and there is room.
pub fn with_object(scene: &Scene, mut cut: Vec<usize>, taken: usize) -> Vec<usize> {
    let has = |n: usize, sense| cut.get(n).is_some_and(|i| scene.token(*i).has(sense));
    let object = |n: &usize| {
        let pronoun = [Sense::Whose, Sense::Several, Sense::Thing].iter().any(|s| has(*n, *s));
        // *concluded he had been killed*, and not *told him that he had*
        let content = has(*n, Sense::Person)
            && !(1..*n).any(|k| has(k, Sense::Whose))
            && (scene.verb(cut[n - 1]).is_some() || has(n - 1, Sense::Opens(Link::That)));
        if content {
            return true;
        }
        let behind = [Sense::Preposition, Sense::On, Sense::Particle].iter().any(|s| has(n + 1, *s));
        let ends = n + 1 == cut.len() || behind || scene.doc.mark(cut[n + 1]) == ',';
        pronoun && ends && !has(*n, Sense::Owns) && scene.verb(cut[n - 1]).is_some()
    };
    let found = (1..cut.len()).find(object).filter(|_| scene.pack.adjectives_first);
    let told = |name: &(usize, usize)| cut.iter().any(|i| scene.doc.word(*i) == scene.doc.word(name.1 - 1));
    // *After Tarn refused, the king fired him*: the only other one that its sentence names.
    let other = |i: usize| {
        let first = scene.doc.sentences[scene.doc.sentence_of(i)].first;
        let free = |name: &(usize, usize)| !told(name) && !scene.token(name.0.max(1) - 1).has(Sense::The);
        let mut names = refer::names(scene, first, i).filter(free);
        let name = names.next().filter(|_| scene.token(i).has(Sense::Whose))?;
        names.next().is_none().then_some(name)
    };
    let whom = |i: usize| refer::noun(scene, i).filter(|name| !told(name)).or_else(|| other(i));
    let noun = found.and_then(|n| whom(cut[n])).map(|(from, to)| from..to);
    if let Some((n, noun)) = found.zip(noun)
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

/// *The mob accused Arno Tarn of theft and he …*: the only one that is named behind a sentence's subject, or that one.
pub fn of_sentence(scene: &Scene, first: usize, i: usize) -> Option<(usize, usize)> {
    let subject = refer::lead(scene, first, i)?;
    let mut named = refer::names(scene, subject.1, i)
        .filter(|name| refer::is_person(scene, *name) || name.1 > name.0 + 1);
    let Some(name) = named.next() else { return refer::person_in(scene, subject.0, subject.1) };
    named.next().is_none().then_some(name)
}
