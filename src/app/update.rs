//! A newer version of the page, which opens what the address holds.
//!
//! `public/desk-keep.js` asks the service worker, tells the reader, and asks here before the page is left.

use super::{
    browser, link,
    state::{Message, State},
};
use leptos::prelude::Set;
use wasm_bindgen::{JsCast, JsValue};

/// Calls back whoever wants to leave, once the address holds what the page shows; says so where it cannot.
pub fn listen(state: State) {
    browser::listen("linimasa:leave", move |event| {
        browser::spawn(async move {
            if !link::is_kept(state).await {
                return state.message.set(Some(Message::TooLongForBrowser));
            }
            let leave = browser::property(event.as_ref(), "detail");
            if let Some(leave) = leave.and_then(|leave| leave.dyn_into::<js_sys::Function>().ok()) {
                // It only asks the service worker.
                let _ = leave.call0(&JsValue::NULL);
            }
        });
    });
}
