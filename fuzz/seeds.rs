//! What the targets begin with, made from the language packs' examples and the test stories:
//! `cargo run --example seeds -- FOLDER` writes `FOLDER/<target>/` and the words that libFuzzer puts in, `words.dict`.

use linimasa::edit::{Edit, Target, wire};
use linimasa::engine::{Context, read};
use linimasa::format::{Format, Piece, write};
use linimasa::share::{Document, encode, unpacked};
use linimasa::story::{Story, ymd};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// So many of the examples stand together in one text of the target `story`.
const TOGETHER: usize = 8;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).expect("the folder to write into"));
    let (examples, told) = (examples()?, stories()?);
    let texts: Vec<&str> = examples.iter().map(|(text, _)| text.as_str()).collect();
    let put = |target: &str, seeds: Vec<Vec<u8>>| seed(&folder.join(target), &seeds);

    put("tagger", texts.iter().map(|text| chosen(text)).collect())?;
    let together = texts.chunks(TOGETHER).map(|texts| chosen(&texts.join("\n\n")));
    put("story", together.chain(told.iter().map(|text| chosen(text))).collect())?;
    put("several", told.windows(2).map(|pair| pair.join("\0").into_bytes()).collect())?;
    put("typed", examples.iter().flat_map(|(_, said)| said.iter().map(|words| bytes(words))).collect())?;

    let read: Vec<(Document, Story)> = told.iter().map(|text| one(text)).collect();
    put(
        "edtf",
        read.iter()
            .flat_map(|(_, story)| story.events.iter().map(|event| bytes(&event.when.code())))
            .collect(),
    )?;
    put(
        "edits",
        read.iter().map(|(document, story)| bytes(&edits(story, &document.text).join("\n"))).collect(),
    )?;
    let links = read.iter().flat_map(|(document, _)| [bytes(&encode(document)), bytes(&unpacked(document))]);
    put("link", links.collect())?;
    for (target, format) in [
        ("json", Format::Json),
        ("timelinejs", Format::TimelineJs),
        ("csv", Format::Csv),
        ("calendar", Format::ICalendar),
        ("markdown", Format::Markdown),
    ] {
        put(target, read.iter().map(|(document, story)| bytes(&file(format, document, story))).collect())?;
    }
    put("html", told.iter().map(|text| bytes(&page(text))).collect())?;
    put("mail", told.iter().map(|text| bytes(&mail(text))).collect())?;
    put("docx", told.iter().map(|text| archive("word/document.xml", page(text).as_bytes())).collect())?;
    fs::write(folder.join("words.dict"), dictionary(&examples))
}

/// The texts of both packs' examples, each with the expressions in it.
fn examples() -> io::Result<Vec<(String, Vec<String>)>> {
    let mut out = Vec::new();
    for file in ["en/examples.txt", "en/none.txt", "id/examples.txt", "id/none.txt"] {
        let lines = fs::read_to_string(project().join("src/engine/lang").join(file))?;
        for line in lines.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
            let (text, said) = line.rsplit_once(" | ").unwrap_or((line, ""));
            let words = said.split("; ").filter_map(|pair| Some(pair.rsplit_once(" = ")?.0.to_owned()));
            out.push((text.replace("\\n", "\n"), words.collect()));
        }
    }
    Ok(out)
}

/// The articles of `tests/stories`.
fn stories() -> io::Result<Vec<String>> {
    let mut out = Vec::new();
    for language in ["id", "en"] {
        for file in fs::read_dir(project().join("tests/stories").join(language))? {
            let whole = fs::read_to_string(file?.path())?;
            out.extend(whole.split("===\n").nth(1).map(str::to_owned));
        }
    }
    out.sort();
    Ok(out)
}

fn project() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn seed(folder: &Path, seeds: &[Vec<u8>]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    seeds.iter().enumerate().try_for_each(|(n, seed)| fs::write(folder.join(format!("seed-{n:04}")), seed))
}

fn bytes(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// With the byte before it that says that the publication date is known.
fn chosen(text: &str) -> Vec<u8> {
    [b"\x01", text.as_bytes()].concat()
}

fn one(text: &str) -> (Document, Story) {
    let today = ymd(2026, 11, 22);
    (Document { text: text.to_owned(), ..Document::default() }, read(text, &Context::new(today)))
}

fn file(format: Format, document: &Document, story: &Story) -> String {
    write(format, &Piece { document, story, today: ymd(2026, 11, 22) })
}

/// Something of every kind that a reader can change.
fn edits(story: &Story, text: &str) -> Vec<String> {
    let target = |n: usize| story.events.get(n).map(|event| Target::of(event, story, text));
    let each = |(n, event): (usize, &linimasa::story::Event)| {
        let mut edit = Edit::of(target(n)?);
        match n % 6 {
            0 => edit.headline = Some(event.headline.to_uppercase()),
            1 => edit.note = Some("a note\nof two lines".into()),
            2 => edit.when = Some(event.when.clone()),
            3 => edit.tone = Some(3),
            4 => (edit.key, edit.hidden) = (Some(!event.key), true),
            _ => edit.into = target(n - 1),
        }
        Some(wire::write(&edit))
    };
    story.events.iter().enumerate().filter_map(each).collect()
}

fn page(text: &str) -> String {
    let lines = text.lines().map(|line| format!("<p>{line}</p>\n"));
    format!(
        "<!doctype html><title>A page</title><meta property=\"article:published_time\" content=\"2021-11-16\"><article>{}</article>",
        lines.collect::<String>()
    )
}

fn mail(text: &str) -> String {
    format!(
        "From: a@example.org\r\nSubject: News\r\nDate: Tue, 16 Nov 2021 13:30:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}"
    )
}

/// An archive with one file, stored as it is (PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
fn archive(name: &str, bytes: &[u8]) -> Vec<u8> {
    let sizes = [(bytes.len() as u32).to_le_bytes(); 2].concat();
    let head = [
        &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..],
        &sizes,
        &(name.len() as u16).to_le_bytes(),
        &[0, 0],
    ]
    .concat();
    let file = [b"PK\x03\x04", &head[..], name.as_bytes(), bytes].concat();
    let entry = [b"PK\x01\x02\x14\x00", &head[..], &[0; 14], name.as_bytes()].concat();
    let (size, start) = ((entry.len() as u32).to_le_bytes(), (file.len() as u32).to_le_bytes());
    let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &size[..], &start, &[0, 0]].concat();
    [file, entry, end].concat()
}

/// The words of the examples' expressions, as libFuzzer's dictionaries have them.
fn dictionary(examples: &[(String, Vec<String>)]) -> String {
    let said = examples.iter().flat_map(|(_, said)| said);
    let words: BTreeSet<&str> = said.flat_map(|words| words.split_whitespace()).collect();
    let plain = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    words.into_iter().filter(plain).map(|word| format!("\"{word}\"\n")).collect()
}
