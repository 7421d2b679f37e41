//! The words of a clause that its headline may use.

use super::{Scene, bearing, far};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;
use crate::story::TimexKind;

/// The tokens of what somebody said: no brackets.
pub fn all(scene: &Scene, first: usize, last: usize) -> Vec<usize> {
    let mut depth = 0_u32;
    let kept = |i: &usize| {
        match scene.doc.mark(*i) {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    (first..last).filter(kept).collect()
}

/// The tokens that a headline may use: no dates with their prepositions, no brackets.
pub fn words(scene: &Scene, first: usize, last: usize) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::with_capacity(last.saturating_sub(first));
    let mut depth = 0_u32;
    for i in first..last {
        // *agreed to do so two days later*
        let ends = i + 1 == last || scene.token(i + 1).kind == Kind::Mark || scene.is_timed(i + 1);
        if ends
            && i > first + 2
            && scene.token(i).has(Sense::So)
            && scene.token(i - 2).has(Sense::Opens(Link::For))
        {
            out.truncate(out.len().saturating_sub(2));
            continue;
        }
        match scene.doc.mark(i) {
            '(' | '[' => depth += 1,
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                continue;
            }
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        // What the axis shows need not be said; *former* and *every day* are not shown there.
        // The length in *eleven months after …* goes with what comes behind it.
        let bridge = |n: usize| {
            let next = scene.doc.tokens.get(last).filter(|_| scene.exprs[n].last == last);
            next.is_some_and(|t| t.has(Sense::Opens(Link::After)) || t.has(Sense::Opens(Link::Before)))
        };
        let shown = scene.expr_at(i).is_some_and(|n| {
            bridge(n)
                || matches!(scene.timexes[n].kind, TimexKind::Date | TimexKind::Time)
                    && !scene.exprs[n].form.is_narrative_only()
                    && !bearing::belongs(scene, (first, last), n)
        });
        if is_helper(scene, i, last) {
            continue;
        }
        if shown {
            let n = scene.expr_at(i).unwrap_or(0);
            let expr = &scene.exprs[n];
            // *two days after 3 May*: the axis shows what it comes to.
            if let Some((from, ..)) = far::distance(scene, n).filter(|_| expr.first == i) {
                out.truncate(out.partition_point(|k| *k < from));
            }
            if expr.first == i && !premodifies(scene, &out, (expr.first, expr.last), last) {
                drop_preposition(scene, &mut out, expr.last);
            }
            continue;
        }
        if hangs_on_date(scene, &out, first, i) {
            continue;
        }
        // *Reuters, on Monday, said*: one comma goes with the day; so does what joins two dates.
        let gap = i > first && scene.is_timed(i - 1) && out.last() != Some(&(i - 1));
        if gap && goes_with_date(scene, &mut out, i) {
            continue;
        }
        out.push(i);
    }
    out
}

/// Whether what stands behind a date that was left out goes with it; a comma before that date may, too.
fn goes_with_date(scene: &Scene, out: &mut Vec<usize>, i: usize) -> bool {
    if scene.doc.mark(i) != ',' {
        // *digeser ke Mei dan saat ini kembali ditunda*
        let next = scene.expr_at(i + 1).map(|n| scene.exprs[n].last);
        let told = |at: usize| scene.verb(at).is_some() || scene.is_adverb(at) || helps(scene, at);
        let goes_on = next.is_some_and(told) && out.iter().any(|k| scene.verb(*k).is_some());
        let joins = next.is_some() && !goes_on && scene.token(i).has(Sense::And);
        return joins || matches!(scene.doc.mark(i), '/' | '-' | '–');
    }
    let twice = out.last().is_some_and(|k| scene.doc.mark(*k) == ',');
    // *died and, before the year was out, …*
    if out.last().is_some_and(|k| scene.token(*k).has(Sense::And)) {
        return true;
    }
    // *The second, on Monday, were rejected*: the verb needs no comma before it.
    let verb_next = scene.verb(i + 1).is_some() || helps(scene, i + 1);
    // *The price, on Monday, fell*: nor one behind it. *The benchmark, crude for May, fell*: that one closes an aside.
    if twice {
        // *succeeded and, by 1919, all were home*
        let and = out.iter().rev().nth(1).is_some_and(|k| scene.token(*k).has(Sense::Opens(Link::And)));
        if verb_next || and {
            out.pop();
        }
        return true;
    }
    // *The break came, on Monday, when …*
    // *was born on 3 April, in Tarn*
    let clause_next = scene.doc.tokens.get(i + 1).is_some_and(|t| {
        t.bounds()
            || t.has(Sense::Opens(Link::When))
            || t.is_any(&[Sense::Preposition, Sense::On]) && !closes_aside(scene, out)
    });
    clause_next || verb_next && !closes_aside(scene, out)
}

/// Whether a comma before any verb has opened an aside.
fn closes_aside(scene: &Scene, out: &[usize]) -> bool {
    let which = out.iter().rposition(|i| scene.token(*i).has(Sense::Opens(Link::Which)));
    let relative = which.filter(|at| *at > 0 && scene.doc.mark(out[at - 1]) == ',');
    if let Some(at) = relative {
        return !out[at..].iter().any(|i| scene.doc.mark(*i) == ',');
    }
    let told = out.iter().any(|i| scene.verb(*i).is_some());
    !told && out.iter().any(|i| scene.doc.mark(*i) == ',' && scene.token(i + 1).space)
}

/// *the 1996 Olympic bombing*: the article is that of the noun behind the date, and so is what stands before it.
fn premodifies(scene: &Scene, out: &[usize], (first, next): (usize, usize), last: usize) -> bool {
    let the = |i: &usize| {
        let token = scene.token(*i);
        token.has(Sense::The) || token.has(Sense::Indefinite)
    };
    let noun = scene.doc.tokens.get(next).is_some_and(|token| {
        let parts = token.opens() || token.is_any(&[Sense::On, Sense::And, Sense::The, Sense::Indefinite]);
        token.kind == Kind::Word && !token.line && !parts
    });
    // *In the 1920s the hall became …*: what leads in, and the verb comes before any comma.
    let leads = matches!(out, [only] if scene.token(*only).has(Sense::On)) && {
        let part = (scene.parts[next.min(scene.parts.len() - 1)] as usize).min(last);
        scene.has_verb(next + 1, part)
    };
    // *a drop in third-quarter profit*
    let joined = next > first + 1 && (first..next).any(|i| scene.doc.mark(i) == '-');
    scene.pack.adjectives_first
        && !leads
        && (joined || out.last().is_some_and(the) || the(&first))
        && noun
        && next < last
        && scene.verb(next).is_none()
}

/// *'s* in *last month's discovery*, *waktu setempat* behind a clock time: goes with the date that was left out.
fn hangs_on_date(scene: &Scene, out: &[usize], first: usize, i: usize) -> bool {
    if !scene.is_timed(i.max(1) - 1) && !scene.is_timed(i.max(2) - 2) {
        return false;
    }
    let dropped = |k: usize| k >= first && !out.contains(&k);
    let behind = |k: usize| i >= first + k && scene.is_timed(i - k) && dropped(i - k);
    let apostrophe = |k: usize| matches!(scene.doc.mark(k), '\'' | '’') && !scene.token(k).space;
    let owner = apostrophe(i) && behind(1)
        || i > first
            && apostrophe(i - 1)
            && !scene.token(i).space
            && scene.token(i).width() == 1
            && behind(2);
    let clock = |k: usize| scene.token(k).has(Sense::LocalTime);
    owner || clock(i) && (behind(1) || i > first && clock(i - 1) && behind(2))
}

fn helps(scene: &Scene, i: usize) -> bool {
    scene.doc.tokens.get(i).is_some_and(|t| t.has(Sense::Helper) || t.has(Sense::Aux))
}

/// *telah meningkat*: headlines leave the helper out.
fn is_helper(scene: &Scene, i: usize, last: usize) -> bool {
    let helper = |i: usize| scene.token(i).has(Sense::Aux);
    let verb = || (i + 1..last).find(|k| !helper(*k));
    helper(i) && verb().is_some_and(|k| scene.verb(k) == Some(super::verb::Verb::Happening))
}

/// *pada*, *on*, *since* before a date that is left out, and *untuk* before one that a verb or a mark follows at `next`.
fn drop_preposition(scene: &Scene, out: &mut Vec<usize>, next: usize) {
    let whole = out.len();
    let ends = scene.verb(next).is_some() || matches!(scene.doc.mark(next), ',' | '.' | ';');
    while let Some(&i) = out.last() {
        let token = scene.token(i);
        let goes = token.is_any(&[Sense::On, Sense::Since, Sense::Until, Sense::From])
            || token.modifier().is_some()
            // *extended to 20 November its offer*
            || out.len() == whole && token.has(Sense::To) && scene.token(next).has(Sense::Owns)
            // *From 1915 to 1919*
            || token.has(Sense::To) && !token.has(Sense::And) && i > 0 && scene.is_timed(i - 1)
            || token.has(Sense::Leans)
            || ends && token.has(Sense::Purpose) && i > 0 && scene.verb(i - 1).is_none()
            // *diundur menjadi Oktober*: a state that only carried the date
            || !scene.pack.adjectives_first
                && token.has(Sense::State)
                && out.iter().rev().nth(1).is_some_and(|k| scene.verb(*k) == Some(super::verb::Verb::Happening))
            || token.has(Sense::Article)
            // *shortly before midnight*
            || token.has(Sense::Opens(Link::Before)) && out.len() == whole
            || token.has(Sense::Prompt) && out.len() < whole
            // *released that June*
            || token.has(Sense::Same) && scene.pack.adjectives_first
            || token.has(Sense::The)
            // *gave the yard an until-May deadline*
            || out.len() < whole && token.has(Sense::Indefinite) && scene.pack.adjectives_first;
        // *rolled over at noon*
        let particle =
            out.len() < whole && token.has(Sense::Particle) && i > 0 && scene.verb(i - 1).is_some();
        // *Perang mulai pada 1945* has no other verb.
        let verb = token.has(Sense::Begins)
            && out.len() > 1
            && out.iter().all(|k| *k == i || scene.verb(*k).is_none());
        if !goes || particle || verb {
            break;
        }
        out.pop();
    }
}
