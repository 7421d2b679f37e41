//! What the text has told before.

use crate::story::{Reason, When};
use chrono::NaiveDate;

/// A time told earlier in the text.
#[derive(Clone)]
pub struct Told {
    /// Its words.
    pub words: String,
    /// What it was resolved to.
    pub when: When,
    /// Its sentence.
    pub sentence: usize,
}

impl Told {
    /// Why a time that counts from it is what it is.
    pub fn reason(&self) -> Reason {
        Reason::Earlier { words: self.words.clone(), when: self.when }
    }

    /// Its first day, and why.
    pub fn dated(&self) -> Option<(NaiveDate, Reason)> {
        Some((self.when.begin.stamp()?.date(), self.reason()))
    }
}
