//! The few things that the page asks of the browser.

use crate::story::{Lang, ymd};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::cell::Cell;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Element, Event, HtmlElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

const KEPT_LANGUAGE: &str = "linimasa:ui";

/// Today, by the reader's own clock.
pub fn today() -> NaiveDate {
    let now = js_sys::Date::new_0();
    ymd(i32::try_from(now.get_full_year()).unwrap_or(9999), now.get_month() + 1, now.get_date())
}

/// How many minutes east of UTC the reader's clock is at a moment, which is given in UTC.
#[cfg(feature = "desk")]
pub fn own_clock(utc: chrono::NaiveDateTime) -> i32 {
    let at = js_sys::Date::new(&JsValue::from_f64(utc.and_utc().timestamp_millis() as f64));
    // Whole minutes; the browser counts them to the west.
    -(at.get_timezone_offset() as i32)
}

/// Bytes as text in an encoding that the browser knows by this name.
#[cfg(feature = "desk")]
pub fn decoded(encoding: &str, bytes: &[u8]) -> Option<String> {
    let options = web_sys::TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = web_sys::TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// Runs `work` between two marks of the browser's performance tools.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let Some(performance) = window().performance() else { return work() };
    let start = format!("{name}:start");
    // A browser that refuses the mark only loses the measurement.
    let _ = performance.mark(&start);
    let result = work();
    let _ = performance.measure_with_start_mark(name, &start);
    performance.clear_marks_with_mark_name(&start);
    result
}

/// The language chosen on an earlier visit, else the browser's.
pub fn preferred_language() -> Lang {
    let kept = window().local_storage().ok().flatten().and_then(|s| s.get_item(KEPT_LANGUAGE).ok().flatten());
    let tag = kept.or_else(|| window().navigator().language()).unwrap_or_default();
    Lang::from_tag(&tag).unwrap_or(Lang::English)
}

/// Remembers the language that the reader chose.
pub fn keep_language(lang: Lang) {
    if let Ok(Some(storage)) = window().local_storage() {
        // A full or forbidden storage only means that the choice is not remembered.
        let _ = storage.set_item(KEPT_LANGUAGE, lang.tag());
    }
}

/// Tells assistive technology the language of the page.
pub fn set_page_language(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// Whether the reader's screen is wide enough for the article and the detail side by side.
pub fn is_wide() -> bool {
    matches("(min-width: 56rem)")
}

/// Whether the reader asked for less motion.
pub fn is_still() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Brings an element into view, softly unless the reader asked for less motion.
pub fn bring_into_view(element: &Element, to: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if is_still() { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
    options.set_block(to);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Gives an element the focus once the page has been drawn again.
pub fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        if let Some(element) = document().get_element_by_id(id) {
            let _ = element.unchecked_into::<HtmlElement>().focus();
        }
    });
}

/// Selects all of a text field once it has been drawn.
pub fn select_soon(id: &'static str) {
    request_animation_frame(move || {
        if let Some(field) = document().get_element_by_id(id) {
            let field: HtmlTextAreaElement = field.unchecked_into();
            let _ = field.focus();
            field.select();
            field.set_scroll_top(0);
        }
    });
}

/// Follows the skip link without touching the fragment, which holds the document.
pub fn skip_to_article(event: &web_sys::Event) {
    event.prevent_default();
    if let Some(article) = document().get_element_by_id("article") {
        bring_into_view(&article, ScrollLogicalPosition::Start);
    }
    focus_soon("article");
}

/// The element that an event happened in, or the nearest around it that matches.
pub fn around(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// All elements that match.
pub fn all(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|i| Some(list.get(i)?.unchecked_into())).collect()
}

/// Closes the disclosure around an event's target.
pub fn close_around(event: &web_sys::Event) {
    if let Some(open) = around(event, "details") {
        let _ = open.remove_attribute("open");
    }
}

thread_local! {
    /// Whether another program has taken the page over.
    static RETIRED: Cell<bool> = const { Cell::new(false) };
}

/// Takes down all that is drawn, and listens no more.
pub fn retire() {
    RETIRED.set(true);
    if let Some(body) = document().body() {
        let _ = body.remove_attribute("aria-busy");
        body.set_text_content(None);
    }
}

/// Works on when what it waits for is there. Boxed, so that what drives it is compiled once and not for each.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}

/// Goes on with what a promise comes to. Of two callbacks that are given to it, the one that is never called would stay
/// in memory, with all that it holds.
pub fn settled(promise: js_sys::Promise, goes_on: impl FnOnce(Result<JsValue, JsValue>) + 'static) {
    spawn(async move { goes_on(wasm_bindgen_futures::JsFuture::from(promise).await) });
}

/// Listens on the window for as long as the page is this program's.
pub fn listen(name: &str, does: impl Fn(Event) + 'static) {
    let does: Box<dyn Fn(Event)> = Box::new(move |event| {
        if !RETIRED.get() {
            does(event);
        }
    });
    let calls = Closure::wrap(does);
    // The names are the program's own: it does not fail.
    let _ = window().add_event_listener_with_callback(name, calls.as_ref().unchecked_ref());
    calls.forget();
}

/// Closes an open disclosure on Escape and on a click elsewhere.
pub fn close_popovers() {
    let close = |except: Option<Element>| {
        for open in all("details.pop[open]").into_iter().filter(|open| Some(open) != except.as_ref()) {
            let _ = open.remove_attribute("open");
        }
    };
    listen("click", move |event| close(around(&event, "details.pop")));
    listen("keydown", move |event| {
        if event.unchecked_ref::<web_sys::KeyboardEvent>().key() == "Escape" {
            if let Some(summary) =
                around(&event, "details.pop").and_then(|d| d.query_selector("summary").ok()?)
            {
                let _ = summary.unchecked_into::<HtmlElement>().focus();
            }
            close(None);
        }
    });
}

/// The words that are selected on the page.
pub fn selected_words() -> String {
    let selection = window().get_selection().ok().flatten();
    selection.map(|selection| String::from(selection.to_string())).unwrap_or_default()
}

/// A property of a JavaScript object, unless it is undefined.
pub fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = js_sys::Reflect::get(object, &JsValue::from_str(name)).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}
