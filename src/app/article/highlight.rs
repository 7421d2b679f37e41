//! Shows the selected event in the article: its sentence and the words that date it.

use super::super::{
    browser, desk, dom,
    state::{Chosen, State},
};
use crate::story::Event;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
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
    let last = RefCell::new(Vec::new());
    let over = std::rc::Rc::new(move |event: web_sys::Event| {
        let ids = events_at(state, &event);
        if *last.borrow() != ids {
            point_out(state, &ids);
            last.replace(ids);
        }
    });
    for name in ["pointerover", "focusin"] {
        let over = over.clone();
        browser::listen(name, move |event| over(event));
    }
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

/// The events that are shown, or told, where the pointer or the focus is now.
fn events_at(state: State, at: &web_sys::Event) -> Vec<u32> {
    let number = |element: Option<Element>, name: &str| element?.get_attribute(name)?.parse::<usize>().ok();
    let button = browser::around(at, "#timeline li").and_then(|li| li.query_selector("[data-event]").ok()?);
    let event = number(button, "data-event");
    let timex = number(browser::around(at, "#article [data-timex]"), "data-timex");
    let sentence = number(browser::around(at, "#article [data-sentence]"), "data-sentence");
    state.story.with_untracked(|story| {
        let ids = |is: &dyn Fn(&Event) -> bool| -> Vec<u32> {
            story.events.iter().filter(|event| is(event)).map(|event| event.id).collect()
        };
        if let Some(id) = event {
            return ids(&|event| event.id as usize == id);
        }
        // Of a sentence that tells several, an expression means those that it dates.
        let dated = timex.map(|n| ids(&|event| event.timexes.contains(&n))).unwrap_or_default();
        match sentence {
            Some(start) if dated.is_empty() => ids(&|event| {
                desk::sentence(state, event) == start || event.also.iter().any(|also| also.start == start)
            }),
            _ => dated,
        }
    })
}

/// Marks these events on the timeline, and their sentences and expressions in the article, and nothing else.
fn point_out(state: State, ids: &[u32]) {
    let marked = |selector: &str, on: bool| {
        for element in browser::all(selector) {
            // A valid name cannot fail. What is drawn anew says nothing of it.
            let _ = element.toggle_attribute_with_force("data-hovered", on);
        }
    };
    marked("[data-hovered]", false);
    state.story.with_untracked(|story| {
        for event in story.events.iter().filter(|event| ids.contains(&event.id)) {
            marked(&format!("[data-event=\"{}\"]", event.id), true);
            marked(&format!("#article [data-sentence=\"{}\"]", desk::sentence(state, event)), true);
            for n in &event.timexes {
                marked(&format!("#article [data-timex=\"{n}\"]"), true);
            }
        }
    });
}

/// Lets the sentences step back that tell none of these events; none does where nothing is searched for.
fn step_back(state: State, found: Option<Vec<u32>>) {
    // By the first byte of a sentence, whether it tells one of them: a long article has thousands of both.
    let mut tells = vec![found.is_none(); state.text.with_untracked(String::len) + 1];
    state.story.with_untracked(|story| {
        let Some(found) = &found else { return };
        for event in story.events.iter().filter(|event| found.contains(&event.id)) {
            for sentence in std::iter::once(&event.sentence).chain(&event.also) {
                if let Some(tells) = tells.get_mut(sentence.start) {
                    *tells = true;
                }
            }
        }
    });
    if let Some(article) = document().get_element_by_id("article") {
        // The name is a valid one, so this does not fail. What tells no event steps back with the rest.
        let _ = article.toggle_attribute_with_force("data-sifted", found.is_some());
    }
    for piece in browser::all("#article [data-sentence]") {
        let start = piece.get_attribute("data-sentence").and_then(|start| start.parse::<usize>().ok());
        let off = start.and_then(|start| tells.get(start)).is_some_and(|tells| !tells);
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
    // Nor does the page move while the event is in sight on the timeline: the reader may be about to click there once
    // more, and the panel beside the article has the sentence.
    let scroll = shown.scroll && !browser::all("[data-event][aria-pressed=true]").iter().any(is_in_sight);
    if let (true, Some(first)) = (scroll, sentence.first()) {
        browser::bring_into_view(first, ScrollLogicalPosition::Nearest);
    }
}

fn is_in_sight(element: &Element) -> bool {
    let (place, height) = (element.get_bounding_client_rect(), window().inner_height());
    place.bottom() > 0.0
        && height.ok().and_then(|height| height.as_f64()).is_none_or(|most| place.top() < most)
}

fn set(element: &Element, on: bool) {
    // The name is a valid token, so it cannot fail.
    let _ = element.class_list().toggle_with_force("on", on);
}
