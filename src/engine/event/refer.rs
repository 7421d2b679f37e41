//! Whom a *he*, a *she*, a *dia* stands for, where the text leaves no doubt.
//!
//! A headline is read alone, so a name is worth more there than the pronoun; a wrong one is worth less than none.

use super::Scene;
use super::actor::name_end;
use crate::engine::lang::Sense;
use crate::engine::text::Kind;

/// So many sentences back the name is looked for, and in those between somebody is only *he* or *she*.
const BACK: usize = 4;
/// and no further than so many words.
const WORDS: usize = 160;

/// The one that a run of tokens is about, where a pronoun stands before its verb.
pub fn subject(scene: &Scene, first: usize, last: usize) -> Option<(usize, usize)> {
    let verb = (first..last).find(|i| scene.verb(*i).is_some()).unwrap_or(first);
    (first..verb).find(|i| scene.doc.tokens[*i].has(Sense::Person)).and_then(|i| person(scene, i))
}

/// The name that the pronoun at token `i` stands for: of the only person told of in its sentence so far, or in the
/// nearest sentence before it that names one.
pub fn person(scene: &Scene, i: usize) -> Option<(usize, usize)> {
    let tokens = &scene.doc.tokens;
    // *he's*, and whomever somebody speaks of
    if tokens[i].quoted || tokens.get(i + 1).is_none_or(|next| !next.space) {
        return None;
    }
    let own = scene.doc.sentences.partition_point(|s| s.first <= i).checked_sub(1)?;
    for sentence in (own.saturating_sub(BACK)..=own).rev() {
        let s = scene.doc.sentences[sentence];
        let (first, last) = (s.first.max(i.saturating_sub(WORDS)), if sentence == own { i } else { s.last });
        let Some(name) = people(scene, first, last).next() else {
            let goes_on = sentence == own || (first..last).any(|k| tokens[k].has(Sense::Person));
            if goes_on {
                continue;
            }
            return None;
        };
        return is_meant(scene, name, (first, last), sentence == own).then(|| short(scene, name));
    }
    None
}

/// Whether nobody else can be meant: the others hang on prepositions, and nobody says it of him.
fn is_meant(scene: &Scene, name: (usize, usize), (first, last): (usize, usize), own: bool) -> bool {
    let word = |span: (usize, usize)| scene.doc.word(span.1 - 1);
    let other = |span: &(usize, usize)| {
        let led = scene.doc.tokens[span.0.saturating_sub(1)].has(Sense::Preposition);
        word(*span) != word(name) && (own || !led)
    };
    let has = |sense| (first..last).any(|k| scene.doc.tokens[k].has(sense));
    let leads = !scene.has_verb(first, name.0);
    let said = own && (has(Sense::Says) || has(Sense::Spoke) || has(Sense::State));
    // *Nhek Bunchhay*, of whom nobody knows what he is
    let named = |span: &(usize, usize)| {
        span.1 > span.0 + 1 && !scene.doc.tokens[span.0.saturating_sub(1)].has(Sense::The)
    };
    !names(scene, first, last).any(|span| (named(&span) || is_person(scene, span)) && other(&span))
        && !said
        && (leads || !own && !has(Sense::Whose))
}

/// The names of people in a run of tokens: with an office or an age, or known by one word elsewhere.
fn people<'a>(scene: &'a Scene, first: usize, last: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
    names(scene, first, last).filter(|name| is_person(scene, *name))
}

fn names<'a>(scene: &'a Scene, first: usize, last: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
    let mut i = first;
    std::iter::from_fn(move || {
        while i < last {
            let end = name_end(scene, i, last);
            let name = (i, end);
            i = end.max(i + 1);
            if end > name.0 {
                return Some(name);
            }
        }
        None
    })
}

fn is_person(scene: &Scene, (first, last): (usize, usize)) -> bool {
    let tokens = &scene.doc.tokens;
    let before = first.checked_sub(1).map(|k| &tokens[k]);
    let titled = |k: usize| tokens[k].has(Sense::Office) || tokens[k].has(Sense::Title);
    let age = scene.doc.is(last, ",")
        && tokens.get(last + 1).is_some_and(|t| t.kind == Kind::Number)
        && scene.doc.is(last + 2, ",");
    let known = scene.people.known(scene.doc.word(last - 1))
        || !scene.pack.adjectives_first && scene.people.known(scene.doc.word(first));
    let office =
        (first..last).any(titled) && last > first + 1 || before.is_some_and(|t| t.has(Sense::Office));
    // *Slepian's car* is none of him.
    let owner = scene.doc.is(last, "'") || scene.doc.is(last, "’");
    !owner && !before.is_some_and(|t| t.has(Sense::The)) && (age || known || office)
}

/// The name as it is told the second time, without an office.
fn short(scene: &Scene, (first, last): (usize, usize)) -> (usize, usize) {
    let tokens = &scene.doc.tokens;
    if scene.pack.adjectives_first && scene.people.known(scene.doc.word(last - 1)) {
        return (last - 1, last);
    }
    let office = (first..last - 1).rev().find(|k| tokens[*k].has(Sense::Office));
    (office.map_or(first, |office| office + 1), last)
}
