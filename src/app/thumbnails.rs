//! Small pictures of the photos of the open book, for the photo box, for faces, for lists.
//!
//! Whoever draws asks every time it draws; nothing here makes a window wait. What is not there is
//! made by the same worker that makes the photos of the pages, and the window is woken when it came.
//! Knows nothing of windows or textures.

use super::OpenBook;
use crate::book::{Photo, PhotoHash, PhotoId};
use crate::photo::{Pixels, Preview, PreviewLevel};
use std::sync::Arc;

/// A small picture of a photo.
pub enum Thumbnail {
    /// Here it is; its longest side is at most that of [`PreviewLevel::Small`].
    Ready(Arc<Pixels>),
    /// It is being made.
    Coming,
    /// The photo cannot be read.
    Unreadable,
}

impl OpenBook {
    /// A photo of the book, by its id.
    pub fn photo(&self, id: &PhotoId) -> Option<&Arc<Photo>> {
        self.book().photos().iter().find(|photo| photo.id == *id)
    }

    /// The small picture of a photo's file. Asks for it where it is not there.
    pub fn thumbnail(&self, file: &PhotoHash) -> Thumbnail {
        let pages = self.pages();
        match pages.previews.state(file, PreviewLevel::Small) {
            Preview::Ready(pixels) => Thumbnail::Ready(pixels),
            Preview::Failed(_) => Thumbnail::Unreadable,
            Preview::Absent | Preview::Waiting => {
                pages.await_photo();
                pages.previews.request(file, PreviewLevel::Small);
                Thumbnail::Coming
            }
        }
    }
}
