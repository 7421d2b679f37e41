//! Finding the event that an edit is of, in a text that may have changed since.

use super::{Edit, Target};
use crate::story::{Event, Span, Story};

/// Of the words of an edit's clause and of another's, at least this part in a hundred is the same where the clause
/// is taken for the edit's, reworded.
const SAME_WORDS: usize = 60;
/// and so many of its names and figures at most are others: of a reworded clause one figure may be new, but an attack on
/// another village on another day is another attack.
const OTHERS: usize = 1;

/// For each edit the place of its event in the story's list. The clause with the same words is taken first; where it is
/// gone, the clause that has most of them, unless another edit is of that one.
pub fn places(edits: &[Edit], story: &Story, text: &str) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> =
        edits.iter().map(|edit| if edit.made { None } else { exact(&edit.target, story, text) }).collect();
    for n in 0..edits.len() {
        if found[n].is_none() && !edits[n].made {
            found[n] = alike(&edits[n].target, story, text, &found);
        }
    }
    found
}

/// The event with exactly these words.
pub fn exact(target: &Target, story: &Story, text: &str) -> Option<usize> {
    let same = |event: &Event| event.span.of(text) == target.quote;
    let mut places: Vec<usize> = (0..story.events.len()).filter(|n| same(&story.events[*n])).collect();
    crate::order::sort_by_key(&mut places, |n| story.events[*n].id);
    places.get(target.nth as usize).or(places.last()).copied()
}

/// The event whose words are most like these, if any is like enough and not `taken`.
pub fn alike(target: &Target, story: &Story, text: &str, taken: &[Option<usize>]) -> Option<usize> {
    let wanted = words(&target.quote);
    let free = (0..story.events.len()).filter(|n| !taken.contains(&Some(*n)));
    let score = |n: usize| {
        let found = words(story.events[n].span.of(text));
        let other = others(&wanted, &found).min(others(&found, &wanted)) > OTHERS;
        (if other { 0 } else { shared(&wanted, &found) }, n)
    };
    let scored = free.map(score);
    let best = scored.filter(|(share, _)| *share >= SAME_WORDS);
    best.max_by_key(|(share, n)| (*share, usize::MAX - n)).map(|(_, n)| n)
}

/// The different words, sorted.
fn words(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    crate::order::sort_by_key(&mut words, |word| *word);
    words.dedup();
    words
}

/// How many names and figures stand only in the first.
fn others(a: &[&str], b: &[&str]) -> usize {
    let tells = |word: &&&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    a.iter().filter(tells).filter(|word| b.binary_search(word).is_err()).count()
}

/// How many in a hundred of the words of both stand in both (the Jaccard index).
fn shared(a: &[&str], b: &[&str]) -> usize {
    let both = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    (both * 100).checked_div(a.len() + b.len() - both).unwrap_or_default()
}

/// Where the words stand that an event was made from, and the line around them; an empty place at the text's end
/// where they are gone.
pub fn quoted(target: &Target, text: &str) -> (Span, Span, bool) {
    let end = Span::new(text.len(), text.len());
    if target.quote.is_empty() {
        return (end, end, true);
    }
    let found = text.match_indices(&target.quote).nth(target.nth as usize);
    let Some((start, quote)) = found.or_else(|| text.match_indices(&target.quote).next()) else {
        return (end, end, false);
    };
    let span = Span::new(start, start + quote.len());
    let from = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at);
    let sentence = sentence(text, span, Span::new(from, to));
    (span, sentence, true)
}

/// The sentence around the words, as far as a full stop before a space tells.
fn sentence(text: &str, span: Span, line: Span) -> Span {
    let before = Span::new(line.start, span.start).of(text);
    let after = Span::new(span.end, line.end).of(text);
    let start = before.rfind(". ").map_or(line.start, |at| line.start + at + 2);
    let ends_inside = span.of(text).trim_end().ends_with('.');
    let end = match after.find(". ") {
        _ if ends_inside => span.end,
        Some(at) => span.end + at + 1,
        None => line.end,
    };
    Span::new(start, end)
}
