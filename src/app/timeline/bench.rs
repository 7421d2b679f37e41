//! A way in for measurements: with `?bench=1` in the address, other events than a text's can be drawn and moved.
//!
//! `window.__tl.render(events)` draws `[{label, start, end | null}]` (milliseconds since 1970, UTC);
//! `window.__tl.setWindow(from, to)` looks at exactly that stretch, at once.

use super::motion::Motion;
use crate::story::{Edge, Event, Granularity, Stamp, Story, When};
use chrono::DateTime;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};

/// The events that a measurement gives, where the address asks for one.
pub fn offer(motion: Motion) -> RwSignal<Option<Arc<Story>>> {
    let given = RwSignal::new(None);
    let asked = window().location().search().is_ok_and(|search| crate::strings::holds(&search, "bench=1"));
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

/// An event as a measurement gives it.
#[wasm_bindgen]
extern "C" {
    type Given;
    #[wasm_bindgen(method, getter)]
    fn label(this: &Given) -> String;
    #[wasm_bindgen(method, getter)]
    fn start(this: &Given) -> f64;
    #[wasm_bindgen(method, getter)]
    fn end(this: &Given) -> Option<f64>;
}

fn story(events: &js_sys::Array) -> Story {
    let given = |n: u32| events.get(n).unchecked_into::<Given>();
    let mut order: Vec<(u32, f64)> = (0..events.length()).map(|n| (n, given(n).start())).collect();
    crate::order::sort_by(&mut order, |a, b| a.1.total_cmp(&b.1));
    let events = order.into_iter().filter_map(|(n, start)| event(n, start, &given(n))).collect();
    Story { events, ..Story::default() }
}

fn event(n: u32, start: f64, given: &Given) -> Option<Event> {
    let stamp = |ms: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "milliseconds of years that chrono can tell")]
        let local = DateTime::from_timestamp_millis(ms as i64)?.naive_utc();
        Some(Stamp { local, grain: Granularity::Minute, offset: None, part: None })
    };
    let begin = stamp(start)?;
    let end = given.end().and_then(stamp);
    let when = When { begin: Edge::At(begin), end: end.map(Edge::At) };
    Some(Event::stated(n, given.label(), when))
}
