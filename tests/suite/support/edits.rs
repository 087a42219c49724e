//! Random edits of a book: every kind, most of them possible, some of them not.

use super::books::{KINDS, Maker, Shelf};
use lifestory::book::*;
use lifestory::edit::*;
use lifestory::geometry::{Angle, Length};
use std::sync::Arc;

/// How many kinds of edit there are; [`number`] counts them.
pub const EDITS: usize = 58;

/// Which kind an edit is. A new kind does not compile until it has a number here, and
/// `every_kind_of_edit_is_made` fails until [`of_number`] makes it.
pub fn number(edit: &Edit) -> usize {
    match edit {
        Edit::Book(edit) => match edit {
            BookEdit::SetTitle(_) => 0,
            BookEdit::SetCalled(_) => 1,
            BookEdit::SetBorn(_) => 54,
            BookEdit::SetLanguage(_) => 2,
            BookEdit::SetTheme(_) => 3,
            BookEdit::SetBand(_) => 4,
            BookEdit::SetPaper(_) => 5,
            BookEdit::SetBoundRight(_) => 6,
            BookEdit::PutBack(_) => 7,
            BookEdit::SetCloth(_) => 53,
        },
        Edit::Section(edit) => match edit {
            SectionEdit::Add { .. } => 8,
            SectionEdit::Rename { .. } => 9,
            SectionEdit::Move { .. } => 10,
            SectionEdit::Remove { .. } => 11,
            SectionEdit::Join { .. } => 12,
        },
        Edit::Page(edit) => match edit {
            PageEdit::Insert { .. } => 13,
            PageEdit::Remove { .. } => 14,
            PageEdit::Move { .. } => 15,
            PageEdit::Replace { .. } => 16,
            PageEdit::Rename { .. } => 17,
            PageEdit::SetBackground { .. } => 18,
            PageEdit::SetFolio { .. } => 19,
            PageEdit::SetAudience { .. } => 20,
            PageEdit::SetSensitivity { .. } => 21,
            PageEdit::SetNote { .. } => 22,
        },
        Edit::Element(edit) => match edit {
            ElementEdit::Insert { .. } => 23,
            ElementEdit::Remove { .. } => 24,
            ElementEdit::Move { .. } => 25,
            ElementEdit::Resize { .. } => 26,
            ElementEdit::Turn { .. } => 27,
            ElementEdit::Restack { .. } => 28,
            ElementEdit::Group { .. } => 29,
            ElementEdit::Duplicate { .. } => 30,
            ElementEdit::SetLocked { .. } => 31,
            ElementEdit::SetAudience { .. } => 32,
            ElementEdit::SetKind { .. } => 33,
            ElementEdit::Ungroup { .. } => 55,
        },
        Edit::Words(edit) => match edit {
            WordsEdit::Type { .. } => 34,
            WordsEdit::Style { .. } => 35,
        },
        Edit::Photo(edit) => match edit {
            PhotoEdit::Add { .. } => 36,
            PhotoEdit::Update { .. } => 37,
            PhotoEdit::Move { .. } => 38,
            PhotoEdit::Remove { .. } => 39,
            PhotoEdit::Place { .. } => 40,
            PhotoEdit::Replace { .. } => 56,
            PhotoEdit::SetCrop { .. } => 41,
            PhotoEdit::SetLight { .. } => 57,
            PhotoEdit::SetAlt { .. } => 42,
        },
        Edit::Fact(edit) => match edit {
            FactEdit::AddEvent(_) => 43,
            FactEdit::UpdateEvent(_) => 44,
            FactEdit::RemoveEvent(_) => 45,
            FactEdit::AddPerson(_) => 46,
            FactEdit::UpdatePerson(_) => 47,
            FactEdit::RemovePerson(_) => 48,
            FactEdit::AddPlace(_) => 49,
            FactEdit::UpdatePlace(_) => 50,
            FactEdit::RemovePlace(_) => 51,
        },
        Edit::Many(_) => 52,
    }
}

/// Any edit of this book.
pub fn random(book: &Book, maker: &mut Maker) -> Edit {
    let number = maker.dice.below(EDITS);
    of_number(number, book, maker)
}

/// An edit of the kind of this number.
pub fn of_number(number: usize, book: &Book, maker: &mut Maker) -> Edit {
    let shelf = Shelf::of(book);
    let at = maker.dice.below(8);
    match number {
        0 => BookEdit::SetTitle(maker.text()).into(),
        1 => BookEdit::SetCalled(maker.text()).into(),
        54 => BookEdit::SetBorn(maker.child().born).into(),
        2 => BookEdit::SetLanguage(maker.dice.pick(&["en-GB", "ar"]).into()).into(),
        3 => BookEdit::SetTheme(maker.dice.pick(&["harbour", "bold"]).into()).into(),
        4 => BookEdit::SetBand(maker.dice.pick(&AgeBand::ALL)).into(),
        5 => BookEdit::SetPaper(maker.dice.pick(&PaperSize::SIZES).size).into(),
        6 => BookEdit::SetBoundRight(maker.dice.chance(50)).into(),
        7 => BookEdit::PutBack(super::books::random(maker.dice.bits(), 3)).into(),
        53 => BookEdit::SetCloth(maker.dice.pick(&["pine", ""]).into()).into(),
        8 => {
            let mut section = maker.section();
            section.pages = (0..maker.dice.below(3)).map(|_| Arc::new(maker.page(&shelf))).collect();
            SectionEdit::Add { at, section }.into()
        }
        9 => SectionEdit::Rename { section: section(book, maker), title: maker.text() }.into(),
        10 => SectionEdit::Move { section: section(book, maker), to: at }.into(),
        11 => SectionEdit::Remove { section: section(book, maker) }.into(),
        12 => SectionEdit::Join { section: section(book, maker) }.into(),
        13..=22 => of_page(number, book, maker, &shelf),
        23..=33 | 55 => of_element(number, book, maker, &shelf),
        34 => WordsEdit::Type { element: element(book, maker), words: maker.words() }.into(),
        35 => WordsEdit::Style { element: element(book, maker), words: maker.words() }.into(),
        36..=42 | 56 | 57 => of_photo(number, book, maker, &shelf),
        43..=51 => of_fact(number, maker, &shelf),
        _ => Edit::Many((0..maker.dice.below(4)).map(|_| random(book, maker)).collect()),
    }
}

fn of_page(number: usize, book: &Book, maker: &mut Maker, shelf: &Shelf) -> Edit {
    let at = maker.dice.below(6);
    let id = page(book, maker);
    match number {
        13 => PageEdit::Insert { section: section(book, maker), at, page: Arc::new(maker.page(shelf)) },
        14 => PageEdit::Remove { page: id },
        15 => PageEdit::Move { page: id, section: section(book, maker), to: at },
        16 => PageEdit::Replace { page: Arc::new(Page { id, ..maker.page(shelf) }) },
        17 => PageEdit::Rename { page: id, title: maker.text() },
        18 => PageEdit::SetBackground { page: id, background: maker.background() },
        19 => PageEdit::SetFolio { page: id, shown: maker.dice.chance(50) },
        20 => PageEdit::SetAudience { page: id, audience: maker.audience() },
        // 4 is one too many.
        21 => PageEdit::SetSensitivity { page: id, sensitivity: maker.dice.below(5) as u8 },
        _ => PageEdit::SetNote { page: id, note: maker.text() },
    }
    .into()
}

fn of_element(number: usize, book: &Book, maker: &mut Maker, shelf: &Shelf) -> Edit {
    let mut length = || Length::from_um(maker.dice.between(-50_000, 50_000) as i32);
    let (right, down) = (length(), length());
    let id = element(book, maker);
    let at = maker.dice.below(6);
    match number {
        23 => ElementEdit::Insert { page: page(book, maker), at, element: Box::new(maker.element(shelf)) },
        24 => ElementEdit::Remove { element: id },
        25 => {
            let elements = vec![id, element(book, maker)];
            ElementEdit::Move { elements, right, down }
        }
        26 => ElementEdit::Resize { element: id, rect: maker.rect() },
        27 => {
            let degrees = maker.dice.between(-400, 400) as f64;
            ElementEdit::Turn { element: id, turn: Angle::from_degrees(degrees) }
        }
        28 => ElementEdit::Restack { element: id, to: at },
        29 => ElementEdit::Group { elements: of_one_page(id, book, maker), group: maker.ids.group() },
        30 => {
            let (copy, group) = (maker.ids.element(), maker.group());
            ElementEdit::Duplicate { element: id, copy, group, right, down }
        }
        31 => ElementEdit::SetLocked { element: id, locked: maker.dice.chance(50) },
        32 => ElementEdit::SetAudience { element: id, audience: maker.audience() },
        55 => ElementEdit::Ungroup { elements: of_one_page(id, book, maker) },
        _ => {
            let kind = maker.dice.below(KINDS);
            ElementEdit::SetKind { element: id, kind: Box::new(maker.kind(kind, shelf)) }
        }
    }
    .into()
}

fn of_photo(number: usize, book: &Book, maker: &mut Maker, shelf: &Shelf) -> Edit {
    let id = maker.dice.pick_any(&shelf.photos).unwrap_or_else(|| maker.ids.photo());
    match number {
        36 => {
            let photos = (0..maker.dice.below(3)).map(|_| Arc::new(maker.photo(shelf))).collect();
            PhotoEdit::Add { photos }
        }
        37 => PhotoEdit::Update { photo: Arc::new(Photo { id, ..maker.photo(shelf) }) },
        38 => PhotoEdit::Move { photo: id, to: maker.dice.below(6) },
        39 => PhotoEdit::Remove { photos: vec![id] },
        40 => {
            let photo = maker.dice.chance(80).then_some(id);
            PhotoEdit::Place { element: picture(book, maker), photo }
        }
        56 => PhotoEdit::Replace { element: picture(book, maker), photo: id },
        // Some of it is too much.
        57 => {
            PhotoEdit::SetLight { element: picture(book, maker), light: maker.dice.between(-110, 110) as i16 }
        }
        41 => {
            PhotoEdit::SetCrop { element: picture(book, maker), crop: maker.crop(), turn: maker.photo_turn() }
        }
        _ => {
            let alt = maker.dice.chance(50).then(|| maker.text());
            PhotoEdit::SetAlt { element: picture(book, maker), alt }
        }
    }
    .into()
}

fn of_fact(number: usize, maker: &mut Maker, shelf: &Shelf) -> Edit {
    let event = maker.dice.pick_any(&shelf.events).unwrap_or_else(|| maker.ids.event());
    let person = maker.dice.pick_any(&shelf.people).unwrap_or_else(|| maker.ids.person());
    let place = maker.dice.pick_any(&shelf.places).unwrap_or_else(|| maker.ids.place());
    match number {
        43 => FactEdit::AddEvent(Arc::new(maker.event(shelf))),
        // It may come to lean on itself in a ring, which is refused.
        44 => FactEdit::UpdateEvent(Arc::new(LifeEvent { id: event, ..maker.event(shelf) })),
        45 => FactEdit::RemoveEvent(event),
        46 => FactEdit::AddPerson(Arc::new(maker.person(shelf))),
        47 => FactEdit::UpdatePerson(Arc::new(Person { id: person, ..maker.person(shelf) })),
        48 => FactEdit::RemovePerson(person),
        49 => FactEdit::AddPlace(Arc::new(maker.place(shelf))),
        50 => FactEdit::UpdatePlace(Arc::new(Place { id: place, ..maker.place(shelf) })),
        _ => FactEdit::RemovePlace(place),
    }
    .into()
}

/// An element and some of those on its page; now and then one that may stand on another.
fn of_one_page(first: ElementId, book: &Book, maker: &mut Maker) -> Vec<ElementId> {
    let page = book.pages().find(|placed| placed.page.element(&first).is_some());
    let all = page.into_iter().flat_map(|placed| &placed.page.elements).map(|one| one.id.clone());
    let mut elements = vec![first];
    elements.extend(all.filter(|_| maker.dice.chance(50)));
    if maker.dice.chance(10) {
        elements.push(element(book, maker));
    }
    elements
}

/// A section of the book, or one that is not in it.
fn section(book: &Book, maker: &mut Maker) -> SectionId {
    let all: Vec<_> = book.sections().iter().map(|section| section.id.clone()).collect();
    maker.dice.pick_any(&all).filter(|_| !maker.dice.chance(3)).unwrap_or_else(|| maker.ids.section())
}

/// A page of the book, or one that is not in it.
fn page(book: &Book, maker: &mut Maker) -> PageId {
    let all: Vec<_> = book.pages().map(|placed| placed.page.id.clone()).collect();
    maker.dice.pick_any(&all).filter(|_| !maker.dice.chance(3)).unwrap_or_else(|| maker.ids.page())
}

/// An element of the book, or one that is not in it.
fn element(book: &Book, maker: &mut Maker) -> ElementId {
    element_where(book, maker, |_| true)
}

fn picture(book: &Book, maker: &mut Maker) -> ElementId {
    element_where(book, maker, |element| matches!(element.kind, ElementKind::Picture(_)))
}

fn element_where(book: &Book, maker: &mut Maker, wanted: impl Fn(&Element) -> bool) -> ElementId {
    let elements = book.pages().flat_map(|placed| &placed.page.elements);
    let all: Vec<_> = elements.filter(|element| wanted(element)).map(|element| element.id.clone()).collect();
    maker.dice.pick_any(&all).filter(|_| !maker.dice.chance(3)).unwrap_or_else(|| maker.ids.element())
}
