//! Lengths of time in words.

use super::pick;
use crate::story::{Edge, Granularity, Lang, Stamp, Unit};

/// The mean length of a Gregorian year, in seconds: 365.2425 days.
const YEAR: i64 = 31_556_952;
const DAY: i64 = 86_400;

/// How long it is from one time to another, in days or more, as a reader counts it: in the coarser of their two units, so
/// that *1980* and *2020* are 40 years apart and *1994* and *September 2020* 26. Said to be about so long where one of them
/// is only about then, or known by no more than its decade.
pub fn between(from: &Edge, to: &Edge, zone: Option<i32>, lang: Lang) -> String {
    let (Some(a), Some(b)) = (from.stamp(), to.stamp()) else { return String::new() };
    let grain = a.grain.min(b.grain);
    let day = |s: &Stamp| Stamp::new(s.in_zone(zone).date(), grain).local;
    let said = in_units((day(b) - day(a)).num_seconds(), grain <= Granularity::Year, lang);
    let exact = grain >= Granularity::Year && matches!((from, to), (Edge::At(_), Edge::At(_)));
    if exact { said } else { super::about(said, lang) }
}

/// A length in the largest unit that says enough, or in years: *26 tahun*, *6 months*, *3 days*.
fn in_units(seconds: i64, in_years: bool, lang: Lang) -> String {
    let (one, name) = if in_years || seconds >= 18 * YEAR / 12 {
        (YEAR, Unit::Year)
    } else if seconds >= 28 * DAY {
        (YEAR / 12, Unit::Month)
    } else {
        (DAY, Unit::Day)
    };
    counted((seconds + one / 2) / one, name, lang)
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
    use crate::story::ymd;
    use Lang::{English, Indonesian};

    #[test]
    fn lengths_round_to_what_a_reader_would_say() {
        let said = |seconds, lang| in_units(seconds, false, lang);
        assert_eq!(said(26 * YEAR, Indonesian), "26 tahun");
        assert_eq!(said(YEAR + 20 * DAY, English), "13 months");
        assert_eq!(said(181 * DAY, Indonesian), "6 bulan");
        assert_eq!(said(31 * DAY, Indonesian), "1 bulan");
        assert_eq!(said(DAY, English), "1 day");
    }

    #[test]
    fn a_gap_is_counted_in_the_coarser_unit_of_its_ends() {
        let said = |from, to| between(&Edge::At(from), &Edge::At(to), None, English);
        let (year, month) = (Stamp::year, Stamp::month);
        let day = |y, m, d| Stamp::day(ymd(y, m, d));
        assert_eq!(said(year(1980), year(2020)), "40 years");
        assert_eq!(said(year(1994), month(2020, 9)), "26 years");
        assert_eq!(said(month(1994, 9), year(2020)), "26 years");
        assert_eq!(said(year(1994), day(1996, 1, 1)), "2 years");
        assert_eq!(said(year(1994), month(1995, 3)), "1 year");
        assert_eq!(said(year(-43), year(14)), "57 years");
        assert_eq!(said(month(2020, 11), month(2021, 5)), "6 months");
        assert_eq!(said(month(2020, 11), day(2021, 5, 31)), "6 months");
        assert_eq!(said(month(2021, 1), month(2021, 3)), "2 months");
        assert_eq!(said(day(2021, 11, 15), day(2021, 11, 18)), "3 days");
        let minute = |d, hour| Stamp::minute(ymd(2021, 11, d), hour, 30, None);
        assert_eq!(said(minute(15, 17), day(2021, 11, 18)), "3 days");
        assert_eq!(said(minute(15, 17), minute(16, 20)), "1 day");
        assert_eq!(said(minute(15, 17), minute(17, 9)), "2 days");
    }

    #[test]
    fn a_gap_is_no_more_exact_than_its_ends() {
        let (from, to) = (Stamp::year(1994), Stamp::year(2020));
        assert_eq!(between(&Edge::About(from), &Edge::At(to), None, English), "about 26 years");
        assert_eq!(between(&Edge::At(from), &Edge::About(to), None, Indonesian), "sekitar 26 tahun");
        let decade = Stamp::new(ymd(1987, 5, 1), Granularity::Decade);
        assert_eq!(between(&Edge::At(decade), &Edge::At(to), None, English), "about 40 years");
        assert_eq!(between(&Edge::At(from), &Edge::Open, None, English), "");
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
