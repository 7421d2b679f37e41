#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (choice, rest) = bytes.split_first().unwrap_or((&0, &[]));
    linimasa_fuzz::tagger(&linimasa_fuzz::text(rest), *choice);
});
