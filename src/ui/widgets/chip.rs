//! A chip: somebody or something by name, with their face, that is or is not the case.

use super::{dashed, focus_ring};
use crate::book::PhotoId;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use egui::{
    CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// How high it is, in points.
const HEIGHT: f32 = 34.0;
/// The face in it, in points.
const FACE: f32 = 26.0;

/// A chip that is pressed to say that it is the case, or is not.
pub(crate) struct Chip<'a> {
    /// The name. Of the book, or of the program.
    pub words: &'a str,
    /// Somebody's face, who may have no photo; none for what is nobody, which gets a tick or a plus.
    pub face: Option<Option<&'a PhotoId>>,
    /// Whether it is the case.
    pub chosen: bool,
}

impl Chip<'_> {
    /// Its size, at most so wide.
    pub(crate) fn size(&self, scene: &mut Scene<'_>, ui: &Ui, most: f32) -> Vec2 {
        let words = self.set(scene, ui, most).size.x;
        vec2((words + FACE + 24.0).ceil().min(most), HEIGHT)
    }

    fn set(&self, scene: &mut Scene<'_>, ui: &Ui, most: f32) -> crate::ui::ink::SetWords {
        let mut size = scene.look.tokens.scale.second.clone();
        size.weight = if self.chosen { 700 } else { 500 };
        let colours = &scene.look.colours;
        let ink = if self.chosen { colours.accent } else { colours.ink };
        scene.ink.words(ui.ctx(), self.words, &size, ink, most - FACE - 24.0)
    }

    /// Shows it in a rectangle.
    pub(crate) fn put(self, ui: &Ui, scene: &mut Scene<'_>, region: Region, rect: Rect, id: Id) -> Response {
        let response = ui.interact(rect, id, Sense::click());
        let look = scene.look;
        let colours = &look.colours;
        let radius = CornerRadius::same((HEIGHT / 2.0) as u8);
        let (fill, edge) = match (self.chosen, response.hovered()) {
            (true, _) => (colours.accent_soft, Stroke::new(look.tokens.stroke.selected, colours.accent)),
            (false, true) => (colours.hover, Stroke::new(look.control_edge(), colours.line_control)),
            (false, false) => (colours.field, Stroke::new(look.control_edge(), colours.line_control)),
        };
        ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
        let face =
            Rect::from_center_size(pos2(rect.left() + 4.0 + FACE / 2.0, rect.center().y), vec2(FACE, FACE));
        match self.face {
            Some(photo) => face_of(ui, scene, face, photo),
            None => {
                let (icon, ink) =
                    if self.chosen { (Icon::CheckBold, colours.accent) } else { (Icon::Plus, colours.ink) };
                scene.icon(ui.painter(), icon, face.center(), look.tokens.icon.mark, ink);
            }
        }
        if self.chosen && self.face.is_some() {
            let disc = face.right_bottom() - vec2(5.0, 5.0);
            ui.painter().circle_filled(disc, 8.0, colours.accent);
            scene.icon(ui.painter(), Icon::CheckBold, disc, 10.0, colours.on_accent);
        }
        let words = self.set(scene, ui, rect.width());
        words.draw(ui.painter(), pos2(face.right() + 8.0, rect.center().y - words.size.y / 2.0));
        let named = self.words.to_owned();
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, self.chosen, &named));
        focus_ring(ui, scene, rect, &response, radius, false);
        scene.stop(region, response.id);
        response
    }
}

/// A face in a circle. Somebody without a photo is a question, not a grey figure.
pub(crate) fn face_of(ui: &Ui, scene: &mut Scene<'_>, rect: Rect, photo: Option<&PhotoId>) {
    match photo {
        Some(photo) => scene.photo(ui, rect, photo, true),
        None => {
            let colours = &scene.look.colours;
            let ink = colours.ink_2;
            ui.painter().circle_filled(rect.center(), rect.width() / 2.0, colours.panel);
            let wide = (rect.width() / 40.0).clamp(1.0, 2.0);
            dashed(ui, rect.shrink(wide / 2.0), rect.width(), Stroke::new(wide, ink));
            let side = (rect.width() * 0.62).min(32.0);
            scene.icon(ui.painter(), Icon::Question, rect.center(), side, ink);
        }
    }
}
