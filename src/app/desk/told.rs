//! An event of several articles in the panel: what each says of it, and where they differ.

use super::super::detail::emphasised;
use super::super::dom::{El, button, el, text};
use super::super::state::State;
use super::strings::{Strings, strings};
use super::{several, tabs};
use crate::sources::{Counted, Difference, Kind, Value, letter};
use crate::story::{Event, Story};
use leptos::prelude::*;

/// Each article's sentence with its name and the way to it; `None` where there is but one article.
pub fn tellings(state: State, story: &Story, event: &Event) -> Option<Vec<El>> {
    let whole = state.desk.several.whole.get();
    let joined = whole.joined.as_ref()?;
    let t = strings(state.ui.get());
    let titles = several::titles(state);
    let told = joined.places.tellings(event);
    let telling = |(place, span): (usize, crate::story::Span)| {
        let name = titles.get(place).cloned().unwrap_or_default();
        let lang = several::lang(state, place);
        let to = button(t.in_article, move |_| several::go_to(state, place, span))
            .attr("aria-label", format!("{}: {}", t.in_article, letter(place)));
        let head = el("p")
            .class("from")
            .with(tabs::badge(place))
            .with(text("span", "name", name).attr("lang", lang).attr("dir", "auto"))
            .with(to);
        el("li")
            .attr("data-telling", place.to_string())
            .with(head)
            .with(emphasised(state, story, span, &event.timexes).attr("lang", lang))
    };
    let list = el("ul").class("tellings").all(told.into_iter().map(telling).collect());
    let mut out: Vec<El> = differences(state, event, t).into_iter().collect();
    out.push(list);
    Some(out)
}

fn differences(state: State, event: &Event, t: &'static Strings) -> Option<El> {
    let whole = state.desk.several.whole.get();
    let found = whole.joined.as_ref()?.differences.get(&event.id)?;
    let line = |difference: &Difference| {
        let mut line = el("li").maybe(label(&difference.kind, t).map(|label| text("span", "label", label)));
        for (n, value) in difference.values.iter().enumerate() {
            if n > 0 {
                line = line.words(" · ");
            }
            let (article, span) = (value.article, value.span);
            let said =
                button(said(&difference.kind, value, t), move |_| several::go_to(state, article, span));
            line = line.with(said.class("value").words(" ").with(tabs::badge(article)));
        }
        line
    };
    let list = el("ul").all(found.iter().map(line).collect());
    Some(el("div").class("differ").attr("id", "differences").with(text("p", "label", t.differ)).with(list))
}

/// What stands before the values, where they don't say themselves what they are.
fn label(kind: &Kind, t: &Strings) -> Option<&'static str> {
    match kind {
        Kind::Clock => Some(t.at_clock),
        Kind::Figure(Counted::Magnitude) => Some(t.magnitude),
        Kind::Figure(_) | Kind::Date | Kind::Length => None,
    }
}

fn said(kind: &Kind, value: &Value, t: &Strings) -> String {
    let mut letters = value.said.chars();
    let said: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    match kind {
        Kind::Figure(Counted::Harm(harm)) => format!("{said} {}", (t.harm)(*harm)),
        Kind::Figure(Counted::Percent) => format!("{said} {}", t.percent),
        Kind::Figure(Counted::Noun(noun)) => format!("{said} {noun}"),
        Kind::Figure(Counted::Magnitude) | Kind::Clock | Kind::Length => said,
        // A weekday keeps its capital.
        Kind::Date => value.said.clone(),
    }
}
