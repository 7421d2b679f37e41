//! Headlines made tighter by what can go: a lead-in, an aside, the tail of a long subject.

use super::places::Places as _;
use super::verb::Verb;
use super::{Scene, body, subject};
use crate::engine::expression::{Boundary, Form};
use crate::engine::lang::{Link, Sense, Shape};
use crate::engine::text::Kind;

/// A lead-in has at most so many tokens,
const LEAD_IN: usize = 9;
/// and so many where a preposition or a conjunction opens it; then it may have a verb of its own.
const LONG_LEAD_IN: usize = 20;
/// So near to the beginning *to do so* leads in.
const SO: usize = 6;
/// A tail has at most so many words.
const TAIL: usize = 4;
/// So near to its beginning an aside of a noun goes on with *who*.
const NOUN: usize = 3;
/// So near to *meminta* stands its *untuk*.
const ASKED: usize = 5;

/// *Dengan mediasi Rusia, gencatan senjata diumumkan*; *Nicknamed the ghost, he was arrested*: what leads in is left
/// out where a clause of its own follows.
pub fn without_lead_in<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    let token = |i: usize| scene.token(i);
    let leads = leads_in(scene, kept);
    let own = |i: &usize| {
        let opens = [Sense::The, Sense::Indefinite, Sense::Pronoun];
        let noun = token(*i).capital || token(*i).is_any(&opens);
        noun || !scene.pack.adjectives_first && scene.verb(*i).is_none() && !helps(scene, *i)
    };
    // *Citing a report, the board …*
    let opens_verb = kept.first().is_some_and(|i| scene.verb(*i).is_some() || scene.goes(*i));
    let participle = |comma: usize| opens_verb && kept.get(comma + 1).is_some_and(own);
    let goes = |comma: usize| {
        if leads || participle(comma) {
            comma <= LONG_LEAD_IN
        } else {
            comma <= LEAD_IN && !told(scene, kept.upto(comma))
        }
    };
    // *Until Monday, nobody was named*
    let until =
        |i: &usize| scene.expr_at(*i).is_some_and(|n| scene.exprs[n].boundary == Some(Boundary::Until));
    let timed = |comma: &usize| kept.upto(*comma).iter().any(until);
    // *In order to do so | Tarn sold it*
    let so = |n: &usize| {
        kept.get(*n).is_some_and(|i| token(*i).has(Sense::So) && token(*i).has(Sense::Subordinate))
    };
    // *With the fall of Randu (it fell in May) | Tarn had won*
    let bracket = |n: &usize| {
        let next = kept.at(n + 1);
        scene.doc.mark(next - 1) == ')' && scene.is_timed(next - 2) && token(next).capital
    };
    let so = (2..SO).find(so).or_else(|| (1..kept.len().saturating_sub(1)).find(bracket)).filter(|_| leads);
    let Some(comma) = so.or_else(|| comma(scene, kept, 0)).filter(|comma| goes(*comma) && !timed(comma))
    else {
        return kept;
    };
    // *In Veria, the council …*: whose council.
    let whose = |n: usize| token(kept.at(comma + n));
    if leads && comma == 2 && whose(1).has(Sense::The) && !whose(2).capital && token(kept.at(1)).capital {
        return kept;
    }
    // *In Hamburg, the country's second city, the …*
    let second = self::comma(scene, kept, comma + 1)
        .filter(|second| leads && goes(*second) && !told(scene, kept.part(comma, *second)));
    let rest = kept.onward(second.unwrap_or(comma) + 1);
    // *At the close of business, 20 shares, and notes, had been sold*
    let whole = scene.pack.adjectives_first && second.is_none() && leads;
    let end = self::comma(scene, rest, 0).filter(|_| !whole).unwrap_or(rest.len());
    let verb =
        |n: &usize| scene.verb(rest.at(*n)).is_some() || *n > 0 && token(rest.at(*n)).has(Sense::Future);
    let Some(verb) = (0..end).find(verb).filter(|verb| *verb > 0) else {
        return kept;
    };
    let opens = token(rest.at(0)).opens() || token(rest.at(0)).has(Sense::Discourse);
    // *Poland, Hungary and Spain joined* is a list; *X, minister, said that Y left* tells of Y.
    let parts = |i: &usize| {
        let has = |sense| token(*i).has(sense);
        let list = has(Sense::And) || has(Sense::Or) || has(Sense::Says);
        list && !leads || has(Sense::Opens(Link::Which)) || has(Sense::Opens(Link::That))
    };
    // *A man from the village of Suka, East Reno …*: a place within a place.
    let name = |i: usize| token(i).capital && !token(i).first;
    let place = !leads && !participle(comma) && name(kept.at(comma - 1)) && name(rest.at(0));
    let leans = participle(comma) && token(rest.at(0)).has(Sense::Subordinate);
    if leans || opens || rest.upto(verb).iter().any(parts) || place { kept } else { rest }
}

/// *Although prices fell, the cartel kept its target*: of a clause that leans on another and that other, the one that
/// the date stands in; the main one where none does.
pub fn side(scene: &Scene, first: usize, last: usize) -> (usize, usize) {
    let leans = |i: &usize| {
        let token = scene.token(*i);
        token.kind == Kind::Word && (!token.has(Sense::Discourse) || token.has(Sense::Subordinate))
    };
    let Some(open) = (first..last).find(leans).filter(|i| scene.token(*i).has(Sense::Subordinate)) else {
        return behind(scene, first, last).unwrap_or((first, last));
    };
    let count = |i, mark| (open..i).filter(|k| scene.doc.mark(*k) == mark).count();
    let spaced = |i: &usize| {
        let space = scene.doc.mark(*i) == ',' && scene.token(i + 1).space;
        space && count(*i, '(') == count(*i, ')')
    };
    // *Apabila melihat ke belakang, harga di atas 100 dollar*
    let both = |comma: &usize| {
        scene.has_verb(open, *comma) && (scene.has_verb(comma + 1, last) || scene.verb(open + 1).is_some())
    };
    let Some(comma) = (open..last).find(|i| spaced(i) && !scene.is_timed(*i)).filter(both) else {
        return (first, last);
    };
    let dated = |a: usize, b: usize| scene.exprs_in(a, b).any(|n| scene.is_dated(n));
    if dated(open, comma) && !dated(comma + 1, last) { (open + 1, comma) } else { (comma + 1, last) }
}

/// *Dewan bertahan meski air naik sejak Juni*: what only the second half dates.
fn behind(scene: &Scene, first: usize, last: usize) -> Option<(usize, usize)> {
    let leans = |i: &usize| scene.token(*i).has(Sense::Subordinate) && !scene.is_timed(*i);
    // English has *if*, *so that* and *because of* there, too.
    let at = (first + 1..last).find(leans).filter(|_| !scene.pack.adjectives_first)?;
    let dated = |a: usize, b: usize| scene.exprs_in(a, b).any(|n| scene.is_dated(n));
    let both = scene.has_verb(first, at) && scene.has_verb(at + 1, last);
    let said = scene.has(at, last, Sense::Says);
    (both && !said && dated(at + 1, last) && !dated(first, at)).then_some((at + 1, last))
}

/// *A region that was held by Y*: a headline needs no *that*. *Finland,
/// which has a long border, joined*: it is an aside. *The quake that shook the coast is the second largest*: all of it.
pub fn without_relative(scene: &Scene, kept: &[usize]) -> Vec<usize> {
    let which = kept.iter().position(|i| scene.token(*i).has(Sense::Opens(Link::Which)));
    let Some(at) = which.filter(|at| !told(scene, kept.upto(*at))) else { return kept.to_vec() };
    let apart = at > 1 && scene.doc.mark(kept.at(at - 1)) == ',';
    if apart && let Some(close) = comma(scene, kept, at) {
        let goes = told(scene, kept.onward(close + 1)) && !says(scene, kept.part(at, close));
        // What leads in keeps a comma behind it.
        let from = close + usize::from(!leads(scene, kept));
        return if goes { [kept.upto(at - 1), kept.onward(from)].concat() } else { kept.to_vec() };
    }
    let verbs = |i: &&usize| scene.verb(**i).is_some() && !scene.token(**i).has(Sense::Helper);
    let happens = kept.onward(at).iter().any(|i| scene.verb(*i) == Some(Verb::Happening));
    // *Guru yang rumahnya hancur* is not the house.
    let owned = kept.get(at + 1).is_some_and(|i| scene.shape(*i) == Shape::Owned);
    let name = at > 0 && scene.token(kept.at(at - 1)).capital;
    let only = happens && (name || !owned) && kept.onward(at).iter().filter(verbs).count() == 1;
    let noun = subject::own_article(scene, kept.part(1, at.max(1)).iter().rev().copied());
    let from = noun.and_then(|noun| kept.iter().position(|i| *i == noun)).unwrap_or(0);
    if only { [kept.part(from, at), kept.onward(at + 1)].concat() } else { kept.to_vec() }
}

/// *memutuskan untuk tidak menutup jalan*, *meminta Veria untuk membantu*: headlines go without the *untuk*.
pub fn without_what_for(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let asks = |n: usize| scene.token(kept.at(n)).has(Sense::Asks);
    let goes = |n: &usize| {
        let before = n.saturating_sub(ASKED)..*n;
        scene.token(kept.at(*n)).has(Sense::Opens(Link::For)) && before.rev().any(asks)
    };
    if !scene.pack.adjectives_first
        && let Some(at) = (1..kept.len()).find(goes)
    {
        kept.remove(at);
    }
    kept
}

/// *untuk secara konstruktif menyelesaikan masalah*: without the manner.
pub fn without_manner(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let has = |n: usize, sense| kept.get(n).is_some_and(|i| scene.token(*i).has(sense));
    // *dilakukan secara daring |*, and *secara tidak sengaja*: never the *not* alone.
    let goes = |n: &usize| has(*n, Sense::Manner) && !has(n + 1, Sense::Not) && !has(n + 1, Sense::Unreal);
    if let Some(at) = (1..kept.len().saturating_sub(2)).find(goes) {
        // *secara sah dan meyakinkan*
        let and = if has(at + 2, Sense::And) { 2 } else { 0 };
        kept.drain(at..(at + 2 + and).min(kept.len()));
    }
    kept
}

/// *Finance minister Arno Santak*, *organisasi pengekspor kopi OPEK*: the name alone, where an office or a body stands
/// before it and a verb behind.
pub fn without_title(scene: &Scene, kept: Vec<usize>) -> Vec<usize> {
    let (mut titled, mut name) = (false, 0);
    for (n, i) in kept.iter().copied().enumerate() {
        let token = scene.token(i);
        if scene.verb(i).is_some() || helps(scene, i) {
            // Of three in a row nobody knows which are his own: *Presiden Veria Arno Santak*.
            let named = match n - name {
                1 => body::is_loud(scene, kept.at(name)),
                2 => true,
                long => long > 2 && scene.pack.adjectives_first,
            };
            return if titled && name > 0 && named { kept.onward(name).to_vec() } else { kept };
        }
        if token.opens() || token.has(Sense::And) || token.kind == Kind::Mark && scene.doc.mark(i) != '-' {
            break;
        }
        // *Organisasi Penghasil Kopi* is a name.
        let body = token.has(Sense::Group) && !scene.token(i + 1).capital;
        let heads = token.has(Sense::Office) || body;
        titled |= heads;
        if heads || !token.capital {
            name = n + 1;
        }
    }
    kept
}

/// *untuk pengiriman* of *untuk pengiriman Januari*: a preposition and a noun that only carried the date.
pub fn without_stumps(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let preposition = |i: usize| {
        let token = scene.token(i);
        // *to rejoin last week*: a verb that nothing shows to be one.
        let infinitive = scene.pack.adjectives_first && token.has(Sense::Opens(Link::For));
        !infinitive && token.has(Sense::Preposition) || token.has(Sense::Purpose)
    };
    let carries = |i: usize, on: bool| {
        let token = scene.token(i);
        let plain = token.kind == Kind::Word && !token.capital && scene.verb(i).is_none() && !preposition(i);
        let article = token.has(Sense::The) || token.has(Sense::Indefinite);
        // *menetapkannya sebagai tersangka [sehari setelahnya]*, *a state of emergency [the next morning]*
        let month = |n: usize| matches!(scene.exprs[n].form, Form::Calendar(f) if f.weekday.is_none() && f.dir.is_none());
        let carried = |n: usize| month(n) || on;
        plain && !article && scene.expr_at(i + 1).is_some_and(carried) && !scene.is_timed(i)
    };
    let stump = (2..kept.len()).find(|n| {
        let i = kept.at(*n);
        preposition(kept.at(n - 1))
            && carries(i, scene.token(kept.at(n - 1)).has(Sense::On) && !scene.pack.adjectives_first)
            && kept.get(n + 1) != Some(&(i + 1))
    });
    if let Some(at) = stump {
        kept.drain(at - 1..=at);
    }
    // *klub yang berdiri [pada 1952] itu*, *Pilkada yang digelar [27 November]*
    let bare = |n: &usize| {
        let (which, verb) = (kept.at(*n), kept.at(n + 1));
        let gap = kept.get(n + 2).map_or(scene.is_timed(verb + 1), |next| *next != verb + 1);
        scene.token(which).has(Sense::Opens(Link::Which))
            && which + 1 == verb
            && scene.verb(verb).is_some()
            && gap
    };
    let found = (1..kept.len().saturating_sub(1)).find(bare).filter(|_| !scene.pack.adjectives_first);
    if let Some(at) = found {
        // *menjamu Randu pada laga yang dimulai [pukul 15.30]*: a noun that nothing tells which.
        let ends = kept.onward(at + 2).iter().all(|i| scene.token(*i).kind == Kind::Mark);
        let noun = ends && at > 2 && scene.token(kept.at(at - 2)).has(Sense::On);
        let noun = noun && !scene.token(kept.at(at - 1)).capital && scene.verb(kept.at(at - 3)).is_none();
        kept.drain(if noun { at - 2 } else { at }..at + 2);
    }
    kept
}

/// *The suspect -- Arno Tarn -- was charged*: without what stands between dashes before the verb.
pub fn without_dashed(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let dash = |n: &usize| {
        let i = kept.at(*n);
        matches!(scene.doc.mark(i), '-' | '–' | '_') && scene.token(i).space
    };
    let mut dashes = (1..kept.len()).filter(dash);
    if let Some((open, close)) = dashes.next().zip(dashes.next()) {
        let end = close + 1 + usize::from(scene.doc.mark(kept.at(close) + 1) == '-');
        if kept.get(end).is_some_and(|i| scene.verb(*i).is_some() || helps(scene, *i)) {
            kept.drain(open..end);
        }
    }
    kept
}

/// *The governments, which met twice, agreed*; *McBride, 54, of Lewisburg, was part*: without what stands between the
/// subject's comma and the last one before its verb.
pub fn without_asides(scene: &Scene, kept: Vec<usize>) -> Vec<usize> {
    // *a day after Tarn, a maker of sails, closed its yard*: of the last clause before it.
    let opens = |i: &usize| {
        let token = scene.token(*i);
        token.bounds() || token.has(Sense::Opens(Link::That)) || token.has(Sense::Opens(Link::When))
    };
    let subject = |open: &usize| {
        let clause = kept.upto(*open).iter().rposition(opens).unwrap_or(0);
        !told(scene, kept.part(clause, *open)) && !leads(scene, &kept)
    };
    let Some(open) = comma(scene, &kept, 0).filter(subject) else { return kept };
    let verb_next =
        |close: usize| kept.get(close + 1).is_some_and(|i| scene.verb(*i).is_some() || helps(scene, *i));
    let goes = |close: usize| {
        let aside = kept.part(open + 1, close);
        // *brokered by Veria*; *Arno, perempuan yang menulis lagu, wafat*
        let participle = |i: &usize| scene.verb(*i) == Some(Verb::Happening);
        let participle = scene.pack.adjectives_first && aside.first().is_some_and(participle);
        let which = |i: &usize| scene.token(*i).has(Sense::Opens(Link::Which));
        let noun = aside.part(0, aside.len().min(NOUN));
        verb_next(close)
            && (participle || noun.iter().any(which) || !told(scene, aside))
            && !says(scene, aside)
    };
    let mut close = open;
    while let Some(next) = comma(scene, &kept, close + 1) {
        if goes(next) {
            return [kept.upto(open), kept.onward(next + 1)].concat();
        }
        close = next;
    }
    kept
}

/// *He was last seen, the day*; *ekspor 2,94 juta barel, angka tertinggi*: without a noun behind the last comma whose date
/// was left out.
pub fn without_tail<'a>(scene: &Scene, kept: &'a [usize], shortened: bool) -> &'a [usize] {
    let last = (1..kept.len()).rev().find(|n| comma(scene, kept, *n) == Some(*n));
    let Some(at) = last.filter(|at| told(scene, kept.upto(*at))) else { return kept };
    let tail = kept.onward(at + 1);
    let plain = |i: &usize| {
        let token = scene.token(*i);
        let joins = |s: &Sense| matches!(s, Sense::And | Sense::Or | Sense::Opens(_) | Sense::Says);
        token.kind == Kind::Word
            && !token.capital
            && scene.verb(*i).is_none()
            && !token.senses.iter().any(joins)
    };
    // *He was kidnapped, that he died within weeks*: what another verb was followed by.
    let that = tail.first().is_some_and(|i| scene.token(*i).has(Sense::Opens(Link::That)));
    let dated = kept.at(at).checked_sub(1).is_some_and(|before| scene.is_timed(before));
    // *his small, neighborhood store*
    let opens = tail.first().is_some_and(|i| !scene.token(*i).senses.is_empty());
    let going = tail.first().is_some_and(|i| scene.goes(*i));
    let cut = !going && (dated || shortened && (opens || !scene.pack.adjectives_first));
    let aside = cut && tail.len() <= TAIL && tail.iter().all(plain);
    // *lost two games, coming |* from behind
    let small = |i: &usize| !scene.token(*i).capital;
    let state = at > 0 && scene.doc.mark(kept.at(at - 1)) == '.';
    let bare =
        shortened && !state && tail.len() == 1 && tail.iter().all(small) && scene.pack.adjectives_first;
    let aside = aside || bare || half(scene, tail, shortened);
    if aside || that && scene.pack.adjectives_first { kept.upto(at) } else { kept }
}

/// *He died, command |* passed to …; *the ship left, and Tarn said |* that …: whether a tail is half of a clause.
fn half(scene: &Scene, tail: &[usize], shortened: bool) -> bool {
    let (Some(first), Some(last)) = (tail.first().copied(), tail.last().copied()) else { return false };
    let has = |i: usize, sense| scene.token(i).has(sense);
    let verb = |i: usize| scene.verb(i).is_some();
    let subject =
        shortened && tail.len() <= TAIL && !told(scene, tail) && (verb(last + 1) || helps(scene, last + 1));
    let says = has(first, Sense::And) && has(last, Sense::Says);
    subject || says
}

/// The same, where what opens it was taken off already: *[Before] being moved to the court, he …*.
fn leads_in(scene: &Scene, kept: &[usize]) -> bool {
    let opens = [Sense::Preposition, Sense::Subordinate, Sense::Opens(Link::When)];
    let before = kept.first().and_then(|i| i.checked_sub(1)).map(|i| scene.token(i));
    let taken = before.is_some_and(|token| token.bounds() || token.is_any(&opens));
    leads(scene, kept) || taken && kept.first().is_some_and(|i| !scene.token(*i).first)
}

/// Whether a preposition or a conjunction opens it.
pub fn leads(scene: &Scene, kept: &[usize]) -> bool {
    // *Just ahead of …*
    let first = kept.iter().find(|i| !scene.token(**i).has(Sense::Leans));
    first.is_some_and(|i| scene.token(*i).opens())
}

pub fn helps(scene: &Scene, i: usize) -> bool {
    scene.token(i).is_any(&[Sense::Aux, Sense::Helper, Sense::Unreal, Sense::Future])
}

/// What was said must never become what happened.
pub fn says(scene: &Scene, kept: &[usize]) -> bool {
    kept.iter().any(|i| scene.token(*i).has(Sense::Says))
}

pub fn told(scene: &Scene, kept: &[usize]) -> bool {
    kept.iter().any(|i| scene.verb(*i).is_some())
}

/// The next comma that parts words and not figures.
pub fn comma(scene: &Scene, kept: &[usize], from: usize) -> Option<usize> {
    (from..kept.len()).find(|n| {
        let spaced =
            || kept.get(n + 1).is_none_or(|next| scene.token(*next).space || *next != kept.at(*n) + 1);
        scene.doc.mark(kept.at(*n)) == ',' && spaced()
    })
}
