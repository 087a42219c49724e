//! A path as it is walked: straight stretches, bends and quarter turns that join smoothly.

use kurbo::{BezPath, Point, Vec2};

/// A path as it is walked.
#[derive(Default)]
pub(super) struct Way {
    pub(super) path: BezPath,
    pub(super) at: Point,
}

impl Way {
    pub(super) fn walk_from(&mut self, at: Point) {
        self.path.move_to(at);
        self.at = at;
    }

    pub(super) fn straight_to(&mut self, to: Point) {
        self.path.line_to(to);
        self.at = to;
    }

    pub(super) fn curve_to(&mut self, leaving: Point, arriving: Point, to: Point) {
        self.path.curve_to(leaving, arriving, to);
        self.at = to;
    }

    /// Up or down to a point, leaving and arriving upright.
    pub(super) fn wind_to(&mut self, to: Point) {
        let half = (to.y - self.at.y) / 2.0;
        self.path.curve_to(self.at + (0.0, half), to - (0.0, half), to);
        self.at = to;
    }

    /// A quarter turn: leaving along one direction and arriving along another.
    pub(super) fn round_to(&mut self, to: Point, leaving: Vec2, arriving: Vec2) {
        /// How far the handles of a quarter circle reach, as a share of its radius.
        const CIRCLE: f64 = 0.552_284_75;
        let reach = (to - self.at).hypot() / std::f64::consts::SQRT_2 * CIRCLE;
        self.path.curve_to(self.at + leaving * reach, to - arriving * reach, to);
        self.at = to;
    }
}
