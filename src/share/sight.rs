//! What a link says of the view, as one line among the document's edits: `v` and fields between tabs.
//!
//! Versions that do not know it skip it, as they skip every edit that they can't read. A field that is bad is left out.

use crate::line;

/// What the sender looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// The first and the last second that is seen, on the story's clock; all of it where there is none.
    pub seen: Option<(i64, i64)>,
    /// The true scale in place of the story scale.
    pub linear: bool,
    /// The words of the event that is looked at, and how many with the same words come before it in the story.
    pub event: Option<(String, usize)>,
}

/// No event is known by more characters than this.
const LONGEST: usize = 4_000;

impl Sight {
    /// The line; `None` where it would say nothing.
    pub fn line(&self) -> Option<String> {
        if *self == Self::default() {
            return None;
        }
        let mut out = String::from("v");
        if let Some((from, to)) = self.seen {
            out.push_str(&format!("\ts{from}/{to}"));
        }
        if self.linear {
            out.push_str("\tl");
        }
        if let Some((words, nth)) = &self.event {
            out.push_str("\te");
            line::field(words, &mut out);
            if *nth > 0 {
                out.push_str(&format!("\t#{nth}"));
            }
        }
        Some(out)
    }

    /// Takes the line out of a document's edits, and every other that looks like one; the first counts.
    pub fn take(edits: &mut Vec<String>) -> Option<Self> {
        let mut found = None;
        edits.retain(|line| {
            let is_one = line == "v" || line.starts_with("v\t");
            if is_one {
                found.get_or_insert_with(|| Self::read(line));
            }
            !is_one
        });
        found
    }

    fn read(line: &str) -> Self {
        let mut sight = Self::default();
        for field in line.split('\t').skip(1) {
            let mut chars = field.chars();
            let letter = chars.next();
            let value = chars.as_str();
            match letter {
                Some('s') => sight.seen = span(value),
                Some('l') => sight.linear = true,
                Some('e') if value.len() <= LONGEST => sight.event = Some((line::read(value), 0)),
                Some('#') => {
                    if let Some(event) = &mut sight.event {
                        event.1 = value.parse().unwrap_or_default();
                    }
                }
                _ => {}
            }
        }
        sight
    }
}

/// Two seconds of years that chrono can tell, in order.
fn span(value: &str) -> Option<(i64, i64)> {
    const FAR: i64 = 400_000_000_000;
    let (from, to) = value.split_once('/')?;
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    ((-FAR..=FAR).contains(&from) && (-FAR..=FAR).contains(&to) && from < to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_comes_back_and_leaves_the_edits_alone() {
        let sight = Sight { seen: Some((-5, 90)), linear: true, event: Some(("satu\ndua\\t\t".into(), 2)) };
        let edit = String::from("qPerang\thUsai");
        let mut edits = vec![edit.clone(), sight.line().unwrap()];
        assert_eq!(Sight::take(&mut edits), Some(sight));
        assert_eq!(edits, [edit]);
        assert_eq!(Sight::default().line(), None);
        assert_eq!(Sight::take(&mut edits), None);
    }

    #[test]
    fn a_bad_field_costs_no_other() {
        for bad in [
            "s5/5",
            "s9/1",
            "sx/y",
            "s1",
            "s-9223372036854775808/1",
            "s99999999999999999999/1",
            "#4",
            "?",
            "",
        ] {
            let mut edits = vec![format!("v\t{bad}\tl\tePerang\t#x")];
            let sight = Sight::take(&mut edits).unwrap();
            assert_eq!(sight, Sight { seen: None, linear: true, event: Some(("Perang".into(), 0)) }, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_line_is_answered(line in any::<String>(), words in any::<String>(), nth in 0..5_usize) {
            let _ = Sight::take(&mut vec![format!("v\t{line}")]);
            let sight = Sight { event: Some((words.clone(), nth)), ..Sight::default() };
            prop_assume!(words.len() <= LONGEST);
            prop_assert_eq!(Sight::take(&mut vec![sight.line().unwrap()]), Some(sight));
        }
    }
}
