//! How wide text is, measured by the browser's own fonts, and where a headline's lines break.
//!
//! A text is as wide as its letters are together: each letter is measured once. Kerning mostly draws letters nearer, so
//! that a text never needs more than is reckoned.

use std::cell::RefCell;
use std::rc::Rc;
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
/// The font of a moment's time.
pub const CLOCK: Font = ("600", "--sans", 12);

/// Letters up to here have a place of their own in the table.
const TABLE: usize = 0x180;

/// The letters of one font.
struct Letters {
    font: Font,
    /// As CSS has it.
    css: Rc<str>,
    widths: Vec<f64>,
    others: Vec<(char, f64)>,
}

#[derive(Default)]
struct Ruler {
    canvas: Option<CanvasRenderingContext2d>,
    fonts: Vec<Letters>,
}

thread_local! {
    static RULER: RefCell<Ruler> = RefCell::default();
}

impl Ruler {
    fn place(&mut self, font: Font) -> usize {
        self.fonts.iter().position(|known| known.font == font).unwrap_or_else(|| {
            let css: Rc<str> = format!("{} {}px {}", font.0, font.2, family(font.1)).into();
            self.fonts.push(Letters { font, css, widths: vec![-1.0; TABLE], others: Vec::new() });
            self.fonts.len() - 1
        })
    }

    fn width(&mut self, text: &str, font: Font) -> f64 {
        let place = self.place(font);
        let mut sum = 0.0;
        for c in text.chars() {
            let letters = &self.fonts[place];
            let known = match letters.widths.get(c as usize) {
                Some(width) => Some(*width).filter(|width| *width >= 0.0),
                None => letters.others.iter().find(|(other, _)| *other == c).map(|(_, width)| *width),
            };
            sum += known.unwrap_or_else(|| self.measured(place, c));
        }
        sum
    }

    fn measured(&mut self, place: usize, c: char) -> f64 {
        let css = Rc::clone(&self.fonts[place].css);
        let measured = self.context().and_then(|context| {
            context.set_font(&css);
            context.measure_text(c.encode_utf8(&mut [0; 4])).ok()
        });
        let letters = &mut self.fonts[place];
        // Where there is no canvas, a letter of the mean width.
        let width = measured.map_or(f64::from(letters.font.2) * 0.55, |m| m.width());
        match letters.widths.get_mut(c as usize) {
            Some(slot) => *slot = width,
            None => letters.others.push((c, width)),
        }
        width
    }

    fn context(&mut self) -> Option<&CanvasRenderingContext2d> {
        if cfg!(test) {
            return None;
        }
        if self.canvas.is_none() {
            let document = web_sys::window()?.document()?;
            let canvas: web_sys::HtmlCanvasElement = document.create_element("canvas").ok()?.unchecked_into();
            self.canvas = canvas.get_context("2d").ok().flatten().map(JsCast::unchecked_into);
        }
        self.canvas.as_ref()
    }
}

fn family(token: &str) -> String {
    if cfg!(test) {
        return token.to_owned();
    }
    super::paint::token(token).filter(|s| !s.is_empty()).unwrap_or_else(|| "serif".into())
}

/// A font as CSS has it.
pub fn css(font: Font) -> Rc<str> {
    RULER.with_borrow_mut(|ruler| {
        let place = ruler.place(font);
        Rc::clone(&ruler.fonts[place].css)
    })
}

/// The width of a text in CSS pixels; by the count of its letters where there is no canvas.
pub fn width(text: &str, font: Font) -> f64 {
    RULER.with_borrow_mut(|ruler| ruler.width(text, font))
}

/// A word in pieces that are no wider than `most`.
fn broken(word: &str, most: f64, font: Font) -> Vec<&str> {
    if width(word, font) <= most {
        return vec![word];
    }
    let (mut out, mut from, mut used) = (Vec::new(), 0, 0.0);
    for (at, c) in word.char_indices() {
        let w = width(c.encode_utf8(&mut [0; 4]), font);
        if used + w > most && at > from {
            out.push(&word[from..at]);
            (from, used) = (at, 0.0);
        }
        used += w;
    }
    out.push(&word[from..]);
    out
}

/// Breaks a text into lines no wider than `most`, and says how wide the widest is. A single word that is
/// wider is broken where it must be.
pub fn lines(text: &str, most: f64, font: Font) -> (Vec<String>, f64) {
    let space = width(" ", font);
    let (mut out, mut widest, mut line, mut used) = (Vec::new(), 0.0_f64, String::new(), 0.0);
    for word in text.split_whitespace().flat_map(|word| broken(word, most, font)) {
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
