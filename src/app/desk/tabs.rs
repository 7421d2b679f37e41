//! The articles above the one that is looked at: a tab for each, its name, its day, what of it is shown, and the way out.

use super::super::dom::{self, El, button, el, text};
use super::super::{article::shortened, state::State};
use super::several;
use super::strings::strings;
use crate::sources::letter;
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A tab has at most so many characters of the article's name.
const NAME: usize = 34;
/// The page has so many colours for articles.
const TONES: usize = 6;

/// The class of an article's colour.
pub fn tone(place: usize) -> usize {
    place % TONES + 1
}

/// The letter of an article, in its colour.
pub fn badge(place: usize) -> El {
    el("span").class(format!("letter tone-{}", tone(place))).words(letter(place))
}

/// The tabs, where there are several articles.
pub fn tabs(state: State) -> Option<El> {
    let all = several::count(state);
    if all == 1 {
        return None;
    }
    let t = strings(state.ui.get());
    let here = several::current(state);
    let titles = several::titles(state);
    let tab = |place: usize| {
        let name = titles.get(place).map(|title| shortened(title, NAME)).unwrap_or_default();
        let name = if name.is_empty() { t.blank.to_owned() } else { name };
        let day = state.desk.several.whole.with(|whole| whole.joined.as_ref()?.published.get(place)?.date);
        let day = day.map(|day| text("small", "", words::date(day, state.ui.get())));
        el("button")
            .attr("type", "button")
            .attr("role", "tab")
            .attr("data-article", place.to_string())
            .attr("tabindex", if place == here { "0" } else { "-1" })
            .attr("aria-controls", "article")
            .says("aria-selected", place == here)
            .with(badge(place))
            .with(text("span", "name", name).attr("lang", several::lang(state, place)))
            .maybe(day)
            .on("click", move |_| several::look(state, place))
    };
    let keys = move |event: &web_sys::Event| {
        let key: &web_sys::KeyboardEvent = event.unchecked_ref();
        let next = match key.key().as_str() {
            "ArrowRight" => (here + 1) % all,
            "ArrowLeft" => (here + all - 1) % all,
            "Home" => 0,
            "End" => all - 1,
            _ => return,
        };
        event.prevent_default();
        several::look(state, next);
        focus(next);
    };
    let list = el("div")
        .class("tabs")
        .attr("role", "tablist")
        .attr("aria-label", t.articles)
        .on("keydown", keys)
        .all((0..all).map(tab).collect());
    Some(el("div").class("several").with(list).with(bar(state, here)))
}

fn focus(place: usize) {
    request_animation_frame(move || {
        if let Some(tab) = drawn(place) {
            // A button that is drawn takes the focus.
            let _ = tab.focus();
        }
    });
}

fn drawn(place: usize) -> Option<web_sys::HtmlElement> {
    let tab = document().query_selector(&format!("[data-article=\"{place}\"]")).ok().flatten();
    tab.map(JsCast::unchecked_into)
}

/// Keeps the chosen tab in the middle of its row, where there are more than fit: its neighbours are seen beside it.
pub fn follow(state: State) {
    let chosen = dom::memo(move || (several::current(state), several::count(state)), PartialEq::eq);
    dom::effect(move || {
        let (place, _) = chosen.get();
        request_animation_frame(move || {
            let Some(tab) = drawn(place) else { return };
            if let Some(row) = tab.parent_element() {
                row.set_scroll_left(tab.offset_left() - (row.client_width() - tab.offset_width()) / 2);
            }
        });
    });
}

/// What can be done with the article that is looked at, and with all.
fn bar(state: State, here: usize) -> El {
    let t = strings(state.ui.get());
    let name = el("label").class("label").words(t.article_name).words(" ").with(
        el("input")
            .attr("type", "text")
            .attr("id", "article-name")
            .attr("autocomplete", "off")
            .attr("dir", "auto")
            .attr("placeholder", several::title(state))
            .value(several::given_title(state).unwrap_or_default())
            .on("input", move |event| several::rename(state, &event_target_value(event))),
    );
    let toggle = |place: usize| {
        let on = several::is_on(state, place);
        el("button")
            .attr("type", "button")
            .class("toggle")
            .attr("data-source", place.to_string())
            .attr("aria-label", format!("{} {}", t.events_of, letter(place)))
            .says("aria-pressed", on)
            .with(badge(place))
            .on("click", move |_| several::switch(state, place))
    };
    let toggles = el("div")
        .class("sources")
        .attr("role", "group")
        .attr("aria-label", t.events_of)
        .with(text("span", "label", t.events_of))
        .all((0..several::count(state)).map(toggle).collect());
    el("div").class("several-bar").with(name).with(toggles).with(
        el("div")
            .class("row")
            .with(
                button(t.remove_article, move |_| several::remove(state, here)).attr("id", "remove-article"),
            )
            .with(adder(state)),
    )
}

fn adder(state: State) -> El {
    button(strings(state.ui.get()).add_article, move |_| several::begin(state)).class("add-article")
}

/// The way to a second article, below the first.
pub fn below(state: State) -> Option<El> {
    let one = several::count(state) == 1 && !several::own_text(state).trim().is_empty();
    one.then(|| el("div").class("row several-below").with(adder(state)))
}
