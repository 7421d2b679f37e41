//! What stands before an expression and bends it.

use super::{Boundary, Form};
use crate::engine::lang::{Phrase, Sense};
use crate::engine::text::Doc;
use crate::story::Modifier;

/// A modifier before the expression (*awal Mei*, *about six weeks*) becomes part of it: the new
/// first token and the `mod`.
pub fn modifier(doc: &Doc, first: usize, form: &Form) -> (usize, Option<Modifier>) {
    let takes = matches!(form, Form::Calendar(_) | Form::Length(..) | Form::Clock(_) | Form::Named(..));
    let Some(before) = first.checked_sub(1).filter(|_| takes) else { return (first, None) };
    let token = &doc.tokens[before];
    // Across a sentence's end nothing is bent.
    if doc.tokens[first].line {
        return (first, None);
    }
    let found = token.find(|sense| match sense {
        Sense::Modifier(modifier) => Some(*modifier),
        _ => None,
    });
    match found {
        Some(Modifier::Start | Modifier::Mid | Modifier::End)
            if matches!(form, Form::Length(..) | Form::Clock(_)) =>
        {
            (first, None)
        }
        Some(modifier) => (before, Some(modifier)),
        None => (first, None),
    }
}

/// *sejak*, *until* right before the expression, an article aside.
pub fn boundary(doc: &Doc, first: usize, _last: usize, form: &Form) -> Option<Boundary> {
    if matches!(form, Form::Length(..) | Form::Tens(_)) {
        return None;
    }
    if matches!(form, Form::Phrase(Phrase::SinceThen)) {
        return Some(Boundary::Since);
    }
    let mut at = first.checked_sub(1)?;
    if doc.tokens[at].has(Sense::Article) {
        at = at.checked_sub(1)?;
    }
    let token = &doc.tokens[at];
    if token.has(Sense::Since) {
        Some(Boundary::Since)
    } else if token.has(Sense::Until) && !token.has(Sense::On) {
        Some(Boundary::Until)
    } else {
        None
    }
}
