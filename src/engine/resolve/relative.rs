//! Times counted from the report or from the time last told.

use super::{Found, Teller, value};
use crate::engine::expression::{Dir, Expr};
use crate::engine::lang::{Phrase, Sense};
use crate::story::{DayPart, Granularity, Named, Reason, Stamp, TimexKind, Unit};
use chrono::{Days, Months, NaiveDate};

impl Teller<'_> {
    /// *tahun lalu*, *this week*.
    pub(super) fn named(&self, dir: Dir, unit: Unit) -> Found {
        let Some((now, from)) = self.now() else {
            return Found::open(TimexKind::Date, unknown(dir), Vec::new());
        };
        let steps = match dir {
            Dir::Last => -1,
            Dir::This => 0,
            Dir::Next => 1,
        };
        let rule = match dir {
            Dir::This => Reason::Same(Named::Unit(unit)),
            _ => Reason::Shift(steps, unit),
        };
        Found::at(Stamp::new(moved(now, steps, unit), grain(unit)), vec![from, rule])
    }

    /// *hari ini*, *kemarin*, *tonight*.
    pub(super) fn deictic(&self, days: i32, part: Option<DayPart>) -> Found {
        let Some((now, from)) = self.now() else {
            return Found::open(TimexKind::Date, "XXXX-XX-XX".into(), Vec::new());
        };
        let mut because = vec![from];
        if days != 0 {
            because.push(Reason::Shift(days, Unit::Day));
        }
        Found::at(Stamp { part, ..Stamp::day(moved(now, days, Unit::Day)) }, because)
    }

    /// *tiga hari lalu*, *two days later*.
    pub(super) fn shift(&self, amount: i32, unit: Unit, narrative: bool) -> Found {
        let ground = if narrative { self.told() } else { self.now() };
        let Some((from, reason)) = ground else {
            let value = value::length(u32::try_from(amount.abs()).ok(), unit);
            return Found::open(TimexKind::Duration, value, Vec::new());
        };
        let because = vec![reason, Reason::Shift(amount, unit)];
        if unit <= Unit::Hour {
            return Found::open(
                TimexKind::Date,
                if amount < 0 { "PAST_REF" } else { "FUTURE_REF" }.into(),
                because,
            );
        }
        Found::at(Stamp::new(moved(from, amount, unit), grain(unit)), because)
    }

    /// Set phrases.
    pub(super) fn phrase(&self, expr: &Expr, phrase: Phrase) -> Found {
        let vague = |value: &str| Found::open(TimexKind::Date, value.into(), Vec::new());
        match phrase {
            Phrase::Day(days, part) => self.deictic(days, part),
            Phrase::Past => vague("PAST_REF"),
            Phrase::Present => vague("PRESENT_REF"),
            Phrase::Future => vague("FUTURE_REF"),
            Phrase::SinceThen => self.since_then(),
            Phrase::ThatDay => self.that_day(expr),
            // Of a report, "later in the day"; of anything else, "some day".
            Phrase::LaterThatDay if self.reports(expr) => self.that_day(expr),
            Phrase::LaterThatDay => vague("FUTURE_REF"),
            Phrase::DayAfter(days) => self.shift(days, Unit::Day, true),
        }
    }

    /// Whether the sentence reports what somebody said, or the language says outright that a day is meant.
    fn reports(&self, expr: &Expr) -> bool {
        let sentence = &self.doc.sentences[expr.sentence];
        expr.last - expr.first > 2
            || self.doc.tokens[sentence.first..sentence.last].iter().any(|t| t.has(Sense::Says))
    }

    fn since_then(&self) -> Found {
        match self.last.as_ref().and_then(|told| Some((told, told.when.begin.stamp()?))) {
            Some((told, stamp)) => {
                Found::at(*stamp, vec![Reason::Earlier { words: told.words.clone(), when: told.when }])
            }
            None => Found::open(TimexKind::Date, "PAST_REF".into(), Vec::new()),
        }
    }

    fn that_day(&self, expr: &Expr) -> Found {
        match self.day_told(expr) {
            Some((day, reason)) => Found::at(Stamp::day(day), vec![reason]),
            None => Found::open(TimexKind::Date, "XXXX-XX-XX".into(), Vec::new()),
        }
    }

    /// The time last told, or the report.
    fn told(&self) -> Option<(NaiveDate, Reason)> {
        let told = self.last.as_ref().and_then(|told| Some((told, told.when.begin.stamp()?)));
        match told {
            Some((told, stamp)) => {
                Some((stamp.date(), Reason::Earlier { words: told.words.clone(), when: told.when }))
            }
            None => self.now(),
        }
    }
}

fn unknown(dir: Dir) -> String {
    match dir {
        Dir::Last => "PAST_REF",
        Dir::This => "PRESENT_REF",
        Dir::Next => "FUTURE_REF",
    }
    .into()
}

/// The granularity that a count of the unit leaves.
fn grain(unit: Unit) -> Granularity {
    match unit {
        Unit::Century => Granularity::Century,
        Unit::Decade => Granularity::Decade,
        Unit::Year => Granularity::Year,
        Unit::Quarter => Granularity::Quarter,
        Unit::Month => Granularity::Month,
        Unit::Week => Granularity::Week,
        _ => Granularity::Day,
    }
}

/// The date so many units away, or the date itself where the calendar ends.
pub fn moved(date: NaiveDate, amount: i32, unit: Unit) -> NaiveDate {
    let months = |n: i32| {
        let months = Months::new(amount.unsigned_abs().saturating_mul(n.unsigned_abs()));
        if amount < 0 { date.checked_sub_months(months) } else { date.checked_add_months(months) }
    };
    let days = |n: u64| {
        let days = Days::new(u64::from(amount.unsigned_abs()) * n);
        if amount < 0 { date.checked_sub_days(days) } else { date.checked_add_days(days) }
    };
    match unit {
        Unit::Century => months(1200),
        Unit::Decade => months(120),
        Unit::Year => months(12),
        Unit::Quarter => months(3),
        Unit::Month => months(1),
        Unit::Week => days(7),
        Unit::Day => days(1),
        Unit::Hour | Unit::Minute | Unit::Second => Some(date),
    }
    .filter(|d| (-9999..=9999).contains(&chrono::Datelike::year(d)))
    .unwrap_or(date)
}
