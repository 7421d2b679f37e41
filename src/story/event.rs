//! A happening that the article tells.

use super::{Reason, Span, When};
use serde::{Deserialize, Serialize};

/// Where an event's time comes from; the more is inferred, the more cautiously it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Placement {
    /// Time words in the event's own clause.
    Stated,
    /// Several statements joined: a duration, a boundary, a year.
    Joined,
    /// No time words of its own: it stands on the day that its neighbours stand on
    /// ("time not stated").
    Context,
}

/// How sure an event's time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Its clause states one time, in full, and nothing had to be chosen: on annotated articles at least 97 in 100
    /// of these are right (`docs/figures.md`).
    Certain,
    /// Worked out from words in its clause, or joined from several.
    Likely,
    /// Taken from its neighbours.
    Unsure,
}

/// A happening with its time and the words that prove it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Stable within one reading: its number in text order, from 0.
    pub id: u32,
    /// At most about 70 characters, in the text's own words.
    pub headline: String,
    /// The clause that reports it.
    pub span: Span,
    /// The sentence around the clause.
    pub sentence: Span,
    /// When it was.
    pub when: When,
    /// Where that time comes from.
    pub placement: Placement,
    /// How sure it is.
    pub confidence: Confidence,
    /// Indices into [`super::Story::timexes`] of the expressions that date it.
    pub timexes: Vec<usize>,
    /// Why it stands where it stands.
    pub because: Vec<Reason>,
    /// Whether an editor would keep it on a short timeline.
    pub key: bool,
    /// The named people, organisations and countries of it, the doer first.
    pub actors: Vec<String>,
    /// The id of an event that this one is said to come after, on a day whose hours are not stated.
    pub after: Option<u32>,
    /// Other sentences that tell the same.
    pub also: Vec<Span>,
    /// The ids of events that tell the same happening with another time or another figure.
    pub against: Vec<u32>,
    /// What the reader changed, where they did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reader: Option<Reader>,
}

impl Event {
    /// A key event whose time somebody stated, and nothing else is known of: no words of a text, no reasons.
    pub fn stated(id: u32, headline: String, when: When) -> Self {
        Self {
            id,
            headline,
            span: Span::default(),
            sentence: Span::default(),
            when,
            placement: Placement::Stated,
            confidence: Confidence::Certain,
            timexes: Vec::new(),
            because: Vec::new(),
            key: true,
            actors: Vec::new(),
            after: None,
            also: Vec::new(),
            against: Vec::new(),
            reader: None,
        }
    }
}

/// What a reader made of an event, beside its headline, its time and its rank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reader {
    /// Their own words on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The colour they gave it, from 0; the page has six.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<u8>,
}
