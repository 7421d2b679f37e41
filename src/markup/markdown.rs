//! Light markup taken off, so that only the words are read.

/// The words of a Markdown text.
pub fn plain(source: &str) -> String {
    let mut lines = source.lines().peekable();
    if lines.peek().is_some_and(|line| line.trim_end() == "---") {
        skip_front_matter(&mut lines);
    }
    lines.filter(|line| !is_rule(line)).map(|line| inline(block(line))).collect::<Vec<_>>().join("\n")
}

/// What a Markdown text's front matter says by a name, on one line.
pub fn front<'a>(source: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = source.lines();
    lines.next().filter(|line| line.trim_end() == "---")?;
    let said = |line: &'a str| {
        let (key, value) = line.split_once(':')?;
        key.trim_end().eq_ignore_ascii_case(name).then(|| value.trim().trim_matches(['"', '\'']))
    };
    let front = lines.take_while(|line| !matches!(line.trim_end(), "---" | "..."));
    front.filter_map(said).find(|value| !value.is_empty())
}

fn skip_front_matter<'a>(lines: &mut impl Iterator<Item = &'a str>) {
    lines.next();
    for line in lines.by_ref() {
        if matches!(line.trim_end(), "---" | "...") {
            return;
        }
    }
}

/// A line of dashes, stars or equals signs, or a code fence.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("```") || (line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '*' | '_' | '=')))
}

/// Without the marks of headings, quotations and lists at its front.
fn block(line: &str) -> &str {
    let line = line.trim_start_matches(['>', ' ', '\t']);
    let heading = line.trim_start_matches('#');
    if heading.len() < line.len() && heading.starts_with(' ') {
        return heading.trim_start().trim_end_matches(['#', ' ']);
    }
    ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line)
}

/// Without emphasis; of links and pictures only the words.
fn inline(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['[', '*', '`', '_']) {
        out.push_str(&rest[..at]);
        let here = &rest[at..];
        rest = match link(here) {
            Some((words, after)) => {
                if out.ends_with('!') {
                    out.pop();
                }
                out.push_str(words);
                after
            }
            None => {
                if here.starts_with('[') || is_inside_word(&out, here) {
                    out.push_str(&here[..1]);
                }
                &here[1..]
            }
        };
    }
    out + rest
}

/// An underscore between letters is a part of the word.
fn is_inside_word(before: &str, here: &str) -> bool {
    here.starts_with('_')
        && before.ends_with(char::is_alphanumeric)
        && here[1..].starts_with(char::is_alphanumeric)
}

/// `[words](address)`: the words, and what follows.
fn link(here: &str) -> Option<(&str, &str)> {
    let inner = here.strip_prefix('[')?;
    let (words, after) = inner.split_once(']')?;
    let after = after.strip_prefix('(')?;
    let (address, after) = after.split_once(')')?;
    (!words.contains('[') && !address.contains(' ')).then_some((words, after))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn markup_goes_and_words_stay() {
        let source = "---\ntitle: x\n---\n# Judul #\n\n> Pada **15 November** [kota itu](https://contoh.id/a) *diserang*.\n- satu_dua\n---\n";
        assert_eq!(plain(source), "Judul\n\nPada 15 November kota itu diserang.\nsatu_dua");
    }

    #[test]
    fn what_is_not_markup_stays() {
        assert_eq!(plain("Harga [sic] naik\n#tagar"), "Harga [sic] naik\n#tagar");
    }
}
