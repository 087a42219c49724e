//! What is found of a book when it is opened: the first rung that holds.
//!
//! 1. `book.json`, as saved, or changed outside the program but whole.
//! 2. The newest sealed version: among the earlier ones, or one that a crash left on its way.
//! 3. The newest whole one without a seal: among the earlier ones, or a copy beside the book.
//! 4. What can be salvaged of the damaged `book.json`.
//! 5. The photos alone.
//!
//! Looks only; nothing here writes.

use super::error::StoreError;
use super::folder::{Folder, Seen};
use super::names::{self, BOOK, EARLIER, LARGEST_BOOK, Mark};
use super::opened::LookOnly;
use super::photos::photo_files;
use super::reading::{CannotRead, ReadBook, read_book};
use super::repair;
use super::salvage::salvage;
use super::sealed::Head;
use super::unknown::Unknown;
use super::versions::{Version, versions};
use crate::book::{Book, BookInfo, PhotoHash};

/// Where what was opened comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenedHow {
    /// The book as it was last saved.
    AsSaved,
    /// The book as something else changed it, by hand or by a fault: its seal is wrong or missing.
    ChangedOutside {
        /// The last version that was saved by a program, if there is one.
        last_sealed: Option<Version>,
    },
    /// `book.json` is lost; this is the newest other version.
    FromEarlier {
        /// Its generation.
        generation: u64,
        /// When it was saved by the clock of then.
        saved_at: Option<jiff::Timestamp>,
        /// Whether its own seal was right.
        sealed: bool,
        /// What was wrong with `book.json`.
        because: Lost,
    },
    /// No version could be read; this is what was still whole in the damaged `book.json`.
    Salvaged,
    /// Nothing but photos was left: an empty book. Bring them in again from these files.
    Rebuilt {
        /// By hash and format.
        photos: Vec<(PhotoHash, String)>,
    },
}

/// What was wrong with `book.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It was not there.
    Missing,
    /// It was damaged.
    Damaged,
    /// The disk would not give it.
    Unreadable,
    /// It says that a later program wrote it, without a seal to prove it.
    PerhapsNewer {
        /// The version of the format that it says it has.
        version: u32,
    },
}

/// What has to happen to the present `book.json` before anything takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outgoing {
    /// Nothing: it stands among the earlier versions, or is not there.
    IsKept,
    /// It must be kept among them.
    Keep(Mark, u64),
    /// It cannot be read, and must be put aside as it is.
    PutAside,
}

/// A rung that held.
pub(crate) struct Found {
    pub read: ReadBook,
    pub how: OpenedHow,
    pub seen: Seen,
    pub outgoing: Outgoing,
    /// The versions in `earlier/`, the newest first.
    pub versions: Vec<Version>,
}

impl Found {
    /// Why what was found may only be looked at, whoever asks; none where it may be worked on.
    pub(crate) fn only_to_look_at(&self) -> Option<LookOnly> {
        if self.read.is_newer() {
            return Some(LookOnly::NewerFormat { version: self.read.head.version });
        }
        match self.how {
            OpenedHow::FromEarlier { because: Lost::Unreadable, .. } => Some(LookOnly::LatestUnreadable),
            OpenedHow::FromEarlier { because: Lost::PerhapsNewer { version }, .. } => {
                Some(LookOnly::NewerFormat { version })
            }
            _ => None,
        }
    }
}

/// Looks for the book.
pub(crate) fn find(folder: &Folder) -> Result<Found, StoreError> {
    let bytes = folder.read(BOOK, LARGEST_BOOK);
    if bytes == Err(StoreError::NotPlain) {
        return Err(StoreError::NotPlain);
    }
    let seen = Seen::of(&bytes);
    let listed = folder.files(EARLIER);
    let damage = match &bytes {
        Ok(Some(bytes)) => match read_book(bytes) {
            Ok(read) => {
                let versions = versions(&listed.unwrap_or_default());
                return Ok(from_book(read, bytes, seen, versions));
            }
            Err(CannotRead::Newer(version)) => return Err(StoreError::NewerFormat { version }),
            Err(damage) => Some(damage),
        },
        _ => None,
    };
    let versions = versions(&listed?);
    let lost = match &bytes {
        Ok(Some(_)) => match damage {
            Some(CannotRead::PerhapsNewer(version)) => Lost::PerhapsNewer { version },
            _ => Lost::Damaged,
        },
        Ok(None) => Lost::Missing,
        Err(_) => Lost::Unreadable,
    };
    let outgoing = if lost == Lost::Damaged { Outgoing::PutAside } else { Outgoing::IsKept };
    let (other, newer) = newest_other(folder, &versions)?;
    let lost = newer.map_or(lost, |version| Lost::PerhapsNewer { version });
    if let Some(read) = other {
        let how = OpenedHow::FromEarlier {
            generation: read.head.generation,
            saved_at: read.head.saved_at,
            sealed: read.sealed,
            because: lost,
        };
        return Ok(Found { read, how, seen, outgoing, versions });
    }
    if let Lost::PerhapsNewer { version } = lost {
        return Err(StoreError::NewerFormat { version });
    }
    if let Err(error @ (StoreError::Io(_) | StoreError::NoRights)) = &bytes {
        return Err(error.clone());
    }
    let salvaged = bytes.as_ref().ok().and_then(|bytes| salvage(bytes.as_deref()?));
    if let Some((book, mended)) = salvaged.and_then(|parts| repair::mend(parts).ok()) {
        let read = ReadBook { mended, ..without_head(book) };
        return Ok(Found { read, how: OpenedHow::Salvaged, seen, outgoing, versions });
    }
    let photos = photo_files(folder)?;
    if photos.is_empty() {
        let there_was_one = seen != Seen::Absent || !versions.is_empty();
        return Err(if there_was_one { StoreError::Damaged } else { StoreError::NotABook });
    }
    let empty = Book::empty(BookInfo::default()).map_err(|_| StoreError::Damaged)?;
    Ok(Found { read: without_head(empty), how: OpenedHow::Rebuilt { photos }, seen, outgoing, versions })
}

/// The first rung.
fn from_book(mut read: ReadBook, bytes: &[u8], seen: Seen, versions: Vec<Version>) -> Found {
    read.head.generation = names::believed(read.head.generation, read.sealed);
    let generation = read.head.generation;
    let sum = names::short(&names::sum(bytes), 8);
    let has_copy = versions.iter().any(|version| version.generation == generation && version.sum == sum);
    let changed = read.migrated_from().is_some() || !read.mended.is_empty();
    let outgoing = match (read.sealed, changed) {
        (false, _) => Outgoing::Keep(Mark::Outside, generation),
        (true, true) => Outgoing::Keep(Mark::Kept, generation),
        (true, false) if has_copy => Outgoing::IsKept,
        (true, false) => Outgoing::Keep(Mark::Saved, generation),
    };
    let how = if read.sealed {
        OpenedHow::AsSaved
    } else {
        let last_sealed = versions.iter().find(|version| version.mark != Mark::Outside).cloned();
        OpenedHow::ChangedOutside { last_sealed }
    };
    Found { read, how, seen, outgoing, versions }
}

/// The newest version beside `book.json`: sealed ones before others. Also the format of one that is of
/// a later program and may be newer: then nothing may be saved over what is opened.
fn newest_other(
    folder: &Folder,
    versions: &[Version],
) -> Result<(Option<ReadBook>, Option<u32>), StoreError> {
    let mut later = None;
    let mut read = |name: &str| match read_book(&folder.read(name, LARGEST_BOOK).ok().flatten()?) {
        Ok(book) => Some(book),
        Err(CannotRead::Newer(version) | CannotRead::PerhapsNewer(version)) => {
            later = Some(version);
            None
        }
        Err(CannotRead::Damaged) => None,
    };
    let mut without_seal: Option<ReadBook> = None;
    let mut newest: Option<ReadBook> = None;
    let here = folder.files("")?;
    let beside = here
        .iter()
        .filter(|name| name.starts_with(names::temporary::BOOK) || names::is_conflict_copy(name))
        .filter_map(|name| read(name));
    let mut consider = |mut book: ReadBook| {
        book.head.generation = names::believed(book.head.generation, book.sealed);
        let best = if book.sealed { &mut newest } else { &mut without_seal };
        if best.as_ref().is_none_or(|best| best.head.generation < book.head.generation) {
            *best = Some(book);
        }
    };
    beside.for_each(&mut consider);
    for version in versions {
        // The newest first: the first sealed one is the newest of them.
        if let Some(book) = read(&format!("{EARLIER}/{}", version.name)) {
            let sealed = book.sealed;
            consider(book);
            if sealed {
                break;
            }
        }
    }
    Ok((newest.or(without_seal), later))
}

/// A book that comes from no file.
fn without_head(book: Book) -> ReadBook {
    let head = Head {
        version: super::migrate::CURRENT,
        min_reader: super::migrate::MIN_READER,
        generation: 0,
        saved_at: None,
    };
    ReadBook { book, head, sealed: false, mended: Vec::new(), unknown: Unknown::default() }
}
