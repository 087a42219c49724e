//! What a copy leaves out is not in it at all, whoever it is for.

use crate::support::books::random;
use lifestory::book::{Audience, Book, BookParts, ElementKind, Reader};
use lifestory::copy::{copy_for, everything};
use std::sync::Arc;

/// The book with every page, thing, photo and fact for readers that go round and round.
fn mixed(book: &Book) -> BookParts {
    let audiences = [
        Audience::EVERYONE,
        Audience::at_home(),
        Audience::read_together(),
        Audience::grown_ups(),
        Audience::NOBODY,
    ];
    let mut at = 0;
    let mut next = || {
        at += 1;
        audiences[at % audiences.len()]
    };
    let mut parts = book.parts().clone();
    for page in parts.sections.iter_mut().flat_map(|section| &mut section.pages) {
        let page = Arc::make_mut(page);
        page.audience = next();
        page.note = "for grown-ups".into();
        page.elements.iter_mut().for_each(|element| element.audience = next());
    }
    parts.photos.iter_mut().for_each(|photo| Arc::make_mut(photo).audience = next());
    parts.events.iter_mut().for_each(|event| Arc::make_mut(event).audience = next());
    for person in &mut parts.people {
        let person = Arc::make_mut(person);
        (person.audience, person.full_name) = (next(), "Full Name".into());
    }
    for place in &mut parts.places {
        let place = Arc::make_mut(place);
        (place.audience, place.address) = (next(), "12 Some Street".into());
    }
    parts
}

#[test]
fn a_copy_holds_nothing_that_its_reader_may_not_see_and_keeps_the_rules_of_a_book() {
    for seed in 0..40 {
        let book = Book::from_parts(mixed(&random(seed, 6))).expect("a good book");
        for reader in Reader::ALL {
            let copy = copy_for(&book, reader);
            let parts = copy.book.parts();
            let sees = |audience: Audience| audience.includes(reader);
            for placed in copy.book.pages() {
                assert!(sees(placed.page.audience), "{reader:?}, seed {seed}");
                assert!(placed.page.elements.iter().all(|element| sees(element.audience)));
                let adults = matches!(reader, Reader::Own | Reader::Share);
                assert!(!adults || placed.page.note.is_empty());
                for element in &placed.page.elements {
                    if let ElementKind::Picture(picture) = &element.kind
                        && let Some(photo) = &picture.photo
                    {
                        assert!(parts.photos.iter().any(|kept| kept.id == *photo), "{reader:?}, seed {seed}");
                    }
                }
            }
            assert!(parts.photos.iter().all(|photo| sees(photo.audience)));
            assert!(parts.events.iter().all(|event| sees(event.audience)));
            assert!(parts.people.iter().all(|person| sees(person.audience)));
            assert!(parts.places.iter().all(|place| sees(place.audience)));
            if reader != Reader::File {
                assert!(parts.people.iter().all(|person| person.full_name.is_empty()));
                assert!(parts.places.iter().all(|place| place.address.is_empty()));
            }
            let pages = |book: &Book| book.pages().count();
            assert_eq!(pages(&book) - pages(&copy.book), copy.left_out.pages, "what is left out is counted");
        }
    }
}

#[test]
fn a_book_for_everybody_is_whole_in_every_copy_but_for_what_belongs_to_the_records() {
    let book = lifestory::compose::sample().book;
    assert_eq!(everything(&book).book, book);
    let own = copy_for(&book, Reader::Own);
    assert_eq!(own.book.pages().count(), 24);
    assert_eq!((own.left_out.pages, own.left_out.things), (0, 0));
    assert!(copy_for(&book, Reader::Share).book.pages().count() < 24, "home pages are not shown to others");
}
