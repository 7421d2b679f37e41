//! What is seen of the timeline as a file: the canvas it is painted on, or SVG.
//!
//! Both draw the same [`Scene`] as the page does. On a narrow screen, which tells the story in rows, the whole axis is
//! drawn at a width of its own.

use super::axis::{self, AXIS};
use super::measure::{self, CLOCK, Font, HEADING, HEADLINE, TIME};
use super::motion::{self, Motion};
use super::paint::{Painter, Palette};
use super::scene::{self, Label, Scene, View};
use super::spot::{POST, SHAFT};
use super::strings::strings;
use super::tone::{Key, TONES};
use super::track::Track;
use super::{MANY, NARROW, State};
use crate::story::Lang;
use crate::timeline::BAR;
use crate::words;
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

/// The width of a picture that a narrow screen asks for, in CSS pixels.
const WIDE: f64 = 1_200.0;

thread_local! {
    /// The page's timeline: there is one.
    static SEEN: Cell<Option<(Memo<Arc<Track>>, Motion)>> = const { Cell::new(None) };
}

/// This is what is seen from now on.
pub fn see(track: Memo<Arc<Track>>, motion: Motion) {
    SEEN.set(Some((track, motion)));
}

/// What is seen now.
pub fn looked_at() -> Option<(Arc<Track>, Motion)> {
    let (track, motion) = SEEN.get()?;
    Some((track.get_untracked(), motion))
}

/// What stands where, at the width and in the part that is seen.
fn seen(state: State) -> Option<(Arc<Track>, Scene)> {
    let (track, motion) = SEEN.get()?;
    let track = track.get_untracked();
    let (track, view) = if track.width < NARROW {
        let all = track.story.events.len() <= MANY;
        let story = state.story.get_untracked();
        let mut wide = Track::new(story, |event| all || event.key, WIDE, track.lang, Key::Actor);
        wide.tones.clone_from(&track.tones);
        (Arc::new(wide), View::default())
    } else {
        (track, motion.view.get_untracked())
    };
    if track.items.is_empty() {
        return None;
    }
    let scale = motion::seen(&track, view);
    let scene = scene::scene(&track, &scale, track.height, None, &[]);
    Some((track, scene))
}

/// A canvas with it, twice as fine as the page.
pub fn painted(state: State) -> Option<HtmlCanvasElement> {
    let (track, scene) = seen(state)?;
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    let said = strings(track.lang);
    Painter::new(canvas.clone())?.fine().paint(&scene, zone(&track).as_deref(), said.tray, track.lang);
    Some(canvas)
}

/// Whose clock the axis shows.
fn zone(track: &Track) -> Option<String> {
    track.story.zone.map(|east| format!("{} {}", strings(track.lang).zone, words::offset(east)))
}

/// It as SVG, with the fonts and the colours that the page has now.
pub fn svg(state: State) -> Option<String> {
    let (track, scene) = seen(state)?;
    let title = state.doc.with_untracked(super::super::article::title);
    Some(Sheet::new(&scene).draw(&track, &scene, &title))
}

/// A drawing that is being written.
struct Sheet {
    out: String,
    palette: Palette,
    /// How far down it ends.
    bottom: f64,
}

impl Sheet {
    fn new(scene: &Scene) -> Self {
        Self { out: String::new(), palette: Palette::now(), bottom: scene.height + AXIS }
    }

    fn draw(mut self, track: &Track, scene: &Scene, title: &str) -> String {
        let (w, h) = (scene.width, self.bottom);
        let size = format!("width=\"{}\" height=\"{}\" viewBox=\"0 0 {0} {1}\"", at(w), at(h));
        let lang = track.lang.tag();
        self.add(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {size} lang=\"{lang}\" role=\"img\">"));
        self.add(&format!("<title>{}</title>", escaped(title)));
        for tone in 0..=TONES {
            let hatch = hatch(tone, self.palette.tone(tone));
            self.add(&hatch);
        }
        let raised = self.palette.raised.clone();
        self.rect(&raised, (0.0, 0.0, w, h), "");
        self.ground(scene);
        self.lanes(scene);
        scene.labels.iter().for_each(|label| self.bar(label));
        self.axis(track, scene);
        self.trays(scene, strings(track.lang).tray);
        scene.labels.iter().for_each(|label| self.label(label, scene.height));
        self.crowds(scene, track.lang);
        self.out + "</svg>\n"
    }

    fn add(&mut self, piece: &str) {
        self.out.push_str(piece);
        self.out.push('\n');
    }

    fn rect(&mut self, colour: &str, (x, y, w, h): (f64, f64, f64, f64), more: &str) {
        let (x, y, w, h) = (at(x), at(y), at(w), at(h));
        self.add(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" fill=\"{colour}\"{more}/>"
        ));
    }

    /// A box with an edge, which is drawn inside it.
    fn framed(&mut self, colour: &str, edge: &str, (x, y, w, h): (f64, f64, f64, f64)) {
        let inside = (x.round() + 0.5, y.round() + 0.5, w.round() - 1.0, h.round() - 1.0);
        self.rect(colour, inside, &format!(" stroke=\"{edge}\""));
    }

    /// A line of text in a line box of this height, as [`super::pen::Pen::text`] sets it.
    fn text(&mut self, said: &str, font: Font, colour: &str, (x, top): (f64, f64), line: f64, more: &str) {
        let size = f64::from(font.2);
        let base = top + (line - 1.16 * size) / 2.0 + 0.93 * size;
        let family = super::paint::token(font.1).unwrap_or_default().replace('"', "'");
        self.add(&format!(
            "<text x=\"{}\" y=\"{}\" font-family=\"{family}\" font-weight=\"{}\" font-size=\"{}\" fill=\"{colour}\"{more}>{}</text>",
            at(x), at(base), font.0, font.2, escaped(said)
        ));
    }

    fn ground(&mut self, scene: &Scene) {
        let (paper, strong, soft) =
            (self.palette.paper.clone(), self.palette.strong.clone(), self.palette.soft.clone());
        for (x, width, said) in &scene.gaps {
            self.rect(&paper, (*x, 0.0, *width, scene.height), "");
            for edge in [*x, x + width] {
                let torn = axis::torn(axis::whole(edge), axis::whole(scene.height));
                self.add(&format!(
                    "<path d=\"{torn}\" fill=\"none\" stroke=\"{strong}\" stroke-opacity=\"0.6\"/>"
                ));
            }
            let (cx, cy) = (x + width / 2.0 + 4.0, 14.0 + measure::width(said, TIME));
            let turned = format!(" transform=\"rotate(-90 {0} {1})\"", at(cx), at(cy));
            self.text(said, TIME, &soft, (cx, cy - 11.0), 12.0, &turned);
        }
        for (n, part) in scene.density.iter().enumerate().filter(|(_, part)| **part > 0.0) {
            let tall = (part * axis::DENSITY).max(2.0);
            let x = n as f64 * scene::COLUMN;
            self.rect(&strong, (x, scene.height - tall, scene::COLUMN - 1.0, tall), " fill-opacity=\"0.45\"");
        }
    }

    fn axis(&mut self, track: &Track, scene: &Scene) {
        let (w, h) = (scene.width, scene.height);
        let (ink, soft) = (self.palette.ink.clone(), self.palette.soft.clone());
        self.rect(&ink, (0.0, h, w, 1.5), "");
        for (x, said) in &scene.ticks {
            self.rect(&ink, (*x, h, 1.0, 6.0), "");
            self.text(said, TIME, &soft, (x + 3.0, h + 5.0), 16.0, "");
        }
        for (x, said) in &scene.headings {
            self.text(said, HEADING, &ink, (x + 3.0, h + 22.0), 20.0, "");
        }
        let used = scene.headings.last().map_or(0.0, |(x, said)| x + measure::width(said, HEADING));
        if let Some(said) = zone(track) {
            let wide = measure::width(&said, TIME);
            if w - used > wide + 24.0 {
                self.text(&said, TIME, &soft, (w - wide - 2.0, h + 22.0), 20.0, "");
            }
        }
    }

    fn trays(&mut self, scene: &Scene, said: &str) {
        let (paper, rule, soft) =
            (self.palette.paper.clone(), self.palette.rule.clone(), self.palette.soft.clone());
        for tray in &scene.trays {
            self.framed(&paper, &rule, (tray.x, tray.y, tray.width, tray.height));
            self.text(said, TIME, &soft, (tray.x + 11.0, tray.y + 10.0), 18.0, "");
            let ink = self.palette.ink.clone();
            for (x, y, w, h) in tray.leader(scene.height).into_iter().flatten() {
                self.rect(&ink, (x, y, w.max(1.0), h.max(1.0)), "");
            }
        }
    }

    fn bar(&mut self, label: &Label) {
        let colour = self.palette.tone(label.tone).to_owned();
        let last = label.bar.len().saturating_sub(1);
        for (n, piece) in label.bar.iter().enumerate() {
            let (x, y, w) = (piece.x, label.bar_y, piece.width.max(1.0));
            let faded = (n == 0 && label.fade > 0.0) || (n == last && label.fade_end > 0.0);
            let more = String::from(if label.context { " opacity=\"0.6\"" } else { "" });
            if piece.gap {
                self.rect(&format!("url(#hatch-{})", label.tone.min(TONES)), (x, y, w, BAR), &more);
            } else if let (left, right) = label.heads(n)
                && left + right > 0.0
            {
                let (mut x, mut w) = (x, w);
                if label.beyond {
                    let (head, post) = label.ends(x, w);
                    self.rect(&colour, (x, y + SHAFT, w, BAR - 2.0 * SHAFT), &more);
                    self.rect(&colour, (post, y, POST, BAR), &more);
                    (x, w) = (head, left + right);
                }
                let (a, b, c, d) = (at(x), at(x + left), at(x + w - right), at(x + w));
                let (top, middle, foot) = (at(y), at(y + BAR / 2.0), at(y + BAR));
                self.add(&format!(
                    "<path d=\"M{b} {top}H{c}L{d} {middle}L{c} {foot}H{b}L{a} {middle}z\" fill=\"{colour}\"{more}/>"
                ));
            } else if faded {
                let name = format!("fade-{}-{n}", label.id);
                let begins = if n == 0 { (label.fade / w).min(1.0) } else { 0.0 };
                let ends = if n == last { (label.fade_end / w).min(1.0 - begins) } else { 0.0 };
                let stop = |place: f64, seen: bool| {
                    let seen = if seen { "" } else { " stop-opacity=\"0\"" };
                    format!(
                        "<stop offset=\"{}%\" stop-color=\"{colour}\"{seen}/>",
                        axis::whole(place * 100.0)
                    )
                };
                let stops = stop(0.0, begins <= 0.0)
                    + &stop(begins * 0.6, true)
                    + &stop(1.0 - ends * 0.6, true)
                    + &stop(1.0, ends <= 0.0);
                self.add(&format!("<linearGradient id=\"{name}\">{stops}</linearGradient>"));
                self.rect(&format!("url(#{name})"), (x, y, w, BAR), &more);
            } else {
                self.rect(&colour, (x, y, w, BAR), &more);
            }
        }
    }

    fn label(&mut self, label: &Label, axis: f64) {
        let colour = self.palette.tone(label.tone).to_owned();
        let (ink, soft) = (self.palette.ink.clone(), self.palette.soft.clone());
        let (x, y) = (label.x, label.y);
        if let Some(stem) = label.stem {
            let bottom = y + label.height;
            let axis = axis - label.foot;
            let strong = self.palette.strong.clone();
            self.rect(&strong, (stem, bottom, 1.0, axis - bottom), "");
            let middle = stem + 0.5;
            let (left, right) = (at(middle - 7.0), at(middle + 7.0));
            let (up, level, down) = (at(axis - 7.0), at(axis), at(axis + 7.0));
            let path = format!("M{0} {up}L{right} {level}L{0} {down}L{left} {level}z", at(middle));
            self.add(&format!("<path d=\"{path}\" fill=\"{ink}\"/>"));
            let (accent, mark) = (self.palette.accent.clone(), self.palette.mark.clone());
            self.framed(&accent, &mark, (x, y, label.width, label.height));
        } else if label.kind == "day" {
            self.dot(label, &colour);
        }
        let spot = super::spot::Spot::of(label);
        if label.kind == "bar" {
            let raised = self.palette.raised.clone();
            for (n, wide) in spot.wide.iter().enumerate() {
                self.rect(
                    &raised,
                    (spot.left, spot.top + n as f64 * super::draft::LINE, *wide, super::draft::LINE),
                    "",
                );
            }
        }
        if label.kind == "bar" && !label.time.is_empty() {
            let ((x, y, line), wide) = (spot.time(label), measure::width(&label.time, TIME));
            let raised = self.palette.raised.clone();
            self.rect(&raised, (x, y, wide, line), "");
        }
        for (n, line) in label.lines.iter().enumerate() {
            let top = spot.top + n as f64 * super::draft::LINE;
            self.text(line, HEADLINE, &ink, (spot.left, top), super::draft::LINE, "");
        }
        if !label.time.is_empty() {
            let (x, y, line) = spot.time(label);
            let (font, colour) = if label.kind == "moment" { (CLOCK, &ink) } else { (TIME, &soft) };
            self.text(&label.time, font, colour, (x, y), line, "");
        }
    }

    /// Before a day's headline: the sign of its lane, else a dot.
    fn dot(&mut self, label: &Label, colour: &str) {
        let (x, y) = (label.x, label.y);
        if let Some(sign) = label.sign {
            let line = super::draft::LINE;
            return self.text(&sign.to_string(), HEADING, colour, (x + 2.0, y + 2.0), line, "");
        }
        let inside = if label.context { "none" } else { colour };
        let (cx, cy) = (at(x + 7.5), at(y + 11.5));
        self.add(&format!(
            "<circle cx=\"{cx}\" cy=\"{cy}\" r=\"3.5\" fill=\"{inside}\" stroke=\"{colour}\" stroke-width=\"2\"/>"
        ));
    }

    /// The lanes' lines and names.
    fn lanes(&mut self, scene: &Scene) {
        let (rule, ink) = (self.palette.rule.clone(), self.palette.ink.clone());
        for lane in &scene.lanes {
            let colour = self.palette.tone(lane.tone).to_owned();
            self.rect(&rule, (0.0, lane.y, scene.width, 1.0), "");
            self.text(&lane.sign.to_string(), HEADING, &colour, (6.0, lane.y + 3.0), 20.0, "");
            self.text(&lane.name, HEADING, &ink, (24.0, lane.y + 3.0), 20.0, "");
        }
    }

    fn crowds(&mut self, scene: &Scene, lang: Lang) {
        let (paper, strong, ink) =
            (self.palette.paper.clone(), self.palette.strong.clone(), self.palette.ink.clone());
        for crowd in &scene.crowds {
            let said = scene::count(crowd, lang);
            let wide = measure::width(&said, CLOCK) + 12.0;
            let (x, y) = (crowd.x - wide / 2.0, scene.height - scene.counts);
            self.framed(&paper, &strong, (x, y, wide, 18.0));
            self.text(&said, CLOCK, &ink, (x + 6.0, y + 1.0), 16.0, "");
        }
    }
}

/// The pattern of a bar of this colour that crosses a break. A pattern takes no colour from where it is used.
fn hatch(tone: usize, colour: &str) -> String {
    format!(
        "<pattern id=\"hatch-{tone}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(30)\"><path d=\"M0 0V7\" stroke=\"{colour}\" stroke-width=\"3\"/></pattern>"
    )
}

/// A length in whole pixels, or halves where they matter.
fn at(length: f64) -> String {
    let halves = axis::whole(length * 2.0);
    let sign = if halves < 0 { "-" } else { "" };
    let halves = halves.abs();
    format!("{sign}{}{}", halves / 2, if halves % 2 == 1 { ".5" } else { "" })
}

/// Words that XML takes.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
