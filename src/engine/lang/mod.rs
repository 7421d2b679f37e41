//! Languages as data: what a pack is, one folder per language, and which language a text is in.
//!
//! Vocabulary is data, grammar is shared Rust. A pack names its words by meaning ([`Sense`]); the
//! files in `expression/` and `event/` match over meanings. A new language is a folder and a line in
//! [`packs`].

mod detect;
mod en;
#[cfg(test)]
mod examples;
mod id;
mod link;
mod lists;
mod meanings;
mod names;
mod pack;
mod sense;

pub use detect::detect;
pub use link::{Class, Link, Opening};
pub use lists::Lists;
pub use meanings::{Meanings, NOTHING};
pub use names::{Names, names};
pub use pack::{Holiday, Index, Moon, Pack, Phrase, Shape};
pub use sense::Sense;

use crate::story::Lang;

/// Every language that the engine reads.
pub const fn packs() -> &'static [Pack] {
    const PACKS: &[Pack] = &[id::PACK, en::PACK];
    PACKS
}

/// The pack of a language.
pub fn pack(lang: Lang) -> &'static Pack {
    packs().iter().find(|pack| pack.lang == lang).unwrap_or(&packs()[0])
}
