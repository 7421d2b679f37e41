//! All that one word can mean.

use super::link::Opening;
use super::sense::Sense;
use std::hash::{Hash, Hasher};
use std::mem::discriminant;
use std::ops::Deref;

/// The meanings of one word: a list, and a sieve before it, for nearly every question that the grammar asks of a word is
/// answered *no*.
#[derive(Debug)]
pub struct Meanings {
    /// A bit for every kind of meaning in the list, and for every link.
    sieve: [u32; WORDS],
    /// What a time that begins with the word consists of; a bit for each [`Opening`].
    opens: u8,
    of_time: bool,
    /// A bit for how the second word of each phrase begins that the word opens: see [`Meanings::go_on`].
    seconds: u64,
    /// Whether the word wants to be completed: see [`super::Pack::wanting`].
    pub wants: bool,
    /// Whether it stands for a place by the place's kind: see [`super::Pack::places`].
    pub is_place: bool,
    list: Vec<Sense>,
}

const WORDS: usize = 5;

/// The meanings of a word that has none.
pub static NOTHING: Meanings = Meanings::none();

impl Meanings {
    /// None yet.
    pub const fn none() -> Self {
        Self {
            sieve: [0; WORDS],
            opens: 0,
            of_time: false,
            seconds: 0,
            wants: false,
            is_place: false,
            list: Vec::new(),
        }
    }

    /// Puts in one more; what a time can begin with stands first.
    pub fn add(&mut self, sense: Sense) {
        let opening = self.list.partition_point(Sense::opens_time);
        self.list.insert(if sense.opens_time() { opening } else { self.list.len() }, sense);
        let (word, bit) = place(sense);
        self.sieve[word] |= bit;
        self.of_time |= number(sense) < number(Sense::Common);
        self.opens |= match sense.opening() {
            Opening::Nothing => 0,
            opening => 1 << opening as u8,
        };
    }

    /// Puts in a phrase that the word opens.
    pub fn lead_to(&mut self, phrase: &str) {
        // Where its second word is shorter, anything may stand there.
        self.seconds |= match phrase.split_ascii_whitespace().nth(1) {
            Some(word) if word.len() > 1 => beginning(word.as_bytes()),
            _ => u64::MAX,
        };
    }

    /// Whether a phrase that the word opens may go on with what begins like this; *no* is sure.
    #[inline]
    pub fn go_on(&self, behind: &[u8]) -> bool {
        self.seconds & beginning(behind) != 0
    }

    /// Whether no time begins with the word.
    #[inline]
    pub const fn opens_nothing(&self) -> bool {
        self.opens == 0
    }

    /// Whether a time that begins with the word can be so.
    #[inline]
    pub const fn opens(&self, opening: Opening) -> bool {
        self.opens & (1 << opening as u8) != 0
    }

    /// Whether this is among them.
    #[inline(always)]
    pub fn has(&self, sense: Sense) -> bool {
        // Where it carries nothing its bit says all, and the page has a call less, a thousand times.
        self.may(sense) && (sense.is_plain() || self.lists(sense))
    }

    #[inline(never)]
    fn lists(&self, sense: Sense) -> bool {
        self.list.contains(&sense)
    }

    /// Whether one of this kind may be among them, whatever it carries; *no* is sure.
    #[inline(always)]
    pub fn may(&self, sense: Sense) -> bool {
        let (word, bit) = place(sense);
        self.sieve[word] & bit != 0
    }

    /// Whether any of them is one that the grammar of time knows.
    #[inline]
    pub const fn is_of_time(&self) -> bool {
        self.of_time
    }
}

impl Deref for Meanings {
    type Target = [Sense];

    #[inline]
    fn deref(&self) -> &[Sense] {
        &self.list
    }
}

/// A bit for the first two letters, ASCII case aside.
#[inline(always)]
fn beginning(word: &[u8]) -> u64 {
    let letter = |n: usize| word.get(n).map_or(0, |letter| *letter | 0x20);
    1 << (letter(0).wrapping_mul(5).wrapping_add(letter(1)) % 64)
}

/// The bit of a meaning's kind, whatever it carries: *January* and *February* share one.
#[inline(always)]
fn place(sense: Sense) -> (usize, u32) {
    let kind = match sense {
        Sense::Opens(link) => number(Sense::Counted) + 1 + link as usize,
        _ => number(sense),
    };
    (kind / 32, 1 << (kind % 32))
}

/// The number of a meaning's kind; those of the grammar of time come before [`Sense::Common`].
#[inline(always)]
fn number(sense: Sense) -> usize {
    let mut kind = Kind(0);
    discriminant(&sense).hash(&mut kind);
    kind.0
}

/// Takes the number of an enum's variant, which the standard library gives to hashers only.
struct Kind(usize);

impl Hasher for Kind {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |kind, byte| kind.wrapping_mul(31) + usize::from(*byte));
    }

    #[inline(always)]
    fn write_isize(&mut self, n: isize) {
        self.0 = n.unsigned_abs();
    }

    fn finish(&self) -> u64 {
        self.0 as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sieve_lets_through_what_is_there_and_nothing_else() {
        let mut meanings = Meanings::none();
        meanings.add(Sense::Preposition);
        meanings.add(Sense::Month(5));
        assert_eq!(meanings.first(), Some(&Sense::Month(5)));
        assert!(meanings.has(Sense::Month(5)) && meanings.has(Sense::Preposition));
        assert!(!meanings.has(Sense::Month(6)) && !meanings.has(Sense::Says) && !NOTHING.has(Sense::Says));
    }

    #[test]
    fn a_phrase_goes_on_as_it_is_written_and_in_capitals() {
        let mut meanings = Meanings::none();
        assert!(!meanings.go_on(b"day"));
        meanings.lead_to("the day after");
        assert!(
            meanings.go_on(b"day ")
                && meanings.go_on(b"DAY")
                && !meanings.go_on(b"past")
                && !meanings.go_on(b"d")
        );
        meanings.lead_to("now");
        assert!(meanings.go_on(b"past") && meanings.go_on(b""));
    }
}
