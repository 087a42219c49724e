//! From what was typed about a life to an event of the book: whom and where it names, and which other
//! event its date leans on. Only what stands in the book already is found; nothing is made up.

use super::{Language, bare};
use crate::book::{
    Book, BookParts, Chronology, EventId, LifeEvent, PersonId, PlaceId, TextRole, When, Words,
};

/// Letters by which two forms of a word are known for the same: "moved" and "move".
const STEM: usize = 4;

impl Language {
    /// What a line says, with the people and places of the book that it names.
    pub fn event_of(&self, book: &Book, line: &str, id: EventId) -> LifeEvent {
        let typed = self.read_event(line, &|title| event_called(book, title));
        let mut event = LifeEvent::new(id, typed.title);
        event.when = typed.when;
        event.words = Words::plain(TextRole::Story, &typed.story);
        event.feelings = typed.feelings;
        name_those_told_of(book, &mut event);
        event
    }

    /// When an event of the book was, in words; empty where nothing is known.
    pub fn when_in(&self, book: &Book, event: &LifeEvent) -> String {
        self.when_of(event, &|id| book.event(id).map(|other| other.title.clone()))
    }

    /// A date in the words of the book.
    pub fn date_in(&self, book: &Book, when: &When) -> String {
        self.when(when, &|id| book.event(id).map(|other| other.title.clone()))
    }
}

/// Puts in the people and the place that an event's words name. In what happened, not in the date: May
/// is also a month.
pub fn name_those_told_of(book: &Book, event: &mut LifeEvent) {
    let told = [&[event.title.clone(), event.words.text()][..], &event.feelings].concat().join("\n");
    let BookParts { people, places, .. } = book.parts();
    let people = people.iter().filter(|person| is_named(&told, &person.called)).map(|person| &person.id);
    event.people = people.cloned().collect::<Vec<PersonId>>();
    let place = places.iter().find(|place| is_named(&told, &place.called));
    event.place = place.map(|place| place.id.clone()) as Option<PlaceId>;
}

/// The event of this title, or the first at the place of this name. `words` are [`bare`].
pub fn event_called(book: &Book, words: &str) -> Option<EventId> {
    let by_title = book.parts().events.iter().find(|event| bare(&event.title) == words);
    if let Some(event) = by_title {
        return Some(event.id.clone());
    }
    let place = book.parts().places.iter().find(|place| bare(&place.called) == words)?;
    let chronology: Chronology<'_> = book.chronology();
    chronology.events().find(|event| event.place.as_ref() == Some(&place.id)).map(|event| event.id.clone())
}

/// The event that is meant by words about it: the one of this title or place, else the only one in
/// whose title all its longer words stand, in whatever form ("we moved to Nain’s" for "I move to
/// Nain’s"). None where several could be meant.
pub fn event_meant(book: &Book, words: &str) -> Option<EventId> {
    if let Some(event) = event_called(book, words) {
        return Some(event);
    }
    let stem = |word: &str| word.chars().take(STEM).collect::<String>();
    let stems = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().count() >= STEM).map(stem).collect()
    };
    let meant = stems(words);
    let is_meant = |event: &LifeEvent| {
        let title = stems(&bare(&event.title));
        meant.iter().all(|stem| title.contains(stem))
    };
    let mut found = book.parts().events.iter().filter(|event| is_meant(event));
    let event = found.next().filter(|_| !meant.is_empty() && found.next().is_none())?;
    Some(event.id.clone())
}

/// Whether a name stands in words as a word or words of its own.
pub fn is_named(words: &str, name: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric();
    !name.is_empty()
        && words.match_indices(name).any(|(at, _)| {
            !words[..at].ends_with(is_letter) && !words[at + name.len()..].starts_with(is_letter)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::When;
    use std::sync::Arc;

    fn book() -> Book {
        let event = |id: &str, title: &str| LifeEvent::new(id.parse().unwrap(), title);
        let place = serde_json::from_str(r#"{"id": "h3", "called": "Nain’s house"}"#).unwrap();
        let person = serde_json::from_str(r#"{"id": "nain", "called": "Nain"}"#).unwrap();
        let mut at_nains = event("e1", "I move to Nain’s");
        at_nains.place = Some("h3".parse().unwrap());
        let events = [at_nains, event("e2", "I start school"), event("e3", "I start swimming")];
        Book::from_parts(BookParts {
            events: events.map(Arc::new).into(),
            places: vec![Arc::new(place)],
            people: vec![Arc::new(person)],
            ..BookParts::default()
        })
        .unwrap()
    }

    #[test]
    fn another_event_is_meant_by_its_title_its_place_or_the_words_of_its_title_alone() {
        let book = book();
        for (words, id) in [
            ("I move to Nain’s", Some("e1")),
            ("Nain’s house", Some("e1")),
            ("we moved to Nain’s", Some("e1")),
            ("starting school", Some("e2")),
            ("I started", None),
            ("she was ill", None),
            ("it", None),
        ] {
            assert_eq!(event_meant(&book, &bare(words)).as_ref().map(EventId::as_str), id, "{words}");
        }
    }

    #[test]
    fn a_line_finds_only_what_it_calls_by_name() {
        let english = Language::of("en-GB");
        let id = || EventId::new("new").unwrap();
        let event = english.event_of(&book(), "before Nain’s house, a fish with Nain. It was wet", id());
        assert_eq!(event.when, Some(When::Before { event: "e1".parse().unwrap() }));
        assert_eq!((event.title.as_str(), event.people.len()), ("A fish with Nain", 1));
        // Near enough is not enough here: school may be any day's.
        let event = english.event_of(&book(), "After school, a fish", id());
        assert_eq!((event.when, event.title.as_str()), (None, "After school, a fish"));
    }
}
