//! Opening a book, and what belongs to a book of which only parts are left: its photos.
//!
//! The list of photos stands at the end of a book's file and is the first that a cut takes. The
//! photos themselves are whole in the folder; here they come back into the photo box. Nothing is
//! written before the person changes something, and what was damaged is then put aside.

use crate::edit::{Edit, IdMaker, PhotoEdit};
use crate::import::{ImportJob, import_photos};
use crate::photo::Limits;
use crate::store::{Access, Opened, OpenedHow, Project, StoreError, World};
use crate::task::Progress;
use std::path::Path;

/// Opens a book to work on it.
pub(super) fn open(folder: &Path, world: &World, progress: &Progress) -> Result<Opened, StoreError> {
    let mut opened = Project::open(folder, world)?;
    let only_parts = matches!(opened.how, OpenedHow::Salvaged | OpenedHow::Rebuilt { .. });
    if only_parts && opened.access == Access::Full {
        bring_photos_back(&mut opened, world, progress);
        // With some of its photos only, it would be saved without the others.
        progress.check().map_err(|_| StoreError::Cancelled)?;
    }
    Ok(opened)
}

/// Adds every photo of the folder that the book does not name. What cannot be read stays where it is.
fn bring_photos_back(opened: &mut Opened, world: &World, progress: &Progress) {
    let mut ids = IdMaker::new();
    let paths = opened.project.photo_places().unwrap_or_default();
    let job = ImportJob {
        paths: &paths,
        book: &opened.book,
        project: &opened.project,
        world,
        limits: Limits::default(),
        progress,
    };
    let photos = import_photos(&job, &mut || ids.photo()).shared_photos();
    if let Ok(book) = Edit::Photo(PhotoEdit::Add { photos }).apply(&opened.book) {
        opened.book = book;
    }
}
