//! The story in other programs' files, one file a format.
//!
//! A [`Piece`] is what leaves: a document, the story told in it, and the day on which it leaves. [`write()`] never fails:
//! what a format can't say is left out or said in its free text, and no time is written more exact than it is known.
//! [`json`] alone is read back as it was; [`read`] reads other programs' timelines. The feature `formats` brings this folder; nothing here knows a browser.

mod bounds;
mod csv;
mod icalendar;
pub mod json;
mod json_ld;
mod markdown;
mod markwhen;
mod mermaid;
pub mod read;
mod timeline_js;
mod timeml;

use crate::share::Document;
use crate::sources::{self, Places};
use crate::story::{Event, Span, Story};
use chrono::NaiveDate;

/// What is written: a story with the document that tells it.
#[derive(Clone, Copy, Debug)]
pub struct Piece<'a> {
    /// The article.
    pub document: &'a Document,
    /// What it tells.
    pub story: &'a Story,
    /// Today's date, for formats that want to know when they were written.
    pub today: NaiveDate,
}

impl<'a> Piece<'a> {
    /// The title, or the first line that has words.
    fn title(&self) -> &'a str {
        let first = || self.document.text.lines().map(str::trim).find(|line| !line.is_empty());
        self.document.title.as_deref().or_else(first).unwrap_or("Linimasa")
    }

    /// The sentence around an event's clause, on one line.
    fn sentence(&self, event: &Event) -> String {
        one_line(event.sentence.of(&self.document.text))
    }

    /// An identifier for each event, the same each time that the same words are exported: a hash of its clause, and a
    /// number where one clause tells several.
    fn names(&self) -> Vec<String> {
        let mut seen = std::collections::BTreeMap::new();
        let name = |event: &Event| {
            let hash = fnv(event.span.of(&self.document.text));
            let count = seen.entry(hash).and_modify(|n| *n += 1).or_insert(0);
            format!("{hash:016x}-{count}")
        };
        self.story.events.iter().map(name).collect()
    }
}

/// The articles of a document that has several.
#[derive(Default)]
struct Sources {
    /// The text of all, over which the story's spans go; `None` where there is but one.
    text: Option<String>,
    places: Places,
    /// What each is called.
    names: Vec<String>,
}

impl Sources {
    fn of(document: &Document) -> Self {
        if !sources::is_several(document) {
            return Self::default();
        }
        let articles = sources::articles(document);
        let (text, places) = sources::together(articles.iter().map(|article| article.text.as_str()));
        let names = articles.iter().map(|article| one_line(article.name())).collect();
        Self { text: Some(text), places, names }
    }

    /// Whether there are several.
    fn is_several(&self) -> bool {
        self.text.is_some()
    }

    /// The articles that tell an event, by name, each with a sentence of it; nothing where there is one article.
    fn tell(&self, event: &Event) -> Vec<(&str, Span)> {
        let told = self.places.tellings(event);
        told.into_iter().filter_map(|(n, span)| Some((self.names.get(n)?.as_str(), span))).collect()
    }

    /// The names of the articles that tell an event, each once.
    fn names(&self, event: &Event) -> Vec<&str> {
        self.places
            .articles(event)
            .into_iter()
            .filter_map(|n| self.names.get(n))
            .map(String::as_str)
            .collect()
    }
}

/// FNV-1a, 64 bits.
fn fnv(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Runs of white space and control characters as one space.
fn one_line(text: &str) -> String {
    let pieces = text.split(|c: char| c.is_whitespace() || c.is_control());
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text for HTML and XML, in content and in attributes.
fn escape_markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            // XML 1.0 has no place for these, not even escaped.
            c if (c < ' ' && c != '\n' && c != '\t') || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                out.push('\u{fffd}');
            }
            c => out.push(c),
        }
    }
    out
}

/// A format that a story can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Our own JSON, which is read back exactly.
    Json,
    /// TimelineJS 3 of the Knight Lab.
    TimelineJs,
    /// A table (RFC 4180).
    Csv,
    /// A calendar (RFC 5545).
    ICalendar,
    /// The article with its TIMEX3 annotation (TimeML 1.2.1).
    TimeMl,
    /// schema.org's `NewsArticle` and `Event`.
    JsonLd,
    /// A list for people.
    Markdown,
    /// markwhen's text.
    Markwhen,
    /// Mermaid's `timeline`.
    Mermaid,
}

impl Format {
    /// All of them, in the order of the documentation.
    pub const ALL: [Format; 9] = [
        Format::Json,
        Format::TimelineJs,
        Format::Csv,
        Format::ICalendar,
        Format::TimeMl,
        Format::JsonLd,
        Format::Markdown,
        Format::Markwhen,
        Format::Mermaid,
    ];

    /// What the command line calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::TimelineJs => "timelinejs",
            Format::Csv => "csv",
            Format::ICalendar => "ics",
            Format::TimeMl => "timeml",
            Format::JsonLd => "jsonld",
            Format::Markdown => "markdown",
            Format::Markwhen => "markwhen",
            Format::Mermaid => "mermaid",
        }
    }

    /// The ending of its files, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Format::Json => "linimasa.json",
            Format::TimelineJs => "timeline.json",
            Format::Csv => "csv",
            Format::ICalendar => "ics",
            Format::TimeMl => "tml",
            Format::JsonLd => "jsonld",
            Format::Markdown => "md",
            Format::Markwhen => "mw",
            Format::Mermaid => "mmd",
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Format::Json | Format::TimelineJs => "application/json",
            Format::Csv => "text/csv",
            Format::ICalendar => "text/calendar",
            Format::TimeMl => "application/xml",
            Format::JsonLd => "application/ld+json",
            Format::Markdown => "text/markdown",
            Format::Markwhen | Format::Mermaid => "text/plain",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The whole file, in UTF-8.
pub fn write(format: Format, piece: &Piece) -> String {
    if format == Format::Json {
        return json::write(piece);
    }
    let sources = Sources::of(piece.document);
    let whole = sources.text.as_ref().map(|text| Document { text: text.clone(), ..piece.document.clone() });
    let piece = &Piece { document: whole.as_ref().unwrap_or(piece.document), ..*piece };
    match format {
        Format::Json => json::write(piece),
        Format::TimelineJs => timeline_js::write(piece, &sources),
        Format::Csv => csv::write(piece, &sources),
        Format::ICalendar => icalendar::write(piece, &sources),
        Format::TimeMl => timeml::write(piece),
        Format::JsonLd => json_ld::write(piece, &sources),
        Format::Markdown => markdown::write(piece, &sources),
        Format::Markwhen => markwhen::write(piece),
        Format::Mermaid => mermaid::write(piece),
    }
}
