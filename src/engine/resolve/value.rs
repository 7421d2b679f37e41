//! TIMEX3 `value` strings.

use crate::engine::expression::{Amount, Length, Recurring};
use crate::story::{DayPart, Granularity, Stamp, Unit};
use chrono::{Datelike, Timelike};

/// The value of a stretch of the calendar.
pub fn of(stamp: &Stamp) -> String {
    let date = stamp.date();
    let year = year(date.year());
    match stamp.grain {
        // The 4th century BC is `BC03` as the 4th of our era is `03`.
        Granularity::Century if date.year() < 0 => format!("BC{:02}", -date.year() / 100 - 1),
        Granularity::Century => year[..year.len() - 2].to_owned(),
        Granularity::Decade => year[..year.len() - 1].to_owned(),
        Granularity::Year => year,
        Granularity::Half => format!("{year}-H{}", if date.month() <= 6 { 1 } else { 2 }),
        Granularity::Season => {
            format!("{year}-{}", ["WI", "SP", "SU", "FA"][(date.month() / 3) as usize % 4])
        }
        Granularity::Quarter => format!("{year}-Q{}", (date.month() - 1) / 3 + 1),
        Granularity::Month => format!("{year}-{:02}", date.month()),
        Granularity::Week => week(stamp),
        Granularity::Weekend => week(stamp) + "-WE",
        Granularity::Day => match stamp.part {
            Some(part) => day(stamp) + part.timex(),
            None => day(stamp),
        },
        // TimeML writes an hour with its minutes.
        Granularity::Hour | Granularity::Minute => {
            format!("{}T{:02}:{:02}", day(stamp), stamp.local.hour(), stamp.local.minute()) + utc(stamp)
        }
        Granularity::Second => {
            let (h, m, s) = (stamp.local.hour(), stamp.local.minute(), stamp.local.second());
            format!("{}T{h:02}:{m:02}:{s:02}", day(stamp)) + utc(stamp)
        }
    }
}

fn day(stamp: &Stamp) -> String {
    let date = stamp.date();
    format!("{}-{:02}-{:02}", year(date.year()), date.month(), date.day())
}

/// `1994`; before our era `BC0490`, counted as historians do, without a year 0 (TIDES, section 4.2).
fn year(astronomical: i32) -> String {
    if astronomical < 1 { format!("BC{:04}", 1 - astronomical) } else { format!("{astronomical:04}") }
}

fn week(stamp: &Stamp) -> String {
    let week = stamp.date().iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// Only UTC is written; a local clock's value stays local, as TimeML has it.
fn utc(stamp: &Stamp) -> &'static str {
    if stamp.offset == Some(0) { "Z" } else { "" }
}

/// The value of a length: `P6W`, `PT3H`, `P2Y6M`, `P5.5Y`, `PXY` where it is not counted.
pub fn length(length: &Length) -> String {
    let Amount { count, half, decimal } = length.amount;
    let unit = length.unit;
    let time = if unit <= Unit::Hour { "T" } else { "" };
    let n = count.map_or_else(|| "X".to_owned(), |n| n.to_string());
    let whole = if count == Some(0) && half { String::new() } else { format!("{n}{}", letter(unit)) };
    match (half, decimal, length.rest) {
        (_, Some(decimal), _) => format!("P{time}{n}.{decimal}{}", letter(unit)),
        (_, _, Some((more, smaller))) => {
            let time_of_rest = if smaller <= Unit::Hour && unit > Unit::Hour { "T" } else { "" };
            format!("P{time}{whole}{time_of_rest}{more}{}", letter(smaller))
        }
        (true, ..) => match half_of(unit) {
            Some((m, smaller)) => {
                let time_of_rest = if smaller <= Unit::Hour && unit > Unit::Hour { "T" } else { "" };
                format!("P{time}{whole}{time_of_rest}{m}{}", letter(smaller))
            }
            None => format!("P{time}{n}.5{}", letter(unit)),
        },
        _ => format!("P{time}{whole}"),
    }
}

/// Half of a unit in whole smaller ones.
fn half_of(unit: Unit) -> Option<(u32, Unit)> {
    match unit {
        Unit::Minute => Some((30, Unit::Second)),
        Unit::Hour => Some((30, Unit::Minute)),
        Unit::Day => Some((12, Unit::Hour)),
        Unit::Year => Some((6, Unit::Month)),
        Unit::Decade => Some((5, Unit::Year)),
        Unit::Century => Some((50, Unit::Year)),
        _ => None,
    }
}

/// The value of a recurring time: `P1D`, `XXXX-WXX-1`, `XXXX-XX-XXTNI`. A narrative's *daily* says on which days,
/// a report's how often.
pub fn set(set: &Recurring, narrative: bool) -> String {
    let part = set.part.map_or("", DayPart::timex);
    if let Some(month) = set.month {
        let day = set.of_month.map_or_else(String::new, |day| format!("-{day:02}"));
        return format!("XXXX-{month:02}{day}");
    }
    if let Some(season) = set.season {
        return format!("XXXX-{}", ["SP", "SU", "FA", "WI"][(season as usize + 3) % 4]);
    }
    match (set.weekday, set.part) {
        (Some(day), _) => format!("XXXX-WXX-{day}{part}"),
        (None, Some(_)) => format!("XXXX-XX-XX{part}"),
        (None, None) if narrative && !set.rate && set.every == 1 && set.unit >= Unit::Day => {
            unknown(set.unit)
        }
        (None, None) => {
            let amount = Amount { count: Some(set.every), ..Amount::default() };
            length(&Length { amount, unit: set.unit, rest: None })
        }
    }
}

/// One of the unit, nobody says which.
pub fn unknown(unit: Unit) -> String {
    match unit {
        Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        _ => "XXXX",
    }
    .into()
}

/// Tens of a unit: of years that is decades, `PXDE`.
pub fn tens(unit: Unit) -> String {
    let unit = if unit == Unit::Year { Unit::Decade } else { unit };
    length(&Length { amount: Amount::default(), unit, rest: None })
}

fn letter(unit: Unit) -> &'static str {
    match unit {
        Unit::Second => "S",
        Unit::Minute => "M",
        Unit::Hour => "H",
        Unit::Day => "D",
        Unit::Week => "W",
        Unit::Month => "M",
        Unit::Quarter => "Q",
        Unit::Year => "Y",
        Unit::Decade => "DE",
        Unit::Century => "CE",
    }
}
