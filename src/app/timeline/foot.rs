//! Under the timeline: what the marks mean, the search, the switches.

use super::super::dom::{El, button, el, text};
use super::strings::Strings;
use super::track::Track;
use super::{MANY, Timeline, desk};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// With fewer events than this nothing need be searched.
const SEARCHED: usize = 8;

impl Timeline {
    pub(super) fn tools(self, track: &Track, words: &'static Strings) -> El {
        let m = self.motion;
        let (background, upright) = (self.background, self.upright);
        let many = (track.story.events.len() > MANY).then(|| {
            button(words.background, move |_| background.update(|b| *b = !*b))
                .says("aria-pressed", background.get())
        });
        let rows = button(words.rows, move |_| upright.update(|on| *on = !*on))
            .attr("id", "rows-switch")
            .key(0)
            .says("aria-pressed", upright.get());
        let card = desk::card_button(self.state, words.keys);
        let tools = el("div")
            .class("tl-tools")
            .maybe(self.search(track, words))
            .maybe(many)
            .maybe(desk::views(self.state));
        if upright.get() {
            return tools.with(rows).maybe(card);
        }
        let linear = button(words.linear, move |_| m.switch_scale())
            .attr("id", "scale-switch")
            .says("aria-pressed", m.view.get().linear);
        let zoom = el("div")
            .class("tl-zoom")
            .attr("role", "group")
            .with(button("−", move |_| m.zoom(1.0 / 1.5)).attr("aria-label", words.zoom_out))
            .with(button("⤢", move |_| m.fit()).attr("aria-label", words.fit))
            .with(button("+", move |_| m.zoom(1.5)).attr("aria-label", words.zoom_in));
        tools.with(linear).with(rows).with(zoom).maybe(card)
    }

    /// The field that shows only what holds its words, here and in the article.
    pub(super) fn search(self, track: &Track, words: &'static Strings) -> Option<El> {
        let state = self.state;
        let wanted = state.wanted.get();
        if track.story.events.len() < SEARCHED && wanted.is_empty() {
            return None;
        }
        let found = state.found().map_or(0, |found| found.len());
        let said =
            if wanted.is_empty() { String::new() } else { format!("{found} / {}", track.story.events.len()) };
        let field = el("input")
            .attr("type", "search")
            .attr("id", "search")
            .attr("placeholder", words.search)
            .attr("aria-label", words.search)
            .value(wanted)
            // The keys of the timeline are letters here.
            .on("keydown", |event| event.stop_propagation())
            // It stays where it is while somebody types: the drawing above it keeps its height.
            .on("focus", |_| hold_height(true))
            .on("blur", |_| hold_height(false))
            .on("input", move |event| state.wanted.set(event_target_value(event).to_ascii_lowercase()));
        Some(
            el("span")
                .class("tl-search")
                .with(field)
                .with(text("span", "hint", said).attr("id", "found").attr("role", "status")),
        )
    }
}

/// Keeps what is above the search as high as it is, or lets it go.
fn hold_height(on: bool) {
    let Ok(Some(frame)) = document().query_selector("#timeline .tl-frame") else { return };
    let frame: web_sys::HtmlElement = frame.unchecked_into();
    let least = if on { format!("{}px", frame.offset_height()) } else { String::new() };
    // A valid value of a property that there is.
    let _ = frame.style().set_property("min-height", &least);
}

/// What the marks mean, and whose the colours are.
pub fn legend(track: &Track, words: &Strings, rows: bool) -> El {
    let actor = |(n, name): (usize, &str)| {
        let swatch = el("span").class(format!("tl-swatch tone-{n}")).attr("aria-hidden", "true");
        #[cfg(feature = "desk")]
        let swatch = match &track.lanes {
            Some(_) => el("b").class(format!("tone-{n}")).words(super::lanes::sign(n, false).to_string()),
            None => swatch,
        };
        el("li").with(swatch).words(name.to_owned())
    };
    let notes = [words.legend_day, words.legend_about, words.legend_open, words.legend_gap, words.hint];
    // Rows have no breaks and no zoom.
    let told = if rows { 3 } else { notes.len() };
    let hidden = track.story.events.len() - track.items.len();
    let hidden = (hidden > 0).then(|| text("li", "tl-hidden", format!("{hidden} {}", words.hidden)));
    el("ul")
        .class("tl-legend")
        .maybe(hidden)
        .all(track.tones.legend().map(actor).collect())
        .all(notes.into_iter().take(told).map(|note| text("li", "tl-note", note)).collect())
}
