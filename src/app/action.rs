//! Everything a person can ask for: a closed list with words, shortcuts, and when it can be done.
//!
//! Views push actions, [`AppState::handle`](super::AppState::handle) does them. The list [`MENUS`]
//! feeds the menus, the keys and the tests; a new action is a variant, the arms that the compiler
//! names, and a line in the list. Knows nothing of windows or keys of a toolkit.

use super::AppState;
use super::about_book::AboutBookAction;
use super::find::FindAction;
use super::help::HelpAction;
use super::jobs::JobId;
use super::kept::KeptAction;
use super::left_at::Scrolled;
use super::menu::MENUS;
use super::notice::NoticeId;
use super::open_book::moment;
use super::place::Place;
use super::places::{Among, CropAction, LightAction, PagesAction, PhotosAction, Topic, Verb};
use super::places::{ChoosingAction, OrderAction, StyleAction};
use super::places::{LookChange, TypingAction};
use super::places::{PeopleAction, PrintAction, TimelineAction};
use super::settings_topic::SettingsAction;
use super::shortcut::{Key, Shortcut};
use super::start::StartAction;
use crate::book::SectionId;
use crate::edit::Edit;
use crate::language::Message;
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

    /// The key of its name.
    pub fn words(&self) -> &'static str {
        match self {
            Self::OpenSample => "action-open-sample",
            Self::OpenBook => "action-open-book",
            Self::Open(_) => "action-open",
            Self::OpenOther(_) => "action-open-other",
            Self::SaveNow => "action-save-now",
            Self::Export("pdf") => "action-export-pdf",
            Self::Export("pdf-office") => "action-export-office",
            Self::Export("pdf-print-shop") => "action-export-print-shop",
            Self::Export(_) => "action-export",
            Self::ShowBookFolder => "action-show-in-folder",
            Self::CloseBook => "action-close-book",
            Self::Quit => "action-quit",
            Self::Show(place) => place.words(),
            Self::Back => "action-go-back",
            Self::Pages(action) => action.words(),
            Self::Typing(action) => action.words(),
            Self::Start(action) => action.words(),
            Self::Settings(action) => action.words(),
            Self::Help(action) => action.words(),
            Self::Kept(action) => action.words(),
            Self::Choosing(action) => action.words(),
            Self::Order(action) => action.words(),
            Self::Style(action) => action.words(),
            Self::AboutBook(action) => action.words(),
            Self::Timeline(action) => action.words(),
            Self::People(action) => action.words(),
            Self::Photos(action) => action.words(),
            Self::Find(action) => action.words(),
            Self::Print(action) => action.words(),
            Self::Edit(_) => "action-change",
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::ShowPage => "action-page",
            Self::ShowSpread => "action-spread",
            Self::ZoomFit => "action-fit",
            Self::ZoomReal => "action-real-size",
            Self::ZoomIn => "action-zoom-in",
            Self::ZoomOut => "action-zoom-out",
            Self::ToggleStrip => "action-page-strip",
            Self::Colours(Colours::Light) => "action-light-colours",
            Self::Colours(Colours::Evening) => "action-evening-colours",
            Self::Colours(Colours::HighContrast) => "action-high-contrast",
            Self::FirstPage => "action-first-page",
            Self::PreviousPage => "action-previous-page",
            Self::NextPage => "action-next-page",
            Self::LastPage => "action-last-page",
            Self::GoTo(_) => "action-go-to-page",
            Self::ReadingView => "action-reading-view",
            Self::LeaveReading => "action-leave-reading",
            Self::FoldSection(_) => "action-fold-section",
            Self::ZoomAbout { .. } => "action-zoom",
            Self::Pan(..) => "action-pan",
            Self::DeskIs(..) | Self::WindowIs(_) | Self::Scrolled(..) => "action-resize",
            Self::Dismiss(_) => "action-close-notice",
            Self::Stop(_) => "action-stop",
            Self::OpenFile(_) => "action-open-it",
            Self::ShowFile(_) => "action-show-in-folder",
            Self::TypePath(_) => "action-type-path",
            Self::AcceptPath => "action-accept-path",
            Self::CancelPath => "action-cancel",
        }
    }

    /// Its name, as it is now: undo and redo say what.
    pub fn name(&self, state: &AppState) -> Message {
        let what = match (self, state.book()) {
            (Self::Undo, Some(book)) => book.undo_name(),
            (Self::Redo, Some(book)) => book.redo_name(),
            _ => None,
        };
        match (self, what) {
            (Self::Undo, Some(what)) => Message::new("action-undo-what").with("what", what.clone()),
            (Self::Redo, Some(what)) => Message::new("action-redo-what").with("what", what.clone()),
            (Self::OpenOther(OtherVersion::Earlier(version)), _) => {
                Message::new("action-open-earlier").with("time", moment(version.saved_at))
            }
            (Self::Order(action), _) => action.name(state),
            (Self::FoldSection(section), _) => {
                let folded = state.book().is_some_and(|book| book.is_folded(section));
                Message::new(if folded { "action-unfold" } else { "action-fold" })
            }
            _ => Message::new(self.words()),
        }
    }

    /// The keys that ask for it; the first is shown beside its name.
    pub fn shortcuts(&self) -> &'static [Shortcut] {
        const fn ctrl(key: Key) -> Shortcut {
            Shortcut::ctrl(key)
        }
        match self {
            Self::OpenBook => const { &[ctrl(Key::Char('O'))] },
            Self::SaveNow => const { &[ctrl(Key::Char('S'))] },
            Self::Export("pdf") => const { &[Shortcut::ctrl_shift(Key::Char('E'))] },
            Self::CloseBook => const { &[ctrl(Key::Char('W'))] },
            Self::Quit => const { &[ctrl(Key::Char('Q'))] },
            Self::Undo => const { &[ctrl(Key::Char('Z'))] },
            Self::Redo => const { &[ctrl(Key::Char('Y')), Shortcut::ctrl_shift(Key::Char('Z'))] },
            Self::ZoomFit => const { &[ctrl(Key::Char('0'))] },
            Self::ZoomReal => const { &[ctrl(Key::Char('9'))] },
            Self::ZoomIn => const { &[ctrl(Key::Plus), ctrl(Key::Equals)] },
            Self::ZoomOut => const { &[ctrl(Key::Minus)] },
            Self::ToggleStrip => const { &[Shortcut::ctrl_shift(Key::Char('L'))] },
            Self::FirstPage => const { &[ctrl(Key::Home), Shortcut::on_desk(Key::Home)] },
            Self::PreviousPage => {
                const SPACE: Shortcut = Shortcut::reading(Key::Space).with_shift();
                const { &[Shortcut::plain(Key::PageUp), Shortcut::on_desk(Key::Left), SPACE] }
            }
            Self::NextPage => {
                const SPACE: Shortcut = Shortcut::reading(Key::Space);
                const { &[Shortcut::plain(Key::PageDown), Shortcut::on_desk(Key::Right), SPACE] }
            }
            Self::ReadingView => const { &[Shortcut::plain(Key::F11)] },
            Self::LeaveReading => const { &[Shortcut::reading(Key::Escape)] },
            Self::LastPage => const { &[ctrl(Key::End), Shortcut::on_desk(Key::End)] },
            Self::Show(place) => place.shortcut(),
            Self::Back if cfg!(target_os = "macos") => const { &[ctrl(Key::Left)] },
            Self::Back => const { &[Shortcut::plain(Key::Left).with_alt()] },
            Self::Pages(action) => action.shortcuts(),
            Self::Typing(action) => action.shortcuts(),
            Self::Start(action) => action.shortcuts(),
            Self::Settings(action) => action.shortcuts(),
            Self::Help(action) => action.shortcuts(),
            Self::Kept(action) => action.shortcuts(),
            Self::Choosing(action) => action.shortcuts(),
            Self::Order(action) => action.shortcuts(),
            Self::Style(action) => action.shortcuts(),
            Self::AboutBook(action) => action.shortcuts(),
            Self::Timeline(action) => action.shortcuts(),
            Self::People(action) => action.shortcuts(),
            Self::Photos(action) => action.shortcuts(),
            Self::Find(action) => action.shortcuts(),
            Self::Print(action) => action.shortcuts(),
            Self::OpenSample
            | Self::Export(_)
            | Self::Edit(_)
            | Self::Open(_)
            | Self::OpenOther(_)
            | Self::ShowBookFolder
            | Self::ShowPage
            | Self::ShowSpread
            | Self::Colours(_)
            | Self::GoTo(_)
            | Self::FoldSection(_)
            | Self::ZoomAbout { .. }
            | Self::Pan(..)
            | Self::Scrolled(..)
            | Self::DeskIs(..)
            | Self::WindowIs(_)
            | Self::Dismiss(_)
            | Self::Stop(_)
            | Self::OpenFile(_)
            | Self::ShowFile(_)
            | Self::TypePath(_)
            | Self::AcceptPath
            | Self::CancelPath => &[],
        }
    }

    /// Whether it can be done now.
    pub fn enabled(&self, state: &AppState) -> bool {
        let Some(book) = state.book() else {
            return match self {
                Self::Start(action) => action.enabled(state),
                Self::Settings(action) => action.enabled(state),
                Self::Help(action) => action.enabled(state),
                Self::Kept(action) => action.enabled(state),
                Self::OpenSample | Self::OpenBook | Self::Open(_) => !state.is_opening(),
                Self::TypePath(_) | Self::AcceptPath | Self::CancelPath => state.typed_path().is_some(),
                Self::Quit
                | Self::Colours(_)
                | Self::Dismiss(_)
                | Self::Stop(_)
                | Self::OpenFile(_)
                | Self::ShowFile(_)
                | Self::DeskIs(..)
                | Self::WindowIs(_) => true,
                Self::OpenOther(_)
                | Self::SaveNow
                | Self::Export(_)
                | Self::ShowBookFolder
                | Self::CloseBook
                | Self::Show(_)
                | Self::Back
                | Self::Pages(_)
                | Self::Choosing(_)
                | Self::Order(_)
                | Self::Style(_)
                | Self::AboutBook(_)
                | Self::Typing(_)
                | Self::Timeline(_)
                | Self::People(_)
                | Self::Photos(_)
                | Self::Find(_)
                | Self::Print(_)
                | Self::Edit(_)
                | Self::Undo
                | Self::Redo
                | Self::ShowPage
                | Self::ShowSpread
                | Self::ZoomFit
                | Self::ZoomReal
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::ToggleStrip
                | Self::FirstPage
                | Self::PreviousPage
                | Self::NextPage
                | Self::LastPage
                | Self::GoTo(_)
                | Self::ReadingView
                | Self::LeaveReading
                | Self::FoldSection(_)
                | Self::ZoomAbout { .. }
                | Self::Scrolled(..)
                | Self::Pan(..) => false,
            };
        };
        let has_pages = book.printed().count() > 0;
        match self {
            Self::OpenSample | Self::OpenBook | Self::Open(_) => !state.is_opening(),
            Self::OpenOther(_) => book.may_change() && !state.is_opening(),
            Self::SaveNow => book.may_change(),
            Self::Export(_) => has_pages && !state.jobs().is_exporting(),
            Self::Show(_) => true,
            Self::Back => book.can_go_back(),
            Self::Pages(action) => action.enabled(state),
            Self::Typing(action) => action.enabled(state),
            Self::Start(action) => action.enabled(state),
            Self::Settings(action) => action.enabled(state),
            Self::Help(action) => action.enabled(state),
            Self::Kept(action) => action.enabled(state),
            Self::Choosing(action) => action.enabled(state),
            Self::Order(action) => action.enabled(state),
            Self::Style(action) => action.enabled(state),
            Self::AboutBook(action) => action.enabled(state),
            Self::Timeline(action) => action.enabled(state),
            Self::People(action) => action.enabled(state),
            Self::Photos(action) => action.enabled(state),
            Self::Find(action) => action.enabled(state),
            Self::Print(action) => action.enabled(state),
            Self::Edit(_) => book.may_change(),
            Self::Undo => book.undo_name().is_some(),
            Self::Redo => book.redo_name().is_some(),
            Self::FirstPage | Self::PreviousPage => book.can_turn(false),
            Self::NextPage | Self::LastPage => book.can_turn(true),
            Self::LeaveReading => book.reading().is_some(),
            Self::GoTo(index) => *index < book.printed().count(),
            Self::ZoomIn => has_pages && book.view().can_zoom_in(book.printed()),
            Self::ZoomOut => has_pages && book.view().can_zoom_out(book.printed()),
            Self::ReadingView
            | Self::ShowPage
            | Self::ShowSpread
            | Self::ZoomFit
            | Self::ZoomReal
            | Self::ZoomAbout { .. }
            | Self::Pan(..) => has_pages,
            Self::TypePath(_) | Self::AcceptPath | Self::CancelPath => state.typed_path().is_some(),
            Self::ShowBookFolder
            | Self::CloseBook
            | Self::Quit
            | Self::ToggleStrip
            | Self::Colours(_)
            | Self::FoldSection(_)
            | Self::Scrolled(..)
            | Self::DeskIs(..)
            | Self::WindowIs(_)
            | Self::Dismiss(_)
            | Self::Stop(_)
            | Self::OpenFile(_)
            | Self::ShowFile(_) => true,
        }
    }

    /// Whether it is one of several of which one is chosen, and is the chosen one.
    pub fn chosen(&self, state: &AppState) -> Option<bool> {
        let spread = state.book().is_some_and(|book| book.view().spread());
        match self {
            Self::ShowPage => Some(!spread),
            Self::ShowSpread => Some(spread),
            Self::ToggleStrip => Some(state.strip_open()),
            Self::Show(place) => Some(state.book().is_some_and(|book| book.place() == *place)),
            Self::Colours(colours) => Some(state.colours() == *colours),
            Self::Typing(TypingAction::Look(change)) => state.book().and_then(|book| book.has_look(*change)),
            _ => None,
        }
    }
}
