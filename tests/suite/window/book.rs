//! A small book in a folder, for the tests of the window.

use crate::support::plain;
use lifestory::book::{
    Book, BookInfo, BookParts, Child, Element, ElementKind, Page, PageId, Paragraph, Photo, PhotoId,
    PictureBox, Run, Section, SectionId, TextRole, Words, WordsBox,
};
use lifestory::geometry::Rect;
use lifestory::store::{Project, World};
use std::path::Path;
use std::sync::Arc;

/// The sections with their numbers of pages; all together 24.
const SECTIONS: [(&str, usize); 4] =
    [("Me, now", 3), ("Here, every day", 8), ("My families and everybody in them", 7), ("عائلتي", 6)];

/// Makes a book of 24 pages in the folder: each with a heading and a paragraph, and every third with a
/// photo that has words for reading aloud.
pub fn make_book(folder: &Path) -> Book {
    let world = World::real();
    let title = "Idris’s book";
    let info = BookInfo {
        title: title.into(),
        child: Child { called: "Idris".into(), ..Child::default() },
        ..BookInfo::default()
    };
    let empty = Book::empty(info.clone()).expect("an empty book keeps the rules");
    let project = Project::create(folder, &empty, &world).expect("a book can be made");
    let bytes = crate::pictures::made::photo("cup.png");
    let file = project.put_photo(&bytes, "png").expect("a photo can be put in");
    let size = lifestory::photo::probe(&bytes, &lifestory::photo::Limits::default())
        .expect("it is a photo")
        .seen_size();
    let photo = Photo {
        file,
        format: "png".into(),
        width: size.0,
        height: size.1,
        caption: "The cup at home".into(),
        alt: "A cup of coffee on a table".into(),
        ..plain::photo("cup")
    };
    let mut number = 0;
    let sections = (SECTIONS.iter().enumerate())
        .map(|(at, (title, count))| Section {
            id: SectionId::new(&format!("s{at}")).expect("an id"),
            title: (*title).into(),
            pages: (0..*count)
                .map(|_| {
                    number += 1;
                    Arc::new(page(number))
                })
                .collect(),
        })
        .collect();
    let parts = BookParts { info, sections, photos: vec![Arc::new(photo)], ..BookParts::default() };
    let book = Book::from_parts(parts).expect("the book keeps the rules");
    project.save(&book).expect("the book can be saved");
    book
}

/// Puts far more words on the second page than its box and the paper below it can hold.
pub fn crowd_second_page(folder: &Path) {
    let opened = Project::open(folder, &World::real()).expect("the book can be opened");
    let mut parts = opened.book.parts().clone();
    let section = &mut parts.sections[0];
    let page = Arc::make_mut(&mut section.pages[1]);
    let text = "And then we went home. ".repeat(60);
    let mut crowded = words(2, "crowded", 15.0, 270.0, TextRole::Story, &text);
    crowded.frame.rect = Rect::from_mm(15.0, 270.0, 60.0, 12.0);
    page.elements.push(crowded);
    opened.project.save(&Book::from_parts(parts).expect("a good book")).expect("it can be saved");
}

/// Lets the words of the second page run on over further pages.
pub fn let_second_page_run_on(folder: &Path) {
    let opened = Project::open(folder, &World::real()).expect("the book can be opened");
    let mut parts = opened.book.parts().clone();
    let page = Arc::make_mut(&mut parts.sections[0].pages[1]);
    page.elements.push(words_that_run_on());
    opened.project.save(&Book::from_parts(parts).expect("a good book")).expect("it can be saved");
}

/// Words for the second page that need some further pages.
pub fn words_that_run_on() -> Element {
    let mut long = words(2, "long", 15.0, 20.0, TextRole::Story, &"And then we went home. ".repeat(400));
    if let ElementKind::Words(words) = &mut long.kind {
        words.flows = true;
    }
    long
}

/// Puts another picture in the place of the book's only photo.
pub fn swap_photo(folder: &Path) {
    let opened = Project::look(folder, &World::real()).expect("the book can be read");
    let path = opened.project.photo_path(&opened.book.photos()[0]).expect("the photo is there");
    std::fs::write(path, crate::pictures::made::photo("cup.webp")).expect("it can be swapped");
}

fn page(number: usize) -> Page {
    let mut page = Page::blank(PageId::new(&format!("p{number}")).expect("an id"));
    page.title = format!("Page {number}");
    let story = "On Saturdays, if it is not raining, we pack cheese sandwiches and go to the sea. \
                 Biscuit barks at every single wave. He has never caught one.";
    let heading = format!("Saturday number {number}");
    page.elements.push(words(number, "h", 15.0, 20.0, TextRole::Title, &heading));
    page.elements.push(words(number, "w", 15.0, 200.0, TextRole::Story, story));
    if !number.is_multiple_of(3) {
        let picture = PictureBox { photo: PhotoId::new("cup").ok(), ..PictureBox::default() };
        page.elements.push(element(
            number,
            "c",
            Rect::from_mm(15.0, 45.0, 170.0, 140.0),
            ElementKind::Picture(picture),
        ));
    }
    page
}

fn words(number: usize, part: &str, x: f64, y: f64, role: TextRole, text: &str) -> Element {
    let run = Run { text: text.into(), style: Default::default() };
    let paragraph = Paragraph { role, align: None, list: None, language: None, runs: vec![run] };
    let kind =
        ElementKind::Words(WordsBox { words: Words { paragraphs: vec![paragraph] }, ..WordsBox::default() });
    element(number, part, Rect::from_mm(x, y, 170.0, 60.0), kind)
}

fn element(number: usize, part: &str, rect: Rect, kind: ElementKind) -> Element {
    plain::element(&format!("{part}{number}"), rect, kind)
}
