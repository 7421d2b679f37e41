//! Expressions to values: what the words leave out is supplied here, from the publication date in
//! news and from the time last told in narratives, and every step leaves its reason.
//!
//! The [`Teller`] walks the expressions in text order and remembers what has been told, so that
//! *sejak itu*, *two days later* and a clock time whose day stands a sentence earlier find their ground.

mod calendar;
mod clock;
mod relative;
mod value;

pub use clock::pairs;

use super::expression::{Boundary, Clock, Expr, Form};
use super::text::Doc;
use crate::story::{Edge, Granularity, Modifier, Reason, Stamp, Timex, TimexKind, When};
use chrono::{Datelike, NaiveDate};

/// How many sentences back a day may stand for a clock time to belong to it.
const REACH: usize = 6;

/// A day without a year this near to the text's beginning is a dateline's.
const HEAD: usize = 80;

/// A resolved expression before it becomes a [`Timex`].
struct Found {
    kind: TimexKind,
    value: String,
    stamp: Option<Stamp>,
    because: Vec<Reason>,
}

impl Found {
    fn at(stamp: Stamp, because: Vec<Reason>) -> Self {
        let kind = if stamp.has_clock() || stamp.part.is_some() { TimexKind::Time } else { TimexKind::Date };
        Self { kind, value: value::of(&stamp), stamp: Some(stamp), because }
    }

    fn open(kind: TimexKind, value: String, because: Vec<Reason>) -> Self {
        Self { kind, value, stamp: None, because }
    }
}

/// A time told earlier in the text.
#[derive(Clone)]
struct Told {
    words: String,
    when: When,
    sentence: usize,
}

/// What has been told so far.
struct Teller<'a> {
    doc: &'a Doc<'a>,
    published: Option<NaiveDate>,
    narrative: bool,
    /// Whether the text speaks of a day as its own (*Selasa*, *hari ini*).
    own_day: bool,
    last: Option<Told>,
    /// The first year that a narrative states: where it begins.
    first: Option<Told>,
    day: Option<Told>,
    /// The quarter last told.
    quarter: Option<NaiveDate>,
}

/// Resolves the expressions, in order.
pub fn resolve(doc: &Doc, exprs: &[Expr], published: Option<NaiveDate>, zones: &[Option<i32>]) -> Vec<Timex> {
    let own_day = exprs.iter().any(speaks_of_own_day);
    let narrative = states_years(doc, exprs, published);
    let mut teller =
        Teller { doc, published, narrative, own_day, last: None, first: None, day: None, quarter: None };
    teller.first = narrative.then(|| first_year(doc, exprs)).flatten();
    exprs.iter().enumerate().map(|(i, expr)| teller.timex(expr, zones.get(i).copied().flatten())).collect()
}

/// A narrative dates itself: it states years, and seldom speaks of a time as its own. One year is enough
/// where it lies well before the publication and nothing is told of the telling's own days.
fn states_years(doc: &Doc, exprs: &[Expr], published: Option<NaiveDate>) -> bool {
    let years: Vec<i32> = exprs.iter().filter_map(|e| stated_year(doc, e)).collect();
    let own = exprs
        .iter()
        .filter(|e| speaks_of_own_day(e) || matches!(e.form, Form::Named(..) | Form::Weekend(_)))
        .count();
    let dated = exprs.first().is_some_and(|e| {
        matches!(e.form, Form::Calendar(f) if f.year.is_none() && f.day.is_some() && f.month.is_some())
            && e.span.start < HEAD
    });
    let long_ago = !dated && published.is_some_and(|p| years.iter().all(|year| *year < p.year() - 1));
    years.len() >= 3 && years.len() > 3 * own || !years.is_empty() && own == 0 && long_ago
}

/// The first year that is stated.
fn first_year(doc: &Doc, exprs: &[Expr]) -> Option<Told> {
    exprs.iter().find_map(|expr| {
        let when = When::at(Stamp::year(stated_year(doc, expr)?));
        Some(Told { words: expr.span.of(doc.text).to_owned(), when, sentence: expr.sentence })
    })
}

/// Whether a narrative goes on from this time: not from the day of its telling, an end that lies ahead, a
/// decade, or a remark in brackets.
fn tells_on(doc: &Doc, expr: &Expr, stamp: &Stamp) -> bool {
    let told = match expr.form {
        Form::Calendar(_) | Form::Told(..) | Form::The(_) | Form::Part(_) | Form::Clock(_) => true,
        Form::Shift { narrative, .. } => narrative,
        _ => false,
    };
    let sentence = &doc.sentences[expr.sentence];
    let opened = (sentence.first..expr.first).rev().find(|i| matches!(doc.word(*i), "(" | ")"));
    let remark = opened.is_some_and(|i| doc.is(i, "("));
    told && !remark && expr.boundary != Some(Boundary::Until) && stamp.grain >= Granularity::Year
}

/// The year that an expression states, unless it is half of a season's name (*2025/2026*).
fn stated_year(doc: &Doc, expr: &Expr) -> Option<i32> {
    let pair = doc.is(expr.last, "/") || expr.first > 0 && doc.is(expr.first - 1, "/");
    match expr.form {
        Form::Calendar(f) if !pair => f.year,
        _ => None,
    }
}

fn speaks_of_own_day(expr: &Expr) -> bool {
    match expr.form {
        Form::Calendar(f) => f.weekday.is_some() && f.year.is_none(),
        Form::Day(..) | Form::Phrase(crate::engine::lang::Phrase::Day(..)) => true,
        _ => false,
    }
}

impl Teller<'_> {
    fn timex(&mut self, expr: &Expr, zone: Option<i32>) -> Timex {
        let found = self.found(expr);
        let mut because = vec![Reason::Said(expr.span.of(self.doc.text).to_owned())];
        if expr.quoted && counts_from_speech(&expr.form) {
            because.push(Reason::Quoted);
        }
        because.extend(found.because);
        let stamp = found.stamp.map(|stamp| Stamp { offset: stamp.offset.or(zone), ..stamp });
        let when = stamp.map(|stamp| bounded(stamp, expr)).or_else(|| self.lasting(&expr.form));
        because.extend(conclusion(when.as_ref(), &found.value, found.kind));
        if when.as_ref().is_some_and(When::is_open) && self.published.is_some() {
            because.push(Reason::StillSo);
        }
        if let (Some(when), Some(stamp)) = (when, stamp)
            && (!self.narrative || tells_on(self.doc, expr, &stamp))
        {
            self.remember(expr, when, &stamp);
        }
        Timex {
            span: expr.span,
            kind: found.kind,
            value: found.value,
            modifier: expr.modifier,
            when,
            because,
        }
    }

    fn found(&self, expr: &Expr) -> Found {
        match expr.form {
            Form::Calendar(fields) => self.calendar(expr, fields),
            Form::Clock(clock) => self.clock(expr, clock),
            Form::Named(dir, unit) => self.named(dir, unit),
            Form::Weekend(dir) => self.weekend(expr, dir),
            Form::Told(steps, unit) => self.unit_told(expr, steps, unit),
            Form::The(unit) => self.the(unit),
            Form::Part(part) => self.part(expr, part),
            Form::Day(days, part) => self.deictic(days, part),
            Form::Shift { amount, unit, back, narrative } => self.shift(expr, amount, unit, back, narrative),
            Form::Length(length) => Found::open(TimexKind::Duration, value::length(&length), Vec::new()),
            Form::Set(set) => Found::open(TimexKind::Set, value::set(&set), Vec::new()),
            Form::Tens(unit) => Found::open(TimexKind::Duration, value::tens(unit), Vec::new()),
            Form::Phrase(phrase) => self.phrase(expr, phrase),
        }
    }

    /// *puluhan tahun*, *decades*: no beginning is said; it lasts until the report.
    fn lasting(&self, form: &Form) -> Option<When> {
        let uncounted = match form {
            Form::Tens(_) => true,
            Form::Length(length) => {
                length.amount.count.is_none() && length.unit >= crate::story::Unit::Decade
            }
            _ => false,
        };
        let end = Stamp::day(self.published?);
        uncounted.then_some(When { begin: Edge::Open, end: Some(Edge::At(end)) })
    }

    fn remember(&mut self, expr: &Expr, when: When, stamp: &Stamp) {
        let told = Told { words: expr.span.of(self.doc.text).to_owned(), when, sentence: expr.sentence };
        if stamp.grain >= Granularity::Day && expr.boundary.is_none() {
            self.day = Some(told.clone());
        }
        if stamp.grain == Granularity::Quarter
            && matches!(expr.form, Form::Calendar(f) if f.year_by.is_none())
        {
            self.quarter = Some(stamp.date());
        }
        self.last = Some(told);
    }

    /// The day that a clock time or *that day* belongs to: one told in the last few sentences, or the
    /// day of the report.
    fn day_told(&self, expr: &Expr) -> Option<(NaiveDate, Reason)> {
        let near = self.day.as_ref().filter(|told| self.reaches(told, expr));
        if let Some(told) = near
            && let Some(stamp) = told.when.begin.stamp()
        {
            return Some((
                stamp.date(),
                Reason::Earlier { words: told.words.clone(), when: When::at(Stamp::day(stamp.date())) },
            ));
        }
        self.published.map(|date| (date, Reason::Publication(date)))
    }

    /// Whether a day told before still holds: for a few sentences, and in news that tells of its own day
    /// only within the paragraph.
    fn reaches(&self, told: &Told, expr: &Expr) -> bool {
        let paragraph = |sentence: usize| self.doc.sentences[sentence].paragraph;
        let together = paragraph(told.sentence) == paragraph(expr.sentence);
        expr.sentence - told.sentence <= REACH && (together || !self.own_day)
    }

    /// The time that the narrative stands at.
    fn now(&self) -> Option<(NaiveDate, Reason)> {
        if self.narrative
            && let Some(told) = self.last.as_ref().or(self.first.as_ref())
            && let Some(stamp) = told.when.begin.stamp()
        {
            return Some((stamp.date(), Reason::Earlier { words: told.words.clone(), when: told.when }));
        }
        self.published.map(|date| (date, Reason::Publication(date)))
    }
}

fn counts_from_speech(form: &Form) -> bool {
    matches!(form, Form::Named(..) | Form::Weekend(_) | Form::Day(..) | Form::Phrase(_))
        || matches!(form, Form::Shift { narrative: false, .. })
}

fn bounded(stamp: Stamp, expr: &Expr) -> When {
    let vague = matches!(
        expr.modifier,
        Some(
            Modifier::Approx
                | Modifier::Start
                | Modifier::Mid
                | Modifier::End
                | Modifier::Before
                | Modifier::After
        )
    );
    let edge = if vague { Edge::About(stamp) } else { Edge::At(stamp) };
    match expr.boundary {
        Some(Boundary::Since) => When { begin: edge, end: Some(Edge::Open) },
        Some(Boundary::Until) => When { begin: Edge::Open, end: Some(edge) },
        None => When { begin: edge, end: None },
    }
}

fn conclusion(when: Option<&When>, value: &str, kind: TimexKind) -> Option<Reason> {
    match (when, kind) {
        (_, TimexKind::Duration | TimexKind::Set) => Some(Reason::Lasts(value.to_owned())),
        (Some(when), _) => Some(Reason::So(*when)),
        (None, _) => Some(Reason::Vague),
    }
}

/// The clock of an expression, alone or behind a date.
pub fn clock_of(expr: &Expr) -> Option<Clock> {
    match expr.form {
        Form::Clock(clock) => Some(clock),
        Form::Calendar(fields) => fields.clock,
        _ => None,
    }
}
