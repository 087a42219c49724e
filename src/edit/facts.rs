//! Changes of the facts of a life: events, people, places.

use super::find::{dates, for_each, for_each_element, replace, shelved};
use super::{EditError, MergeKey};
use crate::book::{
    BookParts, ElementKind, EventChoice, EventId, LifeEvent, Person, PersonId, Place, PlaceId, When,
};
use crate::language::Message;
use std::sync::Arc;

/// A change of the facts. What is added has a new id; what is updated stands in the place of the one
/// with its id; whatever names what is removed is without it from then on.
#[derive(Clone, Debug, PartialEq)]
pub enum FactEdit {
    /// A new event.
    AddEvent(Arc<LifeEvent>),
    /// An event as it is to be.
    UpdateEvent(Arc<LifeEvent>),
    /// An event out of the book. Refused while a date says that it was before or after it.
    RemoveEvent(EventId),
    /// Somebody new.
    AddPerson(Arc<Person>),
    /// Somebody as they are to be.
    UpdatePerson(Arc<Person>),
    /// Somebody out of the book's people. Words that name them stay.
    RemovePerson(PersonId),
    /// A new place.
    AddPlace(Arc<Place>),
    /// A place as it is to be.
    UpdatePlace(Arc<Place>),
    /// A place out of the book's places. Words that name it stay.
    RemovePlace(PlaceId),
}

impl FactEdit {
    pub(super) fn change(&self, parts: &mut BookParts) -> Result<(), EditError> {
        match self {
            Self::AddEvent(event) => parts.events.push(normal(event)),
            Self::UpdateEvent(event) => replace(&mut parts.events, normal(event))?,
            Self::RemoveEvent(event) => remove_event(parts, event)?,
            Self::AddPerson(person) => parts.people.push(Arc::clone(person)),
            Self::UpdatePerson(person) => replace(&mut parts.people, Arc::clone(person))?,
            Self::RemovePerson(person) => remove_person(parts, person)?,
            Self::AddPlace(place) => parts.places.push(Arc::clone(place)),
            Self::UpdatePlace(place) => replace(&mut parts.places, Arc::clone(place))?,
            Self::RemovePlace(place) => remove_place(parts, place)?,
        }
        Ok(())
    }

    pub(super) fn merge_key(&self) -> Option<MergeKey> {
        match self {
            Self::UpdateEvent(event) => Some(MergeKey::new("event", event.id.as_str())),
            Self::UpdatePerson(person) => Some(MergeKey::new("person", person.id.as_str())),
            Self::UpdatePlace(place) => Some(MergeKey::new("place", place.id.as_str())),
            Self::AddEvent(_)
            | Self::RemoveEvent(_)
            | Self::AddPerson(_)
            | Self::RemovePerson(_)
            | Self::AddPlace(_)
            | Self::RemovePlace(_) => None,
        }
    }

    pub(super) fn name(&self) -> Message {
        match self {
            Self::AddEvent(_) => Message::new("edit-event-add"),
            Self::UpdateEvent(_) => Message::new("edit-event-update"),
            Self::RemoveEvent(_) => Message::new("edit-event-remove"),
            Self::AddPerson(_) => Message::new("edit-person-add"),
            Self::UpdatePerson(_) => Message::new("edit-person-update"),
            Self::RemovePerson(_) => Message::new("edit-person-remove"),
            Self::AddPlace(_) => Message::new("edit-place-add"),
            Self::UpdatePlace(_) => Message::new("edit-place-update"),
            Self::RemovePlace(_) => Message::new("edit-place-remove"),
        }
    }
}

fn normal(event: &Arc<LifeEvent>) -> Arc<LifeEvent> {
    let mut event = LifeEvent::clone(event);
    event.words = event.words.normal();
    Arc::new(event)
}

fn remove_event(parts: &mut BookParts, event: &EventId) -> Result<(), EditError> {
    let at = shelved(&parts.events, event.as_str())?;
    parts.events.remove(at);
    let leaning = dates(parts).find(|(_, when)| When::leans_on(when) == Some(event));
    if let Some((by, _)) = leaning {
        return Err(EditError::LeanedOn { id: event.to_string(), by: by.to_owned() });
    }
    for_each_element(
        parts,
        |element| matches!(&element.kind, ElementKind::Timeline(of) if chosen(&of.shows).contains(event)),
        |element| {
            if let ElementKind::Timeline(of) = &mut element.kind
                && let EventChoice::These { events } = &mut of.shows
            {
                events.retain(|shown| shown != event);
            }
        },
    );
    Ok(())
}

/// The events that are chosen one by one.
fn chosen(choice: &EventChoice) -> &[EventId] {
    match choice {
        EventChoice::All => &[],
        EventChoice::These { events } => events,
    }
}

fn remove_person(parts: &mut BookParts, person: &PersonId) -> Result<(), EditError> {
    let at = shelved(&parts.people, person.as_str())?;
    parts.people.remove(at);
    let is_in = |people: &Vec<PersonId>| people.contains(person);
    let leave = |people: &mut Vec<PersonId>| people.retain(|one| one != person);
    for_each(&mut parts.photos, |photo| is_in(&photo.people), |photo| leave(&mut photo.people));
    for_each(&mut parts.events, |event| is_in(&event.people), |event| leave(&mut event.people));
    for_each(&mut parts.places, |place| is_in(&place.people), |place| leave(&mut place.people));
    Ok(())
}

fn remove_place(parts: &mut BookParts, place: &PlaceId) -> Result<(), EditError> {
    let at = shelved(&parts.places, place.as_str())?;
    parts.places.remove(at);
    let is_it = |named: &Option<PlaceId>| named.as_ref() == Some(place);
    for_each(&mut parts.photos, |photo| is_it(&photo.place), |photo| photo.place = None);
    for_each(&mut parts.events, |event| is_it(&event.place), |event| event.place = None);
    for_each(&mut parts.people, |person| is_it(&person.lives_at), |person| person.lives_at = None);
    Ok(())
}
