//! Pages as wholes: choosing a layout for one, putting them in order, the style of all of them.
//!
//! Choosing stands in `choosing` (what is offered in `offers`), order in `order`, style in `style`.

mod choosing;
mod offer_words;
mod offers;
mod order;
mod style;

pub use choosing::{Choosing, ChoosingAction, Few, Purpose};
pub use offer_words::{good_for, kind_words, name_of_layout};
pub use offers::Offer;
pub use order::{OrderAction, Renaming, Step, Target};
pub use style::{StyleAction, Styling, Themed, name_of_theme};

use crate::app::OpenBook;
use crate::book::{Book, PageId, SectionId};

/// What is chosen among the pages, and the dialog about pages that is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leaves {
    /// Chosen in the strip, in the order of choosing.
    chosen: Vec<PageId>,
    renaming: Option<Renaming>,
    choosing: Option<Choosing>,
    styling: Option<Styling>,
}

impl Leaves {
    /// The layout that is being chosen.
    pub fn choosing(&self) -> Option<&Choosing> {
        self.choosing.as_ref()
    }

    /// The style that is being chosen.
    pub fn styling(&self) -> Option<&Styling> {
        self.styling.as_ref()
    }

    /// What is being given another name in the strip.
    pub fn renaming(&self) -> Option<&Renaming> {
        self.renaming.as_ref()
    }

    /// Of what is chosen and under way, only what still makes sense.
    pub(in crate::app) fn keep_to(&mut self, book: &Book) {
        self.chosen.retain(|id| book.page(id).is_some());
        let has = |section: &SectionId| book.sections().iter().any(|one| one.id == *section);
        self.renaming = self.renaming.take().filter(|renaming| has(&renaming.section));
        // What is offered was made for the book as it was.
        self.choosing = None;
        self.styling = None;
    }
}

impl OpenBook {
    /// The pages that what is asked for of pages is done with: those chosen in the strip, as long as
    /// one of them is looked at; else the page that is turned to. In the order of the book.
    pub fn chosen_pages(&self) -> Vec<PageId> {
        let Some(here) = self.page_here() else { return Vec::new() };
        let chosen = &self.leaves().chosen;
        let opening = self.view().opening(self.printed());
        let mut seen = opening.pages().filter_map(|page| self.printed().get(page));
        if !seen.any(|page| chosen.contains(&page.page.id)) {
            return vec![here];
        }
        let pages = self.book().pages().map(|placed| placed.page.id.clone());
        pages.filter(|id| chosen.contains(id)).collect()
    }

    /// The page that is turned to.
    fn page_here(&self) -> Option<PageId> {
        self.printed().get(self.view().page()).map(|printed| printed.page.id.clone())
    }

    /// Turns to a page of the book.
    fn turn_to(&mut self, page: &PageId) {
        let at = self.printed().pages().iter().position(|printed| printed.page.id == *page);
        let (view, printed) = self.view_mut();
        if let Some(at) = at {
            view.go_to(at, printed);
        }
    }
}
