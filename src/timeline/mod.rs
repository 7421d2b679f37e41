//! The timeline as geometry: where things stand, before anything is drawn.
//!
//! [`item`] reads the story's events as stretches of seconds, [`scale`] maps time to pixels and back
//! (the piecewise *story scale*, and the true one), [`tick`] puts marks on each segment at its own unit,
//! [`index`] answers what is in view, [`stack`] finds every label a place of its own, [`lane`] in a band of its actor. All of it is pure: text is measured by a function
//! that the caller passes in.
//!
//! Time is counted in seconds of the story's own clock, from 1970-01-01T00:00; a day is a day of the
//! place where it happened. Pixels are CSS pixels from the left of the drawing.

mod choose;
mod index;
mod item;
mod lane;
mod scale;
mod segment;
mod stack;
mod tick;
mod unit;

pub use choose::{BIN, Choice, Crowd, choose};
pub use index::Index;
pub use item::{Item, Mark, inside, items, seconds};
pub use lane::{Band, bands, share_height, stack_in_lanes};
pub use scale::{Scale, Segment};
pub use segment::{Room, story_scale, true_scale};
pub use stack::{BAR, Block, FIRST, Layout, Placed, Size, stack, stack_beside};
pub use tick::{Tick, ticks};

/// The nearest length between two, the upper one where they cross. `f64::clamp` does the same, but its
/// panic for bounds that cross brings the printing of floats along: 12 KB of WASM.
pub fn within(x: f64, least: f64, most: f64) -> f64 {
    x.max(least).min(most)
}

#[cfg(test)]
mod tests;
