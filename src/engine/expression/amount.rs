//! Counts in digits and words: *25*, *dua setengah*, *two or three*, *5 1/2*, *several*.

use super::{Amount, glued, has, here, unit};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind, Token};

pub fn amount_of(token: &Token) -> Option<u32> {
    token.number().or_else(|| token.number_word())
}

fn times(token: &Token) -> Option<u32> {
    token.times()
}

pub fn is_one(doc: &Doc, i: usize) -> bool {
    has(doc, i, Sense::Indefinite)
}

/// A count in digits or words.
pub fn amount(doc: &Doc, i: usize) -> Option<(Amount, usize)> {
    let token = doc.tokens.get(i)?;
    let whole = |n: u32| Amount { count: Some(n), ..Amount::default() };
    if let Some(found) = half(doc, i) {
        return Some(found);
    }
    let (amount, at) = if let Some(end) = uncounted(doc, i) {
        (Amount::default(), end)
    } else if token.kind == Kind::Number {
        digits(doc, i)?
    } else {
        let (n, end) = words(doc, i)?;
        (whole(n), end)
    };
    let (amount, at) = and_half(doc, amount, at);
    Some(range(doc, amount, at))
}

/// *half an hour*, *setengah jam*.
fn half(doc: &Doc, i: usize) -> Option<(Amount, usize)> {
    has(doc, i, Sense::HalfOf).then_some(())?;
    let at = if is_one(doc, i + 1) { i + 2 } else { i + 1 };
    let at = if doc.mark(at) == '-' { at + 1 } else { at };
    Some((Amount { count: Some(0), half: true, decimal: None }, at))
}

/// *several*, *a few*, *a couple of* (which is two), *dozens of*.
fn uncounted(doc: &Doc, i: usize) -> Option<usize> {
    let at = if is_one(doc, i) && has(doc, i + 1, Sense::Some) { i + 1 } else { i };
    has(doc, at, Sense::Some).then_some(())?;
    let of = has(doc, at, Sense::Collective) && has(doc, at + 1, Sense::Of);
    Some(at + 1 + usize::from(of))
}

fn digits(doc: &Doc, i: usize) -> Option<(Amount, usize)> {
    let token = &doc.tokens[i];
    // 6.600 and the 5 of 1,5 are no counts of time units.
    let part = i > 1
        && !token.space
        && matches!(doc.mark(i - 1), '.' | ',' | ':' | '/' | '-')
        && doc.tokens[i - 2].kind == Kind::Number
        && !doc.tokens[i - 1].space
        && !matches!(doc.mark(i - 1), '-');
    let n = token.number().filter(|_| !part)?;
    let group = |k: usize| {
        let marked = glued(doc, k) && matches!(doc.mark(k), '.' | ',') && glued(doc, k + 1);
        doc.tokens.get(k + 1).filter(|t| marked && t.kind == Kind::Number)
    };
    // 1.000, 2,500: groups of three make one number.
    if token.width() <= 3
        && let Some(thousands) = group(i + 1).filter(|t| t.width() == 3).and_then(|t| t.number())
        && group(i + 3).is_none()
    {
        let count = n.saturating_mul(1000).saturating_add(thousands);
        return Some((Amount { count: Some(count), ..Amount::default() }, i + 3));
    }
    match group(i + 1).filter(|t| t.width() <= 2).and_then(|t| t.number()) {
        Some(decimal) => Some((Amount { count: Some(n), half: false, decimal: Some(decimal) }, i + 3)),
        None => Some((Amount { count: Some(n), ..Amount::default() }, i + 1)),
    }
}

/// *and a half*, `1/2`, `½`, *setengah*.
fn and_half(doc: &Doc, amount: Amount, at: usize) -> (Amount, usize) {
    let with = |end| (Amount { half: true, ..amount }, end);
    if amount.count.is_none() {
        return (amount, at);
    }
    let fraction = doc.is(at, "1") && doc.mark(at + 1) == '/' && doc.is(at + 2, "2");
    if doc.mark(at) == '½' {
        return with(at + 1);
    }
    if fraction && here(doc, at).is_some() {
        return with(at + 3);
    }
    if has(doc, at, Sense::HalfOf) && !is_one(doc, at + 1) && here(doc, at).is_some() {
        return with(at + 1);
    }
    if has(doc, at, Sense::And) && is_one(doc, at + 1) && has(doc, at + 2, Sense::HalfOf) {
        return with(at + 3);
    }
    (amount, at)
}

/// *two to three*, *12 to 18*, *dua hingga tiga*, *two or three*: the first counts.
fn range(doc: &Doc, amount: Amount, at: usize) -> (Amount, usize) {
    let joins = has(doc, at, Sense::To) || has(doc, at, Sense::Or) || matches!(doc.mark(at), '-' | '–');
    let Some(count) = amount.count.filter(|_| joins && here(doc, at).is_some()) else { return (amount, at) };
    let second = match doc.tokens.get(at + 1) {
        Some(t) if t.kind == Kind::Number => t.number().map(|n| (n, at + 2)),
        Some(_) => words(doc, at + 1),
        None => None,
    };
    let next_is_unit = |end: usize| {
        let end = if doc.mark(end) == '-' { end + 1 } else { end };
        here(doc, end).is_some() && unit(doc, end).is_some()
    };
    match second {
        Some((n, end)) if n > count && next_is_unit(end) => (amount, end),
        _ => (amount, at),
    }
}

/// *dua puluh lima*, *dua belas*, *twenty-five*, *three hundred*.
fn words(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    let mut sum = 0_u32;
    let mut current: Option<u32> = None;
    let mut at = i;
    while let Some(token) = doc.tokens.get(at).filter(|t| at == i || !t.line) {
        if let Some(n) = amount_of(token).filter(|_| token.kind == Kind::Word) {
            match current {
                // *twenty five*: a ten and a one
                Some(ten) if ten >= 20 && ten % 10 == 0 && n < 10 => current = Some(ten + n),
                // *a dozen*
                Some(1) if token.has(Sense::Collective) => current = Some(n),
                Some(_) => break,
                None => current = Some(n),
            }
            if token.has(Sense::Collective) && has(doc, at + 1, Sense::Of) {
                at += 1;
            }
        } else if token.has(Sense::Teen) {
            current = Some(current? + 10);
        } else if let Some(times) = times(token).filter(|_| current.is_some()) {
            sum = sum.saturating_add(current.unwrap_or(1).saturating_mul(times));
            current = None;
        } else if doc.mark(at) == '-'
            && at > i
            && !token.space
            && current.is_some_and(|ten| ten >= 20)
            && doc.tokens.get(at + 1).is_some_and(|t| amount_of(t).is_some_and(|n| n < 10))
        {
            // twenty-five
        } else {
            break;
        }
        at += 1;
    }
    let total = sum.saturating_add(current.unwrap_or(0));
    (at > i && total > 0).then_some((total, at))
}
