//! Expressions to values: what the words leave out is supplied here, from the publication date in
//! news and from the time last told in narratives, and every step leaves its reason.
//!
//! The [`Teller`] walks the expressions in text order and remembers what has been told, so that
//! *sejak itu*, *two days later* and a clock time whose day stands a sentence earlier find their ground.

mod ahead;
mod beside;
mod calendar;
mod clock;
mod holiday;
mod narrative;
mod relative;
mod speech;
mod told;
mod value;

pub use clock::pairs;
pub use narrative::is_one as is_narrative;
pub use relative::moved;

use self::told::Told;
use super::expression::{Bare, Boundary, Clock, Dir, Expr, Fields, Form, Within, YearBy};
use super::lang::Sense;
use super::text::Doc;
use crate::story::{Bound, Edge, Granularity, Modifier, Reason, Stamp, Timex, TimexKind, Unit, When};
use chrono::{Datelike, NaiveDate};

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
    /// Where a narrative stood before it stated another year, until it goes on from there.
    before: Option<Told>,
    day: Option<Told>,
    /// The day that a report tells of: the first that it names of its last week.
    home: Option<Told>,
    /// The time told right before, whether or not the narrative goes on from it.
    near: Option<Told>,
    /// The clock time last told.
    clock: Option<Told>,
    /// The year that the last heading states.
    section: Option<i32>,
    /// A weekday with its date, told last of those that lie ahead of a report; before any, the day after it.
    planned: Option<NaiveDate>,
    /// The weekday right before, with one past its last token: where a range of days may begin.
    begun: Option<(usize, NaiveDate)>,
    /// The day that the quotation at hand was said on.
    said_on: Option<Told>,
    /// The quarter last told, and its sentence.
    quarter: Option<(NaiveDate, usize)>,
    /// Whether the report has gone on from the quarter to *the nine months*: what they are compared with is no
    /// quarter.
    months: bool,
}

/// Resolves the expressions, in order.
pub fn resolve(
    doc: &Doc,
    exprs: &[Expr],
    published: Option<NaiveDate>,
    narrative: bool,
    zones: &[Option<i32>],
) -> Vec<Timex> {
    let exprs = &beside::completed(doc, exprs);
    let own_day = exprs.iter().any(speaks_of_own_day);
    let mut teller = Teller {
        doc,
        published,
        narrative,
        own_day,
        last: None,
        first: None,
        before: None,
        day: None,
        home: None,
        near: None,
        clock: None,
        section: None,
        planned: published.filter(|_| !narrative).and_then(|date| ahead::tomorrow(doc, exprs, date)),
        begun: None,
        said_on: None,
        quarter: None,
        months: false,
    };
    teller.first = narrative.then(|| narrative::first_year(doc, exprs)).flatten();
    let timex = |(i, expr): (usize, &Expr)| {
        teller.said_on = speech::day(doc, exprs, i).and_then(|day| teller.day_of_speech(&exprs[day]));
        teller.timex(expr, zones.get(i).copied().flatten())
    };
    exprs.iter().enumerate().map(timex).collect()
}

/// Whether an expression counts from the day of the report.
fn speaks_of_own_day(expr: &Expr) -> bool {
    match expr.form {
        Form::Calendar(f) => f.weekday.is_some() && f.year.is_none(),
        Form::Day(..) => true,
        _ => false,
    }
}

impl Teller<'_> {
    fn timex(&mut self, expr: &Expr, zone: Option<i32>) -> Timex {
        let found = self.found(expr);
        self.months |= matches!(expr.form, Form::Length(length) if length.unit == Unit::Month)
            && self.doc.tokens[expr.first].has(Sense::The);
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
        if let Form::Calendar(Fields { year: Some(year), grain: None, .. }) = expr.form
            && narrative::in_heading(self.doc, expr)
        {
            self.section = Some(year);
        }
        if let (Some(when), Some(stamp)) = (when, stamp) {
            self.mention(expr, when, &stamp);
        }
        if let Form::Calendar(Fields { weekday: Some(_), day: Some(_), .. }) = expr.form {
            let date = stamp.map(|stamp| stamp.date());
            self.planned = date.filter(|date| Some(*date) > self.published).or(self.planned);
        }
        self.begun = stamp.filter(|_| is_weekday(expr)).map(|stamp| (expr.last, stamp.date()));
        if let (Some(when), Some(stamp)) = (when, stamp)
            && (!self.narrative || self.goes_on(expr, &stamp))
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
            Form::Named(dir, unit) => self.named(expr, dir, unit),
            Form::Weekend(dir) => self.weekend(expr, dir),
            Form::Told(steps, unit) => self.unit_told(expr, steps, unit),
            Form::ToldPart(steps, part) => self.part_told(expr, steps, part),
            Form::The(unit) => self.the(unit),
            Form::PeriodOf(year) => self.period_of(year),
            Form::Part(part) => self.part(expr, part),
            Form::Day(days, part) => self.deictic(days, part),
            Form::Shift { amount, unit, back, narrative } => self.shift(expr, amount, unit, back, narrative),
            Form::Length(length) => Found::open(TimexKind::Duration, value::length(&length), Vec::new()),
            Form::Bare(Bare::Length(length)) => {
                Found::open(TimexKind::Duration, value::length(&length), Vec::new())
            }
            Form::Set(set) => Found::open(
                TimexKind::Set,
                value::set(&set, self.narrative && self.doc.pack.tensed),
                Vec::new(),
            ),
            Form::Tens(unit) => Found::open(TimexKind::Duration, value::tens(unit), Vec::new()),
            Form::Phrase(phrase) | Form::Attribute(phrase) => self.phrase(expr, phrase),
            Form::Bare(Bare::Season(n)) => {
                let fields = Fields { within: Some(Within::Season(n)), ..Fields::default() };
                self.calendar(expr, fields)
            }
            Form::Bare(Bare::Part(part)) => {
                Found::open(TimexKind::Time, "XXXX-XX-XX".to_owned() + part.timex(), Vec::new())
            }
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

    /// Keeps what *two years later* and *an hour later* count from.
    fn mention(&mut self, expr: &Expr, when: When, stamp: &Stamp) {
        let told =
            |when| Told { words: expr.span.of(self.doc.text).to_owned(), when, sentence: expr.sentence };
        if stamp.grain >= Granularity::Year && expr.boundary != Some(Boundary::Until) {
            self.near = Some(told(narrative::point(expr, when, stamp)));
        }
        let week = self.published.map(|published| (published - stamp.date()).num_days());
        if self.home.is_none()
            && stamp.grain >= Granularity::Day
            && week.is_some_and(|days| (0..7).contains(&days))
        {
            self.home = Some(told(When::at(Stamp::day(stamp.date()))));
        }
        // *17.30 (13:30 GMT)*: the story goes on with the first.
        let remark = expr.first > 0 && self.doc.mark(expr.first - 1) == '(';
        if stamp.has_clock() && !remark {
            self.clock = Some(told(when));
        }
    }

    fn remember(&mut self, expr: &Expr, when: When, stamp: &Stamp) {
        let when = if self.narrative { narrative::point(expr, when, stamp) } else { when };
        let told = Told { words: expr.span.of(self.doc.text).to_owned(), when, sentence: expr.sentence };
        if stamp.grain >= Granularity::Day && expr.boundary.is_none() {
            self.day = Some(told.clone());
        }
        if stamp.grain == Granularity::Quarter && self.reports_on(expr) {
            self.quarter = Some((stamp.date(), expr.sentence));
            self.months = false;
        }
        if self.narrative {
            self.before = self.left_behind(expr, stamp);
        }
        self.last = Some(told);
    }

    /// Whether a quarter is the one that the report is about: no quarter to come, and none that it only
    /// compares with.
    fn reports_on(&self, expr: &Expr) -> bool {
        match expr.form {
            Form::Calendar(f) => {
                matches!(f.year_by, None | Some(YearBy::Shift(0))) && !expr.lies_ahead(self.doc)
            }
            Form::The(_) => true,
            // *the latest quarter*
            Form::Named(Dir::Last, _) => {
                (expr.first..expr.last).any(|i| self.doc.tokens[i].has(Sense::Latest))
            }
            _ => false,
        }
    }

    /// The day that a clock time or *that day* belongs to: one told in the last few sentences, or the
    /// day of the report.
    fn day_told(&self, expr: &Expr) -> Option<(NaiveDate, Reason)> {
        let near = self.day.as_ref().filter(|told| self.reaches(told, expr));
        if let Some(told) = near
            && let Some(stamp) = told.when.begin.stamp()
        {
            return Told { when: When::at(Stamp::day(stamp.date())), ..told.clone() }.dated();
        }
        // A narrative's day is not the day of its telling.
        self.home.as_ref().and_then(Told::dated).or_else(|| self.telling()).filter(|_| !self.narrative)
    }

    /// Whether a day told before still holds: for a few sentences, and in news that tells of its own day
    /// only within the paragraph, unless it lies ahead, as in a schedule.
    fn reaches(&self, told: &Told, expr: &Expr) -> bool {
        let paragraph = |sentence: usize| self.doc.sentences[sentence].paragraph;
        let together = paragraph(told.sentence) == paragraph(expr.sentence);
        let ahead = told.when.begin.stamp().map(Stamp::date) > self.published;
        // *The next morning* counts from it all the same, where it stands right before.
        let counted = matches!(expr.form, Form::ToldPart(1.., _) | Form::Told(1.., _));
        let right_before = counted && expr.sentence - told.sentence <= relative::NEAR;
        let holds =
            together || right_before || !self.own_day || self.narrative || ahead && self.published.is_some();
        expr.sentence - told.sentence <= REACH && holds
    }

    /// The day of the telling.
    fn telling(&self) -> Option<(NaiveDate, Reason)> {
        self.said_on.as_ref().and_then(Told::dated).or_else(|| self.by_publication())
    }

    /// What *last year* counts from: the time that the narrative stands at, where that is long ago; *tahun lalu*
    /// always the telling.
    fn spoken(&self, expr: &Expr) -> Option<(NaiveDate, Reason)> {
        let outright = (expr.first..expr.last)
            .any(|i| self.doc.tokens[i].has(Sense::Ago) && self.doc.tokens[i].has(Sense::Behind));
        let now = self.now();
        // A day told in its sentence is what it counts from.
        let here = self.near.as_ref().filter(|told| {
            let exact = told.when.begin.stamp().is_some_and(|stamp| stamp.grain >= Granularity::Month);
            exact && told.sentence == expr.sentence && self.narrative
        });
        let lately = |(telling, _): &(NaiveDate, Reason)| {
            let years = now.as_ref().map_or(0, |(now, _)| telling.year() - now.year());
            years <= calendar::OWN_YEARS && directed(&expr.form)
        };
        self.telling().filter(|telling| outright || here.is_none() && lately(telling)).or(now)
    }

    /// The time that the narrative stands at.
    fn now(&self) -> Option<(NaiveDate, Reason)> {
        if self.narrative
            && let Some(told) = self.last.as_ref().or(self.first.as_ref())
            && let Some(dated) = told.dated()
        {
            return Some(dated);
        }
        self.by_publication()
    }

    fn by_publication(&self) -> Option<(NaiveDate, Reason)> {
        self.published.map(|date| (date, Reason::Publication(date)))
    }
}

/// A weekday with neither a date nor a direction.
fn is_weekday(expr: &Expr) -> bool {
    matches!(expr.form, Form::Calendar(Fields { weekday: Some(_), day: None, dir: None, week: None, .. }))
}

/// *last autumn*, *next year*.
fn directed(form: &Form) -> bool {
    match form {
        Form::Named(dir, _) => *dir != Dir::This,
        Form::Calendar(fields) => fields.dir.is_some_and(|dir| dir != Dir::This),
        _ => false,
    }
}

fn counts_from_speech(form: &Form) -> bool {
    matches!(form, Form::Named(..) | Form::Weekend(_) | Form::Day(..) | Form::Phrase(_))
        || matches!(form, Form::Shift { narrative: false, .. })
}

fn bounded(stamp: Stamp, expr: &Expr) -> When {
    let vague =
        matches!(expr.modifier, Some(Modifier::Approx | Modifier::Start | Modifier::Mid | Modifier::End));
    let bound = match expr.modifier {
        Some(Modifier::Before) => Some(Bound::Before),
        Some(Modifier::OnOrBefore) => Some(Bound::By),
        Some(Modifier::After) => Some(Bound::After),
        _ => None,
    };
    let edge = match bound {
        Some(bound) => Edge::Beyond(bound, stamp),
        None if vague => Edge::About(stamp),
        None => Edge::At(stamp),
    };
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
