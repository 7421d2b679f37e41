//! Zooming and panning: each gesture gives a new [`View`], and the moment under the pointer stays there.

use super::motion::{self, Motion};
use super::scene::View;
use super::track::Track;
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// A pointer that took hold.
#[derive(Clone, Copy)]
struct Held {
    id: i32,
    x: f64,
    /// When it last moved, and how fast, in pixels a millisecond.
    at: f64,
    speed: f64,
}

thread_local! {
    static HELD: RefCell<Vec<Held>> = const { RefCell::new(Vec::new()) };
}

impl Motion {
    /// Shows everything.
    pub fn fit(self) {
        self.jump(View { linear: self.now().linear, ..View::default() });
    }

    /// The other scale.
    pub fn switch_scale(self) {
        self.forget();
        self.jump(View { linear: !self.now().linear, ..View::default() });
    }

    /// Glides there, and lets the browser's *back* lead to where the reader was.
    pub fn jump(self, view: View) {
        super::past::remember(self.now(), view);
        self.glide(view);
    }

    /// Zooms by a factor and keeps what is at `x`.
    fn zoom_about(self, factor: f64, x: f64) -> View {
        let v = self.now();
        self.track().map_or(v, |track| motion::about(&motion::seen(&track, v), v, factor, x))
    }

    /// Zooms by a factor and keeps what is in the middle.
    pub fn zoom(self, factor: f64) {
        self.glide(self.zoom_about(factor, self.width.get_untracked() / 2.0));
    }

    /// Moves along by so many pixels.
    pub fn pan(self, by: f64) {
        let v = self.now();
        self.glide(View { shift: v.shift + by, ..v });
    }

    /// Brings a moment to the middle.
    pub fn centre(self, track: &Track, at: i64) {
        let v = self.now();
        self.look(View { shift: v.shift + track.width / 2.0 - motion::seen(track, v).forward(at), ..v });
    }

    /// Brings an item into the frame, unless it is in it; nearer, where it is one of a crowd.
    pub fn show(self, track: &Track, item: usize) {
        let view = self.now();
        let seen = motion::seen(track, view);
        let (from, to) = (seen.forward(track.items[item].begin), seen.forward(track.items[item].begun));
        if !(0.0..track.width - 40.0).contains(&from) {
            let middle = (from + to.min(from + track.width)) / 2.0;
            self.glide(View { shift: view.shift + track.width / 2.0 - middle, ..view });
        }
    }

    /// Shows exactly this stretch of time, with a little around it.
    pub fn zoom_to(self, track: &Arc<Track>, from: i64, to: i64) {
        let view = self.now();
        let axis = track.axis(view);
        self.jump(motion::over(track, view, axis.forward(from), axis.forward(to), 0.9));
    }

    /// The wheel zooms while Ctrl is held (a trackpad's pinch says so too) or the timeline has the focus, and moves
    /// along where it is turned sideways; else the page scrolls. Whether it did something.
    pub fn wheel(self, event: &web_sys::WheelEvent) -> bool {
        let focused = document()
            .active_element()
            .is_some_and(|e| e.closest("#timeline .tl-frame").ok().flatten().is_some());
        let (dx, dy) = (pixels(event, event.delta_x()), pixels(event, event.delta_y()));
        if event.shift_key() || dx.abs() > dy.abs() {
            if self.now().zoom <= 1.0 {
                return true;
            }
            let v = self.now();
            self.look(View { shift: v.shift - if dx == 0.0 { dy } else { dx }, ..v });
        } else if event.ctrl_key() || event.meta_key() || focused {
            // A trackpad's pinch comes in small steps.
            let speed = if event.ctrl_key() && dy.abs() < 40.0 { 0.01 } else { 0.002 };
            self.look(self.zoom_about(js_sys::Math::exp(-dy * speed), inside(event, event.client_x())));
        } else {
            return false;
        }
        event.prevent_default();
        true
    }

    /// Takes hold of the ground; a button keeps its click.
    pub fn down(self, event: &web_sys::PointerEvent) {
        self.hold();
        let on_button = super::super::browser::around(event, "button").is_some();
        let pen = event.pointer_type() != "mouse";
        if event.button() != 0 || on_button && !pen {
            return;
        }
        HELD.with_borrow_mut(|held| {
            held.retain(|h| h.id != event.pointer_id());
            held.push(Held {
                id: event.pointer_id(),
                x: inside(event, event.client_x()),
                at: event.time_stamp(),
                speed: 0.0,
            });
        });
    }

    /// Drags with one pointer; with two the moments under both stay under them.
    pub fn moved(self, event: &web_sys::PointerEvent) {
        let x = inside(event, event.client_x());
        let view = HELD.with_borrow_mut(|held| {
            let at = held.iter().position(|h| h.id == event.pointer_id())?;
            let old = held[at];
            let passed = (event.time_stamp() - old.at).max(1.0);
            let other = held.iter().find(|h| h.id != event.pointer_id()).copied();
            let speed = 0.4 * old.speed + 0.6 * (x - old.x) / passed;
            // Two fingers hold what is under them: nothing is thrown when they let go.
            let speed = if other.is_some() { 0.0 } else { speed };
            held[at] = Held { x, at: event.time_stamp(), speed, ..old };
            let v = self.now();
            let Some(other) = other else { return Some(View { shift: v.shift + x - old.x, ..v }) };
            let track = self.track()?;
            let seen = motion::seen(&track, v);
            // The breaks between them stay as wide as they are.
            let still = seen.breaks(old.x) - seen.breaks(other.x);
            let apart = |x: f64| (x - other.x - still).abs().max(8.0);
            Some(self.zoom_about(apart(x) / apart(old.x), other.x))
        });
        if let Some(view) = view.filter(|view| *view != self.now()) {
            capture(event);
            self.look(view);
        }
    }

    /// Lets go: what was dragged fast goes on a little.
    pub fn up(self, event: &web_sys::PointerEvent) {
        let left = HELD.with_borrow_mut(|held| {
            let at = held.iter().position(|h| h.id == event.pointer_id())?;
            let gone = held.remove(at);
            (held.is_empty() && event.time_stamp() - gone.at < 60.0).then_some(gone.speed)
        });
        if let Some(speed) = left {
            self.throw(speed);
        }
    }

    /// Lets go of the ground at once: what held it holds an event.
    #[cfg(feature = "desk")]
    pub fn let_go(self) {
        HELD.with_borrow_mut(Vec::clear);
    }

    /// `+ − 0 Home End ← →`; whether the key meant something.
    pub fn key(self, event: &web_sys::KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let width = self.width.get_untracked();
        match event.key().as_str() {
            "+" | "=" => self.zoom(1.5),
            "-" | "_" => self.zoom(1.0 / 1.5),
            "0" => self.fit(),
            "ArrowLeft" => self.pan(width * 0.15),
            "ArrowRight" => self.pan(width * -0.15),
            "Home" => self.glide(View { shift: 0.0, ..self.now() }),
            "End" => self.glide(View { shift: -width * self.now().zoom, ..self.now() }),
            _ => return false,
        }
        event.prevent_default();
        true
    }
}

/// A wheel's turn in pixels: some browsers count lines.
fn pixels(event: &web_sys::WheelEvent, delta: f64) -> f64 {
    if event.delta_mode() == web_sys::WheelEvent::DOM_DELTA_LINE { delta * 16.0 } else { delta }
}

/// The frame goes on hearing of the pointer also outside of it.
pub fn capture(event: &web_sys::PointerEvent) {
    // What is not captured is only lost outside of the frame.
    let _ = event
        .current_target()
        .map(|t| t.unchecked_into::<web_sys::Element>().set_pointer_capture(event.pointer_id()));
}

/// The pointer's place in the frame.
pub fn inside(event: &web_sys::Event, client: i32) -> f64 {
    let frame = event.current_target().map(|t| t.unchecked_into::<web_sys::Element>());
    frame.map_or(0.0, |f| f64::from(client) - f.get_bounding_client_rect().left())
}
