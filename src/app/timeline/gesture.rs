//! Zooming and panning: each gesture gives a new [`View`], and the moment under the pointer stays there.

use super::scene::View;
use crate::timeline::within;
use leptos::prelude::*;
use std::cell::Cell;
use wasm_bindgen::JsCast;

/// How far in one can go.
const CLOSEST: f64 = 400.0;

/// The gestures over the frame.
#[derive(Clone, Copy)]
pub struct Gestures {
    /// The width of the frame.
    pub width: RwSignal<f64>,
    /// What is looked at.
    pub view: RwSignal<View>,
}

thread_local! {
    /// Where the pointer took hold, and of which shift.
    static HOLD: Cell<Option<(f64, f64)>> = const { Cell::new(None) };
}

impl Gestures {
    /// Gestures that change `view` in a frame of `width` pixels.
    pub fn new(width: RwSignal<f64>, view: RwSignal<View>) -> Self {
        Self { width, view }
    }

    fn change(self, change: impl FnOnce(View, f64) -> View) {
        let width = self.width.get_untracked();
        self.view.set(change(self.view.get_untracked(), width).held(width));
    }

    /// Shows everything.
    pub fn fit(self) {
        let linear = self.view.get_untracked().linear;
        self.view.set(View { linear, ..View::default() });
    }

    /// The other scale.
    pub fn switch_scale(self) {
        let linear = !self.view.get_untracked().linear;
        self.view.set(View { linear, ..View::default() });
    }

    /// Zooms by a factor and keeps what is at `x`.
    pub fn zoom_about(self, factor: f64, x: f64) {
        self.change(|v, _| {
            let zoom = within(v.zoom * factor, 1.0, CLOSEST);
            View { zoom, shift: x - (x - v.shift) * zoom / v.zoom, ..v }
        });
    }

    /// Zooms by a factor and keeps what is in the middle.
    pub fn zoom(self, factor: f64) {
        self.zoom_about(factor, self.width.get_untracked() / 2.0);
    }

    /// Moves along by so many pixels.
    pub fn pan(self, by: f64) {
        self.change(|v, _| View { shift: v.shift + by, ..v });
    }

    /// Brings a place of the whole axis, in pixels of the view that shows everything, to the middle.
    pub fn centre(self, x: f64) {
        self.change(|v, width| View { shift: width / 2.0 - x * v.zoom, ..v });
    }

    /// Brings what stands at `x` into the frame, unless it is in it.
    pub fn show(self, x: f64, width: f64) {
        if x < 0.0 || x + width > self.width.get_untracked() {
            self.change(|v, frame| View { shift: v.shift - x + frame / 2.0 - width / 2.0, ..v });
        }
    }

    /// The wheel zooms while Ctrl is held (a trackpad's pinch says so too); else the page scrolls.
    pub fn wheel(self, event: &web_sys::WheelEvent) {
        if !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        event.prevent_default();
        self.zoom_about((-event.delta_y() * 0.002).exp(), inside(event));
    }

    /// Takes hold of the ground; a button keeps its click.
    pub fn down(self, event: &web_sys::PointerEvent) {
        let on_button = event
            .target()
            .and_then(|t| t.dyn_into::<web_sys::Element>().ok())
            .and_then(|e| e.closest("button").ok().flatten())
            .is_some();
        if event.button() == 0 && !on_button && self.view.get_untracked().zoom > 1.0 {
            HOLD.set(Some((f64::from(event.client_x()), self.view.get_untracked().shift)));
        }
    }

    /// Drags.
    pub fn moved(self, event: &web_sys::PointerEvent) {
        if let Some((from, shift)) = HOLD.get() {
            let by = f64::from(event.client_x()) - from;
            self.change(|v, _| View { shift: shift + by, ..v });
        }
    }

    /// Lets go.
    pub fn up(self) {
        HOLD.set(None);
    }

    /// `+ − 0 Home End ← →`.
    pub fn key(self, event: &web_sys::KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let width = self.width.get_untracked();
        match event.key().as_str() {
            "+" | "=" => self.zoom(1.5),
            "-" | "_" => self.zoom(1.0 / 1.5),
            "0" => self.fit(),
            "ArrowLeft" => self.pan(width * 0.15),
            "ArrowRight" => self.pan(width * -0.15),
            "Home" => self.pan(f64::MAX / 4.0),
            "End" => self.pan(f64::MIN / 4.0),
            _ => return,
        }
        event.prevent_default();
    }
}

impl View {
    /// The axis never leaves the frame.
    fn held(self, width: f64) -> Self {
        Self { shift: within(self.shift, width * (1.0 - self.zoom), 0.0), ..self }
    }
}

/// The pointer's place in the frame.
fn inside(event: &web_sys::WheelEvent) -> f64 {
    let frame = event.current_target().map(|t| t.unchecked_into::<web_sys::Element>());
    frame.map_or(0.0, |f| f64::from(event.client_x()) - f.get_bounding_client_rect().left())
}
