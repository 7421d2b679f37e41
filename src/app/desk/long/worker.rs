//! The worker: the desk's own program, started once more without a page.
//!
//! It says that it is there, is sent a text with what is known of it as JSON, answers with hundredths and at last with the
//! story as JSON. Each reads one text: a newer text ends it and starts another.

use super::{Long, Progress, context, given_of};
use crate::engine::{self, Context};
use crate::share::Document;
use crate::story::Story;
use chrono::NaiveDate;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker, WorkerOptions, WorkerType};

/// Milliseconds without a change before a long text is read.
const PAUSE: u32 = 600;

/// A worker at work; ended when it is dropped.
struct AtWork {
    worker: Worker,
    _hears: Closure<dyn Fn(MessageEvent)>,
    _fails: Closure<dyn Fn()>,
}

impl Drop for AtWork {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

thread_local! {
    static AT_WORK: RefCell<Option<AtWork>> = const { RefCell::new(None) };
    static PENDING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Ends what is being read, and what would have been.
pub fn stop() {
    PENDING.set(None);
    AT_WORK.set(None);
}

/// Reads after a pause.
pub fn read_soon(long: Long, doc: RwSignal<Document>) {
    AT_WORK.set(None);
    // What nobody has seen yet is read at once.
    let wait = if long.shown.with_untracked(Option::is_some) { PAUSE } else { 0 };
    PENDING.set(Some(Timeout::new(wait, move || read_now(long, doc))));
}

/// Reads the text as it is now.
pub fn read_now(long: Long, doc: RwSignal<Document>) {
    stop();
    let text = doc.with_untracked(|doc| doc.text.clone());
    let given = doc.with_untracked(given_of);
    let Some(worker) = started() else { return long.progress.set(Progress::Failed) };
    let answers = worker.clone();
    let hears = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let data = event.data();
        if let Some(hundredths) = data.as_f64() {
            long.progress.set(Progress::Reads(hundredths as u32));
        } else if let Some(story) = data.as_string() {
            let story = serde_json::from_str::<Story>(&story);
            // Not in the worker's own call, which ends with it.
            Timeout::new(0, move || AT_WORK.set(None)).forget();
            match story {
                Ok(story) => long.done(text.clone(), given, story),
                Err(_) => long.progress.set(Progress::Failed),
            }
        } else {
            let asked = js_sys::Array::of2(&text.as_str().into(), &given_words(&context(given)).into());
            if answers.post_message(&asked).is_err() {
                long.progress.set(Progress::Failed);
            }
        }
    });
    let fails = Closure::<dyn Fn()>::new(move || {
        Timeout::new(0, stop).forget();
        long.progress.set(Progress::Failed);
    });
    worker.set_onmessage(Some(hears.as_ref().unchecked_ref()));
    worker.set_onerror(Some(fails.as_ref().unchecked_ref()));
    AT_WORK.set(Some(AtWork { worker, _hears: hears, _fails: fails }));
}

/// The page says where its desk's script is: the worker is that script.
fn started() -> Option<Worker> {
    let place = document().query_selector("meta[name=desk]").ok().flatten()?.get_attribute("content")?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&place, &options).ok()
}

/// What is known beside the text, as words: today, then what may be missing.
type Words = (NaiveDate, Option<NaiveDate>, Option<NaiveDate>, Option<crate::story::Lang>);

fn given_words(context: &Context) -> String {
    let words: Words = (context.today, context.published, context.markup, context.lang);
    serde_json::to_string(&words).unwrap_or_default()
}

/// Where this program is a worker, reads what it is sent; says whether it is one.
pub fn begin() -> bool {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return false };
    let tell = scope.clone();
    let works = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let asked: js_sys::Array = event.data().unchecked_into();
        let text = asked.get(0).as_string().unwrap_or_default();
        let words = asked.get(1).as_string().unwrap_or_default();
        let Ok((today, published, markup, lang)) = serde_json::from_str::<Words>(&words) else { return };
        // A message that cannot be sent is only missed.
        let done = |hundredths: u32| drop(tell.post_message(&hundredths.into()));
        let story = engine::watched(&text, &Context { today, published, markup, lang }, done);
        done(90);
        let story = serde_json::to_string(&story).unwrap_or_default();
        let _ = tell.post_message(&story.into());
    });
    scope.set_onmessage(Some(works.as_ref().unchecked_ref()));
    works.forget();
    // Ready: what is sent before anybody listens is lost.
    let _ = scope.post_message(&JsValue::TRUE);
    true
}
