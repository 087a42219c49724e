//! A chip: a name that is chosen or not, such as somebody who was there.

use super::focus_ring;
use crate::ui::icons::Icon;
use crate::ui::scene::{Region, Scene};
use egui::{
    CornerRadius, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// How high it is, room at its sides, and the room of its tick, in points.
const HEIGHT: f32 = 36.0;
const INSIDE: f32 = 12.0;
const TICK: f32 = 20.0;

/// The room that a chip of these words takes, at most so wide.
pub(crate) fn chip_size(ui: &Ui, scene: &mut Scene<'_>, words: &str, most: f32) -> Vec2 {
    let size = scene.look.tokens.scale.second.clone();
    let ink = scene.look.colours.ink;
    let taken = scene.ink.words(ui.ctx(), words, &size, ink, most - 2.0 * INSIDE - TICK).size;
    vec2((taken.x + 2.0 * INSIDE + TICK).ceil(), (taken.y + 12.0).max(HEIGHT))
}

/// Shows a chip; its words may be a book's.
pub(crate) fn chip(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    region: Region,
    rect: Rect,
    id: Id,
    words: &str,
    chosen: bool,
) -> Response {
    let look = scene.look;
    let colours = &look.colours;
    let response = ui.interact(rect, id, Sense::click());
    let radius = CornerRadius::same(look.tokens.radius.control as u8);
    let (fill, edge, ink) = match (chosen, response.hovered()) {
        (true, _) => {
            (colours.accent_soft, Stroke::new(look.tokens.stroke.selected, colours.accent), colours.accent)
        }
        (false, true) => (colours.hover, Stroke::new(look.control_edge(), colours.line_control), colours.ink),
        (false, false) => {
            (colours.field, Stroke::new(look.control_edge(), colours.line_control), colours.ink)
        }
    };
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
    let size = look.tokens.scale.second.clone();
    let set = scene.ink.words(ui.ctx(), words, &size, ink, rect.width() - 2.0 * INSIDE - TICK);
    let tick = pos2(rect.left() + INSIDE + 7.0, rect.center().y);
    let icon = if chosen { Icon::Check } else { Icon::Plus };
    scene.icon(ui.painter(), icon, tick, look.tokens.icon.mark, ink);
    set.draw(ui.painter(), pos2(rect.left() + INSIDE + TICK, rect.center().y - set.size.y / 2.0));
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, words));
    focus_ring(ui, scene, rect, &response, radius, false);
    scene.stop(region, response.id);
    response
}
