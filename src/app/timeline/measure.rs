//! How wide text is, measured by the browser's own fonts, and where a headline's lines break.

use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::CanvasRenderingContext2d;

/// Weight, family's token, and size in pixels.
pub type Font = (&'static str, &'static str, u8);

/// A headline's font, as `style/timeline.css` sets it; the family comes from `style/tokens.css`.
pub const HEADLINE: Font = ("600", "--serif", 15);
/// The font of the line of time under it.
pub const TIME: Font = ("400", "--sans", 12);
/// The font of a segment's heading.
pub const HEADING: Font = ("600", "--sans", 13);

thread_local! {
    static CANVAS: RefCell<Option<CanvasRenderingContext2d>> = const { RefCell::new(None) };
}

fn context() -> Option<CanvasRenderingContext2d> {
    CANVAS.with_borrow_mut(|slot| {
        if slot.is_none() {
            let document = web_sys::window()?.document()?;
            let canvas: web_sys::HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
            *slot = canvas.get_context("2d").ok().flatten().map(JsCast::unchecked_into);
        }
        slot.clone()
    })
}

fn family(token: &str) -> String {
    let style = web_sys::window().and_then(|window| {
        let root = window.document()?.document_element()?;
        window.get_computed_style(&root).ok().flatten()
    });
    let named = style.and_then(|s| s.get_property_value(token).ok()).map(|s| s.trim().to_owned());
    named.filter(|s| !s.is_empty()).unwrap_or_else(|| "serif".into())
}

/// The width of a text in CSS pixels; by the count of its letters where there is no canvas.
pub fn width(text: &str, (weight, token, size): Font) -> f64 {
    let by_count = || text.chars().count() as f64 * f64::from(size) * 0.55;
    let Some(context) = context() else { return by_count() };
    context.set_font(&format!("{weight} {size}px {}", family(token)));
    context.measure_text(text).map_or_else(|_| by_count(), |m| m.width())
}

/// Breaks a text into lines no wider than `most`, and says how wide the widest is. A single word that is
/// wider keeps its line.
pub fn lines(text: &str, most: f64, font: Font) -> (Vec<String>, f64) {
    let space = width(" ", font);
    let (mut out, mut widest, mut line, mut used) = (Vec::new(), 0.0_f64, String::new(), 0.0);
    for word in text.split_whitespace() {
        let w = width(word, font);
        if !line.is_empty() && used + space + w > most {
            widest = widest.max(used);
            out.push(std::mem::take(&mut line));
            used = 0.0;
        }
        if !line.is_empty() {
            line.push(' ');
            used += space;
        }
        line.push_str(word);
        used += w;
    }
    if !line.is_empty() {
        widest = widest.max(used);
        out.push(line);
    }
    (out, widest.ceil() + 1.0)
}
