//! The model that everything right of the engine shares.
//!
//! A [`Story`] is what one article tells: when it was published, the time
//! expressions in it, and its events in the order of time. It is plain data with
//! byte spans into the article's text; it draws nothing, reads nothing and asks
//! no clock. [`When`] says how exactly an event is known, and [`Reason`] why.

mod edtf;
mod event;
mod reason;
mod spelled;
mod stamp;
mod timex;
mod when;

pub use edtf::TimeError;
pub use event::{Confidence, Event, Placement, Reader};
pub use reason::{Named, Reason, Unit};
pub use stamp::{DayPart, Granularity, Stamp, iso_date, offset_suffix, ymd};
pub use timex::{Modifier, Timex, TimexKind};
pub use when::{Bound, Edge, When};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A stretch of the article's text: byte offsets on character boundaries, the end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The words that the span covers; empty where it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside this span.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// A language that the engine reads and the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Bahasa Indonesia (`id`).
    #[default]
    #[serde(rename = "id")]
    Indonesian,
    /// English (`en`).
    #[serde(rename = "en")]
    English,
}

impl Lang {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Indonesian => "id",
            Lang::English => "en",
        }
    }

    /// The language whose BCP 47 tag begins with one of ours (`id-ID`, `en-GB`).
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "id" | "in" | "ms" => Some(Lang::Indonesian),
            "en" => Some(Lang::English),
            _ => None,
        }
    }
}

/// How the publication date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// The reader, or the caller, said it.
    Given,
    /// The text or its markup states it.
    Stated,
    /// The engine worked it out from the clues in the text.
    Inferred,
    /// The clues do not suffice.
    #[default]
    None,
}

/// The document creation time (DCT): the day that "today" means in the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// The day, where it is known.
    pub date: Option<NaiveDate>,
    /// How it is known.
    pub how: How,
    /// The evidence, step by step.
    pub because: Vec<Reason>,
    /// Other days that the same clues allow, best first.
    pub alternatives: Vec<NaiveDate>,
}

/// What one article tells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// The language it was read in.
    pub lang: Lang,
    /// When it was published.
    pub published: Published,
    /// Every time expression, in text order, none overlapping another.
    pub timexes: Vec<Timex>,
    /// Every event, in the order of time; events of one day in the order that the text implies.
    pub events: Vec<Event>,
    /// The article's own zone in minutes east of UTC, where it names or implies one.
    /// Local clock times without an offset of their own are in this zone.
    pub zone: Option<i32>,
}
