//! When a named day falls in a year.

use crate::engine::lang::{Holiday, Moon};
use crate::story::{Granularity, Stamp, ymd};
use chrono::{Datelike, Days, NaiveDate};

/// A named day, or the week or the weekend that it lies in or beside.
pub fn around(day: Stamp, grain: Option<Granularity>) -> Stamp {
    // A Monday's long weekend is the one before it, a Thursday's the one behind.
    let long = grain == Some(Granularity::Weekend) && day.date().weekday().number_from_monday() < 4;
    let date = if long { day.date() - Days::new(3) } else { day.date() };
    grain.map_or(day, |grain| Stamp::new(date, grain))
}

/// The day of a holiday in a Gregorian year; of a month of fasting, the month that holds its middle.
pub fn of(holiday: Holiday, year: i32) -> Stamp {
    match holiday {
        Holiday::Fixed(month, day) => Stamp::day(ymd(year, month, day)),
        Holiday::Nth(month, weekday, n) => Stamp::day(nth(year, month, weekday, n)),
        Holiday::After(month, weekday, n, days) => {
            Stamp::day(nth(year, month.into(), weekday.into(), n.into()) + Days::new(days.into()))
        }
        Holiday::Moon(feast) => Stamp::day(moon(feast, year)),
        Holiday::Easter(days) => {
            let easter = easter(year);
            let offset = Days::new(u64::from(days.unsigned_abs()));
            Stamp::day(if days < 0 { easter - offset } else { easter + offset })
        }
        Holiday::Hijri(month, day) => Stamp::day(hijri(year, month, day) - sighted(year, month, day)),
        Holiday::HijriDate(h, month, day) => {
            let reckoned = islamic(i64::from(h), month, day).unwrap_or_else(|| ymd(year, 1, 1));
            Stamp::day(reckoned - sighted(reckoned.year(), month, day))
        }
        Holiday::HijriMonth(h, month) => {
            month_of(islamic(i64::from(h), month, 15).unwrap_or_else(|| ymd(year, 1, 1)))
        }
        Holiday::Ramadan => month_of(hijri(year, 9, 15)),
    }
}

fn month_of(middle: NaiveDate) -> Stamp {
    Stamp::month(middle.year(), middle.month())
}

/// The n-th such weekday of a month; the 5th is the last.
fn nth(year: i32, month: u32, weekday: u32, n: u32) -> NaiveDate {
    let first = ymd(year, month, 1);
    let ahead = (weekday + 7 - first.weekday().number_from_monday()) % 7;
    let date = first + Days::new(u64::from(ahead + 7 * (n - 1)));
    if date.month() == month { date } else { date - Days::new(7) }
}

/// The first year of the lists below.
const FIRST: i32 = 2006;
/// After so many years the moon is full on the same days again, give or take one.
const METON: i32 = 19;

/// A feast's day, as the almanacs have it for 2006 to 2026: days after 1 January. For other years the list goes round.
fn moon(feast: Moon, year: i32) -> NaiveDate {
    let days: &[u8; 21] = match feast {
        Moon::NewYear => {
            &[28, 48, 37, 25, 44, 33, 22, 40, 30, 49, 38, 27, 46, 35, 24, 42, 31, 21, 40, 28, 47]
        }
        Moon::Nyepi => &[88, 77, 66, 84, 74, 63, 82, 70, 89, 79, 68, 86, 75, 65, 84, 72, 61, 80, 70, 87, 77],
        Moon::Vesak => &[
            132, 151, 140, 128, 147, 136, 126, 144, 134, 152, 142, 130, 148, 138, 127, 145, 135, 154, 143,
            131, 150,
        ],
    };
    let listed = usize::try_from(year - FIRST).ok().and_then(|n| days.get(n));
    let day = listed.unwrap_or(&days[(year - FIRST).rem_euclid(METON) as usize]);
    ymd(year, 1, 1) + Days::new(u64::from(*day))
}

/// Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> NaiveDate {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - b.div_euclid(4) - g + 15).rem_euclid(30);
    let l = (32 + 2 * (b.rem_euclid(4)) + 2 * c.div_euclid(4) - h - c.rem_euclid(4)).rem_euclid(7);
    let m = (a + 11 * h + 22 * l).div_euclid(451);
    let n = h + l - 7 * m + 114;
    ymd(year, (n / 31) as u32, (n % 31 + 1) as u32)
}

/// The first such day of the Islamic year that begins in or before a Gregorian year.
fn hijri(year: i32, month: u32, day: u32) -> NaiveDate {
    let near = (i64::from(year) - 622) * 33 / 32;
    let date = |h| islamic(h, month, day);
    (near - 1..=near + 2).filter_map(date).find(|d| d.year() == year).unwrap_or_else(|| ymd(year, 1, 1))
}

/// What a feast lies before its reckoned day, as Indonesia kept it from 2006 to 2025.
fn sighted(year: i32, month: u32, day: u32) -> Days {
    let early = match (month, day) {
        (10, 1) => matches!(year, 2008 | 2009 | 2014..=2017 | 2022),
        (12, 10) => matches!(year, 2008 | 2009 | 2011 | 2016 | 2017 | 2019 | 2025),
        _ => false,
    };
    Days::new(u64::from(early))
}

/// A day of the Islamic calendar by the civil tabular reckoning (leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29
/// of thirty); where the moon is sighted the day can lie one off.
fn islamic(year: i64, month: u32, day: u32) -> Option<NaiveDate> {
    /// 1 Muharram of year 1: 19 July 622 of the proleptic Gregorian calendar.
    const EPOCH: i64 = 227_015;
    let months = i64::from(month - 1);
    let years = (year - 1) * 354 + (11 * year + 3).div_euclid(30);
    let days = EPOCH + years + 29 * months + (months + 1) / 2 + i64::from(day) - 1;
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(days).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn movable_days_fall_where_almanacs_have_them() {
        let day = |h, year| of(h, year).edtf();
        assert_eq!(day(Holiday::Easter(0), 2021), "2021-04-04");
        assert_eq!(day(Holiday::Easter(0), 1998), "1998-04-12");
        assert_eq!(day(Holiday::Easter(-2), 2024), "2024-03-29");
        assert_eq!(day(Holiday::Nth(11, 4, 4), 1999), "1999-11-25");
        assert_eq!(day(Holiday::Nth(5, 1, 5), 2021), "2021-05-31");
        assert_eq!(day(Holiday::After(11, 1, 1, 1), 1998), "1998-11-03");
        assert_eq!(day(Holiday::After(11, 4, 4, 1), 2022), "2022-11-25");
        assert_eq!(day(Holiday::Moon(Moon::NewYear), 2023), "2023-01-22");
        assert_eq!(day(Holiday::Moon(Moon::NewYear), 2000), "2000-02-05");
        assert_eq!(day(Holiday::Moon(Moon::Nyepi), 2025), "2025-03-29");
        assert_eq!(day(Holiday::Moon(Moon::Vesak), 2022), "2022-05-16");
        assert_eq!(day(Holiday::Hijri(10, 1), 2021), "2021-05-13");
        assert_eq!(day(Holiday::Hijri(12, 10), 2021), "2021-07-20");
        assert_eq!(day(Holiday::Hijri(10, 1), 2022), "2022-05-02");
        assert_eq!(day(Holiday::HijriDate(1447, 1, 10), 2025), "2025-07-06");
        assert_eq!(day(Holiday::HijriDate(1435, 10, 1), 2014), "2014-07-28");
        assert_eq!(day(Holiday::Ramadan, 2021), "2021-04");
        assert_eq!(day(Holiday::HijriMonth(1442, 9), 2021), "2021-04");
    }
}
