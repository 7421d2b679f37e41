//! Lists of words, each with what it stands for, packed.
//!
//! A list of its own takes a pointer and a length beside its words, and each pack has some three hundred; in one text with
//! a line for each they are 4 KB of the page less.

/// Lists of words, each with a `T`.
pub struct Lists<T: 'static> {
    /// What each list stands for.
    pub of: &'static [T],
    /// The lists, one a line.
    pub lines: &'static str,
}

impl<T> Lists<T> {
    /// The lists, in order.
    pub fn lists(&self) -> Lines {
        Lines(self.lines)
    }
}

/// What is left of the lines of a text, each of which ends with a line feed.
pub struct Lines(&'static str);

impl Iterator for Lines {
    type Item = &'static str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'static str> {
        let end = self.0.bytes().position(|byte| byte == b'\n')?;
        let (line, rest) = self.0.split_at_checked(end)?;
        self.0 = rest.get(1..)?;
        Some(line)
    }
}

/// Packs pairs when the program is compiled: `lists!(PAIRS, 0: Sense, words: 1)`, where the words of a pair stand second.
macro_rules! lists {
    ($pairs:ident, $value:tt: $of:ty, words: $words:tt) => {{
        const OF: [$of; $pairs.len()] = {
            let (mut of, mut n) = ([$pairs[0].$value; $pairs.len()], 0);
            while n < $pairs.len() {
                of[n] = $pairs[n].$value;
                n += 1;
            }
            of
        };
        const LENGTH: usize = {
            let (mut length, mut n) = (0, 0);
            while n < $pairs.len() {
                length += $pairs[n].$words.len() + 1;
                n += 1;
            }
            length
        };
        const LINES: [u8; LENGTH] = {
            let (mut lines, mut at, mut n) = ([b'\n'; LENGTH], 0, 0);
            while n < $pairs.len() {
                let (words, mut k) = ($pairs[n].$words.as_bytes(), 0);
                while k < words.len() {
                    lines[at] = words[k];
                    (at, k) = (at + 1, k + 1);
                }
                (at, n) = (at + 1, n + 1);
            }
            lines
        };
        // Only the compiler runs this.
        const TEXT: &str = match str::from_utf8(&LINES) {
            Ok(text) => text,
            Err(_) => panic!("whole texts make a text"),
        };
        $crate::engine::lang::Lists { of: &OF, lines: TEXT }
    }};
}
pub(super) use lists;

#[cfg(test)]
mod tests {
    #[test]
    fn they_come_as_they_were_written() {
        const PAIRS: &[(&str, u8)] = &[("satu dua", 1), ("", 2), ("tiga", 3)];
        let packed = super::lists!(PAIRS, 1: u8, words: 0);
        assert_eq!(packed.lists().collect::<Vec<_>>(), ["satu dua", "", "tiga"]);
        assert_eq!(packed.of, [1, 2, 3]);
    }
}
