//! The masthead: the name, the article's title and publication date, and what can be done.

mod published;

use super::dom::{El, button, el, text};
use super::{browser, desk, link, samples, state::State};
use crate::story::Lang;
use leptos::prelude::*;

/// The masthead.
pub fn header(state: State) -> El {
    let t = state.words();
    let editing = state.editing.get();
    let paste = button(t.paste, move |_| toggle_editor(state))
        .attr("id", "paste")
        .says("aria-expanded", editing)
        .attr("aria-controls", "editor");
    let share = button(t.share, move |_| link::share(state)).attr("id", "share").class("strong");
    let title =
        text("p", "headline", desk::title(state)).attr("lang", state.article_lang()).attr("dir", "auto");
    el("header")
        .class("masthead")
        .with(el("h1").words("Linimasa"))
        .with(title)
        .with(published::published(state))
        .with(
            el("div")
                .class("actions")
                .with(paste)
                .with(share)
                .with(menu(state))
                .all(desk::menu(state))
                .with(language_switch(state)),
        )
}

fn toggle_editor(state: State) {
    if state.editing.get_untracked() {
        state.editing.set(false);
    } else {
        state.open_editor();
    }
}

/// The menu of the sample articles.
fn menu(state: State) -> El {
    let sample = |sample: &'static samples::Sample| {
        let choose = move |event: &web_sys::Event| {
            browser::close_around(event);
            sample.show(state);
        };
        let tag = el("small").words(capital(sample.lang));
        let choice = button(sample.title, choose).attr("lang", sample.lang.tag());
        el("li").with(choice.words(" ").with(tag))
    };
    el("details")
        .class("pop menu")
        .attr("id", "samples")
        .with(el("summary").words(state.words().samples))
        .with(el("ul").all(samples::ALL.iter().map(sample).collect()))
}

/// A language's tag as a switch shows it.
const fn capital(lang: Lang) -> &'static str {
    match lang {
        Lang::Indonesian => "ID",
        Lang::English => "EN",
    }
}

/// The switch of the interface's language.
fn language_switch(state: State) -> El {
    let (other, name) = match state.ui.get() {
        Lang::Indonesian => (Lang::English, "EN: English"),
        Lang::English => (Lang::Indonesian, "ID: Bahasa Indonesia"),
    };
    let switch = move |_: &web_sys::Event| {
        state.ui.set(other);
        browser::keep_language(other);
    };
    button(capital(other), switch)
        .attr("id", "ui-lang")
        .attr("lang", other.tag())
        .attr("aria-label", name)
        .attr("title", name)
}
