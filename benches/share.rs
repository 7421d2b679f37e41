//! What the story costs beside the tagging, in one and the same reading: the clock is read where tagging ends.
//!
//! `LINIMASA_TEXTS` names the annotated folder, as for `tag`. Timing a tagger alone, article after article, is another
//! measure: it then has the processor's caches and its memory of branches to itself, which in the page it never has.

use linimasa::engine::{Context, watched};
use linimasa::story::ymd;
use std::cell::Cell;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 101;

fn main() {
    let folder = std::env::var("LINIMASA_TEXTS").unwrap_or_default();
    let documents = linimasa::measure::folder(Path::new(&folder)).unwrap_or_default();
    let mut articles: Vec<String> = documents.into_iter().map(|document| document.text).collect();
    if articles.is_empty() {
        articles.push(include_str!("../src/engine/lang/en/examples.txt").to_owned());
    }
    let mut rounds: Vec<[Duration; 2]> = (0..ROUNDS).map(|_| round(&articles)).collect();
    rounds.sort_by_key(|[tagging, extraction]| *tagging + *extraction);
    for (name, [tagging, extraction]) in [("fastest", rounds[0]), ("median", rounds[ROUNDS / 2])] {
        let times = extraction.as_secs_f64() / tagging.as_secs_f64();
        println!("{name}: tagging {tagging:.1?}, extraction {extraction:.1?}, {times:.2} times it");
    }
}

/// How long tagging and extraction take over all articles.
fn round(articles: &[String]) -> [Duration; 2] {
    let context = Context { published: Some(ymd(2020, 1, 1)), ..Context::new(ymd(2020, 1, 1)) };
    let mut sum = [Duration::ZERO; 2];
    for article in articles {
        let tagged = Cell::new(None);
        let begin = Instant::now();
        let story = black_box(watched(black_box(article), &context, |_| tagged.set(Some(Instant::now()))));
        let end = Instant::now();
        drop(story);
        let tagged = tagged.get().unwrap_or(end);
        sum[0] += tagged - begin;
        sum[1] += end - tagged;
    }
    sum
}
