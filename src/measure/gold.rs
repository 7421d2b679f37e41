//! Annotated text: TimeML files (`.tml`), or standoff JSON beside a text.

use serde_json::Value;
use std::path::Path;

/// An expression as somebody annotated it; offsets count Unicode scalar values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotated {
    /// First character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// TIMEX3 `type`.
    pub kind: String,
    /// TIMEX3 `value`, and others that are as good.
    pub values: Vec<String>,
}

/// A text with its annotation.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// Its publication date, `YYYY-MM-DD`.
    pub dct: String,
    /// The text itself.
    pub text: String,
    /// What is annotated in it, in the order of the annotation.
    pub timexes: Vec<Annotated>,
    /// Stretches where it is neither right nor wrong to find something.
    pub ignored: Vec<(usize, usize)>,
}

impl Document {
    /// Whether it belongs to the tenth that nobody reads for errors: whoever writes rules sees its figures and never
    /// its misses, so that the distance from the rest tells how far the rules were fitted to what was read.
    /// By the name's hash (FNV-1a, 32 bits), so that a new document falls on one side by chance and stays there.
    pub fn is_unseen(&self) -> bool {
        let hash = self
            .name
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        hash.is_multiple_of(10)
    }
}

/// Every document of a folder, by name.
///
/// # Errors
/// A sentence where the folder or a file of it cannot be read.
pub fn folder(path: &Path) -> Result<Vec<Document>, String> {
    let listed = std::fs::read_dir(path).map_err(|e| format!("{} cannot be read: {e}", path.display()))?;
    let mut paths: Vec<_> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let mut out = Vec::new();
    for file in paths {
        let read = || std::fs::read(&file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let name = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let document = match file.extension().and_then(|e| e.to_str()) {
            Some("tml") if !name.starts_with('.') => timeml(&name, &read().map_err(|e| e.to_string())?),
            Some("json") => {
                let text = std::fs::read_to_string(file.with_extension("txt")).unwrap_or_default();
                standoff(&read().map_err(|e| e.to_string())?, text)
                    .ok_or_else(|| format!("{} is no annotation", file.display()))?
            }
            _ => continue,
        };
        out.push(document);
    }
    Ok(out)
}

/// Leaves out the annotations of a set that a file of disputes names: there it is neither right nor wrong to find
/// something. A line of it is `set document first-character value | why`; how many it named.
pub fn dispute(documents: &mut [Document], set: &str, file: &str) -> usize {
    let mut named = 0;
    for line in file.lines() {
        let parts: Vec<&str> = line.split('|').next().unwrap_or_default().split_whitespace().collect();
        let [of, name, start, value] = parts[..] else { continue };
        let Some(document) = documents.iter_mut().find(|d| of == set && d.name == name) else { continue };
        let is_it =
            |t: &Annotated| start == t.start.to_string() && t.values.first().is_some_and(|v| v == value);
        if let Some(at) = document.timexes.iter().position(is_it) {
            let gone = document.timexes.remove(at);
            document.ignored.push((gone.start, gone.end));
            named += 1;
        }
    }
    named
}

fn standoff(json: &str, text: String) -> Option<Document> {
    let json: Value = serde_json::from_str(json).ok()?;
    let word =
        |value: &Value, key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let offset = |value: &Value, key: &str| value.get(key).and_then(Value::as_u64).map_or(0, |n| n as usize);
    let timex = |value: &Value| {
        let mut values = vec![word(value, "value")];
        match value.get("alt") {
            Some(Value::Array(more)) => {
                values.extend(more.iter().filter_map(|v| v.as_str().map(str::to_owned)))
            }
            Some(Value::String(more)) => values.extend(more.split(',').map(|v| v.trim().to_owned())),
            _ => {}
        }
        Annotated {
            start: offset(value, "start"),
            end: offset(value, "end"),
            kind: word(value, "type"),
            values,
        }
    };
    let list = |key: &str| json.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    Some(Document {
        name: word(&json, "id"),
        dct: word(&json, "dct"),
        text,
        timexes: list("timexes").iter().map(timex).collect(),
        ignored: list("ignore").iter().map(|v| (offset(v, "start"), offset(v, "end"))).collect(),
    })
}

/// A TimeML document: its `TEXT` element with the tags taken off, and what they annotate.
pub fn timeml(name: &str, source: &str) -> Document {
    let dct = source
        .split_once("<DCT>")
        .and_then(|(_, after)| attribute(after.split_once('>')?.0, "value"))
        .unwrap_or_default();
    let body = source.split_once("<TEXT>").and_then(|(_, after)| after.rsplit_once("</TEXT>"));
    let mut document = Document { name: name.to_owned(), dct: day(&dct), ..Document::default() };
    let mut length = 0;
    let mut open: Vec<Annotated> = Vec::new();
    let mut rest = body.map_or(source, |(text, _)| text);
    loop {
        let (words, after) = match rest.split_once('<') {
            Some((words, after)) => (words, after.split_once('>')),
            None => (rest, None),
        };
        let words = unescaped(words);
        length += words.chars().count();
        document.text.push_str(&words);
        let Some((tag, after)) = after else { return document };
        rest = after;
        if tag == "/TIMEX3" {
            document.timexes.extend(open.pop().map(|timex| Annotated { end: length, ..timex }));
        } else if tag.starts_with("TIMEX3 ") && !tag.ends_with('/') {
            open.push(Annotated {
                start: length,
                end: length,
                kind: attribute(tag, "type").unwrap_or_default(),
                values: vec![attribute(tag, "value").unwrap_or_default()],
            });
        }
    }
}

/// Some files write `1989-11-2`.
fn day(dct: &str) -> String {
    let day: String = dct.chars().take(10).collect();
    day.split('-')
        .map(|part| if part.len() == 1 { format!("0{part}") } else { part.to_owned() })
        .collect::<Vec<_>>()
        .join("-")
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let after = tag.split_once(&format!("{name}=\""))?.1;
    Some(after.split_once('"')?.0.to_owned())
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timeml_gives_the_text_and_its_expressions() {
        let source = "<TimeML><DCT><TIMEX3 type=\"DATE\" value=\"2021-11-6\">x</TIMEX3></DCT><TEXT>R&amp;D grew \
            <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2020\">last <b>year</b></TIMEX3>.</TEXT></TimeML>";
        let document = timeml("a", source);
        assert_eq!(document.text, "R&D grew last year.");
        assert_eq!(document.dct, "2021-11-06");
        let timex = Annotated { start: 9, end: 18, kind: "DATE".into(), values: vec!["2020".into()] };
        assert_eq!(document.timexes, [timex]);
    }

    #[test]
    fn a_disputed_annotation_counts_for_nothing() {
        let timex = Annotated { start: 3, end: 7, kind: "DATE".into(), values: vec!["1998".into()] };
        let document = Document { name: "a".into(), timexes: vec![timex], ..Document::default() };
        let mut documents = [document];
        assert_eq!(dispute(&mut documents, "news", "# a line\nother a 3 1998 | why\nnews a 3 1999 | why"), 0);
        assert_eq!(dispute(&mut documents, "news", "news a 3 1998 | a slip"), 1);
        assert_eq!((documents[0].timexes.len(), documents[0].ignored.clone()), (0, vec![(3, 7)]));
    }

    #[test]
    fn standoff_keeps_what_is_as_good() {
        let json = r#"{"id":"a","dct":"2021-11-16","timexes":[{"start":0,"end":4,"type":"DATE","value":"2020","alt":"P1Y, 2019"}],"ignore":[{"start":6,"end":8}]}"#;
        let document = standoff(json, "2020".into()).unwrap_or_default();
        assert_eq!(document.timexes[0].values, ["2020", "P1Y", "2019"]);
        assert_eq!(document.ignored, [(6, 8)]);
    }
}
