//! What a reader pastes or drops, turned into a document.
//!
//! [`html`] reads web pages; plain text stays as it is. Here are the listeners and the choice between them. Files are for
//! the desk ([`file`]).

#[cfg(feature = "desk")]
mod file;
pub mod html;

#[cfg(not(feature = "desk"))]
use super::state::Origin;
use super::{
    article::is_field,
    browser, desk,
    editor::plain,
    state::{LONG, Message, State},
};
use crate::share::Document;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, File, HtmlTextAreaElement};

/// Files up to this size are read; links refuse to inflate past it as well.
const LARGEST_FILE: f64 = 8.0 * 1024.0 * 1024.0;

/// Takes what is pasted or dropped anywhere on the page from now on.
pub fn listen(state: State) {
    browser::listen("paste", move |event| pasted(state, &event));
    browser::listen("dragover", |event| {
        if !is_field(&event) || has_files(&event) {
            event.prevent_default();
        }
    });
    browser::listen("drop", move |event| dropped(state, &event));
}

/// A paste into the text field: a web page is read as one where it would be the whole text.
pub fn paste_into_box(state: State, event: &Event) {
    // It listens on the text field alone.
    let field = event.target().map(|t| t.unchecked_into::<HtmlTextAreaElement>());
    let (Some(field), Some(data)) = (field, clipboard(event)) else { return };
    let length = js_sys::JsString::from(field.value()).length();
    let selected = (field.selection_start().ok().flatten(), field.selection_end().ok().flatten());
    let is_whole = field.value().trim().is_empty() || selected == (Some(0), Some(length));
    // A browser takes half a minute to lay out two megabytes in a field.
    let long = || {
        let doc = plain(text_in(&data));
        let is_long = doc.text.len() > LONG;
        if is_long {
            state.editing.set(false);
        }
        (is_long || desk::is_parted(state)).then_some(doc)
    };
    if is_whole && let Some(doc) = page_in(&data).or_else(long) {
        event.prevent_default();
        #[cfg(feature = "desk")]
        desk::put(state, doc);
        #[cfg(not(feature = "desk"))]
        state.show(doc, Origin::Own);
    }
}

fn pasted(state: State, event: &Event) {
    if is_field(event) {
        return;
    }
    let Some(data) = clipboard(event) else { return };
    event.prevent_default();
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        return read_file(state, &file);
    }
    take(state, page_in(&data).unwrap_or_else(|| plain(text_in(&data))));
}

fn dropped(state: State, event: &Event) {
    let Some(data) = event.unchecked_ref::<DragEvent>().data_transfer() else { return };
    if is_field(event) && !has_files(event) {
        return;
    }
    event.prevent_default();
    #[cfg(feature = "desk")]
    if let Some(files) = data.files().filter(|files| files.length() > 1) {
        desk::expect(files.length());
        return (0..files.length()).filter_map(|n| files.get(n)).for_each(|file| read_file(state, &file));
    }
    match data.files().and_then(|files| files.get(0)) {
        Some(file) => read_file(state, &file),
        None => take(state, page_in(&data).unwrap_or_else(|| plain(text_in(&data)))),
    }
}

/// Shows a document that has a text, or says that it has none.
fn take(state: State, doc: Document) {
    if doc.text.trim().is_empty() {
        state.message.set(Some(Message::NothingToRead));
    } else {
        desk::take(state, doc);
    }
}

fn clipboard(event: &Event) -> Option<DataTransfer> {
    event.unchecked_ref::<ClipboardEvent>().clipboard_data()
}

fn has_files(event: &Event) -> bool {
    let data = event.unchecked_ref::<DragEvent>().data_transfer();
    data.is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0))
}

fn text_in(data: &DataTransfer) -> String {
    tidy(&data.get_data("text/plain").unwrap_or_default())
}

/// The page in the clipboard, unless its plain text says clearly more than the page does.
fn page_in(data: &DataTransfer) -> Option<Document> {
    let source = data.get_data("text/html").ok().filter(|source| !source.trim().is_empty())?;
    let doc = html::read(&source)?;
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let whole = letters(&text_in(data));
    (letters(&doc.text) * 2 >= whole && !doc.text.is_empty()).then_some(doc)
}

/// Reads a file: on the desk.
pub fn read_file(state: State, file: &File) {
    let opens = || {
        let opens = desk::opens(state, file);
        #[cfg(feature = "desk")]
        let opens = opens || file::opens(state, file) || {
            desk::refuse(state);
            true
        };
        opens
    };
    if file.size() > LARGEST_FILE || !opens() {
        state.message.set(Some(Message::FileRefused));
    }
}

/// Line ends of one kind, and no byte order mark.
pub fn tidy(text: &str) -> String {
    let mut lines = text.strip_prefix('\u{feff}').unwrap_or(text).split('\r');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        if !line.starts_with('\n') {
            out.push('\n');
        }
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(tidy("\u{feff}a\r\nb\rc"), "a\nb\nc");
    }
}
