//! What is typed about a life, as it is understood while it is typed.

use super::life::age_to_say;
use crate::book::{AgeRange, Book, EventId, LifeEvent, TextRole, When, Words};
use crate::language::{Language, Message, event_called, event_meant, name_those_told_of};

/// A typed event, and how its date was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// The event as it would be added.
    pub event: LifeEvent,
    /// How old the child was then, where that is known and says something.
    pub age: Option<AgeRange>,
}

impl Understood {
    /// What was typed into the field for the date and that for what happened. All of it may stand in
    /// the second: "12 May 2023, learned to ride a bike".
    pub fn of(book: &Book, language: &Language, when: &str, what: &str, id: EventId) -> Self {
        let mut event = LifeEvent::new(id, "");
        let typed = if when.trim().is_empty() {
            language.read_event(what, &|title| event_called(book, title))
        } else {
            language.read_told(what)
        };
        event.title = typed.title;
        event.when = typed.when;
        event.words = Words::plain(TextRole::Story, &typed.story);
        event.feelings = typed.feelings;
        name_those_told_of(book, &mut event);
        if !when.trim().is_empty() {
            event = dated(book, language, &event, when);
        }
        let age = age_beside(book, &event);
        Self { event, age }
    }

    /// Whether it says what happened.
    pub fn says_something(&self) -> bool {
        self.event.title.chars().any(char::is_alphanumeric)
    }

    /// How the date was understood, in words; none where none was typed.
    pub fn words(&self, book: &Book, language: &Language) -> Option<Message> {
        understood(book, language, &self.event, self.age)
    }
}

/// How an event's date was understood, in words; none where it has none.
pub fn understood(
    book: &Book,
    language: &Language,
    event: &LifeEvent,
    age: Option<AgeRange>,
) -> Option<Message> {
    if !event.when_words.is_empty() {
        let year = match &event.when {
            Some(When::On { date }) => Some(date.year()),
            _ => None,
        };
        return Some(match year {
            Some(year) => Message::new("life-kept-in").with("year", i64::from(year)),
            None => Message::new("life-kept"),
        });
    }
    let said = language.opening(&language.when_in(book, event));
    if said.is_empty() {
        return None;
    }
    Some(match age {
        Some(age) => Message::new("life-understood-age").with("when", said).with("age", language.age(age)),
        None => Message::new("life-understood").with("when", said),
    })
}

/// An event with the date that is typed for it.
pub fn dated(book: &Book, language: &Language, event: &LifeEvent, typed: &str) -> LifeEvent {
    let meant = |words: &str| event_meant(book, words).filter(|other| *other != event.id);
    let when = language.read_when_or_keep(typed, &meant);
    LifeEvent { when: when.when, when_words: when.kept, ..event.clone() }
}

/// The date of an event as it may be typed again.
pub fn typed_date(book: &Book, language: &Language, event: &LifeEvent) -> String {
    language.when_in(book, event)
}

/// How old the child was, where that is known and says something beside the date.
pub fn age_beside(book: &Book, event: &LifeEvent) -> Option<AgeRange> {
    let chronology = book.chronology();
    let born = chronology.born()?;
    let days = event.when.as_ref()?.span(Some(born), &|event| chronology.span(event))?;
    age_to_say(event, Some(days), Some(born))
}
