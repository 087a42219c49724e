//! Pages that are proposed for photos: looked at before they are in the book, and another way if
//! these do not please.

use crate::app::open_book::OpenBook;
use crate::app::printed::PrintedPage;
use crate::book::{ElementKind, Frame, Page, PageId, Photo, PhotoId};
use crate::compose::{ARRANGING_WAYS, StampFor, arrange_another_way};
use crate::edit::{Edit, PageEdit, SectionEdit};
use std::sync::Arc;

/// Pages that may come into the book.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Of these photos.
    photos: Vec<PhotoId>,
    /// Which of the ways, from 0.
    way: usize,
    /// Counts all proposals of the sitting.
    number: u64,
    pages: Vec<PrintedPage>,
    /// After which page they come; none in a book without pages.
    after: Option<PageId>,
}

impl Proposal {
    /// The same photos another way, the next that does not look the same.
    pub(super) fn another_way(&self, open: &mut OpenBook, number: u64) -> Option<Self> {
        let others = (1..=ARRANGING_WAYS).map(|on| self.way + on);
        let mut of = |way| Self::of(open, self.photos.clone(), way, number);
        others.map(&mut of).find(|other| other.as_ref().is_none_or(|other| !other.looks_like(self))).flatten()
    }

    /// Whether its pages look the same.
    fn looks_like(&self, other: &Self) -> bool {
        let stands = |proposal: &Self| -> Vec<Vec<(ElementKind, Frame)>> {
            let of = |page: &PrintedPage| {
                page.page.elements.iter().map(|one| (one.kind.clone(), one.frame)).collect()
            };
            proposal.pages.iter().map(of).collect()
        };
        stands(self) == stands(other)
    }

    /// Pages of these photos, after the page that is looked at.
    pub(super) fn of(open: &mut OpenBook, photos: Vec<PhotoId>, way: usize, number: u64) -> Option<Self> {
        let found: Vec<Arc<Photo>> = photos.iter().filter_map(|id| open.photo(id).cloned()).collect();
        let at = open.view().page();
        let before = open.printed().get(at).cloned();
        let first = before.as_ref().map_or(0, |_| at + 1);
        let info = open.book().info().clone();
        let side = open.book().side(first);
        let on = StampFor::a_page_of(&info, side);
        let born = open.book().chronology().born();
        let pages = arrange_another_way(&found, born, &on, way, open.ids());
        if pages.is_empty() {
            return None;
        }
        let printed = |(nth, page): (usize, Page)| {
            PrintedPage::beside(Arc::new(page), first + nth + 1, open.book().side(first + nth))
        };
        let pages = pages.into_iter().enumerate().map(printed).collect();
        Some(Self { photos, way, number, pages, after: before.map(|page| page.page.id.clone()) })
    }

    /// The pages, as they would print.
    pub fn pages(&self) -> &[PrintedPage] {
        &self.pages
    }

    /// Of how many photos.
    pub fn photos(&self) -> &[PhotoId] {
        &self.photos
    }

    /// Tells it from every other.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The index of the first of the pages, once they are in the book.
    pub fn first(&self) -> usize {
        self.pages.first().map_or(0, |page| page.place.number - 1)
    }

    /// Puts them into the book, as one change. `title` is what a section is called that they need.
    pub(super) fn edit(&self, open: &mut OpenBook, title: String) -> Edit {
        let after = self.after.as_ref().and_then(|after| {
            open.book().sections().iter().find_map(|section| {
                let at = section.pages.iter().position(|page| page.id == *after)?;
                Some((section.id.clone(), at + 1))
            })
        });
        let last = || open.book().sections().last().map(|section| (section.id.clone(), section.pages.len()));
        match after.or_else(last) {
            Some((section, at)) => {
                let insert = |(nth, page): (usize, &PrintedPage)| {
                    let (section, page) = (section.clone(), Arc::clone(&page.page));
                    Edit::Page(PageEdit::Insert { section, at: at + nth, page })
                };
                Edit::Many(self.pages.iter().enumerate().map(insert).collect())
            }
            None => {
                let pages = self.pages.iter().map(|page| Arc::clone(&page.page)).collect();
                let section = crate::book::Section { id: open.ids().section(), title, pages };
                Edit::Section(SectionEdit::Add { at: usize::MAX, section })
            }
        }
    }
}
