//! Years, decades and centuries: *tahun 1994*, *490 BC*, *nineteen ninety-six*, *1990-an*, *the '80s*,
//! *abad ke-19*; and years by reference behind a month (*Mei tahun lalu*, *July of that year*).

use super::{Dir, Fields, YearBy, calendar, glued, has, here, relative, unit};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Doc, Kind};
use crate::story::{Granularity, Modifier, Unit};

/// A year, a decade or a century that begins at token `i`.
pub fn alone(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let (year, grain, end) = said(doc, i)?;
    Some((Fields { year: Some(year), grain, ..Fields::default() }, end))
}

/// The year or the first of a decade or a century, with what it is the first of.
type Said = Option<(i32, Option<Granularity>, usize)>;

fn said(doc: &Doc, i: usize) -> Said {
    if let Some(found) = century(doc, i).or_else(|| short_decade(doc, i)) {
        return Some(found);
    }
    // *in '79*, *since '09*
    let led = |before: usize| [Sense::On, Sense::Since, Sense::Until].iter().any(|s| has(doc, before, *s));
    if doc.tokens[i].kind == Kind::Mark
        && let Some((year, end)) = short(doc, i).filter(|_| i > 0 && led(i - 1))
    {
        return Some((year, None, end));
    }
    let head = matches!(unit(doc, i), Some(Unit::Year | Unit::Decade)) && !has(doc, i, Sense::Plural);
    let mut at = if head { i + 1 } else { i };
    // *anggaran 2015* is a budget, *tahun anggaran 2015* a year.
    let fiscal = has(doc, at, Sense::Fiscal) && (head || doc.pack.adjectives_first);
    at += usize::from(fiscal);
    let number = doc.tokens[at].kind == Kind::Number;
    let found = if number { before_christ(doc, at) } else { spelled(doc, at) };
    if let Some((year, end)) = found.or_else(|| of_our_era(doc, at)) {
        return Some((year, None, end));
    }
    if !number {
        return None;
    }
    if let Some((year, end)) = decade_before_christ(doc, at) {
        return Some((year, Some(Granularity::Decade), end));
    }
    if let Some(year) = end_of_range(doc, at) {
        return Some((year, None, at + 1));
    }
    let year = four_digits(doc, at)?;
    if let Some(end) = decade_end(doc, at).filter(|_| year % 10 == 0) {
        // *the 1800s* are a hundred years.
        let hundred = year % 100 == 0 && year < 2000;
        return Some((year, Some(if hundred { Granularity::Century } else { Granularity::Decade }), end));
    }
    // *dekade 1980*
    let decade = year % 10 == 0 && unit(doc, i) == Some(Unit::Decade);
    let grain = decade.then_some(Granularity::Decade);
    (head || has(doc, at.wrapping_sub(1), Sense::Fiscal) || expected(doc, at)).then_some((
        year,
        grain,
        at + 1,
    ))
}

/// The `42` of `1941-42`.
fn end_of_range(doc: &Doc, i: usize) -> Option<i32> {
    let mark = i.checked_sub(1).filter(|k| matches!(doc.mark(*k), '-' | '–' | '/') && glued(doc, *k))?;
    let first = four_digits(doc, mark.checked_sub(1)?)?;
    let last = doc.tokens.get(i).filter(|t| t.width() == 2 && !t.space)?.number()? as i32;
    let touched = glued(doc, i + 1) && matches!(doc.mark(i + 1), '-' | '/' | ':');
    let next = doc.mark(mark) != '/' || last == first % 100 + 1;
    (last > first % 100 && next && !touched).then_some(first - first % 100 + last)
}

/// The year behind a month or a quarter: stated, or by reference.
pub fn behind(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    let mut at = if doc.mark(i) == ',' { i + 1 } else { i };
    at += usize::from(has(doc, at, Sense::Of));
    if let Some(found) = by_reference(doc, at) {
        let (by, end) = found;
        fields.year_by = Some(by);
        return end;
    }
    at += usize::from(unit(doc, at) == Some(Unit::Year));
    if here(doc, at).is_none() {
        return i;
    }
    if let Some((year, end)) = before_christ(doc, at).or_else(|| spelled(doc, at)) {
        fields.year = Some(year);
        return end;
    }
    if let Some(year) = four_digits(doc, at) {
        fields.year = Some(year);
        return at + 1;
    }
    match short(doc, at) {
        Some((year, end)) => {
            fields.year = Some(year);
            end
        }
        None => i,
    }
}

/// *tahun lalu*, *this year*, *that year*.
fn by_reference(doc: &Doc, i: usize) -> Option<(YearBy, usize)> {
    let definite = has(doc, i, Sense::The);
    let same = i + usize::from(definite);
    let steps = |i: usize| calendar::told_direction(doc, i).map(Dir::steps);
    if let Some(steps) = steps(same).filter(|steps| definite || *steps == 0)
        && unit(doc, same + 1) == Some(Unit::Year)
    {
        return Some((YearBy::Told(steps), same + 2));
    }
    if unit(doc, i) == Some(Unit::Year)
        && let Some(steps) =
            steps(i + 1).filter(|_| has(doc, i + 1, Sense::BehindOnly) || has(doc, i + 1, Sense::Same))
    {
        return Some((YearBy::Told(steps), i + 2));
    }
    // *the first half of the year*
    if definite && has(doc, i.wrapping_sub(1), Sense::Of) && unit(doc, same) == Some(Unit::Year) {
        return Some((YearBy::Told(0), same + 1));
    }
    let (dir, of, end) = relative::named(doc, i)?;
    (of == Unit::Year).then_some((YearBy::Shift(dir.steps()), end))
}

/// `'21`: two digits behind an apostrophe.
fn short(doc: &Doc, i: usize) -> Option<(i32, usize)> {
    let mark = matches!(doc.mark(i), '\'' | '’' | '‘');
    let two = here(doc, i + 1).filter(|t| mark && !t.space && t.width() == 2)?.number()?;
    let touched = glued(doc, i + 2) && doc.tokens[i + 2].kind != Kind::Mark;
    (!touched).then_some((full(two), i + 2))
}

/// Two digits: the hundred years that begin with 1930, as POSIX and spreadsheets have it.
pub fn full(two: u32) -> i32 {
    two as i32 + if two < 30 { 2000 } else { 1900 }
}

/// A number of four digits from 1000 to 2999 that no digit, point or currency sign touches.
pub fn four_digits(doc: &Doc, i: usize) -> Option<i32> {
    let token = doc.tokens.get(i).filter(|t| t.width() == 4)?;
    let year = token.number().filter(|n| (1000..=2999).contains(n))?;
    let touched = glued(doc, i + 1)
        && matches!(doc.mark(i + 1), '.' | ',' | ':')
        && glued(doc, i + 2)
        && doc.tokens[i + 2].kind == Kind::Number;
    let before = !token.space
        && i > 0
        && (doc.tokens[i - 1].kind == Kind::Word || matches!(doc.mark(i - 1), '.' | ',' | '#' | ':'));
    let priced = i > 0 && matches!(doc.mark(i - 1), '$' | '€' | '£' | '¥');
    (!touched && !before && !priced).then_some(year as i32)
}

/// *490 BC*, *146 B.C.*, *44 SM*.
fn before_christ(doc: &Doc, i: usize) -> Option<(i32, usize)> {
    let n = doc.tokens.get(i)?.number().filter(|n| (1..=9999).contains(n))?;
    if let Some(end) = era(doc, i + 1) {
        return Some((1 - n as i32, end));
    }
    // The first of *492-490 BC* counts as the last does.
    let joins = matches!(doc.mark(i + 1), '-' | '–') || has(doc, i + 1, Sense::To);
    let last = doc.tokens.get(i + 2).filter(|_| joins && n > 31)?.number().filter(|last| *last < n)?;
    era(doc, i + 3).filter(|_| last > 0)?;
    Some((1 - n as i32, i + 1))
}

/// *AD 43*, *43 AD*, *856 Masehi*.
fn of_our_era(doc: &Doc, i: usize) -> Option<(i32, usize)> {
    let era = |i: usize| has(doc, i, Sense::OurEra) && doc.tokens[i].capital;
    let at = i + usize::from(era(i));
    let year = here(doc, at)
        .or(doc.tokens.get(i).filter(|_| at == i))?
        .number()
        .filter(|n| (1..=2999).contains(n))?;
    let behind = at == i && here(doc, at + 1).is_some() && era(at + 1);
    (at > i || behind).then_some((year as i32, at + 1 + usize::from(behind)))
}

/// *the 470s BC*: its first year is its oldest.
fn decade_before_christ(doc: &Doc, i: usize) -> Option<(i32, usize)> {
    let n = doc.tokens.get(i)?.number().filter(|n| (10..=4990).contains(n) && n % 10 == 0)?;
    let end = era(doc, decade_end(doc, i)?)?;
    Some((1 - n as i32, end))
}

/// One past the words for *before Christ* at `i`.
fn era(doc: &Doc, i: usize) -> Option<usize> {
    let token = here(doc, i)?;
    if token.has(Sense::BeforeEra) {
        return Some(i + 1);
    }
    // B.C., B. C. E.
    let letters = doc.is(i, "b") && doc.mark(i + 1) == '.' && doc.is(i + 2, "c");
    letters.then(|| i + 3 + usize::from(doc.mark(i + 3) == '.'))
}

/// *nineteen ninety-six*, as it is spoken.
fn spelled(doc: &Doc, i: usize) -> Option<(i32, usize)> {
    let number = |i: usize| here(doc, i)?.number_word();
    if let Some(found) = thousands(doc, i) {
        return Some(found);
    }
    let hundreds = doc.tokens.get(i)?.number_word()?;
    let tens = number(i + 1).filter(|n| (10..=99).contains(n))?;
    if !(15..=20).contains(&hundreds) {
        return None;
    }
    let at = if doc.mark(i + 2) == '-' { i + 3 } else { i + 2 };
    let year = (hundreds * 100 + tens) as i32;
    match number(at).filter(|one| *one < 10 && tens >= 20 && tens.is_multiple_of(10)) {
        Some(one) => Some((year + one as i32, at + 1)),
        None => Some((year, i + 2)),
    }
}

/// *the year two thousand (and one)*.
fn thousands(doc: &Doc, i: usize) -> Option<(i32, usize)> {
    let said = has(doc, i, Sense::Number(2)) && has(doc, i + 1, Sense::Times(3));
    (said && unit(doc, i.checked_sub(1)?) == Some(Unit::Year)).then_some((2000, i + 2))
}

pub fn decade_end(doc: &Doc, at: usize) -> Option<usize> {
    if glued(doc, at + 1) && has(doc, at + 1, Sense::DecadeEnd) {
        return Some(at + 2);
    }
    let marked = glued(doc, at + 1) && matches!(doc.mark(at + 1), '-' | '\'' | '’');
    (marked && glued(doc, at + 2) && has(doc, at + 2, Sense::DecadeEnd)).then_some(at + 3)
}

/// *the '80s*, *the nineties*.
fn short_decade(doc: &Doc, i: usize) -> Said {
    let decade = Some(Granularity::Decade);
    if let Some(tens) = doc.tokens.get(i)?.decade() {
        return has(doc, i.wrapping_sub(1), Sense::The).then_some((full(tens), decade, i + 1));
    }
    // *tahun 90-an*
    let head = unit(doc, i) == Some(Unit::Year);
    let at = i + usize::from(head || matches!(doc.mark(i), '\'' | '’' | '‘'));
    let token = doc.tokens.get(at).filter(|t| t.width() == 2 && t.number().is_some_and(|n| n % 10 == 0))?;
    let lead = &doc.tokens[i.wrapping_sub(1)];
    let edge = || !doc.pack.adjectives_first && lead.modifier().is_some_and(|m| m != Modifier::Approx);
    let marked = at > i || lead.has(Sense::The) || lead.has(Sense::Period) || edge();
    let end = decade_end(doc, at).filter(|_| marked)?;
    Some((full(token.number().unwrap_or(0)), decade, end))
}

/// *abad ke-19*, *the 19th century*, *the nineteenth century*, *the 4th century BC*.
fn century(doc: &Doc, i: usize) -> Said {
    let small = |n: &u32| (1..=30).contains(n);
    let (n, at) = if unit(doc, i) == Some(Unit::Century) {
        let (n, end) = ordinal_behind(doc, i + 1)?;
        (n, end)
    } else if doc.pack.adjectives_first {
        let (n, end) = ordinal(doc, i)?;
        let end = if doc.mark(end) == '-' { end + 1 } else { end };
        (n, (unit(doc, end)? == Unit::Century).then_some(end + 1)?)
    } else {
        return None;
    };
    let n = Some(n).filter(small)? as i32;
    let (year, end) = match era(doc, at) {
        Some(end) => (-n * 100 + 1, end),
        None => (n * 100 - 100, at),
    };
    Some((year, Some(Granularity::Century), end))
}

/// *19th*, *nineteenth*, *twenty-first*.
pub fn ordinal(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    let token = doc.tokens.get(i)?;
    if let Some(n) = token.ordinal() {
        return Some((n, i + 1));
    }
    if let Some(tens) = token.number_word().filter(|n| *n >= 20 && n % 10 == 0) {
        let at = if doc.mark(i + 1) == '-' { i + 2 } else { i + 1 };
        let ones = here(doc, at)?.ordinal().filter(|n| *n < 10)?;
        return Some((tens + ones, at + 1));
    }
    let n = token.number().filter(|_| token.width() <= 2)?;
    (glued(doc, i + 1) && has(doc, i + 1, Sense::OrdinalEnd)).then_some((n, i + 2))
}

/// *ke-19*, *ketiga*, *III*, *3*: behind its noun.
pub fn ordinal_behind(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    let at = if has(doc, i, Sense::OrdinalHead) && doc.mark(i + 1) == '-' { i + 2 } else { i };
    let token = here(doc, at)?;
    if let Some(n) = token.ordinal() {
        return Some((n, at + 1));
    }
    let n = roman(doc.word(at)).or_else(|| token.number().filter(|_| token.width() <= 2))?;
    Some((n, at + 1))
}

fn roman(word: &str) -> Option<u32> {
    let value = |digit: u8| match digit {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        _ => None,
    };
    // From the last: a digit before a greater one is taken off.
    let (mut sum, mut behind) = (0_u32, 0);
    for digit in word.bytes().rev() {
        let digit = value(digit)?;
        sum = if digit < behind { sum.saturating_sub(digit) } else { sum + digit };
        behind = digit;
    }
    (1..=30).contains(&sum).then_some(sum)
}

/// From this year on, a number before a name is rather a year than a part of it.
const LATE: u32 = 1600;

/// Whether a bare number of four digits can be a year: behind a word that a time follows, in brackets, between
/// marks; elsewhere where it is of our own time and counts nothing.
fn expected(doc: &Doc, i: usize) -> bool {
    let next = here(doc, i + 1);
    let counts = next.is_some_and(|t| t.has(Sense::Counted) || t.unit().is_some() || t.times().is_some())
        || matches!(doc.mark(i + 1), '%' | '/') && glued(doc, i + 1) && !is_year_pair(doc, i);
    if counts {
        return false;
    }
    let own_time = doc.tokens[i].number().is_some_and(|n| (1900..=2040).contains(&n) && n != 2000);
    // The first of a range: *1861–1863*.
    let range = matches!(doc.mark(i + 1), '-' | '–') && four_digits(doc, i + 2).is_some();
    let Some(before) = i.checked_sub(1).filter(|_| !doc.tokens[i].line) else {
        return range || doc.mark(i + 1) == ':' || next.is_none_or(|t| t.kind == Kind::Word);
    };
    let token = &doc.tokens[before];
    // *the 1784 treaty*, *a 1996 law*, *that 1978 resolution*; *the 1500 Club* is a name.
    let the = token.has(Sense::The) || token.has(Sense::Same);
    let late = doc.tokens[i].number().is_some_and(|n| n >= LATE && n != 2000);
    let noun = next.filter(|t| t.kind == Kind::Word);
    if noun.is_some_and(|t| the && !t.capital || (the || token.has(Sense::Indefinite)) && late) {
        return true;
    }
    let modified = |i: usize| doc.tokens[i].modifier().is_some();
    // *mid-1996*
    if doc.mark(before) == '-' && before > 0 && modified(before - 1) {
        return true;
    }
    let cue = token.bounds()
        || [Sense::On, Sense::Since, Sense::Until, Sense::From, Sense::Of, Sense::For]
            .iter()
            .any(|s| token.has(*s))
        || modified(before)
        || has(doc, before, Sense::Opens(Link::When)) && modified(before.wrapping_sub(1));
    // *0812-1994-2021* is a number to call.
    let apart = doc.tokens[before.wrapping_sub(1)].space
        || !matches!(doc.mark(before.wrapping_sub(2)), '-' | '/' | '.');
    let ranged = (token.has(Sense::To) || matches!(doc.mark(before), '-' | '–' | '/') && apart)
        && before > 0
        && (four_digits(doc, before - 1).is_some() || has(doc, before - 1, Sense::Plural));
    let numbered = token.has(Sense::Numbered)
        || token.kind == Kind::Number
        || matches!(doc.mark(before), '.' | '-' | '/' | '#' | ':' | '+') && !doc.tokens[i].space
        || token.capital
            && !token.first
            && token.kind == Kind::Word
            && token.event().is_none()
            && !token.has(Sense::Owns)
            && next.is_some_and(|t| !t.line && t.kind != Kind::Mark);
    cue || ranged || range && !numbered || doc.mark(before) == '(' || own_time && !numbered
}

/// `2019/2020`, `2019/20`.
fn is_year_pair(doc: &Doc, i: usize) -> bool {
    let Some(other) = doc.tokens.get(i + 2) else { return false };
    let next = doc.tokens[i].number().map(|n| n + 1);
    let whole = if other.width() == 2 { next.map(|n| n % 100) } else { next };
    doc.mark(i + 1) == '/' && other.number().is_some() && other.number() == whole
}
