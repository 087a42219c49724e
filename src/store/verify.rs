//! Whether every file of a book's folder is whole.

use super::error::StoreError;
use super::names::{self, BOOK, EARLIER, LARGEST_BOOK, temporary};
use super::on_the_way;
use super::photos::{photo_files, place};
use super::project::Project;
use super::reading::read_book;
use super::sealed;
use super::versions::{Version, forks, versions};
use crate::book::{Book, PhotoId};
use crate::task::Progress;
use std::collections::{BTreeMap, BTreeSet};

/// What was found of a folder. Names ids and versions, never words of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How `book.json` is.
    pub book: BookFile,
    /// How many photos the book names.
    pub photos: usize,
    /// Photos whose files are not there.
    pub missing: Vec<PhotoId>,
    /// Photos whose files are not the bytes that were put in.
    pub damaged: Vec<PhotoId>,
    /// Photos whose files are there and cannot be read just now: they may be whole.
    pub unreadable: Vec<PhotoId>,
    /// Files of photos that this book does not name (an earlier version, or an undo, may).
    pub unused: usize,
    /// Of those, how many are not the bytes that were put in, or cannot be read.
    pub unused_damaged: usize,
    /// Books that could not be read and were put aside among the earlier versions.
    pub put_aside: usize,
    /// Earlier versions that are not as they were saved.
    pub damaged_versions: Vec<Version>,
    /// Versions that two people saved at one time.
    pub forked: Vec<Version>,
    /// Other books beside `book.json`, by name.
    pub conflict_copies: Vec<String>,
    /// Of those, the ones that cannot be read.
    pub damaged_copies: Vec<String>,
    /// Files that a crash left behind and the next opening clears away.
    pub left_behind: usize,
}

/// How `book.json` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookFile {
    /// As it was saved.
    Whole,
    /// Readable, but changed by something else since it was saved.
    ChangedOutside,
    /// Not readable.
    Damaged,
    /// Not there.
    Missing,
}

impl Report {
    /// Whether nothing that the book needs is damaged or missing.
    pub fn is_whole(&self) -> bool {
        self.book == BookFile::Whole
            && self.missing.is_empty()
            && self.damaged.is_empty()
            && self.unreadable.is_empty()
            && self.unused_damaged == 0
            && self.damaged_copies.is_empty()
            && self.damaged_versions.is_empty()
    }
}

impl Project {
    /// Reads every file that the store keeps in the folder, of the book as it is and of its earlier
    /// versions, and says which are not whole. Changes nothing.
    pub fn verify(&self, book: &Book, progress: &Progress) -> Result<Report, StoreError> {
        let earlier = self.folder.files(EARLIER)?;
        let files = versions(&earlier);
        let here = self.folder.files("")?;
        let forks = forks(&files);
        let mut report = Report {
            book: self.book_file()?,
            photos: book.photos().len(),
            missing: Vec::new(),
            damaged: Vec::new(),
            unreadable: Vec::new(),
            unused: 0,
            unused_damaged: 0,
            put_aside: earlier.iter().filter(|name| names::is_put_aside(name)).count(),
            damaged_versions: Vec::new(),
            forked: files.iter().filter(|version| forks.contains(&version.generation)).cloned().collect(),
            damaged_copies: Vec::new(),
            conflict_copies: here.iter().filter(|name| names::is_conflict_copy(name)).cloned().collect(),
            left_behind: here.iter().filter(|name| temporary::is_one(name)).count()
                + on_the_way::left_behind(&self.folder),
        };
        let named: BTreeSet<_> =
            book.photos().iter().map(|photo| (photo.file, photo.format.as_str())).collect();
        let mut unused = photo_files(&self.folder)?;
        unused.retain(|(hash, format)| !named.contains(&(*hash, format)));
        report.unused = unused.len();
        let total = (book.photos().len() + unused.len() + files.len()) as u32;
        let mut done = 0;
        let mut step = || {
            progress.report(done, total);
            done += 1;
            progress.check().map_err(|_| StoreError::Cancelled)
        };
        // Two photos may share one file, which is read once.
        let mut seen: BTreeMap<String, Result<bool, StoreError>> = BTreeMap::new();
        for photo in book.photos() {
            step()?;
            let whole =
                seen.entry(place(photo)?).or_insert_with(|| self.photo_bytes(photo).map(|bytes| bytes.whole));
            match whole {
                Ok(true) => {}
                Ok(false) => report.damaged.push(photo.id.clone()),
                Err(StoreError::PhotoMissing) => report.missing.push(photo.id.clone()),
                Err(StoreError::NoRights | StoreError::Io(_)) => report.unreadable.push(photo.id.clone()),
                // A link, a folder: not the photo.
                Err(_) => report.damaged.push(photo.id.clone()),
            }
        }
        for (hash, format) in &unused {
            step()?;
            if !matches!(self.bytes_of(hash, format), Ok(bytes) if bytes.whole) {
                report.unused_damaged += 1;
            }
        }
        for version in files {
            step()?;
            let bytes = self.folder.read(&format!("{EARLIER}/{}", version.name), LARGEST_BOOK);
            let as_named = bytes.is_ok_and(|bytes| {
                bytes.is_some_and(|bytes| names::short(&names::sum(&bytes), 8) == version.sum)
            });
            if !as_named {
                report.damaged_versions.push(version);
            }
        }
        for name in &report.conflict_copies {
            let bytes = self.folder.read(name, LARGEST_BOOK);
            if !matches!(bytes, Ok(Some(bytes)) if read_book(&bytes).is_ok()) {
                report.damaged_copies.push(name.clone());
            }
        }
        Ok(report)
    }

    fn book_file(&self) -> Result<BookFile, StoreError> {
        Ok(match self.folder.read(BOOK, LARGEST_BOOK) {
            Ok(Some(bytes)) => match read_book(&bytes) {
                Ok(_) if sealed::is_sealed(&bytes) => BookFile::Whole,
                Ok(_) => BookFile::ChangedOutside,
                Err(_) => BookFile::Damaged,
            },
            Ok(None) => BookFile::Missing,
            Err(StoreError::TooLarge { .. }) => BookFile::Damaged,
            Err(error) => return Err(error),
        })
    }
}
