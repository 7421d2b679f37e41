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
use crate::story::{Edge, Modifier, Reason, Stamp, Timex, TimexKind, When};
use chrono::NaiveDate;

/// How many sentences back a day may stand for a clock time to belong to it.
const REACH: usize = 6;

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
    day: Option<Told>,
}

/// Resolves the expressions, in order.
pub fn resolve(doc: &Doc, exprs: &[Expr], published: Option<NaiveDate>, zones: &[Option<i32>]) -> Vec<Timex> {
    let own_day = exprs.iter().any(speaks_of_own_day);
    let narrative = !own_day && states_years(exprs);
    let mut teller = Teller { doc, published, narrative, own_day, last: None, day: None };
    exprs.iter().enumerate().map(|(i, expr)| teller.timex(expr, zones.get(i).copied().flatten())).collect()
}

/// A narrative dates itself: it states years and speaks of no day as its own.
fn states_years(exprs: &[Expr]) -> bool {
    exprs.iter().filter(|e| matches!(e.form, Form::Calendar(f) if f.year.is_some())).count() >= 3
}

fn speaks_of_own_day(expr: &Expr) -> bool {
    match expr.form {
        Form::Calendar(f) => f.weekday.is_some() && f.day.is_none(),
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
        if let (Some(when), Some(stamp)) = (when, stamp) {
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
            Form::Day(days, part) => self.deictic(days, part),
            Form::Shift { amount, unit, narrative } => self.shift(amount, unit, narrative),
            Form::Length(amount, unit) => {
                Found::open(TimexKind::Duration, value::length(amount, unit), Vec::new())
            }
            Form::Tens(unit) => Found::open(TimexKind::Duration, value::tens(unit), Vec::new()),
            Form::Phrase(phrase) => self.phrase(expr, phrase),
        }
    }

    /// *puluhan tahun*, *decades*: no beginning is said; it lasts until the report.
    fn lasting(&self, form: &Form) -> Option<When> {
        let uncounted = matches!(form, Form::Tens(_) | Form::Length(None, _));
        let end = Stamp::day(self.published?);
        uncounted.then_some(When { begin: Edge::Open, end: Some(Edge::At(end)) })
    }

    fn remember(&mut self, expr: &Expr, when: When, stamp: &Stamp) {
        let told = Told { words: expr.span.of(self.doc.text).to_owned(), when, sentence: expr.sentence };
        if stamp.grain >= crate::story::Granularity::Day && expr.boundary.is_none() {
            self.day = Some(told.clone());
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
            && let Some(told) = &self.last
            && let Some(stamp) = told.when.begin.stamp()
        {
            return Some((stamp.date(), Reason::Earlier { words: told.words.clone(), when: told.when }));
        }
        self.published.map(|date| (date, Reason::Publication(date)))
    }
}

fn counts_from_speech(form: &Form) -> bool {
    matches!(form, Form::Named(..) | Form::Day(..) | Form::Phrase(_))
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
        (_, TimexKind::Duration) => Some(Reason::Lasts(value.to_owned())),
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
