//! What opening a book gave: the book, whether it may be changed, where it comes from, and what
//! the person should hear of.

use super::error::Holder;
use super::ladder::OpenedHow;
use super::project::Project;
use super::versions::Version;
use crate::book::{Book, Problem};

/// An opened book.
#[derive(Debug)]
pub struct Opened {
    /// Its folder.
    pub project: Project,
    /// The book, within its rules.
    pub book: Book,
    /// Where it comes from.
    pub how: OpenedHow,
    /// Whether it may be changed.
    pub access: Access,
    /// What else was found, done or left undone.
    pub notes: Vec<Note>,
}

/// Whether an opened book may be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Full,
    /// It may only be looked at.
    ReadOnly(LookOnly),
}

/// Why a book may only be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookOnly {
    /// Nothing else was asked for.
    Asked,
    /// Somebody has it open.
    Locked(Holder),
    /// The folder may not be written to.
    NoRights,
    /// Its latest version is there and the disk does not give it just now: what is shown is an earlier
    /// one, and to work on that would make two books of one.
    LatestUnreadable,
    /// A later program wrote it; this one would leave out what it does not know.
    NewerFormat {
        /// The version of its format.
        version: u32,
    },
}

/// Something that came up on opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The book had an earlier format; it is saved in today's, and the old file is kept.
    Migrated {
        /// The version of its format.
        from: u32,
    },
    /// The book broke rules, which were mended; the file as it was is kept.
    Mended(Vec<Problem>),
    /// Somebody left the book open and is not there any more.
    LockTakenOver(Holder),
    /// Beside the book stand others, by name: two people saved at one time.
    ConflictCopies(Vec<String>),
    /// Among the earlier versions is one newer than the book: it was being saved when the program
    /// or the computer stopped, or somebody put an older `book.json` in place.
    NewerVersion(Version),
    /// Two people saved at one time without noticing; `book.json` holds the one, these hold both.
    Forked(Vec<Version>),
}
