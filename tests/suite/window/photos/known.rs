//! What is known of a photo: typed in its fields and kept, of the photo it was typed for.

use crate::window::Desk;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{Action, PhotosAction};
use lifestory::book::When;

impl Desk {
    /// The middle of a photo in the box that is not chosen.
    fn cell_that_is_not_chosen(&self) -> egui::Pos2 {
        let cells = self.harness.query_all_by_role(Role::ListBoxOption);
        let mut others = cells.filter(|cell| {
            let is_cell = cell.rect().width() > 100.0 && cell.rect().height() > 80.0;
            is_cell && cell.accesskit_node().is_selected() != Some(true)
        });
        others.next().expect("another photo").rect().center()
    }
}

#[test]
fn what_is_typed_of_a_photo_is_kept_and_a_date_as_it_is_understood() {
    let mut desk = Desk::with_photos();
    desk.press("On a page, 1 photo");
    desk.harness.get_by_label_contains("A cup of coffee on a table, On pages").click_accesskit();
    desk.harness.run_ok();
    desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
    desk.harness.run_ok();
    desk.type_words("about sum");
    desk.until_said("This is not a date yet.");
    desk.type_words("mer 2020");
    desk.until_said("About summer 2020");
    desk.key(Modifiers::NONE, Key::Enter);
    let taken = desk.book_now().photos()[0].taken.clone();
    let date = "2020-summer".parse().expect("a date");
    assert_eq!(taken, Some(When::About { date }));
    desk.until_said("About summer 2020. 1 photo · dates not sure");

    desk.harness.get_by_role_and_label(Role::TextInput, "Somebody else…").focus();
    desk.harness.run_ok();
    desk.type_words("عمي سامر");
    desk.key(Modifiers::NONE, Key::Enter);
    let book = desk.book_now();
    assert_eq!(book.parts().people[0].called, "عمي سامر");
    assert_eq!(book.photos()[0].people, [book.parts().people[0].id.clone()]);
    desk.harness.get_by_label("عمي سامر, 1 photo");

    desk.harness.get_by_role_and_label(Role::TextInput, "Caption").focus();
    desk.harness.run_ok();
    desk.key(Modifiers::COMMAND, Key::A);
    desk.type_words("Our cup");
    assert_eq!(desk.book_now().photos()[0].caption, "Our cup");
}

#[test]
fn a_date_is_of_the_photo_it_was_typed_for_whichever_is_pressed_next() {
    let mut desk = Desk::with_photos();
    let choose = |desk: &Desk, at: usize| {
        let photo = desk.book_now().photos()[at].id.clone();
        Action::Photos(PhotosAction::Choose(vec![photo]))
    };
    let first = choose(&desk, 1);
    desk.ask(first);
    desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
    desk.harness.run_ok();
    desk.type_words("5 May 2019");
    let before = desk.book_now();
    let (first, cell) = (before.photos()[1].id.clone(), desk.cell_that_is_not_chosen());
    desk.press_at(cell);
    let book = desk.book_now();
    assert_ne!(desk.open_book().on_photos().looked_at().chosen, std::slice::from_ref(&first));
    let date = "2019-05-05".parse().expect("a date");
    for (was, is) in before.photos().iter().zip(book.photos()) {
        let expected = if is.id == first { Some(When::On { date }) } else { was.taken.clone() };
        assert_eq!(is.taken, expected);
    }
}

/// Every way to leave a field that is being typed into, without leaving the field first.
#[test]
fn a_date_that_is_being_typed_is_kept_however_one_goes_elsewhere() {
    type Go = fn(&mut Desk);
    let elsewhere: [(&str, Go); 5] = [
        ("another place", |desk| desk.key(Modifiers::COMMAND, Key::Num3)),
        ("find anything", |desk| desk.key(Modifiers::COMMAND, Key::K)),
        ("saving now", |desk| desk.key(Modifiers::COMMAND, Key::S)),
        ("a rest", |desk| desk.harness.run_steps(8)),
        ("the window is closed", |desk| desk.harness.state_mut().handle(Action::Quit)),
    ];
    for (how, go) in elsewhere {
        let mut desk = Desk::with_photos();
        let photo = desk.book_now().photos()[1].id.clone();
        desk.ask(Action::Photos(PhotosAction::Choose(vec![photo.clone()])));
        desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
        desk.harness.run_ok();
        desk.type_words("5 May 2019");
        go(&mut desk);
        let book = desk.book_now();
        let taken = book.photo(&photo).expect("it is there").taken.clone();
        let date = "2019-05-05".parse().expect("a date");
        assert_eq!(taken, Some(When::On { date }), "{how}");
    }
}

#[test]
fn of_a_day_that_there_is_not_the_year_is_kept_and_the_field_says_so() {
    let mut desk = Desk::with_photos();
    let photo = desk.book_now().photos()[1].id.clone();
    desk.ask(Action::Photos(PhotosAction::Choose(vec![photo.clone()])));
    desk.harness.get_by_role_and_label(Role::TextInput, "When").focus();
    desk.harness.run_ok();
    desk.type_words("32 Foo 2019");
    desk.key(Modifiers::NONE, Key::Tab);
    desk.until_said("There is no such day or month here, so only the year 2019 is kept.");
    let date = "2019".parse().expect("a date");
    let book = desk.book_now();
    assert_eq!(book.photo(&photo).and_then(|photo| photo.taken.clone()), Some(When::On { date }));
}
