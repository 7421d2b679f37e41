//! `cargo xtask size`: the bytes of every shipped file, held against the budget.

use crate::run::{ask, command, root, say};
use crate::{Outcome, tools};

/// What the first view may load at most, in brotli bytes. What is loaded when it is asked for, the
/// desk and what reads mails, is not in it.
///
/// 160 KB for the page and 60 KB for stories.
const BUDGET: u64 = 220_000;

/// One file of `dist/`.
struct File {
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
    first: bool,
}

/// Prints the figures; fails when the first view is over the budget.
pub fn size() -> Outcome {
    if !root().join("dist").join("index.html").is_file() {
        return Err("There is no dist/index.html. Run `cargo xtask build` first.".into());
    }
    let files = measure()?;
    say("Bytes of every shipped file (* the first view loads it)");
    println!("    {:>9} {:>9} {:>9}   file", "raw", "gzip", "brotli");
    for file in &files {
        let mark = if file.first { '*' } else { ' ' };
        println!("    {:>9} {:>9} {:>9} {mark} {}", file.raw, file.gzip, file.brotli, file.path);
    }
    let total = |pick: fn(&File) -> u64| files.iter().filter(|file| file.first).map(pick).sum::<u64>();
    let (raw, gzip, brotli) = (total(|f| f.raw), total(|f| f.gzip), total(|f| f.brotli));
    println!("    {raw:>9} {gzip:>9} {brotli:>9} * the first view");
    if brotli > BUDGET {
        return Err(format!(
            "The first view loads {brotli} brotli bytes; the budget is {BUDGET}. Take {} bytes out again.",
            brotli - BUDGET
        ));
    }
    println!("    {brotli} of {BUDGET} brotli bytes ({}%)", brotli * 100 / BUDGET);
    Ok(())
}

/// Node has both compressions built in, so no crate is compiled for them.
fn measure() -> Outcome<Vec<File>> {
    let mut node = command(tools::node()?);
    node.arg(root().join("xtask").join("bytes.mjs")).arg(root().join("dist"));
    let lines =
        ask(&mut node).ok_or("dist/ could not be measured. Run `cargo xtask build` and try again.")?;
    lines
        .lines()
        .map(|line| read(line).ok_or_else(|| format!("bytes.mjs wrote a line that is none: {line}")))
        .collect()
}

fn read(line: &str) -> Option<File> {
    let mut parts = line.splitn(5, ' ');
    let mut number = || parts.next()?.parse::<u64>().ok();
    let (raw, gzip, brotli, first) = (number()?, number()?, number()?, number()? == 1);
    Some(File { path: parts.next()?.to_string(), raw, gzip, brotli, first })
}
