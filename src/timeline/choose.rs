//! Which of the items in view are drawn one by one, and how many stand for themselves in a count.
//!
//! Few items are all drawn. Of many, the axis is cut into bins of constant width, which move with it, so that panning
//! changes no choice; of each bin the weightiest is drawn and the others are counted.

use super::{Index, Item, Scale};

/// The width of a bin.
pub const BIN: f64 = 44.0;
/// So many items that run into the view from before it are looked at,
const ACROSS: usize = 48;
/// and the weightiest so many of them drawn, where there are crowds.
const OVER: usize = 10;

/// A count of items that are not drawn one by one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crowd {
    /// The middle of its bin.
    pub x: f64,
    /// First second of the bin.
    pub from: i64,
    /// One past its last second.
    pub to: i64,
    /// How many begin in it and are not drawn.
    pub count: usize,
}

/// What is drawn of the items in view.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Items drawn one by one, in no order.
    pub shown: Vec<usize>,
    /// The bins, empty ones too, from the left; the first begins at or before the left edge.
    pub crowds: Vec<Crowd>,
}

/// Chooses among the items of `index` that `seen` shows in `width` pixels. Up to `few` are all drawn; `wanted` is drawn
/// in any case.
pub fn choose(
    index: &Index,
    items: &[Item],
    seen: &Scale,
    width: f64,
    few: usize,
    wanted: Option<usize>,
) -> Choice {
    let (from, to) = (seen.inverse(0.0), seen.inverse(width).saturating_add(1));
    let mut shown = index.across(from, ACROSS);
    let mut crowds = bins(seen, width);
    match crowds.last_mut() {
        // Where a second is wide, the last one may begin in the view and be rounded out of its bin.
        Some(last) => last.to = last.to.max(to),
        // Within one second all bins are rounded away.
        None => crowds.push(Crowd { x: width / 2.0, from, to, count: 0 }),
    }
    let passing = index.passing(from);
    let few = index.count(from, to) + passing <= few;
    if !few {
        crate::order::sort_by_key(&mut shown, |n| std::cmp::Reverse(items[*n].weight));
        shown.truncate(OVER);
    }
    if let Some(first) = crowds.first_mut() {
        first.count = passing - shown.len();
    }
    if few {
        shown.extend(index.begun(from, to));
    } else {
        for crowd in &mut crowds {
            let (a, b) = (crowd.from.max(from), crowd.to.min(to));
            let Some(best) = index.best(a, b) else { continue };
            shown.push(best);
            crowd.count += index.count(a, b) - 1;
        }
    }
    if let Some(wanted) = wanted.filter(|n| items.get(*n).is_some_and(|i| i.begin < to && i.end > from))
        && !shown.contains(&wanted)
    {
        shown.push(wanted);
        uncount(&mut crowds, items[wanted].begin.max(from));
    }
    Choice { shown, crowds }
}

fn bins(seen: &Scale, width: f64) -> Vec<Crowd> {
    let Some(start) = seen.segments.first().map(|s| s.x) else { return Vec::new() };
    let first = ((0.0_f64.max(start) - start) / BIN).floor();
    let many = (width / BIN).ceil() as usize + 1;
    let edge = |k: usize| start + (first + k as f64) * BIN;
    (0..many)
        .map(|k| Crowd {
            x: edge(k) + BIN / 2.0,
            from: seen.inverse(edge(k)),
            to: seen.inverse(edge(k + 1)),
            count: 0,
        })
        .filter(|crowd| crowd.from < crowd.to)
        .collect()
}

fn uncount(crowds: &mut [Crowd], at: i64) {
    if let Some(crowd) = crowds.iter_mut().find(|c| (c.from..c.to).contains(&at) && c.count > 0) {
        crowd.count -= 1;
    }
}

impl Choice {
    /// Takes an item back that found no room: it is counted where it begins, or at the left edge.
    pub fn take_back(&mut self, n: usize, item: &Item) {
        self.shown.retain(|shown| *shown != n);
        let at = self.crowds.partition_point(|crowd| crowd.to <= item.begin);
        let last = self.crowds.len().saturating_sub(1);
        if let Some(crowd) = self.crowds.get_mut(at.min(last)) {
            crowd.count += 1;
        }
    }

    /// The counts that are not nought.
    pub fn counted(&self) -> impl Iterator<Item = Crowd> {
        self.crowds.iter().copied().filter(|crowd| crowd.count > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{Segment, tests::plain};

    /// Closer than a second, every bin's edges are rounded to the same moment.
    #[test]
    fn what_finds_no_room_inside_a_second_is_counted() {
        let items: Vec<Item> = (0..5).map(|n| Item { id: n, weight: n, ..plain() }).collect();
        let (index, wide) =
            (Index::new(&items), Segment { from: 0, to: 60, x: -200_100.0, width: 600_000.0, gap: false });
        let seen = Scale { segments: vec![wide] };
        for few in [0, 80] {
            let mut choice = choose(&index, &items, &seen, 1000.0, few, None);
            if let Some(n) = choice.shown.first().copied() {
                choice.take_back(n, &items[n]);
            }
            assert_eq!(
                choice.shown.len() + choice.counted().map(|c| c.count).sum::<usize>(),
                5,
                "{few}: {choice:?}"
            );
        }
    }
}
