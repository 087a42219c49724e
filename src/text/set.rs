//! What has been set: glyphs at their places. Plain data for painters, checks and tests.
//!
//! All lengths are points from the paragraph's top left corner, y downwards. Glyphs may reach beyond
//! their line (Arabic and Bengali do): nobody may clip them to it.

use std::ops::Range;

use kurbo::Rect;

use super::FontFile;
use crate::book::Colour;

/// A paragraph as set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetParagraph {
    /// The lines from top to bottom; at least one, even without words.
    pub lines: Vec<SetLine>,
    /// The width of the widest line, without spaces at its end.
    pub width_pt: f32,
    /// The number of lines times the leading.
    pub height_pt: f32,
    /// Whether the paragraph reads from right to left, by its first letter.
    pub rtl: bool,
    /// Characters for which no face has a glyph: a box stands in their place. Sorted, each once.
    pub missing: Vec<char>,
    /// Families of this computer that stood in, since no bundled one had the character. Sorted, each once.
    pub system_faces: Vec<String>,
    /// Whether there are emoji in it, which are drawn in the colour of the words.
    pub plain_emoji: bool,
}

/// One line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetLine {
    /// Where the letters stand.
    pub baseline_pt: f32,
    /// The top of the line's share of the height.
    pub top_pt: f32,
    /// Its bottom, the next line's top.
    pub bottom_pt: f32,
    /// The left end of the words.
    pub left_pt: f32,
    /// The right end of the words, without spaces at the line's end.
    pub right_pt: f32,
    /// The bytes of the text on this line, with the space or line feed at its end.
    pub text: Range<usize>,
    /// The glyphs, from left to right.
    pub runs: Vec<GlyphRun>,
    /// Underlines, each with the colour of its words.
    pub underlines: Vec<(Rect, Colour)>,
}

/// Glyphs of one face, size, colour and direction.
#[derive(Clone, Debug, PartialEq)]
pub struct GlyphRun {
    /// The font file.
    pub font: FontFile,
    /// Where in a variable font's space, normalised 2.14 numbers, one an axis; empty for static fonts.
    pub coords: Vec<i16>,
    /// The same as axis tags and values; empty for static fonts.
    pub variations: Vec<([u8; 4], f32)>,
    /// The size that the glyphs are drawn at.
    pub size_pt: f32,
    /// The colour.
    pub colour: Colour,
    /// Thicken the outlines: the family has no bold. Never so for bundled faces.
    pub embolden: bool,
    /// Slant the glyphs by so many degrees clockwise: the family has no italic. 0 leaves them upright.
    pub skew_degrees: f32,
    /// The bytes of the text that the glyphs stand for.
    pub text: Range<usize>,
    /// Whether the letters read from right to left. The glyphs go from left to right all the same.
    pub rtl: bool,
    /// The glyphs from left to right.
    pub glyphs: Vec<Glyph>,
}

/// A glyph at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the font; 0 is the box for what is missing.
    pub id: u32,
    /// Its origin from the paragraph's left.
    pub x_pt: f32,
    /// Its origin from the paragraph's top, baseline added.
    pub y_pt: f32,
    /// How far the next one stands.
    pub advance_pt: f32,
    /// The bytes of the text it stands for. Glyphs of one cluster share them; a ligature has those of all
    /// its letters.
    pub cluster: Range<usize>,
}

impl SetParagraph {
    /// All glyphs with the run that they belong to, in painting order.
    pub fn runs(&self) -> impl Iterator<Item = &GlyphRun> {
        self.lines.iter().flat_map(|line| &line.runs)
    }
}
