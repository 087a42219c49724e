//! A photo while it is cropped: what its frame hides is seen dimmed around it, with a line of words about
//! how it is moved and sized.
//!
//! Drawn over the page, in the window alone; nothing that prints holds it.

use super::desk::Sheet;
use crate::app::OpenBook;
use crate::layout::Picture;
use crate::ui::scene::Scene;
use crate::ui::textures::PhotoShown;
use crate::ui::widgets::{paragraph, paragraph_height};
use egui::accesskit::Live;
use egui::{Color32, CornerRadius, Mesh, Pos2, Rect, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};
use kurbo::{Affine, Point};

/// How much of the page is darkened away below what is hidden, and how much of the photo shows there.
const DARK: u8 = 150;
/// See [`DARK`].
const PHOTO: u8 = 130;
/// Between the frame and the words, and round the words, in points.
const ROOM: f32 = 10.0;

/// Draws what the frame hides of the photo around it.
pub(super) fn rest_of_photo(ui: &Ui, scene: &mut Scene<'_>, book: &OpenBook, sheet: &Sheet<'_>) {
    let Some(picture) = book.cropped_photo() else { return };
    let whole = whole(&picture);
    let pixels = whole.width().max(whole.height()) as f32 * sheet.scale * ui.ctx().pixels_per_point();
    let shown = scene.textures.photo(ui.ctx(), book, &picture.file, pixels, picture.greyscale);
    for piece in around(whole, seen(sheet, &picture)) {
        let mut dark = quad(sheet, picture.transform, whole, piece, Color32::from_black_alpha(DARK));
        dark.vertices.iter_mut().for_each(|corner| corner.uv = egui::epaint::WHITE_UV);
        ui.painter().add(Shape::mesh(dark));
        if let PhotoShown::Texture(texture, _) = shown {
            let mut mesh = quad(sheet, picture.transform, whole, piece, Color32::from_white_alpha(PHOTO));
            mesh.texture_id = texture;
            ui.painter().add(Shape::mesh(mesh));
        }
    }
}

/// Says below the frame how the photo is moved and sized and how one comes to an end.
pub(super) fn hint(ui: &Ui, scene: &Scene<'_>, sheet: &Sheet<'_>, frame: Rect) {
    let (look, words) = (scene.look, scene.text("crop-hint"));
    let size = &look.tokens.scale.second;
    let widest = (sheet.desk.width() - 4.0 * ROOM).max(1.0);
    // Rounded up, so that the last word does not fall into a line of its own.
    let width = (scene.measure(ui.painter(), &words, size).x.ceil() + 1.0).min(widest);
    let plate = vec2(width, paragraph_height(ui, width, &words, size)) + vec2(2.0 * ROOM, ROOM);
    let within = sheet.desk.shrink(ROOM);
    let left = (frame.center().x - plate.x / 2.0).min(within.right() - plate.x).max(within.left());
    let top = (frame.bottom() + ROOM).min(within.bottom() - plate.y).max(within.top());
    let plate = Rect::from_min_size(pos2(left, top), plate);
    ui.painter().rect_filled(plate, CornerRadius::same(6), look.colours.ink);
    let at = plate.min + vec2(ROOM, ROOM / 2.0);
    paragraph(ui, at, width, &words, size, look.colours.panel);
    let id = ui.scope_id().with("crop hint");
    let response = ui.interact(scene.turned(plate), id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}

/// Whether the photo is there, in its frame or dimmed around it.
pub(super) fn holds(sheet: &Sheet<'_>, picture: &Picture, at: Pos2) -> bool {
    whole(picture).contains(picture.transform.inverse() * sheet.on_page(at))
}

/// What of its place is seen on the screen, where paper ends at the trim.
fn seen(sheet: &Sheet<'_>, picture: &Picture) -> kurbo::Rect {
    let [_, b, c, ..] = picture.transform.as_coeffs();
    let is_upright = b == 0.0 && c == 0.0;
    if !is_upright {
        return picture.place;
    }
    let size = sheet.rect.size() / sheet.scale;
    let page = kurbo::Rect::new(0.0, 0.0, f64::from(size.x), f64::from(size.y));
    picture.transform.inverse().transform_rect_bbox(page).intersect(picture.place)
}

/// Where the whole photo stands when the part that shows stands in its place; in mm, before it is turned.
fn whole(picture: &Picture) -> kurbo::Rect {
    let (part, place) = (picture.part, picture.place);
    let (width, height) = (place.width() / part.width().max(1e-6), place.height() / part.height().max(1e-6));
    let from = Point::new(place.x0 - part.x0 * width, place.y0 - part.y0 * height);
    kurbo::Rect::from_origin_size(from, (width, height))
}

/// What of the whole is not in the place: above it, below it, and at its sides.
fn around(whole: kurbo::Rect, place: kurbo::Rect) -> impl Iterator<Item = kurbo::Rect> {
    let place = place.intersect(whole);
    let pieces = [
        kurbo::Rect::new(whole.x0, whole.y0, whole.x1, place.y0),
        kurbo::Rect::new(whole.x0, place.y1, whole.x1, whole.y1),
        kurbo::Rect::new(whole.x0, place.y0, place.x0, place.y1),
        kurbo::Rect::new(place.x1, place.y0, whole.x1, place.y1),
    ];
    pieces.into_iter().filter(|piece| piece.width() > 1e-3 && piece.height() > 1e-3)
}

/// A piece of the photo, turned as the photo is.
fn quad(sheet: &Sheet<'_>, turn: Affine, whole: kurbo::Rect, piece: kurbo::Rect, tint: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    let corners = [(piece.x0, piece.y0), (piece.x1, piece.y0), (piece.x1, piece.y1), (piece.x0, piece.y1)];
    for (x, y) in corners {
        let share = pos2(((x - whole.x0) / whole.width()) as f32, ((y - whole.y0) / whole.height()) as f32);
        mesh.vertices.push(egui::epaint::Vertex {
            pos: sheet.on_screen(turn * Point::new(x, y)),
            uv: share,
            color: tint,
        });
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dimmed_pieces_and_the_frame_are_the_whole_photo() {
        let whole = kurbo::Rect::new(-10.0, -20.0, 90.0, 60.0);
        let place = kurbo::Rect::new(0.0, 0.0, 50.0, 40.0);
        let pieces: Vec<kurbo::Rect> = around(whole, place).collect();
        let area: f64 = pieces.iter().map(|piece| piece.area()).sum();
        assert_eq!((pieces.len(), area + place.area()), (4, whole.area()));
        assert!(pieces.iter().all(|piece| piece.intersect(place).is_zero_area()));
        assert_eq!(around(place, place).count(), 0, "a photo that is seen whole has no rest");
    }
}
