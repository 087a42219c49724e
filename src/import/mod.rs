//! Where photos come from: one file a source, one list.
//!
//! A source turns what a person points at into candidates; here each is read within limits, proved
//! to be a picture, and put into the book's folder. What cannot be read is refused by name, with a
//! reason, and the rest comes in. When the disk is full or somebody asks to stop, it ends there, and
//! what came in until then is kept or taken back as a whole (`add`).

mod add;
mod budget;
mod files;

pub use add::{Added, NotAdded, add_photos};

use crate::book::{Audience, Book, PartialDate, Photo, PhotoHash, PhotoId, When};
use crate::edit::EditError;
use crate::photo::{self, Limits, PhotoError, Probed};
use crate::store::{Project, PutPhoto, StoreError, World, read_input};
use crate::task::{Cancelled, Progress};
use budget::Budget;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

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
    let found = find(job.paths);
    let mut known: BTreeMap<PhotoHash, &str> =
        job.book.photos().iter().map(|photo| (photo.file, photo.format.as_str())).collect();
    let mut imported = Imported { passed_over: found.passed_over, ..Imported::default() };
    for (folder, why) in &found.closed {
        imported.refused.push(Refused { name: name_of(folder), why: *why });
    }
    for (at, read) in read_all(job, &found.files, &known) {
        let name = name_of(&found.files[at]);
        match read {
            Err(Failed::Refused(why)) => imported.refused.push(Refused { name, why }),
            Err(Failed::Stop(error)) => imported.stopped = imported.stopped.or(Some(error)),
            Ok((put, probed)) => {
                let named = job.book.photos().iter().any(|photo| photo.file == put.file);
                if known.insert(put.file, probed.format.name()).is_some() {
                    imported.already_there.push(name);
                } else {
                    imported.photos.push(photo_of(new_id(), put.file, &probed));
                }
                // One that the book names may have healed it: that is not taken back.
                imported.put.extend((!named).then_some(put));
            }
        }
    }
    if let Err(cancelled) = job.progress.check() {
        imported.stopped = imported.stopped.or(Some(cancelled.into()));
    }
    imported
}

impl Imported {
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

/// Why one file did not come in.
enum Failed {
    Refused(PhotoError),
    Stop(ImportError),
}

type Read = Result<(PutPhoto, Probed), Failed>;

/// Reads every file, on as many threads as there are cores, until one says stop; the answers are in
/// the files' order, each with the file's place.
fn read_all(job: &ImportJob<'_>, files: &[PathBuf], known: &BTreeMap<PhotoHash, &str>) -> Vec<(usize, Read)> {
    const MOST_THREADS: usize = 4;
    let progress = job.progress;
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let (next, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
    let answers: Mutex<Vec<(usize, Read)>> = Mutex::new(Vec::new());
    let reader = Reader {
        job,
        known,
        files: Budget::of(job.limits.max_bytes),
        memory: Budget::of(job.limits.max_memory),
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    let goes_on = || !progress.is_cancelled() && !stopped.load(Ordering::Relaxed);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while goes_on() {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = files.get(at) else { break };
                    let read = reader.read(path);
                    stopped.fetch_or(matches!(read, Err(Failed::Stop(_))), Ordering::Relaxed);
                    let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
                    answers.push((at, read));
                    progress.report(u32::try_from(answers.len()).unwrap_or(u32::MAX), total);
                }
            });
        }
    });
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by_key(|(at, _)| *at);
    answers
}

/// What the threads share.
struct Reader<'a> {
    job: &'a ImportJob<'a>,
    /// Photos that the book has, and what it calls their formats.
    known: &'a BTreeMap<PhotoHash, &'a str>,
    /// Memory for the files themselves.
    files: Budget,
    /// Memory for decoding. Who waits for it already has its file, and who has it waits for nothing.
    memory: Budget,
}

impl Reader<'_> {
    /// Reads one file, proves that it is a whole picture, and puts it into the book's folder.
    fn read(&self, path: &Path) -> Read {
        let (limits, refuse) = (&self.job.limits, Failed::Refused);
        let _file = self.files.take(length_of(path));
        let bytes = bytes_of(self.job.world, path, limits).map_err(refuse)?;
        let probed = photo::probe(&bytes, limits).map_err(refuse)?;
        let memory = self.memory.take(probed.memory);
        match photo::prove(&bytes, limits, self.job.progress) {
            Err(PhotoError::Cancelled(cancelled)) => return Err(Failed::Stop(cancelled.into())),
            Err(why) => return Err(refuse(why)),
            Ok(()) => drop(memory),
        }
        // The same bytes are kept once, whatever the book calls their format.
        let format = self.known.get(&PhotoHash::of(&bytes)).copied().unwrap_or(probed.format.name());
        let put = self.job.project.put_photo_for_now(&bytes, format);
        Ok((put.map_err(|error| Failed::Stop(error.into()))?, probed))
    }
}

/// All bytes of a file, within its limit; of nothing but a file.
fn bytes_of(world: &World, path: &Path, limits: &Limits) -> Result<Vec<u8>, PhotoError> {
    use std::io::ErrorKind::{Other, PermissionDenied};
    read_input(world, path, limits.max_bytes).map_err(|error| match error {
        StoreError::TooLarge { limit } => PhotoError::TooLarge { bytes: length_of(path).max(limit), limit },
        StoreError::NotPlain => PhotoError::NotAFile,
        StoreError::NoRights => PhotoError::Unreadable(PermissionDenied),
        StoreError::Io(kind) => PhotoError::Unreadable(kind),
        _ => PhotoError::Unreadable(Other),
    })
}

/// How long a file is, as far as can be told.
fn length_of(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |file| file.len())
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
