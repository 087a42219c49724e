//! One page as a PNG: exactly what the screen paints of the page, without the window's own signs about
//! it, which say what will not print and are no part of it.

use super::remarks::{Remark, Remarks};
use super::{BookPhotos, ExactPhotos, ExportError};
use crate::copy::ReaderCopy;
use crate::layout::{BookPage, Output, lay_out_book};
use crate::paint::raster::{RasterPainter, View};
use crate::photo::{Pixels, encode};
use crate::store::Project;
use crate::text::Typesetter;

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The PNG.
    pub png: Vec<u8>,
    /// What of the book is not in it as it should be.
    pub remarks: Vec<Remark>,
}

/// Paints the page with this printed number (from 1) at so many pixels to the inch, as PNG.
pub fn render_page(
    copy: &ReaderCopy,
    project: &Project,
    number: usize,
    ppi: f64,
) -> Result<Rendered, ExportError> {
    let mut typesetter = Typesetter::with_system_fonts();
    let mut pages = lay_out_book(copy, &Output::SCREEN, &mut typesetter);
    let page: BookPage = pages.find(|page| page.place.number == number).ok_or(ExportError::NoSuchPage)?;
    let list = &page.laid_out.list;
    let source = BookPhotos::of(&copy.book, project);
    let photos = ExactPhotos::new(&source);
    let painted = RasterPainter::new().paint(list, View::whole(list, ppi), &photos);
    let mut remarks = Remarks::default();
    remarks.see(&page);
    let remarks = remarks.finish(&photos.left_open());
    let (width, height) = (painted.width, painted.height);
    let pixels = Pixels::new(width, height, painted.straight()).ok_or(ExportError::NoSuchPage)?;
    Ok(Rendered { png: encode::png(&pixels)?, remarks })
}
