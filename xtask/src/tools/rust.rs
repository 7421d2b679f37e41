//! The wasm32 target, the source of Rust's own library, trunk, and the wasm-bindgen CLI that fits Cargo.lock.

use super::announce;
use crate::Outcome;
use crate::run::{ask, cargo, command, find, root, search_path, step, tools_dir};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Newer ones need a newer Rust than the project asks for.
const TRUNK: &str = "0.21.14";
const FUZZ: &str = "0.13.2";
const TARGET: &str = "wasm32-unknown-unknown";
const OFFLINE: &str =
    "If the network was the reason, run the command again when it is back: what was finished is kept.";

/// Makes sure that Rust can compile for the browser.
pub fn wasm_target() -> Outcome {
    let Some(sysroot) = ask(&mut rustc(&["--print", "sysroot"])) else {
        return Err("rustc was not found. Install Rust with rustup, and run the command again.".into());
    };
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err(format!(
            "Rust's {TARGET} target is missing and rustup was not found. Install the target the way Rust was installed."
        ));
    }
    announce(
        &format!("the {TARGET} target"),
        "compiles Rust for the browser",
        "a few seconds",
        "the Rust toolchain",
    );
    step("Adding the wasm32 target", command("rustup").args(["target", "add", TARGET]), OFFLINE)
}

/// Makes sure of the source of Rust's own library, which a release compiles anew (`lean`).
pub fn library_source() -> Outcome {
    let sysroot = ask(&mut rustc(&["--print", "sysroot"])).unwrap_or_default();
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err("The source of Rust's library is missing and rustup was not found. Install the component rust-src the way Rust was installed.".into());
    }
    announce(
        "rust-src",
        "a release compiles Rust's own library for size",
        "a few seconds",
        "the Rust toolchain",
    );
    step("Adding rust-src", command("rustup").args(["component", "add", "rust-src"]), OFFLINE)
}

/// Makes sure of rustfmt and clippy.
pub fn components() -> Outcome {
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        let works = ask(&mut cargo(&[&program["cargo-".len()..], "--version"])).is_some();
        if !works {
            announce(component, "checks the source", "a few seconds", "the Rust toolchain");
            step(
                &format!("Adding {component}"),
                command("rustup").args(["component", "add", component]),
                OFFLINE,
            )?;
        }
    }
    Ok(())
}

/// trunk and the wasm-bindgen CLI; gives the folders to put first on trunk's search path.
pub fn page_builder() -> Outcome<Vec<PathBuf>> {
    wasm_target()?;
    let bindgen = locked_version("wasm-bindgen")?;
    let mut first = Vec::new();
    first.extend(cargo_tool("trunk", "trunk", "builds the page", "about 6 minutes", |found| {
        fits_trunk(found)
    })?);
    first.extend(cargo_tool(
        "wasm-bindgen",
        "wasm-bindgen-cli",
        "joins Rust and the browser",
        "about 3 minutes",
        |found| {
            if found == bindgen { Fit::Yes } else { Fit::No(bindgen.clone()) }
        },
    )?);
    Ok(first)
}

/// cargo-fuzz, which builds and runs the targets of `fuzz/`.
pub fn fuzzer() -> Outcome {
    let fits = |found: &str| if found.starts_with("0.13.") { Fit::Yes } else { Fit::No(FUZZ.into()) };
    cargo_tool("cargo-fuzz", "cargo-fuzz", "runs the fuzzing targets", "about 3 minutes", fits).map(|_| ())
}

enum Fit {
    Yes,
    /// With the version that would.
    No(String),
}

/// Any 0.21 of trunk reads our Trunk.toml.
fn fits_trunk(found: &str) -> Fit {
    if found.starts_with("0.21.") { Fit::Yes } else { Fit::No(TRUNK.into()) }
}

/// Finds a tool on the PATH or under `target/tools`, or installs it there. Gives the folder to
/// prefer, where the one that the PATH finds first does not fit.
fn cargo_tool(
    program: &str,
    package: &str,
    purpose: &str,
    length: &str,
    fits: impl Fn(&str) -> Fit,
) -> Outcome<Option<PathBuf>> {
    let own = tools_dir().join("bin");
    if let Some(path) = find(program)
        && let Fit::Yes = fits(&version(&path))
    {
        return Ok(None);
    }
    let Fit::No(wanted) = fits(&version(&own.join(program))) else { return Ok(Some(own)) };
    announce(&format!("{package} {wanted}"), purpose, length, "target/tools");
    install(package, &wanted)?;
    Ok(Some(own))
}

fn install(package: &str, version: &str) -> Outcome {
    // A folder of its own for the compiled parts: an installation that was cut short goes on where it stopped.
    let parts = tools_dir().join("build");
    let mut install = cargo(&["install", package, "--version", version, "--locked", "--force"]);
    install.arg("--root").arg(tools_dir()).arg("--target-dir").arg(&parts);
    step(&format!("Installing {package} {version}"), &mut install, OFFLINE)?;
    // Half a gigabyte that nobody needs any more; if it cannot be removed it only takes room.
    let _ = fs::remove_dir_all(parts);
    Ok(())
}

/// The second word of `<program> --version`, or nothing.
fn version(program: &Path) -> String {
    let line = ask(command(program).arg("--version")).unwrap_or_default();
    line.split_whitespace().nth(1).unwrap_or_default().to_string()
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let path = root().join("Cargo.lock");
    let lock =
        fs::read_to_string(&path).map_err(|error| format!("Cargo.lock could not be read ({error})."))?;
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \""))
        .map(|rest| rest.trim_end_matches('"').to_string())
        .ok_or_else(|| format!("Cargo.lock names no {package}. Run `git checkout Cargo.lock` and try again."))
}

fn rustc(words: &[&str]) -> std::process::Command {
    let mut rustc = command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(words).env("PATH", search_path(&[]));
    rustc
}
