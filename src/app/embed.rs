//! The bare timeline, for a frame in another page: `?embed` before the `#`.
//!
//! It shows what the link holds, an event in full where it is clicked, and changes nothing. The page around hears its height in CSS pixels, as messages
//! `{"type": "linimasa:height", "height": 480}`, and can give the frame that height.

use super::{
    article, browser, detail,
    dom::{self, El, el, text},
    state::{Chosen, State},
    timeline,
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement};

/// Whether the address asks for it.
pub fn is_asked() -> bool {
    window().location().search().is_ok_and(|search| search.split(['?', '&']).any(|part| part == "embed"))
}

/// Draws the timeline and a line below it, and tells the page around how high they are.
pub fn draw(body: &HtmlElement, state: State) {
    // Nobody asked for an event yet, unless the link looks at one.
    state.chosen.set(Chosen::Nothing);
    let main = dom::place(body, el("main").attr("id", "main").class("bare"));
    timeline::draw(&main, state);
    dom::region(&main, move || detail::detail(state));
    dom::region(body, move || source(state));
    // Another link in the same frame is another page.
    browser::listen("hashchange", |_| {
        let _ = window().location().reload();
    });
    tell_height(body);
}

/// The article's title, and the way to the whole page.
fn source(state: State) -> El {
    let title = el("span").attr("lang", state.article_lang()).attr("dir", "auto");
    let link = el("a")
        .attr("href", address(""))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .words(state.words().open_whole);
    text("p", "hint source", "").with(title.words(state.doc.with(article::title))).words(" · ").with(link)
}

/// The address of this document with another query.
fn address(query: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    let (page, fragment) = here.split_once('#').unwrap_or((&here, ""));
    let page = page.split('?').next().unwrap_or_default();
    format!("{page}{query}#{fragment}")
}

fn tell_height(body: &Element) {
    let Some(around) = window().parent().ok().flatten().filter(|parent| *parent != window()) else { return };
    let measured = body.clone().unchecked_into::<HtmlElement>();
    let resized = Closure::<dyn Fn()>::new(move || {
        let message = js_sys::Object::new();
        let height = JsValue::from(measured.offset_height());
        for (name, value) in [("type", JsValue::from_str("linimasa:height")), ("height", height)] {
            // A new object takes any property.
            let _ = js_sys::Reflect::set(&message, &JsValue::from_str(name), &value);
        }
        // Whoever frames the page may know how high it is.
        let _ = around.post_message(&message, "*");
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(body);
    }
    // The body lives as long as the page does.
    resized.forget();
}

/// What to put into another page to show this timeline there.
#[cfg(feature = "desk")]
pub fn snippet(title: &str) -> String {
    let safe = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let (address, title) = (safe(&address("?embed")), safe(title));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"480\" style=\"border:0\" loading=\"lazy\"></iframe>\n\
         <script>addEventListener(\"message\", ({{ data, source }}) => {{\n  \
         if (data?.type === \"linimasa:height\") for (const frame of document.querySelectorAll(\"iframe\")) if (frame.contentWindow === source) frame.height = data.height;\n\
         }});</script>\n"
    )
}
