//! TimelineJS 3's JSON (timeline.knightlab.com/docs/json-format.html).
//!
//! A date has only the parts that are known, and `display_date` says the rest in words (*about September 2020*).
//! Headline and text are HTML there, so the article's words are escaped. An event of which no time is known has no place.

use super::bounds::Bounds;
use super::{Piece, Sources, escape_markup, one_line};
use crate::story::{Event, Granularity, Span, Stamp};
use crate::words;
use chrono::{Datelike, TimeDelta, Timelike};
use serde_json::{Value, json};

pub(super) fn write(piece: &Piece, sources: &Sources) -> String {
    let names = piece.names();
    let events: Vec<Value> = piece
        .story
        .events
        .iter()
        .zip(&names)
        .filter_map(|(event, name)| {
            let bounds = Bounds::of(piece, event)?;
            let said = words::when_short(&event.when, piece.story.zone, piece.story.lang);
            let text = text(piece, sources, event);
            let mut slide = json!({
                "start_date": date(&bounds.first),
                "display_date": escape_markup(&said),
                "text": {"headline": escape_markup(&event.headline), "text": text},
                "unique_id": format!("l-{name}"),
            });
            if let Some(end) = end(&bounds) {
                slide["end_date"] = end;
            }
            Some(slide)
        })
        .collect();
    let published = piece.story.published.date.map(|day| day.to_string()).unwrap_or_default();
    let title = json!({"text": {"headline": escape_markup(piece.title()), "text": published}});
    let whole = json!({"title": title, "events": events, "scale": "human"});
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

/// The sentence that tells an event; of several articles each one's, with its name.
fn text(piece: &Piece, sources: &Sources, event: &Event) -> String {
    if !sources.is_several() {
        return format!("<p>{}</p>", escape_markup(&piece.sentence(event)));
    }
    let told = sources.tell(event);
    let line = |(name, span): &(&str, Span)| {
        let words = one_line(span.of(&piece.document.text));
        format!("<p>{} <small>({})</small></p>", escape_markup(&words), escape_markup(name))
    };
    told.iter().map(line).collect()
}

/// The parts of the stamp's beginning that are known.
fn date(stamp: &Stamp) -> Value {
    let mut out = json!({"year": year(stamp.local.year())});
    if !matches!(stamp.grain, Granularity::Century | Granularity::Decade | Granularity::Year) {
        out["month"] = json!(stamp.local.month());
        if !matches!(
            stamp.grain,
            Granularity::Half | Granularity::Season | Granularity::Quarter | Granularity::Month
        ) {
            out["day"] = json!(stamp.local.day());
        }
    }
    if stamp.has_clock() {
        out["hour"] = json!(stamp.local.hour());
        if stamp.grain >= Granularity::Minute {
            out["minute"] = json!(stamp.local.minute());
        }
    }
    out
}

/// A year as TimelineJS counts: it shows −44 as *44 BCE* (its `Language.formatDate`), so it has no year 0.
fn year(astronomical: i32) -> i32 {
    if astronomical > 0 { astronomical } else { astronomical - 1 }
}

/// The end of what lasted, or of a stretch that one date can't name.
fn end(bounds: &Bounds) -> Option<Value> {
    let own = bounds.last.unwrap_or(bounds.first);
    let grain = match own.grain {
        Granularity::Century | Granularity::Decade => Granularity::Year,
        Granularity::Half | Granularity::Season | Granularity::Quarter => Granularity::Month,
        Granularity::Week | Granularity::Weekend => Granularity::Day,
        _ => return bounds.last.as_ref().map(date),
    };
    Some(date(&Stamp::new((own.end() - TimeDelta::days(1)).date(), grain)))
}
