//! What is to be placed: an event with its lines, or a day's tray, each with the room that it needs.

use super::measure::{self, CLOCK, HEADLINE, TIME};
use super::track::{FEW, Track};
use crate::timeline::{self as geo, Block, Item, Mark, Room, Scale, Size};

pub const LINE: f64 = 19.0;
const TIME_LINE: f64 = 16.0;
pub const TRAY_LINE: f64 = 24.0;
pub const TRAY_PAD: f64 = 10.0;
/// Between two headlines of a tray.
pub const TRAY_GAP: f64 = 5.0;
/// The least height of what is touched (WCAG 2.2, 2.5.8).
const TARGET: f64 = 24.0;
const LABEL: f64 = 176.0;
/// What a headline asks of its segment at least.
const NARROW_LABEL: f64 = 104.0;
/// Between a headline and the time beside it.
pub const BESIDE: f64 = 10.0;
/// Between a segment's edge and a headline.
const INSET: f64 = 5.0;
/// A stretch's wish is measured on so many of its events.
const SAMPLE: usize = 40;
/// An exact minute is worth so many other events.
const EXACT: usize = 2;
/// A tray holds so many lines; the rest is counted.
const TRAY: usize = 14;

/// What is drawn, before it has a place.
pub enum Draft {
    /// One event.
    One { item: usize, lines: Vec<String>, time: String, beside: bool },
    /// Several of one day.
    Tray { items: Vec<usize>, lines: Vec<Vec<String>> },
}

/// An arrow with its head is so long at least.
const ARROW: f64 = 16.0;
/// Beside the words of a card.
const CARD_PAD: f64 = 24.0;
/// A stretch without labels is so wide at least.
const SEEN: f64 = 8.0;
/// A moment's card beside a day's tray, with the gap between them, takes about so much.
const CARD: f64 = 210.0;

/// How much room the labels of a stretch would like. A bar's headline may reach over the break beside it,
/// so it asks for less than its length; a day's tray and the cards of its moments stand side by side.
pub fn need(track: &Track, inside: &[usize]) -> Room {
    let of = |mark: Mark| inside.iter().filter(move |n| track.items[**n].mark == mark);
    let widest = |most: f64, mark: Mark| {
        let wide = |n: &usize| measure::lines(&track.event(*n).headline, most, HEADLINE).1;
        of(mark).take(SAMPLE).map(wide).fold(0.0, f64::max).min(most)
    };
    let (days, moments, bars) = (of(Mark::Day).count(), of(Mark::Moment).count(), of(Mark::Bar).count());
    let tray = match days {
        0 => 0.0,
        1 => widest(NARROW_LABEL, Mark::Day),
        _ => widest(tray_text(track.width), Mark::Day) + 2.0 * TRAY_PAD + 30.0,
    };
    let bars = if bars > 0 { widest(NARROW_LABEL, Mark::Bar) + 12.0 * (bars - 1) as f64 } else { 0.0 };
    // Cards that find no room beside the tray hang above it.
    // Where something only ends, the end is seen.
    let least = tray.max(if moments > 0 { 200.0 } else { SEEN }).max(bars.min(NARROW_LABEL * 0.8));
    Room { least, wish: 16.0 + tray + (moments as f64 * CARD).min(600.0) + bars.min(track.width) }
}

/// How long a line in a day's tray may be: on a wide page most headlines fit on one.
fn tray_text(width: f64) -> f64 {
    geo::within(width * 0.36, 236.0, 370.0)
}

/// What the shown items are drawn as, in the order of time.
pub fn drafts(track: &Track, scale: &Scale, shown: &[usize]) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut order = shown.to_vec();
    crate::order::sort_by_key(&mut order, |n| *n);
    let day = |n: usize| Some(track.items[n].begin).filter(|_| track.items[n].mark == Mark::Day);
    #[cfg(feature = "desk")]
    let day = |n: usize| day(n).map(|begin| (begin, track.lane(n)));
    let mut done = Vec::new();
    for &n in &order {
        let together: Vec<usize> = match day(n) {
            Some(begin) if done.contains(&begin) => continue,
            Some(begin) => order.iter().copied().filter(|k| day(*k) == Some(begin)).take(TRAY).collect(),
            None => Vec::new(),
        };
        if together.len() > 1 {
            done.extend(day(n));
            let text =
                |k: &usize| measure::lines(&track.event(*k).headline, tray_text(track.width), HEADLINE).0;
            let lines = together.iter().map(text).collect();
            out.push(Draft::Tray { items: together, lines });
        } else {
            out.push(one(track, scale, n));
        }
    }
    out
}

fn one(track: &Track, scale: &Scale, n: usize) -> Draft {
    let (item, event) = (&track.items[n], track.event(n));
    let (lines, w) = measure::lines(&event.headline, room(item, scale).min(track.width - CARD_PAD), HEADLINE);
    let time = short_time(track.when(event, false), item);
    #[cfg(feature = "desk")]
    let time = match track.sign(event) {
        Some(sign) => format!("{sign} {time}"),
        None => time,
    };
    let seen = scale.forward(item.end).min(track.width) - scale.forward(item.begin).max(0.0);
    let beside = item.mark == Mark::Bar
        && lines.len() == 1
        && w + BESIDE + measure::width(&time, TIME) + 2.0 * INSET <= seen;
    Draft::One { item: n, lines, time, beside }
}

/// A long bar has room for a long line. In steps, so that zooming does not break the lines anew all the time.
fn room(item: &Item, scale: &Scale) -> f64 {
    let long = geo::within(scale.forward(item.end) - scale.forward(item.begin), LABEL, 460.0);
    LABEL + ((long - LABEL) / 71.0).floor() * 71.0
}

fn short_time(full: String, item: &Item) -> String {
    match item.mark {
        // The day stands on the axis; the clock is what the label adds.
        Mark::Moment => match full.split_once(',') {
            Some((_, clock)) => clock.trim().to_owned(),
            None => full,
        },
        _ => full,
    }
}

/// The room that a draft needs. `stood` says how high an item stood before.
pub fn block(draft: &Draft, track: &Track, scale: &Scale, stood: &dyn Fn(usize) -> Option<f64>) -> Block {
    let width = track.width;
    match draft {
        Draft::One { item: n, lines, time, beside } => {
            let item = &track.items[*n];
            let (from, to) = (scale.forward(item.begin), scale.forward(item.end));
            // However short, an arrow is seen, and lies on that side of its bound to which it points.
            let least = if item.beyond || item.open { ARROW } else { 5.0 };
            let from = if item.beyond && !item.open { from.min((to - least).max(0.0)) } else { from };
            let to = to.max(from + least);
            let moment = item.mark == Mark::Moment;
            let headline = lines.iter().map(|l| measure::width(l, HEADLINE)).fold(0.0, f64::max);
            let said = measure::width(time, if moment { CLOCK } else { TIME });
            let (w, under) =
                if *beside { (headline + BESIDE + said, 0.0) } else { (headline.max(said), TIME_LINE) };
            let card = if moment { 20.0 } else { 2.0 };
            let h = (lines.len() as f64 * LINE + under + card / 2.0 + 2.0).max(TARGET);
            let label = Size { w: w.ceil() + card + 2.0, h };
            // A bar that begins left of what is seen keeps its label in sight.
            // A moment's card hangs to the right of its stem, clear of the day's tray on the left.
            let at = if moment { from - 14.0 } else { from.max(0.0).min((to - label.w).max(from)) + INSET };
            let at = geo::within(at, 0.0, (width - label.w).max(0.0).max(at.min(from)));
            // Of a story's few events the one with an exact minute is the last to be counted.
            let holds = if moment && track.items.len() <= FEW { EXACT } else { 1 };
            Block { from, to, bar: !moment, label, at, stood: stood(*n), weight: item.weight, holds }
        }
        Draft::Tray { items: inside, lines } => {
            let first = &track.items[inside[0]];
            let (from, to) = (scale.forward(first.begin), scale.forward(first.end));
            let widest = lines.iter().flatten().map(|l| measure::width(l, HEADLINE)).fold(150.0, f64::max);
            let h = lines.iter().map(|l| l.len() as f64 * LINE + TRAY_GAP).sum::<f64>()
                + TRAY_LINE
                + 2.0 * TRAY_PAD;
            let label = Size { w: widest.ceil() + 2.0 * TRAY_PAD + 20.0, h };
            // A day that is wider than the view keeps its tray in sight.
            let at = (from + 6.0).max(6.0).min((to - label.w).max(from + 6.0));
            let weight = inside.iter().map(|n| track.items[*n].weight).max().unwrap_or(0);
            Block { from, to, bar: false, label, at, stood: stood(inside[0]), weight, holds: inside.len() }
        }
    }
}
