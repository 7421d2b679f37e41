//! Lengths of time: *enam minggu*, *six weeks*, *dua setengah tahun*, *the past three months*, *5 1/2 hours*,
//! *puluhan tahun*, *1 tahun 10 bulan*.

use super::amount::{amount, amount_of, is_one};
use super::{Amount, Bare, Form, Length, Read, glued, has, here, unit, year};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Doc, Kind, Token};
use crate::story::Unit;

/// Reads a length that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    let word = doc.tokens[i].kind == Kind::Word;
    let found = word.then(|| long(doc, i).or_else(|| tens(doc, i)).or_else(|| window(doc, i))).flatten();
    if found.is_some() {
        return found;
    }
    let (amount, of, end) = counted(doc, i)?;
    let (length, end) = compound(doc, amount, of, end);
    if let Some(end) = age_of_happening(doc, end) {
        return Some((Form::Length(length), end));
    }
    let end = noun_behind(doc, i, tail(doc, end));
    if is_age(doc, i, end) {
        let old = has(doc, end, Sense::Age) && here(doc, end).is_some();
        return old.then_some((Form::Bare(Bare::Length(length)), end + 1));
    }
    let form = if is_rate(doc, i) { Form::Bare(Bare::Length(length)) } else { Form::Length(length) };
    Some((form, end))
}

/// *month-long*, *decades-long*, *decades-old*: one of the unit, or nobody says how many.
fn long(doc: &Doc, i: usize) -> Read {
    let of = unit(doc, i).filter(|of| *of > Unit::Second)?;
    let plural = has(doc, i, Sense::Plural);
    let old = (plural || of >= Unit::Decade) && has(doc, i + 2, Sense::Age);
    let said = doc.mark(i + 1) == '-' && glued(doc, i + 1) && (old || has(doc, i + 2, Sense::Long));
    let amount = Amount { count: (!plural).then_some(1), ..Amount::default() };
    said.then_some((Form::Length(Length { amount, unit: of, rest: None }), i + 3))
}

/// One past what makes an adjective or a noun of a length: *a 3 year long siege*, *a sixty-day period*.
fn noun_behind(doc: &Doc, i: usize, end: usize) -> usize {
    let at = end + usize::from(doc.mark(end) == '-' && glued(doc, end));
    if has(doc, at, Sense::Long) && here(doc, at).is_some() {
        return at + 1;
    }
    let adjective = (i..end).any(|k| doc.mark(k) == '-' && glued(doc, k + 1));
    let period = adjective && has(doc, end, Sense::Period) && unit(doc, end).is_none();
    end + usize::from(period && here(doc, end).is_some())
}

/// An amount and its unit: *six weeks*, *six-week*, *sehari* (but not *sehari-hari*), *two full days*.
pub fn counted(doc: &Doc, i: usize) -> Option<(Amount, Unit, usize)> {
    // *tanggal 5 bulan depan*: the fifth, and not five months.
    if has(doc, i.wrapping_sub(1), Sense::DateHead) {
        return None;
    }
    if let Some(of) = doc.tokens.get(i)?.one_of().filter(|_| doc.mark(i + 1) != '-') {
        return Some((Amount { count: Some(1), ..Amount::default() }, of, i + 1));
    }
    let (mut amount, mut at) = amount(doc, i)?;
    // *two bloody weeks*, *ten brutal months*
    let plain = doc.tokens.get(at).is_some_and(|t| t.kind == Kind::Word && !t.capital && t.senses.is_empty());
    let filler = has(doc, at, Sense::Filler) || plain && has(doc, at + 1, Sense::Plural);
    at += usize::from(filler && here(doc, at).is_some());
    let hyphen = doc.mark(at) == '-' && glued(doc, at + 1);
    at += usize::from(hyphen);
    here(doc, at)?;
    let of = unit(doc, at)?;
    // *a second attack*, *the 1988 second quarter*: an ordinal.
    let ordinal = doc.tokens[at].ordinal().is_some();
    if ordinal && (amount.count != Some(1) || has(doc, at - 1, Sense::Indefinite)) {
        return None;
    }
    let end = at + 1;
    // *a year-earlier loss* compares; it does not last a year. *a year-long trial*: the article is the noun's.
    let article = has(doc, at - 1, Sense::Indefinite);
    if doc.mark(end) == '-'
        && (has(doc, end + 1, Sense::Earlier) || article && has(doc, end + 1, Sense::Long))
    {
        return None;
    }
    // *Nomor 13 Tahun 2003*, *UU 13 Tahun 2003*: the number of something of that year.
    if of == Unit::Year
        && year::four_digits(doc, end).is_some()
        && (doc.tokens[at].capital || has(doc, i.wrapping_sub(1), Sense::Numbered))
    {
        return None;
    }
    // *three-quarters of the city*, *a quarter*: a fraction.
    if of == Unit::Quarter && (has(doc, end, Sense::Of) || hyphen || has(doc, at - 1, Sense::Indefinite)) {
        return None;
    }
    // *a year and a half*
    if !amount.half && has(doc, end, Sense::And) {
        let at = if is_one(doc, end + 1) { end + 2 } else { end + 1 };
        if has(doc, at, Sense::HalfOf) && here(doc, at).is_some() && unit(doc, at + 1).is_none() {
            amount.half = true;
            return Some((amount, of, at + 1));
        }
    }
    // *a week or two*
    let two = has(doc, end, Sense::Or) && has(doc, end + 1, Sense::Number(2)) && amount.count == Some(1);
    if two && doc.tokens[end + 1].kind == Kind::Word && unit(doc, end + 2).is_none() {
        return Some((amount, of, end + 2));
    }
    // *setahun setengah*
    (amount.count != Some(0) || amount.half || amount.decimal.is_some()).then_some((amount, of, end))
}

/// *1 tahun 10 bulan*, *two years and three months*.
fn compound(doc: &Doc, amount: Amount, of: Unit, end: usize) -> (Length, usize) {
    let alone = Length { amount, unit: of, rest: None };
    let at = if has(doc, end, Sense::And) || doc.mark(end) == ',' { end + 1 } else { end };
    let Some((second, smaller, last)) =
        here(doc, at).and_then(|_| super::amount::amount(doc, at)).and_then(|(n, at)| {
            here(doc, at)?;
            Some((n.count?, unit(doc, at)?, at + 1))
        })
    else {
        return (alone, end);
    };
    let fits = smaller < of && amount.count.is_some() && !doc.tokens[last - 1].has(Sense::Behind);
    let shifted =
        here(doc, last).is_some_and(|t| t.has(Sense::Ago) || t.has(Sense::Later) || t.has(Sense::Earlier));
    if fits && !shifted { (Length { rest: Some((second, smaller)), ..alone }, last) } else { (alone, end) }
}

/// *the past three months*, *the next few years*, *recent years*, *lima tahun terakhir*: a length that ends or
/// begins with the time of speaking.
fn window(doc: &Doc, i: usize) -> Read {
    let at = if has(doc, i, Sense::The) { i + 1 } else { i };
    let token = doc.tokens.get(at)?;
    let opens = |t: &Token| {
        [Sense::Last, Sense::Next, Sense::This, Sense::Following, Sense::Previous, Sense::Recent, Sense::Rest]
            .iter()
            .any(|s| t.has(*s))
            || t.has(Sense::Ordinal(1))
    };
    let length = |amount, of| Length { amount, unit: of, rest: None };
    // *the four previous weeks*
    if at > i
        && let Some((amount, end)) = amount(doc, at)
        && doc.tokens.get(end).is_some_and(|t| opens(t) && !t.has(Sense::Behind))
        && has(doc, end + 1, Sense::Plural)
    {
        return Some((Form::Length(length(amount, unit(doc, end + 1)?)), end + 2));
    }
    // *is expected to last six weeks*
    let lead = i.wrapping_sub(1);
    let verb = at == i
        && token.has(Sense::Last)
        && (has(doc, lead, Sense::Opens(Link::For)) || has(doc, lead, Sense::Unreal));
    if verb || !opens(token) || token.has(Sense::Behind) || at > i && doc.tokens[at].line {
        return None;
    }
    let from = at + 1;
    here(doc, from)?;
    if let Some((amount, of, end)) = counted(doc, from) {
        return (!token.has(Sense::This)).then_some((Form::Length(length(amount, of)), tail(doc, end)));
    }
    let of = unit(doc, from)?;
    let plural = has(doc, from, Sense::Plural);
    // *the past decade* is ten years; *the first day* is a day, and no length.
    let single = token.has(Sense::Past) && of >= Unit::Day || at > i && part_of(doc, token, of, from);
    let amount = Amount { count: (!plural).then_some(1), ..Amount::default() };
    let few = plural && !token.has(Sense::This) && !token.has(Sense::Ordinal(1));
    (few || single).then_some((Form::Length(length(amount, of)), from + 1))
}

/// *the last week of August*, *the first year of the war*: so long a part of it. A day of it is a day, and a
/// quarter has its number. *the last year* is as long without.
fn part_of(doc: &Doc, token: &Token, of: Unit, noun: usize) -> bool {
    let edge = token.has(Sense::Last) || token.has(Sense::Rest) || token.has(Sense::Ordinal(1));
    let whole = token.has(Sense::Last) && of >= Unit::Week;
    edge && of > Unit::Second
        && !matches!(of, Unit::Day | Unit::Quarter)
        && (whole || has(doc, noun + 1, Sense::Of))
}

/// *ke depan*, *terakhir* behind its noun.
fn tail(doc: &Doc, end: usize) -> usize {
    // *lima tahun ke depan*
    if has(doc, end, Sense::OrdinalHead) && has(doc, end + 1, Sense::Next) && here(doc, end + 1).is_some() {
        return end + 2;
    }
    let recent = has(doc, end, Sense::Recent) && has(doc, end, Sense::Behind) && here(doc, end).is_some();
    // *beberapa tahun terakhir ini*
    let this = recent && has(doc, end + 1, Sense::This);
    end + usize::from(recent) + usize::from(this)
}

/// *52 years old*, *a 39-year-old*, *berusia 52 tahun*: an age is no time of the story; a narrative's *52 years old*
/// is one.
fn is_age(doc: &Doc, i: usize, end: usize) -> bool {
    let behind = if doc.mark(end) == '-' { end + 1 } else { end };
    let before = (1..=2).any(|k| i >= k && has(doc, i - k, Sense::Age));
    has(doc, behind, Sense::Age) || before
}

/// One past the age of a happening: *the 8-month-old truce*.
fn age_of_happening(doc: &Doc, end: usize) -> Option<usize> {
    let old = doc.mark(end) == '-' && glued(doc, end) && has(doc, end + 1, Sense::Age);
    let noun = here(doc, end + 2)?;
    (old && noun.event().is_some()).then_some(end + 2)
}

/// *$1.76 a share a year*, *four flights a week*: how often, and a narrative's time only.
fn is_rate(doc: &Doc, i: usize) -> bool {
    if !has(doc, i, Sense::Indefinite) {
        return false;
    }
    let counted = |k: usize| {
        i.checked_sub(k).and_then(|k| doc.tokens.get(k)).is_some_and(|t| {
            t.kind == Kind::Number || t.times().is_some() || t.number_word().is_some_and(|n| n > 1)
        })
    };
    counted(1) || counted(2) && !has(doc, i - 1, Sense::On) && !has(doc, i - 1, Sense::To)
}

/// *puluhan tahun*: tens of years; *decades*, *for years*: an uncounted plural.
fn tens(doc: &Doc, i: usize) -> Read {
    let token = &doc.tokens[i];
    if token.has(Sense::Tens) {
        here(doc, i + 1)?;
        return Some((Form::Tens(unit(doc, i + 1)?), i + 2));
    }
    let of = unit(doc, i).filter(|_| token.has(Sense::Plural))?;
    let before = i.checked_sub(1).map(|k| &doc.tokens[k]);
    let counted =
        before.is_some_and(|t| amount_of(t).is_some() || t.has(Sense::Some) || t.has(Sense::Filler));
    // *for years*, *within weeks*, *for the first time in years*
    let cued = before.is_some_and(|t| t.has(Sense::For) || t.has(Sense::Until) || t.has(Sense::In));
    // *weeks or months*
    // *years of neglect*
    let filled =
        has(doc, i + 1, Sense::Of) && of >= Unit::Day && of != Unit::Quarter && !has(doc, i + 2, Sense::The);
    let other = unit(doc, i + 2).filter(|other| *other > of && has(doc, i + 1, Sense::Or));
    let either = other.is_some() && has(doc, i + 2, Sense::Plural) && here(doc, i + 2).is_some();
    // *the weeks before the vote*
    let landmark = here(doc, i + 1).is_some_and(|t| t.has(Sense::Since) || t.bounds());
    let ago = !landmark
        && here(doc, i + 1)
            .is_some_and(|t| t.has(Sense::Ago) || t.has(Sense::Later) || t.has(Sense::Earlier));
    let length = Form::Length(Length { amount: Amount::default(), unit: of, rest: None });
    let end = i + if either { 3 } else { 1 + usize::from(ago) };
    ((of >= Unit::Decade || cued || filled || ago || landmark || either) && !counted && of > Unit::Second)
        .then_some((length, end))
}
