//! What conjunctions do, the classes of happenings, and how time expressions open.

/// How a clause hangs on the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// *sementara*, *and*, *but*: beside it.
    And,
    /// *ketika*, *when*: at the same time.
    When,
    /// *setelah*, *after*: what follows came first.
    After,
    /// *sebelum*, *before*: what follows came later.
    Before,
    /// *bahwa*, *that*: what was said.
    That,
    /// *yang*, *which*: about a noun.
    Which,
    /// *untuk*, *to*: what for.
    For,
    /// *seraya*, *while adding*: how.
    How,
}

/// A class of happening: *perang* and *pertempuran* can be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    /// War, fighting, clash, attack.
    Conflict,
    /// Ceasefire, truce, peace deal.
    Peace,
    /// Statement, report, announcement.
    Statement,
    /// Anything else.
    Other,
}

/// What a time expression that begins with a word of some meaning consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// No time begins so.
    Nothing,
    /// Fixed words: a set phrase, a named day.
    Fixed,
    /// More than this word.
    More,
    /// This word may be all.
    Alone,
}
