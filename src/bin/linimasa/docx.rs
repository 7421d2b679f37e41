//! The words of a `.docx`, a paragraph a paragraph; the page does the same with the browser's own XML reader.

use linimasa::markup::zip;
use linimasa::share::{Document, LARGEST};
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// Where a document's words stand in the archive (ECMA-376, part 1, 11.3.10).
const WORDS: &str = "word/document.xml";

/// Reads the document.
///
/// # Errors
/// A sentence that says why there are no words in it.
pub fn read(bytes: &[u8]) -> Result<Document, String> {
    let part = zip::find(bytes, WORDS).ok_or("it is no .docx")?;
    let xml = if part.deflated {
        decompress_to_vec_with_limit(part.bytes, LARGEST).map_err(|_| "its words are damaged or too many")?
    } else {
        part.bytes.to_vec()
    };
    let xml = String::from_utf8(xml).map_err(|_| "its words are no UTF-8")?;
    let text = words(&xml);
    if text.is_empty() { Err("it has no words".into()) } else { Ok(Document { text, ..Document::default() }) }
}

/// The words between the tags of runs (`w:t`).
fn words(xml: &str) -> String {
    let mut out = String::new();
    let mut told = false;
    for piece in xml.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
        match name {
            "w:t" => told = !tag.ends_with('/'),
            "w:tab" | "w:br" => out.push(' '),
            "" if tag == "/w:p" => out.push_str("\n\n"),
            "" if tag == "/w:t" => told = false,
            _ => {}
        }
        if told {
            out.push_str(&plain(words));
        }
    }
    out.trim().to_owned()
}

/// XML's five entities resolved, the ampersand's last.
fn plain(words: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    entities.iter().fold(words.to_owned(), |words, (from, to)| words.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_and_entities() {
        let xml = "<?xml version=\"1.0\"?><w:p><w:pPr/><w:r><w:t xml:space=\"preserve\">Satu &amp;lt; </w:t></w:r><w:r><w:t/><w:tab/><w:t>dua</w:t></w:r></w:p>\n<w:p><w:r><w:t>Tiga</w:t></w:r></w:p>";
        assert_eq!(words(xml), "Satu &lt;  dua\n\nTiga");
    }

    #[test]
    fn what_is_none_says_so() {
        assert!(read(b"PK").unwrap_err().contains("no .docx"));
    }
}
