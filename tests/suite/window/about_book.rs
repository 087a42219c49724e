//! What the book is called and whose it is, changed at any time: by the names that a screen reader hears
//! and by keys.

use super::{Desk, USUAL, make_book, said};
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{AboutBookAction, Action, MENUS, Place, RealWorks};
use lifestory::book::{BookInfo, LifeEvent, PartialDate, When};
use lifestory::edit::{BookEdit, FactEdit};
use lifestory::store::{Project, World};
use std::sync::Arc;

const TITLE: &str = "The book’s title";
const NAME: &str = "The name they like to be called";
const BORN: &str = "The day they were born";

/// The dialog over the timeline of a book with one event, opened from the menu.
fn about() -> Desk {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.ask(Action::Edit(BookEdit::SetBorn(None).into()));
    let when = Some(When::On { date: PartialDate::Year(2022) });
    let school = LifeEvent { when, ..LifeEvent::new("school".parse().unwrap(), "School") };
    desk.ask(Action::Edit(FactEdit::AddEvent(Arc::new(school)).into()));
    desk.ask(Action::Show(Place::Timeline));
    desk.press("Book");
    desk.press("About this book…");
    desk.harness.run_ok();
    desk
}

impl Desk {
    fn info(&self) -> BookInfo {
        self.harness.state().state().book().expect("a book is open").book().info().clone()
    }

    fn is_about(&self) -> bool {
        self.harness.query_by_role_and_label(Role::Dialog, "About this book").is_some()
    }

    /// Comes to a field by Tab and types over what stands in it.
    #[track_caller]
    fn type_over(&mut self, field: &str, text: &str) {
        if self.focused().as_deref() != Some(field) {
            self.tab_to(field);
        }
        self.key(Modifiers::COMMAND, Key::A);
        self.harness.event(egui::Event::Text(text.into()));
        self.harness.run_ok();
    }

    /// What stands in a field.
    #[track_caller]
    fn stands_in(&self, field: &str) -> String {
        let field = self.harness.get_by_role_and_label(Role::TextInput, field);
        field.accesskit_node().value().unwrap_or_default()
    }

    /// The event on the timeline, as it is said.
    fn event_said(&self) -> String {
        let row = self.harness.query_all_by_role(Role::ListBoxOption).next().expect("it is listed");
        said(&row.accesskit_node()).unwrap_or_default()
    }

    fn undoes(&mut self, what: &str) {
        self.press(&format!("Undo: {what}"));
    }
}

#[test]
fn it_is_the_first_line_of_the_menu_of_the_book() {
    let menu = MENUS.iter().find(|menu| menu.words == "menu-book").expect("there is one");
    assert_eq!(menu.groups[0][0], Action::AboutBook(AboutBookAction::Show));
    let mut desk = about();
    assert!(desk.is_about());
    assert_eq!(desk.focused().as_deref(), Some(TITLE), "the keyboard is in its first field");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.is_about());
}

#[test]
fn the_title_is_changed_in_the_top_bar_at_once_and_taken_back_in_one_step() {
    let mut desk = about();
    let before = desk.info().title;
    desk.type_over(TITLE, "All about Idris");
    desk.key(Modifiers::NONE, Key::End);
    desk.harness.event(egui::Event::Text(" and Nan".into()));
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(!desk.is_about());
    desk.harness.get_by_role_and_label(Role::Label, "All about Idris and Nan");
    desk.undoes("changing the book’s title");
    assert_eq!(desk.info().title, before);
    desk.harness.get_by_role_and_label(Role::Label, &before);
}

#[test]
fn a_title_that_is_left_empty_is_what_it_was() {
    let mut desk = about();
    let before = desk.info().title;
    desk.key(Modifiers::COMMAND, Key::A);
    desk.key(Modifiers::NONE, Key::Backspace);
    assert_eq!((desk.stands_in(TITLE), desk.info().title), (String::new(), before.clone()));
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!((desk.stands_in(TITLE), desk.info().title), (before.clone(), before));
}

#[test]
fn with_a_day_of_birth_the_timeline_says_how_old_they_were() {
    let mut desk = about();
    assert_eq!(desk.event_said(), "2022, School");
    desk.type_over(NAME, "Idi");
    desk.type_over(BORN, "9 Mar 2018");
    desk.harness.get_by_label("9 March 2018");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.info().child.born, "2018-03-09".parse().ok());
    assert_eq!(desk.event_said(), "2022, School. aged 3 or 4");
    // Each is a step of its own.
    desk.undoes("changing the day of birth");
    assert_eq!((desk.info().child.born, desk.event_said()), (None, "2022, School".to_owned()));
    assert_eq!(desk.info().child.called, "Idi");
    desk.undoes("changing what the child is called");
    assert_ne!(desk.info().child.called, "Idi");
}

#[test]
fn what_is_no_whole_day_is_said_kindly_and_stays_as_it_was_typed() {
    let mut desk = about();
    for typed in ["2018", "March 2018", "in the spring"] {
        desk.type_over(BORN, typed);
        desk.harness.get_by_label_contains("The whole day is needed here, for example 9 March 2018.");
        desk.key(Modifiers::NONE, Key::Tab);
        assert_eq!((desk.stands_in(BORN).as_str(), desk.info().child.born), (typed, None));
    }
    desk.key(Modifiers::NONE, Key::Escape);
    desk.ask(Action::AboutBook(AboutBookAction::Show));
    assert_eq!(desk.stands_in(BORN), "in the spring", "it is still there another time");
    desk.type_over(BORN, "9/3/2018");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.info().child.born, "2018-03-09".parse().ok());
    assert!(desk.harness.query_by_label_contains("The whole day is needed").is_none());
    // Emptied, it is not known again.
    desk.key(Modifiers::COMMAND, Key::A);
    desk.key(Modifiers::NONE, Key::Backspace);
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.info().child.born, None);
}

#[test]
fn a_day_that_is_being_typed_is_kept_however_the_dialog_is_left() {
    type Leave = fn(&mut Desk);
    let beside: Leave = |desk| {
        desk.harness.drag_at(egui::pos2(20.0, 780.0));
        desk.harness.drop_at(egui::pos2(20.0, 780.0));
        desk.harness.run_ok();
    };
    let ways: [(&str, Leave); 3] = [
        ("by Escape", |desk| desk.key(Modifiers::NONE, Key::Escape)),
        // As assistive technology presses it: the keyboard stays where it is.
        ("by Done", |desk| desk.press("Done")),
        ("by a press beside it", beside),
    ];
    for (way, leave) in ways {
        let mut desk = about();
        desk.type_over(BORN, "9 March 2018");
        leave(&mut desk);
        assert!(!desk.is_about(), "{way}");
        assert_eq!(desk.info().child.born, "2018-03-09".parse().ok(), "{way}");
    }
}

#[test]
fn another_colour_is_chosen_by_its_name_and_taken_back() {
    let mut desk = about();
    let before = desk.info().bound_in().to_owned();
    desk.tab_to("Pine");
    desk.key(Modifiers::NONE, Key::Space);
    assert_eq!(desk.info().bound_in(), "pine");
    let pine = desk.harness.get_by_role_and_label(Role::RadioButton, "Pine");
    assert_eq!(pine.accesskit_node().toggled(), Some(Toggled::True));
    desk.press("Done");
    assert!(!desk.is_about());
    desk.undoes("changing the book’s colour");
    assert_eq!(desk.info().bound_in(), before);
}

#[test]
fn a_book_that_is_only_looked_at_does_not_offer_it() {
    let mut desk = Desk::empty(USUAL, RealWorks);
    make_book(&desk.book);
    let elsewhere = Project::open(&desk.book, &World::real()).expect("it opens");
    desk.open();
    desk.press("Book");
    assert!(desk.harness.query_by_label("About this book…").is_none());
    desk.ask(Action::AboutBook(AboutBookAction::Show));
    assert!(!desk.is_about());
    drop(elsewhere);
}
