//! The story in rows: one an event, equally spaced, with the gaps between told in words.

use super::super::dom::{El, el, text};
use super::super::state::State;
use super::event::{chooses, context};
use super::strings::strings;
use super::track::Track;
use crate::story::{Event, Placement};
use crate::words;
use chrono::TimeDelta;

/// More rows than these are not drawn at once.
const MOST: usize = 400;

/// The rows.
pub fn rows(track: &Track, state: State) -> El {
    let shown = track.items.len().min(MOST);
    let row = |n: usize| {
        let (item, event) = (&track.items[n], track.event(n));
        let mut class = format!("tl-row tone-{}", track.tones.of(event));
        class.push_str(context(event.placement == Placement::Context));
        for (name, on) in [
            (" fade", item.about_begin),
            (" fade-end", item.about_end),
            (" open", item.open),
            (" early", item.early),
        ] {
            class.push_str(if on { name } else { "" });
        }
        let mut time = track.when(event, false);
        if let Some(after) = after(track, event) {
            time = format!("{time} · {after}");
        }
        let body = signed(track, event).class(class).with(text("span", "time", time)).with(text(
            "span",
            "line",
            event.headline.clone(),
        ));
        // It is spoken with the event.
        let later = gap(track, n).map(|said| text("span", "tl-later", said).attr("aria-hidden", "true"));
        chooses(later.into_iter().collect(), body, event.id, track.spoken(n), state)
    };
    let rest = track.items.len() - shown;
    let rest = (rest > 0)
        .then(|| el("li").with(text("span", "tl-later", format!("+{rest} {}", strings(track.lang).hidden))));
    let rows = (0..shown).map(row).collect();
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

/// *26 tahun kemudian*, where more than a day lies between where the item before begins and where it begins.
pub fn gap(track: &Track, item: usize) -> Option<String> {
    let (before, lang) = (track.items[item.checked_sub(1)?].begun, track.lang);
    let length = TimeDelta::seconds(track.items[item].begin - before);
    (length.num_hours() >= 24).then(|| format!("{} {}", words::gap(length, lang), strings(lang).later))
}

/// *setelah: Gencatan senjata disepakati*, where the text says that an event came after another of its day.
pub fn after(track: &Track, event: &Event) -> Option<String> {
    let other = track.story.events.iter().find(|other| Some(other.id) == event.after)?;
    Some(format!("{}: {}", strings(track.lang).after, other.headline))
}
