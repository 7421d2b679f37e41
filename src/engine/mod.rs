//! Text to story, in six steps that each take plain data and give plain data:
//! tokens ([`text`]), expressions ([`expression`]), the publication date ([`anchor`]), values
//! ([`resolve`]), events ([`event`]), over the words of a language ([`lang`]).
//!
//! Nothing here knows a browser or asks a clock, and nothing fails: any text gives a [`Story`],
//! with as much in it as could be read.

pub mod anchor;
pub mod event;
pub mod expression;
pub mod lang;
pub mod resolve;
pub mod text;
mod typed;

pub use typed::typed;

use crate::story::{Lang, Published, Reason, Story, Timex};
use chrono::NaiveDate;

/// What the reader of a text knows beside it: the only door by which the world enters.
#[derive(Clone, Debug)]
pub struct Context {
    /// Today's date: nothing inferred lies after it.
    pub today: NaiveDate,
    /// The publication date, where the reader gave it.
    pub published: Option<NaiveDate>,
    /// The publication date, where the pasted page's markup states it.
    pub markup: Option<NaiveDate>,
    /// The language, where it is known; detected otherwise.
    pub lang: Option<Lang>,
}

impl Context {
    /// Nothing known but today's date.
    pub fn new(today: NaiveDate) -> Self {
        Self { today, published: None, markup: None, lang: None }
    }
}

/// Reads a text. Never fails and never panics: what cannot be read is left out.
pub fn read(text: &str, context: &Context) -> Story {
    watched(text, context, |_| ())
}

/// How much of the work is done, in hundredths, by what a long article costs: after the words, after the expressions, after
/// their values. The events take the rest.
const DONE: [u32; 3] = [20, 45, 55];

/// The same, telling how much of it is done, in hundredths.
pub fn watched(text: &str, context: &Context, done: impl Fn(u32)) -> Story {
    let told = tell(text, context, &done);
    let Told { doc, pack, exprs, zones, published, timexes } = told;
    done(DONE[2]);
    let events = event::find(&doc, pack, &exprs, &timexes, &zones, published.date);
    Story { lang: pack.lang, published, timexes, events, zone: event::zone(&exprs, &zones) }
}

/// Only the time expressions with their values, and what they are counted from: what a tagger gives.
pub fn tag(text: &str, context: &Context) -> Story {
    let Told { pack, exprs, zones, published, timexes, .. } = tell(text, context, &|_| ());
    Story { lang: pack.lang, published, timexes, events: Vec::new(), zone: event::zone(&exprs, &zones) }
}

/// A text whose time is read, before its events are.
struct Told<'a> {
    doc: text::Doc<'a>,
    pack: &'static lang::Pack,
    exprs: Vec<expression::Expr>,
    zones: Vec<Option<(i32, Reason)>>,
    published: Published,
    timexes: Vec<Timex>,
}

fn tell<'a>(text: &'a str, context: &Context, done: &impl Fn(u32)) -> Told<'a> {
    let lang = context.lang.or_else(|| lang::detect(text)).unwrap_or_default();
    let pack = lang::pack(lang);
    let doc = text::Doc::new(text, pack);
    done(DONE[0]);
    let mut exprs = expression::find(&doc, pack);
    done(DONE[1]);
    let published = anchor::find(&doc, &exprs, context);
    let narrative = resolve::is_narrative(&doc, &exprs, published.date);
    if narrative {
        expression::fill(&doc, &mut exprs);
    } else {
        exprs.retain(|expr| !expr.form.is_narrative_only());
    }
    let zones = resolve::pairs(&doc, &exprs);
    let offsets: Vec<Option<i32>> =
        zones.iter().map(|zone| zone.as_ref().map(|(offset, _)| *offset)).collect();
    let timexes = resolve::resolve(&doc, &exprs, published.date, narrative, &offsets);
    Told { doc, pack, exprs, zones, published, timexes }
}
