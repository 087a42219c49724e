//! Who belongs where: the homes in the order of time, each with those who live or lived there; then
//! other places with theirs; then everybody else.
//!
//! Nothing is made up: who is in a circle, the book says so. Somebody may be in several.

use super::InLife;
use crate::book::{Book, Person, PersonId, Place, PlaceId};
use std::sync::Arc;

/// Those who belong to one place, or to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// The home or place; none for those of whom the book says no place.
    pub place: Option<PlaceId>,
    /// In the order of the list of people.
    pub people: Vec<PersonId>,
    /// Whether the child's time there has ended.
    pub ended: bool,
}

/// Every home and place, and everybody; those without a place last.
pub fn circles(book: &Book) -> Vec<Circle> {
    let people = &book.parts().people;
    let belongs = |place: &Place| -> Vec<PersonId> {
        let is_there =
            |one: &Person| place.people.contains(&one.id) || one.lives_at.as_ref() == Some(&place.id);
        people.iter().filter(|one| is_there(one)).map(|one| one.id.clone()).collect()
    };
    let mut all: Vec<Circle> = places_in_time(book)
        .into_iter()
        .map(|place| Circle {
            place: Some(place.id.clone()),
            people: belongs(place),
            ended: place.to.is_some(),
        })
        .collect();
    let placed = |id: &PersonId| all.iter().any(|circle| circle.people.contains(id));
    let others: Vec<PersonId> = people.iter().map(|one| &one.id).filter(|id| !placed(id)).cloned().collect();
    if !others.is_empty() {
        all.push(Circle { place: None, people: others, ended: false });
    }
    all
}

/// The homes in the order of time, those of which no time is known after them; then other places, in
/// the same way.
pub fn places_in_time(book: &Book) -> Vec<&Arc<Place>> {
    let chronology = book.chronology();
    let born = chronology.born();
    let begins = |place: &Place| {
        let when = place.from.as_ref().or(place.to.as_ref())?;
        Some(when.span(born, &|event| chronology.span(event))?.order())
    };
    let mut places: Vec<&Arc<Place>> = book.parts().places.iter().collect();
    places.sort_by_cached_key(|place| {
        let begins = begins(place);
        (!place.is_home, begins.is_none(), begins)
    });
    places
}

/// Everybody and every place, as the list has them.
pub fn everybody(book: &Book) -> Vec<InLife> {
    let people = book.parts().people.iter().map(|person| InLife::Person(person.id.clone()));
    let places = places_in_time(book).into_iter().map(|place| InLife::Place(place.id.clone()));
    people.chain(places).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::BookParts;

    fn book() -> Book {
        let parts: BookParts = serde_json::from_value(serde_json::json!({
            "info": { "title": "" },
            "people": [
                { "id": "mum", "called": "Mum", "lives_at": "now" },
                { "id": "mali", "called": "Mali", "lives_at": "nains" },
                { "id": "leo", "called": "Leo" },
                { "id": "abara", "called": "Miss Abara" },
            ],
            "places": [
                { "id": "school", "called": "school", "people": ["abara"] },
                { "id": "someday", "called": "a house", "is_home": true },
                { "id": "now", "called": "Mum’s", "is_home": true, "from": { "kind": "on", "date": "2024" } },
                {
                    "id": "nains", "called": "Nain’s", "is_home": true, "people": ["mum"],
                    "from": { "kind": "on", "date": "2021-04-06" }, "to": { "kind": "on", "date": "2021-05" },
                },
            ],
        }))
        .unwrap();
        Book::from_parts(parts).unwrap()
    }

    #[test]
    fn everybody_stands_where_the_book_says_in_the_order_of_time() {
        let circles = circles(&book());
        let said: Vec<(&str, Vec<&str>, bool)> = circles
            .iter()
            .map(|circle| {
                let place = circle.place.as_ref().map_or("", PlaceId::as_str);
                (place, circle.people.iter().map(PersonId::as_str).collect(), circle.ended)
            })
            .collect();
        assert_eq!(
            said,
            [
                ("nains", vec!["mum", "mali"], true),
                ("now", vec!["mum"], false),
                ("someday", vec![], false),
                ("school", vec!["abara"], false),
                ("", vec!["leo"], false),
            ]
        );
    }

    #[test]
    fn the_list_has_the_people_in_their_order_and_the_places_after_them() {
        let all = everybody(&book());
        assert_eq!(all.len(), 8);
        assert_eq!(all[0], InLife::Person("mum".parse().unwrap()));
        assert_eq!(all[4], InLife::Place("nains".parse().unwrap()));
        assert_eq!(all[7], InLife::Place("school".parse().unwrap()));
    }
}
