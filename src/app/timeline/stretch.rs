//! The stretches and the breaks of the axis: a double click zooms to one, and so does Enter. For the keyboard and for
//! assistive technology they are one stop behind the events, with the arrow keys from each to the next, so that the way
//! along the events grows no longer.

use super::super::browser;
use super::super::dom::{El, button, el};
use super::captions;
use super::gesture;
use super::motion::{self, Motion};
use super::strings::Strings;
use super::track::Track;
use super::{Arc, Timeline};
use crate::timeline::{Scale, Segment, within};
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent};

/// With less than this in sight, or than it has, it comes into the middle when it takes the focus.
const SLIVER: f64 = 40.0;

/// All of them, in the order of time, under the axis of a drawing so high; the one that had the focus last takes it again.
pub fn stretches(track: &Arc<Track>, height: f64, words: &Strings, of: Timeline) -> Option<El> {
    let (m, last) = (of.motion, of.stretch);
    let all = motion::seen(track, m.view.get()).segments;
    let stop = all.iter().position(|s| s.from as f64 == last.get()).unwrap_or(0);
    let one = |n: usize| {
        let (s, from) = (&all[n], all[n].from);
        let said = if s.gap {
            format!("{}, {}", captions::gap(s, track), words.nothing)
        } else {
            words::heading((from, s.to), None, track.lang, &|_| true)
        };
        let (x, right) = (within(s.x, 0.0, track.width), within(s.right(), 0.0, track.width));
        let (away, middle) = (right - x < s.width.min(SLIVER) - 1.0, from + s.length() / 2);
        let (seen, near, (a, b)) = (Arc::clone(track), Arc::clone(track), around(&all, n));
        button("", move |_| m.zoom_to(&near, a, b))
            .class("tl-stretch")
            .key(from as u64)
            .attr("aria-label", said)
            .attr("tabindex", if n == stop { "0" } else { "-1" })
            .px("left", x)
            .px("width", right - x)
            .px("top", height)
            .on("focus", move |_| {
                last.set(from as f64);
                if away {
                    m.centre(&seen, middle);
                }
            })
    };
    (all.len() > 1).then(|| {
        el("div")
            .attr("role", "toolbar")
            .attr("aria-label", words.zoom_in)
            .on("keydown", step)
            .all((0..all.len()).map(one).collect())
    })
}

/// The arrow keys go to the neighbour, and move nothing along.
fn step(event: &Event) {
    let from = || browser::around(event, "button");
    let to = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
        "ArrowRight" => from().and_then(|e| e.next_element_sibling()),
        "ArrowLeft" => from().and_then(|e| e.previous_element_sibling()),
        _ => return,
    };
    event.stop_propagation();
    if let Some(to) = to {
        // An element of the page that is drawn takes the focus.
        let _ = to.unchecked_into::<HtmlElement>().focus();
    }
}

/// Zooms to what was clicked twice.
pub fn clicked(track: &Arc<Track>, event: &Event, motion: Motion) {
    if browser::around(event, "button, li").is_some() {
        return;
    }
    let x = gesture::inside(event, event.unchecked_ref::<MouseEvent>().client_x());
    let Scale { segments } = motion::seen(track, motion.now());
    if let Some(n) = segments.iter().position(|s| s.right() > x) {
        let (from, to) = around(&segments, n);
        motion.zoom_to(track, from, to);
    }
}

/// What is to be seen of a stretch: itself; of a break what lies on both sides of it.
fn around(all: &[Segment], n: usize) -> (i64, i64) {
    let beside = usize::from(all[n].gap);
    (all[n.saturating_sub(beside)].from, all[(n + beside).min(all.len() - 1)].to)
}
