//! Lengths of time: *enam minggu*, *six weeks*, *puluhan tahun*, *beberapa hari*.

use super::{Form, Read};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind, Token};
use crate::story::Unit;

/// Reads a length that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    if let Some(found) = tens(doc, i) {
        return Some(found);
    }
    let (amount, at) = amount(doc, i)?;
    let hyphen = usize::from(doc.is(at, "-") && doc.tokens.get(at + 1).is_some_and(|t| !t.space));
    let token = doc.tokens.get(at + hyphen).filter(|t| !t.line)?;
    let unit = unit_of(token)?;
    // *jam 7* is a clock and *2020 tahun* is no length; ages and article numbers are left to their rules.
    (amount.is_none_or(|n| n > 0)).then_some((Form::Length(amount, unit), at + hyphen + 1))
}

fn unit_of(token: &Token) -> Option<Unit> {
    token.find(|sense| match sense {
        Sense::Unit(unit) => Some(*unit),
        _ => None,
    })
}

/// *puluhan tahun*: tens of years.
fn tens(doc: &Doc, i: usize) -> Read {
    let token = &doc.tokens[i];
    if token.has(Sense::Tens) {
        return Some((Form::Tens(unit_of(doc.tokens.get(i + 1)?)?), i + 2));
    }
    // *decades*: an uncounted plural
    let plural = token.has(Sense::Plural) && unit_of(token) >= Some(Unit::Decade);
    let counted = i > 0 && amount_of(&doc.tokens[i - 1]).is_some();
    match unit_of(token) {
        Some(unit) if plural && !counted => Some((Form::Length(None, unit), i + 1)),
        _ => None,
    }
}

fn amount_of(token: &Token) -> Option<u32> {
    token.number.or_else(|| {
        token.find(|sense| match sense {
            Sense::Number(n) => Some(*n),
            _ => None,
        })
    })
}

/// A count in digits or words: `Some(None)` where it is not said (*several*).
pub fn amount(doc: &Doc, i: usize) -> Option<(Option<u32>, usize)> {
    let token = doc.tokens.get(i)?;
    if token.has(Sense::Some) {
        return Some((None, i + 1));
    }
    if token.kind == Kind::Number {
        // 6.600 and 1,5 are no counts of time units that this reads.
        let part = i > 1 && !token.space && matches!(doc.word(i - 1), "." | "," | ":" | "/" | "-");
        return token.number.filter(|_| !part).map(|n| (Some(n), i + 1));
    }
    words(doc, i)
}

/// *dua puluh lima*, *dua belas*, *twenty-five*, *three hundred*.
fn words(doc: &Doc, i: usize) -> Option<(Option<u32>, usize)> {
    let mut sum = 0_u32;
    let mut current: Option<u32> = None;
    let mut at = i;
    while let Some(token) = doc.tokens.get(at).filter(|t| at == i || !t.line) {
        if let Some(n) = amount_of(token).filter(|_| token.kind == Kind::Word) {
            match current {
                // *twenty five*: a ten and a one
                Some(ten) if ten >= 20 && ten % 10 == 0 && n < 10 => current = Some(ten + n),
                Some(_) => break,
                None => current = Some(n),
            }
        } else if token.has(Sense::Teen) {
            current = Some(current? + 10);
        } else if let Some(times) = token.find(|s| if let Sense::Times(t) = s { Some(*t) } else { None }) {
            sum = sum.saturating_add(current.unwrap_or(1).saturating_mul(times));
            current = None;
        } else if doc.is(at, "-")
            && at > i
            && !token.space
            && doc.tokens.get(at + 1).is_some_and(|t| amount_of(t).is_some())
        {
            // twenty-five
        } else {
            break;
        }
        at += 1;
    }
    let total = sum.saturating_add(current.unwrap_or(0));
    (at > i && total > 0).then_some((Some(total), at))
}
