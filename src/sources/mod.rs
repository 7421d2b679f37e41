//! Several articles as one story: each is read by itself, what they report of one happening is joined, and where they
//! differ it is said.
//!
//! [`Article`]s travel in a document's lines ([`wire`]). [`join()`] takes them with what the engine read in each and gives
//! a [`Joined`]: one text (the articles' texts, apart by an empty line), one [`Story`] over it, and the [`Difference`]s.
//! Everything right of the engine works on these as on a single article; which article a span belongs to is told by
//! [`Places::article_of`].
//!
//! ```text
//! stories -> traits of each event (traits, concept, stem) -> pairs by day and word (align, nameless) -> groups -> one story (whole)
//!                                                                                       '-> differences (differ, figure)
//! ```

mod align;
mod concept;
mod differ;
mod document;
mod figure;
mod nameless;
mod stem;
mod traits;
mod whole;
pub mod wire;
mod words;

pub use document::{add, articles, is_several, letter, put_articles};
pub use figure::{Counted, Harm};
pub use whole::{BETWEEN, Joined, Places, join, together};

use crate::story::{Lang, Span};
use chrono::NaiveDate;

/// One article beside others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Its text.
    pub text: String,
    /// The publication date, where the reader set it.
    pub published: Option<NaiveDate>,
    /// The publication date, where the pasted page's markup states it.
    pub markup: Option<NaiveDate>,
    /// The language, where the reader set it.
    pub lang: Option<Lang>,
    /// The title, where the reader or the pasted page gave one.
    pub title: Option<String>,
    /// Whether the engine is to leave it alone: its events are edits.
    pub only_edits: bool,
}

/// What the articles of one event say differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub kind: Kind,
    /// What each says, in the order of the articles; an article that says nothing of it has no value.
    pub values: Vec<Value>,
}

/// What can differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A figure, and what it counts.
    Figure(Counted),
    /// The time of the day.
    Clock,
    /// When it was: two events that name each other, for they can't be one.
    Date,
    /// How long something lasts.
    Length,
}

/// What one article says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The article, by its place.
    pub article: usize,
    /// Its own words.
    pub said: String,
    /// Where these stand in the text of all.
    pub span: Span,
}

/// FNV-1a, 64 bits.
fn fnv(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
