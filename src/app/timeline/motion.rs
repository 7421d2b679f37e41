//! How the view moves: what is looked at now, gliding from view to view, and coming to rest.
//!
//! While it moves, each frame is computed and painted on the canvas and no signal changes; when it rests, the signal of
//! the view is set once and the page's elements are drawn where the last frame was. One [`Live`] for the page: there is
//! one timeline.

use super::paint::Painter;
use super::scene::{self, View};
use super::strings::strings;
use super::strip;
use super::track::Track;
use crate::timeline::{Scale, within};
use crate::words;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen::{JsCast, closure::Closure, prelude::wasm_bindgen};

/// After so many milliseconds without movement the view rests.
const REST: u32 = 140;
/// How long gliding to another view takes, in milliseconds.
const GLIDE: f64 = 280.0;
/// The strip is marked so many milliseconds apart.
const MARK: f64 = 80.0;
/// A thrown view loses its speed with this time constant, in milliseconds,
const THROW: f64 = 260.0;
/// and stands below this speed, in pixels a millisecond.
const SLOW: f64 = 0.03;

/// On the way from one view to another.
struct Glide {
    from: View,
    to: View,
    began: f64,
}

#[derive(Default)]
struct Live {
    view: View,
    track: Option<Arc<Track>>,
    wanted: Option<usize>,
    /// How high each item stood in the last frame.
    stood: Vec<(usize, f64)>,
    /// How far in that was. Who comes back to where all is seen finds it as it was at first, whatever way led there.
    stood_at: f64,
    /// The view that rested last.
    rested: View,
    painter: Option<Painter>,
    glide: Option<Glide>,
    /// The speed of a thrown view, in pixels a millisecond, and when it was last applied.
    thrown: Option<(f64, f64)>,
    moving: bool,
    asked: bool,
    /// When the strip was last marked.
    marked: f64,
    /// When it last moved.
    moved: f64,
    rest: Option<Timeout>,
}

thread_local! {
    static LIVE: RefCell<Live> = RefCell::default();
}

/// The views of the timeline.
#[derive(Clone, Copy)]
pub struct Motion {
    /// The width of the frame.
    pub width: RwSignal<f64>,
    /// What is looked at, once it rests.
    pub view: RwSignal<View>,
}

impl Motion {
    /// Nothing looked at yet.
    pub fn new() -> Self {
        Self { width: RwSignal::new(0.0), view: RwSignal::new(View::default()) }
    }

    /// What is looked at now.
    pub fn now(self) -> View {
        LIVE.with_borrow(|live| live.glide.as_ref().map_or(live.view, |glide| glide.to))
    }

    /// The heights of the last frame.
    pub fn stood(self) -> Vec<(usize, f64)> {
        LIVE.with_borrow_mut(|live| {
            let view = self.view.get_untracked();
            if view.zoom <= 1.0 && view != live.rested {
                live.stood.clear();
            }
            live.rested = view;
            live.stood.clone()
        })
    }

    /// Another story, or another width, is looked at from now on; one item is to be shown in any case.
    pub fn look_at(self, track: &Arc<Track>, wanted: Option<usize>) {
        LIVE.with_borrow_mut(|live| {
            let other = live.track.as_ref().is_none_or(|old| !Arc::ptr_eq(old, track));
            if other {
                live.stood.clear();
                live.painter = None;
            }
            live.track = Some(Arc::clone(track));
            live.wanted = wanted;
        });
    }

    /// Forgets how high things stood: what comes is laid out anew.
    pub fn forget(self) {
        LIVE.with_borrow_mut(|live| live.stood.clear());
    }

    /// What was drawn at rest.
    pub fn drawn(self, scene: &scene::Scene) {
        LIVE.with_borrow_mut(|live| live.stood = scene.labels.iter().map(|l| (l.item, l.stands)).collect());
    }

    /// Looks there at once, as a gesture does.
    pub fn look(self, view: View) {
        self.put(view);
        self.ask();
    }

    /// Looks there, and says where that is.
    fn put(self, view: View) -> View {
        let view = self.held(view);
        LIVE.with_borrow_mut(|live| (live.view, live.glide, live.thrown) = (view, None, None));
        view
    }

    /// Rests there, without a movement on the way.
    pub fn stand(self, view: View) {
        self.view.set(self.put(view));
    }

    /// Glides there, so that the eye can follow; at once where the reader asked for less motion.
    pub fn glide(self, view: View) {
        if super::super::browser::is_still() {
            return self.stand(view);
        }
        let view = self.held(view);
        LIVE.with_borrow_mut(|live| {
            live.thrown = None;
            live.glide = Some(Glide { from: live.view, to: view, began: now() });
        });
        self.ask();
    }

    /// Goes on at this speed, in pixels a millisecond, and slows down.
    pub fn throw(self, speed: f64) {
        if speed.abs() > SLOW && !super::super::browser::is_still() {
            LIVE.with_borrow_mut(|live| live.thrown = Some((speed, now())));
            self.ask();
        }
    }

    /// Stops where it is.
    pub fn hold(self) {
        LIVE.with_borrow_mut(|live| live.thrown = None);
    }

    /// Looks at exactly this stretch of time, in milliseconds since 1970, and paints it before it returns.
    #[cfg(feature = "desk")]
    pub fn window(self, from: f64, to: f64) {
        let Some(track) = self.track() else { return };
        let at = |ms: f64| track.axis(self.now()).at(ms / 1000.0);
        let view = over(&track, self.now(), at(from), at(to), 1.0);
        LIVE.with_borrow_mut(|live| (live.view, live.glide, live.thrown) = (view, None, None));
        self.start();
        self.frame();
    }

    /// The axis never leaves the frame, and nobody comes nearer than seconds can be told apart.
    fn held(self, view: View) -> View {
        self.track().map_or(view, |track| inside(&track, view))
    }

    /// What is looked at.
    pub fn track(self) -> Option<Arc<Track>> {
        LIVE.with_borrow(|live| live.track.clone())
    }

    fn start(self) {
        let (first, waits) = LIVE.with_borrow_mut(|live| {
            live.moved = now();
            (!std::mem::replace(&mut live.moving, true), live.rest.is_some())
        });
        if first {
            moving(true);
        }
        if !waits {
            self.wait(REST);
        }
    }

    fn wait(self, ms: u32) {
        let rest = Timeout::new(ms, move || self.come_to_rest());
        LIVE.with_borrow_mut(|live| live.rest = Some(rest));
    }

    /// Asks the browser for a frame, once.
    fn ask(self) {
        self.start();
        if LIVE.with_borrow_mut(|live| std::mem::replace(&mut live.asked, true)) {
            return;
        }
        request_animation_frame(move || {
            LIVE.with_borrow_mut(|live| live.asked = false);
            let goes_on = advance(now());
            self.frame();
            if goes_on {
                self.ask();
            }
        });
    }

    /// Computes and paints what is seen now.
    fn frame(self) {
        LIVE.with_borrow_mut(|live| {
            let Some(track) = live.track.clone() else { return };
            let seen = underway(&track, live.view, live.glide.as_ref());
            if live.view.zoom <= 1.0 && live.stood_at > 1.0 {
                live.stood.clear();
            }
            live.stood_at = live.view.zoom;
            let scene = scene::scene(&track, &seen, track.height, live.wanted, &live.stood);
            live.stood = scene.labels.iter().map(|l| (l.item, l.stands)).collect();
            if live.painter.as_ref().is_none_or(|painter| !painter.is_there()) {
                live.painter = canvas().and_then(Painter::new);
            }
            let said = strings(track.lang);
            let zone = track.story.zone.map(|east| format!("{} {}", said.zone, words::offset(east)));
            if let Some(painter) = &mut live.painter {
                painter.paint(&scene, zone.as_deref(), said.tray, track.lang);
            }
            // Moving an element costs more than drawing the frame: the strip follows a few times a second.
            let now = now();
            if now - live.marked > MARK {
                live.marked = now;
                strip::mark(&track, &seen);
            }
        });
    }

    fn come_to_rest(self) {
        let (busy, moved) =
            LIVE.with_borrow(|live| (live.glide.is_some() || live.thrown.is_some(), live.moved));
        let still = now() - moved;
        if busy || still < f64::from(REST) {
            // One timer for a whole movement: setting one for each frame costs more than drawing some.
            self.wait(REST.saturating_sub(still as u32).max(20));
            return;
        }
        let view = LIVE.with_borrow_mut(|live| {
            live.moving = false;
            live.rest = None;
            live.painter = None;
            live.view
        });
        if self.view.get_untracked() != view {
            self.view.set(view);
        }
        // The elements are drawn by an effect of that; they are seen when they stand.
        request_animation_frame(|| {
            if !LIVE.with_borrow(|live| live.moving) {
                moving(false);
            }
        });
    }
}

/// The view no nearer than seconds can be told apart, and in the frame.
pub fn inside(track: &Track, mut view: View) -> View {
    let (seen, middle) = (self::seen(track, view), track.width / 2.0);
    let at = seen.inverse(middle);
    let second = seen.forward(at + 1) - seen.forward(at);
    if second > SECOND {
        view = about(&seen, view, SECOND / second, middle);
    }
    // In a break no second is wide.
    view.zoom = within(view.zoom, 1.0, CLOSEST);
    let short = track.width - self::seen(track, view).width();
    view.shift = (view.shift + short.max(0.0)).min(0.0);
    view
}

/// Nearer by a factor: what is seen at `x` stays there.
pub fn about(seen: &Scale, view: View, factor: f64, x: f64) -> View {
    let open = x - seen.breaks(x);
    View { zoom: view.zoom * factor, shift: open - (open - view.shift) * factor, ..view }
}

/// What lies between two places of the whole axis, over this part of the width.
pub fn over(track: &Track, view: View, a: f64, b: f64, part: f64) -> View {
    let (axis, wide) = (track.axis(view), track.width * part);
    let (left, still) = (axis.breaks(a), axis.breaks(b) - axis.breaks(a));
    let busy = b - a - still;
    // A break is as wide at any zoom.
    let zoom = if busy > HAIR { (wide - still) / busy } else { view.zoom };
    View { zoom, shift: (track.width - wide) / 2.0 - left - (a - left) * zoom, ..view }
}

/// Less than this is what floats lose.
const HAIR: f64 = 1e-9;

/// The scale that a view shows.
pub fn seen(track: &Track, view: View) -> Scale {
    track.axis(view).seen(view.zoom, view.shift)
}

/// The same, on the way from one scale to the other.
fn underway(track: &Track, view: View, glide: Option<&Glide>) -> Scale {
    let Some(glide) = glide.filter(|glide| glide.from.linear != glide.to.linear) else {
        return seen(track, view);
    };
    let part = eased((now() - glide.began) / GLIDE);
    let part = if glide.to.linear { part } else { 1.0 - part };
    Scale::between(&track.scales[0], &track.scales[1], part).seen(view.zoom, view.shift)
}

/// A second takes no more than so many pixels.
const SECOND: f64 = 60.0;
/// As near as floats can tell parts of pixels apart; in twenty thousand years a second is that wide well before.
pub const CLOSEST: f64 = 1e11;

/// Moves a gliding or thrown view on; whether it goes on after that.
fn advance(now: f64) -> bool {
    LIVE.with_borrow_mut(|live| {
        if let Some(glide) = &live.glide {
            let part = ((now - glide.began) / GLIDE).min(1.0);
            live.view = between(glide.from, glide.to, eased(part));
            if part >= 1.0 {
                live.view = glide.to;
                live.glide = None;
            }
            return live.glide.is_some();
        }
        let Some((speed, last)) = live.thrown else { return false };
        let passed = (now - last).max(0.0);
        let shift = live.view.shift + speed * passed;
        live.view.shift = shift;
        if let Some(track) = &live.track {
            live.view = inside(track, live.view);
        }
        let speed = speed * js_sys::Math::exp(-passed / THROW);
        let stopped = speed.abs() < SLOW || (live.view.shift - shift).abs() > 0.5;
        live.thrown = (!stopped).then_some((speed, now));
        live.thrown.is_some()
    })
}

/// Slow at both ends.
fn eased(part: f64) -> f64 {
    let part = within(part, 0.0, 1.0);
    part * part * (3.0 - 2.0 * part)
}

/// Between two views: the zoom changes by equal factors, and one moment keeps its place.
fn between(a: View, b: View, part: f64) -> View {
    // Not powf: the browser's own takes no room.
    let zoom = a.zoom * js_sys::Math::pow(b.zoom / a.zoom, part);
    let nearer = b.zoom - a.zoom;
    let along = if nearer.abs() > a.zoom * 0.01 { (zoom - a.zoom) / nearer } else { part };
    View { zoom, shift: a.shift + (b.shift - a.shift) * along, linear: b.linear }
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the page came. In one step: each frame asks for it.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

fn canvas() -> Option<web_sys::HtmlCanvasElement> {
    document().query_selector("#timeline canvas").ok()?.map(JsCast::unchecked_into)
}

/// Shows the canvas in place of the elements, or the reverse.
fn moving(is: bool) {
    if let Ok(Some(section)) = document().query_selector("#timeline") {
        // A token that is valid cannot fail.
        let _ = section.class_list().toggle_with_force("moving", is);
    }
}

/// Runs `work` in the next frame.
fn request_animation_frame(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    let _ = window().request_animation_frame(work.unchecked_ref());
}
