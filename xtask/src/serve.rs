//! `cargo xtask serve`: the page on this machine, built again after every change.

use crate::Outcome;
use crate::build::trunk;
use crate::run::{say, step};
use crate::tools;
use std::net::TcpListener;

const ADDRESS: &str = "127.0.0.1:8080";

/// Serves the page until it is interrupted.
pub fn serve() -> Outcome {
    // Tried before the build, which may take minutes on a first run.
    if let Err(error) = TcpListener::bind(ADDRESS) {
        return Err(format!(
            "{ADDRESS} is not free ({error}). Stop what serves there and run the command again."
        ));
    }
    let first = tools::page_builder()?;
    say(&format!("When the build is done the page is at http://{ADDRESS}/ (Ctrl+C ends it)"));
    let mut trunk = trunk(&first);
    // A folder of its own: dist/ holds the release and nothing else.
    trunk.args(["serve", "--dist", "target/serve"]);
    step("Serving the page", &mut trunk, "The lines above say why.")
}
