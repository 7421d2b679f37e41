//! A file's bytes as text.
//!
//! What says in which encoding it is, is read in that: a byte order mark, and in a web page its `charset`. Of the rest what is
//! valid UTF-8 is UTF-8, and what is not is Windows-1252, in which older programs wrote English and Indonesian, as far as its
//! bytes can be that; who is told so can see whether it was a good guess. Everything else is refused: a text in wrong letters
//! is worse than none. The tables of letters are the browser's, and for the command line mail-parser's, which is there for mails.

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    /// Without a byte order mark.
    pub text: String,
    /// Whether its encoding was guessed.
    pub guessed: bool,
}

/// Reads bytes in an encoding, by its name; `None` where that is not known, or where they are not in it.
pub type By = fn(&str, &[u8]) -> Option<String>;

/// By the tables of mail-parser.
#[cfg(feature = "cli")]
pub fn tables(name: &str, bytes: &[u8]) -> Option<String> {
    let text = mail_parser::decoders::charsets::map::charset_decoder(name.as_bytes())?(bytes);
    // Where a table is missing, replacement characters come back.
    (!text.contains('\u{fffd}')).then_some(text)
}

/// A page says its encoding within so many bytes (HTML, 13.2.3.2).
const HEAD: usize = 1024;

/// What to do with a file whose letters are not known.
const SAVE: &str = "open it in the program that wrote it and save it as UTF-8";

/// Reads the bytes of a file; `is_page` where it can say its encoding as a web page does.
///
/// # Errors
/// A sentence that says why they are no text.
pub fn decode(bytes: &[u8], is_page: bool, by: By) -> Result<Letters, String> {
    let sure = |text: String| Letters { text, guessed: false };
    let (text, marked) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (String::from_utf8(rest.to_vec()).ok(), "UTF-8"),
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, u16::from_le_bytes), "UTF-16"),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, u16::from_be_bytes), "UTF-16"),
        _ => return unmarked(bytes, is_page, by),
    };
    let text = text.filter(|text| !text.contains('\0'));
    text.map(sure).ok_or_else(|| format!("it says that it is {marked} and is not; {SAVE}"))
}

fn unmarked(bytes: &[u8], is_page: bool, by: By) -> Result<Letters, String> {
    if bytes.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C)) {
        return Err(format!("it is no text that is known here; if it is one, {SAVE}"));
    }
    let Err(error) = std::str::from_utf8(bytes) else {
        return Ok(Letters { text: String::from_utf8_lossy(bytes).into_owned(), guessed: false });
    };
    if let Some(text) = stated(bytes, by).filter(|_| is_page) {
        return Ok(Letters { text, guessed: false });
    }
    if is_broken_utf8(bytes) {
        let at = error.valid_up_to();
        return Err(format!("it is UTF-8 and damaged from byte {at} on; {SAVE}"));
    }
    let text = latin(bytes, by)
        .ok_or_else(|| format!("its letters are in no encoding that is known here; {SAVE}"))?;
    Ok(Letters { text, guessed: true })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

/// By the encoding that a page says it is in, unless that is UTF-8, which it is not.
fn stated(bytes: &[u8], by: By) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let (_, name) = head.split_once("charset=")?;
    let name = name.trim_start_matches(['"', '\'', ' ']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric() && !"-_.:".contains(c)).next()?;
    if matches!(name, "utf-8" | "utf8") { None } else { by(name, bytes) }
}

/// Whether more of it is sequences of UTF-8 than is not.
fn is_broken_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= bad
}

/// Windows-1252, where few of the letters are beyond ASCII: in the encodings of other scripts most are.
fn latin(bytes: &[u8], by: By) -> Option<String> {
    let is_free = |byte: &u8| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D);
    let beyond = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let is_likely = beyond * 4 <= letters && !bytes.iter().any(is_free);
    if is_likely { by("windows-1252", bytes) } else { None }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::*;

    const TEXT: &str = "Café “Naïve” dibuka pada 3 Mei 2020 – lagi.";

    fn read(bytes: &[u8]) -> Result<(String, bool), String> {
        decode(bytes, false, tables).map(|letters| (letters.text, letters.guessed))
    }

    fn windows(text: &str) -> Vec<u8> {
        let byte = |c: char| match c {
            '“' => 0x93,
            '”' => 0x94,
            '–' => 0x96,
            c => u8::try_from(u32::from(c)).unwrap(),
        };
        text.chars().map(byte).collect()
    }

    #[test]
    fn what_says_its_encoding_is_read_in_it() {
        let sure = Ok((TEXT.to_owned(), false));
        assert_eq!(read(TEXT.as_bytes()), sure);
        assert_eq!(read(format!("\u{feff}{TEXT}").as_bytes()), sure);
        let with = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
            mark.into_iter().chain(TEXT.encode_utf16().flat_map(bytes)).collect::<Vec<u8>>()
        };
        assert_eq!(read(&with([0xFF, 0xFE], u16::to_le_bytes)), sure);
        assert_eq!(read(&with([0xFE, 0xFF], u16::to_be_bytes)), sure);
        let page = |name: &str, word: &[u8]| {
            let head = format!("<meta http-equiv=x content='text/html; charset={name}'><p>");
            decode(&[head.as_bytes(), word].concat(), true, tables)
                .map(|letters| (letters.text.ends_with("<p>Привет"), letters.guessed))
        };
        assert_eq!(page("windows-1251", b"\xcf\xf0\xe8\xe2\xe5\xf2"), Ok((true, false)));
        assert_eq!(page("UTF-8", "Привет".as_bytes()), Ok((true, false)));
        assert_eq!(
            page("windows-1251", "Привет".as_bytes()),
            Ok((true, false)),
            "saved anew, its words left"
        );
    }

    #[test]
    fn what_does_not_is_windows_1252() {
        assert_eq!(read(&windows(TEXT)), Ok((TEXT.to_owned(), true)));
        assert_eq!(read(b"Jos\xe9 datang."), Ok(("José datang.".to_owned(), true)));
    }

    #[test]
    fn what_would_come_out_in_wrong_letters_is_refused() {
        let refused = |bytes: &[u8], why: &str| {
            let said = read(bytes).unwrap_err();
            assert!(said.contains(why) && said.contains("save it as UTF-8"), "{said}");
        };
        refused(b"\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0", "no encoding");
        refused(b"Satu \x81 dua tiga empat", "no encoding");
        refused(b"S\0a\0t\0u\0", "no text");
        refused(b"\x89PNG\r\n\x1a\n\0\0", "no text");
        refused(b"\xff\xfeS\0a", "says that it is UTF-16");
        refused(b"\xff\xfe\0\0S\0\0\0", "says that it is UTF-16");
        refused(b"\xef\xbb\xbfCaf\xe9", "says that it is UTF-8");
        let mut cut = "Café “Naïve”".as_bytes().to_vec();
        cut.pop();
        refused(&cut, "damaged from byte 15");
    }
}
