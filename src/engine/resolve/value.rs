//! TIMEX3 `value` strings.

use crate::digits::{padded, two};
use crate::engine::expression::{Amount, Length, Recurring};
use crate::story::{DayPart, Granularity, Stamp, Unit};
use chrono::{Datelike, Timelike};

/// The value of a stretch of the calendar.
pub fn of(stamp: &Stamp) -> String {
    let date = stamp.date();
    let year = year(date.year());
    match stamp.grain {
        // The 4th century BC is `BC03` as the 4th of our era is `03`.
        Granularity::Century if date.year() < 0 => {
            two("BC", (date.year().unsigned_abs() / 100).saturating_sub(1))
        }
        Granularity::Century => year[..year.len() - 2].to_owned(),
        Granularity::Decade => year[..year.len() - 1].to_owned(),
        Granularity::Year => year,
        Granularity::Half => year + if date.month() <= 6 { "-H1" } else { "-H2" },
        Granularity::Season => year + season(date.month() / 3),
        Granularity::Quarter => year + "-Q" + &padded((date.month() - 1) / 3 + 1, 1),
        Granularity::Month => year + &two("-", date.month()),
        Granularity::Week => week(stamp),
        Granularity::Weekend => week(stamp) + "-WE",
        Granularity::Day => match stamp.part {
            Some(part) => day(stamp) + part.timex(),
            None => day(stamp),
        },
        // TimeML writes an hour with its minutes.
        grain => {
            let minute = day(stamp) + &two("T", stamp.local.hour()) + &two(":", stamp.local.minute());
            // Only UTC is written; a local clock's value stays local, as TimeML has it.
            let zone = if stamp.offset == Some(0) { "Z" } else { "" };
            let second =
                if grain == Granularity::Second { two(":", stamp.local.second()) } else { String::new() };
            minute + &second + zone
        }
    }
}

fn day(stamp: &Stamp) -> String {
    let date = stamp.date();
    year(date.year()) + &two("-", date.month()) + &two("-", date.day())
}

/// `1994`; before our era `BC0490`, counted as historians do, without a year 0 (TIDES, section 4.2).
fn year(astronomical: i32) -> String {
    match u32::try_from(astronomical) {
        Ok(year @ 1..) => padded(year, 4),
        _ => "BC".to_owned() + &padded(astronomical.abs_diff(1), 4),
    }
}

fn week(stamp: &Stamp) -> String {
    let week = stamp.date().iso_week();
    year(week.year()) + &two("-W", week.week())
}

/// A season, 1 spring to 4 winter, which is 0 as well.
pub fn season(nth: u32) -> &'static str {
    ["-WI", "-SP", "-SU", "-FA"][nth as usize % 4]
}

/// The value of a length: `P6W`, `PT3H`, `P2Y6M`, `P5.5Y`, `PXY` where it is not counted.
pub fn length(length: &Length) -> String {
    let Amount { count, half, decimal } = length.amount;
    let unit = length.unit;
    let time = if unit <= Unit::Hour { "T" } else { "" };
    let mut out = "P".to_owned() + time;
    // A half is so many smaller units, where there are such.
    let smaller =
        if decimal.is_some() { None } else { length.rest.or_else(|| half_of(unit).filter(|_| half)) };
    if !(half && count == Some(0) && smaller.is_some()) {
        out += &count.map_or_else(|| "X".to_owned(), |n| padded(n, 1));
        if let Some(decimal) = decimal.or(Some(5).filter(|_| half && smaller.is_none())) {
            out = out + "." + &padded(decimal, 1);
        }
        out += letter(unit);
    }
    if let Some((more, smaller)) = smaller {
        out += if smaller <= Unit::Hour && unit > Unit::Hour { "T" } else { "" };
        out = out + &padded(more, 1) + letter(smaller);
    }
    out
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
        let day = set.of_month.map_or_else(String::new, |day| two("-", day));
        return two("XXXX-", month) + &day;
    }
    if let Some(season) = set.season {
        return "XXXX".to_owned() + self::season(season);
    }
    match (set.weekday, set.part) {
        (Some(day), _) => "XXXX-WXX-".to_owned() + &padded(day, 1) + part,
        (None, Some(_)) => "XXXX-XX-XX".to_owned() + part,
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
