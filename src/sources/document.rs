//! The articles of a document: the first in its own fields, the others in its lines.

use super::{Article, wire};
use crate::share::Document;

/// All articles of a document, in order.
pub fn articles(document: &Document) -> Vec<Article> {
    let mut out = vec![Article {
        text: document.text.clone(),
        published: document.published,
        markup: document.markup,
        lang: document.lang,
        title: document.title.clone(),
        only_edits: document.only_edits,
    }];
    out.extend(wire::read_all(&document.edits));
    out
}

/// Whether a document has more than one.
pub fn is_several(document: &Document) -> bool {
    document.edits.iter().any(|line| wire::is_article(line))
}

/// Puts these articles into a document, which keeps its edits.
pub fn put_articles(document: &mut Document, articles: Vec<Article>) {
    let mut articles = articles.into_iter();
    let Article { text, published, markup, lang, title, only_edits } = articles.next().unwrap_or_default();
    let mut edits = std::mem::take(&mut document.edits);
    wire::put_all(&mut edits, articles.as_slice());
    *document = Document { text, published, markup, lang, title, edits, only_edits };
}

/// Adds the articles of another document, and its edits.
pub fn add(document: &mut Document, other: &Document) {
    let mut all = articles(document);
    all.extend(articles(other));
    let edits = other.edits.iter().filter(|line| !wire::is_article(line)).cloned();
    document.edits.extend(edits);
    put_articles(document, all);
}

/// The letter by which an article is known beside the others: A, B, up to Z, then AA.
pub fn letter(place: usize) -> String {
    let last = char::from(b'A' + (place % 26) as u8);
    if place < 26 { last.to_string() } else { letter(place / 26 - 1) + &last.to_string() }
}

impl Article {
    /// Its title, else the first line that has words.
    pub fn name(&self) -> &str {
        let title = self.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        title.or_else(|| self.text.lines().map(str::trim).find(|line| !line.is_empty())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::any_article;
    use super::*;
    use crate::share::{decode, encode};
    use proptest::prelude::*;

    #[test]
    fn letters_go_on() {
        let letters: Vec<String> = [0, 1, 25, 26, 51, 52, 701, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        /// Articles and edits come back from a link, together and in order.
        #[test]
        fn articles_and_edits_come_back(
            articles in proptest::collection::vec(any_article(), 1..11),
            edits in proptest::collection::vec("q[a-z]{0,9}\th[a-z]{0,5}", 0..4),
        ) {
            let mut document = Document { edits: edits.clone(), ..Document::default() };
            put_articles(&mut document, articles.clone());
            prop_assert_eq!(is_several(&document), articles.len() > 1);
            let back = decode(&encode(&document)).unwrap();
            prop_assert_eq!(&back, &document);
            prop_assert_eq!(super::articles(&back), articles.clone());
            prop_assert_eq!(crate::edit::wire::read_all(&back.edits).len(), edits.len());
            // A change of the edits leaves the articles alone.
            let mut changed = back;
            crate::edit::wire::change_all(&mut changed.edits, |edits| edits.truncate(1));
            prop_assert_eq!(super::articles(&changed), articles);
        }

        /// A document of one article has no line of it: its link is the one that it always was.
        #[test]
        fn one_article_stands_in_no_line(article in any_article()) {
            let mut document = Document::default();
            put_articles(&mut document, vec![article.clone()]);
            prop_assert!(document.edits.is_empty());
            prop_assert_eq!(super::articles(&document), vec![article]);
        }
    }
}
