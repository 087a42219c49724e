//! Where photos come from: one file a source, one list.
//!
//! A source turns what a person points at into candidates; here each is read within limits, proved
//! to be a picture, and put into the book's folder. What cannot be read is refused by name, with a
//! reason, and the rest comes in. Changes nothing of the book itself: it gives back the photos, and
//! whoever asked makes the edit.

mod files;

use crate::book::{Audience, Book, PartialDate, Photo, PhotoHash, PhotoId, When};
use crate::photo::{self, Limits, Need, PhotoError, Probed};
use crate::store::{Project, StoreError, World, read_input};
use crate::task::Progress;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// A place photos can come from.
trait ImportSource: Sync {
    /// Whether it knows what to do with this path.
    fn takes(&self, path: &Path) -> bool;
    /// The files at this path, in the order of their names.
    fn files(&self, path: &Path) -> Vec<PathBuf>;
}

/// Every source, asked in this order.
const SOURCES: &[&dyn ImportSource] = &[&files::Folder, &files::File];

/// What came in and what did not.
#[derive(Debug, Default)]
pub struct Imported {
    /// New photos, their files already in the book's folder, in the order of their names.
    pub photos: Vec<Photo>,
    /// What was refused, by file name, with the reason.
    pub refused: Vec<Refused>,
    /// File names of photos that the book had already.
    pub already_there: Vec<String>,
}

/// A file that did not come in.
#[derive(Debug)]
pub struct Refused {
    /// Its name, without its folder.
    pub name: String,
    /// Why.
    pub why: PhotoError,
}

/// Why an import ended early. What was put into the folder until then is named by no book yet and
/// harms nothing.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The book's folder could not be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Somebody asked to stop.
    #[error(transparent)]
    Cancelled(#[from] crate::task::Cancelled),
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
    /// What one photo may cost.
    pub limits: Limits,
    /// How far it is, and whether it is still wanted.
    pub progress: &'a Progress,
}

/// Brings photos into a book's folder from files and folders.
///
/// `new_id` makes an id for each photo.
pub fn import_photos(
    job: &ImportJob<'_>,
    new_id: &mut dyn FnMut() -> PhotoId,
) -> Result<Imported, ImportError> {
    let files = files_of(job.paths);
    let read = read_all(job, &files)?;
    let mut known: BTreeSet<PhotoHash> = job.book.photos().iter().map(|photo| photo.file).collect();
    let mut imported = Imported::default();
    for (path, read) in files.iter().zip(read) {
        let name = name_of(path);
        match read {
            Err(Failed::Refused(why)) => imported.refused.push(Refused { name, why }),
            Err(Failed::Stop(error)) => return Err(error),
            Ok((file, _)) if !known.insert(file) => imported.already_there.push(name),
            Ok((file, probed)) => imported.photos.push(photo_of(new_id(), file, &probed)),
        }
    }
    Ok(imported)
}

/// The files that the paths stand for.
fn files_of(paths: &[PathBuf]) -> Vec<PathBuf> {
    let of = |path: &PathBuf| {
        let source = SOURCES.iter().find(|source| source.takes(path));
        source.map(|source| source.files(path)).unwrap_or_default()
    };
    paths.iter().flat_map(of).collect()
}

/// Why one file did not come in.
enum Failed {
    Refused(PhotoError),
    Stop(ImportError),
}

type Read = Result<(PhotoHash, Probed), Failed>;

/// Reads every file, on as many threads as there are cores; the answers are in the files' order.
fn read_all(job: &ImportJob<'_>, files: &[PathBuf]) -> Result<Vec<Read>, ImportError> {
    /// Each holds one decoded photo at a time.
    const MOST_THREADS: usize = 4;
    let progress = job.progress;
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let next = AtomicUsize::new(0);
    let answers: Mutex<Vec<(usize, Read)>> = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = files.get(at).filter(|_| !progress.is_cancelled()) else { break };
                    let read = read_one(job, path);
                    let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
                    answers.push((at, read));
                    progress.report(u32::try_from(answers.len()).unwrap_or(u32::MAX), total);
                }
            });
        }
    });
    progress.check()?;
    let mut answers = answers.into_inner().unwrap_or_else(PoisonError::into_inner);
    answers.sort_by_key(|(at, _)| *at);
    Ok(answers.into_iter().map(|(_, read)| read).collect())
}

/// Reads one file, proves that it is a whole picture, and puts it into the book's folder.
fn read_one(job: &ImportJob<'_>, path: &Path) -> Read {
    let limits = &job.limits;
    let refuse = Failed::Refused;
    let bytes = bytes_of(job.world, path, limits).map_err(refuse)?;
    let probed = photo::probe(&bytes, limits).map_err(refuse)?;
    // Decoding small reads every byte of the scans all the same, so that a cut-off file is noticed.
    let need = Need::longest_side(probed.seen_size(), 512);
    match photo::decode(&bytes, need, limits, job.progress) {
        Err(PhotoError::Cancelled(cancelled)) => return Err(Failed::Stop(cancelled.into())),
        Err(why) => return Err(refuse(why)),
        Ok(_) => {}
    }
    let format = probed.format.extension();
    let hash = job.project.put_photo(&bytes, format).map_err(|error| Failed::Stop(error.into()))?;
    Ok((hash, probed))
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
        format: probed.format.extension().to_owned(),
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

/// The photos as an edit takes them.
impl Imported {
    /// The new photos, shared.
    pub fn shared_photos(&self) -> Vec<Arc<Photo>> {
        self.photos.iter().cloned().map(Arc::new).collect()
    }
}
