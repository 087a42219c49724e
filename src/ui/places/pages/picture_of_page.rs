//! A picture of a page in a place of its own in the window: white paper until it has come.

use crate::app::{OpenBook, Otherwise, PrintedPage, Wish};
use crate::paint::raster::View;
use crate::ui::ink::{WHOLE, snapped};
use crate::ui::scene::Scene;
use egui::{Color32, Id, Rect, Ui};
use std::sync::Arc;

/// Draws it. `id` names the place, so that what stood there stays while the next picture is painted.
pub(crate) fn picture_of_page(
    ui: &Ui,
    scene: &mut Scene<'_>,
    rect: Rect,
    id: Id,
    page: &PrintedPage,
    otherwise: Option<&Arc<Otherwise>>,
) {
    let Some(book) = scene.state.book() else { return };
    let rect = snapped(rect, ui.ctx().pixels_per_point());
    ui.painter().rect_filled(rect, 0.0, scene.look.colours.page);
    let wish = wish_of(ui, rect, book, page, otherwise);
    if let Some(shown) = scene.textures.beside(ui.ctx(), book.pages(), id, wish) {
        ui.painter().image(shown.texture, rect, WHOLE, Color32::WHITE);
    }
}

/// The picture that is wanted of a page in such a rectangle.
pub(super) fn wish_of(
    ui: &Ui,
    rect: Rect,
    book: &OpenBook,
    page: &PrintedPage,
    otherwise: Option<&Arc<Otherwise>>,
) -> Wish {
    let pixels_per_point = ui.ctx().pixels_per_point();
    let rect = snapped(rect, pixels_per_point);
    let copy = otherwise.and_then(|otherwise| otherwise.copy.as_ref());
    let info = copy.map_or_else(|| book.book().info(), |copy| copy.book.info());
    let pixels = |points: f32| (points * pixels_per_point).round().clamp(1.0, 4096.0);
    let (width, height) = (pixels(rect.width()), pixels(rect.height()));
    let scale = f64::from(width) / info.paper.paper().width;
    let view = View { scale, left: 0.0, top: 0.0, width: width as u16, height: height as u16 };
    Wish { otherwise: otherwise.cloned(), ..Wish::new(page.clone(), view) }
}
