#![no_main]

use libfuzzer_sys::fuzz_target;
use linimasa::edit::{apply, wire};
use linimasa::engine::{Context, read};
use linimasa::story::ymd;

const TEXT: &str =
    "Jembatan itu runtuh pada Selasa, 16 November 2021.\nWali kota meresmikan jembatan itu pada 1994.";

// Lines of edits as a link has them: written as they are read, and put onto a story.
fuzz_target!(|bytes: &[u8]| {
    let text = linimasa_fuzz::text(bytes);
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for edit in lines.iter().filter_map(|line| wire::read(line)) {
        let line = wire::write(&edit);
        assert!(!line.contains(['\n', '\r']), "{line:?}");
        assert_eq!(wire::read(&line), Some(edit));
    }
    let story = read(TEXT, &Context::new(ymd(2026, 11, 22)));
    let edited = apply(&story, TEXT, &wire::read_all(&lines));
    for event in &edited.story.events {
        assert!(TEXT.get(event.span.start..event.span.end).is_some());
        assert!(event.timexes.iter().all(|n| *n < edited.story.timexes.len()));
    }
});
