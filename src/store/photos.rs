//! Photos in the book's folder: written once under the SHA-256 of their bytes, never changed.
//!
//! A photo is on the disk before the book that names it is saved. A file that is missing is missing
//! and not deleted: nothing in the book changes for it, and it may come back.

use super::disk::Kind;
use super::error::StoreError;
use super::folder::Folder;
use super::names::{self, LARGEST_PHOTO, PHOTOS, temporary};
use super::project::Project;
use crate::book::{Photo, PhotoHash};
use std::path::PathBuf;

/// The bytes of a photo's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoBytes {
    /// All of them.
    pub bytes: Vec<u8>,
    /// Whether they are the very bytes that were put in: by their SHA-256. A photo that is not
    /// whole may still be worth showing; its print needs a warning.
    pub whole: bool,
}

/// A photo's file that was put into the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutPhoto {
    /// By what a book names it.
    pub file: PhotoHash,
    /// Where it is within the folder.
    place: String,
    /// Whether there was no such file before.
    is_new: bool,
}

impl Project {
    /// Puts a photo into the folder, durably. `format` is what the book will call its format; it is
    /// also the ending of the file's name. The same bytes are kept once, and a damaged file of these
    /// bytes is healed.
    pub fn put_photo(&self, bytes: &[u8], format: &str) -> Result<PhotoHash, StoreError> {
        self.put_photo_for_now(bytes, format).map(|put| put.file)
    }

    /// Takes back a photo that came in and that no book names after all. A file that was there before
    /// stays: an earlier version may name it.
    pub fn take_back(&self, put: &PutPhoto) {
        if put.is_new {
            self.folder.discard(&put.place);
        }
    }

    /// The same as [`Project::put_photo`], with what [`Project::take_back`] needs.
    pub fn put_photo_for_now(&self, bytes: &[u8], format: &str) -> Result<PutPhoto, StoreError> {
        self.may_change()?;
        if bytes.len() as u64 > LARGEST_PHOTO {
            return Err(StoreError::TooLarge { limit: LARGEST_PHOTO });
        }
        let hash = PhotoHash::of(bytes);
        let (subfolder, name) = names::photo(&hash, format).ok_or(StoreError::NotPlain)?;
        let subfolder = format!("{PHOTOS}/{subfolder}");
        self.folder.settle(PHOTOS)?;
        self.folder.settle(&subfolder)?;
        let place = format!("{subfolder}/{name}");
        let is_new = self.folder.kind(&place)?.is_none();
        match self.folder.read(&place, bytes.len() as u64) {
            Ok(Some(there)) if there == bytes => {
                // Whoever put it there may not have come as far as this.
                self.folder.world.disk.sync_folder(&self.folder.at(&subfolder))?;
            }
            Err(StoreError::NotPlain) => return Err(StoreError::NotPlain),
            _ => self.folder.put(temporary::PHOTO, &place, bytes)?,
        }
        Ok(PutPhoto { file: hash, place, is_new })
    }

    /// The bytes of a photo's file.
    pub fn photo_bytes(&self, photo: &Photo) -> Result<PhotoBytes, StoreError> {
        self.bytes_of(&photo.file, &photo.format)
    }

    /// The bytes of the file of this hash and format.
    pub(super) fn bytes_of(&self, file: &PhotoHash, format: &str) -> Result<PhotoBytes, StoreError> {
        let name = place_of(file, format)?;
        let bytes = self.folder.read(&name, LARGEST_PHOTO)?.ok_or(StoreError::PhotoMissing)?;
        let whole = PhotoHash::of(&bytes) == *file;
        Ok(PhotoBytes { bytes, whole })
    }

    /// Where the file of every photo in the folder is, whether the book names it or not; links are
    /// not followed.
    pub fn photo_places(&self) -> Result<Vec<PathBuf>, StoreError> {
        let files = photo_files(&self.folder)?;
        let places = files.iter().filter_map(|(hash, format)| place_of(hash, format).ok());
        Ok(places.map(|place| self.folder.at(&place)).collect())
    }

    /// Where a photo's file is, for a reader that must have a path. It is there, plain and not a
    /// link; its bytes are not checked.
    pub fn photo_path(&self, photo: &Photo) -> Result<PathBuf, StoreError> {
        let name = place(photo)?;
        let subfolder = name.rsplit_once('/').map_or("", |(subfolder, _)| subfolder);
        for part in [PHOTOS, subfolder] {
            match self.folder.kind(part)? {
                Some(Kind::Folder) => {}
                None => return Err(StoreError::PhotoMissing),
                Some(_) => return Err(StoreError::NotPlain),
            }
        }
        match self.folder.kind(&name)? {
            Some(Kind::File) => Ok(self.folder.at(&name)),
            None => Err(StoreError::PhotoMissing),
            Some(_) => Err(StoreError::NotPlain),
        }
    }
}

/// Every photo's file there is, by hash and format, in the order of hashes.
pub(crate) fn photo_files(folder: &Folder) -> Result<Vec<(PhotoHash, String)>, StoreError> {
    let mut photos = Vec::new();
    for subfolder in folder.subfolders(PHOTOS)? {
        for name in folder.files(&format!("{PHOTOS}/{subfolder}"))? {
            if let Some((hash, format)) = names::photo_named(&name)
                && name.starts_with(&subfolder)
            {
                photos.push((hash, format.to_owned()));
            }
        }
    }
    photos.sort();
    photos.dedup();
    Ok(photos)
}

/// A photo's file within the folder.
pub(super) fn place(photo: &Photo) -> Result<String, StoreError> {
    place_of(&photo.file, &photo.format)
}

fn place_of(file: &PhotoHash, format: &str) -> Result<String, StoreError> {
    let (subfolder, name) = names::photo(file, format).ok_or(StoreError::NotPlain)?;
    Ok(format!("{PHOTOS}/{subfolder}/{name}"))
}
