//! When an event was: an interval with its uncertainty on each side.

use super::Stamp;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// One side of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Edge {
    /// Somewhere inside the stamp's stretch.
    At(Stamp),
    /// About the stamp: worked out or said to be approximate (EDTF `~`).
    About(Stamp),
    /// Once on that side of the stamp, and nobody says how far from it: *before 1994* (EDTF `[..1993]`). Only of a
    /// happening, which has no end of its own.
    Beyond(Bound, Stamp),
    /// Not bounded on this side as far as the text knows (EDTF `..`). At the end of an interval
    /// that means "still so when the article was published": it is drawn up to that day.
    Open,
}

/// On which side of a stamp something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bound {
    /// Before it begins: *sebelum 1994*, *before 1994*.
    Before,
    /// Before it ends: *by 1900*.
    By,
    /// After it ended: *setelah 2005*, *after 2005*.
    After,
}

impl Edge {
    /// The stamp, unless the side is open.
    pub fn stamp(&self) -> Option<&Stamp> {
        match self {
            Edge::At(stamp) | Edge::About(stamp) | Edge::Beyond(_, stamp) => Some(stamp),
            Edge::Open => None,
        }
    }

    /// The stretch in which it stands on the axis: beside a bound, on its side.
    pub fn place(&self) -> Option<Stamp> {
        match self {
            Edge::Beyond(bound, stamp) => Some(stamp.beyond(*bound)),
            edge => edge.stamp().copied(),
        }
    }

    fn edtf(&self) -> String {
        match self {
            Edge::At(stamp) => stamp.edtf(),
            Edge::About(stamp) => stamp.edtf() + "~",
            Edge::Beyond(bound, stamp) => {
                let stamp = stamp.beyond(*bound).edtf();
                if *bound == Bound::After {
                    "[".to_owned() + &stamp + "..]"
                } else {
                    "[..".to_owned() + &stamp + "]"
                }
            }
            Edge::Open => "..".into(),
        }
    }
}

/// When an event was, no more exactly than the text allows.
///
/// Without `end` the event happened at, or somewhere within, the stretch that `begin` names:
/// `1994` is one happening in that year. With `end` it lasted: `2021-05/..`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct When {
    /// The beginning, or the whole stretch.
    pub begin: Edge,
    /// The end of an event that lasted.
    pub end: Option<Edge>,
}

impl When {
    /// One happening within the stamp's stretch.
    pub const fn at(stamp: Stamp) -> Self {
        Self { begin: Edge::At(stamp), end: None }
    }

    /// One happening on that side of the stamp.
    pub const fn beyond(bound: Bound, stamp: Stamp) -> Self {
        Self { begin: Edge::Beyond(bound, stamp), end: None }
    }

    /// Something that lasted from within `begin` to within `end`.
    pub const fn range(begin: Stamp, end: Stamp) -> Self {
        Self { begin: Edge::At(begin), end: Some(Edge::At(end)) }
    }

    /// Something that began within the stamp's stretch and goes on.
    pub const fn since(stamp: Stamp) -> Self {
        Self { begin: Edge::At(stamp), end: Some(Edge::Open) }
    }

    /// Whether it lasted, as far as is known, until the article was published or beyond.
    pub const fn is_open(&self) -> bool {
        matches!(self.end, Some(Edge::Open))
    }

    /// The earliest moment it can have begun, on the story's clock; `None` where it is unbounded. What is only bounded is
    /// taken to have been right beside its bound.
    pub fn earliest(&self, zone: Option<i32>) -> Option<NaiveDateTime> {
        self.begin.place().map(|stamp| stamp.in_zone(zone).local)
    }

    /// One past the latest moment that it can have ended, on the story's clock, or where that has none, on the one that it
    /// began on; `None` where it is unbounded.
    pub fn latest(&self, zone: Option<i32>) -> Option<NaiveDateTime> {
        let zone = zone.or_else(|| self.begin.stamp()?.offset);
        self.end.as_ref().unwrap_or(&self.begin).place().map(|stamp| stamp.in_zone(zone).end())
    }

    /// Extended Date/Time Format, ISO 8601-2:2019: `1994`, `2021-05/..`, `2020-09~/2020-11`.
    pub fn edtf(&self) -> String {
        match &self.end {
            None => self.begin.edtf(),
            Some(end) => self.begin.edtf() + "/" + &end.edtf(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Granularity;

    /// Found by the fuzzer.
    #[test]
    fn two_clocks_of_one_interval_are_one_without_a_story() {
        let when = When::parse("2021-10-17T21-00/2021-10-17T11-15").unwrap();
        assert!(when.earliest(None) < when.latest(None), "{when:?}");
    }

    #[test]
    fn edtf_of_intervals() {
        let (may, sep, nov) = (Stamp::month(2021, 5), Stamp::month(2020, 9), Stamp::month(2020, 11));
        assert_eq!(When::since(may).edtf(), "2021-05/..");
        let war = When { begin: Edge::About(sep), end: Some(Edge::At(nov)) };
        assert_eq!(war.edtf(), "2020-09~/2020-11");
        assert_eq!(When::at(Stamp::year(1994)).edtf(), "1994");
        assert!(Stamp::year(1994).grain == Granularity::Year);
        // A set of times is written with its own last or first one (ISO 8601-2:2019, level 2).
        assert_eq!(When::beyond(Bound::Before, Stamp::year(1994)).edtf(), "[..1993]");
        assert_eq!(When::beyond(Bound::By, Stamp::year(1900)).edtf(), "[..1900]");
        assert_eq!(When::beyond(Bound::After, Stamp::month(2005, 12)).edtf(), "[2006-01..]");
        let day = crate::story::ymd(2021, 3, 1);
        assert_eq!(When::beyond(Bound::Before, Stamp::day(day)).edtf(), "[..2021-02-28]");
        assert_eq!(When::beyond(Bound::Before, Stamp::new(day, Granularity::Week)).edtf(), "[..2021-02-28]");
        assert_eq!(
            When::beyond(Bound::After, Stamp::minute(day, 23, 59, Some(0))).edtf(),
            "[2021-03-02T00:00Z..]"
        );
    }
}
