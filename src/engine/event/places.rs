//! What is kept of a clause: the numbers of its tokens, asked for any place.
//!
//! As a text's tokens are ([`crate::engine::text::Row`]): behind the end stands a number that no token has.

use crate::engine::text::NOWHERE;

/// Numbers of tokens in the order of the text.
pub trait Places {
    /// The number at place `n`.
    fn at(&self, n: usize) -> usize;
    /// Those between two places, as far as there are any.
    fn part(&self, from: usize, to: usize) -> &[usize];
    /// Those before a place.
    fn upto(&self, to: usize) -> &[usize];
    /// Those from a place on.
    fn onward(&self, from: usize) -> &[usize];
}

impl Places for [usize] {
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn at(&self, n: usize) -> usize {
        self.get(n).copied().unwrap_or(NOWHERE)
    }

    #[cfg_attr(target_family = "wasm", inline(never))]
    fn part(&self, from: usize, to: usize) -> &[usize] {
        self.get(from..to.min(self.len())).unwrap_or_default()
    }

    fn upto(&self, to: usize) -> &[usize] {
        self.part(0, to)
    }

    fn onward(&self, from: usize) -> &[usize] {
        self.part(from, usize::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_the_end_there_is_nothing() {
        let kept = [4, 5, 9];
        assert_eq!((kept.at(2), kept.at(3)), (9, NOWHERE));
        assert_eq!((kept.part(1, 8), kept.part(2, 1), kept.onward(4)), (&[5, 9][..], &[][..], &[][..]));
        assert_eq!((kept.upto(2), kept.onward(1)), (&[4, 5][..], &[5, 9][..]));
    }
}
