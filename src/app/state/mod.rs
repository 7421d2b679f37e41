//! The one document of the page, what the engine reads in it, and what the reader looks at.
//!
//! The document is one signal. Selection, language, messages and the open panel are signals of
//! their own, so that looking at it never reads the article again.

use super::desk::{self, Desk};
use super::i18n::{self, Strings};
use super::{browser, shelf};
use crate::edit::Step;
use crate::engine::{self, Context};
use crate::share::Document;
use crate::story::{Event, Granularity, Lang, Story};
use crate::words;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the document on the page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// One of the samples, untouched.
    Sample,
    /// A link.
    Link,
    /// The reader typed, pasted or dropped it here.
    Own,
}

/// A message to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A link could not be read.
    Link(crate::share::LinkError),
    /// The link is in the clipboard; its length in characters.
    Copied(usize),
    /// The link could not be copied by the page; it stands in a field to copy from.
    CopyByHand(String),
    /// These words, of the desk.
    #[cfg(feature = "desk")]
    Said(String),
    /// The same, with something to do about it.
    #[cfg(feature = "desk")]
    Offer(String, Offer),
    /// Another tab changed the same timeline: this one is kept as another.
    KeptApart,
    /// The browser's storage is full or forbidden.
    NotKept,
    /// A part of the program could not be loaded.
    NotLoaded,
    /// The browser cannot make or open links.
    OldBrowser,
    /// The link is too long for the browser's address bar.
    TooLongForBrowser,
    /// The clipboard or the file holds no text.
    NothingToRead,
    /// The file is too large, or what reads files could not be loaded.
    FileRefused,
}

/// What the desk offers to do about what happened.
#[cfg(feature = "desk")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// To take it back.
    Undo,
    /// To have both articles side by side.
    Both,
    /// To save what cannot be read of what was open here.
    Damaged,
}

/// What the detail panel shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Nothing.
    Nothing,
    /// An event, by its id.
    Event(u32),
    /// An expression that dates no event, by its index.
    Timex(usize),
}

/// Everything that the parts of the page share.
#[derive(Clone, Copy)]
pub struct State {
    /// The document.
    pub doc: RwSignal<Document>,
    /// Its text.
    pub text: Memo<String>,
    /// The story that is told: what was read, with the reader's corrections.
    pub story: Memo<Arc<Story>>,
    /// What only the desk needs: the way back, the form.
    pub desk: Desk,
    /// Where it comes from.
    pub origin: RwSignal<Origin>,
    /// What the reader looks at.
    pub chosen: RwSignal<Chosen>,
    /// What is searched for, in lower case; nothing where it is empty.
    pub wanted: RwSignal<String>,
    /// The language of the interface.
    pub ui: RwSignal<Lang>,
    /// What the notice says.
    pub message: RwSignal<Option<Message>>,
    /// Whether the paste box is open.
    pub editing: RwSignal<bool>,
    /// A document from a link that waits for the reader's consent to replace their own.
    pub waiting: RwSignal<Option<Document>>,
    /// Leave the address bar alone: it holds a fragment that could not be read.
    pub hold: RwSignal<bool>,
    /// Whether this page took another one over.
    #[cfg(feature = "desk")]
    pub came: bool,
    /// What the page itself chose: no reason to scroll.
    pub quiet: RwSignal<Chosen>,
}

/// What the page opens with.
pub struct Opening {
    /// The document.
    pub doc: Document,
    /// Where it comes from.
    pub origin: Origin,
    /// What went wrong with the link, where one was given.
    pub message: Option<Message>,
    /// What was on the page before its desk was opened.
    pub before: Option<Before>,
}

/// What the page that was left hands over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The document before the one on the page.
    pub replaced: Option<Document>,
    /// The name on the shelf of what is worked on.
    pub shelved: Option<String>,
    /// The event that is looked at.
    pub chosen: Option<u32>,
    /// What the reader wants to do.
    pub wish: String,
    /// The file that they want opened.
    pub file: Option<web_sys::File>,
    /// What they did on the timeline: the browser's own events, in order.
    pub did: Vec<web_sys::Event>,
    /// The event on the timeline that had the focus last.
    pub held: Option<u32>,
    /// Whether the address bar is to be left alone.
    pub hold: bool,
}

impl State {
    /// A page that opens with this.
    pub fn new(opening: Opening) -> Self {
        #[cfg(feature = "desk")]
        let opening = {
            let mut opening = opening;
            super::timeline::take_sight(&mut opening.doc);
            opening
        };
        let before = opening.before.clone();
        let hold = opening.message.is_some() || before.as_ref().is_some_and(|before| before.hold);
        let doc = RwSignal::new(opening.doc.clone());
        let (desk, text, story) = Desk::new(&opening, doc);
        let state = Self {
            doc,
            text,
            story,
            desk,
            origin: RwSignal::new(opening.origin),
            chosen: RwSignal::new(Chosen::Nothing),
            wanted: RwSignal::new(String::new()),
            ui: RwSignal::new(browser::preferred_language()),
            message: RwSignal::new(opening.message),
            editing: RwSignal::new(false),
            waiting: RwSignal::new(None),
            hold: RwSignal::new(hold),
            #[cfg(feature = "desk")]
            came: before.is_some(),
            quiet: RwSignal::new(Chosen::Nothing),
        };
        match before {
            Some(before) => {
                // The reader looks at it already: nothing need be scrolled.
                let chosen = before.chosen.map_or(Chosen::Nothing, Chosen::Event);
                state.quiet.set(chosen);
                state.chosen.set(chosen);
            }
            None => state.look_at_the_most_exact(),
        }
        state
    }

    /// Replaces the document.
    pub fn show(self, doc: Document, origin: Origin) {
        desk::note(self, Step::Article, None);
        shelf::begin_another(self);
        self.put(doc, origin);
    }

    /// The same, on the way back.
    pub fn put(self, doc: Document, origin: Origin) {
        #[cfg(feature = "desk")]
        let doc = desk::received(self, doc);
        self.touched();
        self.wanted.set(String::new());
        self.origin.set(origin);
        self.doc.set(doc);
        self.look_at_the_most_exact();
    }

    /// The reader typed.
    pub fn type_text(self, text: String) {
        #[cfg(feature = "desk")]
        if desk::typed(self, &text) {
            return;
        }
        if self.doc.with_untracked(|doc| doc.text == text) {
            return;
        }
        desk::note(self, Step::Text, Some(0));
        if text.trim().is_empty() || self.origin.get_untracked() != Origin::Own {
            // What was there stays on the shelf as it was.
            shelf::begin_another(self);
        }
        self.touched();
        if self.origin.get_untracked() != Origin::Own {
            self.origin.set(Origin::Own);
        }
        if self.chosen.get_untracked() != Chosen::Nothing {
            self.chosen.set(Chosen::Nothing);
        }
        self.doc.update(|doc| {
            if text.trim().is_empty() {
                *doc = Document::default();
            }
            doc.text = text;
        });
    }

    /// The reader set the publication date, or gave it up.
    pub fn publish(self, date: Option<NaiveDate>) {
        #[cfg(feature = "desk")]
        if desk::publish(self, date) {
            return;
        }
        desk::note(self, Step::Published, None);
        self.touched();
        self.origin.set(Origin::Own);
        self.doc.update(|doc| doc.published = date);
    }

    /// Opens the paste box.
    pub fn open_editor(self) {
        self.editing.set(true);
        // The reader's own text is there to be edited; any other to be replaced by the next paste.
        if self.origin.get_untracked() == Origin::Own {
            browser::focus_soon("text");
        } else {
            browser::select_soon("text");
        }
    }

    /// Selects the event that stands `step` places away in the order of time.
    pub fn step(self, step: isize) {
        let chosen = self.chosen.get_untracked();
        let next = self.story.with_untracked(|story| {
            let here = story.events.iter().position(|event| Chosen::Event(event.id) == chosen);
            let next = here.map_or(Some(0), |at| at.checked_add_signed(step));
            next.and_then(|at| story.events.get(at)).map(|event| event.id)
        });
        if let Some(id) = next {
            self.chosen.set(Chosen::Event(id));
        }
    }

    /// The events whose headline, sentence, actors or time as it is shown hold what is searched for; `None` where nothing is, or none has it.
    pub fn found(self) -> Option<Vec<u32>> {
        let wanted = self.wanted.get();
        if wanted.is_empty() {
            return None;
        }
        let holds = |text: &str| crate::strings::holds(&text.to_ascii_lowercase(), &wanted);
        let ui = self.ui.get();
        let found: Vec<u32> = self.story.with(|story| {
            self.text.with(|text| {
                let fits = |event: &&Event| {
                    holds(&event.headline)
                        || holds(&words::when(&event.when, story.zone, ui))
                        || holds(&words::when_short(&event.when, story.zone, ui))
                        || holds(event.sentence.of(text))
                        || event.actors.iter().any(|actor| holds(actor))
                };
                story.events.iter().filter(fits).map(|event| event.id).collect()
            })
        });
        (!found.is_empty()).then_some(found)
    }

    /// The words of the interface.
    pub fn words(self) -> &'static Strings {
        i18n::strings(self.ui.get())
    }

    /// The tag of the article's language.
    pub fn article_lang(self) -> &'static str {
        #[cfg(feature = "desk")]
        return desk::lang_here(self);
        #[cfg(not(feature = "desk"))]
        self.story.with(|story| story.lang.tag())
    }

    /// How many events and expressions there are, in words.
    pub fn counts(self) -> String {
        self.story.with(|story| (self.words().counts)(story.events.len(), story.timexes.len()))
    }

    /// The document is about to change.
    pub fn touched(self) {
        // Who is told draws anew: only where something changes.
        if self.hold.get_untracked() {
            self.hold.set(false);
        }
        if self.message.with_untracked(Option::is_some) {
            self.message.set(None);
        }
        // Expressions are known by their place, which the change may move.
        if matches!(self.chosen.get_untracked(), Chosen::Timex(_)) {
            self.chosen.set(Chosen::Nothing);
        }
    }

    /// The event that is shown first where there is room.
    #[cfg(feature = "desk")]
    pub fn example(self) -> Option<u32> {
        self.story.with_untracked(|story| most_exact(story).map(|event| event.id))
    }

    /// On a wide screen the first view shows one event in full, as an example of what a click does.
    fn look_at_the_most_exact(self) {
        let example = browser::is_wide()
            .then(|| self.story.with_untracked(|story| most_exact(story).map(|event| event.id)))
            .flatten()
            .map_or(Chosen::Nothing, Chosen::Event);
        self.quiet.set(example);
        self.chosen.set(example);
    }
}

fn most_exact(story: &Story) -> Option<&Event> {
    let grain = |event: &Event| event.when.begin.stamp().map_or(Granularity::Century, |stamp| stamp.grain);
    story.events.iter().max_by_key(|event| (event.key, grain(event), !event.timexes.is_empty()))
}

/// A text longer than this many bytes is read by the desk, beside the page.
pub const LONG: usize = 300_000;

/// What the reader said of a text, and whether the engine is to leave it alone.
pub type Given = (Option<NaiveDate>, Option<NaiveDate>, Option<Lang>, bool);

/// Reads a text, and notes how long that took for the browser's performance tools.
pub fn read(text: &str, (published, markup, lang, only_edits): Given) -> Story {
    if only_edits {
        return Story { lang: lang.unwrap_or_else(browser::preferred_language), ..Story::default() };
    }
    // Should the program fail, public/desk-fallen.js finds the text here. The window takes any property.
    let _ = js_sys::Reflect::set(&window(), &"reads".into(), &text.into());
    let context = Context { today: browser::today(), published, markup, lang };
    browser::measured("linimasa:read", || engine::read(text, &context))
}
