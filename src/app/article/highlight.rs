//! Shows the selected event in the article: its sentence and the words that date it.

use super::super::{
    browser, desk, dom,
    state::{Chosen, State},
};
use crate::story::Event;
use leptos::prelude::*;
use std::cell::Cell;
use web_sys::{Element, ScrollLogicalPosition};

/// What is to be shown.
struct Shown {
    sentence: Option<usize>,
    timexes: Vec<usize>,
    scroll: bool,
}

/// Follows the selection from now on.
pub fn follow(state: State) {
    dom::effect(move || {
        let shown = shown(state);
        // The article itself may be drawn anew by the same change: wait for it.
        request_animation_frame(move || show(&shown));
    });
    let before = Cell::new(false);
    dom::effect(move || {
        let found = desk::left(state);
        let is_searched = found.is_some();
        // Without a search, now and before, there is nothing to change in a long article.
        if before.replace(is_searched) || is_searched {
            request_animation_frame(move || step_back(state, found));
        }
    });
}

/// Lets the sentences step back that tell none of these events; none does where nothing is searched for.
fn step_back(state: State, found: Option<Vec<u32>>) {
    let is_off = |start: &str| {
        let tells = |event: &Event, found: &[u32]| {
            found.contains(&event.id) && event.sentence.start.to_string() == start
        };
        found.as_ref().is_some_and(|found| {
            state.story.with_untracked(|story| !story.events.iter().any(|event| tells(event, found)))
        })
    };
    for piece in browser::all("#article [data-sentence]") {
        let off = piece.get_attribute("data-sentence").is_some_and(|start| is_off(&start));
        // The name is a valid token, so this does not fail.
        let _ = piece.class_list().toggle_with_force("off", off);
    }
}

/// Scrolls the article to the selected sentence, wherever the reader is.
pub fn go_to_sentence() {
    if let Some(first) = browser::all("#article .on").first() {
        browser::bring_into_view(first, ScrollLogicalPosition::Center);
    }
}

fn shown(state: State) -> Shown {
    let chosen = state.chosen.get();
    let found = state.story.with(|story| match chosen {
        Chosen::Event(id) => story
            .events
            .iter()
            .find(|event| event.id == id)
            .map(|event| (Some(desk::sentence(state, event)), event.timexes.clone())),
        Chosen::Timex(index) => Some((None, vec![index])),
        Chosen::Nothing => None,
    });
    let (sentence, timexes) = found.unwrap_or_default();
    // On a phone the sentence stands in the sheet below, and the reader keeps their place.
    let scroll = sentence.is_some() && state.quiet.get() != chosen && browser::is_wide();
    Shown { sentence, timexes, scroll }
}

fn show(shown: &Shown) {
    for old in browser::all("#article .on") {
        set(&old, false);
    }
    let sentence = shown.sentence.map(|start| browser::all(&format!("#article [data-sentence=\"{start}\"]")));
    let sentence = sentence.unwrap_or_default();
    sentence.iter().for_each(|piece| set(piece, true));
    for index in &shown.timexes {
        browser::all(&format!("#article [data-timex=\"{index}\"]")).iter().for_each(|mark| set(mark, true));
    }
    if let (true, Some(first)) = (shown.scroll, sentence.first()) {
        browser::bring_into_view(first, ScrollLogicalPosition::Nearest);
    }
}

fn set(element: &Element, on: bool) {
    // The name is a valid token, so neither can fail.
    let _ = if on { element.class_list().add_1("on") } else { element.class_list().remove_1("on") };
}
