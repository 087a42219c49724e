//! A row of a list at the start side: an icon or a face, a name, and how many.

use super::chip::face_of;
use super::focus_ring;
use crate::book::PhotoId;
use crate::ui::icons::Icon;
use crate::ui::letters;
use crate::ui::scene::{Region, Scene};
use egui::{
    Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// What stands before the name.
#[derive(Clone, Copy)]
pub(crate) enum RowMark<'a> {
    /// An icon.
    Icon(Icon),
    /// Somebody's face, or somebody without a photo.
    Face(Option<&'a PhotoId>),
}

/// A row.
pub(crate) struct ListRow<'a> {
    /// Before the name.
    pub mark: RowMark<'a>,
    /// The name. Of the book, or of the program.
    pub words: &'a str,
    /// How many.
    pub count: usize,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

impl ListRow<'_> {
    /// How high a row is, in points.
    pub(crate) const HEIGHT: f32 = 40.0;

    /// Shows it in a rectangle. `said` is its name with the number, in words.
    pub(crate) fn put(
        self,
        ui: &Ui,
        scene: &mut Scene<'_>,
        region: Region,
        rect: Rect,
        id: egui::Id,
        said: &str,
    ) -> Response {
        let response = ui.interact(rect, id, Sense::click());
        let look = scene.look;
        let colours = &look.colours;
        let radius = CornerRadius::same(look.tokens.radius.control as u8);
        let painter = ui.painter();
        if self.chosen {
            painter.rect_filled(rect, radius, colours.accent_soft);
            if look.is_high_contrast() {
                painter.rect_stroke(rect, radius, Stroke::new(2.0, colours.accent), StrokeKind::Inside);
            }
        } else if response.hovered() {
            painter.rect_filled(rect, radius, colours.hover);
        }
        let ink: Color32 = if self.chosen { colours.accent } else { colours.ink };
        let middle = rect.center().y;
        let mark = pos2(rect.left() + 20.0, middle);
        match self.mark {
            RowMark::Icon(icon) => scene.icon(painter, icon, mark, 20.0, ink),
            RowMark::Face(photo) => {
                face_of(ui, scene, Rect::from_center_size(mark, vec2(26.0, 26.0)), photo);
            }
        }
        let mut size = look.tokens.scale.body.clone();
        size.weight = if self.chosen { 700 } else { size.weight };
        let second = look.tokens.scale.second.clone();
        let count = scene.language.digits(&self.count.to_string());
        let count_width = scene.measure(painter, &count, &second).x;
        let count_at = pos2(rect.right() - 8.0 - count_width, middle);
        let count_ink = if self.chosen { colours.accent } else { colours.ink_2 };
        scene.line(painter, count_at, &count, &second, count_ink);
        let left = rect.left() + 39.0;
        let words = scene.ink.words(ui.ctx(), self.words, &size, ink, 4000.0);
        let room = Rect::from_min_max(pos2(left, rect.top()), pos2(count_at.x - 2.0, rect.bottom()));
        // A name that is longer than its place goes under the number, and is said whole.
        let clipped = painter.with_clip_rect(room.intersect(ui.clip_rect()));
        words.draw(&clipped, pos2(left, middle - words.size.y / 2.0));
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, self.chosen, said));
        focus_ring(ui, scene, rect, &response, radius, false);
        scene.stop(region, response.id);
        if words.size.x > room.width() { letters::tip(response, self.words, &second) } else { response }
    }
}
