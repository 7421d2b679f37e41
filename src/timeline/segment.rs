//! How the story scale shares out the width.
//!
//! Busy stretches are those in which something begins or ends; what merely passes through makes nothing
//! busy. Between them lie gaps: a gap much longer than what it parts becomes a break of constant width;
//! a small one stays in the stretch. A busy stretch is as wide as what it must hold, plus a little for
//! the logarithm of its length.

use super::{Item, Mark, Scale, Segment};
use crate::order;

/// The width of a break on a wide page, and its share of a narrower one.
const BREAK: (f64, f64) = (52.0, 0.04);
/// The share of the width that breaks may take.
const MOST_BREAKS: f64 = 0.4;
const DAY: i64 = 86_400;

/// The true scale: linear from the first moment to the last.
pub fn true_scale(items: &[Item], width: f64) -> Scale {
    let Some((from, to)) = domain(items) else { return Scale::default() };
    Scale { segments: vec![Segment { from, to, x: 0.0, width, gap: false }] }
}

/// What a busy stretch asks for, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Below this its labels break badly.
    pub least: f64,
    /// With this they stand well; at least `least`.
    pub wish: f64,
}

/// The story scale. `need` says how much room the labels of the items with these places ask for.
pub fn story_scale(items: &[Item], width: f64, need: impl Fn(&[usize]) -> Room) -> Scale {
    let Some(_) = domain(items) else { return Scale::default() };
    // More breaks than so would leave the stretches no room.
    let width_of_break = BREAK.0.min(width * BREAK.1);
    let stretches = pieces(items, (width * MOST_BREAKS / width_of_break) as usize);
    let mut parts: Vec<Part> = Vec::new();
    for stretch in &stretches {
        if let Some(before) = parts.last().map(|part| part.to)
            && stretch.from > before
        {
            let room = Room { least: width_of_break, wish: width_of_break };
            parts.push(Part { from: before, to: stretch.from, room, gap: true });
        }
        let mut room = need(&stretch.items);
        room.wish += 3.0 * (((stretch.to - stretch.from) as f64) / 3600.0).max(1.0).ln();
        parts.push(Part { from: stretch.from, to: stretch.to, room, gap: false });
    }
    share(parts, width)
}

fn domain(items: &[Item]) -> Option<(i64, i64)> {
    let from = items.iter().map(|i| i.begin).min()?;
    let to = items.iter().map(|i| i.end).max()?;
    (from < to).then_some((from, to))
}

/// A busy stretch and the items that begin in it.
#[derive(Clone, Debug)]
struct Stretch {
    from: i64,
    to: i64,
    items: Vec<usize>,
}

fn pieces(items: &[Item], breaks: usize) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let (from, to) = match item.mark {
            // A moment shows its whole day, so that the hours have ground to stand on.
            Mark::Moment => (item.begin.div_euclid(DAY) * DAY, (item.begin.div_euclid(DAY) + 1) * DAY),
            _ => (item.begin, item.begun),
        };
        stretches.push(Stretch { from, to, items: vec![n] });
        if item.lasts() && !item.open {
            stretches.push(Stretch { from: item.ending, to: item.end, items: Vec::new() });
        }
    }
    // An open end reaches the horizon, which may lie in no busy stretch. What was only after a bound has no end to show.
    if let Some(last) = items.iter().filter(|i| i.open && i.lasts()).map(|i| i.end).max() {
        stretches.push(Stretch { from: last - DAY, to: last, items: Vec::new() });
    }
    order::sort_by_key(&mut stretches, |s| (s.from, -s.to));
    let merged = if items.len() <= FEW {
        merge(apart(stretches), |_, _| false)
    } else {
        merge(stretches, |before, after| after.from == before.to)
    };
    let total: i64 = merged.iter().map(|s| s.to - s.from).sum();
    // Of many items no gap is a story's pause that is not long beside the whole.
    let whole = merged.last().map_or(0, |s| s.to) - merged.first().map_or(0, |s| s.from);
    let short = |gap: i64| gap * 12 < total || items.len() > FEW && gap * 30 < whole;
    let merged = merge(merged, |before: &Stretch, after: &Stretch| {
        let gap = after.from - before.to;
        let beside = (before.to - before.from).max(after.to - after.from);
        gap > 0 && (gap <= beside || short(gap))
    });
    let mut gaps: Vec<i64> = merged.windows(2).map(|pair| pair[1].from - pair[0].to).collect();
    order::sort_by_key(&mut gaps, |gap| -*gap);
    let least = gaps.get(breaks).copied().unwrap_or(0);
    let merged =
        merge(merged, |before: &Stretch, after: &Stretch| (1..=least).contains(&(after.from - before.to)));
    if items.len() <= FEW {
        return merged;
    }
    let in_order = |mut run: Stretch| {
        // A day's moments came before its bars, whatever their hour.
        order::sort_by_key(&mut run.items, |n| items[*n].begin);
        run
    };
    merged.into_iter().flat_map(|run| around_dense(items, in_order(run), DEPTH)).collect()
}

/// A day inside a longer stretch keeps its own room: the longer one is cut around it.
fn apart(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut cuts: Vec<(i64, i32)> = stretches.iter().flat_map(|s| [(s.from, 1), (s.to, -1)]).collect();
    order::sort_by_key(&mut cuts, |(at, _)| *at);
    let mut out: Vec<Stretch> = Vec::new();
    let (mut open, mut from) = (0, i64::MIN);
    for (at, step) in cuts {
        if open > 0 && at > from {
            out.push(Stretch { from, to: at, items: Vec::new() });
        }
        (open, from) = (open + step, at);
    }
    for stretch in stretches {
        for n in stretch.items {
            let at = out.partition_point(|s| s.to <= stretch.from);
            if let Some(home) = out.get_mut(at) {
                home.items.push(n);
            }
        }
    }
    out
}

/// Of more items than this it is no single one that asks for room, but where they crowd.
const FEW: usize = 80;
/// So often a run is cut around where it is densest.
const DEPTH: u32 = 4;
/// A part is dense where a third of the items begin in less than this part of the length.
const DENSE: i64 = 12;

/// A run cut around the shortest stretch in which a third of its items begin, where that is much shorter than the run; and
/// the parts likewise. The run's items stand in the order in which they begin.
fn around_dense(items: &[Item], run: Stretch, depth: u32) -> Vec<Stretch> {
    let third = run.items.len() / 3;
    let begin = |n: usize| items[run.items[n]].begin;
    let shortest = (0..run.items.len().saturating_sub(third)).min_by_key(|n| begin(n + third) - begin(*n));
    let Some(first) = shortest.filter(|_| depth > 0 && run.items.len() > FEW / 4) else { return vec![run] };
    let (from, to) = (begin(first), begin(first + third) + 1);
    let unit = if to - from > DAY / 4 { DAY } else { 3_600 };
    let from = (from.div_euclid(unit) * unit).max(run.from);
    let to = ((to - 1).div_euclid(unit) * unit + unit).min(run.to);
    if (to - from).saturating_mul(DENSE) > run.to - run.from {
        return vec![run];
    }
    let part = |from: i64, to: i64| {
        let inside = run.items.iter().copied().filter(|n| (from..to).contains(&items[*n].begin)).collect();
        (from < to).then_some(Stretch { from, to, items: inside })
    };
    let parts = [part(run.from, from), part(from, to), part(to, run.to)];
    parts.into_iter().flatten().flat_map(|part| around_dense(items, part, depth - 1)).collect()
}

/// Joins neighbours that `close` says belong together.
fn merge(stretches: Vec<Stretch>, close: impl Fn(&Stretch, &Stretch) -> bool) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match out.last_mut() {
            Some(last) if stretch.from < last.to || close(last, &stretch) => {
                last.to = last.to.max(stretch.to);
                last.items.extend(stretch.items);
            }
            _ => out.push(stretch),
        }
    }
    out
}

/// A segment before it has a place.
struct Part {
    from: i64,
    to: i64,
    room: Room,
    gap: bool,
}

/// Shares out the width. What is over the wishes goes to the busy stretches in proportion; what is under
/// them is taken from what each asks above its least; under the least everything shrinks alike.
fn share(parts: Vec<Part>, width: f64) -> Scale {
    let sum = |gap: bool, of: fn(&Room) -> f64| {
        parts.iter().filter(|p| p.gap == gap).map(|p| of(&p.room)).sum::<f64>()
    };
    let breaks = sum(true, |r| r.least);
    let for_breaks = breaks.min(width * MOST_BREAKS);
    let thin = for_breaks / breaks.max(1.0);
    let (least, wish) = (sum(false, |r| r.least).max(1.0), sum(false, |r| r.wish).max(1.0));
    let left = (width - for_breaks).max(1.0);
    let of = |part: &Part| match &part.room {
        room if part.gap => room.least * thin,
        room if left >= wish => room.wish * left / wish,
        room if left >= least => room.least + (room.wish - room.least) * (left - least) / (wish - least),
        room => room.least * left / least,
    };
    let mut x = 0.0;
    let segments = parts
        .iter()
        .map(|part| {
            let segment = Segment { from: part.from, to: part.to, x, width: of(part), gap: part.gap };
            x = segment.right();
            segment
        })
        .collect();
    Scale { segments }
}
