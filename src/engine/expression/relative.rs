//! Times counted from the time of speaking or from a time told before: *tahun lalu*, *last week*,
//! *kemarin*, *dua hari kemudian*, *three weeks ago*.

use super::{Form, Read, calendar, quantity};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Doc;
use crate::story::Unit;

/// Reads a relative time that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    single_day(doc, i)
        .or_else(|| unit_behind(doc, i))
        .or_else(|| unit_before(doc, i))
        .or_else(|| counted(doc, i))
}

fn unit(doc: &Doc, i: usize) -> Option<Unit> {
    doc.tokens.get(i).filter(|t| !t.line)?.find(|sense| match sense {
        Sense::Unit(unit) => Some(*unit),
        _ => None,
    })
}

/// *yang* in *dua tahun yang lalu*.
fn article(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|t| t.has(Sense::Article))
}

fn single_day(doc: &Doc, i: usize) -> Read {
    let days = doc.tokens[i].find(|sense| match sense {
        Sense::Day(days) => Some(*days),
        _ => None,
    })?;
    match calendar::part(doc, i + 1) {
        Some((part, end)) => Some((Form::Day(days, Some(part)), end)),
        None => Some((Form::Day(days, None), i + 1)),
    }
}

/// *tahun lalu*, *bulan ini*, *pekan depan*.
fn unit_behind(doc: &Doc, i: usize) -> Read {
    let unit = doc.tokens[i].find(|sense| match sense {
        Sense::Unit(unit) => Some(*unit),
        _ => None,
    })?;
    let at = if article(doc, i + 1) { i + 2 } else { i + 1 };
    let token = doc.tokens.get(at).filter(|t| !t.line)?;
    let behind = token.has(Sense::Behind);
    let dir = calendar::direction(doc, at).filter(|_| behind && unit >= Unit::Day)?;
    let day_only = unit == Unit::Day;
    (!day_only).then_some((Form::Named(dir, unit), at + 1))
}

/// *last year*, *next month*, *this week*.
fn unit_before(doc: &Doc, i: usize) -> Read {
    let at = if doc.tokens[i].has(Sense::Article) { i + 1 } else { i };
    let dir = calendar::direction(doc, at)?;
    let unit = unit(doc, at + 1).filter(|unit| *unit >= Unit::Week)?;
    let singular = !doc.tokens[at + 1].has(Sense::Plural);
    (singular && !doc.tokens[at].has(Sense::Behind)).then_some((Form::Named(dir, unit), at + 2))
}

/// *tiga hari lalu*, *two years later*, *dua pekan kemudian*.
fn counted(doc: &Doc, i: usize) -> Read {
    let (amount, at) = quantity::amount(doc, i)?;
    let amount = i32::try_from(amount?).ok().filter(|n| *n <= 100_000)?;
    let unit = unit(doc, at)?;
    let mut end = at + 1;
    if article(doc, end) {
        end += 1;
    }
    let token = doc.tokens.get(end).filter(|t| !t.line)?;
    let shift = |amount, narrative| Some((Form::Shift { amount, unit, narrative }, end + 1));
    if token.has(Sense::Ago) {
        shift(-amount, false)
    } else if token.has(Sense::Next) && token.has(Sense::Behind) {
        shift(amount, false)
    } else if token.has(Sense::Later) && !followed(doc, end) {
        shift(amount, true)
    } else if token.has(Sense::Earlier) && !followed(doc, end) {
        shift(-amount, true)
    } else {
        None
    }
}

/// *two days after the vote* is a length before a landmark, not a time by itself.
fn followed(doc: &Doc, i: usize) -> bool {
    doc.tokens[i].senses.iter().any(|s| matches!(s, Sense::Opens(Link::After | Link::Before)))
        && doc.tokens.get(i + 1).is_some_and(|t| t.kind == crate::engine::text::Kind::Word && !t.line)
}
