//! Faces and pictures of places, in a row or a circle, and the keys that all of them share.

use super::{Focus, PeopleMemory};
use crate::app::{Action, InLife, PeopleAction};
use crate::book::{PhotoId, Place};
use crate::ui::icons::Icon;
use crate::ui::scene::Scene;
use crate::ui::widgets::face_of;
use egui::{CornerRadius, Key, Modifiers, Rect, Response, Stroke, StrokeKind, Ui};

/// Somebody's face in a circle.
pub(super) fn person(ui: &Ui, scene: &mut Scene<'_>, rect: Rect, photo: Option<&PhotoId>) {
    let photo = photo.filter(|id| scene.state.book().is_some_and(|book| book.photo(id).is_some()));
    face_of(ui, scene, rect, photo);
}

/// A picture of a home or place; without one, what it is.
pub(super) fn place(ui: &Ui, scene: &mut Scene<'_>, rect: Rect, place: &Place) {
    let photo = place.photo.as_ref();
    match photo.filter(|id| scene.state.book().is_some_and(|book| book.photo(id).is_some())) {
        Some(photo) => scene.photo(ui, rect, photo, false),
        None => {
            let look = scene.look;
            let corners = CornerRadius::same(look.tokens.radius.control as u8);
            let edge = Stroke::new(look.tokens.stroke.hairline, look.colours.line);
            ui.painter().rect(rect, corners, look.colours.panel, edge, StrokeKind::Inside);
            let icon = if place.is_home { Icon::Home } else { Icon::MapPin };
            let side = (rect.height() * 0.6).min(34.0);
            scene.icon(ui.painter(), icon, rect.center(), side, look.colours.ink_2);
        }
    }
}

/// What pressing one of them does, with the keyboard `here` from then on, and its keys: Enter and F2 lead
/// to the name, Delete takes out, with the keyboard at `after` then.
pub(super) fn pressed(
    ui: &Ui,
    scene: &mut Scene<'_>,
    memory: &mut PeopleMemory,
    response: &Response,
    one: &InLife,
    here: Focus,
    after: Option<Focus>,
) {
    let open = Action::People(PeopleAction::Open(one.clone()));
    if response.has_focus() {
        let taken = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if taken(Key::Enter) | taken(Key::F2) {
            memory.focus = Some(Focus::Name);
            return scene.ask(open);
        }
        let remove = Action::People(PeopleAction::Remove(one.clone()));
        if taken(Key::Delete) && remove.enabled(scene.state) {
            memory.focus = after;
            return scene.ask(remove);
        }
    }
    if response.clicked() {
        memory.focus = Some(here);
        scene.ask(open);
    }
}

/// The one that is chosen once this one is gone.
pub(super) fn beside(book: &crate::app::OpenBook, one: &InLife) -> Option<InLife> {
    let all = crate::app::everybody(book.book());
    let at = all.iter().position(|other| other == one)?;
    all.get(at + 1).or_else(|| all.get(at.checked_sub(1)?)).cloned()
}
