//! Times counted from the report or from the time last told.

use super::{Found, Teller, Told, value};
use crate::engine::expression::{Amount, Dir, Expr, Form, Length};
use crate::engine::lang::{Phrase, Sense};
use crate::engine::text::Kind;
use crate::story::{DayPart, Granularity, Named, Reason, Stamp, TimexKind, Unit, When};
use chrono::{Days, Months, NaiveDate, TimeDelta};

/// So many sentences on, *two years later* still counts from a time told before.
pub(super) const NEAR: usize = 2;

impl Teller<'_> {
    /// *tahun lalu*, *this week*.
    pub(super) fn named(&self, expr: &Expr, dir: Dir, unit: Unit) -> Found {
        let Some((now, from)) = self.spoken(expr) else {
            return Found::open(TimexKind::Date, unknown(dir), Vec::new());
        };
        let steps = dir.steps();
        let rule = match dir {
            Dir::This => Reason::Same(Named::Unit(unit)),
            _ => Reason::Shift(steps, unit),
        };
        if let Some(quarter) = self.quarter_compared(expr).filter(|_| (dir, unit) == (Dir::Last, Unit::Year))
        {
            return Found::at(Stamp::new(moved(quarter, -1, unit), Granularity::Quarter), vec![from, rule]);
        }
        Found::at(Stamp::new(moved(now, steps, unit), grain(unit)), vec![from, rule])
    }

    /// The quarter that its sentence speaks of, where a figure before it compares with it: *in the latest quarter it
    /// lost $23 million, after earnings of $33 million last year*.
    fn quarter_compared(&self, expr: &Expr) -> Option<NaiveDate> {
        let (quarter, sentence) = self.quarter.filter(|_| !self.narrative && !self.months)?;
        let before = self.doc.tokens.get(expr.first.checked_sub(1)?)?;
        let figure = before.kind == Kind::Number || before.times().is_some() || before.has(Sense::From);
        (sentence == expr.sentence && figure).then_some(quarter)
    }

    /// *hari ini*, *kemarin*, *tonight*.
    pub(super) fn deictic(&self, days: i32, part: Option<DayPart>) -> Found {
        // *today* is the day of telling, in a narrative too.
        let Some((now, from)) = self.telling().or_else(|| self.now()) else {
            return Found::open(TimexKind::Date, "XXXX-XX-XX".into(), Vec::new());
        };
        let mut because = vec![from];
        if days != 0 {
            because.push(Reason::Shift(days, Unit::Day));
        }
        Found::at(Stamp { part, ..Stamp::day(moved(now, days, Unit::Day)) }, because)
    }

    /// *akhir pekan ini*, *last weekend*; *the weekend* of a report lies behind it.
    pub(super) fn weekend(&self, expr: &Expr, dir: Dir) -> Found {
        let Some((now, from)) = self.now() else {
            return Found::open(TimexKind::Date, unknown(dir), Vec::new());
        };
        // Early in a week *the weekend* is the one behind, and so is what a verb says is over.
        let says_this = (expr.first..expr.last).any(|i| self.doc.tokens[i].has(Sense::This));
        let day = chrono::Datelike::weekday(&now).num_days_from_monday();
        let behind = day < 3 && !expr.lies_ahead(self.doc) || day < 5 && expr.is_over(self.doc);
        let steps = if dir == Dir::This && behind && !says_this { -1 } else { dir.steps() };
        let stamp = Stamp::new(moved(now, steps, Unit::Week), Granularity::Weekend);
        Found::at(stamp, vec![from, Reason::Shift(steps, Unit::Week)])
    }

    /// *that year*, *the following day*: counted from the time told before.
    pub(super) fn unit_told(&self, expr: &Expr, steps: i32, unit: Unit) -> Found {
        if unit == Unit::Day && steps == 0 {
            return self.that_day(expr);
        }
        let ground = match unit {
            Unit::Day => self.day_before(expr),
            Unit::Quarter => self.quarter_told().or_else(|| self.told(expr)),
            _ => self.told(expr),
        };
        let Some((from, reason)) = ground else {
            return Found::open(TimexKind::Date, value::unknown(unit), Vec::new());
        };
        let mut because = vec![reason];
        if steps != 0 {
            because.push(Reason::Shift(steps, unit));
        }
        Found::at(Stamp::new(moved(from, steps, unit), grain(unit)), because)
    }

    /// *the next morning*, *keesokan paginya*.
    pub(super) fn part_told(&self, expr: &Expr, steps: i32, part: DayPart) -> Found {
        let found = self.unit_told(expr, steps, Unit::Day);
        match found.stamp {
            Some(stamp) => Found::at(Stamp { part: Some(part), ..stamp }, found.because),
            None => Found::open(TimexKind::Time, "XXXX-XX-XX".to_owned() + part.timex(), found.because),
        }
    }

    /// *akhir tahun*, *the quarter*: the one that the text speaks of. A report speaks of the quarter that is over.
    pub(super) fn the(&self, unit: Unit) -> Found {
        let near = self.last.as_ref().filter(|_| self.narrative);
        if let Some(told) = near
            && let Some(stamp) = told.when.begin.stamp()
        {
            let from = told.reason();
            return Found::at(
                Stamp::new(stamp.date(), grain(unit)),
                vec![from, Reason::Same(Named::Unit(unit))],
            );
        }
        let Some((now, from)) = self.now() else {
            return Found::open(TimexKind::Date, value::unknown(unit), Vec::new());
        };
        if unit != Unit::Quarter {
            return Found::at(Stamp::new(now, grain(unit)), vec![from, Reason::Same(Named::Unit(unit))]);
        }
        let quarter = self.quarter.map_or_else(|| moved(now, -1, unit), |(quarter, _)| quarter);
        Found::at(
            Stamp::new(quarter, Granularity::Quarter),
            vec![from, Reason::LastBefore(Named::Unit(unit))],
        )
    }

    /// *the 1988 period*: of that year, what the report is about.
    pub(super) fn period_of(&self, year: i32) -> Found {
        let told = self.quarter_told().filter(|_| !self.months);
        match told {
            Some((quarter, reason)) => {
                let steps = year - chrono::Datelike::year(&quarter);
                let stamp = Stamp::new(moved(quarter, steps, Unit::Year), Granularity::Quarter);
                Found::at(stamp, vec![reason, Reason::Shift(steps, Unit::Year)])
            }
            None => Found::at(Stamp::year(year), Vec::new()),
        }
    }

    /// *malam hari*, *overnight*: on the day told before.
    pub(super) fn part(&self, expr: &Expr, part: DayPart) -> Found {
        match self.day_told(expr) {
            Some((day, reason)) => Found::at(Stamp { part: Some(part), ..Stamp::day(day) }, vec![reason]),
            None => Found::open(TimexKind::Time, "XXXX-XX-XX".to_owned() + part.timex(), Vec::new()),
        }
    }

    /// *tiga hari lalu*, *two days later*.
    pub(super) fn shift(
        &self,
        expr: &Expr,
        amount: Amount,
        unit: Unit,
        back: bool,
        narrative: bool,
    ) -> Found {
        let vague = |because| {
            Found::open(TimexKind::Date, if back { "PAST_REF" } else { "FUTURE_REF" }.into(), because)
        };
        let clocked = self.clock_shift(expr, amount, unit, back).filter(|_| narrative);
        if let Some(found) = clocked {
            return found;
        }
        let Some(count) = amount.count.and_then(|n| i32::try_from(n).ok()) else { return vague(Vec::new()) };
        // *half a century ago*: fifty years.
        let (count, unit) = match unit {
            Unit::Century if amount.half => (count.saturating_mul(100).saturating_add(50), Unit::Year),
            Unit::Decade if amount.half => (count.saturating_mul(10).saturating_add(5), Unit::Year),
            _ => (count, unit),
        };
        let steps = if back { -count } else { count };
        // A report's *a year earlier* compares with its own year, unless the sentence states another.
        let states = |told: &Told| told.sentence == expr.sentence && told.is_year();
        let stated = self.near.as_ref().is_some_and(states);
        let report = unit == Unit::Year && count == 1 && back && !self.narrative && !stated;
        let ground = if narrative && !report { self.told(expr) } else { self.now() };
        let Some((from, reason)) = ground else {
            let length = Length { amount, unit, rest: None };
            return Found::open(TimexKind::Duration, value::length(&length), Vec::new());
        };
        let because = vec![reason, Reason::Shift(steps, unit)];
        if unit <= Unit::Hour {
            return vague(because);
        }
        // What is compared with a quarter is a quarter: *a year ago*, *a year earlier*.
        if unit == Unit::Year
            && let Some(quarter) = self.quarter_near(expr)
        {
            return Found::at(Stamp::new(moved(quarter, steps, unit), Granularity::Quarter), because);
        }
        // *a decade ago* is as exact as *ten years ago*.
        let grain = if unit == Unit::Decade && count == 1 { Granularity::Year } else { grain(unit) };
        let date = moved(from, steps, unit);
        // *65 million years ago*: no calendar goes so far.
        if date == from && steps != 0 {
            return vague(because);
        }
        Found::at(Stamp::new(date, grain), because)
    }

    /// *setengah jam kemudian*, *ten minutes later*: counted from a clock time told just before.
    fn clock_shift(&self, expr: &Expr, amount: Amount, unit: Unit, back: bool) -> Option<Found> {
        let told = self.clock.as_ref().filter(|told| self.near(told, expr))?;
        let stamp = *told.when.begin.stamp()?;
        let minutes = match unit {
            Unit::Hour => 60,
            Unit::Minute => 1,
            _ => return None,
        };
        let count = amount.count.or(amount.half.then_some(0))?.min(10_000);
        let whole = i64::from(count) * minutes + if amount.half { minutes / 2 } else { 0 };
        let by = TimeDelta::minutes(if back { -whole } else { whole });
        let steps = i32::try_from(whole).unwrap_or(0) * if back { -1 } else { 1 };
        let from = told.reason();
        let moved = Stamp { local: stamp.local.checked_add_signed(by)?, ..stamp };
        Some(Found::at(moved, vec![from, Reason::Shift(steps, Unit::Minute)]))
    }

    /// The quarter that a report speaks of.
    fn quarter_told(&self) -> Option<(NaiveDate, Reason)> {
        let (date, _) = self.quarter.filter(|_| !self.narrative)?;
        let when = When::at(Stamp::new(date, Granularity::Quarter));
        Some((date, Reason::Earlier { words: when.edtf(), when }))
    }

    /// A quarter told in the last sentences.
    fn quarter_near(&self, expr: &Expr) -> Option<NaiveDate> {
        let (quarter, sentence) = self.quarter.filter(|_| !self.narrative && !self.months)?;
        (expr.sentence - sentence <= super::REACH).then_some(quarter)
    }

    /// Set phrases.
    pub(super) fn phrase(&self, expr: &Expr, phrase: Phrase) -> Found {
        let vague = |value: &str| Found::open(TimexKind::Date, value.into(), Vec::new());
        match phrase {
            Phrase::Past => vague("PAST_REF"),
            Phrase::Present => vague("PRESENT_REF"),
            Phrase::Future => vague("FUTURE_REF"),
            Phrase::SinceThen | Phrase::ThatTime => self.since_then(),
            Phrase::ThatDay => self.that_day(expr),
            // Of a report, "later in the day"; of anything else, "some day".
            Phrase::LaterThatDay if self.reports(expr) => self.that_day(expr),
            Phrase::LaterThatDay => vague("FUTURE_REF"),
            // Forms of their own by now.
            Phrase::Day(..)
            | Phrase::Told(..)
            | Phrase::Long(_)
            | Phrase::The(_)
            | Phrase::Part(_)
            | Phrase::Clock(_) => vague("PAST_REF"),
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
            Some((told, stamp)) => Found::at(*stamp, vec![told.reason()]),
            None => Found::open(TimexKind::Date, "PAST_REF".into(), Vec::new()),
        }
    }

    fn that_day(&self, expr: &Expr) -> Found {
        match self.day_told(expr) {
            Some((day, reason)) => Found::at(Stamp::day(day), vec![reason]),
            None => Found::open(TimexKind::Date, "XXXX-XX-XX".into(), Vec::new()),
        }
    }

    /// The day last told, or the report's.
    fn day_before(&self, expr: &Expr) -> Option<(NaiveDate, Reason)> {
        if self.narrative { self.told(expr) } else { self.day_told(expr) }
    }

    /// The time told right before, else the one that the narrative stands at, or the report.
    pub(super) fn told(&self, expr: &Expr) -> Option<(NaiveDate, Reason)> {
        let near = self.near.as_ref().filter(|told| self.near(told, expr));
        let told = near.or(self.last.as_ref()).and_then(|told| Some((told, told.when.begin.stamp()?)));
        match told {
            // A report that has told of a month or a year counts days and weeks from a day.
            Some((_, stamp)) if !self.narrative && stamp.grain < exact_for(expr) => self.day_told(expr),
            Some((told, stamp)) => Some((stamp.date(), told.reason())),
            None => self.now(),
        }
    }

    /// Whether a time was told in the same paragraph, at most a few sentences before.
    pub(super) fn near(&self, told: &Told, expr: &Expr) -> bool {
        let paragraph = |sentence: usize| self.doc.sentences[sentence].paragraph;
        let apart = expr.sentence.checked_sub(told.sentence);
        apart.is_some_and(|apart| apart <= NEAR) && paragraph(told.sentence) == paragraph(expr.sentence)
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

impl Told {
    /// Whether no more than a year is told.
    fn is_year(&self) -> bool {
        self.when.begin.stamp().is_some_and(|stamp| stamp.grain == Granularity::Year)
    }
}

/// How exact a time is that *dua hari kemudian* can count from.
fn exact_for(expr: &Expr) -> Granularity {
    match expr.form {
        Form::Shift { unit: Unit::Day, .. } => Granularity::Week,
        Form::Shift { unit: Unit::Week, .. } => Granularity::Month,
        _ => Granularity::Century,
    }
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
