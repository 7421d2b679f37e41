//! Times and reasons in the reader's language: plain data in, words out.
//!
//! Months and weekdays come from the language's pack; the sentences are here, Indonesian and English
//! side by side, so that neither can be forgotten. Indonesian writes a clock with a point (17.30),
//! English with a colon.

mod axis;
mod gap;
mod reason;
mod time;

pub use crate::engine::lang::{Names, names};
pub use axis::{heading, tick};
pub use gap::{between, duration, unit};
pub use reason::reason;
use time::about;
pub use time::{Clock, clock, date, date_short, offset, span, stamp, when, when_on, when_short, year};

use crate::story::Lang;

/// The word of the reader's language.
pub(crate) fn pick<'a>(lang: Lang, id: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Indonesian => id,
        Lang::English => en,
    }
}
