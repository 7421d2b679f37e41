//! The story in rows: one an event, equally spaced, with the gaps between told in words.

use super::super::dom::{El, el, text};
use super::super::state::State;
use super::event::{chooses, context};
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
        let body = signed(track, event)
            .class(format!("tl-row tone-{}{context}", track.tones.of(event)))
            .with(text("span", "time", track.when(event, false)))
            .with(text("span", "line", event.headline.clone()));
        el("li").key(event.id.into()).maybe(gap.map(|said| text("span", "tl-later", said))).with(chooses(
            body,
            event.id,
            track.spoken(event),
            state,
        ))
    };
    let rest = track.items.len() - events.len();
    let rest = (rest > 0)
        .then(|| el("li").with(text("span", "tl-later", format!("+{rest} {}", strings(lang).hidden))));
    let rows = events.iter().copied().zip(before).map(row).collect();
    el("ol").class("tl-rows").attr("role", "list").all(rows).maybe(rest)
}

/// A row's button, with its lane's sign and name where there are lanes.
#[cfg(feature = "desk")]
fn signed(track: &Track, event: &Event) -> El {
    let body = el("button");
    let Some((name, sign)) = track.signed(event).zip(track.sign(event)) else { return body };
    body.attr("data-sign", sign.to_string()).with(text("span", "tl-of", name.to_owned()))
}

#[cfg(not(feature = "desk"))]
fn signed(_: &Track, _: &Event) -> El {
    el("button")
}

/// *26 tahun kemudian*, where more than a day lies between two beginnings.
fn gap(before: &Event, after: &Event, zone: Option<i32>, lang: Lang) -> Option<String> {
    let from = before.when.begin.stamp()?.in_zone(zone).end();
    let length = after.when.earliest(zone)? - from;
    (length.num_hours() >= 24).then(|| format!("{} {}", words::gap(length, lang), strings(lang).later))
}
