//! From the book to the book that one reader gets.
//!
//! A pure filter on the model, before layout, so that no painter could leak what a copy leaves out.
//! For now every copy hands the whole book through; who may see what is kept with every fact.

use crate::book::{Book, Reader};

/// The book that one reader gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderCopy {
    /// What is left of the book for this reader: all of it, for now.
    pub book: Book,
    /// Whom the copy is for.
    pub reader: Reader,
}

/// The copy of a book for a reader.
pub fn copy_for(book: &Book, reader: Reader) -> ReaderCopy {
    ReaderCopy { book: book.clone(), reader }
}
