//! What a link says of the view: the stretch that is seen, the scale, the event that is looked at.
//!
//! It is a line of text among the document's edits, `v` and its fields between tabs, which only the desk reads and every
//! other version skips. A field that can't be read is left out: the document is there in any case.

use super::super::{
    dom, shelf,
    state::{Chosen, State},
};
use super::motion::{self, Motion};
use super::scene::View;
use super::track::Track;
use crate::share::{Document, Sight};
use crate::story::{Event, Story};
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

thread_local! {
    /// What is to be looked at, once the timeline has a width.
    static WAITS: RefCell<Option<Sight>> = const { RefCell::new(None) };
}

/// Takes the view out of a document that has come, to look there once it is drawn.
pub fn take(doc: &mut Document) {
    let found = Sight::take(&mut doc.edits);
    WAITS.set(found);
}

/// Looks at what waits, in the effect that calls it, which runs again when something else does.
pub fn follow(state: State, motion: Motion, track: Memo<Arc<Track>>) {
    let track = track.get();
    let _ = state.desk.came.get();
    untrack(|| apply(state, motion, &track));
}

/// Notes what is looked at for the next link, from now on.
pub fn note(state: State, motion: Motion, track: Memo<Arc<Track>>) {
    dom::effect(move || {
        let line = now(state, motion, &track.get());
        if state.desk.sight.with_untracked(|sight| *sight != line) {
            shelf::note_sight(line.clone());
            state.desk.sight.set(line);
        }
    });
}

/// Looks at what waits, where the timeline is ready for it. `track` is that of the story on the page.
fn apply(state: State, motion: Motion, track: &Track) {
    if track.width <= 0.0 {
        return;
    }
    let Some(sight) = WAITS.take() else { return };
    if let Some(id) = sight.event.as_ref().and_then(|(words, nth)| found(state, &track.story, words, *nth)) {
        state.quiet.set(Chosen::Event(id));
        state.chosen.set(Chosen::Event(id));
    }
    motion.stand(view(&sight, track));
}

/// The view that shows the stretch.
fn view(sight: &Sight, track: &Track) -> View {
    let whole = View { linear: sight.linear, ..View::default() };
    let Some((from, to)) = sight.seen else { return whole };
    let axis = track.axis(whole);
    motion::over(track, whole, axis.forward(from), axis.forward(to), 1.0)
}

/// What is looked at now, where that is anything but what everybody sees first.
fn now(state: State, motion: Motion, track: &Arc<Track>) -> Option<String> {
    let view = motion.view.get();
    let seen = motion::seen(track, view);
    let first = View { linear: view.linear, ..View::default() };
    let chosen = state.chosen.get();
    let is_first =
        view == View::default() && matches!(chosen, Chosen::Event(id) if Some(id) == state.example());
    let sight = Sight {
        seen: (view != first).then(|| (seen.inverse(0.0), seen.inverse(track.width))),
        linear: view.linear,
        event: match chosen {
            Chosen::Event(id) if !is_first => named(state, &track.story, id),
            _ => None,
        },
    };
    sight.line()
}

/// The words that an event is known by.
fn words<'a>(event: &'a Event, text: &'a str) -> &'a str {
    let clause = event.span.of(text);
    if clause.is_empty() { &event.headline } else { clause }
}

fn named(state: State, story: &Story, id: u32) -> Option<(String, usize)> {
    state.text.with_untracked(|text| {
        let at = story.events.iter().position(|event| event.id == id)?;
        let own = words(&story.events[at], text);
        let before = story.events[..at].iter().filter(|event| words(event, text) == own).count();
        Some((own.to_owned(), before))
    })
}

fn found(state: State, story: &Story, own: &str, nth: usize) -> Option<u32> {
    state.text.with_untracked(|text| {
        let same = |event: &&Event| words(event, text) == own;
        story.events.iter().filter(same).nth(nth).map(|event| event.id)
    })
}
