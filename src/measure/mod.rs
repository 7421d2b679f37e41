//! How well the engine reads time, against text that people have annotated: TempEval-3's figures.
//!
//! Development only (feature `cli`); nothing of it is in the page.

mod gold;
mod score;

pub use gold::{Annotated, Document, dispute, folder, timeml};
pub use score::{Figures, Miss, Score, score};
