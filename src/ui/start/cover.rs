//! A closed book as it lies there: its cloth, and on it the first page or its name.

use crate::app::Cover;
use crate::paint::raster::Painted;
use crate::ui::ink::{WHOLE, image_of};
use crate::ui::scene::Scene;
use crate::ui::tokens::Cloth;
use egui::{Color32, Context, CornerRadius, Rect, TextureHandle, TextureOptions, Ui, pos2, vec2};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How large a cover is, in points.
pub(super) const SIZE: egui::Vec2 = vec2(176.0, 232.0);
/// Between the page on a cover and its edges, in points.
const AROUND: f32 = 13.0;

/// The pictures of covers and of the sample as textures, while the start screen is shown.
#[derive(Default)]
pub(crate) struct Covers {
    covers: HashMap<PathBuf, (Arc<Cover>, TextureHandle)>,
    sample: Option<(Arc<[Painted; 2]>, [TextureHandle; 2])>,
}

impl Covers {
    /// The first page of the book in this folder, if it is painted, and how wide it is for its height.
    pub(super) fn page(
        &mut self,
        ctx: &Context,
        scene: &Scene<'_>,
        folder: &Path,
    ) -> Option<(TextureHandle, f32)> {
        let cover = scene.state.start().shelf().cover(folder)?;
        let shape = cover.page.width as f32 / cover.page.height.max(1) as f32;
        if let Some((known, texture)) = self.covers.get(folder)
            && Arc::ptr_eq(known, &cover)
        {
            return Some((texture.clone(), shape));
        }
        let texture = ctx.load_texture("cover", image_of(&cover.page), TextureOptions::LINEAR);
        self.covers.insert(folder.to_owned(), (cover, texture.clone()));
        Some((texture, shape))
    }

    /// Two facing pages of the sample book, if they are painted.
    pub(super) fn sample(&mut self, ctx: &Context, scene: &Scene<'_>) -> Option<[TextureHandle; 2]> {
        let pages = scene.state.start().shelf().sample()?;
        if let Some((known, textures)) = &self.sample
            && Arc::ptr_eq(known, &pages)
        {
            return Some(textures.clone());
        }
        let texture = |page: &Painted| ctx.load_texture("sample", image_of(page), TextureOptions::LINEAR);
        let textures = [texture(&pages[0]), texture(&pages[1])];
        self.sample = Some((pages, textures.clone()));
        Some(textures)
    }

    /// Lets go of all of them.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// Draws the book without anything on it; its face, beside the fold.
pub(super) fn closed(ui: &Ui, scene: &Scene<'_>, rect: Rect, cloth: &Cloth) -> Rect {
    let look = scene.look;
    let round = look.tokens.radius.control as u8;
    let corners = CornerRadius { nw: 2, sw: 2, ne: round, se: round };
    ui.painter().add(look.shadow("card").as_shape(rect, corners));
    ui.painter().rect_filled(rect, corners, cloth.fill);
    let fold = rect.width() * 0.073;
    let spine = Rect::from_min_size(rect.min, vec2(fold, rect.height()));
    ui.painter().rect_filled(spine, CornerRadius { nw: 2, sw: 2, ne: 0, se: 0 }, cloth.edge);
    Rect::from_min_max(pos2(spine.right(), rect.top()), rect.max)
}

/// Lays the first page on the face of a cover.
pub(super) fn with_page(ui: &Ui, scene: &Scene<'_>, face: Rect, (texture, shape): (TextureHandle, f32)) {
    let room = face.shrink(AROUND);
    let height = room.height().min(room.width() / shape);
    let page = Rect::from_center_size(face.center(), vec2(height * shape, height));
    ui.painter().add(scene.look.shadow("rest").as_shape(page, CornerRadius::ZERO));
    ui.painter().image(texture.id(), page, WHOLE, Color32::WHITE);
}

/// Writes a name on the face of a cover, and something smaller below it.
pub(super) fn with_name(ui: &Ui, scene: &mut Scene<'_>, face: Rect, name: &str, below: &str, large: bool) {
    let mut size = scene.look.tokens.scale.dialog_title.clone();
    if large {
        size = scene.look.tokens.scale.first_question.clone();
    }
    let body = scene.look.tokens.scale.group_title.clone();
    let mut small = scene.look.tokens.scale.body.clone();
    if large {
        (small.size, small.line) = (body.size, body.line);
    }
    let ink = scene.look.colours.on_cloth;
    let width = face.width() - 16.0;
    let title = scene.ink.words(ui.ctx(), name, &size, ink, width);
    let under = scene.ink.words(ui.ctx(), below, &small, ink, width);
    let height = title.size.y + under.size.y + 4.0;
    let top = face.top() + (face.height() - height) * 0.46;
    let painter = ui.painter().with_clip_rect(face);
    title.draw(&painter, pos2(face.center().x - title.size.x / 2.0, top));
    if !below.is_empty() {
        let at = pos2(face.center().x - under.size.x / 2.0, top + title.size.y + 4.0);
        under.draw(&painter, at);
    }
}
