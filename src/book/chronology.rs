//! The order of a life: each event with the days it may have been, before/after followed through.

use super::{AgeRange, BookParts, DaySpan, EventId, LifeEvent, When};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many events may lean on one another in a row; beyond, a date is as good as not known.
const LONGEST_CHAIN: usize = 64;

/// The events of a book along time.
pub struct Chronology<'a> {
    born: Option<DaySpan>,
    dated: Vec<Dated<'a>>,
    /// Where each event stands in `dated`.
    at: BTreeMap<&'a EventId, usize>,
}

/// An event with what is known of its time.
struct Dated<'a> {
    event: &'a Arc<LifeEvent>,
    /// The days it may have been.
    span: Option<DaySpan>,
    /// The days by which it stands among the others: its own or, for an event before or after another
    /// one, those of the other; and how many steps before or after.
    stands: Option<(DaySpan, i32)>,
}

impl<'a> Chronology<'a> {
    /// Works out every event's days. Events that lean on each other in a ring have none.
    pub(super) fn of(parts: &'a BookParts) -> Self {
        let born = parts.info.child.born.map(super::PartialDate::span);
        let by_id: BTreeMap<&EventId, &Arc<LifeEvent>> =
            parts.events.iter().map(|event| (&event.id, event)).collect();
        let steps = parts.events.len().min(LONGEST_CHAIN);
        let mut dated: Vec<_> = (parts.events.iter())
            .map(|event| Dated {
                event,
                span: span(event, born, &by_id, steps),
                stands: stands(event, born, &by_id, steps),
            })
            .collect();
        // Stable: events of the same days, and those without any, keep the order in which they came.
        dated.sort_by_key(|dated| {
            dated.stands.map_or((1, (0, 0), 0), |(days, steps)| (0, days.order(), steps))
        });
        let at = dated.iter().enumerate().map(|(at, dated)| (&dated.event.id, at)).collect();
        Self { born, dated, at }
    }

    /// The events in the order of time; those whose time is not known come last.
    pub fn events(&self) -> impl Iterator<Item = &'a Arc<LifeEvent>> {
        self.dated.iter().map(|dated| dated.event)
    }

    /// The days an event may have been.
    pub fn span(&self, id: &EventId) -> Option<DaySpan> {
        self.dated(id)?.span
    }

    /// The days by which an event stands among the others: its own, or those of the event that it was
    /// before or after, beside which it stands.
    pub fn stands_at(&self, id: &EventId) -> Option<DaySpan> {
        self.dated(id)?.stands.map(|(days, _)| days)
    }

    /// The child's birth, as well as it is known.
    pub fn born(&self) -> Option<DaySpan> {
        self.born
    }

    /// When an event was, as it is known.
    pub(super) fn when(&self, id: &EventId) -> Option<&When> {
        self.dated(id)?.event.when.as_ref()
    }

    fn dated(&self, id: &EventId) -> Option<&Dated<'a>> {
        self.dated.get(*self.at.get(id)?)
    }

    /// How old the child was, as a range; none before birth or where either date is not known.
    pub fn age(&self, id: &EventId) -> Option<AgeRange> {
        self.span(id)?.ages(self.born?)
    }
}

/// One event of each ring in which events lean on one another: the first of it in the order of the
/// parts, where nobody's date means anything. Every event is passed once.
pub(crate) fn one_of_each_ring(events: &[Arc<LifeEvent>]) -> Vec<&EventId> {
    let by_id: BTreeMap<&EventId, usize> =
        events.iter().enumerate().map(|(at, event)| (&event.id, at)).collect();
    let next = |at: usize| by_id.get(events[at].when.as_ref()?.leans_on()?).copied();
    // The walk on which each event was passed.
    let mut passed = vec![None; events.len()];
    let mut found = Vec::new();
    for start in 0..events.len() {
        let mut way = Some(start);
        while let Some(at) = way
            && passed[at].is_none()
        {
            passed[at] = Some(start);
            way = next(at);
        }
        // Met again on the same walk: a ring, which every walk that comes to it later finds passed.
        if let Some(met) = way.filter(|at| passed[*at] == Some(start)) {
            let ring = std::iter::successors(next(met), |at| next(*at).filter(|_| *at != met));
            found.extend(ring.min().map(|first| &events[first].id));
        }
    }
    found
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

/// The days by which an event stands, and how many steps before (negative) or after them.
fn stands(
    event: &LifeEvent,
    born: Option<DaySpan>,
    by_id: &BTreeMap<&EventId, &Arc<LifeEvent>>,
    steps: usize,
) -> Option<(DaySpan, i32)> {
    let step = match event.when.as_ref()? {
        When::Before { .. } => -1,
        When::After { .. } => 1,
        _ => return Some((span(event, born, by_id, steps)?, 0)),
    };
    let other = by_id.get(event.when.as_ref()?.leans_on()?)?;
    let (days, so_far) = stands(other, born, by_id, steps.checked_sub(1)?)?;
    Some((days, so_far + step))
}

#[cfg(test)]
mod tests {
    use super::super::*;

    fn event(id: &str, when: Option<When>) -> Arc<LifeEvent> {
        Arc::new(LifeEvent { when, ..LifeEvent::new(EventId::new(id).unwrap(), id) })
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
        // What was before school stands beside it: nobody knows that it was before the move.
        assert_eq!(order, ["moved", "dog", "school", "unknown"]);
        let age = |id: &str| chronology.age(&EventId::new(id).unwrap());
        assert_eq!(age("moved"), Some(AgeRange { youngest: 2, oldest: 2 }));
        assert_eq!(age("dog"), Some(AgeRange { youngest: 0, oldest: 4 }));
    }

    #[test]
    fn each_ring_is_found_once_by_its_first_event_whatever_leads_to_it() {
        let lean = |on: &str| Some(When::After { event: EventId::new(on).unwrap() });
        let events = [
            event("way", lean("b")),
            event("a", lean("b")),
            event("b", lean("c")),
            event("c", lean("a")),
            event("self", lean("self")),
            event("end", None),
            event("chain", lean("end")),
            event("lost", lean("nobody")),
        ];
        let found: Vec<_> = one_of_each_ring(&events).into_iter().map(EventId::as_str).collect();
        assert_eq!(found, ["a", "self"]);
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
