//! Bringing the pages of a book to another size of paper.
//!
//! Along each axis, paper edge goes to paper edge and safe edge to safe edge, and what lies between
//! keeps its share of the way. So a full-page picture stays full-page, words stay in the safe area,
//! and a column keeps its share of the width. What must keep its shape (turned things, circles) is
//! scaled evenly about its middle instead.

use crate::book::{
    Book, BookParts, Element, ElementKind, Page, Paper, PaperSize, PictureStyle, ShapeForm, Side,
};
use crate::geometry::{Angle, Length, Point, Rect};
use std::sync::Arc;

/// Sets the paper and brings every page to it.
pub(super) fn change(parts: &mut BookParts, size: PaperSize) {
    let (from, to) = (parts.info.paper.paper(), size.paper());
    if from.size == to.size {
        return;
    }
    parts.info.paper = size;
    let bound_right = parts.info.bound_right;
    let pages = parts.sections.iter_mut().flat_map(|section| &mut section.pages);
    for (index, page) in pages.enumerate().filter(|(_, page)| !page.elements.is_empty()) {
        let fit = Fit::new(&from, &to, side(page, index, bound_right));
        Arc::make_mut(page).elements.iter_mut().for_each(|element| fit.bring(element));
    }
}

/// The side that the frames of a page are placed for.
fn side(page: &Page, index: usize, bound_right: bool) -> Side {
    page.made_for.unwrap_or_else(|| Book::side_of(index, bound_right))
}

/// How one page comes from one paper to another.
struct Fit {
    across: Axis,
    down: Axis,
    /// By how much what keeps its shape is scaled.
    even: f64,
}

/// Four places along one axis, in mm: paper edge, safe edge, safe edge, paper edge.
struct Axis {
    from: [f64; 4],
    to: [f64; 4],
}

impl Axis {
    fn bring(&self, place: f64) -> f64 {
        if place <= self.from[0] {
            return self.to[0] + (place - self.from[0]);
        }
        for part in 0..3 {
            let (start, end) = (self.from[part], self.from[part + 1]);
            if place <= end {
                let share = (place - start) / (end - start);
                return self.to[part] + share * (self.to[part + 1] - self.to[part]);
            }
        }
        self.to[3] + (place - self.from[3])
    }

    fn safe_scale(&self) -> f64 {
        (self.to[2] - self.to[1]) / (self.from[2] - self.from[1])
    }
}

impl Fit {
    fn new(from: &Paper, to: &Paper, side: Side) -> Self {
        let along = |paper: &Paper| {
            let safe = paper.safe_area(side);
            let across = [0.0, safe.x.mm(), safe.right().mm(), paper.width];
            let down = [0.0, safe.y.mm(), safe.bottom().mm(), paper.height];
            (across, down)
        };
        let ((from_across, from_down), (to_across, to_down)) = (along(from), along(to));
        let across = Axis { from: from_across, to: to_across };
        let down = Axis { from: from_down, to: to_down };
        let even = across.safe_scale().min(down.safe_scale());
        Self { across, down, even }
    }

    fn bring(&self, element: &mut Element) {
        let rect = element.frame.rect;
        element.frame.rect = if keeps_its_shape(element) { self.evenly(rect) } else { self.edges(rect) };
        if let ElementKind::Bubble(bubble) = &mut element.kind {
            bubble.tail = Point {
                x: Length::from_mm(self.across.bring(bubble.tail.x.mm())),
                y: Length::from_mm(self.down.bring(bubble.tail.y.mm())),
            };
        }
    }

    fn edges(&self, rect: Rect) -> Rect {
        let (x0, y0) = (self.across.bring(rect.x.mm()), self.down.bring(rect.y.mm()));
        let (x1, y1) = (self.across.bring(rect.right().mm()), self.down.bring(rect.bottom().mm()));
        Rect::from_mm(x0, y0, (x1 - x0).max(0.0), (y1 - y0).max(0.0))
    }

    fn evenly(&self, rect: Rect) -> Rect {
        let (width, height) = (rect.width.mm() * self.even, rect.height.mm() * self.even);
        let x = self.across.bring(rect.x.mm() + rect.width.mm() / 2.0);
        let y = self.down.bring(rect.y.mm() + rect.height.mm() / 2.0);
        Rect::from_mm(x - width / 2.0, y - height / 2.0, width, height)
    }
}

/// Whether an element would be another thing if its sides were scaled unevenly.
fn keeps_its_shape(element: &Element) -> bool {
    let square = element.frame.rect.width == element.frame.rect.height;
    let round = match &element.kind {
        ElementKind::Picture(picture) => picture.style == PictureStyle::Circle,
        ElementKind::Shape(shape) => shape.form == ShapeForm::Ellipse,
        ElementKind::Words(_) | ElementKind::Line(_) | ElementKind::Bubble(_) | ElementKind::Timeline(_) => {
            false
        }
    };
    element.frame.turn != Angle::ZERO || (square && round)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(from: PaperSize, to: PaperSize) -> Fit {
        Fit::new(&from.paper(), &to.paper(), Side::Recto)
    }

    #[test]
    fn the_safe_area_becomes_the_safe_area_and_the_paper_the_paper() {
        for from in PaperSize::SIZES {
            for to in PaperSize::SIZES {
                let fit = fit(from.size, to.size);
                assert_eq!(fit.edges(from.safe_area(Side::Recto)), to.safe_area(Side::Recto));
                let whole = |paper: Paper| Rect::from_mm(0.0, 0.0, paper.width, paper.height);
                assert_eq!(fit.edges(whole(from)), whole(to));
            }
        }
    }

    #[test]
    fn half_of_the_safe_area_is_half_of_it_on_any_paper() {
        let fit = fit(PaperSize::A4Portrait, PaperSize::A5Portrait);
        let safe = PaperSize::A4Portrait.paper().safe_area(Side::Recto);
        let half = Rect { width: Length::from_um(safe.width.um() / 2), ..safe };
        let brought = fit.edges(half);
        let expected = PaperSize::A5Portrait.paper().safe_area(Side::Recto);
        assert_eq!(brought.width, Length::from_um(expected.width.um() / 2));
    }

    #[test]
    fn what_bleeds_bleeds_as_far() {
        let fit = fit(PaperSize::A4Portrait, PaperSize::A5Portrait);
        let brought = fit.edges(Rect::from_mm(-3.0, -3.0, 216.0, 303.0));
        assert_eq!(brought, Rect::from_mm(-3.0, -3.0, 154.0, 216.0));
    }
}
