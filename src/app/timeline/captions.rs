//! The words of the axis: ticks, segments' headings, the lengths of breaks.

use super::measure::{self, HEADING, TIME};
use super::scene::Scene;
use super::track::Track;
use crate::story::{Edge, Granularity, Stamp};
use crate::timeline::{self as geo, Scale, Segment};
use crate::words;
use chrono::{DateTime, Datelike, NaiveDate};

/// Between two headings.
const APART: f64 = 14.0;
/// Between two ticks, at least.
const APART_TICKS: f64 = 46.0;
/// Before a heading and a tick's words, as the style sheet has it.
const PAD: f64 = 3.0;
/// What is seen of a segment with less than this has no heading.
const SLIVER: f64 = 24.0;

/// Puts the words of the axis into the picture.
pub fn axis(out: &mut Scene, scale: &Scale, track: &Track) {
    let lang = track.lang;
    // Where the next tick's words may begin.
    let mut taken = 0.0;
    // Where the next heading may begin.
    let mut free = f64::MIN;
    // The year that was said last.
    let mut year = None;
    let in_view = |s: &&Segment| s.right() > -10.0 && s.x < out.width + 10.0;
    for gap in scale.segments.iter().filter(in_view).filter(|s| s.gap) {
        out.gaps.push((gap.x, gap.width, self::gap(gap, track).to_owned()));
    }
    let busy: Vec<&Segment> = scale.segments.iter().filter(in_view).filter(|s| !s.gap).collect();
    for (n, whole) in busy.iter().enumerate() {
        let seen = clip(whole, out.width);
        let roomy = |text: &str| measure::width(text, HEADING) + 6.0 < seen.width;
        let text = words::heading((seen.from, seen.to), year, lang, &roomy);
        let next = busy.get(n + 1).map(|next| clip(next, out.width));
        let w = measure::width(&text, HEADING);
        let x = match next {
            // The last one ends where the drawing does.
            None => seen.x.min(out.width - w - PAD).max(free),
            Some(_) => seen.x.max(free),
        };
        // It may run on under its neighbour, unless that is the wider one, or this the rest of one that went out of sight.
        let on = whole.x >= 0.0
            && x <= seen.x
            && next.is_none_or(|next| x + w + APART / 2.0 <= next.x || next.width <= seen.width);
        let fits =
            seen.width > SLIVER && x + w <= if on { out.width } else { seen.right() }.min(out.width - PAD);
        // A day that is cut into several stretches is named once.
        let named = out.headings.last().is_some_and(|(_, last)| *last == text);
        if fits && !named {
            free = x + w + APART;
            year = DateTime::from_timestamp(seen.to - 1, 0).map(|t| t.year());
            out.headings.push((x, text.clone()));
        }
        let mut ticks = geo::ticks(whole, 52.0, (0.0, out.width));
        if ticks.is_empty() {
            ticks.extend(new_year(whole));
        }
        for tick in ticks {
            // Where nothing says which year or day it is, *20* could be anything; a year speaks for itself.
            let said = words::tick(tick.unit, tick.at, (seen.from, seen.to), lang);
            let right = tick.x + PAD + measure::width(&said, TIME);
            let clear = tick.x >= taken && right <= out.width;
            if clear && said != text && (named || fits || tick.unit == Granularity::Year) {
                out.ticks.push((tick.x, said));
                taken = right.max(tick.x + APART_TICKS);
            }
        }
    }
}

/// How long a break is, in words.
pub fn gap<'a>(segment: &Segment, track: &'a Track) -> &'a str {
    track.breaks.iter().find(|(from, _)| *from == segment.from as f64).map_or("", |(_, said)| said)
}

/// Where the breaks of the story scale begin, and how long each is: from the unit that was told last before it to the one
/// that is told first behind it.
pub fn breaks(track: &Track) -> Vec<(f64, String)> {
    let mut out = Vec::new();
    for s in track.scales[0].segments.iter().filter(|s| s.gap) {
        let (from, to) = (told(track, s.from, true), told(track, s.to, false));
        out.push((s.from as f64, words::between(&from, &to, track.story.zone, track.lang)));
    }
    out
}

/// What ends or begins at an edge of a break; a moment's day does.
fn told(track: &Track, at: i64, ends: bool) -> Edge {
    for (n, item) in track.items.iter().enumerate() {
        let when = &track.event(n).when;
        let (first, last) = if ends { (item.begun, item.end) } else { (item.begin, item.ending) };
        let edge = if first == at { Some(&when.begin) } else { when.end.as_ref().filter(|_| last == at) };
        if let Some(edge) = edge.filter(|edge| edge.stamp().is_some()) {
            return *edge;
        }
    }
    let day = DateTime::from_timestamp(at - i64::from(ends), 0).unwrap_or_default();
    Edge::At(Stamp::day(day.date_naive()))
}

/// The part of a segment that is in view.
fn clip(segment: &Segment, width: f64) -> Segment {
    let per_pixel = segment.length() as f64 / segment.width.max(f64::MIN_POSITIVE);
    let (x, right) = (segment.x.max(0.0), segment.right().min(width));
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a segment")]
    let at = |x: f64| segment.from + ((x - segment.x) * per_pixel) as i64;
    let from = at(x).min(segment.to - 1);
    Segment { from, to: at(right).max(from + 1), x, width: (right - x).max(0.0), gap: false }
}

/// The first year that begins in a segment, which is too narrow for ticks of its own.
fn new_year(segment: &Segment) -> Option<geo::Tick> {
    let before = DateTime::from_timestamp(segment.from - 1, 0)?.year();
    let at = geo::seconds(NaiveDate::from_ymd_opt(before + 1, 1, 1)?.and_time(chrono::NaiveTime::MIN));
    let part = (at - segment.from) as f64 / segment.length() as f64;
    let x = segment.x + part * segment.width;
    (at < segment.to).then_some(geo::Tick { at, x, unit: Granularity::Year })
}
