//! The bar that tells how far the reading of a long text is, and stops it.

use super::super::super::{
    dom::{self, El, button, el, text},
    state::State,
};
use super::super::strings::strings;
use super::{Long, Progress};
use leptos::prelude::*;

/// Draws it from now on.
pub fn draw(body: &web_sys::Element, state: State) {
    dom::region(body, move || bar(state, state.desk.long));
}

fn bar(state: State, long: Long) -> El {
    let t = strings(state.ui.get());
    let progress = long.progress.get();
    let said = match progress {
        Progress::Rest => "",
        Progress::Reads(_) => t.reads_long,
        Progress::Stopped => t.stopped_long,
        Progress::Failed => t.failed_long,
    };
    let meter = |done: u32| {
        el("progress").attr("max", "100").attr("value", done.to_string()).attr("aria-labelledby", "reading")
    };
    let meter = if let Progress::Reads(done) = progress { Some(meter(done)) } else { None };
    let stop = meter.is_some().then(|| button(t.stop, move |_| long.stop()).attr("id", "reading-stop"));
    let again = matches!(progress, Progress::Stopped | Progress::Failed)
        .then(|| button(t.read_again, move |_| long.begin(state.doc)).attr("id", "reading-again"));
    el("div")
        .class(if progress == Progress::Rest { "busy" } else { "busy shown" })
        .with(text("p", "", said).attr("id", "reading").attr("role", "status"))
        .maybe(meter)
        .maybe(stop)
        .maybe(again)
}
