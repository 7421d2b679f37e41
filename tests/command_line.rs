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
fn it_says_what_is_wrong_and_how_it_ended() {
    let says = |words: &[&str], input: &[u8], status, said: &str| {
        let (code, stderr) = fails(words, input);
        assert!(code == status && stderr.contains(said), "{words:?}: {code} {stderr}");
    };
    says(&["export", "--to", "pdf"], b"", 2, "there are json, timelinejs");
    says(&["export", "--to", "csv", "--lang", "xx"], b"", 2, "id (Indonesian)");
    says(&["export", "--to", "csv", "no/such/file.txt"], b"", 1, "no/such/file.txt can't be read");
    says(&["export", "--to", "csv"], b"\xffabc", 1, "no UTF-8");
    says(&["export", "--to", "csv"], b"%PDF-1.7", 1, "a PDF is not read");
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
    says(&["sing"], b"", 2, "linimasa export --to FORMAT");
}

#[test]
fn help_is_no_error() {
    assert!(out(&["--help"], b"").contains("--output FILE"));
    assert_eq!(out(&["export", "--help"], b""), out(&["help"], b""));
}
