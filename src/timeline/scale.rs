//! Time to pixels and back.

use super::within;

/// A stretch of the axis, linear in itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// First second.
    pub from: i64,
    /// One past the last second.
    pub to: i64,
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// Whether it is an empty stretch, compressed.
    pub gap: bool,
}

impl Segment {
    /// How long it is, in seconds.
    pub fn length(&self) -> i64 {
        self.to - self.from
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }
}

/// A scale: segments side by side, in time and on the axis, with nothing between them. It only maps.
/// Times before the first segment or after the last stand on the edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scale {
    /// The segments, in order.
    pub segments: Vec<Segment>,
}

impl Scale {
    /// The position of a moment. Monotone.
    pub fn forward(&self, t: i64) -> f64 {
        let at = self.segments.partition_point(|s| s.to <= t);
        let Some(s) = self.segments.get(at).or(self.segments.last()) else { return 0.0 };
        let part = (t - s.from).clamp(0, s.length()) as f64 / s.length().max(1) as f64;
        s.x + part * s.width
    }

    /// The position of a moment between two seconds.
    pub fn at(&self, t: f64) -> f64 {
        let whole = t.floor();
        #[expect(clippy::cast_possible_truncation, reason = "seconds of years that chrono can tell")]
        let (a, b) = (self.forward(whole as i64), self.forward(whole as i64 + 1));
        a + (b - a) * (t - whole)
    }

    /// The moment at a position: the inverse of [`Scale::forward`] to a pixel.
    pub fn inverse(&self, x: f64) -> i64 {
        let at = self.segments.partition_point(|s| s.right() <= x);
        let Some(s) = self.segments.get(at).or(self.segments.last()) else { return 0 };
        let part = within((x - s.x) / s.width.max(f64::MIN_POSITIVE), 0.0, 1.0);
        s.from + (part * s.length() as f64).round() as i64
    }

    /// The width of the whole axis.
    pub fn width(&self) -> f64 {
        self.segments.last().map_or(0.0, Segment::right)
    }

    /// The first and the last moment.
    pub fn domain(&self) -> (i64, i64) {
        match (self.segments.first(), self.segments.last()) {
            (Some(a), Some(b)) => (a.from, b.to),
            _ => (0, 1),
        }
    }

    /// On the way from one scale to another of the same domain: 0 is `a`, 1 is `b`. Monotone wherever both are.
    pub fn between(a: &Scale, b: &Scale, part: f64) -> Scale {
        let mut cuts: Vec<i64> =
            [a, b].iter().flat_map(|s| s.segments.iter().flat_map(|s| [s.from, s.to])).collect();
        crate::order::sort_by_key(&mut cuts, |cut| *cut);
        cuts.dedup();
        let x = |t: i64| a.forward(t) * (1.0 - part) + b.forward(t) * part;
        let gap = |from: i64| a.segments.iter().any(|s| s.gap && (s.from..s.to).contains(&from));
        let piece = |pair: &[i64]| Segment {
            from: pair[0],
            to: pair[1],
            x: x(pair[0]),
            width: x(pair[1]) - x(pair[0]),
            gap: gap(pair[0]),
        };
        Scale { segments: cuts.windows(2).map(piece).collect() }
    }

    /// The same scale, stretched and moved: what is seen after zooming by `zoom` and panning by `shift`. Breaks keep their
    /// width.
    pub fn seen(&self, zoom: f64, shift: f64) -> Scale {
        let mut right = shift;
        let seen = |s: &Segment| {
            let (x, width) = (right, if s.gap { s.width } else { s.width * zoom });
            right += width;
            Segment { x, width, ..*s }
        };
        Scale { segments: self.segments.iter().map(seen).collect() }
    }

    /// How much of what lies left of a position are breaks.
    pub fn breaks(&self, x: f64) -> f64 {
        self.segments.iter().filter(|s| s.gap).map(|s| within(x - s.x, 0.0, s.width)).sum()
    }
}
