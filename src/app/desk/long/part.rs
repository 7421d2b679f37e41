//! What the text field holds of a long text, and the way to the other parts.

use super::super::super::{
    dom::{El, button, el, text},
    state::State,
};
use super::super::strings::strings;
use super::is_long;
use leptos::prelude::*;

/// A part has about so many bytes: a browser lays a field of this size out at every key without being felt.
const PART: usize = 16_000;

/// What the field holds: the text, or a part of a long one.
pub fn value(state: State) -> String {
    if !state.doc.with(is_long) {
        return super::super::own_text(state);
    }
    let part = current(state);
    state.doc.with(|doc| doc.text.get(part.0..part.1).unwrap_or_default().to_owned())
}

/// The whole of a long text, with what was typed into the field; nothing where the field holds it all.
pub fn whole(state: State, typed: &str) -> Option<String> {
    if !state.doc.with_untracked(is_long) {
        return None;
    }
    let (start, end) = untrack(|| current(state));
    let whole = state.doc.with_untracked(|doc| {
        let (before, after) = (doc.text.get(..start), doc.text.get(end..));
        [before.unwrap_or_default(), typed, after.unwrap_or_default()].concat()
    });
    // What was pasted into it may be too much for a part.
    let end = if typed.len() > 2 * PART { end_of(&whole, start) } else { start + typed.len() };
    state.desk.long.part.set((start, end));
    Some(whole)
}

/// Whether the field holds only a part.
pub fn is_parted(state: State) -> bool {
    state.doc.with_untracked(is_long)
}

/// The part's first and last byte, wherever the text has changed meanwhile.
fn current(state: State) -> (usize, usize) {
    let (start, end) = state.desk.long.part.get();
    state.doc.with(|doc| {
        let fits = start < end && doc.text.get(start..end).is_some();
        if fits { (start, end) } else { (0, end_of(&doc.text, 0)) }
    })
}

/// Where a part ends that begins there: at the last line's end that it has room for, else at a space or a letter.
fn end_of(text: &str, start: usize) -> usize {
    let mut most = (start + PART).min(text.len());
    if most == text.len() {
        return most;
    }
    while !text.is_char_boundary(most) {
        most -= 1;
    }
    let part = &text[start..most];
    let line = part.rfind('\n').filter(|at| *at > PART / 2);
    line.or_else(|| part.rfind(' ')).map_or(most, |at| start + at + 1)
}

/// Where the part begins that ends there.
fn start_of(text: &str, end: usize) -> usize {
    let mut start = 0;
    loop {
        let next = end_of(text, start);
        if next >= end {
            return start;
        }
        start = next;
    }
}

/// Which part it is, and the way to the next and the last; nothing for a text that the field holds whole.
pub fn pager(state: State) -> Option<El> {
    if !state.doc.with(is_long) {
        return None;
    }
    let t = strings(state.ui.get());
    let (start, end) = current(state);
    let length = state.doc.with(|doc| doc.text.len());
    let (part, parts) = (start / PART + 1, length.div_ceil(PART).max(start / PART + 1));
    let turn = move |forth: bool| {
        let (start, end) = untrack(|| current(state));
        let to = state.doc.with_untracked(|doc| {
            if forth && end < doc.text.len() {
                (end, end_of(&doc.text, end))
            } else if !forth && start > 0 {
                (start_of(&doc.text, start), start)
            } else {
                (start, end)
            }
        });
        state.desk.long.part.set(to);
        request_animation_frame(|| {
            if let Some(field) = document().get_element_by_id("text") {
                field.set_scroll_top(0);
            }
        });
    };
    let way = |id, sign, name, off: bool, forth| {
        let button = button(sign, move |_| turn(forth)).attr("id", id).class("sign");
        button.attr("aria-label", name).attr("title", name).flag("disabled", off)
    };
    Some(
        el("span")
            .class("row pager")
            .with(way("part-before", "‹", t.part_before, start == 0, false))
            .with(text("span", "hint", (t.part)(part, parts)).attr("role", "status"))
            .with(way("part-after", "›", t.part_after, end >= length, true)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_the_text() {
        let text = "Pada 4 Mei 2021 pasar dibuka — é.\n".repeat(3_000) + &"ü".repeat(40_000);
        let (mut at, mut joined, mut starts) = (0, String::new(), Vec::new());
        while at < text.len() {
            let end = end_of(&text, at);
            assert!(end > at && end - at <= PART);
            joined.push_str(&text[at..end]);
            starts.push((at, end));
            at = end;
        }
        assert_eq!(joined, text);
        for (start, end) in starts {
            assert_eq!(start_of(&text, end), start);
        }
    }
}
