//! The commands that add to a book and look over it, as they are typed.

use lifestory::book::{ElementKind, When};
use lifestory::store::{Opened, Project, World};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn lifestory(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lifestory"));
    command.args(arguments).stdin(Stdio::null()).output().expect("the program can be run")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn look(book: &Path) -> Opened {
    Project::look(book, &World::real()).expect("the book opens")
}

/// A new book, and its path as it is typed.
fn new_book() -> (tempfile::TempDir, PathBuf, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("book");
    let typed = book.to_str().expect("a plain path").to_owned();
    assert!(lifestory(&["new", &typed, "--title", "Mina"]).status.success());
    (folder, book, typed)
}

#[test]
fn life_events_come_in_as_fast_as_they_are_typed_and_are_drawn() {
    let (_folder, book, typed) = new_book();
    let output =
        lifestory(&["event", &typed, "12 May 2023, learned to ride a bike. Des ran. (proud)", "--draw"]);
    assert_eq!(
        said(&output),
        "12 May 2023: Learned to ride a bike\nHow it felt: proud.\nA timeline page was made.\n"
    );
    let opened = look(&book);
    let [event] = &opened.book.parts().events[..] else { panic!("there is one event") };
    assert_eq!(event.when, Some(When::On { date: "2023-05-12".parse().unwrap() }));
    assert_eq!(
        (event.feelings.as_slice(), event.words.text().as_str()),
        (&["proud".to_owned()][..], "Des ran.")
    );
    let pages: Vec<_> = opened.book.pages().collect();
    assert!(matches!(pages[0].page.elements[0].kind, ElementKind::Timeline(_)));
    // A second one goes onto the page that is there.
    assert!(lifestory(&["event", &typed, "2024 we met", "--draw"]).status.success());
    assert_eq!((look(&book).book.pages().count(), look(&book).book.parts().events.len()), (1, 2));
}

#[test]
fn each_typed_line_is_kept_before_the_next_is_read() {
    let (_folder, book, typed) = new_book();
    let mut program = Command::new(env!("CARGO_BIN_EXE_lifestory"))
        .args(["event", &typed])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program can be run");
    let mut keyboard = program.stdin.take().expect("it reads");
    keyboard.write_all("summer 2020, saw an octopus\n\nwe had a dog\n".as_bytes()).expect("it can be typed");
    let mut heard = std::io::BufReader::new(program.stdout.take().expect("it says"));
    let mut line = String::new();
    for _ in 0..2 {
        std::io::BufRead::read_line(&mut heard, &mut line).expect("it answers");
    }
    assert!(line.starts_with("Summer 2020: Saw an octopus\nWe had a dog. No date was found"), "{line}");
    // The line is not ended, and the program with it: what was typed before is in the book.
    keyboard.write_all(b"2021 half a li").expect("it can be typed");
    program.kill().expect("it can be stopped");
    program.wait().expect("it ends");
    assert_eq!(look(&book).book.parts().events.len(), 2);
}

#[test]
fn an_event_knows_the_people_and_places_that_its_line_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let typed = folder.path().join("book").to_str().expect("a plain path").to_owned();
    assert!(lifestory(&["new", &typed, "--sample"]).status.success());
    assert!(lifestory(&["event", &typed, "1 June 2026, Mali came, and Nainsby did not"]).status.success());
    let opened = look(Path::new(&typed));
    let people = &opened.book.parts().events.last().expect("it is there").people;
    let called: Vec<_> =
        people.iter().filter_map(|id| opened.book.person(id)).map(|p| p.called.as_str()).collect();
    assert_eq!(called, ["Mali"]);
}

#[test]
fn a_book_is_looked_over_and_only_what_must_be_mended_counts() {
    let (_folder, book, typed) = new_book();
    let output = lifestory(&["check", &typed]);
    assert_eq!((output.status.code(), said(&output).lines().count()), (Some(0), 1), "{}", said(&output));

    // Words that do not fit must be mended.
    let (_sample, sample) = sample_saying(&"A great many words. ".repeat(400));
    let output = lifestory(&["check", &sample]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let answer = lifestory(&["check", &sample, "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&answer.stdout).expect("it is JSON");
    let first = &answer["findings"][0];
    assert_eq!(
        (&answer["must_mend"], &first["check"], &first["at"]),
        (&1.into(), &"words-fit".into(), &"element".into())
    );
    assert_eq!(first["page"], 2);
    assert!(book.exists());
}

#[test]
fn a_box_that_is_still_empty_is_named_apart_and_nothing_is_wrong_with_the_book() {
    let (_folder, book) = sample_saying("");
    let output = lifestory(&["check", &book]);
    assert_eq!(output.status.code(), Some(0));
    let said = said(&output);
    let (_, invited) = said.split_once("Room still to fill; ").expect("they have a heading of their own");
    assert!(invited.contains("of page 2 has no words yet."), "{invited}");
    let answer = lifestory(&["check", &book, "--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&answer.stdout).expect("it is JSON");
    let findings = answer["findings"].as_array().expect("a list");
    let empty = findings.iter().find(|finding| finding["check"] == "empty-words").expect("it is found");
    assert_eq!((&empty["invitation"], &empty["must_mend"]), (&true.into(), &false.into()));
}

#[test]
fn a_new_book_knows_the_day_of_birth_and_the_sample_has_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_str().expect("a plain path").to_owned();
    let (book, other) = (at("book"), at("other"));
    assert!(lifestory(&["new", &book, "--child", "Mina", "--born", "9 March 2018"]).status.success());
    assert_eq!(look(Path::new(&book)).book.info().child.born, "2018-03-09".parse().ok());
    for refused in [["--child", "Mina", "--born", "one day"], ["--sample", "--title", "Mina", "--child=M"]] {
        let output = lifestory(&[&["new", &other], &refused[..]].concat());
        assert_eq!(output.status.code(), Some(2), "{refused:?}");
        assert!(!Path::new(&other).exists());
    }
}

/// The sample with these words in a box of its second page.
fn sample_saying(text: &str) -> (tempfile::TempDir, String) {
    use lifestory::book::{PageId, TextRole, Words};
    use lifestory::edit::{Edit, WordsEdit};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("book");
    assert!(lifestory(&["new", path.to_str().unwrap(), "--sample"]).status.success());
    let opened = Project::open(&path, &World::real()).expect("it opens");
    let page = opened.book.page(&PageId::new("p02").unwrap()).expect("it has a second page").page;
    let words = page.elements.iter().filter(|e| matches!(e.kind, ElementKind::Words(_))).nth(1);
    let element = words.expect("it has words").id.clone();
    let words = Words::plain(TextRole::Story, text);
    let typed = Edit::from(WordsEdit::Type { element, words }).apply(&opened.book).expect("it can be typed");
    opened.project.save(&typed).expect("it can be saved");
    (folder, path.to_str().unwrap().to_owned())
}
