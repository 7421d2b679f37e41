//! How the shipped programs are compiled smaller than by default.
//!
//! Rust's own library comes compiled for speed, and a panic in it or in ours is put into words before the program
//! stops. Both are compiled anew here, for size, and a panic stops the program at once: the page hears a
//! `RuntimeError` either way, and finds the place in the names that lie beside the program (`names.mjs`). Measured
//! on the first view: 216 KB of brotli without, 203 KB with.
//!
//! Cargo calls these settings unstable, so they are switched on by name, and a Rust that they are not known to work with is
//! told of. Without them (`trunk build --release`) the page is the same, but larger.

use crate::run::{ask, command, say};
use std::process::Command;

/// What Cargo reads from its environment as from its configuration file.
const SETTINGS: [(&str, &str); 5] = [
    // Lets a released Rust take what follows.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
];

/// The Rust that they are known to work with.
const KNOWN: &str = "rustc 1.95.";

/// The command, with what makes its releases small. It must name a target: only that is compiled so.
pub fn lean(build: &mut Command) -> &mut Command {
    let rust = ask(command("rustc").arg("--version")).unwrap_or_default();
    if !rust.starts_with(KNOWN) {
        say(&format!(
            "This is {rust}; the small release is known to work with {KNOWN}*. If it fails, `trunk build --release` makes a larger one."
        ));
    }
    build.envs(SETTINGS)
}
