//! What an English headline that is too long leaves out inside its clause: an aside behind the verb, an office.

use super::{Scene, cut, refer, tight};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// An aside behind the verb has at most so many tokens.
const ASIDE: usize = 14;

/// *has been linked, through a test, to a hair*; *moved that the council, meeting in Tarn, proceed*: without what stands
/// between two commas and opens with a preposition or a participle.
pub fn without_inner(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let comma = |n: &usize| {
        scene.doc.is(kept[*n], ",") && kept.get(n + 1).is_some_and(|i| scene.doc.tokens[*i].space)
    };
    let has = |n: usize, sense| scene.doc.tokens[kept[n]].has(sense);
    let going = |n: usize| scene.verb(kept[n]).is_none() && (scene.pack.participle)(scene.doc.word(kept[n]));
    let aside = |open: &usize| {
        let first = (open + 1..kept.len()).find(|n| !scene.is_adverb(kept[*n]))?;
        let opens = has(first, Sense::Preposition) || going(first);
        let close = (first..kept.len().min(open + ASIDE)).find(comma).filter(|_| opens)?;
        let joins = |n: usize| has(n, Sense::And) || has(n, Sense::Or) || has(n, Sense::Says);
        let list = (first..kept.len().min(close + 2)).any(joins);
        // *…, declaring themselves the council, an assembly of …*, *including food, drink …*
        let next = |n: usize| {
            let noun = has(n, Sense::The) || has(n, Sense::Indefinite) || going(n);
            !noun && !(n..kept.len()).any(|k| comma(&k))
        };
        (!list && close + 1 < kept.len() && next(close + 1)).then_some((*open, close + 1))
    };
    let found = (1..kept.len()).filter(comma).find_map(|open| aside(&open));
    if let Some((open, next)) = found.filter(|_| scene.pack.adjectives_first) {
        kept.drain(open..next);
    }
    kept
}

/// *He was kidnapped[, that he died within weeks]*: what another verb was followed by.
pub fn without_that(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let that = |n: &usize| {
        let opens = kept.get(n + 1).is_some_and(|i| scene.doc.tokens[*i].has(Sense::Opens(Link::That)));
        opens && scene.doc.is(kept[*n], ",") && tight::told(scene, &kept[..*n])
    };
    if let Some(n) = (2..kept.len()).find(that).filter(|_| scene.pack.adjectives_first) {
        kept.truncate(n);
    }
    kept
}

/// *The discovery of a rifle [buried near the house] was a shock*: without what only describes the subject.
pub fn without_reduced(scene: &Scene, kept: Vec<usize>) -> Vec<usize> {
    let verb = |n: &usize| scene.verb(kept[*n]).is_some();
    let first = (0..kept.len()).find(verb).filter(|n| cut::is_reduced(scene, &kept, *n));
    let main = first.and_then(|first| (first + 1..kept.len()).find(verb));
    match first.zip(main) {
        Some((first, main)) if !apart(scene, &kept[first + 1..]) => {
            let from =
                (first..main).rev().take_while(|n| scene.doc.tokens[kept[*n]].has(Sense::Helper)).last();
            [&kept[..first], &kept[from.unwrap_or(main)..]].concat()
        }
        _ => kept,
    }
}

/// *Finance minister Arno Tarn has given 4 million |* to the fund: his name alone, where more can be told so.
pub fn without_office(scene: &Scene, kept: Vec<usize>, taken: usize) -> Vec<usize> {
    let token = |n: usize| &scene.doc.tokens[kept[n]];
    let word = |n: &usize| token(*n).kind == Kind::Word && scene.verb(kept[*n]).is_none();
    let subject = (0..kept.len()).take_while(word).count();
    let office = (0..subject).rev().find(|n| token(*n).has(Sense::Office));
    let name = |from: usize| from + 1 < subject && token(from).capital && token(from + 1).capital;
    let Some(from) = office.map(|n| n + 1).filter(|from| name(*from) && scene.pack.adjectives_first) else {
        return kept;
    };
    let reach = |kept: &[usize]| cut::fit(scene, kept, taken).last().copied();
    if reach(&kept[from..]) > reach(&kept) { kept[from..].to_vec() } else { kept }
}

/// *This was followed up with raids*: the raids, where nothing says what *this* was.
pub fn without_this<'a>(scene: &Scene, kept: &'a [usize]) -> Option<&'a [usize]> {
    let token = |n: usize| &scene.doc.tokens[kept[n]];
    let bare = kept.first().is_some_and(|_| token(0).has(Sense::This) || token(0).has(Sense::Thing));
    let ensues = (1..kept.len().min(4)).find(|n| token(*n).has(Sense::Ensues)).filter(|_| bare);
    let by = ensues.and_then(|at| (at + 1..kept.len().min(at + 3)).find(|n| is_by(scene, kept[*n])));
    by.map(|by| &kept[by + 1..])
}

fn is_by(scene: &Scene, i: usize) -> bool {
    let token = &scene.doc.tokens[i];
    token.has(Sense::Preposition) && !token.has(Sense::Particle) && !token.has(Sense::Opens(Link::For))
}

/// *The police arrested him*: whom, where the text leaves no doubt and there is room.
pub fn with_object(scene: &Scene, kept: Vec<usize>, taken: usize) -> Vec<usize> {
    let token = |n: usize| &scene.doc.tokens[kept[n]];
    let object = |n: &usize| {
        let pronoun = [Sense::Whose, Sense::Several, Sense::Thing].iter().any(|s| token(*n).has(*s));
        let behind = |i: &usize| scene.doc.tokens[*i].has(Sense::Preposition) || scene.doc.is(*i, ",");
        let last = kept.get(n + 1).is_none_or(behind);
        pronoun && !token(*n).has(Sense::Owns) && scene.verb(kept[n - 1]).is_some() && last
    };
    let Some(n) = (1..kept.len()).find(object).filter(|_| scene.pack.adjectives_first) else { return kept };
    let Some((from, to)) = refer::noun(scene, kept[n]) else { return kept };
    let own = kept.iter().any(|i| (from..to).contains(i)) || scene.doc.tokens[from].has(Sense::Owns);
    let whole = [&kept[..n], &(from..to).collect::<Vec<_>>(), &kept[n + 1..]].concat();
    if own || !cut::fits(scene, &whole, taken) { kept } else { whole }
}

/// *With the fall of Tarn (1712) the army had won*: where the clause begins whose lead-in no comma ends.
pub fn after_brackets(scene: &Scene, kept: &[usize]) -> Option<usize> {
    let bracket = |n: &usize| kept[*n] > kept[n - 1] + 1 && scene.doc.is(kept[n - 1] + 1, "(");
    let open =
        (1..kept.len()).find(bracket).filter(|_| scene.pack.adjectives_first && tight::leads(scene, kept))?;
    let token = &scene.doc.tokens[kept[open]];
    let subject = token.capital || token.has(Sense::The);
    let comma = kept[..open].iter().any(|i| scene.doc.is(*i, ","));
    (subject && !comma && tight::told(scene, &kept[open..])).then_some(open)
}

/// Whether a comma or a conjunction comes before the next verb, or no verb comes.
pub fn apart(scene: &Scene, kept: &[usize]) -> bool {
    let ends = |i: &&usize| {
        let token = &scene.doc.tokens[**i];
        let joins = |s: &Sense| matches!(s, Sense::Opens(link) if *link != Link::For);
        scene.verb(**i).is_some()
            || matches!(scene.doc.word(**i), "," | ";" | ":" | "–" | "—")
            || token.senses.iter().any(joins)
    };
    kept.iter().find(ends).is_none_or(|i| scene.verb(*i).is_none())
}
