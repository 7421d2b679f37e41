//! A canvas's pen that says nothing twice: each font or colour that is set crosses into the browser and is read there anew,
//! which takes longer than drawing the word it is for.

use super::measure::{self, Font};
use std::cell::{Cell, Ref, RefCell};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::CanvasRenderingContext2d;

/// A pen.
pub struct Pen {
    pub context: CanvasRenderingContext2d,
    font: Cell<Option<Font>>,
    /// The colour that it fills with.
    colour: RefCell<String>,
    kept: RefCell<Vec<(String, JsValue)>>,
}

impl Pen {
    /// A pen of this canvas.
    pub fn new(context: CanvasRenderingContext2d) -> Self {
        Self { context, font: Cell::new(None), colour: RefCell::default(), kept: RefCell::default() }
    }

    /// The canvas forgot what it was told.
    pub fn forget(&self) {
        self.font.set(None);
        self.colour.borrow_mut().clear();
    }

    /// Fills with this colour from now on.
    pub fn dip(&self, colour: &str) {
        if *self.colour.borrow() != colour {
            self.writer().dip(&self.copy(colour));
            colour.clone_into(&mut self.colour.borrow_mut());
        }
    }

    /// A filled box.
    pub fn fill(&self, colour: &str, x: f64, y: f64, w: f64, h: f64) {
        self.dip(colour);
        self.context.fill_rect(x, y, w, h);
    }

    /// A box's edge, drawn inside it.
    pub fn frame(&self, colour: &str, x: f64, y: f64, w: f64, h: f64) {
        self.context.set_stroke_style_str(colour);
        self.context.set_line_width(1.0);
        self.context.stroke_rect(x + 0.5, y + 0.5, w - 1.0, h - 1.0);
    }

    /// A line of text in a line box of this height, where CSS would have it.
    pub fn text(&self, said: &str, font: Font, colour: &str, x: f64, top: f64, line: f64) {
        if self.font.get() != Some(font) {
            self.writer().take(&self.copy(&measure::css(font)));
            self.font.set(Some(font));
        }
        self.dip(colour);
        // Fonts for text rise to about 0.93 of their size and fall to 0.23; the rest of the line is shared.
        let size = f64::from(font.2);
        let base = top + (line - 1.16 * size) / 2.0 + 0.93 * size;
        self.writer().write(&self.copy(said), x, base.round());
    }

    fn writer(&self) -> &Writer {
        self.context.unchecked_ref()
    }

    /// The browser's own copy of a text: most of what a frame says, the one before it said.
    fn copy(&self, text: &str) -> Ref<'_, JsValue> {
        let place = crate::table::hash(text) as usize % KEPT;
        let mut kept = self.kept.borrow_mut();
        if kept.len() < KEPT {
            kept.resize(KEPT, (String::new(), JsValue::UNDEFINED));
        }
        let (last, copy) = &mut kept[place];
        if last != text {
            text.clone_into(last);
            *copy = JsValue::from_str(text);
        }
        drop(kept);
        Ref::map(self.kept.borrow(), |kept| &kept[place].1)
    }
}

/// So many texts are kept.
const KEPT: usize = 512;

#[wasm_bindgen]
extern "C" {
    /// A canvas's context, to be told a text that the browser has already.
    type Writer;
    #[wasm_bindgen(method, js_name = fillText)]
    fn write(this: &Writer, said: &JsValue, x: f64, y: f64);
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn dip(this: &Writer, colour: &JsValue);
    #[wasm_bindgen(method, setter, js_name = font)]
    fn take(this: &Writer, font: &JsValue);
}
