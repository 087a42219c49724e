//! Everybody in one list, and the thread between the circles of somebody who is in two.

use super::{Desk, USUAL, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Shape};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, InLife, PeopleAction, Place, RealWorks, SettingsAction};
use lifestory::book::{Person, PhotoId, Place as Home};
use lifestory::edit::{Edit, FactEdit};
use serde_json::json;
use std::sync::Arc;

fn person(value: serde_json::Value) -> Edit {
    let person: Person = serde_json::from_value(value).expect("a person");
    FactEdit::AddPerson(Arc::new(person)).into()
}

fn home(value: serde_json::Value) -> Edit {
    let home: Home = serde_json::from_value(value).expect("a home");
    FactEdit::AddPlace(Arc::new(home)).into()
}

/// Two homes, of which one has ended, one that nobody is named at, and five people.
fn life() -> Vec<Edit> {
    let ended = json!({ "kind": "on", "date": "2021" });
    vec![
        home(json!({ "id": "door", "called": "The blue door", "is_home": true })),
        home(json!({ "id": "sues", "called": "Sue’s", "is_home": true, "to": ended })),
        home(json!({ "id": "school", "called": "my school" })),
        person(json!({ "id": "jean", "called": "Jean", "relation": "foster mum", "lives_at": "door" })),
        person(json!({ "id": "sue", "called": "Sue", "relation": "looked after me", "lives_at": "sues",
            "in_touch": "cards at Christmas", "photo": "cup" })),
        person(json!({ "id": "kai", "called": "Kai", "relation": "my brother", "lives_at": "door" })),
        person(json!({ "id": "biscuit", "called": "Biscuit", "relation": "" })),
        person(json!({ "id": "nobody", "called": "", "relation": "" })),
        FactEdit::UpdatePlace(Arc::new(
            serde_json::from_value::<Home>(json!({ "id": "sues", "called": "Sue’s", "is_home": true,
                "to": { "kind": "on", "date": "2021" }, "people": ["kai"] }))
            .expect("a home"),
        ))
        .into(),
    ]
}

/// The place of people, with these in it.
fn people(size: [f32; 2], edits: Vec<Edit>) -> Desk {
    let mut desk = Desk::with_book(size, RealWorks);
    desk.ask(Action::Edit(Edit::Many(edits)));
    desk.ask(Action::Show(Place::People));
    desk
}

/// The same, shown as a list by the choice in the toolbar.
fn list(size: [f32; 2], edits: Vec<Edit>) -> Desk {
    let mut desk = people(size, edits);
    desk.harness.get_by_role_and_label(Role::RadioButton, "List").click_accesskit();
    desk.harness.run_ok();
    desk
}

impl Desk {
    /// The rows of the list in the middle, and where they are.
    fn everybody(&self) -> Vec<(String, Rect)> {
        let list = self.harness.get_by_role(Role::ListBox);
        let rows = list.query_all_by_role(Role::ListBoxOption);
        rows.map(|row| (said(&row.accesskit_node()).expect("a name"), row.rect())).collect()
    }

    fn row(&self, name: &str) -> egui_kittest::Node<'_> {
        let list = self.harness.get_by_role(Role::ListBox);
        let rows = list.query_all_by_role(Role::ListBoxOption);
        let is_it =
            |row: &egui_kittest::Node<'_>| said(&row.accesskit_node()).is_some_and(|it| it.starts_with(name));
        rows.into_iter().find(is_it).unwrap_or_else(|| panic!("{name} is not in the list"))
    }

    /// The dots of a thread that are drawn.
    fn dots(&self) -> usize {
        fn dots(shape: &Shape) -> usize {
            match shape {
                Shape::Vec(shapes) => shapes.iter().map(dots).sum(),
                Shape::Circle(circle) => usize::from(circle.radius == 1.5),
                _ => 0,
            }
        }
        self.harness.output().shapes.iter().map(|clipped| dots(&clipped.shape)).sum()
    }
}

#[test]
fn the_list_has_everybody_home_by_home_with_what_is_known_of_them() {
    let desk = list(USUAL, life());
    let rows: Vec<String> = desk.everybody().into_iter().map(|(said, _)| said).collect();
    let on_pages = "On pages 1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23";
    assert_eq!(
        rows,
        [
            "Sue’s, Until 2021",
            &format!("Sue, looked after me, Still in touch: cards at Christmas, {on_pages}"),
            "Kai, my brother, also at The blue door",
            "The blue door, home",
            "Jean, foster mum",
            "Kai, my brother, also at Sue’s",
            "my school, place",
            // It is on every page of the sample by name.
            "Biscuit, Not said yet, On pages 1\u{2060}–\u{2060}24",
            "Somebody, Not said yet",
        ]
    );
    desk.harness.get_by_label("5 people · 1 has no name yet · for 2 it is not said who they are");
    desk.harness.get_by_label("Nobody is named here yet.");
    for column in ["What Idris calls them", "Who they are to Idris", "Still in touch?", "On pages"] {
        assert!(desk.harness.query_all_by_label(column).next().is_some(), "{column}");
    }
}

#[test]
fn a_list_in_which_everything_is_said_says_so() {
    let desk = list(USUAL, vec![person(json!({ "id": "jean", "called": "Jean", "relation": "foster mum" }))]);
    desk.harness.get_by_label("1 person · everyone has a name, and it is said who they are");
}

#[test]
fn the_list_goes_by_keys_and_enter_opens_what_is_known() {
    let mut desk = list([1024.0, 700.0], life());
    desk.row("Sue’s").focus();
    desk.harness.run_ok();
    for expected in ["Sue, ", "Kai, my brother, also at The blue door", "The blue door"] {
        desk.key(Modifiers::NONE, Key::ArrowDown);
        assert!(
            desk.focused().is_some_and(|it| it.starts_with(expected)),
            "{expected}: {:?}",
            desk.focused()
        );
    }
    assert_eq!(desk.chosen_now(), Some(InLife::Place("door".parse().unwrap())));
    desk.key(Modifiers::NONE, Key::End);
    assert_eq!(desk.focused().as_deref(), Some("Somebody, Not said yet"));
    desk.key(Modifiers::NONE, Key::Home);
    desk.key(Modifiers::NONE, Key::ArrowDown);
    assert!(
        desk.harness.query_by_label("Full name, Adults only").is_none(),
        "it is closed in a narrow window"
    );
    desk.key(Modifiers::NONE, Key::Enter);
    desk.harness.run_ok();
    desk.harness.get_by_label("Full name, Adults only");
    assert_eq!(desk.focused().as_deref(), Some("What Idris calls them"));
}

#[test]
fn pressing_a_row_chooses_who_it_is_wherever_they_stand() {
    let mut desk = list(USUAL, life());
    desk.row("Kai").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.chosen_now(), Some(InLife::Person("kai".parse().unwrap())));
    desk.harness.get_by_role_and_label(Role::TextInput, "What Idris calls them");
    let list = desk.harness.get_by_role(Role::ListBox);
    let chosen = list.query_all_by(|node| node.is_selected() == Some(true)).count();
    assert_eq!(chosen, 2, "Kai stands at both homes");
    desk.row("my school").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.chosen_now(), Some(InLife::Place("school".parse().unwrap())));
}

#[test]
fn whoever_is_taken_out_of_the_list_leaves_the_keyboard_in_it() {
    for shows_list in [true, false] {
        let mut desk = people(USUAL, life());
        // Closed, the list at the start side cannot have the keyboard.
        desk.ask(Action::ToggleStrip);
        if shows_list {
            desk.press("List");
            desk.row("Jean").click_accesskit();
        } else {
            desk.harness
                .get_by_role_and_label(Role::Button, "Jean, foster mum, The blue door")
                .click_accesskit();
        }
        desk.harness.run_ok();
        desk.key(Modifiers::NONE, Key::Delete);
        desk.harness.run_ok();
        assert!(desk.book_now().parts().people.iter().all(|one| one.called != "Jean"));
        assert!(
            desk.focused().is_some_and(|it| it.starts_with("Sue, looked after me")),
            "{:?}",
            desk.focused()
        );
    }
}

#[test]
fn of_many_people_each_is_met_and_what_the_keyboard_comes_to_is_in_sight() {
    let many = (0..40).map(|at| {
        person(
            json!({ "id": format!("cousin{at}"), "called": format!("Cousin {at}"), "relation": "a cousin" }),
        )
    });
    for size in [USUAL, [1024.0, 700.0], [640.0, 400.0]] {
        let mut desk = list(size, many.clone().collect());
        assert_eq!(desk.everybody().len(), 40);
        desk.row("Cousin 0").focus();
        desk.harness.run_ok();
        desk.key(Modifiers::NONE, Key::End);
        desk.harness.run_ok();
        let (rows, window) = (desk.everybody(), Rect::from_min_size(egui::Pos2::ZERO, size.into()));
        assert!(window.contains_rect(rows[39].1), "{:?} in {size:?}", rows[39]);
        assert!(rows.iter().all(|(_, row)| row.left() >= 56.0 && row.right() <= size[0]), "within {size:?}");
    }
}

#[test]
fn all_that_is_known_is_there_where_there_is_no_room_for_columns() {
    let mut desk = list([640.0, 400.0], life());
    let wide = desk.everybody();
    desk.ask(Action::People(PeopleAction::Details));
    let narrow = desk.everybody();
    assert!(narrow[1].1.width() < wide[1].1.width() - 200.0, "the panel stands beside it");
    let said = |rows: &[(String, Rect)]| rows.iter().map(|(said, _)| said.clone()).collect::<Vec<_>>();
    assert_eq!(said(&narrow), said(&wide));
    assert!(narrow[1].1.height() > wide[1].1.height(), "one below the other");
    assert!(narrow.windows(2).all(|two| two[0].1.bottom() <= two[1].1.top()), "none over another");
}

#[test]
fn a_window_read_from_the_right_has_the_choice_at_its_left_and_all_rows() {
    let mut desk = people(USUAL, life());
    desk.ask(Action::Settings(SettingsAction::Language("ar")));
    desk.harness.run_ok();
    let choice = desk.harness.get_by_role_and_label(Role::RadioButton, "قائمة");
    assert!(choice.rect().right() < 200.0, "{}", choice.rect());
    choice.click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.everybody().len(), 9);
}

#[test]
fn where_nobody_is_named_there_is_nothing_to_choose_between() {
    let desk = people(USUAL, Vec::new());
    assert!(desk.harness.query_by_role_and_label(Role::RadioButton, "List").is_none());
    desk.harness.get_by_label_contains("Nobody is here yet");
}

#[test]
fn a_name_that_is_typed_stands_in_the_list_at_once() {
    let mut desk = list(USUAL, life());
    let mut kai = Person::clone(&desk.book_now().parts().people[2]);
    kai.in_touch = "Every Saturday".into();
    kai.photo = PhotoId::new("cup").ok();
    desk.ask(Action::Edit(FactEdit::UpdatePerson(Arc::new(kai)).into()));
    desk.row("Kai, my brother, also at The blue door, Still in touch: Every Saturday, On pages 1");
}

#[test]
fn a_dotted_thread_joins_the_faces_of_somebody_in_two_circles_while_they_are_chosen() {
    let mut desk = people(USUAL, life());
    assert_eq!(desk.dots(), 0);
    desk.harness.get_by_role_and_label(Role::Button, "Kai, my brother, Sue’s, also at The blue door");
    let kai = "Kai, my brother, The blue door, also at Sue’s";
    desk.harness.get_by_role_and_label(Role::Button, kai).click_accesskit();
    desk.harness.run_ok();
    assert!(desk.dots() >= 5, "{}", desk.dots());
    desk.harness.get_by_role_and_label(Role::Button, "Jean, foster mum, The blue door").click_accesskit();
    desk.harness.run_ok();
    assert_eq!(desk.dots(), 0, "Jean is in one alone");
}
