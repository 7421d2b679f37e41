//! What the axis says: at its ticks, and of its stretches.

use super::{clock, date, date_short, names, year};
use crate::digits::two;
use crate::story::{Granularity, Lang};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};

/// What stands at the tick of this moment, in seconds, on a stretch `from` one moment `to` another. The first of its kind
/// says what begins with it, unless the stretch lies in one: the day at midnight, the year in January.
pub fn tick(unit: Granularity, at: i64, (from, to): (i64, i64), lang: Lang) -> String {
    let (at, a, b) = (moment(at), moment(from).date(), moment(to - 1).date());
    let names = names(lang);
    let month = || names.month_short(at.month()).to_owned();
    match unit {
        Granularity::Month if at.month() > 1 || a.year() == b.year() => month(),
        Granularity::Year | Granularity::Month => year(at.year(), lang),
        Granularity::Day if at.day() == 1 && (a.year(), a.month()) != (b.year(), b.month()) => month(),
        Granularity::Day if a == b => String::from("00"),
        Granularity::Day => at.day().to_string(),
        Granularity::Hour if at.hour() == 0 && a != b => format!("{} {}", at.day(), month()),
        Granularity::Hour => two("", at.hour()),
        Granularity::Second if at.second() > 0 => two(":", at.second()),
        _ => clock(at, lang),
    }
}

/// What a stretch `from` one moment `to` another is, in seconds: *1994*, *Sep – Nov 2020*, *Selasa, 16 November 2021*. A day
/// that in full is not `roomy` names its year unless that was `said` just before it; less than two minutes name the minute.
pub fn heading(
    (from, to): (i64, i64),
    said: Option<i32>,
    lang: Lang,
    roomy: &dyn Fn(&str) -> bool,
) -> String {
    let (a, b) = (moment(from).date(), moment(to - 1).date());
    let month = |d: NaiveDate| names(lang).month_short(d.month());
    let in_year = |d: NaiveDate| year(d.year(), lang);
    if a == b && to - from < 120 {
        return format!("{}, {}", date_short(a, lang), clock(moment(from), lang));
    }
    if a == b {
        return match said {
            _ if roomy(&date(a, lang)) => date(a, lang),
            Some(year) if year == a.year() => format!("{} {}", a.day(), month(a)),
            _ => date_short(a, lang),
        };
    }
    if (a.year(), a.month()) == (b.year(), b.month()) {
        if to - from > 27 * 86_400 {
            return format!("{} {}", names(lang).month(a.month()), in_year(a));
        }
        return format!("{}–{} {} {}", a.day(), b.day(), month(a), in_year(a));
    }
    if a.year() != b.year() {
        return format!("{} – {}", in_year(a), in_year(b));
    }
    if to - from > 360 * 86_400 {
        in_year(a)
    } else {
        format!("{} – {} {}", month(a), month(b), in_year(a))
    }
}

fn moment(second: i64) -> NaiveDateTime {
    DateTime::from_timestamp(second, 0).map(|t| t.naive_utc()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;

    fn at(year: i32, month: u32, day: u32, clock: (u32, u32, u32)) -> i64 {
        let midnight = ymd(year, month, day).and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
        midnight + i64::from(clock.0 * 3_600 + clock.1 * 60 + clock.2)
    }

    const MIDNIGHT: (u32, u32, u32) = (0, 0, 0);

    #[test]
    fn a_lone_day_names_its_year() {
        let day = (at(1876, 5, 4, MIDNIGHT), at(1876, 5, 5, MIDNIGHT));
        let said = |said, lang, roomy: bool| heading(day, said, lang, &move |_| roomy);
        assert_eq!(said(None, Lang::Indonesian, false), "4 Mei 1876");
        assert_eq!(said(Some(1875), Lang::English, false), "4 May 1876");
        assert_eq!(said(Some(1876), Lang::Indonesian, false), "4 Mei");
        assert_eq!(said(None, Lang::English, true), "Thursday 4 May 1876");
    }

    #[test]
    fn a_stretch_is_named_as_exactly_as_it_is_seen() {
        let named = |from, to| heading((from, to), None, Lang::English, &|_| true);
        assert_eq!(named(at(-752, 1, 1, MIDNIGHT), at(-299, 1, 1, MIDNIGHT)), "753 BC – 301 BC");
        assert_eq!(named(at(2019, 3, 1, MIDNIGHT), at(2019, 5, 9, MIDNIGHT)), "Mar – May 2019");
        assert_eq!(named(at(2019, 3, 1, MIDNIGHT), at(2019, 4, 1, MIDNIGHT)), "March 2019");
        assert_eq!(
            named(at(2021, 11, 16, (13, 29, 50)), at(2021, 11, 16, (13, 30, 8))),
            "16 Nov 2021, 13:29"
        );
    }

    #[test]
    fn the_first_tick_of_its_kind_says_what_begins() {
        let two_years = (at(2020, 1, 1, MIDNIGHT), at(2022, 1, 1, MIDNIGHT));
        let said = |unit, second, stretch| tick(unit, second, stretch, Lang::Indonesian);
        assert_eq!(said(Granularity::Month, at(2021, 1, 1, MIDNIGHT), two_years), "2021");
        assert_eq!(said(Granularity::Month, at(2021, 5, 1, MIDNIGHT), two_years), "Mei");
        assert_eq!(said(Granularity::Day, at(2021, 5, 1, MIDNIGHT), two_years), "Mei");
        let one_year = (two_years.0, two_years.0 + 86_400);
        assert_eq!(said(Granularity::Month, at(2020, 1, 1, MIDNIGHT), one_year), "Jan");
        assert_eq!(said(Granularity::Hour, two_years.0, one_year), "00");
        assert_eq!(said(Granularity::Hour, two_years.0, two_years), "1 Jan");
        assert_eq!(said(Granularity::Second, at(2021, 11, 16, (13, 30, 0)), two_years), "13.30");
        assert_eq!(said(Granularity::Second, at(2021, 11, 16, (13, 30, 5)), two_years), ":05");
        assert_eq!(said(Granularity::Year, at(-2999, 1, 1, MIDNIGHT), two_years), "3000 SM");
    }
}
