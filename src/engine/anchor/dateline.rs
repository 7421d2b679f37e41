//! A publication date that the text states: a dateline (`JAKARTA, 15 November 2021 (ANTARA) -`), a
//! byline under the headline, or a full date on a line of its own.

use crate::engine::expression::{Expr, Form};
use crate::engine::text::Doc;
use crate::story::{How, Published, Reason, ymd};
use chrono::NaiveDate;

/// How far into the text a dateline is looked for, in bytes.
pub const HEAD: usize = 600;

/// The stated date, if the head of the text has one that is not in the future.
pub fn find(doc: &Doc, exprs: &[Expr], today: NaiveDate) -> Option<Published> {
    exprs.iter().take_while(|e| e.span.start < HEAD).find_map(|expr| {
        let date = full_date(expr)?;
        (date <= today && stands_apart(doc, expr)).then(|| Published {
            date: Some(date),
            how: How::Stated,
            because: vec![Reason::Dateline(expr.span.of(doc.text).to_owned())],
            alternatives: Vec::new(),
        })
    })
}

/// The day of an expression that says year, month and day.
pub fn full_date(expr: &Expr) -> Option<NaiveDate> {
    match expr.form {
        Form::Calendar(f) => Some(ymd(f.year?, f.month?, f.day?)),
        _ => None,
    }
}

/// The date ends its line or a dash follows it, and little stands before it on the line: a place, an
/// agency, "published".
pub fn stands_apart(doc: &Doc, expr: &Expr) -> bool {
    let first_of_line = (0..=expr.first).rev().find(|i| doc.tokens[*i].line).unwrap_or(0);
    let close = expr.first - first_of_line <= 8;
    let rest = (expr.last..doc.tokens.len()).take_while(|i| !doc.tokens[*i].line).take(10);
    let dash = rest.clone().take(6).any(|i| matches!(doc.mark(i), '-' | '–' | '—' | '|'));
    let ends = rest.count() <= 4;
    let lower_before = (first_of_line..expr.first).any(|i| {
        let t = &doc.tokens[i];
        t.kind == crate::engine::text::Kind::Word && !t.capital
    });
    close && (dash || ends) && !lower_before
}
