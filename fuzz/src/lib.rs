//! What must hold of any input, for the targets beside it. Each target takes bytes, makes of them what it tries, and asks
//! this crate; a panic is a find.

use linimasa::engine::{Context, event::LONGEST_HEADLINE, read, tag};
use linimasa::format::{Format, Piece, read as files, write};
use linimasa::share::Document;
use linimasa::story::{Edge, Event, Granularity, Span, Story, When, ymd};
use std::borrow::Cow;

/// More than this shows nothing that less does not, and takes longer.
const LONGEST: usize = 4_000;

/// Any bytes as a text.
pub fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)])
}

/// What is known beside a text: the first byte chooses.
fn context(choice: u8) -> Context {
    let published = (choice & 1 == 1).then(|| ymd(2021, 11, 16));
    Context { published, ..Context::new(ymd(2026, 11, 22)) }
}

fn lies_in(text: &str, span: Span) {
    assert!(span.start <= span.end && text.get(span.start..span.end).is_some(), "{span:?}");
}

/// A time begins before it ends, and is written so that it is read back.
pub fn time(when: &When, zone: Option<i32>) {
    if let (Some(from), Some(to)) = (when.earliest(zone), when.latest(zone)) {
        assert!(from < to, "{}", when.edtf());
    }
    let code = when.code();
    let again = When::parse(&code);
    assert_eq!(again.map(|when| when.code()), Ok(code));
}

fn expressions(text: &str, story: &Story) {
    let mut end = 0;
    for timex in &story.timexes {
        lies_in(text, timex.span);
        assert!(timex.span.start >= end && timex.span.end > timex.span.start, "{:?}", timex.span);
        assert!(!timex.because.is_empty() && !timex.value.is_empty());
        timex.when.iter().for_each(|when| time(when, story.zone));
        end = timex.span.end;
    }
}

/// Reads a text for its times only.
pub fn tagger(text: &str, choice: u8) {
    let context = context(choice);
    let story = tag(text, &context);
    expressions(text, &story);
    assert_eq!(story, tag(text, &context), "the same text is read the same way");
}

/// Reads a text whole.
pub fn story(text: &str, choice: u8) -> Story {
    let context = context(choice);
    let story = read(text, &context);
    expressions(text, &story);
    let days = story.published.date.is_some();
    for event in &story.events {
        lies_in(text, event.span);
        lies_in(text, event.sentence);
        assert!(event.sentence.contains(event.span));
        assert!(event.headline.chars().count() <= LONGEST_HEADLINE, "{}", event.headline);
        assert!(!event.because.is_empty());
        time(&event.when, story.zone);
        evidence(event, &story, days);
    }
    assert_eq!(story, read(text, &context), "the same text is read the same way");
    story
}

/// No event is more exact than the words that date it, or than a day where it counts from one.
fn evidence(event: &Event, story: &Story, days: bool) {
    let grain = |when: &When| {
        let edges = [Some(&when.begin), when.end.as_ref()];
        edges.into_iter().flatten().filter_map(Edge::stamp).map(|stamp| stamp.grain).max()
    };
    let words = event.timexes.iter().filter_map(|n| story.timexes[*n].when.as_ref()).filter_map(grain).max();
    let most = words
        .max(days.then_some(Granularity::Day))
        .max((event.timexes.is_empty()).then_some(Granularity::Day));
    assert!(grain(&event.when) <= most, "{} of {most:?}: {:?}", event.when.edtf(), event.because);
}

/// What a text tells, through every format that leaves, and those that come back.
pub fn leaves(text: &str, story: &Story) {
    let document = Document { text: text.to_owned(), ..Document::default() };
    let piece = Piece { document: &document, story, today: ymd(2026, 11, 22) };
    for format in Format::ALL {
        let file = write(format, &piece);
        let name = match format {
            Format::Json => "a.json",
            Format::TimelineJs => "b.json",
            Format::Csv => "a.csv",
            Format::ICalendar => "a.ics",
            _ => continue,
        };
        match files::read(name, &file) {
            Ok(files::Found::Story(document, again)) => {
                assert_eq!((document.text.as_str(), &again), (text, story));
            }
            Ok(files::Found::Events(_, again)) => assert!(again.events.len() <= story.events.len() + 1),
            Ok(files::Found::Article(_)) => panic!("{format:?} came back as an article"),
            Err(why) => assert!(
                story.events.iter().all(|event| format != Format::Json || event.id == u32::MAX),
                "{why}"
            ),
        }
    }
}

/// Reads a file of that name. What is a story leaves again and comes back.
pub fn file(name: &str, source: &str) {
    let Ok(found) = files::read(name, source) else { return };
    let (document, told) = match &found {
        files::Found::Story(document, told) | files::Found::Events(document, told) => (document, Some(told)),
        files::Found::Article(document) => (document, None),
    };
    if let Some(told) = told {
        for event in &told.events {
            lies_in(&document.text, event.span);
            lies_in(&document.text, event.sentence);
            assert!(event.timexes.iter().all(|n| *n < told.timexes.len()));
            event.when.code();
        }
        for format in Format::ALL {
            write(format, &Piece { document, story: told, today: ymd(2026, 11, 22) });
        }
        let json = write(Format::Json, &Piece { document, story: told, today: ymd(2026, 11, 22) });
        let Ok(files::Found::Story(again, same)) = files::read("a.json", &json) else {
            panic!("lost: {json}")
        };
        assert_eq!((&again, &same), (document, told));
    }
    assert_eq!(files::read(name, source).as_ref(), Ok(&found), "the same file is read the same way");
}
