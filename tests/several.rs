//! Several articles as one story: what is joined, what must not be, and what differs. The articles in `tests/several/` are
//! our own: two or more, apart by a line of four hyphens, each after the day it was published; then what is expected.

use linimasa::engine::{Context, read};
use linimasa::sources::{BETWEEN, Counted, Harm, Joined, Kind, join};
use linimasa::story::{Story, iso_date, ymd};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::OnceLock;

struct Case {
    name: String,
    articles: Vec<(String, Story)>,
    expected: Vec<String>,
}

fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(all)
}

fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/several");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path()).collect();
    files.sort();
    files.iter().map(|path| case(path)).collect()
}

fn case(path: &Path) -> Case {
    let source = std::fs::read_to_string(path).unwrap();
    let (articles, expected) = source.split_once("\n====\n").unwrap();
    let article = |source: &str| {
        let (head, text) = source.split_once('\n').unwrap();
        let published = iso_date(head.strip_prefix("published ").unwrap());
        (text.to_owned(), read(text, &Context { published, ..Context::new(ymd(2026, 11, 26)) }))
    };
    Case {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        articles: articles.split("\n----\n").map(article).collect(),
        expected: expected.lines().map(str::to_owned).collect(),
    }
}

fn joined(articles: &[(String, Story)]) -> Joined {
    let articles: Vec<(&str, &Story)> = articles.iter().map(|(text, story)| (text.as_str(), story)).collect();
    join(&articles)
}

/// The first id of an event of an article whose clause or headline has the words.
fn find(case: &Case, article: usize, words: &str) -> Option<u32> {
    let before: usize = case.articles[..article].iter().map(|(_, story)| story.events.len()).sum();
    let (text, story) = &case.articles[article];
    let mut events: Vec<_> = story.events.iter().collect();
    events.sort_by_key(|event| event.id);
    let event = events.iter().find(|e| e.span.of(text).contains(words) || e.headline.contains(words))?;
    Some(event.id + before as u32)
}

fn are_joined(joined: &Joined, a: u32, b: u32) -> bool {
    joined.groups.iter().any(|group| group.contains(&a) && group.contains(&b))
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Figure(Counted::Harm(Harm::Dead)) => "dead".into(),
        Kind::Figure(Counted::Harm(Harm::Hurt)) => "hurt".into(),
        Kind::Figure(Counted::Harm(harm)) => format!("{harm:?}").to_lowercase(),
        Kind::Figure(Counted::Percent) => "share".into(),
        Kind::Figure(Counted::Magnitude) => "magnitude".into(),
        Kind::Figure(Counted::Noun(noun)) => noun.clone(),
        Kind::Clock => "clock".into(),
        Kind::Length => "term".into(),
        Kind::Date => "date".into(),
    }
}

/// The differences of all events, a line each: what differs, then what each article says.
fn told(joined: &Joined) -> Vec<String> {
    let line = |d: &linimasa::sources::Difference| {
        let values: Vec<&str> = d.values.iter().map(|value| value.said.as_str()).collect();
        format!("{} {}", kind(&d.kind), values.join(" "))
    };
    let mut lines: Vec<String> = joined.differences.values().flatten().map(line).collect();
    // Each of two events with different dates names the other.
    lines.sort();
    lines.dedup();
    lines
}

#[test]
fn what_is_one_happening_is_joined_and_nothing_else() {
    let mut wrong = String::new();
    for case in cases() {
        let joined = joined(&case.articles);
        let told = told(&joined);
        let mut differ: Vec<&str> = Vec::new();
        for line in &case.expected {
            let (what, rest) = line.split_once(": ").unwrap();
            if what == "differ" {
                differ.push(rest);
                if !told.iter().any(|told| told == rest) {
                    let _ = writeln!(wrong, "{}: {line} (said: {told:?})", case.name);
                }
                continue;
            }
            let (a, b) = rest.split_once(" | ").unwrap();
            let (Some(a), Some(b)) = (find(case, 0, a), find(case, 1, b)) else {
                let _ = writeln!(wrong, "{}: {line}: no such event", case.name);
                continue;
            };
            if are_joined(&joined, a, b) != (what == "same") {
                let _ = writeln!(wrong, "{}: {line}", case.name);
            }
        }
        for line in told.iter().filter(|line| !differ.contains(&line.as_str())) {
            let _ = writeln!(wrong, "{}: differ: {line} is not expected", case.name);
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn one_article_is_as_it_was() {
    for case in cases() {
        for (text, story) in &case.articles {
            let joined = join(&[(text, story)]);
            assert_eq!(joined.text, *text);
            assert_eq!(joined.story, *story, "{}", case.name);
            assert!(joined.differences.is_empty());
        }
    }
    assert_eq!(join(&[]), Joined::default());
}

/// The groups by what does not depend on the order of the articles: the text and the number within it.
fn partition(articles: &[&(String, Story)], joined: &Joined) -> BTreeSet<BTreeSet<(String, u32)>> {
    let mut names = Vec::new();
    for (text, story) in articles {
        let mut ids: Vec<u32> = story.events.iter().map(|event| event.id).collect();
        ids.sort_unstable();
        names.extend(ids.into_iter().map(|id| (text.clone(), id)));
    }
    joined.groups.iter().map(|group| group.iter().map(|id| names[*id as usize].clone()).collect()).collect()
}

/// Ten long articles about the same days: what is compared grows with what is shared, not with all pairs.
#[test]
fn ten_long_articles_are_joined_soon() {
    let deed = ["menutup jembatan", "memeriksa saksi", "membuka pasar", "mengirim bantuan", "menahan sopir"];
    let sentence = |article: usize, n: usize| {
        let day = 1 + n % 28;
        format!("Dinas {} Kota {} {} pada {day} Maret 2024. ", n % 40, (n + article) % 90, deed[n % 5])
    };
    let articles: Vec<(String, Story)> = (0..10)
        .map(|article| {
            let text: String = (0..300).map(|n| sentence(article, n)).collect();
            let story =
                read(&text, &Context { published: Some(ymd(2024, 4, 1)), ..Context::new(ymd(2026, 11, 26)) });
            (text, story)
        })
        .collect();
    let start = std::time::Instant::now();
    let joined = joined(&articles);
    assert!(joined.groups.len() > 300);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    println!("joined in {:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any articles in any order: the same events are joined, each event is in one group, nothing is lost, and no two of
    /// different days are one.
    #[test]
    fn the_order_of_articles_does_not_matter(
        chosen in proptest::sample::subsequence((0..24_usize).collect::<Vec<_>>(), 1..7).prop_shuffle()
    ) {
        let all: Vec<&(String, Story)> = cases().iter().flat_map(|case| &case.articles).collect();
        let chosen: Vec<&(String, Story)> = chosen.iter().filter_map(|n| all.get(*n).copied()).collect();
        let mut sorted = chosen.clone();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        let join_all = |articles: &[&(String, Story)]| {
            join(&articles.iter().map(|(text, story)| (text.as_str(), story)).collect::<Vec<_>>())
        };
        let (one, other) = (join_all(&chosen), join_all(&sorted));
        prop_assert_eq!(partition(&chosen, &one), partition(&sorted, &other));

        let count: usize = chosen.iter().map(|(_, story)| story.events.len()).sum();
        let mut ids: Vec<u32> = one.groups.iter().flatten().copied().collect();
        ids.sort_unstable();
        prop_assert_eq!(ids, (0..count as u32).collect::<Vec<_>>());
        prop_assert_eq!(one.story.events.len(), one.groups.len());
        let texts: Vec<&str> = chosen.iter().map(|(text, _)| text.as_str()).collect();
        prop_assert_eq!(&one.text, &texts.join(BETWEEN));
        for (event, group) in one.story.events.iter().zip(&one.groups) {
            prop_assert_eq!(event.id, group[0]);
            prop_assert!(one.places.tellings(event).len() >= group.len());
            prop_assert!(event.timexes.iter().all(|n| *n < one.story.timexes.len()));
            prop_assert!(event.after.iter().chain(&event.against).all(|id| one.story.events.iter().any(|e| e.id == *id)));
        }
        let days: Vec<_> = one.story.events.iter().filter_map(|e| e.when.earliest(one.story.zone)).map(|t| t.date()).collect();
        prop_assert!(days.is_sorted());
        let mut at = 0;
        let mut own_day = Vec::new();
        for (_, story) in &chosen {
            let mut events: Vec<_> = story.events.iter().collect();
            events.sort_by_key(|event| event.id);
            own_day.extend(events.iter().map(|e| e.when.begin.stamp().filter(|s| s.grain >= linimasa::story::Granularity::Day).map(|s| s.date())));
            at += events.len();
        }
        prop_assert_eq!(at, own_day.len());
        for group in &one.groups {
            let days: BTreeSet<_> = group.iter().filter_map(|id| own_day[*id as usize]).collect();
            prop_assert!(days.len() <= 1, "{days:?}");
        }
        for difference in one.differences.values().flatten() {
            for value in &difference.values {
                prop_assert_eq!(value.span.of(&one.text), value.said.as_str());
                prop_assert_eq!(one.places.article_of(value.span), Some(value.article));
            }
        }
    }

    /// Texts that no journalist wrote are joined without harm.
    #[test]
    fn any_texts_are_joined(texts in proptest::collection::vec("(\\PC|[ .,\n]|tewas|2020|Selasa|12){0,60}", 0..4)) {
        let stories: Vec<(String, Story)> =
            texts.into_iter().map(|text| { let story = read(&text, &Context::new(ymd(2026, 11, 26))); (text, story) }).collect();
        let joined = joined(&stories);
        let count: usize = stories.iter().map(|(_, story)| story.events.len()).sum();
        prop_assert_eq!(joined.groups.iter().map(Vec::len).sum::<usize>(), count);
    }
}
