//! What is found of a book, as the window tells it: the number at Check and print, and the list there.

use super::start::{is_shown, keep_in, type_name, until_open};
use super::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use lifestory::app::{Action, Begin, Place, RealWorks, StartAction};
use lifestory::book::{ElementKind, EventId, LifeEvent, Photo, When};
use lifestory::edit::{BookEdit, Edit, FactEdit, PhotoEdit};
use std::path::Path;
use std::sync::Arc;

/// A new book that begins like this, of which nobody has filled in anything, looked through.
fn just_made(folder: &Path, begin: Begin) -> Desk {
    let mut desk = Desk::empty(USUAL, RealWorks);
    keep_in(&mut desk, folder);
    type_name(&mut desk, "Maya");
    desk.ask(Action::Start(StartAction::Begin(begin)));
    desk.ask(Action::Start(StartAction::Make));
    until_open(&mut desk, "Maya’s book");
    looked_through(&mut desk);
    desk
}

fn looked_through(desk: &mut Desk) {
    desk.until("the book is looked through", |window| {
        window.state().book().is_some_and(|book| book.is_checked())
    });
}

/// What the spine says of Check and print.
fn on_spine(desk: &Desk) -> String {
    let mut tabs = desk.harness.query_all_by(|node| {
        node.role() == Role::Tab && said(node).is_some_and(|said| said.starts_with("Check & print"))
    });
    said(&tabs.next().expect("the place is on the spine").accesskit_node()).expect("it has a name")
}

#[test]
fn nothing_of_a_new_book_waits_to_be_looked_at() {
    for begin in [Begin::NowAndBack, Begin::Born, Begin::AllAboutMe, Begin::Blank] {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = just_made(folder.path(), begin);
        assert_eq!(on_spine(&desk), "Check & print", "{begin:?}");
    }
}

/// The rows of room still to fill: which page, and what is said of it.
fn rooms(desk: &Desk) -> Vec<(String, String)> {
    let rows = desk.harness.query_all_by(|node| node.role() == Role::Label);
    let said = rows.filter_map(|node| said(&node.accesskit_node()));
    said.filter_map(|said| {
        let (page, empty) = said.strip_prefix("Page ")?.split_once(": ")?;
        Some((page.to_owned(), empty.to_owned()))
    })
    .collect()
}

#[test]
fn room_still_to_fill_is_one_row_for_each_page_and_leads_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = just_made(folder.path(), Begin::NowAndBack);
    desk.key(Modifiers::COMMAND, Key::Num5);
    let rooms = rooms(&desk);
    let pages: std::collections::BTreeSet<_> = rooms.iter().map(|(page, _)| page).collect();
    assert_eq!(pages.len(), rooms.len(), "no page has two rows: {rooms:?}");
    assert!(is_shown(&desk, &format!("Room still to fill, {}", rooms.len())));
    let (page, _) = rooms
        .iter()
        .find(|(_, empty)| empty.contains(" and ") && empty.contains("still without words"))
        .unwrap_or_else(|| panic!("some page has empty frames and empty boxes: {rooms:?}"));
    desk.press(&format!("Go to page {page}"));
    let book = desk.harness.state().state().book().expect("open");
    assert_eq!((book.place(), (book.view().page() + 1).to_string()), (Place::Pages, page.clone()));
}

#[test]
fn what_is_still_empty_has_a_group_of_its_own_and_does_not_count() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = just_made(folder.path(), Begin::NowAndBack);
    desk.key(Modifiers::COMMAND, Key::Num5);
    assert!(is_shown(&desk, "Room still to fill, "));
    assert!(is_shown(
        &desk,
        "Nothing is wrong with these. What stays empty prints as you see it on the page."
    ));
    assert!(is_shown(&desk, "empty photo frame"));
    assert!(!is_shown(&desk, "has no photo yet."), "a row for each page, not for each frame");
    assert!(!is_shown(&desk, "Worth a look") && !is_shown(&desk, "Mend these first"));
    // A day of birth that is yet to come is to be mended, and is the only thing that counts.
    desk.ask(Action::Edit(Edit::Book(BookEdit::SetBorn("2290-01-01".parse().ok()))));
    looked_through(&mut desk);
    assert_eq!(on_spine(&desk), "Check & print, 1 thing to look at");
    assert!(is_shown(&desk, "Mend these first, 1") && is_shown(&desk, "Room still to fill, "));
}

#[test]
fn photos_without_words_for_reading_aloud_are_one_row_of_their_page() {
    let mut desk = Desk::with_photos();
    for photo in desk.book_now().photos().to_vec() {
        let photo = Arc::new(Photo { alt: String::new(), ..(*photo).clone() });
        desk.ask(Action::Edit(PhotoEdit::Update { photo }.into()));
    }
    let book = desk.book_now();
    let pages = book.pages().filter(|placed| {
        placed.page.elements.iter().any(|one| {
        matches!(&one.kind, ElementKind::Picture(picture) if picture.photo.is_some() && picture.alt.is_none())
    })
    });
    let pages = pages.count();
    looked_through(&mut desk);
    desk.key(Modifiers::COMMAND, Key::Num5);
    let rooms = rooms(&desk);
    let of_photos = rooms.iter().filter(|(_, what)| what.contains("without words for reading aloud"));
    assert!(pages > 1 && of_photos.count() == pages, "{pages} pages: {rooms:?}");
}

#[test]
fn of_very_many_findings_the_first_are_shown_and_the_others_when_they_are_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = just_made(folder.path(), Begin::Blank);
    desk.ask(Action::Edit(Edit::Book(BookEdit::SetBorn("2018-03-09".parse().ok()))));
    desk.ask(Action::Edit(Edit::Many((0..40).map(event).collect())));
    looked_through(&mut desk);
    desk.key(Modifiers::COMMAND, Key::Num5);
    let rows = |desk: &Desk| {
        let labels = desk.harness.query_all_by(|node| node.role() == Role::Label);
        let said = labels.filter_map(|node| said(&node.accesskit_node()));
        said.filter(|said| said.contains("is dated before the child was born")).count()
    };
    assert!(is_shown(&desk, "Worth a look, 40"));
    assert_eq!(rows(&desk), 20);
    desk.press("Show all 40");
    assert_eq!(rows(&desk), 40);
    assert!(!is_shown(&desk, "Show all"));
}

/// Something that happened long before any child of today was born.
fn event(n: usize) -> Edit {
    let when = Some(When::On { date: "1990-05-12".parse().expect("a date") });
    let id = EventId::new(&format!("e{n}")).expect("an id");
    Edit::from(FactEdit::AddEvent(Arc::new(LifeEvent { when, ..LifeEvent::new(id, format!("Event {n}")) })))
}
