//! What layout has to say about a page beside its marks: a closed set, by element.

use crate::book::ElementId;

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
    /// Words run on below their box. They are painted, not cut, but may cover something.
    WordsDoNotFit {
        /// Lines that stand outside the box.
        lines: usize,
    },
    /// A photo has too few pixels for the size at which it is printed.
    SoftPhoto {
        /// Pixels to the inch.
        ppi: f64,
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
    /// A timeline's events do not all have room.
    EventsDoNotFit {
        /// Events that are not drawn.
        events: usize,
    },
}

/// Below this many pixels to the inch a photo looks soft in print.
pub const SOFT_PPI: f64 = 200.0;
