//! Background work: progress, cancel, and a caught panic that ends the job and not the program.
//!
//! Knows nothing of what the work is, or of windows.

use std::cell::Cell;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TryRecvError, sync_channel};
use std::thread;
use std::time::Duration;

/// Handed to a job so that it can say how far it is and learn that nobody wants it any more.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    done: AtomicU32,
    total: AtomicU32,
    cancelled: AtomicBool,
}

/// The job was cancelled before it was done. Nothing it began may be left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

impl Progress {
    /// A progress that nobody watches yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says how many steps there are and how many are done.
    pub fn report(&self, done: u32, total: u32) {
        self.shared.total.store(total, Ordering::Relaxed);
        self.shared.done.store(done, Ordering::Relaxed);
    }

    /// Steps done, and steps in all (0 while unknown).
    pub fn steps(&self) -> (u32, u32) {
        (self.shared.done.load(Ordering::Relaxed), self.shared.total.load(Ordering::Relaxed))
    }

    /// Asks the job to stop at its next chance.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the job was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }

    /// For `?` at the places where a job can stop.
    pub fn check(&self) -> Result<(), Cancelled> {
        if self.is_cancelled() { Err(Cancelled) } else { Ok(()) }
    }
}

/// How a job ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Ended<T> {
    /// With its result.
    Done(T),
    /// Because somebody asked it to stop. It left nothing behind.
    Cancelled,
    /// By a fault of the program, which says nothing about what it was working on.
    Failed,
}

/// Work on a thread of its own. A job that nobody holds any more is cancelled.
#[derive(Debug)]
pub struct Job<T> {
    progress: Progress,
    result: Receiver<Ended<T>>,
    /// Whether the result was handed out.
    taken: Cell<bool>,
}

/// Starts work on a thread of its own.
///
/// `name` is that of the thread. `wake` is called from that thread when the job has ended and its
/// result can be had; a window asks itself to be drawn again there. A panic in the work ends the job
/// as [`Ended::Failed`].
pub fn spawn<T: Send + 'static>(
    name: &'static str,
    wake: impl FnOnce() + Send + 'static,
    work: impl FnOnce(&Progress) -> Result<T, Cancelled> + Send + 'static,
) -> Job<T> {
    let progress = Progress::new();
    let (sender, result) = sync_channel(1);
    let watched = progress.clone();
    let run = move || run_job(&watched, sender, wake, work);
    // A thread that cannot be had drops the sender, and the job has failed.
    thread::Builder::new().name(name.into()).spawn(run).ok();
    Job { progress, result, taken: Cell::new(false) }
}

fn run_job<T>(
    progress: &Progress,
    sender: SyncSender<Ended<T>>,
    wake: impl FnOnce(),
    work: impl FnOnce(&Progress) -> Result<T, Cancelled>,
) {
    // What the work was changing is dropped with it, and nobody sees it half changed.
    let ended = match catch_unwind(AssertUnwindSafe(|| work(progress))) {
        Ok(Ok(result)) => Ended::Done(result),
        Ok(Err(Cancelled)) => Ended::Cancelled,
        Err(payload) => {
            // The payload may quote what the work was reading, and dropping it may panic again.
            std::mem::forget(payload);
            Ended::Failed
        }
    };
    // Nobody waits for a job that was let go.
    sender.send(ended).ok();
    wake();
}

impl<T> Job<T> {
    /// How far it is.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Asks it to stop at its next chance. It still ends by itself.
    pub fn cancel(&self) {
        self.progress.cancel();
    }

    /// How it ended, once; none while it runs, and none again after.
    pub fn poll(&self) -> Option<Ended<T>> {
        self.take(self.result.try_recv().map_err(|nothing| nothing == TryRecvError::Disconnected))
    }

    /// The same, after waiting for it no longer than this.
    pub fn wait(&self, longest: Duration) -> Option<Ended<T>> {
        let received = self.result.recv_timeout(longest);
        self.take(received.map_err(|nothing| nothing == RecvTimeoutError::Disconnected))
    }

    /// Hands out what was received; `Err(true)` means that nothing will be.
    fn take(&self, received: Result<Ended<T>, bool>) -> Option<Ended<T>> {
        let ended = match received {
            Ok(ended) => Some(ended),
            Err(gone) => (gone && !self.taken.get()).then_some(Ended::Failed),
        };
        self.taken.set(self.taken.get() || ended.is_some());
        ended
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

/// From here on a panic says where it was and nothing else: its message may quote a child's words.
///
/// Call once, at the start of the program.
pub fn keep_panics_private() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        // Nothing is left to be done where even this cannot be written.
        writeln!(std::io::stderr(), "a part of Lifestory stopped{place}").ok();
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    /// Long enough for any machine; nothing waits for it unless the test fails.
    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn a_job_says_how_far_it_is_and_wakes_whoever_waits_when_it_is_done() {
        let (go, may_go) = channel::<()>();
        let (half, at_half) = channel();
        let (wake, woken) = channel();
        let job = spawn(
            "test",
            move || wake.send(()).unwrap(),
            move |progress| {
                progress.report(1, 2);
                half.send(()).unwrap();
                may_go.recv().unwrap();
                Ok("kept")
            },
        );
        at_half.recv_timeout(LONG).unwrap();
        assert_eq!((job.progress().steps(), job.poll()), ((1, 2), None));
        go.send(()).unwrap();
        woken.recv_timeout(LONG).unwrap();
        assert_eq!(job.poll(), Some(Ended::Done("kept")));
        assert_eq!(job.poll(), None, "a result is handed out once");
    }

    #[test]
    fn a_cancelled_job_stops_at_its_next_chance() {
        let (started, has_started) = channel();
        let job = spawn(
            "test",
            || {},
            move |progress| {
                started.send(()).unwrap();
                loop {
                    progress.check()?;
                    thread::yield_now();
                }
                #[expect(unreachable_code, reason = "it says what the job would give")]
                Ok(())
            },
        );
        has_started.recv_timeout(LONG).unwrap();
        job.cancel();
        assert_eq!(job.wait(LONG), Some(Ended::Cancelled));
    }

    #[test]
    fn a_job_that_nobody_holds_is_cancelled() {
        let (stopped, has_stopped) = channel();
        drop(spawn(
            "test",
            || {},
            move |progress| {
                while !progress.is_cancelled() {
                    thread::yield_now();
                }
                stopped.send(()).unwrap();
                Err::<(), _>(Cancelled)
            },
        ));
        has_stopped.recv_timeout(LONG).unwrap();
    }

    #[test]
    fn a_panic_ends_the_job_and_says_nothing_of_what_it_was_about() {
        let (wake, woken) = channel();
        let job = spawn(
            "test",
            move || wake.send(()).unwrap(),
            |_| -> Result<(), Cancelled> { std::panic::resume_unwind(Box::new("Aisha, 14 Elm Road")) },
        );
        woken.recv_timeout(LONG).unwrap();
        let ended = job.poll();
        assert_eq!(ended, Some(Ended::Failed));
        assert!(!format!("{ended:?}{job:?}").contains("Aisha"));
    }
}
