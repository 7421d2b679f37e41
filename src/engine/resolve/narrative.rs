//! Whether a text is a narrative that dates itself, and how one goes on in time.

use super::calendar::{OWN_YEARS, stated};
use super::{Teller, Told, speaks_of_own_day};
use crate::engine::expression::{Boundary, Dir, Expr, Fields, Form};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind};
use crate::story::{Edge, Granularity, Modifier, Stamp, Unit, When, ymd};
use chrono::{Datelike, NaiveDate};

/// A day without a year this near to the text's beginning is a dateline's.
const HEAD: usize = 80;

/// So many sentences open a text: a headline and what it is about.
const LEADS: usize = 2;

/// A narrative dates itself: it states years, and seldom speaks of a time as its own. One year is enough
/// where it lies well before the publication and nothing is told of the telling's own days.
pub fn is_one(doc: &Doc, exprs: &[Expr], published: Option<NaiveDate>) -> bool {
    let news = |e: &&Expr| published.is_some_and(|published| is_news(e, published));
    let years: Vec<i32> = exprs.iter().filter(|e| !news(e)).filter_map(|e| stated_year(doc, e)).collect();
    let spoken = |e: &&Expr| speaks_of_own_day(e) || matches!(e.form, Form::Named(..) | Form::Weekend(_));
    let own = exprs.iter().filter(|e| spoken(e) || news(e)).count();
    let dated = exprs.first().is_some_and(|e| {
        matches!(e.form, Form::Calendar(f) if f.year.is_none() && f.day.is_some() && f.month.is_some())
            && e.span.start < HEAD
    });
    // A report opens with its day, however much history it goes on to tell.
    let opens = exprs.iter().take_while(|e| e.sentence < LEADS).any(speaks_of_own_day);
    let opens = opens || own > 0 && has_come(doc);
    let long_ago = !dated && published.is_some_and(|p| years.iter().all(|year| *year < p.year() - 1));
    !opens && years.len() >= 3 && years.len() > 3 * own || !years.is_empty() && own == 0 && long_ago
}

/// Whether the text opens with what has just come about: *has been jailed*.
fn has_come(doc: &Doc) -> bool {
    let lead = doc.sentences.first().map_or(0..0, |sentence| sentence.first..sentence.last);
    // not *Three of them have run it*
    let has_been = |i: usize| {
        doc.tokens[i].has(Sense::Perfect) && doc.tokens.get(i + 1).is_some_and(|t| t.has(Sense::Was))
    };
    doc.pack.tensed && lead.into_iter().any(has_been)
}

/// Whether an expression says in full a day of the last week before the publication.
fn is_news(expr: &Expr, published: NaiveDate) -> bool {
    match expr.form {
        Form::Calendar(Fields { year: Some(year), month: Some(month), day: Some(day), .. }) => {
            (0..7).contains(&(published - ymd(year, month, day)).num_days())
        }
        _ => false,
    }
}

/// The first year that is stated.
pub fn first_year(doc: &Doc, exprs: &[Expr]) -> Option<Told> {
    exprs.iter().find_map(|expr| {
        let when = When::at(Stamp::year(stated_year(doc, expr)?));
        Some(Told { words: expr.span.of(doc.text).to_owned(), when, sentence: expr.sentence })
    })
}

/// The year that an expression states: no decade, and not half of a season's name (*2025/2026*).
fn stated_year(doc: &Doc, expr: &Expr) -> Option<i32> {
    let pair = || doc.mark(expr.last) == '/' || expr.first > 0 && doc.mark(expr.first - 1) == '/';
    match expr.form {
        Form::Calendar(f) if f.grain.is_none() => f.year.filter(|_| !pair()),
        _ => None,
    }
}

/// So many tokens into its sentence a year leads it.
const LEAD: usize = 5;
/// A line of so many tokens is a heading.
const HEADING: usize = 8;

/// Whether an expression stands in a heading: a short line that no full stop ends.
pub fn in_heading(doc: &Doc, expr: &Expr) -> bool {
    is_heading(doc, expr.sentence)
}

fn is_heading(doc: &Doc, sentence: usize) -> bool {
    let sentence = &doc.sentences[sentence];
    let starts_line = doc.tokens[sentence.first].line;
    let ends_line = doc.tokens.get(sentence.last).is_none_or(|token| token.line);
    let short = sentence.last - sentence.first <= HEADING;
    starts_line && ends_line && short && doc.mark(sentence.last - 1) != '.'
}

impl Teller<'_> {
    /// Whether the narrative goes on from this time: not from the day of its telling, an end that lies ahead, a
    /// decade, a remark in brackets, or a year mentioned by the way where months are told already.
    pub(super) fn goes_on(&self, expr: &Expr, stamp: &Stamp) -> bool {
        let told = match expr.form {
            // *next summer* is what somebody plans or recalls.
            Form::Calendar(f) => f.dir.is_none_or(|dir| dir == Dir::This),
            Form::Told(..) | Form::ToldPart(..) | Form::The(_) | Form::Part(_) | Form::Clock(_) => true,
            // *a year earlier* looks back; the narrative stays where it is.
            Form::Shift { narrative, back, unit, .. } => narrative && !(back && unit >= Unit::Year),
            _ => false,
        };
        let sentence = &self.doc.sentences[expr.sentence];
        let bracket = |i: &usize| matches!(self.doc.mark(*i), '(' | ')');
        let opened = || (sentence.first..expr.first).rev().find(bracket);
        let remark = || opened().is_some_and(|i| self.doc.mark(i) == '(');
        let now = self.last.as_ref().and_then(|told| told.when.begin.stamp());
        // The first sentence of a section says when it begins, unless it looks far back.
        let opens = expr.sentence > 0
            && is_heading(self.doc, expr.sentence - 1)
            && now.is_some_and(|now| (now.date().year() - stamp.date().year()).abs() <= OWN_YEARS);
        let leads = opens || expr.first - sentence.first <= LEAD || sentence.last - sentence.first <= HEADING;
        let by_the_way = stamp.grain == Granularity::Year
            && !leads
            && now.is_some_and(|now| now.grain > Granularity::Year);
        // *down from its height in the summer of 2007*
        let looks_back = !leads
            && (Granularity::Year..=Granularity::Month).contains(&stamp.grain)
            && now.is_some_and(|now| stamp.date().year() < now.date().year());
        let older = now.is_some_and(|now| stamp.date().year() < now.date().year());
        let described = older && self.describes(expr);
        told && !described
            && !self.ends_heading(expr)
            && !by_the_way
            && !looks_back
            && expr.boundary != Some(Boundary::Until)
            && !self.is_end(expr)
            && stamp.grain >= Granularity::Year
            && !remark()
    }
}

impl Teller<'_> {
    /// Where the narrative stood before a year that it has just stated, or had before and has not gone on from.
    pub(super) fn left_behind(&self, expr: &Expr, stamp: &Stamp) -> Option<Told> {
        let last = self.last.as_ref()?;
        let stated = matches!(expr.form, Form::Calendar(f) if f.year.is_some());
        let now = last.when.begin.stamp()?.date();
        match stated && now.year() != stamp.date().year() {
            true => Some(last.clone()),
            false => self.before.clone().filter(|_| stamp.date() <= now),
        }
    }

    /// The year of a date that lies behind the time told last, but right ahead of the one told before it: the
    /// narrative has only looked ahead or back in between.
    pub(super) fn returns_to(&self, f: &Fields, now: NaiveDate) -> Option<Stamp> {
        let before = self.before.as_ref()?.when.begin.stamp()?.date();
        let stamp = stated(before.year(), f);
        let ahead = (stamp.date() - before).num_days();
        (stamp.date() != now && stated(now.year(), f).date() < now && (0..SOON).contains(&ahead))
            .then_some(stamp)
    }
}

/// In days: so far ahead a narrative goes on from where it stood.
const SOON: i64 = 120;

impl Teller<'_> {
    /// Whether it is the last year of a heading's range: the section begins with the first.
    fn ends_heading(&self, expr: &Expr) -> bool {
        let joined = expr.first > 0 && matches!(self.doc.mark(expr.first - 1), '-' | '–' | '—');
        joined && in_heading(self.doc, expr)
    }

    /// Whether it is a year that only tells which one a thing is: *the 1614 rules*. One ahead can be what comes next
    /// (*the 1777 campaign*).
    fn describes(&self, expr: &Expr) -> bool {
        let Some(before) = expr.first.checked_sub(1).map(|i| &self.doc.tokens[i]) else { return false };
        let noun =
            self.doc.tokens.get(expr.last).is_some_and(|t| t.kind == Kind::Word && t.senses.is_empty());
        let year = matches!(expr.form, Form::Calendar(f) if f.year.is_some() && f.month.is_none());
        year && noun && before.has(Sense::The)
    }
}

/// *until the fall of the city in May*: so many words may stand between.
const END: usize = 8;

impl Teller<'_> {
    /// Whether the time is that of an end which lies ahead: *lasted until the surrender of the city in May 1945*.
    fn is_end(&self, expr: &Expr) -> bool {
        let sentence = &self.doc.sentences[expr.sentence];
        let reach = (sentence.first..expr.first).rev().take(END);
        let mut words = reach.map(|i| &self.doc.tokens[i]).take_while(|token| token.kind == Kind::Word);
        words.any(|token| token.has(Sense::Until) && !token.has(Sense::On))
    }
}

/// Where in a year the narrative stands: *late 1941* is not its January.
pub fn point(expr: &Expr, when: When, stamp: &Stamp) -> When {
    let month = match expr.modifier {
        Some(Modifier::End) => 12,
        Some(Modifier::Mid) => 6,
        _ => return when,
    };
    match stamp.grain {
        Granularity::Year => When { begin: Edge::About(Stamp::month(stamp.date().year(), month)), ..when },
        _ => when,
    }
}
