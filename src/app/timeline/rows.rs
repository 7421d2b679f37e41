//! The story in rows: one an event, equally spaced, with the gaps between told in words.

use super::strings::strings;
use super::tone::Tones;
use crate::story::{Event, Lang, Placement, Story};
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The rows.
#[component]
pub fn Rows(
    story: Signal<Arc<Story>>,
    selected: RwSignal<Option<u32>>,
    hovered: RwSignal<Option<u32>>,
    tones: Memo<Tones>,
    ui: Signal<Lang>,
) -> impl IntoView {
    let rows = move || {
        let (story, lang, tones) = (story.get(), ui.get(), tones.get());
        let mut before: Option<&Event> = None;
        let mut out = Vec::new();
        for event in &story.events {
            let gap = before.and_then(|b| gap(b, event, story.zone, lang));
            out.push(row(event, gap, story.zone, tones.of(event), selected, hovered, lang));
            before = Some(event);
        }
        out
    };
    view! { <ol class="tl-rows" role="list">{rows}</ol> }
}

/// *26 tahun kemudian*, where more than a day lies between two beginnings.
fn gap(before: &Event, after: &Event, zone: Option<i32>, lang: Lang) -> Option<String> {
    let from = before.when.begin.stamp()?.in_zone(zone).end();
    let length = after.when.earliest(zone)? - from;
    (length.num_hours() >= 24).then(|| format!("{} {}", words::gap(length, lang), strings(lang).later))
}

fn row(
    event: &Event,
    gap: Option<String>,
    zone: Option<i32>,
    tone: usize,
    selected: RwSignal<Option<u32>>,
    hovered: RwSignal<Option<u32>>,
    lang: Lang,
) -> impl IntoView + use<> {
    let id = event.id;
    let spoken = format!("{}, {}", event.headline, words::when(&event.when, zone, lang));
    let context = if event.placement == Placement::Context { " context" } else { "" };
    let gap = gap.map(|text| view! { <span class="tl-later">{text}</span> });
    view! {
        <li>
            {gap}
            <button type="button" class=format!("tl-row tone-{tone}{context}") data-event=id aria-label=spoken
                aria-pressed=move || (selected.get() == Some(id)).to_string()
                class:hovered=move || hovered.get() == Some(id)
                on:click=move |_| selected.set(Some(id))
                on:pointerenter=move |_| hovered.set(Some(id))
                on:pointerleave=move |_| hovered.set(None)>
                <span class="time">{words::when_short(&event.when, zone, lang)}</span>
                <span class="line">{event.headline.clone()}</span>
            </button>
        </li>
    }
}
