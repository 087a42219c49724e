//! The long work itself, done by the layers below.

use super::outside::{ExportTrouble, Exported, Works};
use crate::copy::ReaderCopy;
use crate::layout::{Output, lay_out_book, plan_book};
use crate::paint::pdf::{PdfError, PdfInfo, PdfPage, Quality, write_pdf};
use crate::photo::{PhotoError, PhotoSource};
use crate::store::{Project, StoreError, World, write_new_file};
use crate::task::Progress;
use crate::text::Typesetter;
use std::io;
use std::path::Path;

/// What the program does for real.
pub struct RealWorks;

impl Works for RealWorks {
    fn export_pdf(
        &self,
        world: &World,
        copy: &ReaderCopy,
        project: &Project,
        to: &Path,
        progress: &Progress,
    ) -> Result<Exported, ExportTrouble> {
        let mut typesetter = Typesetter::new();
        let plan = plan_book(copy, &Output::SCREEN, &mut typesetter);
        let info = PdfInfo {
            title: copy.book.info().title.clone(),
            language: copy.book.info().language.clone(),
            author: None,
            expected_pages: plan.len() as u32,
        };
        let pages = lay_out_book(copy, &Output::SCREEN, &mut typesetter).map(|page| PdfPage {
            list: page.laid_out.list,
            label: page.place.number.to_string(),
            title: page.page.title.clone(),
            section: page.section,
        });
        let photos = InProject { project, copy };
        let mut pages_written = 0;
        write_new_file(world, to, |file| -> Result<(), ExportTrouble> {
            let stats = write_pdf(pages, &info, Quality::Original, &photos, file, progress)?;
            pages_written = stats.pages;
            Ok(())
        })?;
        Ok(Exported { pages: pages_written })
    }

    fn make_sample(&self, _: &World, _: &Path, _: &Progress) -> Result<(), ExportTrouble> {
        Err(ExportTrouble::Building)
    }
}

impl From<PdfError> for ExportTrouble {
    fn from(error: PdfError) -> Self {
        match error {
            PdfError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            PdfError::Write(error) => Self::Store(error.into()),
            PdfError::Photo { .. } => Self::Photo,
            PdfError::Font | PdfError::Encode | PdfError::NoPages | PdfError::Document(_) => Self::Building,
        }
    }
}

struct InProject<'a> {
    project: &'a Project,
    copy: &'a ReaderCopy,
}

impl PhotoSource for InProject<'_> {
    fn bytes(&self, hash: &crate::book::PhotoHash) -> Result<Vec<u8>, PhotoError> {
        let missing = || PhotoError::Unreadable(io::ErrorKind::NotFound);
        let photo = self.copy.book.photos().iter().find(|photo| photo.file == *hash).ok_or_else(missing)?;
        self.project.photo_bytes(photo).map(|photo| photo.bytes).map_err(|error| {
            PhotoError::Unreadable(match error {
                StoreError::Io(kind) => kind,
                _ => io::ErrorKind::NotFound,
            })
        })
    }
}
