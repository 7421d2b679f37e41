//! Whom a *he*, a *she*, a *dia* stands for, where the text leaves no doubt.
//!
//! A headline is read alone, so a name is worth more there than the pronoun; a wrong one is worth less than none.

use super::actor::name_end;
use super::clause::after_dateline;
use super::{Scene, body, hero, object, speech};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// So many sentences back the name is looked for, and in those between somebody is only *he* or *she*.
const BACK: usize = 4;
/// and no further than so many words.
const WORDS: usize = 160;

/// The one that a run of tokens is about, where a pronoun stands before its verb.
pub fn subject(scene: &Scene, first: usize, last: usize) -> Option<(usize, usize)> {
    let verb = (first..last).find(|i| scene.verb(*i).is_some()).unwrap_or(first);
    let somebody = (first..verb).find(|i| scene.token(*i).has(Sense::Person));
    somebody.map_or_else(|| body::name(scene, &[first]).map(|(_, name)| name), |i| person(scene, i))
}

/// The name that the pronoun at token `i` stands for: of the only person told of in its sentence so far, or in the
/// nearest sentence before it that names one.
pub fn person(scene: &Scene, i: usize) -> Option<(usize, usize)> {
    let tokens = &scene.doc.tokens;
    // *he's*, and whomever somebody speaks of
    if scene.token(i).quoted || tokens.get(i + 1).is_none_or(|next| !next.space) {
        return None;
    }
    let own = scene.doc.sentence_of(i);
    for sentence in (own.saturating_sub(BACK)..=own).rev() {
        let s = scene.doc.sentences[sentence];
        let (first, last) = (s.first.max(i.saturating_sub(WORDS)), if sentence == own { i } else { s.last });
        let Some(name) = people(scene, first, last).next() else {
            let goes_on = sentence == own || (first..last).any(|k| scene.token(k).has(Sense::Person));
            if goes_on {
                continue;
            }
            return None;
        };
        // *Sentencing her, Judge Tarn …*, *She fought the coup led by General Tarn*: that is somebody else.
        let other = |k: usize| {
            let object = scene.token(k).has(Sense::Whose) && scene.token(k + 1).kind == Kind::Mark;
            (object || scene.token(k).has(Sense::Person)) && she(scene, k) == she(scene, i)
        };
        if sentence != own && (first..name.0).any(other) {
            continue;
        }
        return is_meant(scene, name, (first, last), sentence == own).then(|| short(scene, name));
    }
    None
}

/// So many words a noun has that a pronoun gives way to.
const NOUN: usize = 10;
/// So many sentences may go on with it.
pub const CHAIN: usize = 8;

/// What a *he*, an *it*, a *their*, an *ia* at token `i` stands for: somebody named, or who was told of or spoke last,
/// if he fits, in its own sentence or in those before it, where each goes on with the same pronoun.
pub fn noun(scene: &Scene, i: usize) -> Option<(usize, usize)> {
    near(scene, i).or_else(|| hero::hero(scene, i))
}

/// *she*, *her*, and not *he*, *his*
pub fn she(scene: &Scene, i: usize) -> bool {
    scene.token(i).has(Sense::She)
}

/// The same, told of near it.
fn near(scene: &Scene, i: usize) -> Option<(usize, usize)> {
    let kind = kind(scene, i)?;
    let somebody = kind == Sense::Person;
    let meant = if somebody { person(scene, i) } else { None };
    let english = scene.pack.adjectives_first;
    let meant = meant.filter(|name| lasts(scene, *name));
    if meant.is_some() || scene.token(i).quoted && english {
        return meant;
    }
    let own = scene.doc.sentence_of(i);
    let paragraph = scene.doc.sentences[own].paragraph;
    // *Arno married Kai, and he drowned*: of one subject nobody would say *he* again; of *he was shot* it is the other.
    if somebody && i > 0 && scene.token(i - 1).has(Sense::And) {
        return object::of_sentence(scene, scene.doc.sentences[own].first, i)
            .filter(|_| scene.is_done(i + 1));
    }
    for sentence in (own.saturating_sub(CHAIN)..own + usize::from(english)).rev() {
        let s = scene.doc.sentences[sentence];
        let (own, last) = (sentence == own, if sentence == own { i } else { s.last });
        let led = |n: (usize, usize), sense| scene.token(n.0.max(1) - 1).has(sense);
        let word = |n: (usize, usize)| scene.doc.word(n.1 - 1);
        // News has *ia* for whoever spoke last, and a quotation for whom he spoke about.
        let quoted = scene.token(i).quoted;
        let spoke = if own || quoted { None } else { speech::said_in(scene, sentence, (0, 0)) };
        let says = |k: &usize| quoted && scene.token(*k).has(Sense::Says);
        let about =
            (s.first..last).find(says).and_then(|at| names(scene, at, last).next().filter(|n| n.0 <= at + 2));
        let found = about.or(spoke.as_deref().and_then(run)).or_else(|| lead(scene, s.first, last));
        let same = found.filter(|(first, _)| self::kind(scene, *first) == Some(kind));
        if let Some((first, _)) = same {
            if she(scene, first) != she(scene, i) {
                return None;
            }
            continue;
        }
        // *The office told the family of Brock when he was caught*, *there were ten founders of Tarnair. It …*
        let free = |n: &(usize, usize)| !led(*n, Sense::The) && !led(*n, Sense::In);
        let only = || {
            let there = |(first, _): (usize, usize)| {
                scene.token(first).has(Sense::Pronoun) && self::kind(scene, first).is_none()
            };
            let alone = own && somebody || kind == Sense::Thing && found.is_some_and(there);
            let first = names(scene, s.first, last).find(free).filter(|_| alone)?;
            names(scene, s.first, last).filter(free).all(|n| word(n) == word(first)).then_some(first)
        };
        // *… before the police came. They …*, *so the council moved to a hall, where they …*
        let opener = |k: &usize| {
            let link = scene.token(*k).find(opening);
            matches!(link, Some(Link::Before | Link::After | Link::When | Link::That))
                || scene.token(*k).has(Sense::Subordinate)
        };
        let later = || {
            let nouns = (s.first..last).rev().filter(opener).filter_map(|k| lead(scene, k + 1, last));
            nouns.filter(|_| kind == Sense::Several).find(|noun| fits(scene, kind, *noun))
        };
        // *Rivals hurt the company. It …*
        let body = |k: &usize| scene.token(*k).has(Sense::Body) && scene.token(k - 1).has(Sense::The);
        let firm = || (s.first + 1..last).find(body).and_then(|k| body::called(scene, k));
        let firm = if kind == Sense::Thing && !own { firm() } else { None };
        if firm.is_some() {
            return firm;
        }
        let about = about.filter(|_| somebody);
        let fitting = about.or(found.filter(|noun| fits(scene, kind, *noun)));
        let Some(noun) = fitting.or_else(later).or_else(only) else {
            // Where nobody else is named, *she* is whom the text told of before.
            let other = |n: (usize, usize)| {
                let many = n.1 > n.0 + 1 || (own || !english) && !scene.token(n.0).first;
                let free = !led(n, Sense::The) && !led(n, Sense::Preposition);
                many && (free || !english) || is_person(scene, n)
            };
            if !somebody && own || somebody && !names(scene, s.first, last).any(other) {
                continue;
            }
            return None;
        };
        // *The firm's chairman, Ines Tarn, …*
        let end = name_end(scene, (noun.1 + 1).min(last), last);
        let apart =
            somebody && scene.doc.mark(noun.1) == ',' && end > noun.1 + 2 && scene.doc.mark(end) == ',';
        let noun = if apart { (noun.1 + 1, end) } else { noun };
        // *Fire killed four hours after Veria said it …*: whoever says so.
        let says = (noun.1..last).rfind(|k| own && scene.token(*k).has(Sense::Says));
        let near = s.paragraph == paragraph || kind != Sense::Several && scene.token(noun.1 - 1).capital;
        let rival = |n: (usize, usize)| {
            let apart = n.1 <= noun.0 || n.0 >= noun.1;
            // *X mengatakan, Kobra …*: what was said is of somebody else.
            let told = led(n, Sense::Says) || n.0 > 1 && scene.token(n.0 - 2).has(Sense::Says);
            let somebody = is_person(scene, n) || spoke.is_some() && (told || n.1 > n.0 + 1);
            somebody
                && !scene.token(n.0).quoted
                && word(n) != word(noun)
                && apart
                && !led(n, Sense::Preposition)
        };
        // *It will send a leaflet. It …* may be the leaflet, but not in *It is a leaflet*, *The bid by Tarn, a firm, …*.
        let told = |k: usize| {
            let before = scene.token(k - 1);
            scene.token(k).has(Sense::Indefinite) && !before.has(Sense::Helper) && before.mark() != ','
        };
        let other = kind == Sense::Thing && noun.1 > noun.0 + 1 && (noun.1..last).any(told);
        let sure = own
            || about.is_some()
            || !other
                && (spoke.is_some() || lasts(scene, noun))
                && near
                && !(somebody && names(scene, s.first, last).any(rival));
        return Some(noun)
            .filter(|_| sure && !says.is_some_and(|at| scene.has_verb(noun.1, at)))
            .map(|noun| if somebody { named(scene, noun) } else { noun });
    }
    None
}

/// *kata dia*: whoever spoke last.
pub fn speaker(scene: &Scene, i: usize) -> Option<(usize, usize)> {
    let own = scene.doc.sentence_of(i);
    let spoke = || (own.saturating_sub(BACK)..own).rev().find_map(|n| speech::said_in(scene, n, (0, 0)));
    noun(scene, i).or_else(|| spoke().filter(|_| !scene.pack.adjectives_first).as_deref().and_then(run))
}

/// Whether somebody does not only pass by: a president told of once is hardly whom the text is about.
fn lasts(scene: &Scene, (first, last): (usize, usize)) -> bool {
    let before = first.checked_sub(1).map(|k| scene.token(k));
    let office = (first..last).any(|k| scene.token(k).has(Sense::Office))
        || before.is_some_and(|t| t.has(Sense::Office));
    scene.pack.adjectives_first || !office || scene.people.named(scene.doc.word(last - 1))
}

/// Tokens that stand in one run.
fn run(kept: &[usize]) -> Option<(usize, usize)> {
    let (first, last) = (*kept.first()?, *kept.last()?);
    (last - first + 1 == kept.len()).then_some((first, last + 1))
}

/// Whether a word stands for somebody, for several, or for a thing.
pub fn kind(scene: &Scene, i: usize) -> Option<Sense> {
    scene.token(i).find(|sense| match sense {
        Sense::Person | Sense::Whose => Some(Sense::Person),
        Sense::Several | Sense::Thing => Some(*sense),
        _ => None,
    })
}

fn opening(sense: &Sense) -> Option<Link> {
    if let Sense::Opens(link) = sense { Some(*link) } else { None }
}

/// What leads in to a sentence has at most so many words.
const LEAD_IN: usize = 60;

/// The noun that a sentence begins with, behind what leads in: up to its verb, its preposition or its comma.
pub fn lead(scene: &Scene, first: usize, last: usize) -> Option<(usize, usize)> {
    let leads_in = |i: usize| {
        let token = scene.token(i);
        let opens = token.opens() || token.has(Sense::On) || token.has(Sense::Subordinate);
        opens || scene.verb(i).is_some() || scene.goes(i)
    };
    let (mut from, mut leads) = (after_dateline(scene, first, last), false);
    while from < last {
        if from > first + LEAD_IN {
            return None;
        }
        if let Some(n) = scene.expr_at(from) {
            from = scene.exprs[n].last;
            leads = false;
            continue;
        }
        if scene.token(from).kind == Kind::Mark {
            leads &= scene.doc.mark(from) != ',';
        } else if !scene.is_adverb(from) {
            // *During the Second World War | the firm …*
            let before = scene.token(from.max(1) - 1);
            let name = before.capital && !before.first && before.senses.is_empty();
            leads &= !(scene.token(from).has(Sense::The) && name);
            leads |= leads_in(from);
            if !leads {
                // *Lahir di Marang, Lontara, pada 1941, Arno …*: a place within a place.
                let end = name_end(scene, from, last);
                let place = from > first && end > from && scene.doc.mark(end) == ',' && leads_in(end + 1);
                if !place {
                    break;
                }
                from = end;
                continue;
            }
        }
        from += 1;
    }
    let ends = |i: &usize| {
        let token = scene.token(*i);
        let opens = |s: &Sense| {
            let helps = matches!(s, Sense::Helper | Sense::Unreal | Sense::Future | Sense::Aux | Sense::Says);
            helps || matches!(s, Sense::Preposition | Sense::On) || opening(s).is_some_and(|l| l != Link::And)
        };
        let mark = token.kind == Kind::Mark && (token.space || matches!(scene.doc.mark(*i), ',' | ';' | ':'));
        // *Tarn & Sons*
        let mark = mark && scene.doc.mark(*i) != '&';
        mark || token.senses.iter().any(opens) || scene.verb(*i).is_some() || scene.is_timed(*i)
    };
    let end = (from..last).find(ends).unwrap_or(last);
    (end > from && end - from <= NOUN).then_some((from, end))
}

/// Whether a noun is one that such a pronoun can stand for.
pub fn fits(scene: &Scene, kind: Sense, (first, last): (usize, usize)) -> bool {
    let head = scene.token(last - 1);
    let has = |sense| (first..last).any(|k| scene.token(k).has(sense));
    let joined = has(Sense::And);
    let ends = scene.doc.word(last - 1);
    let plural = ends.ends_with('s') && !["ss", "us", "is"].iter().any(|end| ends.ends_with(end));
    // *Talks opened. It …*: a sentence's first capital makes no name.
    let small = !head.capital || head.first && kind == Sense::Several && !scene.people.named(ends);
    let several = joined
        || head.has(Sense::Counted)
        || plural && (small || last > first + 1 && (has(Sense::The) || has(Sense::Some)));
    // Elsewhere any capital opens a sentence's noun: *RFID*, *Pemerintah*.
    let person =
        |name: &(usize, usize)| scene.pack.adjectives_first || name.1 > name.0 + 1 || is_person(scene, *name);
    let name = person_in(scene, first, last).filter(person);
    match kind {
        Sense::Person => !joined && (name.is_some() || head.has(Sense::Office)),
        Sense::Several => several || head.has(Sense::Group),
        _ => {
            // *Tarn became a public company*
            let firm = || {
                scene.pack.adjectives_first
                    && (last..last + body::IS)
                        .any(|k| scene.doc.tokens.get(k).is_some_and(|t| t.has(Sense::Body)))
            };
            let person =
                name.is_some_and(|name| is_person(scene, name) && !firm()) || head.has(Sense::Office);
            !several
                && !person
                && !head.has(Sense::Pronoun)
                && !head.has(Sense::Speaker)
                && !head.has(Sense::Person)
        }
    }
}

/// The name at the end of a noun, or its owner's: *the singer Ines Tarn*, *Tarn's whereabouts*.
pub fn person_in(scene: &Scene, first: usize, last: usize) -> Option<(usize, usize)> {
    let apostrophe = |k: &usize| matches!(scene.doc.mark(*k), '\'' | '’');
    let end = (first + 1..last).find(apostrophe).unwrap_or(last);
    let from = (first..end).rev().take_while(|k| name_end(scene, *k, end) == end).last()?;
    // A capital at a sentence's start makes no name.
    let sure = end > from + 1 || !scene.token(from).first || scene.people.named(scene.doc.word(from));
    (sure && !scene.token(from.max(1) - 1).has(Sense::The)).then_some((from, end))
}

/// The name in it as it is told the second time; all of it where there is none.
fn named(scene: &Scene, (first, last): (usize, usize)) -> (usize, usize) {
    let Some(name) = person_in(scene, first, last).map(|name| short(scene, name)) else {
        return (first, last);
    };
    // *Menteri Luar Negeri Antony Blinken*, *Secretary of State …*: what an office is of is no name.
    let office = (first..name.1).any(|k| scene.token(k).has(Sense::Office));
    if office { (name.0.max(name.1 - 2), name.1) } else { name }
}

/// Whether nobody else can be meant: the others hang on prepositions, and nobody says it of him.
fn is_meant(scene: &Scene, name: (usize, usize), (first, last): (usize, usize), own: bool) -> bool {
    let word = |span: (usize, usize)| scene.doc.word(span.1 - 1);
    let other = |span: &(usize, usize)| {
        let led = scene.token(span.0.saturating_sub(1)).has(Sense::Preposition);
        word(*span) != word(name) && (own || !led)
    };
    let has = |sense| (first..last).any(|k| scene.token(k).has(sense));
    let leads = !scene.has_verb(first, name.0);
    let said = own && (has(Sense::Says) || has(Sense::Spoke) || has(Sense::State));
    // *Nhek Bunchhay*, of whom nobody knows what he is
    let named =
        |span: &(usize, usize)| span.1 > span.0 + 1 && !scene.token(span.0.saturating_sub(1)).has(Sense::The);
    !names(scene, first, last).any(|span| (named(&span) || is_person(scene, span)) && other(&span))
        && !said
        && (leads || !own && !has(Sense::Whose))
}

/// The names of people in a run of tokens: with an office or an age, or known by one word elsewhere.
fn people<'a>(scene: &'a Scene, first: usize, last: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
    names(scene, first, last).filter(|name| is_person(scene, *name))
}

pub fn names<'a>(scene: &'a Scene, first: usize, last: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
    let mut i = first;
    std::iter::from_fn(move || {
        while i < last {
            let end = name_end(scene, i, last);
            let name = (i, end);
            i = end.max(i + 1);
            if end > name.0 {
                return Some(name);
            }
        }
        None
    })
}

pub fn is_person(scene: &Scene, (first, last): (usize, usize)) -> bool {
    let tokens = &scene.doc.tokens;
    let before = first.checked_sub(1).map(|k| scene.token(k));
    let titled = |k: usize| scene.token(k).has(Sense::Office) || scene.token(k).has(Sense::Title);
    let age = scene.doc.mark(last) == ','
        && tokens.get(last + 1).is_some_and(|t| t.kind == Kind::Number)
        && scene.doc.mark(last + 2) == ',';
    let known = scene.people.known(scene.doc.word(last - 1))
        || !scene.pack.adjectives_first && scene.people.known(scene.doc.word(first));
    let office =
        (first..last - 1).any(titled) && !titled(last - 1) || before.is_some_and(|t| t.has(Sense::Office));
    // *Tarn's car* is none of him.
    let owner = scene.doc.mark(last) == '\'' || scene.doc.mark(last) == '’';
    // *lahir di Saparua, Hindia Belanda*
    let within = !scene.pack.adjectives_first
        && first > 1
        && scene.doc.mark(first - 1) == ','
        && scene.token(first - 2).capital;
    !owner && !before.is_some_and(|t| t.has(Sense::The)) && (age || known && !within || office)
}

/// The name as it is told the second time, without an office.
pub fn short(scene: &Scene, (first, last): (usize, usize)) -> (usize, usize) {
    if scene.pack.adjectives_first && scene.people.known(scene.doc.word(last - 1)) {
        return (last - 1, last);
    }
    let office = (first..last - 1).rev().find(|k| scene.token(*k).has(Sense::Office));
    (office.map_or(first, |office| office + 1), last)
}
