//! Which events of several articles are of one happening.
//!
//! Events meet by the stretch of the calendar and a word that they share, so that no two are compared that have nothing
//! in common. Of the pairs the surest are joined first; a group takes one event of an article, and none whose time
//! another of its own excludes. What has no name is joined where nothing else can be meant ([`super::nameless`]). Articles
//! that surely report one happening are about the same: their other events need no name to be joined.

use super::nameless::{Names, unmistakable};
use super::traits::{Facts, Sort, Trait};
use std::collections::{BTreeMap, BTreeSet};

/// Of the weight of two events' words so many in a hundred are shared where a name is shared too,
const SURE: u32 = 45;
/// or where their articles are about the same,
const LIKELY: u32 = 50;
/// or where one time is much coarser than the other, or the names differ.
const STRICT: u32 = 65;
/// What is shared weighs at least so much.
const LEAST: u32 = 6;
/// A word that so many events have at a time tells none from another.
const COMMON: usize = 300;

/// How like two events are.
#[derive(Clone, Copy, Debug)]
struct Likeness {
    /// Shared weight in a hundred, and more where the clocks or the first deeds agree.
    score: u32,
    /// A name or a clock is shared.
    named: bool,
    /// Both have names, and none in common.
    strangers: bool,
}

/// Which events are of one happening, as indices into what was compared.
#[derive(Debug, Default)]
pub struct Aligned {
    /// The groups; each event is in one. Groups and their members stand in the order of what was compared.
    pub groups: Vec<Vec<usize>>,
    /// Pairs of different articles that tell one happening at different times.
    pub rivals: Vec<(usize, usize)>,
}

/// Aligns the events of several articles, each with the names in its text.
pub fn align(facts: &[Facts], names: &[Names]) -> Aligned {
    let weights = Weights::of(facts);
    let mut pairs: Vec<(usize, usize, Likeness)> = candidates(facts)
        .into_iter()
        .filter_map(|(a, b)| Some((a, b, likeness(&facts[a], &facts[b], &weights)?)))
        .collect();
    // The surest first; what is as sure as another in an order that does not depend on that of the articles.
    pairs.sort_by_key(|(a, b, like)| {
        let (one, other) = (facts[*a].name, facts[*b].name);
        (std::cmp::Reverse(like.score), one.min(other), one.max(other))
    });
    let mut joined = Joining::new(facts);
    for (a, b, _) in pairs
        .iter()
        .filter(|(a, b, like)| like.named && like.score >= needed(&facts[*a], &facts[*b], like, SURE))
    {
        joined.join(*a, *b);
    }
    let unnamed: Vec<(usize, usize)> =
        pairs.iter().filter(|(_, _, like)| !like.strangers).map(|(a, b, _)| (*a, *b)).collect();
    for (a, b) in unmistakable(facts, names, &unnamed) {
        joined.join(a, b);
    }
    let about: BTreeSet<(usize, usize)> = joined.articles();
    for (a, b, like) in &pairs {
        let (one, other) = (facts[*a].article, facts[*b].article);
        let same = about.contains(&(one.min(other), one.max(other)));
        if same && like.score >= needed(&facts[*a], &facts[*b], like, LIKELY) {
            joined.join(*a, *b);
        }
    }
    let rivals = rivals(facts, &weights, &joined, &about);
    Aligned { groups: joined.groups(), rivals }
}

/// Of the weight of two events' words so many in a hundred are shared where they are one happening told at two times,
const RIVALS: u32 = 80;
/// which lie at most so many days, months or years apart.
const APART: i32 = 2;

/// Pairs of articles about the same whose events say the same of times that exclude one another and lie near: each
/// event's likest, where none of the other article was joined with it.
fn rivals(
    facts: &[Facts],
    weights: &Weights,
    joined: &Joining,
    about: &BTreeSet<(usize, usize)>,
) -> Vec<(usize, usize)> {
    let mut index: BTreeMap<(u8, i32, u64), Vec<usize>> = BTreeMap::new();
    for (n, fact) in
        facts.iter().enumerate().filter(|(_, fact)| fact.time.end.is_none() && fact.time.level() < 3)
    {
        let places = fact.time.places(fact.time.level());
        if let (Some(deed), [place]) = (fact.deed, places.as_slice()) {
            index.entry((fact.time.level(), *place, deed)).or_default().push(n);
        }
    }
    let mut found: Vec<(u32, usize, usize)> = Vec::new();
    for ((level, place, deed), own) in index.iter().filter(|(_, own)| own.len() <= COMMON) {
        for apart in 1..=APART {
            for b in index.get(&(*level, place + apart, *deed)).into_iter().flatten() {
                for a in own {
                    let (one, other) = (&facts[*a], &facts[*b]);
                    let pair = (one.article.min(other.article), one.article.max(other.article));
                    if !about.contains(&pair) || joined.has(*a, other.article) || joined.has(*b, one.article)
                    {
                        continue;
                    }
                    let like =
                        likeness(one, other, weights).filter(|like| !like.strangers && like.score >= RIVALS);
                    found.extend(like.map(|like| (like.score, *a.min(b), *a.max(b))));
                }
            }
        }
    }
    found.sort_by_key(|(score, a, b)| {
        let (one, other) = (facts[*a].name, facts[*b].name);
        (std::cmp::Reverse(*score), one.min(other), one.max(other))
    });
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut out = Vec::new();
    for (_, a, b) in found {
        if taken.contains(&(a, facts[b].article)) || taken.contains(&(b, facts[a].article)) {
            continue;
        }
        taken.extend([(a, facts[b].article), (b, facts[a].article)]);
        out.push((a, b));
    }
    out
}

fn needed(a: &Facts, b: &Facts, like: &Likeness, otherwise: u32) -> u32 {
    let coarse = a.time.level().abs_diff(b.time.level()) > 1;
    if coarse || like.strangers { STRICT } else { otherwise }
}

/// Pairs of different articles that share a word in a stretch of the calendar.
fn candidates(facts: &[Facts]) -> BTreeSet<(usize, usize)> {
    // For each place of the calendar and each word: the events that are known as exactly as the place, and finer ones.
    let mut index: BTreeMap<(u8, i32, Trait), [Vec<usize>; 2]> = BTreeMap::new();
    for (n, fact) in facts.iter().enumerate() {
        let own = fact.time.level();
        for level in own..=3 {
            for place in fact.time.places(level) {
                for word in fact.traits.iter().filter(|t| !matches!(t.sort, Sort::Faint | Sort::Figure)) {
                    let [exact, finer] = index.entry((level, place, *word)).or_default();
                    if level == own { exact } else { finer }.push(n);
                }
            }
        }
    }
    let mut out = BTreeSet::new();
    for [exact, finer] in index.values().filter(|[exact, finer]| exact.len() + finer.len() <= COMMON) {
        for (n, a) in exact.iter().enumerate() {
            for b in exact[n + 1..].iter().chain(finer) {
                if facts[*a].article != facts[*b].article && facts[*a].time.fits(&facts[*b].time) {
                    out.insert((*a.min(b), *a.max(b)));
                }
            }
        }
    }
    out
}

/// How much a word weighs: by its kind, and half of it where it is what all the articles are about.
struct Weights {
    topics: BTreeSet<Trait>,
}

impl Weights {
    fn of(facts: &[Facts]) -> Self {
        let mut counts: BTreeMap<Trait, usize> = BTreeMap::new();
        for word in facts.iter().flat_map(|fact| &fact.traits) {
            *counts.entry(*word).or_default() += 1;
        }
        let is_topic = |count: usize| count >= 5 && count * 10 >= facts.len() * 3;
        Self { topics: counts.into_iter().filter(|(_, n)| is_topic(*n)).map(|(word, _)| word).collect() }
    }

    fn of_word(&self, word: &Trait) -> u32 {
        let weight = match word.sort {
            Sort::Deed => 8,
            Sort::Name | Sort::Thing => 6,
            Sort::Word => 4,
            Sort::Figure => 3,
            Sort::Faint => 2,
        };
        if self.topics.contains(word) { weight / 2 } else { weight }
    }
}

/// How like two events are; `None` where they have no happening in common, or different ones.
fn likeness(a: &Facts, b: &Facts, weights: &Weights) -> Option<Likeness> {
    let has = |facts: &Facts, sort: Sort| facts.traits.iter().any(|t| t.sort == sort);
    let both = |sort| has(a, sort) && has(b, sort);
    // Words of two languages do not meet; a name that one leaves out is no contradiction, nor is another figure.
    let counts = |t: &Trait| match t.sort {
        Sort::Word => a.lang == b.lang,
        Sort::Name => both(t.sort),
        Sort::Figure => false,
        _ => true,
    };
    let sum = |facts: &Facts| -> u32 {
        facts.traits.iter().filter(|t| counts(t)).map(|t| weights.of_word(t)).sum()
    };
    let shared: Vec<&Trait> = a.traits.iter().filter(|t| b.traits.binary_search(t).is_ok()).collect();
    let of = |sort: Sort| shared.iter().filter(move |t| t.sort == sort);
    let happening = shared.iter().any(|t| matches!(t.sort, Sort::Deed | Sort::Thing | Sort::Word));
    if !happening || both(Sort::Deed) && of(Sort::Deed).next().is_none() {
        return None;
    }
    let weight: u32 = shared.iter().map(|t| weights.of_word(t)).sum();
    let alike = (200 * weight).checked_div(sum(a) + sum(b))?;
    // The nearer of two clocks is the likelier, and what both tell first.
    let clocks = a.time.same_clock(&b.time);
    let deeds = a.deed.is_some() && a.deed == b.deed;
    // A title says in few words what the article tells in full: the latter is likelier.
    let guess = if a.stated == b.stated { 0 } else { 15 };
    let score =
        alike.min(100).saturating_sub(guess) + if clocks { 10 } else { 0 } + if deeds { 15 } else { 0 };
    let named = of(Sort::Name).next().is_some() || clocks;
    let strangers = both(Sort::Name) && of(Sort::Name).next().is_none();
    (weight >= LEAST).then_some(Likeness { score, named: named && !strangers, strangers })
}

/// Groups that grow.
struct Joining<'a> {
    facts: &'a [Facts],
    /// For each event its group.
    group: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl<'a> Joining<'a> {
    fn new(facts: &'a [Facts]) -> Self {
        Self {
            facts,
            group: (0..facts.len()).collect(),
            members: (0..facts.len()).map(|n| vec![n]).collect(),
        }
    }

    /// Joins the groups of two events, unless something in them excludes it.
    fn join(&mut self, a: usize, b: usize) {
        let (one, other) = (self.group[a], self.group[b]);
        if one == other {
            return;
        }
        let fits = self.members[one].iter().all(|x| {
            self.members[other].iter().all(|y| {
                let (x, y) = (&self.facts[*x], &self.facts[*y]);
                x.article != y.article && x.time.fits(&y.time)
            })
        });
        if fits {
            let moved = std::mem::take(&mut self.members[other]);
            moved.iter().for_each(|n| self.group[*n] = one);
            self.members[one].extend(moved);
        }
    }

    /// Whether an article tells of the happening too.
    fn has(&self, n: usize, article: usize) -> bool {
        self.members[self.group[n]].iter().any(|other| self.facts[*other].article == article)
    }

    /// The pairs of articles that report one happening.
    fn articles(&self) -> BTreeSet<(usize, usize)> {
        let mut out = BTreeSet::new();
        for members in &self.members {
            for a in members {
                for b in members {
                    let (one, other) = (self.facts[*a].article, self.facts[*b].article);
                    if one < other {
                        out.insert((one, other));
                    }
                }
            }
        }
        out
    }

    fn groups(mut self) -> Vec<Vec<usize>> {
        self.members.retain(|members| !members.is_empty());
        self.members.iter_mut().for_each(|members| members.sort_unstable());
        self.members.sort_unstable();
        self.members
    }
}
