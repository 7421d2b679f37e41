//! The same happening told twice: one event with two places in the text; or, where the text gives it two times or two
//! figures, two events that name each other.

use crate::story::{Event, Reason, When};
use crate::table::hash;

/// So many words of a headline at least say which happening it is.
const FEWEST: usize = 3;
/// Of a happening told again so many words must be long,
const FEW: usize = 2;
/// that is, have so many letters: *the*, *was* say nothing.
const LONG: usize = 4;
/// A text tells again what it told not long before: so many events are looked back through.
const BACK: usize = 40;
/// Two times for one happening lie no further apart, in units of the coarser: more is another happening.
const APART: i64 = 2;

/// Joins events that are at one time and whose headlines say the same, the shorter with no word that the other has
/// not. The first keeps its place; the sentence of the second is kept with it. `events` stand in text order.
pub fn join<K>(events: Vec<(K, Event)>) -> Vec<(K, Event)> {
    let mut out: Vec<(K, Event)> = Vec::with_capacity(events.len());
    let mut wordings: Vec<Wording> = Vec::with_capacity(events.len());
    for (key, mut event) in events {
        let from = out.len().saturating_sub(BACK);
        let id = out.len();
        let wording = Wording::of(&event.headline);
        let found = (from..id).find_map(|n| {
            let told = (&out[n].1, &wordings[n]);
            Some((n, kin(told, (&event, &wording))?))
        });
        if let Some((n, kin)) = found {
            let told = &mut out[n].1;
            if kin == Kin::Same {
                told.key |= event.key;
                told.also.push(event.sentence);
                continue;
            }
            let say = |event: &mut Event, other: &Event, id: usize| {
                event.because.push(Reason::Otherwise(other.headline.clone(), other.when));
                event.against.extend(u32::try_from(id));
            };
            say(told, &event, id);
            say(&mut event, told, n);
        }
        out.push((key, event));
        wordings.push(wording);
    }
    out
}

/// How two events are of one happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kin {
    /// Told again.
    Same,
    /// Told with another time or another figure.
    Otherwise,
}

/// What a headline says, read once: a word is compared with those of forty headlines.
struct Wording {
    /// The words that are no figures, as hashes of their letters, small or capital.
    words: Vec<u32>,
    /// A bit for each of them; two may share one.
    sieve: u32,
    /// The figures.
    figures: Vec<u32>,
    /// How many of the words are long.
    long: usize,
    /// The headline's length in bytes.
    length: usize,
}

impl Wording {
    fn of(headline: &str) -> Self {
        let mut out =
            Self { words: Vec::new(), sieve: 0, figures: Vec::new(), long: 0, length: headline.len() };
        for word in headline.split_ascii_whitespace() {
            if word.bytes().any(|byte| byte.is_ascii_digit()) {
                out.figures.push(hash(word));
            } else {
                out.long += usize::from(word.len() >= LONG);
                let hash = hash(word);
                out.sieve |= 1 << (hash % u32::BITS);
                out.words.push(hash);
            }
        }
        out
    }
}

fn kin((told, was): (&Event, &Wording), (again, is): (&Event, &Wording)) -> Option<Kin> {
    let (short, long) = if was.length < is.length { (was, is) } else { (is, was) };
    if short.sieve & !long.sieve != 0 || told.sentence == again.sentence || short.words.len() < FEWEST {
        return None;
    }
    // The words first: of forty headlines hardly one has them, and two times take longer to compare.
    let all = |short: &[u32], long: &[u32]| short.iter().all(|word| long.contains(word));
    if !all(&short.words, &long.words) {
        return None;
    }
    let same = told.when == again.when;
    if !same && !is_near(&told.when, &again.when) {
        return None;
    }
    let agree = all(&short.figures, &long.figures);
    if !same {
        return (agree && short.long >= FEWEST).then_some(Kin::Otherwise);
    }
    if agree {
        // *At the close* says of no happening that it is the same.
        return (short.long >= FEW).then_some(Kin::Same);
    }
    let counted =
        short.figures.len() == 1 && long.figures.len() == 1 && short.words.len() == long.words.len();
    counted.then_some(Kin::Otherwise)
}

/// Whether two times exclude one another, are as exact as one another, and lie near enough to be of one happening.
fn is_near(a: &When, b: &When) -> bool {
    let (Some(x), Some(y)) = (a.begin.stamp(), b.begin.stamp()) else { return false };
    let length = (x.end() - x.local).max(y.end() - y.local);
    let apart = (x.local.max(y.local)) - (x.end().min(y.end()));
    // A clock's minute is no measure: two clocks of one happening are of one day.
    let near = if x.has_clock() { x.local.date() == y.local.date() } else { apart < length * APART as i32 };
    x.grain == y.grain && apart >= chrono::TimeDelta::zero() && near && a.end.is_none() && b.end.is_none()
}

#[cfg(test)]
mod tests {
    use crate::engine::{Context, read};
    use crate::story::{Reason, Story, ymd};

    fn story(text: &str) -> Story {
        read(text, &Context { published: Some(ymd(2024, 3, 6)), ..Context::new(ymd(2024, 3, 7)) })
    }

    fn others(story: &Story) -> Vec<(String, Vec<u32>)> {
        story.events.iter().map(|e| (story.spelled(e), e.against.clone())).collect()
    }

    #[test]
    fn two_clocks_for_one_happening_name_each_other() {
        let story = story(
            "The ferry Aurelia sank off the harbour at 14:10 on Tuesday. Rescuers found nobody.\n\n\
             The ferry Aurelia sank at 14:40 on Tuesday, survivors said.",
        );
        let told: Vec<_> = others(&story).into_iter().filter(|(_, against)| !against.is_empty()).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        let otherwise =
            |e: &crate::story::Event| e.because.iter().any(|r| matches!(r, Reason::Otherwise(..)));
        assert_eq!(story.events.iter().filter(|e| otherwise(e)).count(), 2);
    }

    #[test]
    fn two_figures_for_one_happening_name_each_other() {
        let story = story(
            "Banjir menewaskan 12 warga desa pada Selasa (5/3/2024). Sungai meluap.\n\n\
             Banjir menewaskan 15 warga desa pada Selasa (5/3/2024), kata relawan.",
        );
        assert_eq!(others(&story).iter().filter(|(_, against)| !against.is_empty()).count(), 2, "{story:#?}");
    }

    #[test]
    fn what_is_told_again_is_one_and_what_happens_again_is_two() {
        let again = story(
            "The bridge was closed on Tuesday. Ferries ran instead.\n\nThe bridge was closed on Tuesday, police said.",
        );
        assert_eq!(again.events.iter().map(|e| e.also.len()).sum::<usize>(), 1, "{again:#?}");
        let twice = story("The bridge was closed in 1998. It reopened.\n\nThe bridge was closed in 2011.");
        assert!(twice.events.iter().all(|e| e.against.is_empty()), "{twice:#?}");
    }
}
