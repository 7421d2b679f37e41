//! Dates in digits: `16/11/2021`, `16-11-2021`, `2021-11-16`, and `16/11` behind a weekday or a word that a time follows.

use super::{Fields, Form, Read, clock, day, has, here, year};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind};

/// Reads a date in digits that begins at token `i`; a day and a month alone are no date unless a
/// weekday or a word that a time follows stands before them, so a score or a fraction is none.
pub fn read(doc: &Doc, i: usize) -> Read {
    doc.tokens[i].number()?;
    let glued = i > 0 && !doc.tokens[i].space && matches!(doc.mark(i - 1), '-' | '/' | '.' | ',');
    // *(19-20/8)*
    let ranged = i > 1 && matches!(doc.mark(i - 1), '-' | '–') && day::first_of_range(doc, i - 2).is_some();
    if glued && !ranged {
        return None;
    }
    let lead = i.wrapping_sub(1);
    let on = has(doc, lead, Sense::On) && !has(doc, lead, Sense::Of) && !has(doc, lead, Sense::By);
    // *kemarin (15/8)*
    let alone = |end| !doc.pack.tensed && doc.mark(lead) == '(' && doc.mark(end) == ')';
    let led = on || has(doc, lead, Sense::DateHead);
    let (mut found, mut last) = fields(doc, i)
        .filter(|(found, end)| found.year.is_some() || ranged || led && !counts(doc, *end) || alone(*end))?;
    // *nomor 16/11/2021/PN*
    if doc.mark(last) == '/' && !doc.tokens[last].space {
        return None;
    }
    if let Some((clock, end)) = clock::after_date(doc, last) {
        found.clock = Some(clock);
        last = end;
    }
    Some((Form::Calendar(found), last))
}

/// `in 3/4 of cases`, `pada 1/3 wilayah`: a part of something; a date stands before a verb or a mark.
fn counts(doc: &Doc, i: usize) -> bool {
    has(doc, i, Sense::Of) || here(doc, i).is_some_and(|t| t.kind == Kind::Word && t.senses.is_empty())
}

/// Day, month and perhaps year, or ISO 8601.
pub fn fields(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let a = number(doc, i, i)?;
    let mark = doc.mark(i + 1);
    if !matches!(mark, '/' | '-') || doc.tokens[i + 1].space {
        return None;
    }
    let b = number(doc, i, i + 2)?;
    let third =
        (doc.mark(i + 3) == mark && !doc.tokens[i + 3].space).then(|| number(doc, i, i + 4)).flatten();
    let (day, month, year, last) = match third {
        Some(c) if doc.tokens[i].width() == 4 => (c, b, Some(a as i32), i + 5),
        Some(c) if doc.tokens[i + 4].width() == 4 => (a, b, Some(c as i32), i + 5),
        Some(c) if doc.tokens[i + 4].width() == 2 => (a, b, Some(year::full(c)), i + 5),
        Some(_) => return None,
        None if mark == '/' => (a, b, None, i + 3),
        None => return None,
    };
    // Day first, as both languages' newspapers have it, unless only month first can be.
    let (day, month) = if month > 12 && day <= 12 { (month, day) } else { (day, month) };
    let valid = (1..=31).contains(&day) && (1..=12).contains(&month);
    valid.then_some((Fields { day: Some(day), month: Some(month), year, ..Fields::default() }, last))
}

fn number(doc: &Doc, first: usize, i: usize) -> Option<u32> {
    let token = doc.tokens.get(i).filter(|t| t.kind == Kind::Number && (i == first || !t.space))?;
    token.number().filter(|_| token.width() <= 4)
}
