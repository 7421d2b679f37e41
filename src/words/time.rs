//! Dates and clock times in words.

use super::{names, pick};
use crate::digits::two;
use crate::story::{Bound, DayPart, Edge, Granularity, Lang, Stamp, When};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

/// A day with its weekday: *Selasa, 16 November 2021*.
pub fn date(date: NaiveDate, lang: Lang) -> String {
    let names = names(lang);
    let weekday = names.weekday(date.weekday().number_from_monday());
    format!(
        "{weekday}{} {}",
        if lang == Lang::Indonesian { "," } else { "" },
        day(date, names.month(date.month()), lang)
    )
}

/// A day in short: *16 Nov 2021*.
pub fn date_short(date: NaiveDate, lang: Lang) -> String {
    day(date, names(lang).month_short(date.month()), lang)
}

fn day(date: NaiveDate, month: &str, lang: Lang) -> String {
    format!("{} {month} {}", date.day(), year(date.year(), lang))
}

/// A year of the Gregorian calendar; the year 0 is 1 BC.
pub fn year(year: i32, lang: Lang) -> String {
    if year > 0 { year.to_string() } else { format!("{} {}", 1 - year, pick(lang, "SM", "BC")) }
}

/// A clock time: *17.30*, *17:30*.
pub fn clock(time: NaiveDateTime, lang: Lang) -> String {
    two("", time.hour()) + &two(pick(lang, ".", ":"), time.minute())
}

/// A zone in short: *UTC*, *+04*, *+05:30*.
pub fn offset(minutes: i32) -> String {
    let hours = two(if minutes < 0 { "−" } else { "+" }, minutes.unsigned_abs() / 60);
    match minutes.unsigned_abs() % 60 {
        _ if minutes == 0 => "UTC".into(),
        0 => hours,
        rest => hours + &two(":", rest),
    }
}

/// A stamp in words, as exact as it is: *1994*, *November 2020*, *Selasa, 16 November 2021, 17.30 +04 ·
/// 13.30 UTC*.
pub fn stamp(stamp: &Stamp, zone: Option<i32>, lang: Lang) -> String {
    written(&stamp.in_zone(zone), None, lang, true)
}

/// How many minutes east of UTC somebody's clock is at a moment, which is given in UTC.
pub type Clock = fn(NaiveDateTime) -> i32;

fn written(s: &Stamp, own: Option<Clock>, lang: Lang, long: bool) -> String {
    let at = s.date();
    let (names, month) = (names(lang), at.month());
    let month = if long { names.month(month) } else { names.month_short(month) };
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
        Granularity::Month => format!("{month} {}", year(at.year(), lang)),
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
            format!("{day}, {}", two_clocks(s, own, lang))
        }
    }
}

/// A span of time in short: *1604 – 1890*, *12 Mar 1994 – 3 Feb 2001*, *16 Nov 2021, 13:05 – 17:30*.
pub fn span(from: NaiveDateTime, to: NaiveDateTime, lang: Lang) -> String {
    let length = to - from;
    if length.num_days() > 20 * 365 {
        return format!("{} – {}", year(from.year(), lang), year(to.year(), lang));
    }
    // The last day that it holds.
    let last = (to - TimeDelta::seconds(1)).max(from);
    let day = |at: NaiveDateTime| date_short(at.date(), lang);
    if length.num_days() >= 3 {
        return format!("{} – {}", day(from), day(last));
    }
    let full = |at: NaiveDateTime| at.time() == chrono::NaiveTime::MIN;
    match (full(from) && full(to), from.date() == last.date()) {
        (true, true) => day(from),
        (true, false) => format!("{} – {}", day(from), day(last)),
        (false, true) => format!("{}, {} – {}", day(from), clock(from, lang), clock(to, lang)),
        (false, false) => format!("{}, {} – {}, {}", day(from), clock(from, lang), day(to), clock(to, lang)),
    }
}

/// *15* of *15–21 Nov 2021*, with its month where the two differ.
fn days_from(first: NaiveDate, last: NaiveDate, lang: Lang) -> String {
    if first.month() == last.month() {
        first.day().to_string()
    } else {
        format!("{} {}", first.day(), names(lang).month_short(first.month()))
    }
}

/// The clock of the place with UTC beside it, or somebody's own: *17.30 +04 · 13.30 UTC*, *23.30 +04 · 17 Nov, 02.30 +07*.
fn two_clocks(s: &Stamp, own: Option<Clock>, lang: Lang) -> String {
    let here = clock(s.local, lang);
    let Some(east) = s.offset else { return here };
    let utc = s.local - TimeDelta::minutes(i64::from(east));
    let other = own.map_or(0, |own| own(utc));
    if other == east {
        return format!("{here} {}", offset(east));
    }
    let there = utc + TimeDelta::minutes(i64::from(other));
    // The day that is said is the place's.
    let day = if own.is_some() && there.date() != s.date() {
        format!("{} {}, ", there.day(), names(lang).month_short(there.month()))
    } else {
        String::new()
    };
    format!("{here} {} · {day}{} {}", offset(east), clock(there, lang), offset(other))
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
    interval(when, zone, None, lang, true)
}

/// When something was, in short: *16 Nov 2021*, *sejak Mei 2021*.
pub fn when_short(when: &When, zone: Option<i32>, lang: Lang) -> String {
    interval(when, zone, None, lang, false)
}

/// The same, in full or in short, with somebody's own clock in the place of UTC.
pub fn when_on(when: &When, zone: Option<i32>, own: Clock, lang: Lang, long: bool) -> String {
    interval(when, zone, Some(own), lang, long)
}

fn interval(when: &When, zone: Option<i32>, own: Option<Clock>, lang: Lang, long: bool) -> String {
    let side = |edge: &Edge| side(edge, zone, own, lang, long);
    match (&when.begin, &when.end) {
        (begin, None) => side(begin),
        (Edge::Open, Some(Edge::Open)) => pick(lang, "waktu tidak diketahui", "time not known").to_owned(),
        (Edge::Open, Some(end)) => format!("{} {}", pick(lang, "hingga", "until"), side(end)),
        (begin, Some(Edge::Open)) => format!("{} {}", pick(lang, "sejak", "since"), side(begin)),
        (begin, Some(end)) => {
            format!(
                "{} – {}",
                side(begin),
                clock_of_that_day(begin, end, zone, own, lang).unwrap_or(side(end))
            )
        }
    }
}

/// The clock time alone of an end on the day that the beginning names.
fn clock_of_that_day(
    begin: &Edge,
    end: &Edge,
    zone: Option<i32>,
    own: Option<Clock>,
    lang: Lang,
) -> Option<String> {
    let (Edge::At(begin), Edge::At(end)) = (begin, end) else { return None };
    let (begin, end) = (begin.in_zone(zone), end.in_zone(zone));
    let same = begin.has_clock() && end.has_clock() && begin.date() == end.date();
    same.then(|| two_clocks(&end, own, lang))
}

/// *sekitar 1994*, *about 26 years*.
pub fn about(said: String, lang: Lang) -> String {
    format!("{} {said}", pick(lang, "sekitar", "about"))
}

fn side(edge: &Edge, zone: Option<i32>, own: Option<Clock>, lang: Lang, long: bool) -> String {
    match edge {
        Edge::At(stamp) => written(&stamp.in_zone(zone), own, lang, long),
        Edge::About(stamp) => about(written(&stamp.in_zone(zone), own, lang, long), lang),
        Edge::Beyond(bound, stamp) => {
            let bound = match bound {
                Bound::Before => pick(lang, "sebelum", "before"),
                Bound::By => pick(lang, "paling lambat", "by"),
                Bound::After => pick(lang, "setelah", "after"),
            };
            format!("{bound} {}", written(&stamp.in_zone(zone), own, lang, long))
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
    fn a_clock_of_ones_own_stands_beside_the_places_day() {
        let at = |hour| When::at(Stamp::minute(ymd(2021, 11, 16), hour, 30, Some(240)));
        let own: Clock = |_| 420;
        assert_eq!(
            when_on(&at(17), Some(240), own, Indonesian, true),
            "Selasa, 16 November 2021, 17.30 +04 · 20.30 +07"
        );
        // Past midnight there, and still that day here.
        assert_eq!(
            when_on(&at(23), Some(240), own, English, false),
            "16 Nov 2021, 23:30 +04 · 17 Nov, 02:30 +07"
        );
        assert_eq!(when_on(&at(17), Some(240), |_| 240, English, false), "16 Nov 2021, 17:30 +04");
        assert_eq!(when_on(&at(17), Some(240), |_| 0, English, false), "16 Nov 2021, 17:30 +04 · 13:30 UTC");
        // A clock that is put back in winter is asked at the moment itself.
        let berlin: Clock = |utc| if (4..10).contains(&utc.month()) { 120 } else { 60 };
        assert_eq!(when_on(&at(3), Some(240), berlin, English, false), "16 Nov 2021, 03:30 +04 · 00:30 +01");
        assert_eq!(when_on(&When::at(Stamp::year(1994)), Some(240), own, English, false), "1994");
    }

    #[test]
    fn spans_are_as_exact_as_they_are_long() {
        let at = |day: NaiveDate, hour: i64| day.and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(hour);
        let november = |day, hour| at(ymd(2021, 11, day), hour);
        assert_eq!(span(at(ymd(1604, 5, 2), 3), at(ymd(1890, 1, 1), 0), English), "1604 – 1890");
        assert_eq!(span(november(2, 7), november(16, 0), Indonesian), "2 Nov 2021 – 15 Nov 2021");
        assert_eq!(span(november(15, 0), november(17, 0), English), "15 Nov 2021 – 16 Nov 2021");
        assert_eq!(span(november(15, 0), november(16, 0), English), "15 Nov 2021");
        assert_eq!(span(november(15, 13), november(15, 17), English), "15 Nov 2021, 13:00 – 17:00");
        assert_eq!(
            span(november(15, 13), november(16, 9), Indonesian),
            "15 Nov 2021, 13.00 – 16 Nov 2021, 09.00"
        );
    }

    #[test]
    fn intervals() {
        let may = Stamp::month(2021, 5);
        let beyond = |bound| When::beyond(bound, Stamp::year(1994));
        assert_eq!(when(&beyond(Bound::Before), None, Indonesian), "sebelum 1994");
        assert_eq!(when(&beyond(Bound::By), None, English), "by 1994");
        assert_eq!(when_short(&beyond(Bound::After), None, Indonesian), "setelah 1994");
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
