//! The timeline on the page: the picture of [`scene`] in HTML and a little SVG.
//!
//! Every event is one button in one ordered list, in the order of time, wherever it is drawn; what is
//! drawn beside them is hidden from assistive technology. Wide screens get the axis, narrow ones rows.

mod axis;
mod event;
mod gesture;
mod measure;
mod rows;
mod scene;
mod strings;
mod strip;
mod tone;

use crate::story::{Lang, Story};
use gesture::Gestures;
use leptos::html::Div;
use leptos::prelude::*;
use scene::{Scene, View};
use std::sync::Arc;
use strings::strings;
use tone::Tones;

/// Below this width the story is told in rows.
const NARROW: f64 = 700.0;
/// With more events than this, only those that an editor would keep are shown at first.
const MANY: usize = 24;
/// More than this are not drawn at once.
const MOST: usize = 120;

/// The timeline of a story.
#[component]
pub fn Timeline(
    /// The article.
    text: Signal<String>,
    /// Its story.
    story: Signal<Arc<Story>>,
    /// The id of the event that is selected.
    selected: RwSignal<Option<u32>>,
    /// The id of the event under the pointer.
    hovered: RwSignal<Option<u32>>,
    /// The interface's language.
    ui: Signal<Lang>,
) -> impl IntoView {
    let _ = text;
    let frame = NodeRef::<Div>::new();
    let width = RwSignal::new(0.0);
    let view = RwSignal::new(View::default());
    let background = RwSignal::new(false);
    watch_width(frame, width);
    // Another article is looked at from the beginning.
    Effect::new(move |before: Option<usize>| {
        let events = story.with(|s| s.events.len());
        if before.is_some_and(|n| n != events) {
            view.set(View { linear: view.get_untracked().linear, ..View::default() });
        }
        events
    });
    let many = Signal::derive(move || story.with(|s| s.events.len() > MANY));
    let told = story;
    let story: Signal<Arc<Story>> =
        Memo::new(move |_| told.with(|s| Arc::new(shown(s, !many.get() || background.get())))).into();
    let hidden = move || told.with(|s| s.events.len()) - story.with(|s| s.events.len());
    let tones = Memo::new(move |_| story.with(|s| Tones::new(s)));
    let picture =
        Memo::new(move |_| story.with(|s| scene::scene(s, width.get(), view.get(), &tones.get(), ui.get())));
    let narrow = Memo::new(move |_| width.get() < NARROW);
    let gestures = Gestures::new(view, width);
    let words = move || strings(ui.get());
    let press = |zoom: f64| move |_| gestures.zoom_about(zoom, width.get_untracked() / 2.0);
    view! {
        <section id="timeline" aria-label=move || words().title>
            <div class="tl-tools" class:hidden=move || narrow.get()>
                <p class="tl-hint">
                    {move || words().hint}
                    {move || (hidden() > 0).then(|| format!(" {} {}.", hidden(), words().hidden))}
                </p>
                <Show when=move || many.get()>
                    <button type="button" aria-pressed=move || background.get().to_string()
                        on:click=move |_| background.update(|b| *b = !*b)>{move || words().background}</button>
                </Show>
                <button type="button" id="scale-switch" aria-pressed=move || view.get().linear.to_string()
                    on:click=move |_| view.update(|v| *v = View { linear: !v.linear, ..View::default() })>
                    {move || words().linear}
                </button>
                <div class="tl-zoom" role="group">
                    <button type="button" aria-label=move || words().zoom_out on:click=press(1.0 / 1.5)>"−"</button>
                    <button type="button" aria-label=move || words().fit on:click=move |_| gestures.fit()>"⤢"</button>
                    <button type="button" aria-label=move || words().zoom_in on:click=press(1.5)>"+"</button>
                </div>
            </div>
            <div class="tl-frame" node_ref=frame
                on:wheel=move |e| gestures.wheel(&e)
                on:pointerdown=move |e| gestures.down(&e)
                on:pointermove=move |e| gestures.moved(&e)
                on:pointerup=move |e| gestures.up(&e)
                on:pointercancel=move |e| gestures.up(&e)
                on:keydown=move |e| gestures.key(&e)>
                {move || if narrow.get() {
                    view! { <rows::Rows story selected hovered tones ui/> }.into_any()
                } else {
                    view! { <Wide picture story view selected hovered ui/> }.into_any()
                }}
            </div>
            <Show when=move || !narrow.get()>
                <strip::Strip story view width ui tones/>
                <Legend tones ui/>
            </Show>
        </section>
    }
}

/// The events that are drawn: all, or those that an editor would keep, and never more than [`MOST`].
fn shown(story: &Story, all: bool) -> Story {
    let events = story.events.iter().filter(|e| all || e.key).take(MOST).cloned().collect();
    Story { events, timexes: Vec::new(), published: story.published.clone(), ..*story }
}

/// The axis with its events.
#[component]
fn Wide(
    picture: Memo<Scene>,
    story: Signal<Arc<Story>>,
    view: RwSignal<View>,
    selected: RwSignal<Option<u32>>,
    hovered: RwSignal<Option<u32>>,
    ui: Signal<Lang>,
) -> impl IntoView {
    let height = move || picture.with(|p| format!("{}px", p.height + axis::AXIS));
    view! {
        <div class="tl-wide" class:zoomed={move || view.get().zoom > 1.0} style:height=height>
            <axis::Axis picture story ui/>
            <event::Events picture selected hovered view/>
        </div>
    }
}

/// What the marks mean, and whose the colours are.
#[component]
fn Legend(tones: Memo<Tones>, ui: Signal<Lang>) -> impl IntoView {
    let words = move || strings(ui.get());
    let actors = move || {
        let named: Vec<(usize, String)> =
            tones.with(|t| t.legend().map(|(n, name)| (n, name.to_owned())).collect());
        named
            .into_iter()
            .map(|(n, name)| view! { <li><span class=format!("tl-swatch tone-{n}") aria-hidden="true"></span>{name}</li> })
            .collect_view()
    };
    view! {
        <ul class="tl-legend">
            {actors}
            <li class="tl-note">{move || words().legend_day}</li>
            <li class="tl-note">{move || words().legend_about}</li>
            <li class="tl-note">{move || words().legend_open}</li>
            <li class="tl-note">{move || words().legend_gap}</li>
        </ul>
    }
}

/// Keeps the width of the frame, for as long as the component lives.
fn watch_width(frame: NodeRef<Div>, width: RwSignal<f64>) {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    let measure = move || {
        if let Some(frame) = frame.try_get_untracked().flatten() {
            let now = f64::from(frame.client_width());
            if now > 0.0 && (now - width.get_untracked()).abs() > 0.5 {
                width.set(now);
            }
        }
    };
    let closure = Closure::<dyn Fn()>::new(measure);
    let Ok(observer) = web_sys::ResizeObserver::new(closure.as_ref().unchecked_ref()) else { return };
    let held = StoredValue::new_local((closure, observer.clone()));
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            width.set(f64::from(frame.client_width()));
            held.with_value(|(_, observer)| observer.observe(&frame));
        }
    });
    on_cleanup(move || held.with_value(|(_, observer)| observer.disconnect()));
}
