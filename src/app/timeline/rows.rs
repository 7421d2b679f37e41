//! The story in rows: one an event, equally spaced, with the gaps between told in words.

use super::super::dom::{El, button, el, text};
use super::super::state::Chosen;
use super::Timeline;
use super::event::{chooses, classes, go_to};
use super::strings::strings;
use super::track::Track;
use crate::story::{Event, Placement};
use crate::words;
use leptos::prelude::*;
use std::sync::Arc;

/// The list grows by so many rows.
const PART: usize = 200;
/// Every so many rows a day is said again. There a long day may go on in paper's next column.
const AGAIN: usize = 8;

/// The rows, as far as the part behind the one of the chosen event; on paper all.
pub fn rows(track: &Arc<Track>, of: Timeline) -> El {
    let (state, all) = (of.state, track.items.len());
    let at = match state.chosen.get() {
        Chosen::Event(id) => track.item_of(id),
        _ => None,
    };
    let drawn = (at.unwrap_or(0) / PART + 2) * PART;
    let drawn = if of.printing.get() { all } else { drawn.min(all) };
    let row = |n: usize| {
        let (item, event) = (&track.items[n], track.event(n));
        let full = |n: usize| track.when(track.event(n), false);
        let before = if n.is_multiple_of(AGAIN) { String::new() } else { full(n - 1) };
        let full = full(n);
        let mut time = after_day(&before, &full).to_owned();
        let class = classes(
            "tl-row",
            track.tones.of(event),
            &[
                (" context", event.placement == Placement::Context),
                (" fade", item.about_begin),
                (" fade-end", item.about_end),
                (" open", item.open),
                (" beyond", item.beyond),
                (" same", time != full),
            ],
        );
        if let Some(after) = after(track, event) {
            time.push_str(if time.is_empty() { "" } else { " · " });
            time.push_str(&after);
        }
        let body = signed(track, event)
            .class(class)
            .maybe((!time.is_empty()).then(|| text("span", "time", time)))
            .with(text("span", "line", event.headline.clone()));
        // It is spoken with the event.
        let later = gap(track, n).map(|said| text("span", "tl-later", said).attr("aria-hidden", "true"));
        chooses(later.into_iter().collect(), body, event.id, track.spoken(n), state)
    };
    let (seen, rest) = (Arc::clone(track), all - drawn);
    let more = (rest > 0).then(|| {
        let said = format!("+{rest} {}", strings(track.lang).hidden);
        let more = button(said, move |_| go_to(&seen, drawn, state, of.motion));
        el("li").with(more.class("tl-later"))
    });
    el("ol").class("tl-rows").attr("role", "list").all((0..drawn).map(row).collect()).maybe(more)
}

/// What a row adds to the time of the row above it: its clock, where that said the day; nothing, where both say the same.
fn after_day<'a>(before: &str, full: &'a str) -> &'a str {
    fn parts(said: &str) -> (&str, &str) {
        said.split_once(',').unwrap_or((said, ""))
    }
    let (day, clock) = parts(full);
    if full == before {
        ""
    } else if parts(before).0 == day && !clock.is_empty() {
        clock.trim()
    } else {
        full
    }
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

/// *26 tahun kemudian*, where a day or more lies between where the item before begins and where it begins, and more than
/// half of what either names: from 1606 to April 1607 no time is known to lie. Nothing where one is only before or after a
/// bound.
pub fn gap(track: &Track, item: usize) -> Option<String> {
    let before = item.checked_sub(1)?;
    let (a, b) = (&track.items[before], &track.items[item]);
    let (apart, unit) = (b.begin - a.begun, (a.begun - a.begin).max(b.begun - b.begin));
    if apart < 86_400 || 2 * apart <= unit || a.beyond || b.beyond {
        return None;
    }
    let begin = |n: usize| &track.event(n).when.begin;
    let mut said = words::between(begin(before), begin(item), track.story.zone, track.lang);
    said.push(' ');
    said.push_str(strings(track.lang).later);
    Some(said)
}

/// *setelah: Gencatan senjata disepakati*, where the text says that an event came after another of its day.
pub fn after(track: &Track, event: &Event) -> Option<String> {
    let other = track.story.events.iter().find(|other| Some(other.id) == event.after)?;
    Some(format!("{}: {}", strings(track.lang).after, other.headline))
}

#[cfg(test)]
mod tests {
    use super::after_day;

    #[test]
    fn a_day_is_said_where_it_changes() {
        for (before, full, said) in [
            ("", "2 Mei 2023, 14.00", "2 Mei 2023, 14.00"),
            ("2 Mei 2023", "2 Mei 2023, 14.00", "14.00"),
            ("2 Mei 2023, 14.00", "2 Mei 2023, 15.30 +07 · 08.30 UTC", "15.30 +07 · 08.30 UTC"),
            ("2 Mei 2023", "2 Mei 2023", ""),
            // No clock under a clock: that would be the same one.
            ("2 Mei 2023, 14.00", "2 Mei 2023", "2 Mei 2023"),
            ("2 Mei 2023, 14.00", "3 Mei 2023, 14.00", "3 Mei 2023, 14.00"),
            ("sejak 2 Mei 2023, 14.00", "2 Mei 2023, 14.00", "2 Mei 2023, 14.00"),
        ] {
            assert_eq!(after_day(before, full), said, "{full} under {before}");
        }
    }
}
