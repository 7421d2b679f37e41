//! The card of keys.

use super::super::dom::{El, button, el, text};
use super::State;
use crate::story::Lang;
use leptos::prelude::*;

type Keys = &'static [(&'static str, &'static str)];

const INDONESIAN: Keys = &[
    ("+  −", "perbesar, perkecil"),
    ("0", "tampilkan semua"),
    ("←  →", "geser"),
    ("↑  ↓", "peristiwa sebelum, sesudah"),
    ("Home  End", "awal, akhir"),
    ("Enter", "pilih; sekali lagi: perbesar"),
    ("Tab  ←  →  Enter", "sesudah peristiwa: bagian sumbu waktu"),
    ("Alt ←  →", "geser waktunya; dengan Shift: akhirnya"),
    ("seret", "geser waktunya atau tepinya; tidak di daftar"),
    ("S", "skala sebenarnya"),
    ("V", "daftar tegak"),
    ("L", "lajur menurut pelaku"),
    ("Shift + ↑ ↓", "pilih rentang; juga Shift + seret"),
    ("B", "pilih yang terlihat"),
    ("Esc", "tampilkan semua lagi"),
    ("?", "kartu ini"),
];

const ENGLISH: Keys = &[
    ("+  −", "zoom in, zoom out"),
    ("0", "show all"),
    ("←  →", "move along"),
    ("↑  ↓", "previous, next event"),
    ("Home  End", "beginning, end"),
    ("Enter", "choose; once more: zoom in"),
    ("Tab  ←  →  Enter", "behind the events: stretches of the axis"),
    ("Alt ←  →", "move it in time; with Shift: its end"),
    ("drag", "move it or its edge in time; not in the list"),
    ("S", "true scale"),
    ("V", "upright list"),
    ("L", "lanes by actor"),
    ("Shift + ↑ ↓", "select a span; so does Shift + drag"),
    ("B", "select what is in view"),
    ("Esc", "show everything again"),
    ("?", "this card"),
];

/// The button that shows the card, or puts it away.
pub fn card_button(state: State, name: &'static str) -> Option<El> {
    let keys = state.desk.keys;
    let button = button("?", move |_| keys.update(|on| *on = !*on));
    Some(button.attr("id", "keys").attr("aria-label", name).says("aria-expanded", keys.get()))
}

/// The card, while it is shown.
pub fn card(state: State, name: &'static str) -> Option<El> {
    let line = |(key, does): &(&'static str, &'static str)| {
        el("div").with(text("dt", "", *key)).with(text("dd", "", *does))
    };
    let keys = match state.ui.get() {
        Lang::Indonesian => INDONESIAN,
        Lang::English => ENGLISH,
    };
    let card = || {
        el("div")
            .class("tl-keys")
            .attr("role", "note")
            .attr("aria-label", name)
            .with(el("dl").all(keys.iter().map(line).collect()))
    };
    state.desk.keys.get().then(card)
}
