//! The sample articles that come with the page.

use crate::share::Document;
use crate::story::Lang;

/// One of them.
#[derive(Clone, Copy)]
pub struct Sample {
    /// What the menu calls it.
    pub title: &'static str,
    /// The language it is written in.
    pub lang: Lang,
    /// The article.
    text: &'static str,
}

impl Sample {
    /// As a document.
    pub fn document(&self) -> Document {
        Document { text: self.text.trim_end().to_owned(), ..Document::default() }
    }
}

/// The samples, in the order of the menu; the page opens with the first in the reader's language.
pub const ALL: [Sample; 5] = [
    Sample {
        title: "Perbatasan Armenia–Azerbaijan",
        lang: Lang::Indonesian,
        text: include_str!("../../public/samples/karabakh.id.txt"),
    },
    Sample {
        title: "The border of Armenia and Azerbaijan",
        lang: Lang::English,
        text: include_str!("../../public/samples/karabakh.en.txt"),
    },
    Sample {
        title: "Sidang bekas kepala gudang",
        lang: Lang::Indonesian,
        text: include_str!("../../public/samples/sidang.id.txt"),
    },
    Sample {
        title: "Marie Curie",
        lang: Lang::English,
        text: include_str!("../../public/samples/biography.en.txt"),
    },
    Sample {
        title: "Rel pertama di Jawa",
        lang: Lang::Indonesian,
        text: include_str!("../../public/samples/sejarah.id.txt"),
    },
];
