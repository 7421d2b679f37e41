//! What is done to several articles: another is added, one is changed, named or taken out.

use super::super::super::{
    browser, shelf,
    state::{Chosen, Message, Offer, Origin, State},
};
use super::super::{note, strings::strings};
use super::{at, count, current, is_adding, title_of};
use crate::edit::{Step, Target, wire};
use crate::share::Document;
use crate::sources::{self, Article};
use crate::story::Event;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    /// So many files of those that were dropped together are still to come.
    static COMING: Cell<u32> = const { Cell::new(0) };
}

/// Opens the paste box for another article.
pub fn begin(state: State) {
    state.desk.several.adding.set(true);
    state.editing.set(true);
    browser::focus_soon("text");
}

/// Changes the articles; the edits stay.
fn change(state: State, step: Step, of: Option<u32>, change: impl FnOnce(&mut Vec<Article>)) {
    note(state, step, of);
    state.touched();
    state.origin.set(Origin::Own);
    state.doc.update(|doc| {
        let mut articles = sources::articles(doc);
        change(&mut articles);
        sources::put_articles(doc, articles);
    });
}

/// The reader typed, where there are several articles or another is to be; says whether that is so.
pub fn typed(state: State, text: &str) -> bool {
    if untrack(|| is_adding(state)) {
        if !text.trim().is_empty() {
            add(state, &Document { text: text.to_owned(), ..Document::default() });
        }
        return true;
    }
    if untrack(|| count(state)) == 1 {
        return false;
    }
    let at = untrack(|| current(state));
    state.chosen.set(Chosen::Nothing);
    let of = u32::try_from(at).ok();
    change(state, Step::Text, of, |articles| articles[at].text = text.to_owned());
    true
}

/// The reader set the publication date of one of several; says whether there are several.
pub fn publish(state: State, date: Option<NaiveDate>) -> bool {
    if untrack(|| count(state)) == 1 {
        return false;
    }
    let at = untrack(|| current(state));
    change(state, Step::Published, None, |articles| articles[at].published = date);
    true
}

/// The reader named an article.
pub fn rename(state: State, name: &str) {
    let at = untrack(|| current(state));
    let name = Some(name.to_owned()).filter(|name| !name.trim().is_empty());
    let of = u32::try_from(at).ok();
    change(state, Step::Name, of, |articles| articles[at].title = name);
}

/// Adds the articles of a document.
pub fn add(state: State, other: &Document) {
    note(state, Step::Add, None);
    state.touched();
    let others = untrack(|| count(state));
    let is_blank = state.doc.with_untracked(|doc| doc.text.trim().is_empty() && doc.edits.is_empty());
    state.origin.set(Origin::Own);
    state.desk.several.adding.set(false);
    if is_blank {
        return state.doc.set(other.clone());
    }
    state.doc.update(|doc| sources::add(doc, other));
    state.desk.several.current.set(others);
}

/// A document that was pasted, dropped or opened. Where there are several articles it is another one; else it takes the
/// place of what is there, with an offer to keep both.
pub fn take(state: State, doc: Document) {
    let coming = COMING.replace(COMING.get().saturating_sub(1)) > 0;
    let more = coming || untrack(|| is_adding(state) || count(state) > 1);
    let own = state.origin.get_untracked() == Origin::Own;
    let before = state.doc.get_untracked();
    if more && (own || untrack(|| is_adding(state))) {
        add(state, &doc);
        let letter = sources::letter(untrack(|| current(state)));
        let said = format!("{} {letter}.", strings(state.ui.get_untracked()).added);
        return state.message.set(Some(Message::Offer(said, Offer::Undo)));
    }
    state.show(doc, Origin::Own);
    if own && !before.text.trim().is_empty() {
        offer(state, before);
    }
}

/// A web page that is pasted as the whole of the paste box.
pub fn put(state: State, doc: Document) {
    if untrack(|| is_adding(state)) {
        return add(state, &doc);
    }
    if untrack(|| count(state)) == 1 {
        return state.show(doc, Origin::Own);
    }
    let at = untrack(|| current(state));
    let article = sources::articles(&doc).swap_remove(0);
    change(state, Step::Text, None, |articles| articles[at] = article);
}

/// So many files were dropped together: they stand side by side.
pub fn expect(files: u32) {
    COMING.set(files);
}

/// Offers to keep what was replaced beside what came.
pub fn offer(state: State, before: Document) {
    state.desk.several.replaced.set(Some(before));
    let said = strings(state.ui.get_untracked()).was_replaced.to_owned();
    state.message.set(Some(Message::Offer(said, Offer::Both)));
}

/// Puts what was replaced and what came side by side.
pub fn keep_both(state: State) {
    let Some(mut before) = state.desk.several.replaced.get_untracked() else { return };
    note(state, Step::Add, None);
    state.touched();
    sources::add(&mut before, &state.doc.get_untracked());
    let last = sources::articles(&before).len() - 1;
    state.doc.set(before);
    state.desk.several.replaced.set(None);
    state.desk.several.current.set(last);
    shelf::save_now(state);
}

/// Takes an article out. Edits of its events go to another article that tells them.
pub fn remove(state: State, place: usize) {
    let name = title_of(untrack(|| at(state, place)));
    let targets = untrack(|| moved(state, place));
    note(state, Step::Remove, None);
    state.touched();
    state.chosen.set(Chosen::Nothing);
    state.origin.set(Origin::Own);
    state.desk.several.off.set(Vec::new());
    state.doc.update(|doc| {
        wire::change_all(&mut doc.edits, |edits| {
            for edit in edits {
                for target in [Some(&mut edit.target), edit.into.as_mut()].into_iter().flatten() {
                    if let Some((_, to)) = targets.iter().find(|(from, _)| from == target) {
                        *target = to.clone();
                    }
                }
            }
        });
        let mut articles = sources::articles(doc);
        if place < articles.len() {
            articles.remove(place);
        }
        sources::put_articles(doc, articles);
    });
    let here = state.desk.several.current.get_untracked();
    state.desk.several.current.set(if here > place { here - 1 } else { here });
    let said = format!("{} {name}", strings(state.ui.get_untracked()).deleted);
    state.message.set(Some(Message::Offer(said, Offer::Undo)));
}

/// How edits name the events of an article, and how another article that tells the same has them named.
fn moved(state: State, place: usize) -> Vec<(Target, Target)> {
    let whole = state.desk.several.whole.get();
    let Some(joined) = &whole.joined else { return Vec::new() };
    let is_gone = |id: u32| {
        joined.clauses.get(id as usize).is_none_or(|clause| joined.places.article_of(*clause) == Some(place))
    };
    let events = whole.story.events.iter().filter(|event| is_gone(event.id));
    let other = |event: &Event| {
        let group = joined.groups.iter().find(|group| group.first() == Some(&event.id))?;
        let stays = *group.iter().find(|id| !is_gone(**id))?;
        let quote = joined.clauses[stays as usize].of(&joined.text);
        let before = (0..stays).filter(|id| !is_gone(*id));
        let nth = before.filter(|id| joined.clauses[*id as usize].of(&joined.text) == quote).count();
        let to = Target { quote: quote.to_owned(), nth: u32::try_from(nth).unwrap_or_default() };
        Some((Target::of(event, &whole.story, &joined.text), to))
    };
    events.filter_map(other).collect()
}
