//! Leaving the open book, once all of it is saved: for the start, for another book, for its own copy
//! in another place, at the end of the program.

use super::{AppState, trouble};
use crate::app::jobs::JobKind;
use crate::app::kept::Kept;
use crate::app::notice::Notices;
use crate::app::open_book::OpenBook;
use crate::app::recovered::{self, Came};
use crate::edit::BookEdit;
use crate::store::{Access, StoreError};
use crate::task::Progress;
use std::path::PathBuf;

/// What the book is left for.
pub(super) enum LeftFor {
    Start,
    Other(Box<Came>),
    Quit,
}

impl AppState {
    /// Leaves the book once everything in it is saved.
    pub(super) fn leave(&mut self, leaving: LeftFor) {
        if self.jobs.stop_bringing_in() {
            // What has come in until then belongs to the book.
            self.leaving = Some(leaving);
            return;
        }
        if self.book().is_none_or(OpenBook::is_saved) {
            return self.left(leaving);
        }
        self.leaving = Some(leaving);
        self.flush();
    }

    /// What was waited for has ended: whoever wants to leave goes on.
    pub(super) fn go_on_leaving(&mut self) {
        if let Some(leaving) = self.leaving.take() {
            self.leave(leaving);
        }
    }

    fn left(&mut self, leaving: LeftFor) {
        self.leaving = None;
        self.stuck = None;
        self.typed = None;
        self.kept.settle();
        self.with_book(OpenBook::end_reading);
        self.remember_where();
        // What was said was of the book that is left, and so is what was offered.
        self.notices = Notices::default();
        self.sitting += 1;
        self.jobs.forget_bringing_in();
        if let Some(book) = self.book.take()
            && !matches!(leaving, LeftFor::Quit)
        {
            // It waits for its threads, which the window must not. With no thread to be had, it is
            // dropped here; and so it is at the end, for which it must be let go.
            let (post, folder) = (self.post.clone(), book.folder().to_owned());
            let close = move || {
                drop(book);
                post.send(Self::look_at_recent);
            };
            let closing = std::thread::Builder::new().name("closing".into()).spawn(close);
            self.closing.retain(|(_, closing)| !closing.is_finished());
            self.closing.extend(closing.ok().map(|closing| (folder, closing)));
        }
        match leaving {
            LeftFor::Start => self.look_at_recent(),
            LeftFor::Other(came) => {
                let (_, here) = self.outside.world.host.who();
                let Came { opened, recovery } = *came;
                let on_card = recovery.as_ref().map(|recovery| recovery.why);
                trouble::opened(&mut self.notices, &opened, &here, on_card);
                self.kept = Kept::of(recovery);
                self.book = Some(Box::new(OpenBook::new(opened, &self.outside.wake)));
                self.book_came();
            }
            LeftFor::Quit => self.quit = true,
        }
    }

    pub(super) fn flush(&mut self) {
        let Some(autosave) = self.book().and_then(OpenBook::autosave) else { return };
        self.aside("flush", move || autosave.flush(), Self::flushed);
    }

    fn flushed(&mut self, result: Result<(), StoreError>) {
        match (result, self.leaving.take()) {
            // Something may have been changed since.
            (Ok(()), Some(leaving)) => self.leave(leaving),
            (Ok(()), None) => {}
            (Err(error), None) => trouble::saving(&mut self.notices, &error),
            (Err(error), Some(leaving)) => {
                self.stuck = Some(leaving);
                trouble::saving(&mut self.notices, &error);
                trouble::leaving(&mut self.notices);
            }
        }
    }

    /// Whether the book was to be left and could not be saved.
    pub(in crate::app) fn is_stuck(&self) -> bool {
        self.stuck.is_some()
    }

    /// Leaves the book although the last of it is not saved: somebody chose so.
    pub(in crate::app) fn leave_unsaved(&mut self) {
        if let Some(leaving) = self.stuck.take() {
            self.left(leaving);
        }
    }

    /// Leaves the open book for its copy in another folder, which has all of it up to a generation.
    pub(in crate::app) fn leave_for(&mut self, copy: PathBuf, generation: u64) {
        let world = self.outside.world.clone();
        let open = move |progress: &Progress| recovered::open(&copy, &world, progress).map(Box::new);
        self.run_on_book(JobKind::Opening, open, move |state, result| match result {
            Some(Ok(came)) => state.go_on_in_copy(came, generation),
            Some(Err(error)) => trouble::opening(&mut state.notices, &error),
            None => trouble::program(&mut state.notices),
        });
    }

    /// The copy is open: what was changed meanwhile is changed in it as well, and saved there.
    fn go_on_in_copy(&mut self, came: Box<Came>, generation: u64) {
        let Some(book) = self.book() else { return };
        let since = (book.generation() != generation).then(|| book.book().clone());
        if let Some(since) = &since {
            let copied = came.opened.book.photos();
            let has_all = since.photos().iter().all(|photo| copied.iter().any(|of| of.file == photo.file));
            // What the copy cannot take stays where it is, and can be saved elsewhere once more.
            if !has_all || *came.opened.project.access() != Access::Full {
                return;
            }
        }
        self.left(LeftFor::Other(came));
        if let Some(since) = since {
            self.edit(&BookEdit::PutBack(since).into());
        }
    }
}
