//! The document in the address bar: read when the page opens, written whenever it changes.

mod given;
pub mod streams;

use super::{
    browser, desk, dom, samples, shelf,
    state::{Message, Opening, Origin, State},
};
#[cfg(not(feature = "desk"))]
use super::{handover, timeline};
use crate::share::{self, Document, LinkError};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use streams::Fault;
use wasm_bindgen::JsValue;

/// Milliseconds without a change before the address bar is written: browsers limit how often it may be.
const PAUSE: u32 = 300;

thread_local! {
    /// The fragment that the page last read or wrote. Where the address bar holds another, the reader has
    /// just followed a link, and the event that says so is on its way.
    static KNOWN: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Counts the document's changes.
    static CHANGES: Cell<u32> = const { Cell::new(0) };
    /// The change that [`KNOWN`] holds.
    static WRITTEN: Cell<Option<u32>> = const { Cell::new(None) };
    /// The write that waits for a pause.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// What the page opens with: the link's document, else the first sample in the reader's language.
pub async fn opening() -> Opening {
    let sample = |message| Opening {
        doc: samples::first(browser::preferred_language()),
        origin: Origin::Sample,
        message,
        before: None,
    };
    let found = fragment();
    KNOWN.set(found.clone());
    if let Some(doc) = shelf::reopened() {
        return Opening { doc, origin: Origin::Own, message: None, before: None };
    }
    let Some(text) = found else { return sample(None) };
    match opened(&text).await {
        Ok(doc) => {
            let untouched = samples::ALL.iter().any(|sample| sample.document().as_ref() == Some(&doc));
            let origin = if untouched { Origin::Sample } else { origin_of(&text) };
            Opening { doc, origin, message: None, before: None }
        }
        Err(message) => sample(Some(message)),
    }
}

/// The document of a fragment.
async fn opened(fragment: &str) -> Result<Document, Message> {
    if given::is_given(fragment) {
        return given::read(fragment);
    }
    let packed = share::packed(fragment).map_err(Message::Link)?;
    let unpacked = streams::inflate(&packed).await.map_err(|fault| match fault {
        Fault::Damaged => Message::Link(LinkError::Damaged),
        Fault::TooLarge => Message::Link(LinkError::TooLarge),
        Fault::NoStream => Message::OldBrowser,
    })?;
    share::document(unpacked).map_err(Message::Link)
}

/// Whose the document of a fragment is: a text that the reader sent here is their own.
fn origin_of(fragment: &str) -> Origin {
    if given::is_given(fragment) { Origin::Own } else { Origin::Link }
}

/// Keeps the address bar and the document together from now on.
pub fn keep(state: State) {
    if KNOWN.with_borrow(Option::is_none) {
        KNOWN.set(fragment());
    }
    dom::effect(move || {
        state.doc.track();
        desk::track(state);
        CHANGES.set(CHANGES.get() + 1);
        if !state.hold.get() {
            PENDING.set(Some(Timeout::new(PAUSE, move || write_now(state))));
        }
    });
    browser::listen("hashchange", move |_| {
        crate::app::browser::spawn(arrived(state));
    });
}

/// Writes the document into the address bar.
pub fn write_now(state: State) {
    crate::app::browser::spawn(async move {
        written(state).await;
    });
}

/// Writes the document into the address bar, unless it holds another by now; gives the fragment.
pub async fn written(state: State) -> Option<String> {
    let change = CHANGES.get();
    let text = desk::told_by_link(state);
    let Some(packed) = streams::deflate(&text).await else {
        state.message.set(Some(Message::OldBrowser));
        return None;
    };
    let made = share::fragment(&packed);
    let followed = fragment() != KNOWN.with_borrow(Clone::clone);
    if state.hold.get_untracked() || CHANGES.get() != change || followed {
        return Some(made);
    }
    let hash = format!("#{made}");
    let history = window().history();
    if history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&hash))).is_ok() {
        let left = KNOWN.replace(Some(made.clone()));
        WRITTEN.set(Some(change));
        shelf::note_open(&left.unwrap_or_default());
    } else {
        state.message.set(Some(Message::TooLongForBrowser));
    }
    Some(made)
}

/// Writes the document into the address bar; says whether opening the address again gives back what the page shows.
pub async fn is_kept(state: State) -> bool {
    let made = written(state).await;
    let is_own = state.origin.get_untracked() == Origin::Own;
    !is_own || (made.is_some() && made == fragment())
}

/// Copies the link and says so.
pub fn share(state: State) {
    #[cfg(not(feature = "desk"))]
    if handover::is_near() && timeline::is_looked_into(state) {
        return handover::load(state, "share".into());
    }
    state.hold.set(false);
    // At once where it is made already: some browsers let a page copy only while the click is handled.
    match KNOWN.with_borrow(Clone::clone).filter(|_| WRITTEN.get() == Some(CHANGES.get())) {
        Some(fragment) => copy(state, address(&fragment)),
        None => crate::app::browser::spawn(async move {
            if let Some(fragment) = written(state).await {
                copy(state, address(&fragment));
            }
        }),
    }
}

/// Copies a link and says so.
pub fn copy(state: State, link: String) {
    let copied = Message::Copied(link.len());
    copy_as(state, link, copied);
}

/// Copies a text and says that.
pub fn copy_as(state: State, link: String, said: Message) {
    let navigator: JsValue = window().navigator().into();
    // A page that is not served securely has no clipboard object.
    if browser::property(&navigator, "clipboard").is_none() {
        return by_hand(state, link);
    }
    let promise = window().navigator().clipboard().write_text(&link);
    browser::settled(promise, move |copied| match copied {
        Ok(_) => state.message.set(Some(said)),
        Err(_) => by_hand(state, link),
    });
}

fn by_hand(state: State, link: String) {
    state.message.set(Some(Message::CopyByHand(link)));
}

/// The address of this page with that fragment.
pub fn address(fragment: &str) -> String {
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
async fn arrived(state: State) {
    let Some(text) = fragment() else { return write_now(state) };
    KNOWN.set(Some(text.clone()));
    WRITTEN.set(None);
    let found = opened(&text).await;
    if fragment().as_ref() != Some(&text) {
        // Another link came in the meantime.
        return;
    }
    match found {
        Err(message) => {
            state.hold.set(true);
            state.message.set(Some(message));
        }
        Ok(doc) if desk::is_shown(state, &doc) => {}
        Ok(doc) if has_own_work(state) => state.waiting.set(Some(doc)),
        Ok(doc) => state.show(doc, origin_of(&text)),
    }
}

/// Whether what is on the page is the reader's own, and not nothing.
pub fn has_own_work(state: State) -> bool {
    let is_blank = |doc: &Document| doc.text.trim().is_empty();
    state.origin.get_untracked() == Origin::Own && !state.doc.with_untracked(is_blank)
}
