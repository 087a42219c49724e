//! What leaves the program: one file a format, one list.
//!
//! An export takes a reader's copy of the book, lays it out, and writes one file through the store,
//! whole or not at all. A new format is one file and one line of [`FORMATS`]; menus, help and tests
//! go through the list.

mod pdf;
mod photos;
mod pictures;
mod remarks;

pub use photos::{BookPhotos, ExactPhotos};
pub use pictures::{Rendered, render_page};
pub use remarks::{Remark, RemarkKind, WhyOpen};

use crate::book::Book;
use crate::copy::ReaderCopy;
use crate::language::steers;
use crate::paint::pdf::PdfError;
use crate::photo::encode::EncodeError;
use crate::store::{Project, StoreError, World};
use crate::task::{Cancelled, Progress};
use std::path::Path;

/// A form in which a book can leave the program.
pub trait ExportFormat: Sync {
    /// As it is named on the command line, and in keys of its words (`format-ID`).
    fn id(&self) -> &'static str;
    /// The key of its name.
    fn name(&self) -> &'static str;
    /// The key of its name in a few words, beside the others.
    fn short_name(&self) -> &'static str;
    /// The ending of its files, without the dot.
    fn extension(&self) -> &'static str;
    /// Writes the file.
    fn export(&self, job: &ExportJob<'_>) -> Result<Exported, ExportError>;
}

/// Every format, in the order in which people are offered them.
pub const FORMATS: &[&dyn ExportFormat] = &[&pdf::SCREEN, &pdf::OFFICE, &pdf::PRINT_SHOP];

/// The format of this id.
pub fn format(id: &str) -> Option<&'static dyn ExportFormat> {
    FORMATS.iter().copied().find(|format| format.id() == id)
}

/// What is to be exported, and where to.
pub struct ExportJob<'a> {
    /// The copy that leaves.
    pub copy: &'a ReaderCopy,
    /// Where its photos are.
    pub project: &'a Project,
    /// Which pages, numbered from 1 as printed; none for all.
    pub pages: Option<PageRange>,
    /// The file to be written.
    pub to: &'a Path,
    /// The computer.
    pub world: &'a World,
    /// How far it is, and whether it is still wanted.
    pub progress: &'a Progress,
}

/// Printed pages from one to another, both included, numbered from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageRange {
    /// The first.
    pub first: usize,
    /// The last.
    pub last: usize,
}

/// What an export wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// How many pages.
    pub pages: usize,
    /// Whether these are all pages of the copy.
    pub all: bool,
    /// How many bytes.
    pub bytes: u64,
    /// What of the book is not in it as it should be. It was written all the same.
    pub remarks: Vec<Remark>,
}

/// Why nothing was exported. Under the asked name stands what stood there before.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The PDF could not be made.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The picture could not be made.
    #[error(transparent)]
    Picture(#[from] EncodeError),
    /// There is no page of that number.
    #[error("no such page")]
    NoSuchPage,
    /// Somebody asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

impl PageRange {
    /// Reads `3` or `1-10`.
    pub fn read(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let range = Self { first: first.trim().parse().ok()?, last: last.trim().parse().ok()? };
        (1 <= range.first && range.first <= range.last).then_some(range)
    }

    /// Whether a page of this number is among them.
    pub fn contains(self, number: usize) -> bool {
        (self.first..=self.last).contains(&number)
    }
}

/// A name for an export's file: from the book's title, without what file systems forbid and what
/// would show it as another name, and short enough for them.
pub fn file_name(book: &Book, extension: &str) -> String {
    format!("{}.{extension}", name_of(&book.info().title, extension.len() + 1))
}

/// The same for a folder.
pub fn folder_name(title: &str) -> String {
    name_of(title, 0)
}

/// The title as a name, with room for so many bytes after it.
fn name_of(title: &str, after: usize) -> String {
    /// In letters, for people; in bytes, of which file systems allow 255 with the ending.
    const LONGEST: (usize, usize) = (80, 241);
    let forbidden = |c: char| steers(c) || "\\/:*?\"<>|".contains(c);
    let mut name = String::new();
    for c in title.chars().filter(|c| !forbidden(*c)).take(LONGEST.0) {
        if name.len() + c.len_utf8() + after >= LONGEST.1 {
            break;
        }
        name.push(c);
    }
    let name = name.trim().trim_matches('.').trim();
    if name.is_empty() { "Lifestory".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::BookInfo;

    #[test]
    fn a_range_is_one_page_or_from_one_to_another() {
        assert_eq!(PageRange::read("3"), Some(PageRange { first: 3, last: 3 }));
        assert_eq!(PageRange::read("1-10"), Some(PageRange { first: 1, last: 10 }));
        for wrong in ["", "0", "5-3", "a", "1-", "-2"] {
            assert_eq!(PageRange::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_file_is_named_after_the_book_without_what_file_systems_forbid() {
        let named = |title: &str| {
            let info = BookInfo { title: title.into(), ..BookInfo::default() };
            file_name(&Book::empty(info).unwrap(), "pdf")
        };
        assert_eq!(named("The Book of Idris (and Kevin)"), "The Book of Idris (and Kevin).pdf");
        assert_eq!(named("../a\\b:c?"), "abc.pdf");
        assert_eq!(named(" .. "), "Lifestory.pdf");
        assert_eq!(named("a\u{202e}fdp\u{2066}.\u{2069}exe\u{2028}"), "afdp.exe.pdf");
        let long = named(&"\u{1f33b}".repeat(100));
        assert!((200..=255).contains(&long.len()) && long.ends_with("\u{1f33b}.pdf"), "{}", long.len());
    }
}
