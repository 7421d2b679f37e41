//! Happenings without a proper name: *the bridge collapsed* in two short reports of one day.
//!
//! A name is the best sign that two articles mean the same. Where an event has none, it is joined only if nothing else can
//! be meant: both articles state its day themselves, the same was done with the same thing, only one of the two tells of
//! more, the articles do not name different people and places, and neither tells anything else that would fit as well.

use super::traits::{Facts, Sort, Trait};
use std::collections::{BTreeMap, BTreeSet};

/// The names in an article's whole text, as hashes.
pub type Names = BTreeSet<u64>;

/// Those of the pairs that can only be one happening.
pub fn unmistakable(facts: &[Facts], names: &[Names], pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let fitting: Vec<(usize, usize)> = pairs
        .iter()
        .copied()
        .filter(|(a, b)| {
            let (a, b) = (&facts[*a], &facts[*b]);
            are_alike(a, b) && !are_strangers(&names[a.article], &names[b.article])
        })
        .collect();
    // How many of another article's events fit one.
    let mut rivals: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (a, b) in &fitting {
        *rivals.entry((*a, facts[*b].article)).or_default() += 1;
        *rivals.entry((*b, facts[*a].article)).or_default() += 1;
    }
    let alone = |a: usize, b: usize| rivals.get(&(a, facts[b].article)) == Some(&1);
    fitting.into_iter().filter(|(a, b)| alone(*a, *b) && alone(*b, *a)).collect()
}

/// Whether two events are the same deed with the same thing on the same stated day.
fn are_alike(a: &Facts, b: &Facts) -> bool {
    let stated = a.stated && b.stated && a.time.has_day() && b.time.has_day();
    let has = |word: &Trait, other: &Facts| other.traits.binary_search(word).is_ok();
    let shared = |sort: Sort| a.traits.iter().any(|word| word.sort == sort && has(word, b));
    stated && shared(Sort::Deed) && shared(Sort::Thing) && (adds_nothing(a, b) || adds_nothing(b, a))
}

/// Whether the one tells of nothing that the other leaves out: *into a lorry* beside *into a train* is another crash.
/// Words that no table knows meet only those of their own language.
fn adds_nothing(one: &Facts, other: &Facts) -> bool {
    let counts = |sort: Sort| sort == Sort::Thing || sort == Sort::Word && one.lang == other.lang;
    one.traits.iter().filter(|word| counts(word.sort)).all(|word| other.traits.binary_search(word).is_ok())
}

/// Whether both name people or places, and none in common.
fn are_strangers(a: &Names, b: &Names) -> bool {
    !a.is_empty() && !b.is_empty() && a.is_disjoint(b)
}
