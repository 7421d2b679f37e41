#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::markup::zip;

// The archive's directory, and what its parts inflate to within the limit that links have.
fuzz_target!(|bytes: &[u8]| {
    let Some(part) = zip::find(bytes, "word/document.xml") else { return };
    assert!(part.bytes.len() <= bytes.len());
    if part.deflated {
        let _ = miniz_oxide::inflate::decompress_to_vec_with_limit(part.bytes, linimasa::share::LARGEST);
    }
});
