//! The long work itself, done by the layers below.

use super::outside::{ExportTrouble, Exported, Works};
use super::sample;
use crate::copy::ReaderCopy;
use crate::export::{self, ExportError, ExportJob, FORMATS};
use crate::paint::pdf::PdfError;
use crate::store::{Project, World};
use crate::task::Progress;
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
        let format = export::format("pdf").unwrap_or(FORMATS[0]);
        let exported = format.export(&ExportJob { copy, project, pages: None, to, world, progress })?;
        Ok(Exported { pages: exported.pages })
    }

    fn make_sample(&self, world: &World, folder: &Path, progress: &Progress) -> Result<(), ExportTrouble> {
        // The window opens the folder itself; until then nobody holds its lock.
        sample::make_sample(world, folder, progress).map(drop).map_err(ExportTrouble::from)
    }
}

impl From<ExportError> for ExportTrouble {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Store(error) => Self::Store(error),
            ExportError::Cancelled(cancelled) => Self::Cancelled(cancelled),
            ExportError::Pdf(error) => error.into(),
            ExportError::Picture(_) | ExportError::NoSuchPage => Self::Building,
        }
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
