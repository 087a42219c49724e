//! What is known of people and places, in words.

use crate::app::{Circle, InLife, OnPages, OpenBook};
use crate::book::{Book, Person, PersonId, Place, When};
use crate::language::Message;
use crate::ui::scene::Scene;
use crate::ui::tokens::TextSize;
use egui::Ui;

/// What the child calls somebody; somebody whom nobody named yet is *Somebody*.
pub(super) fn called(scene: &Scene<'_>, person: &Person) -> String {
    match person.called.trim() {
        "" => scene.text("people-somebody"),
        called => called.to_owned(),
    }
}

/// The same of a home or place.
pub(super) fn place_called(scene: &Scene<'_>, place: &Place) -> String {
    match place.called.trim() {
        "" => scene.text(if place.is_home { "people-a-home" } else { "people-a-place" }),
        called => called.to_owned(),
    }
}

/// From when until when the child lived at a place, as well as it is known.
pub(super) fn from_to(scene: &Scene<'_>, book: &Book, place: &Place) -> String {
    let words = |when: &When| scene.language.date_in(book, when);
    let said = match (place.from.as_ref().map(words), place.to.as_ref().map(words)) {
        (None, None) => String::new(),
        (Some(from), None) => scene.say(&Message::new("people-since").with("from", from)),
        (None, Some(to)) => scene.say(&Message::new("people-until").with("to", to)),
        (Some(from), Some(to)) => {
            scene.say(&Message::new("people-from-to").with("from", from).with("to", to))
        }
    };
    scene.language.opening(&said)
}

/// What stands below a place's name: from when until when, or what it is.
pub(super) fn place_under(scene: &Scene<'_>, book: &Book, place: &Place) -> String {
    let time = from_to(scene, book, place);
    match time.is_empty() {
        true => scene.text(if place.is_home { "people-home" } else { "people-place" }),
        false => time,
    }
}

/// Where else somebody belongs who is shown in one circle; nothing if nowhere.
pub(super) fn also_at(
    scene: &Scene<'_>,
    book: &Book,
    all: &[Circle],
    shown_in: &Circle,
    person: &PersonId,
) -> String {
    let others = all.iter().filter(|other| *other != shown_in && other.people.contains(person));
    let names: Vec<String> = others
        .filter_map(|circle| book.place(circle.place.as_ref()?))
        .map(|place| place_called(scene, place))
        .collect();
    match names.is_empty() {
        true => String::new(),
        false => scene.say(&Message::new("people-also-at").with("places", scene.language.list(&names))),
    }
}

/// The numbers of the pages on which one is, those that follow one another as from and to; and how many.
pub(super) fn pages(scene: &Scene<'_>, on: &OnPages, one: &InLife) -> (String, usize) {
    let runs = on.runs(one);
    let said: Vec<String> = (runs.iter())
        .map(|run| match run.len() {
            1 => run.end.to_string(),
            2 => format!("{}, {}", run.start + 1, run.end),
            // No line ends within it.
            _ => format!("{}\u{2060}–\u{2060}{}", run.start + 1, run.end),
        })
        .collect();
    (scene.language.digits(&said.join(", ")), runs.iter().map(ExactSizeIterator::len).sum())
}

/// A name and what stands below it, as a screen reader says them.
pub(super) fn said(scene: &Scene<'_>, name: &str, under: &str) -> String {
    match under.trim() {
        "" => name.to_owned(),
        under => scene.say(&Message::new("people-row").with("name", name).with("under", under)),
    }
}

/// Words with the child's name in them, or those for a child whom nobody named yet.
pub(super) fn of_child(
    scene: &Scene<'_>,
    book: &OpenBook,
    named: fn(&str) -> Message,
    unnamed: &'static str,
) -> String {
    match book.book().info().child.called.trim() {
        "" => scene.text(unnamed),
        child => scene.say(&named(child)),
    }
}

/// As many whole words as fit a width on one line, with dots where there are more.
pub(super) fn shortened(ui: &Ui, scene: &Scene<'_>, text: &str, size: &TextSize, width: f32) -> String {
    let text = text.trim();
    let fits = |words: &str| scene.measure(ui.painter(), words, size).x <= width;
    if fits(text) {
        return text.to_owned();
    }
    let ends = |c: char| c.is_whitespace() || ",;:(–-".contains(c);
    let parts: Vec<usize> = text.match_indices(char::is_whitespace).map(|(at, _)| at).collect();
    let some = parts.iter().rev().map(|at| format!("{}…", text[..*at].trim_end_matches(ends)));
    // A single word that is longer is cut by letters.
    let letters = text.char_indices().rev().map(|(at, _)| format!("{}…", &text[..at]));
    some.chain(letters).find(|words| fits(words)).unwrap_or_default()
}
