//! A text that stands in the address as it is, `#text=…`: what a bookmarklet or a phone's share sheet sends.
//!
//! The bytes are percent-encoded as `encodeURIComponent` does; like all of the fragment they reach no server.

use super::super::{editor::plain, import::tidy, state::Message};
use crate::share::Document;

const KEY: &str = "text=";

/// Whether a fragment holds such a text.
pub fn is_given(fragment: &str) -> bool {
    fragment.starts_with(KEY)
}

/// Its document: what a paste of the same text would be.
pub fn read(fragment: &str) -> Result<Document, Message> {
    let decoded = fragment.strip_prefix(KEY).and_then(|text| js_sys::decode_uri_component(text).ok());
    let text = tidy(&decoded.map(String::from).unwrap_or_default());
    let is_address = text.starts_with("http") && !text.trim().contains(char::is_whitespace);
    if text.trim().is_empty() || is_address { Err(Message::NothingToRead) } else { Ok(plain(text)) }
}
