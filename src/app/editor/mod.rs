//! The paste box: a text field whose timeline forms while the reader types.

use super::{i18n, import, state::State};
use crate::share::Document;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// Texts up to this many bytes are read at every key press.
const READ_AT_ONCE: usize = 20_000;

/// The panel with the text field; folded away until it is asked for.
#[component]
pub fn Editor(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let pending = StoredValue::new_local(None::<Timeout>);
    let typed = move |event| {
        let text = event_target_value(&event);
        pending.set_value(None);
        match patience(text.len()) {
            0 => state.type_text(text),
            wait => pending.set_value(Some(Timeout::new(wait, move || state.type_text(text)))),
        }
    };
    let clear = move |_| {
        pending.set_value(None);
        state.type_text(String::new());
        state.open_editor();
    };
    view! {
        <section id="editor" class="editor" aria-label=move || t().text_label hidden=move || !state.editing.get()>
            <label for="text">{move || t().text_label}</label>
            <textarea
                id="text"
                rows="10"
                spellcheck="false"
                dir="auto"
                aria-describedby="text-hint"
                placeholder=move || t().placeholder
                prop:value=move || state.text.get()
                on:input=typed
                on:paste=move |event| import::paste_into_box(state, &event)
            ></textarea>
            <p id="text-hint" class="hint">{move || t().text_hint}</p>
            <div class="row">
                <button type="button" id="clear" on:click=clear>{move || t().clear}</button>
                <button type="button" id="done" class="strong" on:click=move |_| state.editing.set(false)>
                    {move || t().done}
                </button>
                <span class="hint">{move || count(state)}</span>
            </div>
        </section>
    }
}

/// How many milliseconds to wait for the next key press before a text of this size is read.
fn patience(bytes: usize) -> u32 {
    match bytes {
        0..=READ_AT_ONCE => 0,
        20_001..=300_000 => 150,
        _ => 500,
    }
}

fn count(state: State) -> String {
    let t = i18n::strings(state.ui.get());
    state.story.with(|story| (t.counts)(story.events.len(), story.timexes.len()))
}

/// A document with this text and nothing else.
pub fn plain(text: String) -> Document {
    Document { text, ..Document::default() }
}
