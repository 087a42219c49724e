//! Working on a photo in its frame: choosing which part of it shows, or how light it is. One of them at a
//! time, until it is done.

use super::PagesPlace;
use crate::app::OpenBook;
use crate::book::{Element, ElementId, ElementKind};

/// How a photo is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PhotoWork {
    /// Which part of it shows is chosen.
    Crop,
    /// It is made lighter or darker.
    Light,
}

impl PagesPlace {
    /// The photo that is worked on, in whatever way.
    pub fn at_photo(&self) -> Option<&ElementId> {
        self.at_photo.as_ref().map(|(element, _)| element)
    }

    /// The photo of which a part is being chosen.
    pub fn cropping(&self) -> Option<&ElementId> {
        self.worked_on(PhotoWork::Crop)
    }

    /// The photo that is being made lighter or darker.
    pub fn lighting(&self) -> Option<&ElementId> {
        self.worked_on(PhotoWork::Light)
    }

    fn worked_on(&self, work: PhotoWork) -> Option<&ElementId> {
        self.at_photo.as_ref().filter(|(_, at)| *at == work).map(|(element, _)| element)
    }
}

/// Whether it is a photo in a frame that may be changed.
pub(super) fn has_free_photo(element: &Element) -> bool {
    !element.locked && matches!(&element.kind, ElementKind::Picture(picture) if picture.photo.is_some())
}

impl OpenBook {
    /// Whether the one chosen thing is such a photo.
    pub fn chosen_photo(&self) -> bool {
        self.chosen_one().is_some_and(|(_, element)| has_free_photo(element))
    }
}

/// Works on the chosen photo.
pub(super) fn begin(book: &mut OpenBook, work: PhotoWork) {
    end(book);
    let chosen = book.chosen_one().map(|(_, element)| (element.id.clone(), work));
    book.on_pages_mut().at_photo = chosen;
}

/// The photo is as it should be: what comes next is another step.
pub(super) fn end(book: &mut OpenBook) {
    book.end_trial();
    book.on_pages_mut().at_photo = None;
    book.seal();
}
