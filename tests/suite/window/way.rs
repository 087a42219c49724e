//! Back to where one was: by key, over several steps, and never to what is no longer there.

use super::{Desk, USUAL};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use lifestory::app::{
    Action, InLife, OrderAction, PagesAction, PeopleAction, PhotosAction, Place, RealWorks,
};
use lifestory::book::{ElementId, PhotoId};

fn back(desk: &mut Desk) {
    desk.key(Modifiers::ALT, Key::ArrowLeft);
}

fn place(desk: &Desk) -> Place {
    desk.harness.state().state().book().expect("a book").place()
}

fn chosen(desk: &Desk) -> Vec<String> {
    let book = desk.harness.state().state().book().expect("a book");
    book.on_pages().chosen().iter().map(ToString::to_string).collect()
}

fn choose(desk: &mut Desk, element: &str) {
    desk.ask(Action::Pages(PagesAction::Choose(vec![ElementId::new(element).expect("an id")])));
}

/// Goes to what a line finds first.
fn find(desk: &mut Desk, line: &str) {
    desk.key(Modifiers::COMMAND, Key::K);
    desk.harness.event(Event::Text(line.into()));
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Enter);
}

#[test]
fn alt_and_left_lead_back_step_by_step_to_the_page_with_what_was_chosen_there() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::GoTo(3));
    choose(&mut desk, "w4");
    find(&mut desk, "number 9");
    assert_eq!(desk.which(), "Pages 8–9 of 24 · Here, every day");
    desk.key(Modifiers::COMMAND, Key::Num2);
    desk.ask(Action::Photos(PhotosAction::Choose(vec![PhotoId::new("cup").expect("an id")])));
    desk.ask(Action::GoTo(13));
    desk.ask(Action::Show(Place::Pages));
    assert!(desk.which().starts_with("Pages 14–15"));

    back(&mut desk);
    assert_eq!(place(&desk), Place::Photos);
    let photos = desk.harness.state().state().book().expect("a book").on_photos().looked_at().clone();
    assert_eq!(photos.chosen.len(), 1, "the photo is chosen still");
    back(&mut desk);
    assert_eq!((place(&desk), desk.which().as_str()), (Place::Pages, "Pages 8–9 of 24 · Here, every day"));
    assert_eq!(chosen(&desk), ["h9"]);
    back(&mut desk);
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day");
    assert_eq!(chosen(&desk), ["w4"]);
    back(&mut desk);
    assert_eq!(desk.which(), "Page 1 of 24 · Me, now");
    back(&mut desk);
    assert_eq!(desk.which(), "Page 1 of 24 · Me, now", "the way ends where it began");
}

#[test]
fn however_slow_the_frames_are_alt_counts_while_the_arrow_is_pressed() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::Num5);
    let (key, modifiers) = (Key::ArrowLeft, Modifiers::ALT);
    for pressed in [true, false] {
        desk.harness.event(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
    }
    desk.harness.run_ok();
    assert_eq!(place(&desk), Place::Pages);
}

#[test]
fn turning_pages_is_no_going_elsewhere_and_where_nothing_is_to_go_back_to_the_key_turns_no_page() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::NONE, Key::PageDown);
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert!(!Action::Back.enabled(desk.harness.state().state()));
    back(&mut desk);
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day");
    choose(&mut desk, "w4");
    let before = desk.harness.state().state().book().expect("a book").generation();
    back(&mut desk);
    assert_eq!(desk.harness.state().state().book().expect("a book").generation(), before, "nothing moved");
    desk.key(Modifiers::COMMAND, Key::End);
    back(&mut desk);
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day");
}

#[test]
fn a_page_that_is_gone_is_passed_over() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::GoTo(7));
    desk.ask(Action::GoTo(5));
    desk.ask(Action::GoTo(1));
    // The way is: the cover, page 8, page 6. Page 6 goes.
    desk.ask(Action::GoTo(5));
    desk.ask(Action::Order(OrderAction::Remove));
    assert!(
        desk.harness
            .state()
            .state()
            .book()
            .expect("a book")
            .book()
            .pages()
            .all(|p| p.page.id.as_str() != "p6")
    );
    desk.ask(Action::GoTo(20));
    back(&mut desk);
    back(&mut desk);
    back(&mut desk);
    let book = desk.harness.state().state().book().expect("a book");
    let here = &book.printed().get(book.view().page()).expect("a page").page.id;
    assert_eq!(here.as_str(), "p8", "not the one that has moved up to where page 6 was");
}

#[test]
fn while_words_are_typed_the_key_is_the_words_own() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::GoTo(3));
    choose(&mut desk, "w4");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.harness.state().state().book().expect("a book").words_typing().is_some());
    back(&mut desk);
    let book = desk.harness.state().state().book().expect("a book");
    assert!(book.words_typing().is_some(), "they are still being typed");
    assert_eq!(desk.which(), "Pages 4–5 of 24 · Here, every day");
    desk.harness.event(Event::Text("x".into()));
    desk.harness.run_ok();
    let book = desk.harness.state().state().book().expect("a book");
    assert!(book.undo_name().is_some(), "and go on being typed");
}

#[test]
fn somebody_found_among_people_leads_back_to_whom_one_was_with() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Show(Place::People));
    desk.ask(Action::People(PeopleAction::AddPerson("Nan Pat".into())));
    desk.ask(Action::People(PeopleAction::AddPerson("Kai".into())));
    let with = |desk: &Desk| -> Option<InLife> {
        desk.harness.state().state().book().expect("a book").on_people().chosen().cloned()
    };
    let kai = with(&desk);
    find(&mut desk, "nan pat");
    assert_ne!(with(&desk), kai);
    back(&mut desk);
    assert_eq!(with(&desk), kai);
}

#[test]
fn it_stands_in_the_view_menu_with_its_keys_and_is_found_by_name() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Show(Place::Timeline));
    desk.press("View");
    assert!(desk.harness.query_by_label_contains("Back to where I was").is_some());
    desk.key(Modifiers::NONE, Key::Escape);
    find(&mut desk, "> back to where");
    assert_eq!(place(&desk), Place::Pages);
}
