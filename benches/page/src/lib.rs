//! The engine behind two functions, for `cargo xtask bench engine`; without the `story` it is what a tagger takes.

#[cfg(feature = "story")]
use linimasa::engine::read;
use linimasa::engine::{Context, tag};
use linimasa::story::{Lang, ymd};
use wasm_bindgen::prelude::wasm_bindgen;

fn context() -> Context {
    let day = ymd(2020, 1, 1);
    Context { lang: Some(Lang::English), published: Some(day), ..Context::new(day) }
}

/// How many time expressions an English text holds, each with its value and its reasons.
#[wasm_bindgen]
pub fn expressions(text: &str) -> usize {
    tag(text, &context()).timexes.len()
}

/// How many events its story has.
#[cfg(feature = "story")]
#[wasm_bindgen]
pub fn events(text: &str) -> usize {
    read(text, &context()).events.len()
}
