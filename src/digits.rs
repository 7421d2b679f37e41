//! Figures written out.
//!
//! The standard's formatting brings 3 KB of WASM along and 40 bytes for every place that calls it; dates need no more than
//! leading zeros.

/// A number in decimal, with zeros before it up to so many digits.
pub fn padded(n: u32, width: usize) -> String {
    let mut out = if n > 9 || width > 1 { padded(n / 10, width.saturating_sub(1)) } else { String::new() };
    out.push(char::from(b'0' + (n % 10) as u8));
    out
}

/// The same with two digits at least, behind what stands before it: `-05`.
pub fn two(before: &str, n: u32) -> String {
    before.to_owned() + &padded(n, 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_written_as_the_standard_does(n: u32, small in 0..200_u32) {
            prop_assert_eq!(padded(n, 1), n.to_string());
            prop_assert_eq!(padded(small, 4), format!("{small:04}"));
            prop_assert_eq!(two("-", small), format!("-{small:02}"));
        }
    }
}
