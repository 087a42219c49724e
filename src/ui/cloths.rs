//! The cloths that a book may be bound in, each with its name, of which one is chosen.

use super::scene::{Region, Scene};
use super::tokens::Tokens;
use super::widgets::focus_ring;
use crate::book::CLOTHS;
use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// How high one is, and how far from the next, in points.
const HEIGHT: f32 = 52.0;
const GAP: f32 = 10.0;

/// How many stand side by side, and how high all of them are, within this width.
fn laid_out(width: f32) -> (usize, f32) {
    let columns = if width < 420.0 { 2 } else { 4 };
    let rows = CLOTHS.len().div_ceil(columns) as f32;
    (columns, rows * (HEIGHT + GAP) - GAP)
}

/// How high all of them are within this width.
pub(crate) fn cloths_height(width: f32) -> f32 {
    laid_out(width).1
}

/// Shows them; the one that was pressed. `each` is told of every one of them.
pub(crate) fn cloths(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    region: Region,
    rect: Rect,
    chosen: &str,
    mut each: impl FnMut(&Ui, &Response),
) -> Option<&'static str> {
    let (columns, _) = laid_out(rect.width());
    let across = (rect.width() - GAP * (columns - 1) as f32) / columns as f32;
    let mut pressed = None;
    for (index, (cloth, _)) in CLOTHS.into_iter().enumerate() {
        let (column, row) = ((index % columns) as f32, (index / columns) as f32);
        let min = pos2(rect.left() + column * (across + GAP), rect.top() + row * (HEIGHT + GAP));
        let place = Rect::from_min_size(min, vec2(across, HEIGHT));
        let response = swatch(ui, scene, region, place, cloth, chosen == cloth);
        if response.clicked() {
            pressed = Some(cloth);
        }
        each(ui, &response);
    }
    pressed
}

/// A cloth, with its name.
fn swatch(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    region: Region,
    rect: Rect,
    cloth: &'static str,
    chosen: bool,
) -> Response {
    let words = scene.text(cloth_words(cloth));
    let response = ui.interact(rect, ui.scope_id().with(cloth), Sense::click());
    ground(ui, scene, rect, &response, chosen);
    if let Some(own) = Tokens::get().cloth(cloth) {
        let small = Rect::from_min_size(rect.left_center() + vec2(11.0, -17.0), vec2(28.0, 34.0));
        ui.painter().rect_filled(small, CornerRadius { nw: 1, sw: 1, ne: 4, se: 4 }, own.fill);
        let fold = Rect::from_min_size(small.min, vec2(3.0, small.height()));
        ui.painter().rect_filled(fold, 0.0, own.edge);
    }
    let mut size = scene.look.tokens.scale.second.clone();
    size.weight = if chosen { 700 } else { 500 };
    scene.line(ui.painter(), rect.left_center() + vec2(49.0, 0.0), &words, &size, scene.look.colours.ink);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &words));
    focus_ring(ui, scene, rect, &response, CornerRadius::same(10), false);
    scene.stop(region, response.id);
    response
}

/// The key of a cloth's name.
fn cloth_words(cloth: &str) -> &'static str {
    match cloth {
        "damson" => "cloth-damson",
        "brick" => "cloth-brick",
        "conker" => "cloth-conker",
        "olive" => "cloth-olive",
        "pine" => "cloth-pine",
        "night" => "cloth-night",
        "charcoal" => "cloth-charcoal",
        _ => "cloth-harbour",
    }
}

/// What an answer stands on; the chosen one is told by fill, edge and weight.
pub(crate) fn ground(ui: &Ui, scene: &Scene<'_>, rect: Rect, response: &Response, chosen: bool) {
    let look = scene.look;
    let colours = &look.colours;
    let (fill, stroke) = match (chosen, response.hovered()) {
        (true, _) => (colours.accent_soft, Stroke::new(look.tokens.stroke.selected, colours.accent)),
        (false, true) => (colours.hover, Stroke::new(look.control_edge(), colours.line_control)),
        (false, false) => (colours.field, Stroke::new(look.control_edge(), colours.line_control)),
    };
    ui.painter().rect(rect, CornerRadius::same(10), fill, stroke, StrokeKind::Inside);
}
