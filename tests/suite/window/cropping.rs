//! Choosing which part of a photo its frame shows.

use super::Desk;
use egui::accesskit::{self, Role};
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, PagesAction, Place};
use lifestory::book::{Crop, ElementKind, PictureBox};

impl Desk {
    /// A photo on the pages, chosen.
    fn on_photo() -> Desk {
        let mut desk = Desk::on_spread("Pages 4–5");
        desk.thing("Photo: A cup of coffee").click_accesskit();
        desk.harness.run_ok();
        desk
    }

    /// The same, while it is cropped and has the keyboard.
    fn cropping() -> Desk {
        let mut desk = Desk::on_photo();
        desk.press("Crop");
        desk.thing("Photo: A cup of coffee").focus();
        desk.harness.run_ok();
        desk
    }

    fn cropped(&self) -> PictureBox {
        let ElementKind::Picture(picture) = self.one().kind else { panic!("a picture") };
        picture
    }

    /// The part that shows: from the left, from the top, across, down.
    #[track_caller]
    fn part(&self) -> (u16, u16, u16, u16) {
        match self.cropped().crop {
            Crop::Part { left, top, width, height } => (left, top, width, height),
            crop => panic!("a part: {crop:?}"),
        }
    }

    /// Presses of one key faster than the window shows anything.
    fn keys_at_once(&mut self, key: Key, times: usize) {
        for _ in 0..times {
            for pressed in [true, false] {
                let modifiers = Modifiers::NONE;
                let event = Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
                self.harness.input_mut().events.push(event);
            }
        }
        self.harness.run_ok();
    }
}

#[test]
fn escape_leads_from_cropping_back_to_the_photo() {
    let mut desk = Desk::cropping();
    desk.key(Modifiers::NONE, Key::Plus);
    assert!(desk.part().2 < 10_000, "{:?}", desk.part());
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.chosen().len(), 1, "the photo is still chosen");
    desk.harness.get_by_label("Crop");
}

#[test]
fn while_a_photo_is_cropped_words_say_how_and_keys_move_and_size_the_photo_and_end_it() {
    const HINT: &str = "Move: drag, or arrow keys · Size: wheel, or + and − · End: Done, or Enter";
    let mut desk = Desk::on_photo();
    assert!(desk.harness.query_by_label(HINT).is_none());
    let before = desk.one();
    desk.press("Crop");
    desk.harness.get_by_label(HINT);
    desk.thing("Photo: A cup of coffee").focus();
    desk.harness.run_ok();
    let mut parts = Vec::new();
    for key in [Key::Plus, Key::Plus, Key::Minus, Key::ArrowRight] {
        desk.key(Modifiers::NONE, key);
        parts.push((desk.part().0, desk.part().2));
    }
    assert!(parts[1].1 < parts[0].1 && parts[2].1 > parts[1].1, "larger, then smaller: {parts:?}");
    assert!(parts[3].0 < parts[2].0 && parts[3].1 == parts[2].1, "moved to the right: {parts:?}");
    assert_eq!(desk.one().frame, before.frame, "its frame stays");
    desk.key(Modifiers::NONE, Key::Enter);
    assert!(desk.harness.query_by_label(HINT).is_none());
    assert_eq!(desk.chosen().len(), 1, "the photo is still chosen");
}

#[test]
fn keys_pressed_faster_than_the_page_is_drawn_all_move_and_size_the_cropped_photo() {
    let mut desk = Desk::cropping();
    desk.keys_at_once(Key::Plus, 6);
    let larger = desk.part();
    assert!((larger.2 as f64 / 10_000.0) < 1.0 / 1.15_f64.powi(5), "six steps larger: {larger:?}");
    desk.keys_at_once(Key::ArrowRight, 1);
    let step = larger.0 - desk.part().0;
    desk.keys_at_once(Key::ArrowRight, 9);
    let moved = larger.0 - desk.part().0;
    assert!(step > 0 && moved.abs_diff(10 * step) <= 10, "ten steps of {step}: {moved}");
    desk.keys_at_once(Key::ArrowLeft, 10);
    assert!(desk.part().0.abs_diff(larger.0) <= 1, "and back again");
    let generation = desk.harness.state().state().book().map(|book| book.generation());
    desk.ask(Action::Undo);
    assert_ne!(desk.harness.state().state().book().map(|book| book.generation()), generation);
}

impl Desk {
    /// A slider of the toolbar: its value, and between which it lies.
    #[track_caller]
    fn slider(&self, name: &'static str) -> (f64, f64, f64) {
        let node = self.harness.get_by_role_and_label(Role::Slider, name);
        let node = node.accesskit_node();
        let ends = (node.min_numeric_value(), node.max_numeric_value());
        (node.numeric_value().expect("a value"), ends.0.expect("a least"), ends.1.expect("a most"))
    }

    pub(super) fn ask_slider(&mut self, name: &'static str, action: accesskit::Action, data: Option<f64>) {
        let (target_node, _) =
            self.harness.get_by_role_and_label(Role::Slider, name).accesskit_node().locate();
        self.harness.event(Event::AccessKitActionRequest(accesskit::ActionRequest {
            action,
            target_node,
            target_tree: accesskit::TreeId::ROOT,
            data: data.map(accesskit::ActionData::NumericValue),
        }));
        self.harness.run_ok();
    }

    fn undo_until(&mut self, before: &PictureBox, steps: usize) {
        for step in 0..steps {
            assert_ne!(self.cropped(), *before, "after {step} steps");
            self.ask(Action::Undo);
        }
        assert_eq!(self.cropped(), *before);
    }
}

#[test]
fn a_screen_reader_hears_how_large_and_how_straight_the_photo_is_and_sets_both() {
    let mut desk = Desk::cropping();
    assert_eq!(desk.slider("Photo size").0, 100.0);
    desk.ask_slider("Photo size", accesskit::Action::Increment, None);
    assert_eq!(desk.slider("Photo size").0, 110.0);
    desk.ask_slider("Photo size", accesskit::Action::SetValue, Some(250.0));
    assert_eq!(desk.slider("Photo size").0, 250.0);
    desk.ask_slider("Photo size", accesskit::Action::Decrement, None);
    assert_eq!(desk.slider("Photo size").0, 240.0);
    desk.ask_slider("Photo size", accesskit::Action::SetValue, Some(1.0));
    assert_eq!(desk.slider("Photo size").0, 100.0, "it always fills its frame");
    assert_eq!(desk.slider("Straighten"), (0.0, -15.0, 15.0));
    desk.ask_slider("Straighten", accesskit::Action::SetValue, Some(-3.5));
    assert_eq!(desk.slider("Straighten").0, -3.5);
    assert_eq!(desk.cropped().turn.degrees(), -3.5);
    desk.ask_slider("Straighten", accesskit::Action::SetValue, Some(-90.0));
    assert_eq!(desk.slider("Straighten").0, -15.0);
}

#[test]
fn the_arrow_keys_move_a_slider_that_has_the_keyboard_and_not_the_photo() {
    let mut desk = Desk::cropping();
    desk.harness.get_by_role_and_label(Role::Slider, "Straighten").focus();
    desk.harness.run_ok();
    let before = desk.cropped();
    desk.keys_at_once(Key::ArrowRight, 4);
    assert_eq!((desk.cropped().turn.degrees(), desk.cropped().crop), (2.0, before.crop));
    desk.key(Modifiers::NONE, Key::Home);
    assert_eq!(desk.cropped().turn.degrees(), -15.0);
    desk.undo_until(&before, 1);
    assert!(desk.harness.query_by_label("Straighten").is_some(), "it is still cropped");
}

#[test]
fn a_slider_pulled_along_shows_the_photo_at_every_place_and_is_one_step() {
    let mut desk = Desk::cropping();
    desk.key(Modifiers::NONE, Key::Plus);
    let before = desk.cropped();
    let rect = desk.harness.get_by_role_and_label(Role::Slider, "Photo size").rect();
    desk.drag(rect.left_center() + vec2(30.0, 0.0), rect.left_center() + vec2(80.0, 0.0));
    assert_eq!(desk.cropped(), before, "the book is as it was until it is let go");
    let pulled = desk.slider("Photo size").0;
    assert!(pulled > 150.0, "but it shows: {pulled}");
    desk.pointer(rect.left_center() + vec2(80.0, 0.0), Some(false));
    assert_eq!(desk.slider("Photo size").0, pulled);
    assert_ne!(desk.cropped(), before);
    desk.ask(Action::Undo);
    assert_eq!(desk.cropped(), before, "the pull is a step of its own");
    assert!(desk.slider("Photo size").0 < pulled);
}

#[test]
fn a_wheel_over_the_photo_makes_it_larger_about_the_pointer_and_turns_no_page() {
    let mut desk = Desk::cropping();
    let (frame, which) = (desk.thing("Photo: A cup of coffee").rect(), desk.which());
    let at = frame.min + vec2(0.25, 0.75) * frame.size();
    desk.pointer(at, None);
    let before = desk.cropped();
    let under = |desk: &Desk| {
        let (left, top, width, height) = desk.part();
        (f64::from(left) + 0.25 * f64::from(width), f64::from(top) + 0.75 * f64::from(height))
    };
    for (modifiers, notches) in [(Modifiers::NONE, 1.0), (Modifiers::COMMAND, 2.0)] {
        for _ in 0..notches as usize {
            desk.harness.input_mut().events.push(Event::MouseWheel {
                unit: egui::MouseWheelUnit::Line,
                delta: vec2(0.0, 1.0),
                modifiers,
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
            });
        }
        desk.harness.run_ok();
    }
    assert!(
        (desk.slider("Photo size").0 - 152.0).abs() <= 1.0,
        "three steps: {:?}",
        desk.slider("Photo size")
    );
    let first = under(&desk);
    desk.key(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.which(), which);
    desk.undo_until(&before, 1);
    // What was under the pointer at first: the photo fills its frame there.
    let shown = photo_part(&mut desk);
    let expected = (shown.x0 + 0.25 * shown.width(), shown.y0 + 0.75 * shown.height());
    assert!((first.0 - 10_000.0 * expected.0).abs() < 60.0, "{first:?} {expected:?}");
    assert!((first.1 - 10_000.0 * expected.1).abs() < 60.0, "{first:?} {expected:?}");
}

/// The part that shows, in shares of the photo.
fn photo_part(desk: &mut Desk) -> kurbo::Rect {
    desk.press("Crop");
    desk.harness.state().state().book().expect("a book").cropped_photo().expect("a photo").part
}

#[test]
fn a_cropped_photo_is_turned_by_quarters_and_a_little_and_starts_again_as_it_was_placed() {
    let mut desk = Desk::cropping();
    let before = desk.one();
    desk.press("Turn");
    assert_eq!(desk.cropped().turn.degrees(), 90.0);
    for (modifiers, key, degrees) in [
        (Modifiers::ALT, Key::Period, 91.0),
        (Modifiers::ALT | Modifiers::SHIFT, Key::Period, -179.0),
        (Modifiers::ALT | Modifiers::SHIFT, Key::Comma, 91.0),
        (Modifiers::ALT, Key::Comma, 90.0),
    ] {
        desk.key(modifiers, key);
        assert_eq!(desk.cropped().turn.degrees(), degrees, "{key:?}");
    }
    assert_eq!(desk.one().frame, before.frame, "its frame stays as it is");
    desk.keys_at_once(Key::Plus, 3);
    let zoom = desk.slider("Photo size").0;
    for _ in 0..4 {
        desk.press("Turn");
        assert!((desk.slider("Photo size").0 - zoom).abs() <= 1.0, "it stays as large");
    }
    desk.press("Start again");
    let again = desk.cropped();
    assert_eq!((again.crop, again.turn.degrees(), desk.slider("Photo size").0), (Crop::Fill, 0.0, 100.0));
    desk.press("Done");
    desk.key(Modifiers::ALT, Key::Period);
    assert_eq!(
        desk.one().frame.turn.degrees(),
        before.frame.turn.degrees() + 1.0,
        "then it is the frame again"
    );
}

#[test]
fn a_size_that_is_only_tried_out_is_let_go_when_another_thing_is_chosen_or_reading_begins() {
    let elsewhere = Action::Pages(PagesAction::Choose(Vec::new()));
    for action in [elsewhere, Action::ReadingView] {
        let mut desk = Desk::cropping();
        let slider = desk.harness.get_by_role_and_label(Role::Slider, "Photo size").rect();
        desk.pointer(slider.left_center(), None);
        desk.pointer(slider.left_center(), Some(true));
        desk.pointer(slider.center(), None);
        let book = |desk: &Desk| desk.harness.state().state().book().expect("a book").book().clone();
        let shown = |desk: &Desk| desk.harness.state().state().book().expect("a book").shown().clone();
        assert_ne!(shown(&desk), book(&desk), "it is tried out");
        desk.ask(action.clone());
        assert_eq!(shown(&desk), book(&desk), "{action:?}");
    }
}

#[test]
fn alt_and_left_on_a_slider_lead_back_and_leave_the_photo_as_it_is() {
    let mut desk = Desk::on_photo();
    desk.ask(Action::Show(Place::Photos));
    desk.ask(Action::Show(Place::Pages));
    desk.press("Crop");
    desk.harness.get_by_role_and_label(Role::Slider, "Straighten").focus();
    desk.harness.run_ok();
    let before = desk.cropped();
    desk.key(Modifiers::ALT, Key::ArrowLeft);
    let book = desk.harness.state().state().book().expect("a book");
    assert_eq!(book.place(), Place::Photos);
    desk.ask(Action::Show(Place::Pages));
    assert_eq!(desk.cropped(), before);
}
