//! Background work: progress, cancel, and a caught panic that ends the job and not the program.
//!
//! Knows nothing of what the work is, or of windows.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use thread_priority::{ThreadPriority, ThreadPriorityValue};

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

/// The system gives no further thread; nothing was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no thread to be had")]
pub struct NoThread;

/// Does work on a thread of its own, of this name, and then hands its result to `ended`, on that
/// thread. A panic in the work ends the job and not the program: there is no result then, and nothing
/// is told of what the work was about.
pub fn spawn<T>(
    name: &'static str,
    work: impl FnOnce() -> T + Send + 'static,
    ended: impl FnOnce(Option<T>) + Send + 'static,
) -> Result<(), NoThread> {
    let run = move || {
        stand_back();
        // What the work was changing is dropped with it, and nobody sees it half changed.
        let result = catch_unwind(AssertUnwindSafe(work)).map_err(|payload| {
            // It may quote what the work was reading, and dropping it might panic again.
            std::mem::forget(payload);
        });
        ended(result.ok());
    };
    thread::Builder::new().name(name.into()).spawn(run).map(drop).map_err(|_| NoThread)
}

/// From here on this thread gives a core away to the window whenever the window has something to do: with
/// two cores a frame would else wait behind two threads that paint. Where the system does not let a
/// thread stand back, all stays as it is.
pub fn stand_back() {
    // Linux: a niceness of 7, so that other programs do not starve them. Windows and macOS: just below
    // what the window has.
    let below = ThreadPriorityValue::try_from(30_u8).map(ThreadPriority::Crossplatform);
    below.map(ThreadPriority::set_for_current).ok();
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
    use std::time::Duration;

    /// Long enough for any machine; nothing waits for it unless the test fails.
    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn a_job_says_how_far_it_is_and_hands_over_its_result() {
        let (go, may_go) = channel::<()>();
        let (half, at_half) = channel();
        let (result, has_ended) = channel();
        let progress = Progress::new();
        let reported = progress.clone();
        let work = move || {
            reported.report(1, 2);
            half.send(()).unwrap();
            may_go.recv().unwrap();
            "kept"
        };
        spawn("test", work, move |ended| result.send(ended).unwrap()).unwrap();
        at_half.recv_timeout(LONG).unwrap();
        assert_eq!(progress.steps(), (1, 2));
        assert!(has_ended.try_recv().is_err(), "it waits to be let go on");
        go.send(()).unwrap();
        assert_eq!(has_ended.recv_timeout(LONG), Ok(Some("kept")));
    }

    #[test]
    fn a_cancelled_job_stops_at_its_next_chance() {
        let (result, has_ended) = channel();
        let progress = Progress::new();
        let watched = progress.clone();
        let work = move || -> Result<(), Cancelled> {
            while watched.check().is_ok() {
                thread::yield_now();
            }
            watched.check()
        };
        spawn("test", work, move |ended| result.send(ended).unwrap()).unwrap();
        progress.cancel();
        assert_eq!(has_ended.recv_timeout(LONG), Ok(Some(Err(Cancelled))));
    }

    #[test]
    fn a_panic_ends_the_job_without_a_result() {
        let (result, has_ended) = channel();
        let work = || -> &'static str { std::panic::resume_unwind(Box::new("Aisha, 14 Elm Road")) };
        spawn("test", work, move |ended| result.send(ended).unwrap()).unwrap();
        assert_eq!(has_ended.recv_timeout(LONG), Ok(None));
    }
}
