//! When somebody else saved the book too: reading theirs, and putting away the copy that ours became.
//!
//! How that is noticed, and how the copy comes to be, stands in `save`.

use super::error::StoreError;
use super::folder::Seen;
use super::ladder::Outgoing;
use super::names::{self, BOOK, LARGEST_BOOK, Mark};
use super::project::Project;
use super::reading::read_book;
use super::sealed;
use crate::book::Book;

impl Project {
    /// One of the copies that stand beside the book, as [`Note::ConflictCopies`] names them.
    ///
    /// [`Note::ConflictCopies`]: super::Note::ConflictCopies
    pub fn open_conflict_copy(&self, name: &str) -> Result<Book, StoreError> {
        if !names::is_conflict_copy(name) || name.contains(['/', '\\']) {
            return Err(StoreError::NotABook);
        }
        self.open_other(name)
    }

    /// Reads what somebody else saved in our book's place. From then on [`Project::save`] takes that
    /// as known and replaces it: with the two brought together.
    pub fn read_theirs(&self) -> Result<Book, StoreError> {
        let state = &mut *self.state();
        let bytes = self.folder.read(BOOK, LARGEST_BOOK)?;
        let seen = Seen::of(&Ok(bytes.clone()));
        let read = read_book(&bytes.ok_or(StoreError::NotABook)?).map_err(|_| StoreError::Damaged)?;
        let generation = read.head.generation;
        state.seen = seen;
        state.perhaps = None;
        let mark = if read.sealed { Mark::Saved } else { Mark::Outside };
        state.outgoing = Outgoing::Keep(mark, generation);
        state.highest = state.highest.max(generation);
        state.unknown.learn(read.unknown);
        state.conflict = None;
        Ok(read.book)
    }

    /// Moves a copy that stood beside the book to the earlier versions, once it was dealt with.
    pub fn put_away_conflict_copy(&self, name: &str) -> Result<(), StoreError> {
        self.may_change()?;
        if !names::is_conflict_copy(name) || name.contains(['/', '\\']) {
            return Err(StoreError::NotABook);
        }
        let Some(bytes) = self.folder.read(name, LARGEST_BOOK)? else { return Ok(()) };
        let generation = sealed::read(&bytes).map_or(0, |document| document.head.generation);
        self.keep(&bytes, generation, self.folder.world.host.now(), Mark::Outside)?;
        // It stays named until it is gone.
        self.folder.world.disk.remove_file(&self.folder.at(name))?;
        Ok(())
    }
}
