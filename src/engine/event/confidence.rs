//! How sure an event's time is, calibrated on annotated articles.

use super::Scene;
use super::draft::Draft;
use crate::engine::expression::{Fields, Form};
use crate::engine::lang::Sense;
use crate::engine::text::Kind;
use crate::story::{Confidence, Placement};

/// The confidence of a draft.
pub fn of(scene: &Scene, draft: &Draft) -> Confidence {
    match draft.placement {
        Placement::Context => Confidence::Unsure,
        Placement::Stated if is_certain(scene, draft) => Confidence::Certain,
        _ => Confidence::Likely,
    }
}

/// So many words tell of a happening by themselves.
const WHOLE: usize = 4;
/// *dari* so many tokens before a date may begin a stretch.
const STRETCH: usize = 6;

/// One time in the clause, said with its year or with weekday and day and as exactly as the words can, of something
/// that was and that nobody only said.
fn is_certain(scene: &Scene, draft: &Draft) -> bool {
    let mut dated = scene.exprs_in(draft.first, draft.last).filter(|n| scene.is_dated(*n));
    let (Some(n), None) = (dated.next(), dated.next()) else { return false };
    let expr = &scene.exprs[n];
    let full = match expr.form {
        Form::Calendar(Fields { grain: Some(_), .. } | Fields { part: Some(_), .. }) => false,
        Form::Calendar(Fields { year: Some(_), .. }) => true,
        Form::Calendar(Fields { weekday: Some(_), day: Some(_), .. }) => true,
        _ => false,
    };
    let open = [Sense::Future, Sense::Unreal].iter().any(|s| scene.has(draft.first, draft.last, *s));
    let word = |i: &usize| scene.token(*i).kind == Kind::Word && !scene.is_timed(*i);
    let whole = (draft.first..draft.last).filter(word).count() >= WHOLE;
    let stretch = scene.has(expr.first.saturating_sub(STRETCH).max(draft.first), expr.first, Sense::From);
    full && whole && !stretch && !open && !expr.quoted && expr.modifier.is_none() && expr.boundary.is_none()
}
