//! Where photos come from: one file a source, one list.
//!
//! A source turns what a person points at into candidates; here each is read within limits, proved
//! to be a picture, and put into the book's folder. What cannot be read is refused by name, with a
//! reason, and the rest comes in. When the disk is full or somebody asks to stop, it ends there, and
//! what came in until then is kept or taken back as a whole (`add`).

mod add;
mod budget;
mod files;
mod read;

pub use add::{Added, NotAdded, add_photos};

use crate::book::{Audience, Book, PartialDate, Photo, PhotoHash, PhotoId, When};
use crate::edit::EditError;
use crate::photo::{Limits, PhotoError, Probed};
use crate::store::{Project, PutPhoto, StoreError, World};
use crate::task::{Cancelled, Progress};
use read::{Failed, Read, Reader, read_all};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A place photos can come from.
trait ImportSource: Sync {
    /// Whether it knows what to do with this path.
    fn takes(&self, path: &Path) -> bool;
    /// Adds what there is at this path, in the order of names.
    fn find(&self, path: &Path, found: &mut Found);
}

/// Every source, asked in this order.
const SOURCES: &[&dyn ImportSource] = &[&files::Folder, &files::File];

/// What sources found.
#[derive(Default)]
struct Found {
    /// Files that may be photos.
    files: Vec<PathBuf>,
    /// How many files are clearly none.
    passed_over: usize,
    /// Folders that could not be looked into.
    closed: Vec<(PathBuf, PhotoError)>,
}

/// What is to come in, and where to.
pub struct ImportJob<'a> {
    /// Files and folders.
    pub paths: &'a [PathBuf],
    /// The book that is to have them.
    pub book: &'a Book,
    /// Its folder.
    pub project: &'a Project,
    /// The computer.
    pub world: &'a World,
    /// What one photo may cost; all that are read at one time share the memory of one.
    pub limits: Limits,
    /// How far it is, and whether it is still wanted.
    pub progress: &'a Progress,
}

/// What came in and what did not.
#[derive(Debug, Default)]
pub struct Imported {
    /// New photos, their files already in the book's folder, in the order of their names.
    pub photos: Vec<Photo>,
    /// What was refused, by the name of the file or folder, with the reason.
    pub refused: Vec<Refused>,
    /// File names of photos that the book had already.
    pub already_there: Vec<String>,
    /// Their files, in the same order.
    pub already_files: Vec<PhotoHash>,
    /// How many files in folders are clearly no photos and were not looked at.
    pub passed_over: usize,
    /// Why it ended before all were read, if it did.
    pub stopped: Option<ImportError>,
    /// Files that were put into the folder and are not those of the book's own photos.
    put: Vec<PutPhoto>,
}

/// A file or folder that did not come in.
#[derive(Debug)]
pub struct Refused {
    /// Its name, without the folder it is in.
    pub name: String,
    /// Why.
    pub why: PhotoError,
}

/// Why an import ended early.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The book's folder could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The book cannot have them.
    #[error(transparent)]
    Edit(#[from] EditError),
    /// Somebody asked to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Brings photos into a book's folder from files and folders. Changes nothing of the book itself: it
/// gives back the photos, and whoever asked makes the edit, or [takes them back](Imported::take_back).
///
/// `new_id` makes an id for each photo.
pub fn import_photos(job: &ImportJob<'_>, new_id: &mut dyn FnMut() -> PhotoId) -> Imported {
    import_as_they_come(job, new_id, &mut |_| {})
}

/// The same; `came` hears of each new photo as soon as it and all before it are in the folder.
pub fn import_as_they_come(
    job: &ImportJob<'_>,
    new_id: &mut dyn FnMut() -> PhotoId,
    came: &mut dyn FnMut(&Photo),
) -> Imported {
    let found = find(job.paths);
    let mut imported = Imported { passed_over: found.passed_over, ..Imported::default() };
    for (folder, why) in &found.closed {
        imported.refused.push(Refused { name: name_of(folder), why: *why });
    }
    let known = known(job.book);
    let mut also_known = known.clone();
    read_all(job, &found.files, &known, &mut |at, read| {
        if let Some(photo) = imported.take_in(job.book, &mut also_known, &found.files[at], read, new_id) {
            came(photo);
        }
    });
    imported.or_cancelled(job.progress)
}

/// Brings in one picture that is in no file, such as one that was pasted: its bytes, in a format that
/// files have. `name` is what it is called if it is refused.
pub fn import_bytes(
    job: &ImportJob<'_>,
    bytes: &[u8],
    name: &Path,
    new_id: &mut dyn FnMut() -> PhotoId,
) -> Imported {
    let mut imported = Imported::default();
    let mut known = known(job.book);
    let read = Reader::new(job, &known.clone()).keep(bytes);
    imported.take_in(job.book, &mut known, name, read, new_id);
    imported.or_cancelled(job.progress)
}

/// Photos that the book has, and what it calls their formats.
type Known<'a> = BTreeMap<PhotoHash, &'a str>;

fn known(book: &Book) -> Known<'_> {
    book.photos().iter().map(|photo| (photo.file, photo.format.as_str())).collect()
}

impl Imported {
    /// Notes what became of one file; the new photo if it is one.
    fn take_in(
        &mut self,
        book: &Book,
        known: &mut Known<'_>,
        path: &Path,
        read: Read,
        new_id: &mut dyn FnMut() -> PhotoId,
    ) -> Option<&Photo> {
        let (put, probed) = match read {
            Err(Failed::Refused(why)) => {
                self.refused.push(Refused { name: name_of(path), why });
                return None;
            }
            Err(Failed::Stop(error)) => {
                self.stopped = self.stopped.take().or(Some(error));
                return None;
            }
            Ok(read) => read,
        };
        let named = book.photos().iter().any(|photo| photo.file == put.file);
        let is_new = known.insert(put.file, probed.format.name()).is_none();
        if is_new {
            self.photos.push(photo_of(new_id(), put.file, &probed));
        } else {
            self.already_there.push(name_of(path));
            self.already_files.push(put.file);
        }
        // One that the book names may have healed it: that is not taken back.
        self.put.extend((!named).then_some(put));
        self.photos.last().filter(|_| is_new)
    }

    fn or_cancelled(mut self, progress: &Progress) -> Self {
        if let Err(cancelled) = progress.check() {
            self.stopped = self.stopped.or(Some(cancelled.into()));
        }
        self
    }

    /// The new photos, shared.
    pub fn shared_photos(&self) -> Vec<Arc<Photo>> {
        self.photos.iter().cloned().map(Arc::new).collect()
    }

    /// Removes the files that came in, where no book names them after all.
    pub fn take_back(&self, project: &Project) {
        self.put.iter().for_each(|put| project.take_back(put));
    }
}

/// What there is at the paths.
fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        if let Some(source) = SOURCES.iter().find(|source| source.takes(path)) {
            source.find(path, &mut found);
        }
    }
    found
}

fn photo_of(id: PhotoId, file: PhotoHash, probed: &Probed) -> Photo {
    let (width, height) = probed.seen_size();
    let taken = probed.taken.and_then(|taken| PartialDate::day(taken.year(), taken.month(), taken.day()));
    Photo {
        id,
        file,
        format: probed.format.name().to_owned(),
        width,
        height,
        taken: taken.map(|date| When::On { date }),
        caption: String::new(),
        alt: String::new(),
        people: Vec::new(),
        place: None,
        source: String::new(),
        audience: Audience::EVERYONE,
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
