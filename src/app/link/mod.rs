//! The document in the address bar: read when the page opens, written whenever it changes.

use super::{
    browser, dom, samples,
    state::{Message, Opening, Origin, State},
};
use crate::share::{self, Document};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Milliseconds without a change before the address bar is written: browsers limit how often it may be.
const PAUSE: u32 = 300;

thread_local! {
    /// The fragment that the page last read or wrote. Where the address bar holds another, the reader has
    /// just followed a link, and the event that says so is on its way.
    static KNOWN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What the page opens with: the link's document, else the first sample.
pub fn opening() -> Opening {
    let sample = || samples::ALL[0].document();
    let found = fragment();
    KNOWN.set(found.clone());
    match found {
        None => Opening { doc: sample(), origin: Origin::Sample, message: None },
        Some(text) => match share::decode(&text) {
            Ok(doc) => {
                let untouched = samples::ALL.iter().any(|sample| sample.document() == doc);
                let origin = if untouched { Origin::Sample } else { Origin::Link };
                Opening { doc, origin, message: None }
            }
            Err(error) => {
                Opening { doc: sample(), origin: Origin::Sample, message: Some(Message::Link(error)) }
            }
        },
    }
}

/// Keeps the address bar and the document together from now on.
pub fn keep(state: State) {
    let pending = StoredValue::new_local(None::<Timeout>);
    dom::effect(move || {
        state.doc.track();
        if state.hold.get() {
            return;
        }
        let write = move || {
            if fragment() == KNOWN.with_borrow(Clone::clone) {
                write_now(state);
            }
        };
        pending.set_value(Some(Timeout::new(PAUSE, write)));
    });
    let _listens = window_event_listener_untyped("hashchange", move |_| arrived(state));
}

/// Writes the document into the address bar.
pub fn write_now(state: State) {
    if state.hold.get_untracked() {
        return;
    }
    let fragment = state.doc.with_untracked(share::encode);
    let hash = format!("#{fragment}");
    let written = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&hash)))
        .is_ok();
    if written {
        KNOWN.set(Some(fragment));
    } else {
        state.message.set(Some(Message::TooLongForBrowser));
    }
}

/// Copies the link and says so.
pub fn share(state: State) {
    state.hold.set(false);
    write_now(state);
    let link = address(&state.doc.with_untracked(share::encode));
    let length = link.len();
    let navigator: JsValue = window().navigator().into();
    // A page that is not served securely has no clipboard object.
    if browser::property(&navigator, "clipboard").is_none() {
        return by_hand(state, link);
    }
    let promise = window().navigator().clipboard().write_text(&link);
    let copied = Closure::once_into_js(move |_: JsValue| state.message.set(Some(Message::Copied(length))));
    let refused = Closure::once_into_js(move |_: JsValue| by_hand(state, link));
    then(&promise, &copied, &refused);
}

/// Calls one of the two when a promise is settled.
pub fn then(promise: &JsValue, done: &JsValue, failed: &JsValue) {
    let method = browser::property(promise, "then").and_then(|then| then.dyn_into::<js_sys::Function>().ok());
    if let Some(method) = method {
        // `then` of a promise does not throw.
        let _ = method.call2(promise, done, failed);
    }
}

fn by_hand(state: State, link: String) {
    state.message.set(Some(Message::CopyByHand(link)));
}

fn address(fragment: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let bare = here.split('#').next().unwrap_or_default();
    format!("{bare}#{fragment}")
}

/// The fragment of the address, unless it is empty.
fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let text = hash.strip_prefix('#').unwrap_or(&hash);
    (!text.is_empty()).then(|| text.to_owned())
}

/// The reader followed a link to another document, or typed one, while the page was open.
fn arrived(state: State) {
    let Some(text) = fragment() else { return write_now(state) };
    KNOWN.set(Some(text.clone()));
    match share::decode(&text) {
        Err(error) => {
            state.hold.set(true);
            state.message.set(Some(Message::Link(error)));
        }
        Ok(doc) if state.doc.with_untracked(|own| *own == doc) => {}
        Ok(doc) if has_own_work(state) => state.waiting.set(Some(doc)),
        Ok(doc) => state.show(doc, Origin::Link),
    }
}

fn has_own_work(state: State) -> bool {
    let is_blank = |doc: &Document| doc.text.trim().is_empty();
    state.origin.get_untracked() == Origin::Own && !state.doc.with_untracked(is_blank)
}
