//! What tells which happening an event is of: its time, and its words by what they are good for.

use super::concept::{self, Role};
use super::stem::stem;
use super::words::{Token, tokens};
use crate::story::{Edge, Event, Granularity, Lang, Placement, Span, Stamp, Story, When};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use std::collections::BTreeSet;

/// Of what kind a word is, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// What happens.
    Deed,
    /// A proper name.
    Name,
    /// What it happens to.
    Thing,
    /// A word that no table knows; it meets words of its own language only.
    Word,
    /// A figure.
    Figure,
    /// A word that says little.
    Faint,
}

/// A word of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Trait {
    /// Its kind.
    pub sort: Sort,
    /// A hash; words of one meaning have one.
    pub hash: u64,
}

/// An event as it is compared.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The article, by its place.
    pub article: usize,
    /// The event, by its place in its article's story.
    pub event: usize,
    /// The language of its words.
    pub lang: Lang,
    /// Its words, sorted, each once.
    pub traits: Vec<Trait>,
    /// The first deed of its clause.
    pub deed: Option<u64>,
    /// Whether its article says when it was; else it only stands on its neighbours' day.
    pub stated: bool,
    /// When it was, on the clock of all.
    pub time: Time,
    /// The same whatever the order of the articles: hashes of its article and its clause, and its place.
    pub name: (u64, u64, usize),
}

/// When an event was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// Where the stretch of its beginning begins,
    pub from: NaiveDateTime,
    /// and one past where it ends.
    pub to: NaiveDateTime,
    /// How exactly it is known.
    pub grain: Granularity,
    /// Its end, where it lasted: the same two, or `None` where that is open.
    pub end: Option<Option<(NaiveDateTime, NaiveDateTime)>>,
}

/// Two clocks of one happening lie at most so many minutes apart.
const CLOCKS: i64 = 180;

impl Time {
    /// The time of an event; `None` where nothing is known of its beginning.
    pub fn of(when: &When, zone: Option<i32>) -> Option<Time> {
        let stretch = |stamp: &Stamp| {
            let stamp = stamp.in_zone(zone);
            (stamp.local, stamp.end())
        };
        let begin = when.begin.stamp()?;
        let (from, to) = stretch(begin);
        let end = when.end.as_ref().map(|end: &Edge| end.stamp().map(stretch));
        Some(Time { from, to, grain: begin.grain, end })
    }

    /// The day of its beginning.
    pub fn day(&self) -> NaiveDate {
        self.from.date()
    }

    /// Whether the day is known.
    pub fn has_day(&self) -> bool {
        self.grain >= Granularity::Day
    }

    /// Whether both can be of one happening: no day, no year and no end of the one excludes the other's.
    pub fn fits(&self, other: &Time) -> bool {
        let meet =
            |a: (NaiveDateTime, NaiveDateTime), b: (NaiveDateTime, NaiveDateTime)| a.0 < b.1 && b.0 < a.1;
        let begins = match (self.has_day(), other.has_day()) {
            (true, true) => self.day() == other.day() && self.near(other),
            _ => meet((self.from, self.to), (other.from, other.to)),
        };
        let ends = match (self.end, other.end) {
            (Some(Some(a)), Some(Some(b))) => meet(a, b),
            // What lasted is no moment in it, but can be all of a year.
            (Some(Some(a)), None) => a.1 <= other.to,
            (None, Some(Some(b))) => b.1 <= self.to,
            _ => true,
        };
        begins && ends
    }

    /// Whether two clocks lie near one another; where one has none, they do.
    fn near(&self, other: &Time) -> bool {
        let clocks = self.grain >= Granularity::Hour && other.grain >= Granularity::Hour;
        !clocks || (self.from - other.from).num_minutes().abs() <= CLOCKS
    }

    /// The same clock, within half an hour.
    pub fn same_clock(&self, other: &Time) -> bool {
        let clocks = self.grain >= Granularity::Hour && other.grain >= Granularity::Hour;
        clocks && (self.from - other.from).num_minutes().abs() <= 30
    }

    /// How coarse: a day, a month, a year, more.
    pub fn level(&self) -> u8 {
        match self.grain {
            Granularity::Century | Granularity::Decade => 3,
            Granularity::Year | Granularity::Half | Granularity::Season | Granularity::Quarter => 2,
            Granularity::Month | Granularity::Week | Granularity::Weekend => 1,
            _ => 0,
        }
    }

    /// The calendar's stretches of a level that it touches, by number.
    pub fn places(&self, level: u8) -> Vec<i32> {
        let place = |day: NaiveDate| match level {
            0 => day.num_days_from_ce(),
            1 => day.year() * 12 + day.month0() as i32,
            2 => day.year(),
            _ => day.year().div_euclid(100),
        };
        let last = self.to.date().pred_opt().unwrap_or(self.day()).max(self.day());
        let mut out = vec![place(self.day()), place(last)];
        out.dedup();
        out
    }
}

/// The facts of an article's events. `of_article` is a hash of its text.
pub fn of(article: usize, text: &str, of_article: u64, story: &Story, zone: Option<i32>) -> Vec<Facts> {
    let facts = |(n, event): (usize, &Event)| {
        let (traits, deed) = traits(event, text, story);
        Some(Facts {
            article,
            event: n,
            lang: story.lang,
            traits,
            deed,
            stated: event.placement != Placement::Context,
            time: Time::of(&event.when, zone)?,
            name: (of_article, super::fnv(event.span.of(text)), event.id as usize),
        })
    };
    story.events.iter().enumerate().filter_map(facts).collect()
}

/// The names in an article's whole text: of its events, of what stands between them, and of its dateline.
pub fn names(text: &str, story: &Story) -> BTreeSet<u64> {
    let actors: BTreeSet<&str> =
        story.events.iter().flat_map(|event| &event.actors).flat_map(|name| name.split(' ')).collect();
    let mut times = story.timexes.iter().map(|timex| timex.span).peekable();
    let mut out = BTreeSet::new();
    for token in tokens(text, Span::new(0, text.len()), story.lang) {
        // Expressions stand in the order of the text, as the tokens do.
        while times.next_if(|time| time.end <= token.span.start).is_some() {}
        if times.peek().is_some_and(|time| time.overlaps(token.span)) {
            continue;
        }
        let is_actor = |word: &str| actors.contains(word) || is_shouted(word);
        out.extend(
            of_word(&token, story.lang, is_actor)
                .filter(|word| word.sort == Sort::Name)
                .map(|word| word.hash),
        );
    }
    out
}

/// Whether a word stands in capitals, as a dateline's place does.
fn is_shouted(word: &str) -> bool {
    word.chars().count() > 3 && word.chars().all(char::is_uppercase)
}

/// The words of an event, and its first deed.
fn traits(event: &Event, text: &str, story: &Story) -> (Vec<Trait>, Option<u64>) {
    let lang = story.lang;
    // Expressions stand in the order of the text.
    let from = story.timexes.partition_point(|t| t.span.end <= event.span.start);
    let times = story.timexes[from..].iter().map(|t| t.span);
    let times: Vec<Span> = times.take_while(|t| t.start < event.span.end).collect();
    let is_actor = |word: &str| event.actors.iter().flat_map(|name| name.split(' ')).any(|part| part == word);
    let mut out: Vec<Trait> = tokens(text, event.span, lang)
        .iter()
        .filter(|token| !times.iter().any(|time| time.overlaps(token.span)))
        .filter_map(|token| of_word(token, lang, is_actor))
        .collect();
    let deed = out.iter().find(|word| word.sort == Sort::Deed).map(|word| word.hash);
    // The headline has the subject that the clause shares with the one before; its own words add nothing.
    let headline = tokens(&event.headline, Span::new(0, event.headline.len()), lang);
    out.extend(
        headline
            .iter()
            .filter(|token| token.number.is_none())
            .filter_map(|token| of_word(token, lang, is_actor)),
    );
    out.sort_unstable();
    out.dedup();
    (out, deed)
}

/// What a word is; one that begins a clause is a name only where somebody who acts is called so.
fn of_word(token: &Token, lang: Lang, is_actor: impl Fn(&str) -> bool) -> Option<Trait> {
    let word = token.word.to_lowercase();
    let make = |sort, hash| Some(Trait { sort, hash });
    if let Some(number) = token.number {
        return make(Sort::Figure, number.unsigned_abs());
    }
    if let Some((n, role)) = concept::of(&word, lang) {
        let sort = match role {
            Role::Befalls(_) | Role::Deed => Sort::Deed,
            Role::Thing => Sort::Thing,
            Role::Place => Sort::Name,
            Role::Faint => Sort::Faint,
        };
        return make(sort, u64::from(n));
    }
    if token.capital && (!token.first || is_actor(token.word)) {
        return (word.len() > 1).then_some(()).and_then(|()| make(Sort::Name, super::fnv(&word)));
    }
    if word.len() < 4 || is_empty(&word, lang) {
        return None;
    }
    make(Sort::Word, super::fnv(stem(&word, lang)) ^ u64::from(lang == Lang::English))
}

/// Whether a word says nothing of a happening.
fn is_empty(word: &str, lang: Lang) -> bool {
    const INDONESIAN: &str = "yang dengan untuk pada dari oleh dalam telah akan akibat menurut kata waktu setempat \
        tersebut sebuah seorang sekitar sedikitnya lebih kurang antara karena setelah sebelum juga serta sudah masih \
        para bahwa saat ketika hingga sampai terhadap kepada atas bagi secara lalu kemudian pernah sedang dapat bisa";
    const ENGLISH: &str = "with from that this were have been after about local time least said says into over near \
        than more their his her its which when while will would could there they them also only some other between \
        against before during under according";
    let list = if lang == Lang::English { ENGLISH } else { INDONESIAN };
    list.split(' ').any(|other| other == word)
}
