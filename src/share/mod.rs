//! The link: the whole document in the URL's fragment, which no server sees.
//!
//! A fragment is `1.` and base64url of raw DEFLATE of an envelope ([`envelope`]). The `1` is the
//! envelope's version: a link made today opens in every later version. Decoding trusts nothing: sizes
//! are bounded before memory is taken, and each way of being broken has its own answer.

mod channel;
mod envelope;
mod sight;

pub use channel::Channel;
pub use sight::Sight;

use crate::story::Lang;
use base64ct::{Base64UrlUnpadded, Encoding as _};
use chrono::NaiveDate;

/// The most bytes that a link may inflate to: 8 MiB, more than any article.
pub const LARGEST: usize = 8 << 20;

/// What one link holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The article.
    pub text: String,
    /// The publication date, where the reader set it.
    pub published: Option<NaiveDate>,
    /// The publication date, where the pasted page's markup states it.
    pub markup: Option<NaiveDate>,
    /// The language, where the reader set it.
    pub lang: Option<Lang>,
    /// The title, where the reader or the pasted page gave one.
    pub title: Option<String>,
    /// What the reader changed in the story, a line an event (`crate::edit::wire`), and the articles beside the first, a
    /// line each (`crate::sources::wire`); here they are only carried. In a link one more line can say what the sender
    /// looked at ([`Sight`]).
    pub edits: Vec<String>,
    /// Whether these are the whole story: the text is another program's, and is not read.
    pub only_edits: bool,
}

/// Why a fragment cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is not one of our links.
    NotALink,
    /// It was made by a newer version.
    NewerVersion,
    /// It was cut short or changed on its way.
    Damaged,
    /// It inflates to more than [`LARGEST`].
    TooLarge,
}

/// What is deflated: the document's envelope.
pub fn unpacked(document: &Document) -> String {
    envelope::write(document)
}

/// The fragment, without the `#`, of an envelope that was deflated.
pub fn fragment(packed: &[u8]) -> String {
    format!("1.{}", Base64UrlUnpadded::encode_string(packed))
}

/// The deflated envelope of a fragment, with or without its `#`.
///
/// # Errors
/// A [`LinkError`] says why it cannot be opened.
pub fn packed(fragment: &str) -> Result<Vec<u8>, LinkError> {
    let fragment = fragment.trim();
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let (version, body) = fragment.split_once('.').ok_or(LinkError::NotALink)?;
    match version.parse::<u32>() {
        Ok(1) => {}
        Ok(n) if n > 1 => return Err(LinkError::NewerVersion),
        _ => return Err(LinkError::NotALink),
    }
    // Mail programs pad and wrap; nothing else is forgiven.
    let body: String = body.chars().filter(|c| !c.is_whitespace() && *c != '=').collect();
    Base64UrlUnpadded::decode_vec(&body).map_err(|_| LinkError::Damaged)
}

/// The document of an inflated envelope.
///
/// # Errors
/// [`LinkError::Damaged`] where it is none.
pub fn document(unpacked: Vec<u8>) -> Result<Document, LinkError> {
    let text = String::from_utf8(unpacked).map_err(|_| LinkError::Damaged)?;
    envelope::read(&text).ok_or(LinkError::Damaged)
}

/// The fragment of a document, without the `#`. The page does the same with the browser's own streams.
#[cfg(not(target_arch = "wasm32"))]
pub fn encode(document: &Document) -> String {
    // Level 10 is miniz's best; what is far too long for any link need not wait for it.
    let level = if document.text.len() < 200_000 { 10 } else { 3 };
    fragment(&miniz_oxide::deflate::compress_to_vec(unpacked(document).as_bytes(), level))
}

/// The document of a fragment, with or without its `#`.
///
/// # Errors
/// A [`LinkError`] says why it cannot be opened.
#[cfg(not(target_arch = "wasm32"))]
pub fn decode(fragment: &str) -> Result<Document, LinkError> {
    use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
    let bytes =
        decompress_to_vec_with_limit(&packed(fragment)?, LARGEST).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => LinkError::TooLarge,
            _ => LinkError::Damaged,
        })?;
    document(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::ymd;
    use proptest::prelude::*;

    fn article() -> Document {
        Document {
            text: "Perang itu berakhir pada tahun 1994.\nSejak itu, wilayah tersebut tenang. ".repeat(20),
            published: Some(ymd(2021, 11, 16)),
            markup: Some(ymd(2021, 11, 15)),
            lang: Some(Lang::English),
            title: Some("Judul = dua\nbaris".into()),
            edits: vec!["qPerang\\tusai\tx".into(), "q\thTenang".into()],
            only_edits: true,
        }
    }

    #[test]
    fn a_document_comes_back() {
        assert_eq!(decode(&encode(&article())), Ok(article()));
        assert_eq!(decode(&format!("#{}", encode(&article()))), Ok(article()));
    }

    #[test]
    fn a_truncated_link_is_damaged_at_every_length() {
        let link = encode(&article());
        for end in 0..link.len() {
            assert!(decode(&link[..end]).is_err(), "cut at {end}");
        }
    }

    #[test]
    fn other_fragments_say_what_they_are() {
        assert_eq!(decode(""), Err(LinkError::NotALink));
        assert_eq!(decode("#section-2"), Err(LinkError::NotALink));
        assert_eq!(decode("2.abc"), Err(LinkError::NewerVersion));
        assert_eq!(decode("1.%%%"), Err(LinkError::Damaged));
        assert_eq!(decode("1."), Err(LinkError::Damaged));
    }

    #[test]
    fn a_bomb_is_refused() {
        let bomb = miniz_oxide::deflate::compress_to_vec(&vec![b'a'; LARGEST + 1], 9);
        assert_eq!(
            decode(&format!("1.{}", Base64UrlUnpadded::encode_string(&bomb))),
            Err(LinkError::TooLarge)
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_comes_back(text in any::<String>(), title in proptest::option::of("[^\\r]{0,40}")) {
            let document = Document { text, title, ..Document::default() };
            prop_assert_eq!(decode(&encode(&document)), Ok(document));
        }

        #[test]
        fn any_fragment_is_answered(fragment in any::<String>()) {
            let _ = decode(&fragment);
            let _ = decode(&format!("1.{fragment}"));
        }
    }
}
