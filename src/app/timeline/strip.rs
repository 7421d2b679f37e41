//! The overview: the whole story in true scale, with the view marked on it.

use super::scene::{View, base};
use super::strings::strings;
use super::tone::Tones;
use crate::story::{Lang, Story};
use crate::timeline::{self as geo, Item};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// The strip.
#[component]
pub fn Strip(
    story: Signal<Arc<Story>>,
    view: RwSignal<View>,
    width: RwSignal<f64>,
    ui: Signal<Lang>,
    tones: Memo<Tones>,
) -> impl IntoView {
    let strip = NodeRef::<Div>::new();
    let items = Memo::new(move |_| story.with(|s| geo::items(s)));
    let px = |x: f64| format!("{x:.1}px");
    let marks = move || {
        let (items, w) = (items.get(), width.get());
        let scale = geo::true_scale(&items, w);
        story.with(|story| {
            items
                .iter()
                .filter_map(|item| {
                    let event = story.events.iter().find(|e| e.id == item.id)?;
                    let (x, to) = (scale.forward(item.begin), scale.forward(item.end));
                    let class = format!("tone-{}", tones.get().of(event));
                    Some(view! { <i class=class style:left=px(x.min(w - 3.0)) style:width=px((to - x).max(3.0))></i> })
                })
                .collect_view()
        })
    };
    let years = move || {
        let scale = geo::true_scale(&items.get(), width.get());
        scale.segments.first().map(|segment| {
            geo::ticks(segment, 90.0)
                .into_iter()
                .map(|t| view! { <span style:left=px(t.x)>{tick(&t, ui.get())}</span> })
                .collect_view()
        })
    };
    let window = move || seen(&items.get(), &story.get(), view.get(), width.get());
    let drag = move |event: web_sys::PointerEvent| {
        if event.buttons() & 1 == 1
            && let Some(strip) = strip.get_untracked()
        {
            let x = f64::from(event.client_x()) - strip.get_bounding_client_rect().left();
            centre(&items.get_untracked(), &story.get_untracked(), view, width.get_untracked(), x);
        }
    };
    view! {
        <div class="tl-strip" node_ref=strip title=move || strings(ui.get()).overview aria-hidden="true"
            on:pointerdown=drag on:pointermove=drag>
            {years}
            {marks}
            <b style:left=move || px(window().0) style:width=move || px((window().1 - window().0).max(4.0))></b>
        </div>
    }
}

fn tick(tick: &geo::Tick, lang: Lang) -> String {
    use chrono::Datelike;
    let at = chrono::DateTime::from_timestamp(tick.at, 0).map(|t| t.date_naive()).unwrap_or_default();
    match tick.unit {
        geo::TickUnit::Year => at.year().to_string(),
        geo::TickUnit::Month => crate::words::names(lang).months_short[at.month0() as usize].to_owned(),
        _ => at.day().to_string(),
    }
}

fn scale_of(items: &[Item], story: &Story, view: View, width: f64) -> geo::Scale {
    let events: Vec<_> = items.iter().filter_map(|i| story.events.iter().find(|e| e.id == i.id)).collect();
    base(items, &events, width, view.linear)
}

/// Where the view lies, in the strip's pixels.
fn seen(items: &[Item], story: &Story, view: View, width: f64) -> (f64, f64) {
    if items.is_empty() || view.zoom <= 1.0 {
        return (0.0, width);
    }
    let scale = scale_of(items, story, view, width).seen(view.zoom, view.shift);
    let whole = geo::true_scale(items, width);
    (whole.forward(scale.inverse(0.0)), whole.forward(scale.inverse(width)))
}

/// Brings the moment at a place of the strip to the middle.
fn centre(items: &[Item], story: &Story, view: RwSignal<View>, width: f64, x: f64) {
    let t = geo::true_scale(items, width).inverse(x);
    let scale = scale_of(items, story, view.get_untracked(), width);
    view.update(|v| v.shift = (width / 2.0 - scale.forward(t) * v.zoom).clamp(width * (1.0 - v.zoom), 0.0));
}
