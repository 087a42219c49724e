//! Choosing which part of a photo its frame shows.

use super::Desk;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use lifestory::app::Action;
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
                let event = egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
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
    const HINT: &str =
        "Move: drag, or arrow keys · Size: Larger and Smaller, or + and − · End: Done, or Enter";
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
