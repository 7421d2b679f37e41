//! The command line as a shell has it: what it reads, where it writes, how it ends.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "CIMAHI, 3 Maret 2022 - Pekerja pabrik sepatu mulai mogok pada 28 Februari 2022.\n";

fn run(words: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_linimasa"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its words does not read.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn out(words: &[&str], input: &[u8]) -> String {
    let output = run(words, input);
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

/// Its exit status, and what it says.
fn fails(words: &[&str], input: &[u8]) -> (i32, String) {
    let output = run(words, input);
    assert!(output.stdout.is_empty(), "{words:?}");
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn file(name: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    folder.join(format!("command-line-{name}")).to_string_lossy().into_owned()
}

#[test]
fn every_format_comes_from_standard_input_and_from_a_file_alike() {
    let (source, target) = (file("in.txt"), file("out"));
    std::fs::write(&source, ARTICLE).unwrap();
    for format in linimasa::format::Format::ALL.map(linimasa::format::Format::name) {
        let piped = out(&["export", "--to", format], ARTICLE.as_bytes());
        assert!(piped.contains("mogok"), "{format}: {piped}");
        assert_eq!(out(&["export", "--to", format, "-"], ARTICLE.as_bytes()), piped);
        assert_eq!(out(&["export", &source, "--to", format], b""), piped);
        assert_eq!(out(&["export", "--to", format, "--output", &target, &source], b""), "");
        assert_eq!(std::fs::read_to_string(&target).unwrap(), piped);
    }
}

#[test]
fn what_the_article_leaves_out_is_given() {
    let source = b"Pada hari Selasa jembatan itu roboh.";
    let dated = out(&["export", "--to", "csv", "--dct", "2021-11-17"], source);
    assert!(dated.contains("2021-11-16"), "{dated}");
    assert_eq!(out(&["export", "--to", "csv", "--published", "2021-11-17"], source), dated);
    let told = |lang| out(&["export", "--to", "jsonld", "--lang", lang], b"2019.");
    assert!(told("id").contains("\"inLanguage\": \"id\"") && told("en").contains("\"inLanguage\": \"en\""));
}

#[test]
fn standard_input_is_of_the_kind_that_is_said() {
    let page = "<title>x</title><p>Pada 4 April 2018 pasar itu terbakar.</p>";
    let csv = out(&["export", "--to", "csv", "--from", "html"], page.as_bytes());
    assert!(csv.contains("2018-04-04") && !csv.contains("<p>"), "{csv}");
    let own = out(&["export", "--to", "json"], ARTICLE.as_bytes());
    assert_eq!(out(&["export", "--to", "json", "--from", "json"], own.as_bytes()), own);
}

#[test]
fn several_articles_are_told_together() {
    let files = ["satu.txt", "dua.md"].map(file);
    std::fs::write(&files[0], "Gempa mengguncang Wanasari pada Selasa (5/3/2024). 12 orang tewas.").unwrap();
    let other = "# Strong earthquake\n\nWanasari, March 6, 2024 - A strong **earthquake** shook Wanasari on Tuesday, March 5, 2024.";
    std::fs::write(&files[1], other).unwrap();
    let export = |format: &str, first: &str, input: &str| {
        out(&["export", "--to", format, first, &files[1]], input.as_bytes())
    };
    let csv = export("csv", &files[0], "");
    assert!(csv.contains("12 orang tewas.; Strong earthquake"), "one event of both: {csv}");
    assert_eq!(export("csv", "-", &std::fs::read_to_string(&files[0]).unwrap()), csv);
    let own = export("json", &files[0], "");
    let json: serde_json::Value = serde_json::from_str(&own).unwrap();
    assert!(json["document"]["articles"][0]["text"].as_str().unwrap().contains("Strong earthquake"));
    assert_eq!(out(&["export", "--to", "json", "--from", "json"], own.as_bytes()), own);
    let story = file("kisah.json");
    std::fs::write(&story, own).unwrap();
    let (code, said) = fails(&["export", "--to", "csv", &files[0], &story], b"");
    assert!(code == 1 && said.contains("only articles can be put side by side"), "{said}");
}

#[test]
fn it_says_what_is_wrong_and_how_it_ended() {
    let says = |words: &[&str], input: &[u8], status, said: &str| {
        let (code, stderr) = fails(words, input);
        assert!(code == status && stderr.contains(said), "{words:?}: {code} {stderr}");
    };
    says(&["export", "--to", "pdf"], b"", 2, "there are json, timelinejs");
    says(&["export", "--to", "csv", "--lang", "xx"], b"", 2, "id (Indonesian)");
    says(&["export", "--to", "csv", "no/such/file.txt"], b"", 1, "no/such/file.txt can't be read");
    says(&["export", "--to", "csv"], b"\xffabc\0", 1, "no text");
    says(&["export", "--to", "csv"], b"\xcf\xf0\xe8\xe2\xe5\xf2", 1, "save it as UTF-8");
    says(&["export", "--to", "csv"], b"%PDF-1.7", 1, "a PDF is not read");
    for (ending, bytes) in
        [("pdf", "%PDF-1.7"), ("odt", "PK"), ("rtf", "{\\rtf1"), ("doc", "x"), ("pages", "PK")]
    {
        let source = file(&format!("unread.{ending}"));
        std::fs::write(&source, bytes).unwrap();
        says(&["export", "--to", "csv", &source], b"", 1, "copy its text or save it as .docx");
        says(&["export", "--to", "csv", &source], b"", 1, ".txt, .md, .html, .docx, .eml, .json, .csv, .ics");
    }
    says(&["export", "--to", "csv", "--from", "docx"], b"PK", 1, "no .docx");
    says(&["export", "--to", "csv", "--from", "ics"], b"x", 1, "BEGIN:VCALENDAR");
    says(&["export", "--to", "csv", "--output", "no/such/folder/x"], b"", 1, "can't be written");
    let own = out(&["export", "--to", "json"], ARTICLE.as_bytes());
    says(
        &["export", "--to", "csv", "--from", "json", "--dct", "2020-01-01"],
        own.as_bytes(),
        1,
        "told already",
    );
    says(&["sing"], b"", 2, "sing is no command of linimasa");
    says(&["exprt", "--to", "csv"], b"", 2, "linimasa export --to FORMAT");
    says(&["show"], b"", 2, "show needs a FILE");
    says(&[], b"", 2, "linimasa export --to FORMAT");
}

#[test]
fn a_web_page_states_its_day() {
    let page = |head: &str| format!("{head}<p>Pada hari Selasa jembatan itu roboh.</p>");
    for head in [
        "<meta property='article:published_time' content='2021-11-17T08:00:00+07:00'>",
        r#"<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2021-11-17"}</script>"#,
        "<time datetime='2021-11-17'>kemarin</time>",
    ] {
        let csv = out(&["export", "--to", "csv", "--from", "html"], page(head).as_bytes());
        assert!(csv.contains("2021-11-16"), "{head}: {csv}");
    }
}

#[test]
fn letters_are_read_in_the_encoding_that_they_are_in() {
    let text = "Pada 4 April 2018 kafe “Señorita” terbakar.";
    let csv = |words: &[&str], bytes: &[u8]| out(&[&["export", "--to", "csv"], words].concat(), bytes);
    let told = csv(&[], text.as_bytes());
    assert!(told.contains("Señorita"), "{told}");
    assert_eq!(csv(&[], format!("\u{feff}{text}").as_bytes()), told);
    let wide: Vec<u8> =
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(csv(&[], &wide), told);
    let latin = [&b"Pada 4 April 2018 kafe \x93Se\xf1orita\x94 terbakar."[..]].concat();
    let output = run(&["export", "--to", "csv"], &latin);
    assert!(output.stdout == told.as_bytes() && output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("read as Windows-1252"));
    let mail = b"Subject: Kebakaran\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n";
    let mail = [&mail[..], b"Pada 4 April 2018 kafe Se\xf1orita terbakar."].concat();
    assert!(csv(&["--from", "eml"], &mail).contains("Señorita"));
    let page = b"<meta charset=\"windows-1251\"><p>On 4 April 2018 \xcf\xf0\xe8\xe2\xe5\xf2 burned down.</p>";
    assert!(csv(&["--from", "html"], page).contains("Привет"));
}

#[test]
fn help_is_no_error() {
    assert!(out(&["--help"], b"").contains("--output FILE"));
    assert_eq!(out(&["export", "--help"], b""), out(&["help"], b""));
    assert_eq!(out(&["--version"], b""), concat!("linimasa ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn reasons_are_told_in_the_language_of_the_text() {
    let input = br#"{"doc":1,"text":"Pekerja mogok pada hari Selasa.","dct":"2021-11-17"}
{"doc":2,"text":"Workers walked out on Tuesday.","dct":"2021-11-17"}
"#;
    for command in ["tag", "story"] {
        let lines = out(&[command], input);
        let (indonesian, english) = lines.trim().split_once('\n').unwrap();
        assert!(indonesian.contains("\"Tertulis “hari Selasa”.\""), "{indonesian}");
        assert!(english.contains("\"The text says “Tuesday”.\""), "{english}");
        assert!(!lines.contains("Said(") && !lines.contains("Stamp {"), "{lines}");
    }
    let article = file("reasons.txt");
    std::fs::write(&article, ARTICLE).unwrap();
    let shown = out(&["show", &article], b"");
    assert!(shown.starts_with("published 2022-03-03 (stated)"), "{shown}");
    assert!(!["Some(", "Said(", "Fixed(", "Stated {"].iter().any(|debug| shown.contains(debug)), "{shown}");
}
