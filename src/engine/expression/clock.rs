//! Clock times: `17.30`, `13:30 GMT`, `pukul 09.15 WIB`, `5:30 p.m.`, `jam 5 sore`.

use super::{Clock, Fields, Form, Read, calendar, glued, has, here, relative};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Doc, Kind};
use crate::story::{DayPart, Unit};

/// Reads a clock time that begins at token `i`, with the day right behind it where there is one
/// (*9 a.m. EST Tuesday*, *noon Thursday*).
pub fn read(doc: &Doc, i: usize) -> Read {
    let (clock, last) =
        word(doc, i).or_else(|| figures(doc, i)).or_else(|| four(doc, i)).or_else(|| spoken(doc, i))?;
    let last = calendar::local_time(doc, last);
    // *8 a.m. today*
    if doc.pack.tensed
        && here(doc, last).is_some()
        && let Some((Form::Day(plus, None), end)) = relative::single_day(doc, last)
    {
        return Some((Form::Calendar(Fields { clock: Some(clock), plus, ..Fields::default() }), end));
    }
    let day = if doc.mark(last) == ',' { last + 1 } else { last };
    let day = here(doc, day).and_then(|_| calendar::plain(doc, day));
    match day {
        Some((f, end))
            if f.part.is_none() && f.clock.is_none() && (f.day.is_some() || f.weekday.is_some()) =>
        {
            Some((Form::Calendar(Fields { clock: Some(clock), ..f }), end))
        }
        _ => Some((Form::Clock(clock), last)),
    }
}

/// *noon*, *midnight*.
fn word(doc: &Doc, i: usize) -> Option<(Clock, usize)> {
    let hour = doc.tokens[i].hour()?;
    let offset = zone(doc, i + 1);
    let clock = Clock { hour, minute: Some(0), offset: offset.map(|z| z.0) };
    Some((clock, offset.map_or(i + 1, |z| z.1)))
}

/// *half past five in the afternoon*, *a quarter to six*, *jam setengah enam sore*, *pukul tujuh pagi*.
fn spoken(doc: &Doc, i: usize) -> Option<(Clock, usize)> {
    let noun = is_head(doc, i) && !has(doc, i, Sense::On);
    let at = i + usize::from(noun);
    let half = has(doc, at, Sense::HalfOf);
    let quarter = has(doc, at, Sense::Unit(Unit::Quarter));
    // Minutes from the hour that is said, in an order of words that each language has for itself.
    let (from, hour) = match () {
        () if half && has(doc, at + 1, Sense::Past) => (30, at + 2),
        () if quarter && has(doc, at + 1, Sense::Past) => (15, at + 2),
        () if quarter && has(doc, at + 1, Sense::Opens(Link::For)) => (-15, at + 2),
        () if half && noun => (-30, at + 1),
        () if noun => (0, at),
        () => return None,
    };
    let said = here(doc, hour)?
        .number_word()
        .filter(|n| (1..=12).contains(n) && !has(doc, hour, Sense::Indefinite))?;
    let late = half_of_day(doc, hour + 1, said);
    let base = said % 12 * 60 + if late.is_some_and(|(pm, _)| pm) { 720 } else { 0 };
    let minutes = (base as i32 + from).rem_euclid(1440) as u32;
    let end = late.map_or(hour + 1, |(_, end)| end);
    // *jam dua* alone may count hours.
    let proven = from != 0 || late.is_some();
    proven.then_some((Clock { hour: minutes / 60, minute: Some(minutes % 60), offset: None }, end))
}

/// `1330 GMT`.
fn four(doc: &Doc, i: usize) -> Option<(Clock, usize)> {
    let n = doc.tokens[i].number().filter(|_| doc.tokens[i].width() == 4)?;
    let (offset, end) = zone(doc, i + 1)?;
    let clock = Clock { hour: n / 100, minute: Some(n % 100), offset: Some(offset) };
    (n / 100 < 24 && n % 100 < 60).then_some((clock, end))
}

fn figures(doc: &Doc, i: usize) -> Option<(Clock, usize)> {
    let head = is_head(doc, i);
    let at = if head { i + 1 } else { i };
    doc.tokens[at].number()?;
    let found = body(doc, at, head || cued(doc, at))?;
    // *at* is a preposition and stays out; *pukul* is the noun and belongs to the time.
    let first_is_noun = head && !doc.tokens[i].has(Sense::On);
    (at == i || first_is_noun).then_some(found)
}

/// A clock time right behind a date: `Kamis (7/8/2025) sekitar pukul 03.00 WIB`.
pub fn after_date(doc: &Doc, i: usize) -> Option<(Clock, usize)> {
    let mut at = i;
    if doc.mark(at) == ',' {
        at += 1;
    }
    if doc.tokens.get(at)?.line {
        return None;
    }
    if doc.tokens[at].modifier().is_some() {
        at += 1;
    }
    // *Rabu pukul 09.00* is one time; the preposition of *Monday at 9* parts two.
    if is_head(doc, at) {
        return body(doc, at + 1, true).filter(|_| !has(doc, at, Sense::On));
    }
    // *May 8 1:00 a.m.*
    body(doc, at, false).filter(|(clock, _)| clock.minute.is_some())
}

fn is_head(doc: &Doc, i: usize) -> bool {
    doc.tokens[i].has(Sense::ClockHead)
}

/// A dotted time wants a word that a time follows; a time with a colon stands by itself.
fn cued(doc: &Doc, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else { return false };
    let token = &doc.tokens[before];
    token.has(Sense::On)
        || token.has(Sense::ClockHead)
        || token.has(Sense::Since)
        || token.has(Sense::Until)
        // *pukul 08.00-14.00*, *pukul 08.00 dan 14.00*
        || !doc.pack.adjectives_first && has(doc, i.wrapping_sub(5), Sense::ClockHead)
}

fn body(doc: &Doc, i: usize, cued: bool) -> Option<(Clock, usize)> {
    let token = doc.tokens.get(i).filter(|t| t.width() <= 2)?;
    let hour = token.number().filter(|h| *h <= 24)?;
    if i > 0 && !token.space && doc.tokens[i - 1].kind != Kind::Mark {
        return None;
    }
    // The minutes of an hour that there is not: *25:00 GMT*.
    let split = i > 1 && !token.space && glued(doc, i - 1) && matches!(doc.mark(i - 1), ':' | '.');
    if split && doc.tokens[i - 2].kind == Kind::Number {
        return None;
    }
    let minute = minute(doc, i);
    // A day ends at 24.00 and not later.
    if hour == 24 && minute.is_some_and(|(minute, _)| minute > 0) {
        return None;
    }
    let mut at = if minute.is_some() { i + 3 } else { i + 1 };
    let mut clock = Clock { hour, minute: minute.map(|(m, _)| m), offset: None };
    let mut half = half_of_day(doc, at, hour);
    at = half.map_or(at, |(_, end)| end);
    let zone = zone(doc, at);
    if let Some((offset, end)) = zone {
        clock.offset = Some(offset);
        // *pukul 03.00 WIB dini hari*
        half = half.or_else(|| half_of_day(doc, end, hour));
        at = half.map_or(end, |(_, last)| last.max(end));
    }
    if let Some((pm, _)) = half {
        clock.hour = hour % 12 + if pm { 12 } else { 0 };
    }
    let oclock = o_clock(doc, at);
    at = oclock.unwrap_or(at);
    let colon = minute.is_some_and(|(_, colon)| colon);
    // *3:16* by itself is a verse or a ratio.
    let about = i > 0 && doc.tokens[i - 1].modifier().is_some();
    let shaped = token.width() == 2 || cued || about;
    let whole = !glued_on(doc, at);
    let proven = half.is_some() || oclock.is_some() || zone.is_some() || (colon && shaped && whole);
    let dotted = cued && minute.is_some() && !counts(doc, at) && whole;
    let headed = cued && i > 0 && is_head(doc, i - 1) && !doc.tokens[i - 1].has(Sense::On);
    (proven || dotted || headed).then_some((clock, at))
}

/// One past *o'clock*.
fn o_clock(doc: &Doc, i: usize) -> Option<usize> {
    let said = doc.is(i, "o") && matches!(doc.mark(i + 1), '\'' | '’') && doc.is(i + 2, "clock");
    said.then_some(i + 3)
}

/// Minutes behind a colon or a full stop, and whether it was a colon.
fn minute(doc: &Doc, i: usize) -> Option<(u32, bool)> {
    let colon = match doc.mark(i + 1) {
        ':' => true,
        '.' => false,
        _ => return None,
    };
    let token = doc.tokens.get(i + 2).filter(|t| !t.space && t.width() == 2)?;
    let glued = !doc.tokens[i + 1].space;
    token.number().filter(|m| *m < 60 && glued).map(|m| (m, colon))
}

/// `1:2:3`, `3:34.51` and `10:30/2` are no clock times.
fn glued_on(doc: &Doc, i: usize) -> bool {
    let part =
        matches!(doc.mark(i), '.' | ':') && doc.tokens[i + 1].kind == Kind::Number && glued(doc, i + 1);
    glued(doc, i) && (part || doc.tokens[i].kind == Kind::Number || doc.mark(i) == '/')
}

/// A number with a point that counts something: `pada 17.30 persen`.
fn counts(doc: &Doc, i: usize) -> bool {
    doc.mark(i) == '%'
        || doc.tokens.get(i).is_some_and(|t| {
            t.has(Sense::Counted) || t.times().is_some() || (!t.space && t.kind == Kind::Number)
        })
}

/// `p.m.`, `am`, *sore*: whether it is after noon, of an hour that is said before it.
fn half_of_day(doc: &Doc, i: usize, hour: u32) -> Option<(bool, usize)> {
    let token = here(doc, i)?;
    if token.has(Sense::Am) || token.has(Sense::Pm) {
        return Some((token.has(Sense::Pm), i + 1));
    }
    // *4 in the morning*
    if token.has(Sense::On) && has(doc, i + 1, Sense::The) {
        let (part, end) = calendar::part(doc, i + 2)?;
        return Some((part > DayPart::Morning, end));
    }
    // p.m.
    let letters = doc.mark(i + 1) == '.' && doc.is(i + 2, "m") && glued(doc, i + 1) && glued(doc, i + 2);
    if letters && (doc.is(i, "p") || doc.is(i, "a")) {
        let end = if doc.mark(i + 3) == '.' && glued(doc, i + 3) { i + 4 } else { i + 3 };
        return Some((doc.is(i, "p"), end));
    }
    match calendar::part(doc, i) {
        Some((DayPart::Small | DayPart::Morning, end)) => Some((false, end)),
        // *pukul 12 malam*, *jam 1 malam*
        Some((DayPart::Night, end)) if hour == 12 || hour < 4 => Some((false, end)),
        Some((_, end)) if hour < 24 => Some((true, end)),
        _ => None,
    }
}

/// A named zone: minutes east of UTC.
pub fn zone(doc: &Doc, i: usize) -> Option<(i32, usize)> {
    let token = here(doc, i).filter(|t| t.capital)?;
    let minutes = token.find(|sense| match sense {
        Sense::Zone(minutes) => Some(i32::from(*minutes)),
        _ => None,
    })?;
    Some((minutes, i + 1))
}
