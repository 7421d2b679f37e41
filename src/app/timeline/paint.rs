//! The same picture on a canvas, while it moves: one drawing a frame costs a tenth of what moving as many elements does.
//!
//! Everything stands where the elements of [`super::axis`] and [`super::event`] stand at rest, in the same fonts and
//! colours, so that the change from one to the other is not seen.

use super::axis::AXIS;
use super::draft::BESIDE;
use super::measure::{self, CLOCK, Font, HEADING, HEADLINE, TIME};
use super::scene::{COLUMN, Label, Scene};
use super::tone::TONES;
use crate::story::Lang;
use crate::timeline::BAR;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A custom property of the page's root.
pub fn token(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let style = window.get_computed_style(&window.document()?.document_element()?).ok()??;
    style.get_property_value(name).ok().map(|value| value.trim().to_owned())
}

/// The colours, as the page has them now.
struct Palette {
    paper: String,
    raised: String,
    ink: String,
    soft: String,
    rule: String,
    strong: String,
    mark: String,
    accent: String,
    tones: Vec<String>,
}

/// A canvas with what it draws with.
pub struct Painter {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    palette: Palette,
    ratio: f64,
    size: (f64, f64),
}

impl Painter {
    /// A painter on this canvas.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        // Nothing shows through: the browser need not blend it.
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &"alpha".into(), &false.into());
        let context = canvas.get_context_with_context_options("2d", &options).ok()??.unchecked_into();
        let of = |name: &str| token(name).unwrap_or_default();
        let tone = |n: usize| if n == 0 { of("--actor-none") } else { of(&format!("--actor-{n}")) };
        let palette = Palette {
            paper: of("--paper"),
            raised: of("--paper-raised"),
            ink: of("--ink"),
            soft: of("--ink-soft"),
            rule: of("--rule"),
            strong: of("--rule-strong"),
            mark: of("--mark"),
            accent: of("--accent-soft"),
            tones: (0..=TONES).map(tone).collect(),
        };
        Some(Self { canvas, context, palette, ratio: 1.0, size: (0.0, 0.0) })
    }

    /// Whether it draws on this canvas.
    pub fn is_on(&self, canvas: &HtmlCanvasElement) -> bool {
        self.canvas == *canvas
    }

    /// Draws the picture.
    pub fn paint(&mut self, scene: &Scene, zone: Option<&str>, tray: &str, lang: Lang) {
        self.fit(scene.width, scene.height + AXIS);
        let (w, h) = (scene.width, scene.height);
        self.fill(&self.palette.raised, 0.0, 0.0, w, h + AXIS);
        self.gaps(scene);
        self.density(scene);
        self.fill(&self.palette.ink, 0.0, h, w, 1.5);
        for (x, said) in &scene.ticks {
            self.fill(&self.palette.ink, *x, h, 1.0, 6.0);
            self.text(said, TIME, &self.palette.soft, x + 3.0, h + 5.0, 16.0);
        }
        for (x, said) in &scene.headings {
            self.text(said, HEADING, &self.palette.ink, x + 3.0, h + 22.0, 20.0);
        }
        if let Some(said) = zone {
            let x = w - measure::width(said, TIME) - 2.0;
            self.text(said, TIME, &self.palette.soft, x, h + 22.0, 20.0);
        }
        for tray_box in &scene.trays {
            let (x, y) = (tray_box.x.round(), tray_box.y.round());
            self.fill(&self.palette.paper, x, y, tray_box.width.round(), tray_box.height.round());
            self.frame(&self.palette.rule, x, y, tray_box.width.round(), tray_box.height.round());
            self.text(tray, TIME, &self.palette.soft, x + 11.0, y + 10.0, 18.0);
        }
        scene.labels.iter().for_each(|label| self.bar(label));
        scene.labels.iter().for_each(|label| self.label(label, h));
        for crowd in &scene.crowds {
            let said = super::scene::count(crowd, lang);
            let wide = measure::width(&said, CLOCK) + 12.0;
            let x = (crowd.x - wide / 2.0).round();
            self.fill(&self.palette.paper, x, h - scene.counts, wide.round(), 18.0);
            self.frame(&self.palette.strong, x, h - scene.counts, wide.round(), 18.0);
            self.text(&said, CLOCK, &self.palette.ink, x + 6.0, h - scene.counts + 1.0, 16.0);
        }
    }

    /// As many of the screen's pixels as the drawing has.
    fn fit(&mut self, w: f64, h: f64) {
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).min(2.0);
        if self.size != (w, h) || (self.ratio - ratio).abs() > f64::EPSILON {
            #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "pixels of a screen")]
            let pixels = |length: f64| (length * ratio).round() as u32;
            self.canvas.set_width(pixels(w));
            self.canvas.set_height(pixels(h));
            (self.size, self.ratio) = ((w, h), ratio);
        }
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    }

    fn fill(&self, colour: &str, x: f64, y: f64, w: f64, h: f64) {
        self.context.set_fill_style_str(colour);
        self.context.fill_rect(x, y, w, h);
    }

    fn frame(&self, colour: &str, x: f64, y: f64, w: f64, h: f64) {
        self.context.set_stroke_style_str(colour);
        self.context.set_line_width(1.0);
        self.context.stroke_rect(x + 0.5, y + 0.5, w - 1.0, h - 1.0);
    }

    /// A line of text in a line box of this height, where CSS would have it.
    fn text(&self, said: &str, font: Font, colour: &str, x: f64, top: f64, line: f64) {
        self.context.set_font(&measure::css(font));
        self.context.set_fill_style_str(colour);
        // Fonts for text rise to about 0.93 of their size and fall to 0.23; the rest of the line is shared.
        let size = f64::from(font.2);
        let base = top + (line - 1.16 * size) / 2.0 + 0.93 * size;
        let _ = self.context.fill_text(said, x, base.round());
    }

    fn gaps(&self, scene: &Scene) {
        for (x, width, said) in &scene.gaps {
            self.fill(&self.palette.paper, *x, 0.0, *width, scene.height);
            self.context.set_stroke_style_str(&self.palette.strong);
            self.context.set_global_alpha(0.6);
            self.context.begin_path();
            for edge in [*x, x + width] {
                self.context.move_to(edge, 0.0);
                let (mut y, mut out) = (0.0, 3.0);
                while y < scene.height {
                    (y, out) = (y + 9.0, -out);
                    self.context.line_to(edge + out, y.min(scene.height));
                }
            }
            self.context.stroke();
            self.context.set_global_alpha(1.0);
            self.context.save();
            let _ = self.context.translate(x + width / 2.0, 14.0 + measure::width(said, TIME));
            let _ = self.context.rotate(-std::f64::consts::FRAC_PI_2);
            self.text(said, TIME, &self.palette.soft, 0.0, -6.0, 12.0);
            self.context.restore();
        }
    }

    fn density(&self, scene: &Scene) {
        self.context.set_fill_style_str(&self.palette.strong);
        for (n, part) in scene.density.iter().enumerate().filter(|(_, part)| **part > 0.0) {
            let tall = (part * super::axis::DENSITY).max(2.0).round();
            self.context.fill_rect(n as f64 * COLUMN, scene.height - tall, COLUMN - 1.0, tall);
        }
    }

    fn bar(&self, label: &Label) {
        let colour = &self.palette.tones[label.tone.min(TONES)];
        let last = label.bar.len().saturating_sub(1);
        self.context.set_global_alpha(if label.context { 0.6 } else { 1.0 });
        for (n, piece) in label.bar.iter().enumerate() {
            let (x, y, w) = (piece.x.round(), label.bar_y.round(), piece.width.round().max(1.0));
            self.context.set_fill_style_str(colour);
            if piece.gap {
                self.hatch(colour, x, y, w);
            } else if n == last && label.open {
                self.context.begin_path();
                self.context.move_to(x, y);
                self.context.line_to(x + w - 8.0, y);
                self.context.line_to(x + w, y + BAR / 2.0);
                self.context.line_to(x + w - 8.0, y + BAR);
                self.context.line_to(x, y + BAR);
                self.context.fill();
            } else if (n == 0 && label.fade > 0.0) || (n == last && label.fade_end > 0.0) {
                let gradient = self.context.create_linear_gradient(x, 0.0, x + w, 0.0);
                let begins = if n == 0 { (label.fade / w).min(1.0) } else { 0.0 };
                let ends = if n == last { (label.fade_end / w).min(1.0 - begins) } else { 0.0 };
                for (at, colour) in [
                    (0.0, if begins > 0.0 { "transparent" } else { colour }),
                    (begins * 0.6, colour),
                    (1.0 - ends * 0.6, colour),
                ] {
                    let _ = gradient.add_color_stop(at as f32, colour);
                }
                let _ = gradient.add_color_stop(1.0, if ends > 0.0 { "transparent" } else { colour });
                self.context.set_fill_style_canvas_gradient(&gradient);
                self.context.fill_rect(x, y, w, BAR);
            } else {
                self.context.fill_rect(x, y, w, BAR);
            }
        }
        self.context.set_global_alpha(1.0);
    }

    fn hatch(&self, colour: &str, x: f64, y: f64, w: f64) {
        self.context.save();
        self.context.begin_path();
        self.context.rect(x, y, w, BAR);
        self.context.clip();
        self.context.set_stroke_style_str(colour);
        self.context.set_line_width(1.5);
        self.context.begin_path();
        let mut at = x - BAR;
        while at < x + w {
            self.context.move_to(at, y + BAR);
            self.context.line_to(at + BAR * 0.58, y);
            at += 7.0;
        }
        self.context.stroke();
        self.context.restore();
    }

    fn label(&self, label: &Label, axis: f64) {
        let (x, y) = (label.x.round(), label.y.round());
        if let Some(stem) = label.stem {
            let bottom = y + label.height.round();
            self.fill(&self.palette.ink, stem.round(), bottom, 1.5, axis - bottom);
            self.context.begin_path();
            let (cx, cy) = (stem.round() + 0.75, axis);
            self.context.move_to(cx, cy - 7.0);
            self.context.line_to(cx + 7.0, cy);
            self.context.line_to(cx, cy + 7.0);
            self.context.line_to(cx - 7.0, cy);
            self.context.fill();
            self.fill(&self.palette.accent, x, y, label.width.round(), label.height.round());
            self.frame(&self.palette.mark, x, y, label.width.round(), label.height.round());
        }
        let (left, top) = match label.kind {
            "moment" => (x + 11.0, y + 6.0),
            "day" => (x + 19.0, y + 2.0),
            _ => (x + 1.0, y + 1.0),
        };
        if label.kind == "day" {
            self.dot(label, x + 7.5, y + 11.5);
        }
        let mut at = top;
        let mut wide = 0.0;
        for line in &label.lines {
            wide = measure::width(line, HEADLINE);
            if label.kind == "bar" {
                self.fill(&self.palette.raised, left, at, wide, 19.0);
            }
            self.text(line, HEADLINE, &self.palette.ink, left, at, 19.0);
            at += 19.0;
        }
        if label.time.is_empty() {
            return;
        }
        let (font, colour) =
            if label.kind == "moment" { (CLOCK, &self.palette.ink) } else { (TIME, &self.palette.soft) };
        let (tx, ty, line) = if label.beside { (left + wide + BESIDE, top, 19.0) } else { (left, at, 16.0) };
        if label.kind == "bar" {
            self.fill(&self.palette.raised, tx, ty, measure::width(&label.time, font), line);
        }
        self.text(&label.time, font, colour, tx, ty, line);
    }

    fn dot(&self, label: &Label, x: f64, y: f64) {
        let colour = &self.palette.tones[label.tone.min(TONES)];
        self.context.begin_path();
        let _ = self.context.arc(x, y, 3.5, 0.0, std::f64::consts::TAU);
        if !label.context {
            self.context.set_fill_style_str(colour);
            self.context.fill();
        }
        self.context.set_stroke_style_str(colour);
        self.context.set_line_width(2.0);
        self.context.stroke();
    }
}
