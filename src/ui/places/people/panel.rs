//! The panel: what is known of the chosen one.

use super::{PeopleMemory, person, place};
use crate::app::{Action, InLife, OpenBook, PeopleAction};
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::panel;
use egui::{Rect, Ui};

/// Shows it.
pub(super) fn of_chosen(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    rect: Rect,
) {
    let chosen = book.on_people().chosen().filter(|one| one.is_in(book.book())).cloned();
    // Not the name: it may be in any script, and the panel stays the same while it is typed.
    let title = scene.text(match &chosen {
        None => "place-people",
        Some(InLife::Person(_)) => "people-this-person",
        Some(InLife::Place(id)) if book.book().place(id).is_some_and(|place| place.is_home) => {
            "people-this-home"
        }
        Some(InLife::Place(_)) => "people-this-place",
    });
    let close = scene.text("action-close-notice");
    let closed = panel(ui, scene, Region::Panel, rect, &title, Some(&close), |panel| match &chosen {
        None => {
            let words = panel.scene.text("people-choose-one");
            let ink = panel.scene.look.colours.ink_2;
            panel.space(16.0);
            panel.words(&words, ink);
        }
        Some(InLife::Person(id)) => {
            if let Some(person) = book.book().person(id) {
                panel.scoped(id.as_str(), |panel| person::person(panel, memory, book, person));
            }
        }
        Some(InLife::Place(id)) => {
            if let Some(place) = book.book().place(id) {
                panel.scoped(id.as_str(), |panel| place::place(panel, memory, book, place));
            }
        }
    });
    if closed {
        scene.ask(Action::People(PeopleAction::Details));
    }
}
