//! The photo box: every photo of the book with what is known of it, newest first, by groups.
//!
//! Groups say what is true: a date no better known than to the year heads a group of its own, and
//! the first years of a child are told by the child's age where the date of birth is known.

use crate::app::open_book::OpenBook;
use crate::book::{
    AgeRange, Audience, DaySpan, ElementKind, PartialDate, PersonId, Photo, PhotoId, Season, When,
};
use crate::language::bare;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Up to this age, in years, groups are told by how old the child was.
const TOLD_BY_AGE: i16 = 4;

/// A photo of the book and where it is used.
#[derive(Clone, Debug)]
pub struct BoxedPhoto {
    /// The photo.
    pub photo: Arc<Photo>,
    /// The printed pages on which it stands, by index from 0.
    pub pages: Vec<usize>,
    /// Whether the timeline, a person or a place shows it.
    pub elsewhere: bool,
    /// The days on which it may have been taken.
    pub span: Option<DaySpan>,
    /// How old the child was then.
    pub age: Option<AgeRange>,
    heading: Heading,
}

/// Every photo of the book.
#[derive(Clone, Debug, Default)]
pub struct PhotoBox {
    /// Newest first, those without a date last.
    kept: Vec<BoxedPhoto>,
    people: BTreeMap<PersonId, String>,
}

/// Which photos are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that stand nowhere.
    NotUsed,
    /// Those on pages.
    OnPage,
    /// Those that leave in no copy.
    KeptBack,
    /// Those of one person.
    Person(PersonId),
    /// Those of which nobody has said who is in them.
    NotNamed,
}

/// How they are grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// By date, as well as it is known.
    #[default]
    Date,
    /// By who is in them.
    Person,
}

/// What stands over a group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Heading {
    /// When the child was so old, in years.
    Age(u8),
    /// A season or a year.
    Date(PartialDate),
    /// A date that is not sure, as it is known.
    Unsure(When),
    /// No date is known.
    NotDated,
    /// Somebody of the book.
    Person(PersonId),
    /// Nobody has said who is in them.
    NotNamed,
}

/// Photos under one heading.
#[derive(Clone, Debug)]
pub struct Group {
    /// What it says.
    pub heading: Heading,
    /// The photos, newest first.
    pub photos: Vec<BoxedPhoto>,
}

impl Group {
    /// Whether its date is not sure.
    pub fn is_unsure(&self) -> bool {
        matches!(self.heading, Heading::Unsure(_))
    }

    /// Who gave all of them, where one person did.
    pub fn giver(&self) -> Option<&str> {
        let first = self.photos.first()?.photo.source.trim();
        let one = self.photos.iter().all(|kept| kept.photo.source.trim() == first);
        (one && !first.is_empty()).then_some(first)
    }
}

impl BoxedPhoto {
    /// Whether it stands anywhere.
    pub fn is_used(&self) -> bool {
        self.elsewhere || !self.pages.is_empty()
    }

    /// Whether it leaves in no copy.
    pub fn is_kept_back(&self) -> bool {
        self.photo.audience == Audience::NOBODY
    }
}

impl PhotoBox {
    /// The photos of a book.
    pub(in crate::app) fn of(open: &OpenBook) -> Self {
        let parts = open.book().parts();
        let mut pages: BTreeMap<&PhotoId, Vec<usize>> = BTreeMap::new();
        for (index, printed) in open.printed().pages().iter().enumerate().filter(|(_, p)| p.place.part == 0) {
            for element in &printed.page.elements {
                if let ElementKind::Picture(picture) = &element.kind
                    && let Some(photo) = &picture.photo
                {
                    let on = pages.entry(photo).or_default();
                    if on.last() != Some(&index) {
                        on.push(index);
                    }
                }
            }
        }
        let events = parts.events.iter().flat_map(|event| &event.photos);
        let faces = parts.people.iter().filter_map(|person| person.photo.as_ref());
        let homes = parts.places.iter().filter_map(|place| place.photo.as_ref());
        let elsewhere: BTreeSet<&PhotoId> = events.chain(faces).chain(homes).collect();
        let born = parts.info.child.born.map(PartialDate::span);
        let chronology = open.book().chronology();
        let mut kept: Vec<BoxedPhoto> = (open.book().photos().iter())
            .map(|photo| {
                let span = photo.taken.as_ref().and_then(|when| when.span(born, &|id| chronology.span(id)));
                let age = span.and_then(|span| span.ages(born?));
                BoxedPhoto {
                    photo: Arc::clone(photo),
                    pages: pages.get(&photo.id).cloned().unwrap_or_default(),
                    elsewhere: elsewhere.contains(&photo.id),
                    heading: heading(photo.taken.as_ref(), age),
                    span,
                    age,
                }
            })
            .collect();
        // Stable: photos of one day, and those without a date, keep the order in which they came.
        kept.sort_by_key(|kept| {
            let dated = kept.span.map(|span| span.order());
            (dated.is_none(), dated.map(|(middle, width)| (-middle, width)))
        });
        let people = parts.people.iter().map(|person| (person.id.clone(), person.called.clone())).collect();
        Self { kept, people }
    }

    /// All of them, newest first.
    pub fn all(&self) -> &[BoxedPhoto] {
        &self.kept
    }

    /// One of them.
    pub fn get(&self, id: &PhotoId) -> Option<&BoxedPhoto> {
        self.kept.iter().find(|kept| kept.photo.id == *id)
    }

    /// How many a filter lets through.
    pub fn count(&self, filter: &Filter) -> usize {
        self.kept.iter().filter(|kept| filter.lets(kept)).count()
    }

    /// What a filter and some words let through, in groups.
    pub fn groups(&self, filter: &Filter, search: &str, grouping: Grouping) -> Vec<Group> {
        let wanted = bare(search);
        let shown = self.kept.iter().filter(|kept| filter.lets(kept) && self.says(kept, &wanted));
        let mut groups: Vec<Group> = Vec::new();
        let mut put = |heading: Heading, kept: &BoxedPhoto| {
            match groups.iter_mut().find(|group| group.heading == heading) {
                Some(group) => group.photos.push(kept.clone()),
                None => groups.push(Group { heading, photos: vec![kept.clone()] }),
            };
        };
        match grouping {
            Grouping::Date => shown.for_each(|kept| put(kept.heading.clone(), kept)),
            Grouping::Person => {
                for kept in shown {
                    kept.photo.people.iter().for_each(|person| put(Heading::Person(person.clone()), kept));
                    if kept.photo.people.is_empty() {
                        put(Heading::NotNamed, kept);
                    }
                }
                // Whoever is in most of them comes first, and nobody last.
                groups.sort_by_key(|group| {
                    (group.heading == Heading::NotNamed, usize::MAX - group.photos.len())
                });
            }
        }
        groups
    }

    /// Whether a photo has to do with these words: names, captions, a year.
    fn says(&self, kept: &BoxedPhoto, wanted: &str) -> bool {
        let photo = &kept.photo;
        let people = photo.people.iter().filter_map(|person| self.people.get(person));
        let words = [&photo.caption, &photo.alt, &photo.source];
        let year = kept.span.map(|span| span.first.year().to_string());
        wanted.is_empty()
            || words.into_iter().chain(people).any(|words| bare(words).contains(wanted))
            || year.is_some_and(|year| year == wanted)
    }
}

impl Filter {
    fn lets(&self, kept: &BoxedPhoto) -> bool {
        match self {
            Self::All => true,
            Self::NotUsed => !kept.is_used() && !kept.is_kept_back(),
            Self::OnPage => !kept.pages.is_empty(),
            Self::KeptBack => kept.is_kept_back(),
            Self::Person(person) => kept.photo.people.contains(person),
            Self::NotNamed => kept.photo.people.is_empty(),
        }
    }
}

/// What a photo stands under.
fn heading(taken: Option<&When>, age: Option<AgeRange>) -> Heading {
    let Some(taken) = taken else { return Heading::NotDated };
    let sure = matches!(taken, When::On { .. } | When::AtAge { .. } | When::AtAgeIn { about: false, .. });
    let told =
        age.filter(|age| sure && age.youngest == age.oldest && (0..=TOLD_BY_AGE).contains(&age.oldest));
    if let Some(age) = told {
        return Heading::Age(age.oldest.unsigned_abs() as u8);
    }
    match taken {
        When::On { date } => Heading::Date(season_of(*date)),
        // Said by age, by somebody who does not know the date of birth.
        When::AtAge { from_years, to_years } if from_years == to_years => Heading::Age(*from_years),
        other => Heading::Unsure(other.clone()),
    }
}

/// The season that a day or a month is in; a year is no better known than that.
fn season_of(date: PartialDate) -> PartialDate {
    let (year, month) = match date {
        PartialDate::Day(day) => (day.year(), day.month()),
        PartialDate::Month { year, month } => (year, month),
        PartialDate::Season { .. } | PartialDate::Year(_) => return date,
    };
    match month {
        3..=5 => PartialDate::Season { year, season: Season::Spring },
        6..=8 => PartialDate::Season { year, season: Season::Summer },
        9..=11 => PartialDate::Season { year, season: Season::Autumn },
        12 => PartialDate::Season { year, season: Season::Winter },
        // A winter goes by the year in which it begins.
        _ => PartialDate::Season { year: year - 1, season: Season::Winter },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(when: &str, born: Option<&str>) -> Heading {
        let date: PartialDate = when.parse().unwrap();
        let taken = When::On { date };
        let born = born.map(|born| born.parse::<PartialDate>().unwrap().span());
        let age = date.span().ages(born.unwrap_or(date.span())).filter(|_| born.is_some());
        heading(Some(&taken), age)
    }

    #[test]
    fn photos_stand_under_what_is_true_of_them() {
        let season = |text: &str| Heading::Date(text.parse().unwrap());
        assert_eq!(head("2018-06-01", Some("2018-03-09")), Heading::Age(0));
        assert_eq!(head("2021-06-01", Some("2018-03-09")), Heading::Age(3));
        assert_eq!(head("2026-08-14", Some("2018-03-09")), season("2026-summer"));
        assert_eq!(head("2026-02", None), season("2025-winter"));
        assert_eq!(head("2019", Some("2018-03-09")), season("2019"), "0 or 1: not known, so not said");
        let about = When::About { date: "2019".parse().unwrap() };
        assert_eq!(heading(Some(&about), None), Heading::Unsure(about.clone()));
        assert_eq!(heading(None, None), Heading::NotDated);
    }
}
