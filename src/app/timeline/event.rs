//! The events on the axis: one ordered list of buttons, each where its label stands, with its mark.

use super::super::browser;
use super::super::dom::{El, button, el, text};
use super::super::state::{Chosen, State};
use super::Timeline;
use super::motion::Motion;
use super::scene::{Label, Scene};
use super::strings::Strings;
use super::track::Track;
use crate::timeline::{Crowd, Mark};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// So many events are all in the list, drawn or not; of more only those that are drawn.
const LISTED: usize = 200;

/// The events of the picture.
pub fn events(track: &Arc<Track>, scene: &Scene, state: State, motion: Motion) -> El {
    let all = track.items.len();
    let set = |n: usize, li: El| {
        // Where the list is cut short, each one says which it is.
        if all <= LISTED {
            li
        } else {
            li.attr("aria-setsize", all.to_string()).attr("aria-posinset", (n + 1).to_string())
        }
    };
    let mut list: Vec<(usize, El)> = scene
        .labels
        .iter()
        .map(|label| (label.item, set(label.item, one(track, label, state, motion))))
        .collect();
    if all <= LISTED {
        let drawn = |n: &usize| scene.labels.iter().any(|label| label.item == *n);
        list.extend((0..all).filter(|n| !drawn(n)).map(|n| (n, away(track, n, state, motion))));
    }
    crate::order::sort_by_key(&mut list, |(n, _)| *n);
    el("ol").class("tl-events").attr("role", "list").all(list.into_iter().map(|(_, li)| li).collect())
}

fn one(track: &Arc<Track>, label: &Label, state: State, motion: Motion) -> El {
    let line = |words: &String| text("span", "line", words.clone()).words(" ");
    let (seen, item) = (Arc::clone(track), label.item);
    let (held, id) = (Arc::clone(track), label.id);
    let body = el("button")
        .class(classes(
            "tl-event ",
            label.tone,
            &[(label.kind, true), (" context", label.context), (" beside", label.beside)],
        ))
        .px("left", label.x)
        .px("top", label.y)
        .px("width", label.width)
        .px("height", label.height)
        // Focus brings what was panned away back into sight.
        .on("focus", move |_| motion.show(&seen, item))
        .all(label.lines.iter().map(line).collect())
        .maybe((!label.time.is_empty()).then(|| text("span", "time", label.time.clone())));
    #[cfg(feature = "desk")]
    let body = match label.sign {
        Some(sign) => body.attr("data-sign", sign.to_string()),
        None => body,
    };
    let marks = marks(label);
    #[cfg(feature = "desk")]
    let marks = {
        let mut marks = marks;
        marks.extend(super::drag::grips(label, state.chosen.get() == Chosen::Event(label.id)));
        marks
    };
    // Its bar and its stem are the event as its words are.
    let li = chooses(marks, body, label.id, track.spoken(item), state);
    li.on("dblclick", move |_| near(&held, id, motion))
}

/// An event that is not drawn, for the keyboard and for assistive technology; focus brings it into sight.
fn away(track: &Arc<Track>, item: usize, state: State, motion: Motion) -> El {
    let event = track.event(item);
    let (seen, id) = (Arc::clone(track), event.id);
    let body = el("button").class("tl-away").on("focus", move |_| {
        motion.show(&seen, item);
        state.chosen.set(Chosen::Event(id));
    });
    chooses(Vec::new(), body, id, track.spoken(item), state)
}

/// Zooms to an event.
pub fn near(track: &Arc<Track>, id: u32, motion: Motion) {
    if let Some(n) = track.item_of(id) {
        let item = &track.items[n];
        // A moment is looked at with the hours around it.
        let around = if item.mark == Mark::Moment { 3 * 3_600 } else { 0 };
        motion.zoom_to(track, item.begin - around, item.end + around);
    }
}

/// The counts of what found no room; each opens.
pub fn crowds(track: &Arc<Track>, scene: &Scene, words: &'static Strings, of: Timeline) -> Vec<El> {
    let crowd = |crowd: &Crowd| {
        let (seen, from, to) = (Arc::clone(track), crowd.from, crowd.to);
        button(super::scene::count(crowd, track.lang), move |_| open(&seen, from, to, of))
            .class("tl-crowd")
            .attr("aria-label", format!("{} {}", crowd.count, words.crowd))
            .px("left", crowd.x)
            .px("top", scene.height - scene.counts)
    };
    scene.crowds.iter().map(crowd).collect()
}

/// Zooms to what begins in a stretch; what no zoom parts is opened as a list.
fn open(track: &Arc<Track>, from: i64, to: i64, of: Timeline) {
    let mut begun = track.index.begun(from, to);
    let Some(first) = begun.next() else { return };
    let last = begun.last().unwrap_or(first);
    let (begin, end) = (track.items[first].begin, track.items[last].begin);
    if begin == end {
        let id = track.event(first).id;
        of.state.chosen.set(Chosen::Event(id));
        of.upright.set(true);
        return focus_again(id);
    }
    of.motion.zoom_to(track, begin, end + 1);
    let seen = Arc::clone(track);
    // Once the view rests: until then the event is where it was.
    gloo::timers::callback::Timeout::new(LOOK * LOOKS, move || {
        // The count is gone, or is another's: unless the reader went on elsewhere, the first that came out is next.
        if browser::all(":focus:not(.tl-crowd)").is_empty() {
            go_to(&seen, first, of.state, of.motion);
        }
    })
    .forget();
}

/// An event's place in the list: what stands before its button, and the button, each of which chooses it.
pub fn chooses(before: Vec<El>, button: El, id: u32, spoken: String, state: State) -> El {
    let this = Chosen::Event(id);
    let button = button
        .attr("type", "button")
        .attr("data-event", id.to_string())
        .attr("aria-label", spoken)
        .says("aria-pressed", state.chosen.get() == this);
    el("li").key(id.into()).on("click", move |_| state.chosen.set(this)).all(before).with(button)
}

/// The classes of what tells of an event: its own, its tone, and those that are true.
pub fn classes(own: &str, tone: usize, more: &[(&str, bool)]) -> String {
    let mut out = format!("tone-{tone} {own}");
    for (name, _) in more.iter().filter(|(_, on)| *on) {
        out.push_str(name);
    }
    out
}

/// The bar or the stem of an event.
fn marks(label: &Label) -> Vec<El> {
    let last = label.bar.len().saturating_sub(1);
    let mut out = Vec::new();
    for (n, piece) in label.bar.iter().enumerate() {
        let class = classes(
            "tl-bar",
            label.tone,
            &[
                (" context", label.context),
                (" gap", piece.gap),
                (" fade", n == 0 && label.fade > 0.0 && !piece.gap),
                (" fade-end", n == last && label.fade_end > 0.0 && !piece.gap),
                (" open", n == last && label.open),
                (" beyond", label.beyond),
            ],
        );
        let span = el("span");
        #[cfg(feature = "desk")]
        let span = span.attr("data-of", label.id.to_string());
        let span = span.class(class).attr("aria-hidden", "true").px("left", piece.x);
        out.push(span.px("width", piece.width).px("top", label.bar_y));
    }
    if let Some(x) = label.stem {
        let top = label.y + label.height;
        let stem = el("span").class("tl-stem").attr("aria-hidden", "true").px("left", x).px("top", top);
        #[cfg(feature = "desk")]
        let stem = stem.px("bottom", super::axis::AXIS + label.foot);
        out.push(stem);
    }
    out
}

/// Moves the focus among the events, in the order of time.
pub fn step(track: &Arc<Track>, forward: bool, state: State, motion: Motion) {
    let active = document().active_element();
    let id =
        active.as_ref().and_then(|e| e.get_attribute("data-event")).and_then(|id| id.parse::<u32>().ok());
    go_to(
        track,
        match (id.and_then(|id| track.item_of(id)), forward) {
            (Some(n), true) => n + 1,
            (Some(n), false) => n.saturating_sub(1),
            (None, _) => 0,
        },
        state,
        motion,
    );
}

/// Moves the focus to an item, where there is one.
pub fn go_to(track: &Arc<Track>, next: usize, state: State, motion: Motion) {
    if next < track.items.len() {
        let id = track.event(next).id;
        if button_of(id).is_none() {
            // It stands in the list once it is wanted and the view has come to it.
            state.chosen.set(Chosen::Event(id));
            motion.show(track, next);
        }
        focus(id, LOOKS);
    }
}

/// The same, once the event stands elsewhere; whoever went on to another place meanwhile stays there.
pub fn focus_again(id: u32) {
    let held = document().active_element();
    request_animation_frame(move || {
        if !went_on(held.as_ref()) {
            focus(id, LOOKS)
        }
    });
}

/// Whether the focus went on from what held it. The page has it when that is gone.
fn went_on(held: Option<&web_sys::Element>) -> bool {
    document().active_element().is_some_and(|now| held != Some(&now) && now.tag_name() != "BODY")
}

fn button_of(id: u32) -> Option<web_sys::Element> {
    document().query_selector(&format!("#timeline [data-event=\"{id}\"]")).ok()?
}

/// Gives an event's button the focus, as soon as it is there; after so many looks it will not come.
pub fn focus(id: u32, looks: u32) {
    if let Some(button) = button_of(id) {
        // An element of the page that is drawn takes the focus.
        let _ = button.unchecked_into::<web_sys::HtmlElement>().focus();
    } else if looks > 0 {
        let held = document().active_element();
        let look = move || {
            if !went_on(held.as_ref()) {
                focus(id, looks - 1)
            }
        };
        gloo::timers::callback::Timeout::new(LOOK, look).forget();
    }
}

/// Between two looks, in milliseconds,
const LOOK: u32 = 30;
/// and so many of them: longer than a glide with its rest.
pub const LOOKS: u32 = 24;
