//! A calendar by RFC 5545: the first time of each `VEVENT`. That a rule of recurrence is not followed, or a zone is not known,
//! is said.

use super::zone::Zones;
use super::{Item, Remark, Told, when};
use crate::story::{Granularity, Stamp, iso_date};
use chrono::{Days, NaiveDateTime, TimeDelta};

pub(super) fn read(source: &str) -> Option<Told> {
    let lines = lines(source);
    lines.iter().find(|line| line.name == "BEGIN" && line.value.eq_ignore_ascii_case("VCALENDAR"))?;
    let zones = Zones::of(&lines);
    let (mut told, mut again, mut unknown) = (Told::default(), 0, Vec::new());
    let (mut entry, mut inner) = (None::<Entry>, 0);
    for line in &lines {
        match (line.name.as_str(), line.value.to_ascii_uppercase().as_str()) {
            ("BEGIN", "VEVENT") => entry = Some(Entry::default()),
            ("END", "VEVENT") => {
                let Some(entry) = entry.take() else { continue };
                let (recurs, zone) = (entry.rule.is_some(), entry.unknown.clone());
                if let Some(item) = entry.item() {
                    told.items.push(item);
                    again += usize::from(recurs);
                    unknown.extend(zone.filter(|zone| !unknown.contains(zone)));
                }
            }
            // An alarm has a summary of its own.
            ("BEGIN", _) if entry.is_some() => inner += 1,
            ("END", _) if entry.is_some() => inner -= 1,
            ("X-WR-CALNAME", _) => told.title = Some(text(&line.value)),
            _ => {
                if let Some(entry) = entry.as_mut().filter(|_| inner == 0) {
                    entry.take(line, &zones);
                }
            }
        }
    }
    told.remarks.extend((again > 0).then_some(Remark::FirstOnly(again)));
    told.remarks.extend((!unknown.is_empty()).then_some(Remark::Zones(unknown)));
    Some(told)
}

#[derive(Default)]
struct Entry {
    start: Option<Stamp>,
    end: Option<Stamp>,
    lasts: Option<TimeDelta>,
    said: String,
    headline: String,
    body: String,
    /// The rule by which it comes back.
    rule: Option<String>,
    /// The zone of its clock, where that is not known.
    unknown: Option<String>,
}

impl Entry {
    fn take(&mut self, line: &Line, zones: &Zones) {
        let value = line.value.as_str();
        match line.name.as_str() {
            "DTSTART" => {
                self.start = self.date(line, zones);
                self.said = value.to_owned();
                if let Some(zone) = line.parameter("TZID") {
                    self.said = format!("{value} {zone}");
                }
            }
            "DTEND" => self.end = self.date(line, zones),
            "DURATION" => self.lasts = length(value),
            "RRULE" | "RDATE" => self.rule = Some(value.to_owned()),
            "SUMMARY" => self.headline = super::super::one_line(&text(value)),
            "DESCRIPTION" => self.body = text(value),
            _ => {}
        }
    }

    /// A date on its zone's clock.
    fn date(&mut self, line: &Line, zones: &Zones) -> Option<Stamp> {
        let stamp = date(&line.value)?;
        let Some(zone) = line.parameter("TZID").filter(|_| stamp.has_clock() && stamp.offset.is_none())
        else {
            return Some(stamp);
        };
        let offset = zones.offset(zone, stamp.local);
        if offset.is_none() {
            self.unknown = Some(zone.to_owned());
        }
        Some(Stamp { offset, ..stamp })
    }

    fn item(self) -> Option<Item> {
        let start = self.start?;
        let lasts = self.lasts.and_then(|lasts| after(start, lasts));
        // The end of whole days is the day after.
        let end = self.end.or(lasts).map(|end| match end.grain {
            Granularity::Day => Stamp::day(end.date() - Days::new(1)),
            _ => end,
        });
        let said = self.rule.map_or(self.said.clone(), |rule| format!("{} {rule}", self.said));
        Some(Item { headline: self.headline, text: self.body, when: when(start, end), said })
    }
}

/// Where it ends what begins at a stamp and lasts so long, on the same clock.
fn after(start: Stamp, lasts: TimeDelta) -> Option<Stamp> {
    let local = start.local.checked_add_signed(lasts)?;
    match start.grain {
        Granularity::Day => Some(Stamp::day(local.date())),
        grain => {
            let seconds = lasts.num_seconds() % 60 != 0;
            Some(Stamp { local, grain: if seconds { Granularity::Second } else { grain }, ..start })
        }
    }
}

/// `P2W`, `P1DT2H30M`: RFC 5545, 3.3.6; none that goes back.
fn length(value: &str) -> Option<TimeDelta> {
    let rest = value.strip_prefix('+').unwrap_or(value).strip_prefix('P')?;
    let (mut seconds, mut number, mut clock) = (0_i64, String::new(), false);
    for c in rest.chars() {
        let unit = match (c, clock) {
            ('0'..='9', _) if number.len() < 9 => {
                number.push(c);
                continue;
            }
            ('T', false) if number.is_empty() => {
                clock = true;
                continue;
            }
            ('W', false) => 7 * 86_400,
            ('D', false) => 86_400,
            ('H', true) => 3_600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        seconds += unit * std::mem::take(&mut number).parse::<i64>().ok()?;
    }
    (number.is_empty() && seconds > 0).then(|| TimeDelta::seconds(seconds))
}

/// A content line; its parameters may hold colons in quotation marks.
pub(super) struct Line {
    /// Its name in capitals.
    pub name: String,
    parameters: String,
    /// Its value.
    pub value: String,
}

impl Line {
    fn of(line: &str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        })?;
        let (name, parameters) = line[..colon].split_once(';').unwrap_or((&line[..colon], ""));
        Some(Self {
            name: name.to_ascii_uppercase(),
            parameters: parameters.to_owned(),
            value: line[colon + 1..].trim_end().to_owned(),
        })
    }

    /// A parameter's value, without its quotation marks.
    fn parameter(&self, name: &str) -> Option<&str> {
        let mut quoted = false;
        let parts = self.parameters.split(move |c| {
            quoted ^= c == '"';
            c == ';' && !quoted
        });
        let own =
            |part: &'_ str| part.split_once('=').filter(|(key, _)| key.eq_ignore_ascii_case(name)).is_some();
        parts.filter(|part| own(part)).find_map(|part| Some(part.split_once('=')?.1.trim_matches('"')))
    }
}

/// The content lines of a file, unfolded.
pub(super) fn lines(source: &str) -> Vec<Line> {
    let mut lines: Vec<String> = Vec::new();
    for line in source.lines() {
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            _ => lines.push(line.to_owned()),
        }
    }
    lines.iter().filter_map(|line| Line::of(line)).collect()
}

/// `20220303`, `20220303T070000`, `20220303T070000Z`.
fn date(value: &str) -> Option<Stamp> {
    let Some((_, time)) = value.split_at_checked(8).filter(|(_, time)| time.starts_with('T')) else {
        return day(value).map(Stamp::day);
    };
    let offset = time.ends_with('Z').then_some(0);
    let grain = if time.get(5..7) == Some("00") { Granularity::Minute } else { Granularity::Second };
    Some(Stamp { local: clock(value)?, grain, offset, part: None })
}

fn day(value: &str) -> Option<chrono::NaiveDate> {
    let digits = value.get(..8).filter(|day| day.bytes().all(|b| b.is_ascii_digit()))?;
    iso_date(&format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]))
}

/// A day and a clock, whatever follows them.
pub(super) fn clock(value: &str) -> Option<NaiveDateTime> {
    day(value)?;
    NaiveDateTime::parse_from_str(value.get(..15)?, "%Y%m%dT%H%M%S").ok()
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
