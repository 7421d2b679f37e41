//! Reading Extended Date/Time Format: what [`When::edtf`] writes, and the rest of levels 0 and 1.

use super::stamp::edtf_year;
use super::{Bound, DayPart, Edge, Granularity, Stamp, When};
use crate::digits::two;
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

/// Why a written time is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeError {
    /// It is not understood.
    NotUnderstood,
    /// The calendar has no such day, month or hour.
    NoSuchDay,
    /// It would end before it begins.
    EndsBeforeItBegins,
}

impl When {
    /// A time in EDTF (ISO 8601-2:2019): `1994`, `2021-05/..`, `2020-09~/2020-11`, `202X`, `2021-23` (a season), `2021-34`
    /// (a quarter), `2021-11-16T17:30+04:00`; beside it ISO 8601's weeks (`2021-W46`) and TIMEX3's parts of the day
    /// (`2021-11-16TMO`). Every qualifier (`~`, `?`, `%`) reads as *about*. Years run from −9999 to 9999.
    ///
    /// # Errors
    /// A [`TimeError`] says why there is none.
    pub fn parse(text: &str) -> Result<When, TimeError> {
        let text = text.trim();
        if let Some(when) = beyond(text) {
            return when;
        }
        let Some((begin, end)) = text.split_once('/') else {
            return edge(text).and_then(|begin| match begin {
                Edge::Open => Err(TimeError::NotUnderstood),
                begin => Ok(When { begin, end: None }),
            });
        };
        let when = When { begin: edge(begin)?, end: Some(edge(end)?) };
        match (when.begin.stamp(), when.end.as_ref().and_then(Edge::stamp)) {
            (None, None) => Err(TimeError::NotUnderstood),
            (Some(begin), Some(end)) if end.in_zone(begin.offset).end() <= begin.local => {
                Err(TimeError::EndsBeforeItBegins)
            }
            _ => Ok(when),
        }
    }

    /// [`When::edtf`] without loss: weeks, parts of the day, and `<1994` and `>2005` for what was before and after, as
    /// [`When::parse`] reads them back.
    pub fn code(&self) -> String {
        let edge = |edge: &Edge| match edge {
            Edge::At(stamp) => code(stamp),
            Edge::About(stamp) => code(stamp) + "~",
            Edge::Beyond(Bound::Before, stamp) => "<".to_owned() + &code(stamp),
            Edge::Beyond(Bound::By, stamp) => "[..".to_owned() + &code(stamp) + "]",
            Edge::Beyond(Bound::After, stamp) => ">".to_owned() + &code(stamp),
            Edge::Open => "..".into(),
        };
        match &self.end {
            None => edge(&self.begin),
            Some(end) => edge(&self.begin) + "/" + &edge(end),
        }
    }
}

const PARTS: [(&str, DayPart); 5] = [
    ("TDA", DayPart::Small),
    ("TMO", DayPart::Morning),
    ("TAF", DayPart::Afternoon),
    ("TEV", DayPart::Evening),
    ("TNI", DayPart::Night),
];

fn code(stamp: &Stamp) -> String {
    let written = match stamp.grain {
        Granularity::Week => iso_week_name(stamp.date()),
        // A weekend by its Saturday, which no week begins with.
        Granularity::Weekend => iso_week_name(stamp.date()) + "-6",
        _ => stamp.edtf(),
    };
    let part = PARTS.iter().find(|(_, part)| stamp.part == Some(*part)).map_or("", |(code, _)| code);
    written + part
}

/// `2021-W46`. chrono's own formatter weighs 46 KB.
fn iso_week_name(date: NaiveDate) -> String {
    let week = date.iso_week();
    edtf_year(week.year()) + &two("-W", week.week())
}

/// `[..1993]`, `[2006..]`, and as [`When::code`] has them `<1994`, `>2005`.
fn beyond(text: &str) -> Option<Result<When, TimeError>> {
    let inside = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    let (bound, text) = if let Some(text) = text.strip_prefix('<') {
        (Bound::Before, text)
    } else if let Some(text) = text.strip_prefix('>') {
        (Bound::After, text)
    } else if let Some(text) = inside.and_then(|text| text.strip_prefix("..")) {
        (Bound::By, text)
    } else {
        let first = stamp(inside?.strip_suffix("..")?.trim());
        // *From 2006 on* is after 2005.
        return Some(first.map(|first| When::beyond(Bound::After, first.beyond(Bound::Before))));
    };
    Some(stamp(text.trim()).map(|stamp| When::beyond(bound, stamp)))
}

fn edge(text: &str) -> Result<Edge, TimeError> {
    let text = text.trim();
    if text == ".." || text.is_empty() {
        return Ok(Edge::Open);
    }
    let bare = text.trim_end_matches(['~', '?', '%']);
    let stamp = stamp(bare)?;
    Ok(if bare.len() < text.len() { Edge::About(stamp) } else { Edge::At(stamp) })
}

fn stamp(text: &str) -> Result<Stamp, TimeError> {
    if let Some((day, part)) = PARTS.iter().find_map(|(code, part)| Some((text.strip_suffix(code)?, *part))) {
        let day = stamp(day)?;
        return if day.grain == Granularity::Day {
            Ok(Stamp { part: Some(part), ..day })
        } else {
            Err(TimeError::NotUnderstood)
        };
    }
    let (date, clock) = match text.split_once(['T', ' ']) {
        Some((date, clock)) => (date, Some(clock)),
        None => (text, None),
    };
    let (sign, digits) = match date.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, date),
    };
    let mut parts = digits.split('-');
    let year = parts.next().unwrap_or_default();
    let (month, day) = (parts.next(), parts.next());
    if year.len() != 4 || parts.next().is_some() {
        return Err(TimeError::NotUnderstood);
    }
    let stamp = match (month, day) {
        (None, None) => century_or_year(sign, year)?,
        (Some(month), day) => {
            let year = sign * i32::try_from(number(year, 4)?).unwrap_or_default();
            match month.strip_prefix('W') {
                Some(week) => iso_week(year, number(week, 2)?, day)?,
                None => in_year(year, number(month, 2)?, day.map(|day| number(day, 2)).transpose()?)?,
            }
        }
        (None, Some(_)) => return Err(TimeError::NotUnderstood),
    };
    match clock {
        None => Ok(stamp),
        Some(clock) if stamp.grain == Granularity::Day => at_clock(stamp, clock),
        Some(_) => Err(TimeError::NotUnderstood),
    }
}

fn century_or_year(sign: i32, year: &str) -> Result<Stamp, TimeError> {
    let (digits, grain) = match (year.strip_suffix("XX"), year.strip_suffix('X')) {
        (Some(century), _) => (century, Granularity::Century),
        (_, Some(decade)) => (decade, Granularity::Decade),
        _ => (year, Granularity::Year),
    };
    let factor = 10_u32.pow(u32::try_from(4 - digits.len()).unwrap_or_default());
    let year = sign * i32::try_from(number(digits, digits.len())? * factor).unwrap_or_default();
    Ok(Stamp { grain, ..Stamp::year(year) })
}

/// A month, a season, a quarter, a half or a day of a year (ISO 8601-2:2019, 4.8: 20 to 41).
fn in_year(year: i32, month: u32, day: Option<u32>) -> Result<Stamp, TimeError> {
    let first = |month, grain| {
        let date = NaiveDate::from_ymd_opt(year, month, 1).ok_or(TimeError::NoSuchDay)?;
        Ok(Stamp::new(date, grain))
    };
    match (month, day) {
        (1..=12, None) => first(month, Granularity::Month),
        (1..=12, Some(day)) => {
            NaiveDate::from_ymd_opt(year, month, day).map(Stamp::day).ok_or(TimeError::NoSuchDay)
        }
        (21..=24, None) => first((month - 20) * 3, Granularity::Season),
        (33..=36, None) => first((month - 33) * 3 + 1, Granularity::Quarter),
        (40..=41, None) => first((month - 40) * 6 + 1, Granularity::Half),
        _ => Err(TimeError::NoSuchDay),
    }
}

fn iso_week(year: i32, week: u32, day: Option<&str>) -> Result<Stamp, TimeError> {
    let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).ok_or(TimeError::NoSuchDay)?;
    match day {
        None => Ok(Stamp::new(monday, Granularity::Week)),
        Some("6") => Ok(Stamp::new(monday, Granularity::Weekend)),
        Some(_) => Err(TimeError::NotUnderstood),
    }
}

/// `17`, `17:30`, `17:30:05`, each with or without `Z`, `+04`, `+04:00`.
fn at_clock(day: Stamp, clock: &str) -> Result<Stamp, TimeError> {
    let (clock, offset) = match clock.strip_suffix('Z') {
        Some(clock) => (clock, Some(0)),
        None => match clock.find(['+', '-']) {
            Some(at) => (&clock[..at], Some(offset(&clock[at..])?)),
            None => (clock, None),
        },
    };
    let mut numbers = [0; 3];
    let mut count = 0;
    for part in clock.split(':') {
        *numbers.get_mut(count).ok_or(TimeError::NotUnderstood)? = number(part, 2)?;
        count += 1;
    }
    let [hour, minute, second] = numbers;
    let time = NaiveTime::from_hms_opt(hour, minute, second).ok_or(TimeError::NoSuchDay)?;
    let grain = [Granularity::Hour, Granularity::Minute, Granularity::Second][count - 1];
    Ok(Stamp { local: day.date().and_time(time), grain, offset, part: None })
}

fn offset(text: &str) -> Result<i32, TimeError> {
    let (sign, text) = text.split_at(1);
    let (hours, minutes) = text.split_once(':').unwrap_or((text, "00"));
    let minutes = number(hours, 2)? * 60 + number(minutes, 2)?;
    let east = i32::try_from(minutes).ok().filter(|east| *east < 24 * 60).ok_or(TimeError::NoSuchDay)?;
    Ok(if sign == "-" { -east } else { east })
}

fn number(text: &str, digits: usize) -> Result<u32, TimeError> {
    let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| fits).ok_or(TimeError::NotUnderstood)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;
    use proptest::prelude::*;

    #[test]
    fn what_is_written_is_read() {
        for text in [
            "1994",
            "2020-11",
            "2021-11-16",
            "202X",
            "19XX",
            "2021-23",
            "2021-34",
            "2021-41",
            "-0044-03",
            "2021-05/..",
            "../2021-05",
            "2020-09~/2020-11",
            "2021-11-16T17:30+04:00",
            "2021-11-16T17Z",
            "2021-11-16T17:30:05-03:30",
            "[..1993]",
            "[2006..]",
            "[..2021-11-16T17:30]",
        ] {
            assert_eq!(When::parse(text).map(|when| when.edtf()), Ok(text.to_owned()));
        }
        assert_eq!(When::parse(" 2021-05-03? ").map(|when| when.edtf()), Ok("2021-05-03~".into()));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for text in ["", "..", "../..", "94", "2021-5", "2021-11-16T", "Mei", "2021-11T10", "1-2-3-4", "é021"]
        {
            assert_eq!(When::parse(text), Err(TimeError::NotUnderstood), "{text}");
        }
        for text in ["2021-13", "2021-02-30", "2021-11-16T25:00", "2021-W54", "2021-11-16T10+99"] {
            assert_eq!(When::parse(text), Err(TimeError::NoSuchDay), "{text}");
        }
        assert_eq!(When::parse("2021-05/2020"), Err(TimeError::EndsBeforeItBegins));
        assert!(When::parse("2021-05/2021").is_ok(), "May may be the beginning of what ended in that year");
    }

    proptest! {
        #[test]
        fn every_stamp_comes_back(
            (year, month, day) in (-9990..9990_i32, 1..13_u32, 1..32_u32),
            grain in 0..13_usize, part in 0..6_usize, (hour, east) in (0..24_u32, -840..840_i32), about: bool,
        ) {
            use Granularity as G;
            let grain = [G::Century, G::Decade, G::Year, G::Half, G::Season, G::Quarter, G::Month, G::Week,
                G::Weekend, G::Day, G::Hour, G::Minute, G::Second][grain];
            let mut stamp = Stamp::new(ymd(year, month, day), grain);
            if grain >= G::Hour {
                stamp = Stamp { grain, ..Stamp::minute(ymd(year, month, day), hour, 0, Some(east)) };
            } else if grain == G::Day {
                stamp.part = PARTS.get(part).map(|(_, part)| *part);
            }
            // EDTF writes the centuries and decades before year 0 by their first digits, which count the other way.
            prop_assume!(stamp.local >= Stamp::year(0).local || grain > G::Decade);
            let when = When { begin: if about { Edge::About(stamp) } else { Edge::At(stamp) }, end: None };
            prop_assert_eq!(When::parse(&when.code()), Ok(when));
            let since = When { end: Some(Edge::Open), ..when };
            prop_assert_eq!(When::parse(&since.code()), Ok(since));
            for bound in [Bound::Before, Bound::By, Bound::After] {
                let beyond = When::beyond(bound, stamp);
                prop_assert_eq!(When::parse(&beyond.code()), Ok(beyond));
            }
        }

        #[test]
        fn anything_typed_is_answered(text in "[-0-9TXZW:/.~+<>\\[\\] ]{0,24}|\\PC{0,12}") {
            if let Ok(when) = When::parse(&text) {
                prop_assert_eq!(When::parse(&when.code()), Ok(when));
            }
        }
    }
}
