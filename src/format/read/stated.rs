//! The day and the title that a web page's markup states, in the order in which the page's own import looks for them
//! (`app/import/html.rs`): the article's metadata, linked data, the first `time`.

use super::tags::{Tag, before, tags};
use super::words;
use crate::markup::linked;
use crate::story::iso_date;
use chrono::NaiveDate;

/// When it was published, and its title, each where the markup says it.
pub(super) fn stated(source: &str) -> (Option<NaiveDate>, Option<String>) {
    let tags = tags(source);
    let named = |name: &'static str| tags.iter().filter(move |tag| tag.name == name);
    let meta = |name: &str| {
        let is_called =
            |tag: &&Tag| ["property", "name", "itemprop"].into_iter().any(|key| tag.get(key) == Some(name));
        let content = named("meta").find(is_called).and_then(|tag| tag.get("content"));
        content.map(str::trim).filter(|content| !content.is_empty())
    };
    let is_linked =
        |tag: &&Tag| tag.get("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"));
    let linked = || {
        named("script")
            .filter(is_linked)
            .find_map(|tag| iso_date(linked::published(before(&source[tag.end..], "</script"))?))
    };
    let timed = || named("time").find_map(|tag| iso_date(tag.get("datetime")?));
    let day = linked::DAYS.into_iter().find_map(|name| iso_date(meta(name)?)).or_else(linked).or_else(timed);
    let title = meta("og:title").map(words).filter(|title| !title.is_empty());
    (day, title.or_else(|| heading(source)))
}

/// The first heading's words.
pub(super) fn heading(source: &str) -> Option<String> {
    let tag = tags(source).into_iter().find(|tag| tag.name == "h1")?;
    Some(words(before(&source[tag.end..], "</h1"))).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;

    #[test]
    fn the_markup_gives_its_day_in_the_pages_order() {
        let meta = "<META content='2021-11-16T23:00:00+07:00' property=article:published_time>";
        let linked = r#"<script type="application/ld+json">{"datePublished": "2020-02-03"} </SCRIPT>"#;
        let time = "<p>Kota <time datetime=\"2019-05-06\">kemarin</time>";
        let day = |source: &str| stated(source).0;
        assert_eq!(day(&[time, linked, meta].concat()), Some(ymd(2021, 11, 16)));
        assert_eq!(day(&[time, linked].concat()), Some(ymd(2020, 2, 3)));
        assert_eq!(day(time), Some(ymd(2019, 5, 6)));
        let named = "<meta name=date content=kemarin><meta itemprop=datePublished content=2018-01-02 />";
        assert_eq!(day(named), Some(ymd(2018, 1, 2)));
        assert_eq!(day(&format!("<!-- {meta} --><script>'{meta}'</script><p>2017")), None);
    }

    #[test]
    fn the_markup_gives_its_title() {
        let title = |source: &str| stated(source).1;
        assert_eq!(title("<h1 class=x>Api &amp; <b>air</b></h1>").as_deref(), Some("Api & air"));
        let meta = "<meta property=og:title content='Kota \"A\" > B'><h1>C</h1>";
        assert_eq!(title(meta).as_deref(), Some("Kota \"A\" > B"));
        assert_eq!(title("<p>Kota</p>"), None);
    }
}
