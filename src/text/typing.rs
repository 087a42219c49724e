//! Typing: what keys, input methods and screen readers do to words that are being edited.
//!
//! Words are one string here, paragraphs parted by line feeds, whatever they are kept as: a stroke gives
//! the one [`Replacement`] to make, and whoever keeps the words makes it. So a field of plain words and a
//! box with styles are typed into by the same code. What an input method is still composing is no part
//! of the words. Every function is total. Knows no keys, no window and no history.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::caret::{Affinity, Caret, Extent, Movement, Selection};
use super::editor::EditLayout;

/// Laid-out words, as far as typing needs to know them. Bytes outside of the words are taken for the
/// nearest inside.
pub trait Ground {
    /// The selection after a movement; with `extend` its anchor stays.
    fn moved(&self, selection: Selection, movement: Movement, extend: bool) -> Selection;
    /// The bytes that a key takes away: the selection if there is one.
    fn erased(&self, selection: Selection, extent: Extent) -> Range<usize>;
    /// The word, or the space between words, at a byte.
    fn word_around(&self, at: usize) -> Range<usize>;
    /// The paragraph at a byte, without its line feed.
    fn paragraph_around(&self, at: usize) -> Range<usize>;
}

impl Ground for EditLayout {
    fn moved(&self, selection: Selection, movement: Movement, extend: bool) -> Selection {
        self.moved(selection, movement, extend)
    }

    fn erased(&self, selection: Selection, extent: Extent) -> Range<usize> {
        self.erased(selection, extent)
    }

    fn word_around(&self, at: usize) -> Range<usize> {
        self.word_around(at)
    }

    fn paragraph_around(&self, at: usize) -> Range<usize> {
        self.paragraph_around(at)
    }
}

/// One thing done to words that are being edited.
#[derive(Clone, Debug, PartialEq)]
pub enum Stroke {
    /// These letters in place of the selection.
    Insert(String),
    /// Takes away the selection, or so much beside the caret.
    Erase(Extent),
    /// Moves the caret; selects on the way if `extend`.
    Move {
        /// Which way.
        movement: Movement,
        /// Whether the selection's anchor stays.
        extend: bool,
    },
    /// The caret to a place, as a pointer does; selects up to it if `extend`.
    Place {
        /// Where.
        caret: Caret,
        /// Whether the selection's anchor stays.
        extend: bool,
        /// How much is selected at once.
        unit: Unit,
    },
    /// Selects these bytes, the caret at the second.
    Select(usize, usize),
    /// Selects everything.
    SelectAll,
    /// All the words anew, as a screen reader or dictation sets them.
    SetAll(String),
    /// An input method is composing: what it shows, and the bytes of it that are being chosen.
    Compose {
        /// What it shows; nothing if it gave up.
        text: String,
        /// What of it is being worked on; nothing hides the caret.
        active: Option<Range<usize>>,
    },
    /// An input method is done, with this.
    Commit(String),
    /// An input method takes characters round the caret away.
    EraseAround {
        /// So many characters before the caret.
        before: usize,
        /// So many characters after it.
        after: usize,
    },
}

/// How much a pointer selects at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Letter by letter.
    #[default]
    Letter,
    /// Word by word, after a double click.
    Word,
    /// Paragraph by paragraph, after a triple click.
    Paragraph,
}

/// A change of words: these bytes are replaced by that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Which bytes; both ends are between characters.
    pub range: Range<usize>,
    /// What stands there then.
    pub with: String,
}

impl Replacement {
    /// Makes the change.
    pub fn apply(&self, text: &mut String) {
        if text.get(self.range.clone()).is_some() {
            text.replace_range(self.range.clone(), &self.with);
        }
    }
}

/// What an input method is composing. It is shown at the caret, but not written yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composition {
    /// What it shows.
    pub text: String,
    /// The bytes of it that are being worked on; nothing hides the caret.
    pub active: Option<Range<usize>>,
}

/// Where typing goes on, while words are being edited.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typing {
    selection: Selection,
    composition: Option<Composition>,
    /// What was selected first, where the pointer selects by words or paragraphs.
    held: Option<Range<usize>>,
}

impl Typing {
    /// With the caret at the end of words of this length.
    pub fn at_end(length: usize) -> Self {
        Self::with(Selection::caret(Caret { at: length, affinity: Affinity::Before }))
    }

    /// With this selected.
    pub fn with(selection: Selection) -> Self {
        Self { selection, ..Self::default() }
    }

    /// What is selected.
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// What an input method is composing.
    pub fn composition(&self) -> Option<&Composition> {
        self.composition.as_ref()
    }

    /// Forgets what an input method was composing: the caret went elsewhere.
    pub fn stop_composing(&mut self) {
        self.composition = None;
    }

    /// The selected words.
    pub fn selected<'a>(&self, text: &'a str) -> &'a str {
        text.get(within(text, self.selection.range())).unwrap_or("")
    }

    /// Somebody else changed the words, such as undo: the caret goes to the end of what is new.
    pub fn text_changed(&mut self, old: &str, new: &str) {
        if old == new {
            return;
        }
        let changed = Replacement::between(old, new);
        let at = border_from(new, changed.range.start + changed.with.len());
        *self = Self::with(Selection::caret(Caret { at, affinity: Affinity::Before }));
    }

    /// Does a stroke. The change of the words that it asks for, if any: it must be made, and the words laid
    /// out anew, before the next stroke.
    pub fn stroke(&mut self, text: &str, ground: &impl Ground, stroke: Stroke) -> Option<Replacement> {
        if !matches!(stroke, Stroke::Place { .. }) {
            self.held = None;
        }
        match stroke {
            Stroke::Insert(with) | Stroke::Commit(with) => {
                self.composition = None;
                if with.is_empty() {
                    return None;
                }
                self.replace(text, self.selection.range(), with, Affinity::Before)
            }
            Stroke::Erase(extent) => {
                let range = ground.erased(self.selection, extent);
                let after = matches!(extent, Extent::Forward | Extent::WordForward);
                let affinity = if after { Affinity::After } else { Affinity::Before };
                self.replace(text, range, String::new(), affinity)
            }
            Stroke::Move { movement, extend } => {
                self.composition = None;
                let before = self.selection.focus.at;
                self.selection = ground.moved(self.selection, movement, extend);
                // A mark of another script is a cell of its own to the ground, and yet part of its letter.
                let at = self.selection.focus.at;
                let border = if at < before { border_at(text, at) } else { border_from(text, at) };
                if border != at {
                    self.selection.focus.at = border;
                    if !extend {
                        self.selection.anchor = self.selection.focus;
                    }
                }
                None
            }
            Stroke::Place { caret, extend, unit } => {
                self.composition = None;
                let caret = Caret { at: border_at(text, caret.at), ..caret };
                self.place(ground, caret, extend, unit);
                None
            }
            Stroke::Select(anchor, focus) => {
                self.composition = None;
                self.selection = Selection::between(border_at(text, anchor), border_at(text, focus));
                None
            }
            Stroke::SelectAll => {
                self.composition = None;
                self.selection = Selection::between(0, text.len());
                None
            }
            Stroke::SetAll(with) => {
                // What stays the same keeps its styles.
                let change = Replacement::between(text, &with);
                *self = Self::at_end(with.len());
                (text != with).then_some(change)
            }
            Stroke::Compose { text: shown, active } => {
                if shown.is_empty() {
                    self.composition = None;
                    return None;
                }
                let active = active.filter(|active| shown.get(active.clone()).is_some());
                // What is selected gives way to what is composed.
                let change = self.replace(text, self.selection.range(), String::new(), Affinity::Before);
                self.composition = Some(Composition { text: shown, active });
                change
            }
            Stroke::EraseAround { before, after } => {
                let selected = within(text, self.selection.range());
                let head: usize = text[..selected.start].chars().rev().take(before).map(char::len_utf8).sum();
                let tail: usize = text[selected.end..].chars().take(after).map(char::len_utf8).sum();
                let composition = self.composition.take();
                let range = selected.start - head..selected.end + tail;
                let change = self.replace(text, range, String::new(), Affinity::Before);
                self.composition = composition;
                change
            }
        }
    }

    fn place(&mut self, ground: &impl Ground, caret: Caret, extend: bool, unit: Unit) {
        let around = match unit {
            Unit::Letter => caret.at..caret.at,
            Unit::Word => ground.word_around(caret.at),
            Unit::Paragraph => ground.paragraph_around(caret.at),
        };
        if !extend {
            self.held = (unit != Unit::Letter).then(|| around.clone());
            self.selection = match unit {
                Unit::Letter => Selection::caret(caret),
                _ => Selection::between(around.start, around.end),
            };
            return;
        }
        self.selection = match (&self.held, unit) {
            (Some(held), Unit::Word | Unit::Paragraph) if around.start < held.start => {
                Selection::between(held.end, around.start)
            }
            (Some(held), Unit::Word | Unit::Paragraph) => {
                Selection::between(held.start, around.end.max(held.end))
            }
            _ => Selection { anchor: self.selection.anchor, focus: caret, aim_pt: None },
        };
    }

    /// Replaces bytes, and puts the caret behind what stands there then.
    fn replace(
        &mut self,
        text: &str,
        range: Range<usize>,
        with: String,
        affinity: Affinity,
    ) -> Option<Replacement> {
        let range = within(text, range);
        if range.is_empty() && with.is_empty() {
            return None;
        }
        let unchanged = text.get(range.clone()) == Some(with.as_str());
        // Letters may join with what follows them: a caret is never inside of a letter.
        let mut after = text.to_owned();
        after.replace_range(range.clone(), &with);
        let at = border_from(&after, range.start + with.len());
        self.selection = Selection::caret(Caret { at, affinity });
        (!unchanged).then_some(Replacement { range, with })
    }
}

impl Replacement {
    /// The one replacement that makes a text of another: what they share at both ends stays.
    pub fn between(old: &str, new: &str) -> Self {
        let shared = |pair: &(char, char)| pair.0 == pair.1;
        let size = |(c, _): (char, char)| c.len_utf8();
        let head: usize = old.chars().zip(new.chars()).take_while(shared).map(size).sum();
        let (old_rest, new_rest) = (&old[head..], &new[head..]);
        let tail: usize =
            old_rest.chars().rev().zip(new_rest.chars().rev()).take_while(shared).map(size).sum();
        Self { range: head..old.len() - tail, with: new_rest[..new_rest.len() - tail].to_owned() }
    }
}

/// The bytes, both ends moved to the letters' borders at or before them.
fn within(text: &str, range: Range<usize>) -> Range<usize> {
    let (start, end) = (floor(text, range.start), floor(text, range.end));
    start..end.max(start)
}

/// The border between characters at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The border between letters at or before a byte.
fn border_at(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    letters(text).take_while(|border| *border <= at).last().unwrap_or(0)
}

/// The border between letters at or after a byte.
fn border_from(text: &str, at: usize) -> usize {
    letters(text).find(|border| *border >= at).unwrap_or(text.len())
}

fn letters(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.grapheme_indices(true).map(|(at, _)| at)
}
