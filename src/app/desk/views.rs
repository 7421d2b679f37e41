//! The menu of ways to look at the story.

use super::super::{
    browser,
    dom::{El, button, el, text},
    embed,
    timeline::Key,
};
use super::{State, strings::strings};
use super::{picked, several};
use crate::story::{Event, Story, When};
use crate::words;
use chrono::{NaiveDateTime, TimeDelta};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The menu; in another page's frame there is none.
pub fn views(state: State) -> Option<El> {
    if embed::is_asked() {
        return None;
    }
    let t = strings(state.ui.get());
    let deed = |id: &'static str, name: &'static str, does: fn(State)| {
        let act = move |event: &web_sys::Event| {
            browser::close_around(event);
            does(state);
        };
        // What is selected in the article stays so.
        el("li").with(button(name, act).attr("id", id).on("pointerdown", |e| e.prevent_default()))
    };
    let lanes = lanes(state);
    let choice = |id: &'static str, name: &'static str, key: Option<Key>| {
        let act = move |event: &web_sys::Event| {
            browser::close_around(event);
            state.desk.lanes.set(key);
        };
        el("li").with(button(name, act).attr("id", id).says("aria-pressed", lanes == key))
    };
    let own = state.desk.own.get();
    let clock = |id: &'static str, name: String, is_own: bool| {
        let act = move |event: &web_sys::Event| {
            browser::close_around(event);
            state.desk.own.set(is_own);
        };
        el("li").with(button(name, act).attr("id", id).says("aria-pressed", own == is_own))
    };
    let mine = format!(
        "{} ({})",
        t.own_clock,
        words::offset(browser::own_clock(state.story.with(|story| about(story))))
    );
    let clocks = || {
        vec![
            text("li", "label", t.clock),
            clock("clock-utc", t.with_utc.to_owned(), false),
            clock("clock-own", mine, true),
        ]
    };
    let clocks = if state.story.with(|story| story.zone.is_some()) { clocks() } else { Vec::new() };
    let by_source =
        Vec::from_iter(is_several(state).then(|| choice("lanes-source", t.by_source, Some(Key::Source))));
    let menu = el("ul")
        .with(text("li", "label", t.lanes))
        .with(choice("lanes-none", t.no_lanes, None))
        .with(choice("lanes-actor", t.by_actor, Some(Key::Actor)))
        .all(by_source)
        .all(clocks)
        .with(text("li", "label", t.only))
        .with(deed("pick-view", t.pick_view, picked::pick_view))
        .with(deed("pick-words", t.pick_words, picked::pick_selected));
    let menu = if state.desk.picked.with(Option::is_some) {
        menu.with(deed("pick-none", t.show_all, picked::clear))
    } else {
        menu
    };
    let summary = el("summary").words(state.words().view).on("pointerdown", |e| e.prevent_default());
    Some(el("details").class("pop menu").attr("id", "view").with(summary).with(menu))
}

/// The reader's own clock, where it is to stand in the place of UTC.
pub fn own(state: State) -> Option<words::Clock> {
    state.desk.own.get().then_some(browser::own_clock as words::Clock)
}

/// When something was, in words.
pub fn when(state: State, when: &When, zone: Option<i32>) -> String {
    match own(state) {
        Some(own) => words::when_on(when, zone, own, state.ui.get(), true),
        None => words::when(when, zone, state.ui.get()),
    }
}

/// What the lanes are for; by article only where there are several.
pub fn lanes(state: State) -> Option<Key> {
    state.desk.lanes.get().filter(|key| *key == Key::Actor || is_several(state))
}

fn is_several(state: State) -> bool {
    several::count(state) > 1
}

/// Lanes, or none.
pub fn switch_lanes(state: State) {
    state.desk.lanes.update(|lanes| *lanes = if lanes.is_some() { None } else { Some(Key::Actor) });
}

/// What the lane of the events is called that name nobody, or that more than one article tells.
pub fn rest_of_lanes(state: State) -> &'static str {
    let t = strings(state.ui.get());
    if lanes(state) == Some(Key::Source) { t.shared } else { t.others }
}

/// The last moment of a story that is known by its zone, in UTC; clocks are put forward and back in the course of a year.
fn about(story: &Story) -> NaiveDateTime {
    let at = |event: &Event| {
        let stamp = event.when.begin.stamp()?;
        Some(stamp.local - TimeDelta::minutes(i64::from(stamp.offset?)))
    };
    story.events.iter().filter_map(at).max().unwrap_or_default()
}

/// Opens the menu.
pub fn unfold() {
    if let Some(summary) = document().query_selector("#view > summary").ok().flatten() {
        let summary: web_sys::HtmlElement = summary.unchecked_into();
        summary.click();
        // An element that is drawn takes the focus.
        let _ = summary.focus();
    }
}
