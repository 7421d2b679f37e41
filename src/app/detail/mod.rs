//! The panel beside the article: one event, or one expression, with its time and the reasons.

use super::dom::{El, button, el, text};
use super::{
    article::highlight,
    desk, i18n,
    state::{Chosen, State},
};
use crate::order;
use crate::story::{Confidence, Event, Lang, Reason, Span, Story, Timex, TimexKind};
use crate::words;
use leptos::prelude::*;

/// The panel.
pub fn detail(state: State) -> El {
    let chosen = state.chosen.get();
    let content = state.story.with(|story| match chosen {
        Chosen::Event(id) => {
            story.events.iter().find(|event| event.id == id).map(|e| of_event(state, story, e))
        }
        Chosen::Timex(index) => story.timexes.get(index).map(|timex| of_timex(state, story, timex)),
        Chosen::Nothing => None,
    });
    el("section")
        .attr("id", "detail")
        .class(if chosen == Chosen::Nothing { "detail" } else { "detail filled" })
        .attr("aria-label", state.words().detail)
        .attr("tabindex", "-1")
        .all(content.unwrap_or_else(|| hint(state)))
}

/// What stands there while nothing is selected.
fn hint(state: State) -> Vec<El> {
    if state.story.with(|story| story.timexes.is_empty() && story.events.is_empty()) {
        return Vec::new();
    }
    let mut out = vec![text("p", "counts", state.counts()), text("p", "hint", state.words().detail_hint)];
    out.extend(desk::rest(state));
    out
}

/// One event.
fn of_event(state: State, story: &Story, event: &Event) -> Vec<El> {
    let ui = state.ui.get();
    let lang = story.lang.tag();
    if let Some(form) = desk::form(state, story, event) {
        return vec![form, steps(state, story, Some(event.id))];
    }
    let mut out = vec![
        el("h2").attr("lang", lang).attr("dir", "auto").words(event.headline.clone()),
        text("p", "when", desk::when(state, &event.when, story.zone)),
        text("p", "sure", how_sure(state, event)),
    ];
    out.extend(note(event));
    #[cfg(feature = "desk")]
    match desk::tellings(state, story, event) {
        Some(told) => out.extend(told),
        None => sentences(&mut out, state, story, event),
    }
    #[cfg(not(feature = "desk"))]
    sentences(&mut out, state, story, event);
    out.extend(because(state, &event.because));
    if !event.actors.is_empty() {
        let label = text("span", "label", i18n::strings(ui).actors);
        out.push(
            el("p").class("actors").with(label).words(" ").words(crate::strings::joined(&event.actors, ", ")),
        );
    }
    out.push(steps(state, story, Some(event.id)));
    out.extend(desk::rest(state));
    out
}

/// The sentences of an event.
fn sentences(out: &mut Vec<El>, state: State, story: &Story, event: &Event) {
    let lang = story.lang.tag();
    if event.sentence.start < event.sentence.end {
        out.push(emphasised(state, story, event.sentence, &event.timexes).attr("lang", lang));
    }
    let told = |sentence: &Span| emphasised(state, story, *sentence, &[]).attr("lang", lang);
    out.extend(event.also.iter().map(told));
}

/// How sure an event's time is, or that the reader made it.
fn how_sure(state: State, event: &Event) -> &'static str {
    let t = state.words();
    match event.because.first() {
        _ if desk::made(state, event.id).is_some() => t.own_event,
        Some(Reason::ByHand) => t.by_hand,
        _ => sure(event.confidence, state.ui.get()),
    }
}

/// The reader's own words on an event.
fn note(event: &Event) -> Option<El> {
    let note = event.reader.as_ref()?.note.clone()?;
    Some(text("p", "note", note).attr("dir", "auto"))
}

/// How sure the time is, in words.
fn sure(confidence: Confidence, ui: Lang) -> &'static str {
    let t = i18n::strings(ui);
    match confidence {
        Confidence::Certain => t.certain,
        Confidence::Likely => t.likely,
        Confidence::Unsure => t.unsure,
    }
}

/// One expression that dates no event.
fn of_timex(state: State, story: &Story, timex: &Timex) -> Vec<El> {
    let ui = state.ui.get();
    let value = match (&timex.when, timex.kind) {
        (_, TimexKind::Duration) => words::duration(&timex.value, ui),
        (Some(when), _) => desk::when(state, when, story.zone),
        (None, _) => i18n::strings(ui).no_value.to_owned(),
    };
    let said = state.text.with(|text| timex.span.of(text).to_owned());
    let mut out = vec![
        text("p", "label", i18n::strings(ui).marked),
        el("h2").attr("lang", story.lang.tag()).attr("dir", "auto").words(said),
        text("p", "when", value),
    ];
    out.extend(because(state, &timex.because));
    out.push(steps(state, story, None));
    out
}

/// The reason chain.
fn because(state: State, because: &[Reason]) -> Vec<El> {
    if because.is_empty() {
        return Vec::new();
    }
    let ui = state.ui.get();
    let steps = because.iter().map(|reason| el("li").words(words::reason(reason, ui))).collect();
    vec![text("p", "label", i18n::strings(ui).because), el("ol").class("because steps").all(steps)]
}

/// To the neighbours in the order of time, and to the article.
fn steps(state: State, story: &Story, event: Option<u32>) -> El {
    let t = state.words();
    let is = |edge: Option<&Event>| event.is_some() && edge.map(|e| e.id) == event;
    let (is_first, is_last) = (is(story.events.first()), is(story.events.last()));
    el("div")
        .class("row steps-row")
        .with(button(t.previous, move |_| state.step(-1)).attr("id", "previous").flag("disabled", is_first))
        .with(button(t.next, move |_| state.step(1)).attr("id", "next").flag("disabled", is_last))
        .maybe(event.and_then(|_| desk::opener(state)))
        .with(button(t.to_sentence, |_| highlight::go_to_sentence()).attr("id", "to-sentence"))
        .with(button(t.close, move |_| state.chosen.set(Chosen::Nothing)).attr("id", "close-detail"))
}

/// The sentence, with the words that date the event emphasised.
pub fn emphasised(state: State, story: &Story, sentence: Span, timexes: &[usize]) -> El {
    let mut spans: Vec<Span> = timexes.iter().filter_map(|n| story.timexes.get(*n)).map(|t| t.span).collect();
    spans.retain(|span| sentence.contains(*span));
    order::sort_by_key(&mut spans, |span| *span);
    state.text.with(|text| {
        let mut quote = el("blockquote").class("sentence");
        let mut at = sentence.start;
        for span in spans {
            if span.start < at {
                continue;
            }
            quote = quote
                .words(Span::new(at, span.start).of(text).to_owned())
                .with(el("strong").words(span.of(text).to_owned()));
            at = span.end;
        }
        // A sentence begins with a word.
        let end = sentence.start + sentence.of(text).trim().len();
        quote.words(Span::new(at, end).of(text).to_owned())
    })
}
