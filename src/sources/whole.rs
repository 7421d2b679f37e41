//! The stories of several articles as one, over the text of all.

use super::differ::{Telling, dates, differences, shifted};
use super::{Difference, align, traits};
use crate::story::{Edge, Event, Published, Reason, Span, Stamp, Story, When};
use chrono::{NaiveDateTime, TimeDelta};
use std::collections::BTreeMap;

/// What stands between two articles in the text of all.
pub const BETWEEN: &str = "\n\n";
/// A joined event names at most so many actors.
const ACTORS: usize = 6;

/// Where the articles' texts stand in the text of all, in the order they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(pub Vec<Span>);

impl Places {
    /// The article that a span lies in, by its place.
    pub fn article_of(&self, span: Span) -> Option<usize> {
        let at = self.0.partition_point(|own| own.end < span.end);
        (at < self.0.len() && self.0[at].start <= span.start).then_some(at)
    }

    /// The sentences that tell an event, each with its article: the event's own first, then the others' in the order of
    /// the text. An event that a reader made of no words has none.
    pub fn tellings(&self, event: &Event) -> Vec<(usize, Span)> {
        let spans = [event.sentence].into_iter().chain(event.also.iter().copied());
        let mut out: Vec<(usize, Span)> = spans
            .filter(|span| span.start < span.end)
            .filter_map(|span| Some((self.article_of(span)?, span)))
            .collect();
        if let Some((_, others)) = out.split_first_mut() {
            others.sort_unstable();
        }
        out.dedup();
        out
    }

    /// The articles that tell an event, by their places, each once.
    pub fn articles(&self, event: &Event) -> Vec<usize> {
        let mut out: Vec<usize> = self.tellings(event).into_iter().map(|(article, _)| article).collect();
        out.sort_unstable();
        out.dedup();
        out
    }
}

/// The text of all.
pub fn together<'a>(texts: impl Iterator<Item = &'a str>) -> (String, Places) {
    let (mut all, mut places) = (String::new(), Places::default());
    for text in texts {
        if !places.0.is_empty() {
            all.push_str(BETWEEN);
        }
        let start = all.len();
        all.push_str(text);
        places.0.push(Span::new(start, all.len()));
    }
    (all, places)
}

/// Several articles as one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joined {
    /// The text of all.
    pub text: String,
    /// What it tells: an event of several articles stands once, with the other articles' sentences among [`Event::also`].
    pub story: Story,
    /// Where each article's text stands in it.
    pub places: Places,
    /// When each article was published.
    pub published: Vec<Published>,
    /// For each event the ids of what the articles tell of it, its own first. An article's events have ids one after
    /// another, after those of the articles before it.
    pub groups: Vec<Vec<u32>>,
    /// The clause of everything that an article tells, by its id.
    pub clauses: Vec<Span>,
    /// What the articles of an event say differently, by its id.
    pub differences: BTreeMap<u32, Vec<Difference>>,
}

/// Joins articles, each a text with what the engine read in it. One article is as it was.
pub fn join(articles: &[(&str, &Story)]) -> Joined {
    let mut joined = Joined::default();
    let zone = zone(articles);
    joined.story.zone = zone;
    let Some((_, first)) = articles.first() else { return joined };
    joined.story.lang = first.lang;
    (joined.text, joined.places) = together(articles.iter().map(|(text, _)| *text));
    joined.published = articles.iter().map(|(_, story)| story.published.clone()).collect();
    let stories: Vec<Story> = articles.iter().map(|(_, story)| in_zone(story, zone)).collect();
    // Open ends go on to the newest article's day.
    let newest = joined.published.iter().max_by_key(|published| published.date).cloned();
    joined.story.published = newest.unwrap_or_default();
    let (mut facts, mut names) = (Vec::new(), Vec::new());
    for (n, ((text, _), story)) in articles.iter().zip(&stories).enumerate() {
        facts.extend(traits::of(n, text, super::fnv(text), story, zone));
        names.push(traits::names(text, story));
    }
    let aligned = align::align(&facts, &names);
    let at = |n: usize| (facts[n].article, facts[n].event);
    let rivals: Vec<_> = aligned.rivals.iter().map(|(a, b)| (at(*a), at(*b))).collect();
    let mut found: Vec<Vec<At>> =
        aligned.groups.iter().map(|group| group.iter().map(|n| at(*n)).collect()).collect();
    // What has no beginning meets nothing.
    let placed: std::collections::BTreeSet<At> = found.iter().flatten().copied().collect();
    for (n, story) in stories.iter().enumerate() {
        found.extend(
            (0..story.events.len())
                .map(|event| (n, event))
                .filter(|at| !placed.contains(at))
                .map(|at| vec![at]),
        );
    }
    Whole { articles, stories: &stories, zone }.build(&found, &rivals, joined)
}

/// The zone that most articles have; of two as common the one further west.
fn zone(articles: &[(&str, &Story)]) -> Option<i32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for zone in articles.iter().filter_map(|(_, story)| story.zone) {
        *counts.entry(zone).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(zone, count)| (*count, -*zone)).map(|(zone, _)| zone)
}

/// The story with its clocks marked as those of its own zone, where that is not the zone of all.
fn in_zone(story: &Story, zone: Option<i32>) -> Story {
    let mut story = story.clone();
    if story.zone.is_none() || story.zone == zone {
        return story;
    }
    let own = story.zone;
    let mark = |stamp: &mut Stamp| {
        if stamp.has_clock() && stamp.offset.is_none() {
            stamp.offset = own;
        }
    };
    let each = |when: &mut When| {
        for edge in [Some(&mut when.begin), when.end.as_mut()].into_iter().flatten() {
            if let Edge::At(stamp) | Edge::About(stamp) | Edge::Beyond(_, stamp) = edge {
                mark(stamp);
            }
        }
    };
    story.events.iter_mut().for_each(|event| each(&mut event.when));
    story.timexes.iter_mut().filter_map(|timex| timex.when.as_mut()).for_each(each);
    story
}

/// What the one story is made of.
struct Whole<'a> {
    articles: &'a [(&'a str, &'a Story)],
    stories: &'a [Story],
    zone: Option<i32>,
}

/// An event by its article and its place in that article's story.
type At = (usize, usize);

/// Where an article's numbers begin among those of all.
#[derive(Clone, Copy, Default)]
struct Base {
    id: u32,
    timex: usize,
    text: usize,
}

impl Whole<'_> {
    fn build(&self, groups: &[Vec<At>], rivals: &[(At, At)], mut joined: Joined) -> Joined {
        let mut bases = Vec::with_capacity(self.stories.len());
        let mut base = Base::default();
        for (story, span) in self.stories.iter().zip(&joined.places.0) {
            base.text = span.start;
            bases.push(base);
            base.timex += story.timexes.len();
            base.id = base.id.saturating_add(u32::try_from(story.events.len()).unwrap_or(u32::MAX));
            let mut clauses: Vec<(u32, Span)> =
                story.events.iter().map(|event| (event.id, shifted(event.span, span.start))).collect();
            crate::order::sort_by_key(&mut clauses, |(id, _)| *id);
            joined.clauses.extend(clauses.into_iter().map(|(_, clause)| clause));
            let timexes = story.timexes.iter().cloned();
            let timexes =
                timexes.map(|timex| crate::story::Timex { span: shifted(timex.span, span.start), ..timex });
            joined.story.timexes.extend(timexes);
        }
        let id = |(article, event): At| bases[article].id + self.stories[article].events[event].id;
        // Every telling's id, and the id of the event that stands for it.
        let mut stands: BTreeMap<u32, u32> = BTreeMap::new();
        let mut of: BTreeMap<At, usize> = BTreeMap::new();
        for (n, group) in groups.iter().enumerate() {
            for at in group {
                stands.insert(id(*at), id(group[0]));
                of.insert(*at, n);
            }
        }
        let mut events: Vec<Event> = groups.iter().map(|group| self.event(group, &bases, &stands)).collect();
        let mut claimed = Vec::new();
        for whole in [false, true] {
            for (group, event) in groups.iter().zip(&events).filter(|(group, _)| group.len() > 1) {
                let tellings: Vec<Telling> = group.iter().map(|at| self.telling(*at, &bases)).collect();
                let found = differences(&tellings, self.zone, whole, &mut claimed);
                if !found.is_empty() {
                    joined.differences.entry(event.id).or_default().extend(found);
                }
            }
        }
        for (a, b) in rivals {
            let tellings = [self.telling(*a.min(b), &bases), self.telling(*a.max(b), &bases)];
            let Some(difference) = dates(&tellings) else { continue };
            for (own, other) in [(of[a], of[b]), (of[b], of[a])] {
                let otherwise = Reason::Otherwise(events[other].headline.clone(), events[other].when);
                let other = events[other].id;
                events[own].against.push(other);
                events[own].because.push(otherwise);
                joined.differences.entry(events[own].id).or_default().push(difference.clone());
            }
        }
        let order = self.order(&of, &events);
        joined.groups = order.iter().map(|n| groups[*n].iter().map(|at| id(*at)).collect()).collect();
        let mut events: Vec<Option<Event>> = events.into_iter().map(Some).collect();
        joined.story.events = order.into_iter().filter_map(|n| events[n].take()).collect();
        joined
    }

    fn telling(&self, (article, event): At, bases: &[Base]) -> Telling<'_> {
        let story = &self.stories[article];
        Telling {
            article,
            offset: bases[article].text,
            text: self.articles[article].0,
            story,
            event: &story.events[event],
        }
    }

    /// The event of a group: the first article's words, the most exact time, everybody who acts in any.
    fn event(&self, group: &[At], bases: &[Base], stands: &BTreeMap<u32, u32>) -> Event {
        let own = |(article, event): At| &self.stories[article].events[event];
        let mut out = own(group[0]).clone();
        let best = group
            .iter()
            .copied()
            .reduce(|best, at| if exactness(own(at)) > exactness(own(best)) { at } else { best });
        let best = own(best.unwrap_or(group[0]));
        out.when = best.when;
        out.placement = best.placement;
        out.confidence = best.confidence;
        out.because.clone_from(&best.because);
        (out.timexes, out.also, out.against, out.actors) = Default::default();
        let mut after = None;
        for (n, at) in group.iter().enumerate() {
            let (event, base) = (own(*at), bases[at.0]);
            let sentence = (n > 0).then_some(event.sentence);
            out.also.extend(sentence.iter().chain(&event.also).map(|span| shifted(*span, base.text)));
            out.timexes.extend(event.timexes.iter().map(|timex| timex + base.timex));
            out.key |= event.key;
            let stands = |id: &u32| stands.get(&(id + base.id)).copied();
            out.against.extend(event.against.iter().filter_map(stands));
            after = after.or(event.after.as_ref().and_then(stands));
            add_actors(&mut out.actors, &event.actors);
        }
        let base = bases[group[0].0];
        out.id += base.id;
        out.span = shifted(out.span, base.text);
        out.sentence = shifted(out.sentence, base.text);
        out.after = after.filter(|id| *id != out.id);
        out.against.retain(|id| *id != out.id);
        out.against.sort_unstable();
        out.against.dedup();
        out
    }

    /// The groups in the order of time. Each article's events keep their own order within a day, and come after those of
    /// the articles before it, unless clocks say otherwise.
    fn order(&self, of: &BTreeMap<At, usize>, events: &[Event]) -> Vec<usize> {
        let at = |n: usize| events[n].when.earliest(self.zone).unwrap_or(NaiveDateTime::MIN);
        let clock = |n: usize| events[n].when.begin.stamp().is_some_and(Stamp::has_clock);
        let mut out: Vec<usize> = Vec::with_capacity(events.len());
        let mut there = vec![false; events.len()];
        for (article, story) in self.stories.iter().enumerate() {
            let mut before: Option<usize> = None;
            for event in 0..story.events.len() {
                let Some(n) = of.get(&(article, event)).copied() else { continue };
                if !std::mem::replace(&mut there[n], true) {
                    let day = |other: usize| at(other).date();
                    let from = out.partition_point(|other| day(*other) < day(n));
                    let to = out.partition_point(|other| day(*other) <= day(n));
                    let later = |other: &usize| clock(*other) && clock(n) && at(*other) > at(n);
                    let follows =
                        before.filter(|b| day(*b) == day(n)).and_then(|b| out.iter().position(|o| *o == b));
                    let from = follows.map_or(from, |place| place + 1);
                    let place = out[from..to].iter().position(later).map_or(to, |place| from + place);
                    out.insert(place, n);
                }
                before = Some(n);
            }
        }
        out
    }
}

/// The more, the more exactly a time is known, and the better.
fn exactness(event: &Event) -> (u8, i64) {
    use crate::story::Confidence::{Certain, Likely, Unsure};
    let sure = match event.confidence {
        Certain => 2,
        Likely => 1,
        Unsure => 0,
    };
    let length = event.when.begin.stamp().map_or(TimeDelta::MAX, |stamp| stamp.end() - stamp.local);
    (u8::from(sure > 0), -length.num_seconds() * 4 + sure)
}

/// Adds names, but for those that one there holds or is held by.
fn add_actors(actors: &mut Vec<String>, names: &[String]) {
    let within =
        |short: &str, long: &str| short.split(' ').all(|word| long.split(' ').any(|other| other == word));
    for name in names {
        if actors.len() < ACTORS && !actors.iter().any(|own| within(own, name) || within(name, own)) {
            actors.push(name.clone());
        }
    }
}
