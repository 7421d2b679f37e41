//! Moving an event, or one of its edges, in time: by pointer, and with Alt and the arrow keys.
//!
//! While it is dragged the story stays as it is, and so does the scale under the pointer; a ghost shows where the event
//! would stand and says when that is. Letting go makes one step that can be undone, Escape none.

use super::super::dom::{El, el, text};
use super::super::state::{Chosen, State};
use super::super::{browser, embed};
use super::gesture::{capture, inside};
use super::motion::{self, Motion};
use super::scene::{Label, Scene};
use super::track::Track;
use crate::edit::{Side, Step, length, moved};
use crate::story::When;
use crate::timeline::{BAR, Scale};
use crate::words;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, PointerEvent};

/// A mouse has to move so many pixels before it drags; a finger that moves so many before it is held scrolls.
const SLACK: f64 = 5.0;
/// A finger holds an event after so many milliseconds.
const HOLD: u32 = 450;
/// The label of what is dragged stands so high above the event's own.
const ABOVE: f64 = 30.0;

/// What is dragged, and where it would come to stand.
struct Drag {
    id: u32,
    side: Side,
    pointer: i32,
    /// Where the pointer took hold.
    x: f64,
    y: f64,
    /// The moment of the side that is dragged.
    from: i64,
    /// Whether it is held: before that it may be a click, or a finger that scrolls.
    held: bool,
    when: Option<When>,
    /// Becomes held when this is over.
    _hold: Option<Timeout>,
}

thread_local! {
    static DRAG: RefCell<Option<Drag>> = const { RefCell::new(None) };
    /// The page's hand: there is one.
    static HAND: Cell<Option<Hand>> = const { Cell::new(None) };
}

/// Moves an event by a unit, or its end, as the arrow keys do.
pub fn nudge(id: u32, by: i64, side: Side) {
    if let Some(hand) = HAND.get() {
        hand.nudge(id, by, side);
    }
}

/// Goes on with the drag of an event from one place of the screen to another. Where no pointer holds it any more, it is over.
pub fn go_on(id: u32, from: i32, to: i32, pointer: Option<i32>) {
    let Some((hand, left)) = HAND.get().zip(super::brush::left(".tl-frame")) else { return };
    let (from, to) = (f64::from(from) - left, f64::from(to) - left);
    let track = hand.track.get_untracked();
    let Some(n) = track.item_of(id) else { return };
    DRAG.set(Some(Drag {
        id,
        side: Side::Whole,
        pointer: pointer.unwrap_or_default(),
        x: from,
        y: 0.0,
        from: track.items[n].begin,
        held: true,
        when: None,
        _hold: None,
    }));
    hand.state.chosen.set(Chosen::Event(id));
    hand.to(to);
    if pointer.is_none() {
        hand.put_down();
    }
}

/// Where the dragged event would stand.
#[derive(Clone, PartialEq)]
pub struct Ghost {
    from: f64,
    to: f64,
    y: f64,
    /// The top of its label, under which the event's own stays readable.
    top: f64,
    said: String,
}

/// Moves events.
#[derive(Clone, Copy)]
pub struct Hand {
    state: State,
    motion: Motion,
    track: Memo<Arc<Track>>,
    picture: Memo<Arc<Scene>>,
    ghost: RwSignal<Option<Ghost>>,
    /// What was moved last, and to when.
    said: RwSignal<String>,
}

impl Hand {
    /// Nothing moved yet.
    pub fn new(state: State, motion: Motion, track: Memo<Arc<Track>>, picture: Memo<Arc<Scene>>) -> Self {
        let hand = Self {
            state,
            motion,
            track,
            picture,
            ghost: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        };
        HAND.set(Some(hand));
        browser::listen("keydown", move |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && hand.drop() {
                event.prevent_default();
            }
        });
        hand
    }

    /// A pointer goes down: on an event, else on the ground.
    pub fn down(self, event: &PointerEvent) {
        if !self.takes(event) {
            self.motion.down(event);
        }
    }

    /// A pointer moves, and moves what it holds.
    pub fn moved(self, event: &PointerEvent) {
        if !self.drags(event) {
            self.motion.moved(event);
        }
    }

    /// A pointer goes up, or is taken away.
    pub fn up(self, event: &PointerEvent) {
        if !self.lets_go(event) {
            self.motion.up(event);
        }
    }

    /// Whether a pointer that goes down may take hold of an event, and not of the ground.
    fn takes(self, event: &PointerEvent) -> bool {
        self.motion.hold();
        self.drop();
        let found =
            browser::around(event, "[data-grip]").or_else(|| browser::around(event, ".tl-event, .tl-bar"));
        let Some(found) = found.filter(|_| event.button() == 0 && !embed::is_asked()) else { return false };
        let id = ["data-event", "data-of"].iter().find_map(|name| found.get_attribute(name)?.parse().ok());
        let side = match found.get_attribute("data-grip").as_deref() {
            Some("begin") => Side::Begin,
            Some(_) => Side::End,
            None => Side::Whole,
        };
        let track = self.track.get_untracked();
        let item = id.and_then(|id| track.item_of(id));
        let Some((id, item)) = id.zip(item.map(|n| &track.items[n])) else { return false };
        let is_finger = event.pointer_type() == "touch" && side == Side::Whole;
        let hold = is_finger.then(|| {
            Timeout::new(HOLD, move || {
                self.motion.let_go();
                self.hold();
            })
        });
        DRAG.set(Some(Drag {
            id,
            side,
            pointer: event.pointer_id(),
            x: inside(event, event.client_x()),
            y: f64::from(event.client_y()),
            from: if side == Side::End { item.end } else { item.begin },
            held: false,
            when: None,
            _hold: hold,
        }));
        !is_finger
    }

    /// Whether it drags an event.
    fn drags(self, event: &PointerEvent) -> bool {
        let x = inside(event, event.client_x());
        let Some((held, far, waits)) = DRAG.with_borrow(|drag| {
            let drag = drag.as_ref().filter(|drag| drag.pointer == event.pointer_id())?;
            let far = (x - drag.x).hypot(f64::from(event.client_y()) - drag.y) > SLACK;
            Some((drag.held, far, drag._hold.is_some()))
        }) else {
            return false;
        };
        match (held, far, waits) {
            (false, false, _) => return !waits,
            // The finger scrolls.
            (false, true, true) => {
                self.drop();
                return false;
            }
            (false, true, false) => self.hold(),
            // It was let go where nobody heard of it.
            (true, ..) if event.buttons() == 0 => {
                self.put_down();
                return true;
            }
            (true, ..) => {}
        }
        capture(event);
        self.to(x);
        true
    }

    /// Whether it dragged an event.
    fn lets_go(self, event: &PointerEvent) -> bool {
        let is_ours = |drag: &Drag| drag.pointer == event.pointer_id();
        let Some(held) = DRAG.with_borrow(|drag| Some(drag.as_ref().filter(|drag| is_ours(drag))?.held))
        else {
            return false;
        };
        if event.type_() == "pointerup" {
            self.put_down();
        } else {
            self.drop();
        }
        held
    }

    /// Lets go of what is held, where it is now.
    fn put_down(self) {
        self.ghost.set(None);
        let drag = DRAG.take().filter(|drag| drag.held);
        if let Some((id, when)) = drag.and_then(|drag| Some((drag.id, drag.when?))) {
            self.put(id, when, true);
        }
    }

    /// Whether an event is held: the page is not to scroll.
    pub fn is_full() -> bool {
        DRAG.with_borrow(|drag| drag.as_ref().is_some_and(|drag| drag.held))
    }

    /// Lets go of what is held, where it was. Whether something was.
    fn drop(self) -> bool {
        self.ghost.set(None);
        DRAG.take().is_some_and(|drag| drag.held)
    }

    fn hold(self) {
        let held = DRAG.with_borrow_mut(|drag| {
            let drag = drag.as_mut()?;
            (drag.held, drag._hold) = (true, None);
            Some((drag.id, drag.x))
        });
        if let Some((id, x)) = held {
            self.state.chosen.set(Chosen::Event(id));
            self.to(x);
        }
    }

    /// Draws the ghost for a pointer at `x`.
    fn to(self, x: f64) {
        let (track, seen) = self.seen();
        let zone = track.story.zone;
        let ghost = DRAG.with_borrow_mut(|drag| {
            let drag = drag.as_mut()?;
            let item = track.items.get(track.item_of(drag.id)?)?;
            let event = track.event(track.item_of(drag.id)?);
            let target = seen.forward(drag.from) + x - drag.x;
            let unit = seen.unit_at(target);
            drag.when = moved(&event.when, drag.side, (drag.from, seen.inverse(target)), unit, zone);
            let when = drag.when.unwrap_or(event.when);
            let edge = |time: Option<chrono::NaiveDateTime>| time.map(crate::timeline::seconds);
            let begin = edge(when.earliest(zone)).unwrap_or(item.begin);
            let end = edge(when.latest(zone)).unwrap_or(item.end.max(begin));
            let (y, top) = self.picture.with_untracked(|scene| {
                let label = scene.labels.iter().find(|label| label.id == drag.id)?;
                Some((if label.bar.is_empty() { label.y } else { label.bar_y }, label.y))
            })?;
            let top = (top - ABOVE).max(0.0);
            let said = words::when(&when, zone, self.state.ui.get_untracked());
            Some(Ghost { from: seen.forward(begin), to: seen.forward(end), y, top, said })
        });
        self.said.set(ghost.as_ref().map(|ghost| ghost.said.clone()).unwrap_or_default());
        self.ghost.set(ghost);
    }

    fn seen(self) -> (Arc<Track>, Scale) {
        let track = self.track.get_untracked();
        let seen = motion::seen(&track, self.motion.now());
        (track, seen)
    }

    /// Alt with an arrow moves the chosen event by the unit that is seen, Alt and Shift its end. Whether the key meant that.
    pub fn key(self, event: &KeyboardEvent) -> bool {
        let by = match event.key().as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            _ => return false,
        };
        if !event.alt_key() || event.ctrl_key() || event.meta_key() || embed::is_asked() {
            return false;
        }
        let focused =
            browser::around(event, "[data-event]").and_then(|b| b.get_attribute("data-event")?.parse().ok());
        let id = focused.or(match self.state.chosen.get_untracked() {
            Chosen::Event(id) => Some(id),
            _ => None,
        });
        let side = if event.shift_key() { Side::End } else { Side::Whole };
        let Some(id) = id.filter(|id| self.nudge(*id, by, side)) else { return false };
        event.prevent_default();
        super::event::focus_again(id);
        true
    }

    /// Moves an event, or its end, by so many units. Whether it is on the timeline.
    fn nudge(self, id: u32, by: i64, side: Side) -> bool {
        let (track, seen) = self.seen();
        let Some(n) = track.item_of(id) else { return false };
        let (item, when) = (&track.items[n], track.event(n).when);
        let (from, edges) = match side {
            Side::End => (item.end, [when.end.as_ref(), None]),
            _ => (item.begin, [Some(&when.begin), when.end.as_ref()]),
        };
        let stamps = edges.into_iter().flatten().filter_map(|edge| edge.stamp());
        let known = stamps.map(|stamp| stamp.grain).min();
        let seen = seen.unit_at(seen.forward(from));
        let unit = match known.or(when.begin.stamp().map(|stamp| stamp.grain)) {
            // Rows show no scale: there it is the unit by which the event is known.
            Some(known) if is_rows() => known,
            // No finer than it is known: such a step would be none.
            Some(known) if side == Side::Whole => known.min(seen),
            _ => seen,
        };
        if let Some(when) = moved(&when, side, (from, from + by * length(unit)), unit, track.story.zone) {
            self.put(id, when, false);
        }
        true
    }

    /// Makes the step. What a hand drags is a step of its own; keys that go on are one.
    fn put(self, id: u32, when: When, alone: bool) {
        if alone {
            self.state.desk.close();
        }
        self.state.edit(id, Step::Move, |edit| edit.when = Some(when));
        self.state.chosen.set(Chosen::Event(id));
        let track = self.track.get_untracked();
        if let Some(n) = track.item_of(id) {
            self.motion.show(&track, n);
            let said = words::when(&when, track.story.zone, self.state.ui.get_untracked());
            self.said.set(format!("{}: {said}", track.event(n).headline));
        }
    }

    /// Where the dragged event would stand.
    pub fn ghost(self) -> Option<El> {
        let ghost = self.ghost.get()?;
        // Beside the place, on the side that has room.
        let width = self.motion.width.get_untracked();
        let label = text("span", if ghost.from > width / 2.0 { "before" } else { "" }, ghost.said)
            .px("top", ghost.top - ghost.y);
        Some(
            el("div")
                .class("tl-ghost")
                .attr("aria-hidden", "true")
                .px("left", ghost.from)
                .px("width", (ghost.to - ghost.from).max(2.0))
                .px("top", ghost.y)
                .with(label),
        )
    }

    /// What assistive technology hears.
    pub fn says(self) -> El {
        text("p", "tl-away", self.said.get()).attr("id", "moved").attr("role", "status")
    }
}

fn is_rows() -> bool {
    !browser::all("#timeline .tl-rows").is_empty()
}

/// The grips at both ends of an event's bar, where these are in sight.
pub fn grips(label: &Label, chosen: bool) -> Vec<El> {
    let (Some(first), Some(last)) = (label.bar.first(), label.bar.last()) else { return Vec::new() };
    let grip = |side: &'static str, x: f64| {
        el("span")
            .class(if chosen { "tl-grip chosen" } else { "tl-grip" })
            .attr("aria-hidden", "true")
            .attr("data-grip", side)
            .attr("data-of", label.id.to_string())
            .px("left", x)
            .px("top", label.bar_y + BAR / 2.0)
    };
    vec![grip("begin", first.x), grip("end", last.x + last.width)]
}
