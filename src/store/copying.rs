//! A second folder of a book: everything that the first one holds, byte for byte, photos first.
//!
//! What is copied is the book as it is on the disk, so whoever copies saves before. The copy is
//! locked while it is made; of one that cannot be finished nothing stays.

use super::create::{begin, is_fresh, make_folder};
use super::error::StoreError;
use super::folder::Folder;
use super::names::{self, BOOK, EARLIER, LARGEST_BOOK, LARGEST_PHOTO, PHOTOS, temporary};
use super::own::is_books_own;
use super::photos::photo_files;
use super::project::Project;
use crate::book::PhotoHash;
use crate::task::Progress;
use std::path::Path;

impl Project {
    /// Copies the whole book, with all photos and earlier versions, to a folder that is empty or not
    /// there (its parent must be). A photo that is damaged here is copied as it is.
    pub fn copy_to(&self, to: &Path, progress: &Progress) -> Result<(), StoreError> {
        let world = &self.folder.world;
        let target = Folder::new(to, world);
        let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (real, name) = (world.disk.real_path(parent), to.file_name().and_then(|name| name.to_str()));
        if let (Ok(real), Some(name)) = (real, name)
            && (is_books_own(&*world.disk, &real, name) || self.holds(&real))
        {
            return Err(StoreError::BooksOwn);
        }
        let made = make_folder(&target)?;
        if !made {
            is_fresh(&target)?;
        }
        let copy = match begin(target) {
            Ok(copy) => copy,
            Err(error) => {
                if made {
                    // Stays if anything is in it.
                    let _ = world.disk.remove_folder(to);
                }
                return Err(error);
            }
        };
        let mut put = Vec::new();
        let result = self.copy_files(&copy, progress, &mut put);
        if result.is_err() {
            put.iter().rev().for_each(|name| copy.folder.discard(name));
            clear(&copy, made);
        }
        result
    }

    /// Whether a folder is the book's own or lies in it.
    fn holds(&self, real: &Path) -> bool {
        self.folder.world.disk.real_path(&self.folder.path).is_ok_and(|own| real.starts_with(own))
    }

    /// Photos, then the book, then the earlier versions, so that what is cut short is no wrong book.
    fn copy_files(
        &self,
        copy: &Project,
        progress: &Progress,
        put: &mut Vec<String>,
    ) -> Result<(), StoreError> {
        is_fresh(&copy.folder)?;
        let photos = photo_files(&self.folder)?;
        let versions = self.folder.files(EARLIER)?;
        let total = u32::try_from(photos.len() + versions.len() + 1).unwrap_or(u32::MAX);
        let mut done = 0;
        let mut step = || {
            done += 1;
            progress.report(done, total);
            progress.check().map_err(|_| StoreError::Cancelled)
        };
        let to = &copy.folder;
        to.settle(PHOTOS)?;
        to.settle(EARLIER)?;
        for (hash, format) in &photos {
            self.copy_photo(to, hash, format, put)?;
            step()?;
        }
        let book = self.folder.read(BOOK, LARGEST_BOOK)?;
        if book.is_none() && versions.is_empty() {
            return Err(StoreError::NotABook);
        }
        // Somebody may go on working meanwhile: a photo is on the disk before the book that names it.
        for (hash, format) in photo_files(&self.folder)?.iter().filter(|photo| !photos.contains(photo)) {
            self.copy_photo(to, hash, format, put)?;
            progress.check().map_err(|_| StoreError::Cancelled)?;
        }
        if let Some(bytes) = book {
            put.push(BOOK.to_owned());
            to.put(temporary::BOOK, BOOK, &bytes)?;
        }
        step()?;
        for name in versions {
            let place = format!("{EARLIER}/{name}");
            // One that was thinned meanwhile is not missed.
            if let Some(bytes) = self.folder.read(&place, LARGEST_BOOK)? {
                put.push(place.clone());
                to.put(temporary::BOOK, &place, &bytes)?;
            }
            step()?;
        }
        Ok(())
    }

    fn copy_photo(
        &self,
        to: &Folder,
        hash: &PhotoHash,
        format: &str,
        put: &mut Vec<String>,
    ) -> Result<(), StoreError> {
        let (subfolder, name) = names::photo(hash, format).ok_or(StoreError::NotPlain)?;
        let subfolder = format!("{PHOTOS}/{subfolder}");
        let place = format!("{subfolder}/{name}");
        let Some(bytes) = self.folder.read(&place, LARGEST_PHOTO)? else { return Ok(()) };
        to.settle(&subfolder)?;
        put.push(place.clone());
        to.put(temporary::PHOTO, &place, &bytes)
    }
}

/// Takes the folders of a copy away that was not finished; each stays if anything else is in it.
fn clear(copy: &Project, made: bool) {
    let folder = &copy.folder;
    let disk = &folder.world.disk;
    let own = folder.files("").unwrap_or_default();
    own.iter().filter(|name| temporary::is_one(name)).for_each(|name| folder.discard(name));
    let within = folder.subfolders(PHOTOS).unwrap_or_default();
    for subfolder in within.iter().map(|name| format!("{PHOTOS}/{name}")) {
        let _ = disk.remove_folder(&folder.at(&subfolder));
    }
    for subfolder in [PHOTOS, EARLIER] {
        let _ = disk.remove_folder(&folder.at(subfolder));
    }
    copy.lock.iter().for_each(|lock| lock.give_back(folder));
    if made {
        folder.discard(names::IN_USE);
        let _ = disk.remove_folder(&folder.path);
    }
}
