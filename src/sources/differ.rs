//! What the articles of one event say differently: figures of the same thing, the clock, a length.

use super::figure::{self, Counted, Figure, Key};
use super::words::{Token, tokens};
use super::{Difference, Kind, Value};
use crate::story::{Event, Span, Stamp, Story, TimexKind};
use chrono::Timelike;

/// What one article tells of an event.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The article, by its place.
    pub article: usize,
    /// Where its text begins in the text of all.
    pub offset: usize,
    /// Its text.
    pub text: &'a str,
    /// What was read in it.
    pub story: &'a Story,
    /// The event as it tells it.
    pub event: &'a Event,
}

/// What the tellings of one event say differently. Figures are looked for in the clauses; in the whole sentences where
/// `whole` says so, but for those that `claimed` holds already: a sentence may tell of more than one event.
pub fn differences(
    tellings: &[Telling],
    zone: Option<i32>,
    whole: bool,
    claimed: &mut Vec<Span>,
) -> Vec<Difference> {
    let mut out = figures(tellings, whole, claimed);
    if !whole {
        out.extend(clock(tellings, zone));
        out.extend(length(tellings));
    }
    out
}

fn figures(tellings: &[Telling], whole: bool, claimed: &mut Vec<Span>) -> Vec<Difference> {
    let found: Vec<(&Telling, Vec<Token>, Vec<Figure>)> = tellings
        .iter()
        .map(|telling| {
            let span = if whole { telling.event.sentence } else { telling.event.span };
            let times: Vec<Span> = telling.story.timexes.iter().map(|timex| timex.span).collect();
            let tokens = tokens(telling.text, span, telling.story.lang);
            let near = times.partition_point(|time| time.end <= span.start);
            let times: Vec<Span> =
                times[near..].iter().take_while(|time| time.start < span.end).copied().collect();
            let mut figures = figure::find(&tokens, telling.story.lang, &times);
            figures.retain(|f| !claimed.contains(&shifted(f.span, telling.offset)));
            (telling, tokens, figures)
        })
        .collect();
    let mut keys: Vec<Key> = found.iter().flat_map(|(_, _, figures)| figures.iter().map(|f| f.key)).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut out = Vec::new();
    for key in keys {
        let said: Vec<(&Telling, &[Token], Figure)> =
            found.iter().filter_map(|(t, tokens, f)| Some((*t, tokens.as_slice(), only(f, key)?))).collect();
        let Some((telling, _, first)) = said.first() else { continue };
        if said.iter().all(|(_, _, figure)| figure.number == first.number) {
            continue;
        }
        let counted = match key {
            Key::Harm(harm) => Counted::Harm(harm),
            Key::Percent => Counted::Percent,
            Key::Magnitude => Counted::Magnitude,
            _ => Counted::Noun(first.noun.of(telling.text).to_owned()),
        };
        let value = |(telling, tokens, figure): &(&Telling, &[Token], Figure)| {
            let span = with_about(figure.span, tokens, telling.text);
            value(telling, span)
        };
        claimed.extend(said.iter().map(|(telling, _, figure)| shifted(figure.span, telling.offset)));
        out.push(Difference { kind: Kind::Figure(counted), values: said.iter().map(value).collect() });
    }
    out
}

/// The one figure of a kind; of people the largest, which holds the others.
fn only(figures: &[Figure], key: Key) -> Option<Figure> {
    let mut own = figures.iter().filter(|figure| figure.key == key);
    let first = own.next()?;
    let same = own.clone().all(|figure| figure.number == first.number);
    match key {
        Key::Harm(_) => own.chain([first]).max_by_key(|figure| figure.number).copied(),
        _ => same.then_some(*first),
    }
}

/// The figure with the words before it that make it a bound: *at least 15*.
fn with_about(span: Span, tokens: &[Token], text: &str) -> Span {
    const ALONE: &str = "sedikitnya setidaknya sekitar hampir minimal about around nearly almost over some";
    const PAIRS: [&str; 7] =
        ["at least", "more than", "up to", "less than", "fewer than", "lebih dari", "kurang dari"];
    let at = tokens.partition_point(|token| token.span.start < span.start);
    let lower =
        |from: usize| Span::new(tokens[from].span.start, tokens[at - 1].span.end).of(text).to_lowercase();
    let two = at.checked_sub(2).filter(|from| PAIRS.contains(&lower(*from).as_str()));
    let one = || at.checked_sub(1).filter(|from| ALONE.split(' ').any(|word| word == lower(*from)));
    two.or_else(one).map_or(span, |from| Span::new(tokens[from].span.start, span.end))
}

/// Different times of the day.
fn clock(tellings: &[Telling], zone: Option<i32>) -> Option<Difference> {
    let has = |telling: &&Telling| telling.event.when.begin.stamp().is_some_and(Stamp::has_clock);
    let clocks: Vec<&Telling> = tellings.iter().filter(has).collect();
    let at = |telling: &Telling| telling.event.when.begin.stamp().map(|stamp| stamp.in_zone(zone));
    let first = at(clocks.first()?)?;
    let differs = |other: &&Telling| at(other).is_some_and(|at| !meets(&first, &at));
    if !clocks.iter().any(differs) {
        return None;
    }
    let value = |telling: &&Telling| Some(value(telling, clock_words(telling)?));
    Some(Difference { kind: Kind::Clock, values: clocks.iter().filter_map(value).collect() })
}

/// The days, months or years that two articles give one happening.
pub fn dates(tellings: &[Telling]) -> Option<Difference> {
    let value = |telling: &Telling| {
        let timex = telling.event.timexes.first().and_then(|n| telling.story.timexes.get(*n))?;
        Some(value(telling, timex.span))
    };
    let values: Vec<Value> = tellings.iter().filter_map(value).collect();
    (values.len() == tellings.len()).then_some(Difference { kind: Kind::Date, values })
}

fn meets(a: &Stamp, b: &Stamp) -> bool {
    a.local < b.end() && b.local < a.end()
}

/// Where the article writes the clock.
fn clock_words(telling: &Telling) -> Option<Span> {
    let has = |n: &&usize| {
        let when = telling.story.timexes.get(**n).and_then(|timex| timex.when);
        when.and_then(|when| when.begin.stamp().copied()).is_some_and(|stamp| stamp.has_clock())
    };
    let timex = telling.event.timexes.iter().find(has).or(telling.event.timexes.last())?;
    let span = telling.story.timexes.get(*timex)?.span;
    Some(digits(telling, span).unwrap_or(span))
}

/// The digits of the clock alone, where the words around it say more.
fn digits(telling: &Telling, span: Span) -> Option<Span> {
    let stamp = telling.event.when.begin.stamp()?;
    let (hour, minute) = (stamp.local.hour(), stamp.local.minute());
    let words = span.of(telling.text);
    let is_sign = |c: char| c.is_ascii_digit() || c == '.' || c == ':';
    let mut at = 0;
    while at < words.len() {
        let run = words[at..].find(is_sign).map(|start| at + start)?;
        let end = words[run..].find(|c| !is_sign(c)).map_or(words.len(), |end| run + end);
        let clock = words[run..end].trim_end_matches(['.', ':']);
        let parts = clock
            .split_once(['.', ':'])
            .and_then(|(h, m)| Some((h.parse::<u32>().ok()?, m.parse::<u32>().ok()?)));
        if parts.is_some_and(|(h, m)| h % 12 == hour % 12 && m == minute) {
            return Some(Span::new(span.start + run, span.start + run + clock.len()));
        }
        at = end;
    }
    None
}

/// Different lengths in the same unit, where each clause has one.
fn length(tellings: &[Telling]) -> Option<Difference> {
    let own = |telling: &Telling| {
        let mut lengths =
            telling.story.timexes.iter().filter(|timex| {
                timex.kind == TimexKind::Duration && telling.event.sentence.contains(timex.span)
            });
        let first = lengths.next()?;
        // TIMEX3: P6Y, PT30M.
        let is_counted = first.value.bytes().any(|byte| byte.is_ascii_digit());
        (lengths.next().is_none() && is_counted).then(|| (first.value.clone(), first.span))
    };
    let said: Vec<(&Telling, String, Span)> =
        tellings.iter().filter_map(|t| own(t).map(|(value, span)| (t, value, span))).collect();
    let (_, first, _) = said.first()?;
    let unit = |value: &str| value.trim_start_matches('P').replace(|c: char| c.is_ascii_digit(), "");
    let same_unit = said.iter().all(|(_, value, _)| unit(value) == unit(first));
    if !same_unit || said.iter().all(|(_, value, _)| value == first) {
        return None;
    }
    let values = said.iter().map(|(telling, _, span)| value(telling, *span)).collect();
    Some(Difference { kind: Kind::Length, values })
}

fn value(telling: &Telling, span: Span) -> Value {
    Value {
        article: telling.article,
        said: span.of(telling.text).to_owned(),
        span: shifted(span, telling.offset),
    }
}

/// The span in the text of all.
pub fn shifted(span: Span, by: usize) -> Span {
    Span::new(span.start + by, span.end + by)
}
