//! English: its words by meaning, its phrases, and how its verbs look.

#[cfg(test)]
mod examples;
mod pack;
mod words;

pub use pack::PACK;
