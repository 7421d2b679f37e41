#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::engine::typed;
use linimasa::story::{Lang, ymd};

fuzz_target!(|bytes: &[u8]| {
    let words = linimasa_fuzz::text(bytes);
    for published in [None, Some(ymd(2021, 11, 16))] {
        let read = || typed(&words, Lang::Indonesian, published, ymd(2026, 11, 22));
        if let Ok(when) = read() {
            linimasa_fuzz::time(&when, None);
        }
        assert_eq!(read(), read());
    }
});
