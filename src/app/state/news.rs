//! What comes from other threads: work is done on them, and what is to be done with what came of it
//! waits here for the window's. What is late for a book that was left is dropped.

use super::{AppState, trouble};
use crate::app::jobs::JobKind;
use crate::app::open_book::OpenBook;
use crate::task::{self, Progress};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

/// What comes from other threads: what is to be done with it, on the window's.
pub(super) type News = Box<dyn FnOnce(&mut AppState) + Send>;

/// Sends news and wakes the window.
#[derive(Clone)]
pub(in crate::app) struct Post {
    pub(super) sender: Sender<News>,
    pub(super) wake: Arc<dyn Fn() + Send + Sync>,
}

/// Sends news of the book that is open now. What comes after it was left is dropped: it is no business
/// of another book's.
#[derive(Clone)]
pub(in crate::app) struct BookPost {
    post: Post,
    sitting: u64,
}

impl BookPost {
    /// Has something done on the window's thread, soon, unless the book was left.
    pub(in crate::app) fn send(&self, news: impl FnOnce(&mut AppState) + Send + 'static) {
        let sitting = self.sitting;
        self.post.send(move |state| {
            if state.sitting == sitting {
                news(state);
            }
        });
    }
}

impl Post {
    /// Has something done on the window's thread, soon.
    pub(in crate::app) fn send(&self, news: impl FnOnce(&mut AppState) + Send + 'static) {
        // Nobody to hear it: the program is ending.
        self.sender.send(Box::new(news)).ok();
        (self.wake)();
    }
}

impl AppState {
    /// Does work on a thread of its own, and then, on the window's, what is to be done with what came
    /// of it: nothing came if the work panicked.
    pub(in crate::app) fn run<T: Send + 'static>(
        &mut self,
        kind: JobKind,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
        then: impl FnOnce(&mut AppState, Option<T>) + Send + 'static,
    ) {
        let post = self.post.clone();
        self.jobs.start(kind, work, move |job, result| {
            post.send(move |state| {
                state.jobs.end(job);
                then(state, result);
                // Somebody may want to leave and have waited for this.
                state.go_on_leaving();
            });
        });
    }

    /// The same for work on the book that is open now: with what comes of it after the book was left,
    /// nothing is done.
    pub(in crate::app) fn run_on_book<T: Send + 'static>(
        &mut self,
        kind: JobKind,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
        then: impl FnOnce(&mut AppState, Option<T>) + Send + 'static,
    ) {
        let sitting = self.sitting;
        self.run(kind, work, move |state, result| {
            if state.sitting == sitting {
                then(state, result);
            }
        });
    }

    /// Does something short aside, of which nothing is shown, such as asking the disk; and then, on the
    /// window's thread and unless the book was left, what is to be done with what came of it.
    pub(in crate::app) fn aside<T: Send + 'static>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(&mut AppState, T) + Send + 'static,
    ) {
        let post = self.book_post();
        let ended = move |result: Option<T>| {
            post.send(move |state| match result {
                Some(result) => then(state, result),
                None => trouble::program(&mut state.notices),
            });
        };
        if task::spawn(name, work, ended).is_err() {
            trouble::program(&mut self.notices);
        }
    }

    /// Sends what comes from other threads.
    pub(in crate::app) fn post(&self) -> Post {
        self.post.clone()
    }

    /// Sends what comes from other threads for the book that is open now.
    pub(in crate::app) fn book_post(&self) -> BookPost {
        BookPost { post: self.post(), sitting: self.sitting }
    }

    /// Takes in what came from other threads. Called before every frame.
    pub fn receive(&mut self) {
        while let Ok(news) = self.inbox.try_recv() {
            news(self);
        }
        match self.book.as_mut().and_then(|book| book.receive()) {
            Some(Err(error)) => trouble::saving(&mut self.notices, &error),
            Some(Ok(())) => trouble::SAVING_KEYS.iter().for_each(|key| self.notices.take_back(key)),
            None => {}
        }
        self.with_book(OpenBook::settle_typing);
    }

    /// Waits for something from another thread and takes it in; whether anything came.
    pub(in crate::app) fn receive_one(&mut self, at_most: Duration) -> bool {
        self.inbox.recv_timeout(at_most).map(|news| news(self)).is_ok()
    }
}
