//! Lanes: the events of one actor, or of one source, in a band of their own.

use super::{Block, Layout, stack};

/// A band of the drawing, from its lower to its upper edge; heights are counted up from the axis.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Band {
    /// The lower edge.
    pub low: f64,
    /// The upper edge.
    pub high: f64,
}

/// The heights of lanes that would like to be so high, together at most `most`: those that ask for little get it, and the
/// others share the rest alike.
pub fn share_height(wishes: &[f64], most: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    crate::order::sort_by(&mut order, |a, b| wishes[*a].total_cmp(&wishes[*b]));
    let mut heights = vec![0.0; wishes.len()];
    let (mut left, mut others) = (most, wishes.len());
    for n in order {
        heights[n] = wishes[n].min(left / others as f64);
        left -= heights[n];
        others -= 1;
    }
    heights
}

/// The bands of lanes with these heights, the first on top.
pub fn bands(heights: &[f64]) -> Vec<Band> {
    let mut high: f64 = heights.iter().sum();
    let band = |height: &f64| {
        let band = Band { low: high - height, high };
        high = band.low;
        band
    };
    heights.iter().map(band).collect()
}

/// Places each block in its lane (`of`, by block), below a head of that height in which the lane's name stands.
pub fn stack_in_lanes(blocks: &[Block], of: &[usize], bands: &[Band], head: f64, width: f64) -> Layout {
    let mut layout = Layout { placed: vec![None; blocks.len()], height: 0.0 };
    for (lane, band) in bands.iter().enumerate() {
        let mine: Vec<usize> = (0..blocks.len()).filter(|n| of.get(*n) == Some(&lane)).collect();
        // What stood below the lane stands anew.
        let stood = |n: usize| blocks[n].stood.map(|at| at - band.low).filter(|at| *at >= 0.0);
        let low = |n: &usize| Block { stood: stood(*n), ..blocks[*n] };
        let inside = stack(&mine.iter().map(low).collect::<Vec<_>>(), width, band.high - band.low - head);
        for (n, placed) in mine.into_iter().zip(inside.placed) {
            layout.placed[n] = placed.map(|mut at| {
                at.y += band.low;
                at.bar += band.low;
                at
            });
        }
        layout.height = layout.height.max(band.high);
    }
    layout
}
