//! Texts that were made to be read as more than they say.

use linimasa::engine::{Context, read};
use linimasa::story::{Granularity, Story, ymd};

fn reads(text: &str) -> Story {
    read(text, &Context::new(ymd(2026, 11, 22)))
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

/// A calendar of the moon has years that no other has; what cannot be is no date, and not the year's first of January.
#[test]
fn islamic_days_are_days_or_none() {
    let begins = |text: &str, day: &str| {
        let times = times(text);
        assert!(times.iter().any(|time| time.starts_with(day)), "{text}: {times:?}");
    };
    begins("Perang mulai pada 30 Zulhijah 1445 H.", "2024-07");
    begins("Perang mulai pada 1 Muharram 1 H.", "0622-07-19");
    begins("Perang mulai pada 1 Muharram 9665 H.", "999");
    for text in [
        "Perang mulai pada 1 Muharram 0 H.",
        "Perang mulai pada 10 Muharram 60000 H.",
        "Perang mulai pada 31 Safar 1443 H.",
        "Perang mulai pada 1 Ramadan 65536 H.",
        "Perang mulai pada 1 Syawal 4294967297 H.",
    ] {
        assert!(
            times(text).iter().all(|time| !time.contains("-01-01") && time.len() <= 10),
            "{text}: {:?}",
            times(text)
        );
    }
}

/// A second that a day has too many, an hour that it has twice or not at all, and zones at the edge of the map.
#[test]
fn odd_hours_stay_on_their_day() {
    for (text, begin) in [
        ("Jam ditambah sedetik pada 31 Desember 2016 pukul 23:59:60 UTC.", "2016-12-31"),
        ("The clocks were set back at 2:30 a.m. on 31 March 2024.", "2024-03-31"),
        ("The clocks were set back on 27 October 2024 at 02:30 CET.", "2024-10-27"),
        ("Kapal itu tenggelam pada 31 Desember 2021 pukul 23.59 WIT.", "2021-12-31T23:59+09:00"),
        ("Kapal itu tenggelam pada 31 Desember 2021 pukul 24.00 WIB.", "2022-01-01T00:00+07:00"),
        ("The ship sank at 00:00 GMT on 1 January 2022.", "2022-01-01T00:00Z"),
    ] {
        let times = times(text);
        assert!(times.iter().any(|time| time.starts_with(begin)), "{text}: {times:?}");
    }
    for text in
        ["Pasar dibuka pada 4 Mei 2021 pukul 24.30 WIB.", "The market opened on 4 May 2021 at 25:00 GMT."]
    {
        assert!(times(text).iter().all(|time| !time.contains('T')), "{text}: {:?}", times(text));
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
