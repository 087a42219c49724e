//! The order of a life: each event with the days it may have been, before/after followed through.

use super::{AgeRange, BookParts, DaySpan, EventId, LifeEvent};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The events of a book along time.
pub struct Chronology<'a> {
    born: Option<DaySpan>,
    dated: Vec<(&'a Arc<LifeEvent>, Option<DaySpan>)>,
}

impl<'a> Chronology<'a> {
    /// Works out every event's days. Events that lean on each other in a ring have none.
    pub(super) fn of(parts: &'a BookParts) -> Self {
        let born = parts.info.child.born.map(super::PartialDate::span);
        let by_id: BTreeMap<&EventId, &Arc<LifeEvent>> =
            parts.events.iter().map(|event| (&event.id, event)).collect();
        let mut dated: Vec<_> =
            parts.events.iter().map(|event| (event, span(event, born, &by_id, parts.events.len()))).collect();
        // Stable: events of the same days, and those without any, keep the order in which they came.
        dated.sort_by_key(|(_, span)| span.map_or((1, (0, 0)), |span| (0, span.order())));
        Self { born, dated }
    }

    /// The events in the order of time; those whose time is not known come last.
    pub fn events(&self) -> impl Iterator<Item = &'a Arc<LifeEvent>> {
        self.dated.iter().map(|(event, _)| *event)
    }

    /// The days an event may have been.
    pub fn span(&self, id: &EventId) -> Option<DaySpan> {
        self.dated.iter().find(|(event, _)| &event.id == id).and_then(|(_, span)| *span)
    }

    /// How old the child was, as a range; none before birth or where either date is not known.
    pub fn age(&self, id: &EventId) -> Option<AgeRange> {
        self.span(id)?.ages(self.born?)
    }
}

/// The days of one event. `steps` bounds how many others it may lean on in a row.
fn span(
    event: &LifeEvent,
    born: Option<DaySpan>,
    by_id: &BTreeMap<&EventId, &Arc<LifeEvent>>,
    steps: usize,
) -> Option<DaySpan> {
    let other =
        |id: &EventId| by_id.get(id).and_then(|event| span(event, born, by_id, steps.checked_sub(1)?));
    event.when.as_ref()?.span(born, &other)
}

#[cfg(test)]
mod tests {
    use super::super::*;

    fn event(id: &str, when: Option<When>) -> Arc<LifeEvent> {
        Arc::new(LifeEvent {
            id: EventId::new(id).unwrap(),
            when,
            title: id.into(),
            words: Words::default(),
            photos: vec![],
            place: None,
            people: vec![],
            feelings: vec![],
            source: String::new(),
            audience: Audience::EVERYONE,
        })
    }

    fn on(date: &str) -> Option<When> {
        Some(When::On { date: date.parse().unwrap() })
    }

    #[test]
    fn events_stand_in_the_order_of_time_and_the_undated_last() {
        let before = Some(When::Before { event: EventId::new("school").unwrap() });
        let parts = BookParts {
            events: vec![
                event("unknown", None),
                event("school", on("2022-09")),
                event("dog", before),
                event("moved", on("2020-11-17")),
            ],
            info: BookInfo {
                child: Child { born: "2018-03-09".parse().ok(), ..Child::default() },
                ..BookInfo::default()
            },
            ..BookParts::default()
        };
        let book = Book::from_parts(parts).unwrap();
        let chronology = book.chronology();
        let order: Vec<_> = chronology.events().map(|e| e.id.as_str()).collect();
        assert_eq!(order, ["dog", "moved", "school", "unknown"]);
        let age = |id: &str| chronology.age(&EventId::new(id).unwrap());
        assert_eq!(age("moved"), Some(AgeRange { youngest: 2, oldest: 2 }));
        assert_eq!(age("dog"), Some(AgeRange { youngest: 0, oldest: 4 }));
    }

    #[test]
    fn a_ring_of_events_has_no_dates_and_ends() {
        let lean = |on: &str| Some(When::After { event: EventId::new(on).unwrap() });
        let parts =
            BookParts { events: vec![event("a", lean("b")), event("b", lean("a"))], ..BookParts::default() };
        let chronology = super::Chronology::of(&parts);
        assert_eq!(chronology.span(&EventId::new("a").unwrap()), None);
    }
}
