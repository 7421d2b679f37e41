//! Whether the words around an expression put it ahead of the telling or behind.

use super::{Expr, Form, glued, has};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Doc, Kind};

impl Expr {
    /// Whether the nearest word that tells puts it ahead of the telling: a helper of what will be, not a verb of
    /// what was said or done.
    pub fn lies_ahead(&self, doc: &Doc) -> bool {
        let sentence = &doc.sentences[self.sentence];
        // *Wednesday's ruling* was given.
        if matches!(doc.word(self.last), "'" | "’") && glued(doc, self.last) {
            return false;
        }
        // A weekday belongs to its clause; a date may stand far from the verb, and tells its year less by it.
        let dated = matches!(self.form, Form::Calendar(f) if f.month.is_some());
        let reach = if dated { 7 } else { 14 };
        let before = (sentence.first..self.first).rev().take(reach).find_map(|i| tells(doc, i));
        // What leads its sentence has its verb behind it, however long the subject.
        let leads = self.first - sentence.first <= 1;
        let behind =
            || (self.last..sentence.last).take(if leads { 14 } else { 6 }).find_map(|i| tells(doc, i));
        before.or_else(behind).unwrap_or(false)
    }
}

/// Whether a word tells of what will be, or of what was; most do neither.
fn tells(doc: &Doc, i: usize) -> Option<bool> {
    let token = &doc.tokens[i];
    if token.has(Sense::Future) {
        // *the plan* is a noun.
        let noun = i > 0 && (has(doc, i - 1, Sense::The) || has(doc, i - 1, Sense::Indefinite));
        return (!noun).then_some(true);
    }
    // *trading is to resume*
    if token.has(Sense::Opens(Link::For)) && i > 0 && has(doc, i - 1, Sense::Helper) {
        return Some(true);
    }
    (token.has(Sense::Says) || token.has(Sense::Spoke) || is_past(doc, i)).then_some(false)
}

/// A verb of happening that no helper makes another tense of (*will be named*, *has agreed*).
fn is_past(doc: &Doc, i: usize) -> bool {
    let token = &doc.tokens[i];
    let helps =
        |k: usize| [Sense::Future, Sense::Unreal, Sense::Aux, Sense::Helper].iter().any(|s| has(doc, k, *s));
    let verb = || token.senses.is_empty() && (doc.pack.verb_form)(doc.word(i)) || token.has(Sense::Happens);
    token.kind == Kind::Word && !token.capital && verb() && !(i.saturating_sub(3)..i).any(helps)
}
