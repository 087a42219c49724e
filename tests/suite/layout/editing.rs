//! Words that are edited on a page stand at the very places where they print.

use super::*;
use lifestory::geometry::{Angle, Length, Point};
use lifestory::layout::{DisplayItem, EditedWords, lay_out_edited};
use lifestory::text::{Caret, Ground as _, Movement, Selection};

const STORY: &str = "On Saturdays, if it is not raining, we pack cheese sandwiches and go to the sea. Biscuit barks at \
     every single wave and we all laugh at him a lot, too.\nولدت في London عام 2014، وكان الجو حارًا جدًا في ذلك اليوم الجميل.\n\n\
     A last line that stands alone, and it is longer than the box is wide so that it has a last word: x.";

fn edited(page: &BookPage, book: &Book, id: &str) -> Option<EditedWords> {
    let copy = everything(book);
    let element = ElementId::new(id).unwrap();
    lay_out_edited(&copy, &page.page, page.place, &element, &mut Typesetter::new())
}

/// Number and place in hundredths of a millimetre of every glyph that is painted.
fn painted(page: &BookPage) -> Vec<(u32, i64, i64)> {
    let mut glyphs = Vec::new();
    for item in &page.laid_out.list.items {
        let DisplayItem::Glyphs(run) = item else { continue };
        for glyph in &run.glyphs {
            glyphs.push(rounded(glyph.id, run.transform * kurbo::Point::new(glyph.x, glyph.y)));
        }
    }
    glyphs.sort_unstable();
    glyphs
}

fn rounded(id: u32, at: kurbo::Point) -> (u32, i64, i64) {
    (id, (at.x * 50.0).round() as i64, (at.y * 50.0).round() as i64)
}

/// The same of the glyphs that stand where words are edited.
fn editable(words: &EditedWords) -> Vec<(u32, i64, i64)> {
    let mut glyphs = Vec::new();
    for (nth, piece) in words.stack().pieces().iter().enumerate() {
        for line in &piece.layout.set().lines[piece.lines.clone()] {
            for glyph in line.runs.iter().flat_map(|run| &run.glyphs) {
                let at = kurbo::Point::new(f64::from(glyph.x_pt), f64::from(glyph.y_pt));
                glyphs.push(rounded(glyph.id, words.place(nth) * at));
            }
        }
    }
    glyphs.sort_unstable();
    glyphs
}

#[track_caller]
fn assert_same_places(mut painted: Vec<(u32, i64, i64)>, editable: Vec<(u32, i64, i64)>) {
    for (id, x, y) in editable {
        let near =
            |glyph: &(u32, i64, i64)| glyph.0 == id && (glyph.1 - x).abs() < 2 && (glyph.2 - y).abs() < 2;
        let found =
            painted.iter().position(near).unwrap_or_else(|| panic!("glyph {id} is not painted at {x} {y}"));
        painted.remove(found);
    }
    assert!(painted.is_empty(), "{} glyphs are painted that cannot be edited", painted.len());
}

fn without_folio(elements: Vec<Element>) -> Book {
    let page = Page { elements, folio: false, ..Page::blank(PageId::new("page").unwrap()) };
    with_page(BookInfo::default(), page, vec![], vec![])
}

#[test]
fn carets_stand_at_the_letters_that_print_in_every_kind_of_box() {
    let story = words(TextRole::Story, STORY);
    let turned = |mut element: Element| {
        element.frame.turn = Angle::from_degrees(-17.5);
        element
    };
    let place = [30.0, 40.0, 120.0, 150.0];
    let centred = WordsBox { align: Some(Align::Center), stands: Stands::Middle, ..story.clone() };
    let title = words(TextRole::Title, "A very long title that has to step down to fit into its small box");
    let padded = WordsBox {
        ground: lifestory::book::Ground { padding: Length::from_mm(6.0), ..Default::default() },
        ..words(TextRole::Child, STORY)
    };
    let bubble = BubbleBox {
        inside: words(TextRole::Story, STORY),
        tail: Point { x: Length::from_mm(100.0), y: Length::from_mm(280.0) },
    };
    let picture =
        PictureBox { caption: Words::plain(TextRole::Caption, "Nan, or نانا"), ..PictureBox::default() };
    for element in [
        element("words", place, ElementKind::Words(story.clone())),
        turned(element("words", place, ElementKind::Words(story))),
        element("words", place, ElementKind::Words(centred)),
        element("words", [30.0, 40.0, 70.0, 25.0], ElementKind::Words(title)),
        element("words", place, ElementKind::Words(padded)),
        turned(element("words", [30.0, 40.0, 120.0, 60.0], ElementKind::Bubble(bubble))),
        element("words", [30.0, 40.0, 120.0, 60.0], ElementKind::Picture(picture)),
    ] {
        let book = without_folio(vec![element]);
        let page = pages(&book).remove(0);
        let words = edited(&page, &book, "words").expect("it has words");
        assert_same_places(painted(&page), editable(&words));
    }
}

#[test]
fn marks_of_a_list_are_not_words() {
    let mut list = words(TextRole::Story, "one\ntwo");
    list.words.paragraphs.iter_mut().for_each(|item| item.list = Some(ListMark::Bullet));
    let book = without_folio(vec![element("words", [30.0, 40.0, 120.0, 50.0], ElementKind::Words(list))]);
    let page = pages(&book).remove(0);
    let words = edited(&page, &book, "words").expect("it has words");
    assert_eq!((painted(&page).len(), editable(&words).len()), (8, 6));
}

#[test]
fn of_flowing_words_each_page_has_its_part() {
    let flowing = WordsBox { flows: true, ..words(TextRole::Story, &[STORY; 12].join("\n")) };
    let length = flowing.words.text().len();
    let book = without_folio(vec![element("words", [30.0, 40.0, 120.0, 100.0], ElementKind::Words(flowing))]);
    let pages = pages(&book);
    assert!(pages.len() > 2, "{}", pages.len());
    let mut next = 0;
    for page in &pages {
        let words = edited(page, &book, "words").expect("it has words");
        assert_same_places(painted(page), editable(&words));
        let shown = words.stack().shown();
        assert!(shown.start == next || shown.start == next + 1, "{shown:?} after {next}");
        next = shown.end;
        // Down from the last line leads to the next page, up from the first to the one before.
        let caret = |at| Selection::caret(Caret { at, ..Caret::default() });
        let last = shown.end - 3;
        let down = words.stack().moved(caret(last), Movement::Down, false).focus.at;
        assert!(down >= shown.end, "{down} in {shown:?}");
        let up = words.stack().moved(caret(shown.start), Movement::Up, false).focus.at;
        assert!(up < shown.start || shown.start == 0, "{up} in {shown:?}");
    }
    assert_eq!(next, length);
}

#[test]
fn a_box_without_a_word_has_a_place_for_the_caret_inside() {
    for inside in [WordsBox::default(), words(TextRole::Title, "")] {
        let book =
            without_folio(vec![element("words", [30.0, 40.0, 120.0, 50.0], ElementKind::Words(inside))]);
        let page = pages(&book).remove(0);
        let words = edited(&page, &book, "words").expect("a place to write");
        let (nth, rect) = words.stack().caret_rect(Caret::default()).expect("a caret");
        let [top, _, _, bottom] = words.corners(nth, rect);
        assert!(
            top.x >= 29.9 && top.y >= 39.9 && bottom.y <= 90.0 && bottom.y - top.y > 3.0,
            "{top} {bottom}"
        );
    }
}

#[test]
fn a_point_on_a_letter_of_a_turned_box_gives_the_place_beside_it() {
    let mut turned =
        element("words", [30.0, 40.0, 120.0, 150.0], ElementKind::Words(words(TextRole::Story, STORY)));
    turned.frame.turn = Angle::from_degrees(30.0);
    let book = without_folio(vec![turned]);
    let page = pages(&book).remove(0);
    let words = edited(&page, &book, "words").expect("it has words");
    for (nth, piece) in words.stack().pieces().iter().enumerate() {
        for line in &piece.layout.set().lines {
            for glyph in line.runs.iter().filter(|run| !run.rtl).flat_map(|run| &run.glyphs) {
                let at = kurbo::Point::new(f64::from(glyph.x_pt) + 0.2, f64::from(line.baseline_pt) - 3.0);
                let caret = words.caret_at(words.place(nth) * at);
                assert_eq!(caret.at, piece.start + glyph.cluster.start);
            }
        }
    }
}
