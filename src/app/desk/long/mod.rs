//! Long texts: read beside the page, shown when they are read, and changed a part at a time.
//!
//! The page's own thread draws and listens; from [`LONG`] bytes on a worker ([`worker`]) reads the text, tells how far it is,
//! and is ended where the reader wants no more of it. Until it is done the page keeps the text and the story that fit
//! each other. [`part`] is what the text field holds of such a text: browsers take seconds for a field of a megabyte.

mod bar;
pub mod part;
pub mod worker;

use super::super::{
    browser, dom,
    state::{Given, read},
};
use crate::share::Document;
use crate::story::Story;
use leptos::prelude::*;
use std::sync::Arc;

pub use super::super::state::LONG;
pub use bar::draw;

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is being read.
    Rest,
    /// So many hundredths are done.
    Reads(u32),
    /// The reader stopped it.
    Stopped,
    /// The worker failed.
    Failed,
}

/// What was read last of a long text.
#[derive(Clone)]
struct Shown {
    text: String,
    given: Given,
    story: Arc<Story>,
}

/// What the page knows of a long text.
#[derive(Clone, Copy)]
pub struct Long {
    shown: RwSignal<Option<Shown>>,
    progress: RwSignal<Progress>,
    /// What the text field holds: from this byte to that.
    part: RwSignal<(usize, usize)>,
}

impl Long {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self {
            shown: RwSignal::new(None),
            progress: RwSignal::new(Progress::Rest),
            part: RwSignal::new((0, 0)),
        }
    }

    /// Another article comes: nothing of the last one is shown while it is read.
    pub fn forget(self) {
        self.part.set((0, 0));
        self.shown.set(None);
    }

    /// The text that is shown, and what was read in it.
    pub fn reading(self, doc: RwSignal<Document>) -> (Memo<String>, Memo<Arc<Story>>) {
        let given = dom::memo(move || doc.with(given_of), PartialEq::eq);
        // The document of a long text changes at every key: only who must follow it does.
        let is_long = dom::memo(move || doc.with(is_long), PartialEq::eq);
        let text = dom::memo(
            move || {
                let kept = self.shown.with(|shown| shown.as_ref().map(|shown| shown.text.clone()));
                kept.filter(|_| is_long.get()).unwrap_or_else(|| doc.with(|doc| doc.text.clone()))
            },
            String::eq,
        );
        let story = dom::memo(
            move || match is_long.get() {
                false => text.with(|text| Arc::new(read(text, given.get()))),
                true => self
                    .shown
                    .with(|shown| shown.as_ref().map(|shown| Arc::clone(&shown.story)).unwrap_or_default()),
            },
            |_, _| false,
        );
        (text, story)
    }

    /// Has every long text read from now on.
    pub fn follow(self, doc: RwSignal<Document>) {
        dom::effect(move || {
            if !doc.with(is_long) {
                worker::stop();
                self.shown.set(None);
                return self.progress.set(Progress::Rest);
            }
            let given = doc.with(given_of);
            let is_read = doc.with(|doc| {
                self.shown.with_untracked(|shown| {
                    shown.as_ref().is_some_and(|shown| shown.given == given && shown.text == doc.text)
                })
            });
            if is_read {
                worker::stop();
                self.progress.set(Progress::Rest);
            } else {
                self.progress.set(Progress::Reads(0));
                worker::read_soon(self, doc);
            }
        });
    }

    /// Reads at once what is there.
    fn begin(self, doc: RwSignal<Document>) {
        self.progress.set(Progress::Reads(0));
        worker::read_now(self, doc);
    }

    fn stop(self) {
        worker::stop();
        self.progress.set(Progress::Stopped);
    }

    /// The worker is done.
    fn done(self, text: String, given: Given, story: Story) {
        self.shown.set(Some(Shown { text, given, story: Arc::new(story) }));
        self.progress.set(Progress::Rest);
    }
}

/// Whether a text is read beside the page.
pub fn is_long(doc: &Document) -> bool {
    doc.text.len() > LONG && !doc.only_edits
}

fn given_of(doc: &Document) -> Given {
    (doc.published, doc.markup, doc.lang, doc.only_edits)
}

/// What the engine is told beside the text.
fn context((published, markup, lang, _): Given) -> crate::engine::Context {
    crate::engine::Context { today: browser::today(), published, markup, lang }
}
