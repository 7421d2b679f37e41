//! The publication date: the day, how it is known, why, and the way to change it.

use super::super::dom::{El, button, el, text};
use super::super::{browser, desk, state::State};
use crate::story::{Published, Stamp, iso_date};
use crate::words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The date in the masthead; opened, its reasons and the picker.
pub fn published(state: State) -> El {
    let t = state.words();
    let known = desk::published(state);
    let panel = el("div")
        .class("panel")
        .with(text("p", "label", t.why_date))
        .with(reasons(state, &known))
        .all(alternatives(state, &known))
        .all(date_field(state, &known));
    el("details").class("pop published").attr("id", "published").with(summary(state, &known)).with(panel)
}

fn summary(state: State, known: &Published) -> El {
    let t = state.words();
    let Some(date) = known.date else {
        return el("summary").with(text("span", "day", t.unpublished));
    };
    let day = text("span", "day", words::date(date, state.ui.get()));
    el("summary")
        .with(el("span").words(t.published).words(" ").with(day))
        .with(text("span", "how", " · ").words(t.how(known.how)))
}

/// The evidence, step by step.
fn reasons(state: State, known: &Published) -> El {
    let lang = state.ui.get();
    let step = |reason| el("li").words(words::reason(reason, lang));
    el("ol").class("steps").all(known.because.iter().map(step).collect())
}

/// The other days that the clues allow.
fn alternatives(state: State, known: &Published) -> Vec<El> {
    if known.alternatives.is_empty() {
        return Vec::new();
    }
    let choice = |date: &NaiveDate| {
        let date = *date;
        let choose = move |event: &web_sys::Event| {
            browser::close_around(event);
            state.publish(Some(date));
        };
        el("li").with(button(words::date(date, state.ui.get()), choose))
    };
    let choices = el("ul").class("alternatives").all(known.alternatives.iter().take(6).map(choice).collect());
    vec![text("p", "label", state.words().alternatives), choices]
}

/// The picker, and the way back to the date that the text gives.
fn date_field(state: State, known: &Published) -> Vec<El> {
    let t = state.words();
    let change = move |event: &web_sys::Event| {
        let typed = event_target_value(event);
        if let Some(date) = iso_date(&typed) {
            state.publish(Some(date));
        } else if typed.is_empty() {
            state.publish(None);
        }
    };
    let label = text("label", "label", t.set_date).attr("for", "published-date");
    let field = el("input")
        .attr("type", "date")
        .attr("id", "published-date")
        .value(known.date.map_or_else(String::new, |date| Stamp::day(date).edtf()))
        .on("change", change);
    let mut out = vec![label, field];
    if desk::is_day_given(state) {
        out.push(button(t.clear_date, move |_| state.publish(None)).attr("id", "published-clear"));
    }
    out
}
