//! The rules of the code map, as tests: who may import whom, who may name which library, and that
//! every file says what it is for.

use crate::support::sources::{root, shipped, sources};

/// From what knows nothing to what knows all; each may import only what stands before it.
const LAYERS: &[&str] = &[
    "geometry", "task", "book", "language", "edit", "store", "photo", "text", "copy", "layout", "compose",
    "paint", "check", "import", "export", "app", "ui", "cli",
];

/// A library, and where alone it may be named.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("egui", &["src/ui/"]),
    ("eframe", &["src/ui/"]),
    ("rfd", &["src/ui/"]),
    ("printpdf", &["src/paint/pdf"]),
    ("lopdf", &["src/paint/pdf"]),
    ("subsetter", &["src/paint/pdf"]),
    ("vello_cpu", &["src/paint/raster"]),
    ("parley", &["src/text/"]),
];

/// Calls that change the disk, which only the store may make.
const DISK_CHANGES: &[&str] = &[
    "fs::write",
    "fs::rename",
    "fs::remove_file",
    "fs::remove_dir",
    "fs::create_dir",
    "File::create",
    "OpenOptions",
    "fs::copy",
    "fs::hard_link",
    "temp_dir()",
];

/// The layer a source file belongs to, as its place in [`LAYERS`].
fn layer_of(file: &str) -> Option<usize> {
    let name = file.strip_prefix("src/")?.split(['/', '.']).next()?;
    LAYERS.iter().position(|layer| *layer == name)
}

/// The code without comments and without its unit tests.
fn code(text: &str) -> String {
    shipped(text).lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// Whether `word` stands in `code` as a path's first part.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + word.len()..];
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
            && (after.starts_with("::") || after.starts_with(';') || after.starts_with(" as "))
    })
}

/// The layers that code names: `crate::ui::…`, `use crate::{ui, book::Book}`, `use crate::ui;`.
fn layers_named(code: &str) -> Vec<&'static str> {
    let mut words: Vec<String> = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = code[at + "crate::".len()..].trim_start();
        let Some(group) = rest.strip_prefix('{') else {
            words.push(rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("").into());
            continue;
        };
        // What stands at the head of each member, whatever groups are within it.
        let mut depth = 0;
        let mut member = String::new();
        for letter in group.chars() {
            match letter {
                '}' if depth == 0 => break,
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => words.push(std::mem::take(&mut member)),
                _ if depth == 0 => member.push(letter),
                _ => {}
            }
        }
        words.push(member);
    }
    let head = |word: &String| word.trim().split([':', ' ', '\n']).next().unwrap_or("").to_owned();
    let heads: Vec<String> = words.iter().map(head).collect();
    LAYERS.iter().copied().filter(|layer| heads.iter().any(|head| head == layer)).collect()
}

#[test]
fn imports_are_seen_however_they_are_written() {
    for code in [
        "use crate::ui::run;",
        "use crate::ui;",
        "use crate::{ui, book::Book};",
        "use crate::{\n    book::{Book, Page},\n    ui::{self, run},\n};",
        "use crate::{ui as window};",
        "fn f() { crate::ui::run() }",
    ] {
        assert!(layers_named(code).contains(&"ui"), "{code}");
    }
    assert_eq!(layers_named("use crate::{book::ui, language::{copy, ui}};"), ["book", "language"]);
    assert_eq!(layers_named("use crate::uinteresting;"), [""; 0]);
}

#[test]
fn every_folder_imports_only_what_stands_above_it() {
    for (file, text) in sources("src") {
        let Some(own) = layer_of(&file) else { continue };
        let code = code(&text);
        for layer in layers_named(&code) {
            let stands = LAYERS.iter().position(|other| *other == layer).unwrap_or_default();
            assert!(stands <= own, "{file} imports {layer}, which stands below {}", LAYERS[own]);
        }
    }
}

#[test]
fn a_library_is_named_only_where_it_belongs() {
    for (file, text) in sources("src") {
        let code = code(&text);
        for (library, homes) in LIBRARIES {
            let at_home = homes.iter().any(|home| file.starts_with(home));
            assert!(at_home || !names(&code, library), "{file} names {library}");
        }
    }
}

#[test]
fn only_the_store_changes_the_disk() {
    for (file, text) in sources("src") {
        if file.starts_with("src/store/") {
            continue;
        }
        let code = code(&text);
        for call in DISK_CHANGES {
            assert!(!code.contains(call), "{file} calls {call}");
        }
    }
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    for folder in ["src", "tests"] {
        for (file, text) in sources(folder) {
            assert!(text.starts_with("//! "), "{file} does not open with its doc");
        }
    }
}

#[test]
fn the_code_map_names_every_layer() {
    let map = std::fs::read_to_string(root().join("src/lib.rs")).expect("the code map is there");
    for layer in LAYERS {
        assert!(map.contains(&format!("| [`{layer}`] |")), "the code map lacks {layer}");
    }
}

#[test]
fn shipped_code_does_not_panic_without_a_stated_reason() {
    for (file, text) in sources("src").into_iter().filter(|(file, _)| !file.ends_with("/tests.rs")) {
        let lines: Vec<&str> = shipped(&text).lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let bare = line.split("//").next().unwrap_or("");
            let panics = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("]
                .iter()
                .any(|call| bare.contains(call));
            let reason = |line: &str| line.contains("// Cannot fail:") || line.contains("// Reason:");
            let stated = reason(line) || (at > 0 && reason(lines[at - 1]));
            assert!(!panics || stated, "{file}:{} can panic and does not say why not", at + 1);
        }
    }
}
