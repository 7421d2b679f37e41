//! Indonesian: its words by meaning, its phrases, and how its verbs look.

mod names;
mod pack;
mod words;

pub use names::NAMES;
pub use pack::PACK;
