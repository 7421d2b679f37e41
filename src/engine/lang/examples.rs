//! The packs' examples are their specification: `<language>/examples.txt` holds what must be found and what it
//! means, `<language>/none.txt` what must not be found. Every line is read as published on Tuesday, 16 November
//! 2021.

use crate::engine::{Context, read};
use crate::story::{Lang, ymd};

/// A text, and the expressions in it, each with its TIMEX3 value.
struct Example {
    text: String,
    expected: Vec<(String, String)>,
}

fn examples(lines: &str) -> Vec<Example> {
    let each = |line: &str| {
        let (text, expected) = line.rsplit_once(" | ").unwrap_or((line, ""));
        let pair =
            |pair: &str| pair.rsplit_once(" = ").map(|(words, value)| (words.to_owned(), value.to_owned()));
        Example { text: text.replace("\\n", "\n"), expected: expected.split("; ").filter_map(pair).collect() }
    };
    lines.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).map(each).collect()
}

/// Reads every example and reports all that differ; there are at least so many.
fn check(lang: Lang, lines: &str, least: usize) {
    let context =
        Context { published: Some(ymd(2021, 11, 16)), lang: Some(lang), ..Context::new(ymd(2026, 11, 22)) };
    let examples = examples(lines);
    assert!(examples.len() >= least, "{} examples, {least} are asked", examples.len());
    let mut wrong = Vec::new();
    for Example { text, expected } in &examples {
        let story = read(text, &context);
        let found: Vec<(String, String)> =
            story.timexes.iter().map(|t| (t.span.of(text).to_owned(), t.value.clone())).collect();
        if found != *expected {
            wrong.push(format!("{text:?}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} examples differ:\n{}", wrong.len(), examples.len(), wrong.join("\n"));
}

#[test]
fn indonesian_is_found() {
    check(Lang::Indonesian, include_str!("id/examples.txt"), 400);
}

#[test]
fn what_is_no_time_in_indonesian_is_not() {
    check(Lang::Indonesian, include_str!("id/none.txt"), 150);
}

#[test]
fn english_is_found() {
    check(Lang::English, include_str!("en/examples.txt"), 400);
}

#[test]
fn what_is_no_time_in_english_is_not() {
    check(Lang::English, include_str!("en/none.txt"), 150);
}
