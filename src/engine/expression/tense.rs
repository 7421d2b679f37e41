//! Whether the words around an expression put it ahead of the telling or behind.

use super::{Expr, Fields, Form, glued, has};
use crate::engine::lang::{Link, Sense, Shape};
use crate::engine::text::{Doc, Kind};
use crate::story::Modifier;

/// How many tokens before a time the verb may stand that tells of it.
const REACH: usize = 22;

/// So many words from a time a verb says that it is over.
const NEAR: usize = 8;

impl Expr {
    /// Whether the nearest word that tells puts it ahead of the telling: a helper of what will be, not a verb of
    /// what was said or done.
    pub fn lies_ahead(&self, doc: &Doc) -> bool {
        self.is_ahead(doc, true)
    }

    /// The same, where `report` says whether what something is done *by* lies ahead of the telling: a narrative
    /// tells that of its own time.
    pub fn is_ahead(&self, doc: &Doc, report: bool) -> bool {
        let sentence = &doc.sentences[self.sentence];
        // *the deadline is Friday*
        let lead = self.first.wrapping_sub(1);
        if has(doc, lead, Sense::Lasting) && matches!(self.form, Form::Calendar(Fields { clock: None, .. })) {
            return true;
        }
        // *Wednesday's ruling* was given, unless it will be.
        if matches!(doc.mark(self.last), '\'' | '’') && glued(doc, self.last) {
            let behind = (self.last..sentence.last).take(6).find_map(|i| tells(doc, i));
            // *Traders await Friday's report*
            return behind == Some(true) || has(doc, lead, Sense::Ahead);
        }
        let dated = matches!(self.form, Form::Calendar(f) if f.month.is_some());
        let mut back = (sentence.first..self.first).rev().take(REACH);
        // *postponed until Monday*
        if self.is_goal(doc) && back.clone().any(|i| has(doc, i, Sense::Defers)) {
            return true;
        }
        let before = back.find_map(|i| tells(doc, i));
        // What leads its sentence has its verb behind it, however long the subject.
        let leads = self.first - sentence.first <= 1;
        let behind =
            || (self.last..sentence.last).take(if leads { 14 } else { 6 }).find_map(|i| tells(doc, i));
        // *open until Friday*, said of what is.
        let open =
            || doc.pack.tensed && !dated && has(doc, lead, Sense::Until) && !has(doc, lead, Sense::Particle);
        let goes_to = || (report && (self.is_deadline(doc) || open())).then_some(true);
        before.or_else(goes_to).or_else(behind).unwrap_or(false)
    }

    /// Whether a verb right beside it says that it is over: *was arrested in January*, *In January he left*; not *set a Jan. 15
    /// hearing*, *agreed to meet in January*.
    pub fn is_over(&self, doc: &Doc) -> bool {
        let sentence = &doc.sentences[self.sentence];
        let lead = self.first.wrapping_sub(1);
        let plans = [Sense::The, Sense::Indefinite, Sense::By, Sense::Until, Sense::Poised];
        if !doc.pack.tensed || plans.iter().any(|s| has(doc, lead, *s)) {
            return false;
        }
        let opens = self.first - sentence.first <= 1;
        for step in 0..NEAR {
            let i = if opens { self.last + step } else { lead.wrapping_sub(step) };
            let aim = has(doc, i, Sense::Opens(Link::For)) || has(doc, i, Sense::For);
            if aim || i < sentence.first || i >= sentence.last {
                return false;
            }
            if let Some(ahead) = tells(doc, i) {
                return !ahead && !has(doc, i, Sense::Says);
            }
        }
        false
    }

    /// Whether it is what something runs to: *until Monday*, *to Monday*, *for Monday*.
    fn is_goal(&self, doc: &Doc) -> bool {
        let leads = [Sense::Until, Sense::To, Sense::For];
        self.first > 0 && leads.iter().any(|sense| has(doc, self.first - 1, *sense))
    }

    /// What no verb tells: a month that something is done by lies ahead, and so does *as early as Tuesday*.
    fn is_deadline(&self, doc: &Doc) -> bool {
        let Some(lead) = self.first.checked_sub(3) else { return false };
        let month = matches!(self.form, Form::Calendar(f) if f.month.is_some() && f.day.is_none());
        let by = month && has(doc, self.first - 1, Sense::By);
        let as_ = Sense::Opens(Link::When);
        let soon = has(doc, lead + 1, Sense::Prompt) || has(doc, lead + 1, Sense::Modifier(Modifier::Start));
        by || has(doc, lead, as_) && soon && has(doc, lead + 2, as_)
    }
}

/// Whether a word tells of what will be, or of what was; most do neither.
#[cfg_attr(target_family = "wasm", inline(never))]
fn tells(doc: &Doc, i: usize) -> Option<bool> {
    let token = &doc.tokens[i];
    if token.has(Sense::Future) {
        // *the plan* is a noun.
        let noun = i > 0 && (has(doc, i - 1, Sense::The) || has(doc, i - 1, Sense::Indefinite));
        // *it had been due Friday*, and is no more
        let over = i > 1 && has(doc, i - 1, Sense::Helper) && has(doc, i - 2, Sense::Had);
        return (!noun).then_some(!over);
    }
    // *talks set to resume Monday*, *the vote is set for Thursday*
    let set = i > 0 && has(doc, i - 1, Sense::Helper) && has(doc, i + 1, Sense::For);
    if token.has(Sense::Poised) && (set || has(doc, i + 1, Sense::Opens(Link::For))) {
        return Some(true);
    }
    // *trading is to resume*
    if token.has(Sense::Opens(Link::For)) && i > 0 && has(doc, i - 1, Sense::Helper) {
        return Some(true);
    }
    if token.has(Sense::Says) || token.has(Sense::Spoke) {
        return Some(false);
    }
    // *must have known by Monday*
    if token.has(Sense::Ahead) && !has(doc, i + 1, Sense::Helper) {
        return Some(true);
    }
    if !is_verb(doc, i) {
        return None;
    }
    // *has agreed* tells neither, *was agreed* what was; *would be paid* is ahead.
    let mut helpers = i.saturating_sub(3)..i;
    if helpers.clone().any(|k| has(doc, k, Sense::Future)) {
        return Some(true);
    }
    let helps = |k: usize| {
        [Sense::Unreal, Sense::Aux, Sense::Helper, Sense::Opens(Link::For)].iter().any(|s| has(doc, k, *s))
    };
    let helper = helpers.rfind(|k| helps(*k));
    // *to be released in November*
    if i > 1
        && helper == Some(i - 2)
        && has(doc, i - 1, Sense::Common)
        && has(doc, i - 2, Sense::Opens(Link::For))
    {
        return Some(true);
    }
    helper.is_none_or(|k| has(doc, k, Sense::Was)).then_some(false)
}

/// Whether a word can be a verb of happening in the past.
fn is_verb(doc: &Doc, i: usize) -> bool {
    let token = &doc.tokens[i];
    let plain = || {
        let asks = token.has(Sense::Asks) && !token.has(Sense::NoVerb);
        token.senses.is_empty() || asks || token.has(Sense::Begins)
    };
    let past = || plain() && (doc.pack.verb_form)(doc.word(i));
    // *OPEC, Rabu, memperkirakan harga akan turun*
    let thinks =
        || !doc.pack.tensed && token.has(Sense::State) && (doc.pack.shape)(doc.word(i)) == Shape::Active;
    token.kind == Kind::Word && !token.capital && (token.has(Sense::Happens) || past() || thinks())
}
