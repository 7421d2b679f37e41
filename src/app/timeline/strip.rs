//! The overview: the whole story in true scale, with the view marked on it.

use super::super::dom::whole_pixels;
use super::super::{
    desk,
    dom::{El, el, text},
    state::State,
};
use super::motion::Motion;
use super::strings::Strings;
use super::track::{FEW, Track};
use crate::timeline::{self as geo, Scale};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The height of the strip inside its frame, and of its columns.
const HEIGHT: f64 = 18.0;

/// The strip.
pub fn strip(track: &Arc<Track>, motion: Motion, state: State, words: &Strings) -> El {
    let whole = &track.scales[1];
    let ticks = whole.segments.first().map(|s| geo::ticks(s, 90.0, (0.0, track.width))).unwrap_or_default();
    let seen = Arc::clone(track);
    let drag = std::rc::Rc::new(move |event: &web_sys::Event| {
        let event = event.unchecked_ref::<web_sys::PointerEvent>();
        if !desk::brushes(state, event) && event.buttons() & 1 == 1 {
            let at = seen.scales[1].inverse(super::gesture::inside(event, event.client_x()));
            motion.centre(&seen, at);
        }
    });
    let (moved, up) = (drag.clone(), drag.clone());
    #[cfg(feature = "desk")]
    let band = super::brush::band(state, whole, track, HEIGHT);
    #[cfg(not(feature = "desk"))]
    let band = None;
    let tick = |tick: &geo::Tick| {
        text("span", "", crate::words::tick(tick.unit, tick.at, whole.domain(), track.lang))
            .px("left", tick.x)
    };
    el("div")
        .class("tl-strip")
        .attr("title", words.overview)
        .attr("aria-hidden", "true")
        .on("pointerdown", move |event| {
            let pointer = event.unchecked_ref::<web_sys::PointerEvent>();
            if let Some(strip) = event.current_target() {
                let _ = strip.unchecked_into::<web_sys::Element>().set_pointer_capture(pointer.pointer_id());
            }
            drag(event);
        })
        .on("pointermove", move |event| moved(event))
        .on("pointerup", move |event| up(event))
        .maybe(band)
        .all(ticks.iter().map(tick).collect())
        .all(if track.items.len() <= FEW { marks(track) } else { vec![columns(track)] })
        .with(el("b").class("tl-seen"))
}

/// Each event, in its actor's colour.
fn marks(track: &Track) -> Vec<El> {
    let whole = &track.scales[1];
    let mark = |n: usize| {
        let item = &track.items[n];
        let (x, to) = (whole.forward(item.begin), whole.forward(item.end));
        let tone = track.tones.of(track.event(n));
        el("i")
            .class(format!("tone-{tone}"))
            .px("left", x.min(track.width - 3.0))
            .px("width", (to - x).max(3.0))
    };
    (0..track.items.len()).map(mark).collect()
}

/// How many begin in each column, where there are too many to draw each.
fn columns(track: &Track) -> El {
    let parts = super::scene::density(track, &track.scales[1]);
    super::axis::columns("tl-columns", &parts, track.width, HEIGHT)
}

/// Marks on the strip what is seen. One writer: the strip's own description says nothing of it.
pub fn mark(track: &Track, seen: &Scale) {
    let whole = &track.scales[1];
    let (from, to) = (whole.forward(seen.inverse(0.0)), whole.forward(seen.inverse(track.width)));
    let Ok(Some(window)) = document().query_selector("#timeline .tl-strip .tl-seen") else { return };
    let style = window.unchecked_ref::<web_sys::HtmlElement>().style();
    let wide = (to - from).max(4.0);
    let (x, wide) = (whole_pixels(from.min(track.width - wide)), whole_pixels(wide));
    // As the browser itself writes it, so that what stands there already is not said again.
    let said = format!("transform: translateX({x}px); width: {wide}px;");
    if style.css_text() != said {
        style.set_css_text(&said);
    }
}
