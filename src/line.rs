//! Values in a line of text: what would end the line, or the field that the value stands in, is written with a backslash.
//!
//! Links, edits, articles and views are lines of fields (`share`, `edit`, `sources`); all are read alike.

/// A value as a whole line: only a line's end, and the backslash itself, are written otherwise.
pub fn whole(value: &str, out: &mut String) {
    put(value, out, |_| None);
}

/// A value as a field between tabs: no tab and no carriage return stands in it either.
pub fn field(value: &str, out: &mut String) {
    put(value, out, |c| match c {
        '\r' => Some('r'),
        '\t' => Some('t'),
        _ => None,
    });
}

fn put(value: &str, out: &mut String, letter: impl Fn(char) -> Option<char>) {
    for c in value.chars() {
        let instead = match c {
            '\\' => Some('\\'),
            '\n' => Some('n'),
            c => letter(c),
        };
        if instead.is_some() {
            out.push('\\');
        }
        out.push(instead.unwrap_or(c));
    }
}

/// The value of a line or a field. A backslash before any other character stands for that character, one at the end for
/// nothing: whatever somebody put into a link is read.
pub fn read(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some(other) => other,
                None => break,
            },
            c => c,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_value_comes_back(value in any::<String>()) {
            let (mut line, mut part) = (String::new(), String::new());
            whole(&value, &mut line);
            field(&value, &mut part);
            prop_assert!(!line.contains('\n') && !part.contains(['\n', '\t', '\r']));
            prop_assert_eq!(read(&line), value.clone());
            prop_assert_eq!(read(&part), value);
        }

        #[test]
        fn every_line_is_read(line in any::<String>()) {
            let _ = read(&line);
        }
    }
}
