//! Days of the month and weekdays.

use super::{Fields, glued, has, here, numeric, relative, year};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind, Token};
use crate::story::{Modifier, Unit};

/// The weekday that a word names.
pub fn weekday_of(token: &Token) -> Option<u32> {
    token.weekday()
}

/// A weekday at token `i`, with *hari* before it.
pub fn weekday(doc: &Doc, i: usize, fields: &mut Fields) -> usize {
    let head = has(doc, i, Sense::PartTail);
    let at = if head { i + 1 } else { i };
    let Some(token) = doc.tokens.get(at) else { return i };
    let Some(day) = weekday_of(token) else { return i };
    // `minggu` the week is written small, `Minggu` the day with a capital; a short form (`Sun`) too.
    if !token.capital && !head {
        return i;
    }
    // `Jum'at`
    let jumat = glued(doc, at + 1) && matches!(doc.mark(at + 1), '\'' | '’') && doc.is(at + 2, "at");
    if token.width() <= 4 && token.has(Sense::Short) && !jumat && !next_is_date(doc, at + 1) {
        return i;
    }
    // A capital at the start of a sentence or a quotation proves nothing about a word that is also a unit.
    let before = at.wrapping_sub(1);
    if (token.first || !token.space) && !head && token.unit().is_some() && has(doc, at + 1, Sense::Behind) {
        return i;
    }
    // *Pasar Minggu*, *salat Jumat*: a name.
    if has(doc, before, Sense::Numbered) && (doc.tokens[before].capital || day == 5) && !head {
        return i;
    }
    fields.weekday = Some(day);
    if jumat {
        return at + 3;
    }
    // `Mon.`
    let stop = token.has(Sense::Short) && doc.mark(at + 1) == '.' && next_is_date(doc, at + 2);
    at + 1 + usize::from(stop)
}

fn next_is_date(doc: &Doc, i: usize) -> bool {
    let at = if doc.mark(i) == ',' || doc.mark(i) == '.' { i + 1 } else { i };
    month_of(doc, at).is_some() || doc.tokens.get(at).is_some_and(|t| t.kind == Kind::Number)
}

/// A month's name; it wants a capital.
pub fn month_of(doc: &Doc, i: usize) -> Option<u32> {
    let token = doc.tokens.get(i).filter(|t| t.capital)?;
    token.month()
}

/// 1 to 31, with an ordinal's ending or as an ordinal's word.
pub fn number(doc: &Doc, i: usize) -> Option<(u32, usize)> {
    let (day, end) = match year::ordinal(doc, i) {
        Some(found) => found,
        None => (doc.tokens.get(i).filter(|t| t.width() <= 2)?.number()?, i + 1),
    };
    (1..=31).contains(&day).then_some((day, end))
}

/// `16 November 2021`, *the 16th of November*.
pub fn day_month(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let (day, mut at) = number(doc, i)?;
    // *pekan kelima Januari*; but *Minggu 26 Oktober*
    if doc.tokens[i].kind == Kind::Word && has(doc, i.wrapping_sub(1), Sense::Unit(Unit::Week)) {
        return None;
    }
    if has(doc, at, Sense::Of) {
        at += 1;
    }
    here(doc, at)?;
    let month = month_of(doc, at)?;
    let mut fields = Fields { day: Some(day), month: Some(month), ..Fields::default() };
    let end = year::behind(doc, after_short(doc, at), &mut fields);
    Some((fields, end))
}

/// *tanggal 5 bulan depan*, *tanggal 12 lalu*, *the 15th of last month*: a day of a month by reference.
pub fn of_month(doc: &Doc, i: usize, headed: bool) -> Option<(Fields, usize)> {
    if !headed && doc.tokens[i].kind != Kind::Number {
        return None;
    }
    let (day, at) = number(doc, i)?;
    let of = has(doc, at, Sense::Of);
    if !headed && !of {
        return None;
    }
    let fields = Fields { day: Some(day), ..Fields::default() };
    match relative::named(doc, at + usize::from(of)) {
        Some((dir, Unit::Month, end)) => Some((Fields { week: Some(dir), ..fields }, end)),
        // *pada tanggal 20*, and no more than that; a direction is read behind it.
        _ => {
            let ends = !doc.tokens[at].capital && doc.tokens[at + 1].kind != Kind::Number;
            (headed && ends).then_some((fields, at))
        }
    }
}

/// *on the 12th,*: a day of the month told before; its figures end what they stand in, or they number something else.
pub fn of_told_month(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let led = |before: usize| {
        [Sense::On, Sense::Since, Sense::Until, Sense::Of].iter().any(|s| has(doc, before, *s))
    };
    let figures = has(doc, i, Sense::The) && i > 0 && led(i - 1) && doc.tokens[i + 1].kind == Kind::Number;
    let (day, end) = figures.then(|| number(doc, i + 1))??;
    let ends = doc.tokens[end].kind == Kind::Mark && !matches!(doc.mark(end), '-' | '–' | '\'' | '’');
    (end == i + 3 && ends).then_some((Fields { day: Some(day), ..Fields::default() }, end))
}

/// One past a month's name and the full stop of its short form.
fn after_short(doc: &Doc, name: usize) -> usize {
    let follows = here(doc, name + 2)
        .is_some_and(|t| t.kind == Kind::Number || matches!(doc.mark(name + 2), '\'' | '’' | '‘'));
    let stop = doc.tokens[name].width() <= 4 && doc.mark(name + 1) == '.' && glued(doc, name + 1) && follows;
    name + 1 + usize::from(stop)
}

/// `November 16, 2021`, `bulan Mei 2021`, *May*.
pub fn month_day(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let head = has(doc, i, Sense::Unit(Unit::Month)) && !has(doc, i, Sense::Plural);
    let name = if head { i + 1 } else { i };
    let month = month_of(doc, name)?;
    let mut at = after_short(doc, name);
    let mut fields = Fields { month: Some(month), ..Fields::default() };
    // *Mei kedua pihak berunding*: *both*, where no date has an ordinal's word.
    let named = |token: &Token| token.kind == Kind::Number || doc.pack.adjectives_first;
    let day = here(doc, at).filter(|token| named(token)).and_then(|_| number(doc, at));
    let day = day.filter(|(_, end)| !head && !counts(doc, *end));
    if let Some((day, end)) = day {
        fields.day = Some(day);
        at = end;
    }
    let end = year::behind(doc, at, &mut fields);
    let done = fields.day.is_some() || fields.year.is_some() || fields.year_by.is_some();
    Some((fields, if done { end } else { name + 1 }))
}

/// `May 5 people`, `Juni 3 orang`, `May 1.5`: the number counts something.
fn counts(doc: &Doc, i: usize) -> bool {
    here(doc, i).is_some_and(|t| t.has(Sense::Counted))
        || doc.mark(i) == '%'
        || glued(doc, i)
            && matches!(doc.mark(i), '.' | ':')
            && glued(doc, i + 1)
            && doc.tokens[i + 1].kind == Kind::Number
}

/// The first day of a range takes its month from the last: the `3` of `3-5 Mei`, the `18` of *18 hingga 28
/// Agustus*.
pub fn first_of_range(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let (day, at) = number(doc, i)?;
    let joins = matches!(doc.mark(at), '-' | '–' | '/') || has(doc, at, Sense::To);
    here(doc, at).filter(|_| joins)?;
    // *the 13th to the 19th of October*, *tanggal 3 hingga tanggal 5 Mei*
    let other = at + 1 + usize::from(has(doc, at + 1, Sense::The) || has(doc, at + 1, Sense::DateHead));
    let digits = || in_digits(doc, i, other);
    let (last, _) = day_month(doc, other).or_else(digits).or_else(|| first_of_range(doc, other))?;
    let earlier = last.day.is_some_and(|n| n > day);
    earlier.then_some((Fields { day: Some(day), weekday: None, ..last }, at))
}

/// The last of *(19-20/8)*: a date in digits, where it has its year or a weekday stands before the bracket.
fn in_digits(doc: &Doc, first: usize, last: usize) -> Option<(Fields, usize)> {
    let bracket = first.checked_sub(1).filter(|k| doc.mark(*k) == '(');
    let led = bracket.and_then(|k| k.checked_sub(1)).is_some_and(|k| weekday_of(&doc.tokens[k]).is_some());
    numeric::fields(doc, last).filter(|(last, _)| led || last.year.is_some())
}

/// The last day of a range takes its month from the first: the `5` of `May 3-5`.
pub fn last_of_range(doc: &Doc, i: usize) -> Option<(Fields, usize)> {
    let mark = i.checked_sub(1)?;
    let joins = matches!(doc.mark(mark), '-' | '–') || has(doc, mark, Sense::To);
    // Walk back over the first day to its month.
    let first = mark.checked_sub(1).filter(|_| joins)?;
    let name =
        if has(doc, first, Sense::OrdinalEnd) { first.checked_sub(2)? } else { first.checked_sub(1)? };
    let name = if doc.mark(name) == '.' { name.checked_sub(1)? } else { name };
    let (before, end) = month_day(doc, name)?;
    let (day, mut at) = number(doc, i)?;
    let mut fields = Fields { day: Some(day), ..before };
    if end != mark || before.day.is_none_or(|n| n >= day) {
        return None;
    }
    at = year::behind(doc, at, &mut fields);
    Some((fields, at))
}

/// Whether a date is the name of a street: *Jalan 17 Agustus*.
fn in_street(doc: &Doc, first: usize) -> bool {
    let number = first.wrapping_sub(1);
    let day = doc.tokens.get(number).is_some_and(|t| t.kind == Kind::Number);
    let head = if day { number.wrapping_sub(1) } else { number };
    let from = doc.tokens.get(head).filter(|t| t.has(Sense::Numbered) && t.capital && t.width() > 2);
    from.is_some() && (head + 1..=first).all(|k| here(doc, k).is_some())
}

/// A bare weekday or month is a time; `May` at a sentence's start before a verb or a name is not.
pub fn plausible(doc: &Doc, first: usize, last: usize, fields: &Fields) -> bool {
    if in_street(doc, first) {
        return false;
    }
    let bare = fields.month.is_some()
        && fields.day.is_none()
        && fields.year.is_none()
        && fields.year_by.is_none()
        && fields.dir.is_none();
    if !bare || last != first + 1 {
        return true;
    }
    let token = &doc.tokens[first];
    let name_follows =
        here(doc, last).is_some_and(|t| t.kind == Kind::Word && t.capital && t.senses.is_empty());
    let Some(before) = first.checked_sub(1).filter(|_| !token.line) else {
        return !token.has(Sense::Doubtful) && !name_follows && !token.has(Sense::Short);
    };
    let before = &doc.tokens[before];
    // *Universitas Sebelas Maret*
    let worded = before.number_word().is_some() && !doc.pack.adjectives_first;
    let named = before.capital && (worded || before.senses.is_empty() && token.has(Sense::Doubtful));
    // *from October to March*, *May–August 1950*
    let ranged = before.has(Sense::To) && first > 1 && month_of(doc, first - 2).is_some()
        || matches!(doc.mark(last), '-' | '–') && month_of(doc, last + 1).is_some();
    let cue = [Sense::On, Sense::Since, Sense::Until, Sense::From, Sense::Of, Sense::Or, Sense::For]
        .iter()
        .any(|s| before.has(*s))
        || ranged
        || before.has(Sense::Modifier(Modifier::Start))
        || before.has(Sense::Modifier(Modifier::End));
    // *a March operation*, *the May figures*
    let describes = (before.has(Sense::Indefinite) || before.has(Sense::The))
        && here(doc, last).is_some_and(|t| {
            let noun = t.senses.iter().all(|s| matches!(s, Sense::Event(_)));
            t.kind == Kind::Word && !t.capital && noun
        });
    describes
        || !named
            && (cue || !name_follows && !token.has(Sense::Short))
            && (!token.has(Sense::Doubtful) || cue && !name_follows)
}
