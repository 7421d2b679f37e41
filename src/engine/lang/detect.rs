//! Which language a text is in.

use super::{Pack, Sense, packs};
use crate::story::Lang;

/// How much of a text is looked at, in bytes: more changes nothing.
const SAMPLE: usize = 20_000;

/// What one of a language's commonest words counts, against one for any word that its grammar knows.
const KNOWN: usize = 4;

/// The language whose words the text uses most, its commonest before all; `None` where it uses none.
pub fn detect(text: &str) -> Option<Lang> {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let count = |pack: &Pack| {
        // *1960-an* is one word, and its *an* no article.
        text[..end].split_ascii_whitespace().map(|word| worth(pack, word)).sum::<usize>()
    };
    let (best, hits) = packs().iter().map(|pack| (pack.lang, count(pack))).max_by_key(|(_, n)| *n)?;
    (hits > 0).then_some(best)
}

/// What a word says for a language: most where the language is known by it, its months and weekdays among these,
/// since a text too short for others may consist of them.
fn worth(pack: &Pack, word: &str) -> usize {
    let word = word.trim_matches(|c: char| !c.is_alphabetic() && !c.is_ascii_digit());
    let senses = pack.senses(word);
    let known = |s: &Sense| matches!(s, Sense::Common | Sense::Month(_) | Sense::Weekday(_) | Sense::Unit(_));
    match word.len() {
        0 | 1 => 0,
        _ if senses.iter().any(known) => KNOWN,
        _ => usize::from(!senses.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_both_languages_and_neither() {
        assert_eq!(detect("Gempa itu terjadi pada hari Selasa di Maluku"), Some(Lang::Indonesian));
        assert_eq!(detect("The earthquake was on Tuesday in the islands"), Some(Lang::English));
        assert_eq!(detect("Lagu era 1970-an kembali digemari"), Some(Lang::Indonesian));
        assert_eq!(detect("2021-11-16 17:30"), None);
        assert_eq!(detect(""), None);
    }
}
