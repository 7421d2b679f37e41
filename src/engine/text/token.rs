//! Words, numbers and marks.

use crate::engine::lang::{Meanings, NOTHING, Pack, Phrase, Sense};
use crate::story::{DayPart, Modifier, Span, Unit};

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

/// A token with its place and its meanings: 32 bytes, for a text's tokens take more memory than the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    start: u32,
    end: u32,
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
    /// The value of a number of at most nine digits.
    pub number: Option<u32>,
    /// What the language pack says the word can mean.
    pub senses: &'static Meanings,
}

const _: () = assert!(size_of::<Token>() <= 32);

impl Token {
    /// Where it stands.
    pub const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Whether the word can mean this.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline)]
    pub fn has(&self, sense: Sense) -> bool {
        self.senses.has(sense)
    }

    /// The first of its meanings that `pick` accepts.
    pub fn find<T>(&self, pick: impl Fn(&Sense) -> Option<T>) -> Option<T> {
        self.senses.iter().find_map(pick)
    }

    /// How many bytes the token has, and so how many digits a number.
    pub fn width(&self) -> usize {
        (self.end - self.start) as usize
    }
}

/// One accessor for each meaning that carries a value; each is compiled once, whoever asks.
macro_rules! meanings {
    ($($(#[$doc:meta])* $name:ident: $sense:ident -> $value:ty,)*) => {
        impl Token {
            $($(#[$doc])*
            #[inline(never)]
            pub fn $name(&self) -> Option<$value> {
                self.find(|sense| if let Sense::$sense(value) = sense { Some(*value) } else { None })
            })*
        }
    };
}

meanings! {
    /// The unit of time that the word names.
    unit: Unit -> Unit,
    /// The month that it names, 1 to 12.
    month: Month -> u32,
    /// The weekday that it names, 1 Monday to 7.
    weekday: Weekday -> u32,
    /// The number that it is a word for.
    number_word: Number -> u32,
    /// What it multiplies by.
    times: Times -> u32,
    /// The ordinal that it is a word for.
    ordinal: Ordinal -> u32,
    /// How it bends a value.
    modifier: Modifier -> Modifier,
    /// The part of the day that it names.
    part: Part -> DayPart,
    /// The decade that it names, by its tens.
    decade: Decade -> u32,
    /// The hour that it names.
    hour: Hour -> u32,
    /// The unit that it is one of.
    one_of: One -> Unit,
    /// The unit that it recurs in.
    often: Often -> Unit,
    /// How many days from the day of speaking it is.
    days: Day -> i32,
    /// The reference that it makes of its noun.
    attribute: Attribute -> Phrase,
}

/// The most that is read of a text, so that a token's place fits 32 bits: 2 GiB.
const LONGEST: usize = i32::MAX as usize;

/// Cuts a text into tokens and looks every word up once.
pub fn tokens(text: &str, pack: &Pack) -> Vec<Token> {
    let text = &text[..text.floor_char_boundary(LONGEST)];
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
        let span = Span::new(at, end_of(text, at + width, kind));
        let word = span.of(text);
        out.push(Token {
            start: span.start as u32,
            end: span.end as u32,
            kind,
            capital: c.is_uppercase(),
            space,
            line,
            first: false,
            quoted: false,
            number: (kind == Kind::Number && word.len() <= 9).then(|| word.parse().ok()).flatten(),
            senses: if kind == Kind::Word { pack.senses(word) } else { &NOTHING },
        });
        (space, line) = (false, false);
        at = span.end;
    }
    out
}

/// The character at a byte offset, and its width in bytes.
fn char_at(text: &str, at: usize) -> Option<(char, usize)> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some((char::from(*byte), 1)),
        _ => text.get(at..)?.chars().next().map(|c| (c, c.len_utf8())),
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\0' || c == '\u{feff}'
}

/// Where a token that goes on at `at` ends.
fn end_of(text: &str, mut at: usize, kind: Kind) -> usize {
    while let Some((_, width)) = char_at(text, at).filter(|(c, _)| goes_on(kind, *c)) {
        at += width;
    }
    at
}

fn kind_of(c: char) -> Kind {
    match c {
        '0'..='9' => Kind::Number,
        c if c.is_alphabetic() => Kind::Word,
        _ => Kind::Mark,
    }
}

/// Whether a character belongs to the token before it: letters to a word, digits to a number, combining
/// marks to their letter.
fn goes_on(kind: Kind, c: char) -> bool {
    match kind {
        Kind::Word => c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}'),
        Kind::Number => c.is_ascii_digit(),
        Kind::Mark => false,
    }
}
