//! The photos: bringing them in, what is known of them, and where they stand.

mod bringing;
mod knowing;
mod photo_box;
mod placing;
mod proposal;
mod told;
mod using;

pub use bringing::{Brought, LeftOut, Pasted};
pub use photo_box::{BoxedPhoto, Filter, Group, Grouping, Heading, PhotoBox};
pub use placing::Onto;
pub use proposal::Proposal;

use super::{Among, PagesAction, Topic, Verb};
use crate::app::AppState;
use crate::app::action::Action;
use crate::app::open_book::OpenBook;
use crate::app::outside::Pick;
use crate::app::place::Place;
use crate::app::shortcut::{Key, Shortcut};
use crate::book::{AudienceChange, ElementId, PersonId, Photo, PhotoId, When};
use crate::edit::Edit;
use bringing::Bringing;
use std::path::PathBuf;
use std::sync::Arc;

/// How the photos of the open book are looked at.
#[derive(Debug, Default)]
pub struct PhotosPlace {
    looked_at: LookedAt,
    bringing: Vec<Bringing>,
    /// Counts what was brought in, and what was proposed.
    bringings: u64,
    proposals: u64,
    proposal: Option<Proposal>,
    left_out: Vec<LeftOut>,
    /// What the next file takes the place of.
    replacing: Option<Replaced>,
}

/// What of it is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedAt {
    /// Which photos.
    pub filter: Filter,
    /// In which groups.
    pub grouping: Grouping,
    /// Words that they have to do with.
    pub search: String,
    /// Those that are chosen, the last chosen one last.
    pub chosen: Vec<PhotoId>,
    /// Whether the person opened or closed the panel; if neither, the window's width decides.
    pub panel: Option<bool>,
    /// Whether the list of what was left out is shown.
    pub left_out: bool,
    /// The proposal that is shown, by its number.
    pub proposal: Option<u64>,
}

impl Default for LookedAt {
    fn default() -> Self {
        Self {
            filter: Filter::All,
            grouping: Grouping::Date,
            search: String::new(),
            chosen: Vec::new(),
            panel: None,
            left_out: false,
            proposal: None,
        }
    }
}

/// Something asked for of the photos.
#[derive(Clone, Debug, PartialEq)]
pub enum PhotosAction {
    /// Ask which photos are to come in.
    Add,
    /// Ask which folder of photos is to come in.
    AddFolder,
    /// Bring these in.
    BringIn(Brought, Onto),
    /// Go to these photos and choose them.
    ShowThem(Vec<PhotoId>),
    /// Show, or no longer, what was left out and why.
    SeeLeftOut(bool),
    /// Show only some.
    Filter(Filter),
    /// Group them.
    Group(Grouping),
    /// Show those that have to do with some words.
    Search(String),
    /// Choose these and no others; the last of them is looked at.
    Choose(Vec<PhotoId>),
    /// Choose all that are shown.
    ChooseAll,
    /// Show or hide what is known of the chosen ones.
    Details,
    /// Put the chosen ones on the page that the person turned to.
    PutOnPage,
    /// Put one where it was let go.
    PutAt(PhotoId, Onto),
    /// Put one beside what stands on a page.
    PutBeside(PhotoId, ElementId),
    /// Propose pages for photos.
    Propose(Vec<PhotoId>),
    /// Propose other pages for the same photos.
    AnotherWay,
    /// Take the proposed pages into the book.
    TakePages,
    /// Leave the proposed pages be.
    LeavePages,
    /// Go to the pages that were made, by the index of the first.
    SeePages(usize),
    /// Say something of these: those that it was said of, whatever is chosen by now.
    Know(Vec<PhotoId>, Known),
    /// Put another file in the place of a photo.
    Replace(Replaced),
    /// With the first of these files.
    ReplaceWith(Vec<PathBuf>),
    /// Take the chosen ones out of the book.
    Remove,
}

/// The photo in whose place another file is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// This one, wherever it stands: it is the same photo, in a better file.
    Everywhere(PhotoId),
    /// The one in this frame alone. It stays in the photo box.
    InFrame(ElementId),
}

/// Something that is known of photos.
#[derive(Clone, Debug, PartialEq)]
pub enum Known {
    /// When they were taken.
    When(Option<When>),
    /// Whether somebody is in them.
    Person(PersonId, bool),
    /// Somebody is in them whom the book does not know yet, by name.
    NewPerson(String),
    /// What stands below them.
    Caption(String),
    /// Words for reading aloud.
    Alt(String),
    /// Who gave them.
    Source(String),
    /// Who may see them.
    Audience(AudienceChange),
}

impl LookedAt {
    /// Whether the panel is open, in a window with or without room for it.
    pub fn panel_open(&self, has_room: bool) -> bool {
        self.panel.unwrap_or(has_room)
    }
}

impl PhotosPlace {
    /// What of the photos is seen.
    pub fn looked_at(&self) -> &LookedAt {
        &self.looked_at
    }

    /// What was left out of what was brought in last.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// The pages that are proposed.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.proposal.as_ref()
    }

    pub(in crate::app) fn look_at(&mut self, looked_at: LookedAt) {
        self.looked_at = looked_at;
    }

    fn take_bringing(&mut self, number: u64) -> Option<Bringing> {
        let at = self.bringing.iter().position(|bringing| bringing.number == number)?;
        Some(self.bringing.swap_remove(at))
    }
}

impl PhotosAction {
    /// What something that is asked for on pages means where the photos are shown.
    pub(super) fn instead_of(action: &PagesAction, state: &AppState) -> Option<Self> {
        state.book().filter(|open| open.place() == Place::Photos)?;
        match action {
            PagesAction::TogglePanel => Some(Self::Details),
            PagesAction::ChooseAmong(Among::All) => Some(Self::ChooseAll),
            PagesAction::Do(Verb::Remove) => Some(Self::Remove),
            _ => None,
        }
    }
}

impl Topic for PhotosAction {
    fn words(&self) -> &'static str {
        match self {
            Self::Add => "photos-add",
            Self::AddFolder => "photos-add-folder",
            Self::BringIn(..) => "photos-bring-in",
            Self::ShowThem(_) => "photos-show-them",
            Self::SeeLeftOut(true) => "photos-see-left-out",
            Self::SeeLeftOut(false) => "action-close-notice",
            Self::Filter(_) => "photos-filter",
            Self::Group(_) => "photos-group",
            Self::Search(_) => "photos-search",
            Self::Choose(_) => "action-choose",
            Self::ChooseAll => "action-choose-all",
            Self::Details => "photos-details",
            Self::PutOnPage => "photos-put-on-page",
            Self::PutAt(..) => "photos-put-on-page",
            Self::PutBeside(..) => "photos-put-beside",
            Self::Propose(_) => "photos-make-pages",
            Self::AnotherWay => "photos-another-way",
            Self::TakePages => "photos-take-pages",
            Self::LeavePages => "photos-leave-pages",
            Self::SeePages(_) => "photos-see-pages",
            Self::Know(..) => "action-change",
            Self::Replace(_) | Self::ReplaceWith(_) => "photos-replace",
            Self::Remove => "photos-remove",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::Add => const { &[Shortcut::ctrl_shift(Key::Char('I'))] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        let Some(open) = state.book() else { return false };
        let place = open.on_photos();
        match self {
            Self::ShowThem(_)
            | Self::SeeLeftOut(_)
            | Self::Filter(_)
            | Self::Group(_)
            | Self::Search(_)
            | Self::Choose(_)
            | Self::ChooseAll
            | Self::Details
            | Self::SeePages(_) => true,
            Self::Add | Self::AddFolder | Self::BringIn(..) | Self::Replace(_) => open.may_change(),
            Self::ReplaceWith(_) => open.may_change() && place.replacing.is_some(),
            Self::PutOnPage => {
                open.may_change() && !place.looked_at.chosen.is_empty() && open.printed().count() > 0
            }
            Self::Know(photos, _) => open.may_change() && !photos.is_empty(),
            Self::Remove => open.may_change() && !place.looked_at.chosen.is_empty(),
            Self::PutAt(photo, _) | Self::PutBeside(photo, _) => {
                open.may_change() && open.photo(photo).is_some()
            }
            Self::Propose(photos) => open.may_change() && !photos.is_empty(),
            Self::AnotherWay | Self::TakePages | Self::LeavePages => place.proposal.is_some(),
        }
    }

    fn handle(self, state: &mut AppState) {
        match self {
            Self::Add => state.ask(Pick::Photos),
            Self::AddFolder => state.ask(Pick::PhotoFolder),
            Self::Replace(replaced) => {
                with(state, |place| place.replacing = Some(replaced));
                state.ask(Pick::Photo);
            }
            Self::ReplaceWith(paths) => bringing::replace(state, paths),
            Self::BringIn(brought, onto) => bringing::begin(state, brought, onto),
            Self::ShowThem(photos) => {
                with(state, |place| {
                    place.looked_at = LookedAt { chosen: photos, ..LookedAt::default() };
                });
                state.handle(Action::Show(Place::Photos));
            }
            Self::SeeLeftOut(seen) => with(state, |place| place.looked_at.left_out = seen),
            Self::Filter(filter) => with(state, |place| {
                place.looked_at.filter = filter;
                place.looked_at.chosen.clear();
            }),
            Self::Group(grouping) => with(state, |place| place.looked_at.grouping = grouping),
            Self::Search(search) => with(state, |place| place.looked_at.search = search),
            Self::ChooseAll => with_all(state),
            Self::Choose(chosen) => with(state, |place| place.looked_at.chosen = chosen),
            Self::Details => {
                let has_room = state.has_room_for_panel();
                with(state, |place| {
                    place.looked_at.panel = Some(!place.looked_at.panel_open(has_room));
                });
            }
            Self::PutOnPage => using::put_on_page(state),
            Self::PutAt(photo, onto) => using::put_at(state, &photo, onto),
            Self::PutBeside(photo, element) => using::put_beside(state, &photo, &element),
            Self::Propose(photos) => using::propose(state, photos),
            Self::AnotherWay => using::propose_another_way(state),
            Self::TakePages => using::take_pages(state),
            Self::LeavePages => with(state, |place| {
                place.proposal = None;
                place.looked_at.proposal = None;
            }),
            Self::SeePages(first) => using::see_pages(state, first),
            Self::Know(photos, known) => knowing::know(state, &photos, known),
            Self::Remove => using::remove(state),
        }
    }
}

fn with(state: &mut AppState, change: impl FnOnce(&mut PhotosPlace)) {
    if let Some(open) = state.book_mut() {
        change(open.on_photos_mut());
    }
}

fn with_all(state: &mut AppState) {
    let Some(open) = state.book_mut() else { return };
    let looked_at = open.on_photos().looked_at.clone();
    let groups = open.photo_box().groups(&looked_at.filter, &looked_at.search, looked_at.grouping);
    let mut chosen: Vec<PhotoId> = Vec::new();
    for boxed in groups.iter().flat_map(|group| &group.photos) {
        // By person, one may stand under several.
        if !chosen.contains(&boxed.photo.id) {
            chosen.push(boxed.photo.id.clone());
        }
    }
    open.on_photos_mut().looked_at.chosen = chosen;
}

/// The chosen photos that are still there.
fn chosen(open: &OpenBook) -> Vec<Arc<Photo>> {
    open.on_photos().looked_at.chosen.iter().filter_map(|id| open.photo(id).cloned()).collect()
}

/// One edit by itself, or several as one.
fn one_of(mut edits: Vec<Edit>) -> Edit {
    if edits.len() == 1 { edits.remove(0) } else { Edit::Many(edits) }
}
