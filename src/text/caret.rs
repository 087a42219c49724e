//! Carets and selections, the ways they go and what keys take away. Plain data.

use std::ops::Range;

/// Which neighbour a caret belongs to, where two stand apart: at the end of a line, or where the
/// direction turns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Affinity {
    /// The character before it in the text.
    Before,
    /// The character after it.
    #[default]
    After,
}

/// A place between two characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Caret {
    /// The byte of the text.
    pub at: usize,
    /// Which side it is drawn at.
    pub affinity: Affinity,
}

/// What is selected: everything between two carets. Nothing if they are at one place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selection {
    /// Where selecting began.
    pub anchor: Caret,
    /// Where the caret is drawn.
    pub focus: Caret,
    /// Where up and down aim at, in points from the left, as long as nothing else moves.
    pub aim_pt: Option<f32>,
}

impl Selection {
    /// A caret alone.
    pub fn caret(caret: Caret) -> Self {
        Self { anchor: caret, focus: caret, aim_pt: None }
    }

    /// From one byte to another, the caret at the second.
    pub fn between(anchor: usize, focus: usize) -> Self {
        let (first, second) = if anchor <= focus {
            (Affinity::After, Affinity::Before)
        } else {
            (Affinity::Before, Affinity::After)
        };
        Self {
            anchor: Caret { at: anchor, affinity: first },
            focus: Caret { at: focus, affinity: second },
            aim_pt: None,
        }
    }

    /// The selected bytes.
    pub fn range(&self) -> Range<usize> {
        self.anchor.at.min(self.focus.at)..self.anchor.at.max(self.focus.at)
    }

    /// Whether it is a caret alone.
    pub fn is_empty(&self) -> bool {
        self.anchor.at == self.focus.at
    }
}

/// A way for a caret to go. Left and right are those of the page, whatever the script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Movement {
    /// One character.
    Left,
    /// One character.
    Right,
    /// To a word's beginning, leftwards as the paragraph reads.
    WordLeft,
    /// To a word's beginning, rightwards as the paragraph reads.
    WordRight,
    /// To the line above.
    Up,
    /// To the line below.
    Down,
    /// To where the line's reading begins.
    LineStart,
    /// To where it ends.
    LineEnd,
    /// To the beginning of the words.
    TextStart,
    /// To their end.
    TextEnd,
}

/// What a key takes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// The last character before the caret: a mark goes without its letter, an emoji goes whole.
    Back,
    /// The letter after the caret with its marks.
    Forward,
    /// Back to the beginning of a word.
    WordBack,
    /// On to the beginning of the next word.
    WordForward,
}
