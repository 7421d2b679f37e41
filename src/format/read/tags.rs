//! The tags of a web page, one after another; no tree is made of them.

/// A tag and where it stands.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Its name in lower case, with the slash of a closing one.
    pub name: String,
    attributes: Vec<(String, &'a str)>,
    /// Where its `<` stands,
    pub start: usize,
    /// and one past its `>`.
    pub end: usize,
}

impl Tag<'_> {
    /// An attribute's value.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| *value)
    }
}

/// All tags, but those in comments, scripts and styles.
pub(super) fn tags(source: &str) -> Vec<Tag<'_>> {
    let (mut out, mut at): (Vec<Tag>, usize) = (Vec::new(), 0);
    while let Some(found) = source[at..].find('<') {
        let start = at + found;
        let inner = &source[start + 1..];
        at = start + 1;
        if inner.starts_with("!--") {
            at = inner.find("-->").map_or(source.len(), |end| start + 1 + end + 3);
        } else if inner.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()) {
            let tag = tag(source, start);
            at = tag.end;
            if matches!(tag.name.as_str(), "script" | "style") {
                at += before(&source[at..], &format!("</{}", tag.name)).len();
            }
            out.push(tag);
        }
    }
    out
}

/// The tag that begins at a place.
fn tag(source: &str, start: usize) -> Tag<'_> {
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
    let inner = &source[start + 1..];
    let slash = usize::from(inner.starts_with('/'));
    let end = inner[slash..].find(ends).map_or(inner.len(), |end| slash + end);
    let (name, mut rest) = inner.split_at(end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        // A name has at least its first character, whatever that is.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest[first..].find(|c: char| ends(c) || c == '=').map_or(rest.len(), |at| first + at);
        let (name, after) = rest.split_at(end);
        let after = after.trim_start();
        let (value, after) = match after.strip_prefix('=').map(str::trim_start) {
            None => ("", after),
            Some(value) => match value.strip_prefix(['"', '\'']) {
                Some(quoted) => quoted.split_once(&value[..1]).unwrap_or((quoted, "")),
                None => {
                    value.split_at(value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len()))
                }
            },
        };
        attributes.push((name.to_ascii_lowercase(), value));
        rest = after;
    }
    let end = source.len() - rest.strip_prefix('>').unwrap_or(rest).len();
    Tag { name: name.to_ascii_lowercase(), attributes, start, end }
}

/// What stands before a mark in letters of either case, or all of it.
pub(super) fn before<'a>(text: &'a str, mark: &str) -> &'a str {
    let at = text.as_bytes().windows(mark.len()).position(|part| part.eq_ignore_ascii_case(mark.as_bytes()));
    at.map_or(text, |at| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_stand_where_they_say() {
        let source = "é<A href='x>y' b=c>z</a ><!-- <i> --><script src=a>'<b>'</SCRIPT>1 < 2<br/>";
        let found: Vec<(String, &str)> =
            tags(source).iter().map(|tag| (tag.name.clone(), &source[tag.start..tag.end])).collect();
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["a", "/a", "script", "/script", "br"]);
        assert_eq!(found[0].1, "<A href='x>y' b=c>");
        assert_eq!(tags(source)[0].get("href"), Some("x>y"));
    }

    #[test]
    fn any_markup_comes_to_an_end() {
        for source in [
            "<",
            "<a",
            "<a =",
            "<a ='",
            "<a b=\"",
            "<é",
            "<a é='é'é>",
            "<script",
            "<!--",
            "<a/ / =>",
            "</",
            "<time d>",
        ] {
            for tag in tags(source) {
                assert!(tag.start < tag.end && tag.end <= source.len(), "{source}");
            }
        }
    }
}
