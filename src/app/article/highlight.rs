//! Shows the selected event in the article: its sentence and the words that date it.

use super::super::{browser, state::State};
use leptos::prelude::*;
use web_sys::{Element, ScrollLogicalPosition};

/// What is to be shown.
#[derive(Clone, PartialEq)]
struct Shown {
    sentence: Option<usize>,
    timexes: Vec<usize>,
    scroll: bool,
}

/// Follows the selection from now on.
pub fn follow(state: State) {
    let shown = Memo::new(move |_| shown(state));
    Effect::new(move |_| {
        let shown = shown.get();
        // The article itself may be drawn anew by the same change: wait for it.
        state.story.track();
        request_animation_frame(move || show(&shown));
    });
}

/// Scrolls the article to the selected sentence, wherever the reader is.
pub fn go_to_sentence() {
    if let Some(first) = browser::all("#article .on").first() {
        browser::bring_into_view(first, ScrollLogicalPosition::Center);
    }
}

fn shown(state: State) -> Shown {
    match (state.event(), state.timex.get()) {
        (Some(event), _) => Shown {
            sentence: Some(event.sentence.start),
            timexes: event.timexes,
            // On a phone the sentence stands in the sheet below, and the reader keeps their place.
            scroll: state.quiet.get() != Some(event.id) && browser::is_wide(),
        },
        (None, timex) => Shown { sentence: None, timexes: timex.into_iter().collect(), scroll: false },
    }
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
