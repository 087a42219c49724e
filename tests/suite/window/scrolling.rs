//! Whoever goes to another place and comes back finds everything where it was: how far lists and panels
//! are scrolled, and which part of the pages lies on the desk.

use super::book::make_book;
use super::left_at::{close, wheel, window_of};
use super::{Desk, said};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use lifestory::app::{
    Action, InLife, PagesAction, PeopleAction, PhotosAction, Place, RealWorks, ShownAs, TimelineAction,
};
use lifestory::book::{LifeEvent, PartialDate, Person, Photo, PhotoId, When};
use lifestory::edit::{Edit, FactEdit, PhotoEdit};
use std::sync::Arc;

/// So low a window that whatever is long has to be scrolled.
const LOW: [f32; 2] = [1280.0, 440.0];
/// The middles of the list at the start side, of the middle, and of the panel at the end side.
const START: [f32; 2] = [180.0, 330.0];
const MIDDLE: [f32; 2] = [600.0, 330.0];
const END: [f32; 2] = [1160.0, 330.0];

/// A low window on a book with many people, photos and events.
fn full() -> Desk {
    let mut desk = Desk::with_book(LOW, RealWorks);
    fill(&mut desk);
    desk
}

fn fill(desk: &mut Desk) {
    let book = desk.book_now();
    let mut edits: Vec<Edit> = Vec::new();
    let mut photos = Vec::new();
    for at in 0..40 {
        let person: Person = serde_json::from_value(serde_json::json!({
            "id": format!("person{at}"), "called": format!("Somebody {at}"), "relation": "a cousin",
        }))
        .expect("a person");
        let mut event = LifeEvent::new(format!("event{at}").parse().expect("an id"), format!("Day {at}"));
        event.when = Some(When::On { date: PartialDate::Year(1980 + at) });
        let id = PhotoId::new(&format!("photo{at}")).expect("an id");
        photos.push(Arc::new(Photo {
            id,
            people: vec![person.id.clone()],
            ..Photo::clone(&book.photos()[0])
        }));
        edits.push(FactEdit::AddPerson(Arc::new(person)).into());
        edits.push(FactEdit::AddEvent(Arc::new(event)).into());
    }
    edits.push(PhotoEdit::Add { photos }.into());
    desk.ask(Action::Edit(Edit::Many(edits)));
    desk.until("all of it is laid out and saved", |window| {
        window.state().book().is_some_and(|book| book.is_saved() && book.is_checked())
    });
}

impl Desk {
    /// Everything that can be met in the window, and where.
    fn met(&self) -> Vec<(Role, String, Rect)> {
        let all = self.harness.query_all_by(|node| said(node).is_some() && node.bounding_box().is_some());
        all.map(|node| {
            (node.accesskit_node().role(), said(&node.accesskit_node()).unwrap_or_default(), node.rect())
        })
        .collect()
    }

    /// Scrolls there, and tells whether anything moved.
    #[track_caller]
    fn scroll_at(&mut self, [x, y]: [f32; 2], what: &str) {
        let before = self.met();
        wheel(self, pos2(x, y), -70.0);
        assert_ne!(self.met(), before, "{what} can be scrolled");
    }

    /// Goes to every place and back to this one, where everything is as it was.
    #[track_caller]
    fn goes_round_and_comes_back(&mut self, place: Place) {
        // What is pointed at looks the same from elsewhere.
        self.harness.hover_at(pos2(640.0, 20.0));
        self.harness.run_ok();
        let before = self.met();
        for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5] {
            self.key(Modifiers::COMMAND, key);
        }
        self.ask(Action::Show(place));
        let after = self.met();
        let moved: Vec<_> = before.iter().filter(|one| !after.contains(one)).collect();
        assert!(moved.is_empty(), "{place:?}: {moved:?} were there");
    }
}

#[test]
fn the_strip_the_panel_and_the_desk_of_the_pages_stay_where_they_were() {
    let mut desk = full();
    desk.scroll_at(START, "the strip");
    desk.scroll_at(END, "the panel of a page");
    desk.goes_round_and_comes_back(Place::Pages);
    desk.ask(Action::GoTo(7));
    desk.ask(Action::Pages(PagesAction::Choose(vec!["w8".parse().expect("an id")])));
    desk.ask(Action::ZoomReal);
    desk.scroll_at(MIDDLE, "the desk");
    desk.scroll_at(END, "the panel of words");
    desk.goes_round_and_comes_back(Place::Pages);
}

#[test]
fn the_list_the_photos_and_the_panel_of_photos_stay_where_they_were() {
    let mut desk = full();
    desk.ask(Action::Show(Place::Photos));
    desk.ask(Action::Photos(PhotosAction::Choose(vec!["photo3".parse().expect("an id")])));
    desk.scroll_at(START, "the list");
    desk.scroll_at(MIDDLE, "the photos");
    desk.scroll_at(END, "the panel");
    desk.goes_round_and_comes_back(Place::Photos);
}

#[test]
fn the_events_of_the_timeline_stay_where_they_were() {
    let mut desk = full();
    desk.ask(Action::Show(Place::Timeline));
    desk.scroll_at(MIDDLE, "the list");
    desk.goes_round_and_comes_back(Place::Timeline);
}

#[test]
fn the_list_everybody_and_the_panel_of_people_stay_where_they_were() {
    let mut desk = full();
    desk.ask(Action::Show(Place::People));
    let one = InLife::Person("person2".parse().expect("an id"));
    desk.ask(Action::People(PeopleAction::Choose(one)));
    desk.scroll_at(START, "the list at the start side");
    desk.scroll_at(END, "the panel");
    for shown_as in ShownAs::ALL {
        desk.ask(Action::People(PeopleAction::ShowAs(shown_as)));
        desk.scroll_at(MIDDLE, "everybody");
        desk.goes_round_and_comes_back(Place::People);
    }
}

#[test]
fn the_findings_and_what_the_pdf_will_be_stay_where_they_were() {
    let mut desk = full();
    desk.ask(Action::Show(Place::Print));
    desk.scroll_at(START, "the findings");
    desk.scroll_at(END, "what the PDF will be");
    desk.goes_round_and_comes_back(Place::Print);
}

#[test]
fn a_book_that_is_opened_again_lies_and_stands_where_it_was_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = window_of(LOW, folder.path());
    fill(&mut desk);
    desk.ask(Action::ShowPage);
    desk.ask(Action::GoTo(7));
    desk.ask(Action::ZoomReal);
    for _ in 0..3 {
        desk.scroll_at(MIDDLE, "the desk");
    }
    desk.scroll_at(START, "the strip");
    // What is chosen is out of sight in the end.
    let one = InLife::Person("person0".parse().expect("an id"));
    desk.ask(Action::People(PeopleAction::Choose(one)));
    desk.ask(Action::Timeline(TimelineAction::Choose("event0".parse().expect("an id"))));
    for (place, shown_as) in [
        (Place::People, ShownAs::Circles),
        (Place::People, ShownAs::List),
        (Place::Photos, ShownAs::List),
        (Place::Timeline, ShownAs::List),
    ] {
        desk.ask(Action::Show(place));
        desk.ask(Action::People(PeopleAction::ShowAs(shown_as)));
        for _ in 0..4 {
            desk.scroll_at(MIDDLE, "the middle");
        }
        if place != Place::Timeline {
            desk.scroll_at(START, "the list");
        }
    }
    let seen = |desk: &mut Desk| {
        let places = Place::ALL.iter().filter(|place| **place != Place::Print);
        let seen = places.map(|place| {
            desk.ask(Action::Show(*place));
            desk.until("all is painted and looked through", |window| {
                window.state().book().is_some_and(|book| book.is_checked() && book.pages().is_settled())
            });
            // In the top bar it says what was done last and when it was saved.
            desk.met().into_iter().filter(|(.., rect)| rect.top() > 40.0).collect::<Vec<_>>()
        });
        seen.collect::<Vec<_>>()
    };
    let before = seen(&mut desk);
    close(&mut desk);
    // Nothing is left in the window of the book after another one.
    let other = desk.book.with_file_name("other");
    make_book(&other);
    let this = std::mem::replace(&mut desk.book, other);
    desk.open();
    assert_ne!(seen(&mut desk), before);
    close(&mut desk);
    desk.book = this;
    desk.open();
    for (before, after) in before.iter().zip(seen(&mut desk)) {
        let moved: Vec<_> = before.iter().filter(|one| !after.contains(one)).collect();
        assert!(moved.is_empty(), "{moved:?} were there");
    }
}
