//! The book as the checks see it: a copy, what layout had to say of its pages, and today.

use super::{At, Finding, Weight};
use crate::book::{Book, Element, Page};
use crate::copy::ReaderCopy;
use crate::language::Message;
use crate::layout::{BookPage, Note, NoteKind, Output, lay_out_book};
use crate::text::Typesetter;
use jiff::civil::Date;
use std::sync::Arc;

/// A laid-out copy of a book, to be checked.
#[derive(Clone, Debug)]
pub struct Checked<'a> {
    /// The copy.
    pub copy: &'a ReaderCopy,
    /// Its printed pages.
    pub pages: Vec<CheckedPage>,
    /// The day on which it is checked.
    pub today: Date,
}

/// A printed page, with what layout had to say of it.
#[derive(Clone, Debug)]
pub struct CheckedPage {
    /// The page that it is, or goes on from.
    pub page: Arc<Page>,
    /// Its number, from 1.
    pub number: usize,
    /// What layout noted.
    pub notes: Vec<Note>,
}

impl<'a> Checked<'a> {
    /// Lays a copy out and makes it ready to be checked.
    pub fn new(copy: &'a ReaderCopy, output: &Output, typesetter: &mut Typesetter, today: Date) -> Self {
        Self::of_pages(copy, lay_out_book(copy, output, typesetter), today)
    }

    /// The same where the pages are laid out already.
    pub fn of_pages(copy: &'a ReaderCopy, pages: impl IntoIterator<Item = BookPage>, today: Date) -> Self {
        let pages = pages.into_iter().map(|page| CheckedPage {
            page: page.page,
            number: page.place.number,
            notes: page.laid_out.notes,
        });
        Self { copy, pages: pages.collect(), today }
    }

    /// The book of the copy.
    pub fn book(&self) -> &'a Book {
        &self.copy.book
    }

    /// Every element with the page on which it begins, back to front.
    pub fn elements(&self) -> impl Iterator<Item = (&CheckedPage, &Element)> {
        let first = |nth: usize| nth == 0 || self.pages[nth - 1].page.id != self.pages[nth].page.id;
        self.pages
            .iter()
            .enumerate()
            .filter(move |(nth, _)| first(*nth))
            .flat_map(|(_, page)| page.page.elements.iter().map(move |element| (page, element)))
    }

    /// What layout noted of each element, each thing once, on the page where it was noted first.
    pub(super) fn notes(&self) -> Vec<(&CheckedPage, &Element, &NoteKind)> {
        let mut seen: Vec<&Note> = Vec::new();
        let mut noted = Vec::new();
        for page in &self.pages {
            // Notes of an element on pages further on are those of the page on which it begins.
            seen.retain(|note| page.page.element(&note.element).is_some());
            for note in &page.notes {
                let Some(element) = page.page.element(&note.element).filter(|_| !seen.contains(&note)) else {
                    continue;
                };
                seen.push(note);
                noted.push((page, element, &note.kind));
            }
        }
        noted
    }
}

impl CheckedPage {
    /// A finding about something on this page.
    pub(super) fn finding(
        &self,
        check: &'static str,
        element: &Element,
        weight: Weight,
        what: Message,
    ) -> Finding {
        let at = At::Element { page: self.page.id.clone(), element: element.id.clone() };
        Finding { check, what, at, page: Some(self.number), weight, fix: None }
    }
}
