//! Running other programs: a visible line for each step, a sentence for each failure.

use crate::Outcome;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The folder of the repository.
pub fn root() -> PathBuf {
    // Asked when it runs: two clones that share a target folder also share this program.
    let own =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map(Path::to_path_buf).unwrap_or(own)
}

/// Where everything that the commands install is put.
pub fn tools_dir() -> PathBuf {
    root().join("target").join("tools")
}

/// Says what happens next.
pub fn say(text: &str) {
    println!("\n==> {text}");
}

/// The search path with the project's own tools behind those of the machine, so that trunk finds
/// them and downloads nothing; `first` comes before both.
pub fn search_path(first: &[PathBuf]) -> OsString {
    let mut parts = first.to_vec();
    parts.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    parts.push(tools_dir().join("bin"));
    parts.push(tools_dir().join("node_modules").join(".bin"));
    env::join_paths(parts).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
}

/// A command that starts in the repository's folder.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", search_path(&[]));
    command
}

/// `cargo` with these words.
pub fn cargo(words: &[&str]) -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(words);
    cargo
}

/// Runs a step in the open; `hint` is what to do when it fails.
pub fn step(title: &str, command: &mut Command, hint: &str) -> Outcome {
    say(title);
    let start = Instant::now();
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        println!("    {title}: done in {:.1} s", start.elapsed().as_secs_f64());
        return Ok(());
    }
    Err(format!("{title} failed ({status}). {hint}").trim_end().to_string())
}

/// Runs a program quietly and gives what it printed, or nothing if it is not there or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    let program = command.get_program().to_string_lossy().into_owned();
    format!(
        "{program} could not be started ({error}). Install it, or put it on the PATH, and run the command again."
    )
}

/// Where a program lies on the search path, the project's own tools included.
pub fn find(program: &str) -> Option<PathBuf> {
    env::split_paths(&search_path(&[])).map(|folder| folder.join(program)).find(|path| is_program(path))
}

/// Whether there is a file that can be run.
pub fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}
