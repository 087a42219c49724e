//! The beginning of the journey: the first opening, a new book, recent books, settings, and what is
//! found of a book's versions.

use super::book::make_book;
use super::outside::Around;
use super::program::other_title;
use super::{Desk, USUAL, said};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lifestory::app::{
    Action, AppState, Begin, Colours, KeptAction, RealWorks, RecentState, SaveState, SettingsAction,
    StartAction,
};
use lifestory::store::{Project, World};
use std::path::Path;

const NAME: &str = "The name they like to be called";

/// A desk whose settings are kept in a folder of their own, which lives as long as the test wants.
fn kept(folder: &Path) -> Desk {
    let around = Around { settings: Some(folder.join("config/settings.json")), ..Around::default() };
    let mut desk = Desk::with(USUAL, RealWorks, around);
    desk.until("the settings have come", |window| {
        !window.state().settings().recent.is_empty()
            || window.state().start().new_book().is_some()
            || !window.state().settings().remember_books
    });
    desk
}

fn settings_text(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("config/settings.json")).unwrap_or_default()
}

pub(super) fn is_shown(desk: &Desk, words: &str) -> bool {
    desk.harness.query_all_by(|node| said(node).is_some_and(|said| said.contains(words))).next().is_some()
}

/// Ends the program and waits until its settings are in their file.
fn end(desk: Desk) {
    drop(desk);
}

pub(super) fn type_name(desk: &mut Desk, name: &str) {
    desk.harness.get_by_label(NAME).focus();
    desk.harness.run_ok();
    desk.harness.event(egui::Event::Text(name.into()));
    desk.harness.run_ok();
}

pub(super) fn keep_in(desk: &mut Desk, place: &Path) {
    desk.ask(Action::Start(StartAction::KeepIn(place.to_owned())));
}

pub(super) fn until_open(desk: &mut Desk, title: &str) {
    desk.until("the book is open", |window| {
        window.state().book().is_some_and(|book| book.book().info().title == title)
    });
}

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
    let book = desk.harness.state().state().book().expect("it is open").book().clone();
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
        let made = desk.harness.state().state().book().expect("it is open").folder().to_owned();
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
    let info = desk.harness.state().state().book().expect("open").book().info().clone();
    assert!(info.bound_right && info.language == "ar");
}

#[test]
fn the_questions_are_left_without_a_trace_and_the_open_book_is_still_there() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::N);
    desk.harness.get_by_label("Whose book is it?");
    // What is out of sight is not changed by keys.
    let before = desk.harness.state().state().book().expect("open").view().page();
    desk.key(Modifiers::COMMAND, Key::End);
    assert_eq!(desk.harness.state().state().book().expect("open").view().page(), before);
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
fn a_recent_book_stands_on_the_start_screen_of_the_next_time_with_its_cover() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("Idris");
    make_book(&book);
    let mut desk = kept(folder.path());
    desk.ask(Action::Open(book.clone()));
    until_open(&mut desk, "Idris’s book");
    end(desk);
    let mut desk = kept(folder.path());
    desk.until("it was looked at", |window| window.state().start().shelf().is_settled());
    let start = desk.harness.state().state().start();
    assert_eq!(start.shelf().state(&book), RecentState::Fine);
    assert!(start.shelf().cover(&book).is_some() && start.shelf().sample().is_some());
    assert!(start.new_book().is_none(), "who has books is not asked at once for another");
    assert!(is_shown(&desk, "Idris’s book, Today"));
    let name = desk.harness.query_all_by(|node| said(node).is_some_and(|s| s.contains("24 pages"))).next();
    name.expect("its cover can be pressed").click_accesskit();
    until_open(&mut desk, "Idris’s book");
}

#[test]
fn of_a_book_that_is_not_where_it_was_the_place_is_said_and_it_can_be_taken_off_the_list() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("Idris");
    make_book(&book);
    let mut desk = kept(folder.path());
    desk.ask(Action::Open(book.clone()));
    until_open(&mut desk, "Idris’s book");
    desk.ask(Action::GoTo(7));
    desk.ask(Action::CloseBook);
    desk.until("it is closed", |window| window.state().book().is_none());
    end(desk);
    std::fs::rename(&book, folder.path().join("moved")).expect("it is moved");
    let mut desk = kept(folder.path());
    desk.until_said("Not where it was");
    let cover =
        desk.harness.query_all_by(|node| said(node).is_some_and(|s| s.contains("Not where it was"))).next();
    cover.expect("its cover").click_accesskit();
    desk.harness.run_ok();
    assert!(is_shown(&desk, "Idris’s book was last here:") && is_shown(&desk, &book.to_string_lossy()));
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!is_shown(&desk, "was last here:"));
    // Found where it was moved to, it stands once in the list.
    desk.ask(Action::Start(StartAction::AskAbout(Some(book.clone()))));
    desk.around.answer_with(&folder.path().join("moved"));
    desk.press("Find it…");
    until_open(&mut desk, "Idris’s book");
    let recent = desk.harness.state().state().settings().recent.clone();
    assert_eq!(
        recent.iter().map(|book| book.folder.clone()).collect::<Vec<_>>(),
        [folder.path().join("moved")]
    );
    let page = desk.harness.state().state().book().expect("a book").view().page();
    assert_eq!(page, 7, "and is opened where it was left");
    desk.ask(Action::Start(StartAction::TakeOff(folder.path().join("moved"))));
    assert!(desk.harness.state().state().settings().recent.is_empty());
}

#[test]
fn a_book_that_is_open_elsewhere_says_so_on_its_cover() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("Idris");
    make_book(&book);
    let mut desk = kept(folder.path());
    desk.ask(Action::Open(book.clone()));
    until_open(&mut desk, "Idris’s book");
    end(desk);
    let other = Project::open(&book, &World::real()).expect("another window has it");
    let mut desk = kept(folder.path());
    desk.until_said("Open already");
    drop(other);
    desk.ask(Action::Start(StartAction::LookAgain));
    desk.until("it is free again", |window| window.state().start().shelf().state(&book) == RecentState::Fine);
}

#[test]
fn clearing_the_list_asks_nothing_and_can_be_undone() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("Idris");
    make_book(&book);
    let mut desk = kept(folder.path());
    desk.ask(Action::Open(book));
    until_open(&mut desk, "Idris’s book");
    desk.ask(Action::CloseBook);
    desk.until("the book is closed", |window| window.state().book().is_none());
    desk.press("Clear this list");
    desk.harness.get_by_label("No recent books");
    desk.press("Undo");
    assert_eq!(desk.harness.state().state().settings().recent.len(), 1);
    assert!(is_shown(&desk, "Idris’s book, Today"));
}

#[test]
fn told_to_remember_nothing_it_writes_nothing_of_a_book() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("Idris");
    make_book(&book);
    let mut desk = kept(folder.path());
    desk.ask(Action::Open(book.clone()));
    until_open(&mut desk, "Idris’s book");
    desk.until("it is written", |_| settings_text(folder.path()).contains("Idris"));
    desk.ask(Action::Settings(SettingsAction::RememberBooks(false)));
    desk.ask(Action::CloseBook);
    desk.until("the book is closed", |window| window.state().book().is_none());
    desk.harness.get_by_label("Recent books are not kept on this computer.");
    end(desk);
    let text = settings_text(folder.path());
    assert!(!text.contains("Idris") && text.contains("remember-books"), "{text}");
    let desk = kept(folder.path());
    assert!(desk.harness.state().state().settings().recent.is_empty());
}

#[test]
fn damaged_settings_stop_nothing_and_leave_nothing_of_a_book_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let config = folder.path().join("config");
    std::fs::create_dir(&config).expect("a folder");
    let damaged = "{\"remember-books\": false, \"recent\": [{\"title\": \"Idris’s book\"";
    std::fs::write(config.join("settings.json"), damaged).expect("damage");
    let mut desk = kept(folder.path());
    desk.harness.get_by_label("Recent books are not kept on this computer.");
    assert!(!settings_text(folder.path()).contains("Idris"), "it is written over at once");
    let book = folder.path().join("Idris");
    make_book(&book);
    desk.ask(Action::Open(book));
    until_open(&mut desk, "Idris’s book");
    desk.ask(Action::Settings(SettingsAction::TextPercent(120)));
    end(desk);
    let files: Vec<String> = std::fs::read_dir(&config)
        .expect("it is listed")
        .map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("text"))
        .collect();
    assert!(files.iter().any(|text| text.contains("120")), "{files:?}");
    assert!(files.iter().all(|text| !text.contains("Idris")), "{files:?}");
}

#[test]
fn what_is_changed_before_the_settings_have_come_changes_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = folder.path().join("settings.json");
    std::fs::write(&kept, r#"{"remember-books": false, "text-percent": 130}"#).expect("settings");
    let (outside, bell) = Around { settings: Some(kept.clone()), ..Around::default() }.outside(RealWorks);
    let mut state = AppState::new(outside);
    // Nothing is received between these two: the settings cannot have come.
    state.handle(Action::Settings(SettingsAction::Colours(Colours::Evening.into())));
    bell.until("they have come", || {
        state.receive();
        state.settings().text_percent == 130
    });
    assert_eq!((state.colours(), state.settings().remember_books), (Colours::Evening, false));
    drop(state);
    let text = std::fs::read_to_string(&kept).expect("text");
    for said in ["\"remember-books\": false", "\"text-percent\": 130", "\"colours\": \"evening\""] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn of_two_windows_neither_undoes_what_the_other_chose() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut first = kept(folder.path());
    let mut second = kept(folder.path());
    first.ask(Action::Settings(SettingsAction::RememberBooks(false)));
    first.until("it is written", |_| settings_text(folder.path()).contains("\"remember-books\": false"));
    second.ask(Action::Settings(SettingsAction::TextPercent(120)));
    let book = folder.path().join("Idris");
    make_book(&book);
    second.ask(Action::Open(book));
    until_open(&mut second, "Idris’s book");
    end(second);
    let text = settings_text(folder.path());
    assert!(text.contains("\"remember-books\": false") && text.contains("120"), "{text}");
    assert!(!text.contains("Idris"), "{text}");
}

#[test]
fn settings_that_cannot_be_kept_hold_all_the_same_and_it_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("config"), "a file in the way").expect("a file");
    let mut desk = kept(folder.path());
    desk.ask(Action::Settings(SettingsAction::Colours(Colours::Evening.into())));
    desk.until("it was said", |window| !window.state().notices().shown().is_empty());
    assert_eq!(desk.harness.state().state().notices().shown()[0].what.key, "settings-not-kept");
    assert_eq!(desk.harness.state().state().colours(), Colours::Evening);
}

#[test]
fn every_setting_works_at_once_from_its_dialog() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::Comma);
    desk.press("Evening");
    assert_eq!(desk.harness.state().state().colours(), Colours::Evening);
    desk.press("Larger");
    desk.press("Larger");
    assert_eq!(desk.harness.ctx.zoom_factor(), 1.2);
    assert!(is_shown(&desk, "120%"));
    let settings = |desk: &Desk| desk.harness.state().state().settings().clone();
    desk.press("Reduce motion. Nothing moves by itself.");
    assert!(settings(&desk).reduce_motion);
    assert!(!desk.harness.ctx.global_style().visuals.text_cursor.blink);
    desk.press("Remember recent books. Their titles, where they are and where you left off stay on this computer. Off, none are kept.");
    assert!(!settings(&desk).remember_books);
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.harness.state().state().settings_shown());
}

/// A book that something else has changed since it was saved, and what it was.
fn changed_outside(path: &Path) -> lifestory::book::Book {
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
    let theirs = desk.harness.state().state().book().expect("open").book().clone();
    desk.press("Look at this one");
    desk.until("the other is open", |window| window.state().book().is_some_and(|book| book.book() == &ours));
    assert!(desk.harness.query_by_label("Look at this one").is_none());
    desk.ask(Action::Undo);
    assert_eq!(desk.harness.state().state().book().expect("open").book(), &theirs);
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
    let info = lifestory::book::BookInfo { title: "Just begun".into(), ..Default::default() };
    let book = lifestory::book::Book::empty(info).expect("an empty book keeps the rules");
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
fn a_change_from_outside_is_told_where_nothing_is_kept_to_compare_it_with() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    changed_outside(&desk.book.clone());
    std::fs::remove_dir_all(desk.book.join("earlier")).expect("earlier versions");
    desk.open();
    assert!(is_shown(&desk, "Something other than Lifestory changed this book."));
    assert_eq!(desk.focused().as_deref(), Some("Carry on with this one"));
}

#[test]
fn earlier_versions_are_listed_and_one_is_looked_at() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    let ours = desk.harness.state().state().book().expect("open").book().clone();
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
    assert_eq!(desk.harness.state().state().book().expect("open").book().info().title, "Another title");
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
    let book = desk.harness.state().state().book().expect("the first is still open");
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
    assert_eq!(desk.harness.state().state().book().expect("open").book().info().title, "The last change");
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
    assert_eq!(desk.harness.state().state().book().expect("open").book().info().title, "Typed meanwhile");
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

#[test]
fn a_book_is_opened_only_to_be_looked_at_from_its_menu() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("Idris");
    make_book(&book);
    let mut desk = kept(folder.path());
    desk.ask(Action::Open(book));
    until_open(&mut desk, "Idris’s book");
    desk.ask(Action::CloseBook);
    desk.until("the book is closed", |window| {
        window.state().book().is_none() && window.state().start().shelf().is_settled()
    });
    desk.press("What can be done with Idris’s book");
    desk.press("Open to look only");
    until_open(&mut desk, "Idris’s book");
    assert!(!desk.harness.state().state().book().expect("open").may_change());
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
    assert_eq!(desk.harness.state().state().book().expect("open").book().pages().count(), 1);
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
fn a_book_that_is_just_being_closed_opens_again_to_be_changed() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    for _ in 0..10 {
        desk.ask(Action::CloseBook);
        desk.until("it is closed", |window| window.state().book().is_none());
        let book = desk.book.clone();
        desk.ask(Action::Open(book));
        desk.until("it is open", |window| window.state().book().is_some());
        assert!(desk.harness.state().state().book().expect("open").may_change());
    }
}
