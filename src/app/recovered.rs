//! Opening a book, and what belongs to one that was not closed as it should have been: what is left of
//! its photos, and which other version of it there is.
//!
//! The list of photos stands at the end of a book's file and is the first that a cut takes. The
//! photos themselves are whole in the folder; here they come back into the photo box. Nothing is
//! written before the person changes something, and what was damaged is then put aside.

use super::action::OtherVersion;
use super::printed::PrintedPage;
use crate::book::{Book, ElementKind, Words};
use crate::edit::{Edit, IdMaker, PhotoEdit};
use crate::import::{ImportJob, import_photos};
use crate::photo::Limits;
use crate::store::{Access, Lost, Note, Opened, OpenedHow, Project, StoreError, Version, World};
use crate::task::Progress;
use jiff::Timestamp;
use std::path::Path;
use std::sync::Arc;

/// A book that was opened, with what is to be said of its versions.
pub(super) struct Came {
    pub opened: Opened,
    pub recovery: Option<Recovery>,
}

/// A book that opened otherwise than it was last closed: the newest good version is open, and this is
/// the other.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// What happened.
    pub why: Why,
    /// When what is open was saved, where that is known.
    pub saved_at: Option<Timestamp>,
    /// What is in it.
    pub contents: Contents,
    /// A page that is not the same in the other version.
    pub page: Option<PrintedPage>,
    /// The other version, where there is one.
    pub other: Option<Other>,
}

/// What happened to a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The program or the computer stopped while it was open; all that was saved is there.
    Stopped,
    /// Something other than this program changed it.
    ChangedOutside,
    /// The newest version could not be opened.
    NewestLost(Lost),
    /// A version newer than the one in place was found: something stopped while it was being saved, or
    /// somebody put an older one there.
    OlderInPlace,
    /// No whole version was left; this is what could be read.
    Salvaged,
    /// Nothing but photos was left.
    OnlyPhotos,
}

/// The other version.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// Which.
    pub version: OtherVersion,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// What is in it; nothing if it cannot be read.
    pub contents: Option<Contents>,
    /// What is different in the version that is open.
    pub differs: Difference,
    /// A page that is not the same in the open version.
    pub page: Option<PrintedPage>,
}

/// How much is in a version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Pages.
    pub pages: usize,
    /// Words on them.
    pub words: usize,
    /// Photos.
    pub photos: usize,
}

/// What is different between two versions: the pages, by number from 1 in the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Pages that both have, and that are not the same.
    pub changed: Vec<usize>,
    /// Pages that only the first has.
    pub added: Vec<usize>,
    /// How many pages only the second has.
    pub removed: usize,
}

/// Opens a book to work on it.
pub(super) fn open(folder: &Path, world: &World, progress: &Progress) -> Result<Came, StoreError> {
    let mut opened = Project::open(folder, world)?;
    let only_parts = matches!(opened.how, OpenedHow::Salvaged | OpenedHow::Rebuilt { .. });
    if only_parts && opened.access == Access::Full {
        bring_photos_back(&mut opened, world, progress);
        // With some of its photos only, it would be saved without the others.
        progress.check().map_err(|_| StoreError::Cancelled)?;
    }
    let recovery = recovery(&opened);
    Ok(Came { opened, recovery })
}

/// Opens a book only to look at it.
pub(super) fn look(folder: &Path, world: &World) -> Result<Came, StoreError> {
    Ok(Came { opened: Project::look(folder, world)?, recovery: None })
}

/// What there is to say of a book's versions. Nothing of one that may only be looked at: there is
/// nothing to choose.
fn recovery(opened: &Opened) -> Option<Recovery> {
    if opened.access != Access::Full {
        return None;
    }
    let stopped = opened.notes.iter().any(|note| matches!(note, Note::LockTakenOver(_)));
    let newer = opened.notes.iter().find_map(|note| match note {
        Note::NewerVersion(version) => Some(version.clone()),
        _ => None,
    });
    let kept = opened.project.earlier_versions().unwrap_or_default();
    let (why, saved_at, other) = match (&opened.how, newer) {
        (OpenedHow::ChangedOutside { last_sealed }, _) => (Why::ChangedOutside, None, last_sealed.clone()),
        (OpenedHow::FromEarlier { saved_at, because, generation, .. }, _) => {
            let before = kept.iter().find(|version| version.generation < *generation);
            (Why::NewestLost(*because), *saved_at, before.cloned())
        }
        (OpenedHow::Salvaged, _) => (Why::Salvaged, None, None),
        (OpenedHow::Rebuilt { .. }, _) => (Why::OnlyPhotos, None, None),
        (OpenedHow::AsSaved, Some(newer)) => (Why::OlderInPlace, None, Some(newer)),
        (OpenedHow::AsSaved, None) if stopped => {
            (Why::Stopped, kept.first().map(|newest| newest.saved_at), kept.get(1).cloned())
        }
        (OpenedHow::AsSaved, None) => return None,
    };
    let other = other.map(|version| other_of(opened, version));
    let first = other.as_ref().and_then(|other| other.differs.first());
    let page = first.and_then(|number| page_of(&opened.book, number));
    Some(Recovery { why, saved_at, contents: Contents::of(&opened.book), page, other })
}

fn other_of(opened: &Opened, version: Version) -> Other {
    let book = opened.project.open_earlier(&version).ok();
    let differs = book.as_ref().map(|book| Difference::between(&opened.book, book)).unwrap_or_default();
    // The same page as it is there, or else what stands in its place.
    let page = differs.first().zip(book.as_ref()).and_then(|(number, book)| {
        let same = opened.book.pages().nth(number - 1).and_then(|placed| book.page(&placed.page.id));
        page_of(book, same.map_or(number, |placed| placed.index + 1))
    });
    Other {
        saved_at: version.saved_at,
        contents: book.as_ref().map(Contents::of),
        differs,
        page,
        version: OtherVersion::Earlier(version),
    }
}

/// The page of this number from 1.
fn page_of(book: &Book, number: usize) -> Option<PrintedPage> {
    let placed = book.pages().nth(number.checked_sub(1)?)?;
    Some(PrintedPage::beside(Arc::clone(placed.page), number, book.side(placed.index)))
}

impl Contents {
    /// What is in a book.
    pub fn of(book: &Book) -> Self {
        let elements = book.pages().flat_map(|placed| &placed.page.elements);
        let words = elements.map(|element| match &element.kind {
            ElementKind::Picture(picture) => words_in(&picture.caption),
            kind => kind.words().map_or(0, words_in),
        });
        Self { pages: book.pages().count(), words: words.sum(), photos: book.photos().len() }
    }
}

fn words_in(words: &Words) -> usize {
    words.text().split_whitespace().count()
}

impl Difference {
    /// The first page that is not the same, by number from 1.
    pub fn first(&self) -> Option<usize> {
        self.changed.first().or(self.added.first()).copied()
    }

    /// What is different in the first of two versions.
    pub fn between(first: &Book, second: &Book) -> Self {
        let mut differs = Self::default();
        for placed in first.pages() {
            match second.page(&placed.page.id) {
                Some(other) if other.page == placed.page => {}
                Some(_) => differs.changed.push(placed.index + 1),
                None => differs.added.push(placed.index + 1),
            }
        }
        differs.removed = second.pages().filter(|placed| first.page(&placed.page.id).is_none()).count();
        differs
    }
}

/// Adds every photo of the folder that the book does not name. What cannot be read stays where it is.
fn bring_photos_back(opened: &mut Opened, world: &World, progress: &Progress) {
    let mut ids = IdMaker::new();
    let paths = opened.project.photo_places().unwrap_or_default();
    let job = ImportJob {
        paths: &paths,
        book: &opened.book,
        project: &opened.project,
        world,
        limits: Limits::default(),
        progress,
    };
    let photos = import_photos(&job, &mut || ids.photo()).shared_photos();
    if let Ok(book) = Edit::Photo(PhotoEdit::Add { photos }).apply(&opened.book) {
        opened.book = book;
    }
}
