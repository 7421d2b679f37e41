//! The reader's own timelines, kept in the browser's storage: saved on every change, found again after a reload.
//!
//! Each is one item of `localStorage`, written whole or not at all by the browser: its revision, the time it was saved,
//! and the document's envelope. Which one a tab works on stands in `sessionStorage`, with the fragment that the address
//! bar held then, so that a reload opens what was on the screen, also where the address bar could not keep up, or where
//! the browser began the reload just before the page wrote it and goes back to what it held until then. A tab that finds
//! a revision that it did not write keeps its own work as another timeline.

use super::{
    browser, dom,
    state::{Message, Origin, State},
};
use crate::share::{self, Document};
use crate::strings::holds;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// What the keys of the items begin with; the 1 is the version of what is in them.
const SHELF: &str = "linimasa:1:";
/// The key under which a tab keeps what it works on.
const OPEN: &str = "linimasa:open";
/// Milliseconds without a change before it is saved.
const PAUSE: u32 = 250;

/// A kept timeline.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name on the shelf.
    pub id: String,
    /// Counts the times it was saved.
    pub revision: u32,
    /// When it was saved last, in milliseconds since 1970.
    pub saved: u64,
    /// The document; `None` where what is kept cannot be read.
    pub doc: Option<Document>,
    /// What is kept, as it is.
    pub raw: String,
}

/// What this tab works on, and the revision that it wrote or opened last.
#[derive(Clone, Default)]
struct Open {
    id: String,
    revision: u32,
}

thread_local! {
    static HERE: RefCell<Option<Open>> = const { RefCell::new(None) };
    /// The save that waits for a pause.
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// What was saved last.
    static LAST: RefCell<Option<Document>> = const { RefCell::new(None) };
    /// Whether it was said already that saving fails.
    static TOLD: RefCell<bool> = const { RefCell::new(false) };
}

fn local() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn session() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn address() -> String {
    window().location().hash().unwrap_or_default()
}

/// The entry of that name.
pub fn entry(id: &str) -> Option<Entry> {
    let raw = local()?.get_item(&format!("{SHELF}{id}")).ok().flatten()?;
    let mut parts = raw.splitn(3, '\n');
    let revision = parts.next().and_then(|n| n.parse().ok());
    let saved = parts.next().and_then(|n| n.parse::<u64>().ok());
    let doc = parts.next().filter(|_| revision.is_some() && saved.is_some());
    let doc = doc.and_then(|envelope| share::document(envelope.into()).ok());
    let (revision, saved) = (revision.unwrap_or_default(), saved.unwrap_or_default());
    Some(Entry { id: id.into(), revision, saved, doc, raw })
}

/// Writes an entry.
///
/// # Errors
/// The browser's, where the storage is full or forbidden.
pub fn put(id: &str, revision: u32, doc: &Document) -> Result<(), JsValue> {
    let Some(storage) = local() else { return Err(JsValue::NULL) };
    // Whole milliseconds: printing floats and reading them costs 30 KB.
    let saved = js_sys::Date::now() as u64;
    storage.set_item(&format!("{SHELF}{id}"), &format!("{revision}\n{saved}\n{}", share::unpacked(doc)))
}

/// All entries, in no order.
#[cfg(feature = "desk")]
pub fn entries() -> Vec<Entry> {
    let Some(storage) = local() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or_default()).filter_map(|n| storage.key(n).ok().flatten());
    keys.filter_map(|key| entry(key.strip_prefix(SHELF)?)).collect()
}

/// Takes an entry off the shelf. What this tab works on is saved anew at its next change, as another.
#[cfg(feature = "desk")]
pub fn remove(id: &str) {
    if here().as_deref() == Some(id) {
        HERE.set(None);
    }
    if let Some(storage) = local() {
        // Where nothing can be removed nothing was kept.
        let _ = storage.remove_item(&format!("{SHELF}{id}"));
    }
}

/// Puts back what was taken off, and goes on with it where it is what the page shows; says whether there was room.
#[cfg(feature = "desk")]
pub fn put_back(state: State, id: &str, raw: &str) -> bool {
    let is_back = local().is_some_and(|storage| storage.set_item(&format!("{SHELF}{id}"), raw).is_ok());
    let shown = || entry(id).is_some_and(|entry| entry.doc == Some(state.doc.get_untracked()));
    if is_back && here().is_none() && shown() {
        go_on(Some(id.into()));
    }
    is_back
}

/// What this tab worked on before it was loaded again, where the address bar does not say otherwise.
pub fn reopened() -> Option<Document> {
    let kept = session()?.get_item(OPEN).ok().flatten()?;
    let (id, rest) = kept.split_once('\n')?;
    let (at, sight) = rest.split_once('\n').unwrap_or((rest, ""));
    let entry = entry(id).filter(|_| holds(at, &address()))?;
    #[cfg(not(feature = "desk"))]
    DAMAGED.set(entry.doc.is_none());
    let mut doc = entry.doc?;
    HERE.set(Some(Open { id: id.into(), revision: entry.revision }));
    LAST.set(Some(doc.clone()));
    if !sight.is_empty() {
        // As in a link: the desk reads it.
        doc.edits.push(sight.to_owned());
    }
    Some(doc)
}

#[cfg(not(feature = "desk"))]
thread_local! {
    static DAMAGED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Whether there was such a one that cannot be read: the desk says so.
#[cfg(not(feature = "desk"))]
pub fn is_damaged() -> bool {
    DAMAGED.get()
}

/// The same, on the desk.
#[cfg(feature = "desk")]
fn is_damaged() -> bool {
    damaged().is_some()
}

/// What cannot be read of it, as it is.
#[cfg(feature = "desk")]
pub fn damaged() -> Option<String> {
    let kept = session()?.get_item(OPEN).ok().flatten()?;
    entry(kept.split_once('\n')?.0).filter(|entry| entry.doc.is_none()).map(|entry| entry.raw)
}

#[cfg(feature = "desk")]
thread_local! {
    static SIGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Notes for a reload what is looked at.
#[cfg(feature = "desk")]
pub fn note_sight(line: Option<String>) {
    SIGHT.set(line);
    note_open("");
}

/// Works on an entry from now on.
#[cfg(feature = "desk")]
pub fn open(state: State, entry: &Entry) {
    save_now(state);
    let Some(doc) = entry.doc.clone() else { return };
    state.show(doc.clone(), Origin::Own);
    HERE.set(Some(Open { id: entry.id.clone(), revision: entry.revision }));
    LAST.set(Some(doc));
    note_open("");
}

/// The name of what this tab works on.
pub fn here() -> Option<String> {
    HERE.with_borrow(|here| here.as_ref().map(|open| open.id.clone()))
}

/// What comes is another timeline.
pub fn begin_another(state: State) {
    save_now(state);
    HERE.set(None);
    LAST.set(None);
    note_open("");
}

/// Goes on with a timeline after undoing or a change of hands.
pub fn go_on(id: Option<String>) {
    let open = id.as_deref().and_then(entry).map(|entry| Open { id: entry.id, revision: entry.revision });
    HERE.set(open);
    LAST.set(None);
}

/// Saves every change of the reader's own work from now on.
pub fn keep(state: State) {
    dom::effect(move || {
        state.doc.track();
        if state.origin.get() == Origin::Own {
            PENDING.set(Some(Timeout::new(PAUSE, move || save_now(state))));
        }
    });
    for name in ["pagehide", "visibilitychange"] {
        browser::listen(name, move |_| save_now(state));
    }
}

/// Saves what is on the page, where it is the reader's own and not saved yet.
pub fn save_now(state: State) {
    PENDING.set(None);
    let doc = state.doc.get_untracked();
    let is_own = state.origin.get_untracked() == Origin::Own
        && !(doc.text.trim().is_empty() && (cfg!(not(feature = "desk")) || doc.edits.is_empty()));
    if !is_own || LAST.with_borrow(|last| last.as_ref() == Some(&doc)) {
        return;
    }
    let Open { mut id, mut revision } = HERE.with_borrow(Clone::clone).unwrap_or_default();
    let stored = if id.is_empty() { None } else { entry(&id) };
    let is_theirs =
        stored.is_some_and(|entry| entry.revision != revision && entry.doc.as_ref() != Some(&doc));
    if id.is_empty() || is_theirs {
        (id, revision) = (new_id(), 0);
        if is_theirs {
            state.message.set(Some(Message::KeptApart));
        }
    }
    if put(&id, revision + 1, &doc).is_ok() {
        HERE.set(Some(Open { id, revision: revision + 1 }));
        LAST.set(Some(doc));
        TOLD.set(false);
    } else if !TOLD.replace(true) {
        state.message.set(Some(Message::NotKept));
    }
    note_open("");
}

/// Notes for a reload what this tab works on, what the address bar holds meanwhile, and what it held before it was written
/// just now. Where it cannot be noted, a reload opens what the address bar holds; so it does where the page shows what is
/// not the reader's own.
pub fn note_open(left: &str) {
    let Some(storage) = session() else { return };
    let noted = match here() {
        #[cfg(not(feature = "desk"))]
        Some(id) => format!("{id}\n#{left}{}", address()),
        #[cfg(feature = "desk")]
        Some(id) => {
            format!("{id}\n#{left}{}\n{}", address(), SIGHT.with_borrow(Clone::clone).unwrap_or_default())
        }
        None if is_damaged() => return,
        None => String::new(),
    };
    let _ = storage.set_item(OPEN, &noted);
}

/// A name that no other entry has: the time, and chance.
pub fn new_id() -> String {
    let chance = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
    format!("{}-{chance}", js_sys::Date::now() as u64)
}
