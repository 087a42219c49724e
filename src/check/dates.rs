//! Dates that cannot be, or that are hardly meant: an end before its beginning, somebody present
//! before they were born, a photo of tomorrow.
//!
//! Only what cannot be on any day of the days that a date may be is found.

use super::{At, Check, Checked, Finding, Fix, Weight};
use crate::book::{Chronology, DaySpan, LifeEvent, Person, Photo, Place, When};
use crate::edit::FactEdit;
use crate::language::Message;
use jiff::civil::Date;
use std::sync::Arc;

pub(super) struct Dates;

impl Check for Dates {
    fn id(&self) -> &'static str {
        "dates"
    }

    fn run(&self, of: &Checked<'_>) -> Vec<Finding> {
        let parts = of.book().parts();
        let known = Known {
            id: self.id(),
            chronology: of.book().chronology(),
            born: parts.info.child.born.map(|born| born.span()),
            people: &parts.people,
            today: of.today,
        };
        let mut found = known.child();
        found.extend(parts.events.iter().flat_map(|event| known.event(event)));
        found.extend(parts.photos.iter().flat_map(|photo| known.photo(photo)));
        found.extend(parts.people.iter().filter_map(|person| known.person(person)));
        found.extend(parts.places.iter().filter_map(|place| known.place(place)));
        let by_age = parts
            .events
            .iter()
            .any(|event| matches!(event.when, Some(When::AtAge { .. } | When::AtAgeIn { .. })));
        if by_age && known.born.is_none() {
            found.push(known.finding(At::Book, Weight::Look, Message::new("check-date-no-birth")));
        }
        found
    }
}

struct Known<'a> {
    id: &'static str,
    chronology: Chronology<'a>,
    born: Option<DaySpan>,
    people: &'a [Arc<Person>],
    today: Date,
}

impl Known<'_> {
    fn finding(&self, at: At, weight: Weight, what: Message) -> Finding {
        Finding { check: self.id, what, at, page: None, weight, fix: None }
    }

    fn span(&self, when: Option<&When>) -> Option<DaySpan> {
        when?.span(self.born, &|event| self.chronology.span(event))
    }

    fn child(&self) -> Vec<Finding> {
        let unborn = self.born.is_some_and(|born| born.first > self.today);
        let what = Message::new("check-date-born-after-today");
        unborn.then(|| self.finding(At::Book, Weight::MustMend, what)).into_iter().collect()
    }

    fn event(&self, event: &LifeEvent) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut say = |weight, what| found.push(self.finding(At::Event(event.id.clone()), weight, what));
        let title = event.title.as_str();
        if turned_round(event.when.as_ref()) {
            say(Weight::MustMend, Message::new("check-date-event-turned-round").with("title", title));
        }
        if let Some(days) = self.span(event.when.as_ref()) {
            if self.born.is_some_and(|born| days.last < born.first) {
                say(Weight::Look, Message::new("check-date-event-before-birth").with("title", title));
            }
            // What leans on another event has an open end, and is no more in the future than that.
            let leans = event.when.as_ref().is_some_and(|when| when.leans_on().is_some());
            if days.first > self.today && !leans {
                say(Weight::Look, Message::new("check-date-event-after-today").with("title", title));
            }
            for person in self.unborn(&event.people, days) {
                let what = Message::new("check-date-person-at-event")
                    .with("person", person.called.as_str())
                    .with("title", title);
                say(Weight::Look, what);
            }
        }
        for finding in &mut found {
            if finding.weight == Weight::MustMend {
                finding.fix = turn(event);
            }
        }
        found
    }

    fn photo(&self, photo: &Photo) -> Vec<Finding> {
        let Some(days) = self.span(photo.taken.as_ref()) else { return Vec::new() };
        let at = || At::Photo(photo.id.clone());
        let leans = photo.taken.as_ref().is_some_and(|when| when.leans_on().is_some());
        let future = (days.first > self.today && !leans)
            .then(|| self.finding(at(), Weight::Look, Message::new("check-date-photo-after-today")));
        let unborn = self.unborn(&photo.people, days).map(|person| {
            let what = Message::new("check-date-person-on-photo").with("person", person.called.as_str());
            self.finding(at(), Weight::Look, what)
        });
        future.into_iter().chain(unborn).collect()
    }

    fn person(&self, person: &Person) -> Option<Finding> {
        let born = self.span(person.born.as_ref())?;
        let what = Message::new("check-date-person-born-after-today").with("person", person.called.as_str());
        let at = At::Person(person.id.clone());
        (born.first > self.today).then(|| self.finding(at, Weight::Look, what))
    }

    fn place(&self, place: &Place) -> Option<Finding> {
        let (from, to) = (self.span(place.from.as_ref())?, self.span(place.to.as_ref())?);
        let what = Message::new("check-date-place-turned-round").with("place", place.called.as_str());
        let at = At::Place(place.id.clone());
        (to.last < from.first).then(|| self.finding(at, Weight::MustMend, what))
    }

    /// Those of these people who were born after these days, whenever they were.
    fn unborn<'a>(
        &'a self,
        people: &'a [crate::book::PersonId],
        days: DaySpan,
    ) -> impl Iterator<Item = &'a Person> {
        self.people.iter().map(Arc::as_ref).filter(move |person| {
            let leans = person.born.as_ref().is_some_and(|when| when.leans_on().is_some());
            let born = self.span(person.born.as_ref()).filter(|_| !leans);
            people.contains(&person.id) && born.is_some_and(|born| born.first > days.last)
        })
    }
}

/// Whether a date says "between" with the later first.
fn turned_round(when: Option<&When>) -> bool {
    matches!(when, Some(When::Between { from, to }) if to.span().last < from.span().first)
}

/// The event with its two dates the right way round.
fn turn(event: &LifeEvent) -> Option<Fix> {
    let Some(When::Between { from, to }) = event.when else { return None };
    let when = Some(When::Between { from: to, to: from });
    let edit = FactEdit::UpdateEvent(Arc::new(LifeEvent { when, ..event.clone() })).into();
    Some(Fix { words: Message::new("check-date-event-turned-round.fix"), edit })
}
