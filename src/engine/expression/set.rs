//! Recurring times: *setiap Senin*, *per hari*, *bulanan*, *every two weeks*, *daily*, *Tuesday nights*.

use super::day::weekday_of;
use super::{Fields, Form, Read, Recurring, calendar, has, here, quantity, unit};
use crate::engine::lang::Sense;
use crate::engine::text::Doc;
use crate::story::Unit;

/// Reads a recurring time that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    let mut set = Recurring {
        every: 1,
        unit: Unit::Day,
        weekday: None,
        month: None,
        of_month: None,
        season: None,
        part: None,
        rate: has(doc, i, Sense::Per),
    };
    let end = fill(doc, i, &mut set)?;
    Some((Form::Set(set), end))
}

/// Fills in what recurs; one past its last token.
fn fill(doc: &Doc, i: usize, set: &mut Recurring) -> Option<usize> {
    let token = &doc.tokens[i];
    // *The Daily Mirror*, *Harian Kompas*: a name.
    let named = token.capital && here(doc, i + 1).is_some_and(|t| t.capital);
    if let Some(unit) = token.often().filter(|_| !named) {
        set.unit = unit;
        return Some(i + 1);
    }
    let weekday = weekday_of(token);
    let part = calendar::part(doc, i + 1).filter(|_| weekday.is_some());
    // *Mondays*, *Tuesday nights*
    let nights = part.filter(|(_, end)| has(doc, end - 1, Sense::Plural));
    // *every Monday |* *and Thursday*
    let joined = || i > 2 && has(doc, i - 1, Sense::And) && recurs(doc, i - 2);
    let plural = token.has(Sense::Plural);
    if weekday.is_some() && (plural || nights.is_some() || joined()) {
        set.weekday = weekday;
        let part = if plural { part } else { nights };
        set.part = part.map(|(part, _)| part);
        return Some(part.map_or(i + 1, |(_, end)| end));
    }
    if let Some((every, unit, end)) = times(doc, i) {
        (set.every, set.unit) = (every, unit);
        return Some(end);
    }
    here(doc, i + 1).filter(|_| token.has(Sense::Every))?;
    every(doc, i + 1, set)
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

/// What stands behind *every*.
fn every(doc: &Doc, at: usize, set: &mut Recurring) -> Option<usize> {
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
        (set.weekday, set.part) = (Some(weekday), part.map(|(part, _)| part));
        return Some(part.map_or(at + 1, |(_, end)| end));
    }
    // *setiap tanggal 17 Agustus*, *every May 3*
    let date = at + usize::from(has(doc, at, Sense::DateHead));
    let dated = super::day::day_month(doc, date).or_else(|| super::day::month_day(doc, date));
    // *per 1 November*: as of that day.
    if let Some((Fields { month: Some(month), day: of_month, year: None, year_by: None, .. }, end)) =
        dated.filter(|_| doc.pack.adjectives_first || !set.rate)
    {
        (set.month, set.of_month, set.unit) = (Some(month), of_month, Unit::Year);
        return Some(end);
    }
    let headed = has(doc, at, Sense::SeasonHead);
    let season = doc.tokens.get(at + usize::from(headed)).and_then(|token| {
        token.find(
            |sense| if let Sense::Season(n, head) = sense { (*head == headed).then_some(*n) } else { None },
        )
    });
    if let Some(season) = season {
        (set.season, set.unit) = (Some(season.into()), Unit::Year);
        return Some(at + 1 + usize::from(headed));
    }
    if let Some((part, end)) = calendar::part(doc, at) {
        set.part = Some(part);
        return Some(end);
    }
    if let Some(unit) = unit(doc, at) {
        set.unit = unit;
        return Some(at + 1);
    }
    // *every other week*
    let other = has(doc, at, Sense::Filler);
    let (amount, unit, end) = quantity::counted(doc, if other { at + 1 } else { at }).or_else(|| {
        let unit = unit(doc, at + 1).filter(|_| other)?;
        Some((super::Amount { count: Some(2), ..Default::default() }, unit, at + 2))
    })?;
    (set.every, set.unit) = (amount.count?, unit);
    // *setiap tiga bulan sekali*
    Some(end + usize::from(has(doc, end, Sense::Once) && here(doc, end).is_some()))
}
