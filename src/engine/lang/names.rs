//! The calendar's names as a language writes them, for showing.

use crate::story::Lang;

/// Display names, apart by spaces.
pub struct Names {
    /// The months, from January.
    pub months: &'static str,
    /// The weekdays, from Monday.
    pub weekdays: &'static str,
}

impl Names {
    /// A month, 1 to 12.
    pub fn month(&self, n: u32) -> &'static str {
        name(self.months, n)
    }

    /// A month in short: its first three letters, as newspapers of both languages have it.
    pub fn month_short(&self, n: u32) -> &'static str {
        self.month(n).get(..3).unwrap_or_default()
    }

    /// A weekday, 1 Monday to 7 Sunday.
    pub fn weekday(&self, n: u32) -> &'static str {
        name(self.weekdays, n)
    }
}

#[inline(never)]
fn name(names: &'static str, n: u32) -> &'static str {
    names.split_ascii_whitespace().nth(n.saturating_sub(1) as usize).unwrap_or_default()
}

/// The names of a language.
pub const fn names(lang: Lang) -> &'static Names {
    match lang {
        Lang::Indonesian => &super::id::NAMES,
        Lang::English => &super::en::NAMES,
    }
}
