//! Headlines of what somebody said or expects, where the sentence is too long to be told as it stands: *Speaker: what
//! was said*.

use super::places::Places as _;
use super::{Scene, body, cut, definite, headline, keep, refer, sound, tight};
use crate::engine::lang::{Link, Sense, Shape};
use crate::engine::text::Kind;
use crate::letters::capitalised;
use std::ops::Range;

/// A speaker with more characters than this keeps only his name.
const TITLE: usize = 36;
/// So many tokens name him at most.
const SPEAKER: usize = 24;
/// What was said has at least so many words.
const FEWEST: usize = 3;

/// *X said that …*, *“…,” said X*: the headline of a sentence from the clause that says who said it.
pub fn write(scene: &Scene, says: (usize, usize), first: usize, last: usize) -> Option<String> {
    let at = (says.0..says.1).find(|i| scene.token(*i).has(Sense::Says))?;
    let fronted = at == says.0 && scene.doc.mark(at + 1) != ',';
    let who = if fronted { (at + 1, says.1) } else { (first.max(says.0.min(at)), at) };
    let who = if who.0 == who.1 { (first, at) } else { who };
    // Only a quotation stands before its speaker.
    let quoted = fronted || (first..says.0).any(|i| scene.token(i).quoted);
    let before = quoted && plain(scene, first, says.0) >= FEWEST;
    let what = if before { (first, says.0) } else { (if fronted { says.1 } else { at + 1 }, last) };
    let what = if before { keep::words(scene, what.0, what.1) } else { unquoted(scene, what) };
    print(scene, &keep::words(scene, who.0, who.1), &what)
}

/// *The agency expects that …*, *X memperkirakan, …*: the same, where the verb is one of thinking.
pub fn of_content(scene: &Scene, kept: &[usize]) -> Option<String> {
    let at = kept.iter().position(|i| is_of_thought(scene, *i))?;
    let next = *kept.get(at + 1)?;
    let token = scene.token(next);
    // *whether* and *how* leave open what is so.
    let that = token.has(Sense::Opens(Link::That))
        && (token.has(Sense::Opens(Link::Which)) || !scene.pack.adjectives_first);
    let opens = that || scene.doc.mark(next) == ',' && !scene.pack.adjectives_first;
    let told = |kept: &[usize]| kept.iter().any(|i| scene.verb(*i).is_some());
    let said = scene.token(kept.at(at)).has(Sense::Says);
    let what = kept.get(at + 1 + usize::from(opens)..)?;
    if !(opens || said && told(what)) || at == 0 || told(kept.upto(at)) {
        return None;
    }
    print(scene, kept.upto(at), what)
}

/// *…, said X*: the same, where the speaker stands behind a comma at the end.
pub fn of_tail(scene: &Scene, kept: &[usize]) -> Option<String> {
    let apart = |n: usize| matches!(scene.doc.mark(kept.at(n)), ',' | '"' | '”');
    // *…, ujar X saat ditemui*: the one that stands apart.
    let says = |n: &usize| {
        scene.token(kept.at(*n)).has(Sense::Says) && (scene.pack.adjectives_first || apart(*n - 1))
    };
    let at = (2..kept.len()).rev().find(says)?;
    let end = (0..at).rev().take_while(|n| apart(*n)).last()?;
    print(scene, kept.onward(at + 1), kept.upto(end))
}

/// So many words stand between a quotation's end and who said it, at most.
const SAID: usize = 8;

/// *“We built it. It held,” X said*: the same for a clause inside the quotation.
pub fn of_quotation(scene: &Scene, kept: &[usize]) -> Option<String> {
    let tokens = &scene.doc.tokens;
    let (first, last) = (*kept.first()?, *kept.last()?);
    let word = |i: &usize| scene.token(*i).kind == Kind::Word;
    // Elsewhere only what nobody else can have said: see [`by_speaker`].
    let here = scene.pack.adjectives_first && scene.token(first).quoted;
    if !here || !kept.iter().filter(|i| word(i)).all(|i| scene.token(*i).quoted) {
        return None;
    }
    let open = |i: &usize| scene.token(*i).kind == Kind::Mark || scene.token(*i).quoted;
    let paragraph = |i: &usize| !scene.token(*i).line;
    let end = (last + 1..tokens.len()).take_while(paragraph).find(|i| !open(i))?;
    let at = (end..tokens.len().min(end + SAID))
        .take_while(paragraph)
        .find(|i| scene.token(*i).has(Sense::Says))?;
    let close =
        (at + 1..tokens.len().min(at + SAID)).take_while(paragraph).find(|i| !word(i)).unwrap_or(at + 1);
    let who: Vec<usize> = if at > end { end..at } else { at + 1..close }.collect();
    print(scene, &who, kept)
}

/// So many sentences around it are looked through for who said it, those behind it only within its quotation.
const AROUND: usize = 4;

/// *Kami menunggu,* of a quotation, *pihaknya menunggu* of what somebody told before: who said it and what, where the
/// language leaves that to the sentences around it.
pub fn by_speaker(scene: &Scene, first: usize, last: usize) -> Option<String> {
    if scene.pack.adjectives_first {
        return None;
    }
    let quoted = scene.token(first + (last - first) / 2).quoted;
    let refers = || {
        let plain = |i: &usize| scene.token(*i).kind == Kind::Word && !scene.is_timed(*i);
        let person = |i: usize| scene.token(i).has(Sense::Person);
        (first..last).filter(plain).take(FEWEST).any(|i| scene.token(i).has(Sense::Speaker) && !person(i))
    };
    if !quoted && !refers() {
        return None;
    }
    let who = near(scene, first, last, quoted)?;
    // A quotation is whole with its days.
    let mark = |i: &usize| matches!(scene.doc.mark(*i), '“' | '”' | '"');
    let what =
        if quoted { (first..last).filter(|i| !mark(i)).collect() } else { keep::words(scene, first, last) };
    print(scene, &who, &what)
}

/// *X menyampaikan hal itu pada Senin*, *“Mengapa?” X mengatakan kepada wartawan*: what the sentence before it says.
pub fn of_before(scene: &Scene, first: usize, last: usize) -> Option<String> {
    let at = (first..last).find(|i| scene.token(*i).has(Sense::Says) && !scene.is_timed(*i))?;
    let own = scene.doc.sentence_of(first);
    let s = scene.doc.sentences[own];
    if scene.pack.adjectives_first || own == 0 || sound::says_what(scene, &keep::words(scene, first, last)) {
        return None;
    }
    let before = scene.doc.sentences[own - 1];
    let quoted = (s.first..first).filter(|i| scene.token(*i).quoted).count() >= FEWEST;
    let (from, to) = if quoted { (s.first, first) } else { (before.first, before.last) };
    // The axis shows when he said it, and not the days that he spoke of.
    print(scene, &keep::words(scene, first, at), &keep::all(scene, from, to))
}

/// *pihaknya*, *kami*: whoever speaks.
pub fn is_own(scene: &Scene, i: usize) -> bool {
    let owned = scene.shape(i) == Shape::Owned;
    scene.token(i).has(Sense::Speaker) || owned && scene.token(i).senses.is_empty()
}

/// Who said what stands there: somebody of its own sentence, of those behind it in its quotation, of those before.
fn near(scene: &Scene, first: usize, last: usize, quoted: bool) -> Option<Vec<usize>> {
    let own = scene.doc.sentence_of(first);
    let paragraph = scene.doc.sentences[own].paragraph;
    let same = |n: &usize| scene.doc.sentences.get(*n).is_some_and(|s| s.paragraph == paragraph);
    let behind = (own + 1..own + AROUND).take_while(same).filter(|_| quoted);
    let before = (own.saturating_sub(AROUND)..own).rev();
    let at_home = said_in(scene, own, (first, last));
    at_home.or_else(|| behind.chain(before).find_map(|n| said_in(scene, n, (0, 0))))
}

/// Who said something in a sentence, outside a run of its tokens.
pub fn said_in(scene: &Scene, sentence: usize, (first, last): (usize, usize)) -> Option<Vec<usize>> {
    let s = scene.doc.sentences[sentence];
    let says = |i: &usize| {
        let token = scene.token(*i);
        token.has(Sense::Says) && !token.quoted && !scene.is_timed(*i) && !(first..last).contains(i)
    };
    let named = |from: usize, to: usize| {
        let kept = keep::words(scene, from, to);
        let who = speaker(scene, &kept, false)?;
        let refers = who.iter().any(|i| scene.token(*i).has(Sense::Pronoun));
        (!refers).then(|| who.to_vec())
    };
    (s.first..s.last).filter(says).find_map(|at| {
        let parts = |i: &usize| matches!(scene.doc.mark(*i), '”' | '"' | ',') && i + 1 < at;
        let open = (s.first..at).rfind(parts).map_or(s.first, |i| i + 1);
        // *kata X*, *X mengatakan*
        if at == open || at == open + 1 && scene.token(open).kind == Kind::Mark {
            named(at + 1, s.last.min(at + SPEAKER))
        } else {
            named(open.max(at.saturating_sub(SPEAKER)), at)
        }
    })
}

fn is_of_thought(scene: &Scene, i: usize) -> bool {
    let token = scene.token(i);
    let helper = token.has(Sense::Helper) || token.has(Sense::Unreal) || token.has(Sense::Future);
    !helper && (token.has(Sense::State) || token.has(Sense::Spoke) || token.has(Sense::Says))
}

fn print(scene: &Scene, who: &[usize], what: &[usize]) -> Option<String> {
    // *said privately that …*
    let from = what.iter().position(|i| !scene.is_adverb(*i)).unwrap_or(what.len());
    let what = tight::without_lead_in(scene, headline::trim(scene, what.onward(from), true));
    if what.iter().filter(|i| scene.token(**i).kind != Kind::Mark).count() < FEWEST {
        return None;
    }
    // What was said is worth more than an office.
    let fits = cut::fits(scene, what, cut::width(scene, who) + 2);
    let who = speaker(scene, who, !fits)?;
    let told = who.iter().find(|i| scene.token(**i).has(Sense::Person));
    let name: Vec<usize> = told
        .and_then(|i| refer::speaker(scene, *i))
        .or_else(|| {
            let name = body::name(scene, who).map(|(_, name)| name);
            name.filter(|(from, to)| to - from == 1 || room(scene, what, *from..*to))
        })
        .map(|(from, to)| (from..to).collect())
        .unwrap_or_default();
    let who = if name.is_empty() { who } else { &name };
    let pronoun = who.iter().any(|i| scene.token(*i).has(Sense::Pronoun));
    let who = if pronoun { String::new() } else { capitalised(&headline::render(scene, who)) + ": " };
    let taken = who.chars().count().max(2);
    let what = definite::in_full(scene, headline::tight(scene, what.to_vec(), taken), taken);
    let what = headline::render(scene, &what);
    let what = capitalised(&headline::balanced(what.trim_matches(['"', '“', '”']).to_owned()));
    Some(if pronoun { format!("“{what}”") } else { who + &what })
}

/// Whether there is room behind somebody for what he said.
fn room(scene: &Scene, what: &[usize], who: Range<usize>) -> bool {
    cut::fits(scene, what, cut::width(scene, &who.collect::<Vec<_>>()) + 2)
}

/// Who speaks: up to the first mark or preposition, and the name alone where a title makes it long.
fn speaker<'a>(scene: &Scene, kept: &'a [usize], brief: bool) -> Option<&'a [usize]> {
    let kept = headline::trim(scene, kept, true);
    // *Sentencing her, Judge Tarn said*
    let going = kept.first().is_some_and(|i| scene.goes(*i));
    let comma = tight::comma(scene, kept, 0).filter(|_| going);
    let kept = comma.map_or(kept, |comma| kept.onward(comma + 1));
    let ends = |i: &usize| {
        let token = scene.token(*i);
        let part = token.has(Sense::Of) || token.has(Sense::And);
        let mark = token.kind == Kind::Mark && !matches!(scene.doc.mark(*i), '-' | '\'' | '’' | '.');
        mark || token.opens() && !part || scene.verb(*i).is_some() || scene.is_adverb(*i)
    };
    let end = kept.iter().position(ends).unwrap_or(kept.len());
    // *Mr. Tarn*, but no full stop at the end.
    let full = end > 0 && scene.doc.mark(kept.at(end - 1)) == '.';
    let kept = kept.get(..end - usize::from(full)).filter(|kept| !kept.is_empty())?;
    let capital = |i: &usize| scene.token(*i).capital;
    if kept.iter().any(|i| scene.token(*i).has(Sense::Pronoun)) {
        return Some(kept);
    }
    let name = kept.iter().rev().take_while(|i| capital(i)).count();
    // *… of the Institute (Lembaga) Arno Sunda Tirtan*: what stood in brackets parts the name from the title.
    let gap = (1..kept.len()).rev().find(|n| kept.at(n - 1) + 1 != kept.at(*n)).map_or(2, |n| kept.len() - n);
    let office = |i: &usize| brief && scene.token(*i).kind == Kind::Word && !capital(i);
    let long = cut::width(scene, kept) > TITLE || kept.iter().any(office);
    let known = kept.last().is_some_and(|i| scene.people.known(scene.doc.word(*i)));
    // *Ali Al-Sunda*, *Arno R. Tarn*: a name goes on behind its hyphen.
    let hyphened = name == 1
        && kept.len() > 3
        && matches!(scene.doc.mark(kept.at(kept.len() - 2)), '-' | '.')
        && capital(&kept.at(kept.len() - 3));
    let words = if known {
        1
    } else if hyphened {
        4
    } else {
        name.min(gap.max(2))
    };
    let kept = if long && (words > 1 || known) { kept.onward(kept.len() - words) } else { kept };
    (kept.iter().any(capital) && cut::width(scene, kept) <= TITLE).then_some(kept)
}

fn plain(scene: &Scene, first: usize, last: usize) -> usize {
    (first..last).filter(|i| scene.token(*i).kind == Kind::Word && !scene.is_timed(*i)).count()
}

/// What follows *X said*: up to the mark that ends it.
fn unquoted(scene: &Scene, (first, last): (usize, usize)) -> Vec<usize> {
    let kept = keep::words(scene, first, last);
    let end = kept.iter().position(|i| scene.doc.mark(*i) == ';').unwrap_or(kept.len());
    kept.upto(end).to_vec()
}
