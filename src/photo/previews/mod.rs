//! Previews: small versions of photos, made in the background and kept within a budget of memory.
//!
//! Whoever draws asks with [`Previews::get`] and never waits; what is not there yet is made by
//! workers, the latest wish first, since that is what is on the screen. The budget counts pixels in
//! memory; what was not looked at for longest goes first.
//!
//! Knows nothing of windows: when something has come, it calls what it was given to call.

mod cache;
mod worker;

use super::{Limits, PhotoError, Pixels};
use crate::book::PhotoHash;
use crate::task::Progress;
use cache::Cache;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// Where the bytes of photos come from.
pub trait PhotoSource: Send + Sync {
    /// The photo's file, whole. Called on a background thread.
    fn bytes(&self, photo: &PhotoHash) -> Result<Vec<u8>, PhotoError>;
}

/// How large a preview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PreviewLevel {
    /// For lists and thumbnails of pages.
    Small,
    /// For a photo among others on a page on the screen.
    Middle,
    /// For a photo that fills much of the screen.
    Screen,
}

impl PreviewLevel {
    /// All of them, the largest first.
    pub const ALL: [Self; 3] = [Self::Screen, Self::Middle, Self::Small];

    /// The longest side in pixels; smaller photos keep their size.
    pub fn longest_side(self) -> u32 {
        match self {
            Self::Small => 512,
            Self::Middle => 1024,
            Self::Screen => 2048,
        }
    }

    /// The bytes that a photo of the usual shape, four by three, takes.
    pub fn usual_bytes(self) -> usize {
        let side = self.longest_side() as usize;
        4 * side * (side * 3 / 4)
    }
}

/// How it stands with a preview.
#[derive(Clone, Debug, PartialEq)]
pub enum Preview {
    /// Nobody has asked for it, or it had to make room.
    Absent,
    /// It is being made or waits its turn.
    Waiting,
    /// Here it is.
    Ready(Arc<Pixels>),
    /// It cannot be made, and will not be tried again until [`Previews::forget`].
    Failed(PhotoError),
}

type Key = (PhotoHash, PreviewLevel);

/// The previews of all photos that are looked at. Cheap to share behind an `Arc`; every method may be
/// called from any thread, and none waits for a picture.
pub struct Previews {
    shared: Arc<Shared>,
    workers: Vec<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    wanted: Condvar,
    source: Arc<dyn PhotoSource>,
    limits: Limits,
    wake: Box<dyn Fn() + Send + Sync>,
}

struct State {
    cache: Cache,
    /// What is wanted, the latest wish last.
    wishes: Vec<Key>,
    /// What workers are at.
    running: Vec<Run>,
    /// Runs so far: the number of the next.
    runs: u64,
    closing: bool,
}

/// One making of one preview, and how to stop it.
struct Run {
    number: u64,
    key: Key,
    progress: Progress,
}

impl Shared {
    /// A worker that panicked cannot have left the state half changed: nothing in here calls out
    /// while it is locked.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Previews {
    /// Previews of the photos of `source`, in at most `budget` bytes, made by `workers` threads (at
    /// least one). `wake` is called, on a worker's thread, after each that came or failed.
    pub fn new(
        source: Arc<dyn PhotoSource>,
        budget: usize,
        workers: usize,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let state = State {
            cache: Cache::new(budget),
            wishes: Vec::new(),
            running: Vec::new(),
            runs: 0,
            closing: false,
        };
        let shared = Arc::new(Shared {
            state: Mutex::new(state),
            wanted: Condvar::new(),
            source,
            limits: Limits::default(),
            wake: Box::new(wake),
        });
        let start = |_| {
            let shared = Arc::clone(&shared);
            std::thread::Builder::new().name("previews".into()).spawn(move || worker::run(&shared)).ok()
        };
        let workers = (0..workers.max(1)).filter_map(start).collect();
        Self { shared, workers }
    }

    /// The preview, if it is there.
    pub fn get(&self, photo: &PhotoHash, level: PreviewLevel) -> Option<Arc<Pixels>> {
        self.shared.lock().cache.get(&(*photo, level)).and_then(Result::ok)
    }

    /// The best preview there is, of this level or another: for drawing something until the right one
    /// has come.
    pub fn get_any(&self, photo: &PhotoHash, level: PreviewLevel) -> Option<Arc<Pixels>> {
        let others = PreviewLevel::ALL.into_iter().filter(|other| *other != level);
        std::iter::once(level).chain(others).find_map(|level| self.get(photo, level))
    }

    /// How it stands with a preview.
    pub fn state(&self, photo: &PhotoHash, level: PreviewLevel) -> Preview {
        let key = (*photo, level);
        let mut state = self.shared.lock();
        match state.cache.get(&key) {
            Some(Ok(pixels)) => Preview::Ready(pixels),
            Some(Err(error)) => Preview::Failed(error),
            None if state.is_coming(&key) => Preview::Waiting,
            None => Preview::Absent,
        }
    }

    /// Asks for a preview, before all that were asked for earlier. Asking again is how a wish that is
    /// still on the screen stays at the front.
    pub fn request(&self, photo: &PhotoHash, level: PreviewLevel) {
        self.wish((*photo, level), |wishes, key| {
            wishes.retain(|wish| *wish != key);
            wishes.push(key);
        });
    }

    /// Asks for a preview after all others: nobody looks at it yet, or only at a small page.
    pub fn request_later(&self, photo: &PhotoHash, level: PreviewLevel) {
        self.wish((*photo, level), |wishes, key| {
            if !wishes.contains(&key) {
                wishes.insert(0, key);
            }
        });
    }

    fn wish(&self, key: Key, put: impl FnOnce(&mut Vec<Key>, Key)) {
        let mut state = self.shared.lock();
        if state.cache.get(&key).is_none() && !state.is_running(&key) {
            put(&mut state.wishes, key);
            self.shared.wanted.notify_one();
        }
    }

    /// Takes back a wish, also one that is being fulfilled.
    pub fn cancel(&self, photo: &PhotoHash, level: PreviewLevel) {
        let key = (*photo, level);
        self.keep_only(|wish| *wish != key);
    }

    /// Takes back all wishes.
    pub fn cancel_all(&self) {
        self.keep_only(|_| false);
    }

    fn keep_only(&self, keep: impl Fn(&Key) -> bool) {
        let mut state = self.shared.lock();
        state.wishes.retain(&keep);
        state.running.iter().filter(|run| !keep(&run.key)).for_each(|run| run.progress.cancel());
    }

    /// Forgets what is known of a photo, failures too: its file may have come back.
    pub fn forget(&self, photo: &PhotoHash) {
        self.shared.lock().cache.remove_photo(photo);
    }

    /// Bytes that the previews take now.
    pub fn used(&self) -> usize {
        self.shared.lock().cache.used()
    }
}

impl State {
    fn is_coming(&self, key: &Key) -> bool {
        self.wishes.contains(key) || self.is_running(key)
    }

    /// Whether a worker is at it and will finish it.
    fn is_running(&self, key: &Key) -> bool {
        self.running.iter().any(|run| run.key == *key && !run.progress.is_cancelled())
    }
}

impl Drop for Previews {
    /// Stops the workers and waits for them: none may read a book's folder after it was closed.
    fn drop(&mut self) {
        self.cancel_all();
        self.shared.lock().closing = true;
        self.shared.wanted.notify_all();
        for worker in self.workers.drain(..) {
            // A worker that panicked is gone as well.
            let _ = worker.join();
        }
    }
}
