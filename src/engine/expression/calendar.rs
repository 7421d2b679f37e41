//! Dates in words: *Selasa, 16 November 2021*, *November 16th*, *tahun 1994*, *Tuesday night*,
//! *last May*, *1990-an*, *abad ke-19*.

use super::{Clock, Dir, Fields, Form, Read, clock, numeric};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind};
use crate::story::{DayPart, Granularity, Unit};

/// Reads a date that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    let mut fields = Fields::default();
    let mut at = direction_first(doc, i, &mut fields);
    at = weekday(doc, at, &mut fields);
    let date = date(doc, at, &mut fields);
    at = date.unwrap_or(at);
    if at == i || (date.is_none() && fields.weekday.is_none()) {
        return None;
    }
    at = direction_last(doc, at, &mut fields);
    at = part_and_clock(doc, at, &mut fields);
    plausible(doc, i, at, &fields).then_some((Form::Calendar(fields), at))
}

/// *last November*, *next Friday*: the direction before the name.
fn direction_first(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    let Some(dir) = direction(doc, i) else { return i };
    let named =
        doc.tokens.get(i + 1).is_some_and(|t| month_of(doc, i + 1).is_some() || weekday_of(t).is_some());
    // Where the language puts the direction behind the noun, it is none before it.
    if named && !doc.tokens[i].has(Sense::Behind) {
        fields.dir = Some(dir);
        i + 1
    } else {
        i
    }
}

/// *November lalu*, *Senin depan*: the direction behind the name.
fn direction_last(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    if fields.dir.is_some() || fields.year.is_some() || doc.tokens.get(i).is_none_or(|t| t.line) {
        return i;
    }
    let at = if doc.tokens[i].has(Sense::Article) { i + 1 } else { i };
    let found = doc
        .tokens
        .get(at)
        .filter(|t| !t.has(Sense::Article) && !t.has(Sense::Modifier(crate::story::Modifier::End)));
    match found.and_then(|_| direction(doc, at)) {
        Some(dir) if doc.tokens[at].has(Sense::Behind) => {
            fields.dir = Some(dir);
            at + 1
        }
        _ => i,
    }
}

/// The direction that a word gives.
pub fn direction(doc: &Doc, i: usize) -> Option<Dir> {
    doc.tokens.get(i)?.find(|sense| match sense {
        Sense::Last => Some(Dir::Last),
        Sense::Next => Some(Dir::Next),
        Sense::This => Some(Dir::This),
        _ => None,
    })
}

fn weekday_of(token: &crate::engine::text::Token) -> Option<u32> {
    token.find(|sense| match sense {
        Sense::Weekday(n) => Some(*n),
        _ => None,
    })
}

fn weekday(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    let head = doc.tokens.get(i).is_some_and(|t| t.has(Sense::Unit(Unit::Day)));
    let at = if head { i + 1 } else { i };
    let Some(token) = doc.tokens.get(at) else { return i };
    let Some(day) = weekday_of(token) else { return i };
    // `minggu` the week is written small, `Minggu` the day with a capital; a short form (`Sun`) too.
    if !token.capital && !head {
        return i;
    }
    if token.width() <= 3 && !next_is_date(doc, at + 1) {
        return i;
    }
    // A capital at the start of a sentence proves nothing about a word that is also a unit.
    let unit = token.find(|s| matches!(s, Sense::Unit(_)).then_some(()));
    if unit.is_some() && !head && doc.tokens.get(at + 1).is_some_and(|t| t.has(Sense::Last) && token.line) {
        return i;
    }
    fields.weekday = Some(day);
    at + 1
}

fn next_is_date(doc: &Doc, i: usize) -> bool {
    let at = if doc.is(i, ",") || doc.is(i, ".") { i + 1 } else { i };
    month_of(doc, at).is_some() || doc.tokens.get(at).is_some_and(|t| t.kind == Kind::Number)
}

/// A month's name; `may`, `march` and `mar` want a capital.
pub fn month_of(doc: &Doc, i: usize) -> Option<u32> {
    let token = doc.tokens.get(i).filter(|t| t.capital)?;
    token.find(|sense| match sense {
        Sense::Month(n) => Some(*n),
        _ => None,
    })
}

/// The date itself, behind a weekday or bare.
fn date(doc: &Doc, i: usize, fields: &mut Fields) -> Option<usize> {
    let joined = fields.weekday.is_some();
    let mut at = i;
    if joined && doc.is(at, ",") {
        at += 1;
    }
    if joined && doc.is(at, "(") {
        let inner = numeric::fields(doc, at + 1).or_else(|| worded(doc, at + 1));
        let (found, end) = inner?;
        merge(fields, found);
        return Some(if doc.is(end, ")") { end + 1 } else { end });
    }
    let (found, end) = worded(doc, at)?;
    // `Selasa, 1994` is no date; a weekday goes with a day of the month.
    if joined && found.day.is_none() {
        return None;
    }
    merge(fields, found);
    Some(end)
}

fn merge(fields: &mut Fields, found: Fields) {
    fields.year = found.year;
    fields.month = found.month;
    fields.day = found.day;
    fields.grain = found.grain;
}

/// `16 November 2021`, `November 16th, 2021`, `bulan Mei 2021`, `tahun 1994`.
fn worded(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let at = if doc.tokens.get(i)?.has(Sense::DateHead) { i + 1 } else { i };
    day_month(doc, at).or_else(|| month_day(doc, at)).or_else(|| year_alone(doc, i))
}

fn day_month(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let (day, mut at) = day_number(doc, i)?;
    if doc.tokens.get(at)?.has(Sense::Of) {
        at += 1;
    }
    let month = month_of(doc, at)?;
    let (year, end) = year_behind(doc, at + 1);
    Some((Fields { day: Some(day), month: Some(month), year, ..Fields::default() }, end))
}

fn month_day(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let head = doc.tokens.get(i)?.has(Sense::Unit(Unit::Month));
    let name = if head { i + 1 } else { i };
    let month = month_of(doc, name)?;
    let mut at = name + 1;
    // `Nov. 15`
    if doc.is(at, ".") && doc.tokens.get(at + 1).is_some_and(|t| t.kind == Kind::Number) {
        at += 1;
    }
    let mut fields = Fields { month: Some(month), ..Fields::default() };
    if let Some((day, end)) = day_number(doc, at).filter(|_| !head) {
        fields.day = Some(day);
        at = end;
    }
    let (year, end) = year_behind(doc, at);
    fields.year = year;
    Some((fields, if year.is_some() || fields.day.is_some() { end } else { name + 1 }))
}

/// 1 to 31, with an English ordinal's ending.
fn day_number(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    let token = doc.tokens.get(i).filter(|t| t.width() <= 2)?;
    let day = token.number.filter(|n| (1..=31).contains(n))?;
    let suffix = doc.tokens.get(i + 1).is_some_and(|t| !t.space)
        && ["st", "nd", "rd", "th"].iter().any(|s| doc.is(i + 1, s));
    Some((day, if suffix { i + 2 } else { i + 1 }))
}

fn year_behind(doc: &Doc, i: usize) -> (Option<i32>, usize) {
    let head = doc.tokens.get(i).is_some_and(|t| t.has(Sense::Unit(Unit::Year)));
    let at = if doc.is(i, ",") || head { i + 1 } else { i };
    match four_digits(doc, at) {
        Some(year) if !doc.tokens[at].line => (Some(year), at + 1),
        _ => (None, i),
    }
}

/// A number of four digits from 1000 to 2999 that no digit, point or currency sign touches.
pub fn four_digits(doc: &Doc, i: usize) -> Option<i32> {
    let token = doc.tokens.get(i).filter(|t| t.width() == 4)?;
    let year = token.number.filter(|n| (1000..=2999).contains(n))?;
    let glued = doc.tokens.get(i + 1).is_some_and(|t| !t.space)
        && [".", ",", ":", "/"].iter().any(|m| doc.is(i + 1, m))
        && doc.tokens.get(i + 2).is_some_and(|t| !t.space && t.kind == Kind::Number);
    let before = !token.space
        && i > 0
        && (doc.tokens[i - 1].kind == Kind::Word
            || matches!(doc.word(i - 1), "." | "," | "$" | "€" | "£" | "#" | "/"));
    (!glued && !before).then_some(year as i32)
}

/// `tahun 1994`, `1990-an`, `the 1990s`, `abad ke-19`, a bare year where one is expected.
fn year_alone(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let head = doc.tokens.get(i)?.has(Sense::Unit(Unit::Year));
    if let Some(found) = century(doc, i) {
        return Some(found);
    }
    let at = if head { i + 1 } else { i };
    let year = four_digits(doc, at)?;
    let fields = Fields { year: Some(year), ..Fields::default() };
    if let Some(end) = decade_end(doc, at) {
        return Some((Fields { grain: Some(Granularity::Decade), ..fields }, end));
    }
    (head || expected(doc, at)).then_some((fields, at + 1))
}

fn decade_end(doc: &Doc, at: usize) -> Option<usize> {
    let glued = |i: usize| doc.tokens.get(i).is_some_and(|t| !t.space);
    if glued(at + 1) && doc.is(at + 1, "s") {
        Some(at + 2)
    } else if glued(at + 1) && doc.is(at + 1, "-") && glued(at + 2) && doc.is(at + 2, "an") {
        Some(at + 3)
    } else {
        None
    }
}

/// *abad ke-19*, *the 19th century*.
fn century(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let hundred = |n: u32| Fields {
        year: Some(n as i32 * 100 - 100),
        grain: Some(Granularity::Century),
        ..Fields::default()
    };
    let small = |n: &u32| (1..=30).contains(n);
    if doc.tokens[i].has(Sense::Unit(Unit::Century)) && doc.is(i + 1, "ke") && doc.is(i + 2, "-") {
        let n = doc.tokens.get(i + 3)?.number.filter(small)?;
        return Some((hundred(n), i + 4));
    }
    let (n, at) = day_number(doc, i)?;
    let named = at == i + 2 && doc.tokens.get(at)?.has(Sense::Unit(Unit::Century));
    named.then_some((hundred(n), at + 1))
}

/// A bare number of four digits is a year behind a word that a time follows, in brackets, or between
/// marks, and where it counts nothing.
fn expected(doc: &Doc, i: usize) -> bool {
    let counted = doc.tokens.get(i + 1).is_some_and(|t| t.has(Sense::Counted) || doc.is(i + 1, "%"));
    if counted {
        return false;
    }
    let Some(before) = i.checked_sub(1) else { return false };
    let token = &doc.tokens[before];
    let cue = [Sense::On, Sense::Since, Sense::Until, Sense::From, Sense::Of].iter().any(|s| token.has(*s))
        || token.find(|s| matches!(s, Sense::Modifier(_)).then_some(())).is_some();
    let ranged = (token.has(Sense::To) || matches!(doc.word(before), "-" | "–"))
        && before > 0
        && four_digits(doc, before - 1).is_some();
    cue || ranged || doc.is(before, "(")
}

fn part_and_clock(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    let mut at = i;
    if let Some((part, end)) = part(doc, at) {
        fields.part = Some(part);
        at = end;
    }
    if fields.day.is_none() && fields.weekday.is_none() {
        return at;
    }
    match clock::after_date(doc, at) {
        Some((clock, end)) => {
            fields.clock = Some(in_part(clock, fields.part));
            end
        }
        None => at,
    }
}

fn in_part(clock: Clock, part: Option<DayPart>) -> Clock {
    match part {
        Some(DayPart::Afternoon | DayPart::Evening | DayPart::Night) if (1..12).contains(&clock.hour) => {
            Clock { hour: clock.hour + 12, ..clock }
        }
        _ => clock,
    }
}

/// *pagi*, *dini hari*, *morning*.
pub fn part(doc: &Doc, i: usize) -> Option<(DayPart, usize)> {
    let token = doc.tokens.get(i).filter(|t| !t.line)?;
    if doc.is(i, "dini") && doc.is(i + 1, "hari") {
        return Some((DayPart::Small, i + 2));
    }
    let part = token.find(|sense| match sense {
        Sense::Part(part) => Some(*part),
        _ => None,
    })?;
    Some((part, i + 1))
}

/// A bare weekday or month is a time; `May` at a sentence's start before a verb or a name is not.
fn plausible(doc: &Doc, first: usize, last: usize, fields: &Fields) -> bool {
    let bare_month =
        fields.month.is_some() && fields.day.is_none() && fields.year.is_none() && fields.dir.is_none();
    if !bare_month || last != first + 1 {
        return true;
    }
    let Some(before) = first.checked_sub(1).filter(|_| !doc.tokens[first].line) else { return false };
    let token = &doc.tokens[before];
    let named = token.capital && token.senses.is_empty();
    let short = doc.tokens[first].width() <= 3 && !doc.is(first, "mei") && !doc.is(first, "may");
    !named && !short && doc.tokens.get(last).is_none_or(|t| t.kind != Kind::Word || !t.capital)
}
