//! What the list of a life shows: its events in the order of time, the gaps between them, and what
//! is noted of their dates. Made anew when the book has changed, so that a long list costs nothing
//! while it is looked at.

use super::question::written_on;
use crate::app::OpenBook;
use crate::book::{AgeRange, Book, DaySpan, EventId, Gap, LifeEvent, PageId, Person, Reader, When};
use crate::check::{At, CHECKS, Checked};
use crate::copy::everything;
use crate::language::{Language, Message, is_named};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The widest range in which an age says something, in years.
const WIDEST_AGE: i16 = 3;
/// So many people are named who may know of a gap.
const MOST_NAMED: usize = 2;

/// A life as it is listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Life {
    /// From the first to the last; what has no date comes last.
    pub rows: Vec<LifeRow>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum LifeRow {
    /// Something that happened.
    Event(EventRow),
    /// A long time of which nothing is told.
    Gap(GapRow),
}

/// An event as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRow {
    /// The event.
    pub event: Arc<LifeEvent>,
    /// How old the child was, where that says something.
    pub age: Option<AgeRange>,
    /// Why it stands at the end, where something is said of when it was that gives it no place.
    pub at_end: Option<AtEnd>,
    /// What of its date cannot be, or is hardly meant.
    pub notes: Vec<Message>,
    /// Whether it is kept for the records, and the child's own book does not show it.
    pub for_records: bool,
}

/// Why an event stands at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtEnd {
    /// What is said of when it was is kept, but says nothing of its place.
    UntilDated,
    /// It is known by age, and when the child was born is not known.
    UntilBorn,
}

/// A gap as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct GapRow {
    /// The gap.
    pub gap: Gap,
    /// What those are called who told of the time before or after it, and may know more.
    pub may_know: Vec<String>,
    /// The page on which a question about it is written.
    pub question: Option<PageId>,
}

impl Life {
    /// The life that a book tells, as of this day.
    pub fn of(book: &Book, today: Date) -> Self {
        let chronology = book.chronology();
        let born = chronology.born();
        let notes = notes(book, today);
        let mut gaps: BTreeMap<EventId, Gap> =
            chronology.gaps().into_iter().map(|gap| (gap.before.clone(), gap)).collect();
        let mut rows = Vec::new();
        for event in chronology.events() {
            if let Some(gap) = gaps.remove(&event.id) {
                let may_know = may_know(book, &gap);
                let question = written_on(book, &gap);
                rows.push(LifeRow::Gap(GapRow { gap, may_know, question }));
            }
            rows.push(LifeRow::Event(EventRow {
                event: Arc::clone(event),
                age: age_to_say(event, chronology.span(&event.id), born),
                at_end: chronology.stands_at(&event.id).map_or_else(|| at_end(event, born), |_| None),
                notes: notes.get(&event.id).cloned().unwrap_or_default(),
                for_records: !event.audience.includes(Reader::Own),
            }));
        }
        Self { rows }
    }

    /// The life of the book that is open.
    pub fn of_open(book: &OpenBook) -> Self {
        Self::of(book.book(), jiff::Zoned::now().date())
    }

    /// Where an event stands.
    pub fn row_of(&self, event: &EventId) -> Option<usize> {
        self.rows.iter().position(|row| matches!(row, LifeRow::Event(row) if row.event.id == *event))
    }

    /// The events, in the order of the list.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &EventRow> {
        self.rows.iter().filter_map(|row| match row {
            LifeRow::Event(event) => Some(event),
            LifeRow::Gap(_) => None,
        })
    }
}

impl EventRow {
    /// What stands under its title: the beginning of its story, else who told of it.
    pub fn under(&self, language: &Language) -> String {
        let story = self.event.words.text();
        let first = story.lines().map(str::trim).find(|line| !line.is_empty());
        match (first, self.event.source.trim()) {
            (Some(first), _) => first.to_owned(),
            (None, "") => String::new(),
            (None, source) => language.say(&Message::new("life-told-by").with("source", source)),
        }
    }
}

/// Why an event that has no place in time stands at the end; none where nothing is said of when it was.
fn at_end(event: &LifeEvent, born: Option<DaySpan>) -> Option<AtEnd> {
    match &event.when {
        Some(When::AtAge { .. } | When::AtAgeIn { .. }) if born.is_none() => Some(AtEnd::UntilBorn),
        when => (when.is_some() || !event.when_words.is_empty()).then_some(AtEnd::UntilDated),
    }
}

/// How old the child was, where that says something beside the date: not on the day of birth, nor where
/// the date says it itself or is not understood, nor where it could be almost any age.
pub(super) fn age_to_say(
    event: &LifeEvent,
    days: Option<DaySpan>,
    born: Option<DaySpan>,
) -> Option<AgeRange> {
    let (days, born) = days.zip(born)?;
    let is_birth = days.first <= born.last && days.last <= born.last;
    let by_age = matches!(
        event.when,
        Some(When::AtAge { .. } | When::AtAgeIn { .. } | When::Before { .. } | When::After { .. })
    );
    let age = days.ages(born).filter(|_| !is_birth && !by_age && event.when_words.is_empty());
    age.filter(|age| age.oldest - age.youngest <= WIDEST_AGE)
}

/// What the checks have to say of the dates of events.
fn notes(book: &Book, today: Date) -> BTreeMap<EventId, Vec<Message>> {
    let copy = everything(book);
    let of = Checked { copy: &copy, pages: Vec::new(), today };
    let found = CHECKS.iter().filter(|check| check.id() == "dates").flat_map(|check| check.run(&of));
    let mut notes: BTreeMap<EventId, Vec<Message>> = BTreeMap::new();
    for finding in found {
        if let At::Event(event) = finding.at {
            notes.entry(event).or_default().push(finding.what);
        }
    }
    notes
}

/// Those who told of what was before and after a gap, as the sources of these events name them: who
/// has told once can be asked again.
fn may_know(book: &Book, gap: &Gap) -> Vec<String> {
    let sides = [gap.after.as_ref(), Some(&gap.before)].into_iter().flatten();
    let sources: Vec<&str> =
        sides.filter_map(|id| book.event(id)).map(|event| event.source.as_str()).collect();
    let told = |person: &&Arc<Person>| sources.iter().any(|source| is_named(source, &person.called));
    let people = book.parts().people.iter().filter(told).map(|person| person.called.clone());
    people.take(MOST_NAMED).collect()
}
