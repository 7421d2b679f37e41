//! The other browsers: the main path is walked in each that the machine has.

use super::announce;
use super::browser::{Way, apt, is_root};
use crate::run::{find, say, step};

/// A browser that is not Chromium.
struct Engine {
    name: &'static str,
    /// What it takes; of those in one list any will do.
    programs: &'static [&'static [&'static str]],
    packages: &'static [&'static str],
    /// Whether Ubuntu's packages are programs too; its Firefox is a snap, which containers cannot run.
    on_ubuntu: bool,
}

const ENGINES: [Engine; 2] = [
    Engine {
        name: "Firefox",
        programs: &[&["firefox-esr", "firefox"]],
        packages: &["firefox-esr"],
        on_ubuntu: false,
    },
    Engine {
        name: "WebKit",
        programs: &[&["WebKitWebDriver"], &["Xvfb"]],
        packages: &["webkit2gtk-driver", "xvfb"],
        on_ubuntu: true,
    },
];

/// Gets them where that takes no question; where one cannot be had, says so, and its tests are left out.
pub fn engines() {
    for engine in ENGINES.iter().filter(|engine| !engine.is_here()) {
        if let Err(reason) = engine.install() {
            say(&format!("The main path is not tried in {}: {reason}", engine.name));
        }
    }
}

impl Engine {
    fn is_here(&self) -> bool {
        self.programs.iter().all(|any| any.iter().any(|name| find(name).is_some()))
    }

    fn install(&self) -> Result<(), String> {
        let way = Way::of_this_machine();
        let has = way == Way::Debian || (way == Way::Ubuntu && self.on_ubuntu);
        let packages = self.packages.join(" ");
        if !has || find("apt-get").is_none() {
            return Err(format!("it is not here. Debian's packages are {packages}."));
        }
        if !is_root() {
            return Err(format!("it is not here. Run this once: sudo apt-get install -y {packages}"));
        }
        let hint = "It is tried again the next time.";
        announce(self.name, "the main path is walked in it", "a minute", "the system, with apt-get");
        step("Reading the package lists", &mut apt(&["update"]), hint)?;
        let words = [&["install", "-y", "--no-install-recommends"], self.packages].concat();
        step(&format!("Installing {}", self.name), &mut apt(&words), hint)
    }
}
