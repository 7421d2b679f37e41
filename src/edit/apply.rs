//! Putting edits onto a story.

use super::place::{alike, exact, places, quoted};
use super::{Edit, Target};
use crate::story::{Confidence, Event, Placement, Reader, Reason, Story};
use chrono::NaiveDateTime;

/// A story with the reader's edits in it, and what became of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edited {
    /// The story as the reader wants it.
    pub story: Story,
    /// The ids of edited events, each with the place of its edit.
    pub by_event: Vec<(u32, usize)>,
    /// The edits whose sentence is gone: they are kept, and come back with it.
    pub orphans: Vec<usize>,
    /// The edits that leave their event out, each with its headline.
    pub hidden: Vec<(usize, String)>,
}

impl Edited {
    /// The place of the edit of an event.
    pub fn edit_of(&self, id: u32) -> Option<usize> {
        self.by_event.iter().find(|(event, _)| *event == id).map(|(_, n)| *n)
    }
}

/// The story with the edits in it. Made events get ids after all others, by the place of their edit.
pub fn apply(read: &Story, text: &str, edits: &[Edit]) -> Edited {
    let mut out = Edited { story: read.clone(), ..Edited::default() };
    if edits.is_empty() {
        return out;
    }
    let found = places(edits, read, text);
    let first_made = read.events.iter().map(|event| event.id.saturating_add(1)).max().unwrap_or_default();
    let mut moved = Vec::new();
    for (n, (edit, found)) in edits.iter().zip(&found).enumerate() {
        let id = match found {
            Some(place) => read.events[*place].id,
            None if edit.made && edit.when.is_some() => {
                let id = first_made.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
                let (event, is_there) = made(edit, id, text);
                out.story.events.push(event);
                if !is_there {
                    out.orphans.push(n);
                }
                id
            }
            None => {
                out.orphans.push(n);
                continue;
            }
        };
        out.by_event.push((id, n));
        let Some(event) = out.story.events.iter_mut().find(|event| event.id == id) else { continue };
        change(event, edit);
        if edit.when.is_some() {
            moved.push(id);
        }
    }
    put_in_order(&mut out.story, &moved);
    merge(read, text, edits, &mut out);
    hide(edits, &mut out);
    out
}

fn made(edit: &Edit, id: u32, text: &str) -> (Event, bool) {
    let (span, sentence, is_there) = quoted(&edit.target, text);
    let headline = edit.headline.clone().unwrap_or_else(|| edit.target.quote.clone());
    let when = edit.when.unwrap_or(super::When::at(crate::story::Stamp::year(0)));
    let event = Event { span, sentence, ..Event::stated(id, headline, when) };
    (event, is_there)
}

fn change(event: &mut Event, edit: &Edit) {
    if let Some(headline) = &edit.headline {
        event.headline.clone_from(headline);
    }
    if let Some(key) = edit.key {
        event.key = key;
    }
    if let Some(when) = edit.when {
        event.when = when;
        event.placement = Placement::Stated;
        event.confidence = Confidence::Certain;
        event.because = vec![Reason::ByHand, Reason::So(when)];
        event.after = None;
        event.against.clear();
        event.timexes.clear();
    }
    event.reader = Some(Reader { note: edit.note.clone(), tone: edit.tone });
}

/// Moves events to where their times belong; all others keep their order.
fn put_in_order(story: &mut Story, moved: &[u32]) {
    let (out, rest): (Vec<Event>, Vec<Event>) =
        std::mem::take(&mut story.events).into_iter().partition(|event| moved.contains(&event.id));
    story.events = rest;
    for event in out {
        put(story, event);
    }
}

fn put(story: &mut Story, event: Event) {
    let zone = story.zone;
    let time = |event: &Event| event.when.earliest(zone).unwrap_or(NaiveDateTime::MIN);
    let own = time(&event);
    let has_clock = |event: &Event| event.when.begin.stamp().is_some_and(crate::story::Stamp::has_clock);
    // Among those of its day without an hour it comes last: their order is the text's.
    let later = |other: &Event| {
        if has_clock(other) && has_clock(&event) {
            time(other) > own
        } else {
            time(other).date() > own.date()
        }
    };
    let place = story.events.iter().position(later).unwrap_or(story.events.len());
    story.events.insert(place, event);
}

/// Joins what the reader calls the same happening: the words of both are kept.
fn merge(read: &Story, text: &str, edits: &[Edit], out: &mut Edited) {
    for n in 0..edits.len() {
        let Some(into) = &edits[n].into else { continue };
        let own = out.by_event.iter().find(|(_, edit)| *edit == n).map(|(id, _)| *id);
        let Some(own) = own else { continue };
        let Some(other) = target_id(into, read, text, edits, out) else {
            // What it was joined with is gone.
            out.orphans.push(n);
            continue;
        };
        let events = &mut out.story.events;
        let (Some(from), true) = (events.iter().position(|event| event.id == own), own != other) else {
            continue;
        };
        if !events.iter().any(|event| event.id == other) {
            continue;
        }
        let gone = events.remove(from);
        out.hidden.push((n, gone.headline.clone()));
        for event in &mut out.story.events {
            if event.after == Some(own) {
                event.after = (event.id != other).then_some(other);
            }
            event.against.retain(|id| *id != own);
        }
        if let Some(event) = out.story.events.iter_mut().find(|event| event.id == other) {
            if gone.sentence != event.sentence && gone.sentence.start < gone.sentence.end {
                event.also.push(gone.sentence);
            }
            event.also.extend(gone.also.into_iter().filter(|span| *span != event.sentence));
            for timex in gone.timexes {
                if !event.timexes.contains(&timex) {
                    event.timexes.push(timex);
                }
            }
            for actor in gone.actors {
                if !event.actors.contains(&actor) {
                    event.actors.push(actor);
                }
            }
        }
    }
}

/// The id of the event that a merge names: one that the engine read, or one that the reader made.
fn target_id(target: &Target, read: &Story, text: &str, edits: &[Edit], out: &Edited) -> Option<u32> {
    let edit = edits.iter().position(|edit| edit.target == *target);
    let known = edit.and_then(|n| out.by_event.iter().find(|(_, other)| *other == n)).map(|(id, _)| *id);
    let place = || exact(target, read, text).or_else(|| alike(target, read, text, &[]));
    known.or_else(|| place().map(|place| read.events[place].id))
}

fn hide(edits: &[Edit], out: &mut Edited) {
    for (id, n) in &out.by_event {
        if !edits[*n].hidden {
            continue;
        }
        let Some(at) = out.story.events.iter().position(|event| event.id == *id) else { continue };
        let gone = out.story.events.remove(at);
        out.hidden.push((*n, gone.headline));
        for event in &mut out.story.events {
            if event.after == Some(*id) {
                event.after = None;
            }
            event.against.retain(|other| other != id);
        }
    }
}
