//! From the book to the book that one reader gets.
//!
//! A pure filter on the model, before layout, so that no painter could leak what a copy leaves out:
//! pages, things on pages, photos and facts that this reader may not see are not in it at all.

mod leaving_out;

use crate::book::{Book, Reader};
use crate::language::Message;

/// The book that one reader gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderCopy {
    /// What is left of the book for this reader.
    pub book: Book,
    /// Whom the copy is for; none for all of the book, as those who make it see it.
    pub reader: Option<Reader>,
    /// What was left out of it.
    pub left_out: LeftOut,
}

/// How much a copy leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Whole pages.
    pub pages: usize,
    /// Things on the pages that are in it: words, photos, shapes.
    pub things: usize,
    /// Life events.
    pub events: usize,
}

impl LeftOut {
    /// In words, a sentence for each kind.
    pub fn messages(self) -> impl Iterator<Item = Message> {
        let kinds = [
            ("copy-without-pages", self.pages),
            ("copy-without-things", self.things),
            ("copy-without-events", self.events),
        ];
        kinds.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| Message::new(key).with("n", n))
    }
}

/// The copy of a book for a reader.
pub fn copy_for(book: &Book, reader: Reader) -> ReaderCopy {
    leaving_out::copy_for(book, reader)
}

/// All of a book, for those who make it.
pub fn everything(book: &Book) -> ReaderCopy {
    ReaderCopy { book: book.clone(), reader: None, left_out: LeftOut::default() }
}
