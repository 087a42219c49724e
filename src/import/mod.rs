//! Where photos come from: one file a source, one list.
//!
//! A source turns what a person points at into candidates; here each is read within limits, proved
//! to be a picture, and put into the book's folder. What cannot be read is refused by name, with a
//! reason, and the rest comes in. Changes nothing of the book itself: it gives back the photos, and
//! whoever asked makes the edit.

mod files;

use crate::book::{Audience, Book, PartialDate, Photo, PhotoHash, PhotoId, When};
use crate::photo::{self, Limits, Need, PhotoError, Probed};
use crate::store::{Project, StoreError};
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

/// Brings photos into a book's folder from files and folders.
///
/// `new_id` makes an id for each photo.
pub fn import_photos(
    project: &Project,
    book: &Book,
    paths: &[PathBuf],
    new_id: &mut dyn FnMut() -> PhotoId,
    limits: &Limits,
    progress: &Progress,
) -> Result<Imported, ImportError> {
    let files = files_of(paths);
    let read = read_all(project, &files, limits, progress)?;
    let mut known: BTreeSet<PhotoHash> = book.photos().iter().map(|photo| photo.file).collect();
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
fn read_all(
    project: &Project,
    files: &[PathBuf],
    limits: &Limits,
    progress: &Progress,
) -> Result<Vec<Read>, ImportError> {
    /// Each holds one decoded photo at a time.
    const MOST_THREADS: usize = 4;
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
                    let read = read_one(project, path, limits, progress);
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
fn read_one(project: &Project, path: &Path, limits: &Limits, progress: &Progress) -> Read {
    let refuse = Failed::Refused;
    let file = std::fs::File::open(path).map_err(|error| refuse(error.into()))?;
    let bytes = limits.read(file).map_err(refuse)?;
    let probed = photo::probe(&bytes, limits).map_err(refuse)?;
    // Decoding small reads every byte of the scans all the same, so that a cut-off file is noticed.
    let need = Need::longest_side(probed.seen_size(), 512);
    match photo::decode(&bytes, need, limits, progress) {
        Err(PhotoError::Cancelled(cancelled)) => return Err(Failed::Stop(cancelled.into())),
        Err(why) => return Err(refuse(why)),
        Ok(_) => {}
    }
    let format = probed.format.extension();
    let hash = project.put_photo(&bytes, format).map_err(|error| Failed::Stop(error.into()))?;
    Ok((hash, probed))
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
