//! Before a book is open: the first opening and a new book, recent books, settings.

mod new_book;
mod recent;
mod settings;

use super::book::make_book;
use super::outside::Around;
use super::{Desk, USUAL, said};
use egui_kittest::kittest::Queryable as _;
use lifestory::app::{Action, RealWorks, StartAction};
use std::path::{Path, PathBuf};

const NAME: &str = "The name they like to be called";

/// A desk whose settings are kept in a folder of their own, which lives as long as the test wants.
fn kept(folder: &Path) -> Desk {
    let around = Around { settings: Some(folder.join("config/settings.json")), ..Around::default() };
    let mut desk = Desk::with(USUAL, RealWorks, around);
    desk.until("the settings have come", |window| {
        !window.state().settings().recent.is_empty()
            || window.state().start().new_book().is_some()
            || !window.state().settings().remember_books
    });
    desk
}

/// The same desk with a book open that it will remember, and where that is.
fn with_book_of(folder: &Path) -> (Desk, PathBuf) {
    let book = folder.join("Idris");
    make_book(&book);
    let mut desk = kept(folder);
    desk.ask(Action::Open(book.clone()));
    until_open(&mut desk, "Idris’s book");
    (desk, book)
}

/// Ends the program and waits until its settings are in their file.
fn end(desk: Desk) {
    drop(desk);
}

pub(super) fn is_shown(desk: &Desk, words: &str) -> bool {
    desk.harness.query_all_by(|node| said(node).is_some_and(|said| said.contains(words))).next().is_some()
}

pub(super) fn type_name(desk: &mut Desk, name: &str) {
    desk.harness.get_by_label(NAME).focus();
    desk.harness.run_ok();
    desk.type_words(name);
}

pub(super) fn keep_in(desk: &mut Desk, place: &Path) {
    desk.ask(Action::Start(StartAction::KeepIn(place.to_owned())));
}

pub(super) fn until_open(desk: &mut Desk, title: &str) {
    desk.until("the book is open", |window| {
        window.state().book().is_some_and(|book| book.book().info().title == title)
    });
}
