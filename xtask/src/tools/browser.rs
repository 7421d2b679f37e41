//! A Chromium or Chrome for the browser tests.

use super::announce;
use crate::Outcome;
use crate::run::{ask, command, find, is_program, root, step, tools_dir};
use std::path::PathBuf;
use std::{env, fs};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const MAC: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Where a browser lies: `CHROME`, the PATH, a Mac's applications, `target/tools/browsers`; root on a
/// machine with apt-get gets one installed, everybody else gets the command to run.
pub fn browser() -> Outcome<PathBuf> {
    if let Some(chosen) = env::var_os("CHROME").map(PathBuf::from) {
        return match is_program(&chosen) {
            true => Ok(chosen),
            false => Err(format!("CHROME names {}, which is no program.", chosen.display())),
        };
    }
    if let Some(path) = search() {
        return Ok(path);
    }
    let way = Way::of_this_machine();
    if !(is_root() && way != Way::Other && find("apt-get").is_some()) {
        return Err(format!("The browser tests need Chromium or Chrome. {}", way.advice()));
    }
    way.install()?;
    search().ok_or_else(|| {
        "No browser was found after the installation. Install Chrome, or set CHROME to the path of one."
            .into()
    })
}

fn search() -> Option<PathBuf> {
    NAMES
        .iter()
        .find_map(|name| find(name).filter(|path| !is_stub(path)))
        .or_else(installed_here)
        .or_else(|| MAC.iter().map(PathBuf::from).find(|path| is_program(path)))
}

/// Ubuntu puts a script in Chromium's place that only tells how to install the snap.
fn is_stub(path: &PathBuf) -> bool {
    fs::read(path).is_ok_and(|bytes| {
        bytes.starts_with(b"#!") && String::from_utf8_lossy(&bytes).contains("snap install")
    })
}

fn browsers_dir() -> PathBuf {
    tools_dir().join("browsers")
}

/// The browser that playwright's own installer left, whatever its number.
fn installed_here() -> Option<PathBuf> {
    let versions = fs::read_dir(browsers_dir()).ok()?;
    versions
        .flatten()
        .flat_map(|version| fs::read_dir(version.path()).into_iter().flatten().flatten())
        .flat_map(|inner| {
            ["chrome", "headless_shell", "chrome-headless-shell"].map(|name| inner.path().join(name))
        })
        .find(|path| is_program(path))
}

/// How a browser comes onto this machine.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Way {
    Debian,
    /// Its chromium package is a snap, which containers cannot run: playwright's installer serves.
    Ubuntu,
    Other,
}

impl Way {
    pub(super) fn of_this_machine() -> Way {
        let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
        let id = release.lines().find_map(|line| line.strip_prefix("ID=")).unwrap_or_default();
        match id.trim_matches('"') {
            "ubuntu" => Way::Ubuntu,
            "debian" => Way::Debian,
            _ if release.contains("debian") => Way::Debian,
            _ => Way::Other,
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Way::Debian => "Run this once: sudo apt-get install -y chromium",
            Way::Ubuntu => {
                "Run this once: sudo env PLAYWRIGHT_BROWSERS_PATH=\"$PWD/target/tools/browsers\" \"$(which node)\" e2e/node_modules/playwright-core/cli.js install --with-deps chromium"
            }
            Way::Other => "Install one and put it on the PATH, or set CHROME to its path.",
        }
    }

    fn install(self) -> Outcome {
        let hint = "If the network was the reason, run the command again when it is back.";
        if self == Way::Ubuntu {
            announce("Chromium", "runs the browser tests", "about 2 minutes", "target/tools/browsers");
            let mut install = command("node");
            install.arg(root().join("e2e/node_modules/playwright-core/cli.js"));
            install.args(["install", "--with-deps", "chromium"]);
            install.env("PLAYWRIGHT_BROWSERS_PATH", browsers_dir());
            return step("Installing Chromium", &mut install, hint);
        }
        announce("Chromium", "runs the browser tests", "about 2 minutes", "the system, with apt-get");
        step("Reading the package lists", &mut apt(&["update"]), hint)?;
        step("Installing Chromium", &mut apt(&["install", "-y", "chromium"]), hint)
    }
}

/// `apt-get` with these words.
pub(super) fn apt(words: &[&str]) -> std::process::Command {
    let mut apt = command("apt-get");
    apt.arg("-q").args(words).env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

/// Whether packages can be installed without asking anybody.
pub(super) fn is_root() -> bool {
    ask(command("id").arg("-u")).as_deref() == Some("0")
}
