//! What the desk asks of the timeline for selecting a span of time.

use super::super::dom::{El, el};
use super::super::state::State;
use super::track::Track;
use super::{desk, event, motion, picture};
use crate::timeline::{self as geo, Scale};
use leptos::prelude::*;

/// The ids of the events that are not over before a span and have begun by its end.
pub fn within_span(state: State, from: i64, to: i64) -> Vec<u32> {
    state.story.with(|story| geo::inside(&geo::items(story, |_| true).0, from, to))
}

/// From the beginning of an event's stretch to the end of that of another's neighbour, which is named as well.
pub fn stretch(anchor: u32, on: u32, step: isize) -> Option<(i64, i64, u32)> {
    let (track, _) = picture::looked_at()?;
    let place = |id: u32| track.all.iter().position(|item| item.id == id);
    let (a, at) = (place(anchor)?, place(on)?);
    let b = at.saturating_add_signed(step).min(track.all.len() - 1);
    let picked = &track.all[a.min(b)..=a.max(b)];
    let from = picked.iter().map(|item| item.begin).min()?;
    let to = picked.iter().map(|item| item.begun).max()?;
    Some((from, to, track.all[b].id))
}

/// From the first to the last second that is in view.
pub fn in_view() -> Option<(i64, i64)> {
    let (track, motion) = picture::looked_at().filter(|(track, _)| track.width > 0.0)?;
    let seen = motion::seen(&track, motion.now());
    Some((seen.inverse(0.0), seen.inverse(track.width)))
}

/// The moment, in seconds, at a place of the screen, on the axis or on the strip.
pub fn moment(x: i32, on_strip: bool) -> Option<i64> {
    let (track, motion) = picture::looked_at()?;
    let x = f64::from(x) - left(if on_strip { ".tl-strip" } else { ".tl-frame" })?;
    let seen = motion::seen(&track, motion.now());
    Some(if on_strip { track.scales[1].inverse(x) } else { seen.inverse(x) })
}

/// Where a part of the timeline begins on the screen.
pub fn left(part: &str) -> Option<f64> {
    let part = document().query_selector(&format!("#timeline {part}")).ok().flatten()?;
    Some(part.get_bounding_client_rect().left())
}

/// Zooms to a span.
pub fn zoom_to(from: i64, to: i64) {
    if let Some((track, motion)) = picture::looked_at() {
        motion.zoom_to(&track, from, to);
    }
}

/// Gives an event's button the focus, as soon as it is there.
pub fn focus(id: u32) {
    event::focus(id, event::LOOKS);
}

/// The span that is drawn or selected, in seconds.
pub fn span(state: State) -> Option<(i64, i64)> {
    let picked = state.desk.picked.get();
    state.desk.drawn.get().or(match picked {
        Some(desk::Picked::Span(from, to)) => Some((from, to)),
        _ => None,
    })
}

/// The band over that span.
pub fn band(state: State, seen: &Scale, track: &Track, height: f64) -> Option<El> {
    let (from, to) = span(state)?;
    let (x, right) = edges(seen, track.width, from, to);
    let band = el("b").class("tl-band").attr("aria-hidden", "true");
    Some(band.px("left", x).px("width", (right - x).max(2.0)).px("height", height))
}

/// Where a span stands in the drawing, cut a little outside of it.
pub fn edges(seen: &Scale, width: f64, from: i64, to: i64) -> (f64, f64) {
    (geo::within(seen.forward(from), -4.0, width), geo::within(seen.forward(to), 0.0, width + 4.0))
}
