//! TIMEX3 `value` strings.

use crate::story::{Granularity, Stamp, Unit};
use chrono::{Datelike, Timelike};

/// The value of a stretch of the calendar.
pub fn of(stamp: &Stamp) -> String {
    let date = stamp.date();
    let year = format!("{:04}", date.year());
    match stamp.grain {
        Granularity::Century => year[..year.len() - 2].to_owned(),
        Granularity::Decade => year[..year.len() - 1].to_owned(),
        Granularity::Year => year,
        Granularity::Half => format!("{year}-H{}", if date.month() <= 6 { 1 } else { 2 }),
        Granularity::Quarter => format!("{year}-Q{}", (date.month() - 1) / 3 + 1),
        Granularity::Month => format!("{year}-{:02}", date.month()),
        Granularity::Week => week(stamp),
        Granularity::Weekend => week(stamp) + "-WE",
        Granularity::Day => match stamp.part {
            Some(part) => day(stamp) + part.timex(),
            None => day(stamp),
        },
        Granularity::Hour => format!("{}T{:02}", day(stamp), stamp.local.hour()) + utc(stamp),
        Granularity::Minute => {
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
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

fn week(stamp: &Stamp) -> String {
    let week = stamp.date().iso_week();
    format!("{:04}-W{:02}", week.year(), week.week())
}

/// Only UTC is written; a local clock's value stays local, as TimeML has it.
fn utc(stamp: &Stamp) -> &'static str {
    if stamp.offset == Some(0) { "Z" } else { "" }
}

/// The value of a length: `P6W`, `PT3H`, `PXY` where it is not counted.
pub fn length(amount: Option<u32>, unit: Unit) -> String {
    let n = amount.map_or_else(|| "X".to_owned(), |n| n.to_string());
    let time = if unit <= Unit::Hour { "T" } else { "" };
    format!("P{time}{n}{}", letter(unit))
}

/// Tens of a unit: of years that is decades, `PXDE`.
pub fn tens(unit: Unit) -> String {
    length(None, if unit == Unit::Year { Unit::Decade } else { unit })
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
