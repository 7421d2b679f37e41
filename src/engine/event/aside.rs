//! What relative clauses and participles tell with dates of their own: none of the clause that they stand in.

use super::clause::Clause;
use super::draft::{Draft, draft};
use super::refer::lead;
use super::subject::{antecedent, nearest};
use super::verb::Verb;
use super::{Scene, bearing, place};
use crate::engine::lang::{Link, Sense, Shape};

/// So many words stand behind the participle of an aside that tells of a happening, its date's among them.
const SHORTEST: usize = 4;

/// What relative clauses between commas tell with dates of their own, of the noun before them: *Persada, yang didirikan
/// pada 1951, naik …*; *he replaced Paul Dray, who was sacked in May*. Their dates are no dates of the clause.
pub fn asides(scene: &Scene, clause: &Clause, dated: &mut Vec<usize>) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut at = clause.first + 1;
    while let Some(comma) =
        scene.parts.get(at).map(|i| *i as usize).filter(|i| *i < clause.last.saturating_sub(2))
    {
        at = comma + 1;
        let end = (scene.parts[at] as usize).min(clause.last);
        let (inside, outside): (Vec<usize>, Vec<usize>) =
            dated.iter().partition(|n| at < scene.exprs[**n].first && scene.exprs[**n].last <= end);
        let Some(date) = inside.first().map(|n| scene.exprs[*n].first) else { continue };
        if let Some(verb) = own_verb(scene, at, date) {
            *dated = outside;
            // *whom she had married in 1932* wants what stands before it.
            let behind = scene.token(verb + 1);
            let object =
                !behind.has(Sense::Preposition) && !behind.has(Sense::On) && !scene.is_timed(verb + 1);
            let whole = object || scene.token(at).has(Sense::There);
            if let Some(placed) = place::stated(scene, &inside).filter(|_| whole) {
                let main = Some((verb, Verb::Happening));
                out.push(draft(scene, clause, at + 1, end, place::happened(placed), main));
            }
            continue;
        }
        // *Harrow, relegated in 2021, moved up*
        let apart = bearing::stands_apart(scene, (clause.first, clause.last), comma);
        let done = apart && scene.verb(at) == Some(Verb::Happening) && at + SHORTEST < end;
        // *Carrick, unbeaten since April, led*
        if apart && !done {
            *dated = outside;
            continue;
        }
        let verb = if done { Some(at) } else { relative_verb(scene, at, end) };
        let Some(verb) = verb else { continue };
        let first = if done { at } else { at + 1 };
        let unreal = [Sense::Unreal, Sense::Future].iter().any(|sense| scene.has(at, verb, *sense));
        // *which has been ruled by London since 1972*
        let lasts = !unreal && inside.iter().any(|n| scene.exprs[*n].boundary.is_some());
        *dated = outside;
        let subject =
            antecedent(scene, clause.first, comma).filter(|_| scene.doc.mark(comma) == ',' && !unreal);
        // *a government for Veria, which …*; of *talks in Veria, which …* nobody knows.
        let subject = subject.map(|(first, last)| (nearest(scene, first, last, Sense::In), last));
        // *a yard in Cork, Ireland, which …*: not the place within which that is.
        let within = |(first, _): &(usize, usize)| {
            let place = (1..first.saturating_sub(1)).rev().find(|i| !scene.token(*i).capital);
            let led =
                place.is_some_and(|i| scene.token(i).is_any(&[Sense::Preposition, Sense::In, Sense::On]));
            *first > 1 && scene.doc.mark(first - 1) == ',' && scene.token(first - 2).capital && led
        };
        let subject = subject.filter(|noun| !within(noun));
        if let (Some(subject), Some(placed)) = (subject, place::stated(scene, &inside)) {
            let main = Some((verb, Verb::Happening));
            let placed = if lasts { placed } else { place::happened(placed) };
            let told = draft(scene, clause, first, end, placed, main);
            out.push(Draft { subject: Some(subject), ..told });
        }
    }
    out
}

/// *The yard that was founded in 1987 was sold in 2010*: what a relative clause tells of the subject, where the verb has a
/// date of its own.
pub fn of_subject(
    scene: &Scene,
    clause: &Clause,
    main: Option<(usize, Verb)>,
    dated: &mut Vec<usize>,
) -> Option<Draft> {
    let (at, _) = main?;
    let which = |i: &usize| scene.token(*i).has(Sense::Opens(Link::Which));
    let open = (clause.first + 1..at).find(which)?;
    let inside = |n: &usize| open < scene.exprs[*n].first && scene.exprs[*n].first < at;
    let n = dated.iter().copied().find(inside)?;
    let expr = &scene.exprs[n];
    let verb = relative_verb(scene, open, expr.first)?;
    let other = dated.iter().any(|n| scene.exprs[*n].first > at);
    let subject = antecedent(scene, clause.first, open).filter(|_| other)?;
    let placed = place::stated(scene, &[n])?;
    dated.retain(|other| *other != n);
    let main = Some((verb, Verb::Happening));
    let told = draft(scene, clause, open + 1, expr.last, place::happened(placed), main);
    Some(Draft { subject: Some(subject), ..told })
}

/// *Founded in 1899 by brewers, Tarn left in 1983*, *Lahir di Marang pada 1941, Arno …*: what a participle before the
/// subject tells of it; and where the clause itself begins.
pub fn led(scene: &Scene, clause: &Clause, dated: &mut Vec<usize>) -> Option<(Draft, usize)> {
    let first = clause.first;
    let done = scene.pack.adjectives_first || scene.shape(first) != Shape::Active;
    let verb = (first + 1..clause.last).find(|i| scene.verb(*i).is_some())?;
    let comma = |to: &usize| scene.doc.mark(*to) == ',' && !scene.is_timed(*to);
    let close = (first..verb).rfind(|i| comma(i) && i + 1 < verb && !scene.token(i + 1).has(Sense::And))?;
    let subject = lead(scene, close + 1, clause.last).filter(|noun| noun.0 == close + 1 && noun.1 <= verb)?;
    let inside = |n: &usize| scene.exprs[*n].last <= close;
    let own: Vec<usize> = dated.iter().copied().filter(inside).collect();
    let opens = scene.verb(first) == Some(Verb::Happening) && scene.token(first).first && done;
    let placed = place::stated(scene, &own).filter(|_| opens)?;
    dated.retain(|n| !inside(n));
    let told = draft(scene, clause, first, close, place::happened(placed), Some((first, Verb::Happening)));
    Some((Draft { subject: Some(subject), ..told }, close + 1))
}

/// *where she was awarded a doctorate*: the verb of a relative clause that has a subject of its own.
fn own_verb(scene: &Scene, which: usize, date: usize) -> Option<usize> {
    let token = scene.token(which);
    let next = scene.token(which + 1);
    let named = next.has(Sense::Pronoun) || next.has(Sense::The) || next.capital || next.has(Sense::Owns);
    let relative = token.has(Sense::Opens(Link::Which)) && !token.has(Sense::Same) && named;
    (which + 2..date).rfind(|i| scene.verb(*i).is_some()).filter(|_| relative && scene.pack.adjectives_first)
}

/// The verb right behind *who*, *which*, *yang*, whose subject these are.
fn relative_verb(scene: &Scene, which: usize, end: usize) -> Option<usize> {
    let token = scene.token(which);
    let relative = token.has(Sense::Opens(Link::Which)) && !token.has(Sense::Same);
    let helps = |i: &usize| {
        let skips = [Sense::Helper, Sense::Aux, Sense::Unreal, Sense::Not];
        scene.is_adverb(*i) || scene.token(*i).is_any(&skips)
    };
    // *kapal yang izinnya habis*
    let owned = scene.verb(which + 1).is_none() && scene.shape(which + 1) == Shape::Owned;
    let from = which + 1 + usize::from(owned);
    let verb = (from..end).find(|i| !helps(i)).filter(|_| relative)?;
    (scene.verb(verb) == Some(Verb::Happening)).then_some(verb)
}
