//! Every change of a book: a closed set of edits, each applied purely, and the history of them.
//!
//! Whatever alters a book, from window, import, command line or child, is an [`Edit`]; there is no
//! other door. An edit that would break a rule of the book is refused and changes nothing. A new kind
//! of edit is a variant and an arm in the file of its topic, and a name in the locale files.
//!
//! Knows no clock, no files and no window: ids come from an [`IdMaker`] outside of `apply`, and the
//! history is told the time.

mod book;
mod elements;
mod error;
mod facts;
mod find;
mod groups;
mod history;
mod ids;
mod pages;
mod paper;
mod photos;
mod sections;
mod touched;
mod words;

pub use book::BookEdit;
pub use elements::ElementEdit;
pub use error::EditError;
pub use facts::FactEdit;
pub use history::{Change, History, LONGEST_STEP_MS, MOST_STEPS, PAUSE_MS, RIPE_STEP_MS};
pub use ids::IdMaker;
pub use pages::PageEdit;
pub use photos::PhotoEdit;
pub use sections::SectionEdit;
pub use touched::Touched;
pub use words::WordsEdit;

use crate::book::{Book, BookParts, end_groups_of_one};
use crate::language::Message;

/// One change of a book, as a person sees it.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Of what holds for the whole book.
    Book(BookEdit),
    /// Of the sections.
    Section(SectionEdit),
    /// Of a page as a whole.
    Page(PageEdit),
    /// Of what stands on a page.
    Element(ElementEdit),
    /// Of words.
    Words(WordsEdit),
    /// Of the photos, and of those in frames.
    Photo(PhotoEdit),
    /// Of events, people and places.
    Fact(FactEdit),
    /// Several, one after the other, as one: all of them or none. Between them the rules may be
    /// broken; after the last they hold.
    Many(Vec<Edit>),
}

/// What two edits must have in common to be one step of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeKey {
    act: &'static str,
    on: String,
}

impl MergeKey {
    fn new(act: &'static str, on: impl Into<String>) -> Self {
        Self { act, on: on.into() }
    }
}

impl Edit {
    /// The book with this change, or why it cannot be made; the book given stays as it is.
    ///
    /// Pure: the same edit of the same book gives the same book.
    pub fn apply(&self, book: &Book) -> Result<Book, EditError> {
        if let Self::Book(BookEdit::PutBack(other)) = self {
            return Ok(other.clone());
        }
        let mut parts = book.parts().clone();
        self.change(&mut parts)?;
        let pages = parts.sections.iter_mut().flat_map(|section| &mut section.pages);
        pages.for_each(end_groups_of_one);
        Book::from_parts(parts).map_err(EditError::Breaks)
    }

    fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        match self {
            Self::Book(edit) => edit.change(parts),
            Self::Section(edit) => edit.change(parts),
            Self::Page(edit) => edit.change(parts),
            Self::Element(edit) => edit.change(parts),
            Self::Words(edit) => edit.change(parts),
            Self::Photo(edit) => edit.change(parts),
            Self::Fact(edit) => edit.change(parts),
            Self::Many(edits) => edits.iter().try_for_each(|edit| edit.change(parts)),
        }
    }

    /// What a following edit must share to be one step with this one: typing on in one box, dragging
    /// on. None for an edit that is a step of its own.
    pub fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::Book(edit) => edit.merge_key(),
            Self::Section(edit) => edit.merge_key(),
            Self::Page(edit) => edit.merge_key(),
            Self::Element(edit) => edit.merge_key(),
            Self::Words(edit) => edit.merge_key(),
            Self::Photo(edit) => edit.merge_key(),
            Self::Fact(edit) => edit.merge_key(),
            Self::Many(_) => None,
        }
    }

    /// What was done, for "Undo …": "typing", "moving".
    pub fn name(&self) -> Message {
        match self {
            Self::Book(edit) => edit.name(),
            Self::Section(edit) => edit.name(),
            Self::Page(edit) => edit.name(),
            Self::Element(edit) => edit.name(),
            Self::Words(edit) => edit.name(),
            Self::Photo(edit) => edit.name(),
            Self::Fact(edit) => edit.name(),
            Self::Many(edits) => {
                // One photo that comes in for what is done with it is not done for itself.
                let comes_in = |edit: &&Self| matches!(edit, Self::Photo(PhotoEdit::Add { photos }) if photos.len() == 1);
                let for_itself = edits.iter().all(|edit| comes_in(&edit));
                let mut names = edits.iter().filter(|edit| for_itself || !comes_in(edit)).map(Self::name);
                let first = names.next();
                first
                    .filter(|first| names.all(|name| name == *first))
                    .unwrap_or_else(|| Message::new("edit-several"))
            }
        }
    }

    /// Whether this edit of `book` types the end of a word, where a step of typing may well end.
    fn ends_a_word(&self, book: &Book) -> bool {
        matches!(self, Self::Words(edit) if edit.ends_a_word(book))
    }
}

macro_rules! into_edit {
    ($($topic:ident($edit:ty))*) => {$(
        impl From<$edit> for Edit {
            fn from(edit: $edit) -> Self {
                Self::$topic(edit)
            }
        }
    )*};
}

into_edit! {
    Book(BookEdit)
    Section(SectionEdit)
    Page(PageEdit)
    Element(ElementEdit)
    Words(WordsEdit)
    Photo(PhotoEdit)
    Fact(FactEdit)
}
