//! Words by number: an open hash table, ASCII case aside.
//!
//! The standard maps are compiled anew for every type that they hold, several KB of WASM each time, and their hash
//! is made against attackers; here one table serves the words of a language and the names of a text.

/// Words, each with its number in the order they came.
#[derive(Debug, Default)]
pub struct Table<'a> {
    words: Vec<&'a str>,
    /// Numbers of words, [`EMPTY`] where there is none; a power of two, at most half full.
    slots: Vec<u32>,
}

const EMPTY: u32 = u32::MAX;

impl<'a> Table<'a> {
    /// The number of a word, a new one where it was not there.
    pub fn add(&mut self, word: &'a str) -> usize {
        if self.words.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(word);
        if self.slots[slot] == EMPTY {
            self.slots[slot] = self.words.len() as u32;
            self.words.push(word);
        }
        self.slots[slot] as usize
    }

    /// The number of a word that is there.
    pub fn find(&self, word: &str) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let number = self.slots[self.slot(word)];
        (number != EMPTY).then_some(number as usize)
    }

    /// Whether a word is there, spelt as it first came.
    pub fn has(&self, word: &str) -> bool {
        self.find(word).is_some_and(|number| self.words[number] == word)
    }

    /// The slot of a word, or the empty one where it would stand.
    fn slot(&self, word: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = hash(word) & mask;
        while let Some(other) = self.words.get(self.slots[slot] as usize) {
            if other.eq_ignore_ascii_case(word) {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![EMPTY; (self.slots.len() * 2).max(64)];
        for number in 0..self.words.len() {
            let slot = self.slot(self.words[number]);
            self.slots[slot] = number as u32;
        }
    }
}

/// FNV-1a of 32 bits (Fowler, Noll, Vo) over the letters in lower case, its high bits folded in.
pub fn hash(word: &str) -> usize {
    let step = |hash: u32, byte: u8| (hash ^ u32::from(byte | 0x20)).wrapping_mul(0x0100_0193);
    let hash = word.bytes().fold(0x811c_9dc5, step);
    (hash ^ (hash >> 15)) as usize
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
