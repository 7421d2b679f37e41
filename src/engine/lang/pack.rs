//! What a language pack is: words by their meaning, set phrases, named days.

use super::lists::Lists;
use super::meanings::{Meanings, NOTHING};
use super::sense::Sense;
use crate::story::{DayPart, Lang, Modifier, Unit};
use crate::table::Table;
use std::sync::OnceLock;

/// A phrase of several words with one meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phrase {
    /// Days from the day of speaking: *hari ini*.
    Day(i8, Option<DayPart>),
    /// TIMEX3 `PAST_REF`: *baru-baru ini*.
    Past,
    /// TIMEX3 `PRESENT_REF`: *saat ini*.
    Present,
    /// TIMEX3 `FUTURE_REF`.
    Future,
    /// *sejak itu*, *since then*.
    SinceThen,
    /// *kemudian hari*, *later in the day*.
    LaterThatDay,
    /// *hari itu*, *that day*.
    ThatDay,
    /// *during this period*, *pada masa itu*: the time told before, in narratives.
    ThatTime,
    /// So many units after the time told before: *keesokan harinya*.
    Told(i8, Unit),
    /// A part of the day told before: *malam hari*.
    Part(DayPart),
    /// The unit that the text speaks of: *year-end*.
    The(Unit),
    /// An uncounted length: *berhari-hari*.
    Long(Unit),
    /// An hour: *tengah malam*.
    Clock(u8),
}

/// A named day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// Month and day.
    Fixed(u32, u32),
    /// Month, weekday (1 Monday) and which of them; the 5th is the last.
    Nth(u32, u32, u32),
    /// So many days after the n-th such weekday of a month: month, weekday, which of them, days.
    After(u8, u8, u8, u8),
    /// A feast that the moon dates.
    Moon(Moon),
    /// So many days from Easter Sunday.
    Easter(i32),
    /// Month and day of the Islamic calendar.
    Hijri(u32, u32),
    /// Year, month and day of the Islamic calendar.
    HijriDate(u16, u32, u32),
    /// Year and month of the Islamic calendar.
    HijriMonth(u16, u32),
    /// The Islamic month of fasting.
    Ramadan,
}

/// Feasts of lunar calendars other than the Islamic one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moon {
    /// The Chinese new year, *Imlek*.
    NewYear,
    /// The Balinese day of silence.
    Nyepi,
    /// *Waisak*, as Indonesia keeps it.
    Vesak,
}

/// What the form of a word shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// *membuka*: its subject does it, mostly to an object behind it.
    Active,
    /// *dibuka*: it is done to its subject.
    Passive,
    /// *bertahan*: its subject does it, and to nobody.
    Standing,
    /// *negaranya*: somebody's.
    Owned,
    /// Nothing.
    Plain,
}

/// One language's words.
pub struct Pack {
    /// Which language.
    pub lang: Lang,
    /// The words of each meaning, lower case ASCII, apart by spaces.
    pub words: Lists<Sense>,
    /// The same by word, made when the first word is looked up.
    pub index: &'static OnceLock<Index>,
    /// The tokens of a phrase, lower case, apart by spaces; `'` is every apostrophe.
    pub phrases: Lists<Phrase>,
    /// Named days, with a capital; longer names before shorter ones that they begin with.
    pub holidays: Lists<Holiday>,
    /// Modifiers of several words: *more than*, *lebih dari*; those that hold others come first.
    pub bends: &'static [(&'static str, Modifier)],
    /// What becomes of somebody whose dates stand in brackets behind the name.
    pub lives: [&'static str; 2],
    /// What opens a line that only points elsewhere, before its colon: *baca juga*, *read more*.
    pub pointers: &'static [&'static str],
    /// More words that want to be completed than those of asking, in lower case, apart by spaces: *an attempt*,
    /// *berusaha*. A headline that is too long does not end behind one, nor before what completes it.
    pub wanting: &'static str,
    /// Nouns that stand for a place told of by its name before, apart by spaces: *the city*. None where a noun and its name
    /// stand together (*kota Lontara*).
    pub places: &'static str,
    /// How the name of a people ends, and how the country's does instead: *Armenian*, *Armenia*.
    pub demonyms: &'static [(&'static str, &'static str)],
    /// Whether a word in lower case looks like a verb of happening: the language's hook for morphology.
    pub verb_form: fn(&str) -> bool,
    /// Whether a word in lower case looks like a participle that goes on from what was told: *completing*.
    pub participle: fn(&str) -> bool,
    /// Whether a word in lower case looks like an adverb that may stand between a helper and its verb: *bitterly*.
    pub adverb: fn(&str) -> bool,
    /// What the form of a word in lower case shows.
    pub shape: fn(&str) -> Shape,
    /// Whether verbs show when something was done: *opened*, not *dibuka*.
    pub tensed: bool,
    /// Whether adjectives stand before their noun.
    pub adjectives_first: bool,
}

impl Pack {
    /// What a word can mean, what a time can begin with first; the lookup folds ASCII case and takes no memory.
    pub fn senses(&self, word: &str) -> &'static Meanings {
        self.index().senses(word, crate::table::hash(word))
    }

    /// The meanings by word.
    pub fn index(&self) -> &'static Index {
        self.index.get_or_init(|| Index::new(self))
    }
}

/// The meanings by word.
#[derive(Default)]
pub struct Index {
    words: Table<'static>,
    /// By the number of the word.
    senses: Vec<Meanings>,
    /// The words of each of [`Pack::phrases`],
    pub phrases: Vec<&'static str>,
    /// and of each of [`Pack::holidays`].
    pub holidays: Vec<&'static str>,
}

impl Index {
    /// What a word of this hash can mean.
    #[inline]
    pub fn senses(&'static self, word: &str, hash: u32) -> &'static Meanings {
        self.words.find_by(word, hash).map_or(&NOTHING, |n| &self.senses[n])
    }

    fn new(pack: &Pack) -> Self {
        let mut index = Self::default();
        for (sense, words) in pack.words.of.iter().zip(pack.words.lists()) {
            words.split_ascii_whitespace().for_each(|word| index.of(word).add(*sense));
        }
        pack.wanting.split_ascii_whitespace().for_each(|word| index.of(word).wants = true);
        pack.places.split_ascii_whitespace().for_each(|word| index.of(word).is_place = true);
        let first = |words: &'static str| words.split_ascii_whitespace().next().unwrap_or_default();
        for words in pack.phrases.lists() {
            let number = index.phrases.len() as u16;
            let opening = index.of(first(words));
            opening.add(Sense::OpensPhrase(number));
            opening.lead_to(words);
            index.phrases.push(words);
        }
        for words in pack.holidays.lists() {
            let number = index.holidays.len() as u16;
            index.of(first(words)).add(Sense::OpensHoliday(number));
            index.holidays.push(words);
        }
        index
    }

    fn of(&mut self, word: &'static str) -> &mut Meanings {
        let number = self.words.add(word);
        if number == self.senses.len() {
            self.senses.push(Meanings::none());
        }
        &mut self.senses[number]
    }
}
