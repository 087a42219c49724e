//! People and places: the list at the start side, everybody in circles or in one list in the middle, and
//! what is known of the chosen one at the end side.

mod circles;
mod dates;
mod empty;
mod everybody;
mod face;
mod known;
mod laid;
mod lines;
mod list;
mod panel;
mod parts;
mod person;
mod photo;
mod place;
mod reach;
mod thread;
mod toolbar;

use self::lines::Lines;
use self::toolbar::{begin_adding, toolbar};
use crate::app::{Action, InLife, OpenBook, PeopleAction, ShownAs};
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Side, hairline};
use crate::ui::window::{named_region, region};
use egui::accesskit::Role;
use egui::{Id, Rect, Ui, pos2};
use std::path::PathBuf;

/// How wide the list at the start side is, in points.
const LIST: f32 = 196.0;

/// What the place remembers between frames.
#[derive(Default)]
pub(crate) struct PeopleMemory {
    /// Of which book.
    of: Option<PathBuf>,
    /// What stands in the fields for somebody new, and for a new home or place.
    new_person: String,
    new_place: String,
    /// What the keyboard is to have once it is drawn.
    focus: Option<Focus>,
    /// Of whom a photo is being chosen.
    choosing_photo: Option<InLife>,
    /// Who was chosen in the frame before: another one is scrolled to.
    chosen: Option<InLife>,
    /// Everybody in one list, as it was laid out last.
    lines: Option<Lines>,
}

/// What the keyboard goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Focus {
    NewPerson,
    NewPlace,
    Name,
    Row(InLife),
    InMiddle(Id),
}

impl PeopleMemory {
    fn look_at(&mut self, book: &OpenBook) {
        let chosen = book.on_people().chosen();
        if self.of.as_deref() != Some(book.folder()) {
            // Who is chosen when the book is opened is so from before: the lists stand where they were left.
            let (of, chosen) = (Some(book.folder().to_owned()), chosen.cloned());
            *self = Self { of, chosen, ..Self::default() };
        }
        if self.choosing_photo.as_ref() != chosen {
            self.choosing_photo = None;
        }
    }

    /// Gives the keyboard to this now, if it is to have it.
    fn focus_on(&mut self, ui: &Ui, to: &Focus, id: Id) {
        if self.focus.as_ref() == Some(to) {
            // A press elsewhere takes the keyboard away in its own frame; it is given in the next.
            if ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released()) {
                return ui.ctx().request_repaint();
            }
            self.focus = None;
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Shows it in what the spine and the top bar leave of the window; where notices go.
pub(crate) fn people(ui: &mut Ui, scene: &mut Scene<'_>, memory: &mut PeopleMemory, room: Rect) -> Rect {
    let Some(book) = scene.state.book() else { return room };
    memory.look_at(book);
    let toolbar_end = room.top() + scene.look.tokens.layout.toolbar;
    let bar = Rect::from_min_max(room.min, pos2(room.right(), toolbar_end));
    region(ui, scene, Region::Toolbar, bar, |ui, scene| toolbar(ui, scene, memory, book));
    let list_end = room.left() + if scene.state.strip_open() { LIST } else { 0.0 };
    if list_end > room.left() {
        let rect = Rect::from_min_max(pos2(room.left(), toolbar_end), pos2(list_end, room.bottom()));
        named_region(ui, scene, "region-people-list", Role::Navigation, rect, |ui, scene| {
            list::list(ui, scene, memory, book);
        });
    }
    let has_room = scene.state.has_room_for_panel();
    let open = book.on_people().panel_open(has_room);
    let panel_width = panel_width(scene);
    // In a narrow window too: faces that lie under the panel could not be reached.
    let beside = if open { panel_width } else { 0.0 };
    let middle = Rect::from_min_max(pos2(list_end, toolbar_end), pos2(room.right() - beside, room.bottom()));
    let parts = book.book().parts();
    named_region(ui, scene, "region-people", Role::Main, middle, |ui, scene| {
        ui.painter().rect_filled(middle, 0.0, scene.look.colours.panel);
        if parts.people.is_empty() && parts.places.is_empty() {
            empty::empty(ui, scene, memory, book);
        } else {
            match book.on_people().shown_as() {
                ShownAs::Circles => circles::show(ui, scene, memory, book),
                ShownAs::List => everybody::everybody(ui, scene, memory, book),
            }
        }
    });
    // Where it takes much of the middle, it goes with Escape.
    let ctx = ui.ctx();
    let covered = ctx.memory(|memory| memory.top_modal_layer().is_some()) || egui::Popup::is_any_open(ctx);
    if open && !has_room && !covered && ctx.input(|input| input.key_pressed(egui::Key::Escape)) {
        scene.ask(Action::People(PeopleAction::Details));
    }
    if open {
        let rect = Rect::from_min_max(pos2(room.right() - panel_width, toolbar_end), room.max);
        region(ui, scene, Region::Panel, rect, |ui, scene| panel::of_chosen(ui, scene, memory, book, rect));
    }
    hairline(ui, scene, bar, Side::Bottom);
    memory.chosen = book.on_people().chosen().cloned();
    middle
}

fn panel_width(scene: &Scene<'_>) -> f32 {
    let layout = &scene.look.tokens.layout;
    let wide = scene.width >= layout.breakpoints.inspector_and_strip_widen_from;
    if wide { 320.0 } else { layout.inspector.min(scene.width - 80.0) }
}
