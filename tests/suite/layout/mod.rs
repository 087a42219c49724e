//! Layout: what a page becomes, and what is said about it. Golden dumps stand in `tests/golden`; they
//! are written anew only by `LIFESTORY_GOLDEN=write`, and judged by looking at the painted pages first.

mod editing;
mod life;
mod patterns;
mod photos;
mod random;
mod timelines;
mod words;

use crate::support::plain;
use lifestory::book::*;
use lifestory::copy::everything;
use lifestory::geometry::Rect as Place;
use lifestory::layout::{BookPage, Meaning, Output, Region, lay_out_book};
use lifestory::paint::dump::dump;
use lifestory::text::Typesetter;
use std::sync::Arc;

/// A book of one page with these elements.
pub fn book_of(info: BookInfo, elements: Vec<Element>) -> Book {
    with_events(info, elements, vec![], vec![])
}

pub fn with_events(
    info: BookInfo,
    elements: Vec<Element>,
    events: Vec<LifeEvent>,
    photos: Vec<Photo>,
) -> Book {
    with_page(info, plain::page("page", elements), events, photos)
}

pub fn with_page(info: BookInfo, page: Page, events: Vec<LifeEvent>, photos: Vec<Photo>) -> Book {
    let section = Section { title: "My timeline".into(), ..plain::section(vec![page]) };
    let parts = BookParts {
        info,
        sections: vec![section],
        events: events.into_iter().map(Arc::new).collect(),
        photos: photos.into_iter().map(Arc::new).collect(),
        ..BookParts::default()
    };
    Book::from_parts(parts).expect("the book keeps the rules")
}

/// An element at a place in mm: left, top, width, height.
pub fn element(id: &str, [x, y, width, height]: [f64; 4], kind: ElementKind) -> Element {
    plain::element(id, Place::from_mm(x, y, width, height), kind)
}

/// Words of one role in a box.
pub fn words(role: TextRole, text: &str) -> WordsBox {
    WordsBox { words: Words::plain(role, text), ..WordsBox::default() }
}

/// Every printed page of a book.
pub fn pages(book: &Book) -> Vec<BookPage> {
    pages_for(book, &Output::SCREEN)
}

pub fn pages_for(book: &Book, output: &Output) -> Vec<BookPage> {
    let copy = everything(book);
    lay_out_book(&copy, output, &mut Typesetter::new()).collect()
}

/// What is to be read of an element on a page, in the order of reading.
pub fn read_of<'a>(page: &'a BookPage, id: &'a str) -> impl Iterator<Item = &'a Region> {
    page.laid_out.list.regions.iter().filter(move |region| {
        region.meaning != Meaning::Artifact && region.element.as_ref().is_some_and(|e| e.as_str() == id)
    })
}

/// Compares a page with the golden dump of this name, or writes it where that is asked for.
pub fn assert_golden(name: &str, page: &BookPage) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.txt"));
    let found = dump(&page.laid_out.list);
    if std::env::var_os("LIFESTORY_GOLDEN").is_some_and(|value| value == "write") {
        std::fs::write(&path, &found).expect("the golden dump can be written");
        return;
    }
    let golden = std::fs::read_to_string(&path).expect("the golden dump is there");
    for (nth, (found, golden)) in found.lines().zip(golden.lines()).enumerate() {
        assert_eq!(found, golden, "{name}, line {}", nth + 1);
    }
    assert_eq!(found.lines().count(), golden.lines().count(), "{name}: lines");
}
