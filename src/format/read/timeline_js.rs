//! TimelineJS 3's JSON. Numbers may stand in quotation marks there, and an empty one is none.

use super::{Item, Told, stamp, when, words};
use crate::story::Stamp;
use serde_json::Value;

pub(super) fn read(source: &str) -> Option<Told> {
    let whole: Value = serde_json::from_str(source).ok()?;
    let items = whole.get("events")?.as_array()?.iter().filter_map(item).collect();
    let title = text(&whole["title"], "headline").filter(|title| !title.is_empty());
    Some(Told { title, items, ..Told::default() })
}

fn item(slide: &Value) -> Option<Item> {
    let begin = date(&slide["start_date"])?;
    let headline = text(slide, "headline").unwrap_or_default();
    let body = text(slide, "text").unwrap_or_default();
    let shown = slide["display_date"].as_str().map(words).filter(|shown| !shown.is_empty());
    let when = when(begin, date(&slide["end_date"]));
    Some(Item { headline, text: body, when, said: shown.unwrap_or_else(|| when.edtf()) })
}

fn text(slide: &Value, part: &str) -> Option<String> {
    Some(words(slide.get("text")?.get(part)?.as_str()?))
}

fn date(parts: &Value) -> Option<Stamp> {
    let part = |name: &str| number(&parts[name]);
    let small = |name: &str| part(name).and_then(|n| u32::try_from(n).ok());
    let clock = small("hour").map(|hour| (hour, small("minute").unwrap_or(0)));
    stamp(i32::try_from(part("year")?).ok()?, small("month"), small("day"), clock)
}

fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}
