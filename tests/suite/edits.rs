//! Edits and their history: pure, within the rules, taken back to the very book, merged into steps
//! that a person would call one.

use crate::support::books::{self, Maker, Shelf};
use crate::support::edits;
use crate::support::{plain, with_typesetter};
use lifestory::book::*;
use lifestory::copy::everything;
use lifestory::edit::*;
use lifestory::geometry::{Length, Rect};
use lifestory::language::{Language, Message};
use lifestory::layout::{Output, lay_out_book};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many cases; what fails is printed, not written into the project.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A book and the seeds of the edits that are made of it, one after the other.
fn book_and_seeds(most: usize) -> impl Strategy<Value = (Book, Vec<u64>)> {
    (books::any(), proptest::collection::vec(proptest::num::u64::ANY, 0..=most))
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn undoing_all_gives_the_first_book_and_redoing_all_the_last((book, seeds) in book_and_seeds(300)) {
        let mut history = History::new(book.clone());
        let mut books = vec![book.clone()];
        for (nth, seed) in seeds.iter().enumerate() {
            let edit = edits::random(history.book(), &mut Maker::new(*seed));
            let before = history.book().clone();
            // Far enough apart that each is a step of its own.
            match history.commit(&edit, nth as u64 * 60_000) {
                Ok(change) => {
                    prop_assert_eq!(&change.book, history.book());
                    if change.book != before {
                        books.push(change.book);
                    }
                }
                Err(_) => prop_assert_eq!(history.book(), &before),
            }
        }
        for expected in books.iter().rev().skip(1) {
            prop_assert!(history.undo_name().is_some());
            prop_assert_eq!(&history.undo().unwrap().book, expected);
        }
        prop_assert_eq!(history.book(), &book);
        prop_assert!(history.undo().is_none() && history.undo_name().is_none());
        for expected in books.iter().skip(1) {
            prop_assert_eq!(&history.redo().unwrap().book, expected);
        }
        prop_assert!(history.redo().is_none() && history.redo_name().is_none());
    }

    #[test]
    fn steps_that_grow_together_are_taken_back_together((book, seeds) in book_and_seeds(100)) {
        let mut history = History::new(book.clone());
        let mut at_ms = 0;
        for seed in &seeds {
            let mut maker = Maker::new(*seed);
            // Kinds that merge, in quick succession, sealed now and then.
            let kind = maker.dice.pick(&[0, 9, 17, 22, 25, 26, 27, 33, 34, 37, 41, 44]);
            at_ms += maker.dice.below(1_500) as u64;
            history.commit(&edits::of_number(kind, &history.book().clone(), &mut maker), at_ms).ok();
            if maker.dice.chance(10) {
                history.seal();
            }
        }
        let last = history.book().clone();
        let steps = history.steps().count();
        prop_assert_eq!(std::iter::from_fn(|| history.undo()).count(), steps);
        prop_assert_eq!(history.book(), &book);
        prop_assert_eq!(std::iter::from_fn(|| history.redo()).count(), steps);
        prop_assert_eq!(history.book(), &last);
    }

    #[test]
    fn an_edit_is_pure_and_keeps_the_rules((book, seeds) in book_and_seeds(60)) {
        let mut book = book;
        for seed in seeds {
            let edit = edits::random(&book, &mut Maker::new(seed));
            let untouched = book.parts().clone();
            let (once, again) = (edit.apply(&book), edit.apply(&book));
            prop_assert_eq!(&once, &again);
            prop_assert_eq!(book.parts(), &untouched);
            if let Ok(after) = once {
                prop_assert_eq!(Book::from_parts(after.parts().clone()), Ok(after.clone()));
                let put_back = matches!(edit, Edit::Book(BookEdit::PutBack(_)));
                prop_assert!(put_back || sizes_of_groups(&after).all(|size| size > 1));
                book = after;
            }
        }
        let written = serde_json::to_string(book.parts()).unwrap();
        prop_assert_eq!(&serde_json::from_str::<BookParts>(&written).unwrap(), book.parts());
    }
}

proptest! {
    // Each case lays out whole books.
    #![proptest_config(config(6))]

    #[test]
    fn a_page_that_was_not_touched_looks_as_before(
        seed in proptest::num::u64::ANY,
        edit_seed in proptest::num::u64::ANY,
    ) {
        let book = books::random(seed, 3);
        let before = looks(&book);
        let mut maker = Maker::new(edit_seed);
        let edits = std::iter::repeat_with(|| edits::random(&book, &mut maker));
        let after = edits.take(40).filter_map(|edit| edit.apply(&book).ok());
        // Of most changes of the whole book all is touched, and there is nothing to compare.
        let told = after.map(|after| (Touched::between(&book, &after), after));
        for (touched, after) in told.filter(|(touched, _)| !touched.all).take(4) {
            for ((page, place), look) in looks(&after) {
                if !touched.includes(&page) {
                    let same_place = before.get(&(page, place));
                    prop_assert!(same_place.is_none_or(|before| *before == look));
                }
            }
        }
    }
}

/// How many things each group of a book has.
fn sizes_of_groups(book: &Book) -> impl Iterator<Item = usize> {
    let sizes = |page: &Page| {
        let grouped = page.elements.iter().filter(|element| element.group.is_some());
        grouped.map(|element| page.together(&element.id).len()).collect::<Vec<_>>()
    };
    book.pages().flat_map(move |placed| sizes(placed.page))
}

/// How every printed page looks, as text, by what it is and where it stands.
fn looks(book: &Book) -> BTreeMap<(PageId, String), String> {
    let copy = everything(book);
    with_typesetter(|typesetter| {
        let pages = lay_out_book(&copy, &Output::SCREEN, typesetter);
        pages
            .map(|page| {
                let place = (page.page.id.clone(), format!("{:?}", page.place));
                (place, lifestory::paint::dump::dump(&page.laid_out.list))
            })
            .collect()
    })
}

#[test]
fn every_kind_of_edit_is_made_and_most_can_be() {
    let mut maker = Maker::new(5);
    let mut applied = [0; edits::EDITS];
    for seed in 0..40 {
        let book = books::random(seed, 5);
        for (number, applied) in applied.iter_mut().enumerate() {
            let edit = edits::of_number(number, &book, &mut maker);
            assert_eq!(edits::number(&edit), number);
            *applied += usize::from(edit.apply(&book).is_ok());
        }
    }
    for (number, times) in applied.iter().enumerate() {
        assert!(*times > 5, "edit {number} came about only {times} times in 40");
    }
}

#[test]
fn every_edit_and_every_refusal_has_words() {
    let language = Language::of("en-GB");
    let mut maker = Maker::new(6);
    let book = books::random(6, 6);
    let mut messages: Vec<Message> =
        (0..edits::EDITS).map(|number| edits::of_number(number, &book, &mut maker).name()).collect();
    let id = || "e-1".to_owned();
    messages.extend(
        [
            EditError::NotThere { id: id() },
            EditError::Locked { id: id() },
            EditError::OtherKind { id: id() },
            EditError::LeanedOn { id: id(), by: id() },
            EditError::NoOtherSection,
            EditError::Breaks(vec![]),
            EditError::Breaks(vec![Problem::TooManyPages]),
        ]
        .map(|error| error.message()),
    );
    for message in messages {
        let words = language.say(&message);
        assert_ne!(words, message.key);
        assert!(!words.contains('{'), "{words}");
    }
}

#[test]
fn an_edit_copies_only_the_page_that_it_changes() {
    let book = one_page();
    let page = Arc::new(Page::blank(page_id("p2")));
    let insert = PageEdit::Insert { section: section_id("s1"), at: 9, page };
    let book = Edit::from(insert).apply(&book).unwrap();
    let after =
        Edit::from(PageEdit::Rename { page: page_id("p2"), title: "Us".into() }).apply(&book).unwrap();
    let pages = |book: &Book| book.sections()[0].pages.clone();
    assert!(Arc::ptr_eq(&pages(&book)[0], &pages(&after)[0]));
    assert_eq!(pages(&after)[1].title, "Us");
}

#[test]
fn typing_in_one_go_is_one_step() {
    let mut history = History::new(one_page());
    for (nth, text) in ["M", "My", "My n", "My na"].into_iter().enumerate() {
        type_at(&mut history, "e1", text, nth as u64 * 300);
    }
    assert_eq!(history.steps().count(), 1);
    assert_eq!(history.undo().unwrap().book, one_page());
    assert_eq!(words(&history.redo().unwrap().book, "e1"), "My na");
}

#[test]
fn a_pause_ends_a_step() {
    let mut history = History::new(one_page());
    type_at(&mut history, "e1", "M", 0);
    type_at(&mut history, "e1", "My", PAUSE_MS - 1);
    type_at(&mut history, "e1", "My n", 2 * PAUSE_MS - 1);
    assert_eq!(history.steps().count(), 2);
    assert_eq!(words(&history.undo().unwrap().book, "e1"), "My");
}

#[test]
fn another_box_or_a_seal_ends_a_step() {
    let mut history = History::new(one_page());
    type_at(&mut history, "e1", "a", 0);
    type_at(&mut history, "e2", "b", 10);
    type_at(&mut history, "e1", "ac", 20);
    assert_eq!(history.steps().count(), 3);
    history.seal();
    type_at(&mut history, "e1", "acd", 30);
    assert_eq!(history.steps().count(), 4);
}

#[test]
fn a_long_step_of_typing_ends_with_the_word_and_never_lasts_over_half_a_minute() {
    let typing = |letters: &str| {
        let mut history = History::new(one_page());
        for (nth, _) in letters.char_indices() {
            type_at(&mut history, "e1", &letters[..=nth], nth as u64 * 500);
        }
        let mut kept = vec![words(history.book(), "e1")];
        kept.extend(std::iter::from_fn(|| history.undo()).map(|change| words(&change.book, "e1")));
        kept
    };
    // After five seconds, ten letters at half a second each, the next space ends it.
    assert_eq!(typing("ab cd efghijk lmn"), ["ab cd efghijk lmn", "ab cd efghijk ", ""]);
    // Without any space it ends after half a minute: sixty letters.
    let endless = "x".repeat(70);
    assert_eq!(typing(&endless), [endless.as_str(), &endless[..60], ""]);
}

#[test]
fn dragging_is_one_step_and_resizing_after_it_another() {
    let mut history = History::new(one_page());
    let by = Length::from_mm(1.0);
    for ms in 0..50 {
        let drag =
            ElementEdit::Move { elements: vec![element_id("e1"), element_id("e2")], right: by, down: -by };
        history.commit(&drag.into(), ms * 16).unwrap();
    }
    let rect = Rect::from_mm(1.0, 2.0, 3.0, 4.0);
    history.commit(&ElementEdit::Resize { element: element_id("e1"), rect }.into(), 900).unwrap();
    assert_eq!(history.steps().count(), 2);
    let moved = history.undo().unwrap();
    assert_eq!(element(&moved.book, "e2").frame.rect.x, by * 50);
    assert_eq!(Language::of("en-GB").say(&moved.what), "changing the size");
    assert_eq!(history.undo().unwrap().book, one_page());
}

#[test]
fn what_is_typed_and_taken_out_again_is_no_step() {
    let mut history = History::new(one_page());
    type_at(&mut history, "e1", "Oh", 0);
    type_at(&mut history, "e1", "", 500);
    assert_eq!(history.steps().count(), 0);
    type_at(&mut history, "e1", "", 600);
    assert_eq!(history.steps().count(), 0, "an edit that changes nothing is no step");
}

#[test]
fn a_new_step_forgets_what_was_undone_and_one_that_changes_nothing_does_not() {
    let mut history = History::new(one_page());
    type_at(&mut history, "e1", "Oh", 0);
    history.undo();
    type_at(&mut history, "e1", "", 10);
    assert!(history.redo_name().is_some());
    type_at(&mut history, "e2", "No", 20);
    assert!(history.redo_name().is_none());
}

#[test]
fn the_oldest_steps_go_when_there_are_too_many() {
    let mut history = History::new(one_page());
    for nth in 0..MOST_STEPS as u64 + 7 {
        type_at(&mut history, "e1", &format!("{nth}"), nth * 10_000);
    }
    assert_eq!(history.steps().count(), MOST_STEPS);
    let last = std::iter::from_fn(|| history.undo()).last().unwrap();
    assert_eq!(words(&last.book, "e1"), "6");
}

#[test]
fn of_many_edits_all_are_made_or_none() {
    let mut history = History::new(one_page());
    let rename = PageEdit::Rename { page: page_id("p1"), title: "Us".into() };
    let gone = ElementEdit::Remove { element: element_id("gone") };
    let many = Edit::Many(vec![rename.clone().into(), gone.into()]);
    assert_eq!(history.commit(&many, 0), Err(EditError::NotThere { id: "gone".into() }));
    assert_eq!(history.book(), &one_page());
    // Between them the rules may be broken: the element is there twice, and then once.
    let twin = Box::new(element(&one_page(), "e1").clone());
    let twice = ElementEdit::Insert { page: page_id("p1"), at: 0, element: twin };
    let once = ElementEdit::Remove { element: element_id("e1") };
    let many = Edit::Many(vec![rename.into(), twice.into(), once.into()]);
    assert!(history.commit(&many, 0).is_ok());
    assert_eq!(history.undo().unwrap().book, one_page());
}

#[test]
fn what_is_locked_stays_as_it_is() {
    let lock = |locked| Edit::from(ElementEdit::SetLocked { element: element_id("e1"), locked });
    let book = lock(true).apply(&one_page()).unwrap();
    let locked = EditError::Locked { id: "e1".into() };
    let id = || element_id("e1");
    let zero = Length::ZERO;
    let refused: [Edit; 7] = [
        ElementEdit::Remove { element: id() }.into(),
        ElementEdit::Move { elements: vec![element_id("e2"), id()], right: zero, down: zero }.into(),
        ElementEdit::Resize { element: id(), rect: Rect::default() }.into(),
        WordsEdit::Type { element: id(), words: Words::default() }.into(),
        PhotoEdit::Place { element: id(), photo: None }.into(),
        PhotoEdit::Replace { element: id(), photo: photo_id("ph1") }.into(),
        PhotoEdit::SetLight { element: id(), light: 10 }.into(),
    ];
    for edit in refused {
        assert_eq!(edit.apply(&book).as_ref(), Err(&locked), "{edit:?}");
    }
    assert_eq!(lock(false).apply(&book).unwrap(), one_page());
}

#[test]
fn a_photo_that_is_taken_out_leaves_its_frame_with_its_caption() {
    let book = with_photo();
    let after = Edit::from(PhotoEdit::Remove { photos: vec![photo_id("ph1")] }).apply(&book).unwrap();
    let ElementKind::Picture(frame) = &element(&after, "e3").kind else { panic!("it is still a frame") };
    assert_eq!((&frame.photo, frame.crop, &frame.alt), (&None, Crop::Fill, &None));
    assert_eq!(frame.caption.text(), "The beach");
    assert!(after.photos().is_empty());
    assert_eq!(after.parts().people[0].photo, None);
    assert!(after.parts().events[0].photos.is_empty());
    assert_eq!(after.parts().places[0].photo, None);
}

#[test]
fn an_event_on_which_a_date_leans_does_not_go() {
    let mut parts = with_photo().parts().clone();
    let mut other = LifeEvent::clone(&parts.events[0]);
    other.id = EventId::new("ev2").unwrap();
    other.when = Some(When::Before { event: EventId::new("ev1").unwrap() });
    parts.events.push(Arc::new(other));
    let book = Book::from_parts(parts).unwrap();
    let remove = |id: &str| Edit::from(FactEdit::RemoveEvent(EventId::new(id).unwrap()));
    let leaned_on = EditError::LeanedOn { id: "ev1".into(), by: "ev2".into() };
    assert_eq!(remove("ev1").apply(&book), Err(leaned_on));
    let without = Edit::Many(vec![remove("ev2"), remove("ev1")]).apply(&book).unwrap();
    assert!(without.parts().events.is_empty());
}

#[test]
fn pages_of_a_section_that_joins_another_stay_in_order() {
    let mut parts = one_page().parts().clone();
    for (section, page) in [("s2", "p2"), ("s3", "p3")] {
        let pages = vec![Arc::new(Page::blank(page_id(page)))];
        parts.sections.push(Section { id: section_id(section), title: String::new(), pages });
    }
    let book = Book::from_parts(parts).unwrap();
    let order = |book: &Book| {
        let pages = book.pages().map(|placed| format!("{}/{}", placed.section.id, placed.page.id));
        pages.collect::<Vec<_>>().join(" ")
    };
    let join = |book: &Book, id: &str| Edit::from(SectionEdit::Join { section: section_id(id) }).apply(book);
    assert_eq!(order(&join(&book, "s2").unwrap()), "s1/p1 s1/p2 s3/p3");
    assert_eq!(order(&join(&book, "s1").unwrap()), "s2/p1 s2/p2 s3/p3");
    assert_eq!(join(&one_page(), "s1"), Err(EditError::NoOtherSection));
}

#[test]
fn another_paper_keeps_full_pages_full_and_words_in_the_safe_area() {
    let place = |element: &str, rect| Edit::from(ElementEdit::Resize { element: element_id(element), rect });
    let a4 = PaperSize::A4Portrait.paper();
    let whole = Rect::from_mm(0.0, 0.0, a4.width, a4.height);
    let safe = a4.safe_area(Side::Recto);
    let book = Edit::Many(vec![place("e1", whole), place("e2", safe)]).apply(&one_page()).unwrap();
    for paper in PaperSize::SIZES {
        let after = Edit::from(BookEdit::SetPaper(paper.size)).apply(&book).unwrap();
        let rect = |id| element(&after, id).frame.rect;
        assert_eq!(rect("e1"), Rect::from_mm(0.0, 0.0, paper.width, paper.height));
        assert_eq!(rect("e2"), paper.safe_area(Side::Recto));
        assert_eq!(after.info().paper, paper.size);
    }
}

#[test]
fn another_paper_goes_by_the_side_that_a_page_was_made_for() {
    let mut parts = one_page().parts().clone();
    let page = Arc::make_mut(&mut parts.sections[0].pages[0]);
    page.made_for = Some(Side::Verso);
    page.elements[0].frame.rect = PaperSize::A4Portrait.paper().safe_area(Side::Verso);
    let after =
        Edit::from(BookEdit::SetPaper(PaperSize::A5Portrait)).apply(&Book::from_parts(parts).unwrap());
    let expected = PaperSize::A5Portrait.paper().safe_area(Side::Verso);
    assert_eq!(element(&after.unwrap(), "e1").frame.rect, expected);
}

#[test]
fn a_change_touches_the_pages_that_show_it_and_no_others() {
    let mut parts = with_photo().parts().clone();
    for (page, kind) in [
        ("p2", ElementKind::Timeline(TimelineBox::default())),
        ("p3", ElementKind::Words(WordsBox::default())),
    ] {
        let element = Element {
            id: element_id(&format!("e-{page}")),
            kind,
            ..parts.sections[0].pages[0].elements[0].clone()
        };
        let page = Page { elements: vec![element], ..Page::blank(page_id(page)) };
        parts.sections[0].pages.push(Arc::new(page));
    }
    let book = Book::from_parts(parts).unwrap();
    let touched = |edit: Edit| -> Vec<String> {
        let touched = Touched::between(&book, &edit.apply(&book).unwrap());
        touched.pages.iter().map(|page| page.to_string()).collect()
    };
    let photo = Photo { alt: "A dog".into(), ..Photo::clone(&book.photos()[0]) };
    assert_eq!(touched(PhotoEdit::Update { photo: Arc::new(photo) }.into()), ["p1", "p2"]);
    let event = LifeEvent { title: "The pond".into(), ..LifeEvent::clone(&book.parts().events[0]) };
    assert_eq!(touched(FactEdit::UpdateEvent(Arc::new(event)).into()), ["p2"]);
    let words = Words::plain(TextRole::Story, "Ducks");
    assert_eq!(touched(WordsEdit::Type { element: element_id("e-p3"), words }.into()), ["p3"]);
    assert_eq!(touched(PageEdit::Remove { page: page_id("p2") }.into()), ["p2", "p3"]);
    let rename = SectionEdit::Rename { section: section_id("s1"), title: "Then".into() };
    assert_eq!(touched(rename.into()), ["p1", "p2", "p3"]);
    assert!(touched(Edit::Many(vec![])).is_empty());
    let theme = Edit::from(BookEdit::SetTheme("quiet".into())).apply(&book).unwrap();
    assert!(Touched::between(&book, &theme).all);
}

#[test]
fn words_come_in_in_their_normal_form() {
    let odd = Words { paragraphs: vec![Paragraph::plain(TextRole::Story, "a\nb\u{7}")] };
    let edit = Edit::from(WordsEdit::Type { element: element_id("e1"), words: odd.clone() });
    let book = edit.apply(&one_page()).unwrap();
    assert_eq!(element(&book, "e1").kind.words(), Some(&odd.normal()));
}

#[test]
fn a_shelf_lists_what_a_book_has() {
    let shelf = Shelf::of(&with_photo());
    assert_eq!((shelf.photos.len(), shelf.events.len(), shelf.people.len()), (1, 1, 1));
}

fn section_id(id: &str) -> SectionId {
    SectionId::new(id).unwrap()
}

fn page_id(id: &str) -> PageId {
    PageId::new(id).unwrap()
}

fn element_id(id: &str) -> ElementId {
    ElementId::new(id).unwrap()
}

fn photo_id(id: &str) -> PhotoId {
    PhotoId::new(id).unwrap()
}

/// One section, one page, two empty boxes of words at its corner.
fn one_page() -> Book {
    let words = |id| plain::element(id, Rect::default(), ElementKind::Words(WordsBox::default()));
    let section = plain::section(vec![plain::page("p1", vec![words("e1"), words("e2")])]);
    Book::from_parts(BookParts { sections: vec![section], ..BookParts::default() }).unwrap()
}

/// The same with a photo in a frame, and an event, somebody and a place that show it.
fn with_photo() -> Book {
    let mut maker = Maker::new(3);
    let mut parts = one_page().parts().clone();
    let id = photo_id("ph1");
    let photo = Photo { id: id.clone(), ..maker.photo(&Shelf::default()) };
    let event = LifeEvent {
        id: EventId::new("ev1").unwrap(),
        when: None,
        photos: vec![id.clone()],
        ..maker.event(&Shelf::default())
    };
    let person = Person { photo: Some(id.clone()), ..maker.person(&Shelf::default()) };
    let place = Place { photo: Some(id.clone()), from: None, to: None, ..maker.place(&Shelf::default()) };
    parts.photos.push(Arc::new(photo));
    parts.events.push(Arc::new(event));
    parts.people.push(Arc::new(person));
    parts.places.push(Arc::new(place));
    let frame = PictureBox {
        photo: Some(id),
        crop: Crop::Whole,
        turn: lifestory::geometry::Angle::from_degrees(90.0),
        caption: Words::plain(TextRole::Caption, "The beach"),
        alt: Some("Two people by the sea".into()),
        ..PictureBox::default()
    };
    let element = plain::element("e3", Rect::default(), ElementKind::Picture(frame));
    Arc::make_mut(&mut parts.sections[0].pages[0]).elements.push(element);
    Book::from_parts(parts).unwrap()
}

fn element<'a>(book: &'a Book, id: &str) -> &'a Element {
    book.pages().find_map(|placed| placed.page.element(&element_id(id))).unwrap()
}

fn words(book: &Book, id: &str) -> String {
    element(book, id).kind.words().unwrap().text()
}

fn type_at(history: &mut History, id: &str, text: &str, at_ms: u64) {
    let words = Words::plain(TextRole::Story, text);
    history.commit(&WordsEdit::Type { element: element_id(id), words }.into(), at_ms).unwrap();
}
