//! Which *system* a headline's *the system*, *sistem itu* is: the words with which the text told of it before.

use super::actor::name_end;
use super::draft::event_noun;
use super::places::Places as _;
use super::subject::described;
use super::{Scene, cut};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;
use std::ops::Range;

/// So many sentences back a place is looked for,
const NEAR: usize = 2;
/// so many tokens back a fuller name of anything,
const BACK: usize = 600;
/// no further than so many from one mention to the next;
const SILENT: usize = 150;
/// and it has at most so many words more.
const MORE: usize = 3;

/// The headline with the first such noun told in full, where the text leaves no doubt and there is room.
pub fn in_full(scene: &Scene, kept: Vec<usize>, taken: usize) -> Vec<usize> {
    let find = if scene.pack.adjectives_first { city } else { system };
    for n in 0..kept.len() {
        // Most words point at nothing.
        let token = scene.token(kept[n]);
        let points = [Sense::The, Sense::This, Sense::Same, Sense::There];
        if scene.pack.adjectives_first && !token.is_any(&points) {
            continue;
        }
        let told =
            named(scene, &kept, n).or_else(|| find(scene, &kept, n)).or_else(|| there(scene, &kept, n));
        if let Some((at, more)) = told {
            let mut told = kept.upto(at.start).to_vec();
            told.extend(more);
            told.extend_from_slice(kept.onward(at.end));
            return if cut::fits(scene, &told, taken) { told } else { kept };
        }
    }
    kept
}

/// *di sana*, where the `n`th is the *sana*: the place that the sentence tells of, or that the one before it names.
fn there(scene: &Scene, kept: &[usize], n: usize) -> Option<(Range<usize>, Range<usize>)> {
    let i = kept.at(n);
    if !scene.token(i).has(Sense::There) || scene.token(i).has(Sense::Opens(Link::Which)) {
        return None;
    }
    let first = scene.doc.sentences[scene.doc.sentence_of(i)].first;
    let which = |k: &usize| scene.token(*k).has(Sense::Opens(Link::Which));
    let is_place = |name: &(usize, usize)| (name.0..name.1).any(|k| scene.token(k).senses.is_place);
    let told = (first..i).rev().filter(which).find_map(|k| described(scene, first, k).filter(is_place));
    let place = told.map(|(from, to)| from..to).or_else(|| place(scene, i))?;
    Some((n..n + 1, place))
}

/// *the hospital*, *museum itu*, where the `n`th opens it: the only name of the text that such a noun ends, or begins where
/// adjectives stand behind.
fn named(scene: &Scene, kept: &[usize], n: usize) -> Option<(Range<usize>, Range<usize>)> {
    let english = scene.pack.adjectives_first;
    let (first, second) = (kept.at(n), kept.at(n + 1));
    let (pointer, i) = if english { (first, second) } else { (second, first) };
    let pointers: &[Sense] = if english { &[Sense::The] } else { &[Sense::Same, Sense::This] };
    if !scene.token(pointer).is_any(pointers) {
        return None;
    }
    let behind = scene.token(first + 2);
    let more =
        english && (modifies(scene, first + 2) || behind.is_any(&[Sense::Of, Sense::Opens(Link::Which)]));
    let small = !scene.token(i).capital || scene.token(i).first;
    if first + 1 != second
        || more
        || !small
        || !modifies(scene, i)
        || event_noun(scene, i).is_some()
        // *rumah sakit ini*
        || !english && n > 0 && modifies(scene, kept.at(n - 1)) && scene.verb(kept.at(n - 1)).is_none()
        // *the city* of Tarn, and not the *Tarn City* of a fair
        || english && scene.token(i).senses.is_place
    {
        return None;
    }
    let same = |k: &usize| {
        let equal = || scene.doc.word(*k).eq_ignore_ascii_case(scene.doc.word(i));
        scene.token(*k).hash() == scene.token(i).hash() && scene.token(*k).capital && equal()
    };
    let name = |k: usize| {
        let own = |f: &usize| name_end(scene, *f, k + 1) == k + 1;
        let end = name_end(scene, k + usize::from(!english), k + 2 + MORE);
        let from = if english { k - (k.saturating_sub(MORE)..k).rev().take_while(own).count() } else { k };
        let whole = if english { end == k + 1 } else { end < k + 2 + MORE };
        (whole && end > from + 1).then_some(from..end)
    };
    let around = i.saturating_sub(BACK / 2)..scene.doc.tokens.len().min(i + SILENT);
    let mut found = around.filter(same).filter_map(name);
    let told = found.next()?;
    let other = |name: Range<usize>| scene.doc.word(name.start) != scene.doc.word(told.start);
    // A headline opens without its article.
    let from = n + usize::from(english && n > 0);
    (told.start < i && !found.any(other)).then_some((from..n + 2, told))
}

/// *the city*, where the `n`th is its article: which places of `kept` give way, and to what.
fn city(scene: &Scene, kept: &[usize], n: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (article, i) = (scene.token(kept.at(n)), kept.at(n + 1));
    let is_place = scene.token(i).senses.is_place && kept.at(n) + 1 == i;
    let points = article.has(Sense::The) || article.has(Sense::This) || article.has(Sense::Same);
    // *the city of Tarn*
    // *the road to the capital*: from somewhere else, and perhaps to none that is named.
    let way = n > 0 && scene.token(kept.at(n - 1)).has(Sense::Opens(Link::For));
    let whole = !scene.token(i + 1).has(Sense::Of) && !modifies(scene, i + 1);
    let found = || Some(i).filter(|_| !way).and_then(|i| place(scene, i)).or_else(|| called(scene, i));
    (is_place && points && whole).then(found).flatten().map(|name| (n..n + 2, name))
}

/// *The slide hit the village of Tarn. … The village*: what the text has called it.
fn called(scene: &Scene, i: usize) -> Option<Range<usize>> {
    let same = |k: &usize| scene.doc.word(*k) == scene.doc.word(i) && scene.token(k + 1).has(Sense::Of);
    let k = (i.saturating_sub(SILENT)..i).rfind(same)? + 2;
    let end = name_end(scene, k, k + MORE);
    (end > k).then_some(k..end)
}

/// *sistem itu*, *Sistem* before its verb, where the `n`th is the noun: the same.
fn system(scene: &Scene, kept: &[usize], n: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (i, next) = (kept.at(n), kept.at(n + 1));
    let token = |i: usize| scene.token(i);
    let that = next == i + 1
        && !scene.is_timed(i)
        && !scene.is_timed(next)
        && (token(next).has(Sense::Same) || token(next).has(Sense::This));
    let bare = n == 0 && token(i).first && !modifies(scene, next);
    if !(that || bare) || !is_plain(scene, i) {
        return None;
    }
    Some((n + 1..n + 1 + usize::from(that), mention(scene, i, !that)?))
}

/// What the same noun was told with: the nearest, as long as the text has gone on telling of it; or the only one
/// that there is.
fn mention(scene: &Scene, i: usize, only: bool) -> Option<Range<usize>> {
    let word = |k: usize| scene.doc.word(k);
    let (mut from, mut found) = (i, None::<Range<usize>>);
    for k in (i.saturating_sub(BACK)..i).rev() {
        if scene.token(k).hash() != scene.token(i).hash()
            || !word(k).eq_ignore_ascii_case(word(i))
            || !is_plain(scene, k)
        {
            continue;
        }
        if !only && from > k + SILENT {
            break;
        }
        from = k;
        let Some(end) = end(scene, k) else { continue };
        let other = |told: &Range<usize>| !word(told.start).eq_ignore_ascii_case(word(k + 1));
        if found.as_ref().is_some_and(other) {
            return None;
        }
        found = Some(k + 1..end);
        if !only {
            break;
        }
    }
    found
}

/// One past *sistem penanda kapal*; not *gempa Lontara M 9,0*.
fn end(scene: &Scene, k: usize) -> Option<usize> {
    let end = (k + 1..=k + 1 + MORE).find(|end| *end > k + MORE || !modifies(scene, *end))?;
    let next = scene.token(end);
    (end > k + 1 && next.kind != Kind::Number && !next.capital).then_some(end)
}

/// *Veria took Tarn. The city …*: the one place that the sentence before names, or the one before that.
fn place(scene: &Scene, i: usize) -> Option<Range<usize>> {
    let sentences = &scene.doc.sentences;
    let own = scene.doc.sentence_of(i);
    let mut found: Option<Range<usize>> = None;
    let mut end = sentences[own].first;
    for n in (own.saturating_sub(NEAR)..own).rev() {
        let first = sentences[n].first;
        for k in first + 1..std::mem::replace(&mut end, first) {
            // *a trip to Tarn*
            let noun = !scene.token(k.max(2) - 2).capital && scene.verb(k.max(2) - 2).is_none();
            let way = scene.token(k - 1).has(Sense::Opens(Link::For)) && noun;
            let led = scene.token(k - 1).has(Sense::Preposition) && !way || scene.verb(k - 1).is_some();
            let last = name_end(scene, k, k + MORE);
            if led && k < last && last < k + MORE && !scene.people.known(scene.doc.word(last - 1)) {
                // Not where there are two.
                if found.as_ref().is_some_and(|name| scene.doc.word(name.start) != scene.doc.word(k)) {
                    return None;
                }
                found = Some(k..last);
            }
        }
        if found.is_some() {
            break;
        }
    }
    found
}

/// A noun that is no name.
fn is_plain(scene: &Scene, i: usize) -> bool {
    let token = scene.token(i);
    modifies(scene, i) && (!token.capital || token.first) && !token.has(Sense::Counted)
}

/// A word that can stand with a noun and tell which: a noun, a name, an adjective.
fn modifies(scene: &Scene, i: usize) -> bool {
    let noun = |s: &Sense| {
        matches!(
            s,
            Sense::NoVerb | Sense::NoName | Sense::Counted | Sense::Event(_) | Sense::Group | Sense::Body
        )
    };
    let token = scene.token(i);
    token.kind == Kind::Word
        && token.senses.iter().all(noun)
        && !scene.is_timed(i)
        && scene.verb(i).is_none()
        && !scene.is_adverb(i)
}
