//! The long work itself, done by the layers below.

use super::outside::Works;
use super::sample;
use crate::copy::ReaderCopy;
use crate::export::{ExportError, ExportFormat, ExportJob, Exported};
use crate::store::{Project, StoreError, World};
use crate::task::Progress;
use std::path::Path;

/// What the program does for real.
pub struct RealWorks;

impl Works for RealWorks {
    fn export(
        &self,
        format: &'static dyn ExportFormat,
        world: &World,
        copy: &ReaderCopy,
        project: &Project,
        to: &Path,
        progress: &Progress,
    ) -> Result<Exported, ExportError> {
        format.export(&ExportJob { copy, project, pages: None, to, world, progress })
    }

    fn make_sample(&self, world: &World, folder: &Path, progress: &Progress) -> Result<(), StoreError> {
        // The window opens the folder itself; until then nobody holds its lock.
        sample::make_sample(world, folder, progress).map(drop)
    }
}
