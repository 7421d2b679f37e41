//! markwhen's text (docs.markwhen.com): a header, then `date: words` lines.
//!
//! Its dates are intervals of years, months, days, or UTC moments. What it can't hold (`~`, a clock without a zone) stays
//! in the words; an event without a date of the common era becomes a comment.

use super::bounds::{Bounds, iso_range, utc};
use super::{Piece, one_line};
use crate::story::{Edge, Event};
use crate::words;

pub(super) fn write(piece: &Piece) -> String {
    let title = serde_json::to_string(&one_line(piece.title())).unwrap_or_default();
    let mut out = format!("title: {title}\n\n");
    for event in &piece.story.events {
        let bounds = Bounds::of(piece, event).filter(Bounds::is_common_era);
        let when = bounds.as_ref().map_or_else(|| "//".into(), |b| date(b) + ":");
        let exact = bounds.is_some_and(|b| is_exact(event, &b));
        let said = words::when_short(&event.when, piece.story.zone, piece.story.lang);
        let said = if exact { String::new() } else { format!(" ({said})") };
        out.push_str(&format!("{when} {}{said}\n", one_line(&event.headline)));
    }
    out
}

fn date(bounds: &Bounds) -> String {
    if bounds.has_clock() {
        let moment =
            |s: &crate::story::Stamp| utc(s, s.local).map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
        match (moment(&bounds.first), bounds.last.as_ref().map(moment)) {
            (Some(first), None) => return first,
            (Some(first), Some(Some(last))) => return format!("{first}-{last}"),
            _ => {}
        }
    }
    if bounds.first.has_clock() || bounds.last.is_some_and(|last| last.has_clock()) {
        return format!("{}/{}", bounds.first_day(), bounds.last_day());
    }
    match iso_range(bounds) {
        (first, Some(last)) => format!("{first}/{last}"),
        (first, None) => first,
    }
}

/// Whether the date says all that is known.
fn is_exact(event: &Event, bounds: &Bounds) -> bool {
    let at = |edge: &Edge| matches!(edge, Edge::At(stamp) if !stamp.has_clock() || stamp.offset.is_some());
    at(&event.when.begin)
        && event.when.end.as_ref().is_none_or(at)
        && bounds.first.has_clock() == bounds.has_clock()
}
