//! The display list: everything on one laid-out page, in paint order, at its place on paper.
//!
//! The one waist between layout and paint. All lengths are millimetres from the top left corner of
//! the trimmed page, y downwards; text is shaped, photos are named by their file, colours are final.
//! Beside the marks stand the regions, which say what the marks mean: order of reading, headings,
//! words for reading aloud, and which element they belong to.

use crate::book::{Colour, ElementId, PhotoHash};
use crate::geometry::Angle;
use crate::photo::Tone;
use crate::text::FontFile;
use kurbo::{Affine, BezPath, Rect};
use std::ops::Range;
use std::sync::Arc;

/// One page, ready to be painted.
#[derive(Clone, Debug, Default)]
pub struct DisplayList {
    /// The trimmed page across, in mm.
    pub width: f64,
    /// The trimmed page down, in mm.
    pub height: f64,
    /// How far marks may run beyond each edge, in mm. 0 where the output has no bleed.
    pub bleed: f64,
    /// What is painted, back to front.
    pub items: Vec<DisplayItem>,
    /// What it means, in the order of reading.
    pub regions: Vec<Region>,
}

/// One mark on the paper.
#[derive(Clone, Debug)]
pub enum DisplayItem {
    /// A filled path (non-zero winding).
    Fill(Fill),
    /// A stroked path.
    Stroke(Stroke),
    /// Shaped letters.
    Glyphs(GlyphRun),
    /// A photo, cropped.
    Picture(Picture),
    /// What follows shows only inside this path, until the matching [`DisplayItem::PopClip`].
    PushClip(BezPath),
    /// Ends the innermost clip.
    PopClip,
}

/// A filled path.
#[derive(Clone, Debug)]
pub struct Fill {
    /// In mm.
    pub path: BezPath,
    /// With what.
    pub colour: Colour,
}

/// A stroked path.
#[derive(Clone, Debug)]
pub struct Stroke {
    /// In mm.
    pub path: BezPath,
    /// With what.
    pub colour: Colour,
    /// How wide, in mm.
    pub width: f64,
    /// Drawn and left out in turn, in mm; empty for a whole line.
    pub dash: Vec<f64>,
    /// Whether ends are round; else they are cut off where the path ends.
    pub round: bool,
}

/// Letters of one font file, size and colour.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The font.
    pub font: FontFile,
    /// Where a variable font stands on its axes, normalised (2.14 fixed point).
    pub coords: Arc<[i16]>,
    /// In PostScript points.
    pub size_pt: f64,
    /// With what.
    pub colour: Colour,
    /// The text of the paragraph that the clusters point into.
    pub text: Arc<str>,
    /// The part of it that this run sets, in bytes.
    pub range: Range<usize>,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// Slanted by so many degrees clockwise, where the family has no italic.
    pub skew_degrees: f64,
    /// From run to page: [`Glyph`] places are in mm, before this.
    pub transform: Affine,
    /// The glyphs, left to right as seen.
    pub glyphs: Vec<Glyph>,
}

/// One glyph of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u32,
    /// Its origin, in mm, from the left.
    pub x: f64,
    /// Its origin (on the baseline but for marks), in mm, from the top.
    pub y: f64,
    /// How far the pen moves, in mm.
    pub advance: f64,
    /// The letters it stands for, in bytes of [`GlyphRun::text`].
    pub cluster: Range<usize>,
}

/// A photo on the paper.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its file.
    pub file: PhotoHash,
    /// The photo as seen, in whole pixels.
    pub pixels: (u32, u32),
    /// Which part of the photo shows, in shares (0 to 1) of its width and height as seen.
    pub part: Rect,
    /// How the photo is turned in its place, which it fills all the same: about the middle of the part.
    pub turn: Angle,
    /// Where that part stands, in mm, before [`Picture::transform`].
    pub place: Rect,
    /// The outline inside `place` beyond which nothing of the photo shows, nor remains in a file but for
    /// what lightly rounded corners hide.
    pub outline: Outline,
    /// From place to page.
    pub transform: Affine,
    /// In its colours or without them, lighter or darker.
    pub tone: Tone,
}

/// The outline of a picture within its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// Corners of this radius in mm; 0 for square ones.
    Corners(f64),
    /// The ellipse that touches all four sides.
    Ellipse,
}

/// What a stretch of the list means.
#[derive(Clone, Debug)]
pub struct Region {
    /// The element it belongs to, where it belongs to one.
    pub element: Option<ElementId>,
    /// What it is.
    pub meaning: Meaning,
    /// The text to be read aloud or copied: words as written, or the picture's words.
    pub text: String,
    /// Its language (BCP 47), where it is not the book's.
    pub language: Option<String>,
    /// Around all its marks, in mm on the page.
    pub bounds: Rect,
    /// Which items of the list.
    pub items: Range<usize>,
}

/// What a region is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A heading of this level, from 1.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// One of a list.
    ListItem,
    /// Below a picture.
    Caption,
    /// A picture or drawing, with words for reading aloud in [`Region::text`].
    Figure,
    /// Ornament, ground, folio: nothing to read.
    Artifact,
}

impl Outline {
    /// As a path around `place`, in mm.
    pub fn path(self, place: Rect) -> BezPath {
        use kurbo::Shape;
        const EXACT_ENOUGH_MM: f64 = 0.005;
        match self {
            Self::Corners(radius) if radius <= 0.0 => place.to_path(EXACT_ENOUGH_MM),
            Self::Corners(radius) => place.to_rounded_rect(radius).to_path(EXACT_ENOUGH_MM),
            Self::Ellipse => {
                kurbo::Ellipse::new(place.center(), (place.width() / 2.0, place.height() / 2.0), 0.0)
                    .to_path(EXACT_ENOUGH_MM)
            }
        }
    }
}

impl Picture {
    /// Its place across and down as the photo has them, which may lie on its side there; in mm.
    pub fn across_and_down(&self) -> (f64, f64) {
        let (width, height) = (self.place.width(), self.place.height());
        if self.turn.quarters().is_multiple_of(2) { (width, height) } else { (height, width) }
    }

    /// From the photo, in shares of its width and height, to its place; before [`Picture::transform`].
    pub fn to_place(&self) -> Affine {
        let (across, down) = self.across_and_down();
        Affine::translate(self.place.center().to_vec2())
            * Affine::rotate(self.turn.radians())
            * Affine::scale_non_uniform(across / self.part.width(), down / self.part.height())
            * Affine::translate(-self.part.center().to_vec2())
    }

    /// Pixels to the inch at which the photo is printed, along the direction that has fewer.
    pub fn ppi(&self) -> f64 {
        let (across, down) = self.across_and_down();
        let across = self.part.width() * f64::from(self.pixels.0) / (across / 25.4);
        let down = self.part.height() * f64::from(self.pixels.1) / (down / 25.4);
        across.min(down)
    }

    /// Whether the whole photo shows: no pixel of it is hidden altogether.
    pub fn is_whole(&self) -> bool {
        /// In pixels. A hair below one, for what comes of reckoning.
        const HIDDEN: f64 = 0.99;
        let (across, down) = (f64::from(self.pixels.0), f64::from(self.pixels.1));
        self.part.x0 * across < HIDDEN
            && self.part.y0 * down < HIDDEN
            && (1.0 - self.part.x1) * across < HIDDEN
            && (1.0 - self.part.y1) * down < HIDDEN
    }
}
