//! Articles in a line of text each, among the lines of a document's edits: `A` and the text, then a letter and its value
//! for whatever is known of it, between tabs. What reads edits alone skips such a line and keeps it, so a version that
//! knows no second article shows the first and loses none.

use super::Article;
use crate::line;
use crate::story::{Lang, iso_date};

/// Whether a line holds an article.
pub fn is_article(line: &str) -> bool {
    line.starts_with('A')
}

/// The articles of a document's lines.
pub fn read_all(lines: &[String]) -> Vec<Article> {
    lines.iter().filter_map(|line| read(line)).collect()
}

/// Puts these articles in the place of those that the lines hold, after all other lines.
pub fn put_all(lines: &mut Vec<String>, articles: &[Article]) {
    lines.retain(|line| !is_article(line));
    lines.extend(articles.iter().map(write));
}

/// One article on one line.
pub fn write(article: &Article) -> String {
    let mut out = String::with_capacity(article.text.len() + 32);
    let mut field = |letter: char, value: &str| {
        if !out.is_empty() {
            out.push('\t');
        }
        out.push(letter);
        line::field(value, &mut out);
    };
    field('A', &article.text);
    if let Some(date) = article.published {
        field('d', &date.to_string());
    }
    if let Some(date) = article.markup {
        field('m', &date.to_string());
    }
    if let Some(lang) = article.lang {
        field('l', lang.tag());
    }
    if let Some(title) = &article.title {
        field('t', title);
    }
    if article.only_edits {
        field('o', "");
    }
    out
}

/// The article of a line; `None` where the line holds none.
pub fn read(line: &str) -> Option<Article> {
    let mut fields = line.strip_prefix('A')?.split('\t');
    let mut article = Article { text: line::read(fields.next()?), ..Article::default() };
    for field in fields {
        let mut chars = field.chars();
        let Some(letter) = chars.next() else { continue };
        let value = chars.as_str();
        match letter {
            'd' => article.published = iso_date(value),
            'm' => article.markup = iso_date(value),
            'l' => article.lang = Lang::from_tag(value),
            't' => article.title = Some(line::read(value)),
            'o' => article.only_edits = true,
            _ => {}
        }
    }
    Some(article)
}
