//! Every format of one story, and of any story.

use linimasa::engine::{Context, read};
use linimasa::format::read::{Found, read as read_file};
use linimasa::format::{Format, Piece, json, write};
use linimasa::measure;
use linimasa::share::Document;
use linimasa::sources;
use linimasa::story::{Story, ymd};
use proptest::prelude::*;

const ARTICLE: &str = "3 Maret 2022\nPekerja pabrik sepatu di Cimahi mulai mogok pada 28 Februari 2022.\n\
    Mogok berakhir pada pukul 14.00 WIB hari ini, kata serikat pekerja.\n\
    Pabrik itu dibuka pada tahun 1998, \"di </script> lahan = kosong\". Tahun lalu pabrik itu memberhentikan dua ratus orang.";

fn told(text: &str) -> (Document, Story) {
    let document = Document { text: text.into(), ..Document::default() };
    let story = read(text, &Context::new(ymd(2026, 11, 22)));
    (document, story)
}

fn written(format: Format, text: &str) -> String {
    let (document, story) = told(text);
    write(format, &Piece { document: &document, story: &story, today: ymd(2026, 11, 22) })
}

#[test]
fn whole_days_end_on_the_day_after() {
    let file = written(Format::ICalendar, ARTICLE);
    assert!(file.contains("DTSTART;VALUE=DATE:20220228\r\nDTEND;VALUE=DATE:20220301\r\n"), "{file}");
    assert!(file.contains("DTSTART;VALUE=DATE:19980101\r\nDTEND;VALUE=DATE:19990101\r\n"), "{file}");
}

#[test]
fn clocks_with_a_zone_are_in_utc() {
    let file = written(Format::ICalendar, ARTICLE);
    assert!(file.contains("DTSTART:20220303T070000Z\r\n"), "{file}");
}

#[test]
fn a_year_is_no_first_of_january() {
    let file = written(Format::JsonLd, ARTICLE);
    assert!(file.contains("\"startDate\": \"1998\""), "{file}");
    assert!(!file.contains('<'), "{file}");
    assert!(written(Format::Csv, ARTICLE).contains("\r\n1998,1998,,"));
    let slides: serde_json::Value = serde_json::from_str(&written(Format::TimelineJs, ARTICLE)).unwrap();
    assert_eq!(slides["events"][0]["start_date"], serde_json::json!({"year": 1998}));
}

#[test]
fn what_was_only_before_or_after_says_so_in_every_format() {
    let text =
        "Sebelum 1994 sungai Lontara diseberangi dengan feri. Setelah Mei 2005 pabrik itu pindah ke Tarn.";
    for (format, parts) in [
        (Format::Csv, &["[..1993],1993,,", "[2005-06..],2005-06,,"][..]),
        (Format::TimeMl, &["mod=\"BEFORE\">1994<", "value=\"2005-05\" mod=\"AFTER\">Mei 2005<"]),
        (Format::JsonLd, &["\"endDate\": \"1993\"", "\"startDate\": \"2005-06\""]),
        (Format::Markwhen, &["(sebelum 1994)", "(setelah Mei 2005)"]),
        (Format::ICalendar, &["X-LINIMASA-EDTF:[..1993]"]),
        (Format::Markdown, &["sebelum 1994", "setelah Mei 2005"]),
    ] {
        let file = written(format, text);
        for part in parts {
            assert!(file.contains(part), "{part} {file}");
        }
    }
    let (document, story) = told(text);
    let piece = Piece { document: &document, story: &story, today: ymd(2026, 11, 22) };
    assert_eq!(json::read(&write(Format::Json, &piece)).unwrap().1, story);
}

#[test]
fn lines_of_markwhen_and_mermaid() {
    let file = written(Format::Markwhen, ARTICLE);
    assert!(file.contains("\n1998: Pabrik sepatu dibuka"), "{file}");
    assert!(file.contains("\n2022-03-03T07:00:00Z: Mogok berakhir"), "{file}");
    let file = written(Format::Mermaid, ARTICLE);
    assert!(file.contains("\n    1998 : Pabrik sepatu dibuka"), "{file}");
}

#[test]
fn the_annotation_is_read_back() {
    let (_, story) = told(ARTICLE);
    let document = measure::timeml("x", &written(Format::TimeMl, ARTICLE));
    assert_eq!(document.timexes.len(), story.timexes.len());
    assert_eq!(document.dct, "2022-03-03");
}

#[test]
fn files_that_are_not_ours_say_why() {
    let not = |source: &str| json::read(source).unwrap_err().to_string();
    assert!(not("{").starts_with("not a Linimasa file"));
    assert!(not(r#"{"format": "other", "version": 1}"#).contains("other"));
    assert!(not(r#"{"format": "linimasa", "version": 2}"#).contains("newer"));
    let file = written(Format::Json, ARTICLE);
    let (_, story) = told(ARTICLE);
    assert!(!story.events.is_empty());
    assert!(not(&file.replacen("\"end\": ", "\"end\": 9999", 1)).contains("outside its text"));
    assert!(not(&file.replacen("\"local\": \"", "\"local\": \"+19", 1)).contains("outside the calendar"));
}

/// The events that a file of ours gives when it is read as another program's.
fn again(format: Format, ending: &str) -> Vec<(String, String)> {
    match read_file(&format!("a.{ending}"), &written(format, ARTICLE)) {
        Ok(Found::Events(_, story)) => {
            story.events.iter().map(|e| (e.when.edtf(), e.headline.clone())).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_we_write_for_others_we_read_as_theirs() {
    let (_, story) = told(ARTICLE);
    for (format, ending) in [(Format::TimelineJs, "json"), (Format::ICalendar, "ics")] {
        let again = again(format, ending);
        assert_eq!(again.len(), story.events.len());
        assert!(
            again.contains(&("2022-02-28".into(), "Pekerja pabrik sepatu di Cimahi mulai mogok".into())),
            "{again:?}"
        );
    }
}

fn holds(text: &str, title: Option<String>) -> Result<(), TestCaseError> {
    let (document, story) = told(text);
    let document = Document { title, ..document };
    let piece = Piece { document: &document, story: &story, today: ymd(2026, 11, 22) };
    prop_assert_eq!(json::read(&write(Format::Json, &piece)), Ok((document.clone(), story.clone())));
    for format in [Format::TimelineJs, Format::JsonLd] {
        prop_assert!(serde_json::from_str::<serde_json::Value>(&write(format, &piece)).is_ok());
    }
    let calendar = write(Format::ICalendar, &piece);
    prop_assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    prop_assert_eq!(calendar.matches("\r\nUID:").count(), story.events.len());
    prop_assert_eq!(write(Format::Csv, &piece).matches("\r\n").count(), story.events.len() + 1);
    prop_assert_eq!(write(Format::Markwhen, &piece).lines().count(), story.events.len() + 2);
    prop_assert_eq!(write(Format::Mermaid, &piece).lines().count(), story.events.len() + 2);
    let marked = write(Format::TimeMl, &piece);
    let marks = marked.matches("<TIMEX3 ").count() - usize::from(story.published.date.is_some());
    prop_assert_eq!(marks, story.timexes.len());
    write(Format::Markdown, &piece);
    Ok(())
}

/// Sentences with every kind of time, and marks that some format takes for its own.
/// Two articles of ours, joined, with an edit.
fn two() -> (Document, Story) {
    let texts = [
        "Gempa mengguncang Wanasari pada Selasa (5/3/2024). Warga mengungsi pada Rabu (6/3/2024).",
        "Wanasari, March 6, 2024 - \u{201c}A strong earthquake\u{201d} shook Wanasari on Tuesday, March 5, 2024.",
    ];
    let stories = texts.map(|text| read(text, &Context::new(ymd(2026, 11, 22))));
    let joined = sources::join(&[(texts[0], &stories[0]), (texts[1], &stories[1])]);
    let article = |text: &str, title: &str| sources::Article {
        text: text.into(),
        title: Some(title.into()),
        ..sources::Article::default()
    };
    let mut document = Document { edits: vec!["qWarga\thPengungsi".into()], ..Document::default() };
    sources::put_articles(
        &mut document,
        vec![article(texts[0], "Harian <Satu>"), article(texts[1], "The Second")],
    );
    (document, joined.story)
}

#[test]
fn several_articles_are_named_where_a_format_has_a_place() {
    let (document, story) = two();
    assert_eq!(story.events.len(), 2, "{story:#?}");
    let piece = Piece { document: &document, story: &story, today: ymd(2026, 11, 22) };
    let csv = write(Format::Csv, &piece);
    assert!(
        csv.starts_with("edtf,start,end,headline,sentence,key,confidence,actors,time words,sources\r\n"),
        "{csv}"
    );
    assert!(csv.contains(",Harian <Satu>; The Second\r\n"), "{csv}");
    assert!(csv.contains(",Harian <Satu>\r\n"), "{csv}");
    let slides: serde_json::Value = serde_json::from_str(&write(Format::TimelineJs, &piece)).unwrap();
    let text = slides["events"][0]["text"]["text"].as_str().unwrap();
    assert!(text.contains("(Harian &lt;Satu&gt;)") && text.contains("(The Second)"), "{text}");
    let calendar = write(Format::ICalendar, &piece).replace("\r\n ", "");
    assert!(calendar.contains("(The Second)"), "{calendar}");
    assert!(write(Format::Markdown, &piece).contains("(The Second)"));
    let page: serde_json::Value = serde_json::from_str(&write(Format::JsonLd, &piece)).unwrap();
    assert_eq!(page["about"][0]["subjectOf"].as_array().unwrap().len(), 2);
    assert!(write(Format::TimeMl, &piece).contains("shook Wanasari"));
    // One article is written as it always was.
    assert!(
        written(Format::Csv, ARTICLE)
            .starts_with("edtf,start,end,headline,sentence,key,confidence,actors,time words\r\n")
    );
}

#[test]
fn several_articles_come_back_from_our_own_file() {
    let (document, story) = two();
    let piece = Piece { document: &document, story: &story, today: ymd(2026, 11, 22) };
    let file = write(Format::Json, &piece);
    assert_eq!(json::read(&file), Ok((document, story)));
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(file["document"]["articles"][0]["title"], "The Second");
    assert_eq!(file["document"]["edits"].as_array().unwrap().len(), 1);
}

/// TimelineJS's years before Christ are negative and have no 0; ours are astronomical.
#[test]
fn a_year_before_christ_goes_to_timeline_js_and_back() {
    let text = "Raja itu wafat pada 44 SM.";
    let story = read(text, &Context::new(ymd(2026, 11, 26)));
    let document = Document { text: text.into(), ..Document::default() };
    let file =
        write(Format::TimelineJs, &Piece { document: &document, story: &story, today: ymd(2026, 11, 26) });
    let slides: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(slides["events"][0]["start_date"]["year"], -44);
    let Ok(Found::Events(_, again)) = read_file("a.json", &file) else { panic!("no events") };
    assert_eq!(again.events[0].when, story.events[0].when);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any bytes are read or refused, and never in letters that stand for what was not understood.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..40), ending in prop::sample::select(&["txt", "html", "eml", "ics"][..])) {
        if let Ok((Found::Article(document), _)) = linimasa::format::read::read_bytes(&format!("a.{ending}"), &bytes) {
            let lost = |text: &str| text.contains('\u{fffd}');
            let (here, there) = (lost(&document.text), std::str::from_utf8(&bytes).is_ok_and(lost));
            prop_assert!(!here || there, "{:?}", document.text);
        }
    }
}

fn salad() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "Perang itu berakhir pada tahun 1994. ",
        "Raja itu wafat pada 44 SM. ",
        "Gencatan senjata mulai berlaku pada pukul 17.30 waktu setempat (13:30 GMT). ",
        "Sejak Mei 2021 Armenia memprotes. ",
        "Perang enam minggu pecah pada September 2020, kata Budi. ",
        "In the 1990s the factory closed: \"no; really\". ",
        "The council met in the third quarter of 2019, #budget, {x} %% <b>&</b>. ",
        "=1+1 Jembatan itu runtuh pada Selasa.\r\n",
        "Published 16 November 2021\n",
        "The plant was built in the 19th century, and it burned last week at 5 p.m. ",
        "Pada 9999 kota itu runtuh. ",
        "🙂 ]] \u{0} \u{b} \\ , é ",
    ];
    prop::collection::vec(prop::sample::select(PARTS), 0..8).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_story_is_written_whole(text in salad(), title in any::<Option<String>>()) {
        holds(&text, title)?;
    }

    #[test]
    fn any_file_is_read_or_refused(source in any::<String>(), ending in prop::sample::select(&["json", "csv", "ics", "txt", "md", "eml", "html"][..])) {
        let _ = read_file(&format!("a.{ending}"), &source);
        let _ = read_file("a.csv", &format!("Year,Month,Day,Headline,Text\n{source}"));
        let _ = read_file("a.ics", &format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{source}\nDTEND:{source}\nEND:VEVENT"));
        let _ = read_file("a.ics", &format!("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:A\nBEGIN:STANDARD\nDTSTART:{source}\nRRULE:{source}\nTZOFFSETTO:{source}\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=\"{source}\":20200101T000000\nDURATION:P{source}\nEND:VEVENT"));
        let _ = linimasa::format::read::read_bytes(&format!("a.{ending}"), source.as_bytes());
    }

    #[test]
    fn any_characters_are_written_whole(text in any::<String>()) {
        holds(&text, None)?;
    }
}
