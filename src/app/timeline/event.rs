//! The events on the axis: one ordered list of buttons, each where its label stands, with its mark.

use super::super::dom::{El, el, text};
use super::super::state::{Chosen, State};
use super::gesture::Gestures;
use super::scene::{Label, Scene};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// The events of the picture.
pub fn events(scene: &Scene, state: State, gestures: Gestures) -> El {
    el("ol")
        .class("tl-events")
        .attr("role", "list")
        .on("keydown", step)
        .all(scene.labels.iter().map(|label| one(label, state, gestures)).collect())
}

fn one(label: &Label, state: State, gestures: Gestures) -> El {
    let (x, width) = (label.x, label.width);
    let line = |words: &String| text("span", "line", words.clone()).words(" ");
    let body = el("button")
        .class(
            format!("tl-event {} tone-{}", label.kind, label.tone)
                + context(label.context)
                + if label.beside { " beside" } else { "" },
        )
        .px("left", x)
        .px("top", label.y)
        .px("width", width)
        .px("height", label.height)
        // Focus brings what was panned away back into sight.
        .on("focus", move |_| gestures.show(x, width))
        .all(label.lines.iter().map(line).collect())
        .maybe((!label.time.is_empty()).then(|| text("span", "time", label.time.clone())));
    el("li").key(label.id.into()).all(marks(label)).with(chooses(body, label.id, label.spoken.clone(), state))
}

/// Lets a button choose an event, and show that it does.
pub fn chooses(button: El, id: u32, spoken: String, state: State) -> El {
    let this = Chosen::Event(id);
    let button = button
        .attr("type", "button")
        .attr("data-event", id.to_string())
        .attr("aria-label", spoken)
        .says("aria-pressed", state.chosen.get() == this)
        .on("click", move |_| state.chosen.set(this))
        .on("pointerenter", move |_| state.hovered.set(this))
        .on("pointerleave", move |_| state.hovered.set(Chosen::Nothing));
    button.flag("data-hovered", state.hovered.get() == this)
}

/// The class of what tells the background.
pub fn context(is: bool) -> &'static str {
    if is { " context" } else { "" }
}

/// The bar or the stem of an event.
fn marks(label: &Label) -> Vec<El> {
    let last = label.bar.len().saturating_sub(1);
    let bar = label.bar.iter().enumerate().map(|(n, piece)| {
        let mut class = format!("tl-bar tone-{}", label.tone) + context(label.context);
        for (name, on) in [
            (" gap", piece.gap),
            (" fade", n == 0 && label.fade > 0.0 && !piece.gap),
            (" open", n == last && label.open),
        ] {
            class.push_str(if on { name } else { "" });
        }
        el("span")
            .class(class)
            .attr("aria-hidden", "true")
            .px("left", piece.x)
            .px("width", piece.width)
            .px("top", label.bar_y)
    });
    let stem = label.stem.map(|x| {
        let top = label.y + label.height;
        el("span").class("tl-stem").attr("aria-hidden", "true").px("left", x).px("top", top)
    });
    bar.chain(stem).collect()
}

/// Up and down move among the events, in the order of time.
fn step(event: &Event) {
    let forward = match event.unchecked_ref::<web_sys::KeyboardEvent>().key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let buttons = super::super::browser::all("#timeline [data-event]");
    let active = document().active_element();
    let at = buttons.iter().position(|button| Some(button) == active.as_ref());
    let next = match (at, forward) {
        (Some(n), true) => n + 1,
        (Some(n), false) => n.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(button) = buttons.get(next) {
        event.prevent_default();
        let _ = button.unchecked_ref::<web_sys::HtmlElement>().focus();
    }
}
