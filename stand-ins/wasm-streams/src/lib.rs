//! In the place of the crate wasm-streams, which leptos brings for the bodies of its server functions.
//!
//! There is no server here, so there are none. The real crate exports classes to the page's script, and what is exported
//! no linker takes out: 7.5 KB of every program. This has as much of its interface as `server_fn` 0.8 compiles against,
//! and every stream is empty.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;
use web_sys::ReadableStream as Raw;

/// A stream of the browser's.
#[derive(Debug)]
pub struct ReadableStream(Raw);

impl ReadableStream {
    /// That stream of the browser's.
    pub const fn from_raw(raw: Raw) -> Self {
        Self(raw)
    }

    /// The stream of the browser's that it is.
    pub fn into_raw(self) -> Raw {
        self.0
    }

    /// An empty one; `_stream` is not read.
    ///
    /// # Panics
    ///
    /// Where the browser makes no stream without a source.
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(Raw::new().expect("an empty stream"))
    }

    /// An empty one.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
