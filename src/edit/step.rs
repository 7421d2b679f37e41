//! What can be undone.

/// What a step changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named after what it changes")]
pub enum Step {
    Text,
    Article,
    Published,
    Headline,
    Note,
    Time,
    Move,
    Colour,
    Key,
    Hide,
    Show,
    Merge,
    Split,
    Delete,
    New,
    Add,
    Remove,
    Name,
}
