//! What other programs' files come to.

use super::*;

fn events(name: &str, source: &str) -> Vec<(String, String)> {
    match read(name, source).unwrap() {
        Found::Events(document, story) => {
            let told = |e: &Event| {
                assert_eq!(e.span.of(&document.text), e.headline);
                (e.when.edtf(), e.headline.clone())
            };
            story.events.iter().map(told).collect()
        }
        _ => panic!("no events"),
    }
}

fn pair(when: &str, headline: &str) -> (String, String) {
    (when.into(), headline.into())
}

#[test]
fn slides_of_timeline_js() {
    let source = r#"{"title": {"text": {"headline": "Jembatan"}}, "events": [
        {"start_date": {"year": "2021", "month": "5", "day": ""}, "text": {"headline": "<b>Runtuh</b> &amp; tutup"}},
        {"start_date": {"year": 1931}, "end_date": {"year": 1933}, "text": {"headline": "Dibangun", "text": "<p>Tiga tahun.</p>"}},
        {"text": {"headline": "Tanpa waktu"}}]}"#;
    assert_eq!(events("a.json", source), [pair("1931/1933", "Dibangun"), pair("2021-05", "Runtuh & tutup")]);
}

#[test]
fn rows_of_its_table() {
    let source = "Year,Month,Day,Time,End Year,Headline,Text,Type\r\n,,,,,Judul,,title\r\n2022,3,1,14:05,,\"Mogok, \"\"lagi\"\"\",\"dua\nbaris\",\r\n1998,,,,,Dibuka,,\r\n";
    assert_eq!(
        events("a.csv", source),
        [pair("1998", "Dibuka"), pair("2022-03-01T14:05", "Mogok, \"lagi\"")]
    );
}

#[test]
fn rows_of_a_spreadsheet_without_commas() {
    for between in [';', '\t'] {
        let source = "Year,Month,Day,Headline\n2022,3,1,\"Mogok, lagi\"\n1998,,,Dibuka\n";
        let source = source.replace(',', &between.to_string()).replace(&format!("Mogok{between}"), "Mogok,");
        assert_eq!(events("a.csv", &source), [pair("1998", "Dibuka"), pair("2022-03-01", "Mogok, lagi")]);
        assert_eq!(events("a.tsv", &source).len(), 2);
    }
    assert_eq!(events("a.csv", "Year,Headline\n1998,Dibuka; lalu tutup\n")[0].1, "Dibuka; lalu tutup");
}

#[test]
fn front_matter_states_a_day_and_a_title() {
    let source = "---\r\ntitle: \"Pasar: terbakar\"\r\ndate: 2022-05-04T10:00:00+07:00\r\ntags: [x]\r\n---\r\nPasar terbakar pada Senin.\r\n";
    let Ok(Found::Article(document)) = read("a.md", source) else { panic!("no article") };
    assert_eq!(document.text.trim(), "Pasar terbakar pada Senin.");
    assert_eq!(
        (document.title.as_deref(), document.markup),
        (Some("Pasar: terbakar"), Some(ymd(2022, 5, 4)))
    );
    let Ok(Found::Article(document)) = read("a.md", "Kota\n---\ndate: 2022-05-04\n---\n") else {
        panic!("no article")
    };
    assert_eq!((document.title, document.markup), (None, None));
}

#[test]
fn timeline_js_has_no_year_zero() {
    let slide = |year: i32| {
        let source =
            format!(r#"{{"events": [{{"start_date": {{"year": {year}}}, "text": {{"headline": "A"}}}}]}}"#);
        events("a.json", &source).remove(0).0
    };
    assert_eq!([slide(-44), slide(-1), slide(1)], ["-0043", "0000", "0001"]);
    assert_eq!(events("a.csv", "Year,Headline\n-44,A\n"), [pair("-0043", "A")]);
}

#[test]
fn entries_of_a_calendar() {
    let source = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20220228\r\nDTEND;VALUE=DATE:20220301\r\nSUMMARY:Satu\\, d\r\n ua\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20220303T070000Z\r\nSUMMARY:Tiga\r\nBEGIN:VALARM\r\nSUMMARY:Bunyi\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(events("a.ics", source), [pair("2022-02-28", "Satu, dua"), pair("2022-03-03T07:00Z", "Tiga")]);
}

fn calendar(lines: &str) -> (Vec<(String, String)>, Vec<Remark>) {
    let source = format!("BEGIN:VCALENDAR\n{lines}\nEND:VCALENDAR\n");
    let (_, remarks) = told("a.ics", &source).unwrap();
    (events("a.ics", &source), remarks)
}

#[test]
fn a_calendars_lengths_are_read() {
    for (start, length, edtf) in [
        (";VALUE=DATE:20220228", "P1D", "2022-02-28"),
        (";VALUE=DATE:20220228", "P1W", "2022-02-28/2022-03-06"),
        (":20220303T070000Z", "PT1H30M", "2022-03-03T07:00Z/2022-03-03T08:30Z"),
        (":20220303T230000", "P1DT2H", "2022-03-03T23:00/2022-03-05T01:00"),
        (":20220303T070000Z", "-PT1H", "2022-03-03T07:00Z"),
        (":20220303T070000Z", "PT99999999999H", "2022-03-03T07:00Z"),
    ] {
        let (told, _) =
            calendar(&format!("BEGIN:VEVENT\nDTSTART{start}\nDURATION:{length}\nSUMMARY:A\nEND:VEVENT"));
        assert_eq!(told, [pair(edtf, "A")], "{length}");
    }
}

#[test]
fn a_calendars_zones_and_rules_are_read_or_told_of() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Kota\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\n\
        TZOFFSETTO:+0930\nEND:STANDARD\nEND:VTIMEZONE\n";
    let entry = |zone: &str, more: &str| {
        format!("BEGIN:VEVENT\nDTSTART;TZID={zone}:20220303T070000\n{more}SUMMARY:A\nEND:VEVENT")
    };
    let one = |when: &str| vec![pair(when, "A")];
    assert_eq!(calendar(&(zone.to_owned() + &entry("Kota", ""))), (one("2022-03-03T07:00+09:30"), vec![]));
    assert_eq!(calendar(&entry("Asia/Jakarta", "")), (one("2022-03-03T07:00+07:00"), vec![]));
    assert_eq!(
        calendar(&entry("\"Asia/Tokyo\"", "RRULE:FREQ=WEEKLY\n")),
        (one("2022-03-03T07:00"), vec![Remark::FirstOnly(1), Remark::Zones(vec!["Asia/Tokyo".into()])])
    );
    let day = "BEGIN:VEVENT\nDTSTART;TZID=Kota;VALUE=DATE:20220303\nSUMMARY:A\nEND:VEVENT";
    assert_eq!(calendar(day), (one("2022-03-03"), vec![]));
}

#[test]
fn what_is_wrong_is_said() {
    let why = |name: &str, source: &str| read(name, source).unwrap_err();
    assert!(why("a.json", "[]").contains("no TimelineJS file"));
    assert!(why("a.csv", "a,b\n1,2\n").contains("columns"));
    assert!(why("a.ics", "SUMMARY:x").contains("BEGIN:VCALENDAR"));
    assert!(why("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR").contains("no event with a date"));
    assert!(matches!(read("a.txt", "\u{feff}Kota\r\n"), Ok(Found::Article(d)) if d.text == "Kota\n"));
}
