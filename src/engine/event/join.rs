//! A duration, a boundary and a year joined into one interval.
//!
//! *Perang enam minggu tahun lalu* says how long and in which year; *kesepakatan November lalu untuk
//! mengakhiri enam minggu pertempuran* says when the same six weeks ended. Together they give one war:
//! it ended in November, it began six weeks before, about.

use super::Scene;
use super::draft::{Draft, event_noun};
use crate::engine::expression::Form;
use crate::engine::lang::{Class, Sense};
use crate::story::{Edge, Granularity, Placement, Reason, Stamp, Unit, When, ymd};
use chrono::{Datelike, Days, NaiveDate};

/// A happening that another one ended: its class, its length, and when it ended.
struct Ending {
    class: Class,
    length: usize,
    date: usize,
    at: Stamp,
}

/// Joins what belongs together.
pub fn join(scene: &Scene, drafts: &mut [Draft]) {
    let endings: Vec<Ending> = drafts.iter().filter_map(|draft| ending(scene, draft)).collect();
    for draft in drafts.iter_mut() {
        let (Some(class), Some(length)) = (draft.class, draft.length) else { continue };
        let same = endings.iter().find(|e| {
            e.class == class
                && e.length != length
                && scene.timexes[e.length].value == scene.timexes[length].value
        });
        if let Some(joined) = same.and_then(|ending| joined(scene, draft, ending, length)) {
            draft.when = joined;
            draft.placement = Placement::Joined;
            if let Some(ending) = same {
                explain(scene, draft, ending, length);
            }
        }
    }
}

/// *untuk mengakhiri enam minggu pertempuran*: a word of ending, a length, a class of happening, and the
/// clause's own date.
fn ending(scene: &Scene, draft: &Draft) -> Option<Ending> {
    let at = (draft.first..draft.last).find(|i| scene.token(*i).has(Sense::Finishes))?;
    let length = scene.exprs_in(at, draft.last).find(|n| length_of(scene, *n).is_some())?;
    let near =
        scene.exprs[length].first.saturating_sub(3).max(at)..(scene.exprs[length].last + 4).min(draft.last);
    let class = near.clone().find_map(|i| event_noun(scene, i))?;
    let date = *draft.timexes.first()?;
    let stamp = *draft.when.begin.stamp()?;
    draft.when.end.is_none().then_some(Ending { class, length, date, at: stamp })
}

/// The interval, where the ending lies within what was said of the happening itself.
fn joined(scene: &Scene, draft: &Draft, ending: &Ending, length: usize) -> Option<When> {
    let said = draft.when.begin.stamp()?;
    let inside = said.local <= ending.at.local && ending.at.end() <= said.end();
    let (amount, unit) = length_of(scene, length)?;
    if !inside || draft.when.end.is_some() || said.grain >= ending.at.grain {
        return None;
    }
    let begin = back(ending.at.date(), amount, unit)?.max(said.date());
    // No finer than the ending itself is known.
    let begin = Stamp::new(begin, ending.at.grain.min(Granularity::Day));
    Some(When { begin: Edge::About(begin), end: Some(Edge::At(ending.at)) })
}

/// The count and the unit of an expression that is a counted length.
fn length_of(scene: &Scene, n: usize) -> Option<(u32, Unit)> {
    match scene.exprs[n].form {
        Form::Length(length) => Some((length.amount.count?, length.unit)),
        _ => None,
    }
}

fn back(date: NaiveDate, amount: u32, unit: Unit) -> Option<NaiveDate> {
    let days = match unit {
        Unit::Day => 1,
        Unit::Week => 7,
        Unit::Month => {
            return Some(ymd(date.year(), date.month(), 1) - chrono::Months::new(amount.min(12_000)));
        }
        Unit::Year => return date.checked_sub_months(chrono::Months::new(amount.min(9_999) * 12)),
        _ => return None,
    };
    date.checked_sub_days(Days::new(u64::from(amount) * days))
}

fn explain(scene: &Scene, draft: &mut Draft, ending: &Ending, length: usize) {
    let words = |n: usize| scene.timexes[n].span.of(scene.doc.text).to_owned();
    let own = draft.timexes.clone();
    draft.because.retain(|r| !matches!(r, Reason::So(_) | Reason::StillSo));
    let mut parts = vec![words(length)];
    parts.extend(own.iter().map(|n| words(*n)));
    parts.push(words(ending.date));
    draft.because.push(Reason::Joined(parts));
    draft.because.push(Reason::So(draft.when));
    draft.timexes.extend([length, ending.date, ending.length]);
    crate::order::sort_by_key(&mut draft.timexes, |n| *n);
    draft.timexes.dedup();
}
