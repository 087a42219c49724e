//! Cut, copy and paste of what stands on pages, within the open book; and words from elsewhere.

use super::free_place::{PageRoom, room_of};
use super::{add, find, groups, said_of_thing, stands, verbs};
use crate::app::{AppState, OpenBook};
use crate::book::{Element, ElementKind, TextRole, Words, WordsBox};
use crate::edit::{Edit, ElementEdit};
use crate::geometry::Length;
use crate::language::Language;
use kurbo::Vec2;

/// How far what is pasted lies from what it was copied from, on the same page, in mm.
const OFF: f64 = 5.0;
/// Room for words that come from elsewhere, in mm across.
const ACROSS: f64 = 90.0;

/// What was copied last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Copied {
    elements: Vec<Element>,
    /// What stands for it where only words can be pasted: so that it is known again.
    text: String,
}

/// Something done with the clipboard.
#[derive(Clone, Debug, PartialEq)]
pub enum ClipAction {
    /// Copy what is chosen, and take it off the page.
    Cut,
    /// Copy what is chosen.
    Copy,
    /// Put what was copied last on the page that is turned to.
    Paste,
    /// The same, unless these words come from elsewhere: then they get a box.
    PasteText(String),
}

impl ClipAction {
    pub(super) fn words(&self) -> &'static str {
        match self {
            Self::Cut => "action-cut",
            Self::Copy => "action-copy",
            Self::Paste | Self::PasteText(_) => "action-paste",
        }
    }

    pub(super) fn can(&self, book: &OpenBook) -> bool {
        let chosen = !book.on_pages().chosen.is_empty();
        match self {
            Self::Copy => chosen,
            Self::Cut => chosen && book.may_change() && book.chosen().all(|(_, element)| !element.locked),
            Self::Paste => book.may_change() && !book.on_pages().copied.elements.is_empty(),
            Self::PasteText(text) => book.may_change() && !text.trim().is_empty(),
        }
    }
}

impl OpenBook {
    /// What is chosen, as words, for programs that take only words: its own words, or what it is.
    pub fn chosen_as_text(&self, language: &Language) -> String {
        let one = |element: &Element| {
            let words = element.kind.words().map(Words::text).unwrap_or_default();
            if !words.trim().is_empty() {
                return Some(words);
            }
            let (page, _) = find(self.shown(), &element.id)?;
            let printed = self.printed().pages().iter().find(|printed| printed.page.id == page.id)?;
            said_of_thing(self, printed, element).first().map(|what| language.say(what))
        };
        self.chosen().filter_map(|(_, element)| one(element)).collect::<Vec<_>>().join("\n")
    }
}

/// `text` stands for what is copied, where only words can be pasted.
pub(super) fn copy(state: &mut AppState, text: String) {
    let Some(book) = state.book_mut() else { return };
    let elements = book.chosen().map(|(_, element)| element.clone()).collect();
    book.on_pages_mut().copied = Copied { elements, text };
}

pub(super) fn perform(state: &mut AppState, action: ClipAction) {
    let language = state.language();
    let text = state.book().map(|book| book.chosen_as_text(language)).unwrap_or_default();
    match action {
        ClipAction::Copy => copy(state, text),
        ClipAction::Cut => {
            copy(state, text);
            verbs::perform(state, &super::Verb::Remove);
        }
        ClipAction::Paste => paste(state),
        ClipAction::PasteText(text) => {
            let copied = state.book().map(|book| &book.on_pages().copied);
            if copied.is_some_and(|copied| !copied.elements.is_empty() && copied.text == text) {
                paste(state);
            } else {
                paste_words(state, &text);
            }
        }
    }
}

fn paste(state: &mut AppState) {
    let Some(book) = state.book_mut() else { return };
    let Some(page) = book.printed().get(book.view().page()).map(|printed| printed.page.clone()) else {
        return;
    };
    let copied = book.on_pages().copied.elements.clone();
    let known = |photo: &crate::book::PhotoId| book.book().photos().iter().any(|kept| kept.id == *photo);
    let (right, down) = way_to_free_place(book, &copied);
    let mut pasted: Vec<Element> = copied;
    for element in &mut pasted {
        // A photo may have left the book since.
        if let ElementKind::Picture(picture) = &mut element.kind {
            picture.photo = picture.photo.take().filter(|photo| known(photo));
        }
        element.frame.rect = element.frame.rect.moved(right, down);
        if let ElementKind::Bubble(bubble) = &mut element.kind {
            (bubble.tail.x, bubble.tail.y) = (bubble.tail.x + right, bubble.tail.y + down);
        }
        element.locked = false;
    }
    let mut groups = groups::Regrouped::default();
    for element in &mut pasted {
        element.id = book.ids().element();
        element.group = groups.of(element.group.as_ref(), book.ids());
    }
    let again = pasted.clone();
    let chosen = pasted.iter().map(|element| element.id.clone()).collect();
    let insert = |element: Element| {
        let at = usize::MAX;
        Edit::from(ElementEdit::Insert { page: page.id.clone(), at, element: Box::new(element) })
    };
    state.edit(&Edit::Many(pasted.into_iter().map(insert).collect()));
    if let Some(book) = state.book_mut() {
        let place = book.on_pages_mut();
        // Pasted once more, it lies beside what was pasted now.
        place.copied.elements = again;
        place.chosen = chosen;
    }
}

/// How far what was copied is moved when it is pasted: to where it touches nothing, as near as can be to
/// where it stood. Where there is no such place, it lies off what it was copied from.
fn way_to_free_place(book: &OpenBook, copied: &[Element]) -> (Length, Length) {
    let paper = book.book().info().paper.paper();
    let Some(printed) = book.printed().get(book.view().page()) else { return (Length::ZERO, Length::ZERO) };
    let is_here = |element: &Element| printed.page.element(&element.id).is_some();
    let off = if copied.iter().any(is_here) { OFF } else { 0.0 };
    let stood = copied.iter().map(|element| room_of(&stands(element, printed, &paper)));
    let Some(stood) = stood.reduce(|a, b| a.union(b)) else { return (Length::ZERO, Length::ZERO) };
    let room = PageRoom::of(printed, &paper);
    let free = match off == 0.0 && room.is_free(stood) {
        true => None,
        false => room.place_of_size(stood.size(), stood.origin() + Vec2::new(off, off)),
    };
    let way = free.map_or(Vec2::new(off, off), |free| free.origin() - stood.origin());
    (Length::from_mm(way.x), Length::from_mm(way.y))
}

fn paste_words(state: &mut AppState, text: &str) {
    let Some(book) = state.book_mut() else { return };
    let words = Words::plain(TextRole::Story, text.trim());
    let lines = (text.chars().count() / 38 + words.paragraphs.len()) as f64;
    let kind = ElementKind::Words(WordsBox { words, ..WordsBox::default() });
    let Some((edit, id)) = add::insert_of(book, (ACROSS, (lines * 8.0).clamp(16.0, 200.0)), |_| kind) else {
        return;
    };
    state.edit(&edit);
    if let Some(book) = state.book_mut() {
        book.on_pages_mut().chosen = vec![id];
    }
}
