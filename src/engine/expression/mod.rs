//! Tokens to time expressions, each with what was *said* and nothing that was not: a year that the
//! words leave out stays out until `resolve/` supplies it. One file per form; [`FORMS`] is tried in
//! order at every token and the longest reading wins, the earlier form on a tie.

mod amount;
mod calendar;
mod clock;
mod day;
mod hijri;
mod narrative;
mod numeric;
mod opening;
mod part_of_year;
mod phrase;
mod quantity;
mod relative;
mod set;
mod tense;
mod window;
mod year;

pub use narrative::fill;

use super::lang::{Holiday, Pack, Phrase, Sense};
use super::text::{Doc, NOWHERE, Nothing, Token};
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

/// A part of a year that is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// 1 spring to 4 winter.
    Season(u32),
    /// 1 to 4.
    Quarter(u32),
    /// 1 or 2.
    Half(u32),
    /// A named day.
    Holiday(Holiday),
    /// The week of a day of the month.
    Week,
}

/// A year named by reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearBy {
    /// So many years from the year of speaking: *Mei tahun lalu*.
    Shift(i32),
    /// So many years from the one told before: *July of that year*, *March of the following year*.
    Told(i32),
}

/// The fields of a calendar date that the words give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// Astronomical year.
    pub year: Option<i32>,
    /// A year by reference.
    pub year_by: Option<YearBy>,
    /// 1 to 12.
    pub month: Option<u32>,
    /// A quarter, a half, a season.
    pub within: Option<Within>,
    /// 1 to 31.
    pub day: Option<u32>,
    /// 1 Monday to 7 Sunday.
    pub weekday: Option<u32>,
    /// *November lalu*, *next Friday*.
    pub dir: Option<Dir>,
    /// *the following Monday*, *Mei berikutnya*: the direction counts from the time told before.
    pub told: bool,
    /// *Selasa pekan lalu*, *Tuesday of last week*: which week the weekday is of; *tanggal 5 bulan depan*: which month
    /// the day.
    pub week: Option<Dir>,
    /// *Selasa pagi*.
    pub part: Option<DayPart>,
    /// A clock time in the same run.
    pub clock: Option<Clock>,
    /// So many days after the date: *H-7 Lebaran* is seven before it.
    pub plus: i32,
    /// A decade or a century instead of a year: `year` is its first; a week or a weekend instead of a named day.
    pub grain: Option<Granularity>,
}

/// How many, of a length of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Whole units; nothing where they are not counted (*several*).
    pub count: Option<u32>,
    /// And a half: *dua setengah*, *2 1/2*.
    pub half: bool,
    /// The digits behind a decimal point.
    pub decimal: Option<u32>,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub amount: Amount,
    /// Of what.
    pub unit: Unit,
    /// *1 tahun 10 bulan*: a second count of a smaller unit.
    pub rest: Option<(u32, Unit)>,
}

/// A recurring time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// Every so many.
    pub every: u32,
    /// Units; of a weekday or a part of the day, the day.
    pub unit: Unit,
    /// *each July*.
    pub month: Option<u32>,
    /// *setiap tanggal 17 Agustus*: the day of that month.
    pub of_month: Option<u32>,
    /// *every winter*: 1 spring to 4.
    pub season: Option<u32>,
    /// *every Monday*.
    pub weekday: Option<u32>,
    /// *every night*.
    pub part: Option<DayPart>,
    /// *per day*: how often, and not on which days.
    pub rate: bool,
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
    /// *this weekend*.
    Weekend(Dir),
    /// *that year*, *the following day*: so many units from the time told before.
    Told(i32, Unit),
    /// *the next morning*: a part of the day so many days from the day told before.
    ToldPart(i32, DayPart),
    /// *the quarter*, *akhir tahun*: the one that the text speaks of.
    The(Unit),
    /// *the 1988 period*: the stretch of that year that a report compares.
    PeriodOf(i32),
    /// Days from the day of speaking.
    Day(i32, Option<DayPart>),
    /// *malam hari*: a part of the day told before.
    Part(DayPart),
    /// So many units from the time of speaking (`narrative` false) or from the time told before.
    Shift {
        /// How many.
        amount: Amount,
        /// Of what.
        unit: Unit,
        /// Back in time.
        back: bool,
        /// Counted from the time told before.
        narrative: bool,
    },
    /// A length of time.
    Length(Length),
    /// Tens of a unit (*puluhan tahun*).
    Tens(Unit),
    /// A recurring time.
    Set(Recurring),
    /// A phrase that names its time by reference.
    Phrase(Phrase),
    /// An adjective that does (*former*): a time in narratives only.
    Attribute(Phrase),
    /// A season's or a day part's name with nothing beside it (*winter*, *night*): a time in narratives only.
    Bare(Bare),
}

/// What a bare name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bare {
    /// 1 spring to 4 winter.
    Season(u32),
    /// A part of no day told.
    Part(DayPart),
    /// An age (*18 years old*), or what something is counted by (*30 a day*).
    Length(Length),
}

impl Form {
    /// Whether it is a time in narratives only.
    pub const fn is_narrative_only(&self) -> bool {
        matches!(self, Form::Attribute(Phrase::Past | Phrase::Future | Phrase::ThatTime) | Form::Bare(_))
    }
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

/// A present that stands nowhere.
impl Nothing for Expr {
    const NOTHING: &'static Self = &Self {
        first: NOWHERE,
        last: NOWHERE,
        span: Span::new(0, 0),
        form: Form::Phrase(Phrase::Present),
        modifier: None,
        boundary: None,
        sentence: NOWHERE,
        quoted: false,
    };
}

/// What a form's reader returns: the meaning and one past its last token.
type Read = Option<(Form, usize)>;

/// The readers, in order of preference.
const FORMS: &[fn(&Doc, usize) -> Read] =
    &[set::read, calendar::read, hijri::read, numeric::read, clock::read, relative::read, quantity::read];

impl Dir {
    /// −1, 0 or 1.
    pub const fn steps(self) -> i32 {
        match self {
            Dir::Last => -1,
            Dir::This => 0,
            Dir::Next => 1,
        }
    }
}

/// Token `i`, unless there is none or a line break stands before it.
#[inline(never)]
fn here<'a>(doc: &'a Doc, i: usize) -> Option<&'a Token> {
    doc.tokens.get(i).filter(|token| !token.line)
}

/// Whether token `i` can mean this.
#[cfg_attr(target_family = "wasm", inline(never))]
#[cfg_attr(not(target_family = "wasm"), inline)]
fn has(doc: &Doc, i: usize, sense: Sense) -> bool {
    doc.tokens[i].has(sense)
}

/// Whether token `i` stands right behind the one before it.
#[inline(never)]
fn glued(doc: &Doc, i: usize) -> bool {
    doc.tokens.get(i).is_some_and(|token| !token.space)
}

/// The unit of time that token `i` names.
#[inline(never)]
fn unit(doc: &Doc, i: usize) -> Option<Unit> {
    doc.tokens.get(i)?.unit()
}

/// Finds every expression, left to right; none overlaps another.
pub fn find(doc: &Doc, pack: &Pack) -> Vec<Expr> {
    let mut out: Vec<Expr> = Vec::new();
    let mut i = 0;
    while i < doc.tokens.len() {
        match longest(doc, pack, i) {
            Some((form, last)) => {
                let from = out.last().map_or(0, |before| before.last);
                out.push(expr(doc, pack, (from, i, last), form));
                i = last;
            }
            None => i += 1,
        }
    }
    out
}

fn longest(doc: &Doc, pack: &Pack, i: usize) -> Read {
    let (fixed, grammar) = opening::openings(doc, i);
    let mut best = None;
    if fixed {
        consider(&mut best, phrase::read(doc, pack, i).or_else(|| opening::attribute(doc, i)));
        consider(&mut best, phrase::holiday(doc, pack, i));
        consider(&mut best, phrase::countdown(doc, pack, i));
    }
    if grammar {
        FORMS.iter().for_each(|form| consider(&mut best, form(doc, i)));
        consider(&mut best, opening::bare(doc, i));
    }
    phrase::go_on(doc, &mut best);
    best.filter(|(_, last)| !opening::is_title(doc, i, *last))
}

/// Keeps the longer, and of two as long the one before.
#[cfg_attr(target_family = "wasm", inline(never))]
fn consider(best: &mut Read, found: Read) {
    if found.is_some_and(|(_, last)| best.is_none_or(|(_, longest)| last > longest)) {
        *best = found;
    }
}

fn expr(doc: &Doc, pack: &Pack, (from, first, last): (usize, usize, usize), form: Form) -> Expr {
    let (first, modifier) = window::widen(doc, pack, (from, first, last), &form);
    Expr {
        first,
        last,
        span: doc.span(first, last),
        form,
        modifier: modifier.or_else(|| window::beyond(doc, pack, (first, last), &form)),
        boundary: window::boundary(doc, first, &form),
        sentence: doc.sentence_of(first),
        quoted: doc.tokens[first].quoted,
    }
}
