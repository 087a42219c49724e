//! How a photo prints at the size it has on its page.

use super::cropped::picture_of;
use super::find;
use crate::app::OpenBook;
use crate::book::ElementId;
use crate::layout::Sharpness;

impl OpenBook {
    /// How the photo of an element prints.
    pub fn sharpness(&self, element: &ElementId) -> Option<Sharpness> {
        let (_, element) = find(self.shown(), element)?;
        picture_of(self, self.shown(), element).as_ref().map(Sharpness::of)
    }
}
