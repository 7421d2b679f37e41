//! A part of the story that the reader selected: a span of time on the timeline, or words of the article. What is outside
//! of it is not shown on the timeline, and steps back in the article.

use super::super::{
    article::is_field,
    browser,
    dom::{self, El, button, el, text},
    timeline,
};
use super::strings::strings;
use super::{Chosen, State};
use crate::edit::Side;
use crate::words;
use chrono::DateTime;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, KeyboardEvent, PointerEvent};

/// What is selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// From one second of the story's clock up to another.
    Span(i64, i64),
    /// The events that the selected words tell, by their ids.
    Words(Vec<u32>),
}

/// So long the reader's selection of words rests before it counts, in milliseconds.
const REST: u32 = 200;
/// Between two looks whether the timeline is there, in milliseconds,
const LOOK: u32 = 30;
/// and so many of them.
const LOOKS: u32 = 40;
/// A span that is drawn shorter than this, in pixels, was a click.
const CLICK: i32 = 4;
/// As far has a pointer to go that drew or dragged before the desk was there (`away.rs`).
const SLACK: i32 = 5;

thread_local! {
    /// Where a span begins that is being drawn: in time, and on the screen.
    static BEGUN: Cell<Option<(i64, i32)>> = const { Cell::new(None) };
    /// The event from which the keyboard selects.
    static ANCHOR: Cell<Option<u32>> = const { Cell::new(None) };
    /// Whether what is picked goes when the reader's selection does.
    static FOLLOWS: Cell<bool> = const { Cell::new(false) };
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// The events that a search and the selection leave; `None` where there is neither.
pub fn left(state: State) -> Option<Vec<u32>> {
    let found = state.found();
    let Some(picked) = state.desk.picked.get() else { return found };
    let inside = match picked {
        Picked::Words(ids) => ids,
        Picked::Span(from, to) => timeline::within_span(state, from, to),
    };
    Some(match found {
        Some(found) => inside.into_iter().filter(|id| found.contains(id)).collect(),
        None => inside,
    })
}

/// Goes on with what was begun when the desk was not there yet.
pub fn wished(state: State, what: &str, rest: &str) {
    if what == "view" {
        once_laid_out(super::views::unfold, LOOKS);
        pick_words(state, rest);
    }
}

/// Does what the reader did when the desk was not there yet, in order. Whoever went on to another event meanwhile has the focus
/// there.
pub fn replay(state: State, did: Vec<Event>, held: Option<u32>) {
    if did.is_empty() {
        return;
    }
    let work = move || {
        for (n, event) in did.iter().enumerate() {
            match event.type_().as_str() {
                "keydown" => pressed(state, event.unchecked_ref()),
                "pointerdown" => {
                    let same = |event: &&Event| matches!(event.type_().as_str(), "pointermove" | "pointerup");
                    if let Some(last) = did[n + 1..].iter().take_while(same).last() {
                        drawn(state, event.unchecked_ref(), last.unchecked_ref());
                    }
                }
                _ => {}
            }
        }
        let on = did.last().and_then(event_at);
        held.filter(|held| on != Some(*held)).into_iter().for_each(timeline::focus);
    };
    once_laid_out(work, LOOKS);
}

/// A key of the timeline's.
fn pressed(state: State, event: &KeyboardEvent) {
    let on = event_at(event);
    // The focus was on what is gone.
    match on {
        Some(on) => timeline::focus(on),
        None if event.alt_key() => {}
        None => browser::focus_soon("keys"),
    }
    key(state, event, on);
}

/// A span that was drawn, or an event that was dragged, from where the pointer went down to where it was last. Where it is still
/// down it goes on from there.
fn drawn(state: State, down: &PointerEvent, last: &PointerEvent) {
    let (from, to) = (down.client_x(), last.client_x());
    let holds = last.buttons() != 0;
    if (to - from).abs() <= SLACK {
        return;
    }
    if down.shift_key() {
        let Some((from, to)) = moment(down, from).zip(moment(down, to)) else { return };
        BEGUN.set(holds.then_some((from, i32::MIN)));
        pick_span(state, from, to);
    } else if let Some(id) = event_at(down) {
        timeline::go_on(id, from, to, holds.then(|| last.pointer_id()));
    }
}

/// The event that something happened on: on its words, or on its bar beside them.
fn event_at(event: &Event) -> Option<u32> {
    let place = browser::around(event, "li:has(> [data-event])")?;
    place.query_selector("[data-event]").ok()??.get_attribute("data-event")?.parse().ok()
}

/// The moment at a place of the screen, on the axis or, where the pointer went down there, on the strip.
fn moment(event: &PointerEvent, x: i32) -> Option<i64> {
    timeline::moment(x, browser::around(event, ".tl-strip").is_some())
}

/// Does something as soon as the timeline knows its width; after so many looks it never will.
fn once_laid_out(work: impl FnOnce() + 'static, looks: u32) {
    if timeline::in_view().is_some() {
        work();
    } else if looks > 0 {
        Timeout::new(LOOK, move || once_laid_out(work, looks - 1)).forget();
    }
}

fn pick_span(state: State, a: i64, b: i64) {
    if a != b {
        state.desk.picked.set(Some(Picked::Span(a.min(b), a.max(b))));
    }
}

/// Selects the events of words that stand in the article, where it has them.
fn pick_words(state: State, selected: &str) {
    let selected = selected.split_whitespace().collect::<Vec<_>>().join(" ");
    if selected.is_empty() {
        return;
    }
    let told = state.story.with_untracked(|story| {
        state.text.with_untracked(|text| {
            let told = |event: &&crate::story::Event| {
                let sentence = event.sentence.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
                !sentence.is_empty() && (selected.contains(&sentence) || sentence.contains(&selected))
            };
            story.events.iter().filter(told).map(|event| event.id).collect::<Vec<_>>()
        })
    });
    if !told.is_empty() {
        state.desk.picked.set(Some(Picked::Words(told)));
    }
}

/// Whether the pointer draws a span of time.
pub fn brushes(state: State, event: &PointerEvent) -> bool {
    let Some(at) = moment(event, event.client_x()) else { return false };
    let held = event.buttons() & 1 == 1;
    let begun = BEGUN.get();
    match (event.type_().as_str(), begun) {
        ("pointerdown", _) if event.shift_key() && held => {
            BEGUN.set(Some((at, event.client_x())));
            timeline::capture(event);
            true
        }
        ("pointerdown", _) => {
            BEGUN.set(None);
            false
        }
        ("pointermove", Some((from, _))) if held => {
            state.desk.drawn.set(Some((from.min(at), from.max(at))));
            true
        }
        (_, Some((from, x))) => {
            BEGUN.set(None);
            if state.desk.drawn.get_untracked().is_some() {
                state.desk.drawn.set(None);
                if x == i32::MIN || (event.client_x() - x).abs() >= CLICK {
                    pick_span(state, from, at);
                }
            }
            true
        }
        _ => false,
    }
}

/// Whether a key is one of the desk's, which does what it stands for.
pub fn knows(state: State, event: &KeyboardEvent) -> bool {
    let name = event.key();
    if event.alt_key() {
        return false;
    }
    let steps = event.shift_key() && matches!(name.as_str(), "ArrowUp" | "ArrowDown");
    if name == "Escape" && state.desk.keys.get_untracked() {
        state.desk.keys.set(false);
        return true;
    }
    if !steps && !matches!(name.as_str(), "?" | "b" | "B" | "l" | "L") {
        return false;
    }
    key(state, event, event_at(event));
    true
}

/// What is in view, lanes, or from the event that has the focus to its neighbour; pressed before the desk was there, also
/// what moves that event.
fn key(state: State, event: &KeyboardEvent, on: Option<u32>) {
    let name = event.key();
    let step = match name.as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "?" => {
            state.desk.keys.update(|on| *on = !*on);
            return;
        }
        "b" | "B" => return pick_view(state),
        "l" | "L" => return super::views::switch_lanes(state),
        _ => 0,
    };
    let chosen = match state.chosen.get_untracked() {
        Chosen::Event(id) => Some(id),
        _ => None,
    };
    let Some(on) = on.or(chosen) else { return };
    if step == 0 {
        let side = if event.shift_key() { Side::End } else { Side::Whole };
        timeline::nudge(on, if name == "ArrowLeft" { -1 } else { 1 }, side);
        return timeline::focus(on);
    }
    if state.desk.picked.get_untracked().is_none() {
        ANCHOR.set(None);
    }
    let anchor = ANCHOR.get().unwrap_or(on);
    ANCHOR.set(Some(anchor));
    if let Some((from, to, next)) = timeline::stretch(anchor, on, step) {
        pick_span(state, from, to);
        timeline::focus(next);
    }
}

/// Selects what is in view.
pub fn pick_view(state: State) {
    if let Some((from, to)) = timeline::in_view() {
        ANCHOR.set(None);
        pick_span(state, from, to);
    }
}

/// Selects the events of the words that are selected in the article.
pub fn pick_selected(state: State) {
    let told = selected_sentences();
    let ids = state.story.with_untracked(|story| {
        let told = |event: &&crate::story::Event| told.contains(&event.sentence.start);
        story.events.iter().filter(told).map(|event| event.id).collect::<Vec<_>>()
    });
    if !ids.is_empty() {
        state.desk.picked.set(Some(Picked::Words(ids)));
    }
}

/// The first bytes of the event's sentences that the selection touches.
fn selected_sentences() -> Vec<usize> {
    let Some(selection) = window().get_selection().ok().flatten().filter(|s| !s.is_collapsed()) else {
        return Vec::new();
    };
    let touched =
        |piece: &web_sys::Element| selection.contains_node_with_allow_partial_containment(piece, true);
    let pieces =
        browser::all("#article [data-sentence]").into_iter().filter(|piece| touched(piece).unwrap_or(false));
    let mut starts: Vec<usize> =
        pieces.filter_map(|piece| piece.get_attribute("data-sentence")?.parse().ok()).collect();
    starts.dedup();
    starts
}

/// Whether the reader's selection begins in the article.
fn is_in_article() -> bool {
    let node = window().get_selection().ok().flatten().and_then(|selection| selection.anchor_node());
    let article = document().get_element_by_id("article");
    article.is_some_and(|article| article.contains(node.as_ref()))
}

/// Shows everything again.
pub fn clear(state: State) {
    ANCHOR.set(None);
    if state.desk.picked.get_untracked().is_some() {
        state.desk.picked.set(None);
    }
}

/// Follows the words that the reader selects, and Escape.
pub fn follow(state: State) {
    let before = RefCell::new(state.text.get_untracked());
    dom::effect(move || {
        // Another text has other events.
        let same = state.text.with(|text| *text == *before.borrow());
        if !same {
            before.replace(state.text.get_untracked());
            clear(state);
        }
    });
    browser::listen("keydown", move |event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        if key.key() == "Escape" && !event.default_prevented() && !is_field(&event) {
            clear(state);
        }
    });
    let changed = Closure::<dyn Fn()>::new(move || {
        PENDING.set(Some(Timeout::new(REST, move || selected(state))));
    });
    // The name is the program's own: it does not fail.
    let _ = document().add_event_listener_with_callback("selectionchange", changed.as_ref().unchecked_ref());
    changed.forget();
}

/// The reader selected words, or none. Rows above the article would move it when they go: there the menu does it.
fn selected(state: State) {
    if browser::all("#timeline .tl-wide").is_empty() {
        return;
    }
    let is_words = || state.desk.picked.with_untracked(|picked| matches!(picked, Some(Picked::Words(_))));
    if !browser::selected_words().trim().is_empty() {
        if is_in_article() {
            FOLLOWS.set(true);
            pick_selected(state);
        }
    } else if FOLLOWS.take() && is_words() && !is_in_timeline() {
        clear(state);
    }
}

/// Whether the reader went on to the timeline with what they selected.
fn is_in_timeline() -> bool {
    document().active_element().is_some_and(|e| e.closest("#timeline").ok().flatten().is_some())
}

/// What is selected, how much that is, and the way back.
pub fn chip(state: State) -> Option<El> {
    let picked = state.desk.picked.get()?;
    let t = strings(state.ui.get());
    let (what, near) = match picked {
        Picked::Words(_) => (t.selected_words.to_owned(), None),
        Picked::Span(from, to) => {
            let at = |t: i64| DateTime::from_timestamp(t, 0).map(|t| t.naive_utc()).unwrap_or_default();
            let near = button(t.zoom_in, move |_| timeline::zoom_to(from, to)).attr("id", "picked-near");
            (words::span(at(from), at(to), state.ui.get()), Some(near))
        }
    };
    let count = left(state).map_or(0, |left| left.len());
    let all = state.story.with(|story| story.events.len());
    let said =
        text("span", "", format!("{what} · {count} / {all}")).attr("role", "status").attr("id", "picked");
    let back = button("✕", move |_| clear(state))
        .attr("id", "unpick")
        .attr("aria-label", t.show_all)
        .attr("title", format!("{} (Esc)", t.show_all));
    Some(el("div").class("tl-chip").with(said).maybe(near).with(back))
}
