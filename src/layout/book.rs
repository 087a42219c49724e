//! The whole book: every page with the pages on which it goes on, numbered.
//!
//! Pages on which words or events go on are derived each time and never stored.

use super::Output;
use super::page::{LaidOut, PagePlace, lay_out};
use crate::book::{Page, PageId};
use crate::copy::ReaderCopy;
use crate::text::Typesetter;
use std::sync::Arc;

/// One printed page of the book.
#[derive(Clone, Debug)]
pub struct BookPage {
    /// The page it is, or goes on from.
    pub page: Arc<Page>,
    /// The name of its section.
    pub section: String,
    /// Where it stands.
    pub place: PagePlace,
    /// Its marks and notes.
    pub laid_out: LaidOut,
}

/// Lays out every page of a copy, one after the other, as somebody asks for them.
///
/// A page goes on over as many as its words and events take. It comes to an end, because every page on
/// which one goes on takes at least a line of them.
pub fn lay_out_book<'a>(
    copy: &'a ReaderCopy,
    output: &'a Output,
    typesetter: &'a mut Typesetter,
) -> impl Iterator<Item = BookPage> + 'a {
    let mut pages = copy.book.pages().map(|placed| (Arc::clone(placed.page), placed.section.title.clone()));
    let mut current: Option<(Arc<Page>, String, usize)> = None;
    let mut number = 0;
    std::iter::from_fn(move || {
        let (page, section, part) = match current.take() {
            Some(going_on) => going_on,
            None => pages.next().map(|(page, section)| (page, section, 0))?,
        };
        let place = PagePlace { number: number + 1, side: copy.book.side(number), part };
        let laid_out = lay_out(copy, &page, place, output, typesetter);
        number += 1;
        if laid_out.goes_on {
            current = Some((Arc::clone(&page), section.clone(), part + 1));
        }
        Some(BookPage { page, section, place, laid_out })
    })
}

/// The printed pages of a copy: which page each is or goes on from, and where it stands.
pub fn plan_book(
    copy: &ReaderCopy,
    output: &Output,
    typesetter: &mut Typesetter,
) -> Vec<(PageId, PagePlace)> {
    lay_out_book(copy, output, typesetter).map(|page| (page.page.id.clone(), page.place)).collect()
}
