//! A pile of texts, each kept as what it differs in from the one above it.
//!
//! A reader's steps change a word, a line, a corrected event: kept whole, a hundred steps in an article of one megabyte
//! would take a hundred. What two texts begin and end with alike is counted; what is between is packed by LZ4 with the
//! other's middle as its dictionary, as version control keeps one file's states.

use lz4_flex::block::{compress_with_dict, decompress_with_dict};

/// A pile of texts with a label each. Only the topmost is kept whole.
#[derive(Clone, Debug)]
pub struct Pile<T> {
    top: Option<(T, String)>,
    below: Vec<(T, Difference)>,
}

/// What makes a text of another one.
#[derive(Clone, Debug)]
struct Difference {
    /// So many bytes at the beginning are the other's.
    front: usize,
    /// So many at the end.
    back: usize,
    /// The bytes between these.
    middle: usize,
    /// The same, packed.
    packed: Box<[u8]>,
}

impl<T> Default for Pile<T> {
    fn default() -> Self {
        Self { top: None, below: Vec::new() }
    }
}

impl<T> Pile<T> {
    /// Lays a text on top.
    pub fn push(&mut self, label: T, text: String) {
        if let Some((label, under)) = self.top.take() {
            self.below.push((label, Difference::of(&under, &text)));
        }
        self.top = Some((label, text));
    }

    /// Takes the topmost off.
    pub fn pop(&mut self) -> Option<(T, String)> {
        let taken = self.top.take()?;
        self.top = self.below.pop().and_then(|(label, under)| Some((label, under.from(&taken.1)?)));
        Some(taken)
    }

    /// The topmost's label.
    pub fn label(&self) -> Option<&T> {
        self.top.as_ref().map(|(label, _)| label)
    }

    /// Takes all off.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Difference {
    /// What makes `text` of `other`.
    fn of(text: &str, other: &str) -> Self {
        let (text, other) = (text.as_bytes(), other.as_bytes());
        let front = alike(text.iter(), other.iter());
        let (text, other) = (&text[front..], &other[front..]);
        let back = alike(text.iter().rev(), other.iter().rev());
        let middle = &text[..text.len() - back];
        let packed = compress_with_dict(middle, &other[..other.len() - back]).into();
        Self { front, back, middle: middle.len(), packed }
    }

    /// The text that it makes of the other one.
    fn from(&self, other: &str) -> Option<String> {
        let (front, rest) = other.as_bytes().split_at_checked(self.front)?;
        let (between, back) = rest.split_at_checked(rest.len().checked_sub(self.back)?)?;
        let middle = decompress_with_dict(&self.packed, self.middle, between).ok()?;
        String::from_utf8([front, &middle, back].concat()).ok()
    }
}

/// How many of both's first are the same.
fn alike<'a>(one: impl Iterator<Item = &'a u8>, other: impl Iterator<Item = &'a u8>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Texts that have much in common, and some that have nothing.
    fn any_texts() -> impl Strategy<Value = Vec<String>> {
        let word = prop_oneof!["[a-c]{0,3}", "\\PC{0,8}", Just("the bridge was opened ".repeat(40))];
        let text = proptest::collection::vec(word, 0..6).prop_map(|words| words.concat());
        proptest::collection::vec(text, 0..20)
    }

    proptest! {
        #[test]
        fn what_is_laid_down_comes_back(texts in any_texts()) {
            let mut pile = Pile::default();
            for (n, text) in texts.iter().enumerate() {
                pile.push(n, text.clone());
                prop_assert_eq!(pile.label(), Some(&n));
            }
            for (n, text) in texts.iter().enumerate().rev() {
                prop_assert_eq!(pile.pop(), Some((n, text.clone())));
            }
            prop_assert!(pile.pop().is_none());
        }
    }

    /// LZ4 looks back 64 KiB.
    #[test]
    fn what_is_longer_than_the_packers_window_comes_back() {
        let texts = [7, 11, 13].map(|step| (0..20_000).map(|n| format!("{} ", n * step)).collect::<String>());
        let mut pile = Pile::default();
        for text in texts.clone() {
            pile.push((), text);
        }
        for text in texts.into_iter().rev() {
            assert!(pile.pop().is_some_and(|(_, found)| found == text));
        }
    }

    #[test]
    fn a_word_in_a_long_text_takes_a_few_bytes() {
        let long: String = (0..10_000).map(|n| format!("{n} ")).collect();
        let mut pile = Pile::default();
        for n in 0..200 {
            pile.push((), long.replacen(" 5000 ", &format!(" word {n} "), 1));
        }
        let kept: usize = pile.below.iter().map(|(_, each)| each.packed.len()).sum();
        assert!(kept < 4_000, "{kept} bytes");
    }
}
