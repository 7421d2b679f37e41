//! Headlines made tighter by what can go: a lead-in, an aside, the tail of a long subject.

use super::verb::Verb;
use super::{Scene, asides};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// A lead-in has at most so many tokens,
const LEAD_IN: usize = 9;
/// and so many where a preposition or a conjunction opens it; then it may have a verb of its own.
const LONG_LEAD_IN: usize = 18;
/// What has no verb tells something in more words than these.
const LEAST: usize = 4;
/// A tail has at most so many tokens, its comma with them.
const TAIL: usize = 3;
/// So near to *meminta* stands its *untuk*.
const ASKED: usize = 5;

/// *Dengan mediasi Rusia, gencatan senjata diumumkan*; *Meanwhile, the army left*: what leads in without a verb is
/// left out where a clause of its own follows. A name that leads in is the subject: *Suhail, menteri energi,
/// mengatakan*.
pub fn without_lead_in(scene: &Scene, kept: &[usize]) -> Vec<usize> {
    // *Nicknamed the ghost, he was arrested*
    let participle = kept.first().is_some_and(|i| scene.verb(*i).is_some());
    let goes = |comma: &usize| {
        let lead = &kept[..*comma];
        let own = |i: &usize| {
            let token = &scene.doc.tokens[*i];
            token.capital
                || token.has(Sense::Pronoun)
                || token.has(Sense::The)
                || token.has(Sense::Indefinite)
        };
        let noun = |i: &usize| !scene.pack.adjectives_first && scene.verb(*i).is_none() && !helps(scene, *i);
        let participle = participle && kept.get(comma + 1).is_some_and(|i| own(i) || noun(i));
        if leads_in(scene, kept) || participle {
            *comma <= LONG_LEAD_IN
        } else {
            *comma <= LEAD_IN && !told(scene, lead)
        }
    };
    if let Some(n) = asides::after_brackets(scene, kept) {
        return kept[n..].to_vec();
    }
    let Some(comma) = comma(scene, kept, 0).filter(goes) else { return kept.to_vec() };
    // *In Hamburg, the country's second city, the …*
    let second = self::comma(scene, kept, comma + 1)
        .filter(|second| leads_in(scene, kept) && goes(second) && !told(scene, &kept[comma..*second]));
    let comma = second.unwrap_or(comma);
    let rest = &kept[comma + 1..];
    let end = self::comma(scene, rest, 0).unwrap_or(rest.len());
    // *At the close of business, 20 shares, and notes, had been sold*
    let end = if scene.pack.adjectives_first && second.is_none() && leads_in(scene, kept) {
        rest.len()
    } else {
        end
    };
    let verb_at = rest[..end].iter().position(|i| scene.verb(*i).is_some());
    // *I will bring …*: a verb that only its helper shows.
    let helper = |i: &usize| leads_in(scene, kept) && scene.doc.tokens[*i].has(Sense::Future);
    let verb_at = verb_at.or_else(|| rest[..end].iter().position(helper));
    // *Dari hitungan dewan, stok beras tinggal 40 ton*: where no verb is to be had.
    // *Bila melihat ke belakang, harganya di atas 100 dollar*: a figure tells it.
    let happens = |kept: &[usize]| kept.iter().any(|i| scene.verb(*i) == Some(Verb::Happening));
    let figure = rest.iter().any(|i| scene.doc.tokens[*i].kind == Kind::Number);
    let weak = figure && !told(scene, rest) && !happens(&kept[..comma]);
    let verbless = !scene.pack.adjectives_first && leads_in(scene, kept) && (weak || !told(scene, kept));
    if verbless && rest.len() > LEAST {
        return rest.to_vec();
    }
    // *The bank, in a note on prices, expects*
    let aside = rest.first().is_some_and(|i| scene.doc.tokens[*i].has(Sense::Preposition));
    // *Target awal, dari lima sumur itu, tiga akan dibor*: a subject of its own stands behind the second comma.
    let inner = self::comma(scene, rest, 0).filter(|_| aside && !scene.pack.adjectives_first);
    if let Some(inner) = inner
        && let Some(next) = rest.get(inner + 1)
        && (scene.doc.tokens[*next].kind == Kind::Number || scene.doc.tokens[*next].number_word().is_some())
        && told(scene, &rest[inner + 1..])
    {
        return rest[inner + 1..].to_vec();
    }
    let Some(verb) = verb_at.filter(|verb| *verb > 0) else {
        return kept.to_vec();
    };
    // *Poland, Hungary and Spain joined* is a list; *X, minister, said that Y left* tells of Y.
    let parts = |i: &usize| {
        let token = &scene.doc.tokens[*i];
        if token.has(Sense::Opens(Link::Which)) {
            return true;
        }
        // What a preposition opens is no item of a list.
        !leads_in(scene, kept) && (token.has(Sense::And) || token.has(Sense::Or))
            || token.has(Sense::Says) && !(scene.pack.adjectives_first && leads_in(scene, kept))
            || token.has(Sense::Opens(Link::That))
    };
    let next = &scene.doc.tokens[rest[0]];
    let but = !scene.pack.adjectives_first && next.has(Sense::Discourse) && !next.has(Sense::Same);
    let opens = but
        || next.senses.iter().any(|s| matches!(s, Sense::Opens(_)))
        || participle && next.has(Sense::Subordinate);
    if opens || aside || rest[..verb].iter().any(parts) {
        return kept.to_vec();
    }
    // *Menurut Badan Cuaca, lereng itu retak*: who says so did not crack.
    let said = kept[0].checked_sub(1).is_some_and(|i| scene.doc.tokens[i].has(Sense::Says));
    let said = said && !scene.pack.adjectives_first;
    let named = comma > 1
        && !said
        && kept[..comma].iter().all(|i| scene.doc.tokens[*i].capital || !scene.doc.tokens[*i].space)
        && !scene.doc.tokens[kept[0]].has(Sense::Preposition);
    // *Bunchhay, a loyalist of the ousted premier*: what the article opens tells who he is.
    // *A man from the village of Suka, East Reno …*: a place within a place.
    let place = !leads_in(scene, kept)
        && !scene.pack.adjectives_first
        && !named
        && scene.doc.tokens[kept[comma - 1]].capital
        && scene.doc.tokens[rest[0]].capital
        && kept[..comma].iter().any(|i| !scene.doc.tokens[*i].capital);
    if place {
        return kept.to_vec();
    }
    let article =
        scene.doc.tokens[rest[0]].has(Sense::The) || scene.doc.tokens[rest[0]].has(Sense::Indefinite);
    if named && article {
        return kept.to_vec();
    }
    if named { [&kept[..comma], &rest[verb..]].concat() } else { rest.to_vec() }
}

/// *Although prices fell, the cartel kept its target*: of a clause that leans on another and that other, the one that
/// the date stands in; the main one where none does.
pub fn side(scene: &Scene, first: usize, last: usize) -> (usize, usize) {
    let leans = |i: &usize| {
        let token = &scene.doc.tokens[*i];
        token.kind == Kind::Word && (!token.has(Sense::Discourse) || token.has(Sense::Subordinate))
    };
    let Some(open) = (first..last).find(leans).filter(|i| scene.doc.tokens[*i].has(Sense::Subordinate))
    else {
        return (first, last);
    };
    let outside = |i: usize| {
        let count = |mark| (open..i).filter(|k| scene.doc.is(*k, mark)).count();
        count("(") == count(")")
    };
    let spaced = |i: &usize| {
        scene.doc.is(*i, ",") && scene.doc.tokens.get(i + 1).is_some_and(|t| t.space) && outside(*i)
    };
    let both = |comma: &usize| scene.has_verb(open, *comma) && scene.has_verb(comma + 1, last);
    let Some(comma) = (open..last).find(|i| spaced(i) && scene.expr_at(*i).is_none()).filter(both) else {
        return (first, last);
    };
    let dated = |a: usize, b: usize| scene.exprs_in(a, b).any(|n| scene.is_dated(n));
    if dated(open, comma) && !dated(comma + 1, last) { (open + 1, comma) } else { (comma + 1, last) }
}

/// *A region that was held by Y*: a headline needs no *that*. *Finland,
/// which has a long border, joined*: it is an aside. *The quake that shook the coast is the second largest*: all of it.
pub fn without_relative(scene: &Scene, kept: &[usize]) -> Vec<usize> {
    let which = kept.iter().position(|i| scene.doc.tokens[*i].has(Sense::Opens(Link::Which)));
    let Some(at) = which.filter(|at| !told(scene, &kept[..*at])) else { return kept.to_vec() };
    let apart = at > 1 && scene.doc.is(kept[at - 1], ",");
    if apart && let Some(close) = comma(scene, kept, at) {
        let goes = told(scene, &kept[close + 1..]) && !says(scene, &kept[at..close]);
        // What leads in keeps a comma behind it.
        let from = close + usize::from(!leads(scene, kept));
        return if goes { [&kept[..at - 1], &kept[from..]].concat() } else { kept.to_vec() };
    }
    let verbs = |i: &&usize| scene.verb(**i).is_some() && !scene.doc.tokens[**i].has(Sense::Helper);
    let happens = kept[at..].iter().any(|i| scene.verb(*i) == Some(Verb::Happening));
    // *Jumlah kapal yang disita sebanyak 12*: a figure tells it.
    let figure = |i: &usize| scene.doc.tokens[*i].kind == Kind::Number;
    let counted = !scene.pack.adjectives_first && kept[at..].iter().any(figure);
    // *minyak yang besar sulit terserap*: an adjective's.
    let own = |i: &usize| scene.verb(*i).is_some() || helps(scene, *i) || scene.is_adverb(*i);
    let main = kept.iter().skip(at + 2).any(|i| helps(scene, *i));
    let counted = counted || !scene.pack.adjectives_first && main && !kept.get(at + 1).is_some_and(own);
    let only = happens && !counted && kept[at..].iter().filter(verbs).count() == 1;
    if only { [&kept[..at], &kept[at + 1..]].concat() } else { kept.to_vec() }
}

/// *memutuskan untuk tidak menutup jalan*, *meminta Veria untuk membantu*: headlines go without the *untuk*.
pub fn without_what_for(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let asks = |n: usize| scene.doc.tokens[kept[n]].has(Sense::Asks);
    let goes = |n: &usize| {
        let before = n.saturating_sub(ASKED)..*n;
        scene.doc.tokens[kept[*n]].has(Sense::Opens(Link::For)) && before.rev().any(asks)
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
    // *dilakukan secara daring |*
    // *secara tidak sengaja*: never the *not* alone.
    let not = |at: usize| {
        let next = kept.get(at + 1).map(|i| &scene.doc.tokens[*i]);
        next.is_some_and(|t| t.has(Sense::Not) || t.has(Sense::Unreal))
    };
    let ends = |at: &usize| scene.pack.adjectives_first || at + 2 < kept.len() && !not(*at);
    if let Some(at) = kept.iter().position(|i| scene.doc.tokens[*i].has(Sense::Manner)).filter(ends) {
        kept.drain(at..(at + 2).min(kept.len()));
    }
    kept
}

/// *untuk pengiriman* of *untuk pengiriman Januari*: a preposition and a noun that only carried the date.
pub fn without_stumps(scene: &Scene, mut kept: Vec<usize>) -> Vec<usize> {
    let preposition = |i: usize| {
        let token = &scene.doc.tokens[i];
        // *to rejoin last week*: a verb that nothing shows to be one.
        let infinitive = scene.pack.adjectives_first && token.has(Sense::Opens(Link::For));
        !infinitive && token.has(Sense::Preposition) || token.has(Sense::Purpose)
    };
    let plain = |i: usize| {
        let token = &scene.doc.tokens[i];
        let article = token.has(Sense::The) || token.has(Sense::Indefinite);
        let word = token.kind == Kind::Word && !token.capital && !article;
        word && scene.verb(i).is_none() && !preposition(i)
    };
    let carries = |i: usize| scene.expr_at(i + 1).is_some() && scene.expr_at(i).is_none();
    let stump = (1..kept.len().saturating_sub(1)).find(|n| {
        preposition(kept[*n])
            && plain(kept[n + 1])
            && carries(kept[n + 1])
            && !kept.contains(&(kept[n + 1] + 1))
    });
    if let Some(at) = stump {
        kept.drain(at..at + 2);
    }
    kept
}

/// *The governments, which met twice, agreed*; *McBride, 54, of Lewisburg, was part*: without what stands between the
/// subject's comma and the last one before its verb.
pub fn without_asides(scene: &Scene, kept: Vec<usize>) -> Vec<usize> {
    let subject = |open: &usize| !told(scene, &kept[..*open]) && !leads(scene, &kept);
    let Some(open) = comma(scene, &kept, 0).filter(subject) else { return kept };
    let verb_next =
        |close: usize| kept.get(close + 1).is_some_and(|i| scene.verb(*i).is_some() || helps(scene, *i));
    let goes = |close: usize| {
        let aside = &kept[open + 1..close];
        let relative = aside.first().is_some_and(|i| scene.doc.tokens[*i].has(Sense::Opens(Link::Which)));
        verb_next(close) && (relative || !told(scene, aside)) && !says(scene, aside)
    };
    let mut close = open;
    while let Some(next) = comma(scene, &kept, close + 1) {
        if goes(next) {
            return [&kept[..open], &kept[next + 1..]].concat();
        }
        close = next;
    }
    kept
}

/// *He was last seen, the day*; *ekspor 2,94 juta barel, angka tertinggi*: without a noun behind the last comma whose date
/// was left out.
pub fn without_tail<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    // *molor dua tahun atau baru bisa produksi |* 2020
    let or = kept.iter().rposition(|i| scene.doc.tokens[*i].has(Sense::Or)).filter(|at| {
        let happens = |i: &usize| scene.verb(*i) == Some(Verb::Happening);
        let dated = kept.last().is_some_and(|i| scene.expr_at(i + 1).is_some());
        let weak = dated && kept.len() - at <= TAIL + 2 && !kept[*at..].iter().any(happens);
        weak && !scene.pack.adjectives_first && told(scene, &kept[..*at])
    });
    if let Some(at) = or {
        return &kept[..at];
    }
    let last = (0..kept.len()).rev().find(|n| comma(scene, kept, *n) == Some(*n));
    let Some(at) = last.filter(|at| told(scene, &kept[..*at])) else { return kept };
    // *the family of Tarn, 37 years old*
    let age = kept.last().is_some_and(|i| scene.doc.tokens[*i].has(Sense::Age));
    if age && scene.doc.tokens[kept[at + 1]].kind == Kind::Number {
        return &kept[..at];
    }
    if kept.len() - at > TAIL {
        return kept;
    }
    let plain = |i: &usize| {
        let token = &scene.doc.tokens[*i];
        token.kind == Kind::Word && !token.capital && scene.verb(*i).is_none()
    };
    let dated = kept[at].checked_sub(1).is_some_and(|before| scene.expr_at(before).is_some());
    if dated && kept[at + 1..].iter().all(plain) { &kept[..at] } else { kept }
}

/// The same, where what opens it was taken off already: *[Before] being moved to the court, he …*.
fn leads_in(scene: &Scene, kept: &[usize]) -> bool {
    let opens = |s: &Sense| {
        matches!(
            s,
            Sense::Preposition | Sense::Subordinate | Sense::Opens(Link::When | Link::After | Link::Before)
        )
    };
    let before = kept.first().and_then(|i| i.checked_sub(1)).map(|i| &scene.doc.tokens[i]);
    let taken = before.is_some_and(|token| token.senses.iter().any(opens));
    leads(scene, kept) || taken && kept.first().is_some_and(|i| !scene.doc.tokens[*i].first)
}

/// *It was removed, and the mayor said |*: without who goes on to say something.
pub fn without_last_word<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    let said = kept.last().is_some_and(|i| scene.doc.tokens[*i].has(Sense::Says));
    let joins = |i: &usize| {
        let token = &scene.doc.tokens[*i];
        token.has(Sense::And) || token.has(Sense::Opens(Link::And))
    };
    let at = kept.iter().rposition(joins).filter(|at| said && told(scene, &kept[..*at]));
    at.map_or(kept, |at| &kept[..at])
}

/// *fell to |* 67 dollars: a state behind what happened says nothing without its figure.
pub fn without_last_state<'a>(scene: &Scene, kept: &'a [usize]) -> &'a [usize] {
    match kept {
        [rest @ .., last]
            if !scene.pack.adjectives_first
                && scene.verb(*last) == Some(Verb::State)
                && rest.iter().any(|i| scene.verb(*i) == Some(Verb::Happening)) =>
        {
            rest
        }
        _ => kept,
    }
}

/// Whether a preposition or a conjunction opens it.
pub fn leads(scene: &Scene, kept: &[usize]) -> bool {
    let opens = |s: &Sense| matches!(s, Sense::Preposition | Sense::Opens(_));
    // *Just ahead of …*
    let mut first = kept.iter().skip_while(|i| scene.doc.tokens[**i].has(Sense::Leans));
    first.next().is_some_and(|i| scene.doc.tokens[*i].senses.iter().any(opens))
}

pub fn helps(scene: &Scene, i: usize) -> bool {
    [Sense::Aux, Sense::Helper, Sense::Unreal, Sense::Future].iter().any(|s| scene.doc.tokens[i].has(*s))
}

/// What was said must never become what happened.
pub fn says(scene: &Scene, kept: &[usize]) -> bool {
    kept.iter().any(|i| scene.doc.tokens[*i].has(Sense::Says))
}

pub fn told(scene: &Scene, kept: &[usize]) -> bool {
    kept.iter().any(|i| scene.verb(*i).is_some())
}

/// The next comma that parts words and not figures.
pub fn comma(scene: &Scene, kept: &[usize], from: usize) -> Option<usize> {
    (from..kept.len()).find(|n| {
        let spaced =
            kept.get(n + 1).is_none_or(|next| scene.doc.tokens[*next].space || *next != kept[*n] + 1);
        scene.doc.tokens[kept[*n]].kind == Kind::Mark && scene.doc.is(kept[*n], ",") && spaced
    })
}
