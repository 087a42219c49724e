//! Lifestory: a social worker and a child make the child's life story book together.
//!
//! # Code map
//!
//! Read top to bottom: from what knows nothing to what knows all. Each folder may import only what
//! stands above it; `tests/suite/architecture.rs` holds us to that.
//!
//! | module | what it is for |
//! |---|---|
//! | [`geometry`] | lengths on paper, exact |
//! | [`task`] | background work: progress, cancel, a caught panic ends the job, not the program |
//! | [`book`] | what a book is: pure data and its rules |
//! | [`language`] | the program's own words by language, dates and plurals |
//! | [`edit`] | every change of a book, and the history of them |
//! | [`store`] | the book's folder on disk; the only code that writes, renames or deletes |
//! | [`photo`] | pixels: decoding within limits, orientation, scale, previews |
//! | [`text`] | from letters to positioned glyphs |
//! | [`copy`] | from the book to the book that one reader gets |
//! | [`layout`] | from a page to a display list, plus notes |
//! | [`compose`] | pages from templates, and pages arranged by themselves |
//! | [`paint`] | from the display list to screen, PDF or text |
//! | [`check`] | what is missing, leaking or will not print well |
//! | [`import`] | where photos come from |
//! | [`export`] | what leaves the program |
//! | [`app`] | the program without its window |
//! | [`ui`] | the window |
//! | [`cli`] | the same program without a window |
//!
//! # Invariants
//!
//! 1. **The book is a value.** A [`book::Book`] is cheap to clone and exact to compare.
//! 2. **One door for change.** Whatever alters a book is an [`edit::Edit`].
//! 3. **One layout, one waist.** Screen, PDF and dump paint a [`layout::DisplayList`] and nothing else.
//! 4. **The core cannot fail.** `layout` and `check` return results and notes, never errors.
//! 5. **Only `store` writes.** Whatever reaches the disk goes through [`store::disk::Disk`].
//! 6. **What a copy leaves out is not there.** It is removed before layout, so no painter can leak it.
//! 7. **No words in code.** What a person reads stands in `assets/locales`.

pub mod app;
pub mod book;
pub mod check;
pub mod cli;
pub mod compose;
pub mod copy;
pub mod edit;
pub mod export;
pub mod geometry;
pub mod import;
pub mod language;
pub mod layout;
pub mod paint;
pub mod photo;
pub mod store;
pub mod task;
pub mod text;
pub mod ui;
