//! Set phrases of several words: *hari ini*, *baru-baru ini*, *later in the day*.

use super::{Clock, Form, Read};
use crate::engine::lang::{Pack, Phrase};
use crate::engine::text::{Doc, Kind};

/// Reads the longest phrase that begins at token `i`.
pub fn read(doc: &Doc, pack: &Pack, i: usize) -> Read {
    if doc.tokens[i].kind != Kind::Word {
        return None;
    }
    let word = doc.word(i);
    let fold = |entry: &str| entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()));
    let from = pack.phrases.partition_point(|(words, _)| fold(words[0]).is_lt());
    pack.phrases[from..]
        .iter()
        .take_while(|(words, _)| fold(words[0]).is_eq())
        .filter(|(words, _)| words.iter().enumerate().all(|(k, w)| doc.is(i + k, w)))
        .map(|(words, phrase)| (form(*phrase), i + words.len()))
        .max_by_key(|(_, last)| *last)
}

/// A phrase that says what a form of its own says.
fn form(phrase: Phrase) -> Form {
    match phrase {
        Phrase::Told(steps, unit) => Form::Told(steps, unit),
        Phrase::The(unit) => Form::The(unit),
        Phrase::Part(part) => Form::Part(part),
        Phrase::Clock(hour) => Form::Clock(Clock { hour, minute: Some(0), offset: None }),
        other => Form::Phrase(other),
    }
}
