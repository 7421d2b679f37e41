//! The figures of TempEval-3 (UzZaman et al., 2013): strict and relaxed extents, and of the relaxed ones those
//! whose type or value is right, each as F1.

use super::gold::{Annotated, Document};
use crate::engine::{Context, read};
use crate::story::{iso_date, ymd};

/// F1 in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// The same extent.
    pub strict: f64,
    /// Extents that overlap.
    pub relaxed: f64,
    /// Overlapping, and the type right.
    pub kind: f64,
    /// Overlapping, and the value right.
    pub value: f64,
}

/// One expression that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The document.
    pub document: String,
    /// `MISSED`, `EXTRA`, `VALUE` or `SPAN`.
    pub kind: &'static str,
    /// The annotated words with their value.
    pub gold: String,
    /// The words found, with theirs.
    pub found: String,
}

/// The counts of a set.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// How many documents were compared.
    pub documents: usize,
    gold: usize,
    found: usize,
    strict: usize,
    relaxed: usize,
    kind: usize,
    value: usize,
    /// Everything that differs, in text order.
    pub misses: Vec<Miss>,
}

impl Score {
    /// The counts as F1.
    pub fn figures(&self) -> Figures {
        let f1 = |right: usize| 200.0 * right as f64 / ((self.gold + self.found).max(1)) as f64;
        Figures {
            strict: f1(self.strict),
            relaxed: f1(self.relaxed),
            kind: f1(self.kind),
            value: f1(self.value),
        }
    }
}

/// Reads every document with its publication date and compares.
pub fn score(documents: &[Document]) -> Score {
    let mut score = Score::default();
    for document in documents {
        score.documents += 1;
        compare(document, &found(document), &mut score);
    }
    score
}

fn found(document: &Document) -> Vec<Annotated> {
    // Nothing in a scored text depends on today: its publication date is given.
    let context = Context { published: iso_date(&document.dct), ..Context::new(ymd(2026, 1, 1)) };
    let story = read(&document.text, &context);
    let scalars: Vec<usize> = document.text.char_indices().map(|(at, _)| at).collect();
    let place = |byte: usize| scalars.partition_point(|at| *at < byte);
    let of = |t: &crate::story::Timex| Annotated {
        start: place(t.span.start),
        end: place(t.span.end),
        kind: format!("{:?}", t.kind).to_uppercase(),
        values: vec![t.value.clone()],
    };
    story.timexes.iter().map(of).collect()
}

fn compare(document: &Document, found: &[Annotated], score: &mut Score) {
    let hits = |a: &Annotated, start: usize, end: usize| a.start < end && start < a.end;
    let counts = |p: &&Annotated| {
        document.timexes.iter().any(|g| hits(p, g.start, g.end))
            || !document.ignored.iter().any(|(start, end)| hits(p, *start, *end))
    };
    let found: Vec<&Annotated> = found.iter().filter(counts).collect();
    score.gold += document.timexes.len();
    score.found += found.len();
    let mut used = vec![false; found.len()];
    let text: Vec<char> = document.text.chars().collect();
    let words = |a: &Annotated| {
        let said: String = text.get(a.start..a.end).unwrap_or_default().iter().collect();
        format!("[{} {}]", said.replace('\n', " "), a.values.first().map_or("", String::as_str))
    };
    let mut miss = |kind, gold: Option<&Annotated>, found: Option<&Annotated>| {
        score.misses.push(Miss {
            document: document.name.clone(),
            kind,
            gold: gold.map(&words).unwrap_or_default(),
            found: found.map(&words).unwrap_or_default(),
        });
    };
    for gold in &document.timexes {
        let free =
            |test: &dyn Fn(&Annotated) -> bool| (0..found.len()).find(|n| !used[*n] && test(found[*n]));
        let exact = free(&|p| (p.start, p.end) == (gold.start, gold.end));
        let Some(n) = exact.or_else(|| free(&|p| hits(p, gold.start, gold.end))) else {
            miss("MISSED", Some(gold), None);
            continue;
        };
        used[n] = true;
        let value = gold.values.contains(&found[n].values[0]);
        score.relaxed += 1;
        score.strict += usize::from(exact.is_some());
        score.kind += usize::from(gold.kind == found[n].kind);
        score.value += usize::from(value);
        if !value || exact.is_none() {
            miss(if value { "SPAN" } else { "VALUE" }, Some(gold), Some(found[n]));
        }
    }
    for (found, _) in found.iter().zip(&used).filter(|(_, used)| !**used) {
        miss("EXTRA", None, Some(found));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_right_is_half_a_score() {
        let at = |start, end, value: &str| Annotated {
            start,
            end,
            kind: "DATE".into(),
            values: vec![value.into()],
        };
        let document = Document {
            text: "Pada tahun 1994 dan tahun 1998 hujan.".into(),
            timexes: vec![at(5, 15, "1994"), at(20, 30, "1999")],
            ..Document::default()
        };
        let mut score = Score::default();
        compare(&document, &[at(5, 15, "1994"), at(26, 30, "1998")], &mut score);
        let figures = score.figures();
        assert_eq!(
            (figures.strict, figures.relaxed, figures.kind, figures.value),
            (50.0, 100.0, 100.0, 50.0)
        );
        assert_eq!(score.misses.len(), 1);
        assert_eq!(score.misses[0].kind, "VALUE");
    }
}
