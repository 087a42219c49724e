//! What findings call the things they are about, so that two of one page can be told apart: by their own
//! words, by who is in them, or else by where they stand.

use super::CheckedPage;
use crate::book::{Book, Element, ElementKind, Photo, PictureBox, Words};
use crate::geometry::Rect;
use crate::language::{Arg, Message, place_on_page};
use crate::layout::{gutter_shift, on_side};

/// So many of its first words are said.
const FIRST_WORDS: usize = 6;
/// Of people in a photo, so many are named.
const NAMED: usize = 3;

/// A picture at the beginning of a sentence: by its caption, who is in it, what is to be seen, or else
/// where it stands.
pub(super) fn picture(book: &Book, page: &CheckedPage, element: &Element) -> Message {
    let ElementKind::Picture(PictureBox { photo, caption, alt, .. }) = &element.kind else {
        return photo_at(book, page, element);
    };
    let photo = photo.as_ref().and_then(|photo| book.photo(photo));
    let caption = first(&caption.text()).or_else(|| first(&photo?.caption));
    if let Some(words) = caption {
        return Message::new("check-photo-called").with("words", words);
    }
    if let Some(people) = photo.and_then(|photo| people(book, photo)) {
        return Message::new("check-photo-of").with("people", people);
    }
    match first(alt.as_deref().or(photo.map(|photo| photo.alt.as_str())).unwrap_or_default()) {
        Some(words) => Message::new("check-photo-called").with("words", words),
        None => photo_at(book, page, element),
    }
}

/// Words within a sentence: by the first of them, or else by where they stand.
pub(super) fn words(book: &Book, page: &CheckedPage, element: &Element) -> Message {
    let empty = match &element.kind {
        ElementKind::Picture(picture) => picture.empty.text.as_str(),
        _ => "",
    };
    match first(&element.kind.words().map(Words::text).unwrap_or_default()).or_else(|| first(empty)) {
        Some(words) => Message::new("check-words-called").with("words", words),
        None => Message::new("check-words-at").with("place", place(book, page, element)),
    }
}

/// Where something stands on its page; of several of its kind there, which of them as one reads.
pub(super) fn place(book: &Book, page: &CheckedPage, element: &Element) -> Message {
    let place = place_of(book, page, element);
    let is_like = |other: &&Element| {
        std::mem::discriminant(&other.kind) == std::mem::discriminant(&element.kind)
            && place_of(book, page, other) == place
    };
    let mut there: Vec<&Element> = page.page.elements.iter().filter(is_like).collect();
    there.sort_by_key(|one| {
        let Rect { x, y, .. } = one.frame.rect;
        (y, if book.info().bound_right { -x } else { x })
    });
    match there.iter().position(|one| one.id == element.id) {
        Some(at) if there.len() > 1 => Message::new("check-place-of-several")
            .with("place", place)
            .with("nth", at + 1)
            .with("all", there.len()),
        _ => place,
    }
}

fn place_of(book: &Book, page: &CheckedPage, element: &Element) -> Message {
    let paper = book.info().paper.paper();
    let shift = gutter_shift(&page.page, &paper, book.side(page.number.saturating_sub(1)));
    let rect = on_side(element, shift, &paper).frame.rect;
    let middle = |from: f64, side: f64, whole: f64| (from + side / 2.0) / whole;
    place_on_page(
        middle(rect.x.mm(), rect.width.mm(), paper.width),
        middle(rect.y.mm(), rect.height.mm(), paper.height),
    )
}

fn photo_at(book: &Book, page: &CheckedPage, element: &Element) -> Message {
    Message::new("check-photo-at").with("place", place(book, page, element))
}

/// The first words of a text, if it has any.
fn first(text: &str) -> Option<String> {
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(FIRST_WORDS).collect();
    let more = if words.next().is_some() { "…" } else { "" };
    (!first.is_empty()).then(|| first.join(" ") + more)
}

/// Who is in a photo.
fn people(book: &Book, photo: &Photo) -> Option<Arg> {
    let known = |id: &crate::book::PersonId| book.parts().people.iter().find(|person| person.id == *id);
    let names = photo.people.iter().filter_map(known).map(|person| person.called.trim());
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).take(NAMED).collect();
    let (last, before) = names.split_last()?;
    let Some((first, middle)) = before.split_first() else { return Some((*last).into()) };
    let so_far = middle.iter().fold(Arg::from(*first), |so_far, next| {
        Message::new("list-more").with("so-far", so_far).with("next", *next).into()
    });
    Some(Message::new("list-last").with("so-far", so_far).with("last", *last).into())
}
