//! `cargo xtask build`: the release, in `dist/`.

use crate::Outcome;
use crate::lean::lean;
use crate::run::{command, root, search_path, step};
use crate::tools;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the release into `dist/`: relative addresses, so that it works from any sub-path.
pub fn release() -> Outcome {
    let mut first = tools::page_builder()?;
    tools::library_source()?;
    let own = tools::wasm_opt()?;
    let wasm_opt = own.as_ref().map_or_else(|| PathBuf::from("wasm-opt"), |folder| folder.join("wasm-opt"));
    first.extend(own);
    let mut trunk = trunk(&first);
    trunk.args(["build", "--release"]);
    step("Building the release into dist/", lean(&mut trunk), "The lines above say why.")?;
    seal(&wasm_opt)?;
    offline()?;
    println!("    dist/ is ready for any static host: {}", root().join("dist").display());
    Ok(())
}

/// Minifies the scripts and the joint between them and their programs, and sets the page's hashes of them anew.
fn seal(wasm_opt: &Path) -> Outcome {
    let terser = tools::terser()?;
    let mut node = command(tools::node()?);
    node.arg(root().join("xtask").join("seal.mjs")).arg(root().join("dist")).arg(terser).arg(wasm_opt);
    step("Minifying the scripts", &mut node, "The lines above say why.")
}

/// Writes the icons, the manifest and the service worker, which lists the files that are there by now.
fn offline() -> Outcome {
    let terser = tools::terser()?;
    let mut node = command(tools::node()?);
    node.arg(root().join("xtask").join("offline.mjs")).arg(root().join("dist")).arg(terser);
    step("Writing what it takes to open offline", &mut node, "The lines above say why.")
}

/// trunk with the search path that its tools are found on.
pub fn trunk(first: &[std::path::PathBuf]) -> Command {
    let path = search_path(first);
    // The program is looked up on our own path, which a child's setting does not reach.
    let program = std::env::split_paths(&path)
        .map(|folder| folder.join("trunk"))
        .find(|candidate| crate::run::is_program(candidate))
        .unwrap_or_else(|| "trunk".into());
    let mut trunk = command(program);
    // trunk takes NO_COLOR for a switch and stops at a value other than true or false.
    trunk.env("PATH", path).env_remove("NO_COLOR");
    trunk.env("CARGO_ENCODED_RUSTFLAGS", without_paths().join("\u{1f}"));
    trunk
}

/// Panics name their source files: not with this machine's folders, which are nobody's business and weigh.
fn without_paths() -> Vec<String> {
    let cargo = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let cargo = cargo.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sources = cargo.map(|cargo| cargo.join("registry").join("src"));
    let folders = sources.into_iter().chain([root().to_path_buf()]);
    folders.map(|folder| format!("--remap-path-prefix={}=.", folder.display())).collect()
}
