//! Text to tokens: words, numbers and marks with their spans, the sentences they make, and which
//! of them stand inside a quotation. Everything right of here works on tokens and never on
//! spellings; every token keeps its byte span, so nothing loses its place in the text.

mod quote;
mod row;
mod sentence;
mod token;

pub use row::{NOWHERE, Nothing, Row};
pub use sentence::Sentence;
pub use token::{Kind, Token};

use crate::engine::lang::Pack;

/// A text cut into tokens and sentences.
pub struct Doc<'a> {
    /// The text itself.
    pub text: &'a str,
    /// The words of its language.
    pub pack: &'static Pack,
    /// Its tokens, in order.
    pub tokens: Row<Vec<Token>>,
    /// Its sentences, in order; together they cover every token.
    pub sentences: Row<Vec<Sentence>>,
}

impl<'a> Doc<'a> {
    /// Cuts a text. Any text will do.
    pub fn new(text: &'a str, pack: &'static Pack) -> Self {
        let mut tokens = token::tokens(text, pack);
        let sentences = sentence::sentences(text, &tokens, pack);
        sentences.iter().for_each(|sentence| tokens[sentence.first].first = true);
        quote::mark(&mut tokens);
        Self { text, pack, tokens: Row(tokens), sentences: Row(sentences) }
    }

    /// The words of one token.
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens[i].span().of(self.text)
    }

    /// The mark that token `i` is; `\0` where it is none.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn mark(&self, i: usize) -> char {
        self.tokens[i].mark()
    }

    /// Whether token `i` is exactly this mark or word, ASCII case aside.
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn is(&self, i: usize, word: &str) -> bool {
        let token = &self.tokens[i];
        let bytes = || self.text.as_bytes().get(token.span().start..token.span().end);
        let same =
            |bytes: &[u8]| bytes.iter().zip(word.as_bytes()).all(|(a, b)| crate::table::same_letter(*a, *b));
        token.width() == word.len() && bytes().is_some_and(same)
    }

    /// The span from the first of the tokens to the last, exclusive; empty where there is none.
    pub fn span(&self, first: usize, last: usize) -> crate::story::Span {
        match (self.tokens.get(first), self.tokens.get(last.saturating_sub(1))) {
            (Some(a), Some(b)) if first < last => crate::story::Span::new(a.span().start, b.span().end),
            _ => crate::story::Span::default(),
        }
    }

    /// The words from the first of the tokens to the last, exclusive.
    pub fn words(&self, first: usize, last: usize) -> &'a str {
        self.span(first, last).of(self.text)
    }

    /// The number of the sentence that holds token `i`.
    pub fn sentence_of(&self, i: usize) -> usize {
        self.sentences.partition_point(|s| s.last <= i).min(self.sentences.len().saturating_sub(1))
    }
}
