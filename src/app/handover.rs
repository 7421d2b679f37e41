//! From the first view to the whole page.
//!
//! The first view is a program without the desk. When the reader asks for the desk, a script loads the whole page as a
//! second program; it calls the function that the first one offers, which takes everything down, falls silent and gives
//! what is to go on. Both share nothing but that list of strings.

#[cfg(feature = "desk")]
use super::state::{Before, Opening, Origin};
use super::{
    browser, shelf,
    state::{Chosen, Message, State},
};
use crate::share;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// The name on the window by which the two find each other.
const NAME: &str = "linimasa";

thread_local! {
    /// What the reader wishes for, while the desk is on its way.
    static WISH: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The file that it wishes to be opened.
    static FILE: RefCell<Option<web_sys::File>> = const { RefCell::new(None) };
    /// What the reader did that is for the desk, in order.
    static DID: js_sys::Array = js_sys::Array::new();
}

/// Notes what the reader did: the desk does it when it is there.
#[cfg_attr(feature = "desk", allow(dead_code, reason = "the desk does it"))]
pub fn did(event: &web_sys::Event) {
    DID.with(|did| did.push(event));
}

/// Offers what is on this page to the one that comes.
#[cfg_attr(feature = "desk", allow(dead_code, reason = "the desk takes"))]
pub fn offer(state: State) {
    let give = Closure::once_into_js(move || {
        // Where the reader is on the page; without its content it has no height.
        let scrolled = window().scroll_y().unwrap_or_default();
        #[cfg(not(feature = "desk"))]
        super::timeline::leave();
        browser::retire();
        request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, scrolled));
        let chosen = match state.chosen.get_untracked() {
            Chosen::Event(id) => id.to_string(),
            _ => String::new(),
        };
        let replaced = given_up(state).as_ref().map(share::unpacked).unwrap_or_default();
        let hold = state.hold.get_untracked();
        shelf::save_now(state);
        // No timer of this page writes the address bar any more.
        state.hold.set(true);
        let parts = [
            state.doc.with_untracked(share::unpacked),
            ["sample", "link", "own"][state.origin.get_untracked() as usize].to_owned(),
            chosen,
            WISH.take().unwrap_or_default(),
            if hold { "hold" } else { "" }.to_owned(),
            replaced,
            shelf::here().unwrap_or_default(),
        ];
        let list = parts.iter().map(|part| JsValue::from_str(part)).collect::<js_sys::Array>();
        list.push(&FILE.take().map_or(JsValue::UNDEFINED, JsValue::from));
        DID.with(|did| list.push(did));
        list
    });
    // The window takes any property.
    let _ = js_sys::Reflect::set(&window(), &JsValue::from_str(NAME), &give);
}

#[cfg(not(feature = "desk"))]
fn given_up(state: State) -> Option<share::Document> {
    state.desk.replaced.get_untracked()
}

#[cfg(feature = "desk")]
fn given_up(_: State) -> Option<share::Document> {
    None
}

/// Whether the page says where its desk is; a page saved as one file has none.
#[cfg_attr(feature = "desk", allow(dead_code, reason = "the desk is there"))]
pub fn is_near() -> bool {
    place().is_some()
}

#[cfg_attr(feature = "desk", allow(dead_code, reason = "the desk is there"))]
fn place() -> Option<web_sys::Element> {
    document().query_selector("meta[name=desk]").ok().flatten()
}

/// Loads the desk, which then does what is wished for.
#[cfg_attr(feature = "desk", allow(dead_code, reason = "the desk is there"))]
pub fn load(state: State, wish: String) {
    load_with(state, wish, None);
}

/// The same, with a file.
#[cfg_attr(feature = "desk", allow(dead_code, reason = "the desk is there"))]
pub fn load_with(state: State, wish: String, file: Option<web_sys::File>) {
    if file.is_some() {
        FILE.set(file);
    }
    let waits = WISH.with_borrow_mut(|before| {
        let waits = before.is_some();
        if !waits || !wish.is_empty() {
            *before = Some(wish);
        }
        waits
    });
    if waits {
        return;
    }
    let Some((script, body)) = document().create_element("script").ok().zip(document().body()) else {
        return;
    };
    let place = place();
    let part = |name| place.as_ref().and_then(|place| place.get_attribute(name));
    let attributes =
        [("type", Some("module".into())), ("src", part("content")), ("integrity", part("data-integrity"))];
    for (name, value) in attributes {
        if let Some(value) = value {
            // The names are the program's own, so this does not fail.
            let _ = script.set_attribute(name, &value);
        }
    }
    if let (Ok(sheet), Some(address)) = (document().create_element("link"), part("data-sheet")) {
        // As above. It stays where the script fails: it shows nothing then.
        let _ = sheet.set_attribute("rel", "stylesheet");
        let _ = sheet.set_attribute("href", &address);
        let _ = document().head().map(|head| head.append_child(&sheet));
    }
    let _ = body.set_attribute("aria-busy", "true");
    let gone = script.clone();
    let failed = Closure::once_into_js(move || {
        WISH.set(None);
        DID.with(|did| did.set_length(0));
        gone.remove();
        if let Some(body) = document().body() {
            let _ = body.remove_attribute("aria-busy");
        }
        state.message.set(Some(Message::NotLoaded));
    });
    // Both the script that cannot be fetched and the program that cannot start say so here.
    let _ = script.add_event_listener_with_callback("error", failed.unchecked_ref());
    // A body takes any element.
    let _ = body.append_child(&script);
}

/// What the page before this one hands over, where there was one.
#[cfg(feature = "desk")]
pub fn taken() -> Option<Opening> {
    let name = JsValue::from_str(NAME);
    let give: js_sys::Function = browser::property(&window(), NAME)?.dyn_into().ok()?;
    // It is gone once the other page is.
    let held = document().active_element().and_then(|on| on.get_attribute("data-event"));
    let parts: js_sys::Array = give.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    let _ = js_sys::Reflect::set(&window(), &name, &JsValue::UNDEFINED);
    let part = |n| parts.get(n).as_string().unwrap_or_default();
    let origin = match part(1).as_str() {
        "sample" => Origin::Sample,
        "link" => Origin::Link,
        _ => Origin::Own,
    };
    let before = Before {
        replaced: Some(part(5))
            .filter(|part| !part.is_empty())
            .and_then(|part| share::document(part.into()).ok()),
        chosen: part(2).parse().ok(),
        wish: part(3),
        hold: !part(4).is_empty(),
        file: parts.get(7).dyn_into().ok(),
        did: js_sys::Array::from(&parts.get(8)).iter().map(JsCast::unchecked_into).collect(),
        held: held.and_then(|id| id.parse().ok()),
        shelved: Some(part(6)).filter(|id| !id.is_empty()),
    };
    let doc = share::document(part(0).into()).ok()?;
    Some(Opening { doc, origin, message: None, before: Some(before) })
}
