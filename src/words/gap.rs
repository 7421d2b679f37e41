//! Lengths of time in words.

use super::pick;
use crate::story::{Lang, Unit};
use chrono::TimeDelta;

/// The mean length of a Gregorian year, in seconds: 365.2425 days.
const YEAR: i64 = 31_556_952;

/// A gap in the largest unit that says enough: *26 tahun*, *6 months*, *about 3 hours*.
pub fn gap(length: TimeDelta, is_about: bool, lang: Lang) -> String {
    let said = in_units(length.num_seconds().max(0), lang);
    if is_about { super::about(said, lang) } else { said }
}

fn in_units(seconds: i64, lang: Lang) -> String {
    let table = [
        (YEAR, Unit::Year, 18 * YEAR / 12),
        (YEAR / 12, Unit::Month, 28 * 86_400),
        (86_400, Unit::Day, 86_400),
        (3_600, Unit::Hour, 5_400),
        (60, Unit::Minute, 60),
    ];
    for (one, name, from) in table {
        if seconds >= from {
            return counted((seconds + one / 2) / one, name, lang);
        }
    }
    counted(seconds, Unit::Second, lang)
}

fn counted(n: i64, of: Unit, lang: Lang) -> String {
    format!("{n} {}", unit(of, n != 1, lang))
}

/// A unit's name, in the plural where the language has one.
pub fn unit(unit: Unit, plural: bool, lang: Lang) -> &'static str {
    let (id, one, many) = match unit {
        Unit::Second => ("detik", "second", "seconds"),
        Unit::Minute => ("menit", "minute", "minutes"),
        Unit::Hour => ("jam", "hour", "hours"),
        Unit::Day => ("hari", "day", "days"),
        Unit::Week => ("minggu", "week", "weeks"),
        Unit::Month => ("bulan", "month", "months"),
        Unit::Quarter => ("kuartal", "quarter", "quarters"),
        Unit::Year => ("tahun", "year", "years"),
        Unit::Decade => ("dekade", "decade", "decades"),
        Unit::Century => ("abad", "century", "centuries"),
    };
    pick(lang, id, if plural { many } else { one })
}

/// A TIMEX3 duration in words: `P6W` is *6 minggu*, `PXDE` is *puluhan tahun*; a form that is not known
/// is given back as it is.
pub fn duration(value: &str, lang: Lang) -> String {
    parse(value).map_or_else(
        || value.to_owned(),
        |(count, of)| match count {
            Some(n) => counted(n, of, lang),
            None if of == Unit::Decade => pick(lang, "puluhan tahun", "decades").to_owned(),
            None => format!("{} {}", pick(lang, "beberapa", "several"), unit(of, true, lang)),
        },
    )
}

fn parse(value: &str) -> Option<(Option<i64>, Unit)> {
    let body = value.strip_prefix('P')?;
    let (clock, body) = body.strip_prefix('T').map_or((false, body), |rest| (true, rest));
    let split = body.find(|c: char| !c.is_ascii_digit() && c != 'X')?;
    let (count, letters) = body.split_at(split);
    let of = match (letters, clock) {
        ("S", true) => Unit::Second,
        ("M", true) => Unit::Minute,
        ("H", true) => Unit::Hour,
        ("D", false) => Unit::Day,
        ("W", false) => Unit::Week,
        ("M", false) => Unit::Month,
        ("Q", false) => Unit::Quarter,
        ("Y", false) => Unit::Year,
        ("DE", false) => Unit::Decade,
        ("CE", false) => Unit::Century,
        _ => return None,
    };
    Some((if count == "X" { None } else { Some(count.parse().ok()?) }, of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{English, Indonesian};

    #[test]
    fn gaps_round_to_what_a_reader_would_say() {
        let said = |length, lang| gap(length, false, lang);
        let years = |n: i64| TimeDelta::seconds(YEAR * n);
        assert_eq!(said(years(26), Indonesian), "26 tahun");
        assert_eq!(said(years(1) + TimeDelta::days(20), English), "13 months");
        assert_eq!(said(TimeDelta::days(181), Indonesian), "6 bulan");
        assert_eq!(said(TimeDelta::days(31), Indonesian), "1 bulan");
        assert_eq!(said(TimeDelta::days(1), English), "1 day");
        assert_eq!(said(TimeDelta::hours(3), Indonesian), "3 jam");
        assert_eq!(said(TimeDelta::minutes(20), English), "20 minutes");
        assert_eq!(said(TimeDelta::seconds(-5), English), "0 seconds");
        assert_eq!(gap(years(26), true, English), "about 26 years");
    }

    #[test]
    fn durations_of_timex3() {
        assert_eq!(duration("P6W", Indonesian), "6 minggu");
        assert_eq!(duration("PT3H", English), "3 hours");
        assert_eq!(duration("PXDE", Indonesian), "puluhan tahun");
        assert_eq!(duration("PXD", English), "several days");
        assert_eq!(duration("P1Y10M", English), "P1Y10M");
    }
}
