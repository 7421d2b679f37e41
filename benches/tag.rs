//! How fast time is read: one thread, one text.
//!
//! The texts are those of the annotated folder that `LINIMASA_TEXTS` names, else the project's own examples, repeated
//! to the size that is asked for.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use linimasa::engine::{Context, read, tag};
use linimasa::story::{Lang, Story, ymd};
use std::path::Path;

fn main() {
    divan::main();
}

/// So many bytes of running text.
fn text(bytes: usize) -> String {
    let folder = std::env::var("LINIMASA_TEXTS").unwrap_or_default();
    let documents = linimasa::measure::folder(Path::new(&folder)).unwrap_or_default();
    let mut whole: String = documents.iter().map(|d| d.text.as_str()).collect::<Vec<_>>().join("\n\n");
    if whole.is_empty() {
        whole = include_str!("../src/engine/lang/en/examples.txt").to_owned();
    }
    let mut out = String::with_capacity(bytes + whole.len());
    while out.len() < bytes {
        out.push_str(&whole);
        out.push_str("\n\n");
    }
    out.truncate(out.floor_char_boundary(bytes));
    out
}

fn context() -> Context {
    Context { lang: Some(Lang::English), published: Some(ymd(2020, 1, 1)), ..Context::new(ymd(2020, 1, 1)) }
}

const SIZES: [usize; 3] = [300_000, 3_000_000, 50_000_000];

#[divan::bench(args = SIZES)]
fn tagging(bencher: Bencher, bytes: usize) {
    let (text, context) = (text(bytes), context());
    bencher.counter(BytesCount::new(bytes)).bench(|| tag(black_box(&text), &context));
}

#[divan::bench(args = SIZES)]
fn reading(bencher: Bencher, bytes: usize) {
    let (text, context) = (text(bytes), context());
    bencher.counter(BytesCount::new(bytes)).bench(|| read(black_box(&text), &context));
}

/// Articles as the page reads them: one after the other, in a language that is found.
fn articles() -> Vec<String> {
    let folder = std::env::var("LINIMASA_TEXTS").unwrap_or_default();
    let documents = linimasa::measure::folder(Path::new(&folder)).unwrap_or_default();
    let own = || vec![include_str!("../src/engine/lang/en/examples.txt").to_owned()];
    let texts: Vec<String> = documents.into_iter().map(|document| document.text).collect();
    if texts.is_empty() { own() } else { texts }
}

fn one_by_one(bencher: Bencher, each: impl Fn(&str, &Context) -> Story) {
    let (articles, context) = (articles(), Context { lang: None, ..context() });
    let bytes: usize = articles.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        for article in &articles {
            black_box(each(black_box(article), &context));
        }
    });
}

#[divan::bench]
fn tagging_articles(bencher: Bencher) {
    one_by_one(bencher, tag);
}

#[divan::bench]
fn reading_articles(bencher: Bencher) {
    one_by_one(bencher, read);
}
