//! The reader's own timelines: opened, named, copied, deleted with a way back, and searched.

use super::super::dom::{self, El, button, el, text};
use super::super::{
    article, browser, shelf,
    state::{Message, Offer, Origin, State},
};
use super::strings::{Strings, strings};
use crate::order;
use crate::story::ymd;
use crate::words;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

const ID: &str = "library";

/// What the dialog shows.
#[derive(Clone, Copy)]
struct Library {
    /// Whether it is open.
    shown: RwSignal<bool>,
    /// What is searched for.
    wanted: RwSignal<String>,
    /// The entry whose name is being changed.
    naming: RwSignal<Option<String>>,
    /// What was deleted in this visit, the last at the end: its name on the shelf, its title, and what was kept.
    deleted: RwSignal<Vec<(String, String, String)>>,
    /// Counts changes of the shelf.
    turn: RwSignal<u32>,
}

thread_local! {
    static SHOWN: std::cell::Cell<Option<Library>> = const { std::cell::Cell::new(None) };
}

/// The dialog, closed.
pub fn draw(state: State) {
    let Some(body) = document().body() else { return };
    let library = Library {
        shown: RwSignal::new(false),
        wanted: RwSignal::new(String::new()),
        naming: RwSignal::new(None),
        deleted: RwSignal::new(Vec::new()),
        turn: RwSignal::new(0),
    };
    SHOWN.set(Some(library));
    dom::region(&body, move || dialog(state, library));
    dom::effect(move || {
        let shown = library.shown.get();
        let Some(found) = document().get_element_by_id(ID) else { return };
        let dialog: web_sys::HtmlDialogElement = found.unchecked_into();
        if shown && !dialog.open() {
            // It fails only where the dialog is open already.
            let _ = dialog.show_modal();
        } else if !shown && dialog.open() {
            dialog.close();
        }
    });
    // Another tab changes the shelf as well.
    browser::listen("storage", move |_| library.turn.update(|turn| *turn += 1));
}

/// Opens the dialog.
pub fn open(state: State) {
    shelf::save_now(state);
    if let Some(library) = SHOWN.get() {
        library.turn.update(|turn| *turn += 1);
        library.naming.set(None);
        library.wanted.set(String::new());
        library.shown.set(true);
    }
}

fn dialog(state: State, library: Library) -> El {
    let t = strings(state.ui.get());
    let close = move || library.shown.set(false);
    let dialog = el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "library-title")
        .on("cancel", move |_| close())
        .with(el("h2").attr("id", "library-title").words(t.my_timelines));
    if !library.shown.get() {
        return dialog;
    }
    library.turn.track();
    let entries = found(library);
    let search = el("input")
        .attr("type", "search")
        .attr("id", "library-search")
        .attr("aria-label", t.search)
        .attr("placeholder", t.search)
        .on("input", move |e| library.wanted.set(event_target_value(e)));
    let none = entries.is_empty().then(|| text("p", "hint", t.no_timelines));
    let lines = entries.into_iter().map(|entry| line(state, library, entry)).collect();
    dialog
        .with(text("p", "hint", t.kept_here))
        .with(search)
        .maybe(none)
        .with(el("ul").class("library").all(lines))
        .maybe(way_back(state, library, t))
        .with(
            el("div").class("row").with(
                button(state.words().close, move |_| close()).attr("id", "library-close").class("strong"),
            ),
        )
}

/// The entries that hold what is searched for, the newest first.
fn found(library: Library) -> Vec<shelf::Entry> {
    let wanted = library.wanted.with(|wanted| wanted.trim().to_lowercase());
    let holds = |entry: &shelf::Entry| wanted.is_empty() || entry.raw.to_lowercase().contains(&wanted);
    let mut entries: Vec<shelf::Entry> = shelf::entries().into_iter().filter(holds).collect();
    order::sort_by_key(&mut entries, |entry| std::cmp::Reverse(entry.saved));
    entries
}

fn line(state: State, library: Library, entry: shelf::Entry) -> El {
    let t = strings(state.ui.get());
    let title = entry.doc.as_ref().map_or_else(|| t.unreadable.to_owned(), article::title);
    let saved = js_sys::Date::new(&(entry.saved as f64).into());
    let day =
        ymd(i32::try_from(saved.get_full_year()).unwrap_or(9999), saved.get_month() + 1, saved.get_date());
    let clock = format!("{:02}{}{:02}", saved.get_hours(), t.clock_sign, saved.get_minutes());
    let when = format!("{}, {clock}", words::date_short(day, state.ui.get()));
    let readable = entry.doc.is_some();
    let named = library.naming.with(|naming| naming.as_deref() == Some(entry.id.as_str()));
    let name = if named {
        name_field(state, library, &entry, title.clone())
    } else {
        opener(state, library, &entry, &title)
    };
    let mut deeds = el("div").class("row").with(text("span", "hint", when));
    if readable && !named {
        let (id, other) = (entry.id.clone(), entry.clone());
        deeds = deeds
            .with(button(t.rename, move |_| {
                library.naming.set(Some(id.clone()));
                browser::focus_soon("library-name");
            }))
            .with(button(t.duplicate, move |_| copy(state, library, &other)));
    }
    let (id, raw, said) = (entry.id.clone(), entry.raw.clone(), title);
    let delete = move |_: &web_sys::Event| {
        shelf::remove(&id);
        library.deleted.update(|deleted| deleted.push((id.clone(), said.clone(), raw.clone())));
        library.turn.update(|turn| *turn += 1);
    };
    el("li").class("kept-line").with(name).with(deeds.with(button(t.delete, delete)))
}

/// The title, which opens the timeline; what cannot be read is given as a file instead.
fn opener(state: State, library: Library, entry: &shelf::Entry, title: &str) -> El {
    let entry = entry.clone();
    let is_here = shelf::here().as_ref() == Some(&entry.id);
    let act = move |_: &web_sys::Event| {
        if entry.doc.is_some() {
            library.shown.set(false);
            shelf::open(state, &entry);
        } else {
            save_raw(state, &entry.raw);
        }
    };
    button(title.to_owned(), act).class("title").attr("dir", "auto").flag("data-here", is_here)
}

/// Gives what cannot be read as a file.
fn save_raw(state: State, raw: &str) {
    super::files::save(state, "linimasa.txt", "text/plain", raw.as_bytes());
}

/// Says that what was open here before the page was loaded again cannot be read, and what is shown instead.
pub fn tell_damaged(state: State) {
    let t = strings(state.ui.get_untracked());
    let is_from_address = state.origin.get_untracked() == Origin::Link;
    let instead = if is_from_address { t.from_address } else { "" };
    let said = format!("{} {instead}", t.damaged);
    state.message.set(Some(Message::Offer(said.trim_end().to_owned(), Offer::Damaged)));
}

/// Gives what is left of it as a file.
pub fn save_damaged(state: State) {
    if let Some(raw) = shelf::damaged() {
        save_raw(state, &raw);
    }
}

fn name_field(state: State, library: Library, entry: &shelf::Entry, title: String) -> El {
    let t = strings(state.ui.get());
    let entry = entry.clone();
    let rename = move |event: &web_sys::Event| {
        let typed = event_target_value(event).trim().to_owned();
        library.naming.set(None);
        if let Some(mut doc) = entry.doc.clone().filter(|_| !typed.is_empty()) {
            doc.title = Some(typed.clone());
            if shelf::here().as_ref() == Some(&entry.id) {
                state.doc.update(|doc| doc.title = Some(typed));
                shelf::save_now(state);
            } else if shelf::put(&entry.id, entry.revision + 1, &doc).is_err() {
                state.message.set(Some(Message::NotKept));
            }
        }
        library.turn.update(|turn| *turn += 1);
    };
    el("input")
        .attr("type", "text")
        .attr("id", "library-name")
        .attr("aria-label", t.rename)
        .attr("value", title)
        .on("change", rename)
}

fn copy(state: State, library: Library, entry: &shelf::Entry) {
    let Some(mut doc) = entry.doc.clone() else { return };
    let t = strings(state.ui.get_untracked());
    doc.title = Some(format!("{} ({})", article::title(&doc), t.copy));
    if shelf::put(&shelf::new_id(), 1, &doc).is_err() {
        state.message.set(Some(Message::NotKept));
    }
    library.turn.update(|turn| *turn += 1);
}

/// What was deleted last of what is not back yet, and the way back.
fn way_back(state: State, library: Library, t: &Strings) -> Option<El> {
    let (id, title, raw) = library.deleted.with(|deleted| deleted.last().cloned())?;
    let back = move |_: &web_sys::Event| {
        if shelf::put_back(state, &id, &raw) {
            library.deleted.update(|deleted| drop(deleted.pop()));
            library.turn.update(|turn| *turn += 1);
        } else {
            state.message.set(Some(Message::NotKept));
        }
    };
    let said = format!("{} {title}", t.deleted);
    Some(
        el("div")
            .class("row")
            .attr("role", "status")
            .with(text("span", "", said))
            .with(button(t.undo, back).attr("id", "library-undo")),
    )
}
