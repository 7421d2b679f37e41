//! The unit that can be told apart where something stands: what a hand that moves it can mean.

use super::Scale;
use crate::story::Granularity;

/// A unit is seen where it is at least so many pixels wide.
const SEEN: f64 = 6.0;

/// Units from the finest to the coarsest, with their length in seconds.
const UNITS: [(Granularity, f64); 7] = [
    (Granularity::Minute, 60.0),
    (Granularity::Hour, 3_600.0),
    (Granularity::Day, 86_400.0),
    (Granularity::Month, 2_629_746.0),
    (Granularity::Year, 31_556_952.0),
    (Granularity::Decade, 315_569_520.0),
    (Granularity::Century, 3_155_695_200.0),
];

impl Scale {
    /// The finest unit that is seen at a position.
    pub fn unit_at(&self, x: f64) -> Granularity {
        let at = self.segments.partition_point(|s| s.right() <= x);
        let Some(s) = self.segments.get(at).or(self.segments.last()) else { return Granularity::Day };
        let pixels = s.width / s.length().max(1) as f64;
        let seen = UNITS.iter().find(|(_, length)| length * pixels >= SEEN);
        seen.map_or(Granularity::Century, |(unit, _)| *unit)
    }
}
