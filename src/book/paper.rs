//! Paper sizes and the margins that go with them. A new size is one line of [`PaperSize::SIZES`].

use crate::geometry::{Rect, Size};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The sizes a book can have.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4Portrait,
    /// 297 × 210 mm.
    A4Landscape,
    /// 148 × 210 mm.
    A5Portrait,
    /// 210 × 210 mm.
    Square,
    /// 215.9 × 279.4 mm (8½ × 11 inch).
    UsLetter,
}

/// Which side of a sheet a page is on, and so where its gutter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// A right-hand page; its gutter is at the left.
    Recto,
    /// A left-hand page; its gutter is at the right.
    Verso,
}

/// A size of paper in millimetres, with its margins and how its type is scaled.
#[derive(Clone, Copy, Debug)]
pub struct Paper {
    /// Which.
    pub size: PaperSize,
    /// Across.
    pub width: f64,
    /// Down.
    pub height: f64,
    /// At the bound edge.
    pub inner: f64,
    /// At the edge opposite.
    pub outer: f64,
    /// At the head.
    pub top: f64,
    /// At the foot, where the folio stands.
    pub bottom: f64,
    /// By what sizes of type and leading are multiplied.
    pub type_scale: f64,
    /// From the trim at the foot up to the folio's baseline.
    pub folio_rise: f64,
}

const fn paper(
    size: PaperSize,
    (width, height): (f64, f64),
    [inner, outer, top, bottom]: [f64; 4],
    (type_scale, folio_rise): (f64, f64),
) -> Paper {
    Paper { size, width, height, inner, outer, top, bottom, type_scale, folio_rise }
}

impl PaperSize {
    /// Every size: trim, margins (inner, outer, top, bottom), scale of type and rise of the folio.
    pub const SIZES: [Paper; 5] = [
        paper(Self::A4Portrait, (210.0, 297.0), [25.0, 15.0, 17.0, 22.0], (1.0, 10.0)),
        paper(Self::A4Landscape, (297.0, 210.0), [25.0, 16.0, 15.0, 20.0], (1.0, 10.0)),
        paper(Self::A5Portrait, (148.0, 210.0), [15.0, 11.0, 12.0, 16.0], (0.86, 8.5)),
        paper(Self::Square, (210.0, 210.0), [17.0, 14.0, 14.0, 18.0], (0.92, 10.0)),
        paper(Self::UsLetter, (215.9, 279.4), [25.0, 15.0, 16.0, 21.0], (1.0, 10.0)),
    ];

    /// Its measures.
    pub fn paper(self) -> Paper {
        Self::SIZES.into_iter().find(|paper| paper.size == self).unwrap_or(Self::SIZES[0])
    }

    /// As written in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A4Portrait => "a4-portrait",
            Self::A4Landscape => "a4-landscape",
            Self::A5Portrait => "a5-portrait",
            Self::Square => "square",
            Self::UsLetter => "us-letter",
        }
    }
}

impl Paper {
    /// The trimmed page.
    pub fn trim(&self) -> Size {
        Size::from_mm(self.width, self.height)
    }

    /// Where words may stand, on a page of this side.
    pub fn safe_area(&self, side: Side) -> Rect {
        let left = match side {
            Side::Recto => self.inner,
            Side::Verso => self.outer,
        };
        let (across, down) = (self.inner + self.outer, self.top + self.bottom);
        Rect::from_mm(left, self.top, self.width - across, self.height - down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_safe_area_of_a4_is_170_by_258_on_either_side() {
        let paper = PaperSize::A4Portrait.paper();
        assert_eq!(paper.safe_area(Side::Recto), Rect::from_mm(25.0, 17.0, 170.0, 258.0));
        assert_eq!(paper.safe_area(Side::Verso), Rect::from_mm(15.0, 17.0, 170.0, 258.0));
    }

    #[test]
    fn every_size_stands_in_the_list_under_its_own_name() {
        for paper in PaperSize::SIZES {
            assert_eq!(paper.size.paper().width, paper.width);
            assert_eq!(serde_json::to_value(paper.size).unwrap(), paper.size.as_str());
        }
    }
}
