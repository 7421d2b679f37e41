//! What must be found in English, and what must not; the day of speaking is Tuesday, 16 November 2021.

use crate::engine::lang::examples::{Example, check};
use crate::story::Lang;

#[rustfmt::skip]
const FOUND: &[Example] = &[
    // calendar
    ("They met on 16 November 2021.", &[("16 November 2021", "2021-11-16")]),
    ("They met on November 16, 2021.", &[("November 16, 2021", "2021-11-16")]),
    ("They met on November 16th, 2021 in Oslo.", &[("November 16th, 2021", "2021-11-16")]),
    ("They met on the 5th of May 1980.", &[("the 5th of May 1980", "1980-05-05")]),
    ("They met on Nov. 15.", &[("Nov. 15", "2021-11-15")]),
    ("The war ended in 1994.", &[("1994", "1994")]),
    ("It grew from 1994 to 1998.", &[("1994", "1994"), ("1998", "1998")]),
    ("It opened in March 2019.", &[("March 2019", "2019-03")]),
    ("It was popular in the 1960s.", &[("the 1960s", "196")]),
    ("It was built in the 19th century.", &[("the 19th century", "18")]),
    ("It opened in early May 2020.", &[("early May 2020", "2020-05")]),
    ("Data of 2020-02-03 are missing.", &[("2020-02-03", "2020-02-03")]),
    // weekdays
    ("He left on Monday.", &[("Monday", "2021-11-15")]),
    ("He left on Tuesday, a neighbour said.", &[("Tuesday", "2021-11-16")]),
    ("He will leave on Friday.", &[("Friday", "2021-11-19")]),
    ("He left last Friday.", &[("last Friday", "2021-11-12")]),
    ("He left on Sunday morning.", &[("Sunday morning", "2021-11-14TMO")]),
    // relative
    ("Prices rose last year.", &[("last year", "2020")]),
    ("Prices fell this month.", &[("this month", "2021-11")]),
    ("Prices fell last week.", &[("last week", "2021-W45")]),
    ("They signed it last November.", &[("last November", "2020-11")]),
    ("It rained yesterday.", &[("yesterday", "2021-11-15")]),
    ("It rained today.", &[("today", "2021-11-16")]),
    ("She left three days ago.", &[("three days ago", "2021-11-13")]),
    ("He fell on 3 May 2020. Two days later he died.", &[("3 May 2020", "2020-05-03"), ("Two days later", "2020-05-05")]),
    ("He fell on 3 May 2020. The next day he left.", &[("3 May 2020", "2020-05-03"), ("The next day", "2020-05-04")]),
    ("Prices rose since May. Since then buyers left.", &[("May", "2021-05"), ("Since then", "2021-05")]),
    ("They spoke on Monday and met later that day.", &[("Monday", "2021-11-15"), ("later that day", "2021-11-15")]),
    // clock times
    ("It struck at 5:30 p.m. on the coast.", &[("5:30 p.m.", "2021-11-16T17:30")]),
    ("It struck at 17:30 (13:30 GMT).", &[("17:30", "2021-11-16T17:30"), ("13:30 GMT", "2021-11-16T13:30Z")]),
    // lengths and vague times
    ("It lasted six weeks.", &[("six weeks", "P6W")]),
    ("It was a six-week war.", &[("six-week", "P6W")]),
    ("He served twenty-five years.", &[("twenty-five years", "P25Y")]),
    ("He waited 3 hours.", &[("3 hours", "PT3H")]),
    ("They quarrelled for decades.", &[("decades", "PXDE")]),
    ("He was ill for several days.", &[("several days", "PXD")]),
    ("She recently moved.", &[("recently", "PAST_REF")]),
    ("She is now calm.", &[("now", "PRESENT_REF")]),
];

#[rustfmt::skip]
const NOT_FOUND: &[Example] = &[
    ("He may leave.", &[]),
    ("They march on the capital.", &[]),
    ("The second man left.", &[]),
    ("The sun rose.", &[]),
    ("Shares fall and rise.", &[]),
    ("Theresa May left.", &[]),
    ("A Boeing 747 landed.", &[]),
    ("Resolution 1325 was adopted.", &[]),
    ("The score was 2-1.", &[]),
    ("It cost $2021.", &[]),
    ("More than 6,600 people died.", &[]),
    ("Call 555-1234 for help.", &[]),
    ("About 2000 people came.", &[]),
    ("Flight 1945 was late.", &[]),
];

#[test]
fn what_must_be_found() {
    check(Lang::English, FOUND);
}

#[test]
fn what_must_not_be_found() {
    check(Lang::English, NOT_FOUND);
}
