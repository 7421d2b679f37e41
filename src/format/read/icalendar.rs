//! A calendar by RFC 5545: the first time of each `VEVENT`; rules of recurrence are not followed.
//!
//! A clock with a `TZID` keeps its hour and has no offset: no table of the world's zones is on board.

use super::{Item, Told, when};
use crate::story::{Granularity, Stamp, iso_date};
use chrono::{Days, NaiveDateTime};

pub(super) fn read(source: &str) -> Option<Told> {
    let lines = unfold(source);
    lines.iter().find(|line| line.eq_ignore_ascii_case("BEGIN:VCALENDAR"))?;
    let mut told = Told::default();
    let (mut entry, mut inner) = (None::<Entry>, 0);
    for line in &lines {
        let Some((name, value)) = split(line) else { continue };
        match (name.as_str(), value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VEVENT") => entry = Some(Entry::default()),
            ("END", "VEVENT") => told.items.extend(entry.take().and_then(Entry::item)),
            // An alarm has a summary of its own.
            ("BEGIN", _) if entry.is_some() => inner += 1,
            ("END", _) if entry.is_some() => inner -= 1,
            ("X-WR-CALNAME", _) => told.title = Some(text(value)),
            _ => {
                if let Some(entry) = entry.as_mut().filter(|_| inner == 0) {
                    entry.take(&name, value);
                }
            }
        }
    }
    Some(told)
}

#[derive(Default)]
struct Entry {
    start: Option<Stamp>,
    end: Option<Stamp>,
    said: String,
    headline: String,
    body: String,
}

impl Entry {
    fn take(&mut self, name: &str, value: &str) {
        match name {
            "DTSTART" => {
                self.start = date(value);
                self.said = value.to_owned();
            }
            "DTEND" => self.end = date(value),
            "SUMMARY" => self.headline = super::super::one_line(&text(value)),
            "DESCRIPTION" => self.body = text(value),
            _ => {}
        }
    }

    fn item(self) -> Option<Item> {
        let start = self.start?;
        // The end of whole days is the day after.
        let end = self.end.map(|end| match end.grain {
            Granularity::Day => Stamp::day(end.date() - Days::new(1)),
            _ => end,
        });
        Some(Item { headline: self.headline, text: self.body, when: when(start, end), said: self.said })
    }
}

/// A content line's name and its value; parameters may hold colons in quotation marks.
fn split(line: &str) -> Option<(String, &str)> {
    let mut quoted = false;
    let colon = line.find(|c| {
        quoted ^= c == '"';
        c == ':' && !quoted
    })?;
    let name = line[..colon].split(';').next().unwrap_or_default();
    Some((name.to_ascii_uppercase(), line[colon + 1..].trim_end()))
}

fn unfold(source: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in source.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// `20220303`, `20220303T070000`, `20220303T070000Z`.
fn date(value: &str) -> Option<Stamp> {
    let digits = value.get(..8).filter(|day| day.bytes().all(|b| b.is_ascii_digit()))?;
    let day = iso_date(&format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]))?;
    let Some(clock) = value.get(8..).and_then(|rest| rest.strip_prefix('T')) else {
        return Some(Stamp::day(day));
    };
    let local =
        NaiveDateTime::parse_from_str(&format!("{digits}T{}", clock.get(..6)?), "%Y%m%dT%H%M%S").ok()?;
    let offset = clock.ends_with('Z').then_some(0);
    let grain = if clock.get(4..6) == Some("00") { Granularity::Minute } else { Granularity::Second };
    Some(Stamp { local, grain, offset, part: None })
}

fn text(value: &str) -> String {
    let (mut out, mut chars) = (String::with_capacity(value.len()), value.chars());
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(c) => out.push(c),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}
