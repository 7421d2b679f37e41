//! `cargo xtask bench`: how fast, beside what others use.

use crate::Outcome;
use crate::lean::lean;
use crate::run::{cargo, command, find, root, search_path, step};
use crate::{build, tools};
use std::path::PathBuf;

/// The engine: native on one thread, then in the browser beside chrono-node. `folder` holds TimeML texts.
pub fn engine(folder: Option<&str>) -> Outcome {
    tools::page_builder()?;
    tools::library_source()?;
    tools::test_packages()?;
    let folder = folder.map(|folder| std::env::current_dir().unwrap_or_default().join(folder));
    let mut native = cargo(&[
        "bench",
        "--no-default-features",
        "--features",
        "cli",
        "--bench",
        "tag",
        "--bench",
        "share",
        "--",
        "--sample-count",
        "5",
    ]);
    let mut page = command(tools::node()?);
    page.arg(root().join("e2e").join("bench.mjs")).arg(root().join("target/bench/engine"));
    page.env("CHROME", tools::browser()?).env("PATH", search_path(&[]));
    if let Some(folder) = folder {
        native.env("LINIMASA_TEXTS", &folder);
        page.arg(folder);
    }
    step("The engine, native", &mut native, "The lines above say why.")?;
    let tagger = in_wasm(&["--no-default-features"], "target/bench/tagger")?;
    println!("    {tagger} bytes: the tagger with both languages, optimised as the page is");
    in_wasm(&[], "target/bench/engine")?;
    step("The engine in the browser", &mut page, "The lines above say why.")
}

/// Builds the engine for the browser as the page is built, into `folder`; its size in bytes.
fn in_wasm(features: &[&str], folder: &str) -> Outcome<u64> {
    let target = "wasm32-unknown-unknown";
    let mut build = cargo(&["build", "--quiet", "--release", "--target", target, "-p", "bench-page"]);
    build.args(features);
    step("Building the engine for the browser", lean(&mut build), "The lines above say why.")?;
    let bindgen = find("wasm-bindgen").ok_or("wasm-bindgen was not found. Run `cargo xtask build` once.")?;
    let mut bind = command(bindgen);
    bind.args(["--target", "web", "--out-dir", folder])
        .arg(format!("target/{target}/release/bench_page.wasm"));
    step("Binding it", &mut bind, "The lines above say why.")?;
    let own = tools::wasm_opt()?;
    let program = own.map_or_else(|| PathBuf::from("wasm-opt"), |folder| folder.join("wasm-opt"));
    let wasm = root().join(folder).join("bench_page_bg.wasm");
    let mut optimise = command(program);
    optimise
        .arg(&wasm)
        .args(page_options()?)
        .args(["--strip-debug", "--strip-producers", "--strip-target-features", "-o"])
        .arg(&wasm);
    step("Optimising it", &mut optimise, "The lines above say why.")?;
    std::fs::metadata(&wasm)
        .map(|data| data.len())
        .map_err(|error| format!("{} could not be read ({error}).", wasm.display()))
}

/// The options that the page gives wasm-opt for its first view.
fn page_options() -> Outcome<Vec<String>> {
    let page = std::fs::read_to_string(root().join("index.html"))
        .map_err(|error| format!("index.html could not be read ({error})."))?;
    let first = page.split("data-bin=\"app\"").nth(1);
    let options = first.and_then(|rest| rest.split("data-wasm-opt-params=\"").nth(1)?.split('"').next());
    let options = options.ok_or("index.html has no data-wasm-opt-params for its app.")?;
    Ok(options.split(' ').filter(|option| *option != "-g").map(str::to_owned).collect())
}

/// The timeline beside others, drawn and moved in the browser; `options` narrow down what is run.
pub fn view(options: &[&str]) -> Outcome {
    tools::test_packages()?;
    if !options.windows(2).any(|pair| pair == ["--peers", "none"]) {
        tools::peers()?;
    }
    let browser = tools::browser()?;
    build::release()?;
    let mut run = command(tools::node()?);
    run.arg(root().join("benches/view/run.mjs")).args(options).env("CHROME", browser);
    step("The timeline beside others", &mut run, "The lines above say why.")
}
