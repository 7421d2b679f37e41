//! Which items are in view, without looking at the others.
//!
//! The items stand sorted by their beginning; over them lies a binary tree of blocks, each of which knows the weightiest
//! item that begins in it and the latest end. A question costs a few steps for each item of the answer, however many
//! items there are.

use super::Item;
use crate::order;

/// Items by time.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The items' numbers, by their beginning.
    order: Vec<u32>,
    /// Their beginnings.
    begins: Vec<i64>,
    /// For each node of the tree the place (in `order`) of the weightiest below it.
    best: Vec<u32>,
    /// For each node the latest end below it.
    ends: Vec<i64>,
    weights: Vec<u32>,
    /// All ends, in order.
    ended: Vec<i64>,
}

impl Index {
    /// An index of these items.
    pub fn new(items: &[Item]) -> Self {
        let mut order: Vec<u32> = (0..u32::try_from(items.len()).unwrap_or(u32::MAX)).collect();
        order::sort_by_key(&mut order, |n| (items[*n as usize].begin, *n));
        let of = |n: &u32| &items[*n as usize];
        let begins: Vec<i64> = order.iter().map(|n| of(n).begin).collect();
        let weights: Vec<u32> = order.iter().map(|n| of(n).weight).collect();
        let leaves = order.len().next_power_of_two();
        let (mut best, mut ends) = (vec![NONE; 2 * leaves], vec![i64::MIN; 2 * leaves]);
        for (place, item) in order.iter().enumerate() {
            best[leaves + place] = place as u32;
            ends[leaves + place] = of(item).end;
        }
        for node in (1..leaves).rev() {
            best[node] = heavier(&weights, best[2 * node], best[2 * node + 1]);
            ends[node] = ends[2 * node].max(ends[2 * node + 1]);
        }
        let mut ended: Vec<i64> = items.iter().map(|item| item.end).collect();
        order::sort_by_key(&mut ended, |end| *end);
        Self { order, begins, best, ends, weights, ended }
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// How many begin in `[from, to)`.
    pub fn count(&self, from: i64, to: i64) -> usize {
        self.place(to) - self.place(from).min(self.place(to))
    }

    /// How many begin between each of these moments, which come in order, and the next.
    pub fn counts(&self, edges: impl Iterator<Item = i64>) -> Vec<usize> {
        let places: Vec<usize> = edges.map(|edge| self.place(edge)).collect();
        places.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect()
    }

    /// Those that begin in `[from, to)`, by their beginning.
    pub fn begun(&self, from: i64, to: i64) -> impl Iterator<Item = usize> + '_ {
        let (a, b) = (self.place(from), self.place(to));
        self.order[a.min(b)..b].iter().map(|n| *n as usize)
    }

    /// The weightiest that begins in `[from, to)`, the earliest of equals.
    pub fn best(&self, from: i64, to: i64) -> Option<usize> {
        let leaves = self.best.len() / 2;
        let (mut a, mut b) = (self.place(from) + leaves, self.place(to) + leaves);
        let mut found = NONE;
        while a < b {
            if a % 2 == 1 {
                found = heavier(&self.weights, found, self.best[a]);
                a += 1;
            }
            if b % 2 == 1 {
                b -= 1;
                found = heavier(&self.weights, found, self.best[b]);
            }
            (a, b) = (a / 2, b / 2);
        }
        self.order.get(found as usize).map(|n| *n as usize)
    }

    /// How many begin before `at` and end after it.
    pub fn passing(&self, at: i64) -> usize {
        self.place(at) - self.ended.partition_point(|end| *end <= at)
    }

    /// Those that begin before `at` and end after it, at most `most`, the last begun first.
    pub fn across(&self, at: i64, most: usize) -> Vec<usize> {
        let mut out = Vec::new();
        let mut before = self.place(at);
        while out.len() < most
            && let Some(place) = self.last(1, 0, self.best.len() / 2, before, at)
        {
            out.push(self.order[place] as usize);
            before = place;
        }
        out
    }

    /// The last place before `before`, below a node over `width` places from `from`, whose item ends after `at`.
    fn last(&self, node: usize, from: usize, width: usize, before: usize, at: i64) -> Option<usize> {
        if from >= before || self.ends[node] <= at {
            return None;
        }
        if width == 1 {
            return Some(from);
        }
        let half = width / 2;
        self.last(2 * node + 1, from + half, half, before, at)
            .or_else(|| self.last(2 * node, from, half, before, at))
    }

    /// How many begin before `t`.
    fn place(&self, t: i64) -> usize {
        self.begins.partition_point(|begin| *begin < t)
    }
}

/// No place.
const NONE: u32 = u32::MAX;

/// The weightier of two places, the earlier of equals.
fn heavier(weights: &[u32], a: u32, b: u32) -> u32 {
    let weight = |place: u32| weights.get(place as usize);
    if weight(b) > weight(a) || weight(b) == weight(a) && b < a { b } else { a }
}
