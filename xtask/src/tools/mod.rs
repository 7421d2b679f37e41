//! The tools that the commands need: found on the PATH where they fit, else installed.
//!
//! Each file knows one kind of tool. Whatever is installed goes under `target/tools`,
//! after a line that says what it is, what it is for and how long it takes. Where
//! something must not be installed by itself, the error is the one command that does it.

mod browser;
mod engines;
mod node;
mod rust;

pub use browser::browser;
pub use engines::engines;
pub use node::{node, peers, terser, test_packages, wasm_opt};
pub use rust::{components, fuzzer, library_source, page_builder, wasm_target};

use crate::run::say;

/// The line before an installation.
fn announce(what: &str, purpose: &str, length: &str, place: &str) {
    say(&format!("Installing {what} ({purpose}), {length}, into {place}"));
}
