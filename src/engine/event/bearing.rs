//! Which of a clause's dates tell when it happened: not one that a purpose, a record, a name or a comparison holds.

use super::Scene;
use super::draft::event_noun;
use super::verb::Verb;
use crate::engine::expression::{Boundary, Fields, Form};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// So many words stand between *untuk* and the date of what it is for.
const PURPOSE: usize = 4;
/// So many words stand between *dikutip* and the day of what is quoted.
const SOURCE: usize = 6;
/// So many words stand between *terendah* and its *sejak*.
const RECORD: usize = 7;

/// The dated expressions that can date a run of tokens; those that say it by themselves before those that hang on a
/// noun, each in text order.
pub fn dates(scene: &Scene, from: usize, last: usize) -> Vec<usize> {
    let dated = scene.exprs_in(from, last).filter(|n| scene.is_dated(*n));
    let bears = |n: &usize| {
        let aside = for_purpose(scene, from, *n) || of_record(scene, from, *n) || compares(scene, from, *n);
        !aside && !of_name(scene, (from, last), *n) && !of_noun(scene, (from, last), *n)
    };
    let hangs = |n: &usize| {
        scene.exprs[*n].boundary == Some(Boundary::Since)
            || hangs_on_noun(scene, from, *n)
            || of_source(scene, from, *n)
            || in_relative(scene, from, *n)
    };
    let (hanging, mut bearing): (Vec<usize>, Vec<usize>) = dated.filter(bears).partition(hangs);
    bearing.extend(hanging);
    bearing
}

/// Whether a date is part of what it stands with, so that a headline keeps it: *the lowest since 2009*, *Piala Dunia 2022*.
pub fn belongs(scene: &Scene, (from, last): (usize, usize), n: usize) -> bool {
    // *Until Thursday nobody had been named*: without it the opposite is told.
    let denied = scene.exprs[n].boundary == Some(Boundary::Until) && scene.has(from, last, Sense::Not);
    denied || of_record(scene, from, n) || of_name(scene, (from, last), n)
}

fn first(scene: &Scene, n: usize) -> usize {
    scene.exprs[n].first
}

/// *untuk pengiriman Januari*, *for delivery in January*: the time of what it is for.
fn for_purpose(scene: &Scene, from: usize, n: usize) -> bool {
    let at = first(scene, n);
    // *Untuk 2015, pertumbuhan diperkirakan …*: what the sentence is about.
    if at == from + 1 && scene.token(from).first {
        return false;
    }
    // *untuk pelanggan Asia pada Rabu*: a preposition puts the day with the verb.
    if at > from && scene.token(at - 1).has(Sense::On) {
        return false;
    }
    // *set for March 28*: a day is when it is to be.
    let day = matches!(
        scene.exprs[n].form,
        Form::Calendar(Fields { day: Some(_), .. } | Fields { weekday: Some(_), .. })
    );
    // *scheduled for November*
    let due = at > from + 1 && scene.token(at - 2).has(Sense::Future);
    if (day || due) && at > from && scene.token(at - 1).has(Sense::Purpose) {
        return false;
    }
    let from = at.saturating_sub(PURPOSE).max(from);
    let purpose = (from..at).rev().find(|i| scene.token(*i).has(Sense::Purpose));
    purpose.is_some_and(|i| (i..at).all(|k| scene.verb(k).is_none() && scene.token(k).kind == Kind::Word))
}

/// *tingkat terendah sejak 2009*, *the lowest since 2009*: the time of the record before.
fn of_record(scene: &Scene, from: usize, n: usize) -> bool {
    let at = first(scene, n);
    let from = at.saturating_sub(RECORD).max(from);
    scene.exprs[n].boundary == Some(Boundary::Since) && is_record(scene, from, at)
}

/// *the lowest*, *the sixth win in a row*: what is counted since another.
pub fn is_record(scene: &Scene, from: usize, at: usize) -> bool {
    (at.saturating_sub(RECORD).max(from)..at).any(|i| {
        let token = scene.token(i);
        token.has(Sense::Superlative) || scene.pack.adjectives_first && token.ordinal().is_some()
    })
}

/// *turun 99 sen dari Rabu*, *up from Wednesday*: the day that is compared with, where no range follows.
fn compares(scene: &Scene, from: usize, n: usize) -> bool {
    let expr = &scene.exprs[n];
    // *up from a year earlier*
    let day = matches!(
        expr.form,
        Form::Calendar(Fields { weekday: Some(_), .. }) | Form::Day(..) | Form::Shift { back: true, .. }
    );
    let joined = scene.doc.tokens.get(expr.last).is_some_and(|t| t.has(Sense::To) || t.has(Sense::Until));
    day && expr.first > from && scene.token(expr.first - 1).has(Sense::From) && !joined
}

/// *an 11th century temple*, *the 1998 law*: a year or more right before a plain noun, in a clause that has a verb.
fn of_noun(scene: &Scene, (from, last): (usize, usize), n: usize) -> bool {
    let expr = &scene.exprs[n];
    let coarse = matches!(expr.form, Form::Calendar(Fields { year: Some(_), month: None, within: None, .. }));
    let noun = scene.doc.tokens.get(expr.last).filter(|_| expr.last < last).is_some_and(|t| {
        t.kind == Kind::Word && t.space && t.senses.is_empty() && scene.verb(expr.last).is_none() && !t.line
    });
    // *In 1994 voters rejected …* leads in.
    let leads = expr.first == from + 1 && scene.token(from).has(Sense::On);
    let happening = (expr.last..(expr.last + 2).min(last)).any(|i| event_noun(scene, i).is_some());
    scene.pack.adjectives_first && coarse && noun && !leads && !happening && scene.has_verb(from, last)
}

/// *Piala Dunia 2022*, *musim 2025/2026*: the year of a name, in a clause that has a verb.
fn of_name(scene: &Scene, (from, last): (usize, usize), n: usize) -> bool {
    let expr = &scene.exprs[n];
    let bare = matches!(
        expr.form,
        Form::Calendar(Fields { year: Some(_), month: None, within: None, grain: None, .. })
    );
    let before = expr.first.checked_sub(1).filter(|k| *k >= from);
    let named = before.is_some_and(|k| {
        let token = scene.token(k);
        token.kind == Kind::Word && token.capital && !token.first && token.senses.is_empty()
    });
    let head = scene.token(expr.first).kind == Kind::Word;
    let pair = scene.doc.mark(expr.last) == '/' || before.is_some_and(|k| scene.doc.mark(k) == '/');
    bare && (named && !head || pair) && scene.has_verb(from, last)
}

/// *dikutip dari Antara, Senin (3/2), harga naik*: the day of the source, between commas behind its name.
fn of_source(scene: &Scene, from: usize, n: usize) -> bool {
    let expr = &scene.exprs[n];
    let apart =
        expr.first > from + 1 && scene.doc.mark(expr.first - 1) == ',' && scene.doc.mark(expr.last) == ',';
    let source = expr.first.saturating_sub(SOURCE).max(from.saturating_sub(1))..expr.first;
    apart && source.into_iter().any(|i| scene.token(i).has(Sense::Says))
}

/// *the governments, which meet in May, agreed*: a date inside a relative clause between commas.
pub fn in_relative(scene: &Scene, from: usize, n: usize) -> bool {
    let expr = &scene.exprs[n];
    if !matches!(scene.doc.mark(expr.last), ',' | '.') {
        return false;
    }
    let opens = (from + 1..expr.first).rev().take_while(|i| scene.doc.mark(*i) != ',').last();
    opens.is_some_and(|i| {
        let which = scene.token(i).has(Sense::Opens(Link::Which)) && !scene.token(i).has(Sense::Same);
        which && scene.doc.mark(i - 1) == ','
    })
}

/// *Carrick, unbeaten since April, led*: whether a comma opens a participle or an adjective of the subject that the next
/// one closes, the verb behind it.
pub fn stands_apart(scene: &Scene, (from, last): (usize, usize), comma: usize) -> bool {
    let at = comma + 1;
    let end = scene.parts.get(at).map_or(last, |at| *at as usize);
    let token = scene.token(at);
    let plain = token.kind == Kind::Word && !token.capital && !scene.is_timed(at) && !scene.is_timed(at + 1);
    let adjective = token.senses.is_empty() && !scene.has_verb(at, end);
    let opens = plain && (scene.verb(at) == Some(Verb::Happening) || adjective);
    // *After the war, fighting went on, …*
    let first = scene.token(from);
    let leads = first.opens() || first.is_any(&[Sense::On, Sense::Subordinate, Sense::Discourse]);
    let opens = opens && !leads && !scene.is_timed(from);
    let parts = |i: usize| scene.doc.mark(i) == ',' || scene.verb(i).is_some() || scene.is_adverb(i);
    let closed = end < last && scene.doc.mark(end) == ',' && scene.has_verb(end, last);
    scene.pack.adjectives_first && opens && closed && comma > from && !(from..comma).any(parts)
}

/// *harga minyak Januari*, *posisi tertingginya 2014*: a month or a year right behind a noun, where a preposition
/// would say when.
fn hangs_on_noun(scene: &Scene, from: usize, n: usize) -> bool {
    let expr = &scene.exprs[n];
    let coarse = matches!(
        expr.form,
        Form::Calendar(Fields { day: None, weekday: None, dir: None, year_by: None, .. })
    );
    let before = expr.first.checked_sub(1).filter(|k| *k >= from);
    coarse
        && before.is_some_and(|k| {
            let token = scene.token(k);
            let leads = [
                Sense::On,
                Sense::In,
                Sense::Since,
                Sense::Until,
                Sense::From,
                Sense::Preposition,
                Sense::To,
            ];
            token.kind == Kind::Word && !token.is_any(&leads) && token.modifier().is_none()
        })
}
