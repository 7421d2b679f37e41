//! The overview: the whole story in true scale, with the view marked on it.

use super::super::dom::{El, el, text};
use super::captions::tick_text;
use super::gesture::Gestures;
use super::scene::Picture;
use super::strings::Strings;
use super::tone::Tones;
use crate::story::{Event, Lang};
use crate::timeline::{self as geo, Item, Scale};
use wasm_bindgen::JsCast;

/// The overview as plain data, in pixels.
#[derive(Default)]
pub struct Overview {
    /// Left edge, width and colour of each event.
    marks: Vec<(f64, f64, usize)>,
    ticks: Vec<(f64, String)>,
    /// Where the view begins and ends.
    window: (f64, f64),
    /// The scale of the strip, and that of the axis when everything is seen.
    scales: (Scale, Scale),
}

/// What the strip shows of items and their events; `axis` is seen through `seen`.
pub fn overview(
    (items, events): (&[Item], &[&Event]),
    (axis, seen): (&Scale, &Scale),
    width: f64,
    tones: &Tones,
    lang: Lang,
) -> Overview {
    let whole = geo::true_scale(items, width);
    let marks = items
        .iter()
        .zip(events)
        .map(|(item, event)| {
            let (x, to) = (whole.forward(item.begin), whole.forward(item.end));
            (x.min(width - 3.0), (to - x).max(3.0), tones.of(event))
        })
        .collect();
    let ticks = whole.segments.first().map(|segment| geo::ticks(segment, 90.0)).unwrap_or_default();
    Overview {
        marks,
        ticks: ticks.iter().map(|tick| (tick.x, tick_text(tick, lang))).collect(),
        window: (whole.forward(seen.inverse(0.0)), whole.forward(seen.inverse(width))),
        scales: (whole, axis.clone()),
    }
}

/// The strip.
pub fn strip(picture: &Picture, gestures: Gestures, words: &Strings) -> El {
    let overview = &picture.overview;
    let (from, to) = overview.window;
    let (whole, axis) = overview.scales.clone();
    let drag = std::rc::Rc::new(move |event: &web_sys::Event| {
        let event = event.unchecked_ref::<web_sys::PointerEvent>();
        let strip = event.current_target().map(|t| t.unchecked_into::<web_sys::Element>());
        if let (Some(strip), 1) = (strip, event.buttons() & 1) {
            let x = f64::from(event.client_x()) - strip.get_bounding_client_rect().left();
            gestures.centre(axis.forward(whole.inverse(x)));
        }
    });
    let moved = drag.clone();
    let mark = |(x, width, tone): &(f64, f64, usize)| {
        el("i").class(format!("tone-{tone}")).px("left", *x).px("width", *width)
    };
    let tick = |(x, said): &(f64, String)| text("span", "", said.clone()).px("left", *x);
    el("div")
        .class("tl-strip")
        .attr("title", words.overview)
        .attr("aria-hidden", "true")
        .on("pointerdown", move |event| drag(event))
        .on("pointermove", move |event| moved(event))
        .all(overview.ticks.iter().map(tick).collect())
        .all(overview.marks.iter().map(mark).collect())
        .with(el("b").px("left", from).px("width", (to - from).max(4.0)))
}
