//! What is drawn, as plain data: a part of the page returns an [`El`], and [`region`] keeps the browser's
//! elements the same as the last one returned.
//!
//! Leptos decides *when* a part is drawn anew (its signals are tracked while the part is built); *what*
//! changes is found here by comparing two small trees. The templates of Leptos compile a type for every
//! element with its attributes and closures; measured on this page that cost 120 KB of WASM, this costs 6.

mod el;
mod patch;

pub use el::{El, button, el, text, whole_pixels};
use leptos::prelude::*;
use patch::Drawn;

/// Draws what `build` returns as the last child of `parent`, and again whenever a signal that it reads
/// changes, for as long as the page lives.
pub fn region(parent: &web_sys::Element, build: impl Fn() -> El + 'static) {
    keep(parent.clone(), Box::new(build));
}

/// Draws an element once, as the last child of `parent`, for others to stand in.
pub fn place(parent: &web_sys::Element, el: El) -> web_sys::Element {
    patch::patch(parent, None, el).into_element()
}

/// One for all regions: what it calls is not known to the compiler, so it is compiled once.
fn keep(parent: web_sys::Element, build: Box<dyn Fn() -> El>) {
    let effect = RenderEffect::new(move |drawn: Option<Drawn>| patch::patch(&parent, drawn, build()));
    // The regions are the page itself and end with it.
    std::mem::forget(effect);
}

/// Runs `work` now or soon, and again whenever a signal that it reads changes.
pub fn effect(work: impl Fn() + 'static) {
    let work: Box<dyn Fn()> = Box::new(work);
    Effect::new(move |_| work());
}

/// A value that is computed anew when a signal that it reads changes; who reads it is told unless `same`.
pub fn memo<T: Send + Sync + 'static>(
    work: impl Fn() -> T + Send + Sync + 'static,
    same: fn(&T, &T) -> bool,
) -> Memo<T> {
    let work: Box<dyn Fn() -> T + Send + Sync> = Box::new(work);
    Memo::new_owning(move |old| {
        let new = work();
        let changed = !old.is_some_and(|old| same(&old, &new));
        (new, changed)
    })
}
