//! Opening a book: by its folder, only to look at it, an earlier version of the open one, the sample.
//!
//! The book that is open stays until the other has been read.

use super::leaving::LeftFor;
use super::{AppState, trouble};
use crate::app::action::{Action, OtherVersion};
use crate::app::jobs::JobKind;
use crate::app::open_book::OpenBook;
use crate::app::outside::Pick;
use crate::app::recovered::{self, Came};
use crate::app::start::StartAction;
use crate::book::Book;
use crate::edit::BookEdit;
use crate::store::StoreError;
use crate::task::Progress;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

/// What the folder of the sample is called until somebody calls it otherwise.
const SAMPLE_FOLDER: &str = "Lifestory sample";

/// What came of opening a book: none if it is the open one.
type Opened = Result<Option<Box<Came>>, StoreError>;

impl AppState {
    pub(super) fn open(&mut self, folder: PathBuf) {
        // Whole, so that what is put beside the book is beside it.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        let open = self.book().map(|book| book.folder().to_owned());
        let world = self.outside.world.clone();
        // What this very program is still closing is not open elsewhere.
        let (same, others) =
            std::mem::take(&mut self.closing).into_iter().partition(|(of, _)| folder.starts_with(of));
        self.closing = others;
        let same: Vec<(PathBuf, JoinHandle<()>)> = same;
        let open = move |progress: &Progress| {
            // A panic in there has ended the closing as well.
            same.into_iter().for_each(|(_, closing)| drop(closing.join()));
            let folder = book_folder(folder);
            match open {
                Some(open) if is_same(&open, &folder) => Ok(None),
                _ => recovered::open(&folder, &world, progress).map(Box::new).map(Some),
            }
        };
        self.run(JobKind::Opening, open, Self::opened);
    }

    /// Opens a book only to look at it.
    pub(in crate::app) fn open_to_look(&mut self, folder: PathBuf) {
        let world = self.outside.world.clone();
        let look = move |_: &Progress| recovered::look(&folder, &world).map(Box::new).map(Some);
        self.run(JobKind::Opening, look, Self::opened);
    }

    fn opened(&mut self, result: Option<Opened>) {
        match result {
            Some(Ok(Some(came))) => self.leave(LeftFor::Other(came)),
            // It is behind the questions for a new one, if those are asked.
            Some(Ok(None)) => self.handle(Action::Start(StartAction::NoNewBook)),
            Some(Err(error)) => trouble::opening(&mut self.notices, &error),
            None => trouble::program(&mut self.notices),
        }
    }

    pub(super) fn open_other(&mut self, version: OtherVersion) {
        self.kept.settle();
        let Some(project) = self.book().map(OpenBook::project) else { return };
        let read = move |_: &Progress| match &version {
            OtherVersion::Earlier(version) => project.open_earlier(version),
            OtherVersion::Copy(name) => project.open_conflict_copy(name),
        };
        self.run_on_book(JobKind::Opening, read, Self::other_read);
    }

    fn other_read(&mut self, result: Option<Result<Book, StoreError>>) {
        match result {
            Some(Ok(book)) => {
                self.edit(&BookEdit::PutBack(book).into());
                trouble::other_opened(&mut self.notices);
            }
            Some(Err(error)) => trouble::opening_other(&mut self.notices, &error),
            None => trouble::program(&mut self.notices),
        }
    }

    pub(super) fn ask_where_sample_goes(&mut self) {
        self.ask(Pick::SampleFolder { suggested: SAMPLE_FOLDER.into() });
    }

    pub(super) fn make_sample(&mut self, folder: PathBuf) {
        let (works, world) = (Arc::clone(&self.outside.works), self.outside.world.clone());
        let made = folder.clone();
        let make = move |progress: &Progress| works.make_sample(&world, &folder, progress);
        self.run(JobKind::MakingSample, make, move |state, result| match result {
            Some(Ok(())) => state.handle(Action::Open(made)),
            Some(Err(error)) => trouble::opening(&mut state.notices, &error),
            None => trouble::program(&mut state.notices),
        });
    }
}

/// Whether two paths lead to one folder. Asks the disk.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(one) == real(other)
}

/// A book is a folder; whoever points at a file in it means the folder. Asks the disk.
fn book_folder(path: PathBuf) -> PathBuf {
    match path.parent() {
        Some(folder) if path.is_file() => folder.to_owned(),
        _ => path,
    }
}
