//! The page: one folder for each part of it.
//!
//! [`state`] holds the one document and what is read from it; every part takes a [`state::State`] and
//! returns what is to be drawn as plain data, which [`dom`] draws. [`import`] turns what a reader pastes
//! or drops into a document, [`link`] keeps the document in the address bar, [`i18n`] holds the words of
//! the interface. [`shelf`] keeps the reader's own timelines in the browser. [`desk`] is loaded when it is asked for ([`handover`]).

mod article;
mod browser;
#[cfg_attr(not(feature = "desk"), path = "desk/away.rs")]
mod desk;
mod detail;
mod dialog;
mod dom;
mod editor;
mod embed;
mod handover;
mod header;
mod i18n;
mod import;
mod link;
mod notice;
mod samples;
mod shelf;
mod state;
mod timeline;
mod update;

use dom::{El, el};
use leptos::prelude::*;
use state::State;

/// Puts the page into the document's body.
pub fn mount() {
    #[cfg(feature = "desk")]
    if desk::works() {
        return;
    }
    // In development a panic says where. The release traps at once (xtask/src/lean.rs); public/start.js hears either.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    browser::spawn(async {
        // Nothing is handed over to the first view.
        #[cfg(feature = "desk")]
        let taken = handover::taken();
        #[cfg(not(feature = "desk"))]
        let taken = None;
        let opening = match taken {
            Some(opening) => opening,
            None => link::opening().await,
        };
        leptos::mount::mount_to_body(|| page(opening));
    });
}

/// The whole page. Its parts draw themselves, so there is nothing left for Leptos to mount.
fn page(opening: state::Opening) {
    let Some(body) = document().body() else { return };
    let before = opening.before.clone();
    let shelved = before.as_ref().and_then(|before| before.shelved.clone());
    let state = State::new(opening);
    if embed::is_asked() {
        dom::effect(move || browser::set_page_language(state.ui.get()));
        // The story may have corrections, which only the desk knows.
        #[cfg(not(feature = "desk"))]
        desk::start(state, before);
        return embed::draw(&body, state);
    }
    if shelved.is_some() {
        shelf::go_on(shelved);
    }
    shelf::keep(state);
    link::keep(state);
    import::listen(state);
    update::listen(state);
    browser::close_popovers();
    dom::effect(move || browser::set_page_language(state.ui.get()));
    dom::region(&body, move || skip(state));
    dom::region(&body, move || header::header(state));
    dom::region(&body, move || notice::notice(state));
    let main = dom::place(&body, el("main").attr("id", "main"));
    dom::region(&main, move || editor::editor(state));
    timeline::draw(&main, state);
    let reading = dom::place(&main, el("div").class("reading"));
    article::draw(&reading, state);
    dom::region(&reading, move || detail::detail(state));
    dialog::draw(&body, state);
    desk::start(state, before);
}

/// The way past the masthead for who has no mouse.
fn skip(state: State) -> El {
    el("a")
        .class("skip")
        .attr("href", "#article")
        .words(state.words().skip)
        .on("click", browser::skip_to_article)
}
