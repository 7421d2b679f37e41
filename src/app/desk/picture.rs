//! What is seen of the timeline, as a picture.

use super::super::{
    state::{Message, State},
    timeline,
};
use super::files;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};

/// Gives the reader what is seen, as pixels or as shapes.
pub fn save(state: State, as_pixels: bool) {
    let name = files::name(state);
    if !as_pixels {
        match timeline::svg(state) {
            Some(svg) => files::save(state, &format!("{name}.svg"), "image/svg+xml", svg.as_bytes()),
            None => state.message.set(Some(Message::NothingToRead)),
        }
        return;
    }
    let Some(canvas) = timeline::painted(state) else {
        return state.message.set(Some(Message::NothingToRead));
    };
    let done = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
        if !blob.is_some_and(|blob| files::give(&blob, &format!("{name}.png"))) {
            state.message.set(Some(Message::OldBrowser));
        }
    });
    // A canvas that was painted here can be read.
    let _ = canvas.to_blob(done.unchecked_ref());
}
