//! The article in readable columns, every time expression marked where it stands.
//!
//! [`runs`] cuts the text into pieces (plain data); this draws them and listens. Selection only
//! changes classes on what is drawn already: a long article is not drawn again for a click.

pub mod highlight;
mod runs;

pub use runs::title;

use super::{browser, i18n, state::State};
use crate::story::Story;
use leptos::prelude::*;
use runs::{Paragraph, Run};
use wasm_bindgen::JsCast;

/// Only so much of a very long text is drawn before the reader asks for all of it.
const DRAWN_AT_FIRST: usize = 300_000;

/// A text longer than this many bytes stands in one column: nobody reads columns of many screens.
const COLUMNS_UP_TO: usize = 20_000;

/// The article.
#[component]
pub fn Article(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let all = RwSignal::new(false);
    let limit = move || if all.get() { usize::MAX } else { DRAWN_AT_FIRST };
    let is_cut = move || state.text.with(|text| text.len() > limit());
    let body = move || {
        let title = state.doc.with(title);
        let drawn = state.text.with(|text| {
            state.story.with(|story| {
                let paragraphs = runs::paragraphs(text, story, limit());
                paragraphs
                    .iter()
                    .enumerate()
                    .map(|(n, p)| paragraph(text, p, n == 0 && p.is(text, &title)))
                    .collect_view()
            })
        });
        // A title that the markup gave and the text does not repeat.
        let apart = state.with_title_apart(&title).then(|| view! { <h2>{title.clone()}</h2> });
        (apart, drawn)
    };
    highlight::follow(state);
    view! {
        <article
            id="article"
            tabindex="-1"
            dir="auto"
            class:long=move || state.text.with(|text| text.len() > COLUMNS_UP_TO)
            aria-label=move || t().article
            lang=move || state.story.with(|story| story.lang.tag())
            on:click=move |event| {
                choose(state, &event);
            }
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") && choose(state, &event) {
                    event.prevent_default();
                }
            }
        >
            <div class="columns">{body}</div>
            <Show when=is_cut>
                <button type="button" id="show-all" on:click=move |_| all.set(true)>{move || t().show_all}</button>
            </Show>
        </article>
    }
}

impl State {
    fn with_title_apart(self, title: &str) -> bool {
        let given = self.doc.with(|doc| doc.title.as_deref().is_some_and(|given| given.trim() == title));
        given
            && self.text.with(|text| text.lines().map(str::trim).find(|line| !line.is_empty()) != Some(title))
    }
}

fn paragraph(text: &str, paragraph: &Paragraph, is_title: bool) -> AnyView {
    let runs = paragraph.runs.iter().map(|run| draw(text, run)).collect_view();
    if is_title {
        view! { <h2>{runs}</h2> }.into_any()
    } else {
        view! { <p dir="auto">{runs}</p> }.into_any()
    }
}

fn draw(text: &str, run: &Run) -> AnyView {
    let words = run.span.of(text).to_owned();
    let sentence = run.sentence.map(|start| start.to_string());
    match run.timex {
        Some(n) => view! {
            <mark role="button" tabindex="0" data-timex=n.to_string() data-sentence=sentence>{words}</mark>
        }
        .into_any(),
        None if sentence.is_some() => view! { <span data-sentence=sentence>{words}</span> }.into_any(),
        None => words.into_any(),
    }
}

/// Selects what a marked expression dates; says whether there was one at the event's place.
fn choose(state: State, event: &web_sys::Event) -> bool {
    let index = browser::around(event, "mark[data-timex]")
        .and_then(|mark| mark.get_attribute("data-timex"))
        .and_then(|n| n.parse::<usize>().ok());
    let Some(index) = index else { return false };
    let dated = state.story.with_untracked(|story| events_of(story, index));
    let at = state.selected.get_untracked().and_then(|id| dated.iter().position(|other| *other == id));
    // A second click goes on to the next event of the same words.
    let next = at.map_or(0, |at| (at + 1) % dated.len().max(1));
    match dated.get(next) {
        Some(id) => {
            state.timex.set(None);
            state.selected.set(Some(*id));
        }
        None => {
            state.selected.set(None);
            state.timex.set(Some(index));
        }
    }
    true
}

/// The events that an expression dates.
fn events_of(story: &Story, timex: usize) -> Vec<u32> {
    story.events.iter().filter(|event| event.timexes.contains(&timex)).map(|event| event.id).collect()
}

/// Whether an element is inside the part of the page where typing and pasting have their own meaning.
pub fn is_field(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|e| matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}
