//! The ways in which a timeline leaves: its link, by the device's own sharing, as a QR code, in another page, or as a
//! file where the link is too long.

use super::super::dom::{self, El, button, el, text};
use super::super::{
    article, browser, embed, link,
    state::{Message, State},
};
use super::strings::{Strings, strings};
use super::{files, page};
use crate::format::Format;
use crate::share::Channel;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;
use wasm_bindgen::{JsCast, JsValue};

const ID: &str = "ways";
/// White around the code, in its modules (ISO/IEC 18004, 5.3.8).
const QUIET: i32 = 4;
/// The least of a module that a camera tells apart on a screen, in CSS pixels.
const MODULE: i32 = 3;
/// The least width of the code, in CSS pixels.
const LEAST: i32 = 220;

thread_local! {
    static SHOWN: std::cell::Cell<Option<RwSignal<Option<String>>>> = const { std::cell::Cell::new(None) };
}

/// The dialog, closed.
pub fn draw(state: State) {
    let Some(body) = document().body() else { return };
    let shown = RwSignal::new(None);
    SHOWN.set(Some(shown));
    dom::region(&body, move || dialog(state, shown));
    dom::effect(move || {
        let is_shown = shown.with(Option::is_some);
        let Some(found) = document().get_element_by_id(ID) else { return };
        let dialog: web_sys::HtmlDialogElement = found.unchecked_into();
        if is_shown && !dialog.open() {
            // It fails only where the dialog is open already.
            let _ = dialog.show_modal();
        } else if !is_shown && dialog.open() {
            dialog.close();
        }
    });
}

/// Opens the dialog with the link as it is now.
pub fn open(state: State) {
    state.hold.set(false);
    crate::app::browser::spawn(async move {
        if let (Some(fragment), Some(shown)) = (link::written(state).await, SHOWN.get()) {
            shown.set(Some(link::address(&fragment)));
        }
    });
}

fn dialog(state: State, shown: RwSignal<Option<String>>) -> El {
    let t = strings(state.ui.get());
    let close = move || shown.set(None);
    let dialog = el("dialog")
        .attr("id", ID)
        .attr("aria-labelledby", "ways-title")
        .on("cancel", move |_| close())
        .with(el("h2").attr("id", "ways-title").words(state.words().share));
    let Some(address) = shown.get() else { return dialog };
    let closer = button(state.words().close, move |_| close()).attr("id", "ways-close").class("strong");
    dialog
        .with(by_link(state, t, &address))
        .maybe(code(t, &address))
        .with(too_long(state, t, address.len()))
        .with(in_a_page(state, t))
        .with(el("div").class("row").with(closer))
}

/// The link to copy, and the device's own way of sharing it.
fn by_link(state: State, t: &'static Strings, address: &str) -> El {
    let (copied, sent) = (address.to_owned(), address.to_owned());
    let copy = button(t.copy_link, move |_| link::copy(state, copied.clone())).attr("id", "copy-link");
    let send = can_share().then(|| button(t.send, move |_| share(state, &sent)).attr("id", "send-link"));
    el("div")
        .class("field")
        .with(text("label", "label", state.words().link_field).attr("for", "ways-link"))
        .with(
            el("input")
                .attr("type", "text")
                .attr("id", "ways-link")
                .flag("readonly", true)
                .value(address.to_owned())
                .on("focus", select),
        )
        .with(el("div").class("row").with(copy).maybe(send))
}

fn select(event: &web_sys::Event) {
    if let Some(field) = event.target() {
        // Both kinds of fields have it; a call that fails selects nothing.
        if let Some(select) =
            browser::property(&field, "select").and_then(|f| f.dyn_into::<js_sys::Function>().ok())
        {
            let _ = select.call0(&field);
        }
    }
}

fn sharing() -> Option<js_sys::Function> {
    browser::property(&window().navigator(), "share")?.dyn_into().ok()
}

fn can_share() -> bool {
    sharing().is_some()
}

/// Hands the link to the device. Whoever gives up there is not told so: they know.
fn share(state: State, address: &str) {
    let Some(share) = sharing() else { return };
    let data = js_sys::Object::new();
    let title = state.doc.with_untracked(article::title);
    for (name, value) in [("title", title.as_str()), ("url", address)] {
        // A new object takes any property.
        let _ = js_sys::Reflect::set(&data, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    if let Ok(promise) = share.call1(&window().navigator(), &data) {
        browser::settled(promise.unchecked_into(), |_| ());
    }
}

/// The link as a picture that a telephone's camera reads, where it holds the link.
fn code(t: &'static Strings, address: &str) -> Option<El> {
    let code = QrCode::encode_binary(address.as_bytes(), QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET;
    let pixels = (side * MODULE).max(LEAST);
    let drawn = el("svg")
        .attr("id", "qr")
        .attr("role", "img")
        .attr("aria-label", t.qr)
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("width", pixels.to_string())
        .attr("height", pixels.to_string())
        .with(el("path").attr("fill", "#fff").attr("d", format!("M0 0h{side}v{side}H0z")))
        .with(el("path").attr("fill", "#000").attr("d", modules(&code)));
    Some(el("figure").class("qr").with(drawn).with(text("figcaption", "hint", t.qr_hint)))
}

/// The dark modules, a rectangle a run.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                // Writing into a string does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    path
}

/// How long the link is, for what it is too long, and the file in its place.
fn too_long(state: State, t: &'static Strings, length: usize) -> El {
    let narrow: Vec<Channel> = Channel::too_narrow(length).collect();
    let said = if narrow.is_empty() { t.fits_anywhere } else { t.too_long_for };
    let line = |channel: Channel| el("li").words((t.channel)(channel));
    let file = |id: &'static str, name: &'static str, does: fn(State)| {
        button(name, move |_| does(state)).attr("id", id)
    };
    let files = || {
        el("div").class("row").with(file("file-instead", t.html, page::save)).with(file(
            "json-instead",
            (t.format)(Format::Json),
            |state| files::write(state, Format::Json),
        ))
    };
    let is_narrow = !narrow.is_empty();
    el("div")
        .attr("id", "too-long")
        .with(text("p", "hint", format!("{} {said}", (state.words().characters)(length))))
        .maybe(is_narrow.then(|| el("ul").class("hint").all(narrow.into_iter().map(line).collect())))
        .maybe(is_narrow.then(|| text("p", "", t.file_instead)))
        .maybe(is_narrow.then(files))
}

/// What to put into another page.
fn in_a_page(state: State, t: &'static Strings) -> El {
    let snippet = embed::snippet(&state.doc.with_untracked(article::title));
    let copied = snippet.clone();
    let copy = button(t.copy_code, move |_| {
        link::copy_as(state, copied.clone(), Message::Said(t.embed_copied.to_owned()));
    });
    el("div")
        .class("field")
        .with(text("label", "label", t.embed).attr("for", "embed-code"))
        .with(
            el("textarea")
                .attr("id", "embed-code")
                .attr("rows", "4")
                .attr("spellcheck", "false")
                .flag("readonly", true)
                .value(snippet)
                .on("focus", select),
        )
        .with(el("div").class("row").with(copy.attr("id", "embed")))
}
