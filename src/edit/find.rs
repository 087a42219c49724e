//! Finding what an edit names, to change it. A page is copied only when it is changed; all others
//! stay shared with the book before.

use super::EditError;
use crate::book::{
    BookParts, Element, ElementId, ElementKind, LifeEvent, Page, PageId, Person, Photo, PictureBox, Place,
    Section, SectionId, When,
};
use std::sync::Arc;

pub(super) fn not_there(id: &str) -> EditError {
    EditError::NotThere { id: id.to_owned() }
}

/// Where a section stands.
pub(super) fn section_at(parts: &BookParts, id: &SectionId) -> Result<usize, EditError> {
    parts.sections.iter().position(|section| &section.id == id).ok_or_else(|| not_there(id.as_str()))
}

pub(super) fn section_mut<'a>(
    parts: &'a mut BookParts,
    id: &SectionId,
) -> Result<&'a mut Section, EditError> {
    parts.sections.iter_mut().find(|section| &section.id == id).ok_or_else(|| not_there(id.as_str()))
}

/// Where a page stands: which section, and where in it.
pub(super) fn page_at(parts: &BookParts, id: &PageId) -> Result<(usize, usize), EditError> {
    let mut found = parts.sections.iter().enumerate().filter_map(|(section, of)| {
        let page = of.pages.iter().position(|page| &page.id == id)?;
        Some((section, page))
    });
    found.next().ok_or_else(|| not_there(id.as_str()))
}

pub(super) fn page_mut<'a>(parts: &'a mut BookParts, id: &PageId) -> Result<&'a mut Page, EditError> {
    let pages = parts.sections.iter_mut().flat_map(|section| &mut section.pages);
    let page = pages.into_iter().find(|page| &page.id == id).ok_or_else(|| not_there(id.as_str()))?;
    Ok(Arc::make_mut(page))
}

/// The page on which an element stands, and where it stands in the pile.
pub(super) fn page_of<'a>(
    parts: &'a mut BookParts,
    id: &ElementId,
) -> Result<(&'a mut Page, usize), EditError> {
    for page in parts.sections.iter_mut().flat_map(|section| &mut section.pages) {
        if let Some(at) = page.elements.iter().position(|element| &element.id == id) {
            return Ok((Arc::make_mut(page), at));
        }
    }
    Err(not_there(id.as_str()))
}

pub(super) fn element_mut<'a>(
    parts: &'a mut BookParts,
    id: &ElementId,
) -> Result<&'a mut Element, EditError> {
    let (page, at) = page_of(parts, id)?;
    page.elements.get_mut(at).ok_or_else(|| not_there(id.as_str()))
}

/// An element that may be changed: not one that is locked.
pub(super) fn unlocked_mut<'a>(
    parts: &'a mut BookParts,
    id: &ElementId,
) -> Result<&'a mut Element, EditError> {
    let element = element_mut(parts, id)?;
    if element.locked { Err(EditError::Locked { id: id.to_string() }) } else { Ok(element) }
}

/// The frame of a photo, which is not locked.
pub(super) fn picture_mut<'a>(
    parts: &'a mut BookParts,
    id: &ElementId,
) -> Result<&'a mut PictureBox, EditError> {
    match &mut unlocked_mut(parts, id)?.kind {
        ElementKind::Picture(picture) => Ok(picture),
        _ => Err(EditError::OtherKind { id: id.to_string() }),
    }
}

/// Every element of the book of which `wanted` is true, to change. Pages without one stay shared.
pub(super) fn for_each_element(
    parts: &mut BookParts,
    wanted: impl Fn(&Element) -> bool,
    mut change: impl FnMut(&mut Element),
) {
    for page in parts.sections.iter_mut().flat_map(|section| &mut section.pages) {
        if page.elements.iter().any(&wanted) {
            Arc::make_mut(page).elements.iter_mut().filter(|element| wanted(element)).for_each(&mut change);
        }
    }
}

/// Every one of a shelf of which `wanted` is true, to change. All others stay shared.
pub(super) fn for_each<T: Clone>(
    shelf: &mut [Arc<T>],
    wanted: impl Fn(&T) -> bool,
    mut change: impl FnMut(&mut T),
) {
    for thing in shelf.iter_mut().filter(|thing| wanted(thing)) {
        change(Arc::make_mut(thing));
    }
}

/// What the book keeps on a shelf, each under its own id.
pub(super) trait Kept: Clone {
    fn id(&self) -> &str;
}

macro_rules! kept {
    ($($thing:ty)*) => {$(
        impl Kept for $thing {
            fn id(&self) -> &str {
                self.id.as_str()
            }
        }
    )*};
}

kept! { Photo LifeEvent Person Place }

/// Where a thing stands on its shelf.
pub(super) fn shelved<T: Kept>(shelf: &[Arc<T>], id: &str) -> Result<usize, EditError> {
    shelf.iter().position(|thing| thing.id() == id).ok_or_else(|| not_there(id))
}

/// Puts a thing in the place of the one with its id.
pub(super) fn replace<T: Kept>(shelf: &mut [Arc<T>], with: Arc<T>) -> Result<(), EditError> {
    let at = shelved(shelf, with.id())?;
    if let Some(place) = shelf.get_mut(at) {
        *place = with;
    }
    Ok(())
}

/// Every date in the book that may lean on an event, with the id of what has it.
pub(super) fn dates(parts: &BookParts) -> impl Iterator<Item = (&str, &When)> {
    let events = parts.events.iter().flat_map(|of| of.when.iter().map(|when| (of.id.as_str(), when)));
    let photos = parts.photos.iter().flat_map(|of| of.taken.iter().map(|when| (of.id.as_str(), when)));
    let people = parts.people.iter().flat_map(|of| of.born.iter().map(|when| (of.id.as_str(), when)));
    let places =
        parts.places.iter().flat_map(|of| of.from.iter().chain(&of.to).map(|when| (of.id.as_str(), when)));
    events.chain(photos).chain(people).chain(places)
}

/// The element with its words in normal form.
pub(super) fn normal(mut element: Element) -> Element {
    normalise(&mut element.kind);
    element
}

/// Brings the words of an element into normal form.
pub(super) fn normalise(kind: &mut ElementKind) {
    if let Some(words) = kind.words_mut() {
        *words = std::mem::take(words).normal();
    }
}
