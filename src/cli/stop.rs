//! Ctrl-C, and the system asking the program to end: what a command is at is cancelled, so that
//! nothing half-written stays behind, and the command says that it was stopped.
//!
//! Asked once more, but not in the same moment (as when a terminal and a script both ask), or while
//! nothing runs that could be cancelled, the program ends at once.

use crate::task::Progress;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::time::{Duration, Instant};

/// What ends with a signal ends with this by custom: 128 and the number of the signal.
const ENDED_BY_CTRL_C: i32 = 130;

/// Asked again so soon, it is the same wish.
const SAME_WISH: Duration = Duration::from_secs(1);

/// What would be cancelled.
static RUNNING: Mutex<Option<Progress>> = Mutex::new(None);
/// When it was last asked for.
static ASKED: Mutex<Option<Instant>> = Mutex::new(None);

/// Work of a command that may be stopped from outside, while this lives.
pub(super) struct Stoppable {
    /// For the work to look at.
    pub progress: Progress,
}

impl Stoppable {
    /// From now on it may.
    pub(super) fn begin() -> Self {
        static LISTENS: Once = Once::new();
        LISTENS.call_once(|| {
            // Where nobody can listen, the system ends the program by itself, as ever.
            let _ = ctrlc::set_handler(stop);
        });
        let progress = Progress::new();
        *running() = Some(progress.clone());
        Self { progress }
    }
}

impl Drop for Stoppable {
    fn drop(&mut self) {
        *running() = None;
    }
}

fn running() -> MutexGuard<'static, Option<Progress>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Called on a thread of its own.
fn stop() {
    let before = ASKED.lock().unwrap_or_else(PoisonError::into_inner).replace(Instant::now());
    match running().take() {
        Some(progress) => progress.cancel(),
        None if before.is_some_and(|before| before.elapsed() < SAME_WISH) => {}
        None => std::process::exit(ENDED_BY_CTRL_C),
    }
}
