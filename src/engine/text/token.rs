//! Words, numbers and marks.

use super::Nothing;
use crate::engine::lang::{self, Class, Link, Meanings, Pack, Phrase, Sense};
use crate::story::{DayPart, Modifier, Span, Unit};
use crate::table::hash;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters; an inner apostrophe or hyphen ends it.
    Word,
    /// Decimal digits.
    Number,
    /// One character of anything else that is not white space.
    Mark,
}

/// More than any character's number, and than the value of nine digits.
const NUMBER: u32 = 1 << 31;
/// More than any character's number, and less than [`NUMBER`].
const WORD: u32 = 1 << 30;
/// Whether a word has letters beyond ASCII.
const WIDE: u32 = 1;

/// A token with its place and its meanings: 24 bytes, for a text's tokens take more memory than the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// What the language pack says the word can mean.
    pub senses: &'static Meanings,
    start: u32,
    /// The character of a mark; of a number of at most nine digits [`NUMBER`] and its value; of a word [`WORD`], bits
    /// of its hash, and [`WIDE`] where it is so.
    value: u32,
    width: u16,
    /// What it is made of.
    pub kind: Kind,
    /// Whether a word begins with a capital letter.
    pub capital: bool,
    /// Whether white space stands before it.
    pub space: bool,
    /// Whether a line break stands before it.
    pub line: bool,
    /// Whether it is the first of its sentence.
    pub first: bool,
    /// Whether it stands inside a quotation.
    pub quoted: bool,
}

const _: () = assert!(size_of::<Token>() <= 24);

/// An empty mark.
impl Nothing for Token {
    const NOTHING: &'static Self = &Self {
        senses: &lang::NOTHING,
        start: 0,
        value: 0,
        width: 0,
        kind: Kind::Mark,
        capital: false,
        space: false,
        line: false,
        first: false,
        quoted: false,
    };
}

impl Token {
    /// Where it stands.
    pub const fn span(&self) -> Span {
        Span::new(self.start as usize, self.start as usize + self.width as usize)
    }

    /// The value of a number of at most nine digits.
    pub fn number(&self) -> Option<u32> {
        (self.value >= NUMBER).then_some(self.value ^ NUMBER)
    }

    /// For a word bits of its hash, the same for the same letters, small or capital; no two kinds of token share one.
    pub fn hash(&self) -> u32 {
        self.value
    }

    /// How many characters it has, in the text that it is of.
    pub fn chars(&self, text: &str) -> usize {
        if self.kind == Kind::Word && self.value & WIDE == 0 {
            return self.width();
        }
        // Each starts with a byte that goes on with none (RFC 3629).
        self.span().of(text).bytes().filter(|byte| byte & 0xc0 != 0x80).count()
    }

    /// The character of a mark; of a word or a number `\0`, which is never one.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn mark(&self) -> char {
        char::from_u32(self.value).unwrap_or_default()
    }

    /// Whether the word can mean this.
    #[inline(always)]
    pub fn has(&self, sense: Sense) -> bool {
        self.senses.has(sense)
    }

    /// Whether it can mean one of these.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    pub fn is_any(&self, senses: &[Sense]) -> bool {
        for sense in senses {
            if self.has(*sense) {
                return true;
            }
        }
        false
    }

    /// Whether it is a preposition or can open a clause.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn opens(&self) -> bool {
        self.senses.iter().any(|sense| matches!(sense, Sense::Preposition | Sense::Opens(_)))
    }

    /// Whether it is an *after* or a *before*.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn bounds(&self) -> bool {
        self.has(Sense::Opens(Link::After)) || self.has(Sense::Opens(Link::Before))
    }

    /// The first of its meanings that `pick` accepts.
    pub fn find<T>(&self, pick: impl Fn(&Sense) -> Option<T>) -> Option<T> {
        self.senses.iter().find_map(pick)
    }

    /// What the word multiplies by.
    pub fn times(&self) -> Option<u32> {
        self.tens().map(|tens| 10_u32.pow(tens))
    }

    /// How many bytes the token has, and so how many digits a number.
    pub fn width(&self) -> usize {
        self.width as usize
    }
}

/// One accessor for each meaning that carries a value, by the sieve of any such value; in the page each is compiled
/// once, whoever asks.
macro_rules! meanings {
    ($($(#[$doc:meta])* $name:ident: $sense:ident($any:expr) -> $value:ty,)*) => {
        impl Token {
            $($(#[$doc])*
            #[cfg_attr(target_family = "wasm", inline(never))]
            #[cfg_attr(not(target_family = "wasm"), inline)]
            pub fn $name(&self) -> Option<$value> {
                if !self.senses.may(Sense::$sense($any)) {
                    return None;
                }
                self.find(|sense| if let Sense::$sense(value) = sense { Some((*value).into()) } else { None })
            })*
        }
    };
}

meanings! {
    /// The unit of time that the word names.
    unit: Unit(Unit::Day) -> Unit,
    /// The month that it names, 1 to 12.
    month: Month(1) -> u32,
    /// The weekday that it names, 1 Monday to 7.
    weekday: Weekday(1) -> u32,
    /// The number that it is a word for.
    number_word: Number(1) -> u32,
    /// The power of ten that it multiplies by.
    tens: Times(1) -> u32,
    /// The ordinal that it is a word for.
    ordinal: Ordinal(1) -> u32,
    /// How it bends a value.
    modifier: Modifier(Modifier::Start) -> Modifier,
    /// The part of the day that it names.
    part: Part(DayPart::Night) -> DayPart,
    /// The decade that it names, by its tens.
    decade: Decade(1) -> u32,
    /// The hour that it names.
    hour: Hour(1) -> u32,
    /// The unit that it is one of.
    one_of: One(Unit::Day) -> Unit,
    /// The unit that it recurs in.
    often: Often(Unit::Day) -> Unit,
    /// How many days from the day of speaking it is.
    days: Day(0) -> i32,
    /// The reference that it makes of its noun.
    attribute: Attribute(Phrase::Past) -> Phrase,
    /// The class of the happening that it names.
    event: Event(Class::Other) -> Class,
}

/// The most that is read of a text, so that a token's place fits 32 bits: 2 GiB.
const LONGEST: usize = i32::MAX as usize;

/// A longer token is cut, so that its width fits 16 bits.
const WIDEST: usize = u16::MAX as usize;

/// Cuts a text into tokens and looks every word up once.
pub fn tokens(text: &str, pack: &Pack) -> Vec<Token> {
    let text = &text[..text.floor_char_boundary(LONGEST)];
    let index = pack.index();
    let mut out = Vec::with_capacity(text.len() / 5);
    let (mut space, mut line) = (true, true);
    let mut at = 0;
    while let Some((c, width)) = char_at(text, at) {
        if is_blank(c) {
            space = true;
            line |= c == '\n' || c == '\r';
            at += width;
            continue;
        }
        let kind = kind_of(c);
        let (end, wide) = match kind {
            Kind::Mark => (at + width, false),
            Kind::Number => (end_of_number(text, at + 1), false),
            Kind::Word => end_of_word(text, at + width, !c.is_ascii()),
        };
        let end = if end - at > WIDEST { text.floor_char_boundary(at + WIDEST) } else { end };
        let word = Span::new(at, end).of(text);
        let hash = if kind == Kind::Word { hash(word) } else { 0 };
        out.push(Token {
            senses: if kind == Kind::Word { index.senses(word, hash) } else { &lang::NOTHING },
            start: at as u32,
            value: match kind {
                Kind::Number => value(word),
                Kind::Mark => c.into(),
                Kind::Word => WORD | hash >> 2 & !WIDE | u32::from(wide),
            },
            width: (end - at) as u16,
            kind,
            capital: if c.is_ascii() { c.is_ascii_uppercase() } else { c.is_uppercase() },
            space,
            line,
            first: false,
            quoted: false,
        });
        (space, line) = (false, false);
        at = end;
    }
    out
}

/// What a token keeps of a number: its value, if it has at most nine digits.
fn value(digits: &str) -> u32 {
    let value = || digits.bytes().fold(0, |n, digit| n * 10 + u32::from(digit - b'0'));
    if digits.len() > 9 { 0 } else { NUMBER | value() }
}

/// The character at a byte offset, and its width in bytes.
#[inline(always)]
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some((char::from(*byte), 1)),
        _ => text.get(at..)?.chars().next().map(|c| (c, c.len_utf8())),
    }
}

#[inline]
fn is_blank(c: char) -> bool {
    if c.is_ascii() { matches!(c, '\t'..='\r' | ' ' | '\0') } else { c.is_whitespace() || c == '\u{feff}' }
}

/// Where digits that go on at `at` end.
fn end_of_number(text: &str, at: usize) -> usize {
    let digits = text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_digit());
    at + digits.count()
}

/// Where a word that goes on at `at` ends, and whether it has letters beyond ASCII; combining marks belong to their
/// letter.
fn end_of_word(text: &str, mut at: usize, mut wide: bool) -> (usize, bool) {
    let bytes = text.as_bytes();
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            at += 1;
        }
        match bytes.get(at).filter(|byte| !byte.is_ascii()).and_then(|_| char_at(text, at)) {
            Some((c, width)) if c.is_alphabetic() || is_combining(c) => (at, wide) = (at + width, true),
            _ => return (at, wide),
        }
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

#[inline]
fn kind_of(c: char) -> Kind {
    match c {
        'a'..='z' | 'A'..='Z' => Kind::Word,
        '0'..='9' => Kind::Number,
        c if !c.is_ascii() && c.is_alphabetic() => Kind::Word,
        _ => Kind::Mark,
    }
}
