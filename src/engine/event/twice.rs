//! The same happening told twice: one event with two places in the text.

use crate::story::Event;

/// So many words of a headline at least say which happening it is.
const FEWEST: usize = 3;
/// A text tells again what it told not long before: so many events are looked back through.
const BACK: usize = 40;

/// Joins events that are at one time and whose headlines say the same, the shorter with no word that the other has
/// not. The first keeps its place; the sentence of the second is kept with it.
pub fn join<K>(events: Vec<(K, Event)>) -> Vec<(K, Event)> {
    let mut out: Vec<(K, Event)> = Vec::with_capacity(events.len());
    for (key, event) in events {
        let from = out.len().saturating_sub(BACK);
        let same = out[from..].iter_mut().find(|(_, told)| is_same(told, &event));
        match same {
            Some((_, told)) => {
                told.key |= event.key;
                told.also.push(event.sentence);
            }
            None => out.push((key, event)),
        }
    }
    out
}

fn is_same(told: &Event, again: &Event) -> bool {
    let [short, long] =
        if told.headline.len() < again.headline.len() { [told, again] } else { [again, told] };
    let words = |event: &Event| event.headline.split_whitespace().count();
    let has = |word: &str| long.headline.split_whitespace().any(|other| other.eq_ignore_ascii_case(word));
    told.when == again.when
        && told.sentence != again.sentence
        && words(short) >= FEWEST
        && short.headline.split_whitespace().all(has)
}
