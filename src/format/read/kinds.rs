//! Which kinds of files are read, and what is known of those that are not.

/// The endings of all that is read.
pub const READ: &str = ".txt, .md, .html, .docx, .eml, .json, .csv, .ics";

/// Kinds that hold an article and are not read: their endings, how their bytes begin, and their name.
const UNREAD: [(&[&str], &[u8], &str); 5] = [
    (&[".pdf"], b"%PDF-", "a PDF"),
    (&[".odt", ".ott", ".fodt"], b"", "an OpenDocument text"),
    (&[".rtf"], b"{\\rtf", "an RTF"),
    // The first bytes of a compound file, which all old Office files are ([MS-CFB] 2.2).
    (&[".doc", ".dot", ".wps"], &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Word document"),
    (&[".pages"], b"", "a Pages document"),
];

/// What a file is, where it is of a kind that is not read: by the ending of its name, or by its first bytes.
pub fn unread(name: &str, bytes: &[u8]) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let is = |(endings, start, _): &&(&[&str], &[u8], &str)| {
        endings.iter().any(|ending| name.ends_with(ending)) || !start.is_empty() && bytes.starts_with(start)
    };
    UNREAD.iter().find(is).map(|(_, _, what)| *what)
}

/// The sentence for it.
pub fn refusal(what: &str) -> String {
    format!(
        "{what} is not read. Open it in the program that it comes from, and copy its text or save it as .docx or .html. \
        What is read: {READ}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_known_by_its_name_or_its_bytes() {
        assert_eq!(unread("Berita.ODT", b"PK"), Some("an OpenDocument text"));
        assert_eq!(unread("berita.txt", b"{\\rtf1\\ansi"), Some("an RTF"));
        assert_eq!(unread("berita", b"%PDF-1.7"), Some("a PDF"));
        assert_eq!(unread("berita.txt", b"Kota"), None);
        assert!(refusal("a PDF").contains(".docx, .eml, .json, .csv, .ics"));
    }
}
