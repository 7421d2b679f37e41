#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (choice, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let text = linimasa_fuzz::text(rest);
    let story = linimasa_fuzz::story(&text, *choice);
    linimasa_fuzz::leaves(&text, &story);
});
