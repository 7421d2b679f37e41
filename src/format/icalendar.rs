//! A calendar by RFC 5545.
//!
//! What is not known to the hour stands on whole days, with the end that the RFC wants: the day after the last. A clock
//! time is in UTC where its zone is known and floats where it is not. Nothing blocks anybody's day (`TRANSPARENT`).
//! A time that the format can't hold (before the year 1, or none) makes the entry a journal's without a date. The exact
//! statement is in the description and in `X-LINIMASA-EDTF`.

use super::bounds::{Bounds, utc};
use super::{Piece, Sources, one_line};
use crate::story::{Event, Granularity, Stamp};
use chrono::{Days, NaiveDate, NaiveDateTime};

pub(super) fn write(piece: &Piece, sources: &Sources) -> String {
    let mut out = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Linimasa//Linimasa//EN", "CALSCALE:GREGORIAN"] {
        fold(&mut out, line);
    }
    fold(&mut out, &format!("X-WR-CALNAME:{}", escape(&one_line(piece.title()))));
    for (event, name) in piece.story.events.iter().zip(piece.names()) {
        entry(&mut out, piece, sources, event, &name);
    }
    fold(&mut out, "END:VCALENDAR");
    out
}

fn entry(out: &mut String, piece: &Piece, sources: &Sources, event: &Event, name: &str) {
    let bounds = Bounds::of(piece, event).filter(Bounds::is_common_era);
    let kind = if bounds.is_some() { "VEVENT" } else { "VJOURNAL" };
    fold(out, &format!("BEGIN:{kind}"));
    fold(out, &format!("UID:{name}@linimasa"));
    fold(out, &format!("DTSTAMP:{}T000000Z", day(piece.today)));
    if let Some(bounds) = bounds {
        times(out, &bounds);
        fold(out, "TRANSP:TRANSPARENT");
    }
    fold(out, &format!("SUMMARY:{}", escape(&one_line(&event.headline))));
    let edtf = event.when.edtf();
    let told =
        if sources.is_several() { told(piece, sources, event) } else { escape(&piece.sentence(event)) };
    fold(out, &format!("DESCRIPTION:{told}\\nEDTF: {}", escape(&edtf)));
    fold(out, &format!("CATEGORIES:{}", if event.key { "KEY" } else { "BACKGROUND" }));
    fold(out, &format!("X-LINIMASA-EDTF:{}", escape(&edtf)));
    fold(out, &format!("END:{kind}"));
}

/// Each article's sentence, with its name.
fn told(piece: &Piece, sources: &Sources, event: &Event) -> String {
    let line = |(name, span): (&str, crate::story::Span)| {
        escape(&format!("{} ({name})", one_line(span.of(&piece.document.text))))
    };
    sources.tell(event).into_iter().map(line).collect::<Vec<_>>().join("\\n")
}

fn times(out: &mut String, bounds: &Bounds) {
    if !bounds.has_clock() {
        fold(out, &format!("DTSTART;VALUE=DATE:{}", day(bounds.first_day())));
        fold(out, &format!("DTEND;VALUE=DATE:{}", day(bounds.last_day() + Days::new(1))));
        return;
    }
    // An hour is a stretch; without a DTEND, a minute is a moment.
    let end = match bounds.last {
        Some(last) if last.local > bounds.first.local => Some((last, last.local)),
        None if bounds.first.grain == Granularity::Hour => Some((bounds.first, bounds.first.end())),
        _ => None,
    };
    fold(out, &format!("DTSTART:{}", moment(&bounds.first, bounds.first.local)));
    // The RFC wants both on clocks of one kind.
    if let Some((stamp, at)) = end
        && stamp.offset.is_some() == bounds.first.offset.is_some()
    {
        fold(out, &format!("DTEND:{}", moment(&stamp, at)));
    }
}

fn moment(stamp: &Stamp, at: NaiveDateTime) -> String {
    match utc(stamp, at) {
        Some(at) => at.format("%Y%m%dT%H%M%SZ").to_string(),
        None => at.format("%Y%m%dT%H%M%S").to_string(),
    }
}

fn day(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// One content line: at most 75 bytes to a line of the file, cut between characters, each further one behind a space.
fn fold(out: &mut String, line: &str) {
    let mut width = 0;
    for c in line.chars() {
        if width + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut out = String::new();
        fold(&mut out, &format!("SUMMARY:{}", "é".repeat(80)));
        assert!(out.split("\r\n").all(|line| line.len() <= 75), "{out}");
        assert_eq!(out.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "é".repeat(80)));
    }

    #[test]
    fn marks_of_the_format_are_escaped() {
        assert_eq!(escape(r"a;b,c\d"), r"a\;b\,c\\d");
    }
}
