//! Where things stand on a page, for whoever points at them. In mm on the page.

use crate::app::PrintedPage;
use crate::book::{Element, ElementKind, Frame, Paper};
use crate::layout::{gutter_shift, on_side};
use kurbo::{Affine, Point, Rect};
use std::borrow::Cow;

/// How far from a thin thing one may point and still mean it, in mm.
const SLACK: f64 = 1.5;

/// The element where it stands on this side of the sheet.
pub fn stands<'a>(element: &'a Element, page: &PrintedPage, paper: &Paper) -> Cow<'a, Element> {
    on_side(element, gutter_shift(&page.page, paper, page.place.side), paper)
}

/// The corners of a frame as it is turned: from the top left one, clockwise.
pub fn corners(frame: Frame) -> [Point; 4] {
    let rect = rect_of(frame);
    let turn = turn_of(frame);
    [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x1, rect.y1), (rect.x0, rect.y1)]
        .map(|at| turn * Point::from(at))
}

/// The foremost element at a point of a page.
pub fn element_at<'a>(page: &'a PrintedPage, paper: &Paper, at: Point) -> Option<&'a Element> {
    let here = |element: &&Element| {
        let element = stands(element, page, paper);
        let at = turn_of(element.frame).inverse() * at;
        let rect = rect_of(element.frame);
        let slack = if matches!(element.kind, ElementKind::Line(_)) { SLACK } else { 0.0 };
        let thin = |length: f64| ((2.0 * SLACK - length) / 2.0).max(slack);
        rect.inflate(thin(rect.width()), thin(rect.height())).contains(at)
    };
    page.page.elements.iter().rev().find(here)
}

/// Whether a frame, as it is turned, and an upright rectangle touch: seen upright from the page, and upright
/// from the frame, they overlap.
pub fn touches(frame: Frame, rect: Rect) -> bool {
    let overlap = |a: Rect, b: Rect| a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
    overlap(bounds(frame), rect)
        && overlap(rect_of(frame), turn_of(frame).inverse().transform_rect_bbox(rect))
}

pub(super) fn rect_of(frame: Frame) -> Rect {
    let rect = frame.rect;
    Rect::new(rect.x.mm(), rect.y.mm(), rect.right().mm(), rect.bottom().mm())
}

/// From upright to turned, about the middle of the frame.
pub(super) fn turn_of(frame: Frame) -> Affine {
    Affine::rotate_about(frame.turn.radians(), rect_of(frame).center())
}

/// The upright rectangle round a frame as it is turned.
pub(super) fn bounds(frame: Frame) -> Rect {
    turn_of(frame).transform_rect_bbox(rect_of(frame))
}
