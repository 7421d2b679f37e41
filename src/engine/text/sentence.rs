//! Where sentences end.

use super::{Kind, NOWHERE, Nothing, Token};
use crate::engine::lang::{Pack, Sense};
use crate::story::Span;

/// A sentence: a run of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// First token.
    pub first: usize,
    /// One past the last token.
    pub last: usize,
    /// From its first token's first byte to its last token's last.
    pub span: Span,
    /// The number of the paragraph (line) that it stands in.
    pub paragraph: usize,
}

impl Nothing for Sentence {
    const NOTHING: &'static Self =
        &Self { first: NOWHERE, last: NOWHERE, span: Span { start: 0, end: 0 }, paragraph: NOWHERE };
}

/// What has no full stop for so many tokens is cut: every step to the right of here may look through a sentence.
const LONGEST: usize = 500;

/// Cuts at `.`, `?`, `!` and `…` before a capital, a quotation mark or a line break, and at every
/// line break. A full stop inside a number, after an abbreviation or after an initial is none.
pub fn sentences(text: &str, tokens: &[Token], _pack: &Pack) -> Vec<Sentence> {
    let mut out = Vec::new();
    let (mut first, mut paragraph) = (0, 0);
    for i in 0..tokens.len() {
        let next = tokens.get(i + 1);
        let breaks = next.is_none_or(|next| next.line);
        if breaks || ends_here(text, tokens, i) || i - first >= LONGEST {
            out.push(Sentence {
                first,
                last: i + 1,
                span: Span::new(tokens[first].span().start, tokens[i].span().end),
                paragraph,
            });
            first = i + 1;
            paragraph += usize::from(breaks);
        }
    }
    out
}

fn ends_here(text: &str, tokens: &[Token], i: usize) -> bool {
    if tokens[i].kind != Kind::Mark {
        return false;
    }
    let mark = |i: usize| tokens.get(i).map_or('\0', Token::mark);
    let Some(next) = tokens.get(i + 1) else { return true };
    if !next.space {
        return false;
    }
    // A closing quotation mark or bracket belongs to the sentence that it closes.
    let closes = i > 0 && !tokens[i].space;
    // *…it happened.'' The mayor…*: two typewriter apostrophes.
    let twice = closes && i > 1 && mark(i) == '\'' && mark(i - 1) == '\'' && !tokens[i - 1].space;
    let stop = if twice {
        i - 2
    } else if closes && matches!(mark(i), '”' | '"' | '’' | ')' | '»') {
        i - 1
    } else {
        i
    };
    let starts = next.capital || next.kind == Kind::Number || is_opening(mark(i + 1));
    let word = |i: usize| tokens[i].span().of(text);
    match mark(stop) {
        '?' | '!' | '…' => starts,
        '.' if stop < i => next.capital || is_opening(mark(i + 1)),
        '.' if stop > 1 && mark(stop - 2) == '.' && word(stop - 1) == "m" => {
            starts && !goes_on(next) && !tokens.get(i + 2).is_some_and(is_local)
        }
        '.' => starts && !(stop > 0 && is_abbreviation(&tokens[stop - 1], word(stop - 1), next)),
        _ => false,
    }
}

/// *5 p.m. EST*, *5 p.m. (2200 GMT)*, *5 p.m. Tuesday*: behind the clock time comes more of it.
fn goes_on(next: &Token) -> bool {
    let zone = |s: &Sense| matches!(s, Sense::Zone(_));
    let more = next.weekday().is_some() || next.month().is_some() || next.has(Sense::LocalTime);
    more || next.mark() == '(' || next.senses.iter().any(zone)
}

/// *5 p.m. Baghdad time*.
fn is_local(token: &Token) -> bool {
    !token.capital && token.has(Sense::LocalTime)
}

fn is_opening(mark: char) -> bool {
    matches!(mark, '“' | '"' | '‘' | '«' | '(' | '`')
}

/// An initial (`J.`), a title that a name follows (`Dr.`), or a month's short form before a number (`Nov. 15`).
fn is_abbreviation(token: &Token, word: &str, next: &Token) -> bool {
    if token.kind != Kind::Word {
        return false;
    }
    let initial = token.capital && word.chars().count() == 1;
    let month = token.month().is_some() && word.len() <= 5;
    initial || token.has(Sense::Title) || (month && next.kind == Kind::Number)
}
