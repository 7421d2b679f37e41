//! The clues solved together.

use super::clues::{Clues, DayMonth};
use crate::story::{How, Published, Reason, Stamp};
use chrono::{Datelike, Days, NaiveDate};

/// How many years back a report may lie.
const YEARS: i32 = 60;
/// A report names a day by its weekday for so many days.
const NEAR: u64 = 4;
/// How many alternatives are kept.
const ALTERNATIVES: usize = 6;

/// The publication date that the clues give, or none.
pub fn solve(clues: &Clues, today: NaiveDate) -> Published {
    yearless_dateline(clues, today)
        .or_else(|| newest_in_text(clues))
        .or_else(|| dated_weekday(clues, today))
        .or_else(|| just_after(clues, today))
        .unwrap_or_else(|| Published { because: vec![Reason::TooFewClues], ..Published::default() })
}

/// `KATHMANDU, April 25 (Reuters) -` and *on Tuesday*: the newest year in which the day falls on the weekday
/// that the report calls its own, else in which that weekday is the last before it.
fn yearless_dateline(clues: &Clues, today: NaiveDate) -> Option<Published> {
    let day = clues.dateline.as_ref()?;
    let (weekday, words) = clues.weekday.clone()?;
    let days: Vec<NaiveDate> = years(clues, today)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, day.month, day.day))
        .filter(|date| *date <= today)
        .collect();
    let behind = |date: &NaiveDate, k: u64| {
        date.checked_sub_days(Days::new(k)).is_some_and(|d| d.weekday().number_from_monday() == weekday)
    };
    let found = [0, 1].iter().find_map(|k| {
        let fit: Vec<NaiveDate> = days.iter().copied().filter(|date| behind(date, *k)).collect();
        (!fit.is_empty()).then_some(fit)
    })?;
    answer(found, vec![Reason::Dateline(day.words.clone()), Reason::ReportDay(weekday, words)])
}

/// A weekday with day and month (`Kamis (7/8)`): the years in which they agree.
fn dated_weekday(clues: &Clues, today: NaiveDate) -> Option<Published> {
    let found = clues.days.iter().rev().find(|day| day.weekday.is_some())?;
    let weekday = found.weekday?;
    let days = years(clues, today)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, found.month, found.day))
        .filter(|date| *date <= today && date.weekday().number_from_monday() == weekday);
    answer(days.collect(), vec![Reason::ReportDay(weekday, found.words.clone())])
}

/// A weekday without a date, and a day without a year (`Selasa`, `15 November`): a report names a day
/// by its date when it lies behind it, and names it so for as short a time as may be. So the nearest
/// such weekday after the day is the likeliest, and of the years that have it there, the newest.
fn just_after(clues: &Clues, today: NaiveDate) -> Option<Published> {
    // Who names several weekdays tells a week so, and dates what lies before it.
    let (weekday, words) =
        clues.weekday.clone().filter(|(day, _)| clues.weekdays.iter().all(|other| other == day))?;
    let last = clues.days.iter().filter(|day| day.weekday.is_none()).max_by_key(|day| key(day))?;
    // It goes on in a later month, or counts weeks back and so names by their dates only days before these.
    if clues.month > last.month || clues.counts_weeks {
        return None;
    }
    let mut days: Vec<(u64, NaiveDate)> = Vec::new();
    for year in years(clues, today) {
        let Some(day) = NaiveDate::from_ymd_opt(year, last.month, last.day) else { continue };
        let found = (1..=7).find_map(|k| {
            let date = day.checked_add_days(Days::new(k))?;
            (date.weekday().number_from_monday() == weekday && date <= today).then_some((k, date))
        });
        days.extend(found);
    }
    crate::order::sort_by_key(&mut days, |(distance, date)| (*distance, std::cmp::Reverse(*date)));
    let evidence = vec![
        Reason::ReportDay(weekday, words),
        Reason::JustAfter { words: last.words.clone(), day: last.day, month: last.month },
    ];
    answer(days.into_iter().map(|(_, date)| date).collect(), evidence)
}

/// Of several days without a year the last in the year is the nearest to the report, as far as can
/// be told without one.
fn key(day: &DayMonth) -> (u32, u32) {
    (day.month, day.day)
}

/// The newest full date in the text, moved on to the weekday that the report calls its own where that is
/// near. A date that only stands somewhere in the text, or before a year told later, proves nothing.
fn newest_in_text(clues: &Clues) -> Option<Published> {
    let newest = clues.newest.as_ref()?;
    if !newest.weekday && clues.not_before.is_some_and(|year| year > newest.date.year()) {
        return None;
    }
    let on = |weekday: u32, days: std::ops::Range<u64>| {
        days.filter_map(|k| newest.date.checked_add_days(Days::new(k)))
            .find(|d| d.weekday().number_from_monday() == weekday)
    };
    let own = clues.weekday.as_ref().and_then(|(weekday, _)| on(*weekday, 0..NEAR));
    // *Kamis (11/12/2014) waktu setempat (Jumat pagi WIB)*: the morning after, where it is told.
    let moved = own.or_else(|| clues.weekdays.iter().find_map(|weekday| on(*weekday, 1..2)));
    let told = newest.leads || clues.says_today && moved.is_none();
    let date = moved.filter(|_| newest.leads).or(told.then_some(newest.date))?;
    answer(vec![date], vec![Reason::NewestInText(newest.words.clone())])
}

/// The years that may be meant, newest first.
fn years(clues: &Clues, today: NaiveDate) -> impl Iterator<Item = i32> {
    let from = clues.not_before.unwrap_or(i32::MIN).max(today.year() - YEARS);
    (from..=today.year()).rev()
}

fn answer(days: Vec<NaiveDate>, mut because: Vec<Reason>) -> Option<Published> {
    let date = *days.first()?;
    // Which years fit is worth saying only of the same day of the year.
    let fit: Vec<i32> = days
        .iter()
        .filter(|d| d.ordinal0().abs_diff(date.ordinal0()) <= 1 && d.day() == date.day())
        .map(Datelike::year)
        .collect();
    if fit.len() > 1 {
        because.push(Reason::YearsThatFit(fit));
    }
    because.push(Reason::NewestNotFuture(Stamp::day(date)));
    let alternatives = days.into_iter().skip(1).take(ALTERNATIVES).collect();
    Some(Published { date: Some(date), how: How::Inferred, because, alternatives })
}

#[cfg(test)]
mod tests {
    use crate::engine::{Context, read};
    use crate::story::ymd;

    #[test]
    fn a_day_before_the_report_s_weekday_dates_it_unless_the_text_has_gone_on() {
        let published = |text: &str| read(text, &Context::new(ymd(2021, 12, 24))).published.date;
        let report = "Pasukan mundur pada Selasa. Bentrokan pecah pada 15 November di kota itu.";
        assert_eq!(published(report), Some(ymd(2021, 11, 16)));
        for more in [
            "Dua pekan lalu keduanya berunding.",
            "Pekan lalu warga mengungsi.",
            "Pada Desember jalan itu dibuka.",
        ] {
            assert_eq!(published(&format!("{report} {more}")), None, "{more}");
        }
        // Nor is a day of a programme the report's own.
        let programme = "Lomba akan dibuka pada Jumat (8/10). Peserta tiba.\n\nJumat, 8 Oktober:\nRandu\n\nSenin, 11 Oktober:\nMarang";
        assert_eq!(published(programme), None);
        assert_eq!(published("Lomba dibuka pada Jumat (8/10)."), Some(ymd(2021, 10, 8)));
        // What lies ahead says nothing of it.
        assert!(published(&format!("{report} Mereka akan berunding pada Desember.")).is_some());
    }
}
