//! *Ines Tarn (14 March 1902 – 9 November 1987) was a chemist*: when somebody was born and died, as reference works have it.

use super::actor::name_end;
use super::clause::{Clause, Hang, after_dateline};
use super::draft::{Draft, draft};
use super::{Scene, place};
use crate::story::Granularity;
use chrono::Datelike;

/// So many words a name has with its titles.
const NAME: usize = 8;
/// So many tokens a bracket has at most.
const BRACKET: usize = 60;
/// So many years lie between at least: less is a reign or a battle.
const YEARS: i32 = 15;

/// Both, and one past their bracket, where a sentence begins with a name and a bracket of two dates.
pub fn of(scene: &Scene, sentence: usize) -> Option<([Draft; 2], usize)> {
    let s = scene.doc.sentences[sentence];
    let first = after_dateline(scene, s.first, s.last);
    let open = name_end(scene, first, s.last.min(first + NAME));
    if open < first + 2 || scene.doc.mark(open) != '(' {
        return None;
    }
    let close = (open..s.last.min(open + BRACKET)).find(|i| scene.doc.mark(*i) == ')')?;
    let mut dates = scene.exprs_in(open, close).filter(|n| scene.is_dated(*n));
    let (born, died) = (dates.next()?, dates.last()?);
    let stamp =
        |n: usize| scene.timexes[n].when?.begin.stamp().filter(|s| s.grain >= Granularity::Year).copied();
    if stamp(died)?.date().year() - stamp(born)?.date().year() < YEARS {
        return None;
    }
    let clause = Clause { first, last: close, sentence, hang: Hang::Free, says: false };
    let told = |n: usize, life: usize| {
        let expr = &scene.exprs[n];
        let placed = place::happened(place::stated(scene, &[n])?);
        let told = draft(scene, &clause, expr.first, expr.last, placed, None);
        Some(Draft { subject: Some((first, open)), life: Some(life), ..told })
    };
    Some(([told(born, 0)?, told(died, 1)?], close + 1))
}
