//! How a photo prints at the size it has on its page.

use super::cropped::picture_of;
use super::find;
use crate::app::OpenBook;
use crate::book::ElementId;
use crate::layout::SOFT_PPI;

/// Below this many pixels to the inch a photo looks blurred in print.
const BLURRED_PPI: f64 = 150.0;

/// How a photo prints.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sharpness {
    /// Sharp.
    Sharp,
    /// A little soft.
    Soft {
        /// It would be sharp up to so many cm across.
        best_cm: f64,
    },
    /// Blurred.
    Blurred {
        /// It would be sharp up to so many cm across.
        best_cm: f64,
    },
}

impl OpenBook {
    /// How the photo of an element prints.
    pub fn sharpness(&self, element: &ElementId) -> Option<Sharpness> {
        let (_, element) = find(self.shown(), element)?;
        let picture = picture_of(self, self.shown(), element)?;
        let ppi = picture.ppi();
        let best_cm = (picture.place.width() / 10.0 * ppi / SOFT_PPI).floor().max(1.0);
        Some(match ppi {
            ppi if ppi >= SOFT_PPI => Sharpness::Sharp,
            ppi if ppi >= BLURRED_PPI => Sharpness::Soft { best_cm },
            _ => Sharpness::Blurred { best_cm },
        })
    }
}
