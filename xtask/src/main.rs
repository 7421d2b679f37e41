//! The project's commands, run as `cargo xtask <command>`.
//!
//! Each command makes sure of the tools it needs (`tools`), then runs them (`run`)
//! and shows every step. It depends on nothing but the standard library, so it is
//! compiled in a moment on a fresh machine.

mod bench;
mod build;
mod fuzz;
mod lean;
mod run;
mod serve;
mod size;
mod soak;
mod test;
mod tools;

use std::process::ExitCode;

/// What a step comes to: a value, or a sentence that says what went wrong and what to do next.
pub type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask serve         build the page and serve it on 127.0.0.1:8080, again after every change
cargo xtask test          format, clippy, engine tests, the release build, its size, browser tests
cargo xtask test --fast   the same without the release build and the browser
cargo xtask build         the release into dist/, for any static host
cargo xtask size          bytes of every file in dist/, held against the budget
cargo xtask bench engine  throughput, native and beside chrono-node in the browser; over the texts of a
                          folder of TimeML where one is named, else over the project's own
cargo xtask bench view    the timeline beside four others and a bare canvas, drawn and moved in the browser; with
                          --events 20,1000 or --peers none (or names) or --rounds 1, less of it
cargo xtask soak          2,000 rounds of paste, edit, share and open again in one tab, its memory held against
                          the tenth round's; with --rounds N, as many
cargo xtask score FOLDER  how well time is read in annotated text; with --errors, every miss; with --disputed FILE,
                          also without the annotations that it names
cargo xtask fuzz [--minutes N] [TARGET]
                          any bytes into the engine and every reader of files, 20 minutes a target (fuzz/targets)
cargo xtask headlines FOLDER...
                          every headline of annotated articles on one page, to be read by eye

What a command needs and the machine lacks is put under target/tools.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => serve::serve(),
        ["test"] => test::everything(),
        ["test", "--fast"] => test::fast(),
        ["build"] => build::release(),
        ["size"] => size::size(),
        ["bench", "engine"] => bench::engine(None),
        ["bench", "engine", folder] => bench::engine(Some(folder)),
        ["bench", "view", options @ ..] => bench::view(options),
        ["fuzz", options @ ..] => fuzz::fuzz(options),
        ["soak"] => soak::soak("2000"),
        ["soak", "--rounds", rounds] => soak::soak(rounds),
        ["score", folder, more @ ..] => test::score(folder, more),
        ["headlines", folders @ ..] if !folders.is_empty() => test::headlines(folders),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command \"{}\".\n\n{HELP}", other.join(" "))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\nxtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}
