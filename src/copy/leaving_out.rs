//! Leaving out of a copy what its reader may not see, and whatever names it.

use super::{LeftOut, ReaderCopy};
use crate::book::{
    Audience, Book, BookParts, Element, ElementKind, EventChoice, EventId, LifeEvent, Page, Person, PersonId,
    Photo, PhotoId, Place, PlaceId, Reader, When, end_groups_of_one,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What there is of the facts in the copy, by name.
struct Kept {
    photos: BTreeSet<PhotoId>,
    events: BTreeSet<EventId>,
    people: BTreeSet<PersonId>,
    places: BTreeSet<PlaceId>,
}

pub(super) fn copy_for(book: &Book, reader: Reader) -> ReaderCopy {
    let parts = book.parts();
    let sees = |audience: Audience| {
        // Nobody here knows how old the child is today: what waits for an age waits.
        let is_child = matches!(reader, Reader::Own | Reader::Together);
        audience.includes(reader) && !(is_child && audience.from_age.is_some())
    };
    let kept = Kept {
        photos: parts.photos.iter().filter(|one| sees(one.audience)).map(|one| one.id.clone()).collect(),
        events: parts.events.iter().filter(|one| sees(one.audience)).map(|one| one.id.clone()).collect(),
        people: parts.people.iter().filter(|one| sees(one.audience)).map(|one| one.id.clone()).collect(),
        places: parts.places.iter().filter(|one| sees(one.audience)).map(|one| one.id.clone()).collect(),
    };
    let mut left_out = LeftOut { events: parts.events.len() - kept.events.len(), ..LeftOut::default() };
    let mut of = parts.clone();
    for section in &mut of.sections {
        section.pages.retain(|page| {
            let stays = sees(page.audience);
            left_out.pages += usize::from(!stays);
            stays
        });
        for page in &mut section.pages {
            leave_out_of_page(page, reader, &sees, &kept, &mut left_out);
        }
    }
    // A section without pages would still be named in lists.
    of.sections.retain(|section| !section.pages.is_empty());
    of.photos.retain(|photo| kept.photos.contains(&photo.id));
    of.photos.iter_mut().for_each(|photo| leave_out_of_photo(photo, &kept));
    of.events.retain(|event| kept.events.contains(&event.id));
    of.events.iter_mut().for_each(|event| leave_out_of_event(event, &kept));
    of.people.retain(|person| kept.people.contains(&person.id));
    of.people.iter_mut().for_each(|person| leave_out_of_person(person, reader, &kept));
    of.places.retain(|place| kept.places.contains(&place.id));
    of.places.iter_mut().for_each(|place| leave_out_of_place(place, reader, &kept));
    let book = Book::from_parts(of).unwrap_or_else(|_| nothing(parts));
    ReaderCopy { book, reader: Some(reader), left_out }
}

/// Rather a copy without anything than one with too much: should what is left break a rule of the book.
fn nothing(parts: &BookParts) -> Book {
    // Cannot fail: what holds for the whole book kept the rules in the book that it comes from.
    Book::empty(parts.info.clone()).expect("the info of a book keeps the rules")
}

fn leave_out_of_page(
    page: &mut Arc<Page>,
    reader: Reader,
    sees: &impl Fn(Audience) -> bool,
    kept: &Kept,
    left_out: &mut LeftOut,
) {
    let stays = |element: &Element| sees(element.audience) && shows_kept(&element.kind, kept);
    let gone = page.elements.iter().filter(|element| !stays(element)).count();
    left_out.things += gone;
    let for_adults = !page.note.is_empty() && matches!(reader, Reader::Own | Reader::Share);
    let names_events = |element: &Element| matches!(&element.kind, ElementKind::Timeline(_));
    if gone == 0 && !for_adults && !page.elements.iter().any(names_events) {
        return;
    }
    Arc::make_mut(page).elements.retain(stays);
    end_groups_of_one(page);
    let page = Arc::make_mut(page);
    if for_adults {
        page.note.clear();
    }
    for element in &mut page.elements {
        if let ElementKind::Timeline(timeline) = &mut element.kind
            && let EventChoice::These { events } = &mut timeline.shows
        {
            events.retain(|event| kept.events.contains(event));
        }
    }
}

/// Whether the photo of a picture is in the copy; a frame whose photo is left out goes with it.
fn shows_kept(kind: &ElementKind, kept: &Kept) -> bool {
    match kind {
        ElementKind::Picture(picture) => {
            picture.photo.as_ref().is_none_or(|photo| kept.photos.contains(photo))
        }
        _ => true,
    }
}

/// A date that leans on an event that is left out is not known in the copy.
fn leave_out_of_date(when: &mut Option<When>, kept: &Kept) {
    if when.as_ref().and_then(When::leans_on).is_some_and(|event| !kept.events.contains(event)) {
        *when = None;
    }
}

fn leave_out_of_photo(photo: &mut Arc<Photo>, kept: &Kept) {
    let photo = Arc::make_mut(photo);
    photo.people.retain(|person| kept.people.contains(person));
    photo.place = photo.place.take().filter(|place| kept.places.contains(place));
    leave_out_of_date(&mut photo.taken, kept);
}

fn leave_out_of_event(event: &mut Arc<LifeEvent>, kept: &Kept) {
    let event = Arc::make_mut(event);
    event.photos.retain(|photo| kept.photos.contains(photo));
    event.people.retain(|person| kept.people.contains(person));
    event.place = event.place.take().filter(|place| kept.places.contains(place));
    leave_out_of_date(&mut event.when, kept);
}

fn leave_out_of_person(person: &mut Arc<Person>, reader: Reader, kept: &Kept) {
    let person = Arc::make_mut(person);
    person.photo = person.photo.take().filter(|photo| kept.photos.contains(photo));
    person.lives_at = person.lives_at.take().filter(|place| kept.places.contains(place));
    leave_out_of_date(&mut person.born, kept);
    if reader != Reader::File {
        person.full_name.clear();
    }
}

fn leave_out_of_place(place: &mut Arc<Place>, reader: Reader, kept: &Kept) {
    let place = Arc::make_mut(place);
    place.photo = place.photo.take().filter(|photo| kept.photos.contains(photo));
    place.people.retain(|person| kept.people.contains(person));
    leave_out_of_date(&mut place.from, kept);
    leave_out_of_date(&mut place.to, kept);
    if reader != Reader::File {
        place.address.clear();
    }
}
