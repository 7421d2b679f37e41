//! Days of the Islamic calendar: *10 Muharram 1447 H*, *27 Rajab*, *1 Syawal 1446 Hijriah*.

use super::{Fields, Form, Read, Within, calendar, has, here};
use crate::engine::lang::{Holiday, Sense};
use crate::engine::text::Doc;
use crate::story::Modifier;

/// The years that are read; 9666 is the last to begin in 9999.
const YEARS: std::ops::RangeInclusive<u32> = 1..=9665;

/// Reads one that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    let day = doc.tokens[i].number().filter(|day| (1..=30).contains(day))?;
    let (month, at) = month(doc, i + 1)?;
    // A year that neither calendar writes in four digits is none.
    if has(doc, at + 1, Sense::HijriEra) && year(doc, at).is_none() {
        return None;
    }
    let (holiday, year, end) = match year(doc, at) {
        Some((year, end)) => (Holiday::HijriDate(year, month, day), Some(gregorian(year)), end),
        None => (Holiday::Hijri(month, day), None, at),
    };
    let mut fields = Fields { within: Some(Within::Holiday(holiday)), year, ..Fields::default() };
    let end = calendar::direction_last(doc, end, &mut fields);
    Some((Form::Calendar(fields), end))
}

/// The month, 1 Muharram to 12; *Rabiul Awal* and *Rabiul Akhir* share their first word.
fn month(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    let token = here(doc, i).filter(|t| t.capital)?;
    let first =
        token.find(|sense| if let Sense::HijriMonth(n) = sense { Some(u32::from(*n)) } else { None })?;
    let second = |edge| has(doc, i + 1, Sense::Modifier(edge)) && doc.tokens[i + 1].capital;
    match first {
        3 | 5 if second(Modifier::Start) => Some((first, i + 2)),
        3 | 5 if second(Modifier::End) => Some((first + 1, i + 2)),
        3 | 5 => None,
        _ => Some((first, i + 1)),
    }
}

/// A year of the Islamic calendar, said to be one.
pub fn year(doc: &Doc, i: usize) -> Option<(u16, usize)> {
    let year =
        here(doc, i)?.number().filter(|year| YEARS.contains(year) && has(doc, i + 1, Sense::HijriEra))?;
    Some((u16::try_from(year).ok()?, i + 2))
}

/// The Gregorian year in which most of an Islamic one lies: 33 of these are 32 of those.
pub fn gregorian(year: u16) -> i32 {
    i32::from(year) * 32 / 33 + 622
}
