//! What is done with a photo in its frame: another in its place, lighter or darker.

use super::{Desk, USUAL};
use egui::accesskit::{self, Role};
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, PagesAction, Picked, RealWorks};
use lifestory::book::{Crop, Element, ElementKind, PictureBox, PictureStyle, TextRole, Words};
use lifestory::edit::ElementEdit;
use lifestory::geometry::Angle;
use std::collections::BTreeSet;

const PHOTO: &str = "Photo: A cup of coffee";

impl Desk {
    /// A photo on the pages that is framed, cropped, turned and lit in a way of its own, chosen; with some
    /// more photos in Photos.
    fn on_own_photo(more: &[&str]) -> Desk {
        let mut desk = Desk::with_book(USUAL, RealWorks);
        if !more.is_empty() {
            let files = desk.files(more);
            desk.around.answer(Picked::Files(files));
            desk.key(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
            desk.until_said(" added");
        }
        desk.press("Pages 4–5");
        desk.until("the pages are painted", |window| window.state().book().unwrap().pages().is_settled());
        desk.thing(PHOTO).click_accesskit();
        desk.harness.run_ok();
        let one = desk.one();
        let own = PictureBox {
            style: PictureStyle::Circle,
            caption: Words::plain(TextRole::Caption, "At home"),
            crop: Crop::FillAround { x: 100, y: 200 },
            turn: Angle::from_degrees(90.0),
            alt: Some("The blue cup".into()),
            light: 30,
            ..picture_of(&one)
        };
        let kind = Box::new(ElementKind::Picture(own));
        desk.ask(Action::Edit(ElementEdit::SetKind { element: one.id, kind }.into()));
        desk
    }

    pub(super) fn undo_name(&self) -> String {
        let state = self.harness.state().state();
        state.language().say(&Action::Undo.name(state))
    }

    /// The photos that are offered.
    fn offered(&self) -> Vec<egui_kittest::Node<'_>> {
        let list = self.harness.get_by_role_and_label(Role::ListBox, "Photos of this book");
        list.query_all_by_role(Role::ListBoxOption).collect()
    }
}

fn picture_of(element: &Element) -> PictureBox {
    let ElementKind::Picture(picture) = element.kind.clone() else { panic!("a picture") };
    picture
}

/// Another photo stands in the frame, as nobody has touched it; all else is as it was.
#[track_caller]
fn is_replaced(before: &Element, after: &Element) {
    let (old, new) = (picture_of(before), picture_of(after));
    assert_ne!(new.photo, old.photo);
    assert_eq!((new.crop, new.turn, new.light, &new.alt), (Crop::Fill, Angle::ZERO, 0, &None));
    assert_eq!((new.style, &new.caption, after.frame), (old.style, &old.caption, before.frame));
}

#[test]
fn another_photo_of_the_book_takes_the_place_of_one_as_one_step_and_the_one_before_is_kept() {
    let mut desk = Desk::on_own_photo(&["cup-baseline.jpg", "cup-grey.jpg"]);
    let before = (desk.one(), desk.book_now());
    desk.press("Replace");
    desk.until_said("Which photo takes its place?");
    desk.harness.get_by_label_contains("stays in Photos");
    assert_eq!(desk.offered().len(), 2, "the one that is there is not offered");
    let focused = |desk: &Desk| {
        desk.harness.query_all_by(|node| node.is_focused()).next().map(|n| n.accesskit_node().role())
    };
    assert_eq!(focused(&desk), Some(Role::ListBoxOption), "the keyboard is at the photos");
    // By keys alone.
    desk.key(Modifiers::NONE, Key::ArrowRight);
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.harness.query_by_label("Which photo takes its place?").is_none(), "it is closed");
    is_replaced(&before.0, &desk.one());
    let ids = |book: &lifestory::book::Book| -> BTreeSet<_> {
        book.photos().iter().map(|p| p.id.clone()).collect()
    };
    assert_eq!(ids(&desk.book_now()), ids(&before.1), "no photo is lost");
    assert!(desk.undo_name().contains("replacing a photo"), "{}", desk.undo_name());
    desk.ask(Action::Undo);
    assert_eq!(desk.book_now(), before.1);
}

#[test]
fn a_photo_is_replaced_by_a_press_on_another_and_escape_leaves_it() {
    let mut desk = Desk::on_own_photo(&["cup-grey.jpg"]);
    let before = desk.one();
    desk.press("Replace");
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.one(), before);
    desk.press("Replace");
    let other = desk.offered()[0].rect();
    for pressed in [true, false] {
        desk.pointer(other.center(), Some(pressed));
    }
    assert_eq!(desk.one(), before, "it is chosen first");
    desk.press("Use this photo");
    is_replaced(&before, &desk.one());
}

#[test]
fn a_photo_from_a_file_comes_into_the_book_and_takes_the_place_of_one_as_one_step() {
    let mut desk = Desk::on_own_photo(&["cup-grey.jpg"]);
    let before = (desk.one(), desk.book_now());
    let files = desk.files(&["tower.jpg"]);
    desk.around.answer(Picked::Files(files));
    desk.press("Replace");
    desk.press("From this computer…");
    desk.until("it is in the frame", |window| {
        window.state().book().is_some_and(|book| book.book().photos().len() == 3)
    });
    is_replaced(&before.0, &desk.one());
    assert_eq!(desk.book_now().photos().len(), before.1.photos().len() + 1, "and none is lost");
    assert!(desk.undo_name().contains("replacing a photo"), "{}", desk.undo_name());
    desk.ask(Action::Undo);
    assert_eq!(desk.book_now(), before.1);
}

#[test]
fn in_a_book_with_one_photo_a_file_is_asked_for_at_once() {
    let mut desk = Desk::on_own_photo(&[]);
    let before = desk.one();
    let files = desk.files(&["tower.jpg"]);
    desk.around.answer(Picked::Files(files));
    desk.press("Replace");
    desk.until_said("1 photo added");
    is_replaced(&before, &desk.one());
}

#[test]
fn what_is_done_with_a_photo_is_in_its_menu_and_not_in_that_of_a_locked_one_or_of_words() {
    let mut desk = Desk::on_own_photo(&[]);
    let lines = ["Crop", "Replace the photo…", "Make the photo lighter or darker"];
    let has = |desk: &Desk| lines.map(|line| desk.menu_lines().iter().any(|one| one == line));
    desk.key(Modifiers::SHIFT, Key::F10);
    assert_eq!(has(&desk), [true; 3], "{:?}", desk.menu_lines());
    desk.harness.get_by_role_and_label(Role::MenuItem, "Make the photo lighter or darker").click();
    desk.harness.run_ok();
    desk.harness.get_by_role_and_label(Role::Slider, "Light");
    desk.press("Done");
    desk.ask(Action::Edit(ElementEdit::SetLocked { element: desk.one().id, locked: true }.into()));
    desk.key(Modifiers::SHIFT, Key::F10);
    assert_eq!(has(&desk), [false; 3], "locked: {:?}", desk.menu_lines());
    desk.key(Modifiers::NONE, Key::Escape);
    desk.thing("Words: Saturday number 4").click_accesskit();
    desk.harness.run_ok();
    desk.key(Modifiers::SHIFT, Key::F10);
    assert_eq!(has(&desk), [false; 3], "words: {:?}", desk.menu_lines());
}

impl Desk {
    /// A photo, while it is made lighter or darker.
    fn lighting() -> Desk {
        let mut desk = Desk::on_spread("Pages 4–5");
        desk.thing(PHOTO).click_accesskit();
        desk.harness.run_ok();
        desk.press("Light");
        desk
    }

    fn light(&self) -> i16 {
        picture_of(&self.one()).light
    }
}

#[test]
fn the_slider_of_the_light_has_the_keyboard_at_once_and_gives_it_back_to_the_photo() {
    let mut desk = Desk::lighting();
    let before = desk.book_now();
    assert_eq!(desk.focused().as_deref(), Some("Light"));
    for (key, light) in [
        (Key::ArrowRight, 5),
        (Key::ArrowUp, 10),
        (Key::ArrowLeft, 5),
        (Key::End, 100),
        (Key::ArrowRight, 100),
        (Key::Home, -100),
    ] {
        desk.key(Modifiers::NONE, key);
        assert_eq!(desk.light(), light, "{key:?}");
    }
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.harness.query_by_role_and_label(Role::Slider, "Light").is_none(), "it is done");
    assert!(desk.focused().is_some_and(|name| name.starts_with(PHOTO)), "{:?}", desk.focused());
    assert!(desk.undo_name().contains("lighter or darker"), "{}", desk.undo_name());
    desk.ask(Action::Undo);
    assert_eq!(desk.book_now(), before, "pressed one after the other, keys are one step");
}

#[test]
fn a_pull_at_the_light_is_seen_at_every_place_and_is_one_step() {
    let mut desk = Desk::lighting();
    desk.key(Modifiers::NONE, Key::ArrowRight);
    let before = desk.book_now();
    let rect = desk.harness.get_by_role_and_label(Role::Slider, "Light").rect();
    desk.drag(rect.center_top() + vec2(0.0, 17.0), rect.left_top() + vec2(30.0, 17.0));
    assert_eq!(desk.book_now(), before, "the book is as it was until it is let go");
    desk.until("the page shows it", |window| {
        let book = window.state().book().expect("a book");
        book.light().is_some_and(|light| light < -50) && book.pages().desk_is_settled()
    });
    assert_eq!(desk.book_now(), before, "still");
    let book = |desk: &Desk| desk.harness.state().state().book().expect("a book").light();
    let pulled = book(&desk).expect("it is lit");
    desk.pointer(rect.left_top() + vec2(30.0, 17.0), Some(false));
    assert_eq!(desk.light(), pulled);
    desk.ask(Action::Undo);
    assert_eq!(desk.book_now(), before, "the pull is a step of its own");
    assert_eq!(book(&desk), Some(5), "it is still being lit");
}

#[test]
fn a_screen_reader_hears_how_light_the_photo_is_and_sets_it_and_makes_it_as_it_was() {
    let mut desk = Desk::lighting();
    let node = |desk: &Desk| {
        let node = desk.harness.get_by_role_and_label(Role::Slider, "Light");
        let node = node.accesskit_node();
        (node.numeric_value(), node.min_numeric_value(), node.max_numeric_value(), node.value())
    };
    let ends = (Some(-100.0), Some(100.0));
    let is = |light: f64, words: &str| (Some(light), ends.0, ends.1, Some(words.to_owned()));
    assert_eq!(node(&desk), is(0.0, "as it is"));
    desk.ask_slider("Light", accesskit::Action::SetValue, Some(40.0));
    assert_eq!(node(&desk), is(40.0, "40 lighter"));
    desk.ask_slider("Light", accesskit::Action::SetValue, Some(-9000.0));
    assert_eq!(node(&desk), is(-100.0, "100 darker"));
    desk.ask_slider("Light", accesskit::Action::Increment, None);
    assert_eq!(desk.light(), -95);
    desk.press("As it was");
    assert_eq!((desk.light(), node(&desk)), (0, is(0.0, "as it is")));
}

#[test]
fn a_light_that_is_only_tried_is_let_go_when_another_thing_is_chosen_or_escape_is_pressed() {
    for escape in [true, false] {
        let mut desk = Desk::lighting();
        let before = desk.book_now();
        let rect = desk.harness.get_by_role_and_label(Role::Slider, "Light").rect();
        desk.drag(rect.center_top() + vec2(0.0, 17.0), rect.right_top() + vec2(-20.0, 17.0));
        let shown = |desk: &Desk| desk.harness.state().state().book().expect("a book").shown().clone();
        assert_ne!(shown(&desk), before);
        if escape {
            desk.key(Modifiers::NONE, Key::Escape);
            assert_eq!(desk.chosen().len(), 1, "the photo is still chosen");
        } else {
            desk.ask(Action::Pages(PagesAction::Choose(Vec::new())));
        }
        assert_eq!((shown(&desk), desk.book_now()), (before.clone(), before), "escape: {escape}");
        assert!(desk.harness.query_by_role_and_label(Role::Slider, "Light").is_none());
    }
}
