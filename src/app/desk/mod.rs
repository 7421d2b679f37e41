//! The desk: what changes a story and carries it elsewhere.
//!
//! It is not part of the first view. The page begins without it ([`super::handover`]) and loads it, as a program of its
//! own with the whole page in it, when the reader first asks for one of its deeds. `away.rs` stands here until then.

mod deeds;
mod docx;
mod files;
mod form;
mod keys;
mod library;
mod long;
mod mail;
mod page;
mod picked;
mod picture;
mod several;
mod share;
mod strings;
mod tabs;
mod told;
mod views;

use super::dom::{El, button};
use super::{
    article::shortened,
    browser, dom,
    state::{Before, Chosen, Offer, Opening, Origin, State},
    timeline::Key,
};
use crate::edit::{Edit, Edited, History, Step, apply, wire};
use crate::share::{Document, Sight};
use crate::sources;
use crate::story::{Event, Story, TimeError};
use leptos::prelude::*;
use long::Long;
use std::sync::Arc;
use strings::strings;
use wasm_bindgen::JsCast;

pub use files::{bytes, letters, open as opens, refuse, remark};
pub use form::rest;
pub use keys::{card, card_button};
pub use long::part::{is_parted, pager, value as field, whole};
pub use long::worker::begin as works;
pub use picked::{Picked, brushes, chip, knows, left};
pub use several::{
    expect, here, is_day_given, is_title, label, lang_here, own_text, part, publish, published, put, seen,
    sentence, take, title, typed,
};
pub use tabs::{below, tabs, tone};
pub use told::tellings;
pub use views::{lanes, own, rest_of_lanes, views, when};

/// An article's title in the legend has at most so many characters.
const LEGEND: usize = 24;

/// What only the desk needs.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The reading of long texts.
    long: Long,
    /// What was before, and what was undone.
    history: RwSignal<History>,
    /// What is known of the articles, where there are several.
    pub several: several::Several,
    /// What the engine reads, without corrections.
    read: Memo<Arc<Story>>,
    /// What became of the corrections; its own story is left empty.
    edited: Memo<Arc<Edited>>,
    /// Whether the chosen event is being changed.
    shaping: RwSignal<bool>,
    /// What is wrong with the time that was typed last, and for which event.
    wrong_time: RwSignal<Option<(u32, TimeError)>>,
    /// The part of the story that the reader selected.
    pub picked: RwSignal<Option<Picked>>,
    /// Whether the card of keys is shown.
    pub keys: RwSignal<bool>,
    /// What the timeline's lanes are for, where there are lanes.
    pub lanes: RwSignal<Option<Key>>,
    /// Whether the reader's own clock stands in the place of UTC.
    pub own: RwSignal<bool>,
    /// The span of time that is being drawn.
    pub drawn: RwSignal<Option<(i64, i64)>>,
    /// Counts undoing and redoing: fields that the reader types in are made anew then.
    turn: RwSignal<u64>,
    /// What is looked at, as a link says it; nothing where that is what everybody sees first.
    pub sight: RwSignal<Option<String>>,
    /// Counts the documents that came from outside, each perhaps with something to look at.
    pub came: RwSignal<u32>,
}

impl Desk {
    /// Nothing done yet, but for what was done before the desk was there.
    pub fn new(opening: &Opening, doc: RwSignal<Document>) -> (Self, Memo<String>, Memo<Arc<Story>>) {
        let long = Long::new();
        let (text, read) = long.reading(doc);
        let mut history = History::default();
        if let Some(doc) = opening.before.as_ref().and_then(|before| before.replaced.clone()) {
            history.note(Step::Article, None, || deeds::told(&doc, Origin::Own, None));
        }
        let (several, text, read) = several::Several::new(read, text, doc);
        // Of a long text the document changes at every key, the story seldom.
        let edits = dom::memo(move || doc.with(|doc| doc.edits.clone()), PartialEq::eq);
        let told = dom::memo(move || tell(&read.get(), text, edits), |_, _| false);
        let desk = Self {
            long,
            several,
            read,
            edited: dom::memo(move || told.with(|told| Arc::clone(&told.1)), |_, _| false),
            history: RwSignal::new(history),
            shaping: RwSignal::new(false),
            wrong_time: RwSignal::new(None),
            picked: RwSignal::new(None),
            keys: RwSignal::new(false),
            lanes: RwSignal::new(None),
            own: RwSignal::new(false),
            drawn: RwSignal::new(None),
            turn: RwSignal::new(0),
            sight: RwSignal::new(None),
            came: RwSignal::new(0),
        };
        (desk, text, dom::memo(move || told.with(|told| Arc::clone(&told.0)), |_, _| false))
    }
}

impl Desk {
    /// What follows is a step of its own.
    pub fn close(self) {
        self.history.update(History::close);
    }
}

/// The story with the reader's corrections, and what became of these.
fn tell(read: &Arc<Story>, text: Memo<String>, edits: Memo<Vec<String>>) -> (Arc<Story>, Arc<Edited>) {
    let edits = edits.with(|edits| wire::read_all(edits));
    if edits.is_empty() {
        return (Arc::clone(read), Arc::default());
    }
    let mut edited = text.with(|text| apply(read, text, &edits));
    let story = std::mem::take(&mut edited.story);
    (Arc::new(story), Arc::new(edited))
}

/// The place of the edit that made an event, where the reader did.
pub fn made(state: State, id: u32) -> Option<usize> {
    let place = state.desk.edited.with(|edited| edited.edit_of(id))?;
    edit_at(state, place).is_some_and(|edit| edit.made).then_some(place)
}

/// The edit of that place.
fn edit_at(state: State, place: usize) -> Option<Edit> {
    state.doc.with(|doc| wire::read_all(&doc.edits)).into_iter().nth(place)
}

/// The document without what its sender looked at, which is looked at once it is drawn.
pub fn received(state: State, mut doc: Document) -> Document {
    super::timeline::take_sight(&mut doc);
    state.desk.came.update(|came| *came += 1);
    doc
}

/// Whether the page shows this document already; if so, what its link looks at is looked at.
pub fn is_shown(state: State, doc: &Document) -> bool {
    let mut bare = doc.clone();
    let _ = Sight::take(&mut bare.edits);
    let same = state.doc.with_untracked(|own| *own == bare);
    if same {
        received(state, doc.clone());
    }
    same
}

/// What a link of this page says: the document, and what is looked at.
pub fn told_by_link(state: State) -> String {
    let mut doc = state.doc.get_untracked();
    doc.edits.extend(state.desk.sight.get_untracked());
    crate::share::unpacked(&doc)
}

/// Has links written anew where something else is looked at.
pub fn track(state: State) {
    state.desk.sight.track();
}

/// Shows the ways in which a timeline leaves.
pub fn more_ways(state: State) -> El {
    button(state.words().more_ways, move |_| share::open(state)).attr("id", "more-ways")
}

/// Shows what the story can be saved as. The click that asks for it closes every other menu first.
pub fn save_as(state: State) -> El {
    let unfold = |_: &web_sys::Event| request_animation_frame(unfold_files);
    button(state.words().file, unfold).attr("id", "save-as")
}

/// Notes the document before a step.
pub fn note(state: State, step: Step, of: Option<u32>) {
    if step == Step::Article {
        state.desk.long.forget();
    }
    state.desk.history.update(|history| history.note(step, of, || deeds::snapshot(state)));
}

/// Begins, with what the reader wished for when the desk was not there yet.
pub fn start(state: State, before: Option<Before>) {
    deeds::listen(state);
    follow(state);
    state.desk.long.follow(state.doc);
    if let Some(body) = document().body() {
        long::draw(&body, state);
    }
    several::follow(state);
    tabs::follow(state);
    library::draw(state);
    share::draw(state);
    picked::follow(state);
    let Some(Before { wish, file, replaced, did, held, .. }) = before else { return };
    picked::replay(state, did, held);
    match (wish.as_str(), file) {
        ("edit", _) => open_form(state),
        ("files", _) => unfold_files(),
        ("damaged", _) => library::tell_damaged(state),
        ("share", _) => {
            let share = move || {
                super::link::share(state);
                share::open(state);
            };
            gloo::timers::callback::Timeout::new(DRAWN, share).forget();
        }
        ("file", Some(file)) => super::import::read_file(state, &file),
        ("both", _) => replaced.into_iter().for_each(|before| several::offer(state, before)),
        _ => match wish.split_once(':') {
            Some(("new", words)) => state.make_from(words),
            Some((what, rest)) => picked::wished(state, what, rest),
            None => {}
        },
    }
}

/// After so many milliseconds the timeline is looked at as it was before the desk came.
const DRAWN: u32 = 300;

fn unfold_files() {
    if let Some(summary) = document().query_selector("#files > summary").ok().flatten() {
        let summary: web_sys::HtmlElement = summary.unchecked_into();
        summary.click();
        // An element that is drawn takes the focus.
        let _ = summary.focus();
    }
}

/// The form for an event, while it is being changed.
pub fn form(state: State, story: &Story, event: &Event) -> Option<El> {
    state.desk.shaping.get().then(|| form::form(state, story, event))
}

/// The button that opens the form.
pub fn opener(state: State) -> Option<El> {
    let open = || button(state.words().change, move |_| open_form(state)).attr("id", "edit-event");
    (!state.desk.shaping.get()).then(open)
}

fn open_form(state: State) {
    state.desk.shaping.set(true);
    browser::focus_soon("edit-headline");
}

/// Leaves the form when another event is chosen, but for one that was just made.
fn follow(state: State) {
    let before = std::cell::Cell::new(state.chosen.get_untracked());
    dom::effect(move || {
        let chosen = state.chosen.get();
        let made = matches!(chosen, Chosen::Event(id) if untrack(|| made(state, id)).is_some());
        if before.replace(chosen) != chosen && !made {
            state.desk.shaping.set(false);
        }
    });
}

/// The articles by letter, and for each event its article's colour.
pub type Colours = (Vec<String>, Vec<(u32, usize)>);

/// The colours of several articles; `None` where there is but one. What several tell has none's.
pub fn colours(state: State) -> Option<Colours> {
    let whole = state.desk.several.whole.get();
    let joined = whole.joined.as_ref()?;
    let name = |(n, title): (usize, String)| format!("{} {}", sources::letter(n), shortened(&title, LEGEND));
    let names = several::titles(state).into_iter().enumerate().map(name).collect();
    let colour = |event: &Event| match joined.places.articles(event)[..] {
        [one] => (event.id, tone(one)),
        _ => (event.id, 0),
    };
    Some((names, state.story.with(|story| story.events.iter().map(colour).collect())))
}

/// The button of an offer.
pub fn offered(state: State, offer: Offer) -> El {
    let t = strings(state.ui.get());
    match offer {
        Offer::Undo => button(t.undo, move |_| state.undo()).attr("id", "offer-undo"),
        Offer::Damaged => {
            button(t.save_damaged, move |_| library::save_damaged(state)).attr("id", "save-damaged")
        }
        Offer::Both => button(t.keep_both, move |_| several::keep_both(state)).attr("id", "keep-both"),
    }
}

/// What the masthead offers.
pub fn menu(state: State) -> Vec<El> {
    [files::menu(state)].into_iter().chain(ways(state)).collect()
}

/// The way back and forth, once there is one; each names its step.
fn ways(state: State) -> Vec<El> {
    let t = strings(state.ui.get());
    let (undoes, redoes) = state.desk.history.with(|history| (history.undoes(), history.redoes()));
    if undoes.is_none() && redoes.is_none() {
        return Vec::new();
    }
    let way = |id, sign, name, step: Option<Step>, does: fn(State)| {
        let said = step.map_or_else(|| String::from(name), |step| format!("{name}: {}", (t.step)(step)));
        button(sign, move |_| does(state))
            .attr("id", id)
            .class("sign")
            .attr("aria-label", said.clone())
            .attr("title", said)
            .flag("disabled", step.is_none())
    };
    vec![way("undo", "↶", t.undo, undoes, State::undo), way("redo", "↷", t.redo, redoes, State::redo)]
}
