//! Sentences cut into clauses.

use super::{Scene, tight};
use crate::engine::expression::Form;
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// How a clause hangs on what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hang {
    /// It does not.
    Free,
    /// By a conjunction.
    By(Link),
    /// The next item of a list, or what went on.
    Item,
    /// *sejak perang berakhir*: its time is the beginning of the clause before it.
    Since,
}

/// A clause: a run of tokens of one sentence.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// First token, the conjunction left out.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// Its sentence.
    pub sentence: usize,
    /// How it hangs on the clause before it.
    pub hang: Hang,
    /// Whether it only says who said something.
    pub says: bool,
}

/// Cuts a sentence into its clauses.
pub fn split(scene: &Scene, sentence: usize) -> Vec<Clause> {
    let s = scene.doc.sentences[sentence];
    let mut out: Vec<Clause> = Vec::new();
    if points_elsewhere(scene, s.first) {
        return out;
    }
    let first = after_dateline(scene, s.first, s.last);
    let mut open = Clause { first, last: s.last, sentence, hang: Hang::Free, says: false };
    let mut i = first;
    while i < s.last {
        let Some(cut) = cut_at(scene, open.first, i, s.last) else {
            i += 1;
            continue;
        };
        if cut.hang == Hang::Since
            && let Some(comma) = aside(scene, open.first, i)
        {
            close(scene, &mut out, Clause { last: comma, ..open });
            open = Clause { first: comma + 1, hang: Hang::Free, ..open };
        }
        close(scene, &mut out, Clause { last: i, ..open });
        open = Clause { first: cut.next, last: s.last, sentence, hang: cut.hang, says: cut.says };
        i = cut.next.max(i + 1);
    }
    close(scene, &mut out, open);
    out
}

/// What points elsewhere has at most so many words.
const POINTER: usize = 3;

/// *Baca juga: …*: the headline of another article.
fn points_elsewhere(scene: &Scene, first: usize) -> bool {
    let colon = (first + 1..=first + POINTER).find(|i| scene.doc.mark(*i) == ':');
    let said = colon.map(|colon| scene.doc.words(first, colon));
    said.is_some_and(|said| scene.pack.pointers.iter().any(|words| words.eq_ignore_ascii_case(said)))
}

/// So many tokens a dateline has.
const DATELINE: usize = 14;
/// A place has at most so many words there.
const PLACE: usize = 3;

/// One past `JAKARTA, KOMPAS.com -` at the start of a line: names and marks up to a dash, a place in capitals or a full
/// date among them.
pub fn after_dateline(scene: &Scene, first: usize, last: usize) -> usize {
    if !scene.token(first).line {
        return first;
    }
    let end = last.min(first + DATELINE);
    let dash = (first..end)
        .find(|i| matches!(scene.doc.mark(*i), '-' | '–' | '—' | '_') && scene.token(i + 1).space);
    // not *Ines Tarn (14 March 1902 – 9 November 1987)*
    let count = |dash: usize, mark| (first..dash).filter(|i| scene.doc.mark(*i) == mark).count();
    let closed = |dash: &usize| count(*dash, '(') == count(*dash, ')');
    let Some(dash) = dash.filter(closed) else { return first };
    let word = |i: &usize| scene.token(*i).kind == Kind::Word;
    // *tarn.id - Dewan …*
    let site = |i: usize| i == first && scene.doc.mark(i + 1) == '.' && !scene.token(i + 2).space;
    let name = |i: usize| scene.token(i).capital || !scene.token(i).space || scene.is_timed(i) || site(i);
    let loud = |i: usize| scene.token(i).width() > 2 && scene.doc.word(i).chars().all(char::is_uppercase);
    let day = |i: usize| {
        let form = scene.expr_at(i).map(|n| scene.exprs[n].form);
        matches!(form, Some(Form::Calendar(f)) if f.day.is_some() && f.year.is_some())
    };
    // *Jakarta - Wali kota …*, where the text begins.
    let place = first == 0 && dash <= PLACE && scene.token(dash + 1).capital && scene.token(dash).space;
    let dateline =
        (first..dash).filter(word).all(name) && (place || (first..dash).any(|i| loud(i) || day(i)));
    if dateline { dash + 1 } else { first }
}

/// *X have been at odds, a region that was held by Y since …*: what began is what the last comma opens.
fn aside(scene: &Scene, first: usize, last: usize) -> Option<usize> {
    let comma = (first..last).rfind(|i| scene.doc.mark(*i) == ',')?;
    scene.has_verb(comma + 1, last).then_some(comma)
}

fn close(scene: &Scene, out: &mut Vec<Clause>, clause: Clause) {
    if clause.first >= clause.last {
        return;
    }
    out.extend(without_attribution(scene, clause));
}

struct Cut {
    next: usize,
    hang: Hang,
    says: bool,
}

fn cut_at(scene: &Scene, first: usize, i: usize, last: usize) -> Option<Cut> {
    let token = scene.token(i);
    match token.kind {
        _ if scene.is_timed(i) => None,
        Kind::Mark => at_mark(scene, first, i, last),
        // Most words part nothing.
        _ if token.senses.is_empty() => None,
        _ => at_word(scene, first, i, last),
    }
}

fn at_mark(scene: &Scene, first: usize, i: usize, last: usize) -> Option<Cut> {
    let mark = scene.doc.mark(i);
    if matches!(mark, ';' | '—') {
        return Some(Cut { next: i + 1, hang: Hang::Free, says: false });
    }
    if !matches!(mark, ',' | '”' | '"' | '’') || i == first {
        return None;
    }
    let from = if scene.doc.mark(i + 1) == ',' { i + 2 } else { i + 1 };
    if is_attribution(scene, from, segment_end(scene, from, last)) {
        return Some(Cut { next: from, hang: Hang::Free, says: true });
    }
    let item = mark == ',' && (another_item(scene, i, last) || goes_on(scene, first, i, last));
    item.then_some(Cut { next: i + 1, hang: Hang::Item, says: false })
}

fn at_word(scene: &Scene, first: usize, i: usize, last: usize) -> Option<Cut> {
    let token = scene.token(i);
    if token.has(Sense::Since) && i > first && !scene.is_timed(i + 1) {
        let end = segment_end(scene, i + 1, last);
        let dated = scene.exprs_in(i + 1, end).any(|n| scene.is_dated(n));
        return (dated && scene.has_verb(i + 1, end)).then_some(Cut {
            next: i + 1,
            hang: Hang::Since,
            says: false,
        });
    }
    if token.has(Sense::To) && !token.has(Sense::Until) {
        let item = another_item(scene, i, last);
        if item || two_dated(scene, first, i, last) {
            let hang = if item { Hang::Item } else { Hang::By(Link::And) };
            return Some(Cut { next: i + 1, hang, says: false });
        }
    }
    let link = token.find(|sense| match sense {
        Sense::Opens(link) => Some(*link),
        _ => None,
    })?;
    // *Undang-Undang Lalu Lintas*
    let name = token.capital && !token.first;
    (!name && !scene.is_direction(i) && opens(scene, first, i, last, link)).then_some(Cut {
        next: i + 1,
        hang: Hang::By(link),
        says: false,
    })
}

/// *founded in 1875 and opened the line in 1878*: a verb and a date on either side.
fn two_dated(scene: &Scene, first: usize, i: usize, last: usize) -> bool {
    // *from September to December 2020*
    let between = i > first && scene.is_timed(i - 1) && scene.is_timed(i + 1);
    let from = scene.expr_at(i.max(1) - 1).and_then(|n| scene.exprs[n].first.checked_sub(1));
    // *between 2012 and 2020*
    let joined = from.is_some_and(|from| scene.token(from).has(Sense::From));
    if between && (joined || !scene.token(i).has(Sense::And)) {
        return false;
    }
    let told = |a: usize, b: usize| scene.has_verb(a, b) && scene.exprs_in(a, b).any(|n| scene.is_dated(n));
    // What joins two nouns is followed by a noun; here a verb or the second date comes first.
    if !(i + 1..(i + 3).min(last)).any(|k| scene.verb(k).is_some() || scene.is_timed(k)) {
        return false;
    }
    let end = segment_end(scene, i + 1, last);
    // *and in early July, despite the rain, they landed*: the time leads and the verb comes later.
    let end = if scene.has_verb(i + 1, end) { end } else { last };
    told(first, i) && told(i + 1, end)
}

/// *block A, whose contract ends in 2020, block B, whose ends in 2028*; *Greece in 1952, Germany in 1955 and Spain in
/// 1982*: behind the comma or the *and* the next item of a list, a name with a date of its own.
fn another_item(scene: &Scene, i: usize, last: usize) -> bool {
    let before = i.checked_sub(1).and_then(|k| scene.expr_at(k)).filter(|n| scene.is_dated(*n));
    if before.is_none() {
        return false;
    }
    let dated = |a: usize, b: usize| scene.exprs_in(a, b).find(|n| scene.is_dated(*n));
    let has = |k: usize, sense| scene.token(k).has(sense);
    let from = if has(i + 1, Sense::And) || has(i + 1, Sense::To) { i + 2 } else { i + 1 };
    let counted = has(from, Sense::The) && scene.token(from + 1).ordinal().is_some();
    let named = scene.token(from).capital && !scene.is_timed(from);
    let Some(own) = dated(from, segment_end(scene, from, last)) else { return false };
    let at = scene.exprs[own].first;
    // A bare name is an item where its date follows at once.
    let next = (from..at).all(|k| {
        let token = scene.token(k);
        token.capital || token.has(Sense::On) || token.has(Sense::In) || counted
    });
    let told = next || at.saturating_sub(from) > 2 && scene.doc.mark(i) == ',';
    (named || counted) && told && at > from
}

/// *they began on Monday, completing it on Friday*: a participle with a date of its own.
fn goes_on(scene: &Scene, first: usize, i: usize, last: usize) -> bool {
    let dated = |a: usize, b: usize| scene.exprs_in(a, b).any(|n| scene.is_dated(n));
    let participle =
        scene.doc.tokens.get(i + 1).is_some_and(|t| t.senses.is_empty() && !t.capital) && scene.goes(i + 1);
    participle && dated(first, i) && dated(i + 1, segment_end(scene, i + 1, last))
}

/// Whether a conjunction at `i` really opens a clause: there is a verb on its right and, for those
/// that also join nouns, on its left.
fn opens(scene: &Scene, first: usize, i: usize, last: usize, link: Link) -> bool {
    let end = segment_end(scene, i + 1, last);
    let right = scene.has_verb(i + 1, end) && (link != Link::And || clause_behind(scene, first, i + 1, end));
    // *…, a clerk said, and the ship left*
    let said = || scene.pack.adjectives_first && scene.has(first, i, Sense::Says);
    let left = scene.has_verb(first, i) || link == Link::And && said();
    match link {
        // *a copy of the plan that was lost*
        Link::That if scene.pack.adjectives_first && tight::helps(scene, i + 1) => false,
        Link::That => scene.has(first, i, Sense::Says),
        Link::Which | Link::For => false,
        Link::And if in_aside(scene, first, i, last) || in_relative(scene, first, i) => false,
        Link::And | Link::How => left && (right || says_next(scene, i + 1)),
        // *setelah dua hari* is a length; *setelah sehari sebelumnya anjlok* tells of that day.
        // *as an accountant in 2009 and was promoted* is a role.
        // *served as a symbol of all that was hated*
        Link::When if plays(scene, i) => false,
        Link::When | Link::After | Link::Before if only_noun(scene, i + 1, last) => false,
        Link::When | Link::After | Link::Before => {
            right && scene.expr_at(i + 1).is_none_or(|n| scene.is_dated(n))
        }
    }
}

fn plays(scene: &Scene, i: usize) -> bool {
    let has = |k: usize, sense| scene.token(k).has(sense);
    has(i.max(1) - 1, Sense::Serves) && (has(i + 1, Sense::Indefinite) || has(i + 1, Sense::The))
}

/// So many words a relative clause has at most.
const ASIDE: usize = 30;

/// *rose after record rain on Friday and broke through the levee*: a noun, and then what the subject went on to do.
fn only_noun(scene: &Scene, from: usize, last: usize) -> bool {
    let end = segment_end(scene, from, last);
    let verb = (from..end).find(|i| scene.verb(*i).is_some());
    let joined = verb.is_some_and(|at| at > from + 1 && scene.token(at - 1).has(Sense::And));
    joined && scene.pack.adjectives_first
}

/// *Calloway, who taught herself to draw and went on to paint, died*: inside a relative clause between commas, where
/// the verb of what it is about comes behind it.
fn in_aside(scene: &Scene, first: usize, i: usize, last: usize) -> bool {
    let which = |k: &usize| scene.token(*k).has(Sense::Opens(Link::Which)) && scene.doc.mark(*k - 1) == ',';
    let from = i.saturating_sub(ASIDE).max(first + 1);
    let Some(open) = (from..i).rfind(which).filter(|_| scene.pack.adjectives_first) else {
        return false;
    };
    let alone = !scene.has_verb(first, open) && !(open..i).any(|k| scene.doc.mark(k) == ',');
    let close = segment_end(scene, i + 1, last);
    alone && scene.doc.mark(close) == ',' && scene.verb(close + 1).is_some()
}

/// *A clerk who took money to pay for horses, holidays and a villa was jailed*: before the verb of what it is about.
fn in_relative(scene: &Scene, first: usize, i: usize) -> bool {
    let which = |k: &usize| scene.token(*k).has(Sense::Opens(Link::Which));
    let open = (first + 1..i).find(which).filter(|open| !scene.has_verb(first, *open));
    let list = open.is_some_and(|open| (open..i).any(|k| scene.doc.mark(k) == ','));
    let joins = scene.pack.adjectives_first && scene.token(i).has(Sense::And);
    joins && list && scene.main_verb(first, i).is_none()
}

/// Whether what an *and* opens is a clause: not *beaten and shot*, nor *north and [south along the coast but was]*.
fn clause_behind(scene: &Scene, begin: usize, first: usize, end: usize) -> bool {
    let dated = |a: usize, b: usize| scene.exprs_in(a, b).any(|n| scene.is_dated(n));
    // Its only date is that of what stands before it, too.
    let shared = !dated(begin, first);
    let date =
        |i: usize| shared && (scene.is_timed(i) || scene.is_timed(i + 1) && scene.token(i).has(Sense::On));
    let word = |i: &usize| scene.token(*i).kind == Kind::Word && !date(*i);
    let joins = |i: &usize| {
        let next = scene.verb(i + 1).is_some();
        next && scene.token(*i).has(Sense::Opens(Link::And)) && !scene.has_verb(first, *i)
    };
    // *and other officers who had left the jail where they had been held*
    let which = |i: &usize| scene.token(*i).has(Sense::Opens(Link::Which));
    let verb = |i: &usize| scene.verb(*i).is_some() && !scene.token(*i).has(Sense::Helper);
    let open = (first..end)
        .find(which)
        .filter(|which| !scene.has_verb(first, *which) && !scene.has(first, *which, Sense::Says));
    let related =
        open.is_some_and(|open| (open..end).filter(verb).count() <= (open..end).filter(which).count());
    !scene.pack.adjectives_first
        || !related && (first..end).filter(word).nth(1).is_some() && !(first..end).any(|i| joins(&i))
}

fn says_next(scene: &Scene, i: usize) -> bool {
    scene.token(i).has(Sense::Says)
}

/// Up to the next comma or the end.
fn segment_end(scene: &Scene, from: usize, last: usize) -> usize {
    if from < last { (scene.parts[from] as usize).min(last) } else { last }
}

/// *kata X*, *X said*: a short segment around a word of saying.
fn is_attribution(scene: &Scene, first: usize, last: usize) -> bool {
    let says = scene.next_says.get(first).map_or(last, |at| *at as usize);
    let Some(at) = Some(says).filter(|at| *at < last) else { return false };
    let at_front = at - first <= 1;
    let rest = (at + 1..last).filter(|i| !scene.is_timed(*i)).count();
    at_front || (rest <= 6 && !scene.has_verb(at + 1, last))
}

/// Takes *X said that* off the front; a clause that says nothing else is marked so.
fn without_attribution(scene: &Scene, clause: Clause) -> Vec<Clause> {
    if clause.says {
        return vec![clause];
    }
    let Some(at) =
        (clause.first..clause.last).find(|i| scene.token(*i).has(Sense::Says) && !scene.is_timed(*i))
    else {
        return vec![clause];
    };
    // *yang dikatakan*: about a noun, not about the clause.
    let about = at > clause.first && scene.token(at - 1).has(Sense::Opens(Link::Which));
    // *The court was told he left*
    let told = scene.pack.adjectives_first && at > clause.first && scene.token(at - 1).has(Sense::Was);
    if about || scene.has_verb(clause.first, at - usize::from(told)) {
        return vec![clause];
    }
    let says = Clause { last: at + 1, says: true, ..clause };
    if !scene.has_verb(at + 1, clause.last) {
        // *X reported Y to the police on 19 September* is itself what happened, unless it frames a quotation.
        let s = scene.doc.sentences[clause.sentence];
        let that = scene.token(clause.last).has(Sense::Opens(Link::That));
        let frames = that || (s.first..s.last).any(|i| scene.token(i).quoted);
        let told = at > clause.first && scene.exprs_in(at, clause.last).any(|n| scene.is_dated(n));
        return vec![Clause { says: frames || !told, ..clause }];
    }
    vec![says, Clause { first: at + 1, hang: Hang::By(Link::That), ..clause }]
}
