//! Changes of what holds for the whole book.

use super::{EditError, MergeKey, paper};
use crate::book::{AgeBand, Book, BookParts, PaperSize, PartialDate};
use crate::language::{Message, usual_title};

/// A change of what holds for the whole book.
#[derive(Clone, Debug, PartialEq)]
pub enum BookEdit {
    /// The book's title. A cover that still says the old one says the new one.
    SetTitle(String),
    /// What the child whose book it is likes to be called. What the program named after them follows.
    SetCalled(String),
    /// When they were born, as well as it is known.
    SetBorn(Option<PartialDate>),
    /// The language of its story words (BCP 47).
    SetLanguage(String),
    /// Its theme, by id.
    SetTheme(String),
    /// The cloth it is bound in, by name. A cover in its colour follows.
    SetCloth(String),
    /// For which ages its words are set.
    SetBand(AgeBand),
    /// Its paper. Every frame of every page is brought to the new size: its place in the safe area
    /// stays, in shares of it, and what stands at an edge of the paper stays there.
    SetPaper(PaperSize),
    /// Bound at the right, or at the left. Pages change sides, and follow their gutter.
    SetBoundRight(bool),
    /// All of it as it was in another version.
    PutBack(Book),
}

impl BookEdit {
    pub(super) fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        let before = parts.info.clone();
        let info = &mut parts.info;
        match self {
            Self::SetTitle(title) => info.title.clone_from(title),
            Self::SetCalled(called) => {
                // A title that nobody has chosen says the new name.
                if info.title == usual_title(&info.language, &info.child.called) {
                    info.title = usual_title(&info.language, called);
                }
                info.child.called.clone_from(called);
            }
            Self::SetBorn(born) => info.child.born = *born,
            Self::SetLanguage(language) => info.language.clone_from(language),
            Self::SetTheme(theme) => info.theme.clone_from(theme),
            Self::SetCloth(cloth) => info.cloth.clone_from(cloth),
            Self::SetBand(band) => info.band = *band,
            Self::SetPaper(size) => paper::change(parts, *size),
            Self::SetBoundRight(right) => info.bound_right = *right,
            Self::PutBack(book) => {
                parts.clone_from(book.parts());
                return Ok(());
            }
        }
        parts.follow(&before);
        Ok(())
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::SetTitle(_) => Some(MergeKey::new("title", "")),
            Self::SetCalled(_) => Some(MergeKey::new("called", "")),
            Self::SetBorn(_)
            | Self::SetLanguage(_)
            | Self::SetTheme(_)
            | Self::SetCloth(_)
            | Self::SetBand(_)
            | Self::SetPaper(_)
            | Self::SetBoundRight(_)
            | Self::PutBack(_) => None,
        }
    }

    pub(super) fn name(&self) -> Message {
        match self {
            Self::SetTitle(_) => Message::new("edit-book-title"),
            Self::SetCalled(_) => Message::new("edit-book-called"),
            Self::SetBorn(_) => Message::new("edit-book-born"),
            Self::SetLanguage(_) => Message::new("edit-book-language"),
            Self::SetTheme(_) => Message::new("edit-book-theme"),
            Self::SetCloth(_) => Message::new("edit-book-cloth"),
            Self::SetBand(_) => Message::new("edit-book-band"),
            Self::SetPaper(_) => Message::new("edit-book-paper"),
            Self::SetBoundRight(_) => Message::new("edit-book-binding"),
            Self::PutBack(_) => Message::new("edit-book-put-back"),
        }
    }
}
