//! What stands before an expression and bends it or belongs to it.

use super::{Boundary, Form, glued, has, here, phrase};
use crate::engine::lang::{Link, Pack, Phrase, Sense};
use crate::engine::text::{Doc, Kind};
use crate::story::{DayPart, Modifier, Unit};

/// Takes in what stands before the expression: an article, a modifier (*awal Mei*, *more than six weeks*,
/// *the end of March*, *mid-February*, *earlier this year*). The new first token, not before `from`, and
/// TIMEX3's `mod`.
pub fn widen(
    doc: &Doc,
    pack: &Pack,
    (from, first, last): (usize, usize, usize),
    form: &Form,
) -> (usize, Option<Modifier>) {
    if doc.tokens[first].line || first <= from {
        return (first, None);
    }
    // *a sixty-day period*
    let noun = matches!(form, Form::Length(_)) && has(doc, last - 1, Sense::Period);
    if noun && has(doc, first - 1, Sense::Indefinite) {
        return (first - 1, None);
    }
    let mut at = article(doc, from, first, takes_article(form, doc, first, last));
    let mut modifier = None;
    if let Some((to, found)) = early_in(doc, from, at) {
        return (to, found);
    }
    if let Some((to, found)) = edge(doc, from, at, form)
        .or_else(|| bend(doc, pack, from, at, form))
        .or_else(|| bend(doc, pack, from, first, form))
    {
        modifier = Some(found);
        at = article(doc, from, to, matches!(found, Modifier::Start | Modifier::Mid | Modifier::End));
    } else if told_apart(form)
        && at > from
        && (has(doc, at - 1, Sense::Earlier) || has(doc, at - 1, Sense::Later))
        && !doc.tokens[at - 1].bounds()
    {
        at -= 1;
    }
    // *just seven years later* measures how far the narrative goes.
    if matches!(form, Form::Shift { narrative: true, .. })
        && at > from
        && has(doc, at - 1, Sense::Leans)
        && here(doc, at).is_some()
    {
        at -= 1;
    }
    (at, modifier)
}

/// Takes in *the*.
fn article(doc: &Doc, from: usize, at: usize, takes: bool) -> usize {
    let the = takes && at > from && has(doc, at - 1, Sense::The) && here(doc, at).is_some();
    at - usize::from(the)
}

/// *the 1990s*, *the third quarter*, *the 19th of October*, *the nine months*; but not the article of
/// *the 1996 vote* or *the six-week war*, which belongs to another noun.
fn takes_article(form: &Form, doc: &Doc, first: usize, last: usize) -> bool {
    match form {
        Form::Calendar(f) => {
            let word = if has(doc, first + 1, Sense::OrdinalEnd) { first + 2 } else { first + 1 };
            let ordinal = doc.tokens.get(word + 1).and_then(crate::engine::text::Token::ordinal);
            let compound = doc.mark(word) == '-' && ordinal.is_none();
            f.grain.is_some() && !compound
                || f.day.is_some()
                    && f.month.is_some()
                    && doc.tokens[first].kind == Kind::Number
                    && !opens_noun(doc, last)
                || f.within.is_some_and(|w| !matches!(w, super::Within::Holiday(_)))
                    && !(doc.tokens[first].capital && opens_noun(doc, last))
                    && (doc.mark(first + 1) != '-' || has(doc, first, Sense::Fiscal))
                || f.part.is_some() && f.day.is_some()
                || f.day.is_some() && has(doc, first + 1, Sense::OrdinalEnd)
                || has(doc, first, Sense::Unit(Unit::Year))
        }
        Form::Length(_) => {
            let adjective = (first..last).any(|k| doc.mark(k) == '-');
            !adjective || has(doc, last - 1, Sense::Period)
        }
        // *the second day*
        Form::Named(..) => doc.tokens[first].ordinal().is_some(),
        // *in the morning*
        Form::Part(part) => *part != DayPart::Night,
        Form::Weekend(_) => doc.mark(first + 1) != '-',
        _ => false,
    }
}

/// Whether a noun that the date describes follows: *the 11 September attacks*, *the Spring Offensive*.
fn opens_noun(doc: &Doc, i: usize) -> bool {
    here(doc, i).is_some_and(|t| {
        let event = t.event().is_some();
        t.kind == Kind::Word && (event || !t.capital && t.senses.is_empty())
    })
}

/// *early in 1862*, *later in the year*.
fn early_in(doc: &Doc, from: usize, at: usize) -> Option<(usize, Option<Modifier>)> {
    let at = at - usize::from(at > from && has(doc, at - 1, Sense::The) && here(doc, at).is_some());
    let word = at.checked_sub(2).filter(|word| *word >= from && has(doc, at - 1, Sense::In))?;
    here(doc, at - 1)?;
    if has(doc, word, Sense::Earlier) || has(doc, word, Sense::Later) {
        return Some((word, None));
    }
    modifier(doc, word).filter(|m| is_edge(*m)).map(|m| (word, Some(m)))
}

/// *earlier this year*, *late yesterday*; a week or a weekday is short enough to be told without.
fn told_apart(form: &Form) -> bool {
    matches!(form, Form::Named(_, unit) if *unit != Unit::Week)
        || matches!(form, Form::Day(..) | Form::Told(..) | Form::ToldPart(..))
}

fn modifier(doc: &Doc, i: usize) -> Option<Modifier> {
    doc.tokens.get(i)?.modifier()
}

/// *the end of March*: the noun with its *of*.
fn edge(doc: &Doc, from: usize, at: usize, form: &Form) -> Option<(usize, Modifier)> {
    let of = at.checked_sub(1).filter(|of| *of > from && has(doc, *of, Sense::Of))?;
    let found = doc.tokens[of - 1].find(|s| match s {
        Sense::Edge(m) | Sense::Modifier(m) => Some((of - 1, *m)),
        // *the first half of the 1980s*
        Sense::HalfYear if has(doc, of.wrapping_sub(2), Sense::Ordinal(1)) => {
            Some((of.wrapping_sub(2), Modifier::Start))
        }
        Sense::HalfYear
            if has(doc, of.wrapping_sub(2), Sense::Latter)
                || has(doc, of.wrapping_sub(2), Sense::Ordinal(2)) =>
        {
            Some((of.wrapping_sub(2), Modifier::End))
        }
        _ => None,
    });
    found.filter(|(first, found)| *first >= from && !bends_amounts(form) && is_edge(*found))
}

const fn is_edge(modifier: Modifier) -> bool {
    matches!(modifier, Modifier::Start | Modifier::Mid | Modifier::End)
}

/// Lengths and clock times have an amount to bend and no beginning.
const fn bends_amounts(form: &Form) -> bool {
    matches!(form, Form::Length(_) | Form::Clock(_) | Form::Tens(_) | Form::Shift { .. })
}

/// A modifier right before it: one word, a word with a hyphen (*mid-May*), or several (*no more than*).
fn bend(doc: &Doc, pack: &Pack, from: usize, at: usize, form: &Form) -> Option<(usize, Modifier)> {
    if matches!(
        form,
        Form::Set(_)
            | Form::Attribute(_)
            | Form::Bare(_)
            | Form::Phrase(Phrase::Past | Phrase::Present | Phrase::Future)
    ) {
        return None;
    }
    if counts(form)
        && let Some(found) = several(doc, pack, from, at)
    {
        return Some(found);
    }
    let before = at.checked_sub(1).filter(|k| *k >= from)?;
    // *mid-May*, *ca. 466 BC*
    let marked = doc.mark(before) == '-' && !doc.tokens[at].space
        || doc.mark(before) == '.' && modifier(doc, before.checked_sub(1)?) == Some(Modifier::Approx);
    let word = if marked { before.checked_sub(1)? } else { before };
    here(doc, at).filter(|_| word >= from)?;
    let found = modifier(doc, word)?;
    if is_edge(found) {
        return (!bends_amounts(form)).then_some((word, found));
    }
    // *worried about fourth-quarter earnings*
    let dated = matches!(form, Form::Calendar(f) if f.weekday.is_some() && f.day.is_none() && f.clock.is_none()
        || f.within.is_some() && doc.mark(at + 1) == '-');
    // *post-1959*, *pra-1998*
    let bounds = matches!(found, Modifier::Before | Modifier::After)
        && matches!(form, Form::Calendar(f) if f.year.is_some());
    (bounds || (counts(form) || found == Modifier::Approx) && !dated).then_some((word, found))
}

fn counts(form: &Form) -> bool {
    matches!(form, Form::Length(_) | Form::Shift { .. })
}

/// *more than*, *at least*, *lebih dari*.
fn several(doc: &Doc, pack: &Pack, from: usize, at: usize) -> Option<(usize, Modifier)> {
    if has(doc, at, Sense::The) {
        return None;
    }
    pack.bends.iter().find_map(|(words, modifier)| {
        let first = at.checked_sub(words.split_ascii_whitespace().count()).filter(|first| *first >= from)?;
        let whole = phrase::said(doc, first, words).is_some();
        (whole && (first + 1..=at).all(|k| here(doc, k).is_some())).then_some((first, *modifier))
    })
}

/// *before 1994*, *by 1900*, *setelah Mei 2005*: TIMEX3's `mod` of a date that only bounds what happened. It is stated and
/// stands alone: not *two days after 3 May*, *sehari sebelum 3 Mei*, *after the 1996 vote*, *after May's vote*, *setelah kemarin ditutup*.
pub fn beyond(doc: &Doc, pack: &Pack, (first, last): (usize, usize), form: &Form) -> Option<Modifier> {
    let stated = matches!(form, Form::Calendar(f) if f.weekday.is_none() && f.dir.is_none()
        && (f.year.is_some() || f.month.is_some()));
    let at = first.checked_sub(1).filter(|_| stated && here(doc, first).is_some())?;
    let bound = doc.tokens[at].find(|sense| match sense {
        Sense::Opens(Link::Before) => Some(Modifier::Before),
        Sense::Opens(Link::After) => Some(Modifier::After),
        Sense::By => Some(Modifier::OnOrBefore),
        _ => None,
    })?;
    let so_far = at > 0 && {
        let before = &doc.tokens[at - 1];
        before.unit().is_some() || before.one_of().is_some() || before.has(Sense::Not)
    };
    // English names a thing behind its date: *after May elections*.
    let names = pack.adjectives_first && opens_noun(doc, last)
        || glued(doc, last) && matches!(doc.mark(last), '\'' | '’' | '-');
    (!so_far && !names).then_some(bound)
}

/// *sejak*, *until* right before the expression, an article aside.
pub fn boundary(doc: &Doc, first: usize, form: &Form) -> Option<Boundary> {
    if matches!(form, Form::Length(..) | Form::Tens(_) | Form::Set(_)) {
        return None;
    }
    if matches!(form, Form::Phrase(Phrase::SinceThen)) {
        return Some(Boundary::Since);
    }
    let mut at = first.checked_sub(1)?;
    if has(doc, at, Sense::Article) || has(doc, at, Sense::The) {
        at = at.checked_sub(1)?;
    }
    let token = &doc.tokens[at];
    if token.kind != Kind::Word {
        return None;
    }
    if token.has(Sense::Since) {
        Some(Boundary::Since)
    } else if token.has(Sense::Until) && !token.has(Sense::On) {
        Some(Boundary::Until)
    } else {
        None
    }
}
