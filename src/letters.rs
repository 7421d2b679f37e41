//! Upper case of Latin letters: what Indonesian, English and the names in them are written with.
//!
//! The standard library maps every script and brings 23 KB of tables along. Letters of other scripts keep
//! their case here. Ranges from the Unicode blocks Latin-1 Supplement and Latin Extended-A.

/// The text with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    out.extend(chars.next().map(upper));
    out + chars.as_str()
}

fn upper(c: char) -> char {
    match c {
        'à'..='þ' if c != '÷' => shifted(c, -32),
        'ÿ' => 'Ÿ',
        '\u{100}'..='\u{17f}' if is_pair(c) && !first_of_pair(c) => shifted(c, -1),
        _ => c.to_ascii_uppercase(),
    }
}

/// In Latin Extended-A a capital and its small letter stand side by side, but for six letters.
fn is_pair(c: char) -> bool {
    !matches!(c, 'İ' | 'ı' | 'ĸ' | 'ŉ' | 'Ÿ' | 'ſ')
}

/// Capitals are even up to ķ and from Ŋ to ŷ, odd elsewhere.
fn first_of_pair(c: char) -> bool {
    let even = u32::from(c).is_multiple_of(2);
    if matches!(c, 'Ĺ'..='ň' | 'Ź'..='ž') { !even } else { even }
}

fn shifted(c: char, by: i32) -> char {
    char::from_u32(u32::from(c).wrapping_add_signed(by)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn it_agrees_with_the_standard_library_on_latin_letters() {
        for c in ('\0'..'\u{180}').filter(|c| is_pair(*c) && !matches!(c, 'µ' | 'ß')) {
            assert!(c.to_uppercase().eq([upper(c)]), "{c}");
        }
        assert_eq!(capitalised("émile"), "Émile");
        assert_eq!(capitalised(""), "");
    }
}
