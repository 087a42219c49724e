//! Everything a person can ask for: a closed list with words, shortcuts, and when it can be done.
//!
//! Views push actions, [`AppState::handle`](super::AppState::handle) does them. The list [`MENUS`]
//! feeds the menus, the keys and the tests; a new action is a variant, the arms that the compiler
//! names, and a line in the list. Knows nothing of windows or keys of a toolkit.

use super::about_book::AboutBookAction;
use super::find::FindAction;
use super::help::HelpAction;
use super::jobs::JobId;
use super::kept::KeptAction;
use super::left_at::Scrolled;
use super::menu::MENUS;
use super::notice::NoticeId;
use super::place::Place;
use super::places::{Among, CropAction, LightAction, PagesAction, PhotosAction, Verb};
use super::places::{ChoosingAction, OrderAction, StyleAction};
use super::places::{LookChange, TypingAction};
use super::places::{PeopleAction, PrintAction, TimelineAction};
use super::settings_topic::SettingsAction;
use super::start::StartAction;
use crate::book::SectionId;
use crate::edit::Edit;
use crate::store::Version;
use std::path::PathBuf;

/// Something a person asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Open the sample book, made anew where the person chooses.
    OpenSample,
    /// Ask which book's folder to open.
    OpenBook,
    /// Open the book in this folder.
    Open(PathBuf),
    /// Read another version of the open book, and put it in the place of what is open. Undo goes back.
    OpenOther(OtherVersion),
    /// Save what is not saved yet, now.
    SaveNow,
    /// Ask where an export goes, then make it: by the id of its format.
    Export(&'static str),
    /// Show the book's folder in the system's file manager.
    ShowBookFolder,
    /// Back to the start screen.
    CloseBook,
    /// End the program.
    Quit,

    /// Go to a place of the book.
    Show(Place),
    /// Back to where one was before.
    Back,
    /// Something of the pages: what is chosen on them, added, moved.
    Pages(PagesAction),
    /// Something of choosing a layout for a page.
    Choosing(ChoosingAction),
    /// Something of pages and sections as wholes: their order, their names.
    Order(OrderAction),
    /// Something of the book's style.
    Style(StyleAction),
    /// Edit words where they stand on a page.
    Typing(TypingAction),
    /// What the book is called, and whose it is.
    AboutBook(AboutBookAction),
    /// Something of the timeline.
    Timeline(TimelineAction),
    /// Something of the people and places.
    People(PeopleAction),
    /// Something of the photos: what comes in, what is known of them, where they stand.
    Photos(PhotosAction),

    /// Something before a book is open.
    Start(StartAction),
    /// Something about settings.
    Settings(SettingsAction),
    /// Help.
    Help(HelpAction),
    /// Something about what is kept beside the book: versions, copies.
    Kept(KeptAction),

    /// Find anything.
    Find(FindAction),
    /// Something of check and print.
    Print(PrintAction),

    /// Change the book.
    Edit(Edit),
    /// Take the last change back.
    Undo,
    /// Make the change again that was taken back.
    Redo,

    /// Show one page at a time.
    ShowPage,
    /// Show left and right pages side by side.
    ShowSpread,
    /// As large as the desk allows.
    ZoomFit,
    /// As large as printed.
    ZoomReal,
    /// The next larger step.
    ZoomIn,
    /// The next smaller step.
    ZoomOut,
    /// Show or hide the small pages.
    ToggleStrip,
    /// Change the window's colours.
    Colours(Colours),

    /// Turn to the first page.
    FirstPage,
    /// Turn one back.
    PreviousPage,
    /// Turn one on.
    NextPage,
    /// Turn to the last page.
    LastPage,
    /// Turn to the printed page of this index, from 0.
    GoTo(usize),
    /// Read the book together, and nothing beside it; or no longer.
    ReadingView,
    /// No longer read it together.
    LeaveReading,
    /// Fold or unfold a section in the strip.
    FoldSection(SectionId),

    /// Larger or smaller by a factor, about a point (from the middle of the desk, in points).
    ZoomAbout {
        /// Above 1 is larger.
        factor: f64,
        /// Right and down from the middle of the desk, in points.
        point: (f64, f64),
    },
    /// Move what is shown, in points.
    Pan(f64, f64),
    /// The desk has this size now: width, height, in points.
    DeskIs(f64, f64),
    /// Something long is scrolled so far now, in points.
    Scrolled(Scrolled, u32),
    /// The window is so wide now, in points.
    WindowIs(f64),

    /// Take a notice away.
    Dismiss(NoticeId),
    /// Stop a job.
    Stop(JobId),
    /// Open a finished file in the system's own program.
    OpenFile(PathBuf),
    /// Show where a finished file is.
    ShowFile(PathBuf),
    /// The path that is being typed, where the system has no dialog.
    TypePath(String),
    /// Take the typed path.
    AcceptPath,
    /// Leave the typed path be.
    CancelPath,
}

/// A version of the open book that is kept beside the one that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OtherVersion {
    /// One of the earlier versions.
    Earlier(Version),
    /// A copy that lies beside the book, by its name.
    Copy(String),
}

/// The window's colours. The page never changes its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Colours {
    /// Warm paper.
    #[default]
    Light,
    /// Dark and warm, for tired eyes and shared rooms.
    Evening,
    /// Black on white with strong edges.
    HighContrast,
}

impl Colours {
    /// All of them, as the menu lists them.
    pub const ALL: [Colours; 3] = [Self::Light, Self::Evening, Self::HighContrast];
}

impl Action {
    /// The export that most people want.
    pub const PDF: Action = Action::Export("pdf");

    /// Whether what stands in a field is to be kept before it: it leaves the field, or looks at the book.
    pub fn goes_elsewhere(&self) -> bool {
        matches!(
            self,
            Self::OpenSample
                | Self::OpenBook
                | Self::Open(_)
                | Self::OpenOther(_)
                | Self::SaveNow
                | Self::Export(_)
                | Self::CloseBook
                | Self::Quit
                | Self::AboutBook(AboutBookAction::Leave)
                | Self::Show(_)
                | Self::Back
                | Self::Start(_)
                | Self::Kept(_)
                | Self::Find(_)
                | Self::GoTo(_)
        )
    }

    /// Whether it can be asked for while the book is read together. What shows or changes anything else
    /// cannot.
    pub fn is_for_reading(&self) -> bool {
        matches!(
            self,
            Self::ReadingView
                | Self::LeaveReading
                | Self::FirstPage
                | Self::PreviousPage
                | Self::NextPage
                | Self::LastPage
                | Self::SaveNow
                | Self::Quit
        )
    }

    /// Whether who asks for it reads no longer: it leads to what is not for reading together.
    pub(super) fn ends_reading(&self) -> bool {
        let elsewhere = self.goes_elsewhere() && !matches!(self, Self::Start(_));
        elsewhere && !self.is_for_reading()
    }

    /// Everything that the menus list.
    pub fn listed() -> impl Iterator<Item = &'static Action> {
        MENUS.iter().flat_map(|menu| menu.groups).flat_map(|group| group.iter())
    }

    /// Everything that keys can ask for: what the menus list, and what keys alone do.
    pub fn with_keys() -> impl Iterator<Item = Action> {
        let by_keys = Verb::BY_KEYS.iter().map(|verb| Action::Pages(PagesAction::Do(*verb)));
        let light = LightAction::BY_KEYS.iter().map(|action| Action::Pages(PagesAction::Light(*action)));
        // While a photo is cropped, what turns a thing turns the photo in it: those come first.
        let crop = CropAction::BY_KEYS.iter().map(|action| Action::Pages(PagesAction::Crop(*action)));
        let none = Action::Pages(PagesAction::ChooseAmong(Among::Nothing));
        let looks = LookChange::BY_KEYS.iter().map(|look| Action::Typing(TypingAction::Look(*look)));
        let places = Place::ALL.iter().map(|place| Action::Show(*place));
        Self::listed()
            .cloned()
            .chain(crop)
            .chain(light)
            .chain(by_keys)
            .chain([none, Self::LeaveReading])
            .chain(looks)
            .chain(places)
    }
}
