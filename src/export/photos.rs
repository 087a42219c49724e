//! A book's photos for those who print or paint them: bytes by hash, and pixels of the exact size.

use crate::book::{Book, Photo, PhotoHash};
use crate::paint::raster::PhotoPixels;
use crate::photo::{self, Limits, Need, PhotoError, PhotoSource, Pixels};
use crate::store::{Project, StoreError};
use crate::task::Progress;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The photos of a book, from its folder.
pub struct BookPhotos<P> {
    project: P,
    by_file: BTreeMap<PhotoHash, Arc<Photo>>,
}

impl<P: std::ops::Deref<Target = Project>> BookPhotos<P> {
    /// The photos that this book names, in this folder.
    pub fn of(book: &Book, project: P) -> Self {
        let by_file = book.photos().iter().map(|photo| (photo.file, Arc::clone(photo))).collect();
        Self { project, by_file }
    }
}

impl<P: std::ops::Deref<Target = Project> + Send + Sync> PhotoSource for BookPhotos<P> {
    fn bytes(&self, file: &PhotoHash) -> Result<Vec<u8>, PhotoError> {
        let not_there = PhotoError::Unreadable(std::io::ErrorKind::NotFound);
        let photo = self.by_file.get(file).ok_or(not_there)?;
        match self.project.photo_bytes(photo) {
            // Another picture under a photo's name must not be shown to a child as theirs.
            Ok(photo) if !photo.whole => Err(PhotoError::Damaged),
            Ok(photo) => Ok(photo.bytes),
            Err(StoreError::PhotoMissing) => Err(PhotoError::Unreadable(std::io::ErrorKind::NotFound)),
            Err(_) => Err(PhotoError::Unreadable(std::io::ErrorKind::Other)),
        }
    }
}

/// A photo at a size in pixels; none where it cannot be had.
type KeptPhoto = ((PhotoHash, u32, u32), Option<Arc<Pixels>>);

/// Photos decoded when they are asked for, scaled to the very size at which they are painted.
pub struct ExactPhotos<'a> {
    source: &'a dyn PhotoSource,
    limits: Limits,
    /// The last few, for pages that show a photo more than once.
    kept: Mutex<Vec<KeptPhoto>>,
    left_open: Mutex<BTreeMap<PhotoHash, PhotoError>>,
}

impl<'a> ExactPhotos<'a> {
    /// Photos from this source.
    pub fn new(source: &'a dyn PhotoSource) -> Self {
        Self { source, limits: Limits::default(), kept: Mutex::default(), left_open: Mutex::default() }
    }

    /// The photos that were asked for in vain, and why.
    pub fn left_open(self) -> Vec<(PhotoHash, PhotoError)> {
        self.left_open.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().collect()
    }

    fn decode(&self, file: &PhotoHash, width: u32, height: u32) -> Result<Arc<Pixels>, PhotoError> {
        let bytes = self.source.bytes(file)?;
        let need = Need::AtLeast { width, height };
        let pixels = photo::decode(&bytes, need, &self.limits, &Progress::new())?;
        // Painted at half its size or less, a photo would shimmer; larger than it is, it stays as it is.
        let too_large = pixels.width() > width && pixels.height() > height;
        Ok(Arc::new(if too_large { pixels.scaled(width, height) } else { pixels }))
    }
}

impl PhotoPixels for ExactPhotos<'_> {
    fn pixels(&self, file: &PhotoHash, width: u32, height: u32) -> Option<Arc<Pixels>> {
        const KEPT: usize = 8;
        let key = (*file, width, height);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, pixels)) = kept.iter().find(|(other, _)| *other == key) {
            return pixels.clone();
        }
        let pixels = match self.decode(file, width, height) {
            Ok(pixels) => Some(pixels),
            Err(error) => {
                self.left_open.lock().unwrap_or_else(PoisonError::into_inner).insert(*file, error);
                None
            }
        };
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push((key, pixels.clone()));
        pixels
    }
}
