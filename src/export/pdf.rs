//! PDF: for the screen, for an office printer, for a print shop. They differ in how pages meet their
//! edges and in what becomes of photos larger than paper can show.

use super::remarks::Remarks;
use super::{BookPhotos, ExportError, ExportFormat, ExportJob, Exported};
use crate::layout::{BookPage, Output, lay_out_book};
use crate::paint::pdf::{PdfError, PdfInfo, PdfPage, Quality, write_pdf};
use crate::store::write_new_file;
use crate::text::Typesetter;
use std::cell::Cell;

/// One kind of PDF.
pub(super) struct Pdf {
    id: &'static str,
    name: &'static str,
    short: &'static str,
    output: Output,
    quality: Quality,
}

/// As the screen shows it; photos keep every pixel.
pub(super) const SCREEN: Pdf = Pdf {
    id: "pdf",
    name: "format-pdf",
    short: "format-short-pdf",
    output: Output::SCREEN,
    quality: Quality::Original,
};
/// For an office printer: nothing runs to the edge, and the paper's colour is not printed.
pub(super) const OFFICE: Pdf = Pdf {
    id: "pdf-office",
    name: "format-pdf-office",
    short: "format-short-office",
    output: Output::OFFICE,
    quality: Quality::Print,
};
/// For a print shop: 3 mm bleed.
pub(super) const PRINT_SHOP: Pdf = Pdf {
    id: "pdf-print-shop",
    name: "format-pdf-print-shop",
    short: "format-short-print-shop",
    output: Output::PRINT_SHOP,
    quality: Quality::Print,
};

impl ExportFormat for Pdf {
    fn id(&self) -> &'static str {
        self.id
    }

    fn name(&self) -> &'static str {
        self.name
    }

    fn short_name(&self) -> &'static str {
        self.short
    }

    fn extension(&self) -> &'static str {
        "pdf"
    }

    fn export(&self, job: &ExportJob<'_>) -> Result<Exported, ExportError> {
        let book = &job.copy.book;
        let mut typesetter = Typesetter::with_system_fonts();
        let mut remarks = Remarks::default();
        let all = Cell::new(0);
        let chosen = |page: &BookPage| {
            all.set(all.get() + 1);
            job.pages.is_none_or(|pages| pages.contains(page.place.number))
        };
        let mut pages = lay_out_book(job.copy, &self.output, &mut typesetter).filter(chosen).peekable();
        if pages.peek().is_none() {
            let empty = book.pages().next().is_none();
            return Err(if empty { PdfError::NoPages.into() } else { ExportError::NoSuchPage });
        }
        let pages = pages.map(|page| {
            remarks.see(&page);
            let (label, title, section) =
                (page.place.number.to_string(), page.page.title.clone(), page.section.clone());
            let title = if page.place.part == 0 { title } else { String::new() };
            PdfPage { list: page.laid_out.list, label, title, section }
        });
        let info = PdfInfo {
            title: book.info().title.clone(),
            language: book.info().language.clone(),
            bound_right: book.info().bound_right,
            author: None,
            expected_pages: u32::try_from(book.pages().count()).unwrap_or(u32::MAX),
        };
        let photos = BookPhotos::of(book, job.project);
        let mut stats = None;
        write_new_file(job.world, job.to, |file| -> Result<(), ExportError> {
            let mut file = std::io::BufWriter::with_capacity(1 << 20, file);
            stats = Some(write_pdf(pages, &info, self.quality, &photos, &mut file, job.progress)?);
            std::io::Write::flush(&mut file).map_err(|error| PdfError::from(error).into())
        })?;
        let stats = stats.unwrap_or_default();
        Ok(Exported {
            pages: stats.pages,
            all: stats.pages == all.get(),
            bytes: stats.bytes,
            remarks: remarks.finish(&stats.left_open),
        })
    }
}
