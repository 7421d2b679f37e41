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
mod timeline_js;
mod zone;

use crate::markup::mail::Mail;
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
    read_bytes_by(name, bytes, letters::tables)
}

/// As [`read_bytes`], but for mails, with the letters of an encoding by `by`.
///
/// # Errors
/// As [`read_bytes`].
pub fn read_bytes_by(name: &str, bytes: &[u8], by: letters::By) -> Result<(Found, Vec<Remark>), String> {
    if let Some(what) = kinds::unread(name, bytes) {
        return Err(kinds::refusal(what));
    }
    let name = name.to_ascii_lowercase();
    let letters = letters::decode(bytes, name.ends_with(".html") || name.ends_with(".htm"), by)?;
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

fn told(name: &str, source: &str) -> Result<(Found, Vec<Remark>), String> {
    let name = name.to_ascii_lowercase();
    let source = source.trim_start_matches('\u{feff}');
    let ends = |ending: &str| name.ends_with(ending);
    let article = |document| Ok((Found::Article(document), Vec::new()));
    let (file, what) = if ends(".json") {
        match super::json::read(source) {
            Ok((document, story)) => return Ok((Found::Story(document, story), Vec::new())),
            Err(why) => match timeline_js::read(source) {
                Some(file) => (file, "TimelineJS"),
                None => return Err(format!("{why}; and no TimelineJS file")),
            },
        }
    } else if ends(".csv") {
        (csv::read(source).ok_or("not TimelineJS's table: it has no columns Year and Headline")?, "the table")
    } else if ends(".ics") {
        (icalendar::read(source).ok_or("not a calendar: it has no BEGIN:VCALENDAR")?, "the calendar")
    } else if ends(".md") || ends(".markdown") {
        let text = crate::markup::markdown::plain(&source.replace("\r\n", "\n"));
        return article(Document { text, ..Document::default() });
    } else {
        #[cfg(feature = "cli")]
        if ends(".eml") {
            let mail = crate::markup::mail::read(source.as_bytes()).ok_or("not a mail that has a text")?;
            return article(letter(mail, &page::plain));
        } else if ends(".html") || ends(".htm") {
            return article(page::html(source));
        }
        return article(Document { text: source.replace("\r\n", "\n"), ..Document::default() });
    };
    if file.items.is_empty() {
        return Err(format!("{what} has no event with a date"));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn events(name: &str, source: &str) -> Vec<(String, String)> {
        match read(name, source).unwrap() {
            Found::Events(document, story) => {
                let told = |e: &Event| {
                    assert_eq!(e.span.of(&document.text), e.headline);
                    (e.when.edtf(), e.headline.clone())
                };
                story.events.iter().map(told).collect()
            }
            _ => panic!("no events"),
        }
    }

    fn pair(when: &str, headline: &str) -> (String, String) {
        (when.into(), headline.into())
    }

    #[test]
    fn slides_of_timeline_js() {
        let source = r#"{"title": {"text": {"headline": "Jembatan"}}, "events": [
            {"start_date": {"year": "2021", "month": "5", "day": ""}, "text": {"headline": "<b>Runtuh</b> &amp; tutup"}},
            {"start_date": {"year": 1931}, "end_date": {"year": 1933}, "text": {"headline": "Dibangun", "text": "<p>Tiga tahun.</p>"}},
            {"text": {"headline": "Tanpa waktu"}}]}"#;
        assert_eq!(
            events("a.json", source),
            [pair("1931/1933", "Dibangun"), pair("2021-05", "Runtuh & tutup")]
        );
    }

    #[test]
    fn rows_of_its_table() {
        let source = "Year,Month,Day,Time,End Year,Headline,Text,Type\r\n,,,,,Judul,,title\r\n2022,3,1,14:05,,\"Mogok, \"\"lagi\"\"\",\"dua\nbaris\",\r\n1998,,,,,Dibuka,,\r\n";
        assert_eq!(
            events("a.csv", source),
            [pair("1998", "Dibuka"), pair("2022-03-01T14:05", "Mogok, \"lagi\"")]
        );
    }

    #[test]
    fn timeline_js_has_no_year_zero() {
        let slide = |year: i32| {
            let source = format!(
                r#"{{"events": [{{"start_date": {{"year": {year}}}, "text": {{"headline": "A"}}}}]}}"#
            );
            events("a.json", &source).remove(0).0
        };
        assert_eq!([slide(-44), slide(-1), slide(1)], ["-0043", "0000", "0001"]);
        assert_eq!(events("a.csv", "Year,Headline\n-44,A\n"), [pair("-0043", "A")]);
    }

    #[test]
    fn entries_of_a_calendar() {
        let source = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20220228\r\nDTEND;VALUE=DATE:20220301\r\nSUMMARY:Satu\\, d\r\n ua\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20220303T070000Z\r\nSUMMARY:Tiga\r\nBEGIN:VALARM\r\nSUMMARY:Bunyi\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(
            events("a.ics", source),
            [pair("2022-02-28", "Satu, dua"), pair("2022-03-03T07:00Z", "Tiga")]
        );
    }

    fn calendar(lines: &str) -> (Vec<(String, String)>, Vec<Remark>) {
        let source = format!("BEGIN:VCALENDAR\n{lines}\nEND:VCALENDAR\n");
        let (_, remarks) = told("a.ics", &source).unwrap();
        (events("a.ics", &source), remarks)
    }

    #[test]
    fn a_calendars_lengths_are_read() {
        for (start, length, edtf) in [
            (";VALUE=DATE:20220228", "P1D", "2022-02-28"),
            (";VALUE=DATE:20220228", "P1W", "2022-02-28/2022-03-06"),
            (":20220303T070000Z", "PT1H30M", "2022-03-03T07:00Z/2022-03-03T08:30Z"),
            (":20220303T230000", "P1DT2H", "2022-03-03T23:00/2022-03-05T01:00"),
            (":20220303T070000Z", "-PT1H", "2022-03-03T07:00Z"),
            (":20220303T070000Z", "PT99999999999H", "2022-03-03T07:00Z"),
        ] {
            let (told, _) =
                calendar(&format!("BEGIN:VEVENT\nDTSTART{start}\nDURATION:{length}\nSUMMARY:A\nEND:VEVENT"));
            assert_eq!(told, [pair(edtf, "A")], "{length}");
        }
    }

    #[test]
    fn a_calendars_zones_and_rules_are_read_or_told_of() {
        let zone = "BEGIN:VTIMEZONE\nTZID:Kota\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\n\
            TZOFFSETTO:+0930\nEND:STANDARD\nEND:VTIMEZONE\n";
        let entry = |zone: &str, more: &str| {
            format!("BEGIN:VEVENT\nDTSTART;TZID={zone}:20220303T070000\n{more}SUMMARY:A\nEND:VEVENT")
        };
        let one = |when: &str| vec![pair(when, "A")];
        assert_eq!(
            calendar(&(zone.to_owned() + &entry("Kota", ""))),
            (one("2022-03-03T07:00+09:30"), vec![])
        );
        assert_eq!(calendar(&entry("Asia/Jakarta", "")), (one("2022-03-03T07:00+07:00"), vec![]));
        assert_eq!(
            calendar(&entry("\"Asia/Tokyo\"", "RRULE:FREQ=WEEKLY\n")),
            (one("2022-03-03T07:00"), vec![Remark::FirstOnly(1), Remark::Zones(vec!["Asia/Tokyo".into()])])
        );
        let day = "BEGIN:VEVENT\nDTSTART;TZID=Kota;VALUE=DATE:20220303\nSUMMARY:A\nEND:VEVENT";
        assert_eq!(calendar(day), (one("2022-03-03"), vec![]));
    }

    #[test]
    fn what_is_wrong_is_said() {
        let why = |name: &str, source: &str| read(name, source).unwrap_err();
        assert!(why("a.json", "[]").contains("no TimelineJS file"));
        assert!(why("a.csv", "a,b\n1,2\n").contains("columns"));
        assert!(why("a.ics", "SUMMARY:x").contains("BEGIN:VCALENDAR"));
        assert!(why("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR").contains("no event with a date"));
        assert!(matches!(read("a.txt", "\u{feff}Kota\r\n"), Ok(Found::Article(d)) if d.text == "Kota\n"));
    }
}
