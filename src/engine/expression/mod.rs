//! Tokens to time expressions, each with what was *said* and nothing that was not: a year that the
//! words leave out stays out until `resolve/` supplies it. One file per form; [`FORMS`] is tried in
//! order at every token and the longest reading wins, the earlier form on a tie.

mod calendar;
mod clock;
mod numeric;
mod phrase;
mod quantity;
mod relative;
mod window;

use super::lang::{Pack, Phrase, Sense};
use super::text::{Doc, Kind};
use crate::story::{DayPart, Granularity, Modifier, Span, Unit};

/// Which way from the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dir {
    /// *lalu*, *last*.
    Last,
    /// *ini*, *this*.
    This,
    /// *depan*, *next*.
    Next,
}

/// A clock time as said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59, where minutes are said.
    pub minute: Option<u32>,
    /// Minutes east of UTC, where a zone is said.
    pub offset: Option<i32>,
}

/// The fields of a calendar date that the words give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// Astronomical year.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: Option<u32>,
    /// 1 to 31.
    pub day: Option<u32>,
    /// 1 Monday to 7 Sunday.
    pub weekday: Option<u32>,
    /// *November lalu*, *next Friday*.
    pub dir: Option<Dir>,
    /// *Selasa pagi*.
    pub part: Option<DayPart>,
    /// A clock time in the same run.
    pub clock: Option<Clock>,
    /// A decade or a century instead of a year: `year` is its first.
    pub grain: Option<Granularity>,
}

/// What the words of an expression say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// Fields of a date.
    Calendar(Fields),
    /// A clock time whose day stands elsewhere.
    Clock(Clock),
    /// *tahun lalu*, *this week*.
    Named(Dir, Unit),
    /// Days from the day of speaking.
    Day(i32, Option<DayPart>),
    /// So many units from the time of speaking (`narrative` false) or from the time told before.
    Shift {
        /// Negative is back.
        amount: i32,
        /// Of what.
        unit: Unit,
        /// Counted from the time told before.
        narrative: bool,
    },
    /// A length of time; no amount where it is not counted (*several years*).
    Length(Option<u32>, Unit),
    /// Tens of a unit (*puluhan tahun*).
    Tens(Unit),
    /// A phrase that names its time by reference.
    Phrase(Phrase),
}

/// The word before an expression that makes it a boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// *sejak*, *since*.
    Since,
    /// *hingga*, *until*.
    Until,
}

/// A time expression, unresolved.
#[derive(Clone, Debug)]
pub struct Expr {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// Its place in the text.
    pub span: Span,
    /// What it says.
    pub form: Form,
    /// How the value is bent.
    pub modifier: Option<Modifier>,
    /// *sejak*, *hingga* before it.
    pub boundary: Option<Boundary>,
    /// The sentence that it stands in.
    pub sentence: usize,
    /// Whether it stands in a quotation.
    pub quoted: bool,
}

impl Expr {
    /// Whether the words before it in its sentence put it ahead of the telling (*akan*, *will*, *hingga*).
    pub fn lies_ahead(&self, doc: &Doc) -> bool {
        let from = doc.sentences[self.sentence].first;
        self.boundary == Some(Boundary::Until)
            || doc.tokens[from..self.first].iter().any(|t| t.has(Sense::Future))
    }
}

/// What a form's reader returns: the meaning and one past its last token.
type Read = Option<(Form, usize)>;

/// The readers, in order of preference.
const FORMS: &[fn(&Doc, usize) -> Read] =
    &[calendar::read, numeric::read, clock::read, relative::read, quantity::read];

/// Finds every expression, left to right; none overlaps another.
pub fn find(doc: &Doc, pack: &Pack) -> Vec<Expr> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < doc.tokens.len() {
        match longest(doc, pack, i) {
            Some((form, last)) => {
                out.push(expr(doc, i, last, form));
                i = last;
            }
            None => i += 1,
        }
    }
    out
}

fn longest(doc: &Doc, pack: &Pack, i: usize) -> Read {
    let mut best = phrase::read(doc, pack, i);
    if !can_begin(doc, i) {
        return best;
    }
    for form in FORMS {
        if let Some((form, last)) = form(doc, i)
            && best.as_ref().is_none_or(|(_, longest)| last > *longest)
        {
            best = Some((form, last));
        }
    }
    best
}

/// Most words mean nothing to the grammar of time; they cost one look.
fn can_begin(doc: &Doc, i: usize) -> bool {
    let token = &doc.tokens[i];
    match token.kind {
        Kind::Number => true,
        Kind::Word => token.senses.iter().any(|sense| {
            matches!(
                sense,
                Sense::Month(_)
                    | Sense::Weekday(_)
                    | Sense::Unit(_)
                    | Sense::Number(_)
                    | Sense::Some
                    | Sense::Tens
                    | Sense::Last
                    | Sense::Next
                    | Sense::This
                    | Sense::Day(_)
                    | Sense::DateHead
                    | Sense::ClockHead
                    | Sense::Modifier(_)
                    | Sense::Article
            )
        }),
        Kind::Mark => false,
    }
}

fn expr(doc: &Doc, first: usize, last: usize, form: Form) -> Expr {
    let (first, modifier) = window::modifier(doc, first, &form);
    Expr {
        first,
        last,
        span: doc.span(first, last),
        form,
        modifier,
        boundary: window::boundary(doc, first, last, &form),
        sentence: doc.sentence_of(first),
        quoted: doc.tokens[first].quoted,
    }
}
