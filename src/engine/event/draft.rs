//! What each clause reports.

use super::bearing;
use super::clause::{self, Clause, Hang};
use super::place::{self, Frame, Placed};
use super::subject;
use super::verb::Verb;
use super::{Scene, aside, cut, life, tight};
use crate::engine::expression::Form;
use crate::engine::lang::{Class, Link, Phrase, Sense};
use crate::engine::text::Kind;
use crate::story::{Placement, Reason, TimexKind, When};

/// A happening on its way to being an event.
#[derive(Clone, Debug)]
pub struct Draft {
    /// First token of the clause or noun phrase.
    pub first: usize,
    /// One past its last token.
    pub last: usize,
    /// The subject that it shares with the clause before it.
    pub subject: Option<(usize, usize)>,
    /// Whether it tells of the subject's birth, 0, or death, 1, and nothing else.
    pub life: Option<usize>,
    /// The clause that says who said it, where it tells of nothing else.
    pub says: Option<(usize, usize)>,
    /// Its sentence.
    pub sentence: usize,
    /// When it was.
    pub when: When,
    /// Where that comes from.
    pub placement: Placement,
    /// The expressions that date it.
    pub timexes: Vec<usize>,
    /// Why.
    pub because: Vec<Reason>,
    /// Whether an editor would keep it.
    pub key: bool,
    /// The class of the noun that names it.
    pub class: Option<Class>,
    /// The length that is said of it: the index of its expression.
    pub length: Option<usize>,
    /// Whether it tells of an end or of calm.
    pub calm: bool,
    /// Whether it tells of a ceasefire or a deal.
    pub peace: bool,
}

/// Finds what the clauses report, in text order.
pub fn find(scene: &Scene) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut frame = Frame::start(scene);
    for sentence in 0..scene.doc.sentences.len() {
        let clauses = clause::split(scene, sentence);
        let from = out.len();
        let mut known_to = 0;
        if let Some((lives, close)) = life::of(scene, sentence) {
            out.extend(lives);
            known_to = close;
        } else {
            frame.enter(scene, sentence);
        }
        for (i, clause) in clauses.iter().enumerate() {
            let next = clauses.get(i + 1);
            let known = out.len();
            of_clause(scene, clause, next, &frame, (from, known_to), &mut out);
            // The items of a list share what stands before the first of them.
            let before = clauses[..i].iter().rfind(|c| clause.hang != Hang::Item || c.hang != Hang::Item);
            let shared = before.and_then(|before| subject::shared(scene, before, clause));
            let own = |d: &&mut Draft| d.first == clause.first && d.subject.is_none();
            out[known..].iter_mut().filter(own).for_each(|d| d.subject = shared);
        }
        if out.len() == from {
            out.extend(speech(scene, &clauses));
        }
        let mut told = out.split_off(from);
        crate::order::sort_by_key(&mut told, |draft| draft.first);
        out.append(&mut told);
    }
    out
}

fn of_clause(
    scene: &Scene,
    clause: &Clause,
    next: Option<&Clause>,
    frame: &Frame,
    (from, known_to): (usize, usize),
    out: &mut Vec<Draft>,
) {
    let main = scene.main_verb(clause.first, clause.last);
    let mut dated = bearing::dates(scene, clause.first, clause.last);
    dated.retain(|n| scene.exprs[*n].first >= known_to);
    if clause.first < known_to && dated.is_empty() {
        return;
    }
    // *Although it shrank in 2014, it will grow in 2015*: the date of what the headline tells.
    let (side, end) = tight::side(scene, clause.first, clause.last);
    let own = |n: &usize| side <= scene.exprs[*n].first && scene.exprs[*n].last <= end;
    if dated.iter().any(own) {
        dated.retain(own);
    }
    let led = aside::led(scene, clause, &mut dated);
    // What it tells itself was at another time.
    let undated = led.is_some() && dated.is_empty();
    let begin = led.as_ref().map_or(clause.first, |(_, begin)| *begin);
    out.extend(led.map(|(told, _)| told));
    let mut asides = aside::asides(scene, clause, &mut dated);
    if !clause.says {
        asides.extend(aside::of_subject(scene, clause, main, &mut dated));
    }
    let nouns = nominal(scene, clause, main, &mut dated);
    if !clause.says && !undated {
        let placed =
            place::of_clause(scene, clause, next, &dated, frame, out.get(from..).and_then(<[Draft]>::last));
        if let Some(placed) = placed
            && reports(scene, clause, main, &placed)
        {
            out.push(draft(scene, clause, begin, clause.last, placed, main));
        }
    }
    out.extend(asides);
    for (first, last, exprs) in nouns {
        let placed = place::stated(scene, &exprs).map(place::happened);
        if let Some(placed) = placed {
            out.push(draft(scene, clause, first, last, placed, None));
        }
    }
}

/// *X said last week that …*, *“…,” X said on Monday*: where a sentence tells of nothing else, an event of speech;
/// background.
fn speech(scene: &Scene, clauses: &[Clause]) -> Option<Draft> {
    let clause = clauses.iter().find(|clause| clause.says)?;
    let capital = |i: usize| scene.token(i).capital && !scene.token(i).first;
    let speaker = (clause.first..clause.last).any(|i| capital(i) && !scene.is_timed(i));
    let dated = bearing::dates(scene, clause.first, clause.last);
    let placed = place::stated(scene, &dated).filter(|_| speaker)?;
    let (first, last) = (clauses.first()?.first, clauses.last()?.last);
    let says = Some((clause.first, clause.last));
    Some(Draft { key: false, says, ..draft(scene, clause, first, last, placed, None) })
}

/// Whether the clause tells of something that happened.
fn reports(scene: &Scene, clause: &Clause, main: Option<(usize, Verb)>, placed: &Placed) -> bool {
    let own = placed.placement != Placement::Context;
    let helped = |sense| main.is_some_and(|(at, _)| scene.has(clause.first, at, sense));
    let unreal = helped(Sense::Unreal) || helped(Sense::Future) || helped(Sense::Lasting);
    let word = |i: &usize| !scene.is_timed(*i) && scene.token(*i).kind == Kind::Word;
    let words = (clause.first..clause.last).filter(word).count();
    if own {
        // A dateline or a list's bare name and date tell of nothing.
        let bare = (clause.first..clause.last).filter(word).all(|i| scene.token(i).capital);
        // *4. Randu, Veria M 7.1 (1931)5.*
        let figure = |i: usize| scene.token(i).kind == Kind::Number && !scene.is_timed(i);
        let few = words <= 3 || (clause.first..clause.last).any(figure);
        // *when he was about to be caught*
        let wished = clause.hang == Hang::By(Link::When) && (helped(Sense::Unreal) || helped(Sense::Future));
        return !wished && (clause.hang == Hang::Item || words >= 2 && !(bare && few));
    }
    let quoted = scene.token(clause.first + (clause.last - clause.first) / 2).quoted;
    matches!(main, Some((_, Verb::Happening))) && !unreal && !quoted && words >= 3
}

pub fn draft(
    scene: &Scene,
    clause: &Clause,
    first: usize,
    last: usize,
    placed: Placed,
    main: Option<(usize, Verb)>,
) -> Draft {
    let own = placed.placement != Placement::Context;
    let said = matches!(clause.hang, Hang::By(Link::That | Link::How));
    // *anyone may walk in*, and not *will*: that it will be so nobody says.
    let doubts = |i: usize| {
        let has = |sense| scene.token(i).has(sense);
        has(Sense::Unreal) && !has(Sense::Future) && !scene.is_timed(i)
    };
    let before = |at: usize| at.saturating_sub(2).max(first)..at;
    let may = scene.pack.adjectives_first && main.is_some_and(|(at, _)| before(at).any(doubts));
    let class = class_of(scene, first, last);
    let length = scene.exprs_in(first, last).find(|n| scene.timexes[*n].kind == TimexKind::Duration);
    Draft {
        first,
        last,
        subject: None,
        says: None,
        life: None,
        sentence: clause.sentence,
        when: placed.when,
        placement: placed.placement,
        timexes: placed.timexes,
        because: placed.because,
        key: (own || !said) && !may && !matches!(main, Some((_, Verb::State)) if !own),
        class,
        length,
        calm: tells_calm(scene, first, last),
        peace: class == Some(Class::Peace),
    }
}

/// An end or calm that came, not one that is wished for (*to calm*).
fn tells_calm(scene: &Scene, first: usize, last: usize) -> bool {
    (first..last).any(|i| {
        let token = scene.token(i);
        let wished = i > first && scene.token(i - 1).has(Sense::Opens(Link::For));
        !wished && (token.has(Sense::Calm) || token.has(Sense::Ends))
    })
}

/// The class of the first event noun in a run of tokens.
pub fn class_of(scene: &Scene, first: usize, last: usize) -> Option<Class> {
    (first..last).find_map(|i| event_noun(scene, i))
}

/// The class of the happening that token `i` names.
pub fn event_noun(scene: &Scene, i: usize) -> Option<Class> {
    scene.token(i).event()
}

/// Noun phrases that name a dated happening of their own (*perang enam minggu tahun lalu*), taken from
/// the clause's dates: those that the clause's verb does not claim.
fn nominal(
    scene: &Scene,
    clause: &Clause,
    main: Option<(usize, Verb)>,
    dated: &mut Vec<usize>,
) -> Vec<(usize, usize, Vec<usize>)> {
    let happening = !clause.says && matches!(main, Some((_, Verb::Happening)));
    let mut claimed = !happening;
    let mut begun = None;
    let mut out: Vec<(usize, usize, Vec<usize>)> = Vec::new();
    dated.retain(|n| {
        let expr = &scene.exprs[*n];
        // *the war of 1919–1920*
        if let Some((_, last, exprs)) = out.last_mut().filter(|(_, last, _)| expr.first == *last + 1)
            && place::range(scene, *n - 1, *n).is_some()
        {
            *last = expr.last;
            exprs.push(*n);
            return false;
        }
        let beside = out.last().is_some_and(|(_, last, _)| expr.first <= *last);
        // *won the Battle of Tarn (1–5 September)*
        let goes_on = begun.is_some_and(|begun| begun + 1 == *n && place::range(scene, begun, *n).is_some());
        if !claimed || goes_on || beside || scene.has_clock(*n) {
            (claimed, begun) = (true, Some(*n));
            return true;
        }
        if let Some(end) = named_by(scene, expr.last, clause.last) {
            out.push((expr.first, end, vec![*n]));
            // *on the run since the 1998 bombing*: it dates both.
            return expr.boundary.is_some();
        }
        // *later that day* dates what is told, never the noun beside it.
        let refers = matches!(expr.form, Form::Phrase(Phrase::LaterThatDay | Phrase::ThatDay));
        match head_noun(scene, clause.first, expr.first).filter(|_| !refers) {
            Some(head) => {
                out.push((
                    with_adjectives(scene, head, clause.first),
                    noun_end(scene, expr.last, clause.last),
                    vec![*n],
                ));
                false
            }
            None => true,
        }
    });
    out
}

/// *the Aug. 7 bombings at two embassies*, *the 1996 Olympic bombing*: one past the happening that a date before it
/// names, where the language has dates there.
fn named_by(scene: &Scene, from: usize, last: usize) -> Option<usize> {
    let noun = (from..last.min(from + 2)).find(|i| event_noun(scene, *i).is_some())?;
    let plain = (from..=noun).all(|i| scene.token(i).kind == Kind::Word && scene.verb(i).is_none());
    (scene.pack.adjectives_first && plain).then(|| noun_end(scene, noun + 1, last))
}

/// The event noun that a date belongs to: the nearest before it, no verb or comma between.
fn head_noun(scene: &Scene, first: usize, at: usize) -> Option<usize> {
    (first..at)
        .rev()
        .take(9)
        .take_while(|i| scene.doc.mark(*i) != ',' && scene.verb(*i).is_none() && !tight::helps(scene, *i))
        .find(|i| !scene.is_timed(*i) && event_noun(scene, *i).is_some())
}

/// *heavy fighting*: up to two plain words before the noun, where the language has adjectives there.
fn with_adjectives(scene: &Scene, head: usize, first: usize) -> usize {
    // *the Tarn Bridge Fire of 1987*
    let name = scene.token(head).capital;
    let plain = |i: usize| {
        let token = scene.token(i);
        let word = token.capital == name && (token.senses.is_empty() || name && token.ordinal().is_some());
        token.kind == Kind::Word && word && !scene.is_timed(i)
    };
    let back = (first..head)
        .rev()
        .take(if name { 4 } else { 2 })
        .take_while(|i| scene.pack.adjectives_first && plain(*i))
        .count();
    head - back
}

/// A noun phrase goes on behind its date as long as prepositions carry it.
fn noun_end(scene: &Scene, from: usize, last: usize) -> usize {
    let goes_on = scene.token(from).has(Sense::Preposition) && from < last;
    if !goes_on {
        return from;
    }
    (from..last)
        .find(|i| {
            // *of a Tarn, Ala., clinic*
            let state = cut::is_state(scene, i + 1)
                || cut::is_state(scene, i.saturating_sub(1))
                || *i > 2 && cut::is_state(scene, i - 2);
            matches!(scene.doc.mark(*i), ',' | '.' | ';' | '”' | '“') && !state || scene.verb(*i).is_some()
        })
        .unwrap_or(last)
}
