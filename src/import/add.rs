//! Photos into a book: its folder has them and the saved book names them, or neither.

use super::{ImportError, ImportJob, Imported, import_photos};
use crate::book::{Book, Photo};
use crate::edit::{Edit, IdMaker, PhotoEdit};
use crate::store::{Project, StoreError};
use std::sync::Arc;

/// A book with its new photos, saved.
#[derive(Debug)]
pub struct Added {
    /// The book as it is now.
    pub book: Book,
    /// What came in and what did not. If it [stopped](Imported::stopped) early, what came in until
    /// then is in the book.
    pub imported: Imported,
}

/// Why the book has none of them.
#[derive(Debug)]
pub struct NotAdded {
    /// What was in the way.
    pub why: ImportError,
    /// Whether the files were taken out of the folder again. They stay where a book, or a copy of it
    /// that was put aside, may name them.
    pub taken_back: bool,
}

/// Brings photos in, adds them to the book, makes what `also` says, and saves the book.
pub fn add_photos(
    job: &ImportJob<'_>,
    ids: &mut IdMaker,
    also: impl FnOnce(&[Arc<Photo>], &mut IdMaker) -> Vec<Edit>,
) -> Result<Added, NotAdded> {
    let imported = import_photos(job, &mut || ids.photo());
    let photos = imported.shared_photos();
    let mut edits = vec![Edit::Photo(PhotoEdit::Add { photos: photos.clone() })];
    let also = also(&photos, ids);
    if photos.is_empty() && also.is_empty() {
        return Ok(Added { book: job.book.clone(), imported });
    }
    edits.extend(also);
    let saved = Edit::Many(edits).apply(job.book).map_err(ImportError::from).and_then(|book| {
        job.project.save(&book)?;
        Ok(book)
    });
    match saved {
        Ok(book) => Ok(Added { book, imported }),
        Err(why) => {
            let taken_back = is_nowhere(&photos, &why, job);
            if taken_back {
                imported.take_back(job.project);
            }
            Err(NotAdded { why, taken_back })
        }
    }
}

/// Whether no book in the folder can name these photos after saving failed like this.
fn is_nowhere(photos: &[Arc<Photo>], why: &ImportError, job: &ImportJob<'_>) -> bool {
    match why {
        ImportError::Edit(_) => true,
        // Others may have left the book under another name, or in doubt whether it was saved.
        ImportError::Store(StoreError::DiskFull { .. }) => Project::look(job.project.path(), job.world)
            .is_ok_and(|saved| {
                let named = |photo: &Arc<Photo>| saved.book.photos().iter().any(|p| p.file == photo.file);
                !photos.iter().any(named)
            }),
        _ => false,
    }
}
