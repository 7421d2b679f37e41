//! The events as a plain ordered list: what the story is when nothing is drawn.

use super::state::State;
use crate::story::Event;
use crate::words;
use leptos::prelude::*;

/// The list.
#[component]
pub fn Outline(state: State) -> impl IntoView {
    let item = move |event: &Event, zone: Option<i32>| {
        let id = event.id;
        let time = words::when_short(&event.when, zone, state.ui.get());
        view! {
            <li>
                <button
                    type="button"
                    data-event=id.to_string()
                    aria-pressed=move || (state.selected.get() == Some(id)).to_string()
                    on:click=move |_| state.selected.set(Some(id))
                >
                    {event.headline.clone()} ", " {time}
                </button>
            </li>
        }
    };
    let items =
        move || state.story.with(|story| story.events.iter().map(|e| item(e, story.zone)).collect_view());
    view! { <section id="timeline" aria-label="Linimasa"><ol class="outline">{items}</ol></section> }
}
