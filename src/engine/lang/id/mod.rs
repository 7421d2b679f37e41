//! Indonesian: its words by meaning, its phrases, and how its verbs look.

mod pack;
mod words;

pub use pack::PACK;
