//! Which language a text is in.

use super::{Pack, Sense, packs};
use crate::story::Lang;

/// How much of a text is looked at, in bytes: more changes nothing.
const SAMPLE: usize = 20_000;

/// The language whose commonest words the text uses most; `None` where it uses none.
pub fn detect(text: &str) -> Option<Lang> {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let count = |pack: &Pack| {
        text[..end]
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && is_known(pack, word))
            .count()
    };
    let (best, hits) = packs().iter().map(|pack| (pack.lang, count(pack))).max_by_key(|(_, n)| *n)?;
    (hits > 0).then_some(best)
}

/// Words that a language is known by, and its months and weekdays, which a text too short for
/// others may consist of.
fn is_known(pack: &Pack, word: &str) -> bool {
    let known = |s: &Sense| matches!(s, Sense::Common | Sense::Month(_) | Sense::Weekday(_) | Sense::Unit(_));
    word.len() > 1 && pack.senses(word).iter().any(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_both_languages_and_neither() {
        assert_eq!(detect("Gempa itu terjadi pada hari Selasa di Maluku"), Some(Lang::Indonesian));
        assert_eq!(detect("The earthquake was on Tuesday in the islands"), Some(Lang::English));
        assert_eq!(detect("2021-11-16 17:30"), None);
        assert_eq!(detect(""), None);
    }
}
