//! Covers of recent books: the first page of each, painted small.
//!
//! Words are set one cover after the other, since fonts are read once for all; what the disk has to
//! give is never waited for by another's cover. Knows nothing of windows: pixels out.

use crate::book::PhotoHash;
use crate::compose::{self, SamplePicture};
use crate::copy::{ReaderCopy, everything};
use crate::export::{BookPhotos, ExactPhotos};
use crate::layout::{Output, PagePlace, lay_out};
use crate::paint::raster::{Painted, RasterPainter, View};
use crate::photo::{PhotoError, PhotoSource};
use crate::store::Opened;
use crate::text::Typesetter;
use std::sync::{Mutex, PoisonError};

/// How high the page on a cover is painted, in pixels: twice as the start screen shows it, for screens
/// of double density.
const HEIGHT: f64 = 400.0;
/// The same for a page of the sample.
const SAMPLE_HEIGHT: f64 = 352.0;
/// The pages of the sample that are shown, from 0.
const SAMPLE_PAGES: [usize; 2] = [3, 4];
/// A page that is wider than this, for its height, is painted less high.
const WIDEST: f64 = 0.75;

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
        let copy = everything(&opened.book);
        let source = BookPhotos::of(&copy.book, &opened.project);
        Some(Cover { page: self.paint(&copy, 0, HEIGHT, &source)? })
    }

    /// Two facing pages of the sample book.
    pub(super) fn sample(&self) -> Option<[Painted; 2]> {
        let sample = compose::sample();
        let copy = everything(&sample.book);
        let source = Embedded(sample.pictures);
        let paint = |index| self.paint(&copy, index, SAMPLE_HEIGHT, &source);
        Some([paint(SAMPLE_PAGES[0])?, paint(SAMPLE_PAGES[1])?])
    }

    /// The page of this number from 0, so high in pixels.
    fn paint(
        &self,
        copy: &ReaderCopy,
        index: usize,
        height: f64,
        source: &dyn PhotoSource,
    ) -> Option<Painted> {
        let page = copy.book.pages().nth(index)?.page;
        let place = PagePlace { number: index + 1, side: copy.book.side(index), part: 0 };
        let list = {
            let mut typesetter = self.typesetter.lock().unwrap_or_else(PoisonError::into_inner);
            let typesetter = typesetter.get_or_insert_with(Typesetter::new);
            lay_out(copy, page, place, &Output::SCREEN, typesetter).list
        };
        let scale = height / list.height.max(list.width / WIDEST);
        let pixels = |mm: f64| (mm * scale).round().clamp(1.0, 2048.0) as u16;
        let view =
            View { scale, left: 0.0, top: 0.0, width: pixels(list.width), height: pixels(list.height) };
        Some(RasterPainter::new().paint(&list, view, &ExactPhotos::new(source)))
    }
}

/// The pictures of the sample book, which are part of the program.
struct Embedded(Vec<SamplePicture>);

impl PhotoSource for Embedded {
    fn bytes(&self, photo: &PhotoHash) -> Result<Vec<u8>, PhotoError> {
        let found = self.0.iter().find(|picture| picture.file == *photo);
        let not_there = PhotoError::Unreadable(std::io::ErrorKind::NotFound);
        found.map(|picture| picture.bytes.to_vec()).ok_or(not_there)
    }
}
