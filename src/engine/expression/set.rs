//! Recurring times: *setiap Senin*, *per hari*, *bulanan*, *every two weeks*, *daily*, *Tuesday nights*.

use super::day::weekday_of;
use super::{Fields, Form, Read, Recurring, calendar, has, here, quantity, unit};
use crate::engine::lang::Sense;
use crate::engine::text::Doc;
use crate::story::{DayPart, Unit};

/// Reads a recurring time that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    let token = &doc.tokens[i];
    let day = Recurring {
        every: 1,
        unit: Unit::Day,
        weekday: None,
        month: None,
        of_month: None,
        season: None,
        part: None,
        rate: token.has(Sense::Per),
    };
    // *The Daily Mirror*, *Harian Kompas*: a name.
    let named = token.capital && here(doc, i + 1).is_some_and(|t| t.capital);
    if let Some(unit) = token.often().filter(|_| !named) {
        return Some((Form::Set(Recurring { unit, ..day }), i + 1));
    }
    if let Some(weekday) = weekday_of(token).filter(|_| token.has(Sense::Plural)) {
        let part = calendar::part(doc, i + 1);
        let end = part.map_or(i + 1, |(_, end)| end);
        return Some((Form::Set(Recurring { weekday: Some(weekday), part: part.map(|p| p.0), ..day }), end));
    }
    if let Some((weekday, part)) = nights(doc, i) {
        return Some((Form::Set(Recurring { weekday: Some(weekday), part: Some(part), ..day }), i + 2));
    }
    if let Some((every, unit, end)) = times(doc, i) {
        return Some((Form::Set(Recurring { every, unit, ..day }), end));
    }
    // *every Monday |* *and Thursday*
    let joined = || i > 2 && has(doc, i - 1, Sense::And) && recurs(doc, i - 2);
    if let Some(weekday) = weekday_of(token).filter(|_| joined()) {
        return Some((Form::Set(Recurring { weekday: Some(weekday), ..day }), i + 1));
    }
    if !token.has(Sense::Every) {
        return None;
    }
    here(doc, i + 1)?;
    every(doc, i + 1, day)
}

/// *every Monday*, *setiap hari Senin*: whether the weekday at token `i` comes again and again.
fn recurs(doc: &Doc, i: usize) -> bool {
    let head = i - usize::from(has(doc, i - 1, Sense::PartTail));
    weekday_of(&doc.tokens[i]).is_some() && has(doc, head.wrapping_sub(1), Sense::Every)
}

/// *twice a week*, *three times a year*, *tiga kali seminggu*, *lima tahun sekali*: every so many of which unit.
fn times(doc: &Doc, i: usize) -> Option<(u32, Unit, usize)> {
    let token = &doc.tokens[i];
    let many = || token.number().is_some() || token.number_word().is_some() || token.has(Sense::Some);
    let each = |at: usize| {
        let token = here(doc, at)?;
        let one = token.find(|s| if let Sense::One(unit) = s { Some(*unit) } else { None });
        let article = token.has(Sense::Indefinite) || token.has(Sense::Every);
        let named = || unit(doc, at + 1).filter(|_| article).map(|unit| (unit, at + 2));
        one.map(|unit| (unit, at + 1)).or_else(named)
    };
    if has(doc, i + 1, Sense::Occasion) && many() || token.has(Sense::Once) {
        let (unit, end) = each(i + if token.has(Sense::Once) { 1 } else { 2 })?;
        // *three times a year's pay*
        return Some((1, unit, end)).filter(|_| !matches!(doc.mark(end), '\'' | '’'));
    }
    // Where *once* stands behind.
    if doc.pack.adjectives_first {
        return None;
    }
    let (every, unit, end) = match each(i) {
        Some((unit, end)) => (1, unit, end),
        None if !many() => return None,
        None => quantity::counted(doc, i).and_then(|(amount, unit, end)| Some((amount.count?, unit, end)))?,
    };
    has(doc, end, Sense::Once).then_some((every, unit, end + 1))
}

/// *Tuesday nights*.
fn nights(doc: &Doc, i: usize) -> Option<(u32, DayPart)> {
    let weekday = weekday_of(&doc.tokens[i])?;
    let (part, end) = calendar::part(doc, i + 1)?;
    has(doc, end - 1, Sense::Plural).then_some((weekday, part))
}

/// What stands behind *every*.
fn every(doc: &Doc, at: usize, day: Recurring) -> Read {
    let at = if has(doc, at, Sense::Unit(Unit::Day)) && doc.tokens.get(at + 1).and_then(weekday_of).is_some()
    {
        at + 1
    } else {
        at
    };
    // *every other Tuesday*
    let at = at + usize::from(has(doc, at, Sense::Filler) && weekday_of(&doc.tokens[at + 1]).is_some());
    if let Some(weekday) = weekday_of(&doc.tokens[at]).filter(|_| doc.tokens[at].capital) {
        let part = calendar::part(doc, at + 1);
        let end = part.map_or(at + 1, |(_, end)| end);
        return Some((Form::Set(Recurring { weekday: Some(weekday), part: part.map(|p| p.0), ..day }), end));
    }
    // *setiap tanggal 17 Agustus*, *every May 3*
    let date = at + usize::from(has(doc, at, Sense::DateHead));
    let dated = super::day::day_month(doc, date).or_else(|| super::day::month_day(doc, date));
    // *per 1 November*: as of that day.
    if let Some((Fields { month: Some(month), day: of_month, year: None, year_by: None, .. }, end)) =
        dated.filter(|_| doc.pack.adjectives_first || !day.rate)
    {
        let yearly = Recurring { month: Some(month), of_month, unit: Unit::Year, ..day };
        return Some((Form::Set(yearly), end));
    }
    let headed = has(doc, at, Sense::SeasonHead);
    let season = doc.tokens.get(at + usize::from(headed)).and_then(|token| {
        token.find(
            |sense| if let Sense::Season(n, head) = sense { (*head == headed).then_some(*n) } else { None },
        )
    });
    if let Some(season) = season {
        let end = at + 1 + usize::from(headed);
        return Some((Form::Set(Recurring { season: Some(season.into()), unit: Unit::Year, ..day }), end));
    }
    if let Some((part, end)) = calendar::part(doc, at) {
        return Some((Form::Set(Recurring { part: Some(part), ..day }), end));
    }
    if let Some(unit) = unit(doc, at) {
        return Some((Form::Set(Recurring { unit, ..day }), at + 1));
    }
    // *every other week*
    let other = has(doc, at, Sense::Filler);
    let (amount, unit, end) = quantity::counted(doc, if other { at + 1 } else { at }).or_else(|| {
        let unit = unit(doc, at + 1).filter(|_| other)?;
        Some((super::Amount { count: Some(2), ..Default::default() }, unit, at + 2))
    })?;
    // *setiap tiga bulan sekali*
    let end = end + usize::from(has(doc, end, Sense::Once) && here(doc, end).is_some());
    Some((Form::Set(Recurring { every: amount.count?, unit, ..day }), end))
}
