//! Long names by the initials that the text itself puts in brackets behind them: *Dewan Pangan Lontara (DPL)* is *DPL*
//! where the headline would be too long otherwise.

use super::Scene;
use crate::engine::lang::Sense;
use crate::engine::text::Kind;

/// Initials are so many letters,
const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;
/// and the name that they stand for has at most so many words.
const WORDS: usize = 7;

/// Puts the initials in the place of every name that they stand for.
pub fn for_names(scene: &Scene, kept: Vec<usize>) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::with_capacity(kept.len());
    for i in kept {
        // The bracket was left out; what stood before it is the last that was kept.
        let before = out.last().filter(|last| scene.doc.mark(**last + 1) == '(' && i > **last + 1).copied();
        if let Some(last) = before {
            shorten(scene, &mut out, last);
        }
        out.push(i);
    }
    if let Some(last) = out.last().filter(|last| scene.doc.mark(**last + 1) == '(').copied() {
        shorten(scene, &mut out, last);
    }
    out
}

fn shorten(scene: &Scene, out: &mut Vec<usize>, last: usize) {
    let initials = last + 2;
    if scene.doc.mark(initials + 1) != ')' || !is_initials(scene, initials) {
        return;
    }
    let whole = |count: &usize| {
        let name = &out[out.len() - count..];
        name[count - 1] - name[0] + 1 == *count && stand_for(scene, name, initials)
    };
    let longest = out.len().min(WORDS);
    if let Some(count) = (2..=longest).find(whole).or_else(|| foreign(scene, out)) {
        out.truncate(out.len() - count);
        out.push(initials);
    }
}

/// A name has at least so many words whose initials are those of another language.
const FOREIGN: usize = 3;

/// *Organisasi Kesehatan Dunia (WHO)*: how many words at the end are such a name, where no office stands before it.
fn foreign(scene: &Scene, out: &[usize]) -> Option<usize> {
    let named = |i: &&usize| scene.token(**i).capital;
    let count = out.iter().rev().take(WORDS + 1).take_while(named).count();
    let name = out.get(out.len() - count..)?;
    let whole = name.last()? - name.first()? + 1 == count;
    let office = name.iter().any(|i| scene.token(*i).has(Sense::Office));
    (whole && !office && (FOREIGN..=WORDS).contains(&count)).then_some(count)
}

/// *DPL*
pub fn is_initials(scene: &Scene, i: usize) -> bool {
    let word = scene.doc.word(i);
    scene.doc.tokens.get(i).is_some_and(|token| token.kind == Kind::Word)
        && LETTERS.contains(&word.chars().count())
        && word.chars().all(char::is_uppercase)
}

/// Whether the words begin with the initials' letters, one by one; a name's translation may have them in another order
/// and one less (*Badan Informasi Energi AS (EIA)*).
fn stand_for(scene: &Scene, name: &[usize], initials: usize) -> bool {
    let words = name.iter().filter(|i| scene.token(**i).kind == Kind::Word);
    let first = |i: &usize| scene.doc.word(*i).chars().next().map(|c| c.to_ascii_uppercase());
    let words: Vec<char> = words.filter_map(first).collect();
    let letters: Vec<char> = scene.doc.word(initials).chars().collect();
    let named = || name.iter().all(|i| scene.token(*i).capital) && letters.len() > 2;
    let mut rest = words.clone();
    let mut has = |letter: &char| {
        rest.iter().position(|other| other == letter).map(|at| rest.swap_remove(at)).is_some()
    };
    words == letters || named() && letters.iter().all(&mut has) && rest.len() <= 1
}
