//! Texts that were made to be slow, or to be read as more than they say.

use linimasa::engine::{Context, read};
use linimasa::story::{Granularity, Story, ymd};
use std::time::Instant;

/// Bytes of each text: a megabyte where the engine is built to be fast (`cargo test --release`).
const SIZE: usize = if cfg!(debug_assertions) { 30_000 } else { 1_000_000 };

/// How many times the ordinary cost of a byte a byte of any text may have. A build for tests on a machine that does other
/// things too is measured coarsely.
const DEARER: f64 = if cfg!(debug_assertions) { 15.0 } else { 5.0 };

fn reads(text: &str) -> Story {
    read(text, &Context::new(ymd(2026, 11, 22)))
}

/// As often as it fits.
fn filled(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

/// News as it is written, in both languages.
fn ordinary() -> Vec<String> {
    [
        "samples/karabakh.id.txt",
        "samples/karabakh.en.txt",
        "samples/biography.en.txt",
        "samples/sejarah.id.txt",
    ]
    .iter()
    .map(|name| format!("{}/public/{name}", env!("CARGO_MANIFEST_DIR")))
    .map(|path| filled(&std::fs::read_to_string(path).expect("the samples are there")))
    .collect()
}

/// What a stranger would try.
fn hostile() -> Vec<(&'static str, String)> {
    let nested = |open: &str, close: &str| {
        let half = SIZE / 2 / open.len();
        format!("{}16 November 2021{}", open.repeat(half), close.repeat(half))
    };
    vec![
        ("expressions in one line", filled("16 November 2021 ")),
        ("expressions without a space", filled("16/11/2021,")),
        ("digits", filled("1234567890")),
        ("digits and points", filled("1.2.3.4:5:6-7-8/")),
        ("one letter", filled("a")),
        ("capitals", filled("A ")),
        ("names", filled("Budi Santoso Wijaya dan ")),
        ("white space", filled(" \t\u{3000}\u{a0}")),
        ("line ends", filled("\n")),
        ("full stops", filled(". ")),
        ("commas", filled(", dan ")),
        ("quotations that never end", filled("“")),
        ("quotations", filled("\"a\" kata ")),
        ("brackets that never end", filled("(")),
        ("brackets", nested("(", ")")),
        ("quotations in quotations", nested("“‘", "’”")),
        ("markup", filled("<div><p>")),
        ("combining marks", filled("a\u{301}\u{301}\u{301}")),
        ("bidirectional controls", filled("\u{202e}2021\u{202c} \u{2066}Mei\u{2069} ")),
        ("zero width", filled("1\u{200b}6 Nov\u{200d}ember 20\u{feff}21 ")),
        ("half a range", filled("dari 16 November ")),
        ("ranges", filled("2019–2020–")),
        ("number words", filled("dua ratus juta ribu ")),
        ("English number words", filled("twenty one hundred and ")),
        ("relative words", filled("tahun lalu kemudian sebelumnya ")),
        ("English relative words", filled("two weeks after the day before ")),
        ("clocks", filled("pukul 17.30 WIB hingga ")),
        ("weekdays", filled("Selasa (16/11) ")),
        ("datelines", filled("JAKARTA, 16 November 2021 - ")),
        ("speakers", filled("kata Budi, kata Ani, ")),
        ("relative clauses", filled("yang mengatakan bahwa ")),
        ("one sentence", filled("ia pergi dan ia kembali dan ")),
        ("the same happening", filled("Perang berakhir pada 1994. ")),
        ("figures", filled("10 orang tewas 20 orang tewas pada Selasa. ")),
    ]
}

/// Nanoseconds for each byte, of the better of two runs.
fn cost(text: &str) -> f64 {
    let run = || {
        let start = Instant::now();
        reads(text);
        start.elapsed().as_secs_f64()
    };
    run().min(run()) * 1e9 / text.len() as f64
}

#[test]
fn no_text_costs_much_more_than_an_ordinary_one() {
    let mut usual: Vec<f64> = ordinary().iter().map(|text| cost(text)).collect();
    usual.sort_by(f64::total_cmp);
    let median = usual[usual.len() / 2];
    println!("ordinary: {median:.0} ns a byte");
    let mut slow = Vec::new();
    for (name, text) in hostile() {
        let cost = cost(&text);
        println!("{:6.2} {name}", cost / median);
        // On a busy machine a run may be stopped in the middle: asked once more before it is called slow.
        if cost > DEARER * median && self::cost(&text) > DEARER * median {
            slow.push(format!("{name}: {:.1} times", cost / median));
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

/// Every time in a text, as EDTF.
fn times(text: &str) -> Vec<String> {
    reads(text).events.iter().map(|event| event.when.edtf()).collect()
}

#[test]
fn years_at_the_edges_are_read_or_left_alone() {
    for year in [
        "0",
        "0000",
        "1",
        "999",
        "9999",
        "10000",
        "999999",
        "1000000000000",
        "-5",
        "2147483648",
        "18446744073709551616",
    ] {
        for text in [
            format!("Perang berakhir pada tahun {year}."),
            format!("Perang berakhir pada 29 Februari {year}."),
            format!("The war ended in {year}. It began {year} years ago."),
            format!("The war ended on 31 December {year}, {year} days later, at 23:59:60 UTC."),
        ] {
            for event in &reads(&text).events {
                let (from, to) = (event.when.earliest(None), event.when.latest(None));
                assert!(from.zip(to).is_none_or(|(from, to)| from < to), "{text}: {}", event.when.edtf());
            }
        }
    }
}

#[test]
fn days_and_clocks_that_are_none_are_not_made_up() {
    for text in [
        "Pasar dibuka pada 31 Februari 2021.",
        "Pasar dibuka pada 29 Februari 2023.",
        "The market opened on 31 April 2021.",
        "The market opened on 99/99/2021.",
        "The market opened at 25:61 on 4 May 2021.",
        "Pasar dibuka pukul 47.93 pada 4 Mei 2021.",
    ] {
        for time in times(text) {
            let made_up = ["-02-31", "-02-29", "-04-31", "-99", "T25", "T47", "-03-01", "-03-03", "-05-01"];
            assert!(!made_up.iter().any(|wrong| time.contains(wrong)), "{text}: {time}");
        }
    }
}

/// Letters that look like digits or Latin ones, and marks that turn the reading round, make no other date than the
/// one that is written; at worst none.
#[test]
fn look_alikes_make_no_date_of_their_own() {
    for text in [
        "Perang berakhir pada 1б Nоvember 2021.",
        "Perang berakhir pada \u{202e}1202\u{202c}.",
        "Perang berakhir pada l6 November 2O21.",
        "The war ended on 16 Μay 2021.",
        "The war ended on 16\u{200b}/\u{200b}11\u{200b}/2021.",
    ] {
        for time in times(text) {
            assert!(time.contains("2021") || time.contains("1202"), "{text}: {time}");
        }
    }
}

/// What is dated by a year has a year's length and no less, and so on: nothing is drawn more exact than it is said.
#[test]
fn nothing_is_more_exact_than_its_words() {
    let said = [
        ("Perang berakhir pada tahun 1994.", Granularity::Year),
        ("Perang berakhir pada Mei 1994.", Granularity::Month),
        ("Perang berakhir pada 4 Mei 1994.", Granularity::Day),
        ("The war ended in 1994.", Granularity::Year),
        ("The war ended in May 1994.", Granularity::Month),
        ("The war ended on 4 May 1994.", Granularity::Day),
        ("The war ended in the 19th century.", Granularity::Century),
        ("The war ended in the 1990s.", Granularity::Decade),
        ("Perang berakhir pada awal 1994.", Granularity::Year),
        ("The war ended in about 1994.", Granularity::Year),
    ];
    for (text, grain) in said {
        let story = reads(text);
        for event in &story.events {
            let found = event.when.begin.stamp().map(|stamp| stamp.grain);
            assert!(found.is_none_or(|found| found <= grain), "{text}: {}", event.when.edtf());
        }
    }
}

/// Text that a careless program would run, in every file that leaves.
#[cfg(feature = "formats")]
#[test]
fn no_file_lets_a_text_out_of_its_place() {
    use linimasa::format::{Format, Piece, write};
    use linimasa::share::Document;

    let text = "=HYPERLINK(\"http://evil.example\") <script>alert(1)</script> <img src=x onerror=alert(1)> dibuka pada 4 Mei 2021 ]]> \
        --> [x](javascript:alert(1)) : tutup #lagi; %%{init}%% kata Budi.\n@SUM(A1) roboh pada 5 Mei 2021\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n\
        \u{202e}terbalik\u{202c} meninggal pada 6 Mei 2021.\u{2028}\u{0}\u{7}\u{b}";
    let (story, document) = (reads(text), Document { text: text.into(), ..Document::default() });
    assert!(story.events.len() >= 2);
    let written =
        |format| write(format, &Piece { document: &document, story: &story, today: ymd(2026, 11, 22) });
    let calendar = written(Format::ICalendar);
    let begun = calendar.split("\r\n").filter(|line| *line == "BEGIN:VEVENT").count();
    assert!(begun <= story.events.len(), "an event of the text's own: {calendar}");
    assert!(
        calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r', '\0', '\u{7}']))
    );
    for line in written(Format::Csv).split("\r\n") {
        assert!(
            !line.starts_with(['=', '+', '@', '\t']) && !line.contains(",=") && !line.contains(",\"="),
            "{line}"
        );
    }
    for format in [Format::JsonLd, Format::TimelineJs, Format::TimeMl, Format::Mermaid] {
        let file = written(format);
        assert!(!file.contains("<script") && !file.contains("<img"), "{format:?}: {file}");
    }
    assert!(!written(Format::Markdown).replace("\\<", "").contains("<script"));
    assert!(!written(Format::Markdown).replace("\\]", "").contains("](javascript"));
}
