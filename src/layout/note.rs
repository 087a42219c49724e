//! What layout has to say about a page beside its marks: a closed set, by element.

use super::Sharpness;
use crate::book::ElementId;
use kurbo::Line;

/// Something about a laid-out page that a person should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Which element it is about.
    pub element: ElementId,
    /// What.
    pub kind: NoteKind,
}

/// What a note says.
#[derive(Clone, Debug, PartialEq)]
pub enum NoteKind {
    /// Words run on beyond their box, where they may cover something or be covered. They are painted
    /// as far as the paper goes; what would stand beyond it is not printed.
    WordsDoNotFit {
        /// Lines that stand outside the box, or off the paper.
        lines: usize,
        /// Of these, the lines that stand off the paper, wholly or in part.
        off_paper: usize,
        /// The lower edge of the box as it is turned, from its left end to its right, in mm on the page.
        ends: Line,
        /// How high the box would have to be for all of its words, in mm; 0 where no height would do.
        needs: f64,
        /// Where the words outside the box begin: which paragraph, and at which byte of it.
        rest: Option<(usize, usize)>,
    },
    /// A photo has too few pixels for the size at which it is printed.
    SoftPhoto {
        /// Pixels to the inch.
        ppi: f64,
        /// How it prints.
        sharpness: Sharpness,
    },
    /// A frame has no photo. It prints as a place to draw or an honest panel.
    EmptyFrame,
    /// No bundled font has these letters.
    MissingLetters {
        /// Each once.
        letters: Vec<char>,
    },
    /// Letters are set in a font of this computer, which another may not have.
    SystemFont,
    /// Emoji are drawn in the colour of the words and not in their own.
    PlainEmoji,
}
