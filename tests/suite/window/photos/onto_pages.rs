//! Photos put onto a page from the panel beside it, by the pointer and by keys.

use super::pictures;
use crate::window::Desk;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

/// Page 4 with its photo chosen, four more in the panel; where the photo stands on the screen, and
/// where the first of the others is in the panel.
fn with_a_photo_chosen_on_its_page() -> (Desk, egui::Rect, egui::Pos2) {
    let mut desk = Desk::with_photos();
    desk.key(Modifiers::COMMAND, Key::Num1);
    desk.press("Pages 4–5");
    desk.thing("Photo: A cup of coffee").click_accesskit();
    // How it prints is known once its page is laid out, and stands above the small pictures.
    desk.until("the page is painted", |window| window.state().book().unwrap().pages().desk_is_settled());
    let frame = desk.thing("Photo: A cup of coffee").rect();
    let other = desk
        .harness
        .query_all_by_role_and_label(Role::RadioButton, "A picture without words for reading aloud")
        .next()
        .map(|one| one.rect().center());
    let other = other.expect("another photo in the panel");
    (desk, frame, other)
}

#[test]
fn a_photo_that_is_dragged_onto_a_photo_takes_its_place_or_stands_beside_it_by_the_half() {
    for (half, more) in [(0.25, 0), (0.75, 1)] {
        let (mut desk, frame, other) = with_a_photo_chosen_on_its_page();
        let before = pictures(&desk.book_now());
        let to = frame.left_top() + frame.size() * egui::vec2(half, 0.5);
        desk.drag(other, to);
        assert_eq!(pictures(&desk.book_now()), before, "nothing changes while it is held");
        desk.pointer(to, Some(false));
        let now = pictures(&desk.book_now());
        assert_eq!(now.len(), before.len() + more);
        assert_eq!(now.iter().filter(|one| !before.contains(one)).count(), 1);
        assert_eq!(desk.undo_name().contains("replacing a photo"), more == 0, "{}", desk.undo_name());
        desk.key(Modifiers::COMMAND, Key::Z);
        assert_eq!(pictures(&desk.book_now()), before, "one step undoes it");
    }
}

#[test]
fn a_photo_is_put_beside_another_by_the_menu_of_its_small_picture() {
    let (mut desk, _, other) = with_a_photo_chosen_on_its_page();
    let before = pictures(&desk.book_now()).len();
    let small = desk.harness.query_all_by_role(Role::RadioButton);
    small.into_iter().find(|one| one.rect().center() == other).expect("it is there").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::SHIFT, Key::F10);
    desk.press("Add beside the one that is there");
    desk.until_said("The photo is on page 4");
    assert_eq!(pictures(&desk.book_now()).len(), before + 1);
}

#[test]
fn a_photo_that_is_dragged_to_a_bare_place_of_a_page_stands_there_and_beside_the_pages_nothing_happens() {
    let (mut desk, _, other) = with_a_photo_chosen_on_its_page();
    let before = pictures(&desk.book_now());
    let page = desk.harness.get_by_label_contains("Page 4 of 24").rect();
    let foot = page.left_bottom() + egui::vec2(page.width() * 0.5, -4.0);
    desk.drag(other, foot);
    desk.pointer(foot, Some(false));
    assert_eq!(pictures(&desk.book_now()).len(), before.len() + 1);
    desk.key(Modifiers::COMMAND, Key::Z);
    let beside = page.left_top() - egui::vec2(8.0, -200.0);
    desk.drag(other, beside);
    desk.pointer(beside, Some(false));
    assert_eq!(pictures(&desk.book_now()), before);
}
