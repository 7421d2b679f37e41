//! A story in another program's format: read from a file or from standard input, written to either.

use super::docx;
use super::options::Options;
use super::today;
use linimasa::engine::{Context, lang, read};
use linimasa::format::{Piece, read as files, write};
use linimasa::share::Document;
use linimasa::sources;
use linimasa::story::Story;
use std::io::{Read as _, Write as _};

/// Reads, tells and writes.
///
/// # Errors
/// A sentence that says what could not be read or written.
pub fn export(options: &Options) -> Result<(), String> {
    let (document, story) = told(options)?;
    let out = write(options.to, &Piece { document: &document, story: &story, today: today() });
    match &options.output {
        Some(file) => std::fs::write(file, out).map_err(|error| format!("{file} can't be written: {error}")),
        None => std::io::stdout()
            .lock()
            .write_all(out.as_bytes())
            .map_err(|error| format!("standard output broke off: {error}")),
    }
}

/// The story that the source holds, or that the engine reads in an article; of several articles the one that they tell
/// together.
fn told(options: &Options) -> Result<(Document, Story), String> {
    let mut read = Vec::new();
    for file in &options.files {
        let name = file.as_deref().unwrap_or("standard input");
        let found = found(options, file.as_deref()).map_err(|why| format!("{name} can't be read: {why}"))?;
        if options.files.len() > 1 && !matches!(found, files::Found::Article(_)) {
            return Err(format!("{name} is no article: only articles can be put side by side"));
        }
        read.push(one(options, name, found)?);
    }
    Ok(if read.len() > 1 { together(&read) } else { read.remove(0) })
}

fn one(options: &Options, name: &str, found: files::Found) -> Result<(Document, Story), String> {
    match found {
        files::Found::Story(..) if options.published.is_some() || options.lang.is_some() => {
            Err(format!("{name} holds a story that is told already: --dct and --lang are for articles"))
        }
        files::Found::Story(document, story) => Ok((document, story)),
        files::Found::Events(..) if options.published.is_some() => {
            Err(format!("{name} holds events with their dates: --dct is for articles"))
        }
        files::Found::Events(document, mut story) => {
            let detected = || lang::detect(&document.text);
            story.lang = options.lang.or_else(detected).unwrap_or_default();
            Ok((document, story))
        }
        files::Found::Article(document) => {
            let (published, lang) = (options.published, options.lang);
            let context = Context { today: today(), published, markup: document.markup, lang };
            let story = read(&document.text, &context);
            Ok((Document { published, lang, ..document }, story))
        }
    }
}

/// Several articles in one document, and the story that they tell.
fn together(read: &[(Document, Story)]) -> (Document, Story) {
    let stories: Vec<(&str, &Story)> = read.iter().map(|(doc, story)| (doc.text.as_str(), story)).collect();
    let joined = sources::join(&stories);
    let mut document = read[0].0.clone();
    for (other, _) in &read[1..] {
        sources::add(&mut document, other);
    }
    (document, joined.story)
}

/// What a source holds, by its kind.
fn found(options: &Options, file: Option<&str>) -> Result<files::Found, String> {
    let bytes = bytes(file)?;
    let name = file.unwrap_or("standard input");
    let kind = options.from.as_ref().map_or_else(|| name.to_ascii_lowercase(), |kind| format!("as.{kind}"));
    if kind.ends_with(".docx") {
        return Ok(files::Found::Article(docx::read(&bytes)?));
    }
    let (found, remarks) = files::read_bytes(&kind, &bytes)?;
    for remark in &remarks {
        eprintln!("{name}: {}", said(remark));
    }
    Ok(found)
}

/// What there is to be known of a file that was read, in words.
fn said(remark: &files::Remark) -> String {
    match remark {
        files::Remark::Guessed => "it is no UTF-8 and says no other encoding: read as Windows-1252".into(),
        files::Remark::FirstOnly(n) => {
            format!("entries that come back by a rule: {n}; each has its first time only")
        }
        files::Remark::Zones(zones) => {
            format!("clocks stay as they are written, for nothing says where they are: {}", zones.join(", "))
        }
    }
}

fn bytes(file: Option<&str>) -> Result<Vec<u8>, String> {
    let read = match file {
        Some(file) => std::fs::read(file),
        None => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
        }
    };
    read.map_err(|error| error.to_string())
}
