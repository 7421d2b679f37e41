//! Set phrases of several words: *hari ini*, *baru-baru ini*, *later in the day*.

use super::{Form, Read};
use crate::engine::lang::Pack;
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
        .map(|(words, phrase)| (Form::Phrase(*phrase), i + words.len()))
        .max_by_key(|(_, last)| *last)
}
