//! Turning a timeline round for books that are read from the right.

use super::super::sheet::Sheet;
use kurbo::{Affine, BezPath, Point, Rect};

/// From places as in a book read from the left to places on the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mirror {
    /// Twice the middle about which places are turned; none in a book read from the left.
    about: Option<f64>,
}

impl Mirror {
    /// For a frame: turned about its middle where the book is bound at the right.
    pub(super) fn of(sheet: &Sheet<'_>, frame: Rect) -> Self {
        Self { about: sheet.book.info().bound_right.then_some(frame.x0 + frame.x1) }
    }

    /// Whether places are turned.
    pub(super) fn is_on(self) -> bool {
        self.about.is_some()
    }

    pub(super) fn point(self, at: Point) -> Point {
        Point { x: self.about.map_or(at.x, |about| about - at.x), ..at }
    }

    pub(super) fn rect(self, rect: Rect) -> Rect {
        match self.about {
            Some(about) => Rect { x0: about - rect.x1, x1: about - rect.x0, ..rect },
            None => rect,
        }
    }

    pub(super) fn path(self, path: BezPath) -> BezPath {
        match self.about {
            Some(about) => Affine::new([-1.0, 0.0, 0.0, 1.0, about, 0.0]) * path,
            None => path,
        }
    }
}
