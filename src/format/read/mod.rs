//! Other programs' timelines, read into a story: one file a format.
//!
//! Such a file has events and no article. Their words become the article, a paragraph an event, so that every span has
//! its text; their times are as exact as the file has them. What can't be read is left out, never guessed.

#[cfg(feature = "cli")]
mod body;
mod csv;
mod icalendar;
pub mod kinds;
pub mod letters;
#[cfg(feature = "cli")]
mod page;
#[cfg(feature = "cli")]
mod stated;
#[cfg(feature = "cli")]
mod tags;
#[cfg(test)]
mod tests;
mod timeline_js;
mod zone;

use super::json::JsonError;
use crate::markup::{mail::Mail, markdown};
use crate::share::Document;
use crate::story::{Edge, Event, Reason, Span, Stamp, Story, When, iso_date, ymd};
use std::fmt::Write as _;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Our own story, whole.
    Story(Document, Story),
    /// Another program's events as a story, of which the language is not known.
    Events(Document, Story),
    /// An article, for the engine to read.
    Article(Document),
}

/// What a reader should know of a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It does not say the encoding of its letters, and Windows-1252 was taken.
    Guessed,
    /// So many entries come back by a rule; their first time is there.
    FirstOnly(usize),
    /// The clocks of these zones stay as they are written: nothing says where they are.
    Zones(Vec<String>),
}

/// Why there is nothing in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is of a kind that is not read.
    Kind,
    /// Its letters are in no encoding that is known here.
    Letters,
    /// It is neither ours nor TimelineJS's.
    NotOurs,
    /// It is ours, of a version to come.
    Newer,
    /// It is a table without the columns of TimelineJS's.
    NoColumns,
    /// It is no calendar.
    NoCalendar,
    /// It is no mail that has words.
    NoWords,
    /// None of its entries has a date.
    NoDates,
}

/// A file in which there is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub why: Why,
    /// The same as a sentence, with what is known beside it.
    pub said: String,
}

impl From<Refused> for String {
    fn from(refused: Refused) -> Self {
        refused.said
    }
}

fn refused<T>(why: Why, said: impl Into<String>) -> Result<T, Refused> {
    Err(Refused { why, said: said.into() })
}

/// Reads a file by the ending of its name; a text is an article.
///
/// # Errors
/// A sentence that says why there is nothing in it.
pub fn read(name: &str, source: &str) -> Result<Found, String> {
    Ok(told(name, source)?.0)
}

/// The same of a file's bytes, with what there is to be known of it. What is of a kind that is not read is refused by name.
///
/// # Errors
/// As [`read`], and where the bytes are no text.
#[cfg(feature = "cli")]
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<(Found, Vec<Remark>), String> {
    // A mail says of each of its parts in which letters it is.
    if kinds::unread(name, bytes).is_none()
        && name.to_ascii_lowercase().ends_with(".eml")
        && let Some(mail) = crate::markup::mail::read(bytes)
    {
        return Ok((Found::Article(letter(mail, &page::plain)), Vec::new()));
    }
    Ok(read_bytes_by(name, bytes, letters::tables)?)
}

/// As [`read_bytes`], but for mails, with the letters of an encoding by `by`.
///
/// # Errors
/// [`Refused`] says why there is nothing in it.
pub fn read_bytes_by(name: &str, bytes: &[u8], by: letters::By) -> Result<(Found, Vec<Remark>), Refused> {
    if let Some(what) = kinds::unread(name, bytes) {
        return refused(Why::Kind, kinds::refusal(what));
    }
    let name = name.to_ascii_lowercase();
    let letters = letters::decode(bytes, name.ends_with(".html") || name.ends_with(".htm"), by);
    let letters = letters.or_else(|said| refused(Why::Letters, said))?;
    let (found, mut remarks) = told(&name, &letters.text)?;
    remarks.extend(letters.guessed.then_some(Remark::Guessed));
    Ok((found, remarks))
}

/// A mail as an article: its subject is the title, the day on which it was sent the publication date that its markup states.
/// `plain` gives the words of a web page, as a mail can be one.
pub fn letter(mail: Mail, plain: &dyn Fn(&str) -> String) -> Document {
    let title = mail.subject.as_deref().map(super::one_line).filter(|title| !title.is_empty());
    let text = if mail.is_page { plain(&mail.body) } else { mail.body };
    Document { text, title, markup: mail.day.as_deref().and_then(iso_date), ..Document::default() }
}

/// A Markdown text as an article; its front matter can state its day and its title.
pub fn light(source: &str) -> Document {
    let source = &source.replace("\r\n", "\n");
    let day = ["published", "date"].into_iter().find_map(|name| iso_date(markdown::front(source, name)?));
    let title = markdown::front(source, "title").map(super::one_line);
    Document { text: markdown::plain(source), title, markup: day, ..Document::default() }
}

fn told(name: &str, source: &str) -> Result<(Found, Vec<Remark>), Refused> {
    let name = name.to_ascii_lowercase();
    let source = source.trim_start_matches('\u{feff}');
    let ends = |ending: &str| name.ends_with(ending);
    let article = |document| Ok((Found::Article(document), Vec::new()));
    let (file, what) = if ends(".json") {
        match super::json::read(source) {
            Ok((document, story)) => return Ok((Found::Story(document, story), Vec::new())),
            Err(error) => match timeline_js::read(source) {
                Some(file) => (file, "TimelineJS"),
                None => {
                    let why = if matches!(error, JsonError::Newer(_)) { Why::Newer } else { Why::NotOurs };
                    return refused(why, format!("{error}; and no TimelineJS file"));
                }
            },
        }
    } else if ends(".csv") || ends(".tsv") {
        let Some(file) = csv::read(source) else {
            return refused(Why::NoColumns, "not TimelineJS's table: it has no columns Year and Headline");
        };
        (file, "the table")
    } else if ends(".ics") {
        let Some(file) = icalendar::read(source) else {
            return refused(Why::NoCalendar, "not a calendar: it has no BEGIN:VCALENDAR");
        };
        (file, "the calendar")
    } else if ends(".md") || ends(".markdown") {
        return article(light(source));
    } else {
        #[cfg(feature = "cli")]
        if ends(".eml") {
            return match crate::markup::mail::read(source.as_bytes()) {
                Some(mail) => article(letter(mail, &page::plain)),
                None => refused(Why::NoWords, "not a mail that has a text"),
            };
        } else if ends(".html") || ends(".htm") {
            return article(page::html(source));
        }
        return article(Document { text: source.replace("\r\n", "\n"), ..Document::default() });
    };
    if file.items.is_empty() {
        return refused(Why::NoDates, format!("{what} has no event with a date"));
    }
    let remarks = file.remarks.clone();
    let (document, story) = file.story();
    Ok((Found::Events(document, story), remarks))
}

/// Events as another program has them.
#[derive(Debug, Default, PartialEq)]
struct Told {
    title: Option<String>,
    items: Vec<Item>,
    remarks: Vec<Remark>,
}

#[derive(Debug, PartialEq)]
struct Item {
    headline: String,
    text: String,
    when: When,
    /// The date as the file writes it.
    said: String,
}

impl Told {
    fn story(mut self) -> (Document, Story) {
        self.items.sort_by_key(|item| item.when.earliest(None));
        let mut text = String::new();
        let mut events = Vec::with_capacity(self.items.len());
        for item in self.items {
            let start = text.len();
            text.push_str(&item.headline);
            let span = Span::new(start, text.len());
            if !item.text.is_empty() {
                let _ = write!(text, "\n{}", item.text);
            }
            let id = u32::try_from(events.len()).unwrap_or(u32::MAX);
            events.push(Event {
                span,
                sentence: Span::new(start, text.len()),
                because: vec![Reason::Said(item.said), Reason::So(item.when)],
                ..Event::stated(id, item.headline, item.when)
            });
            text.push_str("\n\n");
        }
        let lang = crate::story::Lang::default();
        let story = Story { lang, events, ..Story::default() };
        (Document { text, title: self.title, ..Document::default() }, story)
    }
}

/// The parts of a date, as TimelineJS's tables and JSON have them; a part that does not fit makes it less exact. Years before
/// Christ are negative there, and −44 is 44 BC; a 0, which they do not have, is taken for 1 BC.
fn stamp(year: i32, month: Option<u32>, day: Option<u32>, clock: Option<(u32, u32)>) -> Option<Stamp> {
    let year = if year < 0 { year + 1 } else { year };
    if !(-9999..=9999).contains(&year) {
        return None;
    }
    let Some(month) = month.filter(|m| (1..=12).contains(m)) else { return Some(Stamp::year(year)) };
    let Some(day) =
        day.filter(|day| *day >= 1 && chrono::NaiveDate::from_ymd_opt(year, month, *day).is_some())
    else {
        return Some(Stamp::month(year, month));
    };
    let date = ymd(year, month, day);
    Some(match clock.filter(|(hour, minute)| *hour < 24 && *minute < 60) {
        Some((hour, minute)) => Stamp::minute(date, hour, minute, None),
        None => Stamp::day(date),
    })
}

/// An interval; an end that is not after its beginning is none.
fn when(begin: Stamp, end: Option<Stamp>) -> When {
    let end = end.filter(|end| end.end() > begin.end());
    When { begin: Edge::At(begin), end: end.map(Edge::At) }
}

/// The words of a piece of HTML: without tags, with its commonest entities resolved.
fn words(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tag = &rest[at + 1..];
        let is_tag = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        match tag.find('>').filter(|_| is_tag) {
            Some(end) => {
                out.push(' ');
                rest = &tag[end + 1..];
            }
            None => {
                out.push('<');
                rest = tag;
            }
        }
    }
    out.push_str(rest);
    let plain =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")];
    let out = plain.iter().fold(out, |out, (from, to)| out.replace(from, to));
    super::one_line(&out)
}
