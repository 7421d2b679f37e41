//! Quarters, halves and seasons: *kuartal III/2021*, *the third quarter of 1989*, *paruh kedua tahun 2019*,
//! *summer 2007*, *last fall*.

use super::calendar::direction;
use super::{Fields, Within, YearBy, has, here, relative, unit, year};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind};
use crate::story::Unit;

/// Reads one that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    if let Some(found) = of_year_before(doc, i).or_else(|| year_ago(doc, i)) {
        return Some(found);
    }
    let mut fields = Fields::default();
    // *the fiscal first quarter*
    let fiscal = has(doc, i, Sense::Fiscal);
    let first = i + usize::from(fiscal) + usize::from(fiscal && doc.mark(i + 1) == '-');
    if let Some((within, at)) = counted(doc, first).or_else(|| second_of_two(doc, i)) {
        fields.within = Some(within);
        let end = behind(doc, at, &mut fields);
        // *paruh pertama 1980-an* is half of the decade; *the first half of 1980's* is its own.
        let decade = !doc.pack.adjectives_first && year::decade_end(doc, end - 1).is_some();
        return (!decade).then_some((fields, end));
    }
    season(doc, i)
}

/// *this year's third quarter*, *the 1988 third quarter*, *the 1982 summer*: the year before it.
fn of_year_before(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let mut fields = Fields::default();
    let at = if let Some((dir, Unit::Year, end)) = relative::named(doc, i) {
        let owns = matches!(doc.mark(end), '\'' | '’') && has(doc, end + 1, Sense::DecadeEnd);
        fields.year_by = Some(YearBy::Shift(dir.steps()));
        owns.then_some(end + 2)?
    } else {
        fields.year = Some(year::four_digits(doc, i)?);
        i + 1
    };
    let season = here(doc, at)?.find(|s| if let Sense::Season(n, false) = s { Some(*n) } else { None });
    let season = season.map(|n| (Within::Season(n.into()), at + 1));
    let (within, end) = counted(doc, at).or(season)?;
    fields.within = Some(within);
    Some((fields, end))
}

/// *the year-ago third quarter*.
fn year_ago(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let at = relative::year_ago(doc, i)?;
    let (within, end) = counted(doc, at)?;
    Some((Fields { within: Some(within), year_by: Some(YearBy::Shift(-1)), ..Fields::default() }, end))
}

/// `kuartal III/2021`: the year may stand behind a slash.
fn behind(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    if matches!(doc.mark(i), '/' | '-') && year::four_digits(doc, i + 1).is_some() {
        fields.year = year::four_digits(doc, i + 1);
        return i + 2;
    }
    let end = year::behind(doc, i, fields);
    // A comma alone joins nothing.
    if fields.year.is_none() && fields.year_by.is_none() { i } else { end }
}

/// *third quarter*, *kuartal ketiga*, *Q3*, *first half*, *semester II*.
fn counted(doc: &Doc, i: usize) -> Option<(Within, usize)> {
    if let Some(found) = short_quarter(doc, i) {
        return Some(found);
    }
    let kind = |i: usize| -> Option<fn(u32) -> Option<Within>> {
        if unit(doc, i) == Some(Unit::Quarter) && !has(doc, i, Sense::Plural) {
            return Some(|n| (1..=4).contains(&n).then_some(Within::Quarter(n)));
        }
        has(doc, i, Sense::HalfYear).then_some(|n| (1..=2).contains(&n).then_some(Within::Half(n)))
    };
    if let Some(make) = kind(i)
        && let Some((n, end)) = year::ordinal_behind(doc, i + 1)
    {
        // *paruh kedua* of a match
        if has(doc, i, Sense::HalfOf) && doc.tokens[end].kind != Kind::Number && unit(doc, end).is_none() {
            return None;
        }
        return Some((make(n)?, end));
    }
    // *the latter half of 2008*, *the last quarter of 1989*
    let last = has(doc, i, Sense::Latter).then(|| if has(doc, i + 1, Sense::HalfYear) { 2 } else { 4 });
    let (n, mut at) = match last {
        Some(n) => (n, i + 1),
        None => year::ordinal(doc, i)?,
    };
    at += usize::from(doc.mark(at) == '-');
    here(doc, at)?;
    let within = kind(at)?(n)?;
    // *the first half* of a match is no time; one of a year is.
    let half = matches!(within, Within::Half(_));
    let of_year = has(doc, at + 1, Sense::Of) || year::four_digits(doc, at + 1).is_some();
    (!half && last.is_none() || of_year && year::behind(doc, at + 1, &mut Fields::default()) > at + 1)
        .then_some((within, at + 1))
}

/// The *kedua* of *kuartal pertama dan kedua*.
fn second_of_two(doc: &Doc, i: usize) -> Option<(Within, usize)> {
    let head = i.checked_sub(3)?;
    let first = year::ordinal_behind(doc, head + 1).filter(|(_, end)| *end == i - 1)?.0;
    let (second, end) = year::ordinal_behind(doc, i)?;
    let joined = unit(doc, head) == Some(Unit::Quarter) && has(doc, i - 1, Sense::And);
    (joined && first < second && second <= 4).then_some((Within::Quarter(second), end))
}

/// `Q3`.
fn short_quarter(doc: &Doc, i: usize) -> Option<(Within, usize)> {
    let n = doc
        .tokens
        .get(i + 1)
        .filter(|t| has(doc, i, Sense::QuarterHead) && !t.space && t.width() == 1)?
        .number()?;
    (1..=4).contains(&n).then_some((Within::Quarter(n), i + 2))
}

/// A season's name wants a head (*musim panas*), a direction, a year or a word that a time follows.
fn season(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let dir = direction(doc, i).filter(|_| !has(doc, i, Sense::Behind));
    let mut at = if dir.is_some() { i + 1 } else { i };
    at += usize::from(dir.is_some() && direction(doc, at).is_some());
    // *that same spring*: of the year told before
    let same = i > 0 && has(doc, i - 1, Sense::Same) && here(doc, i).is_some();
    let headed = has(doc, at, Sense::SeasonHead);
    at += usize::from(headed);
    let season = here(doc, at)
        .or_else(|| doc.tokens.get(at).filter(|_| at == i))?
        .find(|s| if let Sense::Season(n, head) = s { (*head == headed).then_some(*n) } else { None })?;
    let mut fields = Fields { within: Some(Within::Season(season.into())), dir, ..Fields::default() };
    at += 1;
    let end = year::behind(doc, at, &mut fields);
    if same && fields.year.is_none() {
        fields.year_by = Some(YearBy::Told(0));
        return Some((fields, at));
    }
    if fields.year.is_some() || fields.year_by.is_some() {
        return Some((fields, end));
    }
    if let Some(found) = direction(doc, at).filter(|_| has(doc, at, Sense::Behind)) {
        fields.dir = Some(found);
        return Some((fields, at + 1));
    }
    let before = i.wrapping_sub(1);
    let the = if has(doc, before, Sense::The) { before.wrapping_sub(1) } else { before };
    let cue =
        [Sense::On, Sense::Since, Sense::Until, Sense::Of, Sense::From].iter().any(|s| has(doc, the, *s));
    let modified = doc.tokens[before].modifier().is_some();
    // *the fall of Budapest*, *after the fall*: no season.
    let clear = cue || has(doc, the, Sense::By) || !has(doc, at - 1, Sense::Doubtful);
    let the = has(doc, before, Sense::The) && !has(doc, at, Sense::Of) && clear;
    (headed || dir.is_some() || cue && !has(doc, at, Sense::Of) || the || modified).then_some((fields, at))
}
