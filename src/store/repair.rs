//! Mends parts that break the rules of a book, problem by problem, and says which.
//!
//! What is mended was written by hand, by another program or by a fault: the file it stood in is
//! kept among the earlier versions before anything is saved over it. A new rule does not compile
//! until it is said here how it is mended.

use crate::book::{
    Book, BookParts, Crop, ElementId, ElementKind, EventChoice, EventId, LARGEST_TEXT, LONGEST_ID, LifeEvent,
    MOST_ELEMENTS, MOST_LIGHT, Page, PageId, Person, PersonId, Photo, PhotoId, Place, PlaceId, Problem,
    SectionId, When, Words, one_of_each_ring,
};
use crate::geometry::{Length, Rect};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A book of these parts, mended where they break a rule, and the problems that were mended; or the
/// problems, where one of them cannot be mended without losing pages.
pub(crate) fn mend(parts: BookParts) -> Result<(Book, Vec<Problem>), Vec<Problem>> {
    let mut parts = parts;
    let mut mended = Vec::new();
    // Mending one rule may break another (a name cut short may be taken); the second time it holds.
    for _ in 0..4 {
        let problems = match Book::from_parts(parts.clone()) {
            Ok(book) => return Ok((book, mended)),
            Err(problems) => problems,
        };
        for step in steps(&problems).ok_or_else(|| problems.clone())? {
            step(&mut parts);
        }
        mended.extend(problems);
    }
    Err(mended)
}

type Step = fn(&mut BookParts);

/// What mends these problems, each step once; none where one cannot be mended.
fn steps(problems: &[Problem]) -> Option<Vec<Step>> {
    let mut steps: Vec<(u8, Step)> = Vec::new();
    for problem in problems {
        let step: (u8, Step) = match problem {
            Problem::DoubledId { .. } => (0, rename_doubled),
            Problem::UnknownId { .. } => (1, drop_unknown),
            Problem::RingOfEvents { .. } => (2, open_rings),
            Problem::OutOfBounds { .. } => (3, bring_onto_paper),
            Problem::OutOfRange { .. } => (4, bring_into_range),
            Problem::TextTooLong { .. } => (5, cut_texts),
            Problem::TooManyElements { .. } => (6, part_pages),
            Problem::TooManyPages => return None,
        };
        steps.push(step);
    }
    steps.sort_by_key(|(order, _)| *order);
    steps.dedup_by_key(|(order, _)| *order);
    Some(steps.into_iter().map(|(_, step)| step).collect())
}

/// Ids that are taken, and new ones like those that are.
#[derive(Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
    /// The last number that was put behind an id, so that the next need not be searched for.
    numbers: BTreeMap<String, u32>,
}

impl Names {
    /// The id itself, if nothing has it yet; else one made of it that nothing has.
    pub(crate) fn free(&mut self, id: &str) -> String {
        let mut name = id.to_owned();
        while !self.taken.insert(name.clone()) {
            let number = self.numbers.entry(id.to_owned()).or_insert(1);
            *number += 1;
            let ending = format!("-{number}");
            // Ids are ASCII, so any byte is a boundary.
            name = format!("{}{ending}", &id[..id.len().min(LONGEST_ID - ending.len())]);
        }
        name
    }
}

macro_rules! renamed {
    ($names:expr, $thing:expr, $id:ident) => {
        let free = $names.free($thing.id.as_str());
        if free != $thing.id.as_str()
            && let Ok(id) = $id::new(&free)
        {
            $thing.id = id;
        }
    };
}

/// The first to have an id keeps it, and what names the id means the first.
fn rename_doubled(parts: &mut BookParts) {
    let mut names = Names::default();
    // What others name goes first, so that a page and a photo of one id leave the photo its id.
    for photo in &mut parts.photos {
        renamed!(names, Arc::make_mut(photo), PhotoId);
    }
    for event in &mut parts.events {
        renamed!(names, Arc::make_mut(event), EventId);
    }
    for person in &mut parts.people {
        renamed!(names, Arc::make_mut(person), PersonId);
    }
    for place in &mut parts.places {
        renamed!(names, Arc::make_mut(place), PlaceId);
    }
    for section in &mut parts.sections {
        renamed!(names, section, SectionId);
        for page in &mut section.pages {
            let page = Arc::make_mut(page);
            renamed!(names, page, PageId);
            for element in &mut page.elements {
                renamed!(names, element, ElementId);
            }
        }
    }
}

/// What names something that is not there names nothing.
fn drop_unknown(parts: &mut BookParts) {
    let photos: BTreeSet<PhotoId> = parts.photos.iter().map(|photo| photo.id.clone()).collect();
    let events: BTreeSet<EventId> = parts.events.iter().map(|event| event.id.clone()).collect();
    let people: BTreeSet<PersonId> = parts.people.iter().map(|person| person.id.clone()).collect();
    let places: BTreeSet<PlaceId> = parts.places.iter().map(|place| place.id.clone()).collect();
    let date = |when: &mut Option<When>| {
        when.take_if(|when| when.leans_on().is_some_and(|event| !events.contains(event)));
    };
    let photo = |photo: &mut Option<PhotoId>| drop(photo.take_if(|id| !photos.contains(id)));
    let place = |place: &mut Option<PlaceId>| drop(place.take_if(|id| !places.contains(id)));
    for thing in &mut parts.photos {
        let thing: &mut Photo = Arc::make_mut(thing);
        thing.people.retain(|id| people.contains(id));
        place(&mut thing.place);
        date(&mut thing.taken);
    }
    for thing in &mut parts.events {
        let thing: &mut LifeEvent = Arc::make_mut(thing);
        thing.photos.retain(|id| photos.contains(id));
        thing.people.retain(|id| people.contains(id));
        place(&mut thing.place);
        date(&mut thing.when);
    }
    for thing in &mut parts.people {
        let thing: &mut Person = Arc::make_mut(thing);
        photo(&mut thing.photo);
        place(&mut thing.lives_at);
        date(&mut thing.born);
    }
    for thing in &mut parts.places {
        let thing: &mut Place = Arc::make_mut(thing);
        photo(&mut thing.photo);
        thing.people.retain(|id| people.contains(id));
        date(&mut thing.from);
        date(&mut thing.to);
    }
    each_page(parts, |page| {
        for element in &mut page.elements {
            match &mut element.kind {
                ElementKind::Picture(picture) => photo(&mut picture.photo),
                ElementKind::Timeline(timeline) => {
                    if let EventChoice::These { events: chosen } = &mut timeline.shows {
                        chosen.retain(|id| events.contains(id));
                    }
                }
                ElementKind::Words(_)
                | ElementKind::Shape(_)
                | ElementKind::Line(_)
                | ElementKind::Bubble(_) => {}
            }
        }
    });
}

/// Of each ring of before and after, one event loses its date, which meant nothing.
fn open_rings(parts: &mut BookParts) {
    let opened: BTreeSet<EventId> = one_of_each_ring(&parts.events).into_iter().cloned().collect();
    for event in parts.events.iter_mut().filter(|event| opened.contains(&event.id)) {
        Arc::make_mut(event).when = None;
    }
}

fn bring_onto_paper(parts: &mut BookParts) {
    let within = |length: Length| length.clamp(-Length::LIMIT, Length::LIMIT);
    let size = |length: Length| length.clamp(Length::ZERO, Length::LIMIT);
    each_page(parts, |page| {
        for element in &mut page.elements {
            let Rect { x, y, width, height } = element.frame.rect;
            element.frame.rect =
                Rect { x: within(x), y: within(y), width: size(width), height: size(height) };
            if let ElementKind::Bubble(bubble) = &mut element.kind {
                bubble.tail.x = within(bubble.tail.x);
                bubble.tail.y = within(bubble.tail.y);
            }
        }
    });
}

fn bring_into_range(parts: &mut BookParts) {
    for photo in &mut parts.photos {
        let photo = Arc::make_mut(photo);
        photo.width = photo.width.max(1);
        photo.height = photo.height.max(1);
        let lower = photo.format.to_ascii_lowercase();
        photo.format = lower.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
        if photo.format.is_empty() {
            photo.format = "unknown".into();
        }
    }
    for event in &mut parts.events {
        sizes_within_range(&mut Arc::make_mut(event).words);
    }
    each_page(parts, |page| {
        page.sensitivity = page.sensitivity.min(3);
        for element in &mut page.elements {
            if let Some(words) = element.kind.words_mut() {
                sizes_within_range(words);
            }
            if let ElementKind::Picture(picture) = &mut element.kind {
                picture.crop = sound(picture.crop);
                picture.light = picture.light.clamp(-MOST_LIGHT, MOST_LIGHT);
            }
        }
    });
}

fn sizes_within_range(words: &mut Words) {
    for run in words.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.runs) {
        run.style.size_percent = run.style.size_percent.map(|size| size.clamp(50, 300));
    }
}

/// A crop within its photo.
fn sound(crop: Crop) -> Crop {
    match crop {
        Crop::Fill | Crop::Whole => crop,
        Crop::FillAround { x, y } => Crop::FillAround { x: x.min(1_000), y: y.min(1_000) },
        Crop::Part { left, top, width, height } => {
            let (left, top) = (left.min(9_999), top.min(9_999));
            let (width, height) = (width.clamp(1, 10_000 - left), height.clamp(1, 10_000 - top));
            Crop::Part { left, top, width, height }
        }
    }
}

fn cut_texts(parts: &mut BookParts) {
    let info = &mut parts.info;
    for text in [
        &mut info.title,
        &mut info.language,
        &mut info.theme,
        &mut info.cloth,
        &mut info.child.called,
        &mut info.child.pronouns,
    ] {
        cut(text, LARGEST_TEXT);
    }
    for photo in &mut parts.photos {
        let photo = Arc::make_mut(photo);
        for text in [&mut photo.caption, &mut photo.alt, &mut photo.source] {
            cut(text, LARGEST_TEXT);
        }
    }
    for event in &mut parts.events {
        let event = Arc::make_mut(event);
        for text in [&mut event.title, &mut event.source].into_iter().chain(&mut event.feelings) {
            cut(text, LARGEST_TEXT);
        }
        cut_words(&mut event.words);
    }
    for person in &mut parts.people {
        let Person { called, full_name, relation, pronouns, in_touch, good_thing, .. } =
            Arc::make_mut(person);
        for text in [called, full_name, relation, pronouns, in_touch, good_thing] {
            cut(text, LARGEST_TEXT);
        }
    }
    for place in &mut parts.places {
        let Place { called, address, good_thing, why_moved, .. } = Arc::make_mut(place);
        for text in [called, address, good_thing, why_moved] {
            cut(text, LARGEST_TEXT);
        }
    }
    for section in &mut parts.sections {
        cut(&mut section.title, LARGEST_TEXT);
    }
    each_page(parts, |page| {
        for text in [&mut page.title, &mut page.note].into_iter().chain(&mut page.template) {
            cut(text, LARGEST_TEXT);
        }
        for element in &mut page.elements {
            if let Some(words) = element.kind.words_mut() {
                cut_words(words);
            }
            if let ElementKind::Picture(picture) = &mut element.kind {
                for text in [&mut picture.empty.text].into_iter().chain(&mut picture.alt) {
                    cut(text, LARGEST_TEXT);
                }
            }
        }
    });
}

fn cut(text: &mut String, limit: usize) {
    text.truncate(text.floor_char_boundary(limit));
}

fn cut_words(words: &mut Words) {
    let mut left = LARGEST_TEXT;
    for run in words.paragraphs.iter_mut().flat_map(|paragraph| &mut paragraph.runs) {
        cut(&mut run.text, left);
        left -= run.text.len();
    }
}

/// What a page has too much goes on further pages after it.
fn part_pages(parts: &mut BookParts) {
    let mut names = Names::default();
    note_all(&mut names, parts);
    for section in &mut parts.sections {
        let mut at = 0;
        while at < section.pages.len() {
            let page = Arc::make_mut(&mut section.pages[at]);
            at += 1;
            if page.elements.len() <= MOST_ELEMENTS {
                continue;
            }
            let elements = page.elements.split_off(MOST_ELEMENTS);
            if let Ok(id) = PageId::new(&names.free(page.id.as_str())) {
                let next = Page { id, elements, ..page.clone() };
                section.pages.insert(at, Arc::new(next));
            }
        }
    }
}

/// Notes every id of the book as taken.
fn note_all(names: &mut Names, parts: &BookParts) {
    let facts = (parts.photos.iter().map(|photo| photo.id.as_str()))
        .chain(parts.events.iter().map(|event| event.id.as_str()))
        .chain(parts.people.iter().map(|person| person.id.as_str()))
        .chain(parts.places.iter().map(|place| place.id.as_str()));
    let pages = parts.sections.iter().flat_map(|section| &section.pages);
    let elements = pages.clone().flat_map(|page| &page.elements).map(|element| element.id.as_str());
    let sections = parts.sections.iter().map(|section| section.id.as_str());
    for id in facts.chain(sections).chain(pages.map(|page| page.id.as_str())).chain(elements) {
        names.taken.insert(id.to_owned());
    }
}

fn each_page(parts: &mut BookParts, mut change: impl FnMut(&mut Page)) {
    for page in parts.sections.iter_mut().flat_map(|section| &mut section.pages) {
        change(Arc::make_mut(page));
    }
}
