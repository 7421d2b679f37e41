//! `cargo xtask soak`: the same work again and again in one tab, and what it does to memory.

use crate::run::{command, root, step};
use crate::{Outcome, build, tools};

/// Builds the release and works in it for so many rounds.
pub fn soak(rounds: &str) -> Outcome {
    if rounds.parse::<u32>().is_err() {
        return Err(format!("\"{rounds}\" is no number of rounds. Try `cargo xtask soak --rounds 500`."));
    }
    tools::test_packages()?;
    let browser = tools::browser()?;
    build::release()?;
    let mut node = command(tools::node()?);
    node.arg(root().join("e2e").join("soak.mjs")).arg(rounds).env("CHROME", browser);
    step("Paste, edit, share, open again", &mut node, "The lines above say when the memory grew.")
}
