//! What of a page is not on paper as it should be, and where: for the window to show beside the page.
//! No part of the page's picture, so nothing that prints or is exported can hold it.

use super::open_book::OpenBook;
use super::printed::{Opening, PrintedPage};
use crate::book::ElementId;
use crate::language::{Arg, Message};
use crate::layout::{DisplayItem, LaidOut, NoteKind};
use kurbo::{Line, Rect};
use std::collections::BTreeSet;

/// Something about a page that its reader on paper would miss.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Words run on beyond their box.
    WordsDoNotFit {
        /// Of which element.
        element: ElementId,
        /// So many lines.
        lines: usize,
        /// Of which so many run off the paper and are not printed.
        off_paper: usize,
        /// Where the box ends: its lower edge, in mm on the page.
        ends: Line,
    },
    /// A photo cannot be read; its place is left open.
    PhotoUnreadable {
        /// Around its place, in mm on the page.
        place: Rect,
    },
}

/// The marks of a page, of whose photos these cannot be read.
pub(super) fn marks(laid_out: &LaidOut, unreadable: &BTreeSet<crate::book::PhotoHash>) -> Vec<Mark> {
    let words = laid_out.notes.iter().filter_map(|note| match note.kind {
        NoteKind::WordsDoNotFit { lines, off_paper, ends, .. } => {
            Some(Mark::WordsDoNotFit { element: note.element.clone(), lines, off_paper, ends })
        }
        _ => None,
    });
    let photos = laid_out.list.items.iter().filter_map(|item| match item {
        DisplayItem::Picture(picture) if unreadable.contains(&picture.file) => {
            Some(Mark::PhotoUnreadable { place: picture.transform.transform_rect_bbox(picture.place) })
        }
        _ => None,
    });
    words.chain(photos).collect()
}

impl Mark {
    /// What stands on the page's sign, in a few words.
    pub fn sign(&self) -> Message {
        match self {
            Self::WordsDoNotFit { off_paper: 0, lines, .. } => {
                Message::new("mark-more-lines").with("n", *lines)
            }
            Self::WordsDoNotFit { off_paper, .. } => {
                Message::new("mark-lines-not-printed").with("n", *off_paper)
            }
            Self::PhotoUnreadable { .. } => Message::new("mark-photo-unreadable"),
        }
    }

    fn is_about_words(&self) -> bool {
        matches!(self, Self::WordsDoNotFit { .. })
    }
}

/// What a screen reader says of a page that has these marks, after its name.
pub fn said_of_page(marks: &[Mark]) -> Vec<Message> {
    let mut said = Vec::new();
    if marks.iter().any(Mark::is_about_words) {
        said.push(Message::new("page-words-do-not-fit"));
    }
    if marks.iter().any(|mark| !mark.is_about_words()) {
        said.push(Message::new("page-photo-unreadable"));
    }
    said
}

/// What is to be said of the pages that are looked at, each a short sentence.
pub fn said_of_opening(book: &OpenBook, opening: Opening) -> Vec<Message> {
    let pages: Vec<(usize, Vec<Mark>)> = opening
        .pages()
        .filter_map(|index| book.printed().get(index))
        .map(|page: &PrintedPage| (page.place.number, book.pages().marks(page)))
        .collect();
    let on = |words: bool| {
        let marked = pages.iter().filter(|(_, marks)| marks.iter().any(|m| m.is_about_words() == words));
        marked.map(|(number, _)| *number).collect::<Vec<_>>()
    };
    let mut said = Vec::new();
    if let Some((n, pages)) = numbers(&on(true)) {
        said.push(Message::new("status-words-do-not-fit").with("n", n).with("pages", pages));
    }
    if let Some((n, pages)) = numbers(&on(false)) {
        said.push(Message::new("status-photo-unreadable").with("n", n).with("pages", pages));
    }
    said
}

/// How many pages, and their numbers in words. None where there are none.
fn numbers(pages: &[usize]) -> Option<(usize, Arg)> {
    let said = match pages {
        [] => return None,
        [one] => Arg::from(*one),
        [first, .., last] => Message::new("list-last").with("so-far", *first).with("last", *last).into(),
    };
    Some((pages.len(), said))
}
