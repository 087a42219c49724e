//! Undo and redo: the book before each step, kept whole.
//!
//! Whole books share whatever did not change, so a step costs little more than the page it changed,
//! and undo gives back the very book. Knows no clock: whoever commits says when.

use super::{Edit, EditError, MergeKey, Touched};
use crate::book::Book;
use crate::language::Message;
use std::collections::VecDeque;

/// The most steps that are kept. The oldest goes first; earlier versions on disk reach further back.
pub const MOST_STEPS: usize = 500;
/// A pause of this length, in milliseconds, ends a step.
pub const PAUSE_MS: u64 = 1_000;
/// A step of typing that is this old, in milliseconds, ends with the word.
pub const RIPE_STEP_MS: u64 = 5_000;
/// However busily somebody types or drags, a step ends after this time, in milliseconds.
pub const LONGEST_STEP_MS: u64 = 30_000;

/// A book with the steps that led to it and those that were undone.
///
/// What is done in one go is one step: edits with one merge key and no pause of [`PAUSE_MS`] between
/// them. A step of typing that is older than [`RIPE_STEP_MS`] ends with the word; every step ends
/// after [`LONGEST_STEP_MS`], and at [`History::seal`].
///
/// # Limitations
///
/// * A line, not a tree: a new step forgets what was undone.
/// * Kept in memory alone: a reopened book starts without steps. Versions on disk are for that.
/// * At most [`MOST_STEPS`] steps.
/// * What was selected, and where the view stood, are no part of it.
/// * Between words is wherever something other than a letter or digit was typed; scripts that part
///   their words otherwise (Thai, Khmer, Chinese) end their steps by pause and time alone.
#[derive(Debug)]
pub struct History {
    now: Book,
    /// Oldest first; each with the book before it.
    done: VecDeque<Step>,
    /// The last one undone last; each with the book after it.
    undone: Vec<Step>,
    /// The last step, while it may still grow.
    open: Option<Open>,
}

#[derive(Debug)]
struct Step {
    book: Book,
    what: Message,
}

#[derive(Debug)]
struct Open {
    key: MergeKey,
    began_ms: u64,
    last_ms: u64,
}

/// The book after a step, an undo or a redo.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The book as it is now.
    pub book: Book,
    /// The pages that may look different.
    pub touched: Touched,
    /// What was done, undone or done again: "typing".
    pub what: Message,
}

impl History {
    /// A book to which nothing has been done yet.
    pub fn new(book: Book) -> Self {
        Self { now: book, done: VecDeque::new(), undone: Vec::new(), open: None }
    }

    /// The book as it is now.
    pub fn book(&self) -> &Book {
        &self.now
    }

    /// Changes the book, at a time in milliseconds on any clock that does not run backwards. What
    /// was undone can then no longer be done again. An edit that changes nothing is no step.
    pub fn commit(&mut self, edit: &Edit, at_ms: u64) -> Result<Change, EditError> {
        let book = edit.apply(&self.now)?;
        let what = edit.name();
        if book == self.now {
            return Ok(Change { book, touched: Touched::default(), what });
        }
        let ends_a_word = edit.ends_a_word(&self.now);
        let touched = Touched::between(&self.now, &book);
        let before = std::mem::replace(&mut self.now, book.clone());
        let key = edit.merge_key();
        let going_on = self.open.take().filter(|open| open.goes_on(key.as_ref(), at_ms));
        if going_on.is_none() {
            self.done.push_back(Step { book: before, what: what.clone() });
            if self.done.len() > MOST_STEPS {
                self.done.pop_front();
            }
        }
        self.undone.clear();
        self.open = key.map(|key| Open {
            key,
            began_ms: going_on.map_or(at_ms, |open| open.began_ms),
            last_ms: at_ms,
        });
        if self.open.as_ref().is_some_and(|open| ends_a_word && open.age(at_ms) >= RIPE_STEP_MS) {
            self.open = None;
        }
        if self.done.back().is_some_and(|step| step.book == book) {
            // Typed and taken out again: as if it had not been.
            self.done.pop_back();
            self.open = None;
        }
        Ok(Change { book, touched, what })
    }

    /// Ends the step: what comes next is another one. For the end of a drag, a click elsewhere.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// Takes the last step back.
    pub fn undo(&mut self) -> Option<Change> {
        let step = self.done.pop_back()?;
        let (change, step) = self.go(step);
        self.undone.push(step);
        Some(change)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self) -> Option<Change> {
        let step = self.undone.pop()?;
        let (change, step) = self.go(step);
        self.done.push_back(step);
        Some(change)
    }

    /// What [`History::undo`] would take back, if anything.
    pub fn undo_name(&self) -> Option<&Message> {
        self.done.back().map(|step| &step.what)
    }

    /// What [`History::redo`] would do again, if anything.
    pub fn redo_name(&self) -> Option<&Message> {
        self.undone.last().map(|step| &step.what)
    }

    /// What was done, the latest first.
    pub fn steps(&self) -> impl Iterator<Item = &Message> {
        self.done.iter().rev().map(|step| &step.what)
    }

    /// Goes to the book of a step; gives back the step that leads the other way.
    fn go(&mut self, step: Step) -> (Change, Step) {
        self.open = None;
        let touched = Touched::between(&self.now, &step.book);
        let left = std::mem::replace(&mut self.now, step.book);
        let change = Change { book: self.now.clone(), touched, what: step.what.clone() };
        (change, Step { book: left, what: step.what })
    }
}

impl Open {
    fn age(&self, at_ms: u64) -> u64 {
        at_ms.saturating_sub(self.began_ms)
    }

    fn goes_on(&self, key: Option<&MergeKey>, at_ms: u64) -> bool {
        let paused = at_ms.saturating_sub(self.last_ms) >= PAUSE_MS;
        key == Some(&self.key) && !paused && self.age(at_ms) < LONGEST_STEP_MS
    }
}
