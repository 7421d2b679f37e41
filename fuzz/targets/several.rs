#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::engine::{Context, read};
use linimasa::sources::join;
use linimasa::story::{Story, ymd};

// Articles apart by a NUL, joined into one story.
fuzz_target!(|bytes: &[u8]| {
    let text = linimasa_fuzz::text(bytes);
    let texts: Vec<&str> = text.split('\0').take(5).collect();
    let stories: Vec<Story> = texts.iter().map(|text| read(text, &Context::new(ymd(2026, 11, 22)))).collect();
    let articles: Vec<(&str, &Story)> = texts.iter().copied().zip(&stories).collect();
    let joined = join(&articles);
    assert_eq!(joined, join(&articles), "the same articles are joined the same way");
});
