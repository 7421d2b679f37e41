#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::share::{decode, encode};

fuzz_target!(|bytes: &[u8]| {
    // As it came, as what a link packs, and as the base64 of either.
    let _ = decode(&linimasa_fuzz::text(bytes));
    let packed = miniz_oxide::deflate::compress_to_vec(bytes, 1);
    for fragment in [linimasa::share::fragment(bytes), linimasa::share::fragment(&packed)] {
        if let Ok(document) = decode(&fragment) {
            assert_eq!(decode(&encode(&document)), Ok(document));
        }
    }
});
