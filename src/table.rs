//! Words by number: an open hash table, ASCII case aside.
//!
//! The standard maps are compiled anew for every type that they hold, several KB of WASM each time, and their hash
//! is made against attackers; here one table serves the words of a language and the names of a text.

/// Words, each with its number in the order they came.
#[derive(Debug, Default)]
pub struct Table<'a> {
    words: Vec<&'a str>,
    /// Numbers of words; a power of two, at most half full.
    slots: Vec<u32>,
    /// For each slot some bits of its word's hash, [`EMPTY`] where there is none.
    tags: Vec<u8>,
}

const EMPTY: u8 = 0;

impl<'a> Table<'a> {
    /// The number of a word, a new one where it was not there.
    pub fn add(&mut self, word: &'a str) -> usize {
        if self.words.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let (slot, tag) = self.slot(word, hash(word));
        if self.tags[slot] == EMPTY {
            self.tags[slot] = tag;
            self.slots[slot] = self.words.len() as u32;
            self.words.push(word);
        }
        self.slots[slot] as usize
    }

    /// The number of a word that is there.
    #[inline]
    pub fn find(&self, word: &str) -> Option<usize> {
        self.find_by(word, hash(word))
    }

    /// The same, where its hash is known.
    #[inline]
    pub fn find_by(&self, word: &str, hash: u32) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let (slot, _) = self.slot(word, hash);
        (self.tags[slot] != EMPTY).then(|| self.slots[slot] as usize)
    }

    /// Whether a word is there, spelt as it first came.
    pub fn has(&self, word: &str) -> bool {
        self.find(word).is_some_and(|number| self.words[number] == word)
    }

    /// The slot of a word, or the empty one where it would stand; and its tag.
    #[cfg_attr(not(target_family = "wasm"), inline)]
    fn slot(&self, word: &str, hash: u32) -> (usize, u8) {
        let (mask, tag) = (self.tags.len() - 1, (hash >> 24) as u8 | 1);
        let mut slot = hash as usize & mask;
        while self.tags[slot] != EMPTY && !(self.tags[slot] == tag && self.is_at(slot, word)) {
            slot = (slot + 1) & mask;
        }
        (slot, tag)
    }

    fn is_at(&self, slot: usize, word: &str) -> bool {
        let (own, other) = (self.words[self.slots[slot] as usize].as_bytes(), word.as_bytes());
        own.len() == other.len() && own.iter().zip(other).all(|(a, b)| same_letter(*a, *b))
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = vec![0; size];
        self.tags = vec![EMPTY; size];
        for number in 0..self.words.len() {
            let word = self.words[number];
            let (slot, tag) = self.slot(word, hash(word));
            self.tags[slot] = tag;
            self.slots[slot] = number as u32;
        }
    }
}

/// Whether two bytes are the same, ASCII case aside; the standard's own is a call for each byte where code is compiled for size.
#[inline(always)]
pub fn same_letter(a: u8, b: u8) -> bool {
    a == b || a ^ b == 0x20 && (a | 0x20).wrapping_sub(b'a') < 26
}

/// A hash over the letters in lower case, eight at a time.
#[cfg_attr(not(target_family = "wasm"), inline)]
pub fn hash(word: &str) -> u32 {
    /// The golden ratio's fraction, whose multiples spread evenly (Knuth, The Art of Computer Programming, 6.4).
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let step = |hash: u64, letters: u64| (hash ^ (letters | SMALL)).wrapping_mul(SPREAD).rotate_left(29);
    let bytes = word.as_bytes();
    let length = bytes.len() as u64;
    let four = |four: &[u8; 4]| u64::from(u32::from_le_bytes(*four));
    // What is left over at the end is read with what stands before it.
    let hash = if let Some(last) = bytes.last_chunk::<8>() {
        let (eights, _) = bytes.as_chunks::<8>();
        let hash = eights.iter().fold(length, |hash, eight| step(hash, u64::from_le_bytes(*eight)));
        step(hash, u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        step(length, four(first) | four(last) << 32)
    } else {
        step(length, bytes.iter().fold(0, |letters, byte| letters << 8 | u64::from(*byte)))
    };
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn case_makes_no_difference() {
        let mut table = Table::default();
        assert_eq!(table.find("Senin"), None);
        assert_eq!(table.add("senin"), 0);
        assert_eq!((table.find("SENIN"), table.find("selasa")), (Some(0), None));
    }

    #[test]
    fn letters_are_the_same_as_the_standard_says() {
        let all = || 0..=u8::MAX;
        assert!(all().all(|a| all().all(|b| same_letter(a, b) == a.eq_ignore_ascii_case(&b))));
    }

    proptest! {
        #[test]
        fn it_numbers_words_as_a_list_does(words in proptest::collection::vec("[a-e]{0,3}", 0..300)) {
            let (mut table, mut list) = (Table::default(), Vec::new());
            for word in &words {
                let place = list.iter().position(|other| other == word).unwrap_or_else(|| {
                    list.push(word.clone());
                    list.len() - 1
                });
                prop_assert_eq!(table.add(word), place);
            }
            prop_assert!(list.iter().enumerate().all(|(n, word)| table.find(word) == Some(n)));
        }
    }
}
