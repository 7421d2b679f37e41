//! Reads mails for the page: a worker, fetched for the first mail and ended after each.
//!
//! It says that it is there, is sent a mail's bytes, and answers with what the mail says, or with nothing where it says
//! nothing. The page asks in `src/app/desk/mail.rs`.

use js_sys::{Array, Uint8Array};
use linimasa::markup::mail::{Mail, read};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let tell = scope.clone();
    let hears = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let told = read(&Uint8Array::new(&event.data()).to_vec()).map_or_else(Array::new, parts);
        // Words can always be sent.
        let _ = tell.post_message(&told);
    });
    scope.set_onmessage(Some(hears.as_ref().unchecked_ref()));
    hears.forget();
    // Ready: what is sent before anybody listens is lost.
    let _ = scope.post_message(&JsValue::TRUE);
}

fn parts(mail: Mail) -> Array {
    let word = |word: Option<String>| word.map_or(JsValue::NULL, JsValue::from);
    Array::of4(&mail.body.into(), &mail.is_page.into(), &word(mail.subject), &word(mail.day))
}
