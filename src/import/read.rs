//! Files read on several threads, and their answers in the files' order.

use super::budget::Budget;
use super::{ImportError, ImportJob, Known};
use crate::book::PhotoHash;
use crate::photo::{self, Limits, PhotoError, Probed};
use crate::store::{PutPhoto, StoreError, World, read_input};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};

/// Why one file did not come in.
pub(super) enum Failed {
    Refused(PhotoError),
    Stop(ImportError),
}

pub(super) type Read = Result<(PutPhoto, Probed), Failed>;

/// Reads every file, on as many threads as there are cores, until one says stop. `take` is given the
/// answers in the files' order, each with the file's place, as soon as all before it are there.
pub(super) fn read_all(
    job: &ImportJob<'_>,
    files: &[PathBuf],
    known: &Known<'_>,
    take: &mut dyn FnMut(usize, Read),
) {
    const MOST_THREADS: usize = 4;
    let progress = job.progress;
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    let (next, stopped, read_so_far) = (AtomicUsize::new(0), AtomicBool::new(false), AtomicU32::new(0));
    let reader = Reader::new(job, known);
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    let goes_on = || !progress.is_cancelled() && !stopped.load(Ordering::Relaxed);
    let work = |answers: Sender<(usize, Read)>| {
        while goes_on() {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = files.get(at) else { break };
            let read = reader.read(path);
            stopped.fetch_or(matches!(read, Err(Failed::Stop(_))), Ordering::Relaxed);
            // Somebody hears it: the answers are taken until all threads have ended.
            answers.send((at, read)).ok();
            progress.report(read_so_far.fetch_add(1, Ordering::Relaxed) + 1, total);
        }
    };
    let (sender, answers) = channel();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let sender = sender.clone();
            scope.spawn(|| work(sender));
        }
        drop(sender);
        let mut early: BTreeMap<usize, Read> = BTreeMap::new();
        let mut expected = 0;
        for (at, read) in answers {
            early.insert(at, read);
            while let Some(read) = early.remove(&expected) {
                take(expected, read);
                expected += 1;
            }
        }
        // What came after one that was not read any more.
        early.into_iter().for_each(|(at, read)| take(at, read));
    });
}

/// What the threads share.
pub(super) struct Reader<'a> {
    job: &'a ImportJob<'a>,
    known: &'a Known<'a>,
    /// Memory for the files themselves.
    files: Budget,
    /// Memory for decoding. Who waits for it already has its file, and who has it waits for nothing.
    memory: Budget,
}

impl<'a> Reader<'a> {
    pub(super) fn new(job: &'a ImportJob<'a>, known: &'a Known<'a>) -> Self {
        Self {
            job,
            known,
            files: Budget::of(job.limits.max_bytes),
            memory: Budget::of(job.limits.max_memory),
        }
    }

    /// Reads one file and keeps it.
    fn read(&self, path: &Path) -> Read {
        let limits = &self.job.limits;
        let _file = self.files.take(length_of(path));
        self.keep(&bytes_of(self.job.world, path, limits).map_err(Failed::Refused)?)
    }

    /// Proves that it is a whole picture, and puts it into the book's folder.
    pub(super) fn keep(&self, bytes: &[u8]) -> Read {
        let (limits, refuse) = (&self.job.limits, Failed::Refused);
        let probed = photo::probe(bytes, limits).map_err(refuse)?;
        let memory = self.memory.take(probed.memory);
        match photo::prove(bytes, limits, self.job.progress) {
            Err(PhotoError::Cancelled(cancelled)) => return Err(Failed::Stop(cancelled.into())),
            Err(why) => return Err(refuse(why)),
            Ok(()) => drop(memory),
        }
        // The same bytes are kept once, whatever the book calls their format.
        let format = self.known.get(&PhotoHash::of(bytes)).copied().unwrap_or(probed.format.name());
        let put = self.job.project.put_photo_for_now(bytes, format);
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
