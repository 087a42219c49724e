//! The window in Arabic: turned over as a whole, with the pages lying as in the book.

use super::timeline::timeline;
use super::{Desk, USUAL, make_book, said};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Rect, pos2, vec2};
use egui_kittest::kittest::{AccessKitNode, Queryable};
use lifestory::app::{Action, Place, RealWorks, SettingsAction, TimelineAction};
use lifestory::edit::{BookEdit, Edit};

impl Desk {
    /// The spread of pages 4 and 5 in a window in Arabic.
    pub(super) fn in_arabic() -> Desk {
        let mut desk = Desk::empty(USUAL, RealWorks);
        make_book(&desk.book);
        desk.ask(Action::Settings(SettingsAction::Language("ar")));
        desk.open();
        desk.press("الصفحتان ٤–٥");
        desk.until("the pages are painted", |window| window.state().book().unwrap().pages().is_settled());
        desk
    }

    /// Where something with these words is, by what a screen reader says.
    fn place_of(&self, words: &str) -> Rect {
        let is_it = |node: &AccessKitNode<'_>| said(node).is_some_and(|said| said.contains(words));
        let found = self.harness.query_all_by(is_it).next();
        found.unwrap_or_else(|| panic!("{words} is nowhere")).rect()
    }
}

#[test]
fn the_spine_is_at_the_right_and_the_panel_at_the_left() {
    let desk = Desk::in_arabic();
    assert!(desk.place_of("الخط الزمني").left() > USUAL[0] - 100.0);
    assert!(desk.place_of("اسم الصفحة").right() < 300.0);
}

#[test]
fn a_page_lies_at_the_right_of_the_next_only_in_a_book_that_is_bound_there() {
    let mut desk = Desk::in_arabic();
    let (fourth, fifth) = (desk.place_of("الصفحة ٤"), desk.place_of("الصفحة ٥"));
    assert!(fourth.center().x < fifth.center().x, "an English book: {fourth} {fifth}");
    desk.key(Modifiers::NONE, Key::PageUp);
    assert_eq!(first_shown(&desk), 1);
    desk.ask(Action::Edit(Edit::Book(BookEdit::SetBoundRight(true))));
    let (fourth, fifth) = (desk.place_of("الصفحة ٤"), desk.place_of("الصفحة ٥"));
    assert!(fourth.center().x > fifth.center().x, "bound at the right: {fourth} {fifth}");
}

#[test]
fn the_arrow_to_a_page_turns_to_it_whichever_way_the_window_is_read() {
    let mut desk = Desk::in_arabic();
    desk.key(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(first_shown(&desk), 5, "page 6 lies at the right of page 5");
    desk.key(Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(first_shown(&desk), 3);
}

#[test]
fn a_tool_is_pressed_by_its_arabic_name_and_a_drag_follows_the_pointer() {
    let mut desk = Desk::in_arabic();
    desk.press("فقاعة");
    // It is written in at once; then it is a thing that can be moved.
    desk.key(Modifiers::NONE, Key::Escape);
    let book = desk.harness.state().state().book().unwrap();
    let (_, element) = book.chosen_one().expect("the new bubble is chosen");
    let before = element.frame.rect;
    let from = desk.place_of("فقاعة، ما زالت فارغة").center();
    let to = from + vec2(40.0, 25.0);
    desk.pointer(from, Some(true));
    desk.pointer(from + vec2(20.0, 10.0), None);
    desk.pointer(to, None);
    desk.pointer(to, Some(false));
    let (_, element) = desk.harness.state().state().book().unwrap().chosen_one().unwrap();
    let after = element.frame.rect;
    let moved = vec2((after.x - before.x).mm() as f32, (after.y - before.y).mm() as f32);
    // A page of 210 mm is some 355 points wide here; lining up with others may take a little of it.
    let wanted = (to - from) * 210.0 / 355.0;
    assert!((moved - wanted).length() < 5.0, "{moved} is as far as the pointer went, {wanted}");
}

#[test]
fn arabic_is_typed_into_a_field_and_the_photos_are_one_press_away() {
    let mut desk = Desk::in_arabic();
    let note = desk.harness.query_all_by(|node| {
        node.role() == Role::MultilineTextInput && node.label().as_deref() == Some("ملاحظة للكبار")
    });
    note.last().expect("the field of the note").focus();
    desk.harness.run_ok();
    for letter in "مع ليلى".chars() {
        desk.harness.event(Event::Text(letter.to_string()));
        desk.harness.run_ok();
    }
    desk.press("الصور");
    let book = desk.harness.state().state().book().unwrap();
    assert_eq!(book.place(), Place::Photos);
    assert!(book.book().pages().any(|placed| placed.page.note == "مع ليلى"));
}

#[test]
fn the_pages_before_printing_turn_to_where_the_next_lies_in_the_book() {
    let mut desk = Desk::in_arabic();
    desk.ask(Action::Show(Place::Print));
    let next =
        |desk: &Desk| desk.place_of("الصفحة التالية").center().x - desk.place_of("الصفحة السابقة").center().x;
    assert!(next(&desk) > 0.0, "in an English book the next page lies at the right");
    desk.ask(Action::Edit(Edit::Book(BookEdit::SetBoundRight(true))));
    assert!(next(&desk) < 0.0, "in a book bound at the right it lies at the left");
}

#[test]
fn what_is_drawn_of_a_life_is_pressed_where_it_is_seen() {
    let mut desk = timeline(&[("e0", "2019-04", "I start school"), ("e1", "2022-04", "I learn to swim")]);
    desk.press("List");
    desk.press("Put on a page");
    desk.until("it is drawn", |window| window.state().book().unwrap().pages().is_settled());
    let chosen = |desk: &Desk| desk.harness.state().state().book().unwrap().on_timeline().chosen().cloned();
    // Beside the middle of the page, so that it makes a difference if places are turned over.
    let press = |desk: &mut Desk, said: &str, down: f32| {
        let at = pos2(desk.place_of(said).center().x - 70.0, down);
        desk.pointer(at, None);
        desk.pointer(at, Some(true));
        desk.pointer(at, Some(false));
    };
    let down = (120..700).step_by(8).map(|down| down as f32).find(|down| {
        press(&mut desk, "Follows the list", *down);
        chosen(&desk).is_some()
    });
    let (first, down) = (chosen(&desk), down.expect("something is drawn there"));
    assert_eq!(first.as_ref().map(|event| event.as_str()), Some("e0"));
    desk.ask(Action::Timeline(TimelineAction::Choose("e1".parse().unwrap())));
    desk.ask(Action::Settings(SettingsAction::Language("ar")));
    press(&mut desk, "تتبع القائمة", down);
    assert_eq!(chosen(&desk), first);
}

/// The first page on the desk, counted from nothing.
fn first_shown(desk: &Desk) -> usize {
    let book = desk.harness.state().state().book().unwrap();
    book.view().opening(book.printed()).first()
}
