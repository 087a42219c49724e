//! The sample book in a folder of its own: photos first, then the book that names them.

use crate::book::{Book, BookParts};
use crate::compose;
use crate::store::{Project, StoreError, World};
use crate::task::Progress;
use std::path::Path;

/// Makes the sample book in a folder that is empty or not there yet.
pub fn make_sample(world: &World, folder: &Path, progress: &Progress) -> Result<(Project, Book), StoreError> {
    let sample = compose::sample();
    let bare = BookParts { info: sample.book.info().clone(), ..BookParts::default() };
    let bare = Book::from_parts(bare).map_err(|_| StoreError::NotFaithful)?;
    let project = Project::create(folder, &bare, world)?;
    let total = u32::try_from(sample.pictures.len()).unwrap_or(u32::MAX);
    for (done, picture) in (1..).zip(&sample.pictures) {
        progress.check().map_err(|_| StoreError::Cancelled)?;
        let photo = sample.book.photos().iter().find(|photo| photo.file == picture.file);
        let format = photo.map_or("jpeg", |photo| photo.format.as_str());
        project.put_photo(picture.bytes, format)?;
        progress.report(done, total);
    }
    project.save(&sample.book)?;
    Ok((project, sample.book))
}
