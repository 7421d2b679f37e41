//! The article in readable columns, every time expression marked where it stands.
//!
//! [`runs`] cuts the text into pieces (plain data); this draws them and listens. Selection only
//! changes classes on what is drawn already: a long article is not drawn again for a click.

#[cfg(feature = "desk")]
mod blocks;
pub mod highlight;
mod runs;

pub use runs::title;
#[cfg(feature = "desk")]
pub use runs::{shortened, title_of};

use super::dom::{self, El, button, el};
use super::{
    browser, desk,
    state::{Chosen, State},
};
use crate::story::{Span, Story};
use leptos::prelude::*;
use runs::{Paragraph, Run};
use wasm_bindgen::JsCast;

/// Only so much of a very long text is drawn before the reader asks for all of it.
const DRAWN_AT_FIRST: usize = 300_000;

/// A text longer than this many bytes stands in one column: nobody reads columns of many screens.
const COLUMNS_UP_TO: usize = 20_000;

/// The article.
pub fn draw(parent: &web_sys::Element, state: State) {
    let all = RwSignal::new(false);
    // A long text is drawn as it was read: its document changes at every key.
    let given = move || {
        let title = desk::title(state);
        let is_given = desk::is_title(state, &title);
        (title, is_given)
    };
    let given = dom::memo(given, PartialEq::eq);
    dom::region(parent, move || article(state, all, given));
    highlight::follow(state);
}

fn article(state: State, all: RwSignal<bool>, given: Memo<(String, bool)>) -> El {
    let t = state.words();
    let (title, is_given) = given.get();
    #[cfg(feature = "desk")]
    let span = desk::here(state);
    #[cfg(not(feature = "desk"))]
    let span = state.text.with(|text| Span::new(0, text.len()));
    let limit = if all.get() { usize::MAX } else { DRAWN_AT_FIRST };
    let length = span.end - span.start;
    // A title that the markup gave and the text does not repeat.
    let apart = (is_given && state.begins_otherwise(&title, span)).then(|| el("h2").words(title.clone()));
    let (drawn, is_cut) = state.text.with(|text| {
        let paragraphs = state.story.with(|story| runs::paragraphs(text, story, span, limit));
        let lines = paragraphs.iter().enumerate();
        let drawn = lines.map(|(n, p)| paragraph(text, p, n == 0 && p.is(text, &title))).collect::<Vec<_>>();
        let behind = |at: usize| desk::part(text, span).get(at - span.start..).unwrap_or_default();
        let is_cut = paragraphs.last().is_some_and(|last| !behind(last.end()).trim().is_empty());
        #[cfg(feature = "desk")]
        if length > COLUMNS_UP_TO {
            return (blocks::blocks(&paragraphs, drawn), is_cut);
        }
        (drawn, is_cut)
    });
    let more = is_cut.then(|| button(t.show_all, move |_| all.set(true)).attr("id", "show-all"));
    let article = el("article")
        .attr("id", "article")
        .attr("tabindex", "-1")
        .class(if length > COLUMNS_UP_TO { "long" } else { "" })
        .attr("aria-label", t.article)
        .attr("lang", state.article_lang())
        .on("click", move |event| {
            choose(state, event);
        })
        .on("keydown", move |event| {
            let key = event.unchecked_ref::<web_sys::KeyboardEvent>().key();
            if matches!(key.as_str(), "Enter" | " ") && choose(state, event) {
                event.prevent_default();
            }
        });
    #[cfg(feature = "desk")]
    let article = article.maybe(desk::tabs(state));
    let article = article.with(el("div").class("columns").maybe(apart).all(drawn)).maybe(more);
    #[cfg(feature = "desk")]
    let article = article.maybe(desk::below(state));
    article
}

impl State {
    fn begins_otherwise(self, title: &str, span: Span) -> bool {
        !title.is_empty()
            && self.text.with(|text| {
                desk::part(text, span).lines().map(str::trim).find(|line| !line.is_empty()) != Some(title)
            })
    }
}

fn paragraph(text: &str, paragraph: &Paragraph, is_title: bool) -> El {
    let line = el(if is_title { "h2" } else { "p" });
    paragraph.runs.iter().fold(line, |line, run| draw_run(line, text, run))
}

fn draw_run(line: El, text: &str, run: &Run) -> El {
    let words = run.span.of(text).to_owned();
    let sentence = run.sentence.map(|start| start.to_string());
    let piece = match (run.timex, &sentence) {
        (Some(n), _) => {
            el("mark").attr("role", "button").attr("tabindex", "0").attr("data-timex", n.to_string())
        }
        (None, Some(_)) => el("span"),
        (None, None) => return line.words(words),
    };
    let piece = piece.words(words);
    line.with(match sentence {
        Some(start) => piece.attr("data-sentence", start),
        None => piece,
    })
}

/// Selects what a marked expression dates; says whether there was one at the event's place.
fn choose(state: State, event: &web_sys::Event) -> bool {
    let index = browser::around(event, "mark[data-timex]")
        .and_then(|mark| mark.get_attribute("data-timex"))
        .and_then(|n| n.parse::<usize>().ok());
    let Some(index) = index else { return false };
    let dated = state.story.with_untracked(|story| events_of(story, index));
    let chosen = state.chosen.get_untracked();
    let at = dated.iter().position(|id| Chosen::Event(*id) == chosen);
    // A second click goes on to the next event of the same words.
    let next = at.map_or(0, |at| (at + 1) % dated.len().max(1));
    state.chosen.set(dated.get(next).map_or(Chosen::Timex(index), |id| Chosen::Event(*id)));
    true
}

/// The events that an expression dates.
fn events_of(story: &Story, timex: usize) -> Vec<u32> {
    story.events.iter().filter(|event| event.timexes.contains(&timex)).map(|event| event.id).collect()
}

/// Whether an element is inside the part of the page where typing and pasting have their own meaning.
pub fn is_field(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|e| matches!(e.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}
