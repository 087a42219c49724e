//! The real program on the real disk, system call by system call: in which order it asks for what,
//! and what is left when it is killed, or refused, at any one of them. Needs `strace`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_lifestory");

fn photo() -> String {
    format!("{}/tests/photos/cup-baseline.jpg", env!("CARGO_MANIFEST_DIR"))
}

fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).output().expect("the program runs")
}

fn traced(trace: &[&str], arguments: &[&str]) -> Output {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq"]).args(trace).arg(PROGRAM).args(arguments);
    strace.output().expect("strace runs")
}

/// A new book in this folder, with a photo.
fn new_book(base: &Path) -> String {
    let book = base.join("book").to_str().unwrap().to_owned();
    assert!(run(&["new", &book]).status.success());
    book
}

/// What stands between these two marks.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let text = &text[text.find(start)? + start.len()..];
    text.find(end).map(|at| &text[..at])
}

#[test]
fn every_file_is_synced_before_it_is_renamed_and_its_folder_after_and_none_is_written_in_place() {
    let base = tempfile::tempdir().unwrap();
    let book = new_book(base.path());
    let log = base.path().join("log");
    let calls = "trace=openat,fsync,fdatasync,rename,renameat,renameat2";
    let log_name = log.to_str().unwrap();
    let ran = traced(&["-y", "-s", "400", "-o", log_name, "-e", calls], &["import", &book, &photo()]);
    assert!(ran.status.success(), "{ran:?}");
    let log = std::fs::read_to_string(&log).unwrap();
    let mut synced: BTreeSet<&str> = BTreeSet::new();
    let mut renamed = Vec::new();
    let mut waiting: BTreeSet<&Path> = BTreeSet::new();
    for line in log.lines().filter(|line| line.contains(&book)) {
        if line.contains("fsync(") || line.contains("fdatasync(") {
            let path = between(line, "<", ">").expect("the file's name");
            synced.insert(path);
            waiting.remove(Path::new(path));
        } else if line.contains(" rename") {
            let names: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            assert!(synced.contains(names[0]), "renamed before it was synced: {line}");
            renamed.push(names[1].strip_prefix(&book).unwrap());
            waiting.insert(Path::new(names[1]).parent().unwrap());
        } else if line.contains("O_WRONLY") || line.contains("O_RDWR") {
            let name = between(line, "\"", "\"").unwrap();
            let fresh = line.contains("O_CREAT|O_EXCL") || name.ends_with(".book.inuse");
            assert!(fresh && !line.contains("O_TRUNC"), "written in place: {line}");
        }
    }
    assert!(waiting.is_empty(), "folders not synced: {waiting:?}");
    let photo = renamed.iter().position(|name| name.starts_with("/photos/")).expect("the photo");
    let saved = renamed.iter().position(|name| *name == "/book.json").expect("the book");
    let kept = renamed.iter().position(|name| name.starts_with("/earlier/")).expect("the version");
    assert!(photo < saved && saved < kept, "{renamed:?}");
}

/// Runs an import with something wrong at each call of these kinds in turn, until there is none so
/// late. How often something was.
fn at_every_call(wrong: &str) -> usize {
    let mut count = 0;
    for call in ["fsync", "rename", "unlink", "mkdir", "flock", "write"] {
        for nth in 1.. {
            let base = tempfile::tempdir().unwrap();
            let book = new_book(base.path());
            let inject = format!("inject={call}:{wrong}:when={nth}");
            let log = base.path().join("log");
            let log_name = log.to_str().unwrap();
            let trace = format!("trace={call}");
            let ran = traced(&["-o", log_name, "-e", &trace, "-e", &inject], &["import", &book, &photo()]);
            let log = std::fs::read_to_string(&log).unwrap();
            let hit = log.contains("INJECTED") || log.contains("SIGKILL");
            let verified = run(&["verify", &book]);
            assert!(verified.status.success(), "{wrong} at {call} {nth}: {verified:?}");
            if ran.status.success() {
                let info = String::from_utf8(run(&["info", &book, "--json"]).stdout).unwrap();
                assert!(info.contains("\"photos\": 1"), "{wrong} at {call} {nth}: {info}");
            }
            // And when nothing is wrong any more, it works, and clears up.
            assert!(run(&["import", &book, &photo()]).status.success(), "{wrong} at {call} {nth}");
            let stray = std::fs::read_dir(&book)
                .unwrap()
                .any(|entry| entry.unwrap().file_name().to_string_lossy().contains(".tmp-"));
            assert!(!stray, "{wrong} at {call} {nth}: something was left behind");
            if !hit {
                break;
            }
            count += 1;
        }
    }
    count
}

#[test]
fn killed_at_any_call_the_book_is_whole() {
    assert!(at_every_call("signal=SIGKILL") > 15);
}

#[test]
fn refused_any_call_the_book_is_whole_and_the_next_try_works() {
    assert!(at_every_call("error=ENOSPC") > 15);
}
