//! What of the page's story the timeline shows, and as what: all or the key events, found, selected, in lanes.

use super::super::{desk, dom, state::State};
use super::motion::Motion;
use super::track::Track;
use crate::story::{Event, Story};
use leptos::prelude::*;
use std::sync::Arc;

/// With more events than this, only those that an editor would keep are shown at first.
pub const MANY: usize = 24;

/// The track, from now on. `background` asks for all of many events.
pub fn track(state: State, motion: Motion, background: RwSignal<bool>) -> Memo<Arc<Track>> {
    // What a measurement draws in the story's place.
    #[cfg(feature = "desk")]
    let given = Some(super::bench::offer(motion));
    #[cfg(not(feature = "desk"))]
    let given = None::<RwSignal<Option<Arc<Story>>>>;
    dom::memo(
        move || {
            let given = given.and_then(|given| given.get());
            let all = background.get() || given.is_some();
            let story = given.unwrap_or_else(|| state.story.get());
            Arc::new(made(state, motion, story, all))
        },
        |_, _| false,
    )
}

fn made(state: State, motion: Motion, story: Arc<Story>, all: bool) -> Track {
    let (width, ui) = (motion.width.get(), state.ui.get());
    let all = all || story.events.len() <= MANY;
    let found = state.found();
    #[cfg(feature = "desk")]
    let seen = desk::seen(state);
    #[cfg(not(feature = "desk"))]
    let seen = None::<Vec<u32>>;
    let keep = |event: &Event| {
        seen.as_ref().is_none_or(|seen| seen.contains(&event.id))
            && match &found {
                Some(found) => found.contains(&event.id),
                None => all || event.key,
            }
    };
    let track = Track::new(story, keep, width, ui, desk::lanes(state).unwrap_or_default());
    #[cfg(feature = "desk")]
    let track = looked_at(state, track);
    track
}

/// The track as the reader chose to look at it: by article, in lanes, by the own clock, a span of it.
#[cfg(feature = "desk")]
fn looked_at(state: State, mut track: Track) -> Track {
    let lanes = desk::lanes(state);
    // In lanes by actor the colours are the actors'.
    if let Some((names, colours)) = desk::colours(state).filter(|_| lanes != Some(super::Key::Actor)) {
        track.tones = super::tone::Tones::of_sources(names, colours);
    }
    track.own = desk::own(state);
    if lanes.is_some() {
        track.put_in_lanes(desk::rest_of_lanes(state));
    }
    if state.desk.picked.with(Option::is_some) {
        let left = desk::left(state).unwrap_or_default();
        track.span = untrack(|| super::brush::span(state));
        track.leave(|event| left.contains(&event.id));
    }
    track
}
