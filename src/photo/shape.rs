//! Shapes on a picture, in its pixels: what a frame shows.

/// An upright rectangle of whole pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PixelRect {
    /// From the left edge.
    pub x: u32,
    /// From the top edge.
    pub y: u32,
    /// Across.
    pub width: u32,
    /// Down.
    pub height: u32,
}

impl PixelRect {
    /// The part of it that lies on a picture of `size` pixels: at least one pixel.
    pub fn within(self, (width, height): (u32, u32)) -> Self {
        let x = self.x.min(width.saturating_sub(1));
        let y = self.y.min(height.saturating_sub(1));
        Self {
            x,
            y,
            width: self.width.clamp(1, (width - x).max(1)),
            height: self.height.clamp(1, (height - y).max(1)),
        }
    }
}

/// A shape within a rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// The ellipse that touches the rectangle's four sides; a circle in a square.
    Ellipse(PixelRect),
    /// The rectangle with corners rounded by this radius, in pixels; 0 leaves them square.
    Rounded(PixelRect, f64),
}

impl Shape {
    /// Whether the shape touches the pixel at all. Pixels that it only grazes are in: the painter's
    /// own edge cuts finer.
    pub fn contains(self, x: u32, y: u32) -> bool {
        /// A pixel's corner lies so far from its middle.
        const REACH: f64 = 0.71;
        let (rect, radius) = match self {
            Self::Ellipse(rect) => (rect, (f64::from(rect.width) / 2.0, f64::from(rect.height) / 2.0)),
            Self::Rounded(rect, radius) => {
                let most = f64::from(rect.width.min(rect.height)) / 2.0;
                let radius = radius.clamp(0.0, most);
                (rect, (radius, radius))
            }
        };
        let inside = (rect.x..rect.x.saturating_add(rect.width)).contains(&x)
            && (rect.y..rect.y.saturating_add(rect.height)).contains(&y);
        if !inside {
            return false;
        }
        // How far the pixel lies beyond the nearest corner's centre, towards the corner.
        let beyond = |at: u32, start: u32, length: u32, radius: f64| {
            let at = f64::from(at - start) + 0.5;
            (radius - at).max(at - (f64::from(length) - radius)).max(0.0)
        };
        let across = beyond(x, rect.x, rect.width, radius.0);
        let down = beyond(y, rect.y, rect.height, radius.1);
        let (rx, ry) = (radius.0 + REACH, radius.1 + REACH);
        (across / rx).powi(2) + (down / ry).powi(2) <= 1.0
    }

    /// For a pixel outside, the pixel of the shape that lies on the way to its middle (of a picture of
    /// `size` pixels, on which the shape must lie at least in part); nothing for a pixel inside.
    pub(super) fn edge_for(self, (x, y): (u32, u32), size: (u32, u32)) -> Option<(u32, u32)> {
        if self.contains(x, y) {
            return None;
        }
        let (Self::Ellipse(rect) | Self::Rounded(rect, _)) = self;
        let rect = rect.within(size);
        let middle = (rect.x + rect.width / 2, rect.y + rect.height / 2);
        let step = |share: f64| {
            let along = |from: u32, to: u32| {
                (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u32
            };
            (along(x, middle.0), along(y, middle.1))
        };
        // Both shapes are convex, so the way crosses the edge once: halve until it is found.
        let (mut outside, mut inside) = (0.0, 1.0);
        for _ in 0..16 {
            let half = (outside + inside) / 2.0;
            let (x, y) = step(half);
            if self.contains(x, y) { inside = half } else { outside = half }
        }
        Some(step(inside))
    }
}
