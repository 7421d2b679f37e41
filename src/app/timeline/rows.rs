//! The story in rows: one an event, equally spaced, with the gaps between told in words.

use super::super::dom::{El, el, text};
use super::super::state::State;
use super::event::{chooses, context};
use super::scene::spoken;
use super::strings::strings;
use super::track::Track;
use crate::story::{Event, Lang, Placement};
use crate::words;
use leptos::prelude::*;

/// More rows than these are not drawn at once.
const MOST: usize = 400;

/// The rows.
pub fn rows(track: &Track, state: State) -> El {
    let lang = state.ui.get();
    let story = &track.story;
    let events: Vec<&Event> = (0..track.items.len().min(MOST)).map(|n| track.event(n)).collect();
    let before = std::iter::once(None).chain(events.iter().copied().map(Some));
    let row = |(event, before): (&Event, Option<&Event>)| {
        let gap = before.and_then(|before| gap(before, event, story.zone, lang));
        let context = context(event.placement == Placement::Context);
        let body = el("button")
            .class(format!("tl-row tone-{}{context}", track.tones.of(event)))
            .with(text("span", "time", words::when_short(&event.when, story.zone, lang)))
            .with(text("span", "line", event.headline.clone()));
        el("li").key(event.id.into()).maybe(gap.map(|said| text("span", "tl-later", said))).with(chooses(
            body,
            event.id,
            spoken(event, story, lang),
            state,
        ))
    };
    let rest = track.items.len() - events.len();
    let rest = (rest > 0)
        .then(|| el("li").with(text("span", "tl-later", format!("+{rest} {}", strings(lang).hidden))));
    let rows = events.iter().copied().zip(before).map(row).collect();
    el("ol").class("tl-rows").attr("role", "list").all(rows).maybe(rest)
}

/// *26 tahun kemudian*, where more than a day lies between two beginnings.
fn gap(before: &Event, after: &Event, zone: Option<i32>, lang: Lang) -> Option<String> {
    let from = before.when.begin.stamp()?.in_zone(zone).end();
    let length = after.when.earliest(zone)? - from;
    (length.num_hours() >= 24).then(|| format!("{} {}", words::gap(length, lang), strings(lang).later))
}
