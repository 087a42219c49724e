//! From the page's millimetres, downwards, to the PDF's points, upwards; and paths in them.
//!
//! Knows nothing of what the paths are for.

use crate::geometry::POINTS_PER_MM;
use crate::layout::DisplayList;
use kurbo::{Affine, BezPath, PathEl, Point, Rect};
use printpdf::{Line, LinePoint, PaintMode, Polygon, PolygonRing, Pt, WindingOrder};

/// One sheet: the trimmed page with its bleed all around.
#[derive(Clone, Copy, Debug)]
pub(super) struct Space {
    /// From mm on the page to points on the sheet.
    pub(super) to_points: Affine,
    /// The whole sheet, in points.
    pub(super) media: Rect,
    /// The trimmed page within it, in points.
    pub(super) trim: Rect,
}

impl Space {
    pub(super) fn of(list: &DisplayList) -> Self {
        let (width, height) = (list.width + 2.0 * list.bleed, list.height + 2.0 * list.bleed);
        let k = POINTS_PER_MM;
        let media = Rect::new(0.0, 0.0, width * k, height * k);
        Self {
            to_points: Affine::new([k, 0.0, 0.0, -k, list.bleed * k, (list.height + list.bleed) * k]),
            media,
            trim: media.inset(-list.bleed * k),
        }
    }

    /// A path for filling or clipping. Nothing if it has no outline at all.
    pub(super) fn polygon(&self, path: &BezPath, mode: PaintMode) -> Option<Polygon> {
        let rings = self.subpaths(path).into_iter().map(|line| PolygonRing { points: line.points });
        let rings: Vec<_> = rings.filter(|ring| ring.points.len() > 1).collect();
        (!rings.is_empty()).then_some(Polygon { rings, mode, winding_order: WindingOrder::NonZero })
    }

    /// A path for stroking, one line for each of its parts.
    pub(super) fn lines(&self, path: &BezPath) -> Vec<Line> {
        self.subpaths(path).into_iter().filter(|line| line.points.len() > 1 || line.is_closed).collect()
    }

    fn subpaths(&self, path: &BezPath) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        let mut current = Point::ZERO;
        let mut start = Point::ZERO;
        let mut open = false;
        for element in path.elements() {
            let begin = |lines: &mut Vec<Line>, at: Point| {
                lines.push(Line { points: vec![self.corner(at)], is_closed: false });
            };
            // After a close, what follows begins where the closed part began.
            if !open && !matches!(element, PathEl::MoveTo(_) | PathEl::ClosePath) {
                begin(&mut lines, current);
                open = true;
            }
            match *element {
                PathEl::MoveTo(to) => {
                    begin(&mut lines, to);
                    (current, start, open) = (to, to, true);
                }
                PathEl::LineTo(to) => {
                    self.extend(&mut lines, [self.corner(to)]);
                    current = to;
                }
                PathEl::QuadTo(control, to) => {
                    let curve = kurbo::QuadBez::new(current, control, to).raise();
                    self.extend(
                        &mut lines,
                        [self.control(curve.p1), self.control(curve.p2), self.corner(to)],
                    );
                    current = to;
                }
                PathEl::CurveTo(first, second, to) => {
                    self.extend(&mut lines, [self.control(first), self.control(second), self.corner(to)]);
                    current = to;
                }
                PathEl::ClosePath => {
                    if let Some(line) = lines.last_mut().filter(|_| open) {
                        line.is_closed = true;
                    }
                    (current, open) = (start, false);
                }
            }
        }
        lines
    }

    fn extend<const N: usize>(&self, lines: &mut [Line], points: [LinePoint; N]) {
        if let Some(line) = lines.last_mut() {
            line.points.extend(points);
        }
    }

    fn corner(&self, at: Point) -> LinePoint {
        let at = self.to_points * at;
        LinePoint { p: printpdf::Point { x: Pt(number(at.x)), y: Pt(number(at.y)) }, bezier: false }
    }

    fn control(&self, at: Point) -> LinePoint {
        LinePoint { bezier: true, ..self.corner(at) }
    }
}

/// A length in points as it is written: thousandths are finer than any printer, and readers are only
/// bound to understand numbers up to 32,767 (ISO 32000-1, annex C).
pub(super) fn number(points: f64) -> f32 {
    const LIMIT: f64 = 32_000.0;
    let rounded = (points.clamp(-LIMIT, LIMIT) * 1000.0).round() / 1000.0;
    // What is no number becomes nought; −0 would be written with its sign.
    if rounded.is_nan() || rounded == 0.0 { 0.0 } else { rounded as f32 }
}

/// The six numbers of a matrix as they are written; its factors finer than its lengths.
pub(super) fn matrix(affine: Affine) -> [f32; 6] {
    let [a, b, c, d, e, f] = affine.as_coeffs();
    let factor = |v: f64| {
        let rounded = (v * 1e6).round() / 1e6;
        if rounded.is_nan() || rounded == 0.0 { 0.0 } else { rounded as f32 }
    };
    [factor(a), factor(b), factor(c), factor(d), number(e), number(f)]
}
