//! One page as a PNG: exactly what the screen paints.

use super::{BookPhotos, ExactPhotos, ExportError};
use crate::copy::ReaderCopy;
use crate::layout::{BookPage, Output, lay_out_book};
use crate::paint::raster::{RasterPainter, View};
use crate::photo::{Pixels, encode};
use crate::store::Project;
use crate::text::Typesetter;

/// Paints the page with this printed number (from 1) at so many pixels to the inch, as PNG.
pub fn render_page(
    copy: &ReaderCopy,
    project: &Project,
    number: usize,
    ppi: f64,
) -> Result<Vec<u8>, ExportError> {
    let mut typesetter = Typesetter::new();
    let mut pages = lay_out_book(copy, &Output::SCREEN, &mut typesetter);
    let page: BookPage = pages.find(|page| page.place.number == number).ok_or(ExportError::NoSuchPage)?;
    let list = &page.laid_out.list;
    let source = BookPhotos::of(&copy.book, project);
    let painted = RasterPainter::new().paint(list, View::whole(list, ppi), &ExactPhotos::new(&source));
    let (width, height) = (painted.width, painted.height);
    let pixels = Pixels::new(width, height, painted.straight()).ok_or(ExportError::NoSuchPage)?;
    Ok(encode::png(&pixels)?)
}
