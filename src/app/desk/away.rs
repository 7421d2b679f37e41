//! In the desk's place until it is loaded: the same buttons, each of which loads it and hands on what was wished for.

use super::dom::{self, El, button, el};
use super::{
    article, browser, embed, handover, link, shelf,
    state::{Before, Chosen, LONG, Opening, Origin, State, read},
    timeline,
};
use crate::edit::Step;
use crate::share::Document;
use crate::story::{Event, Published, Span, Story, When};
use crate::words;
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

/// What the desk will want to know.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The document that was replaced last.
    pub replaced: RwSignal<Option<Document>>,
}

impl Desk {
    /// Nothing replaced yet; the story is what is read, of a text that is not for the desk.
    pub fn new(_: &Opening, doc: RwSignal<Document>) -> (Self, Memo<String>, Memo<Arc<Story>>) {
        let text = dom::memo(move || doc.with(|doc| doc.text.clone()), String::eq);
        // The engine reads anew only what it reads.
        let given = dom::memo(
            move || doc.with(|doc| (doc.published, doc.markup, doc.lang, doc.only_edits | is_long(doc))),
            PartialEq::eq,
        );
        let read = dom::memo(move || text.with(|text| Arc::new(read(text, given.get()))), |_, _| false);
        (Self { replaced: RwSignal::new(None) }, text, read)
    }
}

/// Whether only the desk reads it, beside the page.
fn is_long(doc: &Document) -> bool {
    doc.text.len() > LONG && handover::is_near()
}

/// Keeps a document that another one replaces.
pub fn note(state: State, step: Step, _: Option<u32>) {
    if step == Step::Article {
        state.desk.replaced.set(Some(state.doc.get_untracked()));
    }
}

/// Is ready to hand over, and does so at once for a document with corrections, which only the desk knows, and where what was
/// open here is damaged, of which it tells.
pub fn start(state: State, _: Option<Before>) {
    handover::offer(state);
    // The way in for measurements is on the desk.
    if window().location().search().is_ok_and(|search| crate::strings::holds(&search, "bench=1")) {
        handover::load(state, String::new());
    }
    dom::effect(move || {
        let damaged = shelf::is_damaged();
        if damaged || state.doc.with(|doc| !doc.edits.is_empty() || is_long(doc)) {
            handover::load(state, if damaged { "damaged" } else { "" }.into());
        }
    });
}

/// The title of the article.
pub fn title(state: State) -> String {
    state.doc.with(article::title)
}

/// Whether somebody gave it that title.
pub fn is_title(state: State, title: &str) -> bool {
    state.doc.with(|doc| doc.title.as_deref().is_some_and(|given| given.trim() == title))
}

/// The article's part of the text: all of it.
pub const fn part(text: &str, _: Span) -> &str {
    text
}

/// When it was published.
pub fn published(state: State) -> Published {
    state.story.with(|story| story.published.clone())
}

/// Whether the reader gave that day.
pub fn is_day_given(state: State) -> bool {
    state.doc.with(|doc| doc.published.is_some())
}

/// The first byte of an event's sentence.
pub fn sentence(_: State, event: &Event) -> usize {
    event.sentence.start
}

/// Shows a document that was pasted or dropped. Where it replaces one of the reader's own, the desk comes, which can put
/// both side by side, or take it back.
pub fn take(state: State, doc: Document) {
    let replaces = handover::is_near() && link::has_own_work(state);
    state.show(doc, Origin::Own);
    if replaces {
        handover::load(state, "both".into());
    }
}

/// There is no form without the desk.
pub fn form(_: State, _: &Story, _: &Event) -> Option<El> {
    None
}

/// Nobody makes events without the desk.
pub fn made(_: State, _: u32) -> Option<usize> {
    None
}

/// The button that changes an event.
pub fn opener(state: State) -> Option<El> {
    handover::is_near().then(|| wish(state, state.words().change, || "edit".into()).attr("id", "edit-event"))
}

/// The button that makes an event.
pub fn rest(state: State) -> Vec<El> {
    if !handover::is_near() {
        return Vec::new();
    }
    let words = || format!("new:{}", browser::selected_words());
    let new = wish(state, state.words().new_event, words).attr("id", "new-event");
    vec![el("div").class("row new").with(new.on("pointerdown", |e| e.prevent_default()))]
}

/// What the text field holds.
pub fn field(state: State) -> String {
    state.text.get()
}

/// Whether the text field holds only a part of the text.
pub fn is_parted(_: State) -> bool {
    false
}

/// What the masthead offers.
pub fn menu(state: State) -> Vec<El> {
    let files = || wish(state, state.words().file, || "files".into()).attr("id", "files");
    handover::is_near().then(files).into_iter().collect()
}

/// Whether the page shows this document already.
pub fn is_shown(state: State, doc: &Document) -> bool {
    state.doc.with_untracked(|own| own == doc)
}

/// What a link of this page says.
pub fn told_by_link(state: State) -> String {
    state.doc.with_untracked(crate::share::unpacked)
}

/// Links say nothing but the document here.
pub fn track(_: State) {}

/// Has the desk show the ways in which a timeline leaves.
pub fn more_ways(state: State) -> El {
    wish(state, state.words().more_ways, || "share".into()).attr("id", "more-ways")
}

/// Has the desk show what the story can be saved as.
pub fn save_as(state: State) -> El {
    wish(state, state.words().file, || "files".into()).attr("id", "save-as")
}

/// The button for ways of looking at the story; in another page's frame there is none.
pub fn views(state: State) -> Option<El> {
    is_asked_here().then(|| {
        let words = || format!("view:{}", browser::selected_words());
        let view = wish(state, state.words().view, words).attr("id", "view");
        view.on("pointerdown", |e| e.prevent_default())
    })
}

fn is_asked_here() -> bool {
    handover::is_near() && !embed::is_asked()
}

/// When something was, in words.
pub fn when(state: State, when: &When, zone: Option<i32>) -> String {
    words::when(when, zone, state.ui.get())
}

/// The button that shows the card of keys.
pub fn card_button(state: State, name: &'static str) -> Option<El> {
    is_asked_here().then(|| wish(state, "?", || "key:?:".into()).attr("id", "keys").attr("aria-label", name))
}

/// The desk has the card.
pub fn card(_: State, _: &str) -> Option<El> {
    None
}

/// The timeline has no lanes without the desk.
pub fn lanes(_: State) -> Option<timeline::Key> {
    None
}

/// Nothing is selected without the desk.
pub fn chip(_: State) -> Option<El> {
    None
}

/// The events that a search leaves.
pub fn left(state: State) -> Option<Vec<u32>> {
    state.found()
}

/// Whether a key is one of the desk's: spans of time, lanes, the card of keys, moving an event.
pub fn knows(state: State, event: &web_sys::KeyboardEvent) -> bool {
    let key = event.key();
    let (alt, shift) = (event.alt_key(), event.shift_key());
    let is_chosen = || {
        browser::around(event, "[data-event]").is_some()
            || matches!(state.chosen.get_untracked(), Chosen::Event(_))
    };
    let is = is_asked_here()
        && match key.as_str() {
            "ArrowLeft" | "ArrowRight" => alt && is_chosen(),
            "ArrowUp" | "ArrowDown" => shift && !alt,
            key => !alt && matches!(key, "?" | "b" | "B" | "l" | "L"),
        };
    if is {
        handover::did(event);
        handover::load(state, String::new());
    }
    is
}

thread_local! {
    /// Where on the screen a pointer went down to draw a span of time or to drag an event.
    static BEGUN: Cell<Option<i32>> = const { Cell::new(None) };
}

/// A pointer has to move so many pixels before it draws or drags.
const SLACK: i32 = 5;

/// Whether the pointer draws a span of time or drags an event: the desk does it once it is there, and goes on with it.
pub fn brushes(state: State, event: &web_sys::PointerEvent) -> bool {
    let (x, buttons) = (event.client_x(), event.buttons());
    if event.type_() == "pointerdown" {
        let is_mouse_on = |what| event.pointer_type() == "mouse" && browser::around(event, what).is_some();
        let takes =
            buttons == 1 && is_asked_here() && (event.shift_key() || is_mouse_on(".tl-event, .tl-bar"));
        BEGUN.set(takes.then_some(x));
    }
    let Some(from) = BEGUN.get() else { return false };
    handover::did(event);
    if buttons == 0 {
        BEGUN.set(None);
    }
    if (x - from).abs() > SLACK {
        timeline::capture(event);
        handover::load(state, String::new());
    }
    true
}

/// Has a file opened, where there is a desk: it says what the file is.
pub fn opens(state: State, file: &web_sys::File) -> bool {
    let is_near = handover::is_near();
    if is_near {
        handover::load_with(state, "file".into(), Some(file.clone()));
    }
    is_near
}

fn wish(state: State, name: &'static str, wish: fn() -> String) -> El {
    button(name, move |_| handover::load(state, wish()))
}
