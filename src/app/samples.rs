//! The sample articles that come with the page.

use super::state::{Message, Origin, State};
use crate::share::Document;
use crate::story::Lang;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// One of them.
#[derive(Clone, Copy)]
pub struct Sample {
    /// What the menu calls it.
    pub title: &'static str,
    /// The language it is written in.
    pub lang: Lang,
    /// The article.
    text: Text,
}

/// Where a sample's text is.
#[derive(Clone, Copy)]
enum Text {
    /// In the program.
    Here(&'static str),
    /// In a file beside the page, which is fetched when it is chosen.
    There(&'static str),
}

impl Sample {
    /// As a document, where it need not be fetched.
    pub fn document(&self) -> Option<Document> {
        match self.text {
            Text::Here(text) => Some(document(text)),
            Text::There(_) => None,
        }
    }

    /// Shows it, once it is there.
    pub fn show(self, state: State) {
        let name = match self.text {
            Text::Here(text) => return state.show(document(text), Origin::Sample),
            Text::There(name) => name,
        };
        crate::app::browser::spawn(async move {
            match fetched(name).await {
                Some(text) => state.show(document(&text), Origin::Sample),
                None => state.message.set(Some(Message::NotLoaded)),
            }
        });
    }
}

fn document(text: &str) -> Document {
    Document { text: text.trim().to_owned(), ..Document::default() }
}

async fn fetched(name: &str) -> Option<String> {
    let address = format!("samples/{name}");
    let response = JsFuture::from(window().fetch_with_str(&address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The one that the page opens with for a reader of that language.
pub fn first(lang: Lang) -> Document {
    let own = ALL.iter().find(|sample| sample.lang == lang);
    own.and_then(Sample::document).unwrap_or_default()
}

/// The samples, in the order of the menu; the page opens with the first in the reader's language.
pub const ALL: [Sample; 5] = [
    Sample {
        title: "Perbatasan Armenia–Azerbaijan",
        lang: Lang::Indonesian,
        text: Text::Here(include_str!("../../public/samples/karabakh.id.txt")),
    },
    Sample {
        title: "The border of Armenia and Azerbaijan",
        lang: Lang::English,
        text: Text::Here(include_str!("../../public/samples/karabakh.en.txt")),
    },
    Sample {
        title: "Sidang bekas kepala gudang",
        lang: Lang::Indonesian,
        text: Text::There("sidang.id.txt"),
    },
    Sample { title: "Marie Curie", lang: Lang::English, text: Text::There("biography.en.txt") },
    Sample { title: "Rel pertama di Jawa", lang: Lang::Indonesian, text: Text::There("sejarah.id.txt") },
];
