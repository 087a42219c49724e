//! The reading view: the book as a child and an adult read it together, and nothing beside it.
//!
//! What is read is the copy for reading together: what is not for it is not there, and so can neither
//! be seen nor heard.

use super::notice::{Notice, NoticeId, Tone};
use super::open_book::OpenBook;
use super::pages::Otherwise;
use super::printed::Printed;
use super::view::{View, Zoom};
use crate::book::{PageId, Reader};
use crate::copy::{ReaderCopy, copy_for};
use std::sync::Arc;

/// The book while it is read together.
#[derive(Clone, Debug)]
pub struct Reading {
    view: View,
    copy: Arc<ReadCopy>,
    /// The page at which it was begun, in the copy.
    began: Option<(PageId, usize)>,
    /// The newest notice when it was begun.
    said_before: NoticeId,
}

/// The copy that is read.
#[derive(Debug)]
pub struct ReadCopy {
    /// Its pages.
    pub printed: Printed,
    /// What they are laid out for, where that is not the book as it is shown.
    pub otherwise: Option<Arc<Otherwise>>,
}

/// Two are the same if they show the same.
impl PartialEq for Reading {
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view && Arc::ptr_eq(&self.copy, &other.copy)
    }
}

impl ReadCopy {
    fn of(book: &OpenBook) -> Self {
        let copy = copy_for(book.shown(), Reader::Together);
        if copy.book == *book.shown() {
            return Self { printed: book.printed().clone(), otherwise: None };
        }
        let printed = Printed::beside(&copy.book, book.printed());
        Self { printed, otherwise: Some(Arc::new(Otherwise { copy: Some(copy), examples: Vec::new() })) }
    }
}

impl ReadCopy {
    /// What is left of the book, where that is not all of it.
    fn left_over(&self) -> Option<&ReaderCopy> {
        self.otherwise.as_ref()?.copy.as_ref()
    }
}

impl Reading {
    /// What of it is looked at.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// What is read.
    pub fn copy(&self) -> &ReadCopy {
        &self.copy
    }

    /// Whether who reads together hears of it: of trouble that came meanwhile, and of nothing that was
    /// said to the adult alone.
    pub fn hears(&self, notice: &Notice) -> bool {
        notice.tone == Tone::Stop && notice.id > self.said_before
    }

    /// To be turned and measured.
    pub(super) fn view_mut(&mut self) -> (&mut View, &Printed) {
        (&mut self.view, &self.copy.printed)
    }

    /// The pages of the copy are these now; one stays where one was.
    fn read(&mut self, copy: ReadCopy) {
        let turned_to = self.page();
        self.view.stay_at(turned_to, &copy.printed);
        self.copy = Arc::new(copy);
    }

    fn page(&self) -> Option<(PageId, usize)> {
        let page = self.copy.printed.get(self.view.page())?;
        Some((page.page.id.clone(), page.place.part))
    }
}

impl OpenBook {
    /// Begins to read at the page that is turned to, or the last one before it that is for reading
    /// together.
    pub(super) fn begin_reading(&mut self, said_before: NoticeId) {
        // What is under way is not in the book, and words go on where they were left.
        self.show(self.place());
        self.words_typing = None;
        self.seal();
        let copy = ReadCopy::of(self);
        self.pages().read(copy.left_over().cloned(), self.generation());
        let mut view = self.view().clone();
        view.set_zoom(Zoom::Fit, self.printed());
        let before = self.printed().pages().iter().take(self.view().page() + 1).rev();
        let here = before.into_iter().find_map(|page| copy.printed.index_of(&page.page.id, page.place.part));
        view.go_to(here.unwrap_or(0), &copy.printed);
        let mut reading = Reading { view, copy: Arc::new(copy), began: None, said_before };
        reading.began = reading.page();
        self.reading = Some(reading);
    }

    /// Back to where one was, but at the page that was read last.
    pub(super) fn end_reading(&mut self) {
        let Some(reading) = self.reading.take() else { return };
        self.pages().read(None, self.generation());
        let read = reading.page();
        if let Some((page, part)) = read.as_ref().filter(|_| read != reading.began)
            && let Some(index) = self.printed().index_of(page, *part)
        {
            let (view, printed) = self.view_mut();
            view.go_to(index, printed);
        }
    }

    /// What is read has changed meanwhile.
    pub(super) fn read_as_it_is_now(&mut self) {
        if self.reading.is_none() {
            return;
        }
        let copy = ReadCopy::of(self);
        self.pages().read(copy.left_over().cloned(), self.generation());
        if let Some(reading) = &mut self.reading {
            reading.read(copy);
        }
    }

    /// Takes in over how many pages each page of the copy goes on, once that is known.
    pub(super) fn read_as_planned(&mut self) {
        let Some(plan) = self.pages().plan_of_read(self.generation()) else { return };
        let Some(reading) = self.reading.as_mut().filter(|r| !r.copy.printed.is_as_planned(&plan)) else {
            return;
        };
        let Some(copy) = reading.copy.left_over() else { return };
        let printed = Printed::of(&copy.book, &reading.copy.printed, Some(&plan));
        let otherwise = reading.copy.otherwise.clone();
        reading.read(ReadCopy { printed, otherwise });
    }

    /// Whether there is another page before or after what one sees.
    pub(super) fn can_turn(&self, on: bool) -> bool {
        let (view, printed) = match &self.reading {
            Some(reading) => (reading.view(), &reading.copy.printed),
            None => (self.view(), self.printed()),
        };
        if on { view.can_turn_on(printed) } else { view.can_turn_back(printed) }
    }
}
