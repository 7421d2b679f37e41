//! The panel beside the article: one event, or one expression, with its time and the reasons.

use super::{article::highlight, i18n, state::State};
use crate::story::{Event, Reason, Span, Story, Timex, TimexKind};
use crate::words;
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Detail(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let timex = move || {
        let index = state.timex.get()?;
        state.story.with(|story| story.timexes.get(index).cloned())
    };
    let content = move || {
        // Times and reasons are put into words anew for another language of the interface.
        state.ui.track();
        match (state.event(), timex()) {
            (Some(event), _) => view! { <EventDetail state event/> }.into_any(),
            (None, Some(timex)) => view! { <TimexDetail state timex/> }.into_any(),
            (None, None) => view! { <Hint state/> }.into_any(),
        }
    };
    let is_filled = move || state.selected.get().is_some() || state.timex.get().is_some();
    view! {
        <section id="detail" class="detail" class:filled=is_filled aria-label=move || t().detail tabindex="-1">
            {content}
        </section>
    }
}

/// What stands there while nothing is selected.
#[component]
fn Hint(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let count = move || state.story.with(|story| (t().counts)(story.events.len(), story.timexes.len()));
    let has_marks = move || state.story.with(|story| !story.timexes.is_empty());
    view! {
        <Show when=has_marks>
            <p class="counts">{count}</p>
            <p class="hint">{move || t().detail_hint}</p>
        </Show>
    }
}

/// One event.
#[component]
fn EventDetail(state: State, event: Event) -> impl IntoView {
    let lang = state.story.with_untracked(|story| story.lang.tag());
    let story = state.story.get_untracked();
    let time = words::when(&event.when, story.zone, state.ui.get_untracked());
    let sentence = emphasised(state, &story, event.sentence, &event.timexes);
    view! {
        <h2 lang=lang dir="auto">{event.headline.clone()}</h2>
        <p class="when">{time}</p>
        <blockquote class="sentence" lang=lang dir="auto">{sentence}</blockquote>
        <Because state because=event.because.clone()/>
        <Actors state actors=event.actors.clone()/>
        <Steps state/>
    }
}

/// One expression that dates no event.
#[component]
fn TimexDetail(state: State, timex: Timex) -> impl IntoView {
    let lang = state.story.with_untracked(|story| story.lang.tag());
    let zone = state.story.with_untracked(|story| story.zone);
    let value = move || {
        let ui = state.ui.get();
        match (&timex.when, timex.kind) {
            (_, TimexKind::Duration) => words::duration(&timex.value, ui),
            (Some(when), _) => words::when(when, zone, ui),
            (None, _) => i18n::strings(ui).no_value.to_owned(),
        }
    };
    let said = state.text.with_untracked(|text| timex.span.of(text).to_owned());
    view! {
        <p class="label">{move || i18n::strings(state.ui.get()).marked}</p>
        <h2 lang=lang dir="auto">{said}</h2>
        <p class="when">{value}</p>
        <Because state because=timex.because.clone()/>
        <Steps state/>
    }
}

/// The reason chain.
#[component]
fn Because(state: State, because: Vec<Reason>) -> impl IntoView {
    let ui = state.ui.get_untracked();
    let steps = because.iter().map(|reason| view! { <li>{words::reason(reason, ui)}</li> }).collect_view();
    (!because.is_empty()).then(|| {
        view! {
            <p class="label">{i18n::strings(ui).because}</p>
            <ol class="because steps">{steps}</ol>
        }
    })
}

/// The named people, organisations and countries.
#[component]
fn Actors(state: State, actors: Vec<String>) -> impl IntoView {
    let label = i18n::strings(state.ui.get_untracked()).actors;
    (!actors.is_empty()).then(|| {
        view! { <p class="actors"><span class="label">{label}</span> " " {actors.join(", ")}</p> }
    })
}

/// To the neighbours in the order of time, and to the article.
#[component]
fn Steps(state: State) -> impl IntoView {
    let t = move || i18n::strings(state.ui.get());
    let place = move || {
        let id = state.selected.get()?;
        state.story.with(|s| s.events.iter().position(|e| e.id == id).map(|at| (at, s.events.len())))
    };
    let is_first = move || place().is_some_and(|(at, _)| at == 0);
    let is_last = move || place().is_some_and(|(at, count)| at + 1 == count);
    let close = move |_| {
        state.selected.set(None);
        state.timex.set(None);
    };
    view! {
        <div class="row steps-row">
            <button type="button" id="previous" disabled=is_first on:click=move |_| state.step(-1)>{move || t().previous}</button>
            <button type="button" id="next" disabled=is_last on:click=move |_| state.step(1)>{move || t().next}</button>
            <button type="button" id="to-sentence" on:click=move |_| highlight::go_to_sentence()>
                {move || t().to_sentence}
            </button>
            <button type="button" id="close-detail" on:click=close>{move || t().close}</button>
        </div>
    }
}

/// The sentence, with the words that date the event emphasised.
fn emphasised(state: State, story: &Story, sentence: Span, timexes: &[usize]) -> Vec<AnyView> {
    let mut spans: Vec<Span> = timexes.iter().filter_map(|n| story.timexes.get(*n)).map(|t| t.span).collect();
    spans.retain(|span| sentence.contains(*span));
    spans.sort_unstable();
    state.text.with_untracked(|text| {
        let mut pieces = Vec::new();
        let mut at = sentence.start;
        for span in spans.into_iter().filter(|span| span.start >= sentence.start) {
            if span.start < at {
                continue;
            }
            pieces.push(Span::new(at, span.start).of(text).to_owned().into_any());
            pieces.push(view! { <strong>{span.of(text).to_owned()}</strong> }.into_any());
            at = span.end;
        }
        pieces.push(Span::new(at, sentence.end).of(text).trim_end().to_owned().into_any());
        pieces
    })
}
