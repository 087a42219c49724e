//! Going about by keyboard among those in the middle: one of them is come to with Tab, the others from
//! there with arrows. Somebody in several circles is there several times.

use super::{Focus, PeopleMemory, face};
use crate::app::{Action, Circle, InLife, OpenBook, PeopleAction};
use crate::ui::scene::{Region, Scene};
use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Ui};

/// Somebody or a place where the keyboard can be, with the id there.
pub(super) type Spot = (Id, InLife);

/// Where the keyboard can be, in order, and which of them it comes to with Tab.
pub(super) struct Reach {
    spots: Vec<Spot>,
    cursor: Option<Id>,
    /// Whether arrows to the sides lead on too.
    across: bool,
}

impl Reach {
    /// Among these.
    pub(super) fn new(
        ui: &Ui,
        memory: &PeopleMemory,
        book: &OpenBook,
        spots: Vec<Spot>,
        across: bool,
    ) -> Self {
        let focused = ui.memory(|memory| memory.focused());
        let chosen = book.on_people().chosen();
        let coming = match memory.focus {
            Some(Focus::InMiddle(id)) => Some(id),
            _ => focused,
        };
        let cursor = (spots.iter().find(|(id, _)| Some(*id) == coming))
            .or_else(|| spots.iter().find(|(_, one)| Some(one) == chosen))
            .or(spots.first())
            .map(|(id, _)| *id);
        Self { spots, cursor, across }
    }

    /// A place to press, which has the keyboard if it is to have it.
    pub(super) fn place(&self, ui: &Ui, memory: &mut PeopleMemory, id: Id, rect: Rect) -> Response {
        let has_cursor = self.cursor == Some(id);
        if has_cursor {
            memory.focus_on(ui, &Focus::InMiddle(id), id);
        }
        ui.interact(rect, id, if has_cursor { Sense::click() } else { Sense::CLICK })
    }

    /// Arrows lead on; what is pressed is chosen; what the keyboard or a choice elsewhere comes to is
    /// scrolled to, with the room round it.
    pub(super) fn reached(
        &self,
        ui: &Ui,
        scene: &mut Scene<'_>,
        memory: &mut PeopleMemory,
        response: &Response,
        (id, one): &Spot,
        around: Rect,
    ) {
        let has_cursor = self.cursor == Some(*id);
        if has_cursor {
            scene.stop(Region::Desk, *id);
            let keys = EventFilter {
                horizontal_arrows: self.across,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(*id, keys));
        }
        if response.has_focus() {
            self.arrows(ui, scene, memory, *id);
        }
        let chosen = scene.state.book().and_then(|book| book.on_people().chosen());
        let is_news = has_cursor && chosen == Some(one) && memory.chosen.as_ref() != chosen;
        if is_news || response.gained_focus() {
            ui.scroll_to_rect(around, None);
        }
        let next = scene.state.book().and_then(|book| face::beside(book, one));
        let next = self.spots.iter().find(|(_, other)| Some(other) == next.as_ref());
        let after = next.map(|(id, _)| Focus::InMiddle(*id));
        face::pressed(ui, scene, memory, response, one, Focus::InMiddle(*id), after);
    }

    /// Arrows choose the one before or after, Home and End the first and the last.
    fn arrows(&self, ui: &Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, from: Id) {
        let Some(at) = self.spots.iter().position(|(id, _)| *id == from) else { return };
        let last = self.spots.len() - 1;
        let to = ui.input_mut(|input| {
            let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key);
            let (mut on, mut back) = (count(Key::ArrowDown), count(Key::ArrowUp));
            if self.across {
                on += count(Key::ArrowRight);
                back += count(Key::ArrowLeft);
            }
            let to = (at + on).saturating_sub(back).min(last);
            let to = if count(Key::Home) > 0 { 0 } else { to };
            if count(Key::End) > 0 { last } else { to }
        });
        if to != at {
            let (id, one) = &self.spots[to];
            scene.ask(Action::People(PeopleAction::Choose(one.clone())));
            memory.focus = Some(Focus::InMiddle(*id));
        }
    }
}

/// The place of a circle, if it is of one, and those in it.
pub(super) fn spots_of(circle: &Circle) -> Vec<Spot> {
    let of = circle.place.as_ref().map_or("", |place| place.as_str());
    let place = circle.place.clone().map(InLife::Place);
    let people = circle.people.iter().cloned().map(InLife::Person);
    place.into_iter().chain(people).map(|one| (id_of(of, &one), one)).collect()
}

fn id_of(circle: &str, one: &InLife) -> Id {
    match one {
        InLife::Person(person) => Id::unique(("in circle", circle, person.as_str())),
        InLife::Place(place) => Id::unique(("circle", place.as_str())),
    }
}
