//! The cover: in the colour of the cloth that the book is bound in, with its title, and following both for
//! as long as nobody has changed it by hand.

use crate::support::with_typesetter;
use lifestory::app::{Begin, NewBook};
use lifestory::book::{
    Background, Book, CLOTHS, Colour, ElementKind, Ink, Page, PaletteRole, Side, TextRole, is_cover,
};
use lifestory::compose::{StampFor, bind_cover, stamp, templates};
use lifestory::copy::everything;
use lifestory::edit::{BookEdit, Edit, History, IdMaker, PageEdit, WordsEdit};
use lifestory::layout::{DisplayItem, Output, PagePlace, lay_out, theme};
use std::path::PathBuf;
use std::sync::Arc;

fn book(begin: Begin) -> Book {
    let new = NewBook { name: "Maya".into(), begin, cloth: "pine", ..NewBook::begin(PathBuf::new()) };
    new.book(&mut IdMaker::with_seed(1)).expect("it keeps the rules")
}

fn cover(book: &Book) -> &Arc<Page> {
    book.pages().next().expect("a cover").page
}

fn says(page: &Page, role: TextRole) -> Vec<String> {
    let words = page.elements.iter().filter_map(|element| element.kind.words());
    let all = words.flat_map(|words| &words.paragraphs);
    all.filter(|paragraph| paragraph.role == role).map(|paragraph| paragraph.text()).collect()
}

fn of_cloth(name: &str) -> Colour {
    CLOTHS.into_iter().find(|(cloth, _)| *cloth == name).expect("a cloth").1
}

fn with(book: &Book, edit: BookEdit) -> Book {
    Edit::from(edit).apply(book).expect("it can be")
}

#[test]
fn a_cover_says_the_new_title_and_has_the_new_colour_and_one_undo_takes_both_back() {
    for begin in [Begin::NowAndBack, Begin::Born, Begin::AllAboutMe, Begin::Photos] {
        let book = book(begin);
        let mut history = History::new(book.clone());
        let titled = history.commit(&BookEdit::SetTitle("All about me".into()).into(), 0).unwrap().book;
        assert_eq!(says(cover(&titled), TextRole::CoverTitle), ["All about me"], "{begin:?}");
        assert_eq!(cover(&titled).title, "All about me", "it is also called so in lists");
        let bound = history.commit(&BookEdit::SetCloth("damson".into()).into(), 60_000).unwrap();
        assert!(bound.touched.includes(&cover(&book).id));
        assert_eq!(cover(&bound.book).background.fill, Some(Ink::Custom(of_cloth("damson"))), "{begin:?}");
        assert_eq!(history.undo().unwrap().book, titled);
        assert_eq!(history.undo().unwrap().book, book);
    }
}

#[test]
fn a_name_that_was_misspelt_is_put_right_wherever_the_program_wrote_it() {
    let book = book(Begin::AllAboutMe);
    let mut typed = book;
    // Letter by letter, and over an empty field.
    for called in ["May", "", "M", "Maja "] {
        typed = with(&typed, BookEdit::SetCalled(called.into()));
    }
    assert_eq!(typed.info().title, "Maja’s book");
    assert_eq!(says(cover(&typed), TextRole::CoverTitle), ["Maja’s book"]);
    let page =
        |id: &str| typed.pages().find(|placed| placed.page.template.as_deref() == Some(id)).unwrap().page;
    assert_eq!(says(page("belongs"), TextRole::Title), ["Maja"]);
    assert_eq!(says(page("my-name"), TextRole::CoverTitle), ["Maja"]);
    // A title that somebody chose is theirs.
    let named = with(&typed, BookEdit::SetTitle("My seven years".into()));
    let named = with(&named, BookEdit::SetCalled("Kit".into()));
    assert_eq!(named.info().title, "My seven years");
}

#[test]
fn a_cover_that_was_changed_by_hand_stays_as_it_is() {
    let book = book(Begin::Photos);
    let title = cover(&book).elements.iter().find(|element| match &element.kind {
        ElementKind::Words(inside) => inside.words.paragraphs[0].role == TextRole::CoverTitle,
        _ => false,
    });
    let title = title.expect("a title");
    let mut words = title.kind.words().unwrap().clone();
    words.paragraphs[0].runs[0].text = "Me!".into();
    let background = Background { fill: Some(Ink::Role(PaletteRole::Tint)), pattern: true };
    let by_hand = Edit::Many(vec![
        WordsEdit::Type { element: title.id.clone(), words }.into(),
        PageEdit::SetBackground { page: cover(&book).id.clone(), background }.into(),
    ]);
    let by_hand = by_hand.apply(&book).unwrap();
    let after = with(&by_hand, BookEdit::SetTitle("All about me".into()));
    let after = with(&after, BookEdit::SetCloth("damson".into()));
    assert_eq!(cover(&after).elements, cover(&by_hand).elements);
    assert_eq!(cover(&after).background, background);
}

#[test]
fn a_cover_without_its_photo_is_printed_in_its_cloth_and_no_other_strong_colour() {
    for style in lifestory::layout::themes() {
        let book = with(&book(Begin::Photos), BookEdit::SetTheme(style.id.clone()));
        let copy = everything(&book);
        let place = PagePlace { number: 1, side: Side::Recto, part: 0 };
        let laid_out =
            with_typesetter(|typesetter| lay_out(&copy, cover(&book), place, &Output::SCREEN, typesetter));
        let paper = theme(&style.id).colour(PaletteRole::Paper);
        let fills = laid_out.list.items.iter().filter_map(|item| match item {
            DisplayItem::Fill(fill) => Some(fill.colour),
            _ => None,
        });
        let others: Vec<Colour> =
            fills.filter(|fill| *fill != of_cloth("pine") && Colour { a: 255, ..*fill } != paper).collect();
        assert_eq!(others, [], "{}", style.id);
    }
}

#[test]
fn every_cover_there_is_has_a_place_for_the_title_and_the_cloth() {
    let book = book(Begin::Blank);
    let on = StampFor::a_page_of(book.info(), Side::Recto);
    let covers: Vec<_> = templates().iter().filter(|template| template.id.starts_with("cover")).collect();
    assert!(covers.len() >= 2);
    for template in covers {
        assert!(is_cover(&template.id));
        let mut page = stamp(template, &on, Default::default(), &mut IdMaker::with_seed(1)).page;
        bind_cover(&mut page, template, book.info());
        assert_eq!(says(&page, TextRole::CoverTitle), ["Maya’s book"], "{}", template.id);
        assert_eq!(says(&page, TextRole::CoverSub), ["my story so far"], "{}", template.id);
        assert_eq!(page.background.fill, Some(Ink::Custom(of_cloth("pine"))), "{}", template.id);
    }
}
