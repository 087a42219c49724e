//! How a book was looked at when it was left, to go on from there when it is opened again.
//!
//! Kept with the recent books, and so nowhere where none are remembered. Ids and numbers alone: no word
//! of the book, and nothing that somebody looked for in it.

use super::open_book::OpenBook;
use super::place::Place;
use super::places::{InLife, ShownAs, find};
use super::view::Zoom;
use crate::book::{ElementId, EventId, PageId, PersonId, PhotoId, PlaceId, SectionId};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// So many chosen things are kept, each of its kind.
const MOST: usize = 40;
/// A zoom of 1 as it is kept: a number without fractions.
const WHOLE: f64 = 1000.0;

/// Something long that is scrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scrolled {
    /// The small pages.
    Strip,
    /// The photos.
    Photos,
    /// What of the photos can be shown, and who is on them.
    PhotoList,
    /// The events of the timeline.
    Events,
    /// The people and places by name.
    People,
    /// The people in circles.
    Circles,
    /// The people with what is known of each.
    Everybody,
    /// What was found to mend.
    Findings,
}

/// How a book was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct LeftAt {
    place: Place,
    page: Option<PageId>,
    part: usize,
    one_page: bool,
    /// In thousandths of real size; none for as large as the desk allows.
    zoom: Option<u32>,
    /// How far the pages are moved on the desk, in points.
    pan: (i32, i32),
    /// Whether the strip, and the panels of the pages, the photos and the people, were opened or closed.
    strip: Option<bool>,
    panels: [Option<bool>; 3],
    folded: Vec<SectionId>,
    things: Vec<ElementId>,
    photos: Vec<PhotoId>,
    person: Option<PersonId>,
    home: Option<PlaceId>,
    people_as: ShownAs,
    event: Option<EventId>,
    /// How far each is scrolled, in points.
    scrolled: BTreeMap<Scrolled, u32>,
}

/// What is not understood of it takes nothing else with it: the book is then opened at its beginning.
pub(super) fn if_understood<'a, D: Deserializer<'a>>(from: D) -> Result<Option<LeftAt>, D::Error> {
    Ok(LeftAt::deserialize(Value::deserialize(from)?).ok())
}

impl LeftAt {
    /// Whether the strip was opened or closed.
    pub(super) fn strip(&self) -> Option<bool> {
        self.strip
    }
}

impl OpenBook {
    /// How it is looked at now.
    pub(super) fn left_at(&self, strip: Option<bool>) -> LeftAt {
        let (view, people) = (self.view(), self.on_people());
        let (page, part) = self.turned_to().unzip();
        let few = |chosen: &[ElementId]| chosen.iter().take(MOST).cloned().collect();
        let photos = self.on_photos().looked_at();
        let (person, home) = match people.chosen().cloned() {
            Some(InLife::Person(person)) => (Some(person), None),
            Some(InLife::Place(home)) => (None, Some(home)),
            None => (None, None),
        };
        LeftAt {
            place: self.place(),
            page,
            part: part.unwrap_or(0),
            one_page: !view.wants_spread(),
            zoom: match view.zoom() {
                Zoom::Fit => None,
                Zoom::Times(times) => Some((times * WHOLE).round() as u32),
            },
            pan: view.pan(),
            strip,
            panels: [self.on_pages().panel(), photos.panel, people.panel()],
            folded: self
                .printed()
                .sections()
                .iter()
                .map(|section| section.id.clone())
                .filter(|id| self.is_folded(id))
                .collect(),
            things: few(self.on_pages().chosen()),
            photos: photos.chosen.iter().take(MOST).cloned().collect(),
            person,
            home,
            people_as: people.shown_as(),
            event: self.on_timeline().chosen().cloned(),
            scrolled: self.scrolled.clone(),
        }
    }

    /// Goes on from there, with what of it the book still has.
    pub(super) fn go_on_from(&mut self, left: &LeftAt) {
        let page = left.page.as_ref().and_then(|page| self.printed().index_of(page, left.part));
        let (view, printed) = self.view_mut();
        view.set_spread(!left.one_page);
        if let Some(thousandths) = left.zoom {
            view.zoom_as_before(f64::from(thousandths) / WHOLE);
        }
        view.go_to(page.unwrap_or(0), printed);
        view.pan_as_before(left.pan);
        self.part_left = left.page.clone().map(|page| (page, left.part));
        let printed = self.printed();
        let folded =
            left.folded.iter().filter(|id| printed.sections().iter().any(|section| section.id == **id));
        folded.cloned().collect::<Vec<_>>().into_iter().for_each(|section| self.fold(section));
        let things: Vec<_> =
            left.things.iter().filter(|id| find(self.book(), id).is_some()).cloned().collect();
        self.on_pages_mut().choose(things);
        let mut photos = self.on_photos().looked_at().clone();
        photos.chosen = left.photos.iter().filter(|id| self.photo(id).is_some()).cloned().collect();
        let [on_pages, on_photos, on_people] = left.panels;
        photos.panel = on_photos;
        self.on_photos_mut().look_at(photos);
        self.on_pages_mut().set_panel(on_pages);
        self.on_people_mut().set_panel(on_people);
        self.on_people_mut().show_as(left.people_as);
        let person = left.person.clone().map(InLife::Person);
        let one = person.or_else(|| left.home.clone().map(InLife::Place));
        if let Some(one) = one.filter(|one| one.is_in(self.book())) {
            self.on_people_mut().choose(one);
        }
        if let Some(event) = left.event.clone().filter(|event| self.book().event(event).is_some()) {
            self.on_timeline_mut().choose(event);
        }
        self.scrolled = left.scrolled.clone();
        self.show(left.place);
    }

    pub(super) fn is_scrolled(&mut self, what: Scrolled, points: u32) {
        self.scrolled.insert(what, points);
    }

    /// How far something long is scrolled, in points.
    pub fn scrolled(&self, what: Scrolled) -> u32 {
        self.scrolled.get(&what).copied().unwrap_or(0)
    }
}
