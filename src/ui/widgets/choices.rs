//! One of several words of which one is chosen, over a width.

use super::focus_ring;
use crate::ui::scene::{Region, Scene};
use egui::{CornerRadius, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Shows them, their left edge and middle at `left_middle`; which was pressed. Each comes with whether
/// it is the chosen one. What is chosen is told by fill, weight and a line.
pub(crate) fn choices(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    region: Region,
    left_middle: Pos2,
    width: f32,
    named: &[(String, bool)],
) -> Option<usize> {
    let look = scene.look;
    let colours = &look.colours;
    let radius = look.tokens.radius.control as u8;
    let whole = Rect::from_min_size(left_middle - vec2(0.0, 18.0), vec2(width, 36.0));
    ui.painter().rect_filled(whole, CornerRadius::same(radius), colours.field);
    let part = width / named.len().max(1) as f32;
    let mut pressed = None;
    for (at, (words, chosen)) in named.iter().enumerate() {
        let left = whole.left() + at as f32 * part;
        let rect = Rect::from_min_max(pos2(left, whole.top()), pos2(left + part, whole.bottom()));
        let response = ui.interact(rect, ui.scope_id().with(("choice", at)), Sense::click());
        let (first, last) = (at == 0, at + 1 == named.len());
        let corners = CornerRadius {
            nw: if first { radius } else { 0 },
            sw: if first { radius } else { 0 },
            ne: if last { radius } else { 0 },
            se: if last { radius } else { 0 },
        };
        if *chosen {
            ui.painter().rect_filled(rect, corners, colours.accent_soft);
            let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 3.0), rect.max);
            ui.painter().rect_filled(line, CornerRadius { nw: 0, ne: 0, ..corners }, colours.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, corners, colours.hover);
        }
        if !first {
            let edge = Stroke::new(look.control_edge(), colours.line);
            ui.painter().vline(rect.left(), rect.y_range(), edge);
        }
        let mut size = look.tokens.scale.second.clone();
        size.weight = if *chosen { 700 } else { 500 };
        let set =
            scene.ink.words(ui.ctx(), words, &size, if *chosen { colours.accent } else { colours.ink }, part);
        set.draw(ui.painter(), rect.center() - set.size / 2.0);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, *chosen, words));
        focus_ring(ui, scene, rect, &response, corners, false);
        scene.stop(region, response.id);
        if response.clicked() {
            pressed = Some(at);
        }
    }
    let edge = Stroke::new(look.control_edge(), colours.line_control);
    ui.painter().rect_stroke(whole, CornerRadius::same(radius), edge, StrokeKind::Inside);
    pressed
}
