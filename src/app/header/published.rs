//! The publication date: the day, how it is known, why, and the way to change it.

use super::super::{browser, i18n, state::State};
use crate::words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The date in the masthead; opened, its reasons and the picker.
#[component]
pub fn PublishedDate(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let day = move || state.story.with(|story| story.published.date);
    let how = move || t().how(state.story.with(|story| story.published.how));
    let summary = move || match day() {
        Some(date) => view! {
            <span>{t().published} " " <span class="day">{words::date(date, state.ui.get())}</span></span>
            <span class="how">" · " {how()}</span>
        }
        .into_any(),
        None => view! { <span class="day">{t().unpublished}</span> }.into_any(),
    };
    view! {
        <details class="pop published" id="published">
            <summary>{summary}</summary>
            <div class="panel">
                <p class="label">{move || t().why_date}</p>
                <Reasons state/>
                <Alternatives state/>
                <DateField state/>
            </div>
        </details>
    }
}

/// The evidence, step by step.
#[component]
fn Reasons(state: State) -> impl IntoView {
    let steps = move || {
        let lang = state.ui.get();
        state.story.with(|story| {
            story.published.because.iter().map(|r| view! { <li>{words::reason(r, lang)}</li> }).collect_view()
        })
    };
    view! { <ol class="steps">{steps}</ol> }
}

/// The other days that the clues allow.
#[component]
fn Alternatives(state: State) -> impl IntoView {
    let days = move || state.story.with(|story| story.published.alternatives.clone());
    let choice = move |date: NaiveDate| {
        let choose = move |event: web_sys::MouseEvent| {
            browser::close_around(&event);
            state.publish(Some(date));
        };
        view! {
            <li>
                <button type="button" on:click=choose>{move || words::date(date, state.ui.get())}</button>
            </li>
        }
    };
    view! {
        <Show when=move || !days().is_empty()>
            <p class="label">{move || i18n::strings(state.ui.get()).alternatives}</p>
            <ul class="alternatives">{move || days().into_iter().take(6).map(choice).collect_view()}</ul>
        </Show>
    }
}

/// The picker, and the way back to the date that the text gives.
#[component]
fn DateField(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let given = move || state.doc.with(|doc| doc.published.is_some());
    let value = move || state.story.with(|story| story.published.date).map_or_else(String::new, iso);
    let change = move |event| {
        let typed = event_target_value(&event);
        if let Some(date) = super::super::import::iso_date(&typed) {
            state.publish(Some(date));
        } else if typed.is_empty() {
            state.publish(None);
        }
    };
    view! {
        <label class="label" for="published-date">{move || t().set_date}</label>
        <input type="date" id="published-date" prop:value=value on:change=change/>
        <Show when=given>
            <button type="button" id="published-clear" on:click=move |_| state.publish(None)>
                {move || t().clear_date}
            </button>
        </Show>
    }
}

fn iso(date: NaiveDate) -> String {
    crate::story::Stamp::day(date).edtf()
}
