//! The timeline on the page: the picture of [`scene`] in HTML and a little SVG at rest, on a canvas while it moves.
//!
//! [`track`] makes a story ready, [`draft`] measures what is to be placed, [`scene`] places it, [`axis`] and [`event`]
//! draw it as elements and [`paint`] on the canvas; [`motion`] holds the view, [`gesture`] changes it, [`past`] keeps its
//! large jumps in the browser's history. Every event is one button in one ordered list, in the order of time, wherever it
//! is drawn; what is drawn beside them is hidden from assistive technology. Wide screens get the axis, narrow ones rows.

mod axis;
#[cfg(feature = "desk")]
mod bench;
#[cfg(feature = "desk")]
mod brush;
mod captions;
mod draft;
#[cfg(feature = "desk")]
mod drag;
mod event;
mod foot;
mod gesture;
#[cfg(feature = "desk")]
mod lanes;
mod measure;
mod motion;
mod paint;
mod past;
mod pen;
#[cfg(feature = "desk")]
mod picture;
mod rows;
mod scene;
mod shown;
#[cfg(feature = "desk")]
mod sight;
mod spot;
mod stretch;
mod strings;
mod strip;
#[cfg(test)]
mod tests;
mod tone;
mod track;

use super::dom::{self, El, button, el, text};
use super::state::{Chosen, State};
use super::{article::is_field, browser, desk};
use leptos::prelude::*;
use motion::Motion;
use scene::{Scene, View};
use shown::MANY;
use std::cell::Cell;
use std::sync::Arc;
use strings::{Strings, strings};
use track::Track;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Element;

#[cfg(feature = "desk")]
pub use brush::{focus, in_view, moment, stretch, within_span, zoom_to};
#[cfg(feature = "desk")]
pub use drag::{go_on, nudge};
pub use gesture::capture;
#[cfg(feature = "desk")]
pub use picture::{painted, svg};
#[cfg(feature = "desk")]
pub use sight::take as take_sight;
pub use tone::Key;

/// Below this width the story is told in rows.
const NARROW: f64 = 700.0;

/// What the timeline draws from.
#[derive(Clone, Copy)]
struct Timeline {
    state: State,
    motion: Motion,
    /// Whether the background is shown where there are many events.
    background: RwSignal<bool>,
    /// Whether the reader asked for rows.
    upright: RwSignal<bool>,
    /// Whether the page is on its way to paper, which has no room for the axis.
    printing: RwSignal<bool>,
    /// Whether it was said how the wheel zooms.
    told_wheel: RwSignal<bool>,
    /// The first second of the stretch of the axis that had the focus last.
    stretch: RwSignal<f64>,
    track: Memo<Arc<Track>>,
    picture: Memo<Arc<Scene>>,
    #[cfg(feature = "desk")]
    hand: drag::Hand,
}

/// The timeline of the page's story, from now on.
pub fn draw(main: &Element, state: State) {
    let motion = Motion::new();
    let background = RwSignal::new(false);
    let track = shown::track(state, motion, background);
    #[cfg(feature = "desk")]
    picture::see(track, motion);
    let picture = dom::memo(
        move || {
            let (track, view) = (track.get(), motion.view.get());
            let wanted = match state.chosen.get() {
                Chosen::Event(id) => track.item_of(id),
                _ => None,
            };
            motion.look_at(&track, wanted);
            let seen = motion::seen(&track, view);
            let scene = scene::scene(&track, &seen, track.height, wanted, &motion.stood());
            motion.drawn(&scene);
            Arc::new(scene)
        },
        |_, _| false,
    );
    let off = || RwSignal::new(false);
    let timeline = Timeline {
        state,
        motion,
        background,
        upright: off(),
        printing: off(),
        told_wheel: off(),
        stretch: RwSignal::new(0.0),
        track,
        picture,
        #[cfg(feature = "desk")]
        hand: drag::Hand::new(state, motion, track, picture),
    };
    for (name, on) in [("beforeprint", true), ("afterprint", false)] {
        browser::listen(name, move |_| timeline.printing.set(on));
    }
    dom::region(main, move || timeline.section());
    dom::effect(move || {
        let (track, view) = (track.get(), motion.view.get());
        let _ = picture.get();
        // The strip's window has one writer, after the strip itself is drawn.
        request_animation_frame(move || strip::mark(&track, &motion::seen(&track, view)));
    });
    past::follow(motion);
    browser::listen("keydown", move |event| {
        let key = event.unchecked_ref::<web_sys::KeyboardEvent>();
        if key.key() == "?" && !event.default_prevented() && !is_field(&event) && desk::knows(state, key) {
            event.prevent_default();
        }
    });
    #[cfg(not(feature = "desk"))]
    LEAVING.set(Some(motion));
    #[cfg(feature = "desk")]
    let came = Cell::new(state.came.then(past::left).flatten());
    // Another article is looked at from the beginning.
    let before = Cell::new(0);
    dom::effect(move || {
        let events = state.story.with(|story| story.events.len());
        // A place that was left is come to once there is a width for it.
        #[cfg(feature = "desk")]
        if motion.width.get() <= 0.0 {
            return;
        }
        if before.replace(events) != events {
            let view = View { linear: motion.now().linear, ..View::default() };
            #[cfg(feature = "desk")]
            let view = came.take().unwrap_or(view);
            motion.stand(view);
        }
        // What the link says comes after that, in the same turn: two effects would run in no certain order.
        #[cfg(feature = "desk")]
        sight::follow(state, motion, track);
    });
    #[cfg(feature = "desk")]
    sight::note(state, motion, track);
    watch_width(motion.width);
}

#[cfg(not(feature = "desk"))]
thread_local! {
    static LEAVING: Cell<Option<Motion>> = const { Cell::new(None) };
}

/// Whether the reader looks at anything but what everybody sees first: only the desk can put that into a link.
#[cfg(not(feature = "desk"))]
pub fn is_looked_into(state: State) -> bool {
    let chosen = state.chosen.get_untracked();
    let moved = LEAVING.get().is_some_and(|motion| motion.now() != View::default());
    moved || matches!(chosen, Chosen::Event(_)) && chosen != state.quiet.get_untracked()
}

/// Notes what is looked at, for the page that takes this one over.
#[cfg(not(feature = "desk"))]
pub fn leave() {
    if let Some(motion) = LEAVING.get() {
        past::leave(motion.now());
    }
}

impl Timeline {
    fn section(self) -> El {
        let track = self.track.get();
        if track.story.events.is_empty() {
            return empty(self.state);
        }
        let words = strings(self.state.ui.get());
        let narrow = self.motion.width.get() < NARROW || self.printing.get();
        let upright = narrow || self.upright.get();
        let section = el("section")
            .attr("id", "timeline")
            .attr("aria-label", words.title)
            .on("keydown", move |e| self.key(e.unchecked_ref()));
        #[cfg(feature = "desk")]
        let section = section.with(self.hand.says());
        if narrow {
            let search = self.search(&track, words);
            let search = el("div").class("tl-foot").maybe(search).maybe(desk::views(self.state));
            return section
                .maybe(desk::chip(self.state))
                .with(el("div").class("tl-frame").with(rows::rows(&track, self)))
                .with(search)
                .with(foot::legend(&track, words, true));
        }
        let legend = foot::legend(&track, words, upright);
        // What is selected stands where the legend stood, so that nothing moves.
        #[cfg(feature = "desk")]
        let legend =
            el("div").class("tl-said").with(legend).maybe(desk::chip(self.state).filter(|_| !upright));
        // Known by its key, it and the focus in it stay when the strip above it goes.
        let foot = el("div").class("tl-foot").key(0).with(legend).with(self.tools(&track, words));
        let card = desk::card(self.state, words.keys);
        if upright {
            return section
                .maybe(desk::chip(self.state))
                .with(el("div").class("tl-frame").with(rows::rows(&track, self)))
                .with(foot)
                .maybe(card);
        }
        section
            .with(self.frame(&track, words))
            .with(strip::strip(&track, self.motion, self.state, words))
            .with(foot)
            .maybe(card)
    }

    /// The axis with its events, and what moves it.
    fn frame(self, track: &Arc<Track>, words: &'static Strings) -> El {
        let m = self.motion;
        let scene = self.picture.get();
        let seen = Arc::clone(track);
        #[cfg(not(feature = "desk"))]
        type Holder = Motion;
        #[cfg(feature = "desk")]
        type Holder = drag::Hand;
        #[cfg(not(feature = "desk"))]
        let holder = m;
        #[cfg(feature = "desk")]
        let holder = self.hand;
        let grip = |does: fn(Holder, &web_sys::PointerEvent)| {
            move |event: &web_sys::Event| {
                if !desk::brushes(self.state, event.unchecked_ref()) {
                    does(holder, event.unchecked_ref());
                }
            }
        };
        #[cfg(feature = "desk")]
        let band = brush::band(self.state, &motion::seen(track, m.view.get()), track, scene.height);
        #[cfg(not(feature = "desk"))]
        let band = None;
        let wide = el("div")
            .class(if m.view.get().zoom > 1.0 { "tl-wide zoomed" } else { "tl-wide" })
            .px("height", scene.height + axis::AXIS)
            .maybe(band)
            .with(axis::ground(track, &scene, words))
            .with(event::events(track, &scene, self.state, m))
            .all(event::crowds(track, &scene, words, self))
            .maybe(stretch::stretches(track, scene.height, words, self))
            .with(el("canvas").attr("aria-hidden", "true").px("height", scene.height + axis::AXIS))
            .maybe(self.told_wheel.get().then(|| text("p", "tl-told", words.wheel)));
        #[cfg(feature = "desk")]
        let wide = wide.maybe(self.hand.ghost());
        let frame = el("div").class("tl-frame");
        #[cfg(feature = "desk")]
        let frame = frame.on("touchmove", keep_still).on("contextmenu", keep_still);
        frame
            .on("wheel", move |e| {
                if !m.wheel(e.unchecked_ref()) && !self.told_wheel.get_untracked() {
                    self.told_wheel.set(true);
                }
            })
            .on("pointerdown", grip(Holder::down))
            .on("pointermove", grip(Holder::moved))
            .on("pointerup", grip(Holder::up))
            .on("pointercancel", move |e| holder.up(e.unchecked_ref()))
            .on("dblclick", move |e| stretch::clicked(&seen, e, m))
            .with(wide)
    }

    fn key(self, event: &web_sys::KeyboardEvent) {
        #[cfg(feature = "desk")]
        if self.hand.key(event) {
            return;
        }
        if event.ctrl_key() || event.meta_key() {
            return;
        }
        if desk::knows(self.state, event) {
            return event.prevent_default();
        }
        let is_list = !browser::all("#timeline .tl-rows").is_empty();
        if !is_list && self.motion.key(event) || event.alt_key() {
            return;
        }
        let track = self.track.get_untracked();
        if track.items.is_empty() {
            return;
        }
        let on = || browser::around(event, "[data-event]")?.get_attribute("data-event")?.parse().ok();
        match event.key().as_str() {
            "ArrowDown" => event::step(&track, true, self.state, self.motion),
            "ArrowUp" => event::step(&track, false, self.state, self.motion),
            "s" | "S" => self.motion.switch_scale(),
            "Home" if is_list => event::go_to(&track, 0, self.state, self.motion),
            "End" if is_list => event::go_to(&track, track.items.len() - 1, self.state, self.motion),
            "v" | "V" => {
                self.upright.update(|on| *on = !*on);
                // What had the focus stands elsewhere now.
                let first = || track.event(0).id;
                event::focus_again(on().unwrap_or_else(first));
            }
            "Enter" => match on() {
                Some(id) if self.state.chosen.get_untracked() == Chosen::Event(id) => {
                    event::near(&track, id, self.motion);
                }
                _ => return,
            },
            _ => return,
        }
        event.prevent_default();
    }
}

/// A page that scrolled, or a menu, would take the finger from the event that it holds.
#[cfg(feature = "desk")]
fn keep_still(event: &web_sys::Event) {
    if drag::Hand::is_full() {
        event.prevent_default();
    }
}

/// What stands where the timeline would be, when the text has no event.
fn empty(state: State) -> El {
    let t = state.words();
    let (said, next, deed) = if state.text.with(|text| text.trim().is_empty()) {
        (t.empty_text, t.empty_text_next, t.paste)
    } else {
        (t.no_times, t.no_times_next, t.edit)
    };
    el("section")
        .attr("id", "timeline")
        .class("empty-state")
        .attr("aria-label", t.no_events)
        .with(text("p", "lead", said))
        .with(el("p").words(next))
        .with(button(deed, move |_| state.open_editor()))
}

/// Keeps the width that the timeline's section leaves for what is in it.
fn watch_width(width: RwSignal<f64>) {
    let Some(section) = document().get_element_by_id("timeline") else { return };
    let observed = section.clone();
    let resized = Closure::<dyn Fn()>::new(move || {
        let now = section.get_bounding_client_rect().width();
        if now > 0.0 && (now - width.get_untracked()).abs() > 0.5 {
            width.set(now);
        }
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&observed);
    }
    // The section lives as long as the page does.
    resized.forget();
}
