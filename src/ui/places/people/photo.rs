//! The picture at the head of a panel, and the photos of the book to choose it from.

use super::PeopleMemory;
use super::parts::may_change;
use crate::app::{InLife, OpenBook};
use crate::book::{Photo, PhotoId};
use crate::language::Message;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use crate::ui::widgets::{Button, ButtonLook, Panel, focus_ring};
use egui::{
    CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The picture, in points.
const PICTURE: f32 = 76.0;
/// Photos in a row of those to choose from, and rows that are seen at once.
const COLUMNS: usize = 4;
const ROWS: f32 = 2.6;
const GAP: f32 = 6.0;

/// Shows the picture as `draw` draws it, with buttons beside it; the photo that was chosen, or none.
pub(super) fn head(
    panel: &mut Panel<'_, '_, '_>,
    memory: &mut PeopleMemory,
    book: &OpenBook,
    one: &InLife,
    photo: Option<&PhotoId>,
    draw: impl FnOnce(&Ui, &mut Scene<'_>, Rect),
) -> Option<Option<PhotoId>> {
    panel.space(14.0);
    let row = panel.row(PICTURE + 6.0);
    let at = Rect::from_min_size(row.min + vec2(0.0, 2.0), vec2(PICTURE, PICTURE));
    draw(panel.ui, panel.scene, at);
    if !may_change(panel) {
        return None;
    }
    let mut chosen = None;
    let has_photo = photo.is_some_and(|id| book.photo(id).is_some());
    let choosing = memory.choosing_photo.as_ref() == Some(one);
    let choose = match (choosing, has_photo) {
        (true, _) => "people-photo-done",
        (false, true) => "people-photo-change",
        (false, false) => "people-photo-choose",
    };
    let mut buttons = Vec::new();
    if !book.book().photos().is_empty() {
        buttons.push((choose, ButtonLook::Plain));
    }
    if has_photo {
        buttons.push(("people-photo-none", ButtonLook::Quiet));
    }
    let left = at.right() + 14.0;
    let mut top = at.center().y - (buttons.len() as f32 * 40.0 - 4.0) / 2.0;
    for (key, look) in buttons {
        let words = panel.scene.text(key);
        let button = Button { height: 36.0, ..Button::new(panel.scene, &words, look) };
        let size = button.size(panel.scene, panel.ui);
        let rect = Rect::from_min_size(pos2(left, top), vec2(size.x.min(row.right() - left), size.y));
        top += 40.0;
        let id = panel.id(key);
        if button.put(panel.ui, panel.scene, Region::Panel, rect, id).clicked() {
            match key {
                "people-photo-none" => chosen = Some(None),
                _ => memory.choosing_photo = (!choosing).then(|| one.clone()),
            }
        }
    }
    panel.space(8.0);
    if choosing && let Some(id) = photos(panel, book, one, photo) {
        memory.choosing_photo = None;
        chosen = Some(Some(id));
    }
    chosen
}

/// The photos of the book, those first that have to do with whom they are chosen for; which was pressed.
fn photos(
    panel: &mut Panel<'_, '_, '_>,
    book: &OpenBook,
    one: &InLife,
    now: Option<&PhotoId>,
) -> Option<PhotoId> {
    let is_theirs = |photo: &Photo| match one {
        InLife::Person(person) => photo.people.contains(person),
        InLife::Place(place) => photo.place.as_ref() == Some(place),
    };
    let mut all: Vec<&Arc<Photo>> = book.book().photos().iter().collect();
    all.sort_by_key(|photo| !is_theirs(photo));
    let side = ((panel.width() - GAP * (COLUMNS as f32 - 1.0)) / COLUMNS as f32).floor();
    let rows = all.len().div_ceil(COLUMNS);
    let step = side + GAP;
    let whole = rows as f32 * step;
    let room = panel.row(whole.min(ROWS * step));
    let mut pressed = None;
    let (ui, scene) = (&mut *panel.ui, &mut *panel.scene);
    // Rings reach beyond the photos.
    let builder = UiBuilder::new().max_rect(room.expand2(vec2(4.0, 0.0))).id_salt("choose a photo");
    ui.scope_builder(builder, |ui| {
        ScrollArea::vertical().auto_shrink(false).id_salt("photos").show_viewport(ui, |ui, view| {
            ui.set_height(whole);
            let origin = ui.max_rect().min + vec2(4.0, 0.0);
            for (at, photo) in all.iter().enumerate() {
                let place = vec2((at % COLUMNS) as f32, (at / COLUMNS) as f32) * step;
                // One row beyond what is seen, so that the keyboard can go there.
                if place.y + 2.0 * step < view.top() || place.y - step > view.bottom() {
                    continue;
                }
                let rect = Rect::from_min_size(origin + place + vec2(0.0, 3.0), vec2(side, side - 3.0));
                if choosable(ui, scene, photo, at, rect, now == Some(&photo.id)) {
                    pressed = Some(photo.id.clone());
                }
            }
        });
    });
    panel.space(6.0);
    pressed
}

fn choosable(ui: &Ui, scene: &mut Scene<'_>, photo: &Photo, at: usize, rect: Rect, chosen: bool) -> bool {
    let response = ui.interact(rect, ui.scope_id().with(photo.id.as_str()), Sense::click());
    scene.photo(ui, rect, &photo.id, false);
    let look = scene.look;
    let radius = CornerRadius::same(look.tokens.radius.chip as u8);
    if chosen {
        let edge = Stroke::new(look.tokens.stroke.focus, look.colours.accent);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
        let mark = rect.right_top() + vec2(-12.0, 12.0);
        ui.painter().circle_filled(mark, 10.0, look.colours.accent);
        scene.icon(ui.painter(), Icon::Check, mark, 14.0, look.colours.on_accent);
    } else if response.hovered() {
        let edge = Stroke::new(look.tokens.stroke.selected, look.colours.line_control);
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Outside);
    }
    let words = [photo.caption.trim(), photo.alt.trim()].into_iter().find(|words| !words.is_empty());
    let name =
        words.map_or_else(|| scene.say(&Message::new("life-photo-of").with("n", at + 1)), str::to_owned);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    focus_ring(ui, scene, rect, &response, radius, false);
    scene.stop(Region::Panel, response.id);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response.clicked()
}
