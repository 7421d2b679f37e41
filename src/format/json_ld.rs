//! JSON-LD: the article as schema.org's `NewsArticle`, its events as what it is `about`.
//!
//! Dates are ISO 8601 as exact as they are known (`1994`, `2020-11`); the EDTF stands as an identifier, the one free
//! field of an `Event`. No `<` is left in it, so that it can stand in a page's `<script>`.

use super::bounds::{Bounds, iso_range};
use super::{Piece, Sources, one_line};
use crate::story::{Bound, Edge};
use serde_json::{Value, json};

pub(super) fn write(piece: &Piece, sources: &Sources) -> String {
    let names = piece.names();
    let events: Vec<Value> = piece
        .story
        .events
        .iter()
        .zip(&names)
        .map(|(event, name)| {
            let mut out = json!({
                "@type": "Event",
                "@id": format!("#l-{name}"),
                "name": one_line(&event.headline),
                "description": piece.sentence(event),
                "identifier": {"@type": "PropertyValue", "propertyID": "EDTF", "value": event.when.edtf()},
            });
            if let Some(bounds) = Bounds::of(piece, event) {
                let (start, end) = iso_range(&bounds);
                // Of an event that only ended at a known time, that time is the end.
                let is_end =
                    matches!(event.when.begin, Edge::Open | Edge::Beyond(Bound::Before | Bound::By, _));
                out[if is_end { "endDate" } else { "startDate" }] = json!(start);
                // An open end is no end.
                if let Some(end) = end.filter(|_| !event.when.is_open()) {
                    out["endDate"] = json!(end);
                }
            }
            let names = sources.names(event);
            if !names.is_empty() {
                let article = |name: &&str| json!({"@type": "NewsArticle", "headline": name});
                out["subjectOf"] = names.iter().map(article).collect();
            }
            if !event.actors.is_empty() {
                out["about"] = event.actors.iter().map(|a| json!({"@type": "Thing", "name": a})).collect();
            }
            out
        })
        .collect();
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": one_line(piece.title()),
        "inLanguage": piece.story.lang.tag(),
        "about": events,
    });
    if let Some(day) = piece.story.published.date {
        article["datePublished"] = json!(day);
    }
    serde_json::to_string_pretty(&article).unwrap_or_default().replace('<', "\\u003c") + "\n"
}
