//! What is to be set: words and how they should look. Knows no fonts.

use std::ops::Range;
use std::sync::Arc;

use super::direction::Direction;
use crate::book::Colour;

/// A face by name: a family and its weight.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Face {
    /// The family's name as in [`super::bundled_faces`], such as `Andika`. Unknown families are set in Andika.
    pub family: Arc<str>,
    /// 400 is regular, 700 bold. The nearest weight that the family has is taken.
    pub weight: u16,
}

impl Face {
    /// A face by family and weight.
    pub fn new(family: impl Into<Arc<str>>, weight: u16) -> Self {
        Self { family: family.into(), weight }
    }
}

/// How characters look.
#[derive(Clone, Debug, PartialEq)]
pub struct TextStyle {
    /// The face for Latin letters; others take what stands in for it.
    pub face: Face,
    /// The size of Latin letters in points; other scripts are scaled to sit well beside them.
    pub size_pt: f32,
    /// The colour of the letters and their underline.
    pub colour: Colour,
    /// Slanted, where the script knows slanted letters: Latin, Greek and Cyrillic.
    pub italic: bool,
    /// With a line below.
    pub underline: bool,
    /// Added after each letter, in em; not for scripts whose letters join or stack.
    pub letter_spacing_em: f32,
    /// Added after each word, in em.
    pub word_spacing_em: f32,
    /// The language (BCP 47, such as `ro` or `fa`), for letter shapes that differ by language.
    pub language: Option<Arc<str>>,
}

impl TextStyle {
    /// A plain style: black, upright, not spaced.
    pub fn plain(face: Face, size_pt: f32) -> Self {
        Self {
            face,
            size_pt,
            colour: Colour::BLACK,
            italic: false,
            underline: false,
            letter_spacing_em: 0.0,
            word_spacing_em: 0.0,
            language: None,
        }
    }
}

/// A part of a paragraph that looks different.
#[derive(Clone, Debug, PartialEq)]
pub struct StyledRange {
    /// Which bytes of the text. Ends inside a character are moved to its start; where ranges overlap, the
    /// later one counts.
    pub range: Range<usize>,
    /// How they look.
    pub style: TextStyle,
}

/// Where lines stand in their width. Start and end follow the paragraph's direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// From where reading begins: left in English, right in Arabic.
    #[default]
    Start,
    /// In the middle.
    Centre,
    /// At the other side.
    End,
}

/// A paragraph to be set. Line feeds in the text begin new lines.
#[derive(Clone, Debug, PartialEq)]
pub struct ParagraphText {
    /// The words.
    pub text: Arc<str>,
    /// How they look.
    pub style: TextStyle,
    /// What looks different.
    pub ranges: Vec<StyledRange>,
    /// Where the lines stand.
    pub align: Align,
    /// Which way it reads.
    pub direction: Direction,
    /// From baseline to baseline in points, whatever faces a line holds.
    pub leading_pt: f32,
    /// Lines of like length, for titles and quotes. The number of lines stays what it would be without.
    pub balance: bool,
}

impl ParagraphText {
    /// A paragraph of one style, ranged at the start, with a leading of 1.42 (the story's).
    pub fn plain(text: impl Into<Arc<str>>, style: TextStyle) -> Self {
        let leading_pt = style.size_pt * 1.42;
        Self {
            text: text.into(),
            style,
            ranges: Vec::new(),
            align: Align::Start,
            direction: Direction::ByLetters,
            leading_pt,
            balance: false,
        }
    }
}
