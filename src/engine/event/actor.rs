//! Who: the named people, organisations and countries of an event, with the text's own variants joined.

use super::Scene;
use crate::engine::lang::Sense;
use crate::engine::text::{Kind, Token};
use crate::table::Table;

/// So many places has the sieve of names.
const SIEVE: usize = 1 << 13;

/// How many actors an event keeps.
const MOST: usize = 4;

/// Words that name people by themselves, for a longer name has them.
#[derive(Default)]
pub struct People<'a> {
    words: Table<'a>,
    /// Those that are places: somebody is *in* them.
    places: Table<'a>,
}

impl<'a> People<'a> {
    /// Collects them: *Gareth Penhale … Penhale*, *Dewi Kartikasari … Dewi*.
    pub fn collect(scene: &Scene<'a>) -> Self {
        let mut out = Self::default();
        let mut longer = Table::default();
        let last = scene.doc.tokens.len();
        let mut i = 0;
        while i < last {
            let end = name_end(scene, i, last);
            if end == i {
                i += 1;
                continue;
            }
            let before = i.checked_sub(1).map(|k| scene.token(k));
            let led = |sense| before.is_some_and(|token| token.has(sense));
            let word = scene.doc.word(i);
            if end > i + 1 {
                // *Raden Mas Teguh Tirtakusuma* is Teguh.
                let from = if scene.pack.adjectives_first { end - 1 } else { i };
                for k in from..end {
                    longer.add(scene.doc.word(k));
                }
            } else if longer.has(word) {
                if led(Sense::In) || !scene.pack.adjectives_first && led(Sense::On) {
                    out.places.add(word);
                } else if !led(Sense::The) {
                    out.words.add(word);
                }
            }
            i = end;
        }
        out
    }

    /// Whether a word may be one, if it is no place.
    pub fn named(&self, word: &str) -> bool {
        self.words.has(word)
    }

    /// Whether a word is one.
    pub fn known(&self, word: &str) -> bool {
        self.named(word) && !self.places.has(word)
    }
}

/// The names of a text, each with the short form that the text itself uses for it: *Presiden Rusia
/// Vladimir Putin* is *Putin* where the text says only *Putin* elsewhere, and *Dewan Keamanan Armenia*
/// stands with *Armenia*.
pub struct Names<'a> {
    short: Table<'a>,
    /// Words that the text also writes small: a capital at a sentence's start makes no name of them.
    small: Table<'a>,
}

impl<'a> Names<'a> {
    /// Collects the names of one word. At a sentence's start a capital proves nothing, unless a longer name ends in
    /// the word (*Vladimir Putin … Putin agreed*).
    pub fn collect(scene: &Scene<'a>) -> Self {
        let mut names = Self { short: Table::default(), small: Table::default() };
        let mut heads = Table::default();
        let mut doubtful: Vec<usize> = Vec::new();
        let tokens = &scene.doc.tokens;
        // Only what can be a name is looked for among the small words; most of them share no place with one.
        let mut sieve = [false; SIEVE];
        let place = |i: usize| scene.token(i).hash() as usize / 2 % SIEVE;
        for i in 0..tokens.len() {
            sieve[place(i)] |= name_end(scene, i, tokens.len()) > i;
        }
        let mut i = 0;
        while i < tokens.len() {
            let end = name_end(scene, i, tokens.len());
            if end > i + 1 {
                heads.add(scene.doc.word(end - 1));
            } else if end == i + 1 && !hyphened(scene, i) {
                if starts(scene, i) {
                    doubtful.push(i);
                } else {
                    names.short.add(scene.doc.word(i));
                }
            } else if sieve[place(i)] && !scene.token(i).capital && can_name(scene.token(i)) {
                names.small.add(scene.doc.word(i));
            }
            i = end.max(i + 1);
        }
        for word in doubtful.into_iter().map(|i| scene.doc.word(i)).filter(|word| heads.has(word)) {
            names.short.add(word);
        }
        names
    }

    /// The actors of a clause and of the subject that it shares with the one before, the doer first.
    pub fn of_both(
        &self,
        scene: &Scene,
        subject: Option<(usize, usize)>,
        own: (usize, usize),
    ) -> Vec<String> {
        let mut out = subject.map(|(first, last)| self.of(scene, first, last)).unwrap_or_default();
        for name in self.of(scene, own.0, own.1) {
            if out.len() < MOST && !out.contains(&name) {
                out.push(name);
            }
        }
        out
    }

    /// The actors of a run of tokens, the doer first.
    pub fn of(&self, scene: &Scene, first: usize, last: usize) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut i = first;
        while i < last && out.len() < MOST {
            let mut end = name_end(scene, i, last);
            // Nagorno-Karabakh is one name, Azerbaijan-Armenia are two.
            if end == i + 1 && self.is_one(scene, i, last) {
                end = i + 3;
            }
            let office = (i..end).all(|k| scene.token(k).has(Sense::Office));
            if end > i && !office && (end > i + 1 || self.is_sure(scene, i)) {
                let name = self.joined(scene, i, end);
                if !out.contains(&name) {
                    out.push(name);
                }
            }
            i = end.max(i + 1);
        }
        out
    }

    /// A single word at a sentence's start is a name if the text says it in the middle of one too, or if
    /// the verb follows; never where the text also writes it small.
    fn is_sure(&self, scene: &Scene, i: usize) -> bool {
        let known = || self.short.has(scene.doc.word(i)) || scene.verb(i + 1).is_some();
        self.small.find(scene.doc.word(i)).is_none() && (!starts(scene, i) || known())
    }

    fn is_one(&self, scene: &Scene, i: usize, last: usize) -> bool {
        let known = |i: usize| self.short.has(scene.doc.word(i));
        i + 2 < last
            && scene.doc.mark(i + 1) == '-'
            && !scene.token(i + 2).space
            && name_end(scene, i + 2, last) > i + 2
            && !(known(i) && known(i + 2))
    }

    /// The name as the text has it elsewhere: its head alone, the country of a people, or the person without the
    /// office (*Presiden Rusia Vladimir Putin*).
    fn joined(&self, scene: &Scene, first: usize, last: usize) -> String {
        let head = scene.doc.word(last - 1);
        if last == first + 1 || self.short.has(head) {
            return self.country(scene, head);
        }
        let office = (first..last).rev().find(|i| scene.token(*i).has(Sense::Office));
        let mut person = office.map_or(first, |office| office + 1);
        // *Presiden Rusia Vladimir Putin*: the country goes with the office.
        if office.is_some() && person + 2 < last && self.short.has(scene.doc.word(person)) {
            person += 1;
        }
        let words = if person < last { scene.doc.words(person, last) } else { scene.doc.words(first, last) };
        words.to_owned()
    }

    /// *Armenian* stands with *Armenia* where the text names the country.
    fn country(&self, scene: &Scene, word: &str) -> String {
        let country = scene.pack.demonyms.iter().find_map(|(end, instead)| {
            let name = word.strip_suffix(end)?.to_owned() + instead;
            self.short.has(&name).then_some(name)
        });
        country.unwrap_or_else(|| word.to_owned())
    }
}

/// Whether a word is the first of its sentence.
fn starts(scene: &Scene, i: usize) -> bool {
    scene.token(i).first || i > 0 && scene.token(i - 1).first && scene.token(i - 1).kind == Kind::Mark
}

/// Whether a hyphen ties the word to another.
fn hyphened(scene: &Scene, i: usize) -> bool {
    scene.doc.mark(i + 1) == '-' && !scene.token(i + 1).space || i > 0 && scene.doc.mark(i - 1) == '-'
}

/// One past the last word of a name that begins at `i`; `i` where none does.
pub fn name_end(scene: &Scene, i: usize, last: usize) -> usize {
    scene.name_ends.get(i).map_or(i, |end| (*end as usize).min(last).max(i))
}

/// The same for every token, wherever the clause ends.
pub fn name_ends(scene: &Scene) -> Vec<u32> {
    let tokens = &scene.doc.tokens;
    let mut ends: Vec<u32> = (0..tokens.len() as u32).collect();
    for i in (0..tokens.len()).rev().filter(|i| is_name(scene, *i)) {
        // *Jacques de Launay*
        let part = tokens.get(i + 1).is_some_and(|token| token.has(Sense::NamePart)) && is_name(scene, i + 2);
        let next = if part { i + 2 } else { i + 1 };
        let goes_on = tokens.get(next).is_some_and(|token| !token.line);
        ends[i] = if goes_on { ends[next] } else { next as u32 };
    }
    ends
}

fn is_name(scene: &Scene, i: usize) -> bool {
    let token = scene.token(i);
    let capital_verb = || {
        (token.first || i > 0 && scene.token(i - 1).first)
            && !token.has(Sense::NoVerb)
            && (scene.pack.verb_form)(&scene.doc.word(i).to_ascii_lowercase())
    };
    token.kind == Kind::Word
        && token.capital
        && !scene.is_timed(i)
        && token.chars(scene.doc.text) > 1
        && can_name(token)
        && !capital_verb()
}

/// Whether a capital makes a name of it.
fn can_name(token: &Token) -> bool {
    let other = |s: &Sense| {
        matches!(
            s,
            Sense::NoName
                | Sense::Month(_)
                | Sense::Weekday(_)
                | Sense::Number(_)
                | Sense::The
                | Sense::Some
                | Sense::Same
                | Sense::Says
                | Sense::Event(_)
                | Sense::Discourse
                | Sense::Opens(_)
                | Sense::Subordinate
                | Sense::Helper
                | Sense::Preposition
                | Sense::From
                | Sense::On
        ) || *s == Sense::Aux && token.first
    };
    !token.senses.iter().any(other)
}
