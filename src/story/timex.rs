//! A time expression of the text, as TIMEX3 (TimeML 1.2.1, ISO 24617-1) has it.

use super::{Bound, Reason, Span, When};
use serde::{Deserialize, Serialize};

/// What kind of time an expression names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimexKind {
    /// A calendar time of a day or coarser.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A recurring time.
    Set,
}

/// TIMEX3 `mod`: how the value is to be bent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[allow(missing_docs, reason = "the names are TIMEX3's own")]
pub enum Modifier {
    Approx,
    MoreThan,
    LessThan,
    EqualOrMore,
    EqualOrLess,
    Start,
    Mid,
    End,
    Before,
    OnOrBefore,
    After,
}

impl Modifier {
    /// The attribute's value in TIMEX3.
    pub const fn timex(self) -> &'static str {
        match self {
            Modifier::Approx => "APPROX",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::LessThan => "LESS_THAN",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Before => "BEFORE",
            Modifier::OnOrBefore => "ON_OR_BEFORE",
            Modifier::After => "AFTER",
        }
    }
}

impl From<Bound> for Modifier {
    fn from(bound: Bound) -> Self {
        match bound {
            Bound::Before => Modifier::Before,
            Bound::By => Modifier::OnOrBefore,
            Bound::After => Modifier::After,
        }
    }
}

/// A time expression with its resolved value and the reasons for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timex {
    /// Where it stands: no preposition, no trailing punctuation (TempEval-3).
    pub span: Span,
    /// TIMEX3 `type`.
    pub kind: TimexKind,
    /// TIMEX3 `value`: `2020-11`, `P6W`, `PAST_REF`, `XXXX-11-15` where no year can be had.
    pub value: String,
    /// TIMEX3 `mod`.
    pub modifier: Option<Modifier>,
    /// The stretch of the calendar that it names, where it names one; `sejak Mei` is open-ended.
    pub when: Option<When>,
    /// Why the value is what it is.
    pub because: Vec<Reason>,
}
