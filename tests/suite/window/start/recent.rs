//! Recent books on the start screen: their covers, what is said of each, how they come and go.

use super::{end, is_shown, kept, until_open, with_book_of};
use crate::window::{Desk, USUAL, said};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use lifestory::app::{Action, RealWorks, RecentState, StartAction};
use lifestory::store::{Project, World};

#[test]
fn a_recent_book_stands_on_the_start_screen_of_the_next_time_with_its_cover() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, book) = with_book_of(folder.path());
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
    let (mut desk, book) = with_book_of(folder.path());
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
    let page = desk.open_book().view().page();
    assert_eq!(page, 7, "and is opened where it was left");
    desk.ask(Action::Start(StartAction::TakeOff(folder.path().join("moved"))));
    assert!(desk.harness.state().state().settings().recent.is_empty());
}

#[test]
fn a_book_that_is_open_elsewhere_says_so_on_its_cover() {
    let folder = tempfile::tempdir().expect("a folder");
    let (desk, book) = with_book_of(folder.path());
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
    let (mut desk, _) = with_book_of(folder.path());
    desk.ask(Action::CloseBook);
    desk.until("the book is closed", |window| window.state().book().is_none());
    desk.press("Clear this list");
    desk.harness.get_by_label("No recent books");
    desk.press("Undo");
    assert_eq!(desk.harness.state().state().settings().recent.len(), 1);
    assert!(is_shown(&desk, "Idris’s book, Today"));
}

#[test]
fn a_book_is_opened_only_to_be_looked_at_from_its_menu() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut desk, _) = with_book_of(folder.path());
    desk.ask(Action::CloseBook);
    desk.until("the book is closed", |window| {
        window.state().book().is_none() && window.state().start().shelf().is_settled()
    });
    desk.press("What can be done with Idris’s book");
    desk.press("Open to look only");
    until_open(&mut desk, "Idris’s book");
    assert!(!desk.open_book().may_change());
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
        assert!(desk.open_book().may_change());
    }
}
