//! What the text says of its own day without saying it.

use super::dateline::{self, full_date};
use crate::engine::expression::{Dir, Expr, Form};
use crate::engine::text::Doc;
use crate::story::Unit;
use chrono::{Datelike, NaiveDate};

/// How far into the text a day without a year can be a dateline's, in bytes.
const DATELINE: usize = 80;

/// A day and a month without a year.
#[derive(Clone, Debug, PartialEq)]
pub struct DayMonth {
    /// Day of the month.
    pub day: u32,
    /// Month.
    pub month: u32,
    /// The weekday that stands with it.
    pub weekday: Option<u32>,
    /// Its words.
    pub words: String,
}

/// A programme goes on for so many days.
const PROGRAMME: u32 = 31;

impl DayMonth {
    /// Whether it is that day or one of those behind it, over the turn of the year too; months are taken for as long ones.
    fn follows(&self, first: &Self) -> bool {
        let place = |day: &Self| day.month * 31 + day.day;
        (place(self) + 12 * 31).saturating_sub(place(first)) % (12 * 31) <= PROGRAMME
    }
}

/// A full date.
#[derive(Clone, Debug, PartialEq)]
pub struct FullDate {
    /// The day.
    pub date: NaiveDate,
    /// Its words.
    pub words: String,
    /// It stands where a report says what it reports, or a weekday stands with it.
    pub leads: bool,
    /// A weekday stands with it, as newspapers date what they report themselves.
    pub weekday: bool,
}

/// Everything in the text that bears on its publication date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clues {
    /// The weekday that the report speaks of as its own day, with its words.
    pub weekday: Option<(u32, String)>,
    /// Whether the text says *hari ini*, *today*.
    pub says_today: bool,
    /// Days without a year, in text order.
    pub days: Vec<DayMonth>,
    /// Every weekday that it speaks of so.
    pub weekdays: Vec<u32>,
    /// A day without a year in the dateline: `KATHMANDU, April 25 (Reuters) -`.
    pub dateline: Option<DayMonth>,
    /// The newest full date that is not in the future, one with a weekday before all others.
    pub newest: Option<FullDate>,
    /// The last month of a year that the text tells of as past by its name alone.
    pub month: u32,
    /// Whether it counts days and weeks back: *two weeks ago*, *last week*.
    pub counts_weeks: bool,
    /// The newest year that the text tells of as past: it was not published before.
    pub not_before: Option<i32>,
}

/// Collects the clues.
pub fn collect(doc: &Doc, exprs: &[Expr], today: NaiveDate) -> Clues {
    let mut clues = Clues::default();
    let mut weekdays: Vec<(u32, String)> = Vec::new();
    let mut ahead: Vec<DayMonth> = Vec::new();
    for expr in exprs {
        let words = || expr.span.of(doc.text).to_owned();
        match expr.form {
            Form::Calendar(f) => {
                if let (Some(weekday), None, None) = (f.weekday, f.day, f.dir)
                    && !expr.lies_ahead(doc)
                {
                    weekdays.push((weekday, words()));
                }
                if let (Some(day), Some(month), None) = (f.day, f.month, f.year) {
                    let found = DayMonth { day, month, weekday: f.weekday, words: words() };
                    if expr.lies_ahead(doc) {
                        ahead.push(found);
                    } else if expr.span.start < DATELINE && dateline::stands_apart(doc, expr) {
                        clues.dateline.get_or_insert(found);
                    } else {
                        clues.days.push(found);
                    }
                }
                if let Some(date) = full_date(expr).filter(|d| *d <= today && !expr.lies_ahead(doc)) {
                    let weekday = f.weekday.is_some();
                    let leads = weekday || expr.span.start < dateline::HEAD;
                    let found = FullDate { date, words: words(), leads, weekday };
                    let rank = |d: &FullDate| (d.weekday, d.date);
                    if clues.newest.as_ref().is_none_or(|best| rank(&found) > rank(best)) {
                        clues.newest = Some(found);
                    }
                }
                if let (Some(month), None, None, None) = (f.month, f.day, f.year, f.dir)
                    && !expr.lies_ahead(doc)
                {
                    clues.month = clues.month.max(month);
                }
                let year =
                    f.year.filter(|y| *y <= today.year() && f.grain.is_none() && !expr.lies_ahead(doc));
                clues.not_before = clues.not_before.max(year);
            }
            Form::Day(0, _) => clues.says_today = true,
            Form::Named(Dir::Last, Unit::Week) => clues.counts_weeks = true,
            Form::Shift { amount, unit, back: true, narrative: false } => {
                let days = if unit == Unit::Week { 7 } else { u32::from(unit == Unit::Day) };
                clues.counts_weeks |= amount.count.unwrap_or(1).saturating_mul(days) >= 7;
            }
            _ => {}
        }
    }
    // The days of a programme lie ahead as its first does, whatever is said beside them.
    clues.days.retain(|day| !ahead.iter().any(|first| day.follows(first)));
    clues.weekdays = weekdays.iter().map(|(day, _)| *day).collect();
    clues.weekday = own_day(weekdays);
    clues
}

/// The weekday that the report tells of most; the first of them on a tie.
fn own_day(weekdays: Vec<(u32, String)>) -> Option<(u32, String)> {
    let mut counts = [0_usize; 8];
    weekdays.iter().for_each(|(day, _)| counts[*day as usize % 8] += 1);
    let most = *counts.iter().max()?;
    weekdays.into_iter().find(|(day, _)| counts[*day as usize % 8] == most)
}
