//! Life events as a timeline shows them: when in words, how old, how it felt, which photo.

use super::super::sheet::Sheet;
use crate::book::{AgeRange, Audience, DaySpan, EventChoice, LifeEvent, PhotoId, TimelineBox, When};
use crate::language::{Language, Message};
use std::sync::Arc;

/// The widest range in which an age says something, in years.
const WIDEST_AGE: i16 = 3;

/// A life event as a timeline shows it.
pub(super) struct Moment {
    pub(super) event: Arc<LifeEvent>,
    /// When it was and how old the child was, in words; none where nothing is known.
    pub(super) when: Option<String>,
    /// The same without the age.
    pub(super) date: Option<String>,
    /// Where it was and who was there, in one line; may be empty.
    pub(super) beside: String,
    /// How it felt, in one line; may be empty.
    pub(super) feelings: String,
    /// Its first photo, where photos are shown and it has one.
    pub(super) photo: Option<PhotoId>,
    /// The days by which it stands among the others.
    pub(super) stands: Option<DaySpan>,
}

/// The events of a timeline in the order of time, those of which nothing is known last.
pub(super) fn moments(sheet: &Sheet<'_>, timeline: &TimelineBox) -> Vec<Moment> {
    let chronology = sheet.book.chronology();
    let chosen = |event: &LifeEvent| match &timeline.shows {
        EventChoice::All => true,
        EventChoice::These { events } => events.contains(&event.id),
    };
    let mut moments: Vec<Moment> = Vec::new();
    for event in chronology.events().filter(|event| chosen(event)) {
        let date = date_words(sheet, event);
        let age = chronology.age(&event.id).filter(|age| timeline.ages && says_something(*age));
        // On the day of birth an age says nothing.
        let born = sheet.book.info().child.born.map(|born| born.span());
        let is_birth = chronology
            .span(&event.id)
            .zip(born)
            .is_some_and(|(days, born)| days.first <= born.last && days.last <= born.last);
        let age = age.filter(|_| !is_birth);
        // Nor beside a date that says it itself, or that is not understood.
        let says_age_itself = !event.when_words.is_empty()
            || matches!(
                event.when,
                Some(When::AtAge { .. } | When::AtAgeIn { .. } | When::Before { .. } | When::After { .. })
            );
        let when = date.as_ref().map(|date| match age.filter(|_| !says_age_itself) {
            Some(age) => language(sheet).say(
                &Message::new("timeline-when-and-age")
                    .with("when", date.clone())
                    .with("age", kept_together(&language(sheet).age(age))),
            ),
            None => date.clone(),
        });
        moments.push(Moment {
            when,
            date,
            beside: place_and_people(sheet, event),
            feelings: event
                .feelings
                .iter()
                .map(|f| f.trim())
                .filter(|f| !f.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            photo: event
                .photos
                .iter()
                .find(|id| sheet.book.photo(id).is_some())
                .filter(|_| timeline.photos)
                .cloned(),
            stands: chronology.stands_at(&event.id),
            event: Arc::clone(event),
        });
    }
    // Stable: "when I was 3" can be said without a date of birth, which would place it.
    moments.sort_by_key(|moment| moment.when.is_none());
    moments
}

/// Where it was and who was there: "at Nain’s, with Nain and Mali". Not the child, whose book it is, nor
/// anybody whom the title names, nor whom not everybody may see who sees the event.
fn place_and_people(sheet: &Sheet<'_>, event: &LifeEvent) -> String {
    let parts = sheet.book.parts();
    let is_said = |name: &str| event.title.to_lowercase().contains(&name.to_lowercase());
    let place = event.place.as_ref().and_then(|id| parts.places.iter().find(|place| place.id == *id));
    let place = place.filter(|place| may_be_named(place.audience, event.audience));
    let place = place.map(|place| place.called.trim()).filter(|name| !name.is_empty() && !is_said(name));
    let child = sheet.book.info().child.called.trim();
    let people = event.people.iter().filter_map(|id| parts.people.iter().find(|person| person.id == *id));
    let people: Vec<String> = people
        .filter(|person| may_be_named(person.audience, event.audience))
        .map(|person| person.called.trim().to_owned())
        .filter(|name| !name.is_empty() && name != child && !is_said(name))
        .collect();
    let words = language(sheet);
    let people = (!people.is_empty()).then(|| words.list(&people));
    let said = match (place, people) {
        (None, None) => return String::new(),
        (Some(place), None) => words.say(&Message::new("timeline-at").with("place", place)),
        (None, Some(people)) => words.say(&Message::new("timeline-with").with("people", people)),
        (Some(place), Some(people)) => {
            words.say(&Message::new("timeline-at-with").with("place", place).with("people", people))
        }
    };
    words.opening(&said)
}

/// Whether everybody who sees an event may see something that it names.
fn may_be_named(named: Audience, event: Audience) -> bool {
    event.readers().all(|reader| named.includes(reader)) && named.from_age <= event.from_age
}

/// What stands where a date is not known.
pub(super) fn unknown(sheet: &Sheet<'_>) -> String {
    language(sheet).text("timeline-not-known")
}

/// The language of the book, in which its dates are said.
pub(super) fn language(sheet: &Sheet<'_>) -> &'static Language {
    Language::of(&sheet.book.info().language)
}

fn says_something(age: AgeRange) -> bool {
    age.oldest - age.youngest <= WIDEST_AGE
}

/// When something was, as a label: with a capital where the language has them.
fn date_words(sheet: &Sheet<'_>, event: &LifeEvent) -> Option<String> {
    let title = |id: &crate::book::EventId| {
        sheet.book.event(id).map(|event| event.title.trim().to_owned()).filter(|title| !title.is_empty())
    };
    let words = language(sheet).when_of(event, &title);
    (!words.is_empty()).then(|| day_with_month(&language(sheet).opening(&words)))
}

/// The same words with spaces at which no line breaks.
fn kept_together(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

/// The same words with no line break after the number of a day: "12 June" stays together.
fn day_with_month(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut digits = 0;
    for letter in words.chars() {
        out.push(if letter == ' ' && (1..=2).contains(&digits) { '\u{a0}' } else { letter });
        digits = if letter.is_ascii_digit() { digits + 1 } else { 0 };
    }
    out
}
