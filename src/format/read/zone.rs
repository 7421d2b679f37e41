//! On which clock a calendar's times are: its own `VTIMEZONE`s (RFC 5545, 3.6.5), and names that say their offset.
//!
//! No table of the world's zones is on board. A zone that the file does not describe, or by rules that are not read here, is
//! not known, and its clocks stay as they are written.

use super::icalendar::{Line, clock};
use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};
use std::collections::BTreeMap;

/// The zones that a calendar describes, by name; `None` where their rules are not understood.
#[derive(Debug, Default)]
pub(super) struct Zones(BTreeMap<String, Option<Vec<Onset>>>);

/// When a zone's clocks are set, and to what.
#[derive(Clone, Debug)]
struct Onset {
    /// The first time, on the clock before.
    from: NaiveDateTime,
    /// Minutes east of UTC, before and from then on.
    offsets: (i32, i32),
    /// The rule by which it comes back every year.
    yearly: Option<Yearly>,
}

/// The `nth` such day of a month (from its end where negative), until a moment.
#[derive(Clone, Copy, Debug)]
struct Yearly {
    month: u32,
    nth: i32,
    day: Weekday,
    until: NaiveDateTime,
}

/// A `STANDARD` or a `DAYLIGHT` that is being read.
#[derive(Default)]
struct Part {
    from: Option<NaiveDateTime>,
    offsets: (Option<i32>, Option<i32>),
    rule: Option<String>,
    dates: Vec<NaiveDateTime>,
}

impl Zones {
    /// Those of a calendar's lines.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut zones = Self::default();
        let (mut own, mut name, mut part) = (None::<Option<Vec<Onset>>>, String::new(), Part::default());
        for line in lines {
            match (line.name.as_str(), line.value.as_str(), own.as_mut()) {
                ("BEGIN", "VTIMEZONE", _) => (own, name) = (Some(Some(Vec::new())), String::new()),
                (_, _, None) => {}
                ("END", "VTIMEZONE", _) => {
                    zones.0.extend(own.take().map(|onsets| (std::mem::take(&mut name), onsets)));
                }
                ("TZID", value, _) => name = value.to_owned(),
                ("BEGIN", ..) => part = Part::default(),
                ("END", _, Some(all)) => {
                    let more = std::mem::take(&mut part).onsets();
                    *all = all.take().zip(more).map(|(all, more)| [all, more].concat());
                }
                (name, value, _) => part.take(name, value),
            }
        }
        zones
    }

    /// Minutes east of UTC of a clock in a zone.
    pub(super) fn offset(&self, zone: &str, at: NaiveDateTime) -> Option<i32> {
        match self.0.get(zone) {
            Some(onsets) => set_to(onsets.as_ref()?, at),
            None => named(zone, at),
        }
    }
}

impl Part {
    fn take(&mut self, name: &str, value: &str) {
        match name {
            "DTSTART" => self.from = clock(value),
            "TZOFFSETFROM" => self.offsets.0 = minutes(value),
            "TZOFFSETTO" => self.offsets.1 = minutes(value),
            "RRULE" => self.rule = Some(value.to_owned()),
            "RDATE" => self.dates.extend(value.split(',').filter_map(clock)),
            _ => {}
        }
    }

    fn onsets(self) -> Option<Vec<Onset>> {
        let from = self.from?;
        let offsets = (self.offsets.0?, self.offsets.1?);
        let yearly = match &self.rule {
            Some(rule) => Some(Yearly::of(rule, from)?),
            None => None,
        };
        let once = |from| Onset { from, offsets, yearly: None };
        Some([Onset { from, offsets, yearly }].into_iter().chain(self.dates.into_iter().map(once)).collect())
    }
}

impl Yearly {
    /// `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, the form that calendars write.
    fn of(rule: &str, from: NaiveDateTime) -> Option<Self> {
        let mut out = Self { month: from.month(), nth: 0, day: Weekday::Sun, until: NaiveDateTime::MAX };
        for part in rule.split(';') {
            match part.split_once('=')? {
                ("FREQ", "YEARLY") | ("INTERVAL", "1") | ("WKST", _) => {}
                ("BYMONTH", month) => out.month = month.parse().ok()?,
                ("BYDAY", day) => {
                    let (nth, name) = day.split_at_checked(day.len().checked_sub(2)?)?;
                    out.nth = nth.parse().ok().filter(|nth| (1..=5).contains(&i32::abs(*nth)))?;
                    out.day = weekday(name)?;
                }
                ("UNTIL", until) => out.until = clock(until)?,
                _ => return None,
            }
        }
        (out.nth != 0).then_some(out)
    }

    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        if self.nth > 0 {
            return NaiveDate::from_weekday_of_month_opt(
                year,
                self.month,
                self.day,
                u8::try_from(self.nth).ok()?,
            );
        }
        let nth = |n: u8| NaiveDate::from_weekday_of_month_opt(year, self.month, self.day, n);
        let last = if nth(5).is_some() { 5 } else { 4 };
        nth(u8::try_from(last + 1 + self.nth).ok()?)
    }
}

/// What the clocks were set to last; before the first time, what they were set from.
fn set_to(onsets: &[Onset], at: NaiveDateTime) -> Option<i32> {
    let last = |onset: &Onset| -> Option<(NaiveDateTime, i32)> {
        let (first, to) = (onset.from, onset.offsets.1);
        let again = onset.yearly.iter().flat_map(|yearly| {
            [at.year() - 1, at.year()]
                .into_iter()
                .filter_map(|year| Some(yearly.in_year(year)?.and_time(first.time())))
                .filter(|time| *time <= yearly.until)
        });
        again.chain([first]).filter(|time| *time >= first && *time <= at).max().map(|time| (time, to))
    };
    let set = onsets.iter().filter_map(last).max_by_key(|(time, _)| *time);
    let before = || onsets.iter().min_by_key(|onset| onset.from).map(|onset| onset.offsets.0);
    set.map(|(_, to)| to).or_else(before)
}

/// The offset that a zone's name says: `UTC`, `GMT+7`, `UTC+07:00`, `Etc/GMT-7` (east, by the old Unix custom), and
/// Indonesia's three, which have not been changed since 1988 (Keputusan Presiden 41/1987).
fn named(zone: &str, at: NaiveDateTime) -> Option<i32> {
    let west = zone.strip_prefix("Etc/").is_some();
    let name = zone.strip_prefix("Etc/").unwrap_or(zone);
    let indonesian = at.year() >= 1988;
    match name {
        "UTC" | "GMT" | "Z" | "UCT" | "Zulu" | "Greenwich" => Some(0),
        "Asia/Jakarta" | "Asia/Pontianak" if indonesian => Some(7 * 60),
        "Asia/Makassar" | "Asia/Ujung_Pandang" if indonesian => Some(8 * 60),
        "Asia/Jayapura" if indonesian => Some(9 * 60),
        _ => {
            let offset = minutes(name.strip_prefix("UTC").or_else(|| name.strip_prefix("GMT"))?)?;
            Some(if west { -offset } else { offset })
        }
    }
}

/// `+0700`, `-03:30`, `+7`, `+070000` as minutes.
fn minutes(value: &str) -> Option<i32> {
    let sign = if value.starts_with('-') { -1 } else { 1 };
    let digits = value.strip_prefix(['+', '-'])?.replace(':', "");
    if digits.is_empty() || digits.len() > 6 || digits.bytes().any(|b| !b.is_ascii_digit()) {
        return None;
    }
    let (hours, rest) = digits.split_at(digits.len().min(2));
    let rest: i32 = rest.get(..2).map_or(Some(0), |minutes| minutes.parse().ok())?;
    let total = hours.parse::<i32>().ok()? * 60 + rest;
    (total < 24 * 60).then_some(sign * total)
}

fn weekday(name: &str) -> Option<Weekday> {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let all = [("MO", Mon), ("TU", Tue), ("WE", Wed), ("TH", Thu), ("FR", Fri), ("SA", Sat), ("SU", Sun)];
    all.into_iter().find(|(short, _)| *short == name).map(|(_, day)| day)
}

#[cfg(test)]
mod tests {
    use super::super::icalendar::lines;
    use super::*;

    const BERLIN: &str = "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:DAYLIGHT\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n\
        DTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nBEGIN:STANDARD\n\
        TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nDTSTART:19701025T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n\
        END:STANDARD\nEND:VTIMEZONE\n";

    fn offset(source: &str, zone: &str, at: &str) -> Option<i32> {
        Zones::of(&lines(source)).offset(zone, clock(at).unwrap())
    }

    #[test]
    fn a_described_zone_has_summer_and_winter() {
        for (at, hours) in [
            ("20220115T120000", 1),
            ("20220327T015900", 1),
            ("20220327T040000", 2),
            ("20220715T120000", 2),
            ("20221030T040000", 1),
            ("20221231T120000", 1),
            ("19600715T120000", 1),
        ] {
            assert_eq!(offset(BERLIN, "Europe/Berlin", at), Some(hours * 60), "{at}");
        }
    }

    #[test]
    fn a_rule_that_is_not_read_makes_no_clock() {
        let odd = BERLIN.replace("BYDAY=-1SU", "BYMONTHDAY=25");
        assert_eq!(offset(&odd, "Europe/Berlin", "20220715T120000"), None);
        assert_eq!(offset("", "Europe/Berlin", "20220715T120000"), None);
    }

    #[test]
    fn some_names_say_their_offset() {
        for (zone, minutes) in [
            ("UTC", Some(0)),
            ("Etc/UTC", Some(0)),
            ("Etc/GMT-7", Some(420)),
            ("GMT+0700", Some(420)),
            ("UTC-03:30", Some(-210)),
            ("GMT+7", Some(420)),
            ("Asia/Jayapura", Some(540)),
            ("Asia/Tokyo", None),
            ("GMT+99", None),
            ("", None),
        ] {
            assert_eq!(offset("", zone, "20220715T120000"), minutes, "{zone}");
        }
        assert_eq!(offset("", "Asia/Jakarta", "19500101T000000"), None);
    }
}
