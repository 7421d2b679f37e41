//! `cargo xtask bench`: how fast, beside what others use.

use crate::Outcome;
use crate::lean::lean;
use crate::run::{cargo, command, find, root, search_path, step};
use crate::{build, tools};

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
    let target = "wasm32-unknown-unknown";
    let mut build = cargo(&["build", "--quiet", "--release", "--target", target, "-p", "bench-page"]);
    step("Building the engine for the browser", lean(&mut build), "The lines above say why.")?;
    let bindgen = find("wasm-bindgen").ok_or("wasm-bindgen was not found. Run `cargo xtask build` once.")?;
    let mut bind = command(bindgen);
    bind.args(["--target", "web", "--out-dir", "target/bench/engine"]);
    bind.arg(format!("target/{target}/release/bench_page.wasm"));
    step("Binding it", &mut bind, "The lines above say why.")?;
    step("The engine in the browser", &mut page, "The lines above say why.")
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
