//! What must hold of any text at all.

use linimasa::engine::{Context, event::LONGEST_HEADLINE, read};
use linimasa::story::{Edge, Event, Granularity, Story, When, ymd};
use proptest::prelude::*;

fn reads(text: &str) -> Story {
    read(text, &Context::new(ymd(2026, 11, 22)))
}

/// It begins before it ends, and what it is written as is read back.
fn is_time(when: &When, story: &Story) {
    if let (Some(from), Some(to)) = (when.earliest(story.zone), when.latest(story.zone)) {
        assert!(from < to, "{}", when.edtf());
    }
    let code = when.code();
    assert_eq!(When::parse(&code).map(|when| when.code()), Ok(code));
}

/// No event is more exact than the words that date it; one that counts from the publication, or has no words of its own,
/// no more than a day.
fn is_told(event: &Event, story: &Story) {
    let grain = |when: &When| {
        let edges = [Some(&when.begin), when.end.as_ref()];
        edges.into_iter().flatten().filter_map(Edge::stamp).map(|stamp| stamp.grain).max()
    };
    let words = event.timexes.iter().filter_map(|n| story.timexes[*n].when.as_ref()).filter_map(grain).max();
    let counts = event.timexes.is_empty() || story.published.date.is_some();
    let most = words.max(counts.then_some(Granularity::Day));
    assert!(grain(&event.when) <= most, "{} from {most:?}: {:?}", event.when.edtf(), event.because);
}

fn holds(text: &str) {
    let story = reads(text);
    let mut end = 0;
    for timex in &story.timexes {
        assert!(timex.span.start >= end && timex.span.end > timex.span.start, "{:?}", timex.span);
        assert!(text.get(timex.span.start..timex.span.end).is_some());
        assert!(!timex.because.is_empty());
        timex.when.iter().for_each(|when| is_time(when, &story));
        end = timex.span.end;
    }
    for event in &story.events {
        assert!(text.get(event.span.start..event.span.end).is_some());
        assert!(event.sentence.contains(event.span));
        assert!(event.timexes.iter().all(|n| *n < story.timexes.len()));
        assert!(event.headline.chars().count() <= LONGEST_HEADLINE, "{}", event.headline);
        assert!(!event.because.is_empty());
        is_time(&event.when, &story);
        is_told(event, &story);
    }
    assert_eq!(story, reads(text), "the same text is read the same way");
}

/// Words that mean something to the grammar, in any order.
fn salad() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "Selasa",
        "16",
        "November",
        "2021",
        "lalu",
        "tahun",
        "sejak",
        "hingga",
        "pukul",
        "17.30",
        "WIB",
        "(",
        ")",
        ",",
        ".",
        "13:30",
        "GMT",
        "dua",
        "minggu",
        "kemudian",
        "hari ini",
        "puluhan",
        "abad ke-19",
        "1990-an",
        "31",
        "Februari",
        "perang",
        "mengakhiri",
        "berakhir",
        "tewas",
        "kata",
        "bahwa",
        "“",
        "”",
        "\n",
        "the",
        "last",
        "next",
        "week",
        "ago",
        "9999",
        "1000",
        "999999999",
        "later that day",
        "p.m.",
        "Tuesday",
        "May",
        "was",
        "said",
        "since",
        "24:00",
        "-",
        "/",
        "dan",
        "ketika",
        "Armenia",
        "gencatan",
        "0",
        "ribu",
        "puluh",
        "decades",
        "century",
        "12/31/2020",
        "29/02/2021",
    ];
    prop::collection::vec(prop::sample::select(WORDS), 0..60).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn any_words_of_time(text in salad()) {
        holds(&text);
    }
}

#[test]
fn odd_texts() {
    for text in [
        "",
        " ",
        "\0\0",
        "\u{feff}",
        "🙂🙂 16 November 🙂",
        "שלום 2021 עולם",
        "a\u{301} pada 2021",
        "((((((",
        "“““ Selasa",
        "9".repeat(5000).as_str(),
        // A conjunction that ends the text, behind a length in a narrative.
        "Pada 1990 perang berlangsung two years and",
        "between 1990 and 1995 and ",
        "he was born in 1900 and he was born in 1900 and",
        // A first word longer than any headline, by width and by characters.
        &format!("Z{} pada tahun 2019 terjadi.", "\u{301}".repeat(2000)),
        &format!("{} happened in 2019, he said.", "X".repeat(300)),
    ] {
        holds(text);
    }
}

/// Ten times the text takes about ten times as long: twenty at most, so that a busy machine passes.
#[test]
fn cost_is_linear() {
    let piece = "Perang enam minggu berakhir pada 10 November 2020, kata Budi. Sejak itu, dua orang tewas pada pukul 17.30 WIB, lalu mereka pergi.\n";
    let time = |n: usize| {
        let text = piece.repeat(n);
        let start = std::time::Instant::now();
        let story = reads(&text);
        assert!(story.timexes.len() >= 3 * n);
        start.elapsed().as_secs_f64()
    };
    time(50);
    let (short, long) = (time(300).max(1e-4), time(3000));
    assert!(long / short < 25.0, "ten times the text took {:.1} times as long", long / short);
}

/// The day on which a quotation was said can stand before what was told last.
#[test]
fn a_day_of_speech_before_what_was_told_last() {
    holds("said May 31 “ . 17.30 week later that day ” 12/31/2020");
}
