//! Whether a headline reads as one: somebody or something that is no mere pronoun, and what became of it.

use super::draft::event_noun;
use super::places::Places as _;
use super::{Scene, speech};
use crate::engine::lang::{Link, Sense, Shape};
use crate::engine::text::Kind;

/// A noun that names a happening takes so many words to tell which.
const NOUN: usize = 3;

/// Whether these words do. Languages that set their adjectives first have rules of their own.
pub fn is_whole(scene: &Scene, kept: &[usize]) -> bool {
    if scene.pack.adjectives_first {
        return true;
    }
    let Some(at) = kept.iter().position(|i| !leads(scene, *i)) else { return false };
    // *Sejauh ini pihaknya belum tahu*
    let mut first = kept.iter().take(3).take_while(|i| scene.verb(**i).is_none());
    let speaks = first.any(|i| scene.token(*i).has(Sense::Speaker));
    !speaks && has_subject(scene, kept.onward(at)) && tells(scene, kept) && says_what(scene, kept)
}

/// *Ini membuat harga naik*, *hal itu terlihat dari stok*: what was told before, explained.
pub fn explains(scene: &Scene, (first, last): (usize, usize)) -> bool {
    let points = |i: usize| {
        let has = |sense| scene.token(i).has(sense);
        !scene.is_timed(i) && (has(Sense::This) || has(Sense::Same))
    };
    let mut words = (first..last).skip_while(|i| leads(scene, *i) && !points(*i));
    let Some(open) = words.next() else { return true };
    points(open) || scene.token(open).has(Sense::Vague) && words.next().is_some_and(points)
}

/// *Surat tersebut dibakar*, and not *sementara itu*: whether a *this* stands with the subject, where it stands
/// behind its noun.
pub fn points(scene: &Scene, (first, last): (usize, usize)) -> bool {
    let verb = (first..last).find(|i| scene.verb(*i).is_some()).unwrap_or(last);
    // *Dengan temuan itu, korban menjadi 19 orang*
    let first = (first..verb).rfind(|i| scene.doc.mark(*i) == ',').unwrap_or(first);
    let pointer = |i: usize| {
        let has = |sense| scene.token(i).has(sense);
        (has(Sense::This) || has(Sense::Same)) && !scene.is_timed(i) && scene.token(i - 1).senses.is_empty()
    };
    !scene.pack.adjectives_first && (first + 1..verb).any(pointer)
}

/// *pihaknya*, *kami* among the first words: whoever speaks.
pub fn speaks(scene: &Scene, (first, last): (usize, usize)) -> bool {
    (first..last)
        .filter(|i| !scene.is_adverb(*i) && scene.token(*i).kind == Kind::Word)
        .take(3)
        .any(|i| speech::is_own(scene, i))
}

/// What may stand before a subject or a verb and is neither.
fn leads(scene: &Scene, i: usize) -> bool {
    let token = scene.token(i);
    let idle = [Sense::Aux, Sense::Helper, Sense::Future, Sense::Unreal, Sense::Lasting];
    scene.is_adverb(i) || token.kind == Kind::Mark || token.is_any(&idle)
}

/// *Ia pergi*, *Ini membuat …*, *Pihaknya belum tahu*, *Menempati posisi kedua*: nobody knows who or what.
fn has_subject(scene: &Scene, kept: &[usize]) -> bool {
    let (Some(first), next) = (kept.first().copied(), kept.get(1).copied()) else { return false };
    let token = scene.token(first);
    let points = |sense| token.has(sense) && !scene.is_timed(first);
    if token.has(Sense::Pronoun) || token.has(Sense::Speaker) || points(Sense::This) || points(Sense::Same) {
        return false;
    }
    let alone =
        next.is_none_or(|i| scene.token(i).kind == Kind::Mark || scene.verb(i).is_some() || leads(scene, i));
    match scene.shape(first) {
        Shape::Owned if alone => false,
        // *ke-12 anggota itu*
        _ if scene.verb(first).is_none() => !token.has(Sense::Preposition) || token.has(Sense::OrdinalHead),
        Shape::Active => false,
        // *Terpasang 40 unit*, *dibuka jalur baru*: the subject stands behind its verb.
        _ => next.is_some_and(|i| is_noun(scene, i)),
    }
}

/// A noun or a figure, and no name: nobody puts one behind its verb.
fn is_noun(scene: &Scene, i: usize) -> bool {
    let token = scene.token(i);
    token.kind != Kind::Mark
        && !token.capital
        && !token.opens()
        && !token.is_any(&[Sense::And, Sense::Subordinate])
        && scene.verb(i).is_none()
        && !leads(scene, i)
}

/// A verb, a happening with what tells which, or a figure.
fn tells(scene: &Scene, kept: &[usize]) -> bool {
    let not = |i: &usize| scene.token(*i).is_any(&[Sense::Unreal, Sense::Not]);
    let noun = |i: &usize| event_noun(scene, *i).is_some();
    let named = || kept.onward(1).iter().any(|i| scene.token(*i).capital);
    let figure = |i: &usize| scene.token(*i).kind == Kind::Number || scene.token(*i).has(Sense::Preposition);
    kept.iter().any(|i| scene.verb(*i).is_some() || scene.token(*i).has(Sense::Says) || not(i))
        || kept.iter().any(noun) && (kept.len() >= NOUN || named())
        || kept.len() > NOUN && kept.onward(1).iter().any(figure)
}

/// *X mengatakan kepada wartawan*, *X menyampaikan hal itu di Marang*: not without what he said.
pub fn says_what(scene: &Scene, kept: &[usize]) -> bool {
    let token = |i: usize| scene.token(i);
    let Some(at) = kept.iter().rposition(|i| token(*i).has(Sense::Says)) else { return true };
    let told = kept.upto(at).iter().any(|i| scene.verb(*i).is_some());
    let said = kept.onward(at + 1).iter().take_while(|i| token(**i).kind == Kind::Word);
    let mut said = said.skip_while(|i| token(**i).has(Sense::Opens(Link::That)));
    told || said.next().is_some_and(|i| !token(*i).has(Sense::Vague) && !token(*i).has(Sense::Preposition))
}
