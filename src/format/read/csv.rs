//! The table of TimelineJS's spreadsheet: columns by their names in the first row.

use super::{Item, Told, stamp, when, words};
use crate::story::Stamp;

pub(super) fn read(source: &str) -> Option<Told> {
    let mut rows = rows(source, between(source)).into_iter();
    let head: Vec<String> = rows.next()?.iter().map(|name| name.trim().to_ascii_lowercase()).collect();
    let column = |name: &str| head.iter().position(|column| column == name);
    column("year").and(column("headline"))?;
    let mut told = Told::default();
    for row in rows {
        let cell = |name: &str| column(name).and_then(|n| row.get(n)).map_or("", |cell| cell.trim());
        let headline = words(cell("headline"));
        if cell("type").eq_ignore_ascii_case("title") {
            told.title = Some(headline).filter(|title| !title.is_empty());
            continue;
        }
        let date = |year, month, day, time| date([cell(year), cell(month), cell(day), cell(time)]);
        let Some(begin) = date("year", "month", "day", "time") else { continue };
        let when = when(begin, date("end year", "end month", "end day", "end time"));
        let said = Some(words(cell("display date"))).filter(|shown| !shown.is_empty());
        let said = said.unwrap_or_else(|| when.edtf());
        told.items.push(Item { headline, text: words(cell("text")), when, said });
    }
    Some(told)
}

fn date([year, month, day, time]: [&str; 4]) -> Option<Stamp> {
    let mut clock = time.split(':').map(|part| part.trim().parse().ok());
    let clock = clock.next().flatten().map(|hour| (hour, clock.next().flatten().unwrap_or(0)));
    // Without its minutes, or with words (*2 pm*), a time is no clock that we read.
    let clock = clock.filter(|_| time.contains(':') && !time.contains(char::is_alphabetic));
    stamp(year.parse().ok()?, month.parse().ok(), day.parse().ok(), clock)
}

/// What stands between two cells. Where a comma is for decimals, as in Indonesia, a spreadsheet parts them by semicolons.
fn between(source: &str) -> char {
    let head = source.lines().next().unwrap_or_default();
    [';', '\t'].into_iter().find(|c| head.contains(*c)).filter(|_| !head.contains(',')).unwrap_or(',')
}

/// RFC 4180, with any line end.
fn rows(source: &str, between: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            c if c == between && !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}
