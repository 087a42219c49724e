//! What can go wrong with a book's folder: a closed set of kinds.
//!
//! No error holds a path, a name of a photo's file or a word of the book; what a person reads is
//! found by [`StoreError::key`] among the program's own words.

use std::io;

/// Whose work holds a book: as its lock file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The name of the account.
    pub who: String,
    /// The name of the computer.
    pub computer: String,
    /// Since when, where the lock file says.
    pub since: Option<jiff::Timestamp>,
}

/// Why the store did not do what it was asked. The book on disk is then as it was before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no folder of that name.
    #[error("there is no such folder")]
    NoSuchFolder,
    /// The folder holds no book.
    #[error("the folder holds no book")]
    NotABook,
    /// A new book was asked for where something is already.
    #[error("the folder is not empty")]
    NotEmpty,
    /// Nothing readable was found, in the book or in its earlier versions.
    #[error("the book is damaged and nothing of it could be read")]
    Damaged,
    /// The book was written by a later program that says earlier ones cannot read it.
    #[error("the book has format version {version}, which this program cannot read")]
    NewerFormat {
        /// The version that the file states.
        version: u32,
    },
    /// Somebody else has the book open.
    #[error("the book is open elsewhere")]
    Locked(Holder),
    /// The book was opened only to look at.
    #[error("the book is open to look at only")]
    LookOnly,
    /// The folder may not be written to.
    #[error("no right to write here")]
    NoRights,
    /// The disk is full.
    #[error("the disk is full; {needed} bytes are needed")]
    DiskFull {
        /// What was to be written, in bytes.
        needed: u64,
    },
    /// Somebody else saved the book meanwhile. Ours is whole, in a file of its own beside it.
    #[error("the book was changed by another program; this version was kept beside it")]
    Conflict {
        /// The name of that file within the folder.
        kept_as: String,
    },
    /// Another program (a sync service, a virus scanner) holds the book's file and does not let go.
    /// Ours is whole among the earlier versions where `kept_as` says so.
    #[error("another program holds the book's file")]
    Held {
        /// The name of the version within `earlier/`.
        kept_as: Option<String>,
    },
    /// What was written read back differently: the disk or the share cannot be trusted.
    #[error("what was written did not read back the same")]
    ReadBackDiffers,
    /// The book itself did not survive being written and read in memory. Nothing was written.
    #[error("the book could not be written faithfully")]
    NotFaithful,
    /// The photo's file is not there (not yet synced, moved away); it may come back.
    #[error("the photo's file is not there")]
    PhotoMissing,
    /// A link, folder or device stands where a plain file or folder belongs; it is not followed.
    #[error("something other than a plain file or folder stands in the way")]
    NotPlain,
    /// A file or folder of a book (the book itself, a photo, an earlier version) stands there or
    /// belongs there; nothing that leaves the program takes its place.
    #[error("that place belongs to a book")]
    BooksOwn,
    /// A file stands where a folder belongs.
    #[error("a file stands where a folder belongs")]
    NotAFolder,
    /// Larger than such a file may be.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The most it may be, in bytes.
        limit: u64,
    },
    /// The job was cancelled; nothing was left behind.
    #[error("cancelled")]
    Cancelled,
    /// Anything else that the system reports.
    #[error("the system reports: {0}")]
    Io(io::ErrorKind),
}

impl StoreError {
    /// Under which key the program's own words for it stand.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoSuchFolder => "store-no-such-folder",
            Self::NotABook => "store-not-a-book",
            Self::NotEmpty => "store-not-empty",
            Self::Damaged => "store-damaged",
            Self::NewerFormat { .. } => "store-newer-format",
            Self::Locked(_) => "store-locked",
            Self::LookOnly => "store-look-only",
            Self::NoRights => "store-no-rights",
            Self::DiskFull { .. } => "store-disk-full",
            Self::Conflict { .. } => "store-conflict",
            Self::Held { .. } => "store-held",
            Self::ReadBackDiffers => "store-read-back-differs",
            Self::NotFaithful => "store-not-faithful",
            Self::PhotoMissing => "store-photo-missing",
            Self::NotPlain => "store-not-plain",
            Self::BooksOwn => "store-books-own",
            Self::NotAFolder => "store-not-a-folder",
            Self::TooLarge { .. } => "store-too-large",
            Self::Cancelled => "store-cancelled",
            Self::Io(_) => "store-io",
        }
    }

    /// Whether what was asked for is at fault (and trying again will not help), rather than the
    /// disk, the rights, or somebody else at work.
    pub fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::NoSuchFolder
                | Self::NotABook
                | Self::NotEmpty
                | Self::Damaged
                | Self::NewerFormat { .. }
                | Self::PhotoMissing
                | Self::NotPlain
                | Self::BooksOwn
                | Self::NotAFolder
                | Self::TooLarge { .. }
        )
    }

    /// What the system's error means when `needed` bytes were to be written (0 for none).
    pub(crate) fn of(error: &io::Error, needed: u64) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { needed },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NoRights,
            kind => Self::Io(kind),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        Self::of(&error, 0)
    }
}
