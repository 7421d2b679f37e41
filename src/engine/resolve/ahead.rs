//! What a report tells as lying ahead.

use super::is_weekday;
use crate::engine::expression::{Expr, Form};
use crate::engine::text::Doc;
use chrono::{Datelike, NaiveDate};

/// The day after a report, where the report names its weekday as one that lies ahead: *The minister left Tuesday … Her first
/// stop will be Tuesday morning*. Then that weekday is hardly the one six days before, wherever it stands.
pub fn tomorrow(doc: &Doc, exprs: &[Expr], published: NaiveDate) -> Option<NaiveDate> {
    let tomorrow = published.succ_opt()?;
    let weekday = tomorrow.weekday().number_from_monday();
    let names = |expr: &Expr| {
        let same = matches!(expr.form, Form::Calendar(f) if f.weekday == Some(weekday));
        same && is_weekday(expr) && expr.lies_ahead(doc)
    };
    exprs.iter().any(names).then_some(tomorrow)
}
