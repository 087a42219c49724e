//! Lengths on paper: exact whole micrometres, and the points, sizes and rectangles made of them.
//!
//! Everything a book stores about place and size is one of these, so that a book written and read
//! again is the same to the last digit and two books can be compared with `==`. Layout works in
//! millimetres as `f64` ([`Length::mm`]); only the result of a person's wish is stored here.
//!
//! Knows nothing of books, screens or files.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::{Add, Mul, Neg, Sub};

/// A length on paper in whole micrometres (1/1000 mm). Exact; may be negative.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Length(i32);

/// PostScript points in a millimetre (72 points to the inch of 25.4 mm).
pub const POINTS_PER_MM: f64 = 72.0 / 25.4;

impl Length {
    /// No length.
    pub const ZERO: Length = Length(0);
    /// The longest length a book may hold either way: 10 m, beyond any sheet or strip.
    pub const LIMIT: Length = Length(10_000_000);

    /// A length of so many whole micrometres.
    pub const fn from_um(micrometres: i32) -> Self {
        Self(micrometres)
    }

    /// The nearest whole micrometre to a length in millimetres, held within [`Length::LIMIT`].
    pub fn from_mm(mm: f64) -> Self {
        let limit = f64::from(Self::LIMIT.0);
        let um = (mm * 1000.0).round().clamp(-limit, limit);
        // Saturating: NaN becomes zero, and the clamp keeps the rest within i32.
        Self(um as i32)
    }

    /// In whole micrometres.
    pub const fn um(self) -> i32 {
        self.0
    }

    /// In millimetres, as layout calculates.
    pub fn mm(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// In PostScript points (1/72 inch).
    pub fn points(self) -> f64 {
        self.mm() * POINTS_PER_MM
    }

    /// Whether the length lies within [`Length::LIMIT`] either way.
    pub fn is_within_limit(self) -> bool {
        self.0.unsigned_abs() <= Self::LIMIT.0.unsigned_abs()
    }
}

impl Add for Length {
    type Output = Length;
    fn add(self, other: Length) -> Length {
        Length(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Length;
    fn sub(self, other: Length) -> Length {
        Length(self.0.saturating_sub(other.0))
    }
}

impl Neg for Length {
    type Output = Length;
    fn neg(self) -> Length {
        Length(self.0.saturating_neg())
    }
}

impl Mul<i32> for Length {
    type Output = Length;
    fn mul(self, times: i32) -> Length {
        Length(self.0.saturating_mul(times))
    }
}

/// A place on a page, from its top left corner; y grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// From the left edge of the trimmed page.
    pub x: Length,
    /// From the top edge of the trimmed page.
    pub y: Length,
}

/// A width and a height on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Size {
    /// Across.
    pub width: Length,
    /// Down.
    pub height: Length,
}

impl Size {
    /// A size given in millimetres.
    pub fn from_mm(width: f64, height: f64) -> Self {
        Self { width: Length::from_mm(width), height: Length::from_mm(height) }
    }
}

/// An upright rectangle on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Rect {
    /// Left edge.
    pub x: Length,
    /// Top edge.
    pub y: Length,
    /// Across; never negative in a valid book.
    pub width: Length,
    /// Down; never negative in a valid book.
    pub height: Length,
}

impl Rect {
    /// A rectangle given in millimetres: left, top, width, height.
    pub fn from_mm(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x: Length::from_mm(x),
            y: Length::from_mm(y),
            width: Length::from_mm(width),
            height: Length::from_mm(height),
        }
    }

    /// The right edge.
    pub fn right(self) -> Length {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(self) -> Length {
        self.y + self.height
    }

    /// The same size, moved.
    pub fn moved(self, right: Length, down: Length) -> Self {
        Self { x: self.x + right, y: self.y + down, ..self }
    }
}

/// A turn, clockwise as seen, in whole thousandths of a degree; kept within one turn.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Angle(i32);

impl Angle {
    /// Upright.
    pub const ZERO: Angle = Angle(0);

    /// The nearest thousandth of a degree, brought into one turn (−180° < a ≤ 180°).
    pub fn from_degrees(degrees: f64) -> Self {
        let turn = (degrees * 1000.0).round().rem_euclid(360_000.0);
        Self(if turn > 180_000.0 { (turn - 360_000.0) as i32 } else { turn as i32 })
    }

    /// In degrees.
    pub fn degrees(self) -> f64 {
        f64::from(self.0) / 1000.0
    }

    /// In radians.
    pub fn radians(self) -> f64 {
        self.degrees().to_radians()
    }

    /// The nearest number of quarter turns, 0 to 3.
    pub fn quarters(self) -> u8 {
        (self.degrees() / 90.0).round().rem_euclid(4.0) as u8
    }

    /// What is left of it beyond [`Angle::quarters`]: −45° to 45°.
    pub fn lean(self) -> Self {
        Self::from_degrees(self.degrees() - 90.0 * (self.degrees() / 90.0).round())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_survives_millimetres_and_back() {
        for um in [-297_000, -1, 0, 1, 333, 9_583, 210_000] {
            assert_eq!(Length::from_mm(Length::from_um(um).mm()), Length::from_um(um));
        }
    }

    #[test]
    fn a_length_that_is_not_a_number_becomes_none_and_an_endless_one_the_limit() {
        assert_eq!(Length::from_mm(f64::NAN), Length::ZERO);
        assert_eq!(Length::from_mm(f64::INFINITY), Length::LIMIT);
    }

    #[test]
    fn turns_are_kept_within_one_turn() {
        assert_eq!(Angle::from_degrees(450.0), Angle::from_degrees(90.0));
        assert_eq!(Angle::from_degrees(-270.0).degrees(), 90.0);
        assert_eq!(Angle::from_degrees(180.0).degrees(), 180.0);
    }

    #[test]
    fn a_turn_is_quarters_and_a_lean() {
        for (degrees, quarters, lean) in [
            (0.0, 0, 0.0),
            (7.5, 0, 7.5),
            (95.0, 1, 5.0),
            (180.0, 2, 0.0),
            (-90.0, 3, 0.0),
            (-100.0, 3, -10.0),
        ] {
            let turn = Angle::from_degrees(degrees);
            assert_eq!((turn.quarters(), turn.lean().degrees()), (quarters, lean), "{degrees}");
        }
    }
}
