//! The program without its window: what is open, what is running, what is to be said.
//!
//! [`AppState::handle`] does what a person asked for. It never waits (what takes time is a job) and
//! never fails (trouble is a notice). Knows nothing of windows.

mod asking;
mod exporting;
mod leaving;
mod news;
mod opening;

use super::action::Action;
use super::find::Finding;
use super::help::HelpPage;
use super::jobs::Jobs;
use super::kept::Kept;
use super::notice::Notices;
use super::open_book::OpenBook;
use super::outside::{Outside, Pick};
use super::places::Topic;
use super::settings_file::Keeper;
use super::settings_topic::{SettingsAction, SettingsState};
use super::start::Start;
use super::trouble;
use super::view::Zoom;
use crate::edit::Edit;
use crate::language::Language;

pub use asking::TypedPath;
use leaving::LeftFor;
use news::{News, Post};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;

/// The program's state.
pub struct AppState {
    outside: Outside,
    book: Option<Box<OpenBook>>,
    jobs: Jobs,
    notices: Notices,
    start: Start,
    settings: SettingsState,
    help: Option<HelpPage>,
    kept: Kept,
    /// Which sitting this is: it rises whenever a book is left, even for the same one again.
    sitting: u64,
    /// Whether what is being done was asked for by something else that is being done.
    on_the_way: bool,
    /// What the book was to be left for when it could not be saved.
    stuck: Option<LeftFor>,
    /// The books that are being closed, by their folders: each holds its lock until it is.
    closing: Vec<(PathBuf, JoinHandle<()>)>,
    /// Whether the person opened or closed the strip; if neither, the window's width decides.
    strip: Option<bool>,
    /// How wide the window is, in points.
    width: f64,
    typed: Option<TypedPath>,
    finding: Option<Finding>,
    /// What the book is left for once all of it is saved.
    leaving: Option<LeftFor>,
    quit: bool,
    inbox: Receiver<News>,
    post: Post,
}

impl AppState {
    /// The program as it starts: no book is open.
    pub fn new(outside: Outside) -> Self {
        let (sender, inbox) = channel();
        let post = Post { sender, wake: Arc::clone(&outside.wake) };
        let start = Start::new(&outside.world, &outside.wake);
        let keeper = outside.settings.as_deref().map(|place| Keeper::of(place, &outside.world));
        let mut state = Self {
            outside,
            book: None,
            jobs: Jobs::default(),
            notices: Notices::default(),
            start,
            settings: SettingsState::new(keeper),
            help: None,
            kept: Kept::default(),
            sitting: 0,
            on_the_way: false,
            stuck: None,
            closing: Vec::new(),
            strip: None,
            width: 1280.0,
            typed: None,
            finding: None,
            leaving: None,
            quit: false,
            inbox,
            post,
        };
        state.load_settings();
        state
    }

    /// The open book.
    pub fn book(&self) -> Option<&OpenBook> {
        self.book.as_deref()
    }

    /// What runs.
    pub fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// What is to be said.
    pub fn notices(&self) -> &Notices {
        &self.notices
    }

    /// What there is before a book is open.
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// Whether the small pages are shown.
    pub fn strip_open(&self) -> bool {
        self.strip.unwrap_or(self.width >= STRIP_CLOSES_BELOW)
    }

    /// Whether the person opened or closed the small pages.
    pub(super) fn strip_mut(&mut self) -> &mut Option<bool> {
        &mut self.strip
    }

    /// The language of the window.
    pub fn language(&self) -> &'static Language {
        Language::of(self.settings().language.as_deref().unwrap_or("en-GB"))
    }

    /// Whether the window is wide enough for the panel beside the desk.
    pub fn has_room_for_panel(&self) -> bool {
        self.width >= PANEL_COVERS_BELOW
    }

    /// The help that is shown.
    pub fn help(&self) -> Option<HelpPage> {
        self.help
    }

    pub(super) fn show_help(&mut self, page: Option<HelpPage>) {
        self.help = page;
    }

    /// What is being looked for.
    pub fn finding(&self) -> Option<&Finding> {
        self.finding.as_ref()
    }

    pub(super) fn finding_mut(&mut self) -> &mut Option<Finding> {
        &mut self.finding
    }

    /// The path that is being typed.
    pub fn typed_path(&self) -> Option<&TypedPath> {
        self.typed.as_ref()
    }

    /// Whether a book is being opened or made.
    pub fn is_opening(&self) -> bool {
        self.jobs.is_opening()
    }

    /// Whether the program may end now.
    pub fn may_quit(&self) -> bool {
        self.quit
    }

    /// Does what a person asked for. What cannot be done now is left undone.
    pub fn handle(&mut self, action: Action) {
        if !action.enabled(self) {
            return;
        }
        let opening = |book: &OpenBook| book.view().opening(book.printed());
        let before = self.book().map(opening);
        // What it asks for in its turn is of the same step.
        let sets_out = !std::mem::replace(&mut self.on_the_way, true);
        let from = self.book().filter(|_| sets_out).map(|book| (book.standing(), book.view().clone()));
        let (sitting, by) = (self.sitting, from.is_some().then(|| action.clone()));
        self.perform(action);
        self.with_book(OpenBook::settle_typing);
        if self.book().map(opening) != before {
            self.with_book(OpenBook::let_go_out_of_sight);
        }
        self.on_the_way &= !sets_out;
        if let (Some((standing, view)), Some(by)) = (from, by)
            && self.sitting == sitting
        {
            self.with_book(|book| book.came_from(standing, &view, &by));
        }
    }

    fn perform(&mut self, action: Action) {
        if action.ends_reading() {
            self.with_book(OpenBook::end_reading);
        }
        match action {
            Action::OpenSample => self.ask_where_sample_goes(),
            Action::OpenBook => self.ask(Pick::BookFolder),
            Action::Open(folder) => self.open(folder),
            Action::OpenOther(version) => self.open_other(version),
            Action::SaveNow => self.flush(),
            Action::Export(format) => self.ask_where_to_export(format),
            Action::ShowBookFolder => {
                if let Some(folder) = self.book().map(|book| book.folder().to_owned()) {
                    self.show(&folder);
                }
            }
            Action::CloseBook => self.leave(LeftFor::Start),
            Action::Quit => self.leave(LeftFor::Quit),
            Action::Show(place) => self.with_book(|book| book.show(place)),
            Action::Back => self.with_book(OpenBook::go_back),
            Action::Pages(action) => action.handle(self),
            Action::Choosing(action) => action.handle(self),
            Action::Order(action) => action.handle(self),
            Action::Style(action) => action.handle(self),
            Action::AboutBook(action) => action.handle(self),
            Action::Typing(action) => action.handle(self),
            Action::Timeline(action) => action.handle(self),
            Action::Find(action) => action.handle(self),
            Action::Print(action) => action.handle(self),
            Action::Photos(action) => action.handle(self),
            Action::People(action) => action.handle(self),
            Action::Edit(edit) => {
                self.edit(&edit);
            }
            Action::ReadingView if self.book().is_some_and(|book| book.reading().is_some()) => {
                self.with_book(OpenBook::end_reading);
            }
            Action::ReadingView => {
                let said_before = self.notices.newest();
                self.with_book(|book| book.begin_reading(said_before));
            }
            Action::LeaveReading => self.with_book(OpenBook::end_reading),
            Action::Undo => {
                self.notices.change_was_made();
                self.with_book(OpenBook::undo);
            }
            Action::Redo => {
                self.notices.change_was_made();
                self.with_book(OpenBook::redo);
            }
            Action::ToggleStrip => self.strip = Some(!self.strip_open()),
            Action::Scrolled(what, points) => self.with_book(|book| book.is_scrolled(what, points)),
            Action::WindowIs(width) => self.window_is(width),
            Action::Colours(colours) => SettingsAction::Colours(colours.into()).handle(self),
            Action::Start(action) => action.handle(self),
            Action::Kept(action) => action.handle(self),
            Action::Settings(action) => action.handle(self),
            Action::Help(action) => action.handle(self),
            Action::FoldSection(section) => self.with_book(|book| book.fold(section)),
            Action::Dismiss(id) => self.notices.dismiss(id),
            Action::Stop(id) => self.jobs.stop(id),
            Action::OpenFile(path) => self.show(&path),
            Action::ShowFile(path) => self.show(path.parent().unwrap_or(&path)),
            Action::TypePath(text) => {
                if let Some(typed) = &mut self.typed {
                    typed.text = text;
                }
            }
            Action::AcceptPath => self.accept_path(),
            Action::CancelPath => self.typed = None,
            Action::ShowPage
            | Action::ShowSpread
            | Action::ZoomFit
            | Action::ZoomReal
            | Action::ZoomIn
            | Action::ZoomOut
            | Action::ZoomAbout { .. }
            | Action::Pan(..)
            | Action::DeskIs(..)
            | Action::FirstPage
            | Action::PreviousPage
            | Action::NextPage
            | Action::LastPage
            | Action::GoTo(_) => self.look(&action),
        }
    }

    /// The open book, to change what is looked at; the book itself changes by [`AppState::edit`] alone.
    pub(super) fn book_mut(&mut self) -> Option<&mut OpenBook> {
        self.book.as_deref_mut()
    }

    /// What is to be said, to add to it.
    pub(super) fn notices_mut(&mut self) -> &mut Notices {
        &mut self.notices
    }

    /// What is kept beside the open book.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    pub(super) fn kept_mut(&mut self) -> &mut Kept {
        &mut self.kept
    }

    pub(super) fn start_mut(&mut self) -> &mut Start {
        &mut self.start
    }

    pub(super) fn settings_state(&self) -> &SettingsState {
        &self.settings
    }

    pub(super) fn settings_state_mut(&mut self) -> &mut SettingsState {
        &mut self.settings
    }

    /// What is round the program.
    pub(super) fn outside(&self) -> &Outside {
        &self.outside
    }

    fn with_book(&mut self, change: impl FnOnce(&mut OpenBook)) {
        if let Some(book) = &mut self.book {
            change(book);
        }
    }

    /// Changes the book; an edit that is refused becomes a notice. Whether it was made.
    pub(super) fn edit(&mut self, edit: &Edit) -> bool {
        match self.book.as_mut().map(|book| book.change(edit)) {
            Some(Ok(())) => {
                self.notices.change_was_made();
                true
            }
            Some(Err(error)) => {
                trouble::edit(&mut self.notices, &error);
                false
            }
            None => false,
        }
    }

    /// A narrow window shows one page, and closes its strip; a strip that was opened over it closes
    /// again when the window grows.
    fn window_is(&mut self, width: f64) {
        if (self.width >= STRIP_CLOSES_BELOW) != (width >= STRIP_CLOSES_BELOW) {
            self.strip = None;
        }
        self.width = width;
        let narrow = width < ONE_PAGE_BELOW;
        self.with_book(|book| {
            book.view_mut().0.set_narrow(narrow);
            if let Some(reading) = &mut book.reading {
                reading.view_mut().0.set_narrow(narrow);
            }
        });
    }

    /// What changes what is looked at.
    fn look(&mut self, action: &Action) {
        let Some(book) = &mut self.book else { return };
        let (view, printed) = book.seen_mut();
        match *action {
            Action::ShowPage => view.set_spread(false),
            Action::ShowSpread => view.set_spread(true),
            Action::ZoomFit => view.set_zoom(Zoom::Fit, printed),
            Action::ZoomReal => view.set_zoom(Zoom::Times(1.0), printed),
            Action::ZoomIn => view.step(true, printed),
            Action::ZoomOut => view.step(false, printed),
            Action::ZoomAbout { factor, point } => view.zoom_about(factor, point, printed),
            Action::Pan(right, down) => view.pan_by(right, down, printed),
            Action::DeskIs(width, height) => view.set_desk(width, height),
            Action::FirstPage => view.go_to(0, printed),
            Action::LastPage => view.go_to(printed.count().saturating_sub(1), printed),
            Action::PreviousPage => view.turn(false, printed),
            Action::NextPage => view.turn(true, printed),
            Action::GoTo(index) => view.go_to(index, printed),
            _ => {}
        }
    }
}

/// Windows narrower than this, in points, begin with their strip closed.
const STRIP_CLOSES_BELOW: f64 = 900.0;
/// Windows narrower than this, in points, show one page instead of the spread.
const ONE_PAGE_BELOW: f64 = 720.0;
/// In windows narrower than this, in points, the panel lies over the desk, on request.
const PANEL_COVERS_BELOW: f64 = 1180.0;
