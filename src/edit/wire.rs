//! Edits in a line of text each: fields between tabs, each a letter and its value. An unknown letter is skipped, so an older
//! version opens what a newer one adds; a value that can't be read is left out and costs no other.

use super::{Edit, Target};
use crate::line;
use crate::story::When;

/// The edits of a document's lines; a line that names no event is skipped.
pub fn read_all(lines: &[String]) -> Vec<Edit> {
    lines.iter().filter_map(|line| read(line)).collect()
}

/// Changes the edits that the lines tell. Lines that this version can't read stay, after all others.
pub fn change_all<T>(lines: &mut Vec<String>, change: impl FnOnce(&mut Vec<Edit>) -> T) -> T {
    let mut edits = read_all(lines);
    lines.retain(|line| read(line).is_none());
    let result = change(&mut edits);
    let known: Vec<String> = edits.iter().map(write).collect();
    lines.splice(0..0, known);
    result
}

/// One edit on one line, without control characters but tabs.
pub fn write(edit: &Edit) -> String {
    let mut out = String::new();
    let mut field = |letter: char, value: &str| {
        if !out.is_empty() {
            out.push('\t');
        }
        out.push(letter);
        line::field(value, &mut out);
    };
    let nth = |target: &Target| if target.nth == 0 { String::new() } else { target.nth.to_string() };
    field(if edit.made { 'M' } else { 'q' }, &edit.target.quote);
    if edit.target.nth > 0 {
        field('#', &nth(&edit.target));
    }
    let texts = [('h', edit.headline.clone()), ('n', edit.note.clone()), ('w', edit.when.map(|w| w.code()))];
    for (letter, value) in texts {
        if let Some(value) = value {
            field(letter, &value);
        }
    }
    if let Some(tone) = edit.tone {
        field('c', &u32::from(tone).to_string());
    }
    if let Some(key) = edit.key {
        field('k', if key { "1" } else { "0" });
    }
    if edit.hidden {
        field('x', "");
    }
    if let Some(into) = &edit.into {
        field('i', &into.quote);
        if into.nth > 0 {
            field('I', &nth(into));
        }
    }
    out
}

/// The edit of a line; `None` where it names no event.
pub fn read(line: &str) -> Option<Edit> {
    let mut edit = Edit::default();
    let mut named = false;
    for field in line.split('\t') {
        let mut chars = field.chars();
        let Some(letter) = chars.next() else { continue };
        let value = line::read(chars.as_str());
        match letter {
            'q' | 'M' => {
                (edit.target.quote, edit.made, named) = (value, letter == 'M', true);
            }
            '#' => edit.target.nth = value.parse().unwrap_or_default(),
            'h' => edit.headline = Some(value),
            'n' => edit.note = Some(value),
            'w' => edit.when = When::parse(&value).ok(),
            'c' => edit.tone = value.parse().ok().filter(|tone| *tone < 6),
            'k' => edit.key = Some(value == "1"),
            'x' => edit.hidden = true,
            'i' => edit.into = Some(Target { quote: value, nth: 0 }),
            'I' => {
                if let Some(into) = &mut edit.into {
                    into.nth = value.parse().unwrap_or_default();
                }
            }
            _ => {}
        }
    }
    named.then_some(edit)
}
