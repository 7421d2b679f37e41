//! The figures of a sentence with what each counts: what two articles can differ in.

use super::concept::{self, Role};
use super::stem::stem;
use super::words::Token;
use crate::engine::lang::{Sense, pack};
use crate::story::{Lang, Span};

/// What befalls people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Harm {
    /// They died.
    Dead,
    /// They were hurt.
    Hurt,
    /// Nobody knows where they are.
    Missing,
    /// They had to leave their homes.
    Displaced,
    /// They were arrested.
    Detained,
    /// They were saved.
    Rescued,
}

/// What a figure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    /// People, by what befell them.
    Harm(Harm),
    /// Parts in a hundred.
    Percent,
    /// An earthquake's magnitude.
    Magnitude,
    /// What the noun beside it names, as the first article writes it.
    Noun(String),
}

/// The same, to be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// People, by what befell them.
    Harm(Harm),
    /// Parts in a hundred.
    Percent,
    /// An earthquake's magnitude.
    Magnitude,
    /// A noun that both languages know.
    Concept(u32),
    /// A noun of one language: a hash of its stem.
    Word(u64),
}

/// A figure of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it counts.
    pub key: Key,
    /// In thousandths.
    pub number: i64,
    /// Where its digits or words stand.
    pub span: Span,
    /// The word beside it that says what it counts.
    pub noun: Span,
}

/// What befell people stands no further from their number than so many words.
const NEAR: usize = 4;

/// The figures among the tokens of a sentence, but those that are part of a time.
pub fn find(tokens: &[Token], lang: Lang, times: &[Span]) -> Vec<Figure> {
    let is_time = |token: &Token| times.iter().any(|time| time.overlaps(token.span));
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((number, end)) = number(tokens, at, lang).filter(|_| !is_time(&tokens[at])) else {
            at += 1;
            continue;
        };
        let span = Span::new(tokens[at].span.start, tokens[end - 1].span.end);
        if let Some((key, noun)) =
            counted(tokens, at, end, lang).filter(|(_, noun)| !times.iter().any(|t| t.overlaps(*noun)))
        {
            out.push(Figure { key, number, span, noun });
        }
        at = end;
    }
    out
}

/// The number that begins at a token, of one word or several, and one past its last token.
fn number(tokens: &[Token], at: usize, lang: Lang) -> Option<(i64, usize)> {
    // *dua juta | tiga ratus | lima*: what was multiplied for good, what stands beside the last word, and that word.
    let (mut whole, mut part, mut last) = (0_i64, 0_i64, tokens[at].number?);
    let mut end = at + 1;
    while let Some(next) = tokens.get(end).filter(|next| !next.first) {
        let word = next.word.to_ascii_lowercase();
        match (multiplier(&word), next.number.filter(|_| !digits(next) && !digits(&tokens[at]))) {
            (Some(times), _) if times <= 100 => last = last.saturating_mul(times),
            (Some(times), _) => {
                whole = whole.saturating_add(part.saturating_add(last).saturating_mul(times));
                (part, last) = (0, 0);
            }
            (None, Some(n)) if last == 0 || last % 10_000 == 0 && n < last => {
                part = part.saturating_add(last);
                last = n;
            }
            _ if last < 10_000 && pack(lang).senses(&word).contains(&Sense::Teen) => last += 10_000,
            _ => break,
        }
        end += 1;
    }
    Some((whole.saturating_add(part).saturating_add(last), end))
}

fn digits(token: &Token) -> bool {
    token.word.starts_with(|c: char| c.is_ascii_digit())
}

fn multiplier(word: &str) -> Option<i64> {
    Some(match word {
        "puluh" => 10,
        "ratus" | "hundred" => 100,
        "ribu" | "thousand" => 1_000,
        "juta" | "million" => 1_000_000,
        "miliar" | "milyar" | "billion" => 1_000_000_000,
        "triliun" | "trillion" => 1_000_000_000_000,
        _ => return None,
    })
}

/// What the number between two tokens counts, and the word that says so: what befell people, after it or before it in
/// its own part of the clause, else the noun that follows.
fn counted(tokens: &[Token], at: usize, end: usize, lang: Lang) -> Option<(Key, Span)> {
    let harm = |token: &Token| match concept::of(&token.word.to_lowercase(), lang) {
        Some((_, Role::Befalls(harm))) => Some((Key::Harm(harm), token.span)),
        _ => None,
    };
    let own = |token: &&Token| !token.first && token.number.is_none() && !is_and(token.word);
    let after = tokens[end..].iter().take_while(own).take(NEAR).find_map(harm);
    let mut before =
        tokens[..at].iter().rev().take(NEAR).take_while(|t| t.number.is_none() && !is_and(t.word));
    let starts_clause = tokens[at].first;
    let found = after.or_else(|| if starts_clause { None } else { before.find_map(harm) });
    let measured = || {
        let strength = |token: &&Token| {
            matches!(token.word.to_lowercase().as_str(), "magnitudo" | "berkekuatan" | "magnitude")
        };
        let near = tokens[at.saturating_sub(2)..(end + 1).min(tokens.len())].iter();
        near.clone().find(strength).map(|token| (Key::Magnitude, token.span))
    };
    found.or_else(measured).or_else(|| {
        let noun = tokens.get(end).filter(|token| !token.first && token.number.is_none())?;
        let word = noun.word.to_lowercase();
        let key = match concept::of(&word, lang) {
            _ if matches!(word.as_str(), "%" | "persen" | "percent") => Key::Percent,
            // *12 people*: of whom nothing is said that could be compared.
            Some((n, Role::Thing)) => Key::Concept(n),
            Some(_) => return None,
            None if word.len() < 4 => return None,
            None => Key::Word(super::fnv(stem(&word, lang)) ^ u64::from(lang == Lang::English)),
        };
        Some((key, noun.span))
    })
}

fn is_and(word: &str) -> bool {
    matches!(word, "dan" | "and" | "serta" | "sementara" | "while" | "sedangkan")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::words::tokens;

    fn figures(text: &str, lang: Lang) -> Vec<(Key, i64)> {
        let tokens = tokens(text, Span::new(0, text.len()), lang);
        find(&tokens, lang, &[]).into_iter().map(|f| (f.key, f.number / 1000)).collect()
    }

    #[test]
    fn each_figure_with_what_it_counts() {
        let (dead, hurt) = (Key::Harm(Harm::Dead), Key::Harm(Harm::Hurt));
        for text in [
            "Gempa itu menewaskan 12 orang dan melukai 40 warga.",
            "Sedikitnya 12 orang tewas dan 40 orang terluka.",
            "Dua belas orang tewas, empat puluh luka.",
        ] {
            assert_eq!(figures(text, Lang::Indonesian), [(dead, 12), (hurt, 40)], "{text}");
        }
        for text in [
            "The quake killed at least 12 people and injured 40.",
            "Twelve workers were killed and forty were injured.",
            "The fire, killing 12 and injuring 40, went on.",
        ] {
            assert_eq!(figures(text, Lang::English), [(dead, 12), (hurt, 40)], "{text}");
        }
        assert_eq!(figures("54 persen suara", Lang::Indonesian), [(Key::Percent, 54)]);
        assert_eq!(figures("2.5 million houses", Lang::English)[0].1, 2_500_000);
        assert_eq!(figures("dua ratus lima puluh rumah", Lang::Indonesian)[0].1, 250);
        assert_eq!(figures("twenty-three houses", Lang::English)[0].1, 23);
        assert!(figures("12 orang datang", Lang::Indonesian).is_empty());
    }
}
