//! Rectangles, ellipses and straight lines.

use super::display::{Meaning, Outline};
use super::sheet::Sheet;
use super::words::paint_ground;
use crate::book::{LineBox, ShapeBox, ShapeForm};
use kurbo::{BezPath, Rect};

/// Lays out a rectangle or an ellipse.
pub(super) fn lay_out_shape(sheet: &mut Sheet<'_>, frame: Rect, shape: &ShapeBox) {
    if shape.form == ShapeForm::Rectangle {
        return paint_ground(sheet, frame, &shape.ground);
    }
    let from = sheet.mark();
    if let Some(fill) = shape.ground.fill {
        let colour = sheet.ink(fill);
        sheet.fill(Outline::Ellipse.path(frame), colour);
    }
    if let Some(outline) = shape.ground.outline.filter(|_| shape.ground.outline_width.um() > 0) {
        let (colour, width) = (sheet.ink(outline), shape.ground.outline_width.mm());
        sheet.stroke(Outline::Ellipse.path(frame.inset(-width / 2.0)), colour, width);
    }
    sheet.region(from, Meaning::Artifact, String::new(), None, frame);
}

/// Lays out a straight line.
pub(super) fn lay_out_line(sheet: &mut Sheet<'_>, frame: Rect, line: &LineBox) {
    let from = sheet.mark();
    let (start, end) = if line.rising { (frame.y1, frame.y0) } else { (frame.y0, frame.y1) };
    let mut path = BezPath::new();
    path.move_to((frame.x0, start));
    path.line_to((frame.x1, end));
    let width = line.width.mm();
    let dash = if line.dashed { vec![width * 4.0, width * 3.0] } else { Vec::new() };
    let colour = sheet.ink(line.ink);
    sheet.stroke_with(path, colour, width, dash, false);
    sheet.region(from, Meaning::Artifact, String::new(), None, frame);
}
