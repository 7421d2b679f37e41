//! A time that is moved along by hand: the whole event, or one of its edges.
//!
//! The whole moves in steps of the unit that is seen, and never in finer ones than it is known by: a year that is moved
//! stays a year. An edge becomes as exact as what is seen where the reader puts it.

use crate::story::{Edge, Granularity, Stamp, When};
use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

/// What of an event is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// All of it; its length stays.
    Whole,
    /// Its beginning.
    Begin,
    /// Its end.
    End,
}

/// About how many seconds a unit has.
pub const fn length(unit: Granularity) -> i64 {
    const DAY: i64 = 86_400;
    const YEAR: i64 = 31_556_952;
    match unit {
        Granularity::Century => 100 * YEAR,
        Granularity::Decade => 10 * YEAR,
        Granularity::Year => YEAR,
        Granularity::Half => YEAR / 2,
        Granularity::Season | Granularity::Quarter => YEAR / 4,
        Granularity::Month => YEAR / 12,
        Granularity::Week | Granularity::Weekend => 7 * DAY,
        Granularity::Day => DAY,
        Granularity::Hour => 3_600,
        Granularity::Minute => 60,
        Granularity::Second => 1,
    }
}

/// The time with that side at the moment `to`, in steps of `unit`; `None` where nothing changes, or the end would come
/// before the beginning, or the calendar ends.
///
/// `from` and `to` count seconds of the story's clock; `from` is where the side is drawn: an end that is open is drawn
/// at the story's own end, and is an end from then on.
pub fn moved(
    when: &When,
    side: Side,
    (from, to): (i64, i64),
    unit: Granularity,
    zone: Option<i32>,
) -> Option<When> {
    let begin = when.begin.stamp()?;
    let end = when.end.as_ref().and_then(Edge::stamp);
    let out = match side {
        Side::Whole => {
            let unit = end.map_or(begin.grain, |end| end.grain.min(begin.grain)).min(unit);
            let steps = steps(unit, to - from)?;
            let along = |edge: Edge| match edge {
                Edge::At(stamp) => Some(Edge::At(later(&stamp, unit, steps)?)),
                Edge::About(stamp) => Some(Edge::About(later(&stamp, unit, steps)?)),
                Edge::Beyond(bound, stamp) => Some(Edge::Beyond(bound, later(&stamp, unit, steps)?)),
                Edge::Open => Some(Edge::Open),
            };
            When {
                begin: along(when.begin)?,
                end: match when.end {
                    Some(end) => Some(along(end)?),
                    None => None,
                },
            }
        }
        Side::Begin => {
            let stamp = edge(begin, (from, to), unit, zone, false)?;
            let end = when.end.or(Some(Edge::At(*begin)));
            When { begin: same_kind(when.begin, stamp), end }
        }
        Side::End => {
            let last = match (when.end, end) {
                (_, Some(end)) => *end,
                (Some(Edge::Open), _) => Stamp::new(date(from - 1)?, begin.grain.min(Granularity::Day)),
                _ => *begin,
            };
            let stamp = edge(&last, (from, to), unit, zone, true)?;
            When { begin: when.begin, end: Some(same_kind(when.end.unwrap_or(when.begin), stamp)) }
        }
    };
    let out = narrowed(out);
    (out != *when && in_order(&out, zone)).then_some(out)
}

/// An end that is its beginning says nothing more.
fn narrowed(when: When) -> When {
    if when.end == Some(when.begin) { When { end: None, ..when } } else { when }
}

fn in_order(when: &When, zone: Option<i32>) -> bool {
    let Some(end) = when.end.as_ref().and_then(Edge::stamp) else { return true };
    let begin = when.begin.stamp().map(|stamp| stamp.in_zone(zone));
    let end = end.in_zone(zone);
    begin.is_none_or(|begin| begin.local <= end.local && begin.end() <= end.end())
}

fn same_kind(edge: Edge, stamp: Stamp) -> Edge {
    if matches!(edge, Edge::About(_)) { Edge::About(stamp) } else { Edge::At(stamp) }
}

/// An edge at `to`: finer units name the stretch that lies there, others are steps from where it is.
fn edge(
    stamp: &Stamp,
    (from, to): (i64, i64),
    unit: Granularity,
    zone: Option<i32>,
    is_end: bool,
) -> Option<Stamp> {
    if unit <= stamp.grain {
        return later(stamp, unit, steps(unit, to - from)?);
    }
    // The nearest boundary: a beginning is the first moment of its stretch, an end one past the last.
    let half = length(unit) / 2;
    let at = moment(if is_end { to - half.max(1) } else { to + half })?;
    if unit <= Granularity::Day {
        return in_range(Stamp::new(at.date(), unit));
    }
    let into = i64::from(at.num_seconds_from_midnight()).rem_euclid(length(unit));
    let local = at - TimeDelta::seconds(into);
    in_range(Stamp { local, grain: unit, offset: zone.filter(|_| stamp.offset.is_some()), part: None })
}

/// How many units that is, to the nearest; `None` where it is none.
fn steps(unit: Granularity, seconds: i64) -> Option<i64> {
    let length = length(unit);
    let steps = (seconds + seconds.signum() * (length / 2)) / length;
    (steps != 0).then_some(steps)
}

/// The stamp so many units later, as exact as it was.
fn later(stamp: &Stamp, unit: Granularity, steps: i64) -> Option<Stamp> {
    let months = match unit {
        Granularity::Century => 1200,
        Granularity::Decade => 120,
        Granularity::Year => 12,
        Granularity::Half => 6,
        Granularity::Season | Granularity::Quarter => 3,
        Granularity::Month => 1,
        _ => 0,
    };
    let local = if months > 0 {
        let count = Months::new(u32::try_from(steps.checked_mul(months)?.abs()).ok()?);
        if steps > 0 { stamp.local.checked_add_months(count) } else { stamp.local.checked_sub_months(count) }?
    } else {
        stamp.local.checked_add_signed(TimeDelta::try_seconds(steps.checked_mul(length(unit))?)?)?
    };
    let moved = if stamp.has_clock() { local } else { Stamp::new(local.date(), stamp.grain).local };
    in_range(Stamp { local: moved, ..*stamp })
}

fn in_range(stamp: Stamp) -> Option<Stamp> {
    (-9999..=9999).contains(&stamp.local.year()).then_some(stamp)
}

fn moment(seconds: i64) -> Option<NaiveDateTime> {
    DateTime::from_timestamp(seconds, 0).map(|time| time.naive_utc())
}

fn date(seconds: i64) -> Option<NaiveDate> {
    moment(seconds).map(|time| time.date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;
    use proptest::prelude::*;

    const DAY: i64 = 86_400;

    fn at(year: i32, month: u32, day: u32) -> i64 {
        ymd(year, month, day).and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
    }

    /// The time after its side went from one moment to another.
    fn told(when: &str, side: Side, from: i64, to: i64, unit: Granularity) -> Option<String> {
        moved(&When::parse(when).unwrap(), side, (from, to), unit, None).map(|when| when.edtf())
    }

    #[test]
    fn the_whole_moves_in_units_that_are_seen_and_stays_as_exact() {
        let from = at(2021, 11, 16);
        let whole = |when, days: i64, unit| told(when, Side::Whole, from, from + days * DAY, unit);
        assert_eq!(whole("2021-11-16", 2, Granularity::Hour).as_deref(), Some("2021-11-18"));
        assert_eq!(whole("2021-11-16", -40, Granularity::Month).as_deref(), Some("2021-10-16"));
        assert_eq!(whole("2021-11", 2, Granularity::Day), None);
        assert_eq!(whole("2021-11", 40, Granularity::Day).as_deref(), Some("2021-12"));
        assert_eq!(whole("1994", 3650, Granularity::Year).as_deref(), Some("2004"));
        assert_eq!(whole("2021-05/..", 365, Granularity::Year).as_deref(), Some("2022-05/.."));
        assert_eq!(whole("2020-09~/2020-11", -31, Granularity::Month).as_deref(), Some("2020-08~/2020-10"));
        assert_eq!(
            whole("2021-11-16T17:30+04:00", 1, Granularity::Day).as_deref(),
            Some("2021-11-17T17:30+04:00")
        );
        assert_eq!(whole("2020-01-31", 31, Granularity::Month).as_deref(), Some("2020-02-29"));
    }

    #[test]
    fn an_edge_is_as_exact_as_what_is_seen() {
        let begin = |when, from, to, unit| told(when, Side::Begin, from, to, unit);
        let end = |when, from, to, unit| told(when, Side::End, from, to, unit);
        let (new_year, next) = (at(2020, 1, 1), at(2021, 1, 1));
        assert_eq!(end("2020", next, at(2021, 4, 2), Granularity::Month).as_deref(), Some("2020/2021-03"));
        assert_eq!(
            begin("2020", new_year, at(2019, 11, 3), Granularity::Month).as_deref(),
            Some("2019-11/2020")
        );
        assert_eq!(begin("2020/2021", new_year, at(2021, 1, 3), Granularity::Year).as_deref(), Some("2021"));
        assert_eq!(begin("2020/2021", new_year, at(2023, 1, 3), Granularity::Year), None);
        // An open end is closed where it is put.
        let closed = end("2019-05/..", at(2021, 11, 17), at(2020, 6, 2), Granularity::Month);
        assert_eq!(closed.as_deref(), Some("2019-05/2020-05"));
        assert_eq!(
            end("2021-11-16", at(2021, 11, 17), at(2021, 11, 18), Granularity::Day).as_deref(),
            Some("2021-11-16/2021-11-17")
        );
    }

    proptest! {
        #[test]
        fn what_is_moved_is_in_order_and_comes_back(
            days in -3_000_000_i64..3_000_000, by in -900_000_i64..900_000, unit in 0..10_usize, side in 0..3_usize
        ) {
            let units = [Granularity::Century, Granularity::Decade, Granularity::Year, Granularity::Month,
                Granularity::Week, Granularity::Day, Granularity::Hour, Granularity::Minute, Granularity::Second, Granularity::Half];
            let side = [Side::Whole, Side::Begin, Side::End][side];
            if let Some(day) = date(days * DAY).filter(|day| (-9000..9000).contains(&day.year())) {
                let when = When::range(Stamp::day(day), Stamp::day(day + chrono::Days::new(3)));
                let from = if side == Side::End { (days + 4) * DAY } else { days * DAY };
                if let Some(out) = moved(&when, side, (from, from + by * DAY), units[unit], None) {
                    prop_assert!(out.earliest(None) < out.latest(None));
                    prop_assert_eq!(When::parse(&out.code()), Ok(out));
                    if side == Side::Whole && units[unit] >= Granularity::Week {
                        prop_assert_eq!(moved(&out, side, (from + by * DAY, from), units[unit], None), Some(when));
                    }
                }
            }
        }
    }
}
