//! Places keep how they were looked at, while the book is open and when it is opened again; and nothing
//! of it is kept where nothing is remembered.

use super::book::{let_second_page_run_on, make_book};
use super::outside::Around;
use super::{Desk, USUAL};
use egui::{Event, Key, Modifiers, MouseWheelUnit, pos2};
use lifestory::app::{
    Action, InLife, OpenBook, PagesAction, PeopleAction, PhotosAction, Place, RealWorks, Scrolled,
    SettingsAction, ShownAs, Zoom,
};
use lifestory::book::{Book, ElementId, PhotoId, SectionId};
use lifestory::store::{Access, Project, World};
use std::path::Path;

/// A window on a book, with its settings in a folder that outlives it.
fn window(folder: &Path) -> Desk {
    window_of(USUAL, folder)
}

/// The same of another size.
pub(super) fn window_of(size: [f32; 2], folder: &Path) -> Desk {
    let around = Around { settings: Some(folder.join("settings.json")), ..Around::default() };
    let mut desk = Desk::with(size, RealWorks, around);
    desk.book = folder.join("book");
    if !desk.book.exists() {
        make_book(&desk.book);
    }
    desk.until("the settings have come", |window| {
        let state = window.state();
        !state.settings().recent.is_empty()
            || state.start().new_book().is_some()
            || !state.settings().remember_books
    });
    desk.open();
    desk
}

fn open(desk: &Desk) -> &OpenBook {
    desk.harness.state().state().book().expect("a book")
}

pub(super) fn close(desk: &mut Desk) {
    desk.ask(Action::CloseBook);
    desk.until("it is closed", |window| window.state().book().is_none());
}

fn kept(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("settings.json")).unwrap_or_default()
}

pub(super) fn wheel(desk: &mut Desk, at: egui::Pos2, by: f32) {
    desk.harness.hover_at(at);
    desk.harness.run_ok();
    desk.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: egui::vec2(0.0, by),
        modifiers: Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
    });
    desk.harness.run_ok();
}

fn element(id: &str) -> ElementId {
    ElementId::new(id).expect("an id")
}

/// Looks at the book in a way of one's own, and leaves Check and print in sight.
fn look_about(desk: &mut Desk) {
    desk.ask(Action::GoTo(7));
    desk.ask(Action::Pages(PagesAction::Choose(vec![element("w8")])));
    desk.ask(Action::ShowPage);
    desk.ask(Action::ZoomReal);
    wheel(desk, pos2(180.0, 500.0), -60.0);
    assert!(open(desk).scrolled(Scrolled::Strip) > 0, "the strip is scrolled");
    desk.ask(Action::ToggleStrip);
    desk.ask(Action::Pages(PagesAction::TogglePanel));
    desk.ask(Action::FoldSection(SectionId::new("s1").expect("an id")));
    desk.ask(Action::Show(Place::Photos));
    desk.ask(Action::Photos(PhotosAction::Choose(vec![PhotoId::new("cup").expect("an id")])));
    desk.ask(Action::Show(Place::People));
    desk.ask(Action::People(PeopleAction::AddPerson("Nan Pat".into())));
    desk.ask(Action::People(PeopleAction::Details));
    desk.ask(Action::People(PeopleAction::ShowAs(ShownAs::List)));
    desk.ask(Action::Show(Place::Print));
    desk.until("it is looked through", |window| window.state().book().is_some_and(OpenBook::is_checked));
    wheel(desk, pos2(300.0, 500.0), -150.0);
}

/// All of that, as it can be compared.
fn look(desk: &Desk) -> impl PartialEq + std::fmt::Debug + use<> {
    let book = open(desk);
    let view = (book.view().page(), book.view().spread(), book.view().zoom());
    let panels = (book.on_pages().panel_open(true), book.on_people().panel_open(true));
    let chosen = (
        book.on_pages().chosen().to_vec(),
        book.on_photos().looked_at().chosen.clone(),
        book.on_people().chosen().cloned(),
        book.on_people().shown_as(),
    );
    let folded = book.is_folded(&SectionId::new("s1").expect("an id"));
    let strip = desk.harness.state().state().strip_open();
    // The window says at every frame how far it is really scrolled.
    let scrolled = [Scrolled::Findings, Scrolled::Strip].map(|what| book.scrolled(what));
    (book.place(), view, panels, chosen, folded, strip, scrolled)
}

#[test]
fn a_book_is_opened_as_it_was_left_by_the_same_program_and_by_the_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = window(folder.path());
    look_about(&mut desk);
    let before = look(&desk);
    assert_eq!(open(&desk).place(), Place::Print);
    assert_eq!(open(&desk).view().zoom(), Zoom::Times(1.0));
    assert!(open(&desk).scrolled(Scrolled::Findings) > 100, "it is scrolled");
    assert!(matches!(open(&desk).on_people().chosen(), Some(InLife::Person(_))));
    close(&mut desk);
    desk.open();
    desk.until("it is looked through", |window| window.state().book().is_some_and(OpenBook::is_checked));
    assert_eq!(look(&desk), before);
    close(&mut desk);
    drop(desk);
    let mut desk = window(folder.path());
    desk.until("it is looked through", |window| window.state().book().is_some_and(OpenBook::is_checked));
    assert_eq!(look(&desk), before);
}

/// The page that is turned to, and the part of it.
fn turned_to(desk: &Desk) -> (String, usize) {
    let page = open(desk).printed().get(open(desk).view().page()).expect("a page");
    (page.page.id.to_string(), page.place.part)
}

#[test]
fn pages_that_run_on_lead_nobody_elsewhere_when_the_book_is_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    make_book(&folder.path().join("book"));
    let_second_page_run_on(&folder.path().join("book"));
    let mut desk = window(folder.path());
    assert!(open(&desk).printed().count() > 26, "it runs on over further pages");
    let (far, further_part) = (open(&desk).printed().count() - 3, 3);
    for (index, is) in [(far, ("p22", 0)), (further_part, ("p2", 2))] {
        desk.ask(Action::GoTo(index));
        let is = (is.0.to_owned(), is.1);
        assert_eq!(turned_to(&desk), is);
        close(&mut desk);
        desk.open();
        assert_eq!(turned_to(&desk), is, "opened again");
    }
    // Who closes it again at once, before all pages are laid out, has left it at the same part.
    close(&mut desk);
    desk.ask(Action::Open(desk.book.clone()));
    desk.until("it is open", |window| window.state().book().is_some());
    close(&mut desk);
    desk.open();
    assert_eq!(turned_to(&desk), ("p2".to_owned(), 2));
}

#[test]
fn what_the_book_no_longer_has_is_let_go_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = window(folder.path());
    desk.ask(Action::GoTo(7));
    desk.ask(Action::Pages(PagesAction::Choose(vec![element("w8")])));
    close(&mut desk);
    desk.until("it is kept", |_| kept(folder.path()).contains("w8"));
    drop(desk);
    // It is closed on a thread of its own, which may still hold it.
    let opened = loop {
        let opened = Project::open(&folder.path().join("book"), &World::real()).expect("it can be opened");
        if *opened.project.access() == Access::Full {
            break opened;
        }
        std::thread::yield_now();
    };
    let mut parts = opened.book.parts().clone();
    parts.sections[1].pages.retain(|page| page.id.as_str() != "p8");
    opened.project.save(&Book::from_parts(parts).expect("a good book")).expect("it can be saved");
    drop(opened);
    let desk = window(folder.path());
    assert_eq!((open(&desk).view().page(), open(&desk).on_pages().chosen()), (0, [].as_slice()));
}

#[test]
fn told_to_remember_nothing_it_keeps_nothing_of_how_a_book_was_looked_at() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = window(folder.path());
    look_about(&mut desk);
    close(&mut desk);
    desk.until("it is kept", |_| kept(folder.path()).contains("left-at"));
    desk.open();
    desk.ask(Action::Settings(SettingsAction::RememberBooks(false)));
    desk.ask(Action::GoTo(11));
    close(&mut desk);
    drop(desk);
    let text = kept(folder.path());
    assert!(!text.contains("left-at") && !text.contains("p8") && !text.contains("p12"), "{text}");
    let desk = window(folder.path());
    assert_eq!(desk.which(), "Page 1 of 24 · Me, now");
}

#[test]
fn what_is_kept_are_ids_and_numbers_and_no_word_of_the_book() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = window(folder.path());
    look_about(&mut desk);
    desk.ask(Action::Photos(PhotosAction::Search("cheese".into())));
    close(&mut desk);
    drop(desk);
    let settings: serde_json::Value = serde_json::from_str(&kept(folder.path())).expect("settings");
    let left = settings["recent"][0]["left-at"].to_string();
    assert!(left.contains("\"p8\""), "{left}");
    for word in ["Nan", "Pat", "Saturday", "every day", "cheese", "Idris", "at home", "Me, now"] {
        assert!(!left.contains(word), "{word}: {left}");
    }
}

#[test]
fn what_is_kept_and_not_understood_costs_no_more_than_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = window(folder.path());
    desk.ask(Action::GoTo(7));
    close(&mut desk);
    drop(desk);
    let text = kept(folder.path());
    let damaged = text.replace("\"place\": \"pages\"", "\"place\": \"of-a-later-program\"");
    assert_ne!(damaged, text);
    std::fs::write(folder.path().join("settings.json"), damaged).expect("damage");
    let desk = window(folder.path());
    assert_eq!(desk.which(), "Page 1 of 24 · Me, now");
    assert_eq!(desk.harness.state().state().settings().recent.len(), 1, "the book is remembered still");
}

#[test]
fn while_it_is_open_each_place_is_as_it_was_left() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    look_about(&mut desk);
    let before = look(&desk);
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5] {
        desk.key(Modifiers::COMMAND, key);
    }
    assert_eq!(look(&desk), before);
}
