//! The page: one folder for each part of it.
//!
//! [`state`] holds the one document and what is read from it; every component takes a [`state::State`]
//! and draws. [`import`] turns what a reader pastes or drops into a document, [`link`] keeps the
//! document in the address bar, [`i18n`] holds the words of the interface.

mod article;
mod browser;
mod detail;
mod dialog;
mod editor;
mod header;
mod i18n;
mod import;
mod link;
mod notice;
mod samples;
mod state;
mod timeline;

use leptos::prelude::*;
use state::State;

/// Puts the page into the document's body.
pub fn mount() {
    leptos::mount::mount_to_body(App);
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new(link::opening());
    link::keep(state);
    import::listen(state);
    browser::close_popovers();
    Effect::new(move |_| browser::set_page_language(state.ui.get()));
    let t = move || i18n::strings(state.ui.get());
    let has_events = Memo::new(move |_| state.story.with(|story| !story.events.is_empty()));
    view! {
        <a class="skip" href="#article" on:click=browser::skip_to_article>{move || t().skip}</a>
        <header::Header state/>
        <notice::Notice state/>
        <main id="main">
            <editor::Editor state/>
            <Show when=move || has_events.get() fallback=move || view! { <EmptyState state/> }>
                <timeline::Timeline text=state.text.into() story=state.story.into() selected=state.selected hovered=state.hovered ui=state.ui.into()/>
            </Show>
            <div class="reading">
                <article::Article state/>
                <detail::Detail state/>
            </div>
        </main>
        <dialog::Overwrite state/>
    }
}

/// What stands where the timeline would be, when the text has no event.
#[component]
fn EmptyState(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let bare = move || state.text.with(|text| text.trim().is_empty());
    view! {
        <section id="timeline" class="empty-state" aria-label=move || t().no_events>
            <p class="lead">{move || if bare() { t().empty_text } else { t().no_times }}</p>
            <p>{move || if bare() { t().empty_text_next } else { t().no_times_next }}</p>
            <button type="button" on:click=move |_| state.open_editor()>
                {move || if bare() { t().paste } else { t().edit }}
            </button>
        </section>
    }
}
