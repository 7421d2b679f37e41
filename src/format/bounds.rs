//! An event's time as the formats want it: a first and a last stamp.

use super::Piece;
use crate::story::{Edge, Event, Granularity, Stamp};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

/// The stretch of the calendar that an event's time names; of what was only before or after a time, the one beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Its beginning; where that is not known, its end.
    pub first: Stamp,
    /// Its end, where it lasted; an open end is the day of publication, up to which it is told.
    pub last: Option<Stamp>,
}

impl Bounds {
    /// `None` where nothing at all is known.
    pub fn of(piece: &Piece, event: &Event) -> Option<Bounds> {
        let zone = piece.story.zone;
        let known = |edge: &Edge| {
            // A clock time without an offset of its own is on the article's clock.
            edge.place().map(|s| Stamp { offset: s.offset.or(if s.has_clock() { zone } else { None }), ..s })
        };
        let (begin, end) = (known(&event.when.begin), event.when.end.as_ref().and_then(known));
        let Some(first) = begin else { return Some(Bounds { first: end?, last: None }) };
        let published = || {
            let day = piece.story.published.date.filter(|day| *day > first.date())?;
            Some(Stamp::day(day))
        };
        Some(Bounds { first, last: if event.when.is_open() { published() } else { end } })
    }

    /// Whether it is known to the hour on both sides.
    pub fn has_clock(&self) -> bool {
        self.first.has_clock() && self.last.is_none_or(|last| last.has_clock())
    }

    /// The first day.
    pub fn first_day(&self) -> NaiveDate {
        self.first.date()
    }

    /// The last day, itself within.
    pub fn last_day(&self) -> NaiveDate {
        let stamp = self.last.unwrap_or(self.first);
        (stamp.end() - TimeDelta::seconds(1)).date().max(self.first_day())
    }

    /// Whether both ends lie in the years 1 to 9999, which most programs know.
    pub fn is_common_era(&self) -> bool {
        (1..=9998).contains(&self.first_day().year()) && (1..=9998).contains(&self.last_day().year())
    }
}

/// The moment on UTC's clock, where the zone is known.
pub(super) fn utc(stamp: &Stamp, moment: NaiveDateTime) -> Option<NaiveDateTime> {
    moment.checked_sub_signed(TimeDelta::minutes(i64::from(stamp.offset?)))
}

/// The first and the last date of a stamp as exact as ISO 8601 can say it with years, months, days and clocks; the last
/// is `None` where one date says it.
pub(super) fn iso(stamp: &Stamp) -> (String, Option<String>) {
    let grain = match stamp.grain {
        Granularity::Century | Granularity::Decade => Granularity::Year,
        Granularity::Half | Granularity::Season | Granularity::Quarter => Granularity::Month,
        Granularity::Week | Granularity::Weekend => Granularity::Day,
        // ISO 8601 knows the hour alone; few programs do.
        Granularity::Hour => return (Stamp { grain: Granularity::Minute, ..*stamp }.edtf(), None),
        _ => return (stamp.edtf(), None),
    };
    let last = (stamp.end() - TimeDelta::days(1)).date();
    (Stamp::new(stamp.date(), grain).edtf(), Some(Stamp::new(last, grain).edtf()))
}

/// The beginning and the end of a stretch by [`iso`].
pub(super) fn iso_range(bounds: &Bounds) -> (String, Option<String>) {
    let (first, own_last) = iso(&bounds.first);
    let last = bounds.last.map_or(own_last, |last| {
        let (begins, ends) = iso(&last);
        Some(ends.unwrap_or(begins))
    });
    (first, last)
}
