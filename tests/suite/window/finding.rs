//! Find anything: by keyboard alone, from one line to what was meant.

use super::{Desk, USUAL};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use lifestory::app::{Place, RealWorks};

#[test]
fn words_on_a_page_lead_to_the_page_with_their_box_chosen() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::K);
    desk.type_words("number 9");
    desk.until_said("Saturday number 9");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.which(), "Pages 8–9 of 24 · Here, every day");
    let book = desk.harness.state().state().book().expect("a book");
    assert_eq!(book.on_pages().chosen().len(), 1);
    assert!(desk.harness.state().state().finding().is_none(), "it is done");
}

#[test]
fn a_photo_leads_to_the_photo_box_and_the_arrows_choose_among_what_was_found() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::K);
    desk.type_words("cup");
    desk.until_said("The cup at home");
    let before = desk.harness.state().state().finding().expect("looking").chosen;
    desk.key(Modifiers::NONE, Key::ArrowDown);
    desk.key(Modifiers::NONE, Key::ArrowUp);
    assert_eq!(desk.harness.state().state().finding().expect("looking").chosen, before);
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.harness.state().state().book().expect("a book").place(), Place::Photos);
}

#[test]
fn what_can_be_done_is_found_by_name_and_done() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.press("Find anything");
    desk.type_words("> check");
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(desk.harness.state().state().book().expect("a book").place(), Place::Print);
}

#[test]
fn escape_leaves_everything_as_it_is_and_nothing_found_says_so() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.key(Modifiers::COMMAND, Key::K);
    desk.type_words("xylophone");
    desk.until_said("Nothing of that is in this book.");
    desk.key(Modifiers::NONE, Key::Escape);
    assert!(desk.harness.query_by_label_contains("Nothing of that").is_none());
    assert_eq!(desk.which(), "Page 1 of 24 · Me, now");
}

/// A key that is pressed in the frame that comes next.
fn pressed(modifiers: Modifiers, key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[test]
fn letters_of_the_very_frame_in_which_it_opens_are_in_the_field() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.harness.event(pressed(Modifiers::COMMAND, Key::K));
    "cup".chars().for_each(|letter| desk.harness.event(Event::Text(letter.into())));
    desk.harness.run_ok();
    assert_eq!(desk.harness.state().state().finding().expect("looking").text, "cup");
}

#[test]
fn enter_takes_what_all_letters_before_it_mean_however_slow_the_frames_are() {
    let mut desk = Desk::with_book(USUAL, RealWorks);
    desk.harness.event(pressed(Modifiers::COMMAND, Key::K));
    desk.harness.event(Event::Text("> check".into()));
    desk.harness.event(pressed(Modifiers::NONE, Key::Enter));
    desk.harness.run_ok();
    assert_eq!(desk.harness.state().state().book().expect("a book").place(), Place::Print);
    desk.harness.event(pressed(Modifiers::COMMAND, Key::K));
    desk.harness.event(Event::Text("xylophone".into()));
    desk.harness.event(pressed(Modifiers::NONE, Key::Enter));
    desk.harness.run_ok();
    assert_eq!(desk.harness.state().state().finding().expect("still looking").text, "xylophone");
}
