//! What stands behind the events: segments, breaks with torn edges and their length, ticks, headings.

use super::measure::{self, HEADING};
use super::scene::Scene;
use super::strings::strings;
use crate::story::{Lang, Story};
use crate::words;
use leptos::prelude::*;
use std::fmt::Write as _;
use std::sync::Arc;

/// The height of ticks and headings under the axis.
pub const AXIS: f64 = 46.0;

/// The axis and its ground, hidden from assistive technology.
#[component]
pub fn Axis(picture: Memo<Scene>, story: Signal<Arc<Story>>, ui: Signal<Lang>) -> impl IntoView {
    let px = |x: f64| format!("{x:.1}px");
    let gaps = move || {
        picture.with(|p| {
            let height = p.height;
            p.gaps
                .iter()
                .map(|(x, w, text)| {
                    view! {
                        <div class="tl-gap" style:left=px(*x) style:width=px(*w) style:height=px(height)>
                            <svg class="tl-torn" width=*w height=height aria-hidden="true">
                                <path d=torn(0.0, height)/>
                                <path d=torn(*w, height)/>
                            </svg>
                            <span>{text.clone()}</span>
                        </div>
                    }
                })
                .collect_view()
        })
    };
    let trays = move || {
        picture.with(|p| {
            let words = strings(ui.get());
            p.trays
                .iter()
                .map(|t| {
                    view! {
                        <div class="tl-tray" style:left=px(t.x) style:top=px(t.y) style:width=px(t.width) style:height=px(t.height)>
                            <span>{words.tray}</span>
                        </div>
                    }
                })
                .collect_view()
        })
    };
    let marks = move || {
        picture.with(|p| {
            let top = p.height;
            let ticks = p
                .ticks
                .iter()
                .map(|(x, text)| view! { <span class="tl-tick" style:left=px(*x) style:top=px(top)>{text.clone()}</span> })
                .collect_view();
            let headings = p
                .headings
                .iter()
                .map(|(x, text)| view! { <span class="tl-heading" style:left=px(*x) style:top=px(top + 22.0)>{text.clone()}</span> })
                .collect_view();
            view! { <div class="tl-line" style:top=px(top)></div> {ticks} {headings} }
        })
    };
    let zone = move || {
        let east = story.with(|s| s.zone)?;
        let text = format!("{} {}", strings(ui.get()).zone, words::offset(east));
        let room = measure::width(&text, measure::TIME) + 24.0;
        // It is said where the headings leave room for it.
        let (top, free) = picture.with(|p| {
            let used = p.headings.last().map_or(0.0, |(x, text)| x + measure::width(text, HEADING));
            (p.height + 22.0, p.width - used)
        });
        (free > room).then(|| view! { <span class="tl-zone" style:top=px(top)>{text}</span> })
    };
    view! { <div class="tl-ground" aria-hidden="true">{gaps}{trays}{marks}{zone}</div> }
}

/// A torn edge from top to bottom.
fn torn(x: f64, height: f64) -> String {
    let mut path = format!("M{x:.1} 0");
    let mut y = 0.0;
    let mut left = true;
    while y < height {
        y += 9.0;
        let _ = write!(path, "L{:.1} {:.1}", if left { x - 3.5 } else { x + 3.5 }, y.min(height));
        left = !left;
    }
    path
}
