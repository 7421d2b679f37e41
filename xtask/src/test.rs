//! `cargo xtask test`: everything that holds the project together.
//!
//! Two builds are shared by all steps: one native (checks and engine tests) and one for
//! the browser (the release that the browser tests open).

use crate::run::{cargo, command, root, search_path, step};
use crate::{Outcome, build, size, tools};

/// All of it, the browser included.
pub fn everything() -> Outcome {
    // First everything that may be missing, so that nothing fails after minutes of work.
    tools::components()?;
    tools::page_builder()?;
    tools::library_source()?;
    tools::wasm_opt()?;
    tools::test_packages()?;
    tools::browser()?;
    tools::engines();
    source()?;
    format_tests()?;
    build::release()?;
    size::size()?;
    browser_tests()
}

/// What needs no browser.
pub fn fast() -> Outcome {
    tools::components()?;
    tools::wasm_target()?;
    source()
}

/// The figures of a folder of annotated text.
pub fn score(folder: &str, more: &[&str]) -> Outcome {
    let folder = here(folder);
    let words: Vec<&str> = ["score", &folder].into_iter().chain(more.iter().copied()).collect();
    step("Scoring", &mut command_line(&words), "The lines above say why.")
}

/// Every headline of folders of annotated text, to be read by eye.
pub fn headlines(folders: &[&str]) -> Outcome {
    let folders: Vec<String> = folders.iter().map(|folder| here(folder)).collect();
    let words: Vec<&str> = std::iter::once("headlines").chain(folders.iter().map(String::as_str)).collect();
    step("Headlines", &mut command_line(&words), "The lines above say why.")
}

/// A folder as it is named where the command was given.
fn here(folder: &str) -> String {
    std::env::current_dir().unwrap_or_default().join(folder).display().to_string()
}

fn command_line(words: &[&str]) -> std::process::Command {
    let mut run = cargo(&["run", "--quiet", "--release", "--no-default-features", "--features", "cli"]);
    run.args(["--bin", "linimasa", "--"]).args(words);
    run
}

fn source() -> Outcome {
    let warnings = ["--", "-D", "warnings"];
    let clippy = |words: &[&str]| cargo(&[&["clippy", "--quiet"], words, &warnings].concat());
    let fix = "The lines above say what; `cargo clippy --fix` mends some of it.";
    step("Format", &mut cargo(&["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")?;
    step(
        "Clippy, engine and command line alone",
        &mut clippy(&["--no-default-features", "--features", "cli", "--all-targets"]),
        fix,
    )?;
    step(
        "Clippy, everything, native",
        &mut clippy(&["--workspace", "--features", "cli", "--all-targets"]),
        fix,
    )?;
    step(
        "Clippy, the page, wasm32",
        &mut clippy(&["--target", "wasm32-unknown-unknown", "--lib", "--bin", "app"]),
        fix,
    )?;
    step(
        "Clippy, the page with its desk, wasm32",
        &mut clippy(&["--target", "wasm32-unknown-unknown", "--features", "desk", "--lib", "--bin", "desk"]),
        fix,
    )?;
    step(
        "Clippy, what reads mails, wasm32",
        &mut clippy(&[
            "--target",
            "wasm32-unknown-unknown",
            "--no-default-features",
            "--features",
            "mail",
            "--lib",
            "--bin",
            "mail",
        ]),
        fix,
    )?;
    step(
        "Engine tests, examples, direction of imports",
        &mut cargo(&["test", "--no-default-features", "--features", "cli"]),
        "The lines above say which and why.",
    )?;
    step(
        "What must hold of the timeline's picture",
        &mut cargo(&["test", "--lib", "app::timeline"]),
        "The lines above say which, and a small story that shows it.",
    )
}

/// What the command line writes, read by other programs; the engine's tests have built it.
fn format_tests() -> Outcome {
    let mut node = command(tools::node()?);
    let files = ["formats.test.mjs", "fields.test.mjs"].map(|name| root().join("e2e").join(name));
    node.args(["--test", "--test-reporter=spec"]).args(files);
    step("Formats, read by software that is not ours", &mut node, "The lines above say which.")
}

fn browser_tests() -> Outcome {
    let browser = tools::browser()?;
    let mut node = command(tools::node()?);
    node.args(["--test", "--test-reporter=spec"]).arg(root().join("e2e").join("all.test.mjs"));
    node.env("CHROME", browser).env("PATH", search_path(&[]));
    step(
        "Browser tests",
        &mut node,
        "The lines above say which; one file alone runs with `node --test e2e/<file>`.",
    )
}
