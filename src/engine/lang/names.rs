//! The calendar's names as a language writes them, for showing.

use crate::story::Lang;

/// Display names; months from January, weekdays from Monday.
pub struct Names {
    /// Full names of the months.
    pub months: [&'static str; 12],
    /// Short names of the months.
    pub months_short: [&'static str; 12],
    /// Full names of the weekdays.
    pub weekdays: [&'static str; 7],
    /// Short names of the weekdays.
    pub weekdays_short: [&'static str; 7],
}

/// The names of a language.
pub const fn names(lang: Lang) -> &'static Names {
    match lang {
        Lang::Indonesian => &super::id::NAMES,
        Lang::English => &super::en::NAMES,
    }
}
