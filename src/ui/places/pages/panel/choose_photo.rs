//! The photo of a frame, chosen from small pictures: those that are on no page yet first.

use crate::app::{Action, OpenBook, PhotosAction, Place};
use crate::book::{Element, ElementId, PhotoId, PictureBox};
use crate::edit::PhotoEdit;
use crate::ui::menus;
use crate::ui::photo_drag::Dragged;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{ButtonLook, Panel, focus_ring};
use egui::{CornerRadius, DragAndDrop, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// So many are shown; all of them are in the photo box.
const MOST: usize = 12;
/// So many stand in a row, and how far apart, in points.
const COLUMNS: usize = 4;
const GAP: f32 = 6.0;

/// The choice, for a frame with or without a photo.
pub(super) fn choose_photo(
    panel: &mut Panel<'_, '_, '_>,
    book: &OpenBook,
    element: &Element,
    picture: &PictureBox,
) {
    let label = panel.scene.text("panel-choose-photo");
    let offered = offered(book, picture.photo.as_ref());
    let mut place = None;
    panel.group(&label, |panel| {
        for row_of in offered.chunks(COLUMNS) {
            let row = panel.row(panel.width() / COLUMNS as f32 - GAP);
            for (column, photo) in row_of.iter().enumerate() {
                let side = row.height();
                let left = row.left() + column as f32 * (side + GAP);
                let rect = Rect::from_min_size(pos2(left, row.top()), vec2(side, side));
                let chosen = picture.photo.as_ref() == Some(photo);
                let beside = picture.photo.as_ref().map(|_| &element.id);
                if small(panel.ui, panel.scene, book, rect, (photo, chosen), beside) {
                    place = Some(Some(photo.clone()));
                }
            }
            panel.space(GAP);
        }
        let add = panel.scene.text("panel-add-photos");
        let all = panel.scene.text("panel-all-photos");
        let out = panel.scene.text("panel-photo-out");
        let mut buttons = vec![add.as_str()];
        if !book.book().photos().is_empty() {
            buttons.push(&all);
        }
        if picture.photo.is_some() {
            buttons.push(&out);
        }
        match panel.buttons(ButtonLook::Plain, &buttons).map(|at| buttons[at]) {
            Some(pressed) if pressed == add => panel.scene.ask(Action::Photos(PhotosAction::Add)),
            Some(pressed) if pressed == all => panel.scene.ask(Action::Show(Place::Photos)),
            Some(_) => place = Some(None),
            None => {}
        }
    });
    let element = element.id.clone();
    let edit = match place {
        Some(Some(photo)) if picture.photo.is_some() => PhotoEdit::Replace { element, photo },
        Some(photo) => PhotoEdit::Place { element, photo },
        None => return,
    };
    panel.scene.ask(Action::Edit(edit.into()));
}

/// The photo of the frame, then the first of the others.
fn offered(book: &OpenBook, own: Option<&PhotoId>) -> Vec<PhotoId> {
    let others = book.photos_to_choose().into_iter().filter(|id| Some(id) != own);
    own.cloned().into_iter().chain(others).take(MOST).collect()
}

/// A small picture, which can be dragged onto a page; whether it was pressed. Its menu puts it `beside`.
fn small(
    ui: &Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    rect: Rect,
    (photo, chosen): (&PhotoId, bool),
    beside: Option<&ElementId>,
) -> bool {
    let response = ui.interact(rect, ui.scope_id().with(("photo", photo.as_str())), Sense::click_and_drag());
    if response.drag_started() {
        DragAndDrop::set_payload(ui.ctx(), Dragged(photo.clone()));
    }
    scene.photo(ui, rect, photo, false);
    let colours = &scene.look.colours;
    if chosen || response.hovered() {
        let ink = if chosen { colours.accent } else { colours.line_control };
        let wide = if chosen { 3.0 } else { 2.0 };
        ui.painter().rect_stroke(rect, CornerRadius::same(3), Stroke::new(wide, ink), StrokeKind::Outside);
    }
    let known = book.photo(photo);
    let named = known.map(|photo| if photo.caption.is_empty() { &photo.alt } else { &photo.caption });
    let name = named.filter(|name| !name.trim().is_empty()).cloned();
    let name = name.unwrap_or_else(|| scene.text("picture-without-words"));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    focus_ring(ui, scene, rect, &response, CornerRadius::same(3), false);
    scene.stop(Region::Panel, response.id);
    if let Some(frame) = beside {
        let add = Action::Photos(PhotosAction::PutBeside(photo.clone(), frame.clone()));
        menus::of_thing(ui, scene, &response, &name, &[add]);
    }
    response.clicked()
}
