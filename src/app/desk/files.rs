//! The file menu: out into other programs' files, in from them.

use super::super::dom::{El, button, el, text};
use super::super::{
    article, browser,
    state::{Message, State},
};
use super::strings::{Strings, strings};
use super::{library, picture};
use crate::edit::{Edit, Target, wire};
use crate::format::{
    self, Format, Piece,
    read::{Found, Remark, Why, kinds, letters::Letters},
};
use crate::share::Document;
use crate::sources;
use crate::story::Story;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A file's name has at most so many characters before its ending.
const NAME: usize = 60;

/// The menu.
pub fn menu(state: State) -> El {
    let t = strings(state.ui.get());
    let deed = |id: &'static str, name: &'static str, does: fn(State)| {
        let act = move |event: &web_sys::Event| {
            browser::close_around(event);
            does(state);
        };
        el("li").with(button(name, act).attr("id", id))
    };
    let save = |format: Format| {
        let act = move |event: &web_sys::Event| {
            browser::close_around(event);
            write(state, format);
        };
        el("li").with(button((t.format)(format), act).attr("data-format", format.name()))
    };
    el("details").class("pop menu").attr("id", "files").with(el("summary").words(state.words().file)).with(
        el("ul")
            .with(deed("my-timelines", t.my_timelines, library::open))
            .with(deed("add-article", t.add_article, super::several::begin))
            .with(deed("open-file", t.open_file, |_| choose()))
            .with(deed("print", t.print, |_| print()))
            .with(text("li", "label", t.save_as))
            .all(Format::ALL.into_iter().map(save).collect())
            .with(deed("save-svg", t.svg, |state| picture::save(state, false)))
            .with(deed("save-png", t.png, |state| picture::save(state, true)))
            .with(deed("save-html", t.html, super::page::save))
            .with(el("li").with(chooser(state, t))),
    )
}

/// The browser's own field for choosing a file; it is not seen.
fn chooser(state: State, t: &Strings) -> El {
    let chosen = move |event: &web_sys::Event| {
        let field = event.target().map(|target| target.unchecked_into::<web_sys::HtmlInputElement>());
        let Some(file) = field.as_ref().and_then(|field| field.files()?.get(0)) else { return };
        super::super::import::read_file(state, &file);
        if let Some(field) = field {
            // The same file can be chosen again.
            field.set_value("");
        }
    };
    el("input")
        .attr("type", "file")
        .attr("id", "file-chosen")
        .flag("hidden", true)
        .attr("aria-label", t.open_file)
        .on("change", chosen)
}

fn choose() {
    if let Some(field) = document().get_element_by_id("file-chosen") {
        field.unchecked_into::<web_sys::HtmlElement>().click();
    }
}

fn print() {
    // A browser that cannot print says so itself.
    let _ = window().print();
}

/// Writes the story in a format and gives it to the reader.
pub fn write(state: State, format: Format) {
    let mut document = state.doc.get_untracked();
    // The text that the story was read in: that of a long one may be a few letters behind. That of several articles is
    // all of theirs, and the document has each by itself.
    if !sources::is_several(&document) {
        document.text = state.text.get_untracked();
    }
    let written = state.story.with_untracked(|story| {
        format::write(format, &Piece { document: &document, story, today: browser::today() })
    });
    let name = format!("{}.{}", name(state), format.ending());
    save(state, &name, format.media_type(), written.as_bytes());
}

/// A file's name made of the article's title, in letters that every system takes.
pub fn name(state: State) -> String {
    let title = state.doc.with_untracked(article::title);
    let mut name = String::new();
    for c in title.chars().take(NAME) {
        if c.is_alphanumeric() {
            name.extend(c.to_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "linimasa".into() } else { name.into() }
}

/// Gives the reader a file.
pub fn save(state: State, name: &str, kind: &str, bytes: &[u8]) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options);
    if !blob.ok().is_some_and(|blob| give(&blob, name)) {
        state.message.set(Some(Message::OldBrowser));
    }
}

/// Lets the browser download a blob.
pub fn give(blob: &web_sys::Blob, name: &str) -> bool {
    let Ok(address) = web_sys::Url::create_object_url_with_blob(blob) else { return false };
    let Some(anchor) = document().create_element("a").ok() else { return false };
    // The names are the program's own, so these calls do not fail.
    let _ = anchor.set_attribute("href", &address);
    let _ = anchor.set_attribute("download", name);
    anchor.unchecked_into::<web_sys::HtmlElement>().click();
    // The download holds on to what it has begun to read.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&address);
    })
    .forget();
    true
}

/// Opens a file of another program, by the ending of its name; says whether it is of a kind that is known here.
pub fn open(state: State, file: &web_sys::File) -> bool {
    let name = file.name().to_ascii_lowercase();
    if kinds::unread(&name, b"").is_some() {
        refuse(state);
        return true;
    }
    if name.ends_with(".docx") {
        super::docx::open(state, file);
        return true;
    }
    if name.ends_with(".eml") {
        bytes(state, file, move |bytes| super::mail::open(state, bytes));
        return true;
    }
    let is_known = [".json", ".csv", ".tsv", ".ics"].iter().any(|ending| name.ends_with(ending));
    if is_known {
        bytes(state, file, move |bytes| match format::read::read_bytes_by(&name, &bytes, browser::decoded) {
            Ok((found, remarks)) => {
                super::take(state, document_of(found));
                remark(state, &remarks);
            }
            Err(refused) => tell(state, refused.why),
        });
    }
    is_known
}

/// Tells the reader why there is nothing in a file.
fn tell(state: State, why: Why) {
    let t = strings(state.ui.get_untracked());
    match why {
        Why::Kind => refuse(state),
        Why::Letters => say(state, t.unknown_letters),
        why => say(state, &format!("{} {}", t.not_read, (t.why)(why))),
    }
}

/// What is in a file.
pub fn bytes(state: State, file: &web_sys::File, goes_on: impl FnOnce(Vec<u8>) + 'static) {
    browser::settled(file.array_buffer(), move |buffer| match buffer {
        Ok(buffer) => goes_on(js_sys::Uint8Array::new(&buffer).to_vec()),
        Err(_) => say(state, strings(state.ui.get_untracked()).not_read),
    });
}

/// The letters of a text; where it has none the reader is told why.
pub fn letters(state: State, bytes: &[u8], is_page: bool) -> Option<Letters> {
    if kinds::unread("", bytes).is_some() {
        refuse(state);
        return None;
    }
    let letters = format::read::letters::decode(bytes, is_page, browser::decoded).ok();
    if letters.is_none() {
        say(state, strings(state.ui.get_untracked()).unknown_letters);
    }
    letters
}

/// Says that the kind of a file is not read, which are, and what to do.
pub fn refuse(state: State) {
    say(state, &(strings(state.ui.get_untracked()).unread_kind)(kinds::READ));
}

/// Says what there is to be known of a document that was just taken, behind what is said of it already.
pub fn remark(state: State, remarks: &[Remark]) {
    let t = strings(state.ui.get_untracked());
    for remark in remarks {
        let more = match remark {
            Remark::Guessed => t.guessed_letters.to_owned(),
            Remark::FirstOnly(n) => (t.first_only)(*n),
            Remark::Zones(zones) => format!("{} {}.", t.unknown_zones, zones.join(", ")),
        };
        state.message.update(|message| {
            *message = Some(match message.take() {
                Some(Message::Offer(words, offer)) => Message::Offer(format!("{words} {more}"), offer),
                Some(Message::Said(words)) => Message::Said(format!("{words} {more}")),
                _ => Message::Said(more),
            });
        });
    }
}

/// Tells the reader something of a file.
pub fn say(state: State, words: &str) {
    state.message.set(Some(Message::Said(words.to_owned())));
}

/// What was found, as a document. Another program's events are events that the reader made, and nothing else is read.
pub fn document_of(found: Found) -> Document {
    match found {
        Found::Story(document, _) | Found::Article(document) => document,
        Found::Events(document, story) => {
            let edits = made(&document, &story).iter().map(wire::write).collect();
            Document { edits, only_edits: true, ..document }
        }
    }
}

fn made(document: &Document, story: &Story) -> Vec<Edit> {
    let mut seen: Vec<&str> = Vec::new();
    let edit = |event: &crate::story::Event| {
        let quote = event.span.of(&document.text);
        let before = seen.iter().filter(|other| **other == quote).count();
        seen.push(quote);
        let target = Target { quote: quote.to_owned(), nth: u32::try_from(before).unwrap_or_default() };
        let headline = Some(event.headline.clone());
        Edit { target, made: true, headline, when: Some(event.when), ..Edit::default() }
    };
    story.events.iter().map(edit).collect()
}
