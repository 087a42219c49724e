//! Background work: progress, cancel, and a caught panic that ends the job and not the program.
//!
//! Knows nothing of what the work is, or of windows.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Handed to a job so that it can say how far it is and learn that nobody wants it any more.
#[derive(Clone, Default)]
pub struct Progress {
    shared: Arc<Shared>,
}

#[derive(Default)]
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
