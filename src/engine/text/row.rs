//! A list that can be asked for any place.
//!
//! Rules look at the word before and the word behind, at the edges of a text too. Behind the end of a row stands what
//! says nothing: no rule can stop the engine there, and none of the hundreds that look carries a bounds check, its
//! message and its place in the source into the page.

use crate::story::{Span, Timex, TimexKind};
use std::ops::{Deref, Index, Range};

/// The number of a token that there is not; what is counted on from it is none either.
pub const NOWHERE: usize = usize::MAX / 2;

/// What stands where nothing stands.
pub trait Nothing: Sized + 'static {
    /// The value that says nothing.
    const NOTHING: &'static Self;
}

impl Nothing for Timex {
    const NOTHING: &'static Self = &Self {
        span: Span::new(0, 0),
        kind: TimexKind::Date,
        value: String::new(),
        modifier: None,
        when: None,
        because: Vec::new(),
    };
}

/// A list, its own or another's, endless to whoever asks for a place in it.
#[derive(Clone, Copy, Debug)]
pub struct Row<L>(pub L);

impl<L: Deref> Deref for Row<L> {
    type Target = L::Target;

    #[inline]
    fn deref(&self) -> &L::Target {
        &self.0
    }
}

impl<T: Nothing, L: Deref<Target = [T]>> Index<usize> for Row<L> {
    type Output = T;

    #[inline(always)]
    fn index(&self, at: usize) -> &T {
        self.0.get(at).unwrap_or(T::NOTHING)
    }
}

/// The part of a range that there is.
impl<T: Nothing, L: Deref<Target = [T]>> Index<Range<usize>> for Row<L> {
    type Output = [T];

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn index(&self, range: Range<usize>) -> &[T] {
        self.0.get(range.start..range.end.min(self.0.len())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Nothing for u8 {
        const NOTHING: &'static Self = &0;
    }

    #[test]
    fn nothing_stands_behind_the_end() {
        let row = Row(vec![7_u8, 8, 9]);
        let part = |from: usize, to: usize| &row[from..to];
        assert_eq!((row[0], row[2], row[3], row[usize::MAX]), (7, 9, 0, 0));
        assert_eq!([part(1, 9), part(2, 1), part(5, 7)], [&[8, 9][..], &[], &[]]);
    }
}
