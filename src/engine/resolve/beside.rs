//! What expressions lend one another before any is resolved: the two ends of a range a year, a clock time its day.

use crate::engine::expression::{Bare, Expr, Fields, Form, Within};
use crate::engine::lang::Sense;
use crate::engine::text::{Doc, Kind};

/// The expressions with what those beside them give.
pub fn completed(doc: &Doc, exprs: &[Expr]) -> Vec<Expr> {
    let mut out = exprs.to_vec();
    for i in (1..out.len()).rev() {
        let (Form::Calendar(last), before) = (out[i].form, &out[i - 1]) else { continue };
        let lent = match before.form {
            Form::Bare(Bare::Season(season)) => year_of_season(doc, before, season, &out[i], last),
            Form::Calendar(first) => year_of_range(doc, before, first, &out[i], last)
                .or_else(|| year_of_quarters(doc, before, first, &out[i], last)),
            _ => None,
        };
        if let Some(form) = lent {
            out[i - 1].form = form;
        }
        day_behind(doc, &mut out, i, last);
        days_of_week(doc, &mut out, i, last);
    }
    out
}

/// The first date of a range takes the year of the last: *26 June – 4 August 1952*, *Januari hingga Juni tahun lalu*.
fn year_of_range(doc: &Doc, before: &Expr, a: Fields, last: &Expr, b: Fields) -> Option<Form> {
    let joined = last.first == before.last + 1
        && (matches!(doc.mark(before.last), '-' | '–' | '—') || doc.tokens[before.last].has(Sense::To));
    let (month, last_month) = (a.month?, b.month?);
    let open = a.year.is_none() && a.year_by.is_none() && a.dir.is_none() && a.weekday.is_none();
    let year = b.year.map(|year| year - i32::from(month > last_month));
    let lent = year.is_some() || b.year_by.is_some() && month < last_month;
    (joined && open && lent).then_some(Form::Calendar(Fields { year, year_by: b.year_by, ..a }))
}

/// So many words on, a year is still that of a season's noun.
const NOUN: usize = 8;

/// A season that tells which one a thing is takes the year behind the thing: *the German Spring Offensive of 1918*,
/// *their summer offensive in June 1942*.
fn year_of_season(doc: &Doc, before: &Expr, season: u32, last: &Expr, b: Fields) -> Option<Form> {
    let noun = doc.tokens.get(before.last).is_some_and(|t| t.kind == Kind::Word && !t.line);
    let near = last.sentence == before.sentence && last.first - before.last <= NOUN;
    let within = Some(Within::Season(season));
    let year = b.year.filter(|_| noun && near && b.grain.is_none())?;
    Some(Form::Calendar(Fields { year: Some(year), within, ..Fields::default() }))
}

/// *kuartal pertama dan kedua tahun depan*: both are of that year.
fn year_of_quarters(doc: &Doc, before: &Expr, a: Fields, last: &Expr, b: Fields) -> Option<Form> {
    let joined = last.first == before.last + 1 && doc.tokens[before.last].has(Sense::And);
    let parts = a.within.is_some() && b.within.is_some() && a.year.is_none() && a.year_by.is_none();
    (joined && parts).then_some(Form::Calendar(Fields { year: b.year, year_by: b.year_by, ..a }))
}

/// Clock times right before a day are of that day: *at 5:30 p.m. (0930 GMT) on Nov. 16*, *9 a.m. to 5 p.m. Monday*.
fn day_behind(doc: &Doc, out: &mut [Expr], i: usize, day: Fields) {
    let dated = day.day.is_some() || day.weekday.is_some();
    if !dated || day.part.is_some() {
        return;
    }
    let mut at = i;
    while at > 0 {
        let (before, next) = (&out[at - 1], &out[at]);
        let Form::Clock(clock) = before.form else { return };
        let light = |k: usize| {
            let token = &doc.tokens[k];
            token.kind == Kind::Mark && !matches!(doc.mark(k), '.' | ';')
                || token.has(Sense::On)
                || token.has(Sense::To)
        };
        if before.sentence != next.sentence
            || next.first - before.last > 2
            || !(before.last..next.first).all(light)
        {
            return;
        }
        out[at - 1].form = Form::Calendar(Fields { clock: Some(clock), ..day });
        at -= 1;
    }
}

/// Two weekdays right before the days that they are: *Sabtu-Minggu (19-20/8/2023)*, *Jumat dan Sabtu, 24 dan 25 Oktober*.
fn days_of_week(doc: &Doc, out: &mut [Expr], i: usize, last: Fields) {
    let Some([a, b, first, _]) = i.checked_sub(3).map(|k| &out[k..=i]) else { return };
    let dash = |a: &Expr, b: &Expr| {
        let joins = doc.tokens[a.last].has(Sense::To) || doc.tokens[a.last].has(Sense::And);
        b.first == a.last + 1 && (joins || matches!(doc.mark(a.last), '-' | '–'))
    };
    let (Form::Calendar(from), Form::Calendar(to), Form::Calendar(day)) = (a.form, b.form, first.form) else {
        return;
    };
    let bare = |fields: &Fields| fields.weekday.is_some() && fields.day.is_none();
    let dated = day.day.is_some() && last.day.is_some() && last.month.is_some();
    if dash(a, b)
        && matches!(doc.mark(b.last), '(' | ',')
        && first.first == b.last + 1
        && dash(first, &out[i])
        && bare(&from)
        && bare(&to)
        && dated
    {
        out[i - 3].form = Form::Calendar(Fields { weekday: from.weekday, ..day });
        out[i - 2].form = Form::Calendar(Fields { weekday: to.weekday, ..last });
    }
}
