//! The same picture on a canvas, while it moves: one drawing a frame costs a tenth of what moving as many elements does.
//!
//! What is of one font or colour is drawn together. Everything stands where the elements of [`super::axis`] and
//! [`super::event`] stand at rest, in the same fonts and colours, so that the change is not seen.

use super::axis::AXIS;
use super::draft::LINE;
use super::measure::{self, CLOCK, HEADING, HEADLINE, TIME};
use super::pen::Pen;
use super::scene::{COLUMN, COUNT_PAD, Label, Scene};
use super::spot::{POST, SHAFT, Spot};
use super::tone::TONES;
use crate::story::Lang;
use crate::timeline::BAR;
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

/// A custom property of the page's root.
pub fn token(name: &str) -> Option<String> {
    let window = web_sys::window()?;
    let style = window.get_computed_style(&window.document()?.document_element()?).ok()??;
    style.get_property_value(name).ok().map(|value| value.trim().to_owned())
}

/// The colours, as the page has them now.
pub struct Palette {
    pub paper: String,
    pub raised: String,
    pub ink: String,
    pub soft: String,
    pub rule: String,
    pub strong: String,
    pub mark: String,
    pub accent: String,
    tones: Vec<String>,
}

impl Palette {
    pub fn now() -> Self {
        let of = |name: &str| token(name).unwrap_or_default();
        let tone = |n: usize| if n == 0 { of("--actor-none") } else { of(&format!("--actor-{n}")) };
        Self {
            paper: of("--paper"),
            raised: of("--paper-raised"),
            ink: of("--ink"),
            soft: of("--ink-soft"),
            rule: of("--rule"),
            strong: of("--rule-strong"),
            mark: of("--mark"),
            accent: of("--accent-soft"),
            tones: (0..=TONES).map(tone).collect(),
        }
    }

    /// The colour of a label's tone.
    pub fn tone(&self, tone: usize) -> &str {
        &self.tones[tone.min(TONES)]
    }
}

/// A canvas with what it draws with.
pub struct Painter {
    canvas: HtmlCanvasElement,
    pen: Pen,
    palette: Palette,
    /// So many pixels for each of the page's at least.
    least: f64,
    ratio: f64,
    size: (f64, f64),
}

impl Painter {
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        // Nothing shows through: the browser need not blend it.
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &"alpha".into(), &false.into());
        let context = canvas.get_context_with_context_options("2d", &options).ok()??.unchecked_into();
        Some(Self {
            canvas,
            pen: Pen::new(context),
            palette: Palette::now(),
            least: 1.0,
            ratio: 1.0,
            size: (0.0, 0.0),
        })
    }

    /// The same, with two pixels for each of the page's at least.
    #[cfg(feature = "desk")]
    pub fn fine(self) -> Self {
        Self { least: 2.0, ..self }
    }

    /// Whether its canvas still stands in the page.
    pub fn is_there(&self) -> bool {
        self.canvas.is_connected()
    }

    /// Draws the picture, what lies behind first.
    pub fn paint(&mut self, scene: &Scene, zone: Option<&str>, tray: &str, lang: Lang) {
        self.fit(scene.width, scene.height + AXIS);
        self.pen.fill(&self.palette.raised, 0.0, 0.0, scene.width, scene.height + AXIS);
        #[cfg(feature = "desk")]
        self.band(scene);
        self.gaps(scene);
        #[cfg(feature = "desk")]
        self.lanes(scene);
        self.density(scene);
        self.axis(scene, zone);
        scene.labels.iter().for_each(|label| self.bar(label));
        scene.labels.iter().for_each(|label| self.stem(label, scene.height));
        self.trays(scene, tray);
        scene.labels.iter().for_each(|label| self.box_of(label));
        let spots: Vec<Spot> = scene.labels.iter().map(Spot::of).collect();
        let each = || scene.labels.iter().zip(&spots);
        each().filter(|(label, _)| label.kind == "bar").for_each(|(label, spot)| self.ground(label, spot));
        each().for_each(|(label, spot)| self.lines(label, spot));
        for said in ["bar", "moment"] {
            each().filter(|(label, _)| label.kind == said).for_each(|(label, spot)| self.time(label, spot));
        }
        self.counts(scene, lang);
    }

    /// As many of the screen's pixels as the drawing has.
    fn fit(&mut self, w: f64, h: f64) {
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        // Not `clamp`: its panic prints floats, which costs 15 KB.
        let ratio = ratio.max(self.least).min(2.0);
        if self.size != (w, h) || (self.ratio - ratio).abs() > f64::EPSILON {
            #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "pixels of a screen")]
            let pixels = |length: f64| (length * ratio).round() as u32;
            self.canvas.set_width(pixels(w));
            self.canvas.set_height(pixels(h));
            (self.size, self.ratio) = ((w, h), ratio);
            self.pen.forget();
        }
        self.upright();
    }

    /// The breaks: their ground, their torn edges in one path, their lengths.
    fn gaps(&self, scene: &Scene) {
        if scene.gaps.is_empty() {
            return;
        }
        let context = &self.pen.context;
        context.begin_path();
        for (x, width, _) in &scene.gaps {
            self.pen.fill(&self.palette.paper, *x, 0.0, *width, scene.height);
            for edge in [*x, x + width] {
                context.move_to(edge, 0.0);
                let (mut y, mut out) = (0.0, 3.0);
                while y < scene.height {
                    (y, out) = (y + 9.0, -out);
                    context.line_to(edge + out, y.min(scene.height));
                }
            }
        }
        context.set_stroke_style_str(&self.palette.strong);
        context.set_line_width(1.0);
        context.set_global_alpha(0.6);
        context.stroke();
        context.set_global_alpha(1.0);
        for (x, width, said) in &scene.gaps {
            // A quarter turn to the left, about where the words begin.
            let (x, y) = ((x + width / 2.0) * self.ratio, (14.0 + measure::width(said, TIME)) * self.ratio);
            let _ = context.set_transform(0.0, -self.ratio, self.ratio, 0.0, x, y);
            self.pen.text(said, TIME, &self.palette.soft, 0.0, -6.0, 12.0);
        }
        self.upright();
    }

    /// The span that is selected.
    #[cfg(feature = "desk")]
    fn band(&self, scene: &Scene) {
        let Some((from, to)) = scene.band else { return };
        let (x, w) = (from.round(), (to - from).max(2.0).round());
        self.pen.context.set_global_alpha(0.6);
        self.pen.fill(&self.palette.accent, x, 0.0, w, scene.height);
        self.pen.context.set_global_alpha(1.0);
        for edge in [x, x + w - 1.0] {
            self.pen.fill(&self.palette.mark, edge, 0.0, 1.0, scene.height);
        }
    }

    /// The lanes' lines and names.
    #[cfg(feature = "desk")]
    fn lanes(&self, scene: &Scene) {
        for lane in &scene.lanes {
            let y = lane.y.round();
            self.pen.fill(&self.palette.rule, 0.0, y, scene.width, 1.0);
            let wide = measure::width(&lane.name, HEADING) + 22.0;
            self.pen.fill(&self.palette.raised, 6.0, y + 3.0, wide, 20.0);
            self.pen.text(&lane.sign.to_string(), HEADING, self.palette.tone(lane.tone), 6.0, y + 3.0, 20.0);
            self.pen.text(&lane.name, HEADING, &self.palette.ink, 24.0, y + 3.0, 20.0);
        }
    }

    /// Pixels of CSS from here on.
    fn upright(&self) {
        let _ = self.pen.context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
    }

    fn density(&self, scene: &Scene) {
        for (n, part) in scene.density.iter().enumerate().filter(|(_, part)| **part > 0.0) {
            let tall = (part * super::axis::DENSITY).max(2.0).round();
            let x = n as f64 * COLUMN;
            self.pen.fill(&self.palette.strong, x, scene.height - tall, COLUMN - 1.0, tall);
        }
    }

    /// The line of the axis, its ticks and headings.
    fn axis(&self, scene: &Scene, zone: Option<&str>) {
        let (w, h) = (scene.width, scene.height);
        self.pen.fill(&self.palette.ink, 0.0, h, w, 1.5);
        scene.ticks.iter().for_each(|(x, _)| self.pen.fill(&self.palette.ink, *x, h, 1.0, 6.0));
        for (x, said) in &scene.ticks {
            self.pen.text(said, TIME, &self.palette.soft, x + 3.0, h + 5.0, 16.0);
        }
        if let Some(said) = zone {
            let x = w - measure::width(said, TIME) - 2.0;
            self.pen.text(said, TIME, &self.palette.soft, x, h + 22.0, 20.0);
        }
        for (x, said) in &scene.headings {
            self.pen.text(said, HEADING, &self.palette.ink, x + 3.0, h + 22.0, 20.0);
        }
    }

    fn trays(&self, scene: &Scene, said: &str) {
        for tray in &scene.trays {
            let (x, y, w, h) = (tray.x.round(), tray.y.round(), tray.width.round(), tray.height.round());
            self.pen.fill(&self.palette.paper, x, y, w, h);
            self.pen.frame(&self.palette.rule, x, y, w, h);
            self.pen.text(said, TIME, &self.palette.soft, x + 11.0, y + 10.0, 18.0);
            let Some(lines) = tray.leader(scene.height) else { continue };
            for (x, y, w, h) in lines {
                self.pen.fill(&self.palette.ink, x.round(), y.round(), w.max(1.0), h.max(1.0));
            }
        }
    }

    fn counts(&self, scene: &Scene, lang: Lang) {
        for crowd in &scene.crowds {
            let said = super::scene::count(crowd, lang);
            let wide = measure::width(&said, CLOCK) + 2.0 * COUNT_PAD;
            let (x, y) = ((crowd.x - wide / 2.0).round(), scene.height - scene.counts);
            self.pen.fill(&self.palette.paper, x, y, wide.round(), 18.0);
            self.pen.frame(&self.palette.strong, x, y, wide.round(), 18.0);
            self.pen.text(&said, CLOCK, &self.palette.ink, x + COUNT_PAD, y + 1.0, 16.0);
        }
    }

    fn bar(&self, label: &Label) {
        let (context, colour) = (&self.pen.context, self.tone(label));
        let last = label.bar.len().saturating_sub(1);
        if label.context {
            context.set_global_alpha(0.6);
        }
        for (n, piece) in label.bar.iter().enumerate() {
            let (x, y, w) = (piece.x.round(), label.bar_y.round(), piece.width.round().max(1.0));
            self.pen.dip(colour);
            if piece.gap {
                self.hatch(colour, x, y, w);
            } else if let (a, b) = label.heads(n)
                && a + b > 0.0
            {
                let (head, post) = label.ends(x, w);
                if label.beyond {
                    context.fill_rect(x, y + SHAFT, w, BAR - 2.0 * SHAFT);
                    context.fill_rect(post, y, POST, BAR);
                }
                let (x, w) = if label.beyond { (head, a + b) } else { (x, w) };
                context.begin_path();
                for (x, y) in [
                    (x + a, y),
                    (x + w - b, y),
                    (x + w, y + BAR / 2.0),
                    (x + w - b, y + BAR),
                    (x + a, y + BAR),
                    (x, y + BAR / 2.0),
                ] {
                    context.line_to(x, y);
                }
                context.fill();
            } else if (n == 0 && label.fade > 0.0) || (n == last && label.fade_end > 0.0) {
                let gradient = context.create_linear_gradient(x, 0.0, x + w, 0.0);
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
                context.set_fill_style_canvas_gradient(&gradient);
                context.fill_rect(x, y, w, BAR);
                self.pen.forget();
            } else {
                context.fill_rect(x, y, w, BAR);
            }
        }
        if label.context {
            context.set_global_alpha(1.0);
        }
    }

    fn hatch(&self, colour: &str, x: f64, y: f64, w: f64) {
        /// How far a line leans.
        const LEAN: f64 = BAR * 0.58;
        let context = &self.pen.context;
        context.set_stroke_style_str(colour);
        context.set_line_width(1.5);
        context.begin_path();
        let mut at = x - LEAN;
        while at < x + w {
            // Cut off at the ends by reckoning: a clip would make the canvas forget its pen.
            let (from, to) = (((x - at) / LEAN).max(0.0), ((x + w - at) / LEAN).min(1.0));
            context.move_to(at + from * LEAN, y + BAR * (1.0 - from));
            context.line_to(at + to * LEAN, y + BAR * (1.0 - to));
            at += 7.0;
        }
        context.stroke();
    }

    /// From a moment's card down to its diamond on the axis.
    fn stem(&self, label: &Label, axis: f64) {
        let Some(stem) = label.stem.map(f64::round) else { return };
        let bottom = label.y.round() + label.height.round();
        #[cfg(feature = "desk")]
        let axis = axis - label.foot;
        self.pen.fill(&self.palette.strong, stem, bottom, 1.0, axis - bottom);
        self.pen.dip(&self.palette.ink);
        let (context, x) = (&self.pen.context, stem + 0.5);
        context.begin_path();
        context.move_to(x, axis - 7.0);
        context.line_to(x + 7.0, axis);
        context.line_to(x, axis + 7.0);
        context.line_to(x - 7.0, axis);
        context.fill();
    }

    /// A moment's card, or the dot before a day's headline.
    fn box_of(&self, label: &Label) {
        let (x, y) = (label.x.round(), label.y.round());
        if label.stem.is_some() {
            self.pen.fill(&self.palette.accent, x, y, label.width.round(), label.height.round());
            self.pen.frame(&self.palette.mark, x, y, label.width.round(), label.height.round());
        } else if label.kind == "day" {
            self.dot(label, x + 7.5, y + 11.5);
        }
    }

    fn dot(&self, label: &Label, x: f64, y: f64) {
        let (context, colour) = (&self.pen.context, self.tone(label));
        #[cfg(feature = "desk")]
        if let Some(sign) = label.sign {
            return self.pen.text(&sign.to_string(), HEADING, colour, x - 5.5, y - 9.5, LINE);
        }
        context.begin_path();
        let _ = context.arc(x, y, 3.5, 0.0, std::f64::consts::TAU);
        if !label.context {
            self.pen.dip(colour);
            context.fill();
        }
        context.set_stroke_style_str(colour);
        context.set_line_width(2.0);
        context.stroke();
    }

    /// The ground under a bar's words, so that what passes behind them is not read with them.
    fn ground(&self, label: &Label, spot: &Spot) {
        for (n, wide) in spot.wide.iter().enumerate() {
            self.pen.fill(&self.palette.raised, spot.left, spot.top + n as f64 * LINE, *wide, LINE);
        }
        if !label.time.is_empty() {
            let ((x, y, line), wide) = (spot.time(label), measure::width(&label.time, TIME));
            self.pen.fill(&self.palette.raised, x, y, wide, line);
        }
    }

    fn lines(&self, label: &Label, spot: &Spot) {
        for (n, line) in label.lines.iter().enumerate() {
            self.pen.text(line, HEADLINE, &self.palette.ink, spot.left, spot.top + n as f64 * LINE, LINE);
        }
    }

    fn time(&self, label: &Label, spot: &Spot) {
        let (font, colour) =
            if label.kind == "moment" { (CLOCK, &self.palette.ink) } else { (TIME, &self.palette.soft) };
        if !label.time.is_empty() {
            let (x, y, line) = spot.time(label);
            self.pen.text(&label.time, font, colour, x, y, line);
        }
    }

    fn tone(&self, label: &Label) -> &str {
        self.palette.tone(label.tone)
    }
}
