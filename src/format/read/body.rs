//! The article in a web page: what the page's own import takes (`app/import/html.rs`), by tags alone.

use super::stated::heading;
use super::tags::{Tag, tags};

/// Elements that are not the article.
const SKIPPED: [&str; 21] = [
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "aside",
    "footer",
    "header",
    "form",
    "button",
    "select",
    "textarea",
    "iframe",
    "object",
    "svg",
    "video",
    "audio",
    "figcaption",
    "dialog",
    "menu",
    "head",
];
/// An `article` with fewer letters is a teaser.
const SHORTEST: usize = 200;

/// The markup of the article, its heading first.
pub(super) fn article(source: &str) -> String {
    let whole = without(source);
    let longest = elements(&whole, "article").into_iter().max_by_key(|inner| inner.len());
    let main = || elements(&whole, "main").into_iter().next();
    let inner = longest.filter(|inner| inner.len() > SHORTEST).or_else(main).unwrap_or(&whole);
    // The heading often stands in a header element, which is skipped like every other.
    match heading(source).filter(|_| heading(inner).is_none()) {
        Some(heading) => format!("<h1>{}</h1>{inner}", super::super::escape_markup(&heading)),
        None => inner.to_owned(),
    }
}

/// The markup without what is skipped.
fn without(source: &str) -> String {
    let tags = tags(source);
    let (mut out, mut from, mut n) = (String::with_capacity(source.len()), 0, 0);
    // An element that is not closed is not skipped: the article would go with it. Nor are others of its name.
    let mut open: Vec<&str> = Vec::new();
    while let Some(tag) = tags.get(n) {
        n += 1;
        let name = tag.name.as_str();
        if !SKIPPED.contains(&name) || open.contains(&name) {
            continue;
        }
        match closing(&tags, n - 1) {
            Some(last) => {
                out.push_str(&source[from..tag.start]);
                from = tags[last].end;
                n = last + 1;
            }
            None => open.push(name),
        }
    }
    out.push_str(&source[from..]);
    out
}

/// What the elements of a name hold, the outermost only.
fn elements<'a>(source: &'a str, name: &str) -> Vec<&'a str> {
    let tags = tags(source);
    let (mut out, mut n) = (Vec::new(), 0);
    while let Some(tag) = tags.get(n) {
        n += 1;
        if tag.name == name {
            let Some(last) = closing(&tags, n - 1) else { break };
            out.push(&source[tag.end..tags[last].start]);
            n = last + 1;
        }
    }
    out
}

/// The tag that closes an element.
fn closing(tags: &[Tag], n: usize) -> Option<usize> {
    let name = tags[n].name.as_str();
    let mut depth = 0_usize;
    (n..tags.len()).find(|n| {
        let other = tags[*n].name.as_str();
        depth = match other.strip_prefix('/') {
            None if other == name => depth + 1,
            Some(closed) if closed == name => depth - 1,
            _ => return false,
        };
        depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_what_is_left() {
        let long = "Kota itu terbakar. ".repeat(20);
        let source = format!(
            "<head><title>x</title></head><header><h1>Api</h1><nav>Beranda<nav>a</nav></nav></header><article>Lain</article>\
            <article class=a><script src=x>var y</script><p>{long}</p><aside>Iklan</aside></article><footer>2026</footer>"
        );
        assert_eq!(article(&source), format!("<h1>Api</h1><p>{long}</p>"));
        assert_eq!(article("<main><h1>A</h1><p>B</p></main><p>C"), "<h1>A</h1><p>B</p>");
        assert_eq!(article("<nav>A<p>B</p>"), "<nav>A<p>B</p>", "what is not closed is not skipped");
        assert_eq!(article("<nav/><p>B</nav>C"), "C");
    }
}
