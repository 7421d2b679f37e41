//! How the packs' examples are run: every text is read as published on Tuesday, 16 November 2021.

use crate::engine::{Context, read};
use crate::story::{Lang, ymd};

/// A text and the expressions in it, each with its TIMEX3 value; none where nothing must be found.
pub type Example = (&'static str, &'static [(&'static str, &'static str)]);

/// Reads every example and reports all that differ.
pub fn check(lang: Lang, examples: &[Example]) {
    let context =
        Context { published: Some(ymd(2021, 11, 16)), lang: Some(lang), ..Context::new(ymd(2026, 11, 22)) };
    let mut wrong = Vec::new();
    for (text, expected) in examples {
        let story = read(text, &context);
        let found: Vec<(&str, &str)> =
            story.timexes.iter().map(|t| (t.span.of(text), t.value.as_str())).collect();
        if found != *expected {
            wrong.push(format!("{text:?}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} examples differ:\n{}", wrong.len(), examples.len(), wrong.join("\n"));
}
