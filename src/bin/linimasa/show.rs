//! A story as a person reads it in a terminal.

use super::because;
use linimasa::story::{How, Modifier, Story};
use linimasa::words::offset;
use serde_json::json;

/// When it was published and why so, its expressions with their values, its events.
pub fn shown(story: &Story, text: &str) -> String {
    let p = &story.published;
    let how = match p.how {
        How::Given => "given",
        How::Stated => "stated",
        How::Inferred => "inferred",
        How::None => "unknown",
    };
    let date = p.date.map_or(String::new(), |date| format!("{date} "));
    let mut out = format!("published {date}({how})\n");
    because(&p.because, story.lang).iter().for_each(|step| out += &format!("    {step}\n"));
    let others: Vec<String> = p.alternatives.iter().map(ToString::to_string).collect();
    if !others.is_empty() {
        out += &format!("    or {}\n", others.join(", "));
    }
    if let Some(zone) = story.zone {
        out += &format!("zone {}\n", offset(zone));
    }
    for t in &story.timexes {
        let bent = t.modifier.map_or("", Modifier::timex);
        let when = t.when.map_or(String::new(), |when| when.edtf());
        out += &format!(
            "  {:24} {:8} {} {bent} {when}\n",
            t.span.of(text),
            json!(t.kind).as_str().unwrap_or_default(),
            t.value
        );
    }
    for e in &story.events {
        let mark = if e.key { '*' } else { ' ' };
        out += &format!("{mark} {:2} {:28} {}  [{}]\n", e.id, e.when.edtf(), e.headline, e.actors.join(", "));
    }
    out
}
