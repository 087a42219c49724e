//! A speech bubble: words on a rounded ground whose tail points at whoever speaks.

use super::display::Meaning;
use super::sheet::Sheet;
use super::words;
use crate::book::BubbleBox;
use kurbo::{BezPath, Point, Rect, Vec2};

/// How wide the tail is where it leaves the bubble, in mm.
const TAIL_WIDTH_MM: f64 = 8.0;

/// How much of the tail stays, where the bubble grows towards its point, in mm.
const TAIL_LEAST_MM: f64 = 4.0;

/// Lays out a bubble with its words. It grows with them as any box does, but not over its tail.
pub(super) fn lay_out_bubble(sheet: &mut Sheet<'_>, frame: Rect, bubble: &BubbleBox) {
    let ground = bubble.inside.ground;
    let tail = Point::new(bubble.tail.x.mm(), bubble.tail.y.mm());
    let below = tail.y - frame.y1;
    let grows = if below > 0.0 { (below - TAIL_LEAST_MM).max(0.0) } else { f64::INFINITY };
    let words = words::Fitted::of(sheet, frame, &bubble.inside, grows);
    let frame = words.frame;
    let from = sheet.mark();
    let corner = ground.corner.mm().min(frame.width() / 2.0).min(frame.height() / 2.0);
    let path = outline(frame, corner, tail);
    if let Some(fill) = ground.fill {
        let colour = sheet.ink(fill);
        sheet.fill(path.clone(), colour);
    }
    if let Some(ink) = ground.outline.filter(|_| ground.outline_width.um() > 0) {
        let colour = sheet.ink(ink);
        sheet.stroke(path, colour, ground.outline_width.mm());
    }
    sheet.region(from, Meaning::Artifact, String::new(), None, frame);
    words.place(sheet, &bubble.inside);
}

/// The rounded rectangle with a tail that leaves it at the side nearest to the tail's point.
fn outline(frame: Rect, corner: f64, tail: Point) -> BezPath {
    let mut path = BezPath::new();
    let to_tail: Vec2 = tail - frame.center();
    if frame.contains(tail) || to_tail.hypot() < 1e-6 {
        return super::sheet::rounded(frame, corner);
    }
    // Walk round clockwise from the top left, and step out to the tail on its side.
    let across = to_tail.x.abs() * frame.height() > to_tail.y.abs() * frame.width();
    let side = match (across, to_tail.x > 0.0, to_tail.y > 0.0) {
        (false, _, false) => 0,
        (true, true, _) => 1,
        (false, _, true) => 2,
        (true, false, _) => 3,
    };
    let corners = [
        Point::new(frame.x0, frame.y0),
        Point::new(frame.x1, frame.y0),
        Point::new(frame.x1, frame.y1),
        Point::new(frame.x0, frame.y1),
    ];
    const CIRCLE: f64 = 0.552_284_75;
    for (nth, &start) in corners.iter().enumerate() {
        let end = corners[(nth + 1) % 4];
        let along = (end - start) / (end - start).hypot().max(1e-9);
        let length = (end - start).hypot();
        let from = start + along * corner;
        if nth == 0 {
            path.move_to(from)
        } else {
            path.line_to(from)
        }
        if nth == side {
            let half = (TAIL_WIDTH_MM / 2.0).min(((length - 2.0 * corner) / 2.0).max(0.5));
            let reach =
                ((tail - start).dot(along)).clamp(corner + half, (length - corner - half).max(corner + half));
            let base = start + along * reach;
            path.line_to(base - along * half);
            path.quad_to(base, tail);
            path.quad_to(base + along * (half * 0.4), base + along * half);
        }
        let to = end - along * corner;
        path.line_to(to);
        let next = corners[(nth + 2) % 4];
        let turned = (next - end) / (next - end).hypot().max(1e-9);
        path.curve_to(
            to + along * (corner * CIRCLE),
            end + turned * (corner * (1.0 - CIRCLE)),
            end + turned * corner,
        );
    }
    path.close_path();
    path
}
