//! The checks: each finds what it is for and lets the rest be; what is offered mends what was found.

use crate::support::books::{self, Maker, Shelf};
use crate::support::plain::{element, page, section};
use crate::support::with_typesetter;
use lifestory::book::*;
use lifestory::check::*;
use lifestory::copy::everything;
use lifestory::geometry::Rect;
use lifestory::language::Language;
use lifestory::layout::Output;
use proptest::prelude::*;
use std::sync::Arc;

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_book_holds_it_can_be_laid_out_and_checked(book in books::any()) {
        let found = run(&book);
        prop_assert!(found.is_sorted_by_key(|finding| (finding.weight, finding.page.unwrap_or(usize::MAX))));
    }
}

#[test]
fn words_that_run_over_their_box_must_be_mended_and_can_go_on() {
    let long = "We walked by the canal and counted the ducks. ".repeat(30);
    let book = page_of(vec![words("e1", &long, Rect::from_mm(25.0, 20.0, 60.0, 30.0))]);
    let found = find(&book, "words-fit");
    assert_eq!((found.len(), found[0].weight, found[0].page), (1, Weight::MustMend, Some(1)));
    assert_eq!(found[0].at, on_page("e1"));
    assert!(find(&mended(&book, &found[0]), "words-fit").is_empty());
    let roomy = page_of(vec![words("e1", "Ducks.", Rect::from_mm(25.0, 20.0, 60.0, 30.0))]);
    assert!(find(&roomy, "words-fit").is_empty());
}

#[test]
fn a_locked_box_is_not_offered_to_be_changed() {
    let long = "We walked by the canal. ".repeat(60);
    let mut element = words("e1", &long, Rect::from_mm(25.0, 20.0, 60.0, 30.0));
    element.locked = true;
    let found = find(&page_of(vec![element]), "words-fit");
    assert_eq!((found.len(), &found[0].fix), (1, &None));
}

#[test]
fn a_sign_that_no_font_has_is_told_once_for_its_box() {
    // Two private-use signs, in two paragraphs.
    let book = page_of(vec![words("e1", "a \u{e123}\nb \u{e124}", Rect::from_mm(25.0, 20.0, 90.0, 60.0))]);
    let found = find(&book, "letters");
    assert_eq!((found.len(), found[0].weight), (1, Weight::MustMend));
    assert!(say(&found[0]).starts_with("2 signs in ‘a \u{e123} b \u{e124}’ on page 1"), "{}", say(&found[0]));
    let plain = page_of(vec![words("e1", "كنا نعيش 👩‍👧‍👦 here", Rect::from_mm(25.0, 20.0, 90.0, 60.0))]);
    assert!(find(&plain, "letters").iter().all(|finding| finding.weight == Weight::Look));
}

#[test]
fn an_empty_frame_is_found_unless_it_says_what_it_is_for() {
    let frame = |id, look, text: &str| {
        let empty = EmptyFrame { look, text: text.into() };
        let picture = PictureBox { empty, ..PictureBox::default() };
        element(id, Rect::from_mm(25.0, 20.0, 60.0, 60.0), ElementKind::Picture(picture))
    };
    let book = page_of(vec![
        frame("e1", EmptyLook::Draw, ""),
        frame("e2", EmptyLook::Draw, "Draw your room here"),
        frame("e3", EmptyLook::Honest, "Nobody has a photo of this yet."),
        frame("e4", EmptyLook::Panel, "not shown"),
    ]);
    let found = find(&book, "empty-frames");
    assert!(found.iter().all(|finding| finding.weight == Weight::Invitation));
    let found: Vec<At> = found.into_iter().map(|finding| finding.at).collect();
    assert_eq!(found, [on_page("e1"), on_page("e4")]);
}

#[test]
fn a_box_may_stay_empty_but_a_gap_in_words_must_be_filled() {
    let place = Rect::from_mm(25.0, 20.0, 60.0, 30.0);
    let found = |text: &str| -> Vec<Weight> {
        let found = find(&page_of(vec![words("e1", text, place)]), "empty-words");
        found.iter().map(|finding| finding.weight).collect()
    };
    assert_eq!(found(""), [Weight::Invitation]);
    assert_eq!(found("I like […]."), [Weight::MustMend]);
    assert_eq!(found("I like tea."), []);
}

#[test]
fn a_coarse_photo_is_found_and_can_be_made_to_fit() {
    // 600 pixels over 150 mm are 101 to the inch; at 76 mm they are 200.
    let book = with_photo(600, 600, "A dog", Rect::from_mm(25.0, 20.0, 150.0, 150.0));
    let found = find(&book, "soft-photos");
    assert_eq!(found.len(), 1);
    let said = "The photo ‘A dog’ on page 1 will look blurred: choose a smaller size, up to 7 cm wide, or \
                another photo.";
    assert_eq!(say(&found[0]), said);
    let soft = with_photo(1000, 1000, "A dog", Rect::from_mm(25.0, 20.0, 150.0, 150.0));
    let said = "The photo ‘A dog’ on page 1 prints a little soft: best up to 12 cm wide.";
    assert_eq!(say(&find(&soft, "soft-photos")[0]), said);
    assert!(find(&mended(&book, &found[0]), "soft-photos").is_empty());
    let fine = with_photo(3000, 3000, "A dog", Rect::from_mm(25.0, 20.0, 150.0, 150.0));
    assert!(find(&fine, "soft-photos").is_empty());
    let tiny = with_photo(60, 60, "A dog", Rect::from_mm(25.0, 20.0, 150.0, 150.0));
    assert_eq!(find(&tiny, "soft-photos")[0].fix, None, "nobody wants a photo the size of a stamp");
}

#[test]
fn a_picture_without_words_for_reading_aloud_is_found_and_nothing_is_wrong_with_it() {
    let place = Rect::from_mm(25.0, 20.0, 50.0, 50.0);
    let found = find(&with_photo(3000, 3000, "  ", place), "alt-text");
    assert_eq!(found.iter().map(|finding| finding.weight).collect::<Vec<_>>(), [Weight::Invitation]);
    assert_eq!(find(&with_photo(3000, 3000, "A dog", place), "alt-text").len(), 0);
}

#[test]
fn dates_that_cannot_be_are_found_and_those_that_can_are_not() {
    let on = |date: &str| When::On { date: date.parse().unwrap() };
    let titles = |when: When| -> Vec<String> {
        let mut parts = BookParts::default();
        parts.info.child.born = "2015-06-10".parse().ok();
        parts.events.push(Arc::new(event("ev1", "The pond", Some(when))));
        let book = Book::from_parts(parts).unwrap();
        find(&book, "dates").iter().map(say).collect()
    };
    let none: [String; 0] = [];
    assert_eq!(titles(on("2015")), none, "it may have been after the birth");
    assert_eq!(titles(on("2024-05")), none, "it may have been before today");
    assert_eq!(
        titles(on("2015-06-09")),
        ["‘The pond’ is dated before the child was born. That is right if it is about the family."]
    );
    assert_eq!(titles(on("2024-05-15")), none);
    assert_eq!(titles(on("2024-05-16")), ["‘The pond’ is dated after today. That is right if it is a plan."]);
    let (from, to) = ("2020".parse().unwrap(), "2019".parse().unwrap());
    assert_eq!(titles(When::Between { from, to }), ["‘The pond’ ends before it begins."]);
}

#[test]
fn dates_turned_round_can_be_turned_back() {
    let (from, to) = ("2020".parse().unwrap(), "2019".parse().unwrap());
    let mut parts = BookParts::default();
    parts.events.push(Arc::new(event("ev1", "The pond", Some(When::Between { from, to }))));
    let book = Book::from_parts(parts).unwrap();
    let found = find(&book, "dates");
    assert_eq!(found[0].weight, Weight::MustMend);
    assert!(find(&mended(&book, &found[0]), "dates").is_empty());
}

#[test]
fn nobody_is_somewhere_before_they_were_born() {
    let on = |date: &str| Some(When::On { date: date.parse().unwrap() });
    let mut maker = Maker::new(1);
    let person = |id: &str, born: &str, maker: &mut Maker| Person {
        id: PersonId::new(id).unwrap(),
        called: id.into(),
        born: on(born),
        ..maker.person(&Shelf::default())
    };
    let people = [person("Mali", "2020-03", &mut maker), person("Kevin", "2019", &mut maker)];
    let ids: Vec<PersonId> = people.iter().map(|person| person.id.clone()).collect();
    let mut parts = BookParts::default();
    let party = LifeEvent { people: ids.clone(), ..event("ev1", "The party", on("2019-12-24")) };
    let photo = Photo { people: ids, taken: on("2018"), ..maker.photo(&Shelf::default()) };
    parts.people.extend(people.map(Arc::new));
    parts.events.push(Arc::new(party));
    parts.photos.push(Arc::new(photo));
    let book = Book::from_parts(parts).unwrap();
    let said: Vec<String> = find(&book, "dates").iter().map(say).collect();
    assert_eq!(
        said,
        [
            "Mali is in ‘The party’, but was born later.",
            "Mali is on a photo that was taken before they were born.",
            "Kevin is on a photo that was taken before they were born.",
        ]
    );
}

#[test]
fn a_time_at_a_place_does_not_end_before_it_begins() {
    let on = |date: &str| Some(When::On { date: date.parse().unwrap() });
    let stay = |from: &str, to: &str| {
        let mut parts = BookParts::default();
        let place = Maker::new(1).place(&Shelf::default());
        parts.places.push(Arc::new(Place { from: on(from), to: on(to), ..place }));
        find(&Book::from_parts(parts).unwrap(), "dates").len()
    };
    assert_eq!(stay("2020", "2019"), 1);
    assert_eq!(stay("2020-05", "2020"), 0);
}

#[test]
fn ages_without_a_date_of_birth_are_told_once() {
    let age = Some(When::AtAge { from_years: 3, to_years: 4 });
    let mut parts = BookParts::default();
    parts.events.push(Arc::new(event("ev1", "One", age.clone())));
    parts.events.push(Arc::new(event("ev2", "Two", age)));
    let found = find(&Book::from_parts(parts).unwrap(), "dates");
    assert_eq!((found.len(), &found[0].at), (1, &At::Book));
}

#[test]
fn every_check_finds_something_in_some_book_and_every_finding_has_words_and_a_place() {
    let language = Language::of("en-GB");
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let book = books::random(seed, 3);
        for finding in run(&book) {
            seen.insert(finding.check);
            let words = language.say(&finding.what);
            assert!(words != finding.what.key && words.ends_with('.'), "{words}");
            if let Some(fix) = &finding.fix {
                assert_ne!(language.say(&fix.words), fix.words.key);
                assert!(fix.edit.apply(&book).is_ok(), "{:?}", fix.edit);
            }
            let there = match &finding.at {
                At::Book => true,
                At::Page(page) => book.page(page).is_some(),
                At::Element { page, element } => book.page(page).unwrap().page.element(element).is_some(),
                At::Photo(photo) => book.photo(photo).is_some(),
                At::Event(event) => book.event(event).is_some(),
                At::Person(person) => book.person(person).is_some(),
                At::Place(place) => book.place(place).is_some(),
            };
            assert!(there);
        }
    }
    for check in CHECKS {
        assert!(seen.contains(check.id()), "{} found nothing in any book", check.id());
    }
    let ids: std::collections::BTreeSet<_> = CHECKS.iter().map(|check| check.id()).collect();
    assert_eq!(ids.len(), CHECKS.len(), "two checks have one id");
}

#[test]
fn a_photo_is_called_by_its_caption_by_who_is_in_it_or_by_where_it_stands() {
    let place = Rect::from_mm(25.0, 20.0, 150.0, 150.0);
    let said = |change: &dyn Fn(&mut Photo)| {
        let mut parts = with_photo(600, 600, "", place).parts().clone();
        let person = |id: &str| Person {
            id: PersonId::new(id).unwrap(),
            called: id.into(),
            born: None,
            ..Maker::new(1).person(&Shelf::default())
        };
        parts.people = ["Nan", "Kevin"].map(|id| Arc::new(person(id))).into();
        change(Arc::make_mut(&mut parts.photos[0]));
        let found = find(&Book::from_parts(parts).unwrap(), "soft-photos");
        say(&found[0]).split(" on page 1").next().unwrap().to_owned()
    };
    let ids = ["Nan", "Kevin"].map(|id| PersonId::new(id).unwrap());
    let captioned = |photo: &mut Photo| {
        photo.caption = "The day we went to see the sea together".into();
        photo.people = ids.to_vec();
    };
    assert_eq!(said(&captioned), "The photo ‘The day we went to see…’");
    assert_eq!(said(&|photo| photo.people = ids.to_vec()), "The photo of Nan and Kevin");
    assert_eq!(said(&|photo| photo.alt = "A dog".into()), "The photo ‘A dog’");
    assert_eq!(said(&|_| ()), "The photo at the top");
}

#[test]
fn two_of_a_kind_on_one_page_are_told_apart() {
    let long = "We walked by the canal and counted the ducks. ".repeat(30);
    let other = "Then we went home. ".repeat(60);
    let frame = |id, x, y| {
        let empty = EmptyFrame { look: EmptyLook::Draw, text: String::new() };
        let picture = PictureBox { empty, ..PictureBox::default() };
        element(id, Rect::from_mm(x, y, 40.0, 30.0), ElementKind::Picture(picture))
    };
    let book = page_of(vec![
        words("e1", &long, Rect::from_mm(25.0, 20.0, 60.0, 30.0)),
        words("e2", &other, Rect::from_mm(105.0, 20.0, 60.0, 30.0)),
        frame("e3", 25.0, 220.0),
        frame("e4", 155.0, 220.0),
        words("e5", "", Rect::from_mm(85.0, 220.0, 40.0, 30.0)),
        frame("e7", 155.0, 255.0),
        words("e6", "I like […].", Rect::from_mm(85.0, 160.0, 40.0, 30.0)),
    ]);
    let said: Vec<String> = run(&book).iter().map(say).collect();
    for words in [
        "lines of ‘We walked by the canal and…’ on page 1",
        "lines of ‘Then we went home. Then we…’ on page 1",
        "The frame at the bottom left of page 1 has no photo yet.",
        "The frame at the bottom right (1 of 2) of page 1 has no photo yet.",
        "The frame at the bottom right (2 of 2) of page 1 has no photo yet.",
        "The box at the bottom of page 1 has no words yet.",
        "There is still a gap to be filled in, in ‘I like […].’ on page 1.",
    ] {
        assert!(said.iter().any(|said| said.contains(words)), "{words}: {said:#?}");
    }
}

#[test]
fn what_must_be_mended_comes_first() {
    let long = "We walked by the canal. ".repeat(60);
    let coarse = with_photo(600, 600, "", Rect::from_mm(25.0, 20.0, 150.0, 150.0));
    let mut parts = coarse.parts().clone();
    let place = Rect::from_mm(25.0, 200.0, 60.0, 30.0);
    Arc::make_mut(&mut parts.sections[0].pages[0]).elements.push(words("e2", &long, place));
    let found: Vec<_> = run(&Book::from_parts(parts).unwrap()).iter().map(|finding| finding.check).collect();
    assert_eq!(found, ["words-fit", "soft-photos", "alt-text"]);
}

fn run(book: &Book) -> Vec<Finding> {
    let copy = everything(book);
    let today = jiff::civil::date(2024, 5, 15);
    with_typesetter(|typesetter| check(&Checked::new(&copy, &Output::SCREEN, typesetter, today)))
}

/// What one check finds.
fn find(book: &Book, check: &str) -> Vec<Finding> {
    run(book).into_iter().filter(|finding| finding.check == check).collect()
}

fn mended(book: &Book, finding: &Finding) -> Book {
    finding.fix.as_ref().expect("a fix is offered").edit.apply(book).expect("it can be made")
}

fn say(finding: &Finding) -> String {
    Language::of("en-GB").say(&finding.what)
}

fn on_page(element: &str) -> At {
    At::Element { page: PageId::new("p1").unwrap(), element: ElementId::new(element).unwrap() }
}

fn words(id: &str, text: &str, rect: Rect) -> Element {
    let words = Words::plain(TextRole::Story, text);
    element(id, rect, ElementKind::Words(WordsBox { words, ..WordsBox::default() }))
}

fn event(id: &str, title: &str, when: Option<When>) -> LifeEvent {
    LifeEvent { when, ..LifeEvent::new(EventId::new(id).unwrap(), title) }
}

fn page_of(elements: Vec<Element>) -> Book {
    Book::from_parts(parts_of(elements)).unwrap()
}

fn parts_of(elements: Vec<Element>) -> BookParts {
    BookParts { sections: vec![section(vec![page("p1", elements)])], ..BookParts::default() }
}

fn with_photo(width: u32, height: u32, alt: &str, rect: Rect) -> Book {
    let photo = Maker::new(1).photo(&Shelf::default());
    let picture =
        PictureBox { photo: Some(photo.id.clone()), style: PictureStyle::Plain, ..PictureBox::default() };
    let mut parts = parts_of(vec![element("e1", rect, ElementKind::Picture(picture))]);
    let (alt, caption, people) = (alt.into(), String::new(), Vec::new());
    parts.photos.push(Arc::new(Photo { width, height, alt, caption, people, taken: None, ..photo }));
    Book::from_parts(parts).unwrap()
}
