//! Recurring times: *setiap Senin*, *per hari*, *bulanan*, *every two weeks*, *daily*, *Tuesday nights*.

use super::day::weekday_of;
use super::{Form, Read, Recurring, calendar, has, here, quantity, unit};
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
    if !token.has(Sense::Every) {
        return None;
    }
    here(doc, i + 1)?;
    every(doc, i + 1, day)
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
    if let Some(weekday) = weekday_of(&doc.tokens[at]).filter(|_| doc.tokens[at].capital) {
        let part = calendar::part(doc, at + 1);
        let end = part.map_or(at + 1, |(_, end)| end);
        return Some((Form::Set(Recurring { weekday: Some(weekday), part: part.map(|p| p.0), ..day }), end));
    }
    if let Some(month) = super::day::month_of(doc, at) {
        return Some((Form::Set(Recurring { month: Some(month), unit: Unit::Year, ..day }), at + 1));
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
    Some((Form::Set(Recurring { every: amount.count?, unit, ..day }), end))
}
