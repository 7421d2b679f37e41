//! Ticks: a table of intervals, per segment at that segment's own unit.

use super::{Segment, seconds};
use crate::story::{Granularity, ymd};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta};

/// A tick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Its moment.
    pub at: i64,
    /// Its position.
    pub x: f64,
    /// What it counts, and so how its label reads: a year, a month, a day, an hour, a minute or a second.
    pub unit: Granularity,
}

/// Steps from the finest to the coarsest, with their length in seconds.
const STEPS: &[(Granularity, u32, i64)] = &[
    (Granularity::Second, 1, 1),
    (Granularity::Second, 5, 5),
    (Granularity::Second, 15, 15),
    (Granularity::Minute, 1, 60),
    (Granularity::Minute, 5, 300),
    (Granularity::Minute, 15, 900),
    (Granularity::Hour, 1, 3_600),
    (Granularity::Hour, 3, 10_800),
    (Granularity::Hour, 6, 21_600),
    (Granularity::Hour, 12, 43_200),
    (Granularity::Day, 1, 86_400),
    (Granularity::Day, 7, 604_800),
    (Granularity::Month, 1, 2_629_746),
    (Granularity::Month, 3, 7_889_238),
    (Granularity::Month, 6, 15_778_476),
    (Granularity::Year, 1, 31_556_952),
    (Granularity::Year, 2, 63_113_904),
    (Granularity::Year, 5, 157_784_760),
    (Granularity::Year, 10, 315_569_520),
    (Granularity::Year, 25, 788_923_800),
    (Granularity::Year, 50, 1_577_847_600),
    (Granularity::Year, 100, 3_155_695_200),
    (Granularity::Year, 500, 15_778_476_000),
    (Granularity::Year, 1_000, 31_556_952_000),
    (Granularity::Year, 5_000, 157_784_760_000),
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

fn first(from: i64, unit: Granularity, count: u32) -> Option<NaiveDateTime> {
    let start = DateTime::from_timestamp(from, 0)?.naive_utc();
    let day = start.date();
    let midnight = |d: NaiveDate| d.and_time(chrono::NaiveTime::MIN);
    Some(match unit {
        Granularity::Year => midnight(ymd(round(day.year(), count, 0), 1, 1)),
        Granularity::Month => midnight(ymd(day.year(), (day.month0() / count) * count + 1, 1)),
        // From the first of a month, wherever the view begins.
        Granularity::Day => midnight(ymd(day.year(), day.month(), (day.day0().min(27) / count) * count + 1)),
        Granularity::Hour => floor(start, i64::from(count) * 3_600),
        Granularity::Minute => floor(start, i64::from(count) * 60),
        _ => floor(start, i64::from(count)),
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

fn next(at: NaiveDateTime, unit: Granularity, count: u32) -> Option<NaiveDateTime> {
    match unit {
        Granularity::Year => {
            let year = round(at.year(), count, 1);
            (year <= 9999).then(|| ymd(year, 1, 1).and_time(chrono::NaiveTime::MIN))
        }
        Granularity::Month => at.checked_add_months(chrono::Months::new(count)),
        // The last week of a month is as long as it is.
        Granularity::Day if count > 1 && at.day0() >= 3 * count => {
            at.with_day(1)?.checked_add_months(chrono::Months::new(1))
        }
        Granularity::Day => at.checked_add_days(Days::new(u64::from(count))),
        Granularity::Hour => at.checked_add_signed(TimeDelta::hours(i64::from(count))),
        Granularity::Minute => at.checked_add_signed(TimeDelta::minutes(i64::from(count))),
        _ => at.checked_add_signed(TimeDelta::seconds(i64::from(count))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_before_christ_are_round_there_and_there_is_no_year_0() {
        let year = |y| seconds(ymd(y, 1, 1).and_time(chrono::NaiveTime::MIN));
        let long = Segment { from: year(-3300), to: year(2300), x: 0.0, width: 720.0, gap: false };
        let years = |segment: &Segment| -> Vec<i32> {
            ticks(segment, 52.0, (0.0, 720.0)).iter().map(|t| chrono::Datelike::year(&day(t.at))).collect()
        };
        assert_eq!(years(&long), [-2999, -2499, -1999, -1499, -999, -499, 1, 500, 1000, 1500, 2000]);
        let near = Segment { from: year(-4), to: year(6), ..long };
        assert_eq!(years(&near), [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn weeks_of_a_month_begin_with_its_first_wherever_the_view_does() {
        let on = |month, day| seconds(ymd(2021, month, day).and_time(chrono::NaiveTime::MIN));
        let seen = Segment { from: on(1, 5), to: on(3, 9), x: 0.0, width: 560.0, gap: false };
        let days: Vec<u32> =
            ticks(&seen, 52.0, (0.0, 560.0)).iter().map(|t| chrono::Datelike::day(&day(t.at))).collect();
        assert_eq!(days, [8, 15, 22, 1, 8, 15, 22, 1]);
    }

    fn day(second: i64) -> chrono::NaiveDate {
        chrono::DateTime::from_timestamp(second, 0).unwrap().date_naive()
    }
}
