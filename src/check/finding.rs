//! What a check finds: what it is, where, how much it matters, and perhaps the edit that mends it.

use crate::book::{ElementId, EventId, PageId, PersonId, PhotoId, PlaceId};
use crate::edit::Edit;
use crate::language::Message;

/// Something that a person should look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The id of the check that found it.
    pub check: &'static str,
    /// What is found.
    pub what: Message,
    /// What it is about, for "Show it".
    pub at: At,
    /// The number of the printed page it is on, from 1, where it is on one.
    pub page: Option<usize>,
    /// How much it matters.
    pub weight: Weight,
    /// An edit that mends it, where one can be offered.
    pub fix: Option<Fix>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// To be mended before the book is printed.
    MustMend,
    /// To be looked at; it may be right as it is.
    Look,
    /// Nothing is wrong; there is still room to fill.
    Invitation,
}

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// What holds for the whole book.
    Book,
    /// A page.
    Page(PageId),
    /// Something on a page.
    Element {
        /// The page.
        page: PageId,
        /// The element.
        element: ElementId,
    },
    /// A photo.
    Photo(PhotoId),
    /// A life event.
    Event(EventId),
    /// Somebody.
    Person(PersonId),
    /// A place.
    Place(PlaceId),
}

/// An edit that mends a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does, for its button.
    pub words: Message,
    /// The edit.
    pub edit: Edit,
}
