//! The masthead: the name, the article's title and publication date, and what can be done.

mod published;

use super::{
    browser, i18n, link, samples,
    state::{Origin, State},
};
use crate::story::Lang;
use leptos::prelude::*;

/// The masthead.
#[component]
pub fn Header(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let title = move || state.doc.with(super::article::title);
    view! {
        <header class="masthead">
            <h1>"Linimasa"</h1>
            <p class="headline" lang=move || state.story.with(|story| story.lang.tag()) dir="auto">{title}</p>
            <published::PublishedDate state/>
            <div class="actions">
                <button type="button" id="paste" aria-expanded=move || state.editing.get().to_string()
                    aria-controls="editor" on:click=move |_| toggle_editor(state)>
                    {move || t().paste}
                </button>
                <button type="button" id="share" class="strong" on:click=move |_| link::share(state)>
                    {move || t().share}
                </button>
                <Samples state/>
                <LanguageSwitch state/>
            </div>
        </header>
    }
}

fn toggle_editor(state: State) {
    if state.editing.get_untracked() {
        state.editing.set(false);
    } else {
        state.open_editor();
    }
}

/// The menu of the sample articles.
#[component]
fn Samples(state: State) -> impl IntoView {
    let choose = move |sample: samples::Sample| {
        move |event: web_sys::MouseEvent| {
            browser::close_around(&event);
            state.show(sample.document(), Origin::Sample);
        }
    };
    view! {
        <details class="pop menu" id="samples">
            <summary>{move || i18n::strings(state.ui.get()).samples}</summary>
            <ul>
                {samples::ALL
                    .iter()
                    .map(|sample| {
                        view! {
                            <li>
                                <button type="button" lang=sample.lang.tag() on:click=choose(*sample)>
                                    {sample.title}
                                    " "
                                    <small>{sample.lang.tag().to_uppercase()}</small>
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </details>
    }
}

/// The switch of the interface's language.
#[component]
fn LanguageSwitch(state: State) -> impl IntoView {
    let other = move || match state.ui.get() {
        Lang::Indonesian => Lang::English,
        Lang::English => Lang::Indonesian,
    };
    let switch = move |_| {
        let lang = other();
        state.ui.set(lang);
        browser::keep_language(lang);
    };
    let label = move || {
        let name = if other() == Lang::English { "English" } else { "Bahasa Indonesia" };
        format!("{}: {name}", other().tag().to_uppercase())
    };
    view! {
        <button type="button" id="ui-lang" lang=move || other().tag() aria-label=label title=label on:click=switch>
            {move || other().tag().to_uppercase()}
        </button>
    }
}
