//! What a reader changes in a story: corrections as plain data, beside the text and never in it.
//!
//! An [`Edit`] names its event by the words of its clause, so it survives changes of the text around them; [`apply()`] puts
//! the edits onto what the engine read and says which found no place. [`wire`] writes them for links and files,
//! [`History`] undoes them. The engine's own story stays as it is: without edits, [`apply()`] gives it back unchanged.

mod apply;
#[cfg(feature = "formats")]
mod history;
#[cfg(feature = "formats")]
mod pile;
mod place;
mod shift;
mod step;
pub mod wire;

pub use apply::{Edited, apply};
#[cfg(feature = "formats")]
pub use history::History;
pub use shift::{Side, length, moved};
pub use step::Step;

use crate::story::{Event, Story, When};

/// Which event an edit is of.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The words of its clause.
    pub quote: String,
    /// How many events with the same words stand before it in the text.
    pub nth: u32,
}

impl Target {
    /// The target that is this event of an unedited story.
    pub fn of(event: &Event, story: &Story, text: &str) -> Self {
        let quote = event.span.of(text);
        let same = |other: &&Event| other.id < event.id && other.span.of(text) == quote;
        let nth = u32::try_from(story.events.iter().filter(same).count()).unwrap_or_default();
        Self { quote: quote.to_owned(), nth }
    }
}

/// What the reader changed in one event; what is `None` stays as the engine read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// The event; for one that the reader made, the words it was made from, which may be none.
    pub target: Target,
    /// Whether the reader made it: it's an event of its own beside whatever the engine reads there.
    pub made: bool,
    /// Its headline.
    pub headline: Option<String>,
    /// The reader's own words on it.
    pub note: Option<String>,
    /// When it was.
    pub when: Option<When>,
    /// Its colour, from 0.
    pub tone: Option<u8>,
    /// Whether it is a key event.
    pub key: Option<bool>,
    /// Whether it is left out of the story.
    pub hidden: bool,
    /// Another event that it's the same happening as, into which it is merged.
    pub into: Option<Target>,
}

impl Edit {
    /// Nothing changed in this event yet.
    pub fn of(target: Target) -> Self {
        Self { target, ..Self::default() }
    }

    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        !self.made && *self == Self::of(self.target.clone())
    }
}
