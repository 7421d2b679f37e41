//! Times counted from the time of speaking or from a time told before: *tahun lalu*, *last week*,
//! *kemarin*, *dua hari kemudian*, *three weeks ago*, *the following year*.

use super::{Dir, Form, Read, calendar, has, here, phrase, quantity, unit, year};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Doc, Kind};
use crate::story::{DayPart, Modifier, Unit};

/// The forms, in order of preference.
const FORMS: &[fn(&Doc, usize) -> Read] = &[
    single_day,
    part_of_today,
    beside,
    compared,
    period_of,
    of_accounts,
    nth,
    told,
    weekend_of,
    direction,
    the,
    counted,
];

/// Reads a relative time that begins at token `i`.
pub fn read(doc: &Doc, i: usize) -> Read {
    if doc.tokens[i].kind == Kind::Number {
        return counted(doc, i);
    }
    if has(doc, i, Sense::Same) && weekend(doc, i + 1).is_some() {
        return None;
    }
    FORMS.iter().find_map(|form| form(doc, i))
}

/// *today*, *tomorrow morning*; not *USA Today*.
pub fn single_day(doc: &Doc, i: usize) -> Read {
    let days = doc.tokens[i].days()?;
    let before = &doc.tokens[i.wrapping_sub(1)];
    if doc.tokens[i].capital && before.capital && here(doc, i).is_some() {
        return None;
    }
    match calendar::part(doc, i + 1) {
        // *keesokan paginya*
        Some((part, end)) if days > 0 && has(doc, i + 1, Sense::PartTail) && part != DayPart::Small => {
            Some((Form::ToldPart(days, part), end))
        }
        Some((part, end)) => Some((Form::Day(days, Some(part)), calendar::local_time(doc, end))),
        None => Some((Form::Day(days, None), i + 1)),
    }
}

/// *pagi ini*, *sore hari ini*, *siang tadi*, *tadi malam*, *nanti malam*: a part of the day of speaking; *malam
/// harinya*, *malamnya*, *malam itu*: of the day told before. Last night was the night of the day before.
fn part_of_today(doc: &Doc, i: usize) -> Read {
    if doc.pack.adjectives_first {
        return None;
    }
    let led = doc.tokens[i].part().is_none();
    let (part, end) = if led { calendar::part(doc, i + 1) } else { calendar::part_at(doc, i) }?;
    let tail = has(doc, end, Sense::PartTail) && here(doc, end).is_some();
    let end = end + usize::from(tail);
    let at = if led { i } else { end };
    let gone = has(doc, at, Sense::Last) && !has(doc, at, Sense::Behind);
    if gone || has(doc, at, Sense::Next) || !led && has(doc, at, Sense::This) {
        let days = -i32::from(gone && part == DayPart::Night);
        return Some((Form::Day(days, Some(part)), end + usize::from(!led)));
    }
    // *malam itu*, *malam sebelumnya*
    if !led && has(doc, end, Sense::BehindOnly) && here(doc, end).is_some() {
        let days = i32::from(has(doc, end, Sense::Following)) - i32::from(has(doc, end, Sense::Previous));
        return Some((Form::ToldPart(days, part), end + 1));
    }
    // *malam hari*, *dini hari*
    let tail = tail || has(doc, i, Sense::PartTail) || part == DayPart::Small;
    (tail && !led).then_some((Form::Part(part), end))
}

/// *tahun lalu*, *last year*.
fn direction(doc: &Doc, i: usize) -> Read {
    named(doc, i).map(|(dir, unit, end)| (Form::Named(dir, unit), end))
}

/// *tahun lalu*, *pekan depan*, *last year*, *the current month*: the direction and the unit.
pub fn named(doc: &Doc, i: usize) -> Option<(Dir, Unit, usize)> {
    behind(doc, i).or_else(|| before(doc, i))
}

/// The direction behind the noun.
fn behind(doc: &Doc, i: usize) -> Option<(Dir, Unit, usize)> {
    let unit = unit(doc, i)?;
    let at = if has(doc, i + 1, Sense::Article) { i + 2 } else { i + 1 };
    let token = here(doc, at).filter(|t| t.has(Sense::Behind))?;
    let dir = calendar::direction(doc, at)?;
    // *tahun terakhir* is a length.
    (unit > Unit::Day && !token.has(Sense::Recent)).then_some((dir, unit, at + 1))
}

/// The direction before the noun.
fn before(doc: &Doc, i: usize) -> Option<(Dir, Unit, usize)> {
    let definite = has(doc, i, Sense::The);
    let at = if definite { i + 1 } else { i };
    let mut dir = calendar::direction(doc, at)?;
    let mut noun = at + 1;
    // *the last week of August*, *the last year*
    let length = has(doc, noun + 1, Sense::Of) || !definite && dir == Dir::Last && doc.pack.adjectives_first;
    if length && has(doc, at.wrapping_sub(1), Sense::The) {
        return None;
    }
    if let Some(second) = calendar::direction(doc, noun).filter(|_| dir == Dir::This) {
        (dir, noun) = (second, noun + 1);
    }
    noun += usize::from(has(doc, noun, Sense::Fiscal));
    let token = here(doc, noun)?;
    let unit = unit(doc, noun).filter(|unit| *unit >= Unit::Week)?;
    let bent = token.has(Sense::Plural) || doc.tokens[at].has(Sense::Behind);
    // *the last year* is a length, *the next year* the year after one told.
    let long = unit >= Unit::Decade && dir == Dir::Last && !doc.tokens[at].has(Sense::Past);
    let clear = !definite || doc.tokens[at].has(Sense::Current) || long;
    (!bent && clear).then_some((dir, unit, noun + 1))
}

/// One past *year-ago*, *year-earlier*, with an article and *comparable* before it.
pub fn year_ago(doc: &Doc, i: usize) -> Option<usize> {
    let at = i + usize::from(has(doc, i, Sense::The));
    let said = unit(doc, at) == Some(Unit::Year)
        && doc.mark(at + 1) == '-'
        && (has(doc, at + 2, Sense::Ago) || has(doc, at + 2, Sense::Earlier));
    said.then_some(at + 3)
}

/// *the day before last Tuesday*, *the day after Christmas*.
fn beside(doc: &Doc, i: usize) -> Read {
    let day = has(doc, i, Sense::The) && unit(doc, i + 1) == Some(Unit::Day);
    let before = has(doc, i + 2, Sense::Opens(Link::Before));
    if !day || !before && !has(doc, i + 2, Sense::Opens(Link::After)) {
        return None;
    }
    let at = i + 3 + usize::from(has(doc, i + 3, Sense::The));
    let mut found = phrase::holiday(doc, doc.pack, at).or_else(|| calendar::read(doc, at));
    let Some((Form::Calendar(fields), _)) = &mut found else { return None };
    fields.plus = if before { -1 } else { 1 };
    let one_day = fields.weekday.is_some() || fields.day.is_some() || fields.within.is_some();
    found.filter(|_| one_day)
}

/// *the year-ago period*, *year-earlier*, *the same period last year*: what a report compares with.
fn compared(doc: &Doc, i: usize) -> Read {
    let amount = super::Amount { count: Some(1), ..Default::default() };
    let form = Form::Shift { amount, unit: Unit::Year, back: true, narrative: false };
    if has(doc, i + 1, Sense::Same)
        && has(doc, i + 2, Sense::Period)
        && let Some((Dir::Last, Unit::Year, end)) = named(doc, i + 3)
        && has(doc, i, Sense::The)
    {
        return Some((form, end));
    }
    let at = year_ago(doc, i)?;
    let period = here(doc, at).is_some_and(|t| t.has(Sense::Period));
    (period || !has(doc, i, Sense::The)).then_some((form, at + usize::from(period)))
}

/// *the 1988 period*, *the 1988 quarter*.
fn period_of(doc: &Doc, i: usize) -> Read {
    let at = i + usize::from(has(doc, i, Sense::The));
    let year = year::four_digits(doc, at).filter(|_| has(doc, at + 1, Sense::Period))?;
    Some((Form::PeriodOf(year), at + 2))
}

/// *the year ended June 30*, *the week ended Saturday*, *the fiscal year*.
fn of_accounts(doc: &Doc, i: usize) -> Read {
    if !has(doc, i, Sense::The) {
        return None;
    }
    let noun = i + 1 + usize::from(has(doc, i + 1, Sense::Fiscal));
    let unit = unit(doc, noun).filter(|of| *of >= Unit::Week && *of != Unit::Quarter)?;
    let fiscal = noun > i + 1 && doc.tokens[noun + 1].kind != Kind::Number;
    let amount = super::Amount { count: Some(1), ..Default::default() };
    (fiscal || has(doc, noun + 1, Sense::Ending))
        .then_some((Form::Length(super::Length { amount, unit, rest: None }), noun + 1))
}

/// *the third straight month*, *its second day*: the one that a report speaks in.
fn nth(doc: &Doc, i: usize) -> Read {
    let (n, end) = year::ordinal(doc, i).filter(|_| doc.pack.adjectives_first)?;
    let noun = end + usize::from(has(doc, end, Sense::Filler));
    let of = here(doc, noun).and_then(|_| unit(doc, noun))?;
    // *a third day-long meeting*
    let plain = !has(doc, noun, Sense::Plural) && doc.mark(noun + 1) != '-';
    (n > 1 && plain && matches!(of, Unit::Day | Unit::Month | Unit::Year))
        .then_some((Form::Named(Dir::This, of), noun + 1))
}

/// *that year*, *the same day*, *the following month*, *tahun itu*, *bulan berikutnya*, *the year before*.
fn told(doc: &Doc, i: usize) -> Read {
    let steps = |at: usize| calendar::told_direction(doc, at).map(Dir::steps);
    let definite = has(doc, i, Sense::The);
    let at = if definite { i + 1 } else { i };
    let next = (definite && has(doc, at, Sense::Next)).then_some(1);
    if let Some(step) = steps(at).filter(|step| definite || *step == 0).or(next) {
        // *that same day*
        let noun = if steps(at + 1) == Some(0) { at + 2 } else { at + 1 };
        if let Some((part, end)) = calendar::part(doc, noun).filter(|_| step != 0) {
            return Some((Form::ToldPart(step, part), end));
        }
        let of = here(doc, noun).and_then(|_| unit(doc, noun)).filter(|u| *u >= Unit::Day)?;
        let bare = !doc.tokens[noun].has(Sense::Plural) && !has(doc, at, Sense::BehindOnly);
        let (step, end) = of_year(doc, step, of, noun + 1);
        return bare.then_some((Form::Told(step, of), end));
    }
    // The direction behind the noun: the noun's language decides which words can stand there.
    let noun = at;
    let of = unit(doc, noun).filter(|u| *u >= Unit::Day && !has(doc, noun, Sense::Plural))?;
    let mut end = noun + 1;
    end += usize::from(has(doc, end, Sense::Article));
    here(doc, end)?;
    // *pria berumur 39 tahun itu*: the years are counted.
    if noun.checked_sub(1).is_some_and(|k| doc.tokens[k].number().or(doc.tokens[k].number_word()).is_some()) {
        return None;
    }
    if has(doc, end, Sense::BehindOnly)
        && let Some(step) = steps(end)
    {
        return Some((Form::Told(step, of), end + 1));
    }
    let step = match () {
        () if has(doc, end, Sense::Earlier) => -1,
        () if has(doc, end, Sense::Later) => 1,
        () => return None,
    };
    let bound = doc.tokens[end].has(Sense::Previous) || doc.tokens[end].has(Sense::Following);
    (definite && !opens_noun(doc, end) || bound).then_some((Form::Told(step, of), end + 1))
}

/// *the same quarter of last year*: so many units more, and one past the year.
pub fn of_year(doc: &Doc, step: i32, unit: Unit, i: usize) -> (i32, usize) {
    let a_year = match unit {
        Unit::Quarter => 4,
        Unit::Month => 12,
        _ => return (step, i),
    };
    match named(doc, i + usize::from(has(doc, i, Sense::Of))) {
        Some((dir, Unit::Year, end)) if step == 0 && here(doc, i).is_some() => (dir.steps() * a_year, end),
        _ => (step, i),
    }
}

/// Two tokens that say *weekend*; one past them.
fn weekend(doc: &Doc, i: usize) -> Option<usize> {
    if has(doc, i, Sense::Weekend) {
        return Some(i + 1);
    }
    (has(doc, i, Sense::Modifier(Modifier::End))
        && has(doc, i + 1, Sense::Unit(Unit::Week))
        && here(doc, i + 1).is_some())
    .then_some(i + 2)
}

/// *the weekend*, *last weekend*, *akhir pekan lalu*.
fn weekend_of(doc: &Doc, i: usize) -> Read {
    let dir = calendar::direction(doc, i).filter(|_| !has(doc, i, Sense::Behind));
    let definite = has(doc, i, Sense::The);
    let at = if dir.is_some() || definite { i + 1 } else { i };
    let end = weekend(doc, at)?;
    let after = here(doc, end).filter(|t| t.has(Sense::Behind)).and_then(|_| calendar::direction(doc, end));
    match (dir, after) {
        (_, Some(dir)) => Some((Form::Weekend(dir), end + 1)),
        (Some(dir), None) => Some((Form::Weekend(dir), end)),
        (None, None) => (definite || end == at + 2).then_some((Form::Weekend(Dir::This), end)),
    }
}

/// *the quarter*, *akhir tahun*, *the end of the year*: the unit that the text speaks of, where something
/// shows that a time is meant.
fn the(doc: &Doc, i: usize) -> Read {
    let definite = has(doc, i, Sense::The);
    let at = if definite { i + 1 } else { i };
    let latest = usize::from(definite && has(doc, at, Sense::Latest));
    let noun = at + latest;
    // *the latest period* of a report is its quarter.
    if latest > 0 && has(doc, noun, Sense::Period) && unit(doc, noun).is_none() {
        return Some((Form::The(Unit::Quarter), noun + 1));
    }
    let of = here(doc, noun).or(doc.tokens.get(noun).filter(|_| noun == i)).and_then(|_| unit(doc, noun))?;
    if has(doc, noun, Sense::Plural) || of < Unit::Day {
        return None;
    }
    let before = i.checked_sub(1).map(|k| &doc.tokens[k]).filter(|_| !doc.tokens[i].line);
    let edge = |t: &crate::engine::text::Token| {
        [Modifier::Start, Modifier::Mid, Modifier::End]
            .iter()
            .any(|m| t.has(Sense::Modifier(*m)) || t.has(Sense::Edge(*m)))
    };
    // *the end of the year*; *akhir tahun*
    let of_edge = i >= 2 && before.is_some_and(|t| t.has(Sense::Of)) && edge(&doc.tokens[i - 2]);
    let edged = !definite && before.is_some_and(edge) && !followed_by_name(doc, noun + 1);
    // *the quarter-pound burger*
    let quarter = definite && of == Unit::Quarter && doc.mark(noun + 1) != '-';
    // *earlier in the week*
    let within = i >= 2
        && of > Unit::Day
        && before.is_some_and(|t| t.has(Sense::In))
        && (has(doc, i - 2, Sense::Earlier) || has(doc, i - 2, Sense::Later) || edge(&doc.tokens[i - 2]));
    let year = definite
        && of == Unit::Year
        && !has(doc, noun + 1, Sense::Ending)
        && !followed_by_name(doc, noun + 1)
        && doc.mark(noun + 1) != '-';
    ((of_edge || within) && definite || edged || quarter || year).then_some((Form::The(of), noun + 1))
}

fn followed_by_name(doc: &Doc, i: usize) -> bool {
    here(doc, i).is_some_and(|t| {
        t.capital || t.kind == Kind::Number || t.has(Sense::OrdinalHead) || t.number_word().is_some()
    })
}

/// *tiga hari lalu*, *two years later*, *dua pekan kemudian*, *sehari sebelumnya*, *dua bulan lagi*.
fn counted(doc: &Doc, i: usize) -> Read {
    let (amount, unit, mut end) = quantity::counted(doc, i)?;
    if amount.count.is_some_and(|n| n > 100_000) {
        return None;
    }
    if has(doc, end, Sense::Or) && has(doc, end + 1, Sense::So) {
        end += 2;
    }
    end +=
        usize::from(has(doc, end, Sense::Article) || doc.mark(end) == '-' && has(doc, end + 1, Sense::Ago));
    let token = here(doc, end)?;
    let shift = |back, narrative, end| Some((Form::Shift { amount, unit, back, narrative }, end));
    if token.has(Sense::Ago) {
        shift(true, false, end + 1)
    } else if token.has(Sense::FromNow) || token.has(Sense::Next) && token.has(Sense::Behind) {
        shift(false, false, end + 1)
    } else if token.has(Sense::From) && has(doc, end + 1, Sense::Now) {
        shift(false, false, end + 2)
    } else if token.has(Sense::Later) && !opens_noun(doc, end) {
        shift(false, true, end + 1)
    } else if token.has(Sense::Earlier) && !opens_noun(doc, end) {
        shift(true, true, end + 1)
    } else {
        None
    }
}

/// *two days after the vote*, *after 3 May* is a length before a landmark, not a time by itself.
fn opens_noun(doc: &Doc, i: usize) -> bool {
    doc.tokens[i].bounds() && here(doc, i + 1).is_some_and(|t| t.kind != Kind::Mark)
}
