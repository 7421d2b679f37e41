//! What stands behind the events: segments, breaks with torn edges and their length, ticks, headings.

#[cfg(feature = "desk")]
pub use super::super::dom::whole_pixels as whole;
use super::super::dom::{El, el, text, whole_pixels};
use super::measure::{self, HEADING};
use super::scene::{COLUMN, Scene};
use super::strings::Strings;
use super::track::Track;
use crate::words;
use std::fmt::Write as _;

/// The height of ticks and headings under the axis.
pub const AXIS: f64 = 46.0;

/// The axis and its ground, hidden from assistive technology.
pub fn ground(track: &Track, scene: &Scene, words: &Strings) -> El {
    let top = scene.height;
    let tray = |t: &super::scene::Tray| {
        el("div")
            .class("tl-tray")
            .px("left", t.x)
            .px("top", t.y)
            .px("width", t.width)
            .px("height", t.height)
            .with(el("span").words(words.tray))
    };
    let leader = |t: &super::scene::Tray| {
        let [(x, y, w, _), _] = t.leader(top)?;
        Some(el("i").class("tl-leader").px("left", x).px("top", y).px("width", w).px("height", top - y))
    };
    let mark = |class: &'static str, y: f64| {
        move |(x, said): &(f64, String)| text("span", class, said.clone()).px("left", *x).px("top", y)
    };
    el("div")
        .class("tl-ground")
        .attr("aria-hidden", "true")
        .all(scene.gaps.iter().map(|(x, width, said)| gap(*x, *width, top, said)).collect())
        .all(lanes(scene))
        .maybe(
            (!scene.density.is_empty()).then(|| columns("tl-density", &scene.density, scene.width, DENSITY)),
        )
        .all(scene.trays.iter().map(tray).collect())
        .all(scene.trays.iter().filter_map(leader).collect())
        .with(el("div").class("tl-line").px("top", top))
        .all(scene.ticks.iter().map(mark("tl-tick", top)).collect())
        .all(scene.headings.iter().map(mark("tl-heading", top + 22.0)).collect())
        .maybe(zone(scene, track.story.zone, words))
}

/// The lanes with their names.
#[cfg(feature = "desk")]
fn lanes(scene: &Scene) -> Vec<El> {
    let lane = |lane: &super::lanes::Lane| {
        let name = text("span", "tl-name", "")
            .with(el("b").class(format!("tone-{}", lane.tone)).words(lane.sign.to_string()))
            .words(lane.name.clone());
        el("div").class("tl-lane").px("top", lane.y).px("height", lane.height).with(name)
    };
    scene.lanes.iter().map(lane).collect()
}

/// There are none without the desk.
#[cfg(not(feature = "desk"))]
fn lanes(_: &Scene) -> Vec<El> {
    Vec::new()
}

/// How high the densest column is.
pub const DENSITY: f64 = 22.0;

/// How many events begin in each column, as one shape `height` pixels high.
pub fn columns(class: &'static str, parts: &[f64], width: f64, height: f64) -> El {
    let mut path = String::new();
    let (foot, wide) = (whole_pixels(height), whole_pixels(COLUMN));
    for (k, part) in parts.iter().enumerate().filter(|(_, part)| **part > 0.0) {
        let tall = whole_pixels((part * height).max(2.0));
        // Writing into a string does not fail.
        let _ = write!(path, "M{} {foot}v-{tall}h{}v{tall}z", k as i32 * wide, wide - 1);
    }
    let svg = el("svg").attr("class", class).px("width", width).px("height", height);
    svg.with(el("path").attr("d", path))
}

/// A break: its torn edges, and how long it is.
fn gap(x: f64, width: f64, height: f64, said: &str) -> El {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a screen")]
    let (w, h) = (width.round() as i32, height.round() as i32);
    let torn = el("svg")
        .attr("class", "tl-torn")
        .attr("width", w.to_string())
        .attr("height", h.to_string())
        .with(el("path").attr("d", torn(0, h)))
        .with(el("path").attr("d", torn(w, h)));
    el("div")
        .class("tl-gap")
        .px("left", x)
        .px("width", width)
        .px("height", height)
        .with(torn)
        .with(el("span").words(said.to_owned()))
}

/// Whose clock the axis shows, where the headings leave room to say so.
fn zone(scene: &Scene, east: Option<i32>, words: &Strings) -> Option<El> {
    let said = format!("{} {}", words.zone, words::offset(east?));
    let room = measure::width(&said, measure::TIME) + 24.0;
    let used = scene.headings.last().map_or(0.0, |(x, said)| x + measure::width(said, HEADING));
    (scene.width - used > room).then(|| text("span", "tl-zone", said).px("top", scene.height + 22.0))
}

/// A torn edge from top to bottom.
pub fn torn(x: i32, height: i32) -> String {
    let mut path = format!("M{x} 0");
    let mut y = 0;
    let mut out = 3;
    while y < height {
        y += 9;
        out = -out;
        let _ = write!(path, "L{} {}", x + out, y.min(height));
    }
    path
}
