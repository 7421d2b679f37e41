//! A point of the calendar, no more exact than it was said.

use super::Bound;
use crate::digits::{padded, two};
use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use serde::{Deserialize, Serialize};

/// How exactly a [`Stamp`] is known, from the coarsest to the finest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Granularity {
    /// A hundred years, from the year ending in 00.
    Century,
    /// Ten years, from the year ending in 0.
    Decade,
    /// A calendar year.
    Year,
    /// A half of a calendar year.
    Half,
    /// A season of the northern year: spring from March, winter from December.
    Season,
    /// A quarter of a calendar year.
    Quarter,
    /// A calendar month.
    Month,
    /// An ISO 8601 week, from its Monday.
    Week,
    /// A Saturday and Sunday.
    Weekend,
    /// A day of the place that the article tells of.
    Day,
    /// An hour.
    Hour,
    /// A minute.
    Minute,
    /// A second.
    Second,
}

/// A part of a day, as TIMEX3 names them (`TMO`, `TAF`, `TEV`, `TNI`), and its order in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayPart {
    /// Before dawn (*dini hari*): `TMO` with mod `START`.
    Small,
    /// Morning (*pagi*): `TMO`.
    Morning,
    /// Midday and afternoon (*siang*, *sore*): `TAF`.
    Afternoon,
    /// Evening (*petang*): `TEV`.
    Evening,
    /// Night (*malam*): `TNI`.
    Night,
}

impl DayPart {
    /// The TIMEX3 suffix after the date.
    pub const fn timex(self) -> &'static str {
        match self {
            DayPart::Small | DayPart::Morning => "TMO",
            DayPart::Afternoon => "TAF",
            DayPart::Evening => "TEV",
            DayPart::Night => "TNI",
        }
    }
}

/// A point of the proleptic Gregorian calendar with its granularity: `1994`, `2020-11`,
/// `2021-11-16T17:30+04:00`. Years run from −9999 to 9999; a calendar sum that
/// leaves that range stays at its edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    /// The first moment of the stretch, on the clock of the place.
    pub local: NaiveDateTime,
    /// How long the stretch is.
    pub grain: Granularity,
    /// Minutes east of UTC, where the text gives a zone for a clock time.
    pub offset: Option<i32>,
    /// The part of the day, where one is said and no clock time.
    pub part: Option<DayPart>,
}

impl Stamp {
    /// The stretch of `grain` that holds `date`.
    pub fn new(date: NaiveDate, grain: Granularity) -> Self {
        let first = floor(date, grain);
        Self { local: midnight(first), grain, offset: None, part: None }
    }

    /// A year; astronomical numbering (0 is 1 BC), clamped to −9999..=9999.
    pub fn year(year: i32) -> Self {
        Self::new(ymd(year, 1, 1), Granularity::Year)
    }

    /// A month of a year.
    pub fn month(year: i32, month: u32) -> Self {
        Self::new(ymd(year, month, 1), Granularity::Month)
    }

    /// A day.
    pub fn day(date: NaiveDate) -> Self {
        Self::new(date, Granularity::Day)
    }

    /// A minute of a day, with minutes east of UTC where they are known.
    pub fn minute(date: NaiveDate, hour: u32, minute: u32, offset: Option<i32>) -> Self {
        let local = date.and_hms_opt(hour.min(23), minute.min(59), 0).unwrap_or_default();
        Self { local, grain: Granularity::Minute, offset, part: None }
    }

    /// The day on which the stretch begins.
    pub fn date(&self) -> NaiveDate {
        self.local.date()
    }

    /// Whether the stamp is at least as fine as an hour.
    pub fn has_clock(&self) -> bool {
        self.grain >= Granularity::Hour
    }

    /// One past the last moment of the stretch, on the clock of the place.
    pub fn end(&self) -> NaiveDateTime {
        let date = self.date();
        let later = |months| date.checked_add_months(Months::new(months)).unwrap_or(date);
        match self.grain {
            Granularity::Century => midnight(later(1200)),
            Granularity::Decade => midnight(later(120)),
            Granularity::Year => midnight(later(12)),
            Granularity::Half => midnight(later(6)),
            Granularity::Season | Granularity::Quarter => midnight(later(3)),
            Granularity::Month => midnight(later(1)),
            Granularity::Week => midnight(date + Days::new(7)),
            Granularity::Weekend => midnight(date + Days::new(2)),
            Granularity::Day => midnight(date + Days::new(1)),
            Granularity::Hour => self.local + TimeDelta::hours(1),
            Granularity::Minute => self.local + TimeDelta::minutes(1),
            Granularity::Second => self.local + TimeDelta::seconds(1),
        }
    }

    /// The nearest stretch of its kind on that side of it: the year before 1994 is 1993. Weeks are told by their days.
    pub fn beyond(&self, bound: Bound) -> Stamp {
        let grain = match self.grain {
            Granularity::Week | Granularity::Weekend => Granularity::Day,
            grain => grain,
        };
        let at = match bound {
            Bound::By if grain == self.grain => return *self,
            Bound::By => self.end() - TimeDelta::days(1),
            Bound::Before => self.local - TimeDelta::seconds(1),
            Bound::After => self.end(),
        };
        let local = match grain {
            Granularity::Hour => at.with_minute(0).and_then(|at| at.with_second(0)).unwrap_or(at),
            Granularity::Minute => at.with_second(0).unwrap_or(at),
            Granularity::Second => at,
            grain => Stamp::new(at.date(), grain).local,
        };
        Stamp { local, grain, part: None, ..*self }
    }

    /// The same moment on the clock of another zone; a stamp without an offset of its own is
    /// taken to be on that clock already.
    pub fn in_zone(&self, zone: Option<i32>) -> Stamp {
        match (self.offset, zone) {
            (Some(own), Some(zone)) if own != zone => Stamp {
                local: self.local + TimeDelta::minutes(i64::from(zone - own)),
                offset: Some(zone),
                ..*self
            },
            _ => *self,
        }
    }

    /// Extended Date/Time Format, ISO 8601-2:2019, level 1 and 2.
    pub fn edtf(&self) -> String {
        let m = self.local.month();
        let year = edtf_year(self.local.year());
        match self.grain {
            Granularity::Century => year[..year.len() - 2].to_owned() + "XX",
            Granularity::Decade => year[..year.len() - 1].to_owned() + "X",
            Granularity::Year => year,
            Granularity::Half => year + if m <= 6 { "-40" } else { "-41" },
            Granularity::Season => year + &two("-", 20 + m / 3),
            Granularity::Quarter => year + &two("-", 33 + (m - 1) / 3),
            Granularity::Month => year + &two("-", m),
            Granularity::Day => day(self.date()),
            Granularity::Week | Granularity::Weekend => {
                let last = (self.end() - TimeDelta::days(1)).date();
                day(self.date()) + "/" + &day(last)
            }
            Granularity::Hour | Granularity::Minute | Granularity::Second => {
                let mut out = day(self.date()) + &two("T", self.local.hour());
                if self.grain != Granularity::Hour {
                    out += &two(":", self.local.minute());
                }
                if self.grain == Granularity::Second {
                    out += &two(":", self.local.second());
                }
                out + &self.offset.map(offset_suffix).unwrap_or_default()
            }
        }
    }
}

/// `Z` for UTC, `+04:00` elsewhere.
pub fn offset_suffix(minutes: i32) -> String {
    match minutes {
        0 => "Z".into(),
        m => {
            let (sign, m) = (if m < 0 { "-" } else { "+" }, m.unsigned_abs());
            two(sign, m / 60) + &two(":", m % 60)
        }
    }
}

/// A day of the proleptic Gregorian calendar; whatever is out of range is clamped into it.
pub fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    let (year, month) = (year.clamp(-9999, 9999), month.clamp(1, 12));
    (1..=day.clamp(1, 31))
        .rev()
        .take(4)
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .unwrap_or(NaiveDate::MIN)
}

fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(chrono::NaiveTime::MIN)
}

fn day(date: NaiveDate) -> String {
    edtf_year(date.year()) + &two("-", date.month()) + &two("-", date.day())
}

pub(super) fn edtf_year(year: i32) -> String {
    let sign = if year < 0 { "-" } else { "" };
    sign.to_owned() + &padded(year.unsigned_abs(), 4)
}

fn floor(date: NaiveDate, grain: Granularity) -> NaiveDate {
    let (y, m) = (date.year(), date.month());
    match grain {
        Granularity::Century => ymd(y - y.rem_euclid(100), 1, 1),
        Granularity::Decade => ymd(y - y.rem_euclid(10), 1, 1),
        Granularity::Year => ymd(y, 1, 1),
        Granularity::Half => ymd(y, if m <= 6 { 1 } else { 7 }, 1),
        Granularity::Season => match m / 3 {
            0 => ymd(y - 1, 12, 1),
            season => ymd(y, season * 3, 1),
        },
        Granularity::Quarter => ymd(y, (m - 1) / 3 * 3 + 1, 1),
        Granularity::Month => ymd(y, m, 1),
        Granularity::Week => date - Days::new(u64::from(date.weekday().num_days_from_monday())),
        Granularity::Weekend => {
            date - Days::new(u64::from(date.weekday().num_days_from_monday())) + Days::new(5)
        }
        _ => date,
    }
}

/// The day at the beginning of an ISO 8601 date or time.
pub fn iso_date(text: &str) -> Option<NaiveDate> {
    let day = text.trim().get(..10)?;
    let mut parts = day.split('-');
    let (y, m, d) = (parts.next()?, parts.next()?, parts.next()?);
    if y.len() != 4 || m.len() != 2 {
        return None;
    }
    NaiveDate::from_ymd_opt(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edtf_says_no_more_than_the_granularity() {
        let day = ymd(2021, 11, 16);
        assert_eq!(Stamp::year(1994).edtf(), "1994");
        assert_eq!(Stamp::month(2020, 11).edtf(), "2020-11");
        assert_eq!(Stamp::day(day).edtf(), "2021-11-16");
        assert_eq!(Stamp::minute(day, 17, 30, Some(240)).edtf(), "2021-11-16T17:30+04:00");
        assert_eq!(Stamp::new(day, Granularity::Decade).edtf(), "202X");
        assert_eq!(Stamp::new(day, Granularity::Century).edtf(), "20XX");
        assert_eq!(Stamp::new(day, Granularity::Week).edtf(), "2021-11-15/2021-11-21");
        assert_eq!(Stamp::year(-44).edtf(), "-0044");
        assert_eq!(Stamp::new(day, Granularity::Season).edtf(), "2021-23");
        assert_eq!(Stamp::new(ymd(2021, 2, 1), Granularity::Season).edtf(), "2020-24");
    }

    #[test]
    fn a_moment_keeps_its_instant_in_another_zone() {
        let utc = Stamp::minute(ymd(2021, 11, 16), 13, 30, Some(0));
        assert_eq!(utc.in_zone(Some(240)).edtf(), "2021-11-16T17:30+04:00");
        assert_eq!(Stamp::year(1994).in_zone(Some(240)), Stamp::year(1994));
    }

    #[test]
    fn days_are_read_from_the_front() {
        assert_eq!(iso_date("2021-11-16T10:00:00+07:00"), Some(ymd(2021, 11, 16)));
        assert_eq!(iso_date(" 2021-11-16 "), Some(ymd(2021, 11, 16)));
        for bad in ["", "2021", "16-11-2021", "2021-13-01", "2021-11-1T", "éééééé"] {
            assert_eq!(iso_date(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_out_of_range_are_clamped() {
        assert_eq!(ymd(2021, 2, 31), ymd(2021, 2, 28));
        assert_eq!(ymd(1_000_000, 14, 99), ymd(9999, 12, 31));
    }
}
