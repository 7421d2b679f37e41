//! The fuzzing is a workspace of its own, which no other test builds: what it names is at least there.

use std::fs;
use std::path::Path;

#[test]
fn every_target_and_the_seeds_are_named_and_there() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let named: Vec<&str> =
        manifest.lines().filter_map(|line| line.strip_prefix("path = \"")?.strip_suffix('"')).collect();
    assert!(named.contains(&"seeds.rs"));
    assert!(named.iter().all(|path| folder.join(path).is_file()), "{named:?}");
    assert_eq!(fs::read_dir(folder.join("targets")).unwrap().count(), named.len() - 1);
}
