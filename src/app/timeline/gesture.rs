//! Zooming and panning: each gesture gives a new [`View`], and the moment under the pointer stays there.

use super::scene::View;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// How far in one can go.
const CLOSEST: f64 = 400.0;

/// The gestures over the frame.
#[derive(Clone, Copy)]
pub struct Gestures {
    view: RwSignal<View>,
    width: RwSignal<f64>,
    drag: StoredValue<Option<(f64, f64)>>,
}

impl Gestures {
    /// Gestures that change `view` in a frame of `width` pixels.
    pub fn new(view: RwSignal<View>, width: RwSignal<f64>) -> Self {
        Self { view, width, drag: StoredValue::new(None) }
    }

    /// Shows everything.
    pub fn fit(self) {
        self.view.update(|v| *v = View { linear: v.linear, ..View::default() });
    }

    /// Zooms by a factor and keeps what is at `x`.
    pub fn zoom_about(self, factor: f64, x: f64) {
        let width = self.width.get_untracked();
        self.view.update(|v| {
            let zoom = (v.zoom * factor).clamp(1.0, CLOSEST);
            let shift = x - (x - v.shift) * zoom / v.zoom;
            *v = View { zoom, shift: held(shift, zoom, width), ..*v };
        });
    }

    /// Moves along by so many pixels.
    pub fn pan(self, by: f64) {
        let width = self.width.get_untracked();
        self.view.update(|v| v.shift = held(v.shift + by, v.zoom, width));
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
            self.drag.set_value(Some((f64::from(event.client_x()), self.view.get_untracked().shift)));
        }
    }

    /// Drags.
    pub fn moved(self, event: &web_sys::PointerEvent) {
        let Some((from, shift)) = self.drag.get_value() else { return };
        let width = self.width.get_untracked();
        let by = f64::from(event.client_x()) - from;
        self.view.update(|v| v.shift = held(shift + by, v.zoom, width));
    }

    /// Lets go.
    pub fn up(self, _: &web_sys::PointerEvent) {
        self.drag.set_value(None);
    }

    /// `+ − 0 Home End ← →`.
    pub fn key(self, event: &web_sys::KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let width = self.width.get_untracked();
        match event.key().as_str() {
            "+" | "=" => self.zoom_about(1.5, width / 2.0),
            "-" | "_" => self.zoom_about(1.0 / 1.5, width / 2.0),
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

/// The axis never leaves the frame.
fn held(shift: f64, zoom: f64, width: f64) -> f64 {
    shift.clamp(width * (1.0 - zoom), 0.0)
}

/// The pointer's place in the frame.
fn inside(event: &web_sys::WheelEvent) -> f64 {
    let frame = event.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    frame.map_or(0.0, |f| f64::from(event.client_x()) - f.get_bounding_client_rect().left())
}
