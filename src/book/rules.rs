//! The rules every book keeps, and the closed set of ways in which parts can break them.
//!
//! `store/` repairs by these when it opens a file; `edit/` refuses whatever would break one.

use super::chronology::one_of_each_ring;
use super::{BookParts, Child, Element, ElementKind, EventChoice, LifeEvent, Page, Words};
use crate::geometry::Rect;
use std::collections::BTreeSet;

/// The most pages a book may have.
pub const MOST_PAGES: usize = 5_000;
/// The longest a single text may be, in bytes (1 MiB).
pub const LARGEST_TEXT: usize = 1 << 20;
/// The most elements on one page.
pub const MOST_ELEMENTS: usize = 1_000;

/// The most that a photo is shown lighter or darker than it is.
pub const MOST_LIGHT: i16 = 100;

/// A rule that parts break, and where. Carries ids only, never what somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Two things have one id.
    #[error("the id {id} stands twice")]
    DoubledId {
        /// The id.
        id: String,
    },
    /// Something names a photo, event, person or place that is not there.
    #[error("{at} names {id}, which is not there")]
    UnknownId {
        /// Who names it.
        at: String,
        /// Whom it names.
        id: String,
    },
    /// Events say of each other that they were before or after one another, in a ring.
    #[error("the event {id} depends on itself")]
    RingOfEvents {
        /// One of the ring.
        id: String,
    },
    /// More pages than a book may have.
    #[error("more than {MOST_PAGES} pages")]
    TooManyPages,
    /// More elements than a page may have.
    #[error("more than {MOST_ELEMENTS} elements on page {id}")]
    TooManyElements {
        /// The page.
        id: String,
    },
    /// A text longer than a text may be.
    #[error("a text of {at} is longer than a text may be")]
    TextTooLong {
        /// Whose text.
        at: String,
    },
    /// A place or size that is negative or beyond any paper.
    #[error("{at} stands outside any paper")]
    OutOfBounds {
        /// What.
        at: String,
    },
    /// A number outside its range.
    #[error("a number of {at} is out of its range")]
    OutOfRange {
        /// Whose number.
        at: String,
    },
}

/// Every rule that these parts break.
pub(super) fn problems(parts: &BookParts) -> Vec<Problem> {
    let mut check = Check { parts, found: Vec::new(), ids: BTreeSet::new(), known: Known::of(parts) };
    check.book();
    check.found
}

/// The ids that others may name.
struct Known<'a> {
    photos: BTreeSet<&'a str>,
    events: BTreeSet<&'a str>,
    people: BTreeSet<&'a str>,
    places: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(parts: &'a BookParts) -> Self {
        Self {
            photos: parts.photos.iter().map(|photo| photo.id.as_str()).collect(),
            events: parts.events.iter().map(|event| event.id.as_str()).collect(),
            people: parts.people.iter().map(|person| person.id.as_str()).collect(),
            places: parts.places.iter().map(|place| place.id.as_str()).collect(),
        }
    }
}

struct Check<'a> {
    parts: &'a BookParts,
    found: Vec<Problem>,
    ids: BTreeSet<&'a str>,
    known: Known<'a>,
}

impl<'a> Check<'a> {
    fn book(&mut self) {
        let parts = self.parts;
        let info = &parts.info;
        let Child { called, pronouns, .. } = &info.child;
        for text in [&info.title, &info.language, &info.theme, &info.cloth, called, pronouns] {
            self.text("book", text);
        }
        if parts.sections.iter().map(|section| section.pages.len()).sum::<usize>() > MOST_PAGES {
            self.found.push(Problem::TooManyPages);
        }
        for section in &parts.sections {
            self.id(section.id.as_str());
            self.text(section.id.as_str(), &section.title);
            for page in &section.pages {
                self.page(page);
            }
        }
        self.photos();
        for event in &parts.events {
            self.event(event);
        }
        self.rings();
        self.people_and_places();
    }

    fn page(&mut self, page: &'a Page) {
        let at = page.id.as_str();
        self.id(at);
        self.text(at, &page.title);
        self.text(at, &page.note);
        self.text(at, page.template.as_deref().unwrap_or(""));
        if page.sensitivity > 3 {
            self.found.push(Problem::OutOfRange { at: at.into() });
        }
        if page.elements.len() > MOST_ELEMENTS {
            self.found.push(Problem::TooManyElements { id: at.into() });
        }
        for element in &page.elements {
            self.element(element);
        }
    }

    fn element(&mut self, element: &'a Element) {
        let at = element.id.as_str();
        self.id(at);
        self.rect(at, element.frame.rect);
        if let Some(words) = element.kind.words() {
            self.words(at, words);
        }
        match &element.kind {
            ElementKind::Picture(picture) => {
                self.names(at, "photos", picture.photo.iter().map(super::PhotoId::as_str));
                self.text(at, &picture.empty.text);
                self.text(at, picture.alt.as_deref().unwrap_or(""));
                if !crop_is_sound(&picture.crop) || picture.light.unsigned_abs() > MOST_LIGHT.unsigned_abs() {
                    self.found.push(Problem::OutOfRange { at: at.into() });
                }
            }
            ElementKind::Timeline(timeline) => {
                if let EventChoice::These { events } = &timeline.shows {
                    self.names(at, "events", events.iter().map(super::EventId::as_str));
                }
            }
            ElementKind::Bubble(bubble) => {
                if !bubble.tail.x.is_within_limit() || !bubble.tail.y.is_within_limit() {
                    self.found.push(Problem::OutOfBounds { at: at.into() });
                }
            }
            ElementKind::Words(_) | ElementKind::Shape(_) | ElementKind::Line(_) => {}
        }
    }

    fn photos(&mut self) {
        for photo in &self.parts.photos {
            let at = photo.id.as_str();
            self.id(at);
            for text in [&photo.caption, &photo.alt, &photo.source] {
                self.text(at, text);
            }
            self.names(at, "people", photo.people.iter().map(super::PersonId::as_str));
            self.names(at, "places", photo.place.iter().map(super::PlaceId::as_str));
            self.names(
                at,
                "events",
                photo.taken.iter().filter_map(|w| w.leans_on()).map(super::EventId::as_str),
            );
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
            let format_is_plain =
                !photo.format.is_empty() && photo.format.len() <= 8 && photo.format.bytes().all(plain);
            if !format_is_plain || photo.width == 0 || photo.height == 0 {
                self.found.push(Problem::OutOfRange { at: at.into() });
            }
        }
    }

    fn event(&mut self, event: &'a LifeEvent) {
        let at = event.id.as_str();
        self.id(at);
        self.text(at, &event.title);
        self.text(at, &event.source);
        for feeling in &event.feelings {
            self.text(at, feeling);
        }
        self.words(at, &event.words);
        self.names(at, "photos", event.photos.iter().map(super::PhotoId::as_str));
        self.names(at, "people", event.people.iter().map(super::PersonId::as_str));
        self.names(at, "places", event.place.iter().map(super::PlaceId::as_str));
        self.names(at, "events", event.when.iter().filter_map(|w| w.leans_on()).map(super::EventId::as_str));
    }

    fn people_and_places(&mut self) {
        for person in &self.parts.people {
            let at = person.id.as_str();
            self.id(at);
            for text in [
                &person.called,
                &person.full_name,
                &person.relation,
                &person.pronouns,
                &person.in_touch,
                &person.good_thing,
            ] {
                self.text(at, text);
            }
            self.names(at, "photos", person.photo.iter().map(super::PhotoId::as_str));
            self.names(at, "places", person.lives_at.iter().map(super::PlaceId::as_str));
            self.names(
                at,
                "events",
                person.born.iter().filter_map(|w| w.leans_on()).map(super::EventId::as_str),
            );
        }
        for place in &self.parts.places {
            let at = place.id.as_str();
            self.id(at);
            for text in [&place.called, &place.address, &place.good_thing, &place.why_moved] {
                self.text(at, text);
            }
            self.names(at, "photos", place.photo.iter().map(super::PhotoId::as_str));
            self.names(at, "people", place.people.iter().map(super::PersonId::as_str));
            let dates = place.from.iter().chain(&place.to);
            self.names(at, "events", dates.filter_map(|w| w.leans_on()).map(super::EventId::as_str));
        }
    }

    fn rings(&mut self) {
        let rings = one_of_each_ring(&self.parts.events).into_iter();
        self.found.extend(rings.map(|id| Problem::RingOfEvents { id: id.as_str().into() }));
    }

    fn id(&mut self, id: &'a str) {
        if !self.ids.insert(id) {
            self.found.push(Problem::DoubledId { id: id.into() });
        }
    }

    fn names<'n>(&mut self, at: &str, shelf: &str, ids: impl Iterator<Item = &'n str>) {
        let known = match shelf {
            "photos" => &self.known.photos,
            "events" => &self.known.events,
            "people" => &self.known.people,
            _ => &self.known.places,
        };
        let unknown = ids.filter(|id| !known.contains(id));
        self.found.extend(unknown.map(|id| Problem::UnknownId { at: at.into(), id: id.into() }));
    }

    fn text(&mut self, at: &str, text: &str) {
        if text.len() > LARGEST_TEXT {
            self.found.push(Problem::TextTooLong { at: at.into() });
        }
    }

    fn words(&mut self, at: &str, words: &Words) {
        let runs = || words.paragraphs.iter().flat_map(|paragraph| &paragraph.runs);
        if runs().map(|run| run.text.len()).sum::<usize>() > LARGEST_TEXT {
            self.found.push(Problem::TextTooLong { at: at.into() });
        }
        if runs().any(|run| run.style.size_percent.is_some_and(|size| !(50..=300).contains(&size))) {
            self.found.push(Problem::OutOfRange { at: at.into() });
        }
    }

    fn rect(&mut self, at: &str, rect: Rect) {
        let within = [rect.x, rect.y, rect.width, rect.height].iter().all(|length| length.is_within_limit());
        if !within || rect.width.um() < 0 || rect.height.um() < 0 {
            self.found.push(Problem::OutOfBounds { at: at.into() });
        }
    }
}

/// Whether the part of a photo lies within the photo and is not empty.
fn crop_is_sound(crop: &super::Crop) -> bool {
    match *crop {
        super::Crop::Fill | super::Crop::Whole => true,
        super::Crop::FillAround { x, y } => x <= 1_000 && y <= 1_000,
        super::Crop::Part { left, top, width, height } => {
            let within = |from: u16, size: u16| size > 0 && u32::from(from) + u32::from(size) <= 10_000;
            within(left, width) && within(top, height)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;
    use super::*;
    use crate::geometry::Length;
    use std::sync::Arc;

    fn page_with(elements: Vec<Element>) -> BookParts {
        let page = Page { elements, ..Page::blank(PageId::new("p1").unwrap()) };
        let section =
            Section { id: SectionId::new("s1").unwrap(), title: "Now".into(), pages: vec![Arc::new(page)] };
        BookParts { sections: vec![section], ..BookParts::default() }
    }

    fn element(id: &str, kind: ElementKind) -> Element {
        Element {
            id: ElementId::new(id).unwrap(),
            frame: Frame::default(),
            audience: Audience::EVERYONE,
            locked: false,
            group: None,
            kind,
        }
    }

    #[test]
    fn an_empty_book_keeps_every_rule() {
        assert!(Book::empty(BookInfo::default()).is_ok());
    }

    #[test]
    fn one_id_for_two_things_is_refused() {
        let words = || ElementKind::Words(WordsBox::default());
        let parts = page_with(vec![element("e", words()), element("p1", words())]);
        assert_eq!(Book::from_parts(parts), Err(vec![Problem::DoubledId { id: "p1".into() }]));
    }

    #[test]
    fn a_picture_of_a_photo_that_is_not_there_is_refused() {
        let picture = PictureBox { photo: Some(PhotoId::new("gone").unwrap()), ..PictureBox::default() };
        let parts = page_with(vec![element("e", ElementKind::Picture(picture))]);
        let problem = Problem::UnknownId { at: "e".into(), id: "gone".into() };
        assert_eq!(Book::from_parts(parts), Err(vec![problem]));
    }

    #[test]
    fn what_stands_beyond_any_paper_is_refused() {
        let mut far = element("e", ElementKind::Words(WordsBox::default()));
        far.frame.rect.x = Length::from_um(i32::MAX);
        assert_eq!(
            Book::from_parts(page_with(vec![far])),
            Err(vec![Problem::OutOfBounds { at: "e".into() }])
        );
    }
}
