//! Where a headline that is too long may end: every seam between two words has a price, and the cheapest wins.
//!
//! A price says what a reader would miss: an object behind its verb, what *asked the council to* asked for, half a
//! name. A shorter headline costs a little, too, so that of two good seams the later one is taken.

use super::draft::event_noun;
use super::verb::Verb;
use super::{Scene, seam};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::Kind;

/// The most characters that a headline should have,
const WANTED: usize = 70;
/// the most that it has as a rule, where it would not be whole without,
pub const LONGEST: usize = 76;
/// and the most that it may have, where every shorter one would be half a sentence.
const UTMOST: usize = 84;
/// A headline is not cut shorter than this.
const SHORTEST: usize = 16;
/// So many characters more are worth one point of a seam's price;
const WORTH: usize = 8;
/// where adjectives come first and a noun's complement behind it, so many.
const WORTH_BEHIND: usize = 6;
/// A cut loses something, whatever its seam costs,
const LOSS: usize = 3;
/// more where what completes a noun stands behind it.
const LOSS_BEHIND: usize = 5;
/// So near to its verb a complement stands.
const REACH: usize = 5;

/// Whether it fits as it is, behind so many characters.
pub fn fits(scene: &Scene, kept: &[usize], taken: usize) -> bool {
    width(scene, kept) + taken <= WANTED
}

/// Whether it fits where it must.
pub fn can_fit(scene: &Scene, kept: &[usize], taken: usize) -> bool {
    width(scene, kept) + taken <= LONGEST
}

/// As much of it as fits, cut at the cheapest seam.
pub fn fit<'a>(scene: &Scene, kept: &'a [usize], taken: usize) -> &'a [usize] {
    if fits(scene, kept, taken) {
        return kept;
    }
    let (mut width, mut before) = (taken, Before::default());
    let mut seams: Vec<(usize, Before)> = Vec::with_capacity(kept.len().min(UTMOST));
    for n in 0..kept.len() {
        if width > UTMOST {
            break;
        }
        seams.push((width, before));
        width += width_at(scene, kept, n);
        before.add(scene, kept, n);
    }
    let worth = if scene.pack.adjectives_first { WORTH_BEHIND } else { WORTH };
    let tells = kept.iter().any(|i| scene.verb(*i).is_some());
    let mut best: Option<(usize, usize)> = None;
    // The later ones first: what is too short costs more than a good seam, whatever its own price.
    for (n, (width, before)) in seams.iter().enumerate().skip(1).rev() {
        let least = WANTED.saturating_sub(*width) / worth + excess(*width);
        if *width >= SHORTEST
            && best.is_none_or(|(_, best)| least < best)
            && let Some(price) = price(scene, kept, n, before, tells)
            && best.is_none_or(|(_, best)| price + least < best)
        {
            best = Some((n, price + least));
        }
    }
    let loss = if scene.pack.adjectives_first { LOSS } else { LOSS_BEHIND };
    if width <= UTMOST && best.is_none_or(|(_, least)| least + loss > excess(width)) {
        return kept;
    }
    &kept[..best.map_or_else(|| last_word(scene, kept, taken), |(n, _)| n)]
}

/// A seam of a higher price leaves a stump.
const DEAR: usize = 13;

/// Whether it breaks off where a reader would miss nothing.
pub fn is_clean(scene: &Scene, kept: &[usize], n: usize) -> bool {
    if n == kept.len() {
        return true;
    }
    let mut before = Before::default();
    (0..n).for_each(|k| before.add(scene, kept, k));
    let tells = kept.iter().any(|i| scene.verb(*i).is_some());
    price(scene, kept, n, &before, tells).is_some_and(|price| price <= DEAR)
}

/// What the words before a seam tell, gathered word by word.
#[derive(Clone, Copy, Default)]
struct Before {
    /// Whether there is a verb.
    told: bool,
    /// The same in the last clause, where a participle behind its noun is none.
    told_last: bool,
    /// Whether the last relative clause stands behind a verb: *which means a shift* in what.
    related: bool,
    /// How many quotations are open.
    quotes: u32,
    /// Whether a word that opens a clause still waits for its verb: *said that the council*.
    waits: bool,
    /// Whether that word is a *that*; behind others only names wait.
    that: bool,
}

impl Before {
    /// Goes on over the `n`th word.
    fn add(&mut self, scene: &Scene, kept: &[usize], n: usize) {
        let i = kept[n];
        let token = &scene.doc.tokens[i];
        let verb = scene.verb(i).is_some();
        let opens = |link| token.has(Sense::Opens(link));
        match scene.doc.word(i) {
            _ if token.kind != Kind::Mark => {}
            "“" | "‘" => self.quotes += 1,
            "”" | "’" => self.quotes = self.quotes.saturating_sub(1),
            _ => {}
        }
        if opens(Link::Which) {
            self.related = self.told;
        }
        let that = opens(Link::That);
        if that || opens(Link::After) || opens(Link::Before) {
            (self.waits, self.that) = (n > 0, that);
        } else if self.waits {
            let named = event_noun(scene, i).is_some() || scene.expr_at(i).is_some();
            self.waits = !verb && (self.that || token.capital && !named);
        }
        if opens_clause(scene, kept, n) {
            self.told_last = false;
        } else if verb && !self.told_last {
            self.told_last = !is_reduced(scene, kept, n);
        }
        self.told |= verb;
    }
}

/// What too great a width costs.
fn excess(width: usize) -> usize {
    (width.saturating_sub(WANTED) + width.saturating_sub(LONGEST)) / 2
}

/// What a cut before the `n`th word costs; nothing where there can be none. `tells` is whether a verb stands anywhere.
fn price(scene: &Scene, kept: &[usize], n: usize, told: &Before, tells: bool) -> Option<usize> {
    // Nothing is left before the first word.
    let (before, next) = (*kept.get(n.checked_sub(1)?)?, *kept.get(n)?);
    let token = &scene.doc.tokens[next];
    let seam = match token.kind {
        Kind::Mark => mark(scene, kept, n)?,
        _ if !token.space && before + 1 == next => return None,
        _ if scene.doc.tokens[before].kind == Kind::Mark && !scene.doc.is(before, "”") => return None,
        _ => seam::of_noun_first(scene, kept, n, told.told).unwrap_or_else(|| word(scene, kept, n, told)),
    };
    let (untold, related, bare) = if scene.pack.adjectives_first { (20, 6, 3) } else { (30, 2, 1) };
    let all = [
        (tells && !told.told, untold),
        (told.waits, 8),
        (told.quotes > 0, 6),
        (told.related, related),
        (is_bare(scene, &kept[..n]), bare),
    ];
    Some(all.iter().filter(|(is, _)| *is).fold(seam, |sum, (_, price)| sum + price))
}

/// *in punishment* wants to say of what.
fn is_bare(scene: &Scene, kept: &[usize]) -> bool {
    let [.., preposition, noun] = kept else { return false };
    let (preposition, noun) = (&scene.doc.tokens[*preposition], &scene.doc.tokens[*noun]);
    noun.kind == Kind::Word && !noun.capital && preposition.has(Sense::Preposition)
}

/// A comma ends less than a dash or a semicolon.
fn mark(scene: &Scene, kept: &[usize], n: usize) -> Option<usize> {
    let apart = kept.get(n + 1).is_none_or(|next| scene.doc.tokens[*next].space || *next != kept[n] + 1);
    match scene.doc.word(kept[n]) {
        ";" | ":" | "–" | "—" if apart => Some(0),
        // *in the U.S. Senate*, *of Helena, Mont., a town* go on.
        "." if apart && !is_short(scene, kept[n] - 1) && starts(scene, kept[n] + 1) => Some(0),
        "-" if scene.doc.tokens[kept[n]].space => Some(0),
        // *of Helena, Mont., a town*
        "," if apart && !scene.doc.is(kept[n - 1], ".") && !is_state(scene, kept[n] + 1) => Some(1),
        _ => None,
    }
}

/// *to recover |* the vessel: nothing but the *to* shows the verb.
fn is_infinitive(scene: &Scene, kept: &[usize], n: usize) -> bool {
    let to = n > 1 && scene.doc.tokens[kept[n - 2]].has(Sense::Opens(Link::For));
    to && scene.pack.adjectives_first && !scene.doc.tokens[kept[n - 1]].capital
}

/// *U.S*, of which the last full stop is left.
fn is_short(scene: &Scene, i: usize) -> bool {
    scene.doc.word(i).contains('.') || i > 0 && scene.doc.is(i - 1, ".") && !scene.doc.tokens[i].space
}

/// *Ala.* of *a Birmingham, Ala., clinic*
pub fn is_state(scene: &Scene, i: usize) -> bool {
    let short = scene.doc.tokens.get(i).is_some_and(|t| t.capital && t.width() < 5);
    short && scene.doc.is(i + 1, ".") && scene.doc.is(i + 2, ",")
}

fn starts(scene: &Scene, i: usize) -> bool {
    scene.doc.tokens.get(i).is_none_or(|next| next.capital)
}

fn word(scene: &Scene, kept: &[usize], n: usize, told: &Before) -> usize {
    let tokens = &scene.doc.tokens;
    let (before, token) = (&tokens[kept[n - 1]], &tokens[kept[n]]);
    let going = before.senses.is_empty() && (scene.pack.participle)(scene.doc.word(kept[n - 1]));
    let verb_before = scene.verb(kept[n - 1]).is_some()
        || before.has(Sense::Spoke)
        || going
        || is_infinitive(scene, kept, n);
    let opens = |link| token.has(Sense::Opens(link));
    // *disputed whether …*; *in the weeks before …*
    let asks =
        verb_before && (token.has(Sense::Subordinate) && scene.pack.adjectives_first || opens(Link::That));
    let measured = scene.expr_at(kept[n - 1]).is_some() && (opens(Link::After) || opens(Link::Before));
    if asks || measured {
        return 10;
    }
    // *a hair found near | where …*
    if before.has(Sense::Preposition) && !before.has(Sense::Particle) && scene.pack.adjectives_first {
        return 13;
    }
    if token.has(Sense::Subordinate)
        || [Link::When, Link::After, Link::Before, Link::How].into_iter().any(opens)
    {
        return 0;
    }
    // *asked X | and Y to …*
    let asked = kept[n.saturating_sub(REACH)..n].iter().any(|i| tokens[*i].has(Sense::Asks));
    let pending = |i: &usize| tokens[*i].has(Sense::Opens(Link::For));
    if asked && kept[n + 1..kept.len().min(n + REACH)].iter().any(pending) {
        return 14;
    }
    // *a day | after …*
    let length = scene.expr_at(kept[n]).map(|e| scene.exprs[e].last).and_then(|last| tokens.get(last));
    if length.is_some_and(|t| t.has(Sense::Opens(Link::After)) || t.has(Sense::Opens(Link::Before))) {
        return 1;
    }
    if (opens(Link::And) && !scene.is_direction(kept[n])) || token.has(Sense::And) || token.has(Sense::Or) {
        let named = before.capital && kept.get(n + 1).is_some_and(|i| tokens[*i].capital);
        let clause = kept[n + 1..kept.len().min(n + REACH)].iter().any(|i| scene.verb(*i).is_some());
        return if clause {
            1
        } else if named {
            9
        } else {
            4
        };
    }
    if opens(Link::That) && (verb_before || before.has(Sense::Says) || !opens(Link::Which)) {
        return 10;
    }
    if opens(Link::Which) {
        return 2;
    }
    // *the last port | held by the rebels*, where a verb tells already what happened
    if told.told_last && is_reduced(scene, kept, n) {
        return 3;
    }
    if told.told_last && is_reduced(scene, kept, n - 1) {
        return 10;
    }
    // *published new rules detailing …*
    let leads = before.has(Sense::Preposition) || before.has(Sense::The) || before.has(Sense::Indefinite);
    if token.senses.is_empty() && !verb_before && !leads && (scene.pack.participle)(scene.doc.word(kept[n])) {
        return 2;
    }
    // *2 barrels a day*, *from 10 to 12*, *from exports to consumption*
    let from = kept[n.saturating_sub(3)..n].iter().any(|i| tokens[*i].has(Sense::From));
    let figure_next = kept.get(n + 1).is_some_and(|i| tokens[*i].kind == Kind::Number);
    let range = before.kind == Kind::Number && token.has(Sense::To) || token.has(Sense::From) && figure_next;
    // *expelled from the talks | in May*
    let from = from && (!scene.pack.adjectives_first || token.has(Sense::To));
    if token.has(Sense::Every) || range || from && token.has(Sense::Preposition) {
        return 11;
    }
    if opens(Link::For) {
        // *asked the council to …*; *extended its offer to …*
        let asks = kept[n.saturating_sub(REACH)..n].iter().any(|i| tokens[*i].has(Sense::Asks));
        // *what | to do*
        return if asks || scene.pack.adjectives_first && before.has(Sense::NoName) {
            14
        } else if verb_before {
            12
        } else {
            5
        };
    }
    if token.has(Sense::Of) {
        return if scene.pack.adjectives_first { 12 } else { 9 };
    }
    if token.has(Sense::Preposition) || token.has(Sense::Since) || token.has(Sense::On) {
        // *was intent on …*, and not *had been hit by …*
        let happens = scene.pack.adjectives_first && scene.verb(kept[n - 1]) == Some(Verb::Happening);
        // *relied heavily on …*
        let relies = scene.pack.adjectives_first
            && n > 1
            && scene.is_adverb(kept[n - 1])
            && scene.verb(kept[n - 2]).is_some();
        if relies {
            return 8;
        }
        let stands =
            !happens && kept[n.saturating_sub(2)..n].iter().any(|i| scene.verb(*i) == Some(Verb::State));
        return if stands {
            8
        } else if verb_before {
            if scene.pack.adjectives_first { 6 } else { 4 }
        } else {
            // *from the north and south | along the coast*
            let joined = n > 1 && tokens[kept[n - 2]].has(Sense::And) && scene.pack.adjectives_first;
            if joined && !before.capital { 4 } else { 1 }
        };
    }
    if [Sense::Unreal, Sense::Future, Sense::Aux, Sense::Helper].iter().any(|s| before.has(*s)) {
        return 18;
    }
    // *rose by 2 dollars to 47*
    // *an explosive called …*
    let related = !scene.pack.adjectives_first || !token.has(Sense::Helper) && !before.capital;
    let figures = related && scene.verb(kept[n]) == Some(Verb::State);
    if figures && !verb_before && told.told {
        return 4;
    }
    let figure = before.kind == Kind::Number || before.number_word().is_some();
    let name = before.capital && token.capital;
    if verb_before || figure || name || scene.verb(kept[n]).is_some() { 18 } else { 13 }
}

fn opens_clause(scene: &Scene, kept: &[usize], n: usize) -> bool {
    let i = kept[n];
    let token = &scene.doc.tokens[i];
    // *to Tarn, the last port*
    let noun =
        |i: &usize| scene.doc.tokens[*i].has(Sense::The) || scene.doc.tokens[*i].has(Sense::Indefinite);
    let noun = kept.get(n + 1).is_some_and(noun);
    let joins = |s: &Sense| {
        matches!(s, Sense::Subordinate | Sense::Opens(Link::And | Link::When | Link::That | Link::Which))
    };
    scene.doc.is(i, ",") && !noun || token.senses.iter().any(joins)
}

/// *a port held by the rebels*: a participle behind its noun, not the verb of a sentence.
pub fn is_reduced(scene: &Scene, kept: &[usize], n: usize) -> bool {
    let tokens = &scene.doc.tokens;
    let plain = |i: usize| {
        let no =
            [Sense::Helper, Sense::Unreal, Sense::Aux, Sense::Pronoun, Sense::And, Sense::Opens(Link::Which)];
        let token = &tokens[i];
        let noun = token.kind == Kind::Word
            && token.space
            && !token.has(Sense::Peak)
            && !no.iter().any(|s| token.has(*s));
        noun && scene.verb(i).is_none() && !scene.is_adverb(i)
    };
    let behind = kept.get(n + 1).map(|i| &tokens[*i]);
    let behind = behind.is_some_and(|t| t.has(Sense::Preposition) && !t.has(Sense::Opens(Link::For)));
    let happens = scene.verb(kept[n]) == Some(Verb::Happening);
    n > 1 && happens && behind && plain(kept[n - 1]) && scene.pack.adjectives_first
}

/// No seam: the last whole word that fits.
fn last_word(scene: &Scene, kept: &[usize], taken: usize) -> usize {
    let mut width = taken;
    let over = (0..kept.len()).find(|n| {
        width += width_at(scene, kept, *n);
        width > WANTED
    });
    let over = over.unwrap_or(kept.len());
    (1..=over).rev().find(|n| kept.get(*n).is_none_or(|i| scene.doc.tokens[*i].space)).unwrap_or(over)
}

/// How many characters they take; of what is too long for any headline, no more than that.
pub fn width(scene: &Scene, kept: &[usize]) -> usize {
    let mut width = 0;
    for n in 0..kept.len() {
        width += width_at(scene, kept, n);
        if width > UTMOST {
            break;
        }
    }
    width
}

/// How many characters a token takes behind the one kept before it.
fn width_at(scene: &Scene, kept: &[usize], n: usize) -> usize {
    // What was left out before it leaves a space, too.
    let gap = n > 0 && kept[n - 1] + 1 != kept[n];
    usize::from(scene.doc.tokens[kept[n]].space || gap) + usize::from(scene.chars[kept[n]])
}
