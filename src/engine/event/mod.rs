//! Dated words to happenings: clauses, what each reports, when it was, and in which order.
//!
//! [`clause`] cuts sentences, [`draft`] finds what each clause reports (a verb's happening, or a noun's
//! such as *perang … tahun lalu*), [`bearing`] which of its dates say when, [`place`] gives each its time, [`join`] fits a duration, a boundary
//! and a year together, [`rank`] tells key from background, [`twice`] joins what is told twice, [`order`] sorts, and [`headline`],
//! [`speech`] and [`actor`] put names to it.

mod actor;
mod aside;
mod bearing;
mod body;
mod clause;
mod confidence;
mod cut;
mod definite;
mod draft;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod examples_en;
#[cfg(test)]
mod examples_id;
#[cfg(test)]
mod examples_when;
#[cfg(test)]
mod examples_who;
mod far;
mod headline;
mod hero;
mod initials;
mod join;
mod keep;
mod life;
mod object;
mod order;
mod place;
mod places;
mod rank;
mod refer;
mod seam;
mod short;
mod sound;
mod speech;
mod subject;
mod tight;
mod twice;
mod verb;

pub use cut::UTMOST as LONGEST_HEADLINE;

use super::expression::Expr;
use super::lang::{Pack, Sense};
use super::text::{Doc, Kind, Row, Token};
use crate::story::{Edge, Event, Placement, Reason, Timex, TimexKind};
use chrono::NaiveDate;
use headline::Told;

/// What the steps of this folder read.
struct Scene<'a> {
    doc: &'a Doc<'a>,
    pack: &'a Pack,
    exprs: Row<&'a [Expr]>,
    timexes: Row<&'a [Timex]>,
    zones: &'a [Option<(i32, Reason)>],
    published: Option<NaiveDate>,
    /// For every token, the expression that it is part of.
    within: Vec<Option<u32>>,
    /// Who is known by one word.
    people: actor::People<'a>,
    /// Whom the text is about.
    hero: Option<hero::Hero>,
    /// For every token, what kind of verb it is.
    verbs: Vec<Option<verb::Verb>>,
    /// For every token, the first from there on that is a verb. With it no clause is too long to be asked for one at
    /// every word.
    next_verb: Vec<u32>,
    /// The same for a word of saying.
    next_says: Vec<u32>,
    /// For every token, the first from there on that parts a sentence: a comma, a semicolon, a quotation's end.
    parts: Vec<u32>,
    /// For every token, one past the last word of the name that it begins; itself where it begins none.
    name_ends: Vec<u32>,
}

impl Scene<'_> {
    /// Token `i`; the page asks for one at a thousand places, and looks it up at one.
    #[cfg_attr(target_family = "wasm", inline(never))]
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    fn token(&self, i: usize) -> &Token {
        &self.doc.tokens[i]
    }

    /// The expression that token `i` is part of.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn expr_at(&self, i: usize) -> Option<usize> {
        self.within.get(i).copied().flatten().map(|n| n as usize)
    }

    /// Whether token `i` is part of an expression.
    #[cfg_attr(target_family = "wasm", inline(never))]
    fn is_timed(&self, i: usize) -> bool {
        self.within.get(i).is_some_and(Option::is_some)
    }

    /// For every token, the first from there on that is `wanted`; the text's end where there is none.
    fn next(&self, wanted: impl Fn(usize) -> bool) -> Vec<u32> {
        let mut found = self.doc.tokens.len() as u32;
        let mut next = vec![found; self.doc.tokens.len()];
        for (i, slot) in next.iter_mut().enumerate().rev() {
            if wanted(i) {
                found = i as u32;
            }
            *slot = found;
        }
        next
    }

    /// The expressions inside a run of tokens, in order.
    fn exprs_in(&self, first: usize, last: usize) -> impl Iterator<Item = usize> + '_ {
        let from = self.exprs.partition_point(|e| e.first < first);
        (from..self.exprs.len()).take_while(move |n| self.exprs[*n].last <= last)
    }

    /// Whether an expression names a stretch of the calendar that can be drawn.
    fn is_dated(&self, n: usize) -> bool {
        let stamped = |edge: &Edge| edge.stamp().is_some();
        let kind = self.timexes[n].kind;
        kind != TimexKind::Duration
            && self.timexes[n].when.is_some_and(|w| stamped(&w.begin) || w.end.as_ref().is_some_and(stamped))
    }
}

/// Finds the events of a text, in the order of time.
pub fn find(
    doc: &Doc,
    pack: &Pack,
    exprs: &[Expr],
    timexes: &[Timex],
    zones: &[Option<(i32, Reason)>],
    published: Option<NaiveDate>,
) -> Vec<Event> {
    let mut within = vec![None; doc.tokens.len()];
    for (n, expr) in exprs.iter().enumerate() {
        within[expr.first..expr.last].fill(u32::try_from(n).ok());
    }
    let mut scene = Scene {
        doc,
        pack,
        exprs: Row(exprs),
        timexes: Row(timexes),
        zones,
        published,
        within,
        people: actor::People::default(),
        hero: None,
        verbs: Vec::new(),
        next_verb: Vec::new(),
        next_says: Vec::new(),
        parts: Vec::new(),
        name_ends: Vec::new(),
    };
    scene.verbs.reserve(doc.tokens.len());
    for i in 0..doc.tokens.len() {
        let verb = scene.look_for_verb(i);
        scene.verbs.push(verb);
    }
    scene.next_verb = scene.next(|i| scene.verb(i).is_some());
    scene.next_says = scene.next(|i| doc.tokens[i].has(Sense::Says));
    scene.parts = scene.next(|i| {
        let mark = matches!(doc.mark(i), ',' | ';' | '”');
        mark && !scene.is_timed(i)
    });
    scene.name_ends = actor::name_ends(&scene);
    scene.people = actor::People::collect(&scene);
    scene.hero = hero::find(&scene);
    let mut drafts = draft::find(&scene);
    join::join(&scene, &mut drafts);
    let names = actor::Names::collect(&scene);
    rank::rank(&scene, &names, &mut drafts);
    let events = drafts.into_iter().filter_map(|draft| event(&scene, &names, draft)).collect();
    order::sort(twice::join(events), scene.zone())
}

fn event(scene: &Scene, names: &actor::Names, draft: draft::Draft) -> Option<(order::Key, Event)> {
    let sentence = scene.doc.sentences[draft.sentence].span;
    let key = order::Key { calm: draft.calm, peace: draft.peace };
    let (from, to) = draft.subject.unwrap_or((draft.first, draft.last));
    let who = refer::subject(scene, from, to);
    let lived = draft.life.and_then(|life| {
        let word = scene.pack.lives.get(life)?;
        Some(scene.doc.words(from, to).to_owned() + " " + word)
    });
    let spoken = draft.says.and_then(|says| speech::write(scene, says, draft.first, draft.last));
    let own = (draft.first, draft.last);
    let (headline, told) = lived
        .or(spoken)
        .map_or_else(|| headline::write(scene, draft.subject, own, 0), |headline| (headline, Told::Whole));
    if told == Told::Nothing {
        return None;
    }
    let whole = match told {
        Told::Whole | Told::Nothing => None,
        Told::Bare | Told::Vague if scene.pack.adjectives_first => None,
        _ => instead(scene, &draft),
    };
    // Half a sentence that nothing dates is no event.
    let half = told != Told::Whole && whole.is_none();
    let dated = if scene.pack.adjectives_first {
        told == Told::Bare || draft.timexes.iter().any(|n| (own.0..own.1).contains(&scene.exprs[*n].first))
    } else {
        // A list's bare item tells of nothing, either.
        let named = scene.has_verb(own.0, own.1) || draft.class.is_some();
        // *Sejauh ini pihaknya belum tahu*
        let context = !sound::explains(scene, own) && (told != Told::Bare || !sound::speaks(scene, own));
        if draft.placement == Placement::Context { context } else { named }
    };
    let kept = draft.key
        && (told != Told::Half || draft.placement != Placement::Context || !scene.pack.adjectives_first);
    // *easing fears*: nobody knows who.
    let going = scene.goes(draft.first) && scene.token(draft.first + 1).kind == Kind::Word;
    if half && (going || !dated && !kept) {
        return None;
    }
    // *Surat tersebut dibakar*, told by the way: nobody knows which.
    let points = || !draft.key && who.is_none() && sound::points(scene, (from, to));
    // *Talks had failed*: that was before the news, but where somebody says so.
    let begin = scene.doc.sentences[draft.sentence].first;
    let said = || scene.next_says.get(begin).is_some_and(|at| (*at as usize) < own.0);
    let before = || scene.had(own.0, own.1) && place::news(scene).is_some() && !said();
    if draft.placement == Placement::Context && (points() || before()) {
        return None;
    }
    // A single word tells nothing, and a verb that had to be cut leaves nothing to print.
    let tells = told != Told::Half || whole.is_some() && (going || scene.has_verb(draft.first, draft.last));
    let headline = whole.unwrap_or(headline);
    if !headline.contains(' ') {
        return None;
    }
    let event = Event {
        id: 0,
        confidence: confidence::of(scene, &draft),
        span: scene.doc.span(draft.first, draft.last),
        sentence,
        when: draft.when,
        placement: draft.placement,
        timexes: draft.timexes,
        because: draft.because,
        key: draft.key && tells,
        headline,
        actors: names.of_both(scene, who.or(draft.subject), (draft.first, draft.last)),
        after: None,
        also: Vec::new(),
        against: Vec::new(),
        reader: None,
    };
    Some((key, event))
}

/// The headline where the clause has none that reads as one: with who said it before it, or that of the whole sentence.
fn instead(scene: &Scene, draft: &draft::Draft) -> Option<String> {
    let (first, last) = (draft.first, draft.last);
    let said = speech::by_speaker(scene, first, last).or_else(|| speech::of_before(scene, first, last));
    said.or_else(|| of_sentence(scene, draft))
}

/// A sentence of more tokens is a list, and no headline.
const LONG_SENTENCE: usize = 80;

/// The headline of the whole sentence, where its clause has none.
fn of_sentence(scene: &Scene, draft: &draft::Draft) -> Option<String> {
    let sentence = scene.doc.sentences[draft.sentence];
    if sentence.last - sentence.first > LONG_SENTENCE {
        return None;
    }
    let first = clause::after_dateline(scene, sentence.first, sentence.last);
    let write = |last| headline::write(scene, None, (first, last), draft.first);
    let (headline, told) = write(draft.last);
    if told == Told::Whole {
        return Some(headline);
    }
    let (headline, told) = write(sentence.last);
    (told == Told::Whole || told == Told::Bare && scene.pack.adjectives_first).then_some(headline)
}

impl Scene<'_> {
    /// The article's own zone: the one that two clocks give, or the first that a clock names.
    fn zone(&self) -> Option<i32> {
        zone(&self.exprs, self.zones)
    }
}

/// The article's own zone: the one that two clocks give, or the first that a clock names.
pub fn zone(exprs: &[Expr], zones: &[Option<(i32, Reason)>]) -> Option<i32> {
    let paired = zones.iter().flatten().map(|(offset, _)| *offset).next();
    paired.or_else(|| exprs.iter().find_map(|expr| super::resolve::clock_of(expr)?.offset))
}
