//! What a reader does to events, and the way back from it.

use super::super::{
    article::{is_field, shortened},
    browser, shelf,
};
use super::{Chosen, Origin, State, edit_at, made, picked};
use crate::edit::{Edit, Step, Target, wire};
use crate::engine;
use crate::share::{self, Document};
use crate::story::{Stamp, TimeError, When};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A headline has at most so many characters when it is made of the article's words.
const HEADLINE: usize = 70;
/// A letter for each place that a document can come from.
const ORIGINS: [(char, Origin); 3] = [('s', Origin::Sample), ('l', Origin::Link), ('o', Origin::Own)];

/// The document as it is, in the words that the way back keeps it in.
pub fn snapshot(state: State) -> String {
    state.doc.with_untracked(|doc| told(doc, state.origin.get_untracked(), shelf::here().as_deref()))
}

/// A document in such words: where it comes from, its name on the shelf, and what a link would hold.
pub fn told(doc: &Document, origin: Origin, shelved: Option<&str>) -> String {
    let mark = ORIGINS.iter().find(|(_, each)| *each == origin).map_or('o', |(mark, _)| *mark);
    format!("{mark}{}\n{}", shelved.unwrap_or_default(), share::unpacked(doc))
}

/// What such words say.
fn untold(words: &str) -> Option<(Document, Origin, Option<String>)> {
    let (head, envelope) = words.split_once('\n')?;
    let (_, origin) = ORIGINS.into_iter().find(|(mark, _)| head.starts_with(*mark))?;
    let shelved = head.get(1..).filter(|name| !name.is_empty()).map(str::to_owned);
    Some((share::document(envelope.as_bytes().to_vec()).ok()?, origin, shelved))
}

/// Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, outside of fields, which have a way back of their own.
pub fn listen(state: State) {
    browser::listen("keydown", move |event| {
        let key: &web_sys::KeyboardEvent = event.unchecked_ref();
        if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || is_field(&event) {
            return;
        }
        match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
            ("z", false) => state.undo(),
            ("z", true) | ("y", false) => state.redo(),
            _ => return,
        }
        event.prevent_default();
    });
}

impl State {
    /// Changes the edit of an event; one that changes nothing any more is dropped.
    pub fn edit(self, id: u32, step: Step, change: impl FnOnce(&mut Edit)) {
        let typed = matches!(step, Step::Headline | Step::Note | Step::Time | Step::Move);
        let Some((place, target)) = self.edit_of(id) else { return };
        self.change(step, typed.then_some(id + 1), move |edits| {
            let place = place.unwrap_or_else(|| {
                edits.push(Edit::of(target.clone()));
                edits.len() - 1
            });
            let Some(edit) = edits.get_mut(place) else { return };
            if !edit.made {
                // The clause may have been reworded since.
                edit.target = target;
            }
            change(edit);
            if edit.is_empty() {
                edits.remove(place);
            }
        });
    }

    /// Leaves an event out; one that the reader made is gone.
    pub fn remove(self, id: u32) {
        let made = untrack(|| made(self, id));
        let next = self.neighbour(id);
        match made {
            Some(place) => self.change(Step::Delete, None, |edits| drop(edits.remove(place))),
            None => self.edit(id, Step::Hide, |edit| edit.hidden = true),
        }
        self.desk.shaping.set(false);
        self.chosen.set(next);
    }

    /// Tells an event in the one that is the same happening.
    pub fn merge(self, id: u32, into: u32) {
        let Some((place, target)) = self.edit_of(into) else { return };
        let target = match place.filter(|_| untrack(|| made(self, into)).is_some()) {
            Some(place) => untrack(|| edit_at(self, place)).map(|edit| edit.target).unwrap_or_default(),
            None => target,
        };
        self.edit(id, Step::Merge, |edit| edit.into = Some(target));
        self.chosen.set(Chosen::Event(into));
    }

    /// Makes a second event of the same words.
    pub fn split(self, id: u32) {
        let found = self.story.with_untracked(|story| {
            let event = story.events.iter().find(|event| event.id == id)?;
            let quote = self.text.with_untracked(|text| event.span.of(text).to_owned());
            Some((quote, event.headline.clone(), event.when))
        });
        if let Some((quote, headline, when)) = found {
            self.make(Step::Split, quote, headline, when);
        }
    }

    /// Makes an event of words of the text, or of none. It stands at the time that the words name, else at the chosen
    /// event's, else on the day of publication.
    pub fn make_from(self, quote: &str) {
        let quote = quote.trim();
        let there = self.text.with_untracked(|text| !quote.is_empty() && text.contains(quote));
        let chosen = match self.chosen.get_untracked() {
            Chosen::Event(id) => Some(id),
            _ => None,
        };
        let when = self.story.with_untracked(|story| {
            let beside =
                || story.events.iter().find(|event| Some(event.id) == chosen).map(|event| event.when);
            let own = engine::typed(quote, story.lang, story.published.date, browser::today()).ok();
            let inside = || {
                self.text.with_untracked(|text| {
                    let start = text.find(quote).filter(|_| there)?;
                    let spans = story
                        .timexes
                        .iter()
                        .filter(|t| t.span.start >= start && t.span.end <= start + quote.len());
                    spans.filter_map(|timex| timex.when).next()
                })
            };
            let day = || story.published.date.unwrap_or_else(browser::today);
            own.or_else(inside).or_else(beside).unwrap_or_else(|| When::at(Stamp::day(day())))
        });
        let headline = shortened(&quote.split_whitespace().collect::<Vec<_>>().join(" "), HEADLINE);
        self.make(Step::New, if there { quote.to_owned() } else { String::new() }, headline, when);
    }

    fn make(self, step: Step, quote: String, headline: String, when: When) {
        let mut place = 0;
        self.change(step, None, |edits| {
            place = edits.len();
            let target = Target { quote, nth: 0 };
            edits.push(Edit {
                target,
                made: true,
                headline: Some(headline),
                when: Some(when),
                ..Edit::default()
            });
        });
        let id = self
            .desk
            .edited
            .with_untracked(|edited| edited.by_event.iter().find(|(_, n)| *n == place).map(|e| e.0));
        if let Some(id) = id {
            // The words that it is made of may be what is selected, and it is none of theirs yet.
            if untrack(|| picked::left(self)).is_some_and(|left| !left.contains(&id)) {
                picked::clear(self);
                self.wanted.set(String::new());
            }
            self.chosen.set(Chosen::Event(id));
            self.desk.shaping.set(true);
            browser::select_soon("edit-headline");
        }
    }

    /// Shows again what an edit leaves out, or gives up one whose sentence is gone.
    pub fn give_up(self, place: usize, step: Step) {
        self.change(step, None, |edits| {
            let Some(edit) = edits.get_mut(place) else { return };
            if step == Step::Show {
                (edit.hidden, edit.into) = (false, None);
            }
            if step != Step::Show || edit.is_empty() {
                edits.remove(place);
            }
        });
    }

    /// The time that a reader typed for an event.
    ///
    /// # Errors
    /// A [`TimeError`] says why it is none.
    pub fn time_typed(self, words: &str) -> Result<When, TimeError> {
        self.story
            .with_untracked(|story| engine::typed(words, story.lang, story.published.date, browser::today()))
    }

    /// The place of an event's edit, where it has one, and the words that it is known by.
    fn edit_of(self, id: u32) -> Option<(Option<usize>, Target)> {
        let place = self.desk.edited.with_untracked(|edited| edited.edit_of(id));
        let target = self.desk.read.with_untracked(|read| {
            let event = read.events.iter().find(|event| event.id == id)?;
            Some(self.text.with_untracked(|text| Target::of(event, read, text)))
        });
        match (place, target) {
            (None, None) => None,
            (place, target) => Some((place, target.unwrap_or_default())),
        }
    }

    /// What is looked at when an event goes: the next, else the one before.
    fn neighbour(self, id: u32) -> Chosen {
        self.story.with_untracked(|story| {
            let at = story.events.iter().position(|event| event.id == id).unwrap_or_default();
            let next = story.events.get(at + 1).or(at.checked_sub(1).and_then(|at| story.events.get(at)));
            next.map_or(Chosen::Nothing, |event| Chosen::Event(event.id))
        })
    }

    fn change(self, step: Step, of: Option<u32>, change: impl FnOnce(&mut Vec<Edit>)) {
        super::note(self, step, of);
        self.touched();
        self.origin.set(Origin::Own);
        self.doc.update(|doc| wire::change_all(&mut doc.edits, change));
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.travel(true);
    }

    /// Takes the step again that was taken back.
    pub fn redo(self) {
        self.travel(false);
    }

    fn travel(self, back: bool) {
        let mut found = None;
        self.desk.history.update(|history| found = history.travel(back, || snapshot(self)));
        let Some((step, words)) = found else { return };
        let Some((doc, origin, shelved)) = untold(&words) else { return };
        shelf::save_now(self);
        self.desk.turn.update(|turn| *turn += 1);
        let chosen = self.chosen.get_untracked();
        if matches!(step, Step::Text | Step::Article) {
            if step == Step::Article {
                self.desk.long.forget();
            }
            self.put(doc, origin);
        } else {
            self.touched();
            self.origin.set(origin);
            self.doc.set(doc);
        }
        if shelf::here() != shelved {
            shelf::go_on(shelved);
        }
        // What is looked at may be gone.
        let is_there = self.story.with_untracked(|story| match chosen {
            Chosen::Event(id) => story.events.iter().any(|event| event.id == id),
            _ => false,
        });
        if is_there {
            self.chosen.set(chosen);
        } else if !matches!(step, Step::Text | Step::Article) {
            self.chosen.set(Chosen::Nothing);
        }
    }
}
