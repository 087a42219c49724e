//! Where the story of a life has nothing for a long time, so that somebody may be asked.
//!
//! A gap is a year or more: within a year a child has a birthday and every season, so with one missing
//! there is an age at which the child cannot find themselves in the book. Children who were given books
//! with gaps asked for what was left out before anything else. Shorter pauses are only quiet times.

use super::{Chronology, DaySpan, EventId, LifeEvent, PartialDate, When};
use jiff::ToSpan;
use jiff::civil::Date;

/// The longest time without an event that is not yet a gap, in months.
const LONGEST_PAUSE_MONTHS: i32 = 12;
/// An event known to so many days is known to a month.
const A_MONTH_DAYS: i32 = 31;

/// A long time of which the book tells nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The event before it; none where it begins with the birth.
    pub after: Option<EventId>,
    /// The event at which the story goes on.
    pub before: EventId,
    /// When it begins, as well as the event before it is known: a month or a year.
    pub from: PartialDate,
    /// When it ends, as well as the event after it is known.
    pub to: PartialDate,
}

impl Chronology<'_> {
    /// The gaps between the birth, or the first event where that is not known, and the last event.
    ///
    /// What was some time before or after something else fills none: nobody knows how long before.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut known: Vec<(DaySpan, &LifeEvent)> = (self.events())
            .filter(|event| event.when.as_ref().is_some_and(|when| when.leans_on().is_none()))
            .filter_map(|event| Some((self.span(&event.id)?, &**event)))
            .collect();
        known.sort_by_key(|(days, _)| *days);
        let mut gaps = Vec::new();
        let mut told: Option<(DaySpan, Option<&EventId>)> = self.born().map(|born| (born, None));
        for (days, event) in known {
            if let Some((before, after)) = told
                && days.first > before.last.saturating_add(LONGEST_PAUSE_MONTHS.months())
            {
                gaps.push(Gap {
                    after: after.cloned(),
                    before: event.id.clone(),
                    from: as_known(after.and_then(|id| self.when(id)), before, before.last),
                    to: as_known(event.when.as_ref(), days, days.first),
                });
            }
            if told.is_none_or(|(before, _)| days.last > before.last) {
                told = Some((days, Some(&event.id)));
            }
        }
        gaps
    }
}

/// The end of some days as well as their date is known, and no better than to a month.
fn as_known(when: Option<&When>, days: DaySpan, end: Date) -> PartialDate {
    let month = PartialDate::Month { year: end.year(), month: end.month() };
    match when {
        Some(When::On { date } | When::About { date }) if !matches!(date, PartialDate::Day(_)) => *date,
        _ if days.first.saturating_add(A_MONTH_DAYS.days()) > days.last => month,
        _ => PartialDate::Year(end.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::*;
    use std::sync::Arc;

    /// Each gap: the events it lies between, and from when to when.
    fn gaps(born: &str, events: &[(&str, &str)]) -> Vec<String> {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        let event = |id: &str, when: &str| {
            let when = match when.split_once(' ') {
                Some(("before", other)) => When::Before { event: other.parse().unwrap() },
                Some((from, to)) => When::Between { from: date(from), to: date(to) },
                None => When::On { date: date(when) },
            };
            Arc::new(LifeEvent { when: Some(when), ..LifeEvent::new(id.parse().unwrap(), id) })
        };
        let child = Child { born: born.parse().ok(), ..Child::default() };
        let parts = BookParts {
            info: BookInfo { child, ..BookInfo::default() },
            events: events.iter().map(|(id, when)| event(id, when)).collect(),
            ..BookParts::default()
        };
        let book = Book::from_parts(parts).unwrap();
        let name = |gap: &Gap| gap.after.as_ref().map_or("birth", EventId::as_str).to_owned();
        let gaps = book.chronology().gaps();
        gaps.iter().map(|gap| format!("{} {}, {} {}", name(gap), gap.from, gap.before, gap.to)).collect()
    }

    #[test]
    fn a_year_without_an_event_is_a_gap_and_less_is_not() {
        let events = [("walk", "2019-03-09"), ("moved", "2020-03-10"), ("school", "2022-09")];
        assert_eq!(
            gaps("2018-03-09", &events),
            ["walk 2019-03, moved 2020-03", "moved 2020-03, school 2022-09"]
        );
        assert!(gaps("2018-03-09", &[("walk", "2019-03-09"), ("moved", "2020-03-09")]).is_empty());
        let events = [("walk", "2019"), ("moved", "2022-spring")];
        assert_eq!(gaps("2018-03-09", &events), ["walk 2019, moved 2022-spring"]);
    }

    #[test]
    fn a_gap_may_begin_with_the_birth_and_never_before_it() {
        assert_eq!(
            gaps("2018-03-09", &[("sister", "2012"), ("moved", "2020")]),
            ["birth 2018-03, moved 2020"]
        );
        assert_eq!(gaps("", &[("sister", "2012"), ("moved", "2020")]), ["sister 2012, moved 2020"]);
    }

    #[test]
    fn what_lasts_fills_its_time_and_what_leans_on_another_fills_none() {
        assert!(gaps("2018", &[("flat", "2018 2021"), ("school", "2022")]).is_empty());
        let events = [("walk", "2019"), ("dog", "before school"), ("school", "2022")];
        assert_eq!(gaps("2018", &events), ["walk 2019, school 2022"]);
        // An event within the time of another does not end it.
        assert!(gaps("2018", &[("flat", "2018 2021"), ("walk", "2018-06"), ("school", "2022")]).is_empty());
    }
}
