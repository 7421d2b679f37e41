//! The command line over the same engine.
//!
//! `linimasa tag` and `linimasa story` read one JSON object a line from standard input and write one a
//! line to standard output; `linimasa show FILE` prints a story for people, `linimasa headlines FOLDER...` all headlines
//! of annotated articles; `linimasa score FOLDER` compares with the annotation; `linimasa export --to FORMAT [FILE]`
//! writes a story in another program's format ([`export`]).

mod docx;
mod export;
mod options;
mod show;

use linimasa::engine::{Context, read, tag};
use linimasa::format::read::letters;
use linimasa::measure;
use linimasa::story::{Edge, Lang, Modifier, Reason, Span, Story};
use linimasa::words::reason;
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["tag"] => lines(false),
        ["story"] => lines(true),
        ["show", file] => show(file),
        ["--help" | "-h" | "help", ..] | ["export", "--help" | "-h"] => {
            print!("{}", help());
            ExitCode::SUCCESS
        }
        ["export", words @ ..] => write_out(words),
        ["headlines", folders @ ..] if !folders.is_empty() => headlines(folders),
        ["score", folder] => score(folder, None, false),
        ["score", folder, "--errors"] => score(folder, None, true),
        ["score", folder, "--disputed", file] => score(folder, Some(file), false),
        ["--version" | "-V"] => {
            println!("linimasa {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        words => {
            let wrong = match words {
                [] => String::new(),
                ["tag" | "story", ..] => format!("{} takes no words: it reads standard input\n\n", words[0]),
                ["show"] => "show needs a FILE\n\n".into(),
                ["headlines" | "score"] => format!("{} needs a FOLDER\n\n", words[0]),
                ["show" | "score", ..] => format!("{}: these words after it are not known\n\n", words[0]),
                [word, ..] => format!("{word} is no command of linimasa\n\n"),
            };
            eprint!("{wrong}{}", help());
            ExitCode::from(2)
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the command line is the edge where the clock enters")]
fn today() -> chrono::NaiveDate {
    let seconds =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |d| d.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or(0);
    chrono::DateTime::from_timestamp(days * 86_400, 0).map_or(chrono::NaiveDate::MIN, |t| t.date_naive())
}

fn score(folder: &str, disputed: Option<&str>, errors: bool) -> ExitCode {
    let mut documents = match measure::folder(folder.as_ref()) {
        Ok(documents) if !documents.is_empty() => documents,
        Ok(_) => {
            eprintln!("{folder} holds no annotated text (.tml, or .json beside .txt)");
            return ExitCode::FAILURE;
        }
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::FAILURE;
        }
    };
    figures(&documents, errors);
    let Some(file) = disputed else { return ExitCode::SUCCESS };
    let Ok(lines) = std::fs::read_to_string(file) else {
        eprintln!("{file} can't be read");
        return ExitCode::FAILURE;
    };
    let set = std::path::Path::new(folder).file_name().unwrap_or_default().to_string_lossy();
    let n = measure::dispute(&mut documents, &set, &lines);
    println!("without the {n} disputed:");
    figures(&documents, false);
    ExitCode::SUCCESS
}

/// The figures of all documents, then of the tenth that nobody reads for errors and of the rest. The misses are those of
/// the rest alone.
fn figures(documents: &[measure::Document], errors: bool) {
    let (unseen, seen): (Vec<_>, Vec<_>) = documents.iter().cloned().partition(measure::Document::is_unseen);
    let rest = measure::score(&seen);
    for miss in rest.misses.iter().filter(|_| errors) {
        println!("{}\t{}\tgold {}\tfound {}", miss.document, miss.kind, miss.gold, miss.found);
    }
    for (name, score) in
        [("all", measure::score(documents)), ("unseen", measure::score(&unseen)), ("the rest", rest)]
    {
        let f = score.figures();
        let n = score.documents;
        println!(
            "strict {:.1}  relaxed {:.1}  type {:.1}  value {:.1}  {name} ({n})",
            f.strict, f.relaxed, f.kind, f.value
        );
    }
}

fn lines(events: bool) -> ExitCode {
    let (stdin, mut out) = (std::io::stdin().lock(), std::io::BufWriter::new(std::io::stdout().lock()));
    let mut bad = false;
    // Bytes and not text: a line that is no UTF-8 is a bad line and not the end.
    for (n, line) in stdin.split(b'\n').enumerate() {
        let line = match line {
            Ok(line) => String::from_utf8_lossy(&line).into_owned(),
            Err(error) => {
                eprintln!("line {}: standard input broke off: {error}", n + 1);
                return ExitCode::FAILURE;
            }
        };
        if line.trim().is_empty() {
            continue;
        }
        match serde_json::from_str::<Value>(&line).ok().and_then(|input| answer(&input, events)) {
            Some(answer) => {
                if writeln!(out, "{answer}").is_err() {
                    return ExitCode::FAILURE;
                }
            }
            None => {
                bad = true;
                eprintln!("line {}: not a JSON object with a \"text\"; skipped", n + 1);
            }
        }
    }
    if bad { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn answer(input: &Value, events: bool) -> Option<Value> {
    let text = input.get("text")?.as_str()?;
    let context = Context {
        published: input.get("dct").and_then(Value::as_str).and_then(|d| d.get(..10)?.parse().ok()),
        lang: input.get("lang").and_then(Value::as_str).and_then(Lang::from_tag),
        ..Context::new(today())
    };
    let story = if events { read(text, &context) } else { tag(text, &context) };
    let scalars = Scalars::new(text);
    let mut out = json!({
        "doc": input.get("doc"),
        "lang": story.lang.tag(),
        "published": published(&story),
        "timexes": story.timexes.iter().map(|t| {
            let (start, end) = scalars.span(t.span);
            let mut o = json!({"start": start, "end": end, "text": t.span.of(text), "type": t.kind, "value": t.value,
                "because": because(&t.because, story.lang)});
            if let Some(modifier) = t.modifier {
                o["mod"] = json!(modifier.timex());
            }
            o
        }).collect::<Vec<_>>(),
    });
    if events {
        out["events"] = story.events.iter().map(|e| {
            let (start, end) = scalars.span(e.span);
            let mut o = json!({"id": e.id, "headline": e.headline, "start": start, "end": end, "when": story.spelled(e), "key": e.key,
                "confidence": e.confidence,
                "actors": e.actors, "timexes": e.timexes, "because": because(&e.because, story.lang)});
            if let Edge::Beyond(bound, _) = e.when.begin {
                o["mod"] = json!(Modifier::from(bound).timex());
            }
            o
        }).collect();
    }
    Some(out)
}

fn published(story: &Story) -> Value {
    let p = &story.published;
    json!({"date": p.date, "how": p.how, "because": because(&p.because, story.lang), "alternatives": p.alternatives})
}

/// Each step as a sentence, in the language that the text is in.
fn because(reasons: &[Reason], lang: Lang) -> Vec<String> {
    reasons.iter().map(|step| reason(step, lang)).collect()
}

/// Byte offsets to counts of Unicode scalar values.
struct Scalars(Vec<usize>);

impl Scalars {
    fn new(text: &str) -> Self {
        Self(text.char_indices().map(|(i, _)| i).collect())
    }

    fn span(&self, span: Span) -> (usize, usize) {
        let at = |byte| self.0.partition_point(|i| *i < byte);
        (at(span.start), at(span.end))
    }
}

/// All headlines of all annotated articles, to be read by eye.
fn headlines(folders: &[&str]) -> ExitCode {
    let mut out = std::io::stdout().lock();
    for folder in folders {
        let documents = match measure::folder(folder.as_ref()) {
            Ok(documents) => documents,
            Err(sentence) => {
                eprintln!("{sentence}");
                return ExitCode::FAILURE;
            }
        };
        for document in documents {
            let context =
                Context { published: linimasa::story::iso_date(&document.dct), ..Context::new(today()) };
            let story = read(&document.text, &context);
            let mut page = format!("\n{}, {}\n", document.name, document.dct);
            for event in &story.events {
                let mark = if event.key { '*' } else { ' ' };
                page.push_str(&format!("{mark} {:22} {}\n", story.spelled(event), event.headline));
            }
            if write!(out, "{page}").is_err() {
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
}

/// The words of a file, or a sentence on standard error.
fn words_of(file: &str) -> Result<String, ExitCode> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string());
    let letters = bytes.and_then(|bytes| letters::decode(&bytes, false, letters::tables));
    letters.map(|letters| letters.text).map_err(|why| {
        eprintln!("{file} can't be read: {why}");
        ExitCode::FAILURE
    })
}

/// Writes a story in another program's format.
fn write_out(words: &[&str]) -> ExitCode {
    let options = match options::read(words) {
        Ok(options) => options,
        Err(sentence) => {
            eprintln!("{sentence}\nlinimasa --help says more");
            return ExitCode::from(2);
        }
    };
    match export::export(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// How it is called.
fn help() -> String {
    format!(
        "\
Reads when things happened in news articles, Indonesian and English.

  linimasa export --to FORMAT [OPTIONS] [FILE...]   a story in another program's format
  linimasa show FILE                                a story for people
  linimasa tag | story < lines.jsonl                a JSON object a line: {{\"doc\", \"text\", \"dct\"?, \"lang\"?}}
  linimasa score FOLDER [--errors | --disputed FILE]
  linimasa headlines FOLDER...

export reads FILE, or standard input where there is none or it is -; several articles are told together.
  --to FORMAT       {formats}
  --from KIND       what is read: txt, md, html, eml, docx, json, csv, ics; else by the ending of FILE
  --dct DATE        when the articles were published (2021-11-16); also --published
  --lang id|en      the language that they are written in
  --output FILE     where to write; else standard output
Pictures (SVG, PNG) and the page as one file (HTML) are drawn by the page: its file menu saves them.

Exit status: 0 done, 1 something could not be read or written, 2 the words after linimasa are wrong.
",
        formats = options::names()
    )
}

fn show(file: &str) -> ExitCode {
    let text = match words_of(file) {
        Ok(text) => text,
        Err(code) => return code,
    };
    let story = read(&text, &Context::new(today()));
    print!("{}", show::shown(&story, &text));
    ExitCode::SUCCESS
}
