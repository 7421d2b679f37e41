//! The timeline on the page: the picture of [`scene`] in HTML and a little SVG.
//!
//! Every event is one button in one ordered list, in the order of time, wherever it is drawn; what is
//! drawn beside them is hidden from assistive technology. Wide screens get the axis, narrow ones rows.

mod axis;
mod captions;
mod event;
mod gesture;
mod measure;
mod rows;
mod scene;
mod strings;
mod strip;
mod tone;

use super::browser;
use super::dom::{self, El, button, el, text};
use super::state::State;
use crate::story::Story;
use gesture::Gestures;
use leptos::prelude::*;
use scene::{Picture, View};
use std::cell::Cell;
use std::sync::Arc;
use strings::{Strings, strings};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::Element;

/// Below this width the story is told in rows.
const NARROW: f64 = 700.0;
/// With more events than this, only those that an editor would keep are shown at first.
const MANY: usize = 24;
/// More than this are not drawn at once.
const MOST: usize = 120;

/// What the timeline draws from.
#[derive(Clone, Copy)]
struct Timeline {
    state: State,
    gestures: Gestures,
    /// Whether the background is shown where there are many events.
    background: RwSignal<bool>,
    /// Whether the page is on its way to paper, which has no room for the axis.
    printing: RwSignal<bool>,
    picture: Memo<Arc<Picture>>,
}

/// The timeline of the page's story, from now on.
pub fn draw(main: &Element, state: State) {
    let gestures = Gestures::new(RwSignal::new(0.0), RwSignal::new(View::default()));
    let (background, printing) = (RwSignal::new(false), RwSignal::new(false));
    let picture = dom::memo(
        move || {
            let (width, view, ui) = (gestures.width.get(), gestures.view.get(), state.ui.get());
            let all = background.get();
            state
                .story
                .with(|told| Arc::new(scene::picture(shown(told, all), told.events.len(), width, view, ui)))
        },
        |_, _| false,
    );
    let timeline = Timeline { state, gestures, background, printing, picture };
    for (name, on) in [("beforeprint", true), ("afterprint", false)] {
        browser::listen(name, move |_| printing.set(on));
    }
    dom::region(main, move || timeline.section());
    // Another article is looked at from the beginning.
    let before = Cell::new(0);
    dom::effect(move || {
        let events = state.story.with(|story| story.events.len());
        if before.replace(events) != events {
            gestures.fit();
        }
    });
    watch_width(gestures.width);
}

impl Timeline {
    fn section(self) -> El {
        if self.state.story.with(|story| story.events.is_empty()) {
            return empty(self.state);
        }
        let words = strings(self.state.ui.get());
        let picture = self.picture.get();
        let narrow = self.gestures.width.get() < NARROW || self.printing.get();
        let g = self.gestures;
        let frame = el("div").class("tl-frame");
        let frame = if narrow {
            frame.with(rows::rows(&picture, self.state))
        } else {
            frame
                .on("wheel", move |e| g.wheel(e.unchecked_ref()))
                .on("pointerdown", move |e| g.down(e.unchecked_ref()))
                .on("pointermove", move |e| g.moved(e.unchecked_ref()))
                .on("pointerup", move |_| g.up())
                .on("pointercancel", move |_| g.up())
                .on("keydown", move |e| g.key(e.unchecked_ref()))
                .with(self.wide(&picture, words))
        };
        let section = el("section").attr("id", "timeline").attr("aria-label", words.title);
        if narrow {
            return section.with(frame);
        }
        let foot = el("div").class("tl-foot").with(legend(&picture, words)).with(self.tools(&picture, words));
        section.with(frame).with(strip::strip(&picture, g, words)).with(foot)
    }

    /// The axis with its events.
    fn wide(self, picture: &Picture, words: &Strings) -> El {
        el("div")
            .class(if picture.view.zoom > 1.0 { "tl-wide zoomed" } else { "tl-wide" })
            .px("height", picture.scene.height + axis::AXIS)
            .with(axis::ground(picture, words))
            .with(event::events(&picture.scene, self.state, self.gestures))
    }

    fn tools(self, picture: &Picture, words: &Strings) -> El {
        let g = self.gestures;
        let background = self.background;
        let many = (picture.told > MANY).then(|| {
            button(words.background, move |_| background.update(|b| *b = !*b))
                .says("aria-pressed", background.get())
        });
        let linear = button(words.linear, move |_| g.switch_scale())
            .attr("id", "scale-switch")
            .says("aria-pressed", picture.view.linear);
        let zoom = el("div")
            .class("tl-zoom")
            .attr("role", "group")
            .with(button("−", move |_| g.zoom(1.0 / 1.5)).attr("aria-label", words.zoom_out))
            .with(button("⤢", move |_| g.fit()).attr("aria-label", words.fit))
            .with(button("+", move |_| g.zoom(1.5)).attr("aria-label", words.zoom_in));
        el("div").class("tl-tools").maybe(many).with(linear).with(zoom)
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

/// The events that are drawn: those that an editor would keep, or all where they are few or `all` are asked
/// for, and never more than [`MOST`].
fn shown(story: &Story, all: bool) -> Story {
    let all = all || story.events.len() <= MANY;
    let events = story.events.iter().filter(|e| all || e.key).take(MOST).cloned().collect();
    Story { events, timexes: Vec::new(), published: story.published.clone(), ..*story }
}

/// What the marks mean, and whose the colours are.
fn legend(picture: &Picture, words: &Strings) -> El {
    let actor = |(n, name): (usize, &str)| {
        let swatch = el("span").class(format!("tl-swatch tone-{n}")).attr("aria-hidden", "true");
        el("li").with(swatch).words(name.to_owned())
    };
    let notes = [words.legend_day, words.legend_about, words.legend_open, words.legend_gap, words.hint];
    let hidden = picture.told - picture.story.events.len();
    let hidden = (hidden > 0).then(|| text("li", "tl-hidden", format!("{hidden} {}", words.hidden)));
    el("ul")
        .class("tl-legend")
        .maybe(hidden)
        .all(picture.tones.legend().map(actor).collect())
        .all(notes.into_iter().map(|note| text("li", "tl-note", note)).collect())
}

/// Keeps the width that the timeline's section leaves for what is in it.
fn watch_width(width: RwSignal<f64>) {
    let Some(section) = document().get_element_by_id("timeline") else { return };
    let resized = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let entry = entries.get(0).unchecked_into::<web_sys::ResizeObserverEntry>();
        let now = entry.content_rect().width();
        if now > 0.0 && (now - width.get_untracked()).abs() > 0.5 {
            width.set(now);
        }
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&section);
    }
    // The section lives as long as the page does.
    resized.forget();
}
