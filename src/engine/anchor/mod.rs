//! The publication date (DCT): given, stated, or inferred, with the evidence.
//!
//! What the reader gives wins; then what the pasted page's markup states; then a date in the
//! dateline or byline; then what the clues in the text say together. Where they do not suffice the
//! answer is "not known", never a guessed day.

mod clues;
mod dateline;
mod solve;

use super::Context;
use super::expression::Expr;
use super::text::Doc;
use crate::story::{How, Published, Reason};

/// Finds the publication date.
pub fn find(doc: &Doc, exprs: &[Expr], context: &Context) -> Published {
    if let Some(date) = context.published {
        return Published {
            date: Some(date),
            how: How::Given,
            because: vec![Reason::GivenDate(date)],
            alternatives: Vec::new(),
        };
    }
    if let Some(date) = context.markup {
        return Published {
            date: Some(date),
            how: How::Stated,
            because: vec![Reason::Markup(date)],
            alternatives: Vec::new(),
        };
    }
    if let Some(stated) = dateline::find(doc, exprs, context.today) {
        return stated;
    }
    solve::solve(&clues::collect(doc, exprs, context.today), context.today)
}
