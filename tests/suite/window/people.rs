//! People and places, driven by the names that a screen reader hears and by keys.

use super::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, InLife, PeopleAction, Place, RealWorks};
use lifestory::book::{Audience, Book, LifeEvent, PartialDate, Reader, When};
use lifestory::edit::{Edit, FactEdit, PhotoEdit};
use std::sync::Arc;

/// The place of people in a book with nobody in it.
fn people() -> Desk {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::Num4);
    desk
}

impl Desk {
    fn life(&self) -> Book {
        self.harness.state().state().book().expect("a book is open").book().clone()
    }

    /// Types into a field with the keyboard, over what stands in it.
    #[track_caller]
    fn fill(&mut self, field: &str, text: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, field).focus();
        self.harness.run_ok();
        self.key(Modifiers::COMMAND, Key::A);
        self.harness.event(egui::Event::Text(text.into()));
        self.harness.run_ok();
    }

    /// Adds names from the keyboard alone, one after another.
    fn add_names(&mut self, button: &str, names: &[&str]) {
        let buttons = self.harness.query_all_by_role_and_label(Role::Button, button);
        buttons.last().expect("there is a button").click_accesskit();
        self.harness.run_ok();
        self.harness.run_ok();
        for name in names {
            self.harness.event(egui::Event::Text((*name).into()));
            self.harness.run_ok();
            self.key(Modifiers::NONE, Key::Enter);
        }
    }

    /// What is listed, row by row.
    fn listed(&self) -> Vec<String> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.filter_map(|row| said(&row.accesskit_node())).collect()
    }

    #[track_caller]
    fn choose_row(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::ListBoxOption, name).click_accesskit();
        self.harness.run_ok();
    }
}

#[test]
fn names_are_typed_one_after_another_in_every_script_and_each_is_somebody() {
    let mut desk = people();
    desk.harness.get_by_label_contains("Nobody is here yet. A name is enough");
    desk.add_names("Add a person", &["Nan Pat", "جدّي سالم", "Kai"]);
    assert_eq!(desk.focused().as_deref(), Some("Somebody new"), "the next one can be typed at once");
    assert_eq!(desk.listed(), ["Nan Pat", "جدّي سالم", "Kai"]);
    desk.add_names("Add a home or place", &["The blue door"]);
    assert_eq!(desk.listed().last().map(String::as_str), Some("The blue door, home"));
    let book = desk.life();
    assert_eq!(book.parts().people.len(), 3);
    assert_eq!(book.parts().people[1].called, "جدّي سالم");
    assert!(book.parts().places[0].is_home);
    // What was typed last is chosen, and what is known of it is shown.
    desk.harness.get_by_role_and_label(Role::TextInput, "What Idris calls it");
}

#[test]
fn what_is_typed_of_somebody_is_in_the_book_and_one_step_to_take_back() {
    let mut desk = people();
    desk.add_names("Add a person", &["Nan"]);
    desk.choose_row("Nan");
    desk.fill("Who they are to Idris", "my nan");
    assert_eq!(desk.listed(), ["Nan, my nan"]);
    desk.fill("Still in touch?", "Yes: visits at half term");
    desk.fill("Full name", "Patricia Anne Holt");
    desk.harness.get_by_label("Full name, Adults only");
    desk.harness.get_by_label("It belongs to the file, and is in no other copy.");
    let nan = Arc::clone(&desk.life().parts().people[0]);
    assert_eq!((nan.relation.as_str(), nan.full_name.as_str()), ("my nan", "Patricia Anne Holt"));
    assert_eq!(nan.in_touch, "Yes: visits at half term");
    desk.press("At home");
    assert!(!desk.life().parts().people[0].audience.includes(Reader::Share));
    // Without a name, somebody is still there.
    desk.fill("What Idris calls them", " ");
    assert_eq!(desk.listed(), ["Somebody, my nan"]);
}

#[test]
fn a_date_is_said_as_it_is_understood_and_kept_when_typing_rests() {
    let mut desk = people();
    desk.add_names("Add a person", &["Nan"]);
    desk.choose_row("Nan");
    desk.fill("Born", "about 1953");
    desk.harness.get_by_label("About 1953");
    desk.harness.run_steps(8);
    let born = desk.life().parts().people[0].born.clone();
    assert_eq!(born, Some(When::About { date: PartialDate::Year(1953) }), "before its field is left");
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.life().parts().people[0].born, born);
    desk.fill("Born", "once");
    desk.harness.get_by_label_contains("This is not a date yet.");
    desk.key(Modifiers::NONE, Key::Tab);
    assert_eq!(desk.life().parts().people[0].born, born, "what is not understood changes nothing");
}

#[test]
fn the_list_goes_by_keys_and_somebody_taken_out_comes_back() {
    let mut desk = people();
    desk.add_names("Add a person", &["Mum", "Dad", "Kai"]);
    desk.choose_row("Mum");
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(desk.focused().as_deref(), Some("Dad"));
    assert_eq!(desk.chosen_now(), Some(InLife::Person(desk.life().parts().people[1].id.clone())));
    desk.key(Modifiers::NONE, Key::F2);
    desk.harness.run_ok();
    assert_eq!(desk.focused().as_deref(), Some("What Idris calls them"));
    desk.harness.get_by_role_and_label(Role::ListBoxOption, "Dad").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::NONE, Key::Delete);
    desk.harness.run_ok();
    desk.until_said("Dad is no longer among the people");
    desk.until_said("Words and photos stay, also those with that name in them.");
    assert_eq!(desk.listed(), ["Mum", "Kai"]);
    assert_eq!(desk.focused().as_deref(), Some("Kai"), "the keyboard stays in the list");
    let undo = desk.harness.query_all_by_label("Undo: taking somebody out").next_back();
    undo.expect("the notice offers it").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.listed(), ["Mum", "Dad", "Kai"]);
}

impl Desk {
    pub(super) fn chosen_now(&self) -> Option<InLife> {
        self.harness.state().state().book().expect("a book is open").on_people().chosen().cloned()
    }
}

#[test]
fn everybody_stands_where_they_live_or_lived_and_ended_homes_stay() {
    let mut desk = people();
    desk.add_names("Add a person", &["Jean", "Sue", "Leo"]);
    desk.add_names("Add a home or place", &["The blue door", "Sue’s"]);
    // The last one is chosen.
    desk.fill("Since when", "2019");
    desk.key(Modifiers::NONE, Key::Tab);
    desk.fill("Until when", "2021");
    desk.key(Modifiers::NONE, Key::Tab);
    desk.harness.get_by_role_and_label(Role::CheckBox, "Sue").click_accesskit();
    desk.harness.run_ok();
    desk.choose_row("Jean");
    desk.harness.get_by_role_and_label(Role::CheckBox, "The blue door").click_accesskit();
    desk.harness.run_ok();
    // In the order of time, which is not the order in which they came.
    assert_eq!(desk.listed()[3..], ["Sue’s, 2019 – 2021", "The blue door, home"]);
    for there in ["Sue, Sue’s", "Jean, The blue door", "Leo, Others in my life", "Sue’s, 2019 – 2021"] {
        desk.harness.get_by_role_and_label(Role::Button, there);
    }
    desk.harness.get_by_role_and_label(Role::Button, "Sue, Sue’s").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.chosen_now(), Some(InLife::Person(desk.life().parts().people[1].id.clone())));
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(desk.focused().as_deref(), Some("The blue door"));
}

#[test]
fn a_face_is_chosen_from_the_photos_and_leads_to_them() {
    let mut desk = people();
    desk.add_names("Add a person", &["Nan"]);
    let book = desk.life();
    let nan = Arc::clone(&book.parts().people[0]);
    let mut cup = lifestory::book::Photo::clone(&book.photos()[0]);
    cup.people.push(nan.id.clone());
    let mut tea = LifeEvent::new("tea".parse().unwrap(), "Tea with Nan");
    tea.people.push(nan.id.clone());
    desk.ask(Action::Edit(Edit::Many(vec![
        PhotoEdit::Update { photo: Arc::new(cup) }.into(),
        FactEdit::AddEvent(Arc::new(tea)).into(),
    ])));
    desk.press("Choose a photo");
    desk.harness.get_by_role_and_label(Role::RadioButton, "The cup at home").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.life().parts().people[0].photo, book.photos().first().map(|photo| photo.id.clone()));
    desk.harness.get_by_label("Change photo");
    desk.press("In 1 event");
    assert_eq!(desk.harness.state().state().book().unwrap().place(), Place::Timeline);
    desk.key(Modifiers::COMMAND, Key::Num4);
    desk.press("On 1 photo");
    let open = desk.harness.state().state().book().unwrap();
    assert_eq!(open.place(), Place::Photos);
    assert_eq!(open.on_photos().looked_at().filter, lifestory::app::Filter::Person(nan.id.clone()));
}

#[test]
fn what_is_found_of_somebody_leads_to_them() {
    let mut desk = people();
    desk.add_names("Add a person", &["Kai", "Nan"]);
    let mut kai = lifestory::book::Person::clone(&desk.life().parts().people[0]);
    kai.born = Some(When::On { date: PartialDate::Year(2290) });
    let id = kai.id.clone();
    desk.ask(Action::Edit(FactEdit::UpdatePerson(Arc::new(kai)).into()));
    desk.key(Modifiers::COMMAND, Key::Num5);
    desk.until("the book is looked through", |window| {
        window.state().book().is_some_and(|book| book.is_checked())
    });
    let found = desk.harness.state().state().book().unwrap().on_print().found().unwrap().to_vec();
    let at = found.iter().position(|one| one.at == lifestory::check::At::Person(id.clone()));
    let at = at.expect("it is found");
    desk.ask(Action::Print(lifestory::app::PrintAction::GoTo(at)));
    assert_eq!(desk.harness.state().state().book().unwrap().place(), Place::People);
    assert_eq!(desk.chosen_now(), Some(InLife::Person(id)));
}

#[test]
fn a_narrow_window_shows_what_is_known_over_the_middle_and_escape_takes_it_away() {
    let mut desk = Desk::with_book([1024.0, 700.0], RealWorks);
    desk.key(Modifiers::COMMAND, Key::Num4);
    desk.add_names("Add a person", &["Nan"]);
    assert!(desk.harness.query_by_label("What Idris calls them").is_none());
    desk.choose_row("Nan");
    desk.harness.run_ok();
    desk.harness.get_by_role_and_label(Role::TextInput, "What Idris calls them");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label("What Idris calls them").is_none());
}

#[test]
fn a_book_to_look_at_shows_what_is_known_without_fields() {
    let mut desk = people();
    desk.add_names("Add a person", &["Nan"]);
    desk.choose_row("Nan");
    desk.fill("Who they are to Idris", "my nan");
    let nan = InLife::Person(desk.life().parts().people[0].id.clone());
    assert_eq!(desk.life().parts().people[0].audience, Audience::EVERYONE);
    desk.until("it is saved", |window| window.state().book().is_some_and(|book| book.is_saved()));
    let mut other = Desk::empty(USUAL, RealWorks);
    other.book.clone_from(&desk.book);
    // The first window holds the book.
    other.open();
    assert!(!other.harness.state().state().book().unwrap().may_change());
    other.key(Modifiers::COMMAND, Key::Num4);
    other.ask(Action::People(PeopleAction::Open(nan)));
    other.harness.get_by_label("my nan");
    assert!(other.harness.query_all_by_role(Role::TextInput).next().is_none());
    assert!(other.harness.query_by_label("Still in touch?").is_none(), "nothing of what is not known");
    assert!(other.harness.query_by_label("Take out").is_none());
}

#[test]
fn a_press_of_the_pointer_gives_the_keyboard_to_what_was_meant() {
    let mut desk = people();
    let button = desk.harness.query_all_by_role_and_label(Role::Button, "Add a person").next_back();
    let at = button.expect("there is a button").rect().center();
    desk.click_at(at);
    assert_eq!(desk.focused().as_deref(), Some("Somebody new"));
    desk.add_names("Add a person", &["Mum", "Dad"]);
    let at = desk.harness.get_by_role_and_label(Role::ListBoxOption, "Mum").rect().center();
    desk.click_at(at);
    assert_eq!(desk.focused().as_deref(), Some("Mum"));
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert_eq!(desk.focused().as_deref(), Some("Dad"));
}

impl Desk {
    fn click_at(&mut self, at: egui::Pos2) {
        self.harness.hover_at(at);
        self.harness.run_ok();
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            let event = egui::Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE };
            self.harness.event(event);
            self.harness.run_ok();
        }
        self.harness.run_ok();
    }
}
