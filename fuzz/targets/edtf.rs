#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::story::When;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(when) = When::parse(&linimasa_fuzz::text(bytes)) {
        linimasa_fuzz::time(&when, None);
    }
});
