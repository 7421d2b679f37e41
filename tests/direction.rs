//! The direction of imports: text -> story -> picture, words, link -> page, and never back.
//!
//! It reads the source as text. Every path that leaves a room (`crate::x`, `super::super::x`,
//! `linimasa::x`) and every crate that knows a browser is held against the table below.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// A room, and the rooms that its files may name. `app` may name all and is not listed.
const ROOMS: [(&str, &[&str]); 9] = [
    ("story", &[]),
    ("engine", &["story"]),
    ("edit", &["story"]),
    ("timeline", &["story"]),
    ("words", &["story", "engine::lang"]),
    ("share", &["story"]),
    ("format", &["story", "words", "share", "markup", "sources"]),
    ("sources", &["story", "edit", "share", "engine::lang"]),
    ("markup", &[]),
];

/// Crates that know a browser: only the page and what reads mails for it may name them.
const BROWSER: [&str; 6] =
    ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo", "console_error_panic_hook"];

/// Longer files are split by topic.
const LONGEST: usize = 400;

#[test]
fn arrows_point_one_way() {
    let mut wrong = String::new();
    for file in sources() {
        let Some(room) = room_of(&file.path) else { continue };
        for (number, line) in code_lines(&file.text) {
            for other in rooms_named(line, room) {
                if !allowed(room, &other) {
                    let _ = writeln!(wrong, "{}:{number}: {room} -> {other}: {}", file.path, line.trim());
                }
            }
        }
    }
    assert!(wrong.is_empty(), "these arrows point the wrong way:\n{wrong}");
}

#[test]
fn only_the_page_knows_the_browser() {
    let mut wrong = String::new();
    for file in sources() {
        if file.path.starts_with("app/") || ["main.rs", "bin/mail.rs"].contains(&file.path.as_str()) {
            continue;
        }
        for (number, line) in code_lines(&file.text) {
            for name in BROWSER.iter().filter(|name| words(line).any(|word| word == **name)) {
                let _ = writeln!(wrong, "{}:{number}: {name}: {}", file.path, line.trim());
            }
        }
    }
    assert!(wrong.is_empty(), "only app/, main.rs and bin/mail.rs may name a browser's crates:\n{wrong}");
}

#[test]
fn no_file_is_too_long() {
    let long: Vec<String> = sources()
        .iter()
        .map(|file| (file.text.lines().count(), &file.path))
        // A language's table of words is as long as its words are many.
        .filter(|(lines, path)| *lines > LONGEST && !path.ends_with("/words.rs"))
        .map(|(lines, path)| format!("src/{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "files of more than {LONGEST} lines:\n{}", long.join("\n"));
}

#[test]
fn the_reader_of_arrows_sees_them() {
    assert_eq!(rooms_named("use crate::timeline::Scale;", "engine"), ["timeline"]);
    assert_eq!(rooms_named("use crate::{story::Span, app};", "engine"), ["story", "app"]);
    assert_eq!(rooms_named("let x = crate::engine::lang::names();", "words"), ["engine::lang"]);
    assert_eq!(rooms_named("use super::super::share;", "engine"), ["share"]);
    assert!(rooms_named("use super::text::Token;", "engine").is_empty());
    assert_eq!(
        code_lines("/// says crate::app\nuse crate::app; // crate::words\n").collect::<Vec<_>>(),
        [(2, "use crate::app; ")]
    );
    assert!(
        allowed("words", "engine::lang") && !allowed("words", "engine::text") && !allowed("engine", "words")
    );
}

struct Source {
    /// Below `src`, with slashes.
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut found) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of src").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|end| end == "rs") => found.push(read(&root, path)),
                _ => {}
            }
        }
    }
    assert!(found.len() > 10, "the source was not found");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn read(root: &Path, path: PathBuf) -> Source {
    let below = path.strip_prefix(root).expect("a path below src").to_string_lossy().replace('\\', "/");
    Source { path: below, text: fs::read_to_string(&path).expect("source in UTF-8") }
}

/// The listed room that a file lies in.
fn room_of(path: &str) -> Option<&'static str> {
    let first = path.split('/').next()?.trim_end_matches(".rs");
    ROOMS.iter().map(|(room, _)| *room).find(|room| *room == first)
}

fn allowed(room: &str, other: &str) -> bool {
    ROOMS.iter().any(|(name, may)| {
        *name == room && may.iter().any(|m| *m == other || other.starts_with(&format!("{m}::")))
    })
}

/// Numbered lines without comments; prose may speak of any room.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.find("//").map_or(line, |at| &line[..at])))
        .filter(|(_, line)| !line.trim().is_empty())
}

/// The other rooms that a line names: `engine` comes with its next part, for `engine::lang`.
fn rooms_named(line: &str, own: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in ["crate::", "linimasa::", "super::super::"] {
        for (at, _) in line.match_indices(start) {
            let rest = &line[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(group_parts(group).filter_map(room_path)),
                None => found.extend(room_path(rest)),
            }
        }
    }
    found.retain(|room| room != own && !room.starts_with(&format!("{own}::")));
    found
}

/// The parts of `a::b, c::{d, e}, f}` that stand at its own level.
fn group_parts(group: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    group.split(move |c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth <= 0 && (c == ',' || c == '}')
    })
}

/// `story` of `story::Span`, `engine::lang` of `engine::lang::names()`; nothing for what is no room.
fn room_path(path: &str) -> Option<String> {
    let mut parts =
        path.trim().split("::").map(|part| part.split(|c| !is_word(c)).next().unwrap_or_default());
    let room = parts.next().filter(|first| *first == "app" || ROOMS.iter().any(|(name, _)| name == first))?;
    match parts.next().filter(|next| room == "engine" && !next.is_empty()) {
        Some(next) => Some(format!("{room}::{next}")),
        None => Some(room.to_string()),
    }
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c| !is_word(c))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
