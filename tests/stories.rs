//! Articles of our own with the story that a careful editor expects of each (`stories/`), one event a line:
//! its time, words of the clause that reports it, and whether it is key or background.

use linimasa::engine::{Context, read};
use linimasa::story::{Span, Story, iso_date, ymd};
use std::fs;
use std::path::Path;

/// An event that is expected.
struct Expected<'a> {
    when: &'a str,
    words: &'a str,
    key: bool,
}

/// An article, its day, and its story.
struct Article<'a> {
    published: &'a str,
    text: &'a str,
    story: Vec<Expected<'a>>,
}

fn article(file: &str) -> Option<Article<'_>> {
    let mut parts = file.split("\n===\n");
    let (head, text, story) = (parts.next()?, parts.next()?, parts.next()?);
    let line = |line| {
        let mut fields = str::split(line, " | ");
        Some(Expected { when: fields.next()?, words: fields.next()?, key: fields.next()? == "key" })
    };
    let story = story.lines().filter(|line| !line.trim().is_empty()).map(line).collect::<Option<_>>()?;
    Some(Article { published: head.strip_prefix("published ")?.trim(), text, story })
}

/// Counts of what is expected and what is told so.
#[derive(Default)]
struct Count {
    expected: usize,
    found: usize,
    exact: usize,
    keys: usize,
    keys_found: usize,
    shown: usize,
    shown_right: usize,
}

fn compare(name: &str, article: &Article, count: &mut Count) {
    let context = Context { published: iso_date(article.published), ..Context::new(ymd(2030, 1, 1)) };
    let story = read(article.text, &context);
    let mut told = vec![false; story.events.len()];
    for expected in &article.story {
        let start = article
            .text
            .find(expected.words)
            .unwrap_or_else(|| panic!("{name}: {:?} is not there", expected.words));
        let span = Span::new(start, start + expected.words.len());
        let over: Vec<usize> = (0..told.len()).filter(|n| story.events[*n].span.overlaps(span)).collect();
        over.iter().for_each(|n| told[*n] |= spelled(&story, *n) == expected.when);
        let exact = over.iter().any(|n| spelled(&story, *n) == expected.when);
        count.expected += 1;
        count.found += usize::from(!over.is_empty());
        count.exact += usize::from(exact);
        count.keys += usize::from(expected.key);
        count.keys_found += usize::from(expected.key && exact);
        if !exact {
            println!("{name}: {} {:?}, found {:?}", expected.when, expected.words, times(&story, &over));
        }
    }
    count.shown += story.events.iter().filter(|e| e.key).count();
    count.shown_right += (0..told.len()).filter(|n| told[*n] && story.events[*n].key).count();
    for (event, _) in story.events.iter().zip(&told).filter(|(event, told)| event.key && !**told) {
        println!("{name}: not expected as key: {} {}", story.spelled(event), event.headline);
    }
}

/// The time, whether it is about that or exactly that.
fn spelled(story: &Story, event: usize) -> String {
    story.spelled(&story.events[event]).replace('~', "")
}

fn times(story: &Story, events: &[usize]) -> Vec<String> {
    events.iter().map(|n| spelled(story, *n)).collect()
}

fn told(lang: &str, least: usize) -> [f64; 3] {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(lang);
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the folder of articles").flatten().map(|f| f.path()).collect();
    files.sort();
    assert!(files.len() >= least, "{lang} has {} articles", files.len());
    let mut count = Count::default();
    for path in files {
        let file = fs::read_to_string(&path).expect("an article");
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        compare(&name, &article(&file).unwrap_or_else(|| panic!("{name} has another form")), &mut count);
    }
    let percent = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    let figures = [
        percent(count.keys_found, count.keys),
        percent(count.shown_right, count.shown),
        percent(count.exact, count.found),
    ];
    println!(
        "{lang}: key events told with their time, shown as key and right, time exact of those found: {figures:.1?}"
    );
    figures
}

/// What was reached, in percent; none of it falls.
fn holds(lang: &str, least: usize, reached: [f64; 3]) {
    let found = told(lang, least);
    assert!(
        found.iter().zip(reached).all(|(found, reached)| *found >= reached),
        "{lang}: {found:.1?} where {reached:.1?}"
    );
}

#[test]
fn indonesian_stories() {
    holds("id", 12, [92.0, 84.5, 91.0]);
}

#[test]
fn english_stories() {
    holds("en", 12, [91.0, 90.5, 93.5]);
}

/// Written blind, and no rule was mended for them: read their figures, not their misses.
#[test]
fn english_stories_unread() {
    holds("en-unread", 6, [81.0, 84.0, 83.0]);
}

/// A second set, written blind with one half of it held out (by the hash of the file's name). Rules were mended for
/// this half afterwards,
#[test]
fn indonesian_stories_second() {
    holds("id-second", 4, [92.5, 92.5, 96.0]);
}

#[test]
fn english_stories_second() {
    holds("en-second", 4, [91.0, 80.0, 87.0]);
}

/// and none for this one: read its figures, not its misses.
#[test]
fn indonesian_stories_held_out() {
    holds("id-held", 4, [94.0, 89.5, 93.5]);
}

#[test]
fn english_stories_held_out() {
    holds("en-held", 4, [93.0, 89.5, 93.0]);
}
