//! Subjects that a clause does not name, for the one before it does.

use super::clause::{Clause, Hang};
use super::{Scene, tight};
use crate::engine::lang::{Link, Sense, Shape};
use crate::engine::text::{Kind, Token};

/// An item of a list with so few words says nothing by itself.
const BARE: usize = 3;
/// So many words a noun has with what belongs to it.
const NOUN: usize = 9;

/// *X founded the firm in 1990 and sold it in 1999*: the second clause begins with its verb and has the first
/// one's subject.
pub fn shared(scene: &Scene, before: &Clause, clause: &Clause) -> Option<(usize, usize)> {
    let plain = |i: &usize| scene.token(*i).kind == Kind::Word && !scene.is_timed(*i);
    if clause.hang == Hang::Item {
        let bare = (clause.first..clause.last).filter(plain).count() <= BARE;
        return item_lead(scene, before).filter(|_| bare);
    }
    let skipped = |i: &usize| {
        let skips = [Sense::Aux, Sense::Helper, Sense::Future, Sense::Unreal, Sense::Opens(Link::And)];
        scene.is_adverb(*i) || scene.token(*i).is_any(&skips)
    };
    let opening = (clause.first..clause.last).filter(plain).find(|i| !skipped(i))?;
    // *He was arrested after [he was] wounded*, where the language needs no second subject.
    let shares = match clause.hang {
        Hang::By(Link::And) => true,
        Hang::By(Link::After | Link::Before | Link::When | Link::How) => !scene.pack.adjectives_first,
        _ => false,
    };
    let verbal = shares && scene.verb(opening).is_some();
    // *A spokesman said that the ship had left, and gave no date*: who said it gave none.
    let closed = scene.pack.adjectives_first && scene.doc.mark(before.last - 1) == ',';
    // but where he spoke of himself.
    let himself = scene.token(before.first).has(Sense::Person);
    if closed && before.hang == Hang::By(Link::That) && !himself {
        return None;
    }
    let from = after_lead_in(scene, before);
    if let Some(noun) = lent(scene, before, clause, opening).filter(|_| verbal && !before.says) {
        return Some(noun);
    }
    let (verb, _) = scene.main_verb(from, before.last).filter(|_| verbal && !before.says)?;
    let helper = |i: &usize| scene.token(*i).has(Sense::Helper);
    // *a region that lies in X but is held by Y*: the verb goes with the relative clause.
    let which = |i: &usize| scene.token(*i).has(Sense::Opens(Link::Which));
    if let Some(which) = (verb..before.last).rfind(which).filter(|_| !closed) {
        let helped = (clause.first..opening).any(|i| helper(&i));
        return described(scene, from, which).filter(|_| helped);
    }
    // *They were relegated and came close*: the helper belongs to the first verb.
    let helps = |i: &usize| {
        scene.is_adverb(*i) || scene.token(*i).is_any(&[Sense::Helper, Sense::Aux, Sense::Unreal])
    };
    // *He was first elected in 2010 and stood down in 2018*
    // *It was held by A, but put down by B*; *a man kidnapped and killed by rebels*
    let by = |i: usize| scene.token(i).has(Sense::By);
    let passive =
        !(clause.first..opening).any(|i| helper(&i)) && (opening + 1..clause.last.min(opening + 4)).any(by);
    let last = before.last - 1;
    if passive && last > verb && scene.verb(last).is_some() && scene.verb(last - 1).is_none() {
        let of = |first: usize| (first..last).rfind(|i| scene.token(*i).has(Sense::Of));
        let noun = antecedent(scene, from, last).map(|(first, _)| of(first).map_or(first, |of| of + 1));
        return noun.map(|first| (first, clause.first));
    }
    let kept = (from + 1..=verb).rev().take(3).find(helper).filter(|_| passive);
    let verb = (from + 1..verb).rev().take(2).find(helper).unwrap_or(verb);
    let end = (from..verb).rfind(|i| !helps(i)).map_or(verb, |i| i + 1);
    (verb > from).then_some((from, kept.map_or(end, |helper| helper + 1)))
}

/// *With its ranks swelled by volunteers, the army …*: where the clause itself begins.
fn after_lead_in(scene: &Scene, clause: &Clause) -> usize {
    let opens = |t: &Token| t.bounds() || t.has(Sense::Preposition) || t.has(Sense::Opens(Link::When));
    let mut from = clause.first;
    // *On 4 May, after he was warned, the duke …*
    let begin = scene.doc.sentences[clause.sentence].first;
    let mut led = matches!(clause.hang, Hang::By(Link::After | Link::Before | Link::When))
        && !scene.has_verb(begin, clause.first);
    for _ in 0..2 {
        // *Melihat daftar itu, gempa ini …*
        let sees = !scene.pack.adjectives_first && scene.verb(from).is_some();
        let leads = std::mem::take(&mut led) || sees || opens(scene.token(from));
        let comma = (from..clause.last).find(|i| leads && scene.doc.mark(*i) == ',' && !scene.is_timed(*i));
        from = comma.filter(|comma| scene.has_verb(comma + 1, clause.last)).map_or(from, |comma| comma + 1);
    }
    from
}

/// *Perusahaan itu membuka tender, namun dibatalkan*: what is done behind what somebody did is done to its object; and
/// *Randu, sebuah desa yang terletak di Lontara tetapi dikuasai Veria*: to whom the relative clause is about.
fn lent(scene: &Scene, before: &Clause, clause: &Clause, opening: usize) -> Option<(usize, usize)> {
    let shape = |i: usize| scene.shape(i);
    if clause.hang != Hang::By(Link::And) || shape(opening) != Shape::Passive {
        return None;
    }
    let which = |i: &usize| scene.token(*i).has(Sense::Opens(Link::Which));
    if let Some(which) = (before.first + 1..before.last).rfind(which) {
        return described(scene, before.first, which);
    }
    let (verb, _) =
        scene.main_verb(before.first, before.last).filter(|(at, _)| shape(*at) == Shape::Active)?;
    let ends = |i: &usize| {
        let token = scene.token(*i);
        token.kind == Kind::Mark && token.space
            || scene.doc.mark(*i) == ','
            || token.opens()
            || token.has(Sense::Subordinate)
            || scene.is_timed(*i)
            || scene.verb(*i).is_some()
    };
    let end = (verb + 1..before.last).find(ends).unwrap_or(before.last);
    (end > verb + 1 && end - verb <= NOUN).then_some((verb + 1, end))
}

/// What a relative clause is about; *Randu* of *Randu, sebuah desa yang …*.
pub fn described(scene: &Scene, begin: usize, which: usize) -> Option<(usize, usize)> {
    let (first, last) = antecedent(scene, begin, which)?;
    let some = scene.token(first).has(Sense::Indefinite);
    let comma = first.checked_sub(1).filter(|comma| some && scene.doc.mark(*comma) == ',');
    // *at odds over Randu*
    let named = |(first, last)| (nearest(scene, first, last, Sense::Of), last);
    comma.and_then(|comma| antecedent(scene, begin, comma)).map(named).or(Some((first, last)))
}

/// The noun behind the last preposition but *of* and this, where adjectives come first.
pub fn nearest(scene: &Scene, first: usize, last: usize, but: Sense) -> usize {
    let led = |i: &usize| {
        let token = scene.token(*i);
        token.has(Sense::Preposition) && !token.has(Sense::Of) && !token.has(but)
    };
    (first..last).rfind(led).filter(|_| scene.pack.adjectives_first).map_or(first, |i| i + 1)
}

/// *expanded to include Greece in 1952, Germany in 1955*: what stands before the first item, up to its name.
fn item_lead(scene: &Scene, before: &Clause) -> Option<(usize, usize)> {
    let date = scene.exprs_in(before.first, before.last).filter(|n| scene.is_dated(*n)).last()?;
    let of_item = |i: &usize| {
        let token = scene.token(*i);
        token.capital || token.has(Sense::On) || token.has(Sense::In) || token.has(Sense::And)
    };
    let start = (before.first..scene.exprs[date].first).rev().take_while(of_item).last()?;
    scene.has_verb(before.first, start).then_some((before.first, start))
}

/// The noun that a relative clause behind a comma is about: back to the verb or the mark before it.
pub fn antecedent(scene: &Scene, first: usize, comma: usize) -> Option<(usize, usize)> {
    let parts = |i: &usize| {
        let token = scene.token(*i);
        let mark = token.kind == Kind::Mark && !matches!(scene.doc.mark(*i), '\'' | '’' | '-' | '.');
        let opens = token.senses.iter().any(|s| matches!(s, Sense::Opens(_) | Sense::Says));
        mark || opens || scene.verb(*i).is_some() || scene.is_timed(*i)
    };
    let begin = (first..comma).rfind(parts).map_or(first, |i| i + 1);
    let leads = |i: &usize| {
        let token = scene.token(*i);
        token.has(Sense::Preposition) || token.has(Sense::Pronoun) || token.has(Sense::And)
    };
    let begin = (begin..comma).find(|i| !leads(i))?;
    let begin = own_article(scene, (begin + 1..comma).rev()).unwrap_or(begin);
    (comma - begin <= NOUN).then_some((begin, comma))
}

/// *The report overturns a ruling that …*: the article behind a word that nothing shows to be a verb, where a noun begins.
pub fn own_article(scene: &Scene, words: impl Iterator<Item = usize>) -> Option<usize> {
    let plain = |i: usize| {
        let token = scene.token(i);
        // not *a promise to provide a service*
        let to = i > 0 && scene.token(i - 1).has(Sense::Opens(Link::For));
        token.kind == Kind::Word && !token.capital && token.senses.is_empty() && !to
    };
    let article = |i: &usize| scene.token(*i).is_any(&[Sense::The, Sense::Indefinite]) && plain(i - 1);
    let noun = |i: &usize| !tight::helps(scene, *i);
    words.take_while(noun).find(article).filter(|_| scene.pack.adjectives_first)
}
