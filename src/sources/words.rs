//! The words and figures of a stretch of text, as the other files here compare them.

use crate::engine::lang::{Sense, pack};
use crate::story::{Lang, Span};

/// A word or a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Its letters or digits.
    pub word: &'a str,
    /// Where it stands in the text.
    pub span: Span,
    /// The number that it writes, in thousandths.
    pub number: Option<i64>,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether a mark stands before it that ends a clause, or nothing does.
    pub first: bool,
}

/// The tokens of a stretch of a text in a language.
pub fn tokens(text: &str, span: Span, lang: Lang) -> Vec<Token<'_>> {
    let mut out: Vec<Token> = Vec::new();
    let part = span.of(text);
    let mut chars = part.char_indices().peekable();
    let mut first = true;
    while let Some((at, c)) = chars.next() {
        if !c.is_alphanumeric() {
            first |= matches!(c, '.' | ',' | ';' | ':' | '(' | ')' | '"' | '“' | '”' | '!' | '?' | '—' | '–');
            if c == '%' {
                let span = Span::new(span.start + at, span.start + at + 1);
                out.push(Token { word: "%", span, number: None, capital: false, first: false });
            }
            continue;
        }
        let digits = c.is_ascii_digit();
        let mut end = at + c.len_utf8();
        while let Some((next, c)) = chars.peek().copied() {
            let after = part[next..].chars().nth(1);
            let inside = if digits {
                c.is_ascii_digit() || matches!(c, '.' | ',') && after.is_some_and(|c| c.is_ascii_digit())
            } else {
                c.is_alphanumeric() || matches!(c, '\'' | '’') && after.is_some_and(char::is_alphanumeric)
            };
            if !inside {
                break;
            }
            end = next + c.len_utf8();
            chars.next();
        }
        let word = &part[at..end];
        let number = if digits { figure(word, lang) } else { spelled(word, lang) };
        let span = Span::new(span.start + at, span.start + end);
        out.push(Token { word, span, number, capital: c.is_uppercase(), first });
        first = false;
    }
    out
}

/// Digits with the language's signs for thousands and fractions, in thousandths.
fn figure(digits: &str, lang: Lang) -> Option<i64> {
    let (group, point) = if lang == Lang::English { (',', '.') } else { ('.', ',') };
    let (whole, part) = digits.split_once(point).unwrap_or((digits, ""));
    if part.contains([group, point]) || whole.split(group).skip(1).any(|three| three.len() != 3) {
        return None;
    }
    let whole: i64 = whole.replace(group, "").parse().ok().filter(|n| *n < 1_000_000_000_000)?;
    let part: i64 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    Some(whole * 1000 + part)
}

/// A number that a word spells; one is as often an article.
fn spelled(word: &str, lang: Lang) -> Option<i64> {
    pack(lang).senses(word).iter().find_map(|sense| match sense {
        Sense::Number(n) if *n > 1 => Some(i64::from(*n) * 1000),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str, lang: Lang) -> Vec<i64> {
        tokens(text, Span::new(0, text.len()), lang).iter().filter_map(|t| t.number).collect()
    }

    #[test]
    fn figures_are_read_by_the_languages_signs() {
        assert_eq!(numbers("3.000 paket, 6,1 dan tujuh.", Lang::Indonesian), [3_000_000, 6_100, 7_000]);
        assert_eq!(numbers("3,000 boxes, 6.1 and seven. A", Lang::English), [3_000_000, 6_100, 7_000]);
        assert_eq!(numbers("99999999999999999999 1.2.3 7.", Lang::English), [7_000]);
    }

    #[test]
    fn tokens_are_where_they_say() {
        let text = "“Ölçüm” é 12%, O'Neil’s 日本. ";
        for token in tokens(text, Span::new(0, text.len()), Lang::English) {
            assert_eq!(token.span.of(text), token.word);
        }
    }
}
