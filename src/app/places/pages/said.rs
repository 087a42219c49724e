//! A thing on a page in words, for whoever hears the page: what it is, its first words, where it is.

use super::frames::bounds;
use super::stands;
use crate::app::{OpenBook, PrintedPage};
use crate::book::{Element, ElementKind, ShapeForm};
use crate::language::{Message, place_on_page};

/// So many of its words are said; its paragraphs have all of them.
const FIRST_WORDS: usize = 8;

/// What is said of a thing, part by part.
pub fn said_of_thing(book: &OpenBook, page: &PrintedPage, element: &Element) -> Vec<Message> {
    let mut said = vec![what(book, element), place(book, page, element)];
    let together = page.page.together(&element.id).len();
    if together > 1 {
        said.push(Message::new("thing-in-group").with("n", together));
    }
    if element.locked {
        said.push(Message::new("thing-locked"));
    }
    said
}

fn what(book: &OpenBook, element: &Element) -> Message {
    let first = |text: &str| text.split_whitespace().take(FIRST_WORDS).collect::<Vec<_>>().join(" ");
    let with_words = |key: &'static str, empty: &'static str, text: &str| {
        let first = first(text);
        if first.is_empty() { Message::new(empty) } else { Message::new(key).with("words", first) }
    };
    match &element.kind {
        ElementKind::Words(inside) => with_words("thing-words", "thing-words-empty", &inside.words.text()),
        ElementKind::Bubble(bubble) => {
            with_words("thing-bubble", "thing-bubble-empty", &bubble.inside.words.text())
        }
        ElementKind::Picture(picture) => {
            let Some(photo) = &picture.photo else {
                return with_words("thing-frame-words", "thing-frame", &picture.empty.text);
            };
            let known = book.shown().photos().iter().find(|known| &known.id == photo);
            let alt = picture.alt.as_deref().or(known.map(|photo| photo.alt.as_str())).unwrap_or_default();
            with_words("thing-photo-words", "thing-photo", alt)
        }
        ElementKind::Shape(shape) => Message::new(match shape.form {
            ShapeForm::Rectangle => "thing-rectangle",
            ShapeForm::Ellipse => "thing-ellipse",
        }),
        ElementKind::Line(_) => Message::new("thing-line"),
        ElementKind::Timeline(_) => Message::new("thing-timeline"),
    }
}

/// In which part of the page its middle lies.
fn place(book: &OpenBook, page: &PrintedPage, element: &Element) -> Message {
    let paper = book.book().info().paper.paper();
    let middle = bounds(stands(element, page, &paper).frame).center();
    place_on_page(middle.x / paper.width, middle.y / paper.height)
}
