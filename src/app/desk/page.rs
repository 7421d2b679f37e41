//! The timeline as one file that needs nothing else: the page with its sheet, its script and its program in it, and the
//! document as its link.

use super::super::{
    link,
    state::{Message, State},
};
use super::files;
use base64ct::{Base64, Encoding as _};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Response};

/// What the file may do: run what is in it, and ask nobody.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' data:; \
    style-src 'unsafe-inline'; img-src data: blob:";

/// Makes the file and gives it to the reader.
pub fn save(state: State) {
    crate::app::browser::spawn(async move {
        let Some(fragment) = link::written(state).await else { return };
        let edited = state.doc.with_untracked(|doc| !doc.edits.is_empty());
        match whole(&fragment, edited).await {
            Some(html) => {
                files::save(state, &format!("{}.html", files::name(state)), "text/html", html.as_bytes())
            }
            None => state.message.set(Some(Message::NotLoaded)),
        }
    });
}

/// The file. Only the desk knows what was corrected, so a story with corrections takes it along.
async fn whole(fragment: &str, edited: bool) -> Option<String> {
    let source = String::from_utf8(fetched(&window().location().pathname().ok()?).await?).ok()?;
    let parser = web_sys::DomParser::new().ok()?;
    let page = parser.parse_from_string(&source, web_sys::SupportedType::TextHtml).ok()?;
    let address = |selector: &str| first(&page, selector)?.get_attribute("href");
    let (glue, program) = if edited {
        desk(&page).await?
    } else {
        let glue = fetched(&address("link[rel=modulepreload]")?).await?;
        (glue, fetched(&address("link[rel=preload][as=fetch]")?).await?)
    };
    let (glue, program) = (Base64::encode_string(&glue), Base64::encode_string(&program));
    let mut rules = String::new();
    for sheet in all(&page, "link[rel=stylesheet]") {
        rules.push_str(&String::from_utf8(fetched(&sheet.get_attribute("href")?).await?).ok()?);
    }
    if let Some(sheet) = first(&page, "meta[name=desk]").filter(|_| edited) {
        rules.push_str(&String::from_utf8(fetched(&sheet.get_attribute("data-sheet")?).await?).ok()?);
    }
    for gone in all(&page, "script, link:not([rel=icon]), meta[name=desk], meta[http-equiv]") {
        gone.remove();
    }
    let policy = page.create_element("meta").ok()?;
    policy.set_attribute("http-equiv", "Content-Security-Policy").ok()?;
    policy.set_attribute("content", POLICY).ok()?;
    let charset = first(&page, "meta[charset]")?;
    charset.after_with_node_1(&policy).ok()?;
    // Both are written as text: this page's policy holds for elements that it makes, also in a page that is only parsed.
    let start = format!(
        "<style>{rules}</style><script type=\"module\">\nif (location.hash.length < 2) history.replaceState(null, \"\", \"#{fragment}\");\n\
         const {{ default: init }} = await import(\"data:text/javascript;base64,{glue}\");\n\
         await init({{ module_or_path: Uint8Array.from(atob(\"{program}\"), (c) => c.charCodeAt(0)) }});\n</script>"
    );
    let html = page.document_element()?.outer_html();
    let (head, rest) = html.split_once("</head>")?;
    Some(format!("<!doctype html>\n{head}{start}</head>{rest}\n"))
}

/// The desk's script and its program. The script begins by itself, with its program from beside it: that last call is left
/// out, as the file begins it with the program that is in it.
async fn desk(page: &Document) -> Option<(Vec<u8>, Vec<u8>)> {
    let glue =
        String::from_utf8(fetched(&first(page, "meta[name=desk]")?.get_attribute("content")?).await?).ok()?;
    let (before, from) = glue.rsplit_once("new URL(\"")?;
    let (name, _) = from.split_once('"')?;
    let program = fetched(name).await?;
    // `...; init({ module_or_path: new URL(...) });`
    let end = before.rfind(';')?;
    Some((before.get(..=end)?.as_bytes().to_vec(), program))
}

fn first(page: &Document, selector: &str) -> Option<Element> {
    page.query_selector(selector).ok().flatten()
}

fn all(page: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = page.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok()).collect()
}

/// The bytes of one of the page's own files.
async fn fetched(address: &str) -> Option<Vec<u8>> {
    let response: Response = JsFuture::from(window().fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let bytes: JsValue = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}
