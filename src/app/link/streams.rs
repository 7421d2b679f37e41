//! Raw DEFLATE by the browser's own streams (Compression Streams, WHATWG): nothing to ship, and off the main
//! thread. Chromium 103, Firefox 113 and Safari 16.4 have them.

use crate::share::LARGEST;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair, Response};

/// Why bytes cannot be inflated.
pub enum Fault {
    /// They are no DEFLATE, or not all of it.
    Damaged,
    /// They inflate past [`LARGEST`].
    TooLarge,
    /// The browser has no such stream.
    NoStream,
}

/// Deflates a text; `None` where the browser cannot.
pub async fn deflate(text: &str) -> Option<Vec<u8>> {
    let out = through(text.as_bytes(), "CompressionStream")?;
    let response = Response::new_with_opt_readable_stream(Some(&out)).ok()?;
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// Inflates, and stops where it becomes more than any article.
pub async fn inflate(packed: &[u8]) -> Result<Vec<u8>, Fault> {
    let out = through(packed, "DecompressionStream").ok_or(Fault::NoStream)?;
    let reader: ReadableStreamDefaultReader = out.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await.map_err(|_| Fault::Damaged)?;
        let Some(chunk) = super::browser::property(&read, "value") else { return Ok(bytes) };
        bytes.extend(js_sys::Uint8Array::new(&chunk).to_vec());
        if bytes.len() > LARGEST {
            // Nothing waits for the rest.
            let _ = reader.cancel();
            return Err(Fault::TooLarge);
        }
    }
}

/// The stream of these bytes, put through one of the browser's of this name. web-sys counts them among the
/// unstable ones, so they are asked for by name.
fn through(bytes: &[u8], name: &str) -> Option<ReadableStream> {
    let made: js_sys::Function =
        super::browser::property(&leptos::prelude::window(), name)?.dyn_into().ok()?;
    let stream =
        js_sys::Reflect::construct(&made, &js_sys::Array::of1(&JsValue::from_str("deflate-raw"))).ok()?;
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
    let pair: &ReadableWritablePair = stream.unchecked_ref();
    Some(blob.stream().pipe_through(pair))
}
