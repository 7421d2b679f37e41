//! Ticks: a table of intervals, per segment at that segment's own unit.

use super::{Segment, seconds};
use crate::story::ymd;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};

/// What a tick counts, and so how its label reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the units'")]
pub enum TickUnit {
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}

/// A tick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Its moment.
    pub at: i64,
    /// Its position.
    pub x: f64,
    /// What it counts.
    pub unit: TickUnit,
}

/// Steps from the finest to the coarsest, with their length in seconds.
const STEPS: &[(TickUnit, u32, i64)] = &[
    (TickUnit::Second, 1, 1),
    (TickUnit::Second, 5, 5),
    (TickUnit::Second, 15, 15),
    (TickUnit::Minute, 1, 60),
    (TickUnit::Minute, 5, 300),
    (TickUnit::Minute, 15, 900),
    (TickUnit::Hour, 1, 3_600),
    (TickUnit::Hour, 3, 10_800),
    (TickUnit::Hour, 6, 21_600),
    (TickUnit::Hour, 12, 43_200),
    (TickUnit::Day, 1, 86_400),
    (TickUnit::Day, 7, 604_800),
    (TickUnit::Month, 1, 2_629_746),
    (TickUnit::Month, 3, 7_889_238),
    (TickUnit::Month, 6, 15_778_476),
    (TickUnit::Year, 1, 31_556_952),
    (TickUnit::Year, 2, 63_113_904),
    (TickUnit::Year, 5, 157_784_760),
    (TickUnit::Year, 10, 315_569_520),
    (TickUnit::Year, 25, 788_923_800),
    (TickUnit::Year, 50, 1_577_847_600),
    (TickUnit::Year, 100, 3_155_695_200),
    (TickUnit::Year, 500, 15_778_476_000),
    (TickUnit::Year, 1_000, 31_556_952_000),
    (TickUnit::Year, 5_000, 157_784_760_000),
];

/// The ticks of a segment between the positions `seen`, at least `apart` pixels from each other and inside it; none in a
/// gap.
pub fn ticks(segment: &Segment, apart: f64, seen: (f64, f64)) -> Vec<Tick> {
    if segment.gap || segment.width < apart {
        return Vec::new();
    }
    let per_pixel = segment.length() as f64 / segment.width;
    let Some((unit, count, _)) = STEPS.iter().find(|(.., length)| *length as f64 >= per_pixel * apart) else {
        return Vec::new();
    };
    let mut out: Vec<Tick> = Vec::new();
    let (left, right) = (segment.x.max(seen.0), segment.right().min(seen.1));
    let start = segment.from + ((left - segment.x) * per_pixel) as i64;
    let Some(mut at) = first(start, *unit, *count) else { return out };
    // The room bounds how many there can be.
    for _ in 0..=((right - left).max(0.0) / apart) as usize + 3 {
        let t = seconds(at);
        if t >= segment.to || segment.x + (t - segment.from) as f64 / per_pixel > right {
            break;
        }
        let x = segment.x + (t - segment.from) as f64 / per_pixel;
        let clear = out.last().is_none_or(|last| x - last.x >= apart * 0.9);
        if t >= segment.from && clear && x + apart * 0.5 <= segment.right() {
            out.push(Tick { at: t, x, unit: *unit });
        }
        let Some(after) = next(at, *unit, *count) else { break };
        at = after;
    }
    out
}

fn first(from: i64, unit: TickUnit, count: u32) -> Option<NaiveDateTime> {
    let start = DateTime::from_timestamp(from, 0)?.naive_utc();
    let day = start.date();
    let midnight = |d: NaiveDate| d.and_time(chrono::NaiveTime::MIN);
    Some(match unit {
        TickUnit::Year => midnight(ymd(round(day.year(), count, 0), 1, 1)),
        TickUnit::Month => midnight(ymd(day.year(), (day.month0() / count) * count + 1, 1)),
        // From the first of a month, wherever the view begins.
        TickUnit::Day => midnight(ymd(day.year(), day.month(), (day.day0().min(27) / count) * count + 1)),
        TickUnit::Hour => floor(start, i64::from(count) * 3_600),
        TickUnit::Minute => floor(start, i64::from(count) * 60),
        TickUnit::Second => floor(start, i64::from(count)),
    })
}

/// The year that begins the step of `count` years in which a year lies, or the one so many `steps` on. Before Christ it is
/// the year that is round there: 3000 BC, which is −2999; and there is no year 0, only the year 1.
fn round(year: i32, count: u32, steps: i32) -> i32 {
    let count = count as i32;
    let early = i32::from(count > 1 && year <= 1);
    let round = ((year - early).div_euclid(count) + steps) * count;
    if count > 1 && round <= 0 { round + 1 } else { round }
}

fn floor(time: NaiveDateTime, step: i64) -> NaiveDateTime {
    time - TimeDelta::seconds(seconds(time).rem_euclid(step))
}

fn next(at: NaiveDateTime, unit: TickUnit, count: u32) -> Option<NaiveDateTime> {
    match unit {
        TickUnit::Year => {
            let year = round(at.year(), count, 1);
            (year <= 9999).then(|| ymd(year, 1, 1).and_time(chrono::NaiveTime::MIN))
        }
        TickUnit::Month => at.checked_add_months(chrono::Months::new(count)),
        // The last week of a month is as long as it is.
        TickUnit::Day if count > 1 && at.day0() >= 3 * count => {
            at.with_day(1)?.checked_add_months(chrono::Months::new(1))
        }
        TickUnit::Day => at.checked_add_days(Days::new(u64::from(count))),
        TickUnit::Hour => at.checked_add_signed(TimeDelta::hours(i64::from(count))),
        TickUnit::Minute => at.checked_add_signed(TimeDelta::minutes(i64::from(count))),
        TickUnit::Second => at.checked_add_signed(TimeDelta::seconds(i64::from(count))),
    }
}
