//! A way in for measurements: with `?bench=1` in the address, other events than a text's can be drawn and moved.
//!
//! `window.__tl.render(events)` draws `[{label, start, end | null}]` (milliseconds since 1970, UTC);
//! `window.__tl.setWindow(from, to)` looks at exactly that stretch, at once.

use super::motion::Motion;
use crate::app::browser::property;
use crate::story::{Confidence, Edge, Event, Granularity, Placement, Span, Stamp, Story, When};
use chrono::DateTime;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The events that a measurement gives, where the address asks for one.
pub fn offer(motion: Motion) -> RwSignal<Option<Arc<Story>>> {
    let given = RwSignal::new(None);
    let asked = window().location().search().is_ok_and(|search| search.contains("bench=1"));
    if asked {
        let render =
            Closure::<dyn Fn(js_sys::Array) -> js_sys::Promise>::new(move |events: js_sys::Array| {
                given.set(Some(Arc::new(story(&events))));
                js_sys::Promise::resolve(&JsValue::UNDEFINED)
            });
        let look = Closure::<dyn Fn(f64, f64)>::new(move |from, to| motion.window(from, to));
        let hook = js_sys::Object::new();
        // Setting a property of a new object does not fail.
        for (name, deed) in [("render", render.into_js_value()), ("setWindow", look.into_js_value())] {
            let _ = js_sys::Reflect::set(&hook, &name.into(), &deed);
        }
        let _ = js_sys::Reflect::set(&window(), &"__tl".into(), &hook);
    }
    given
}

fn story(events: &js_sys::Array) -> Story {
    let start =
        |n: u32| property(&events.get(n), "start").and_then(|start| start.as_f64()).unwrap_or(f64::MAX);
    let mut order: Vec<(u32, f64)> = (0..events.length()).map(|n| (n, start(n))).collect();
    crate::order::sort_by(&mut order, |a, b| a.1.total_cmp(&b.1));
    let events = order.into_iter().filter_map(|(n, _)| event(n as usize, &events.get(n))).collect();
    Story { events, ..Story::default() }
}

fn event(n: usize, given: &JsValue) -> Option<Event> {
    let number = |name: &str| property(given, name)?.as_f64();
    let stamp = |ms: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "milliseconds of years that chrono can tell")]
        let local = DateTime::from_timestamp_millis(ms as i64)?.naive_utc();
        Some(Stamp { local, grain: Granularity::Minute, offset: None, part: None })
    };
    let begin = stamp(number("start")?)?;
    let end = number("end").and_then(stamp);
    let label = property(given, "label")?.dyn_into::<js_sys::JsString>().ok()?;
    Some(Event {
        id: u32::try_from(n).ok()?,
        headline: label.into(),
        span: Span::default(),
        sentence: Span::default(),
        when: When { begin: Edge::At(begin), end: end.map(Edge::At) },
        placement: Placement::Stated,
        confidence: Confidence::Certain,
        timexes: Vec::new(),
        because: Vec::new(),
        key: true,
        actors: Vec::new(),
        after: None,
        also: Vec::new(),
        against: Vec::new(),
        reader: None,
    })
}
