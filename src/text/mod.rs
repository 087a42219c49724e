//! From letters to positioned glyphs: fonts, fallback, both directions, lines.

use crate::book::Colour;
use std::ops::Range;
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct FontFile {}
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    pub family: Arc<str>,
    pub weight: u16,
}
#[derive(Clone, Debug, PartialEq)]
pub struct TextStyle {
    pub face: Face,
    pub size_pt: f32,
    pub colour: Colour,
    pub italic: bool,
    pub underline: bool,
    pub letter_spacing_em: f32,
    pub word_spacing_em: f32,
    pub language: Option<Arc<str>>,
}
#[derive(Clone, Debug, PartialEq)]
pub struct StyledRange {
    pub range: Range<usize>,
    pub style: TextStyle,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Start,
    Centre,
    End,
}
#[derive(Clone, Debug)]
pub struct ParagraphText {
    pub text: Arc<str>,
    pub style: TextStyle,
    pub ranges: Vec<StyledRange>,
    pub align: Align,
    pub leading_pt: f32,
    pub balance: bool,
}
#[derive(Clone, Debug, Default)]
pub struct SetParagraph {
    pub lines: Vec<SetLine>,
    pub width_pt: f32,
    pub height_pt: f32,
    pub rtl: bool,
    pub missing: Vec<char>,
    pub system_faces: Vec<String>,
}
#[derive(Clone, Debug)]
pub struct SetLine {
    pub baseline_pt: f32,
    pub top_pt: f32,
    pub bottom_pt: f32,
    pub left_pt: f32,
    pub right_pt: f32,
    pub text: Range<usize>,
    pub runs: Vec<GlyphRun>,
    pub underlines: Vec<(kurbo::Rect, Colour)>,
}
#[derive(Clone, Debug)]
pub struct GlyphRun {
    pub font: FontFile,
    pub coords: Vec<i16>,
    pub size_pt: f32,
    pub colour: Colour,
    pub text: Range<usize>,
    pub rtl: bool,
    pub glyphs: Vec<Glyph>,
}
#[derive(Clone, Debug)]
pub struct Glyph {
    pub id: u32,
    pub x_pt: f32,
    pub y_pt: f32,
    pub advance_pt: f32,
    pub cluster: Range<usize>,
}
#[derive(Default)]
pub struct Typesetter {}
impl Typesetter {
    pub fn new() -> Self {
        Self {}
    }
    pub fn set(&mut self, _: &ParagraphText, _: f32) -> SetParagraph {
        SetParagraph::default()
    }
}
