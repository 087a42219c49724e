//! The photos of an event, and those of the book to choose from.

use super::OpenRow;
use super::column::{BETWEEN, Column};
use crate::app::OpenBook;
use crate::book::{LifeEvent, PhotoId};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, focus_ring, say_aloud};
use egui::{
    CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// A photo, in points.
const PHOTO: f32 = 64.0;

/// The photos of it; and those of the book to choose from, on demand.
pub(super) fn photos(
    column: &mut Column<'_, '_, '_>,
    book: &OpenBook,
    event: &LifeEvent,
    open: &mut OpenRow,
) {
    let all = book.book().photos();
    if all.is_empty() {
        return;
    }
    column.top += BETWEEN;
    column.label(column.left, "life-photos");
    column.top += column.label_height();
    let words =
        column.scene.text(if open.choosing_photos { "life-photos-done" } else { "life-photos-choose" });
    let button = Button::new(column.scene, &words, ButtonLook::Plain);
    let size = button.size(column.scene, column.ui);
    let chosen: Vec<&PhotoId> = event.photos.iter().filter(|id| book.photo(id).is_some()).collect();
    let shown = if open.choosing_photos { Vec::new() } else { chosen };
    let row = column.take(if shown.is_empty() { size.y } else { PHOTO });
    let mut left = row.left();
    let mut pressed = None;
    for id in shown {
        let rect = Rect::from_min_size(pos2(left, row.top()), vec2(PHOTO * 1.3, PHOTO));
        if rect.right() > row.right() - size.x - 8.0 {
            break;
        }
        column.scene.photo(column.ui, rect, id, false);
        let name = name_of(column.scene, book, id);
        say_aloud(column.ui, column.id(("photo", id.as_str())), rect, &name);
        left = rect.right() + 8.0;
    }
    let at = Rect::from_min_size(pos2(left, row.center().y - size.y / 2.0), size);
    let id = column.id("choose photos");
    if button.put(column.ui, column.scene, Region::Strip, at, id).clicked() {
        open.choosing_photos = !open.choosing_photos;
    }
    if open.choosing_photos {
        column.top += 8.0;
        let strip = column.take(PHOTO + 18.0);
        let (ui, scene) = (&mut *column.ui, &mut *column.scene);
        ui.scope_builder(UiBuilder::new().max_rect(strip).id_salt("choose"), |ui| {
            let step = PHOTO * 1.3 + 8.0;
            ScrollArea::horizontal().auto_shrink(false).id_salt("photos").show_viewport(ui, |ui, view| {
                ui.set_width(step * all.len() as f32 + 4.0);
                ui.set_height(PHOTO + 6.0);
                let origin = ui.max_rect().min + vec2(4.0, 4.0);
                for (at, photo) in all.iter().enumerate() {
                    let x = step * at as f32;
                    if x + step < view.left() - step || x > view.right() + step {
                        continue;
                    }
                    let rect = Rect::from_min_size(origin + vec2(x, 0.0), vec2(PHOTO * 1.3, PHOTO - 4.0));
                    let is_in = event.photos.contains(&photo.id);
                    if choosable(ui, scene, book, rect, &photo.id, is_in) {
                        pressed = Some((photo.id.clone(), is_in));
                    }
                }
            });
        });
    }
    if let Some((id, is_in)) = pressed {
        let mut photos = event.photos.clone();
        if is_in {
            photos.retain(|one| *one != id);
        } else {
            photos.push(id);
        }
        column.event.photos = photos;
    }
}

/// A photo that can be chosen; whether it was pressed.
fn choosable(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    book: &OpenBook,
    rect: Rect,
    id: &PhotoId,
    chosen: bool,
) -> bool {
    let response = ui.interact(rect, ui.scope_id().with(id.as_str()), Sense::click());
    scene.photo(ui, rect, id, false);
    let look = scene.look;
    let radius = CornerRadius::same(look.tokens.radius.chip as u8);
    if chosen {
        let edge = Stroke::new(look.tokens.stroke.focus, look.colours.accent);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
        let mark = Rect::from_center_size(rect.right_top() + vec2(-12.0, 12.0), vec2(20.0, 20.0));
        ui.painter().circle_filled(mark.center(), 10.0, look.colours.accent);
        scene.icon(ui.painter(), Icon::Check, mark.center(), 14.0, look.colours.on_accent);
    } else if response.hovered() {
        let edge = Stroke::new(look.tokens.stroke.selected, look.colours.line_control);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
    }
    let name = name_of(scene, book, id);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &name));
    focus_ring(ui, scene, rect, &response, radius, false);
    scene.stop(Region::Strip, response.id);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}

/// A photo in words: its caption, what is to be seen, or its number in the box.
fn name_of(scene: &Scene<'_>, book: &OpenBook, id: &PhotoId) -> String {
    let photo = book.photo(id);
    let words = photo.into_iter().flat_map(|photo| [photo.caption.trim(), photo.alt.trim()]);
    match words.into_iter().find(|words| !words.is_empty()) {
        Some(words) => words.to_owned(),
        None => {
            let at = book.book().photos().iter().position(|photo| photo.id == *id).unwrap_or(0);
            scene.say(&Message::new("life-photo-of").with("n", at + 1))
        }
    }
}
