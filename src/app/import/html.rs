//! A pasted or dropped web page: its title, its text without the boilerplate, and the day it states.
//!
//! The browser's own parser reads it into a document that runs no script and loads nothing.

use crate::markup::linked;
use crate::share::Document;
use crate::story::iso_date;
use chrono::NaiveDate;
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, Node, SupportedType};

/// Parts of a page that are not its article.
const SKIPPED: &str = "script, style, noscript, template, nav, aside, footer, header, form, button, select, \
    textarea, iframe, object, svg, video, audio, figcaption, dialog, menu, [hidden], [aria-hidden=true], \
    [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog]";

/// Elements that begin a line of their own.
const BLOCKS: [&str; 32] = [
    "ADDRESS",
    "ARTICLE",
    "BLOCKQUOTE",
    "BODY",
    "BR",
    "CAPTION",
    "DD",
    "DIV",
    "DL",
    "DT",
    "FIGURE",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "HR",
    "LI",
    "MAIN",
    "OL",
    "P",
    "PRE",
    "SECTION",
    "TABLE",
    "TBODY",
    "TD",
    "TH",
    "THEAD",
    "TR",
    "UL",
    "DETAILS",
];

/// Reads the page; `None` where the browser cannot.
pub fn read(source: &str) -> Option<Document> {
    let page = DomParser::new().ok()?.parse_from_string(source, SupportedType::TextHtml).ok()?;
    let markup = stated_day(&page);
    let headings = all(&page, "article h1, main h1, h1");
    let headline = headings.first().and_then(Element::text_content_trimmed);
    let title = meta(&page, "meta[property='og:title']").or_else(|| headline.clone());
    let root = article(&page)?;
    let mut lines = Lines::default();
    // The heading often stands in a header element, which is skipped like every other.
    if let Some(headline) = headline {
        lines.word(&headline);
        lines.end();
    }
    lines.node(&root);
    Some(Document { text: lines.finish(), markup, title, ..Document::default() })
}

/// The element that holds the article: the longest `article`, else `main`, else the body.
fn article(page: &web_sys::Document) -> Option<Element> {
    let longest = all(page, "article").into_iter().max_by_key(length);
    let found =
        longest.filter(|e| length(e) > 200).or_else(|| all(page, "main, [role=main]").into_iter().next());
    found.or_else(|| page.body().map(Into::into))
}

fn length(element: &Element) -> usize {
    element.text_content().map_or(0, |text| text.len())
}

/// The day that the markup states: the article's metadata first, then the first `time` of the article.
fn stated_day(page: &web_sys::Document) -> Option<NaiveDate> {
    let stated = linked::DAYS.iter().find_map(|name| {
        meta(page, &format!("meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']"))
            .and_then(|content| iso_date(&content))
    });
    let linked = || {
        let scripts = all(page, "script[type='application/ld+json']");
        scripts
            .iter()
            .filter_map(Element::text_content_trimmed)
            .find_map(|json| iso_date(linked::published(&json)?))
    };
    let timed = || {
        let times =
            all(page, "time[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]");
        times.iter().find_map(|time| iso_date(&time.get_attribute("datetime")?))
    };
    stated.or_else(linked).or_else(timed)
}

fn meta(page: &web_sys::Document, selector: &str) -> Option<String> {
    let element = page.query_selector(selector).ok().flatten()?;
    element.get_attribute("content").map(|c| c.trim().to_owned()).filter(|c| !c.is_empty())
}

fn all(page: &web_sys::Document, selector: &str) -> Vec<Element> {
    let Ok(list) = page.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|i| Some(list.get(i)?.unchecked_into())).collect()
}

trait Trimmed {
    fn text_content_trimmed(&self) -> Option<String>;
}

impl Trimmed for Element {
    fn text_content_trimmed(&self) -> Option<String> {
        let mut lines = Lines::default();
        lines.word(&self.text_content()?);
        (!lines.line.is_empty()).then_some(lines.line)
    }
}

/// The text in lines, white space as a browser would draw it.
#[derive(Default)]
struct Lines {
    done: Vec<String>,
    line: String,
    gap: bool,
}

impl Lines {
    /// Browsers limit how deep elements nest, so the recursion is bounded.
    fn node(&mut self, node: &Node) {
        let children = node.child_nodes();
        for child in (0..children.length()).filter_map(|i| children.get(i)) {
            if child.node_type() == Node::TEXT_NODE {
                self.word(&child.text_content().unwrap_or_default());
            } else if let Some(element) = child.dyn_ref::<Element>() {
                self.element(element);
            }
        }
    }

    fn element(&mut self, element: &Element) {
        if element.matches(SKIPPED).unwrap_or(false) {
            return;
        }
        let is_block = BLOCKS.contains(&element.tag_name().as_str());
        if is_block {
            self.end();
        }
        self.node(element);
        if is_block {
            self.end();
        }
    }

    fn word(&mut self, text: &str) {
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim();
            if !word.is_empty() {
                if self.gap && !self.line.is_empty() {
                    self.line.push(' ');
                }
                self.line.push_str(word);
                self.gap = false;
            }
            self.gap |= piece.ends_with(char::is_whitespace);
        }
    }

    fn end(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.gap = false;
        // The heading was taken first, and often stands in the article once more.
        if !line.is_empty() && self.done.first() != Some(&line) {
            self.done.push(line);
        }
    }

    fn finish(mut self) -> String {
        self.end();
        crate::strings::joined(&self.done, "\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_drawn_as_a_browser_would() {
        let mut lines = Lines::default();
        lines.word("  Pada \n 15");
        lines.word(" November");
        lines.end();
        lines.word("Judul");
        assert_eq!(lines.finish(), "Pada 15 November\nJudul");
    }
}
