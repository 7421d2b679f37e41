//! Where a headline that is too long may end: every seam between two words has a price, and the cheapest wins.
//!
//! A price says what a reader would miss: an object behind its verb, a figure's unit, half a
//! name. A shorter headline costs a little, too, so that of two good seams the later one is taken.

use super::draft::event_noun;
use super::places::Places as _;
use super::verb::Verb;
use super::{Scene, seam, tight};
use crate::engine::lang::{Link, Sense};
use crate::engine::text::{Kind, Token};

/// The most characters that a headline should have,
pub const WANTED: usize = 70;
/// the most that it has as a rule, where it would not be whole without,
pub const LONGEST: usize = 80;
/// and the most that it may have, where every shorter one would be half a sentence.
pub const UTMOST: usize = 88;
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

/// An item of a list has at most so many words.
const ITEM: usize = 4;
/// More where what a word wants stands behind it.
const WANTING: usize = 9;

/// Whether it fits as it is, behind so many characters.
pub fn fits(scene: &Scene, kept: &[usize], taken: usize) -> bool {
    within(scene, kept, taken, WANTED)
}

/// Whether it fits where it must.
pub fn can_fit(scene: &Scene, kept: &[usize], taken: usize) -> bool {
    within(scene, kept, taken, LONGEST)
}

/// Whether they take so many characters at most; counted no further than that.
fn within(scene: &Scene, kept: &[usize], taken: usize, most: usize) -> bool {
    let mut width = taken;
    taken <= most
        && (0..kept.len()).all(|n| {
            width += width_at(scene, kept, n);
            width <= most
        })
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
    kept.upto(best.map_or_else(|| last_word(scene, kept, taken), |(n, _)| n))
}

/// What the words before a seam tell, gathered word by word.
#[derive(Clone, Copy, Default)]
struct Before {
    /// Whether there is a verb.
    told: bool,
    /// Whether a word that opens a clause still waits for its verb: *said that the council*.
    waits: bool,
    /// Whether the last word that wants completing still does: *decided*, *the first ship*.
    wants: bool,
    /// Whether one of asking does.
    asks: bool,
    /// Whether that word is an *after* or a *before*, which names of happenings satisfy.
    named: bool,
    /// Whether a quotation's ‘ waits for its ’.
    open: bool,
}

impl Before {
    /// Goes on over the `n`th word.
    fn add(&mut self, scene: &Scene, kept: &[usize], n: usize) {
        let i = kept.at(n);
        let verb = scene.verb(i).is_some();
        let opens = |link| scene.token(i).has(Sense::Opens(link));
        let named = opens(Link::After) || opens(Link::Before);
        // *emerged as a power*, and not *fell when the river …*
        let clause =
            opens(Link::That) || opens(Link::Which) || opens(Link::When) && !scene.token(i).has(Sense::Role);
        if n > 0 && (named || clause) {
            (self.waits, self.named) = (true, named);
        }
        self.waits &= !(verb || self.named && event_noun(scene, i).is_some());
        self.told |= verb;
        self.open = match scene.doc.mark(i) {
            '‘' => true,
            '’' => false,
            _ => self.open,
        };
        let token = scene.token(i);
        let wants = token.senses.wants || token.has(Sense::Superlative);
        self.wants = wants || self.wants && !completes(scene, i);
        // *invited ministers of Veria | to a ceremony*
        self.asks = token.has(Sense::Asks) || self.asks && (!completes(scene, i) || token.has(Sense::Of));
    }
}

/// Whether it opens what completes such a word: *to*, *that*, *from*, *yang*.
fn completes(scene: &Scene, i: usize) -> bool {
    let token = scene.token(i);
    // *the latest attempt by rebels | to take the port*
    token.opens() && !token.has(Sense::By) || token.has(Sense::On) || scene.goes(i)
}

/// What too great a width costs.
fn excess(width: usize) -> usize {
    (width.saturating_sub(WANTED) + width.saturating_sub(LONGEST)) / 2
}

/// What a cut before the `n`th word costs; nothing where there can be none.
fn price(scene: &Scene, kept: &[usize], n: usize, told: &Before, tells: bool) -> Option<usize> {
    // Nothing is left before the first word.
    let (before, next) = (*kept.get(n.checked_sub(1)?)?, *kept.get(n)?);
    let token = scene.token(next);
    // *enam | tahun*
    if scene.expr_at(before).is_some_and(|n| scene.expr_at(next) == Some(n)) {
        return None;
    }
    let seam = if token.kind == Kind::Mark {
        mark(scene, kept, n)?
    } else if !token.space && before + 1 == next
        || scene.token(before).kind == Kind::Mark && scene.doc.mark(before) != '”'
    {
        return None;
    } else {
        seam::of_noun_first(scene, kept, n).unwrap_or_else(|| word(scene, kept, n, told.told))
    };
    let untold = if scene.pack.adjectives_first { 20 } else { 30 };
    // *X menyatakan | bahwa …*: what was said.
    let says = scene.token(before).has(Sense::Says);
    let quoted = token.quoted && scene.token(before).quoted;
    let wants = (told.wants || told.asks) && token.kind == Kind::Word;
    let all = [
        (tells && !told.told, untold),
        (told.waits, 8),
        (says, 24),
        (wants, WANTING),
        (quoted, 12),
        (told.open, 18),
    ];
    Some(all.iter().filter(|(is, _)| *is).fold(seam, |sum, (_, price)| sum + price))
}

/// A comma ends less than a dash or a semicolon.
fn mark(scene: &Scene, kept: &[usize], n: usize) -> Option<usize> {
    let apart = kept.get(n + 1).is_none_or(|next| scene.token(*next).space || *next != kept.at(n) + 1);
    match scene.doc.mark(kept.at(n)) {
        ';' | ':' | '–' | '—' if apart => Some(0),
        '-' if scene.token(kept.at(n)).space => Some(0),
        // *of Helena, Mont., a town*
        ',' if apart && scene.doc.mark(kept.at(n - 1)) != '.' && !is_state(scene, kept.at(n) + 1) => {
            // *Marang, Randu |, Lontara*: a list ends before its first comma, or whole.
            let item = kept.part(n.saturating_sub(ITEM), n);
            let list = item.iter().any(|i| scene.doc.mark(*i) == ',') && !tight::told(scene, item);
            Some(if list { 10 } else { 1 })
        }
        _ => None,
    }
}

/// *Ala.* of *a Birmingham, Ala., clinic*
pub fn is_state(scene: &Scene, i: usize) -> bool {
    let short = scene.doc.tokens.get(i).is_some_and(|t| t.capital && t.width() < 5);
    short && scene.doc.mark(i + 1) == '.' && scene.doc.mark(i + 2) == ','
}

fn word(scene: &Scene, kept: &[usize], n: usize, told: bool) -> usize {
    let tokens = &scene.doc.tokens;
    let (before, token) = (scene.token(kept.at(n - 1)), scene.token(kept.at(n)));
    let english = scene.pack.adjectives_first;
    let going = |i: usize| scene.token(i).senses.is_empty() && scene.goes(i);
    let verb_before = scene.verb(kept.at(n - 1)).is_some() || going(kept.at(n - 1));
    let opens = |link| token.has(Sense::Opens(link));
    let next_figure = || kept.get(n + 1).is_some_and(|i| scene.token(*i).kind == Kind::Number);
    let range = || {
        before.kind == Kind::Number && (token.has(Sense::To) || token.has(Sense::Until))
            || token.has(Sense::From) && next_figure()
    };
    let figure = || before.kind == Kind::Number || before.number_word().is_some();
    let verb = if english { Verb::Happening } else { Verb::State };
    let plain = || {
        let plain = !verb_before && !tight::helps(scene, kept.at(n - 1)) && !scene.is_adverb(kept.at(n - 1));
        plain && !(english && before.capital)
    };
    let behind = || told && scene.verb(kept.at(n)) == Some(verb) && plain();
    let length = || {
        let length = scene.expr_at(kept.at(n)).and_then(|e| tokens.get(scene.exprs[e].last));
        length
            .filter(|_| !scene.is_timed(kept.at(n - 1)))
            .is_some_and(|t| t.has(Sense::Opens(Link::After)) || t.has(Sense::Opens(Link::Before)))
    };
    let gap = || told && !english && kept.at(n - 1) + 1 != kept.at(n) && scene.is_timed(kept.at(n) - 1);
    let from = || kept.part(n.saturating_sub(3), n).iter().any(|i| scene.token(*i).has(Sense::From));
    if token.has(Sense::Subordinate)
        || [Link::When, Link::After, Link::Before, Link::How].into_iter().any(opens)
    {
        // *in the weeks | before …*
        if scene.is_timed(kept.at(n - 1)) { 10 } else { 0 }
    } else if length() {
        // *a day | after …*
        1
    } else if opens(Link::And) || token.has(Sense::And) || !english && token.has(Sense::Or) {
        // *1 tahun | dan 10 bulan*; *catholic | and loyalist towns*
        match next_figure() {
            true => 13,
            false if english => 7,
            false => 4,
        }
    } else if opens(Link::Which) && !(opens(Link::That) && verb_before) {
        2
    } else if going(kept.at(n)) && !verb_before && before.senses.is_empty() {
        // *published new rules | detailing …*
        4
    } else if range() {
        16
    } else if token.has(Sense::Every) {
        // *2 barrels | a day*
        16
    } else if token.has(if english { Sense::To } else { Sense::Preposition }) && from() {
        // *from exports to consumption*
        14
    } else if opens(Link::For) {
        if verb_before { 12 } else { 5 }
    } else if token.has(Sense::Of) {
        if english { 12 } else { 9 }
    } else if token.has(Sense::Preposition) || token.has(Sense::Since) || token.has(Sense::On) {
        match verb_before {
            true if english => {
                if token.has(Sense::In) || token.has(Sense::By) {
                    6
                } else {
                    9
                }
            }
            true => 4,
            // *an attempt | by the rebels*
            false if token.has(Sense::By) => 3,
            false => 1,
        }
    } else if gap() {
        // *di Lontara | [pada Juli] diikuti Marang*: where a date went, something ended.
        3
    } else if behind() {
        // *rose by 2 dollars | to stand at 47*, *the last port | held by the rebels*
        4
    } else if verb_before
        || figure()
        || english && n > 1 && leads_on(scene.token(kept.at(n - 2)), before)
        || token.kind == Kind::Number
        || before.capital && token.capital
        || scene.verb(kept.at(n)).is_some()
        || tight::helps(scene, kept.at(n - 1))
    {
        18
    } else {
        13
    }
}

/// *a Vellmaran | expert*, *of fellow | members*: the word behind it is hardly the last of its noun; a name may be.
fn leads_on(token: &Token, next: &Token) -> bool {
    let article = token.has(Sense::The) || token.has(Sense::Indefinite);
    article || token.has(Sense::Preposition) && !next.capital
}

/// No seam: the last whole word that fits.
fn last_word(scene: &Scene, kept: &[usize], taken: usize) -> usize {
    let mut width = taken;
    let over = (0..kept.len()).find(|n| {
        width += width_at(scene, kept, *n);
        width > WANTED
    });
    let over = over.unwrap_or(kept.len());
    (1..=over).rev().find(|n| kept.get(*n).is_none_or(|i| scene.token(*i).space)).unwrap_or(over)
}

/// How many characters they take.
pub fn width(scene: &Scene, kept: &[usize]) -> usize {
    (0..kept.len()).map(|n| width_at(scene, kept, n)).sum()
}

/// How many characters a token takes behind the one kept before it.
fn width_at(scene: &Scene, kept: &[usize], n: usize) -> usize {
    // What was left out before it leaves a space, too.
    let gap = n > 0 && kept.at(n - 1) + 1 != kept.at(n);
    usize::from(scene.token(kept.at(n)).space || gap) + scene.token(kept.at(n)).chars(scene.doc.text)
}
