//! The project's own files, for tests that hold it to its rules.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under `folder`, by its path from the root, with its text.
pub fn sources(folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut waiting: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).expect("a source folder can be listed") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root()).expect("it lies below the root");
                let text = std::fs::read_to_string(&path).expect("a source file is text");
                found.insert(name.to_string_lossy().replace('\\', "/"), text);
            }
        }
    }
    assert!(!found.is_empty(), "the sources were not found");
    found
}

/// What of a source file is in the program: all but its unit tests.
pub fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}
