//! Work in the background that a person may follow and stop.
//!
//! A job runs on a thread of its own; a panic in it ends the job and not the program. Knows nothing
//! of what the work is.

use crate::task::{self, Progress};
use std::time::{Duration, Instant};

/// A job is shown once it has lasted so long.
pub const SHOWN_AFTER: Duration = Duration::from_millis(500);

/// Which job, while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(u64);

/// What a job is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// A book is opened.
    Opening,
    /// A new book is made.
    MakingBook,
    /// The sample book is made.
    MakingSample,
    /// The whole book is copied.
    Copying,
    /// The book is exported.
    Exporting,
    /// The book is checked.
    Checking,
    /// Photos come in.
    BringingIn,
}

impl JobKind {
    /// The key of its name.
    pub fn words(self) -> &'static str {
        match self {
            Self::Opening => "working-opening",
            Self::MakingBook => "working-making-book",
            Self::MakingSample => "working-making-sample",
            Self::Copying => "working-copying",
            Self::Exporting => "working-exporting",
            Self::Checking => "working-checking",
            Self::BringingIn => "working-bringing-in",
        }
    }
}

/// A running job.
#[derive(Clone)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// What about.
    pub kind: JobKind,
    /// How far, and whether to stop.
    pub progress: Progress,
    begun: Instant,
}

impl Job {
    /// Whether it has lasted long enough to be shown.
    pub fn is_shown(&self) -> bool {
        // Looking through the book is nothing that anybody waits for.
        self.kind != JobKind::Checking && self.begun.elapsed() >= SHOWN_AFTER
    }
}

/// The jobs that run.
#[derive(Default)]
pub struct Jobs {
    running: Vec<Job>,
    started: u64,
}

impl Jobs {
    /// Starts a job. `ended` is called with its number and what came of it, on its thread: nothing
    /// if it panicked.
    pub fn start<T>(
        &mut self,
        kind: JobKind,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
        ended: impl FnOnce(JobId, Option<T>) + Send + 'static,
    ) {
        self.started += 1;
        let job = Job { id: JobId(self.started), kind, progress: Progress::new(), begun: Instant::now() };
        let (id, progress) = (job.id, job.progress.clone());
        self.running.push(job);
        if task::spawn("job", move || work(&progress), move |result| ended(id, result)).is_err() {
            // No thread to be had: the job is not running, and its maker has dropped what it held.
            self.end(id);
        }
    }

    /// A job ended.
    pub fn end(&mut self, id: JobId) {
        self.running.retain(|job| job.id != id);
    }

    /// Asks a job to stop.
    pub fn stop(&self, id: JobId) {
        self.running.iter().filter(|job| job.id == id).for_each(|job| job.progress.cancel());
    }

    /// What runs, the oldest first.
    pub fn running(&self) -> &[Job] {
        &self.running
    }

    /// Whether the book is being exported.
    pub fn is_exporting(&self) -> bool {
        self.running.iter().any(|job| job.kind == JobKind::Exporting)
    }

    /// Whether the book is being copied.
    pub fn is_copying(&self) -> bool {
        self.running.iter().any(|job| job.kind == JobKind::Copying)
    }

    /// Asks what brings photos in to stop; whether anything does.
    pub fn stop_bringing_in(&self) -> bool {
        let mut bringing = self.running.iter().filter(|job| job.kind == JobKind::BringingIn).peekable();
        let any = bringing.peek().is_some();
        bringing.for_each(|job| job.progress.cancel());
        any
    }

    /// The book is left: what still brings photos in for it stops, and nobody waits for that.
    pub fn forget_bringing_in(&mut self) {
        self.stop_bringing_in();
        self.running.retain(|job| job.kind != JobKind::BringingIn);
    }

    /// Whether a book is being opened or made.
    pub fn is_opening(&self) -> bool {
        self.running
            .iter()
            .any(|job| matches!(job.kind, JobKind::Opening | JobKind::MakingBook | JobKind::MakingSample))
    }
}
