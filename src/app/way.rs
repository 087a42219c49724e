//! The way one came: where one stood in the book before going elsewhere, to go back there.
//!
//! Turning pages is no going elsewhere; going to another place is, and so is being led to a page or a
//! thing from somewhere else. Kept in memory alone, while the book is open.

use super::action::Action;
use super::open_book::OpenBook;
use super::place::Place;
use super::places::{InLife, LookedAt, find};
use super::view::View;
use crate::book::{ElementId, EventId, PageId};

/// So many steps back are remembered.
const MOST: usize = 50;

/// Where one stands in the book.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Standing {
    place: Place,
    /// The page that is turned to and the part of it; none in a book without pages.
    page: Option<(PageId, usize)>,
    /// What is chosen on the pages.
    things: Vec<ElementId>,
    /// What of the photos is seen.
    photos: LookedAt,
    /// Who or what is chosen among people and places.
    in_life: Option<InLife>,
    /// The event that is chosen.
    event: Option<EventId>,
}

/// The steps back, the last one last.
#[derive(Debug, Default)]
pub(super) struct Way(Vec<Standing>);

impl Standing {
    /// Whether somebody who stands there sees something else, or has something else chosen.
    fn differs(&self, other: &Self) -> bool {
        self.place != other.place
            || match self.place {
                Place::Pages => (&self.page, &self.things) != (&other.page, &other.things),
                Place::Photos => self.photos.chosen != other.photos.chosen,
                Place::People => self.in_life != other.in_life,
                Place::Timeline => self.event != other.event,
                Place::Print => false,
            }
    }
}

impl Action {
    /// Whether it leads to a page or thing that may be far from what is seen.
    fn leads_elsewhere(&self) -> bool {
        matches!(
            self,
            Self::GoTo(_)
                | Self::FirstPage
                | Self::LastPage
                | Self::Find(_)
                | Self::Print(_)
                | Self::Timeline(_)
                | Self::Photos(_)
        )
    }
}

impl OpenBook {
    /// The page that is turned to, and the part of it: the one at which the book was left, until it is
    /// known how far the page goes on.
    pub(super) fn turned_to(&self) -> Option<(PageId, usize)> {
        let page = self.printed().get(self.view().page())?;
        let left = self.part_left.as_ref().filter(|(id, _)| *id == page.page.id);
        Some((page.page.id.clone(), left.map_or(page.place.part, |(_, part)| *part)))
    }

    /// Where one stands now.
    pub(super) fn standing(&self) -> Standing {
        Standing {
            place: self.place(),
            page: self.turned_to(),
            things: self.on_pages().chosen().to_vec(),
            photos: self.on_photos().looked_at().clone(),
            in_life: self.on_people().chosen().cloned(),
            event: self.on_timeline().chosen().cloned(),
        }
    }

    /// This was asked for by who stood there: if it led elsewhere, there is a way back.
    pub(super) fn came_from(&mut self, before: Standing, view: &View, by: &Action) {
        if matches!(by, Action::Back) {
            return;
        }
        let here = self.standing();
        let turned = || {
            before.page != here.page && view.opening(self.printed()) != self.view().opening(self.printed())
        };
        let elsewhere = before.place != here.place
            || by.leads_elsewhere() && here.place == Place::Pages && turned()
            || matches!(by, Action::Find(_)) && before.differs(&here);
        if elsewhere {
            let steps = &mut self.way.0;
            steps.push(before);
            let too_many = steps.len().saturating_sub(MOST);
            steps.drain(..too_many);
        }
    }

    /// Whether there is somewhere to go back to.
    pub(super) fn can_go_back(&self) -> bool {
        let here = self.standing();
        self.way.0.iter().any(|step| self.is_still_there(step) && step.differs(&here))
    }

    /// Back to the last place where one was that is still there, and is not here.
    pub(super) fn go_back(&mut self) {
        while let Some(step) = self.way.0.pop() {
            if self.is_still_there(&step) && step.differs(&self.standing()) {
                return self.stand(step);
            }
        }
    }

    fn is_still_there(&self, step: &Standing) -> bool {
        step.place != Place::Pages
            || step.page.as_ref().is_none_or(|page| self.printed().index_of(&page.0, page.1).is_some())
    }

    /// Stands there again, with what of it the book still has.
    fn stand(&mut self, step: Standing) {
        self.show(step.place);
        match step.place {
            Place::Pages => {
                let index = step.page.as_ref().and_then(|page| self.printed().index_of(&page.0, page.1));
                let (view, printed) = self.view_mut();
                view.go_to(index.unwrap_or(0), printed);
                let things = step.things.into_iter().filter(|id| find(self.book(), id).is_some()).collect();
                self.seal();
                self.on_pages_mut().choose(things);
            }
            Place::Photos => {
                let now = self.on_photos().looked_at();
                let (panel, proposal, left_out) = (now.panel, now.proposal, now.left_out);
                let mut photos = LookedAt { panel, proposal, left_out, ..step.photos };
                photos.chosen.retain(|id| self.photo(id).is_some());
                self.on_photos_mut().look_at(photos);
            }
            Place::People => {
                if let Some(one) = step.in_life.filter(|one| one.is_in(self.book())) {
                    self.on_people_mut().choose(one);
                }
            }
            Place::Timeline => {
                if let Some(event) = step.event.filter(|event| self.book().event(event).is_some()) {
                    self.on_timeline_mut().choose(event);
                }
            }
            Place::Print => {}
        }
    }
}
