//! The earlier versions of a book: to look at, to go back to, to keep for good.

use super::error::StoreError;
use super::names::{self, BOOK, EARLIER, LARGEST_BOOK, Mark};
use super::project::Project;
use super::reading::read_book;
use super::sealed;
use super::versions::{Version, versions};
use crate::book::Book;

impl Project {
    /// Keeps the book as it is on the disk now, for good: before something that undo cannot undo.
    pub fn keep_this_version(&self) -> Result<(), StoreError> {
        self.may_change()?;
        let state = self.state();
        let Some(bytes) = self.folder.read(BOOK, LARGEST_BOOK)? else { return Ok(()) };
        let generation = sealed::read(&bytes).map_or(state.highest, |document| document.head.generation);
        self.keep(&bytes, generation, self.folder.world.host.now(), Mark::Kept).map(drop)
    }

    /// The earlier versions, the newest first. The newest is the book itself as last saved.
    pub fn earlier_versions(&self) -> Result<Vec<Version>, StoreError> {
        Ok(versions(&self.folder.files(EARLIER)?))
    }

    /// An earlier version, to look at or to save in place of the present one.
    pub fn open_earlier(&self, version: &Version) -> Result<Book, StoreError> {
        if names::VersionName::parse(&version.name).is_none() {
            return Err(StoreError::NotABook);
        }
        self.open_other(&format!("{EARLIER}/{}", version.name))
    }

    /// The book in another file of the folder.
    pub(super) fn open_other(&self, name: &str) -> Result<Book, StoreError> {
        let bytes = self.folder.read(name, LARGEST_BOOK)?.ok_or(StoreError::NotABook)?;
        Ok(read_book(&bytes).map_err(|_| StoreError::Damaged)?.book)
    }
}
