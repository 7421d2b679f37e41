#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| linimasa_fuzz::file("a.json", &linimasa_fuzz::text(bytes)));
