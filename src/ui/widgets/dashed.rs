//! A dashed edge round a rectangle: of what is not known, or has ended.

use egui::{Pos2, Rect, Shape, Stroke, Ui, vec2};
use std::f32::consts::{FRAC_PI_2, TAU};

/// Dash and gap, in widths of the line.
const DASH: f32 = 3.0;
const GAP: f32 = 2.2;

/// Draws it, with corners of this radius; half of a square's side makes a circle.
pub(crate) fn dashed(ui: &Ui, rect: Rect, radius: f32, stroke: Stroke) {
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let inner = rect.shrink(radius);
    let steps = (radius.round() as usize).clamp(4, 24);
    // The corners in order, each with the angle at which its arc begins.
    let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    let mut points: Vec<Pos2> = Vec::new();
    for (quarter, corner) in corners.into_iter().enumerate() {
        for step in 0..=steps {
            let angle = FRAC_PI_2 * (quarter as f32 + step as f32 / steps as f32);
            points.push(corner + vec2(angle.cos(), angle.sin()) * radius);
        }
    }
    points.extend(points.first().copied());
    // As many whole dashes as come nearest, so that the last one does not meet the first.
    let length = 2.0 * (inner.width() + inner.height()) + TAU * radius;
    let step = (DASH + GAP) * stroke.width.max(1.0);
    let step = length / (length / step).round().max(1.0);
    let dash = step * DASH / (DASH + GAP);
    ui.painter().extend(Shape::dashed_line(&points, stroke, dash, step - dash));
}
