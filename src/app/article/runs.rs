//! The article's text cut into pieces to draw: plain data.

use super::super::desk;
use crate::share::Document;
use crate::story::{Span, Story};

/// A title has at most so many characters.
const TITLE: usize = 120;

/// A line of the article.
#[derive(Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its pieces, in order, without gaps.
    pub runs: Vec<Run>,
}

/// A piece that is drawn in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it stands.
    pub span: Span,
    /// The expression that it is, by its index.
    pub timex: Option<usize>,
    /// The first byte of the event's sentence that it belongs to.
    pub sentence: Option<usize>,
}

impl Paragraph {
    /// Whether its words are these.
    pub fn is(&self, text: &str, words: &str) -> bool {
        match (self.runs.first(), self.runs.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end).of(text).trim() == words,
            _ => false,
        }
    }

    /// Where it ends.
    pub fn end(&self) -> usize {
        self.runs.last().map_or(0, |run| run.span.end)
    }

    /// How long it is.
    #[cfg(feature = "desk")]
    pub fn bytes(&self) -> usize {
        self.runs.iter().map(|run| run.span.end - run.span.start).sum()
    }
}

/// The title that the document has, else its first line where that looks like one, else its first words.
pub fn title(doc: &Document) -> String {
    title_of(doc.title.as_deref().unwrap_or_default(), &doc.text)
}

/// The same of a title that was given, or is empty, and a text.
pub fn title_of(given: &str, text: &str) -> String {
    let given = given.trim();
    if !given.is_empty() {
        return given.to_owned();
    }
    shortened(text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default(), TITLE)
}

/// At most so many characters of a line, cut at a word, with a mark where it is cut.
pub fn shortened(line: &str, most: usize) -> String {
    let short: String = line.chars().take(most).collect();
    if short.len() == line.len() {
        return short;
    }
    let cut = short.rfind(' ').unwrap_or(short.len());
    format!("{}…", &short[..cut])
}

/// A line takes the room of at least so many bytes: a text of nothing but short ones would be a hundred thousand elements.
const SHORTEST: usize = 40;

/// The lines of a part of the text that are not blank, up to about `limit` bytes: whole, but for one that is longer.
pub fn paragraphs(text: &str, story: &Story, part: Span, limit: usize) -> Vec<Paragraph> {
    let mut sentences: Vec<Span> = story.events.iter().map(|event| event.sentence).collect();
    // What is told again, in this article or another.
    sentences.extend(story.events.iter().flat_map(|event| &event.also));
    crate::order::sort_by_key(&mut sentences, |span| *span);
    sentences.dedup();
    let mut paragraphs = Vec::new();
    let start = if cfg!(feature = "desk") { part.start } else { 0 };
    let (mut at, mut timex, mut sentence, mut room) = (start, 0, 0, 0);
    for line in desk::part(text, part).split_inclusive('\n') {
        let mut span = Span::new(at, at + line.len());
        at = span.end;
        if room >= limit {
            break;
        }
        room += line.len().max(SHORTEST);
        if line.len() > limit {
            span.end = text.floor_char_boundary(span.start + limit);
        }
        while sentences.get(sentence).is_some_and(|s| s.end <= span.start) {
            sentence += 1;
        }
        let from = timex;
        while story.timexes.get(timex).is_some_and(|t| t.span.start < span.end) {
            timex += 1;
        }
        if !line.trim().is_empty() {
            paragraphs.push(Paragraph { runs: cut(span, from..timex, story, &sentences[sentence..]) });
        }
    }
    paragraphs
}

/// Cuts a line at its expressions, and what is between them at the sentences.
fn cut(line: Span, timexes: std::ops::Range<usize>, story: &Story, sentences: &[Span]) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = line.start;
    for index in timexes {
        let Some(timex) = story.timexes.get(index) else { continue };
        if timex.span.start < at || timex.span.end > line.end {
            continue;
        }
        plain(Span::new(at, timex.span.start), sentences, &mut runs);
        let sentence = sentences.iter().take_while(|s| s.start < line.end).find(|s| s.overlaps(timex.span));
        runs.push(Run { span: timex.span, timex: Some(index), sentence: sentence.map(|s| s.start) });
        at = timex.span.end;
    }
    plain(Span::new(at, line.end), sentences, &mut runs);
    runs
}

/// Words without an expression: the parts inside and outside of sentences that tell an event.
fn plain(span: Span, sentences: &[Span], runs: &mut Vec<Run>) {
    let mut at = span.start;
    let mut push = |start: usize, end: usize, sentence| {
        if start < end {
            runs.push(Run { span: Span::new(start, end), timex: None, sentence });
        }
    };
    for sentence in sentences.iter().take_while(|s| s.start < span.end).filter(|s| s.overlaps(span)) {
        let (start, end) = (sentence.start.max(at), sentence.end.min(span.end));
        if start < end {
            push(at, start, None);
            push(start, end, Some(sentence.start));
            at = end;
        }
    }
    push(at, span.end, None);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Context, read};
    use crate::story::ymd;

    fn story(text: &str) -> Story {
        read(text, &Context::new(ymd(2026, 11, 22)))
    }

    #[test]
    fn the_pieces_are_the_text() {
        let text = "Judul\n\nPerang itu berakhir pada tahun 1994. Pada 15 November 2021 kota itu 🏙 diserang.\nSelesai.";
        let story = story(text);
        let drawn = paragraphs(text, &story, Span::new(0, text.len()), usize::MAX);
        let joined: String = drawn.iter().flat_map(|p| &p.runs).map(|run| run.span.of(text)).collect();
        assert_eq!(joined.replace('\n', ""), text.replace('\n', ""));
        assert_eq!(drawn.len(), 3);
        let marks = drawn.iter().flat_map(|p| &p.runs).filter(|run| run.timex.is_some()).count();
        assert_eq!(marks, story.timexes.len());
    }

    #[test]
    fn a_limit_keeps_whole_lines() {
        let line = "Pasar itu dibuka lagi dan jembatan itu ditutup.\n";
        let text = format!("{line}dua\ntiga\n");
        let drawn = |limit| paragraphs(&text, &story(&text), Span::new(0, text.len()), limit).len();
        assert_eq!(drawn(line.len()), 1);
        assert_eq!(drawn(line.len() + 1), 2);
        // A short one takes some room as well.
        assert_eq!(drawn(line.len() + SHORTEST), 2);
        assert_eq!(drawn(line.len() + SHORTEST + 1), 3);
        assert!(paragraphs("", &story(""), Span::default(), 6).is_empty());
    }

    #[test]
    fn a_line_longer_than_the_limit_is_cut_between_letters() {
        let text = "Pada 2021, ééé dan 4 Mei 2022 pasar dibuka.\nSelesai.";
        let story = story(text);
        let drawn = |limit| {
            let drawn = paragraphs(text, &story, Span::new(0, text.len()), limit);
            drawn.iter().flat_map(|p| &p.runs).map(|run| run.span.of(text)).collect::<String>()
        };
        assert_eq!(drawn(12), "Pada 2021, ");
        assert_eq!(drawn(13), "Pada 2021, é");
        // Half of an expression is none.
        assert_eq!(drawn(24), "Pada 2021, ééé dan 4 ");
        assert_eq!(drawn(text.len()), text);
    }

    #[test]
    fn a_title_is_short() {
        let doc = |text: &str| Document { text: text.into(), ..Document::default() };
        assert_eq!(title(&doc("\n Judul \n\nIsi.")), "Judul");
        assert!(title(&doc(&"kata ".repeat(90))).ends_with("kata…"));
        assert_eq!(title(&doc("")), "");
    }
}
