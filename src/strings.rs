//! Searching and joining texts, where the standard's ways are made for long ones and weigh 2 KB in the page.

/// Whether a text holds another, letter for letter.
#[cfg(any(feature = "app", test))]
pub fn holds(text: &str, wanted: &str) -> bool {
    wanted.is_empty() || text.as_bytes().windows(wanted.len()).any(|part| part == wanted.as_bytes())
}

/// The texts in one, with what stands between two.
pub fn joined(texts: &[String], between: &str) -> String {
    let mut out = String::new();
    for (n, text) in texts.iter().enumerate() {
        if n > 0 {
            out.push_str(between);
        }
        out.push_str(text);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn searching_and_joining_are_the_standards(texts: Vec<String>, between in ".{0,2}", wanted in "[a-c]{0,3}", text in "[a-c]{0,9}") {
            prop_assert_eq!(joined(&texts, &between), texts.join(&between));
            prop_assert_eq!(holds(&text, &wanted), text.contains(&wanted));
        }
    }
}
