//! Dates in words: *Selasa, 16 November 2021*, *November 16th*, *tahun 1994*, *Tuesday night*,
//! *last May*, *the morning of 19 April*.

use super::day::{month_of, weekday, weekday_of};
use super::{
    Clock, Dir, Fields, Form, Read, Within, clock, day, has, here, numeric, part_of_year, relative, year,
};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind};
use crate::story::{DayPart, Modifier, Unit};

/// Reads a date that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    if let Some(found) = part_first(doc, i).or_else(|| week_of(doc, i)) {
        return Some(found);
    }
    let (fields, at) = plain(doc, i)?;
    Some((Form::Calendar(fields), at))
}

/// *the night of 20 June*, *malam 30 September*: the part of the day before its day.
fn part_first(doc: &Doc, i: usize) -> Read {
    let (part, mut at) = part_at(doc, i)?;
    // *the morning hours of 30 April*
    at += usize::from(super::unit(doc, at) == Some(Unit::Hour));
    if doc.pack.adjectives_first {
        if !has(doc, at, Sense::Of) {
            // *mid-afternoon yesterday*
            if here(doc, at).is_some()
                && let Some((Form::Day(days, None), end)) = relative::single_day(doc, at)
            {
                return Some((Form::Day(days, Some(part)), end));
            }
            let own = doc.pack.tensed && part != DayPart::Night && !doc.tokens[i].line;
            return (own && is_led(doc, i)).then_some((Form::Part(part), at));
        }
        at += 1;
    }
    here(doc, at)?;
    let (mut fields, end) = plain(doc, at)?;
    let whole = fields.day.is_some() && fields.part.is_none() && fields.clock.is_none();
    // *malam Minggu* is Saturday's, the night before.
    let eve = part == DayPart::Night && fields.day.is_none() && fields.weekday.is_some();
    fields.plus = -i32::from(eve && !doc.pack.adjectives_first);
    fields.part = Some(part);
    (whole || fields.plus < 0).then_some((Form::Calendar(fields), end))
}

/// *late afternoon*, *mid-morning*, *in the morning*, *at dawn*: whether words before token `i` make a part of the day told of
/// its name. A night is told of otherwise (*late-night talks*).
fn is_led(doc: &Doc, i: usize) -> bool {
    let lead = i.wrapping_sub(1);
    let lead = if doc.mark(lead) == '-' { lead.wrapping_sub(1) } else { lead };
    // *a pre-dawn raid*
    let bound = |m: &Modifier| matches!(m, Modifier::Before | Modifier::After);
    let edge = doc.tokens[lead].modifier().is_some_and(|m| !bound(&m));
    let inside = has(doc, lead, Sense::The) && has(doc, lead.wrapping_sub(1), Sense::In);
    inside || has(doc, lead, Sense::ClockHead) || edge
}

/// *the week of March 6*; *pekan ketiga Oktober*, counted from the week of its first day.
fn week_of(doc: &Doc, i: usize) -> Read {
    if !has(doc, i, Sense::Unit(Unit::Week)) || has(doc, i, Sense::Plural) {
        return None;
    }
    let of = has(doc, i + 1, Sense::Of).then_some((0, i + 2));
    let (nth, at) = of.or_else(|| super::year::ordinal_behind(doc, i + 1))?;
    let (mut fields, end) = day::month_day(doc, at).or_else(|| day::day_month(doc, at))?;
    if nth > 0 {
        let word = doc.tokens[i + 1].kind == Kind::Word;
        fields.day = Some(nth * 7 - 6).filter(|_| word && nth < 5 && fields.day.is_none());
    }
    fields.day?;
    fields.within = Some(Within::Week);
    Some((Form::Calendar(fields), end))
}

/// A date without a part of the day before it.
pub fn plain(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let mut fields = Fields::default();
    let mut at = direction_first(doc, i, &mut fields);
    at = weekday(doc, at, &mut fields);
    let date = date(doc, at, &mut fields);
    at = date.unwrap_or(at);
    if at == i || (date.is_none() && fields.weekday.is_none()) {
        return None;
    }
    at = week(doc, at, &mut fields);
    at = direction_last(doc, at, &mut fields);
    at = part_and_clock(doc, at, &mut fields);
    // *Selasa malam pekan lalu*, *Jumat sore nanti*
    at = week(doc, at, &mut fields);
    at = direction_last(doc, at, &mut fields);
    at = in_brackets(doc, at, &mut fields);
    day::plausible(doc, i, at, &fields).then_some((fields, at))
}

/// *last November*, *next Friday*, *this coming Sunday*: the direction before the name.
fn direction_first(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    let name = |at| here(doc, at).is_some_and(|t| month_of(doc, at).is_some() || weekday_of(t).is_some());
    let told = i + usize::from(has(doc, i, Sense::The));
    if let Some(dir) = told_direction(doc, told)
        .filter(|dir| *dir != Dir::This && doc.pack.adjectives_first && name(told + 1))
    {
        (fields.dir, fields.told) = (Some(dir), true);
        return told + 1;
    }
    let Some(dir) = direction(doc, i) else { return i };
    let (dir, at) = match direction(doc, i + 1) {
        Some(second) if dir == Dir::This => (second, i + 2),
        _ => (dir, i + 1),
    };
    // Where the language puts the direction behind the noun, it is none before it.
    if name(at) && !doc.tokens[i].has(Sense::Behind) {
        fields.dir = Some(dir);
        at
    } else {
        i
    }
}

/// *Selasa pekan lalu*, *Tuesday of last week*: the week of a bare weekday.
fn week(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    if fields.weekday.is_none() || fields.day.is_some() || fields.dir.is_some() || here(doc, i).is_none() {
        return i;
    }
    let at = i + usize::from(has(doc, i, Sense::Of));
    match relative::named(doc, at) {
        Some((dir, Unit::Week, end)) => {
            fields.week = Some(dir);
            end
        }
        _ => i,
    }
}

/// *November lalu*, *Senin depan*: the direction behind the name. Behind a full date it only says so again.
pub fn direction_last(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    if fields.dir.is_some() || here(doc, i).is_none() {
        return i;
    }
    let at = if has(doc, i, Sense::Article) { i + 1 } else { i };
    if fields.day.is_none() && has(doc, at, Sense::BehindOnly) && here(doc, at).is_some() {
        fields.dir = told_direction(doc, at).filter(|dir| *dir != Dir::This);
        fields.told = fields.dir.is_some();
        return if fields.told { at + 1 } else { i };
    }
    let found = here(doc, at).filter(|t| !t.has(Sense::Article) && !t.has(Sense::Modifier(Modifier::End)));
    match found.and_then(|_| direction(doc, at)) {
        Some(dir) if doc.tokens[at].has(Sense::Behind) && !(dir == Dir::This && fields.day.is_some()) => {
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

/// The same from the time told before: *that*, *following*, *sebelumnya*.
pub fn told_direction(doc: &Doc, i: usize) -> Option<Dir> {
    doc.tokens.get(i)?.find(|sense| match sense {
        Sense::Same => Some(Dir::This),
        Sense::Following => Some(Dir::Next),
        Sense::Previous => Some(Dir::Last),
        _ => None,
    })
}

/// The date itself, behind a weekday or bare.
fn date(doc: &Doc, i: usize, fields: &mut Fields) -> Option<usize> {
    let joined = fields.weekday.is_some();
    let mut at = i;
    if joined && doc.mark(at) == ',' {
        at += 1;
    }
    if joined && doc.mark(at) == '(' {
        let (found, end) =
            numeric::fields(doc, at + 1).or_else(|| worded(doc, at + 1)).filter(|(f, _)| f.day.is_some())?;
        // *Sabtu-Minggu (19-20/8/2023)*: days of their own (`resolve/beside.rs`).
        if matches!(doc.mark(end), '-' | '–') {
            return None;
        }
        merge(fields, found);
        return Some(if doc.mark(end) == ')' { end + 1 } else { end });
    }
    if at > i {
        // *Jumat dan Sabtu, 24 dan 25 Oktober*: the same.
        let pair = i > 2 && doc.tokens[i - 3].weekday().is_some() && doc.tokens[at + 1].month().is_none();
        here(doc, at).filter(|_| !pair)?;
    }
    let (found, end) = worded(doc, at)?;
    // `Selasa, 1994` is no date; a weekday goes with a day of the month.
    if joined && found.day.is_none() {
        return None;
    }
    merge(fields, found);
    Some(end)
}

/// *Selasa malam (15/8)*, *Selasa malam, 15 Agustus 2023*: the date behind its weekday and the part of the day.
fn in_brackets(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    if fields.weekday.is_none() || fields.day.is_some() || here(doc, i).is_none() {
        return i;
    }
    let opened = usize::from(doc.mark(i) == '(');
    let dated = if opened > 0 {
        numeric::fields(doc, i + 1).or_else(|| day::day_month(doc, i + 1))
    } else if fields.part.is_some() && fields.clock.is_none() {
        day::day_month(doc, i + usize::from(doc.mark(i) == ','))
    } else {
        None
    };
    let Some((found, end)) = dated else { return i };
    if opened > 0 && doc.mark(end) != ')' {
        return i;
    }
    let part = fields.part;
    (fields.day, fields.month, fields.year) = (found.day, found.month, found.year);
    let last = part_and_clock(doc, end + opened, fields);
    fields.part = fields.part.or(part);
    last
}

fn merge(fields: &mut Fields, found: Fields) {
    *fields = Fields {
        weekday: fields.weekday,
        dir: fields.dir.or(found.dir),
        told: fields.told || found.told,
        ..found
    };
}

/// What a reader of fields returns: these and one past their last token.
type Found = Option<(Fields, usize)>;

/// What is tried where neither a day nor a month stands, in order.
const WORDED: [fn(&Doc, usize) -> Found; 3] = [day::of_told_month, part_of_year::read, year::alone];

/// `16 November 2021`, `November 16th, 2021`, `bulan Mei 2021`, `tahun 1994`.
fn worded(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let at = if has(doc, i, Sense::DateHead) { i + 1 } else { i };
    let day = || {
        day::day_month(doc, at)
            .or_else(|| day::first_of_range(doc, at))
            .or_else(|| day::last_of_range(doc, at))
            .or_else(|| day::of_month(doc, at, at > i))
    };
    let numbered = day::number(doc, at).is_some();
    if numbered { day() } else { day::month_day(doc, at) }
        .or_else(|| WORDED.iter().find_map(|form| form(doc, i)))
}

fn part_and_clock(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    if fields.day.is_none() && fields.weekday.is_none() {
        return i;
    }
    let mut at = i;
    if let Some((part, end)) = part(doc, at) {
        fields.part = Some(part);
        at = local_time(doc, end);
    }
    match clock::after_date(doc, at) {
        Some((clock, end)) => {
            fields.clock = Some(in_part(clock, fields.part));
            end
        }
        None => at,
    }
}

/// *pagi WIB*, *waktu Jakarta*, *local time*: whose clock it is.
pub fn local_time(doc: &Doc, i: usize) -> usize {
    if let Some((_, end)) = clock::zone(doc, i) {
        return end;
    }
    match here(doc, i) {
        // *Baghdad time*
        Some(t)
            if t.capital
                && t.senses.is_empty()
                && doc.pack.adjectives_first
                && has(doc, i + 1, Sense::LocalTime) =>
        {
            i + 2
        }
        Some(t)
            if t.has(Sense::LocalTime)
                && here(doc, i + 1).is_some_and(|t| t.capital || t.has(Sense::LocalTime)) =>
        {
            i + 2
        }
        _ => i,
    }
}

/// The clock time in a part of the day.
pub fn in_part(clock: Clock, part: Option<DayPart>) -> Clock {
    match part {
        Some(DayPart::Afternoon | DayPart::Evening | DayPart::Night) if (1..12).contains(&clock.hour) => {
            Clock { hour: clock.hour + 12, ..clock }
        }
        _ => clock,
    }
}

/// *pagi*, *dini hari*, *morning*.
pub fn part(doc: &Doc, i: usize) -> Option<(DayPart, usize)> {
    here(doc, i).and_then(|_| part_at(doc, i))
}

/// The same, which may begin a line.
pub fn part_at(doc: &Doc, i: usize) -> Option<(DayPart, usize)> {
    let part = doc.tokens[i].part()?;
    // *dini* is only half of its name.
    let half = part == DayPart::Small && !has(doc, i, Sense::PartTail);
    (!half || has(doc, i + 1, Sense::PartTail)).then_some((part, i + 1 + usize::from(half)))
}
