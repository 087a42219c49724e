//! The printed pages of the book that is open, and which of them stand side by side.
//!
//! Each has a stamp that changes when its picture may have changed, so that whoever keeps pictures
//! knows which are still good. Knows nothing of pictures.

use crate::book::{Book, Page, PageId, SectionId, Side};
use crate::layout::PagePlace;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// One printed page.
#[derive(Clone, Debug)]
pub struct PrintedPage {
    /// The page it is, or goes on from.
    pub page: Arc<Page>,
    /// Where it stands.
    pub place: PagePlace,
    /// Its section, counted from 0.
    pub section: usize,
    /// Another number whenever its picture may be another.
    pub stamp: u64,
}

/// The next stamp of a page beside the book, far from those within.
static BESIDE: AtomicU64 = AtomicU64::new(1 << 63);
/// So many stamps are for one copy of the book beside it, far more than it has pages.
const STAMPS_BESIDE: u64 = 1 << 20;

/// Two are the same if they look the same and stand in the same place.
impl PartialEq for PrintedPage {
    fn eq(&self, other: &Self) -> bool {
        (self.stamp, self.place) == (other.stamp, other.place)
    }
}

impl PrintedPage {
    /// A page that is in no book, or not yet, to be shown beside it. Whoever shows it keeps it as long
    /// as it is to look the same, and makes another when it, or a fact that shows on it, has changed.
    pub fn beside(page: Arc<Page>, number: usize, side: Side) -> Self {
        let place = PagePlace { number, side, part: 0 };
        Self { page, place, section: 0, stamp: BESIDE.fetch_add(1, Ordering::Relaxed) }
    }
}

/// A section as the strip shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedSection {
    /// Its id.
    pub id: SectionId,
    /// Its name.
    pub title: String,
    /// The first of its printed pages, from 0, and the one after its last.
    pub pages: std::ops::Range<usize>,
}

/// Pages that are seen together when the book lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The left-hand page, by index from 0.
    pub left: Option<usize>,
    /// The right-hand page.
    pub right: Option<usize>,
}

/// All printed pages, in order.
#[derive(Clone, Debug, Default)]
pub struct Printed {
    pages: Vec<PrintedPage>,
    sections: Vec<PrintedSection>,
    book: Option<Book>,
    /// The last stamp given.
    stamps: u64,
}

impl Printed {
    /// The pages of a book. What `before` knew of the same pages is kept: their stamps, and how
    /// many pages each goes on over. `plan` says the latter anew, where layout has told it.
    pub fn of(book: &Book, before: &Printed, plan: Option<&[(PageId, PagePlace)]>) -> Self {
        let same_facts = before.book.as_ref().is_some_and(|old| same_facts(old, book));
        let mut printed =
            Self { pages: Vec::new(), sections: Vec::new(), book: Some(book.clone()), stamps: before.stamps };
        for (section_of, section) in book.sections().iter().enumerate() {
            let first = printed.pages.len();
            for page in &section.pages {
                let parts = match plan {
                    Some(plan) => plan.iter().filter(|(id, _)| *id == page.id).count(),
                    None => before.pages.iter().filter(|old| old.page.id == page.id).count(),
                };
                for part in 0..parts.max(1) {
                    let index = printed.pages.len();
                    let place = PagePlace { number: index + 1, side: book.side(index), part };
                    let old = before.pages.get(index).filter(|old| {
                        same_facts
                            && old.place == place
                            && Arc::ptr_eq(&old.page, page)
                            && before.sections.get(old.section).map(|s| &s.title) == Some(&section.title)
                    });
                    let stamp = old.map_or_else(|| printed.next_stamp(), |old| old.stamp);
                    printed.pages.push(PrintedPage {
                        page: Arc::clone(page),
                        place,
                        section: section_of,
                        stamp,
                    });
                }
            }
            let pages = first..printed.pages.len();
            let (id, title) = (section.id.clone(), section.title.clone());
            printed.sections.push(PrintedSection { id, title, pages });
        }
        printed
    }

    /// The pages of a copy of the book, to be shown beside it. A page that is the same in the copy goes on
    /// over as many pages as in the `whole` book, any other over one, until the plan of the copy is known.
    pub fn beside(copy: &Book, whole: &Printed) -> Self {
        let is_same = |old: &&PrintedPage| {
            let mut pages = copy.sections().iter().flat_map(|section| &section.pages);
            pages.any(|page| Arc::ptr_eq(page, &old.page))
        };
        let pages = whole.pages.iter().filter(is_same).cloned().collect();
        let stamps = BESIDE.fetch_add(STAMPS_BESIDE, Ordering::Relaxed);
        Self::of(copy, &Printed { pages, stamps, ..Printed::default() }, None)
    }

    /// Whether these are the pages of a plan.
    pub fn is_as_planned(&self, plan: &[(PageId, PagePlace)]) -> bool {
        plan.len() == self.pages.len()
            && plan.iter().zip(&self.pages).all(|((_, at), page)| *at == page.place)
    }

    /// Where a part of a page stands, by index from 0; where the page does not go on so far, its last.
    pub fn index_of(&self, page: &PageId, part: usize) -> Option<usize> {
        self.pages.iter().rposition(|printed| printed.page.id == *page && printed.place.part <= part)
    }

    fn next_stamp(&mut self) -> u64 {
        self.stamps += 1;
        self.stamps
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// One of them, by index from 0.
    pub fn get(&self, index: usize) -> Option<&PrintedPage> {
        self.pages.get(index)
    }

    /// All of them.
    pub fn pages(&self) -> &[PrintedPage] {
        &self.pages
    }

    /// The sections.
    pub fn sections(&self) -> &[PrintedSection] {
        &self.sections
    }

    /// The trimmed page in mm: across, down.
    pub fn trim(&self) -> (f64, f64) {
        let paper = self.book.as_ref().map(|book| book.info().paper).unwrap_or_default().paper();
        (paper.width, paper.height)
    }

    /// Whether the book is bound at the right.
    pub fn bound_right(&self) -> bool {
        self.book.as_ref().is_some_and(|book| book.info().bound_right)
    }

    /// The opening that a page is in. The cover stands alone on its side.
    pub fn opening(&self, index: usize) -> Opening {
        let mut opening = Opening { left: None, right: None };
        let first = if index == 0 { 0 } else { index - (index + 1) % 2 };
        let last = if index == 0 { 0 } else { first + 1 };
        for page in (first..=last).filter(|page| *page < self.pages.len()) {
            match self.pages[page].place.side {
                Side::Verso => opening.left = Some(page),
                Side::Recto => opening.right = Some(page),
            }
        }
        opening
    }

    /// Every opening that shows one of these pages, in order.
    pub fn openings(&self, pages: std::ops::Range<usize>) -> Vec<Opening> {
        let mut openings: Vec<Opening> = pages.map(|index| self.opening(index)).collect();
        openings.dedup();
        openings
    }
}

impl Opening {
    /// Its pages in the order of reading.
    pub fn pages(self) -> impl Iterator<Item = usize> {
        let (first, second) = match (self.left, self.right) {
            (Some(left), Some(right)) => (Some(left.min(right)), Some(left.max(right))),
            (one, other) => (one, other),
        };
        first.into_iter().chain(second)
    }

    /// The first of its pages.
    pub fn first(self) -> usize {
        self.pages().next().unwrap_or(0)
    }

    /// The last of its pages.
    pub fn last(self) -> usize {
        self.pages().last().unwrap_or(0)
    }
}

/// Whether everything that shows on more than its own page is the same in both books.
fn same_facts(old: &Book, new: &Book) -> bool {
    let (old, new) = (old.parts(), new.parts());
    old.info == new.info
        && old.photos == new.photos
        && old.events == new.events
        && old.people == new.people
        && old.places == new.places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{BookInfo, BookParts, Section};

    fn book(pages: usize, bound_right: bool) -> Book {
        let blank = |n| Arc::new(Page::blank(format!("p{n}").parse().unwrap()));
        let section =
            Section { id: "s".parse().unwrap(), title: "Me".into(), pages: (0..pages).map(blank).collect() };
        let info = BookInfo { bound_right, ..BookInfo::default() };
        Book::from_parts(BookParts { info, sections: vec![section], ..BookParts::default() }).unwrap()
    }

    fn openings(book: &Book) -> Vec<(Option<usize>, Option<usize>)> {
        let printed = Printed::of(book, &Printed::default(), None);
        printed.openings(0..printed.count()).into_iter().map(|o| (o.left, o.right)).collect()
    }

    #[test]
    fn the_cover_stands_alone_and_the_others_face_each_other() {
        let expected = [(None, Some(0)), (Some(1), Some(2)), (Some(3), Some(4)), (Some(5), None)];
        assert_eq!(openings(&book(6, false)), expected);
    }

    #[test]
    fn a_book_bound_at_the_right_opens_the_other_way() {
        let expected = [(Some(0), None), (Some(2), Some(1)), (Some(4), Some(3)), (None, Some(5))];
        assert_eq!(openings(&book(6, true)), expected);
    }

    #[test]
    fn only_a_page_that_changed_gets_a_new_stamp() {
        let old = book(3, false);
        let before = Printed::of(&old, &Printed::default(), None);
        let mut parts = old.parts().clone();
        let mut changed = (*parts.sections[0].pages[1]).clone();
        changed.title = "Other".into();
        parts.sections[0].pages[1] = Arc::new(changed);
        let after = Printed::of(&Book::from_parts(parts).unwrap(), &before, None);
        let kept: Vec<bool> =
            before.pages.iter().zip(&after.pages).map(|(old, new)| old.stamp == new.stamp).collect();
        assert_eq!(kept, [true, false, true]);
    }

    #[test]
    fn a_page_that_goes_on_moves_those_after_it() {
        let book = book(2, false);
        let first = Printed::of(&book, &Printed::default(), None);
        let place = |number: usize, part| PagePlace { number, side: book.side(number - 1), part };
        let id = |n: usize| first.pages[n].page.id.clone();
        let plan = [(id(0), place(1, 0)), (id(0), place(2, 1)), (id(1), place(3, 0))];
        let printed = Printed::of(&book, &first, Some(&plan));
        assert_eq!(printed.count(), 3);
        assert_eq!((printed.pages[1].place.part, printed.pages[2].place.number), (1, 3));
        assert_eq!(printed.pages[0].stamp, first.pages[0].stamp);
        assert_ne!(printed.pages[2].stamp, first.pages[1].stamp);
    }
}
