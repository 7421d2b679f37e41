//! Large jumps go into the browser's history, so that *back* leads to where the reader was.

use super::motion::Motion;
use super::scene::View;
use crate::app::browser;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Notes a jump: the place that is left, and the one that is reached.
pub fn remember(from: View, to: View) {
    if let Ok(history) = window().history() {
        // A browser that refuses only loses the way back; the address stays what it is.
        let _ = history.replace_state_with_url(&kept(from), "", None);
        let _ = history.push_state_with_url(&kept(to), "", None);
    }
}

/// Notes the place for the page that takes this one over.
#[cfg(not(feature = "desk"))]
pub fn leave(view: View) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&kept(view), "", None);
    }
}

/// The place that the page before this one left.
#[cfg(feature = "desk")]
pub fn left() -> Option<View> {
    view(&window().history().ok()?.state().ok()?)
}

/// Follows *back* and *forward* from now on.
pub fn follow(motion: Motion) {
    browser::listen("popstate", move |event| {
        let state = event.unchecked_ref::<web_sys::PopStateEvent>().state();
        if let Some(view) = view(&state) {
            motion.glide(view);
        }
    });
}

fn kept(view: View) -> JsValue {
    let numbers = [view.zoom, view.shift, if view.linear { 1.0 } else { 0.0 }];
    numbers.into_iter().map(JsValue::from_f64).collect::<js_sys::Array>().into()
}

fn view(state: &JsValue) -> Option<View> {
    let numbers = state.dyn_ref::<js_sys::Array>()?;
    let at = |n: u32| numbers.get(n).as_f64().filter(|x| x.is_finite());
    Some(View { zoom: at(0)?.max(1.0), shift: at(1)?, linear: at(2)? > 0.0 })
}
