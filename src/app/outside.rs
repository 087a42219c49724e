//! What the program asks of what is round it: dialogs, other programs, the disk, other layers' long
//! work. Behind traits, so that tests answer at once and a window answers when it can.

use crate::copy::ReaderCopy;
use crate::export::{ExportError, ExportFormat, Exported};
use crate::store::{Project, StoreError, World};
use crate::task::Progress;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The folder of a book that is there.
    BookFolder,
    /// The folder in which new books get folders of their own.
    BooksPlace,
    /// A folder that is not there yet, for a copy of the whole book.
    CopyFolder {
        /// A name for it.
        suggested: String,
        /// Whether the book is then open there.
        and_go_on: bool,
    },
    /// A folder that is not there yet, for the sample book.
    SampleFolder {
        /// A name for it.
        suggested: String,
    },
    /// Photos, one or several.
    Photos,
    /// One photo.
    Photo,
    /// A folder with photos in it.
    PhotoFolder,
    /// Where an export goes.
    ExportFile {
        /// A name for it.
        suggested: String,
        /// The id of its format.
        format: &'static str,
    },
}

/// What the person answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Here. `may_replace` says that the dialog has asked about a file that is there.
    At {
        /// The path.
        path: PathBuf,
        /// Whether a file that is there may go.
        may_replace: bool,
    },
    /// These, of which there may be several.
    Files(Vec<PathBuf>),
    /// Nothing after all.
    Nothing,
    /// There is no dialog on this computer: the program asks by itself.
    NoDialog,
}

/// Takes the answer, on any thread.
pub type Answer = Box<dyn FnOnce(Picked) + Send>;

/// The system's file dialogs.
pub trait FilePicker: Send {
    /// Asks. Returns at once; the answer comes when the person gives it.
    fn pick(&self, pick: &Pick, answer: Answer);
}

/// Other programs on this computer.
pub trait Shower: Send + Sync {
    /// Opens a file or folder in the program that the system has for it. Called on a thread of its
    /// own; false if it could not.
    fn open(&self, path: &Path) -> bool;
}

/// Work that other layers do for the program, too long for a window to wait for.
pub trait Works: Send + Sync {
    /// Exports the copy in a format. Nothing half-written stays if it fails.
    fn export(
        &self,
        format: &'static dyn ExportFormat,
        world: &World,
        copy: &ReaderCopy,
        project: &Project,
        to: &Path,
        progress: &Progress,
    ) -> Result<Exported, ExportError>;

    /// Makes the sample book in a folder that is not there yet.
    fn make_sample(&self, world: &World, folder: &Path, progress: &Progress) -> Result<(), StoreError>;
}

/// All of it.
pub struct Outside {
    /// Dialogs.
    pub picker: Box<dyn FilePicker>,
    /// Other programs.
    pub shower: Arc<dyn Shower>,
    /// Long work.
    pub works: Arc<dyn Works>,
    /// The disk and the clock.
    pub world: World,
    /// The file of the program's settings; without one, none are kept.
    pub settings: Option<PathBuf>,
    /// Called on any thread when there is something new to show.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}
