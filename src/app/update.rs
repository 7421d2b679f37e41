//! A newer version of the page: told when it is there, taken when the reader says so.
//!
//! `public/start.js` asks the service worker and says what it hears as events of the window.

use super::{
    browser,
    dom::{self, El, button, el, text},
    link,
    state::{Message, State},
};
use leptos::prelude::*;
use web_sys::Element;

/// What is known of a newer version.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Newer {
    /// Nothing.
    No,
    /// It is ready.
    Ready,
    /// It waits until other pages of the older one are closed.
    Waits,
}

/// Tells of a newer version from now on.
pub fn draw(body: &Element, state: State) {
    let newer = RwSignal::new(Newer::No);
    browser::listen("linimasa:update", move |event| {
        let waits = browser::property(event.as_ref(), "detail").is_some();
        newer.set(if waits { Newer::Waits } else { Newer::Ready });
    });
    dom::region(body, move || notice(state, newer));
}

fn notice(state: State, newer: RwSignal<Newer>) -> El {
    let t = state.words();
    let known = newer.get();
    let said = match known {
        Newer::No => "",
        Newer::Ready => t.update_ready,
        Newer::Waits => t.update_waits,
    };
    let shown = known != Newer::No;
    let take = (known == Newer::Ready).then(|| button(t.update_take, move |_| take_over(state)));
    el("div")
        .class(if shown { "notice shown" } else { "notice" })
        .with(text("p", "", said).attr("id", "update").attr("role", "status"))
        .maybe(take.map(|take| take.attr("id", "update-take").class("strong")))
        .maybe(shown.then(|| button(t.close, move |_| newer.set(Newer::No))))
}

/// Asks for the newer version, which opens what the address bar holds: only where that is what the page shows.
fn take_over(state: State) {
    crate::app::browser::spawn(async move {
        if !link::is_kept(state).await {
            return state.message.set(Some(Message::TooLongForBrowser));
        }
        if let Ok(event) = web_sys::Event::new("linimasa:take-over") {
            let target: &web_sys::EventTarget = &window();
            // It fails only where the event is being dispatched already.
            let _ = target.dispatch_event(&event);
        }
    });
}
