//! Clock times and their zones.

use super::{Found, Teller, clock_of};
use crate::digits::two;
use crate::engine::expression::{Clock, Expr};
use crate::engine::lang::Sense;
use crate::engine::text::Doc;
use crate::story::{Granularity, Reason, Stamp, TimexKind};
use chrono::NaiveDate;

impl Teller<'_> {
    pub(super) fn clock(&self, expr: &Expr, clock: Clock) -> Found {
        match self.day_told(expr) {
            Some((day, reason)) => Found::at(on_day(day, clock), vec![reason]),
            None => {
                let (hour, minute) = (clock.hour, clock.minute.unwrap_or(0));
                Found::open(TimexKind::Time, two("XXXX-XX-XXT", hour) + &two(":", minute), Vec::new())
            }
        }
    }
}

/// A clock time on a day; 24.00 is where the next one begins.
pub fn on_day(day: NaiveDate, clock: Clock) -> Stamp {
    let (day, hour) = match clock.hour {
        24 => (day.succ_opt().unwrap_or(day), 0),
        hour => (day, hour),
    };
    let stamp = Stamp::minute(day, hour, clock.minute.unwrap_or(0), clock.offset);
    match clock.minute {
        Some(_) => stamp,
        None => Stamp { grain: Granularity::Hour, ..stamp },
    }
}

/// The zone that each expression's clock is on, where another clock right beside it gives it:
/// *17.30 (13:30 GMT)* puts the first at +04:00.
pub fn pairs(doc: &Doc, exprs: &[Expr]) -> Vec<Option<(i32, Reason)>> {
    let mut out: Vec<Option<(i32, Reason)>> = vec![None; exprs.len()];
    for (i, pair) in exprs.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let beside = a.sentence == b.sentence
            && b.first - a.last <= 2
            && (a.last..b.first)
                .all(|k| matches!(doc.mark(k), '(' | '/' | ',') || doc.tokens[k].has(Sense::Or));
        let (Some(local), Some(other)) = (clock_of(a), clock_of(b)) else { continue };
        if let (true, None, Some(offset)) = (beside, local.offset, other.offset) {
            out[i] = Some(difference(local, other, offset));
        }
    }
    out
}

/// Zones lie between −12:00 and +14:00.
fn difference(local: Clock, other: Clock, offset: i32) -> (i32, Reason) {
    let minutes = |clock: Clock| (clock.hour * 60 + clock.minute.unwrap_or(0)) as i32;
    let utc = (minutes(other) - offset).rem_euclid(1440);
    let mut east = minutes(local) - utc;
    if east > 14 * 60 {
        east -= 1440;
    } else if east < -12 * 60 {
        east += 1440;
    }
    let reason = Reason::TwoClocks { local: minutes(local) as u32, utc: utc as u32, offset: east };
    (east, reason)
}
