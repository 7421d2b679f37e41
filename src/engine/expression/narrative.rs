//! What only a narrative's times take in. An encyclopaedia says how long with what filled the time (*two months of
//! siege*), where a report says how long alone.

use super::{Expr, Form, has, here};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Doc, Kind};

/// So many words a noun phrase has at most.
const WORDS: usize = 8;

/// Takes in what filled a length, where that is a plain noun phrase.
pub fn fill(doc: &Doc, exprs: &mut [Expr]) {
    for i in 0..exprs.len() {
        let limit = exprs.get(i + 1).map_or(doc.tokens.len(), |next| next.first);
        let expr = &mut exprs[i];
        let long = matches!(expr.form, Form::Length(_)) && has(doc, expr.last, Sense::Of);
        if long && let Some(end) = noun_phrase(doc, expr.last, limit) {
            expr.last = end;
            expr.span = doc.span(expr.first, end);
        }
    }
}

/// One past *of the Battle of Verdun*, up to a mark, a verb or another preposition; nothing where the phrase reaches
/// the next time.
fn noun_phrase(doc: &Doc, of: usize, limit: usize) -> Option<usize> {
    let inside = |i: &usize| here(doc, *i).is_some() && (goes_on(doc, *i) || joins(doc, *i));
    let end = (of..=of + WORDS).find(|i| !inside(i))?;
    let full = end > of + 1 && end <= limit;
    let dangles = [Sense::Preposition, Sense::The, Sense::Indefinite].iter().any(|s| has(doc, end - 1, *s));
    (full && !dangles).then_some(end)
}

/// Whether a token can stand inside a noun phrase.
fn goes_on(doc: &Doc, i: usize) -> bool {
    let Some(token) = doc.tokens.get(i) else { return false };
    match token.kind {
        Kind::Number => false,
        Kind::Mark => matches!(doc.mark(i), '-' | '\'' | '’') && !token.space,
        Kind::Word if token.has(Sense::Of) || token.has(Sense::In) => true,
        Kind::Word => {
            let ends = |sense: &Sense| match sense {
                Sense::Opens(Link::And) => false,
                Sense::Opens(_)
                | Sense::Preposition
                | Sense::State
                | Sense::Happens
                | Sense::Helper
                | Sense::Future
                | Sense::Unreal
                | Sense::And
                | Sense::Discourse
                | Sense::Pronoun => true,
                _ => false,
            };
            let behind_article = has(doc, i - 1, Sense::The) || has(doc, i - 1, Sense::Indefinite);
            let adjective = behind_article || (doc.pack.participle)(doc.word(i));
            let verb = token.senses.is_empty() && !adjective && (doc.pack.verb_form)(doc.word(i));
            !token.senses.iter().any(ends) && !verb || adjective
        }
    }
}

/// *conflict and neglect*: a second noun, and then the phrase ends.
fn joins(doc: &Doc, i: usize) -> bool {
    let ends = doc.tokens.get(i + 2).is_none_or(|t| t.kind == Kind::Mark);
    has(doc, i, Sense::And) && ends && goes_on(doc, i + 1)
}
