//! The program without its window: what every action does, and what is said when it cannot.

use super::book::make_book;
use super::outside::{Around, Bell, Endless};
use lifestory::app::{
    Action, AppState, Contents, Picked, RealWorks, SaveState, Shortcut, Why, WorkSafety, Works,
};
use lifestory::edit::{BookEdit, Edit};
use lifestory::language::Language;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// An edit that gives the book another title.
pub fn other_title(title: &str) -> Edit {
    Edit::Book(BookEdit::SetTitle(title.into()))
}

/// A program with a book of 24 pages open.
fn with_book(works: impl Works + 'static) -> (AppState, Bell, Around, tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("book");
    make_book(&path);
    let around = Around::default();
    let (outside, bell) = around.outside(works);
    let mut state = AppState::new(outside);
    state.handle(Action::Open(path.clone()));
    until(&bell, &mut state, "the book is open", |state| state.book().is_some());
    (state, bell, around, folder, path)
}

#[track_caller]
fn until(bell: &Bell, state: &mut AppState, what: &str, mut is: impl FnMut(&AppState) -> bool) {
    bell.until(what, || {
        state.receive();
        is(state)
    });
}

#[test]
fn every_action_of_the_menus_has_words_of_its_own() {
    let language = Language::of("en-GB");
    let mut words = BTreeMap::new();
    for action in Action::listed() {
        let said = language.text(action.words());
        assert_ne!(said, action.words(), "{action:?} has no words");
        assert!(words.insert(said.clone(), action).is_none(), "{said} stands twice");
    }
}

#[test]
fn the_menus_list_every_format_in_which_a_book_can_leave() {
    let listed: Vec<&str> = Action::listed()
        .filter_map(|action| match action {
            Action::Export(format) => Some(*format),
            _ => None,
        })
        .collect();
    let formats: Vec<&str> = lifestory::export::FORMATS.iter().map(|format| format.id()).collect();
    assert_eq!(listed, formats);
}

#[test]
fn no_two_actions_share_a_shortcut() {
    let mut taken: BTreeMap<String, &Action> = BTreeMap::new();
    for action in Action::listed() {
        for shortcut in action.shortcuts() {
            // Where it holds does not matter: on the desk it would be two.
            let keys = format!("{:?}", Shortcut { only: lifestory::app::Only::Anywhere, ..*shortcut });
            if let Some(other) = taken.insert(keys, action) {
                assert_eq!(other, action, "{shortcut:?}");
            }
        }
    }
}

#[test]
fn of_a_damaged_book_what_is_left_opens_with_all_its_photos_and_nothing_is_written_by_that() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let path = folder.path().join("book");
    make_book(&path);
    let file = path.join("book.json");
    let whole = std::fs::read_to_string(&file).expect("the book's file");
    std::fs::remove_dir_all(path.join("earlier")).expect("earlier versions");
    // Cut before the photos; and nothing left at all.
    for (left, pages, said) in
        [(&whole[..whole.find("\"photos\"").expect("photos")], 24, Why::Salvaged), ("", 0, Why::OnlyPhotos)]
    {
        std::fs::write(&file, left).expect("the file is damaged");
        let (outside, bell) = Around::default().outside(RealWorks);
        let mut state = AppState::new(outside);
        state.handle(Action::Open(path.clone()));
        until(&bell, &mut state, "the book is open", |state| state.book().is_some());
        let book = state.book().expect("it is open").book().clone();
        assert_eq!((book.pages().count(), book.photos().len()), (pages, 1));
        assert_eq!(state.kept().recovery().map(|found| found.why), Some(said));
        assert_eq!(std::fs::read_to_string(&file).expect("still there"), left);
        // The first change saves it, and what was damaged is put aside.
        state.handle(Action::Edit(other_title("Mended")));
        until(&bell, &mut state, "it is saved", |state| {
            matches!(state.book().map(|book| book.save_state()), Some(SaveState::Saved(Some(_))))
        });
        let aside = std::fs::read_dir(path.join("earlier"))
            .expect("earlier versions")
            .any(|entry| entry.expect("an entry").file_name().to_string_lossy().starts_with("damaged-"));
        assert!(aside, "what was damaged is gone");
        drop(state);
        std::fs::remove_dir_all(path.join("earlier")).expect("earlier versions");
    }
}

#[test]
fn what_makes_no_sense_without_a_book_cannot_be_asked_for() {
    let (outside, _bell) = Around::default().outside(RealWorks);
    let mut state = AppState::new(outside);
    for action in [Action::PDF, Action::NextPage, Action::Undo, Action::CloseBook, Action::ZoomIn] {
        assert!(!action.enabled(&state), "{action:?}");
        state.handle(action);
    }
    assert!(state.notices().shown().is_empty() && state.book().is_none());
}

#[test]
fn a_change_is_saved_before_the_book_is_left() {
    let (mut state, bell, _around, _folder, path) = with_book(RealWorks);
    state.handle(Action::Edit(other_title("Another title")));
    assert_eq!(state.book().unwrap().book().info().title, "Another title");
    state.handle(Action::CloseBook);
    until(&bell, &mut state, "the book is closed", |state| state.book().is_none());
    let kept = lifestory::store::Project::look(&path, &lifestory::store::World::real()).expect("it opens");
    assert_eq!(kept.book.info().title, "Another title");
}

#[test]
fn quitting_waits_for_the_save_and_asks_nothing() {
    let (mut state, bell, _around, _folder, _path) = with_book(RealWorks);
    state.handle(Action::Edit(other_title("Another title")));
    state.handle(Action::Quit);
    assert!(!state.may_quit(), "not before it is saved");
    until(&bell, &mut state, "it may quit", AppState::may_quit);
}

#[test]
fn a_book_that_cannot_be_saved_says_so_and_that_nothing_is_lost() {
    let (mut state, bell, _around, _folder, path) = with_book(RealWorks);
    // Somebody else saves the book meanwhile.
    let file = path.join("book.json");
    let text = std::fs::read_to_string(&file).expect("the book is text");
    std::fs::write(&file, text.replace("Saturday", "Sunday")).expect("it can be changed");
    state.handle(Action::Edit(other_title("Another title")));
    state.handle(Action::SaveNow);
    until(&bell, &mut state, "it was said", |state| !state.notices().shown().is_empty());
    let notice = &state.notices().shown()[0];
    assert_eq!((notice.what.key, &notice.work), ("saving-conflict", &WorkSafety::BothKept));
    assert_eq!(state.book().unwrap().save_state(), &SaveState::CouldNotSave);
    assert_eq!(state.book().unwrap().book().info().title, "Another title", "the work is still there");
}

#[test]
fn undo_gives_back_the_very_book_and_its_pictures() {
    let (mut state, _bell, _around, _folder, _path) = with_book(RealWorks);
    let before = state.book().unwrap().book().clone();
    state.handle(Action::Edit(other_title("Another title")));
    state.handle(Action::Undo);
    assert_eq!(state.book().unwrap().book(), &before);
    assert!(!Action::Undo.enabled(&state) && Action::Redo.enabled(&state));
}

#[test]
fn a_cancelled_dialog_changes_nothing() {
    let (mut state, bell, around, _folder, _path) = with_book(Endless);
    around.answer(Picked::Nothing);
    state.handle(Action::PDF);
    let asked = around.asked.clone();
    until(&bell, &mut state, "it was asked", |_| asked.lock().unwrap().len() == 1);
    assert!(state.jobs().running().is_empty() && state.notices().shown().is_empty());
    assert!(state.typed_path().is_none());
}

#[test]
fn only_one_pdf_is_made_at_a_time() {
    let (mut state, bell, around, folder, _path) = with_book(Endless);
    around.answer_with(&folder.path().join("a.pdf"));
    state.handle(Action::PDF);
    until(&bell, &mut state, "it runs", |state| state.jobs().is_exporting());
    assert!(!Action::PDF.enabled(&state));
    let job = state.jobs().running()[0].id;
    state.handle(Action::Stop(job));
    until(&bell, &mut state, "it was stopped", |state| !state.jobs().is_exporting());
}

#[test]
fn the_file_in_the_folder_opens_the_book_as_well() {
    let (mut state, bell, _around, _folder, path) = with_book(RealWorks);
    state.handle(Action::CloseBook);
    until(&bell, &mut state, "it is closed", |state| state.book().is_none());
    state.handle(Action::Open(path.join("book.json")));
    until(&bell, &mut state, "it is open", |state| state.book().is_some());
    assert_eq!(state.book().unwrap().printed().count(), 24);
}

#[test]
fn a_folder_that_is_no_book_leaves_the_open_book_be() {
    let (mut state, bell, _around, folder, path) = with_book(RealWorks);
    let empty = folder.path().join("empty");
    std::fs::create_dir(&empty).expect("a folder can be made");
    state.handle(Action::Open(empty));
    until(&bell, &mut state, "it was said", |state| !state.notices().shown().is_empty());
    assert_eq!(state.notices().shown()[0].what.key, "opening-not-a-book");
    assert_eq!(state.book().map(|book| book.folder().to_owned()), Some(path));
}

#[test]
fn another_book_takes_the_place_of_the_one_that_is_open_with_what_was_said_of_it() {
    let (mut state, bell, _around, folder, path) = with_book(RealWorks);
    let other = folder.path().join("other");
    make_book(&other);
    state.handle(Action::Open(folder.path().join("nowhere")));
    until(&bell, &mut state, "it was said", |state| !state.notices().shown().is_empty());
    state.handle(Action::Edit(other_title("Another title")));
    state.handle(Action::Open(other.clone()));
    until(&bell, &mut state, "the other is open", |state| {
        state.book().is_some_and(|book| book.folder() == other)
    });
    assert!(state.notices().shown().is_empty(), "{:?}", state.notices().shown());
    let kept = lifestory::store::Project::look(&path, &lifestory::store::World::real()).expect("it opens");
    assert_eq!(kept.book.info().title, "Another title");
}

#[test]
fn asking_for_the_book_that_is_open_keeps_it_open_to_be_changed() {
    let (mut state, bell, _around, folder, path) = with_book(RealWorks);
    std::fs::create_dir(folder.path().join("way")).expect("a folder can be made");
    let page = state.book().unwrap().printed().count() - 1;
    state.handle(Action::GoTo(page));
    for again in [path.join("book.json"), folder.path().join("way/../book")] {
        state.handle(Action::Open(again));
        until(&bell, &mut state, "it was looked which it is", |state| !state.is_opening());
        let book = state.book().unwrap();
        assert!(book.may_change() && book.view().page() == page, "it is the same sitting");
    }
}

#[test]
fn the_other_version_is_one_click_away_and_undo_brings_the_first_back() {
    let (mut state, bell, _around, _folder, path) = with_book(RealWorks);
    state.handle(Action::CloseBook);
    until(&bell, &mut state, "it is closed", |state| state.book().is_none());
    let world = lifestory::store::World::real();
    let ours = lifestory::store::Project::look(&path, &world).expect("it opens").book;
    let file = path.join("book.json");
    let text = std::fs::read_to_string(&file).expect("the book is text");
    std::fs::write(&file, text.replace("Saturday", "Sunday")).expect("it can be changed");
    state.handle(Action::Open(path.clone()));
    until(&bell, &mut state, "it is open", |state| state.book().is_some());
    let theirs = state.book().unwrap().book().clone();
    assert_ne!(theirs, ours);
    let found = state.kept().recovery().expect("it is said").clone();
    assert_eq!((found.why, state.notices().shown().len()), (Why::ChangedOutside, 0));
    let other = found.other.expect("there is another version");
    assert_eq!(other.contents, Some(Contents::of(&ours)));
    let offer = Action::OpenOther(other.version);
    let words = Language::of("en-GB").say(&offer.name(&state));
    assert!(words.starts_with("Open the version from"), "{words}");
    state.handle(offer);
    until(&bell, &mut state, "the other is open", |state| state.book().unwrap().book() == &ours);
    assert_eq!(state.notices().shown().last().map(|notice| notice.what.key), Some("opened-other"));
    state.handle(Action::Undo);
    assert_eq!(state.book().unwrap().book(), &theirs);
    // Both are on the disk in the end.
    state.handle(Action::Redo);
    state.handle(Action::CloseBook);
    until(&bell, &mut state, "it is closed", |state| state.book().is_none());
    let now = lifestory::store::Project::look(&path, &world).expect("it opens");
    assert_eq!(now.book, ours);
    let versions = now.project.earlier_versions().expect("they are listed");
    assert!(versions.iter().any(|version| now.project.open_earlier(version).is_ok_and(|b| b == theirs)));
}

#[test]
fn a_place_is_suggested_where_nothing_stands_yet() {
    let (mut state, bell, around, folder, _path) = with_book(RealWorks);
    for expected in ["Book.pdf", "Book 2.pdf", "Book 3.pdf"] {
        state.handle(Action::Edit(other_title("Book")));
        around.answer(Picked::NoDialog);
        state.handle(Action::PDF);
        until(&bell, &mut state, "it is asked", |state| state.typed_path().is_some());
        let suggested = PathBuf::from(&state.typed_path().unwrap().text);
        assert_eq!(suggested, folder.path().join(expected));
        std::fs::write(&suggested, "").expect("it can be written");
        state.handle(Action::CancelPath);
    }
}
