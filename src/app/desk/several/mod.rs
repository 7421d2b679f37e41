//! Several articles on one page: what is read in them together, which is looked at; [`deeds`] is what is done to
//! them.
//!
//! All articles make one story over one text (`crate::sources`), so the rest of the page works on it as on a single
//! article. The paste box, the title and the publication date are those of the article that is looked at.

mod deeds;

use super::super::{
    article, browser, dom,
    state::{self, Chosen, State},
};
use super::strings::strings;
use crate::share::Document;
use crate::sources::{self, Article, Joined};
use crate::story::{Event, Published, Span, Story};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

pub use deeds::{begin, expect, keep_both, offer, publish, put, remove, rename, take, typed};

thread_local! {
    /// What was read in the articles beside the first: only a changed one is read anew.
    static READ: RefCell<Vec<(Article, Arc<Story>)>> = const { RefCell::new(Vec::new()) };
}

/// Several articles as one; nothing where there is but one.
#[derive(Default)]
pub struct Whole {
    /// Its own story is empty: it stands beside.
    pub joined: Option<Joined>,
    story: Arc<Story>,
    /// Each article's language.
    langs: Vec<&'static str>,
}

/// What the page knows of several articles.
#[derive(Clone, Copy)]
pub struct Several {
    pub whole: Memo<Arc<Whole>>,
    /// The article that is looked at, by its place.
    current: RwSignal<usize>,
    /// Whether the paste box waits for another article.
    adding: RwSignal<bool>,
    /// The articles whose events are not shown.
    off: RwSignal<Vec<usize>>,
    /// The document that the last paste replaced.
    replaced: RwSignal<Option<Document>>,
}

impl Several {
    /// What is read in all, with the text and the story of it.
    pub fn new(
        read: Memo<Arc<Story>>,
        text: Memo<String>,
        doc: RwSignal<Document>,
    ) -> (Self, Memo<String>, Memo<Arc<Story>>) {
        let lines = dom::memo(
            move || {
                let own = |line: &&String| sources::wire::is_article(line);
                doc.with(|doc| doc.edits.iter().filter(own).cloned().collect::<Vec<_>>())
            },
            PartialEq::eq,
        );
        let whole = dom::memo(
            move || {
                let others = lines.with(|lines| sources::wire::read_all(lines));
                let first = read.get();
                Arc::new(if others.is_empty() {
                    Whole::default()
                } else {
                    text.with(|text| together(text, &first, &others))
                })
            },
            |_, _| false,
        );
        let all = move || match &whole.get().joined {
            Some(joined) => joined.text.clone(),
            None => text.get(),
        };
        let told = move || {
            let whole = whole.get();
            if whole.joined.is_some() { Arc::clone(&whole.story) } else { read.get() }
        };
        let several = Self {
            whole,
            current: RwSignal::new(0),
            adding: RwSignal::new(false),
            off: RwSignal::new(Vec::new()),
            replaced: RwSignal::new(None),
        };
        (several, dom::memo(all, String::eq), dom::memo(told, |_, _| false))
    }
}

fn together(text: &str, first: &Arc<Story>, others: &[Article]) -> Whole {
    let stories: Vec<Arc<Story>> = READ.with_borrow_mut(|known| {
        let story = |article: &Article| {
            let found = known.iter().find(|(other, _)| other == article).map(|(_, story)| Arc::clone(story));
            found.unwrap_or_else(|| {
                let Article { text, published, markup, lang, only_edits, .. } = article;
                Arc::new(state::read(text, (*published, *markup, *lang, *only_edits)))
            })
        };
        let stories: Vec<Arc<Story>> = others.iter().map(story).collect();
        *known = others.iter().cloned().zip(stories.iter().cloned()).collect();
        stories
    });
    let pairs = others.iter().zip(&stories).map(|(article, story)| (article.text.as_str(), &**story));
    let pairs: Vec<(&str, &Story)> = [(text, &**first)].into_iter().chain(pairs).collect();
    let langs = pairs.iter().map(|(_, story)| story.lang.tag()).collect();
    let mut joined = browser::measured("linimasa:join", || sources::join(&pairs));
    let story = Arc::new(std::mem::take(&mut joined.story));
    Whole { joined: Some(joined), story, langs }
}

/// How many articles there are.
pub fn count(state: State) -> usize {
    state.desk.several.whole.with(|whole| whole.joined.as_ref().map_or(1, |joined| joined.places.0.len()))
}

/// The place of the article that is looked at.
pub fn current(state: State) -> usize {
    state.desk.several.current.get().min(count(state) - 1)
}

/// Whether the paste box waits for another article.
pub fn is_adding(state: State) -> bool {
    state.desk.several.adding.get()
}

/// The article that is looked at, as a span of the text.
pub fn here(state: State) -> Span {
    let at = current(state);
    let known = state.desk.several.whole.with(|whole| Some(whole.joined.as_ref()?.places.0[at]));
    known.unwrap_or_else(|| Span::new(0, state.text.with(String::len)))
}

/// The article of that place.
pub fn at(state: State, place: usize) -> Article {
    state.doc.with(|doc| sources::articles(doc).into_iter().nth(place)).unwrap_or_default()
}

/// The title of an article.
pub fn title_of(article: Article) -> String {
    let Article { text, title, .. } = article;
    article::title(&Document { text, title, ..Document::default() })
}

/// The titles of all articles.
pub fn titles(state: State) -> Vec<String> {
    state.doc.with(|doc| sources::articles(doc).into_iter().map(title_of).collect())
}

/// The title of the article that is looked at, as it was read.
pub fn title(state: State) -> String {
    if count(state) > 1 {
        return title_of(at(state, current(state)));
    }
    let given = state.doc.with(|doc| doc.title.clone()).unwrap_or_default();
    state.text.with(|text| article::title_of(&given, text))
}

/// The title that somebody gave it.
pub fn given_title(state: State) -> Option<String> {
    at(state, current(state)).title
}

/// Whether somebody gave it that title.
pub fn is_title(state: State, title: &str) -> bool {
    given_title(state).is_some_and(|given| given.trim() == title)
}

/// An article's part of the text.
pub fn part(text: &str, span: Span) -> &str {
    span.of(text)
}

/// What the paste box is for.
pub fn label(state: State) -> &'static str {
    if is_adding(state) { strings(state.ui.get()).another } else { state.words().text_label }
}

/// The words in the paste box.
pub fn own_text(state: State) -> String {
    if is_adding(state) { String::new() } else { state.text.with(|text| here(state).of(text).to_owned()) }
}

/// When the article that is looked at was published.
pub fn published(state: State) -> Published {
    let at = current(state);
    let known = state.desk.several.whole.with(|whole| Some(whole.joined.as_ref()?.published[at].clone()));
    known.unwrap_or_else(|| state.story.with(|story| story.published.clone()))
}

/// Whether the reader gave that day.
pub fn is_day_given(state: State) -> bool {
    at(state, current(state)).published.is_some()
}

/// The language of the article of that place.
pub fn lang(state: State, place: usize) -> &'static str {
    let known = state.desk.several.whole.with(|whole| whole.langs.get(place).copied());
    known.unwrap_or_else(|| state.story.with(|story| story.lang.tag()))
}

/// The language of the article that is looked at.
pub fn lang_here(state: State) -> &'static str {
    lang(state, current(state))
}

/// The events that are shown, where some articles' are not.
pub fn seen(state: State) -> Option<Vec<u32>> {
    let several = state.desk.several;
    let off = several.off.get();
    let whole = several.whole.get();
    let joined = whole.joined.as_ref().filter(|_| !off.is_empty())?;
    let shown = |event: &&Event| {
        let by = joined.places.articles(event);
        by.is_empty() || by.iter().any(|article| !off.contains(article))
    };
    Some(state.story.with(|story| story.events.iter().filter(shown).map(|event| event.id).collect()))
}

/// Whether the events of an article are shown.
pub fn is_on(state: State, place: usize) -> bool {
    state.desk.several.off.with(|off| !off.contains(&place))
}

/// Shows an article's events, or leaves them out; one article's at least are shown.
pub fn switch(state: State, place: usize) {
    let all = untrack(|| count(state));
    state.desk.several.off.update(|off| match off.iter().position(|n| *n == place) {
        Some(found) => drop(off.remove(found)),
        None if off.len() + 1 < all => off.push(place),
        None => {}
    });
}

/// The first byte of an event's sentence in the article that is looked at, else of its own.
pub fn sentence(state: State, event: &Event) -> usize {
    let here = current(state);
    let whole = state.desk.several.whole.get();
    let told = whole.joined.as_ref().map(|joined| joined.places.tellings(event)).unwrap_or_default();
    told.iter().find(|(article, _)| *article == here).map_or(event.sentence.start, |(_, span)| span.start)
}

/// Looks at another article.
pub fn look(state: State, place: usize) {
    state.desk.several.adding.set(false);
    state.desk.several.current.set(place);
}

/// Looks at a sentence, in its article.
pub fn go_to(state: State, article: usize, span: Span) {
    look(state, article);
    // The article is drawn first, and its sentence marked.
    gloo::timers::callback::Timeout::new(60, move || {
        let inside = |piece: &web_sys::Element| {
            let start = piece.get_attribute("data-sentence").and_then(|start| start.parse::<usize>().ok());
            start.is_some_and(|start| start <= span.start)
        };
        if let Some(piece) = browser::all("#article [data-sentence]").into_iter().rfind(inside) {
            browser::bring_into_view(&piece, web_sys::ScrollLogicalPosition::Center);
        }
    })
    .forget();
}

/// Follows the choice of events, and the paste box.
pub fn follow(state: State) {
    dom::effect(move || {
        let Chosen::Event(id) = state.chosen.get() else { return };
        let whole = state.desk.several.whole.get_untracked();
        let Some(joined) = &whole.joined else { return };
        let told = state.story.with_untracked(|story| {
            story.events.iter().find(|event| event.id == id).map(|event| joined.places.tellings(event))
        });
        let told = told.unwrap_or_default();
        let here = untrack(|| current(state));
        if let (false, Some((first, _))) = (told.iter().any(|(article, _)| *article == here), told.first()) {
            look(state, *first);
        }
    });
    let before = Cell::new(1);
    dom::effect(move || {
        // Places name other articles by now.
        let now = count(state);
        if before.replace(now) != now && state.desk.several.off.with_untracked(|off| !off.is_empty()) {
            state.desk.several.off.set(Vec::new());
        }
    });
    dom::effect(move || {
        if !state.editing.get() {
            state.desk.several.adding.set(false);
        }
    });
}
