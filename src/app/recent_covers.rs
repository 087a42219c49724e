//! Covers of recent books: the first page of each, painted small.
//!
//! Words are set one cover after the other, since fonts are read once for all; what the disk has to
//! give is never waited for by another's cover. Knows nothing of windows: pixels out.

use crate::book::Reader;
use crate::copy::copy_for;
use crate::export::{BookPhotos, ExactPhotos};
use crate::layout::{Output, PagePlace, lay_out};
use crate::paint::raster::{Painted, RasterPainter, View};
use crate::store::Opened;
use crate::text::Typesetter;
use std::sync::{Mutex, PoisonError};

/// How high a cover is painted, in pixels: as the start screen shows it on a screen of double density.
const HEIGHT: f64 = 464.0;
/// The narrowest that a page as high as that fills the cover, in pixels.
const WIDTH: f64 = 326.0;

/// A painted cover.
#[derive(Debug)]
pub struct Cover {
    /// The whole first page.
    pub page: Painted,
}

/// Paints covers. To be called from any thread.
#[derive(Default)]
pub(super) struct CoverPress {
    /// Made for the first cover, and kept: reading fonts takes longer than painting a page.
    typesetter: Mutex<Option<Typesetter>>,
}

impl CoverPress {
    /// The cover of a book; none if it has no pages.
    pub(super) fn cover(&self, opened: &Opened) -> Option<Cover> {
        let copy = copy_for(&opened.book, Reader::Own);
        let first = copy.book.pages().next()?;
        let place = PagePlace { number: 1, side: copy.book.side(0), part: 0 };
        let list = {
            let mut typesetter = self.typesetter.lock().unwrap_or_else(PoisonError::into_inner);
            let typesetter = typesetter.get_or_insert_with(Typesetter::new);
            lay_out(&copy, first.page, place, &Output::SCREEN, typesetter).list
        };
        let scale = (HEIGHT / list.height).max(WIDTH / list.width).min(WIDTH * 2.0 / list.width);
        let pixels = |mm: f64| (mm * scale).round().clamp(1.0, 2048.0) as u16;
        let view = View { scale, left: 0.0, top: 0.0, width: pixels(list.width), height: pixels(list.height) };
        let source = BookPhotos::of(&copy.book, &opened.project);
        let page = RasterPainter::new().paint(&list, view, &ExactPhotos::new(&source));
        Some(Cover { page })
    }
}
