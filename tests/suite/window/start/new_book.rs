//! A new book: its three questions, where it is kept, what it begins with.

use super::{NAME, keep_in, type_name, until_open};
use crate::window::book::make_book;
use crate::window::{Desk, USUAL, said};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lifestory::app::{Action, Begin, RealWorks, StartAction};

#[test]
fn the_first_opening_asks_three_questions_and_enter_makes_the_book() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::empty(USUAL, RealWorks);
    keep_in(&mut desk, &folder.path().join("Life story books"));
    desk.harness.get_by_label("Whose book is it?");
    assert_eq!(desk.focused().as_deref(), Some(NAME), "the first question has the keyboard");
    type_name(&mut desk, "Maya");
    desk.harness.get_by_label("Make Maya’s book");
    desk.press("Pine");
    desk.press("With all about me. A few pages for a first sitting.");
    desk.harness.get_by_label(NAME).focus();
    desk.key(Modifiers::NONE, Key::Enter);
    until_open(&mut desk, "Maya’s book");
    let book = desk.book_now();
    assert_eq!((book.info().cloth.as_str(), book.info().child.called.as_str()), ("pine", "Maya"));
    assert_eq!(book.pages().count(), 6);
    assert!(folder.path().join("Life story books/Maya’s book/book.json").is_file());
}

#[test]
fn nothing_is_compulsory_and_a_name_that_is_taken_gets_a_number() {
    let folder = tempfile::tempdir().expect("a folder");
    for expected in ["A new book", "A new book 2", "A new book 3"] {
        let mut desk = Desk::empty(USUAL, RealWorks);
        keep_in(&mut desk, folder.path());
        desk.press("Make the book");
        until_open(&mut desk, "A new book");
        let made = desk.open_book().folder().to_owned();
        assert_eq!(made, folder.path().join(expected));
    }
}

#[test]
fn a_book_that_cannot_be_made_there_says_so_and_keeps_what_was_answered() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    std::fs::write(&file, "in the way").expect("a file");
    let mut desk = Desk::empty(USUAL, RealWorks);
    keep_in(&mut desk, &file.join("books"));
    type_name(&mut desk, "Kit");
    desk.press("Make Kit’s book");
    desk.until("it was said", |window| !window.state().notices().shown().is_empty());
    assert_eq!(desk.harness.state().state().notices().shown()[0].what.key, "making-no-folder");
    assert_eq!(desk.harness.state().state().start().new_book().expect("still asked").name, "Kit");
    // The place is asked for again, and this one will do.
    desk.around.answer_with(folder.path());
    desk.harness.get_all_by_label("Choose another place…").last().expect("it is offered").click_accesskit();
    desk.until("it was answered", |window| {
        window.state().start().new_book().is_some_and(|book| book.place == folder.path())
    });
    desk.press("Make Kit’s book");
    until_open(&mut desk, "Kit’s book");
}

#[test]
fn a_book_in_arabic_is_read_from_the_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::empty(USUAL, RealWorks);
    keep_in(&mut desk, folder.path());
    type_name(&mut desk, "يوسف");
    desk.press("Language: English");
    desk.press("العربية");
    desk.ask(Action::Start(StartAction::Make));
    until_open(&mut desk, "كتاب يوسف");
    let info = desk.open_book().book().info().clone();
    assert!(info.bound_right && info.language == "ar");
}

#[test]
fn the_questions_are_left_without_a_trace_and_the_open_book_is_still_there() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::N);
    desk.harness.get_by_label("Whose book is it?");
    // What is out of sight is not changed by keys.
    let before = desk.open_book().view().page();
    desk.key(Modifiers::COMMAND, Key::End);
    assert_eq!(desk.open_book().view().page(), before);
    desk.press("Back to Idris’s book");
    assert!(desk.harness.query_by_label("Whose book is it?").is_none());
    desk.key(Modifiers::COMMAND, Key::N);
    type_name(&mut desk, "Maya");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("Whose book is it?").is_none());
    // What was answered is still there.
    desk.key(Modifiers::COMMAND, Key::N);
    desk.harness.get_by_label("Make Maya’s book");
    desk.press("Back to Idris’s book");
    desk.harness.get_by_label("Saved");
}

#[test]
fn every_beginning_can_be_chosen_by_keyboard_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = Desk::empty(USUAL, RealWorks);
    keep_in(&mut desk, folder.path());
    desk.tab_to("With a blank page. Add what you like, when you like.");
    desk.key(Modifiers::NONE, Key::Space);
    assert_eq!(desk.harness.state().state().start().new_book().expect("asked").begin, Begin::Blank);
    desk.key(Modifiers::NONE, Key::Enter);
    until_open(&mut desk, "A new book");
    assert_eq!(desk.open_book().book().pages().count(), 1);
}

#[test]
fn a_folder_that_is_dropped_is_opened_and_photos_begin_a_book() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("Idris");
    make_book(&book);
    let mut desk = Desk::empty(USUAL, RealWorks);
    desk.ask(Action::Start(StartAction::Dropped(vec![book])));
    until_open(&mut desk, "Idris’s book");
    let photos: Vec<_> = ["cup.png", "cup.webp"].map(|name| folder.path().join(name)).into();
    for photo in &photos {
        let name = photo.file_name().expect("a name").to_string_lossy().into_owned();
        std::fs::write(photo, crate::pictures::made::photo(&name)).expect("a photo");
    }
    let mut desk = Desk::empty(USUAL, RealWorks);
    desk.ask(Action::Start(StartAction::Dropped(photos)));
    desk.until_said("A cover, and then what you dropped here.");
    keep_in(&mut desk, folder.path());
    desk.press("Make the book");
    until_open(&mut desk, "A new book");
    desk.until("the photos are in", |window| {
        window.state().book().is_some_and(|book| book.book().photos().len() == 2)
    });
}

#[test]
fn the_start_screen_fits_every_window() {
    for size in [[1280.0, 800.0], [1024.0, 700.0], [1920.0, 1080.0], [640.0, 400.0]] {
        let mut desk = Desk::empty(size, RealWorks);
        desk.harness.get_by_label("Whose book is it?");
        desk.ask(Action::Start(StartAction::NoNewBook));
        desk.harness.get_by_label("Start a new book");
        desk.harness.get_by_label("Open the sample");
        for node in desk.harness.query_all_by(|node| said(node).is_some() && node.raw_bounds().is_some()) {
            let rect = node.rect();
            assert!(
                rect.right() <= size[0] + 0.5,
                "{:?} at {size:?}: {rect:?}",
                said(&node.accesskit_node())
            );
        }
    }
}

#[test]
fn what_the_keyboard_comes_to_is_in_sight_in_the_smallest_window() {
    let mut desk = Desk::empty([640.0, 400.0], RealWorks);
    for name in ["Charcoal", "With a blank page. Add what you like, when you like.", "Make the book"] {
        desk.tab_to(name);
        desk.harness.run_ok();
        let rect = desk.harness.get_by_label(name).rect();
        assert!(rect.top() >= 0.0 && rect.bottom() <= 400.0, "{name} is at {rect:?}");
    }
}
