//! Our own JSON: the document and its story, whole. `docs/formats.md` holds the schema.
//!
//! Offsets count Unicode scalar values, as in every JSON that leaves the program; inside they are bytes. What is read is
//! checked before anything trusts it: spans lie in the text, indices in their lists, years between -9999 and 9999.

use super::Piece;
use crate::share::Document;
use crate::sources;
use crate::story::{Edge, Lang, Reason, Span, Stamp, Story, When};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The version that is written. A reader takes all up to its own.
pub const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    document: Article,
    story: Story,
}

#[derive(Serialize, Deserialize)]
struct Article {
    #[serde(flatten)]
    first: One,
    /// As the link has them, without those that hold an article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    edits: Vec<String>,
    /// The articles beside the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    articles: Vec<One>,
}

#[derive(Serialize, Deserialize)]
struct One {
    text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    markup: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    only_edits: bool,
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonError {
    /// It is no JSON, or not ours.
    NotOurs(String),
    /// It was written by a newer version, of this number.
    Newer(u32),
    /// It contradicts itself: the sentence says where.
    Wrong(&'static str),
}

impl std::fmt::Display for JsonError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            JsonError::NotOurs(why) => write!(f, "not a Linimasa file: {why}"),
            JsonError::Newer(version) => {
                write!(
                    f,
                    "written by a newer Linimasa (version {version} of the file; this one reads {VERSION})"
                )
            }
            JsonError::Wrong(what) => write!(f, "a Linimasa file, but {what}"),
        }
    }
}

impl One {
    fn of(article: sources::Article) -> Self {
        let sources::Article { text, title, published, markup, lang, only_edits } = article;
        Self { text, title, published, markup, lang, only_edits }
    }

    fn article(self) -> sources::Article {
        let One { text, title, published, markup, lang, only_edits } = self;
        sources::Article { text, title, published, markup, lang, only_edits }
    }
}

pub(super) fn write(piece: &Piece) -> String {
    let mut edits = piece.document.edits.clone();
    edits.retain(|line| !sources::wire::is_article(line));
    let mut articles = sources::articles(piece.document).into_iter();
    let first = articles.next().unwrap_or_default();
    let (text, _) = sources::together(
        [first.text.as_str()].into_iter().chain(articles.as_slice().iter().map(|a| a.text.as_str())),
    );
    let mut story = piece.story.clone();
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    each_span(&mut story, |span| {
        let at = |byte| starts.partition_point(|start| *start < byte);
        *span = Span::new(at(span.start), at(span.end));
    });
    let document = Article { first: One::of(first), edits, articles: articles.map(One::of).collect() };
    let file = File { format: "linimasa".into(), version: VERSION, document, story };
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

/// The document and the story of a file.
///
/// # Errors
/// A [`JsonError`] says why there is none.
pub fn read(source: &str) -> Result<(Document, Story), JsonError> {
    #[derive(Deserialize)]
    struct Head {
        format: String,
        version: u32,
    }
    let source = source.trim_start_matches('\u{feff}');
    let not_ours = |error: serde_json::Error| JsonError::NotOurs(error.to_string());
    let head: Head = serde_json::from_str(source).map_err(not_ours)?;
    if head.format != "linimasa" {
        return Err(JsonError::NotOurs(format!("its format is \"{}\"", head.format)));
    }
    if head.version > VERSION {
        return Err(JsonError::Newer(head.version));
    }
    let File { document, mut story, .. } = serde_json::from_str(source).map_err(not_ours)?;
    let Article { first, edits, articles } = document;
    let articles: Vec<sources::Article> = [first].into_iter().chain(articles).map(One::article).collect();
    let (text, _) = sources::together(articles.iter().map(|article| article.text.as_str()));
    let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    starts.push(text.len());
    let mut inside = true;
    each_span(&mut story, |span| match (starts.get(span.start), starts.get(span.end)) {
        (Some(start), Some(end)) if start <= end => *span = Span::new(*start, *end),
        _ => inside = false,
    });
    if !inside {
        return Err(JsonError::Wrong("a span lies outside its text"));
    }
    check(&story)?;
    let mut document = Document { edits, ..Document::default() };
    sources::put_articles(&mut document, articles);
    Ok((document, story))
}

fn each_span(story: &mut Story, mut change: impl FnMut(&mut Span)) {
    for timex in &mut story.timexes {
        change(&mut timex.span);
    }
    for event in &mut story.events {
        change(&mut event.span);
        change(&mut event.sentence);
        event.also.iter_mut().for_each(&mut change);
    }
}

fn check(story: &Story) -> Result<(), JsonError> {
    let count = story.timexes.len();
    if story.events.iter().flat_map(|event| &event.timexes).any(|n| *n >= count) {
        return Err(JsonError::Wrong("an event names an expression that is not there"));
    }
    let events = story.events.iter().map(|event| event.when);
    let mut whens: Vec<When> = events.chain(story.timexes.iter().filter_map(|timex| timex.when)).collect();
    let reasons = story.published.because.iter();
    let reasons = reasons.chain(story.timexes.iter().flat_map(|timex| &timex.because));
    for reason in reasons.chain(story.events.iter().flat_map(|event| &event.because)) {
        match reason {
            Reason::Earlier { when, .. } | Reason::Otherwise(_, when) | Reason::So(when) => whens.push(*when),
            Reason::NewestNotFuture(stamp) => whens.push(When::at(*stamp)),
            _ => {}
        }
    }
    let edges = whens.iter().flat_map(|when| [Some(when.begin), when.end]).flatten();
    let is_day = |offset: i32| (-1440..=1440).contains(&offset);
    let fits =
        |stamp: &Stamp| (-9999..=9999).contains(&stamp.local.year()) && stamp.offset.is_none_or(is_day);
    if !edges.filter_map(|edge: Edge| edge.stamp().copied()).all(|stamp| fits(&stamp))
        || !story.zone.is_none_or(is_day)
    {
        return Err(JsonError::Wrong("a time in it lies outside the calendar"));
    }
    Ok(())
}
