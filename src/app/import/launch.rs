//! Files that the reader opens with the page from their own system (Launch Handler API), where it is installed.

use super::{State, browser, read_file};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Opens the first file of every launch from now on.
pub fn listen(state: State) {
    let queue = browser::property(&window(), "launchQueue");
    let launched = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let files = browser::property(&launch, "files").map(|files| js_sys::Array::from(&files));
        if let Some(handle) = files.map(|files| files.get(0)).filter(JsValue::is_object) {
            crate::app::browser::spawn(open(state, handle));
        }
    });
    if let Some(queue) = queue {
        call(&queue, "setConsumer", launched.as_ref());
        // The queue calls for as long as the page lives.
        launched.forget();
    }
}

async fn open(state: State, handle: JsValue) {
    let Some(promise) = call(&handle, "getFile", &JsValue::UNDEFINED) else { return };
    // A file that is gone by now opens nothing.
    if let Ok(file) = JsFuture::from(js_sys::Promise::resolve(&promise)).await {
        read_file(state, file.unchecked_ref());
    }
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: js_sys::Function = browser::property(object, method)?.dyn_into().ok()?;
    method.call1(object, argument).ok()
}
