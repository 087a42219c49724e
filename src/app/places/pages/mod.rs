//! The pages: what is chosen on them, and what is done with it.
//!
//! Choosing stands in `choose`, moving with the pointer in `drag` (what things line up with in `snap`),
//! what can be done with what is chosen in `verbs` (lining it up in `line_up`, groups in `groups`), what can be added in `add`,
//! and where it finds room in `free_place`.
//! Words are edited in `typing`, where they stand in `typed_on`, how they look in `looks`.
//! Of a photo alone, which part of it shows in `crop`, how light it is in `light`, another in its place in
//! `replace`.

mod add;
mod at_photo;
mod choose;
mod clipboard;
mod crop;
mod cropped;
mod drag;
mod frames;
pub(in crate::app) mod free_place;
mod groups;
mod light;
mod line_up;
mod looks;
mod overflow;
mod replace;
mod said;
mod sharpness;
mod snap;
mod typed_on;
mod typing;
mod verbs;

pub use add::NewThing;
pub use choose::Among;
pub use clipboard::ClipAction;
pub use crop::{CropAction, CropSlider, CropSliders};
pub use drag::{Drag, Grip, Handle, Pull};
pub use frames::{corners, element_at, stands, touches};
pub use free_place::{Coming, PageRoom};
pub use light::LightAction;
pub use line_up::LineUp;
pub use looks::LookChange;
pub use overflow::{Overflow, WayOut};
pub use replace::{ReplaceAction, Replacing};
pub use said::said_of_thing;
pub use snap::{Guide, GuideWords};
pub use typed_on::WordsTyping;
pub use typing::{TypingAction, Where};
pub use verbs::{Pile, Verb};

use super::{PeopleAction, PhotosAction, Topic};
use crate::app::place::Place;
use crate::app::shortcut::{Key, Shortcut};
use crate::app::{AppState, OpenBook};
use crate::book::{Book, Element, ElementId, Page, PageId};
use at_photo::{PhotoWork, has_free_photo};
use std::sync::Arc;

/// How the pages of the open book are worked on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PagesPlace {
    /// What is chosen on the pages, in the order of choosing.
    chosen: Vec<ElementId>,
    drag: Option<Drag>,
    /// The photo that is worked on, and how.
    at_photo: Option<(ElementId, PhotoWork)>,
    /// The photo whose successor is being chosen.
    replacing: Option<Replacing>,
    /// What was copied last.
    copied: clipboard::Copied,
    /// Whether the person opened or closed the panel; if neither, the window's width decides.
    panel: Option<bool>,
}

/// Something asked for on the pages.
#[derive(Clone, Debug, PartialEq)]
pub enum PagesAction {
    /// Choose these elements and no others.
    Choose(Vec<ElementId>),
    /// Choose an element as a press on it does: with all of its group.
    Press(ElementId),
    /// Choose an element and its group too, or no longer.
    ChooseToo(ElementId),
    /// Choose among what stands on the page that is turned to.
    ChooseAmong(Among),
    /// Begin to move, resize or turn what is chosen: by which grip, from where on the page, in mm.
    Grab(Grip, (f64, f64)),
    /// The pointer is here now, in mm on the page where it began.
    DragTo(Pull),
    /// Keep what the drag has come to.
    Drop,
    /// As if the drag had not been.
    LetGo,
    /// Add something to the page that is turned to.
    Add(NewThing),
    /// Do something with what is chosen.
    Do(Verb),
    /// Cut, copy or paste.
    Clip(ClipAction),
    /// Choose which part of a photo shows.
    Crop(CropAction),
    /// Make a photo lighter or darker.
    Light(LightAction),
    /// Put another photo in the place of one.
    Replace(ReplaceAction),
    /// Make words fit that do not.
    MakeFit(WayOut),
    /// Show or hide the panel.
    TogglePanel,
}

impl PagesPlace {
    /// What is chosen.
    pub fn chosen(&self) -> &[ElementId] {
        &self.chosen
    }

    /// What is being dragged.
    pub fn drag(&self) -> Option<&Drag> {
        self.drag.as_ref()
    }

    /// The photo whose successor is being chosen.
    pub fn replacing(&self) -> Option<&Replacing> {
        self.replacing.as_ref()
    }

    /// Whether the panel is open, in a window with or without room for it.
    pub fn panel_open(&self, has_room: bool) -> bool {
        self.panel.unwrap_or(has_room)
    }

    /// Whether the person opened or closed the panel.
    pub(in crate::app) fn panel(&self) -> Option<bool> {
        self.panel
    }

    pub(in crate::app) fn set_panel(&mut self, open: Option<bool>) {
        self.panel = open;
    }

    /// As if what is dragged had not been.
    pub(in crate::app) fn let_go(&mut self) {
        self.drag = None;
    }

    /// Chooses these elements and no others.
    pub(in crate::app) fn choose(&mut self, chosen: Vec<ElementId>) {
        self.at_photo = self.at_photo.take().filter(|(photo, _)| chosen == [photo.clone()]);
        self.chosen = chosen;
    }

    /// Of what is chosen, only what the book still has.
    pub(crate) fn keep_to(&mut self, book: &Book) {
        let chosen = self.chosen.len();
        self.chosen.retain(|id| find(book, id).is_some());
        if self.chosen.len() != chosen {
            self.drag = None;
        }
        let is_there = |id: &ElementId| find(book, id).is_some_and(|(_, one)| has_free_photo(one));
        self.at_photo = self.at_photo.take().filter(|(photo, _)| is_there(photo));
        self.replacing = self.replacing.take().filter(|replacing| replacing.is_possible(book));
    }
}

/// An element of the book, and its page.
pub fn find<'a>(book: &'a Book, id: &ElementId) -> Option<(&'a Arc<Page>, &'a Element)> {
    book.pages().find_map(|placed| Some((placed.page, placed.page.element(id)?)))
}

impl OpenBook {
    /// What is chosen, as it is shown.
    pub fn chosen(&self) -> impl Iterator<Item = (&Arc<Page>, &Element)> {
        self.on_pages().chosen.iter().filter_map(|id| find(self.shown(), id))
    }

    /// The one element that is chosen; none if there are several.
    pub fn chosen_one(&self) -> Option<(&Arc<Page>, &Element)> {
        let mut chosen = self.chosen();
        chosen.next().filter(|_| self.on_pages().chosen.len() == 1)
    }
}

impl OpenBook {
    /// What is worked on is in sight: what stands on no page of the opening any more is let go.
    pub(in crate::app) fn let_go_out_of_sight(&mut self) {
        let opening = self.view().opening(self.printed());
        let seen = [opening.left, opening.right].into_iter().flatten();
        let seen: Vec<PageId> = seen.filter_map(|at| Some(self.printed().get(at)?.page.id.clone())).collect();
        let in_sight = |id| find(self.shown(), id).is_some_and(|(page, _)| seen.contains(&page.id));
        let leaves_words = self.words_typing().is_some_and(|typing| !in_sight(typing.element()));
        let leaves_chosen = !self.on_pages().chosen().iter().all(in_sight);
        if leaves_words {
            self.words_typing = None;
        }
        if leaves_chosen {
            at_photo::end(self);
            self.on_pages_mut().choose(Vec::new());
        }
    }
}

impl Topic for PagesAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Choose(_) | Self::Press(_) | Self::ChooseToo(_) => "action-choose",
            Self::ChooseAmong(among) => among.words(),
            Self::Grab(..) | Self::DragTo(_) | Self::Drop | Self::LetGo => "action-drag",
            Self::Add(thing) => thing.words(),
            Self::Do(verb) => verb.words(),
            Self::Clip(action) => action.words(),
            Self::Crop(action) => action.words(),
            Self::Light(action) => action.words(),
            Self::Replace(action) => action.words(),
            Self::MakeFit(way) => way.words(),
            Self::TogglePanel => "action-details",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::ChooseAmong(among) => among.shortcuts(),
            Self::Add(thing) => thing.shortcuts(),
            Self::Do(verb) => verb.shortcuts(),
            Self::Crop(action) => action.shortcuts(),
            Self::Light(action) => action.shortcuts(),
            Self::TogglePanel => const { &[Shortcut::plain(Key::F4)] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        if let Some(instead) = PhotosAction::instead_of(self, state) {
            return instead.enabled(state);
        }
        if let Some(instead) = PeopleAction::instead_of(self, state) {
            return instead.enabled(state);
        }
        let Some(book) = state.book().filter(|book| book.printed().count() > 0) else { return false };
        // What is done to what is chosen on pages is done where it is seen.
        let seen = book.place() == Place::Pages;
        if !seen
            && matches!(
                self,
                Self::Add(_)
                    | Self::Do(_)
                    | Self::Crop(_)
                    | Self::Light(_)
                    | Self::Replace(_)
                    | Self::ChooseAmong(_)
                    | Self::Clip(_)
                    | Self::MakeFit(_)
            )
        {
            return false;
        }
        match self {
            Self::TogglePanel
            | Self::Choose(_)
            | Self::Press(_)
            | Self::ChooseToo(_)
            | Self::ChooseAmong(_) => true,
            Self::Grab(..) => book.may_change() && !book.on_pages().chosen.is_empty(),
            Self::DragTo(_) | Self::Drop | Self::LetGo => book.on_pages().drag.is_some(),
            Self::Add(_) => book.may_change(),
            Self::Do(verb) => book.may_change() && verb.can(book),
            Self::Clip(action) => action.can(book),
            Self::Crop(action) => book.may_change() && action.can(book),
            Self::Light(action) => book.may_change() && action.can(book),
            Self::Replace(action) => book.may_change() && action.can(book),
            Self::MakeFit(way) => book.may_change() && way.can(book),
        }
    }

    fn handle(self, state: &mut AppState) {
        if let Some(instead) = PhotosAction::instead_of(&self, state) {
            return instead.handle(state);
        }
        if let Some(instead) = PeopleAction::instead_of(&self, state) {
            return instead.handle(state);
        }
        match self {
            Self::Add(thing) => add::add(state, thing),
            Self::Do(verb) => verbs::perform(state, &verb),
            Self::Clip(action) => clipboard::perform(state, action),
            Self::Crop(action) => crop::perform(state, action),
            Self::Light(action) => light::perform(state, action),
            Self::Replace(action) => replace::perform(state, action),
            Self::MakeFit(way) => overflow::take(state, way),
            Self::TogglePanel => {
                let has_room = state.has_room_for_panel();
                if let Some(place) = state.book_mut().map(OpenBook::on_pages_mut) {
                    place.panel = Some(!place.panel_open(has_room));
                }
            }
            Self::Choose(_) | Self::Press(_) | Self::ChooseToo(_) | Self::ChooseAmong(_) => {
                choose::choose(state, self);
            }
            Self::Grab(grip, at) => drag::grab(state, grip, at),
            Self::DragTo(pull) => drag::pull(state, pull),
            Self::Drop => drag::drop(state),
            Self::LetGo => drag::let_go(state),
        }
    }
}
