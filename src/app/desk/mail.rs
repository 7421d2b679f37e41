//! A mail: read by a program of its own (`src/bin/mail.rs`), which is fetched for it.

use super::super::{
    browser,
    import::html,
    state::{Message, State},
};
use super::files::{remark, say};
use super::strings::strings;
use crate::format::read::{Remark, letter, letters::decode};
use crate::markup::mail::Mail;
use js_sys::{Array, Function, Promise, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Opens a mail's bytes as an article.
pub fn open(state: State, bytes: Vec<u8>) {
    read(state, bytes, None);
}

/// The same; `guessed` says of a mail that was decoded here already whether its letters were guessed.
fn read(state: State, bytes: Vec<u8>, guessed: Option<bool>) {
    let (worker, sent) = (started(), Uint8Array::from(&bytes[..]));
    busy(true);
    let answer = Promise::new(&mut |yes, no| match &worker {
        Some(worker) => ask(worker, &sent, &yes, &no),
        // A function of the browser's own: it does not fail.
        None => drop(no.call0(&JsValue::NULL)),
    });
    browser::settled(answer, move |told| {
        busy(false);
        worker.inspect(Worker::terminate);
        // What was there stays, and the next mail has the program fetched again.
        let Ok(told) = told else { return state.message.set(Some(Message::NotLoaded)) };
        if let Some(parts) = told.dyn_into::<Array>().ok().filter(|parts| parts.length() > 0) {
            super::take(state, letter(mail_of(&parts), &words));
            if guessed == Some(true) {
                remark(state, &[Remark::Guessed]);
            }
            return;
        }
        // It may be one whose letters it does not name.
        let other = guessed.is_none().then(|| decode(&bytes, false, browser::decoded).ok()).flatten();
        match other.filter(|letters| letters.text.as_bytes() != bytes) {
            Some(letters) => read(state, letters.text.into_bytes(), Some(letters.guessed)),
            None => say(state, strings(state.ui.get_untracked()).not_read),
        }
    });
}

/// Sends the program a mail as soon as it is there. `no` is called where it can't be loaded, and `yes` where it fails.
fn ask(worker: &Worker, mail: &Uint8Array, yes: &Function, no: &Function) {
    worker.set_onerror(Some(no));
    let (at, mail, yes) = (worker.clone(), mail.clone(), yes.clone());
    let answered = yes.clone();
    let answered = Closure::once_into_js(move |event: MessageEvent| {
        let _ = answered.call1(&JsValue::NULL, &event.data());
    });
    let ready = Closure::once_into_js(move || {
        at.set_onmessage(Some(answered.unchecked_ref()));
        at.set_onerror(Some(&yes));
        // Bytes can always be sent.
        let _ = at.post_message(&mail);
    });
    worker.set_onmessage(Some(ready.unchecked_ref()));
}

/// Says that the page works on something.
fn busy(on: bool) {
    if let Some(body) = document().body() {
        // The name is the program's own: neither fails.
        let _ = if on { body.set_attribute("aria-busy", "true") } else { body.remove_attribute("aria-busy") };
    }
}

/// The page says where the program is.
fn started() -> Option<Worker> {
    let place = document().query_selector("meta[name=desk]").ok().flatten()?.get_attribute("data-mail")?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&place, &options).ok()
}

fn mail_of(parts: &Array) -> Mail {
    let word = |n| parts.get(n).as_string();
    Mail {
        body: word(0).unwrap_or_default(),
        is_page: parts.get(1).is_truthy(),
        subject: word(2),
        day: word(3),
    }
}

/// The words of a mail that is a web page.
fn words(page: &str) -> String {
    html::read(page).map(|document| document.text).unwrap_or_default()
}
