//! Key or background: what an editor would keep.
//!
//! A happening that the text dates is kept. One that only stands on the day of the report is kept where the report
//! tells that day's happenings close by, and somebody named did it or had it done to them; what a report says by the
//! way (a trend, an opinion, an explanation) is background.

use super::Scene;
use super::actor::Names;
use super::draft::{Draft, class_of};
use super::place;
use crate::engine::expression::Form;
use crate::engine::lang::Sense;
use crate::engine::text::Kind;
use crate::story::{Placement, Stamp, Unit};

/// So many paragraphs on, a report still tells of the same happenings.
const NEAR: usize = 3;
/// A happening takes at least so many words.
const FEWEST: usize = 2;

/// Takes the mark of key events from those that are background.
pub fn rank(scene: &Scene, names: &Names, drafts: &mut [Draft]) {
    let dated: Vec<(usize, Stamp)> = drafts.iter().filter_map(|draft| told(scene, draft)).collect();
    let news = place::news(scene);
    let mut kept: Vec<(usize, Stamp)> = Vec::new();
    for draft in drafts.iter_mut() {
        draft.key &= draft.life.is_some() || words(scene, draft) >= FEWEST && !speaks_of_itself(scene, draft);
    }
    for draft in drafts.iter_mut().filter(|draft| draft.placement == Placement::Context) {
        let paragraph = scene.doc.sentences[draft.sentence].paragraph;
        let day = draft.when.begin.stamp().map(Stamp::date);
        // Both lists are in the order of the text.
        let around = |list: &[(usize, Stamp)]| {
            let from = list.partition_point(|(at, _)| *at + NEAR < paragraph);
            let mut close = list[from..].iter().take_while(|(at, _)| *at <= paragraph);
            close.any(|(_, stamp)| Some(stamp.date()) == day)
        };
        let near = around(&dated) || around(&kept);
        // *They spent fourteen months tracing the money*: that was not on one day.
        let long = draft.length.is_some_and(|n| is_long(scene, n));
        // What a report tells of the past without a date of its own explains, and is no news.
        let own = news.is_none_or(|date| draft.when.begin.stamp().is_some_and(|s| place::is_news(s, date)));
        draft.key = draft.key && near && own && !long && has_named_subject(scene, names, draft);
        // The telling goes on from there.
        kept.extend(draft.when.begin.stamp().filter(|_| draft.key).map(|stamp| (paragraph, *stamp)));
    }
}

/// Whether an expression is a length of weeks or more that a verb fills.
fn is_long(scene: &Scene, n: usize) -> bool {
    let spent = scene.exprs[n].first.checked_sub(1).is_some_and(|before| scene.verb(before).is_some());
    spent && matches!(scene.exprs[n].form, Form::Length(length) if length.unit >= Unit::Week)
}

/// How many words tell of it, those of time left out.
fn words(scene: &Scene, draft: &Draft) -> usize {
    let told = |i: &usize| scene.token(*i).kind == Kind::Word && !scene.is_timed(*i);
    (draft.first..draft.last).filter(told).count()
}

/// Whether somebody speaks of himself, in a quotation: what *I* and *we* say is an opinion more often than news.
fn speaks_of_itself(scene: &Scene, draft: &Draft) -> bool {
    (draft.first..draft.last).any(|i| scene.token(i).quoted && scene.token(i).has(Sense::Speaker))
}

/// The paragraph and the day of a happening that the text itself dates.
fn told(scene: &Scene, draft: &Draft) -> Option<(usize, Stamp)> {
    let dated = draft.placement != Placement::Context;
    let stamp = draft.when.begin.stamp().filter(|_| dated)?;
    Some((scene.doc.sentences[draft.sentence].paragraph, *stamp))
}

/// Whether a name or a happening stands before the clause's verb.
fn has_named_subject(scene: &Scene, names: &Names, draft: &Draft) -> bool {
    let verb = (draft.first..draft.last).find(|i| scene.verb(*i).is_some()).unwrap_or(draft.last);
    let refers = (draft.first..verb).any(|i| {
        let token = scene.token(i);
        token.kind == Kind::Word && (token.has(Sense::This) || token.has(Sense::Same))
    });
    let happening = class_of(scene, draft.first, verb).is_some();
    happening || !refers && !names.of(scene, draft.first, verb).is_empty()
}
