//! The line that says what happened: heard by assistive technology, dismissed by a button.

use super::{
    i18n::{self, Strings},
    state::{Message, State},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// From this length some channels cut a link off.
const LONG: usize = 2_000;
/// From this length most do.
const VERY_LONG: usize = 32_000;

/// The notice; empty most of the time.
#[component]
pub fn Notice(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let said = move || state.message.get().map(|message| words(&message, t())).unwrap_or_default();
    let dismiss = move |_| {
        state.message.set(None);
        state.by_hand.set(None);
    };
    view! {
        <div class="notice" class:shown=move || state.message.with(Option::is_some)>
            <p id="notice" role="status" aria-live="polite">{said}</p>
            {move || state.by_hand.get().map(|link| view! { <LinkField state link/> })}
            <Show when=move || state.message.with(Option::is_some)>
                <button type="button" on:click=dismiss>{move || t().close}</button>
            </Show>
        </div>
    }
}

/// The link in a field, selected, where the page may not write to the clipboard.
#[component]
fn LinkField(state: State, link: String) -> impl IntoView {
    super::browser::focus_soon("link");
    let select = |event: web_sys::FocusEvent| {
        if let Some(field) = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok()) {
            field.select();
        }
    };
    view! {
        <input id="link" type="text" readonly prop:value=link on:focus=select
            aria-label=move || i18n::strings(state.ui.get()).link_field/>
    }
}

fn words(message: &Message, t: &Strings) -> String {
    match message {
        Message::Link(error) => t.link_error(*error).to_owned(),
        Message::Copied(length) => with_length(t.copied, *length, t),
        Message::CopyByHand(length) => with_length(t.copy_by_hand, *length, t),
        Message::TooLongForBrowser => t.too_long_for_browser.to_owned(),
        Message::NothingToRead => t.nothing_to_read.to_owned(),
        Message::FileRefused => t.file_refused.to_owned(),
    }
}

fn with_length(said: &str, length: usize, t: &Strings) -> String {
    let warning = match length {
        0..=LONG => return said.to_owned(),
        2_001..=VERY_LONG => t.long_link,
        _ => t.very_long_link,
    };
    format!("{said} {} {warning}", (t.characters)(length))
}
