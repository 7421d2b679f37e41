//! Node, the packages of the browser tests, and wasm-opt.

use super::announce;
use crate::Outcome;
use crate::run::{ask, command, find, root, step, tools_dir};
use std::path::{Path, PathBuf};
use std::{env, fs};

const OLDEST_NODE: u32 = 20;
/// The oldest wasm-opt that reads what today's Rust writes.
const OLDEST_WASM_OPT: u32 = 116;
const HINT: &str = "If the network was the reason, run the command again when it is back.";

/// Where Node lies.
pub fn node() -> Outcome<PathBuf> {
    let next = "Install Node 20 or newer (on Debian and Ubuntu: sudo apt-get install -y nodejs npm), and run the command again.";
    let Some(path) = find("node") else { return Err(format!("Node was not found. {next}")) };
    let version = ask(command(&path).arg("--version")).unwrap_or_default();
    match first_number(&version) {
        Some(major) if major >= OLDEST_NODE => Ok(path),
        _ => Err(format!("The Node at {} is too old ({version}). {next}", path.display())),
    }
}

/// The packages that the browser tests use, in `e2e/node_modules`, as the lock file has them.
pub fn test_packages() -> Outcome {
    node()?;
    let folder = root().join("e2e");
    if !is_current(&folder) {
        announce(
            "playwright-core, axe-core and readers of the formats that are exported",
            "they drive the browser tests and read what leaves",
            "half a minute",
            "e2e/node_modules",
        );
        npm_ci(&folder, "Installing the packages of the browser tests")?;
    }
    Ok(())
}

/// The timelines that ours is measured beside, in `benches/view/node_modules`; nothing else uses them.
pub fn peers() -> Outcome {
    node()?;
    let folder = root().join("benches").join("view");
    if !is_current(&folder) {
        announce(
            "vis-timeline, TimelineJS, timelines-chart and ECharts",
            "ours is measured beside them",
            "half a minute",
            "benches/view/node_modules",
        );
        npm_ci(&folder, "Installing the timelines to measure")?;
    }
    Ok(())
}

/// wasm-opt; gives the folder to put first on the search path, where the one on it does not fit.
pub fn wasm_opt() -> Outcome<Option<PathBuf>> {
    let own = tools_dir().join("node_modules").join(".bin");
    if let Some(path) = find("wasm-opt")
        && fits(&path)
    {
        return Ok(None);
    }
    node()?;
    if !fits(&own.join("wasm-opt")) {
        announce("binaryen", "its wasm-opt makes the page smaller", "a few seconds", "target/tools");
        copy_manifest()?;
        npm_ci(&tools_dir(), "Installing binaryen")?;
    }
    Ok(Some(own))
}

/// terser's module, which makes the scripts smaller.
pub fn terser() -> Outcome<PathBuf> {
    let module = tools_dir().join("node_modules").join("terser").join("main.js");
    if !module.is_file() {
        announce("terser", "it makes the page's scripts smaller", "a few seconds", "target/tools");
        copy_manifest()?;
        npm_ci(&tools_dir(), "Installing terser")?;
    }
    Ok(module)
}

fn fits(wasm_opt: &Path) -> bool {
    let line = ask(command(wasm_opt).arg("--version")).unwrap_or_default();
    first_number(&line).is_some_and(|version| version >= OLDEST_WASM_OPT)
}

/// Puts the package list where its packages shall lie.
fn copy_manifest() -> Outcome {
    let (from, to) = (root().join("xtask").join("npm"), tools_dir());
    let copy = |name: &str| fs::copy(from.join(name), to.join(name)).map(|_| ());
    fs::create_dir_all(&to)
        .and_then(|()| copy("package.json"))
        .and_then(|()| copy("package-lock.json"))
        .map_err(|error| format!("{} could not be written ({error}).", to.display()))
}

/// Whether the installed packages are those of the lock file: the copy that we keep beside them tells.
fn is_current(folder: &Path) -> bool {
    let wanted = fs::read(folder.join("package-lock.json")).ok();
    wanted.is_some() && wanted == fs::read(folder.join("node_modules").join(".linimasa-lock")).ok()
}

fn npm_ci(folder: &Path, title: &str) -> Outcome {
    let npm = find("npm").ok_or(
        "npm was not found. Install it beside Node (on Debian and Ubuntu: sudo apt-get install -y npm), and run the command again.",
    )?;
    let mut command = command(npm);
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(folder);
    if env::var_os("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD").is_none() {
        command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }
    step(title, &mut command, HINT)?;
    fs::copy(folder.join("package-lock.json"), folder.join("node_modules").join(".linimasa-lock"))
        .map(|_| ())
        .map_err(|error| format!("{} could not be written ({error}).", folder.display()))
}

fn first_number(text: &str) -> Option<u32> {
    text.split(|c: char| !c.is_ascii_digit()).find(|part| !part.is_empty())?.parse().ok()
}
