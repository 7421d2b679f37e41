//! A pack's list as the program holds it: the words in one text, what they mean in one table beside it.
//!
//! A table of pairs keeps an address and a length for every word, which no compression takes away. So a pack writes
//! pairs, and [`list!`](super::list) parts them while it compiles.

/// What each line of a text means, line by line.
#[derive(Debug)]
pub struct List<T: 'static> {
    words: &'static str,
    what: &'static [T],
}

impl<T> List<T> {
    /// A text and as many meanings as it has lines.
    pub const fn new(words: &'static [u8], what: &'static [T]) -> Self {
        match std::str::from_utf8(words) {
            Ok(words) => Self { words, what },
            Err(_) => panic!("words are joined whole"),
        }
    }

    /// The lines, in order.
    pub fn lines(&self) -> Vec<&'static str> {
        self.words.split('\n').collect()
    }

    /// What line `n` means.
    pub fn what(&self, n: usize) -> &'static T {
        &self.what[n]
    }
}

/// The bytes of the words of a list, with what parts them.
pub const fn width<T>(pairs: &[(T, &str)]) -> usize {
    let (mut n, mut sum) = (0, 0);
    while n < pairs.len() {
        sum += pairs[n].1.len() + 1;
        n += 1;
    }
    sum - 1
}

/// The words of a list, a line each.
pub const fn lines<T, const WIDTH: usize>(pairs: &[(T, &str)]) -> [u8; WIDTH] {
    let mut out = [b'\n'; WIDTH];
    let (mut n, mut at) = (0, 0);
    while n < pairs.len() {
        let (words, mut i) = (pairs[n].1.as_bytes(), 0);
        while i < words.len() {
            out[at + i] = words[i];
            i += 1;
        }
        at += words.len() + 1;
        n += 1;
    }
    out
}

/// The meanings of a list.
pub const fn meanings<T: Copy, const COUNT: usize>(pairs: &[(T, &str)]) -> [T; COUNT] {
    let mut out = [pairs[0].0; COUNT];
    let mut n = 0;
    while n < COUNT {
        out[n] = pairs[n].0;
        n += 1;
    }
    out
}

/// The [`List`] of a constant slice of pairs.
macro_rules! list {
    ($pairs:expr, $what:ty) => {{
        const PAIRS: &[($what, &str)] = $pairs;
        const LINES: &[u8] =
            &$crate::engine::lang::list::lines::<_, { $crate::engine::lang::list::width(PAIRS) }>(PAIRS);
        const WHAT: &[$what] = &$crate::engine::lang::list::meanings::<_, { PAIRS.len() }>(PAIRS);
        $crate::engine::lang::list::List::new(LINES, WHAT)
    }};
}
pub(crate) use list;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_gives_back_its_pairs() {
        const LIST: List<u8> = list!(&[(1, "satu dua"), (3, "tiga"), (4, "empat")], u8);
        assert_eq!(LIST.lines(), ["satu dua", "tiga", "empat"]);
        assert_eq!([0, 1, 2].map(|n| *LIST.what(n)), [1, 3, 4]);
    }
}
