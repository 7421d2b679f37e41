//! The words after `linimasa export`.

use chrono::NaiveDate;
use linimasa::format::Format;
use linimasa::story::{Lang, iso_date};

/// What is to be written, of what, and where to.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The format to write.
    pub to: Format,
    /// The files to read; standard input where there is none. Several are articles that are put side by side.
    pub files: Vec<Source>,
    /// The ending of file names by which the source is read; the file's own where there is none.
    pub from: Option<String>,
    /// When the article was published.
    pub published: Option<NaiveDate>,
    /// The language that it is written in.
    pub lang: Option<Lang>,
    /// The file to write; standard output where there is none.
    pub output: Option<String>,
}

/// A file, or standard input.
pub type Source = Option<String>;

/// The kinds of files that `--from` names.
const KINDS: [&str; 9] = ["txt", "md", "html", "eml", "docx", "json", "csv", "ics", "markdown"];
/// What only the page can draw.
const DRAWN: [&str; 3] = ["svg", "png", "html"];

/// Reads the words.
///
/// # Errors
/// A sentence that says which word is wrong.
pub fn read(words: &[&str]) -> Result<Options, String> {
    let (mut to, mut files) = (None, Vec::new());
    let (from, published, lang, output) = (None, None, None, None);
    let mut out = Options { to: Format::Json, files: Vec::new(), from, published, lang, output };
    let mut words = words.iter().copied();
    let mut only_files = false;
    while let Some(word) = words.next() {
        if only_files || word == "-" || !word.starts_with('-') {
            let file = Some(word.to_owned()).filter(|name| only_files || name != "-");
            if files.contains(&file) {
                return Err(format!("{word} is named twice"));
            }
            files.push(file);
            continue;
        }
        if word == "--" {
            only_files = true;
            continue;
        }
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word, words.next()),
        };
        let given = || value.ok_or_else(|| format!("{name} needs a value"));
        match name {
            "--to" => to = Some(format(given()?)?),
            "--from" => out.from = Some(kind(given()?)?),
            "--dct" | "--published" => out.published = Some(day(given()?)?),
            "--lang" => out.lang = Some(language(given()?)?),
            "--output" | "-o" => out.output = Some(given()?.to_owned()).filter(|name| name != "-"),
            _ => return Err(format!("{name} is no option of export")),
        }
    }
    out.to = to.ok_or_else(|| format!("--to is missing: one of {}", names()))?;
    out.files = if files.is_empty() { vec![None] } else { files };
    Ok(out)
}

/// The names of all formats.
pub fn names() -> String {
    Format::ALL.map(Format::name).join(", ")
}

fn format(name: &str) -> Result<Format, String> {
    Format::named(name).ok_or_else(|| {
        if DRAWN.contains(&name) {
            format!(
                "{name} is what the page shows, drawn by it: open the article there and choose it under File"
            )
        } else {
            format!("{name} is no format; there are {}", names())
        }
    })
}

fn kind(name: &str) -> Result<String, String> {
    let name = name.trim_start_matches('.').to_ascii_lowercase();
    if KINDS.contains(&name.as_str()) {
        Ok(name)
    } else {
        Err(format!("{name} is no kind of file that is read; there are {}", KINDS.join(", ")))
    }
}

fn day(value: &str) -> Result<NaiveDate, String> {
    iso_date(value).ok_or_else(|| format!("{value} is no date; write it as 2021-11-16"))
}

fn language(value: &str) -> Result<Lang, String> {
    Lang::from_tag(value).ok_or_else(|| {
        format!("{value} is no language that is read; there are id (Indonesian) and en (English)")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Result<Options, String> {
        read(&line.split_whitespace().collect::<Vec<_>>())
    }

    #[test]
    fn the_options_stand_in_any_order() {
        let out = words("a.txt --lang=en --to csv --dct 2021-11-16 -o out.csv").unwrap();
        assert_eq!(
            (out.to, out.files, out.lang),
            (Format::Csv, vec![Some("a.txt".into())], Some(Lang::English))
        );
        assert_eq!((out.published, out.output.as_deref()), (iso_date("2021-11-16"), Some("out.csv")));
        assert_eq!(words("--to csv -- --a.txt").unwrap().files, [Some("--a.txt".into())]);
        assert_eq!(
            words("a.txt --to csv - b.txt").unwrap().files,
            [Some("a.txt".into()), None, Some("b.txt".into())]
        );
    }

    #[test]
    fn without_a_file_standard_input_is_read() {
        assert_eq!(words("--to ics").unwrap().files, [None]);
        assert_eq!(words("--to ics -").unwrap().files, [None]);
        assert_eq!(words("--to ics - --from .EML").unwrap().from.as_deref(), Some("eml"));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (line, said) in [
            ("a.txt", "--to is missing"),
            ("--to", "--to needs a value"),
            ("--to pdf", "pdf is no format"),
            ("--to svg", "the page"),
            ("--to csv --dct 2021-02-30", "2021-02-30 is no date"),
            ("--to csv --lang fr", "fr is no language"),
            ("--to csv --from xls", "xls is no kind"),
            ("--to csv --wide x", "--wide is no option"),
            ("--to csv a.txt a.txt", "a.txt is named twice"),
            ("--to csv - -", "- is named twice"),
        ] {
            let why = words(line).unwrap_err();
            assert!(why.contains(said), "{line}: {why}");
        }
    }
}
