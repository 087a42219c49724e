//! Saving by itself, off the window's thread.
//!
//! A save starts one second after the last change, and at the latest one and a half after the first
//! that is not saved, so that two seconds are what a crash can take. Only the newest book is saved.
//! What fails is tried again, less and less often; the book stays in memory until it is on the disk.

use super::error::StoreError;
use super::lock::HEARTBEAT_SECONDS;
use super::project::Project;
use super::save::Saved;
use crate::book::Book;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// From the last change to the save.
pub const AFTER_LAST_CHANGE: Duration = Duration::from_millis(1_000);
/// From the first change that is not saved to the save, at the latest.
pub const AFTER_FIRST_CHANGE: Duration = Duration::from_millis(1_500);
/// From a save that failed to the next try; twice as long after each, up to the last.
pub const RETRY: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(30)];

/// What saves books. A [`Project`] does; tests have others.
pub trait Saver: Send + Sync + 'static {
    /// Saves.
    fn save(&self, book: &Book) -> Result<Saved, StoreError>;
    /// Called every [`HEARTBEAT_SECONDS`].
    fn beat(&self) {}
}

impl Saver for Project {
    fn save(&self, book: &Book) -> Result<Saved, StoreError> {
        Project::save(self, book)
    }

    fn beat(&self) {
        Project::beat(self);
    }
}

/// How it stands with the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// As it was opened: nothing was changed.
    Unchanged,
    /// Changed, and soon to be saved.
    Waiting,
    /// Being saved.
    Saving,
    /// On the disk, all of it.
    Saved(Saved),
    /// Not saved as it should be; it is in memory (and where the error says), and tried again.
    Trouble(StoreError),
}

/// When to save what. Pure: the time is told, as passed since any beginning.
#[derive(Debug, Default)]
pub struct Schedule {
    waiting: Option<Book>,
    first_change: Duration,
    last_change: Duration,
    failures: u32,
    not_before: Duration,
}

impl Schedule {
    /// The book was changed to this.
    pub fn changed(&mut self, book: Book, now: Duration) {
        if self.waiting.is_none() {
            self.first_change = now;
        }
        self.waiting = Some(book);
        self.last_change = now;
    }

    /// When to save next; none while nothing waits.
    pub fn due(&self) -> Option<Duration> {
        self.waiting.as_ref()?;
        let due = (self.last_change + AFTER_LAST_CHANGE).min(self.first_change + AFTER_FIRST_CHANGE);
        Some(due.max(self.not_before))
    }

    /// The book to save, which then no longer waits.
    pub fn take(&mut self) -> Option<Book> {
        self.waiting.take()
    }

    /// What was taken is saved.
    pub fn succeeded(&mut self) {
        self.failures = 0;
        self.not_before = Duration::ZERO;
    }

    /// What was taken is not saved: it waits again, unless a newer one does.
    pub fn failed(&mut self, book: Book, now: Duration) {
        if self.waiting.is_none() {
            self.first_change = now;
            self.last_change = now;
            self.waiting = Some(book);
        }
        let [first, longest] = RETRY;
        self.not_before = now + longest.min(first * 2_u32.saturating_pow(self.failures));
        self.failures += 1;
    }
}

/// Saves a book whenever it changed, on a thread of its own, until it is dropped.
pub struct Autosave {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    began: Instant,
    notify: Box<dyn Fn() + Send + Sync>,
}

struct State {
    schedule: Schedule,
    status: Status,
    saving: bool,
    /// Somebody waits for the end of a save: do not wait for its time.
    hurry: bool,
    stop: bool,
    /// How many tries ended so far.
    tries: u64,
}

impl Autosave {
    /// Begins. `notify` is called from the other thread whenever the status changed.
    pub fn start(saver: Arc<dyn Saver>, notify: impl Fn() + Send + Sync + 'static) -> Self {
        let state = State {
            schedule: Schedule::default(),
            status: Status::Unchanged,
            saving: false,
            hurry: false,
            stop: false,
            tries: 0,
        };
        let shared = Arc::new(Shared {
            state: Mutex::new(state),
            changed: Condvar::new(),
            began: Instant::now(),
            notify: Box::new(notify),
        });
        let own = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("autosave".into()).spawn(move || own.run(&*saver)).ok();
        if thread.is_none() {
            // The system gives no thread: said at once, not at the first loss.
            shared.lock().status = Status::Trouble(StoreError::Io(std::io::ErrorKind::OutOfMemory));
        }
        Self { shared, thread }
    }

    /// The book was changed to this. Returns at once.
    pub fn changed(&self, book: &Book) {
        let now = self.shared.began.elapsed();
        let mut state = self.shared.lock();
        state.schedule.changed(book.clone(), now);
        if !state.saving && !matches!(state.status, Status::Trouble(_)) {
            state.status = Status::Waiting;
        }
        drop(state);
        self.shared.changed.notify_all();
    }

    /// How it stands.
    pub fn status(&self) -> Status {
        self.shared.lock().status.clone()
    }

    /// Saves what is not saved, now, and waits for the end of it. For quitting, and for Save.
    pub fn flush(&self) -> Result<(), StoreError> {
        let mut state = self.shared.lock();
        // The try that is under way may be of an older book: then one more is waited for.
        let enough = state.tries + if state.saving && state.schedule.due().is_some() { 2 } else { 1 };
        loop {
            let unsaved = state.saving || state.schedule.due().is_some();
            let running = self.thread.as_ref().is_some_and(|thread| !thread.is_finished());
            match &state.status {
                _ if !unsaved => return Ok(()),
                Status::Trouble(error) if state.tries >= enough || !running => return Err(error.clone()),
                _ if !running => return Err(StoreError::Io(std::io::ErrorKind::BrokenPipe)),
                _ => {}
            }
            state.hurry = true;
            self.shared.changed.notify_all();
            state = self.shared.wait(state, Duration::from_secs(1));
        }
    }
}

impl Drop for Autosave {
    /// Tries once more to save what is not saved. Who wants to hear whether it was calls
    /// [`Autosave::flush`] first.
    fn drop(&mut self) {
        self.shared.lock().stop = true;
        self.shared.changed.notify_all();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>, at_most: Duration) -> MutexGuard<'a, State> {
        self.changed.wait_timeout(state, at_most).unwrap_or_else(PoisonError::into_inner).0
    }

    fn run(&self, saver: &dyn Saver) {
        let heartbeat = Duration::from_secs(HEARTBEAT_SECONDS);
        let mut next_beat = self.began.elapsed() + heartbeat;
        let mut state = self.lock();
        loop {
            let now = self.began.elapsed();
            if now >= next_beat {
                next_beat = now + heartbeat;
                drop(state);
                saver.beat();
                state = self.lock();
                continue;
            }
            let due = state.schedule.due();
            let is_due = due.is_some_and(|due| now >= due || state.hurry || state.stop);
            if is_due && let Some(book) = state.schedule.take() {
                state = self.save(saver, state, book);
            } else if state.stop {
                return;
            } else {
                let until = due.unwrap_or(next_beat).min(next_beat);
                state = self.wait(state, until.saturating_sub(now));
            }
        }
    }

    fn save<'a>(
        &'a self,
        saver: &dyn Saver,
        mut state: MutexGuard<'a, State>,
        book: Book,
    ) -> MutexGuard<'a, State> {
        state.saving = true;
        state.hurry = false;
        if !matches!(state.status, Status::Trouble(_)) {
            state.status = Status::Saving;
        }
        drop(state);
        (self.notify)();
        // A fault in saving must not end saving.
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| saver.save(&book)))
            .unwrap_or(Err(StoreError::NotFaithful));
        let mut state = self.lock();
        state.saving = false;
        state.tries += 1;
        let now = self.began.elapsed();
        match result {
            Ok(saved) => {
                state.schedule.succeeded();
                let more = state.schedule.due().is_some();
                state.status = if more { Status::Waiting } else { Status::Saved(saved) };
            }
            Err(error) => {
                // Ours is whole beside theirs: nothing more to do until it changes.
                if !matches!(error, StoreError::Conflict { .. }) && !state.stop {
                    state.schedule.failed(book, now);
                }
                state.status = Status::Trouble(error);
            }
        }
        drop(state);
        self.changed.notify_all();
        (self.notify)();
        self.lock()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::BookInfo;

    fn book(title: &str) -> Book {
        Book::empty(BookInfo { title: title.into(), ..BookInfo::default() }).unwrap()
    }

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_change_is_saved_a_second_later_and_typing_delays_it_by_half_a_second_at_most() {
        let mut schedule = Schedule::default();
        assert_eq!(schedule.due(), None);
        schedule.changed(book("a"), ms(100));
        assert_eq!(schedule.due(), Some(ms(1_100)));
        for now in [200, 700, 1_200, 1_599] {
            schedule.changed(book("b"), ms(now));
        }
        assert_eq!(schedule.due(), Some(ms(1_600)));
        assert_eq!(schedule.take(), Some(book("b")));
        assert_eq!(schedule.due(), None);
    }

    #[test]
    fn what_failed_waits_again_longer_each_time_unless_something_newer_does() {
        let mut schedule = Schedule::default();
        let mut waits = Vec::new();
        for _ in 0..6 {
            schedule.failed(book("a"), ms(0));
            waits.push(schedule.due().unwrap().as_secs());
            assert_eq!(schedule.take(), Some(book("a")));
        }
        assert_eq!(waits, [2, 4, 8, 16, 30, 30]);
        schedule.changed(book("newer"), ms(1));
        schedule.failed(book("a"), ms(2));
        assert_eq!(schedule.take(), Some(book("newer")));
    }

    /// Saves into a list; fails while told to.
    #[derive(Default)]
    struct Memory {
        saved: Mutex<Vec<Book>>,
        full: std::sync::atomic::AtomicBool,
        panics: std::sync::atomic::AtomicBool,
    }

    impl Saver for Memory {
        fn save(&self, book: &Book) -> Result<Saved, StoreError> {
            use std::sync::atomic::Ordering::Relaxed;
            assert!(!self.panics.swap(false, Relaxed), "told to");
            if self.full.load(Relaxed) {
                return Err(StoreError::DiskFull { needed: 1 });
            }
            let mut saved = self.saved.lock().unwrap();
            saved.push(book.clone());
            let generation = saved.len() as u64;
            Ok(Saved { generation, at: jiff::Timestamp::UNIX_EPOCH, version_kept: true })
        }
    }

    #[test]
    fn flushing_saves_the_newest_book_and_reports_what_kept_it_from_that() {
        let memory = Arc::new(Memory::default());
        let autosave = Autosave::start(memory.clone(), || {});
        assert_eq!(autosave.flush(), Ok(()));
        assert_eq!(autosave.status(), Status::Unchanged);
        autosave.changed(&book("a"));
        autosave.changed(&book("b"));
        assert_eq!(autosave.flush(), Ok(()));
        assert_eq!(*memory.saved.lock().unwrap(), [book("b")]);
        memory.full.store(true, std::sync::atomic::Ordering::Relaxed);
        autosave.changed(&book("c"));
        assert_eq!(autosave.flush(), Err(StoreError::DiskFull { needed: 1 }));
        assert!(matches!(autosave.status(), Status::Trouble(_)));
        memory.full.store(false, std::sync::atomic::Ordering::Relaxed);
        assert_eq!(autosave.flush(), Ok(()));
        assert!(matches!(autosave.status(), Status::Saved(Saved { generation: 2, .. })));
    }

    #[test]
    fn dropping_it_saves_what_is_not_saved_and_a_panic_does_not_end_saving() {
        let memory = Arc::new(Memory::default());
        let autosave = Autosave::start(memory.clone(), || {});
        memory.panics.store(true, std::sync::atomic::Ordering::Relaxed);
        autosave.changed(&book("a"));
        assert_eq!(autosave.flush(), Err(StoreError::NotFaithful));
        autosave.changed(&book("b"));
        drop(autosave);
        assert_eq!(*memory.saved.lock().unwrap(), [book("b")]);
    }
}
