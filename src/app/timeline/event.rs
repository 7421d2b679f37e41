//! The events on the axis: one ordered list of buttons, each where its label stands, with its mark.

use super::scene::{Label, Scene, View};
use leptos::html::Ol;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The events of the picture.
#[component]
pub fn Events(
    picture: Memo<Scene>,
    selected: RwSignal<Option<u32>>,
    hovered: RwSignal<Option<u32>>,
    view: RwSignal<View>,
) -> impl IntoView {
    let list = NodeRef::<Ol>::new();
    let ids = Memo::new(move |_| picture.with(|p| p.labels.iter().map(|l| l.id).collect::<Vec<_>>()));
    view! {
        <ol class="tl-events" node_ref=list role="list" on:keydown=move |e| step(&e, list)>
            <For each=move || ids.get() key=|id| *id let:id>
                <One id picture selected hovered view/>
            </For>
        </ol>
    }
}

#[component]
fn One(
    id: u32,
    picture: Memo<Scene>,
    selected: RwSignal<Option<u32>>,
    hovered: RwSignal<Option<u32>>,
    view: RwSignal<View>,
) -> impl IntoView {
    let label = Memo::new(move |_| picture.with(|p| p.labels.iter().find(|l| l.id == id).cloned()));
    let of = move |pick: fn(&Label) -> f64| label.with(|l| l.as_ref().map(|l| format!("{:.1}px", pick(l))));
    let class = move || {
        label.with(|l| {
            l.as_ref().map_or_else(String::new, |l| {
                let context = if l.context { " context" } else { "" };
                format!("tl-event {} tone-{}{context}", l.kind, l.tone)
            })
        })
    };
    let lines = move || {
        label.with(|l| {
            l.as_ref().map(|l| {
                let lines =
                    l.lines.iter().map(|t| view! { <span class="line">{t.clone()}" "</span> }).collect_view();
                let time = (!l.time.is_empty()).then(|| view! { <span class="time">{l.time.clone()}</span> });
                view! { {lines} {time} }
            })
        })
    };
    // Focus brings what was panned away back into sight.
    let seen = move |_| {
        let Some((x, width)) = label.with_untracked(|l| l.as_ref().map(|l| (l.x, l.width))) else { return };
        let frame = picture.with_untracked(|p| p.width);
        if view.get_untracked().zoom > 1.0 && (x < 0.0 || x + width > frame) {
            view.update(|v| {
                v.shift = (v.shift - x + frame / 2.0 - width / 2.0).clamp(frame * (1.0 - v.zoom), 0.0)
            });
        }
    };
    view! {
        <li>
            {move || label.with(|l| l.as_ref().map(marks))}
            <button type="button" class=class data-event=id
                aria-label=move || label.with(|l| l.as_ref().map(|l| l.spoken.clone()))
                aria-pressed=move || (selected.get() == Some(id)).to_string()
                class:hovered=move || hovered.get() == Some(id)
                style:left=move || of(|l| l.x) style:top=move || of(|l| l.y)
                style:width=move || of(|l| l.width) style:height=move || of(|l| l.height)
                on:click=move |_| selected.set(Some(id))
                on:focus=seen
                on:pointerenter=move |_| hovered.set(Some(id))
                on:pointerleave=move |_| hovered.set(None)>
                {lines}
            </button>
        </li>
    }
}

/// The bar or the stem of an event.
fn marks(label: &Label) -> impl IntoView + use<> {
    let px = |x: f64| format!("{x:.1}px");
    let last = label.bar.len().saturating_sub(1);
    let pieces = label
        .bar
        .iter()
        .enumerate()
        .map(|(n, piece)| {
            let mut class = format!("tl-bar tone-{}", label.tone);
            for (name, on) in [
                ("gap", piece.gap),
                ("context", label.context),
                ("fade", n == 0 && label.fade > 0.0 && !piece.gap),
                ("open", n == last && label.open),
            ] {
                if on {
                    class = class + " " + name;
                }
            }
            view! {
                <span class=class aria-hidden="true" style:left=px(piece.x) style:width=px(piece.width)
                    style:top=px(label.bar_y)></span>
            }
        })
        .collect_view();
    let stem = label.stem.map(|x| {
        let top = label.y + label.height;
        view! { <span class="tl-stem" aria-hidden="true" style:left=px(x) style:top=px(top)></span> }
    });
    view! { {pieces} {stem} }
}

/// Up and down move among the events, in the order of time.
fn step(event: &web_sys::KeyboardEvent, list: NodeRef<Ol>) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let Some(list) = list.get_untracked() else { return };
    let Ok(buttons) = list.query_selector_all("button") else { return };
    let active = document().active_element();
    let at = (0..buttons.length())
        .find(|i| buttons.get(*i).is_some_and(|b| active.as_ref().is_some_and(|a| a.is_same_node(Some(&b)))));
    let next = match (at, forward) {
        (Some(n), true) => n + 1,
        (Some(n), false) => n.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(button) = buttons.get(next).and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        let _ = button.focus();
    }
}
