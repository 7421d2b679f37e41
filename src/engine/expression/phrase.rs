//! Set phrases of several words: *hari ini*, *baru-baru ini*, *later in the day*.

use super::{Amount, Clock, Fields, Form, Length, Read, Within, calendar, clock, has, here, relative, year};
use crate::engine::lang::{Holiday, Moon, Pack, Phrase, Sense};
use crate::engine::text::Doc;
use crate::story::{Granularity, Unit};

/// Reads the longest phrase that begins at token `i`.
pub fn read(doc: &Doc, pack: &Pack, i: usize) -> Read {
    let senses = doc.tokens[i].senses;
    // Most phrases that open with this word go on otherwise, and two letters tell.
    if !senses.go_on(doc.text.as_bytes().get(doc.tokens[i + 1].span().start..)?) {
        return None;
    }
    let phrases = &pack.index().phrases;
    let opened = senses.iter().filter_map(|sense| match sense {
        Sense::OpensPhrase(n) => Some(usize::from(*n)),
        _ => None,
    });
    opened
        .filter_map(|n| Some((form(*pack.phrases.of.get(n)?), said_behind(doc, i, phrases.get(n)?)?)))
        .max_by_key(|(_, last)| *last)
        .filter(|(form, _)| !matches!(form, Form::Attribute(_)) || led(doc, i))
}

/// Whether a word that a time follows stands before token `i`: *during this time*, not *this time he won*.
fn led(doc: &Doc, i: usize) -> bool {
    let before = i.checked_sub(1).map(|k| &doc.tokens[k]);
    let leads = [Sense::On, Sense::For, Sense::Preposition];
    before.is_some_and(|t| t.is_any(&leads)) && here(doc, i).is_some()
}

/// The same where token `i` is known to be their first.
fn said_behind(doc: &Doc, i: usize, words: &str) -> Option<usize> {
    let width = doc.tokens[i].width();
    match words.as_bytes().get(width) {
        Some(b' ') => said(doc, i + 1, words.get(width + 1..)?),
        Some(_) => Some(i + 1),
        None => (words.len() == width).then_some(i + 1),
    }
}

/// One past these tokens, apart by spaces, where they stand at token `i`.
pub fn said(doc: &Doc, i: usize, words: &str) -> Option<usize> {
    let (mut at, mut rest) = (i, words);
    loop {
        let curly = doc.mark(at) == '’';
        let (head, tail) = rest.split_at_checked(if curly { 1 } else { doc.tokens.get(at)?.width() })?;
        if !(doc.is(at, head) || curly && head == "'") {
            return None;
        }
        at += 1;
        match tail.strip_prefix(' ') {
            Some(more) => rest = more,
            None => return tail.is_empty().then_some(at),
        }
    }
}

/// One past a named day's own words at token `i`, and the day.
fn named<'p>(doc: &Doc, pack: &'p Pack, i: usize) -> Option<(usize, &'p Holiday)> {
    doc.tokens.get(i).filter(|token| token.senses.may(Sense::OpensHoliday(0)))?.find(|sense| match sense {
        Sense::OpensHoliday(n) => {
            let words = pack.index().holidays.get(usize::from(*n))?;
            Some((said_behind(doc, i, words)?, pack.holidays.of.get(usize::from(*n))?))
        }
        _ => None,
    })
}

/// A named day that begins at token `i`, with the direction and the year that stand with it.
pub fn holiday(doc: &Doc, pack: &Pack, i: usize) -> Read {
    let dir = calendar::direction(doc, i).filter(|_| !doc.tokens[i].has(Sense::Behind));
    let from = if dir.is_some() { i + 1 } else { i };
    // *hari Natal*, *hari raya Natal*
    let raya = || {
        let day = has(doc, from, Sense::PartTail).then_some(from + 1)?;
        named(doc, pack, day + usize::from(doc.is(day, "raya")))
    };
    let (last, holiday) = named(doc, pack, from).or_else(raya)?;
    // *hari raya Natal*: a name, at its beginning or its end.
    doc.tokens.get(last - 1).filter(|t| t.capital || doc.tokens[from].capital)?;
    let mut fields = Fields { within: Some(Within::Holiday(*holiday)), dir, ..Fields::default() };
    // *Easter week*, *Thanksgiving weekend*
    let around = here(doc, last).filter(|_| doc.pack.adjectives_first && !has(doc, last, Sense::Plural));
    fields.grain = match around {
        Some(token) if token.has(Sense::Unit(Unit::Week)) => Some(Granularity::Week),
        Some(token) if token.has(Sense::Weekend) => Some(Granularity::Weekend),
        _ => None,
    };
    let last = last + usize::from(fields.grain.is_some());
    if let Some((year, end)) = super::hijri::year(doc, last) {
        fields.year = Some(super::hijri::gregorian(year));
        fields.within = Some(Within::Holiday(match *holiday {
            Holiday::Ramadan => Holiday::HijriMonth(year, 9),
            Holiday::Hijri(month, day) => Holiday::HijriDate(year, month, day),
            other => other,
        }));
        return Some((Form::Calendar(fields), end));
    }
    let end = year::behind(doc, last, &mut fields);
    // *Imlek 2565*, *Waisak 2558*: years that feasts of the moon are counted by.
    if let (Holiday::Moon(feast), Some(year)) = (holiday, &mut fields.year)
        && *year > 2500
    {
        *year -= if *feast == Moon::NewYear { 551 } else { 544 };
    }
    let dated = fields.year.is_some() || fields.year_by.is_some();
    // *Natal lalu*
    let end = if dated { end } else { calendar::direction_last(doc, last, &mut fields) };
    Some((Form::Calendar(fields), end))
}

/// *H-7 Lebaran*, *H+3 Natal 2020*: days counted to a named day and from it.
pub fn countdown(doc: &Doc, pack: &Pack, i: usize) -> Read {
    let sign = match doc.mark(i + 1) {
        _ if !has(doc, i, Sense::Countdown) => return None,
        '-' | '–' => -1,
        '+' => 1,
        _ => return None,
    };
    let days = doc.tokens.get(i + 2)?.number().filter(|n| *n < 100)?;
    let (form, end) = holiday(doc, pack, i + 3)?;
    let Form::Calendar(fields) = form else { return None };
    Some((Form::Calendar(Fields { plus: sign * days as i32, ..fields }), end))
}

/// Takes in what stands behind: *hari ini pukul 09.00*, *bulan yang sama tahun lalu*, *puluhan tahun lalu*.
#[inline(never)]
pub fn go_on(doc: &Doc, found: &mut Read) {
    let Some((form, last)) = found else { return };
    // *the next year or so*
    if has(doc, *last, Sense::Or) && has(doc, *last + 1, Sense::So) {
        *last += 2;
    }
    if doc.pack.adjectives_first {
        return;
    }
    match form {
        Form::Day(plus, part) => {
            if let Some((clock, end)) = clock::after_date(doc, *last) {
                let clock = Some(calendar::in_part(clock, *part));
                (*form, *last) = (Form::Calendar(Fields { clock, plus: *plus, ..Fields::default() }), end);
            }
        }
        Form::Told(steps @ 0, of) => (*steps, *last) = relative::of_year(doc, 0, *of, *last),
        Form::Tens(of) | Form::Length(Length { amount: Amount { count: None, .. }, unit: of, .. }) => {
            let at = *last + usize::from(has(doc, *last, Sense::Article));
            if has(doc, at, Sense::Ago) && here(doc, at).is_some() {
                let (amount, unit) = (Amount::default(), *of);
                (*form, *last) = (Form::Shift { amount, unit, back: true, narrative: false }, at + 1);
            }
        }
        _ => {}
    }
}

/// A phrase that says what a form of its own says.
fn form(phrase: Phrase) -> Form {
    match phrase {
        Phrase::Day(days, part) => Form::Day(days.into(), part),
        Phrase::Told(steps, unit) => Form::Told(steps.into(), unit),
        Phrase::Long(unit) => Form::Length(Length { amount: Amount::default(), unit, rest: None }),
        Phrase::The(unit) => Form::The(unit),
        Phrase::Part(part) => Form::Part(part),
        Phrase::Clock(hour) => Form::Clock(Clock { hour: hour.into(), minute: Some(0), offset: None }),
        Phrase::ThatTime => Form::Attribute(phrase),
        other => Form::Phrase(other),
    }
}
