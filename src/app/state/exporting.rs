//! Exporting the open book as a job, and showing on the computer what came of it.

use super::{AppState, trouble};
use crate::app::jobs::JobKind;
use crate::app::notice::{Tone, WorkSafety};
use crate::app::outside::Pick;
use crate::copy::LeftOut;
use crate::export::{self, ExportError, Exported};
use crate::language::Message;
use crate::store::{Project, StoreError};
use crate::task::Progress;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Which export.
pub(super) struct Export {
    /// The id of its format.
    pub(super) format: &'static str,
    pub(super) to: PathBuf,
}

impl AppState {
    pub(super) fn ask_where_to_export(&mut self, format: &'static str) {
        let (Some(book), Some(found)) = (self.book(), export::format(format)) else { return };
        let suggested = export::file_name(book.book(), found.extension());
        self.ask(Pick::ExportFile { suggested, format });
    }

    pub(super) fn export(&mut self, export: Export, may_replace: bool) {
        let (Some(book), Some(format)) = (self.book(), export::format(export.format)) else { return };
        let (copy, folder, to) =
            (Arc::clone(&book.leaving().copy), book.folder().to_owned(), export.to.clone());
        let (works, world) = (Arc::clone(&self.outside.works), self.outside.world.clone());
        let left_out = copy.left_out;
        let work = move |progress: &Progress| {
            // Where no dialog has asked about a file that is there, it stays.
            if !may_replace && to.exists() {
                return Err(ExportError::Store(StoreError::NotEmpty));
            }
            // By a look of its own: an export that goes on must not keep the book from being opened.
            let project = Project::look(&folder, &world)?.project;
            works.export(format, &world, &copy, &project, &to, progress)
        };
        self.run(JobKind::Exporting, work, move |state, result| state.exported(&export, left_out, result));
    }

    fn exported(
        &mut self,
        export: &Export,
        left_out: LeftOut,
        result: Option<Result<Exported, ExportError>>,
    ) {
        match result {
            Some(Ok(exported)) => trouble::exported(&mut self.notices, &exported, left_out, &export.to),
            Some(Err(error)) => trouble::exporting(&mut self.notices, export.format, &error),
            None => trouble::program(&mut self.notices),
        }
    }

    pub(super) fn show(&self, path: &Path) {
        let (shower, post, path) = (Arc::clone(&self.outside.shower), self.post.clone(), path.to_owned());
        let show = move || {
            if !shower.open(&path) {
                post.send(Self::could_not_show);
            }
        };
        if std::thread::Builder::new().name("show".into()).spawn(show).is_err() {
            self.post.send(Self::could_not_show);
        }
    }

    fn could_not_show(&mut self) {
        self.notices.say(Tone::Caution, Message::new("notice-cannot-show"), WorkSafety::Untouched);
    }
}
