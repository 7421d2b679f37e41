//! The form that changes an event: every change shows at once, and every one can be undone.
//!
//! The fields keep what the reader types, not what is understood of it: they are made anew only for another event, or
//! when a step is taken back.

use super::super::dom::{El, button, el, text};
use super::super::{article::shortened, browser, state::State, timeline};
use super::edit_at;
use super::strings::strings;
use crate::edit::{Side, Step};
use crate::story::{Event, Lang, Story, When};
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The page has so many colours for events.
const TONES: u8 = 6;
/// An event's headline in a list of choices.
const CHOICE: usize = 60;

/// The form for an event.
pub fn form(state: State, story: &Story, event: &Event) -> El {
    let t = strings(state.ui.get());
    let id = event.id;
    let reader = event.reader.clone().unwrap_or_default();
    let headline = field("edit-headline", t.headline).with(
        input("edit-headline", event.headline.clone()).attr("dir", "auto").on("input", move |e| {
            let typed = event_target_value(e);
            state.edit(id, Step::Headline, |edit| edit.headline = Some(typed));
        }),
    );
    let note = el("textarea")
        .attr("id", "edit-note")
        .attr("rows", "2")
        .attr("dir", "auto")
        .words(reader.note.unwrap_or_default())
        .on("input", move |e| {
            let typed = Some(event_target_value(e)).filter(|note| !note.trim().is_empty());
            state.edit(id, Step::Note, |edit| edit.note = typed);
        });
    el("form")
        .class("shape")
        .key(u64::from(id) + (state.desk.turn.get() << 32))
        .on("submit", move |e| {
            e.prevent_default();
            state.desk.shaping.set(false);
        })
        .with(headline)
        .with(time(state, story, event))
        .with(field("edit-note", t.note).with(note))
        .with(tones(state, id, reader.tone))
        .with(key(state, id, event.key))
        .with(merge(state, story, event))
        .with(deeds(state, id))
}

fn field(id: &'static str, label: &'static str) -> El {
    el("p").class("field").with(text("label", "label", label).attr("for", id))
}

/// A field that keeps what is typed: its attribute is what it begins with.
fn input(id: &'static str, value: String) -> El {
    el("input").attr("type", "text").attr("id", id).attr("autocomplete", "off").attr("value", value)
}

/// The time, in words where the engine reads its own words back, else as EDTF; under it what is understood.
fn time(state: State, story: &Story, event: &Event) -> El {
    let t = strings(state.ui.get());
    let (id, ui) = (event.id, state.ui.get());
    let typed = move |e: &web_sys::Event| {
        let words = event_target_value(e);
        let wrong = state.desk.wrong_time;
        match state.time_typed(&words) {
            Ok(when) => {
                wrong.set(None);
                state.edit(id, Step::Time, |edit| edit.when = Some(when));
            }
            Err(error) => wrong.set(Some((id, error))),
        }
    };
    let wrong = state.desk.wrong_time.get().filter(|(of, _)| *of == id).map(|(_, error)| error);
    let (class, said) = match wrong {
        Some(error) => ("hint wrong", t.time_error(error).to_owned()),
        None => ("hint", words::when(&event.when, story.zone, ui)),
    };
    let typed = input("edit-time", typable(state, &event.when, ui))
        .attr("aria-describedby", "edit-time-read edit-time-hint")
        .says("aria-invalid", wrong.is_some())
        .on("input", typed);
    let row = el("span")
        .class("row nudge")
        .with(step(state, id, -1, ("edit-earlier", "−", t.earlier)))
        .with(typed)
        .with(step(state, id, 1, ("edit-later", "+", t.later)));
    field("edit-time", t.time)
        .with(row)
        .with(text("span", class, said).attr("id", "edit-time-read").attr("role", "status"))
        .with(text("span", "hint", t.time_hint).attr("id", "edit-time-hint"))
}

/// A button that moves the event by the unit in which it is known: for who has neither a mouse nor keys.
fn step(
    state: State,
    id: u32,
    by: i64,
    (name, sign, says): (&'static str, &'static str, &'static str),
) -> El {
    let moves = move |_: &web_sys::Event| {
        timeline::nudge(id, by, Side::Whole);
        state.desk.wrong_time.set(None);
        let when = state.story.with_untracked(|s| s.events.iter().find(|e| e.id == id).map(|e| e.when));
        let field = document().get_element_by_id("edit-time");
        if let (Some(when), Some(field)) = (when, field) {
            // The field keeps what is typed, and this is typed for the reader.
            field.unchecked_into::<web_sys::HtmlInputElement>().set_value(&typable(
                state,
                &when,
                state.ui.get_untracked(),
            ));
        }
    };
    button(sign, moves).class("sign").attr("id", name).attr("aria-label", says).attr("title", says)
}

/// A time as a reader can type it.
fn typable(state: State, when: &When, ui: Lang) -> String {
    let said = words::when(when, None, ui);
    if state.time_typed(&said) == Ok(*when) { said } else { when.code() }
}

fn tones(state: State, id: u32, now: Option<u8>) -> El {
    let t = strings(state.ui.get());
    let choice = |tone: Option<u8>| {
        let name =
            tone.map_or_else(|| t.colour_of_actor.to_owned(), |tone| format!("{} {}", t.colour, tone + 1));
        el("button")
            .attr("type", "button")
            .class(tone.map_or("tl-swatch none".to_owned(), |tone| format!("tl-swatch tone-{}", tone + 1)))
            .attr("aria-label", name.clone())
            .attr("title", name)
            .says("aria-pressed", tone == now)
            .on("click", move |_| state.edit(id, Step::Colour, |edit| edit.tone = tone))
    };
    el("div")
        .class("tones")
        .attr("role", "group")
        .attr("aria-label", t.colour)
        .all([None].into_iter().chain((0..TONES).map(Some)).map(choice).collect())
}

fn key(state: State, id: u32, is_key: bool) -> El {
    let toggle = move |_: &web_sys::Event| state.edit(id, Step::Key, |edit| edit.key = Some(!is_key));
    button(strings(state.ui.get()).key_event, toggle).attr("id", "edit-key").says("aria-pressed", is_key)
}

/// The other events, to choose the one that is the same happening.
fn merge(state: State, story: &Story, event: &Event) -> El {
    let t = strings(state.ui.get());
    let id = event.id;
    let others = story.events.iter().filter(|other| other.id != id);
    let choice = |other: &Event| {
        let time = words::when_short(&other.when, story.zone, state.ui.get());
        el("option")
            .attr("value", other.id.to_string())
            .words(format!("{time}: {}", shortened(&other.headline, CHOICE)))
    };
    let chosen = move |e: &web_sys::Event| {
        let field = e.target().map(|target| target.unchecked_into::<web_sys::HtmlSelectElement>());
        if let Some(into) = field.and_then(|field| field.value().parse().ok()) {
            state.desk.shaping.set(false);
            state.merge(id, into);
        }
    };
    field("edit-merge", t.merge).with(
        el("select")
            .attr("id", "edit-merge")
            .on("change", chosen)
            .with(el("option").attr("value", "").flag("selected", true).words(t.merge_choose))
            .all(others.map(choice).collect()),
    )
}

fn deeds(state: State, id: u32) -> El {
    let t = strings(state.ui.get());
    let made = super::made(state, id).is_some();
    let restore = move |_: &web_sys::Event| {
        if let Some(place) = state.desk.edited.with_untracked(|edited| edited.edit_of(id)) {
            state.desk.turn.update(|turn| *turn += 1);
            state.give_up(place, Step::Delete);
        }
    };
    let changed = state.desk.edited.with(|edited| edited.edit_of(id)).is_some();
    let done = button(t.done_changing, move |_| {
        state.desk.shaping.set(false);
        browser::focus_soon("edit-event");
    });
    el("div")
        .class("row")
        .with(done.attr("id", "edit-done").class("strong"))
        .with(button(t.split, move |_| state.split(id)).attr("id", "edit-split"))
        .with(
            button(if made { t.delete } else { t.hide }, move |_| state.remove(id)).attr("id", "edit-remove"),
        )
        .maybe((changed && !made).then(|| button(t.as_read, restore).attr("id", "edit-restore")))
}

/// The button that makes an event, and what was hidden or lost its sentence, each with its way back.
pub fn rest(state: State) -> Vec<El> {
    let t = strings(state.ui.get());
    let mut out = vec![
        el("div").class("row new").with(
            button(state.words().new_event, move |_| state.make_from(&browser::selected_words()))
                .attr("id", "new-event")
                .attr("title", t.new_hint)
                // The selection must outlive the press.
                .on("pointerdown", |e| e.prevent_default()),
        ),
    ];
    let edited = state.desk.edited.get();
    let line = |words: String, deed: &'static str, step: Step, place: usize| {
        let does = button(deed, move |_| state.give_up(place, step));
        el("li").with(text("span", "", words).attr("dir", "auto")).with(does)
    };
    let hidden = edited.hidden.iter().map(|(n, name)| line(name.clone(), t.show_again, Step::Show, *n));
    out.extend(list("hidden-events", t.hidden_events, None, hidden.collect()));
    let name = |n: usize| edit_at(state, n).map(|edit| edit.headline.unwrap_or(edit.target.quote));
    let lost = edited.orphans.iter().map(|n| line(name(*n).unwrap_or_default(), t.give_up, Step::Delete, *n));
    out.extend(list("orphans", t.orphans, Some(t.orphans_hint), lost.collect()));
    out
}

fn list(id: &'static str, title: &'static str, hint: Option<&'static str>, lines: Vec<El>) -> Option<El> {
    (!lines.is_empty()).then(|| {
        el("div")
            .attr("id", id)
            .class("kept")
            .with(text("p", "label", title))
            .with(el("ul").all(lines))
            .maybe(hint.map(|hint| text("p", "hint", hint)))
    })
}
