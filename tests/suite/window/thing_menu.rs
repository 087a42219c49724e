//! The menu of a thing on the page, and of the page: by the second button and by keys.

use super::Desk;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, Among, PagesAction};

impl Desk {
    pub(super) fn second_press(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
            self.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
            self.harness.run_ok();
        }
    }

    pub(super) fn menu_lines(&self) -> Vec<String> {
        let lines = self.harness.query_all_by(|node| node.role() == Role::MenuItem);
        lines.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// The names of everything that the window's menus list.
    fn in_the_menus(&self) -> Vec<String> {
        let state = self.harness.state().state();
        Action::listed().map(|action| state.language().say(&action.name(state))).collect()
    }
}

#[test]
fn the_second_button_chooses_a_thing_and_opens_its_menu_of_which_nothing_is_only_there() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let photo = desk.thing("Photo: A cup of coffee").rect();
    desk.second_press(photo.center());
    assert_eq!(desk.chosen().len(), 1, "it is chosen");
    let lines = desk.menu_lines();
    assert!(["Cut", "Copy", "To the front", "Remove"].iter().all(|one| lines.iter().any(|line| line == one)));
    let listed = desk.in_the_menus();
    assert!(lines.iter().all(|line| listed.contains(line)), "{lines:?}");
    desk.harness.get_by_role_and_label(Role::MenuItem, "Remove").click();
    desk.harness.run_ok();
    assert!(desk.chosen().is_empty(), "the menu's line did it");
    desk.second_press(photo.right_bottom() + vec2(20.0, 9.0));
    let lines = desk.menu_lines();
    assert!(lines.iter().any(|line| line == "Select everything"), "the page has its own: {lines:?}");
    let listed = desk.in_the_menus();
    assert!(lines.iter().all(|line| listed.contains(line)), "{lines:?}");
}

#[test]
fn where_there_is_room_the_whole_menu_is_in_reach_of_the_pointer() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let photo = desk.thing("Photo: A cup of coffee").rect();
    // The menu of several things is the longest.
    for all in [false, true] {
        if all {
            desk.ask(Action::Pages(PagesAction::ChooseAmong(Among::All)));
        }
        let before = desk.book_now();
        desk.second_press(photo.center());
        let last = desk.harness.get_by_role_and_label(Role::MenuItem, "Remove").rect().center();
        desk.pointer(last, Some(true));
        desk.pointer(last, Some(false));
        assert!(desk.book_now() != before, "its last line did what it says: {:?}", desk.chosen());
        desk.ask(Action::Undo);
    }
}

#[test]
fn the_menu_of_a_page_is_of_the_page_that_was_pressed_whichever_was_turned_to() {
    let mut desk = Desk::on_spread("Pages 4–5");
    for (page, words) in [(4, "Page 5 of 24"), (3, "Page 4 of 24")] {
        // Below the lowest words.
        let paper = desk.thing(words).rect();
        desk.second_press(paper.center_bottom() - vec2(0.0, 4.0));
        assert_eq!(desk.harness.state().state().book().expect("a book").view().page(), page, "{words}");
        assert!(desk.menu_lines().iter().any(|line| line == "Select everything"), "{:?}", desk.menu_lines());
        desk.key(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn shift_f10_opens_the_menu_of_what_has_the_keyboard() {
    let mut desk = Desk::on_spread("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    desk.harness.run_ok();
    desk.key(Modifiers::SHIFT, Key::F10);
    assert!(desk.menu_lines().iter().any(|line| line == "Duplicate"), "{:?}", desk.menu_lines());
}

#[test]
fn escape_closes_the_menu_and_what_was_chosen_stays_so() {
    let mut desk = Desk::on_spread("Pages 4–5");
    let photo = desk.thing("Photo: A cup of coffee").rect();
    desk.second_press(photo.center());
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.menu_lines().is_empty());
    assert_eq!(desk.chosen().len(), 1, "one Escape does one thing");
}
