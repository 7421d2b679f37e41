//! How far it is from one happening to another, and what a clause tells of its time that dates nothing.

use super::Scene;
use super::clause::Clause;
use crate::engine::expression::Form;
use crate::engine::lang::{Link, Phrase, Sense};
use crate::story::{Edge, Granularity, Stamp, Unit, When};

/// A time that a clause tells of its own, and that nothing dates.
pub enum Own {
    /// *recently*
    Recent,
    /// *later*
    Later,
    /// *in the weeks before the fire*
    Around,
    /// *ten days before the fair*
    Apart,
}

/// The time that a clause tells of its own.
pub fn own_time(scene: &Scene, clause: &Clause) -> Option<Own> {
    let own = |n: usize| {
        let expr = &scene.exprs[n];
        let (first, next) = (scene.token(expr.first), scene.token(expr.last));
        // not *kept it for two years before he sold it*
        let lasts = expr.first > 0 && scene.token(expr.first - 1).has(Sense::For);
        let apart = next.has(Sense::Opens(Link::After)) || next.has(Sense::Opens(Link::Before)) && !lasts;
        match expr.form {
            Form::Phrase(Phrase::Past) => Some(Own::Recent),
            Form::Length(long) if apart && long.unit >= Unit::Day => {
                Some(if first.has(Sense::The) { Own::Around } else { Own::Apart })
            }
            _ => None,
        }
    };
    let later = |i: usize| scene.token(i).has(Sense::Later) && !scene.token(i).has(Sense::Opens(Link::After));
    let later = || (clause.first..clause.last).any(|i| later(i) && !scene.is_timed(i));
    scene.exprs_in(clause.first, clause.last).find_map(own).or_else(|| later().then_some(Own::Later))
}

/// How far it is to what stands right before the conjunction at token `at`: the first token of the length, how many, of what.
pub fn far(scene: &Scene, at: usize, length: Option<usize>) -> Option<(usize, i32, Unit)> {
    let length = length.map(|n| &scene.exprs[n]).filter(|length| length.last == at);
    // *the day before he was charged*
    let day = at > 1 && scene.token(at - 1).unit() == Some(Unit::Day) && scene.token(at - 2).has(Sense::The);
    match length.map(|length| (length.first, length.form)) {
        Some((first, Form::Length(long))) if !long.amount.half && long.rest.is_none() => {
            Some((first, i32::try_from(long.amount.count?).ok()?, long.unit))
        }
        None if day => Some((at - 2, 1, Unit::Day)),
        _ => None,
    }
}

/// Where the words of how far it is to a date begin, and how far: a length or *the day* with *after* or *before* right
/// before it.
pub fn distance(scene: &Scene, n: usize) -> Option<(usize, i32, Unit)> {
    let at = scene.exprs[n].first.checked_sub(1)?;
    let at = if scene.token(at).has(Sense::Article) || scene.token(at).has(Sense::The) {
        at.checked_sub(1)?
    } else {
        at
    };
    let after = scene.token(at).has(Sense::Opens(Link::After));
    if !after && !scene.token(at).has(Sense::Opens(Link::Before)) {
        return None;
    }
    let (first, count, unit) = far(scene, at, n.checked_sub(1))?;
    Some((first, if after { count } else { -count }, unit))
}

/// So many units from a time of at least a month's exactness.
pub fn so_far(from: &When, steps: i32, unit: Unit) -> Option<When> {
    let told = from.begin.stamp().filter(|s| from.end.is_none() && s.grain >= Granularity::Month)?;
    let grain = told.grain.min(Granularity::Day);
    let stamp = Stamp::new(crate::engine::resolve::moved(told.date(), steps, unit), grain);
    // Weeks from some day of a month are about a month.
    let vague = grain == Granularity::Month && unit < Unit::Month;
    Some(if vague { When { begin: Edge::About(stamp), end: None } } else { When::at(stamp) })
}
