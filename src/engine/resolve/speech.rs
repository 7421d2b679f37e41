//! On which day a quotation was said: *"Today we won," the coach said on Sunday.*

use super::{Teller, Told};
use crate::engine::expression::{Expr, Fields, Form};
use crate::engine::lang::Sense;
use crate::engine::text::Doc;

/// The expression, by number, that dates the quotation which holds expression `i`: it stands in the sentence around the
/// quotation, beside a verb of saying.
pub fn day(doc: &Doc, exprs: &[Expr], i: usize) -> Option<usize> {
    let expr = exprs.get(i).filter(|expr| expr.quoted && super::counts_from_speech(&expr.form))?;
    let end = (expr.last..doc.tokens.len()).find(|k| !doc.tokens[*k].quoted)?;
    let begin = (0..expr.first).rev().find(|k| !doc.tokens[*k].quoted)?;
    let dates = |k: usize, sentence: usize| {
        let other = &exprs[k];
        let said = |s: usize| doc.tokens[doc.sentences[s].first..doc.sentences[s].last].iter();
        other.sentence == sentence
            && !other.quoted
            && is_day(other)
            && said(sentence).any(|t| !t.quoted && (t.has(Sense::Says) || t.has(Sense::Spoke)))
    };
    let (after, before) = (doc.sentence_of(end), doc.sentence_of(begin));
    let behind = (i + 1..exprs.len()).take_while(|k| exprs[*k].sentence <= after).find(|k| dates(*k, after));
    behind.or_else(|| (0..i).rev().take_while(|k| exprs[*k].sentence >= before).find(|k| dates(*k, before)))
}

/// A day that the words name: *Sunday*, *Minggu (21/11)*, *21 November 2021*.
fn is_day(expr: &Expr) -> bool {
    matches!(expr.form, Form::Calendar(Fields { within: None, grain: None, week: None, day, weekday, .. })
        if day.is_some() || weekday.is_some())
}

impl Teller<'_> {
    /// When that expression is; what was said was said before the report.
    pub(super) fn day_of_speech(&self, expr: &Expr) -> Option<Told> {
        let Form::Calendar(fields) = expr.form else { return None };
        let stamp = self.calendar(expr, fields).stamp?;
        let when = crate::story::When::at(crate::story::Stamp::day(stamp.date()));
        let words = expr.span.of(self.doc.text).to_owned();
        let past = self.published.is_none_or(|published| stamp.date() <= published);
        past.then_some(Told { words, when, sentence: expr.sentence })
    }
}
