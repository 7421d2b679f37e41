//! The question before a link replaces what the reader wrote here.

use super::{
    i18n, link,
    state::{Origin, State},
};
use leptos::{html, prelude::*};

/// Asks while a document waits in [`State::waiting`].
#[component]
pub fn Overwrite(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let waits = state.waiting.with(Option::is_some);
        let Some(dialog) = dialog.get() else { return };
        if waits && !dialog.open() {
            // It fails only where the dialog is open already.
            let _ = dialog.show_modal();
        } else if !waits && dialog.open() {
            dialog.close();
        }
    });
    let keep = move || {
        state.waiting.set(None);
        link::write_now(state);
    };
    let open = move |_| {
        if let Some(doc) = state.waiting.get_untracked() {
            state.waiting.set(None);
            state.show(doc, Origin::Link);
        }
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="overwrite-title" on:cancel=move |_: web_sys::Event| keep()>
            <h2 id="overwrite-title">{move || t().overwrite}</h2>
            <p>{move || t().overwrite_next}</p>
            <div class="row">
                <button type="button" id="keep-mine" class="strong" on:click=move |_| keep()>{move || t().keep_mine}</button>
                <button type="button" id="open-link" on:click=open>{move || t().open_link}</button>
            </div>
        </dialog>
    }
}
