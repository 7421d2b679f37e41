//! `cargo xtask fuzz`: whatever comes in, for so many minutes a target.
//!
//! The targets are in `fuzz/`; what they begin with is made from the language packs' examples. Nothing that they write
//! lies in the repository: what they learned is kept under `target/fuzz/corpus` and goes on from there the next time.

use crate::run::{command, root, say, step};
use crate::{Outcome, tools};
use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

/// So long each target runs where nothing else is asked, in minutes.
const MINUTES: u64 = 20;

/// Runs one target, or all of them one after the other, and prints what came of it.
pub fn fuzz(words: &[&str]) -> Outcome {
    let (minutes, only) = options(words)?;
    tools::fuzzer()?;
    let targets: Vec<String> = targets()?.into_iter().filter(|t| only.is_none_or(|only| only == t)).collect();
    if targets.is_empty() {
        return Err(format!("There is no target \"{}\" in fuzz/targets.", only.unwrap_or_default()));
    }
    let corpus = folder("corpus")?;
    let mut seeds = command("cargo");
    seeds.args([
        "run",
        "--quiet",
        "--release",
        "--manifest-path",
        "fuzz/Cargo.toml",
        "--target-dir",
        "target/fuzz",
    ]);
    seeds.args(["--example", "seeds", "--"]).arg(&corpus);
    step("Seeds from the examples", &mut seeds, "The lines above say why.")?;
    let mut rows = Vec::new();
    for target in &targets {
        rows.push(run(target, minutes, &corpus)?);
    }
    println!("\n| target | minutes | executions | coverage (edges) | crashes |\n|---|---|---|---|---|");
    rows.iter().for_each(|row| println!("{}", row.line));
    let crashes: usize = rows.iter().map(|row| row.crashes).sum();
    if crashes > 0 {
        return Err(format!(
            "{crashes} inputs under target/fuzz/found break what must hold; each wants a test first."
        ));
    }
    Ok(())
}

fn options<'a>(words: &[&'a str]) -> Outcome<(u64, Option<&'a str>)> {
    let wrong = || "It is `cargo xtask fuzz [--minutes N] [TARGET]`.".to_string();
    match words {
        ["--minutes", minutes, rest @ ..] if rest.len() < 2 => {
            Ok((minutes.parse().map_err(|_| wrong())?, rest.first().copied()))
        }
        rest if rest.len() < 2 && !rest.iter().any(|word| word.starts_with('-')) => {
            Ok((MINUTES, rest.first().copied()))
        }
        _ => Err(wrong()),
    }
}

/// The names of the files in `fuzz/targets`.
fn targets() -> Outcome<Vec<String>> {
    let files =
        fs::read_dir(root().join("fuzz/targets")).map_err(|error| format!("fuzz/targets: {error}"))?;
    let name = |file: fs::DirEntry| Some(file.path().file_stem()?.to_str()?.to_string());
    let mut names: Vec<String> = files.flatten().filter_map(name).collect();
    names.sort();
    Ok(names)
}

fn folder(name: &str) -> Outcome<PathBuf> {
    let folder = root().join("target/fuzz").join(name);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

/// What a target came to.
struct Row {
    line: String,
    crashes: usize,
}

fn run(target: &str, minutes: u64, corpus: &std::path::Path) -> Outcome<Row> {
    say(&format!("Fuzzing {target} for {minutes} minutes"));
    let (own, found, logs) = (corpus.join(target), folder("found")?.join(target), folder("logs")?);
    for made in [&own, &found] {
        fs::create_dir_all(made).map_err(|error| format!("{}: {error}", made.display()))?;
    }
    let log = logs.join(format!("{target}.txt"));
    let file = fs::File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
    // The engine has no unsafe code, so a sanitizer of memory would only slow it; its overflows are checked.
    let mut fuzz = command("cargo");
    fuzz.args(["fuzz", "run", "--fuzz-dir", "fuzz", "--target-dir", "target/fuzz", "-s", "none", target])
        .arg(&own);
    fuzz.arg("--").arg(format!("-max_total_time={}", minutes * 60));
    fuzz.arg(format!("-artifact_prefix={}/", found.display()))
        .arg(format!("-dict={}/words.dict", corpus.display()));
    // A find ends the target's run; an input that takes ten seconds is one.
    fuzz.args(["-timeout=10", "-max_len=4096"]);
    let status = fuzz.stdout(Stdio::null()).stderr(file).status();
    status.map_err(|error| format!("cargo fuzz could not be started ({error})."))?;
    let said = String::from_utf8_lossy(&fs::read(&log).unwrap_or_default()).into_owned();
    let crashes = fs::read_dir(&found).map_or(0, |files| files.count());
    let (executions, edges) =
        figures(&said).ok_or(format!("{target} did not run; {} says why.", log.display()))?;
    let line = format!("| {target} | {minutes} | {executions} | {edges} | {crashes} |");
    println!("{line}");
    Ok(Row { line, crashes })
}

/// Executions and edges of libFuzzer's last report: `#12345 DONE cov: 678 ft: …`.
fn figures(log: &str) -> Option<(u64, u64)> {
    let number = |word: &str| word.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok();
    log.lines().rev().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let cov = words.iter().position(|word| *word == "cov:")?;
        Some((number(words.first().filter(|word| word.starts_with('#'))?)?, number(words.get(cov + 1)?)?))
    })
}
