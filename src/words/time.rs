//! Dates and clock times in words.

use super::{names, pick};
use crate::story::{DayPart, Edge, Granularity, Lang, Stamp, When};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

/// A day with its weekday: *Selasa, 16 November 2021*.
pub fn date(date: NaiveDate, lang: Lang) -> String {
    let names = names(lang);
    let weekday = names.weekdays[date.weekday().num_days_from_monday() as usize];
    format!("{weekday}{} {}", if lang == Lang::Indonesian { "," } else { "" }, day(date, &names.months, lang))
}

/// A day in short: *16 Nov 2021*.
pub fn date_short(date: NaiveDate, lang: Lang) -> String {
    day(date, &names(lang).months_short, lang)
}

fn day(date: NaiveDate, months: &[&str; 12], lang: Lang) -> String {
    format!("{} {} {}", date.day(), months[date.month0() as usize], year(date.year(), lang))
}

/// A year of the Gregorian calendar; the year 0 is 1 BC.
fn year(year: i32, lang: Lang) -> String {
    if year > 0 { year.to_string() } else { format!("{} {}", 1 - year, pick(lang, "SM", "BC")) }
}

/// A clock time: *17.30*, *17:30*.
pub fn clock(time: NaiveDateTime, lang: Lang) -> String {
    format!("{:02}{}{:02}", time.hour(), pick(lang, ".", ":"), time.minute())
}

/// A zone in short: *UTC*, *+04*, *+05:30*.
pub fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes, minutes.abs() % 60) {
        (0, _) => "UTC".into(),
        (m, 0) => format!("{sign}{:02}", m.abs() / 60),
        (m, rest) => format!("{sign}{:02}:{rest:02}", m.abs() / 60),
    }
}

/// A stamp in words, as exact as it is: *1994*, *November 2020*, *Selasa, 16 November 2021, 17.30 +04 ·
/// 13.30 UTC*.
pub fn stamp(stamp: &Stamp, zone: Option<i32>, lang: Lang) -> String {
    written(&stamp.in_zone(zone), lang, true)
}

fn written(s: &Stamp, lang: Lang, long: bool) -> String {
    let at = s.date();
    let months = if long { &names(lang).months } else { &names(lang).months_short };
    let named = |id: &str, en: &str| pick(lang, id, en).to_owned();
    match s.grain {
        Granularity::Century => {
            let n = at.year().div_euclid(100) + 1;
            pick(lang, &format!("abad ke-{n}"), &format!("{} century", ordinal(n))).to_owned()
        }
        Granularity::Decade => named(&format!("{}-an", at.year()), &format!("{}s", at.year())),
        Granularity::Year => year(at.year(), lang),
        Granularity::Half => {
            format!(
                "{} {} {}",
                pick(lang, "semester", "half"),
                (at.month() - 1) / 6 + 1,
                year(at.year(), lang)
            )
        }
        Granularity::Season => {
            let at_year = year(at.year(), lang);
            let named = match at.month() {
                3..=5 => pick(lang, "musim semi", "spring"),
                6..=8 => pick(lang, "musim panas", "summer"),
                9..=11 => pick(lang, "musim gugur", "autumn"),
                _ => pick(lang, "musim dingin", "winter"),
            };
            format!("{named} {at_year}")
        }
        Granularity::Quarter => {
            format!(
                "{} {} {}",
                pick(lang, "kuartal", "quarter"),
                (at.month() - 1) / 3 + 1,
                year(at.year(), lang)
            )
        }
        Granularity::Month => format!("{} {}", months[at.month0() as usize], year(at.year(), lang)),
        Granularity::Week | Granularity::Weekend => {
            let last = (s.end() - TimeDelta::days(1)).date();
            format!("{}–{}", days_from(at, last, lang), date_short(last, lang))
        }
        Granularity::Day => {
            let day = if long { date(at, lang) } else { date_short(at, lang) };
            s.part.map_or(day.clone(), |part| format!("{day}, {}", part_name(part, lang)))
        }
        Granularity::Hour | Granularity::Minute | Granularity::Second => {
            let day = if long { date(at, lang) } else { date_short(at, lang) };
            format!("{day}, {}", clock_with_utc(s, lang))
        }
    }
}

/// *15* of *15–21 Nov 2021*, with its month where the two differ.
fn days_from(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    if first.month() == last.month() {
        first.day().to_string()
    } else {
        format!("{} {}", first.day(), names(lang).months_short[first.month0() as usize])
    }
}

/// The clock of the place with UTC beside it: *17.30 +04 · 13.30 UTC*.
fn clock_with_utc(s: &Stamp, lang: Lang) -> String {
    let here = clock(s.local, lang);
    match s.offset {
        None => here,
        Some(0) => format!("{here} UTC"),
        Some(east) => {
            let utc = s.local - TimeDelta::minutes(i64::from(east));
            format!("{here} {} · {} UTC", offset(east), clock(utc, lang))
        }
    }
}

fn part_name(part: DayPart, lang: Lang) -> &'static str {
    match part {
        DayPart::Small => pick(lang, "dini hari", "small hours"),
        DayPart::Morning => pick(lang, "pagi", "morning"),
        DayPart::Afternoon => pick(lang, "siang", "afternoon"),
        DayPart::Evening => pick(lang, "petang", "evening"),
        DayPart::Night => pick(lang, "malam", "night"),
    }
}

fn ordinal(n: i32) -> String {
    let suffix = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{n}{suffix}")
}

/// When something was, in full.
pub fn when(when: &When, zone: Option<i32>, lang: Lang) -> String {
    interval(when, zone, lang, true)
}

/// When something was, in short: *16 Nov 2021*, *sejak Mei 2021*.
pub fn when_short(when: &When, zone: Option<i32>, lang: Lang) -> String {
    interval(when, zone, lang, false)
}

fn interval(when: &When, zone: Option<i32>, lang: Lang, long: bool) -> String {
    let side = |edge: &Edge| side(edge, zone, lang, long);
    match (&when.begin, &when.end) {
        (begin, None) => side(begin),
        (Edge::Open, Some(Edge::Open)) => pick(lang, "waktu tidak diketahui", "time not known").to_owned(),
        (Edge::Open, Some(end)) => format!("{} {}", pick(lang, "hingga", "until"), side(end)),
        (begin, Some(Edge::Open)) => format!("{} {}", pick(lang, "sejak", "since"), side(begin)),
        (begin, Some(end)) => {
            format!("{} – {}", side(begin), clock_of_that_day(begin, end, zone, lang).unwrap_or(side(end)))
        }
    }
}

/// The clock time alone of an end on the day that the beginning names.
fn clock_of_that_day(begin: &Edge, end: &Edge, zone: Option<i32>, lang: Lang) -> Option<String> {
    let (Edge::At(begin), Edge::At(end)) = (begin, end) else { return None };
    let (begin, end) = (begin.in_zone(zone), end.in_zone(zone));
    let same = begin.has_clock() && end.has_clock() && begin.date() == end.date();
    same.then(|| clock_with_utc(&end, lang))
}

fn side(edge: &Edge, zone: Option<i32>, lang: Lang, long: bool) -> String {
    match edge {
        Edge::At(stamp) => written(&stamp.in_zone(zone), lang, long),
        Edge::About(stamp) => {
            format!("{} {}", pick(lang, "sekitar", "about"), written(&stamp.in_zone(zone), lang, long))
        }
        Edge::Open => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;
    use Lang::{English, Indonesian};

    #[test]
    fn a_moment_names_its_zone_and_utc() {
        let at = When::at(Stamp::minute(ymd(2021, 11, 16), 17, 30, Some(240)));
        assert_eq!(when(&at, Some(240), Indonesian), "Selasa, 16 November 2021, 17.30 +04 · 13.30 UTC");
        assert_eq!(when_short(&at, Some(240), English), "16 Nov 2021, 17:30 +04 · 13:30 UTC");
    }

    #[test]
    fn intervals() {
        let may = Stamp::month(2021, 5);
        assert_eq!(when(&When::since(may), None, Indonesian), "sejak Mei 2021");
        let war =
            When { begin: Edge::About(Stamp::month(2020, 9)), end: Some(Edge::At(Stamp::month(2020, 11))) };
        assert_eq!(when(&war, None, English), "about September 2020 – November 2020");
        assert_eq!(when(&When::at(Stamp::year(1994)), None, English), "1994");
        assert_eq!(when(&When::at(Stamp::year(-43)), None, Indonesian), "44 SM");
        let clock = |hour| Edge::At(Stamp::minute(ymd(2024, 10, 11), hour, 5, None));
        let talks = When { begin: clock(7), end: Some(clock(9)) };
        assert_eq!(when_short(&talks, None, English), "11 Oct 2024, 07:05 – 09:05");
        let week = When::at(Stamp::new(ymd(2021, 12, 30), Granularity::Week));
        assert_eq!(when(&week, None, English), "27 Dec–2 Jan 2022");
    }
}
