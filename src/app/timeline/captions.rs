//! The words of the axis: ticks, segments' headings, the lengths of breaks.

use super::measure::{self, HEADING};
use super::scene::Scene;
use crate::story::Lang;
use crate::timeline::{self as geo, Scale, Segment};
use crate::words;
use chrono::{DateTime, Datelike, NaiveDate, Timelike};

/// Puts the words of the axis into the picture.
pub fn axis(out: &mut Scene, scale: &Scale, lang: Lang) {
    let mut taken = f64::MIN;
    let mut head_taken = f64::MIN;
    // The year that was said last.
    let mut year = None;
    for segment in &scale.segments {
        if segment.right() < -10.0 || segment.x > out.width + 10.0 {
            continue;
        }
        if segment.gap {
            let text = words::gap(chrono::TimeDelta::seconds(segment.length()), lang);
            out.gaps.push((segment.x, segment.width, text));
            continue;
        }
        let text = heading(segment, year, lang);
        let x = segment.x.max(0.0);
        let w = measure::width(&text, HEADING);
        // A day that is cut into several stretches is named once.
        let named = out.headings.last().is_some_and(|(_, last)| *last == text);
        let fits = x >= head_taken && x + w <= out.width.max(segment.right()) && segment.width > 24.0;
        if fits && !named {
            head_taken = x + w + 14.0;
            year = Some(last_day(segment).year());
            out.headings.push((x, text));
        }
        for tick in geo::ticks(segment, 52.0, (0.0, out.width)) {
            let clear = tick.x - taken >= 46.0 && tick.x >= 0.0 && tick.x <= out.width - 24.0;
            // Where nothing says which year or day it is, *20* could be anything; a year speaks for itself.
            if clear && (named || fits || tick.unit == geo::TickUnit::Year) {
                out.ticks.push((tick.x, tick_text(&tick, lang)));
                taken = tick.x;
            }
        }
    }
}

/// What stands at a tick.
pub fn tick_text(tick: &geo::Tick, lang: Lang) -> String {
    let Some(at) = DateTime::from_timestamp(tick.at, 0).map(|t| t.naive_utc()) else { return String::new() };
    match tick.unit {
        geo::TickUnit::Year => at.year().to_string(),
        geo::TickUnit::Month => words::names(lang).month_short(at.month()).to_owned(),
        geo::TickUnit::Day => at.day().to_string(),
        geo::TickUnit::Hour => format!("{:02}", at.hour()),
        geo::TickUnit::Minute => words::clock(at, lang),
        geo::TickUnit::Second => format!(":{:02}", at.second()),
    }
}

/// What a segment is: *1994*, *Sep – Nov 2020*, *Selasa, 16 November 2021*. A day in short names its year unless that was
/// `said` just before it.
fn heading(segment: &Segment, said: Option<i32>, lang: Lang) -> String {
    let (a, b) = (day(segment.from), last_day(segment));
    let names = words::names(lang);
    let month = |d: NaiveDate| names.month_short(d.month());
    if a == b {
        let roomy = segment.width > 170.0;
        return match said {
            _ if roomy => words::date(a, lang),
            Some(year) if year == a.year() => format!("{} {}", a.day(), month(a)),
            _ => words::date_short(a, lang),
        };
    }
    if (a.year(), a.month()) == (b.year(), b.month()) {
        if segment.length() > 27 * 86_400 {
            return format!("{} {}", names.month(a.month()), a.year());
        }
        return format!("{}–{} {} {}", a.day(), b.day(), month(a), a.year());
    }
    if a.year() == b.year() {
        if segment.length() > 360 * 86_400 {
            return a.year().to_string();
        }
        return format!("{} – {} {}", month(a), month(b), a.year());
    }
    format!("{} – {}", a.year(), b.year())
}

fn day(second: i64) -> NaiveDate {
    DateTime::from_timestamp(second, 0).map(|t| t.date_naive()).unwrap_or_default()
}

fn last_day(segment: &Segment) -> NaiveDate {
    day(segment.to - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;

    #[test]
    fn a_lone_day_names_its_year() {
        let from = geo::seconds(ymd(1876, 5, 4).and_time(chrono::NaiveTime::MIN));
        let day = Segment { from, to: from + 86_400, x: 0.0, width: 60.0, gap: false };
        assert_eq!(heading(&day, None, Lang::Indonesian), "4 Mei 1876");
        assert_eq!(heading(&day, Some(1875), Lang::English), "4 May 1876");
        assert_eq!(heading(&day, Some(1876), Lang::Indonesian), "4 Mei");
        assert_eq!(heading(&Segment { width: 200.0, ..day }, None, Lang::English), "Thursday 4 May 1876");
    }
}
