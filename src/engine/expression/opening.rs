//! Whether an expression may begin at a word, and what a word alone is.

use super::{Bare, Form, Read, glued, has, here, unit};
use crate::engine::lang::{Opening, Sense};
use crate::engine::text::{Doc, Kind};
use crate::story::DayPart;

/// *winter*, *night*, written small and said of no day or year. A morning is told of a day.
pub fn bare(doc: &Doc, i: usize) -> Read {
    let named = doc.tokens[i].find(|sense| match sense {
        Sense::Season(season, false) => Some(Bare::Season(u32::from(*season))),
        Sense::Part(DayPart::Night) => Some(Bare::Part(DayPart::Night)),
        _ => None,
    })?;
    // *the German Spring Offensive*, *the fall campaign*
    let happens = here(doc, i + 1).is_some_and(|t| t.event().is_some());
    let clear = happens || !doc.tokens[i].capital && !doc.tokens[i].has(Sense::Doubtful);
    clear.then_some((Form::Bare(named), i + 1))
}

/// Whether fixed words, and whether a form, may begin here. Most words and marks mean nothing to the grammar of
/// time and cost one look: what a time begins with stands first among a word's meanings, and a word that says
/// no time by itself (*the*, *this*) wants one behind it that means something.
#[inline]
pub fn openings(doc: &Doc, i: usize) -> (bool, bool) {
    let token = &doc.tokens[i];
    match token.kind {
        Kind::Number => return (false, true),
        // *'21*, *'80s*
        Kind::Mark => {
            let number = doc.tokens.get(i + 1).is_some_and(|next| next.kind == Kind::Number);
            return (false, number && matches!(doc.mark(i), '\'' | '’' | '‘'));
        }
        Kind::Word if token.senses.opens_nothing() => return (false, false),
        Kind::Word => {}
    }
    let more = || {
        let next = doc.tokens.get(i + 1);
        next.is_some_and(|next| next.kind != Kind::Word || next.senses.is_of_time())
    };
    // *last Christmas*, *Natal lalu*
    let (fixed, opens) = (token.senses.opens(Opening::Fixed), token.senses.opens(Opening::More));
    // *ten brutal months*
    let counts = || token.number_word().is_some() && has(doc, i + 2, Sense::Plural);
    let grammar = token.senses.opens(Opening::Alone) || opens && (more() || counts());
    (fixed || opens, grammar)
}

/// *former*, before its noun.
pub fn attribute(doc: &Doc, i: usize) -> Read {
    let phrase = doc.tokens[i].attribute()?;
    // *the current was strong*
    (!has(doc, i + 1, Sense::Helper)).then_some((Form::Attribute(phrase), i + 1))
}

/// *“60 Minutes”*, *"Today"*: what fills a quotation and ends with a capital is the name of something.
pub fn is_title(doc: &Doc, first: usize, last: usize) -> bool {
    let quotes = |i: usize| matches!(doc.mark(i), '"' | '“' | '”' | '‘' | '’' | '`' | '\'');
    // *“Monday’s vote …*
    let owns = glued(doc, last + 1) && doc.tokens[last + 1].kind == Kind::Word;
    // *“60 Minutes,”*
    let counted = doc.tokens[first].kind == Kind::Number && unit(doc, last - 1).is_some();
    first > 0 && quotes(first - 1) && (quotes(last) || counted) && doc.tokens[last - 1].capital && !owns
}
