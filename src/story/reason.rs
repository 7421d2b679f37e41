//! Why a time is what it is, step by step; `crate::words` puts the steps into a reader's language.

use super::{Stamp, When};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A unit of the calendar, for counted steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names are the units'")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A recurring name of the calendar: which "last" or "next" is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Named {
    /// 1 (January) to 12.
    Month(u32),
    /// 1 (Monday) to 7, as ISO 8601 counts.
    Weekday(u32),
    /// Day and month without a year: `(day, month)`.
    DayOfMonth(u32, u32),
    /// A bare unit: *last year*.
    Unit(Unit),
}

/// One step of a reason chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The text says these words.
    Said(String),
    /// They are counted from the publication date.
    Publication(NaiveDate),
    /// They are counted from, or belong to, a time told earlier in the text.
    Earlier {
        /// The words of that earlier time.
        words: String,
        /// What it was resolved to.
        when: When,
    },
    /// The last such before that reference.
    LastBefore(Named),
    /// The next such after it.
    NextAfter(Named),
    /// The nearest such to it.
    Nearest(Named),
    /// The one that holds the reference: *this month*.
    Same(Named),
    /// So many units away from the reference; negative is back.
    Shift(i32, Unit),
    /// The words stand in a quotation, so they count from the day that it was said.
    Quoted,
    /// Two clocks side by side give the zone: local minutes of the day, UTC minutes of the day,
    /// and the difference in minutes.
    TwoClocks {
        /// Minute of the day on the local clock.
        local: u32,
        /// Minute of the day on the other clock, as UTC.
        utc: u32,
        /// Minutes east of UTC.
        offset: i32,
    },
    /// A named zone (`WIB`) and its minutes east of UTC.
    Zone(String, i32),
    /// The words name no exact time.
    Vague,
    /// Nothing says that it has ended; it is drawn up to the publication date.
    StillSo,
    /// The clause has no time words: it stands on the day of the report.
    DayOfReport,
    /// The clause has no time words: it stands where the sentence before it stands.
    SameAsBefore,
    /// The text says that it came after another event, given by its headline.
    After(String),
    /// Elsewhere the text tells the same happening otherwise: with this headline, at this time.
    Otherwise(String, When),
    /// A length of time, a boundary and a year fit together: the words of each.
    Joined(Vec<String>),
    /// The reader set the time by hand.
    ByHand,
    /// Therefore this stretch of the calendar.
    So(When),
    /// Therefore this length of time, as an ISO 8601 duration in TIMEX3's form (`P6W`, `PXDE`).
    Lasts(String),

    /// Publication date: the reader, or the caller, gave it.
    GivenDate(NaiveDate),
    /// Publication date: the pasted page's markup states it.
    Markup(NaiveDate),
    /// Publication date: the dateline or byline states it, in these words.
    Dateline(String),
    /// Publication date: the report speaks of this weekday (1 Monday to 7) as its own day, in these words.
    ReportDay(u32, String),
    /// Publication date: a day named without a year shortly before the report.
    JustAfter {
        /// The words of the day.
        words: String,
        /// Day of the month.
        day: u32,
        /// Month.
        month: u32,
    },
    /// Publication date: this year fits: the weekday falls right; the years that fit, newest first,
    /// none in the future.
    YearsThatFit(Vec<i32>),
    /// Publication date: the newest of those is taken.
    NewestNotFuture(Stamp),
    /// Publication date: a relative expression beside a stated year gives the year.
    YearBeside(String, i32),
    /// Publication date: the newest full date in the text.
    NewestInText(String),
    /// Publication date: the clues do not suffice.
    TooFewClues,
}
