//! Where the words of a label stand, for what draws without elements: the canvas and the picture.

use super::draft::{BESIDE, LINE};
use super::measure::{self, HEADLINE};
use super::scene::Label;

/// Where a label's words stand.
pub struct Spot {
    pub left: f64,
    pub top: f64,
    /// How wide each line is, where that is asked for.
    pub wide: Vec<f64>,
}

impl Spot {
    /// Measures it.
    pub fn of(label: &Label) -> Self {
        let (x, y) = (label.x.round(), label.y.round());
        let (left, top) = match label.kind {
            "moment" => (x + 11.0, y + 6.0),
            "day" => (x + 19.0, y + 2.0),
            _ => (x + 1.0, y + 1.0),
        };
        let asked = if label.kind == "bar" { &label.lines[..] } else { &[] };
        Self { left, top, wide: asked.iter().map(|line| measure::width(line, HEADLINE)).collect() }
    }

    /// The place of its time, and the height of that line.
    pub fn time(&self, label: &Label) -> (f64, f64, f64) {
        match self.wide.first().filter(|_| label.beside) {
            Some(wide) => (self.left + wide + BESIDE, self.top, LINE),
            None => (self.left, self.top + label.lines.len() as f64 * LINE, 16.0),
        }
    }
}

/// How long an arrow's head is.
const HEAD: f64 = 8.0;

impl Label {
    /// How long the heads of the arrow at the left and the right end of the `n`th piece of its bar are.
    pub fn heads(&self, n: usize) -> (f64, f64) {
        let head = |is: bool| if is { HEAD } else { 0.0 };
        (head(self.beyond && !self.open), head(n + 1 == self.bar.len() && self.open))
    }

    /// Of a bar that lies at `x`, is `w` wide and says only a bound: where its head begins, and the post at the bound.
    pub fn ends(&self, x: f64, w: f64) -> (f64, f64) {
        if self.open { (x + w - HEAD, x) } else { (x, x + w - POST) }
    }
}

/// How wide the post is, and how far from the bar's edges the line to the head.
pub const POST: f64 = 2.0;
pub const SHAFT: f64 = 3.0;
