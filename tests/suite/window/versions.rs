//! What is kept of a book beside it: what is found on opening, earlier versions, copies, and where it goes on
//! when it cannot be saved.

use super::book::make_book;
use super::program::other_title;
use super::start::is_shown;
use super::{Desk, USUAL, said};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use lifestory::app::{Action, KeptAction, RealWorks, SaveState};
use lifestory::book::{Book, BookInfo};
use lifestory::store::{Project, World};
use std::path::Path;

/// A book that something else has changed since it was saved, and what it was.
fn changed_outside(path: &Path) -> Book {
    let ours = make_book(path);
    let file = path.join("book.json");
    let text = std::fs::read_to_string(&file).expect("the book is text");
    std::fs::write(&file, text.replace("Saturday", "Sunday")).expect("it can be changed");
    ours
}

#[test]
fn what_was_found_of_a_books_versions_is_a_card_that_asks_nothing() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    changed_outside(&desk.book.clone());
    desk.open();
    assert!(is_shown(&desk, "Something other than Lifestory changed this book."));
    assert!(is_shown(&desk, "Changed: 24 pages"));
    assert_eq!(desk.focused().as_deref(), Some("Carry on with this one"));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("Carry on with this one").is_none());
    assert!(desk.harness.state().state().notices().shown().is_empty(), "it was said once");
}

#[test]
fn the_other_version_is_looked_at_and_undo_brings_the_first_back() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    let ours = changed_outside(&desk.book.clone());
    desk.open();
    let theirs = desk.book_now();
    desk.press("Look at this one");
    desk.until("the other is open", |window| window.state().book().is_some_and(|book| book.book() == &ours));
    assert!(desk.harness.query_by_label("Look at this one").is_none());
    desk.ask(Action::Undo);
    assert_eq!(desk.open_book().book(), &theirs);
}

#[test]
fn a_change_from_outside_is_told_where_nothing_is_kept_to_compare_it_with() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    changed_outside(&desk.book.clone());
    std::fs::remove_dir_all(desk.book.join("earlier")).expect("earlier versions");
    desk.open();
    assert!(is_shown(&desk, "Something other than Lifestory changed this book."));
    assert_eq!(desk.focused().as_deref(), Some("Carry on with this one"));
}

/// Leaves the book as a program leaves it that was killed.
fn leave_locked(book: &Path) {
    let lock = r#"{"who": "amira", "computer": "OFFICE", "since": "2020-01-01T00:00:00Z",
        "heartbeat": "2020-01-01T00:00:00Z", "session": "1"}"#;
    std::fs::write(book.join("book.lock"), lock).expect("a lock left behind");
}

#[test]
fn after_a_stop_the_card_says_up_to_when_the_work_is_safe() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    make_book(&desk.book.clone());
    leave_locked(&desk.book);
    desk.open();
    assert!(is_shown(&desk, "Your work is safe, up to"));
    assert!(is_shown(&desk, "Lifestory stopped before it could close the book."));
    desk.press("Carry on with this one");
    assert!(!is_shown(&desk, "Your work is safe, up to"));
}

#[test]
fn a_stop_is_told_of_a_book_that_has_only_one_version() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    let info = BookInfo { title: "Just begun".into(), ..Default::default() };
    let book = Book::empty(info).expect("an empty book keeps the rules");
    drop(Project::create(&desk.book, &book, &World::real()).expect("a book can be made"));
    leave_locked(&desk.book);
    desk.open();
    assert!(is_shown(&desk, "Your work is safe, up to"));
    assert!(is_shown(&desk, "Lifestory stopped before it could close the book."));
    assert!(is_shown(&desk, "So far there is only this version."));
    assert!(!is_shown(&desk, "The one before"));
    desk.press("Carry on with this one");
    assert!(!is_shown(&desk, "Your work is safe"));
}

#[test]
fn earlier_versions_are_listed_and_one_is_looked_at() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let ours = desk.book_now();
    desk.ask(Action::Edit(other_title("Another title")));
    desk.ask(Action::SaveNow);
    desk.until("it is saved", |window| {
        matches!(window.state().book().map(|book| book.save_state()), Some(SaveState::Saved(Some(_))))
    });
    desk.ask(Action::Kept(KeptAction::EarlierVersions));
    desk.until("they are listed", |window| window.state().kept().versions().is_some());
    assert!(is_shown(&desk, "As it is now"));
    let versions =
        desk.harness.query_all_by(|node| said(node).is_some_and(|s| s.starts_with("Look at the version")));
    versions.into_iter().next().expect("an earlier one").click_accesskit();
    desk.until("it is open", |window| window.state().book().is_some_and(|book| book.book() == &ours));
    assert!(desk.harness.query_by_label("Earlier versions").is_none(), "the list is closed");
    desk.ask(Action::Undo);
    assert_eq!(desk.open_book().book().info().title, "Another title");
}

#[test]
fn the_whole_book_is_copied_with_what_was_just_typed() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("copy");
    desk.ask(Action::Edit(other_title("Another title")));
    desk.around.answer_with(&to);
    desk.ask(Action::Kept(KeptAction::SaveCopy));
    desk.until("it is copied", |window| !window.state().notices().shown().is_empty());
    assert_eq!(desk.harness.state().state().notices().shown()[0].what.key, "copy-made");
    let copy = Project::open(&to, &World::real()).expect("it opens");
    let book = desk.open_book();
    assert_eq!((&copy.book, book.folder()), (book.book(), desk.book.as_path()));
    assert!(copy.project.photo_bytes(&copy.book.photos()[0]).expect("its photo").whole);
}

/// A desk whose book was changed and cannot be saved any more: its folder is gone.
pub(super) fn cannot_be_saved() -> Desk {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    std::fs::remove_dir_all(&desk.book).expect("the stick is pulled");
    desk.ask(Action::Edit(other_title("The last change")));
    desk.ask(Action::CloseBook);
    desk.until("it was said", |window| {
        window.state().notices().shown().iter().any(|notice| notice.what.key == "leaving-not-saved")
    });
    desk
}

#[test]
fn a_book_that_cannot_be_saved_where_it_is_goes_on_elsewhere_with_its_words() {
    let mut desk = cannot_be_saved();
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("elsewhere");
    desk.around.answer_with(&to);
    desk.ask(Action::Kept(KeptAction::SaveElsewhere));
    desk.until("it is open there", |window| window.state().book().is_some_and(|book| book.folder() == to));
    assert_eq!(desk.open_book().book().info().title, "The last change");
}

#[test]
fn words_typed_while_the_copy_is_made_and_opened_are_in_the_copy() {
    let mut desk = cannot_be_saved();
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("elsewhere");
    desk.around.answer_with(&to);
    desk.ask(Action::Kept(KeptAction::SaveElsewhere));
    // Not a frame in between: neither the copy nor what opens it has been heard of.
    desk.harness.state_mut().handle(Action::Edit(other_title("Typed meanwhile")));
    desk.until("it is open there", |window| window.state().book().is_some_and(|book| book.folder() == to));
    assert_eq!(desk.open_book().book().info().title, "Typed meanwhile");
    desk.until("it is saved there", |_| {
        std::fs::read_to_string(to.join("book.json")).is_ok_and(|text| text.contains("Typed meanwhile"))
    });
}

#[test]
fn who_insists_closes_it_without_the_last_changes() {
    let mut desk = cannot_be_saved();
    assert!(desk.harness.state().state().book().is_some(), "it stays open until somebody chooses");
    desk.press("Close and lose them");
    desk.until("it is closed", |window| window.state().book().is_none());
}
