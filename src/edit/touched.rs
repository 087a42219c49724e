//! Which pages look different after a change, so that only those are laid out again.
//!
//! Rather one page too many than one too few. Which number is printed on a page is another question:
//! words that go on over more pages push those after them along, and only layout knows. Whoever keeps
//! laid-out pages keeps them by page and by place.

use crate::book::{Book, ElementKind, Page, PageId, PhotoId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The pages that a change touched: those that may look different, came or went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Every page of the book, whatever [`Touched::pages`] says.
    pub all: bool,
    /// These pages; some may not be in the book any more.
    pub pages: BTreeSet<PageId>,
}

impl Touched {
    /// Whether this page was touched.
    pub fn includes(&self, page: &PageId) -> bool {
        self.all || self.pages.contains(page)
    }

    /// Whether no page was touched.
    pub fn is_empty(&self) -> bool {
        !self.all && self.pages.is_empty()
    }

    /// What differs between two books.
    pub fn between(before: &Book, after: &Book) -> Self {
        if before.info() != after.info() {
            let pages = before.pages().chain(after.pages()).map(|placed| placed.page.id.clone()).collect();
            return Self { all: true, pages };
        }
        let (old, new) = (placed(before), placed(after));
        let mut pages = BTreeSet::new();
        for id in old.keys().chain(new.keys()) {
            let same = match (old.get(id), new.get(id)) {
                (Some(old), Some(new)) => old == new,
                _ => false,
            };
            if !same {
                pages.insert((*id).clone());
            }
        }
        let facts = Facts::between(before, after);
        let shown = after.pages().filter(|placed| facts.show_on(placed.page));
        pages.extend(shown.map(|placed| placed.page.id.clone()));
        Self { all: false, pages }
    }
}

/// Each page with what decides how it looks: itself, its number and side, its section's name.
fn placed(book: &Book) -> BTreeMap<&PageId, (usize, &str, &Arc<Page>)> {
    book.pages()
        .map(|placed| (&placed.page.id, (placed.index, placed.section.title.as_str(), placed.page)))
        .collect()
}

/// Which facts differ.
struct Facts<'a> {
    photos: BTreeSet<&'a PhotoId>,
    /// Events, people, places or photos: whatever a timeline may show.
    lives: bool,
}

impl<'a> Facts<'a> {
    fn between(before: &'a Book, after: &'a Book) -> Self {
        let (old, new) = (before.parts(), after.parts());
        let known: BTreeMap<_, _> = old.photos.iter().map(|photo| (&photo.id, photo)).collect();
        let changed = new.photos.iter().filter(|photo| known.get(&photo.id) != Some(photo));
        Self {
            photos: changed.map(|photo| &photo.id).collect(),
            lives: old.events != new.events
                || old.people != new.people
                || old.places != new.places
                || old.photos != new.photos,
        }
    }

    fn show_on(&self, page: &Page) -> bool {
        page.elements.iter().any(|element| match &element.kind {
            ElementKind::Picture(picture) => {
                picture.photo.as_ref().is_some_and(|photo| self.photos.contains(photo))
            }
            ElementKind::Timeline(_) => self.lives,
            ElementKind::Words(_) | ElementKind::Shape(_) | ElementKind::Line(_) | ElementKind::Bubble(_) => {
                false
            }
        })
    }
}
