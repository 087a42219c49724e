//! The program without its window: what is open, what is running, what is to be said.
//!
//! [`AppState::handle`] does what a person asked for. It never waits (what takes time is a job) and
//! never fails (trouble is a notice). Knows nothing of windows.

use super::action::{Action, OtherVersion};
use super::find::Finding;
use super::jobs::{JobKind, Jobs};
use super::kept::Kept;
use super::notice::{Notices, Tone, WorkSafety};
use super::open_book::OpenBook;
use super::outside::{Outside, Pick, Picked};
use super::places::{Brought, Onto, PhotosAction, Topic};
use super::recovered::{self, Came};
use super::settings_file::Keeper;
use super::settings_topic::{SettingsAction, SettingsState};
use super::start::{Start, StartAction};
use super::trouble;
use super::view::Zoom;
use crate::book::Book;
use crate::copy::LeftOut;
use crate::edit::{BookEdit, Edit};
use crate::export::{self, ExportError, Exported};
use crate::language::{Language, Message};
use crate::store::{Access, Project, StoreError};
use crate::task::Progress;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// The program's state.
pub struct AppState {
    outside: Outside,
    book: Option<Box<OpenBook>>,
    jobs: Jobs,
    notices: Notices,
    start: Start,
    settings: SettingsState,
    kept: Kept,
    /// What the book was to be left for when it could not be saved.
    stuck: Option<Leaving>,
    /// The books that are being closed, by their folders: each holds its lock until it is.
    closing: Vec<(PathBuf, JoinHandle<()>)>,
    /// Whether the person opened or closed the strip; if neither, the window's width decides.
    strip: Option<bool>,
    /// How wide the window is, in points.
    width: f64,
    typed: Option<TypedPath>,
    finding: Option<Finding>,
    leaving: Option<Leaving>,
    quit: bool,
    inbox: Receiver<News>,
    post: Post,
}

/// A path that is typed, because the system has no dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedPath {
    /// What it is for.
    pub pick: Pick,
    /// What stands in the field.
    pub text: String,
}

/// What comes from other threads: what is to be done with it, on the window's.
type News = Box<dyn FnOnce(&mut AppState) + Send>;

/// Which export.
struct Export {
    /// The id of its format.
    format: &'static str,
    to: PathBuf,
}

/// What the book is left for.
enum Leaving {
    Start,
    Other(Box<Came>),
    Quit,
}

/// Sends news and wakes the window.
#[derive(Clone)]
pub(super) struct Post {
    sender: Sender<News>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Post {
    /// Has something done on the window's thread, soon.
    pub(super) fn send(&self, news: impl FnOnce(&mut AppState) + Send + 'static) {
        // Nobody to hear it: the program is ending.
        self.sender.send(Box::new(news)).ok();
        (self.wake)();
    }
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
            kept: Kept::default(),
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

    /// The language of the window.
    pub fn language(&self) -> &'static Language {
        Language::of(self.settings().language.as_deref().unwrap_or("en-GB"))
    }

    /// Whether the window is wide enough for the panel beside the desk.
    pub fn has_room_for_panel(&self) -> bool {
        self.width >= PANEL_COVERS_BELOW
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
        match action {
            Action::OpenSample => self.ask(Pick::SampleFolder { suggested: SAMPLE_FOLDER.into() }),
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
            Action::CloseBook => self.leave(Leaving::Start),
            Action::Quit => self.leave(Leaving::Quit),
            Action::Show(place) => self.with_book(|book| book.show(place)),
            Action::Pages(action) => action.handle(self),
            Action::Choosing(action) => action.handle(self),
            Action::Order(action) => action.handle(self),
            Action::Style(action) => action.handle(self),
            Action::Typing(action) => action.handle(self),
            Action::Timeline(action) => action.handle(self),
            Action::Find(action) => action.handle(self),
            Action::Print(action) => action.handle(self),
            Action::Photos(action) => action.handle(self),
            Action::People(action) => action.handle(self),
            Action::Edit(edit) => {
                self.edit(&edit);
            }
            Action::Undo => self.with_book(OpenBook::undo),
            Action::Redo => self.with_book(OpenBook::redo),
            Action::ToggleStrip => self.strip = Some(!self.strip_open()),
            Action::WindowIs(width) => self.window_is(width),
            Action::Colours(colours) => SettingsAction::Colours(colours.into()).handle(self),
            Action::Start(action) => action.handle(self),
            Action::Kept(action) => action.handle(self),
            Action::Settings(action) => action.handle(self),
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
        self.with_book(OpenBook::settle_typing);
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

    /// Sends what comes from other threads.
    pub(super) fn post(&self) -> Post {
        self.post.clone()
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
            Some(Ok(())) => true,
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
        self.with_book(|book| book.view_mut().0.set_narrow(width < ONE_PAGE_BELOW));
    }

    /// What changes what is looked at.
    fn look(&mut self, action: &Action) {
        let Some(book) = &mut self.book else { return };
        let (view, printed) = book.view_mut();
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

    /// Waits for something from another thread and takes it in; whether anything came.
    pub(super) fn receive_one(&mut self, at_most: Duration) -> bool {
        self.inbox.recv_timeout(at_most).map(|news| news(self)).is_ok()
    }

    /// Takes in what came from other threads. Called before every frame.
    pub fn receive(&mut self) {
        while let Ok(news) = self.inbox.try_recv() {
            news(self);
        }
        match self.book.as_mut().and_then(|book| book.receive()) {
            Some(Err(error)) => trouble::saving(&mut self.notices, &error),
            Some(Ok(())) => trouble::SAVING_KEYS.iter().for_each(|key| self.notices.take_back(key)),
            None => {}
        }
        self.with_book(OpenBook::settle_typing);
    }

    /// Does work on a thread of its own, and then, on the window's, what is to be done with what came
    /// of it: nothing came if the work panicked.
    pub(super) fn run<T: Send + 'static>(
        &mut self,
        kind: JobKind,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
        then: impl FnOnce(&mut AppState, Option<T>) + Send + 'static,
    ) {
        let post = self.post.clone();
        self.jobs.start(kind, work, move |job, result| {
            post.send(move |state| {
                state.jobs.end(job);
                then(state, result);
            });
        });
    }

    /// Asks the person for a file or folder; [`AppState::picked`] goes on with the answer.
    pub(super) fn ask(&mut self, pick: Pick) {
        let (post, asked) = (self.post.clone(), pick.clone());
        let answer = move |picked| post.send(move |state| state.picked(asked, picked));
        self.outside.picker.pick(&pick, Box::new(answer));
    }

    fn ask_where_to_export(&mut self, format: &'static str) {
        let (Some(book), Some(found)) = (self.book(), export::format(format)) else { return };
        let suggested = export::file_name(book.book(), found.extension());
        self.ask(Pick::ExportFile { suggested, format });
    }

    fn picked(&mut self, pick: Pick, picked: Picked) {
        match (pick, picked) {
            (_, Picked::Nothing) => {}
            (pick, Picked::NoDialog) => {
                let text = match &pick {
                    Pick::BookFolder | Pick::Photos | Pick::Photo | Pick::PhotoFolder => String::new(),
                    Pick::BooksPlace => {
                        let place = self.start.new_book().map(|book| book.place.clone());
                        place.unwrap_or_default().to_string_lossy().into_owned()
                    }
                    Pick::SampleFolder { suggested }
                    | Pick::CopyFolder { suggested, .. }
                    | Pick::ExportFile { suggested, .. } => {
                        self.beside_book(suggested).to_string_lossy().into_owned()
                    }
                };
                self.typed = Some(TypedPath { pick, text });
            }
            (Pick::BookFolder, Picked::At { path, .. }) => self.handle(Action::Open(path)),
            (Pick::CopyFolder { and_go_on, .. }, Picked::At { path, .. }) => self.copy_book(path, and_go_on),
            (Pick::BooksPlace, Picked::At { path, .. }) => {
                self.handle(Action::Start(StartAction::KeepIn(path)));
            }
            (Pick::SampleFolder { .. }, Picked::At { path, .. }) => self.make_sample(path),
            (Pick::Photo, Picked::Files(paths)) => {
                self.handle(Action::Photos(PhotosAction::ReplaceWith(paths)))
            }
            (_, Picked::Files(paths)) => {
                let brought = Brought::Files(paths);
                self.handle(Action::Photos(PhotosAction::BringIn(brought, Onto::PhotoBox)));
            }
            (pick @ (Pick::Photos | Pick::Photo | Pick::PhotoFolder), Picked::At { path, .. }) => {
                self.picked(pick, Picked::Files(vec![path]));
            }
            (Pick::ExportFile { format, .. }, Picked::At { path, may_replace }) => {
                self.export(Export { format, to: path }, may_replace);
            }
        }
    }

    /// A place to suggest, where nothing is yet: beside the book's folder, else where documents are.
    fn beside_book(&self, name: &str) -> PathBuf {
        let home = || {
            std::env::home_dir().map(|home| {
                let documents = home.join("Documents");
                if documents.is_dir() { documents } else { home }
            })
        };
        let beside = self.book().and_then(|book| book.folder().parent()).map(Path::to_owned);
        let folder = beside.filter(|folder| !folder.as_os_str().is_empty()).or_else(home).unwrap_or_default();
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, ending)) => (stem, format!(".{ending}")),
            None => (name, String::new()),
        };
        let numbered = (2..100).map(|n| folder.join(format!("{stem} {n}{ending}")));
        let mut names = std::iter::once(folder.join(name)).chain(numbered);
        names.find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
    }

    fn accept_path(&mut self) {
        let Some(typed) = self.typed.take() else { return };
        let text = typed.text.trim();
        if text.is_empty() {
            self.typed = Some(typed);
            return;
        }
        if matches!(typed.pick, Pick::Photos | Pick::Photo | Pick::PhotoFolder) {
            let paths = text.split(['\n', ';']).map(str::trim).filter(|path| !path.is_empty());
            let paths = paths.map(path_of).collect();
            return self.picked(typed.pick, Picked::Files(paths));
        }
        let mut path = path_of(text);
        if let Pick::ExportFile { format, .. } = typed.pick
            && path.extension().is_none()
            && let Some(format) = export::format(format)
        {
            path.set_extension(format.extension());
        }
        self.picked(typed.pick, Picked::At { path, may_replace: false });
    }

    /// Opens a book. The one that is open stays until the other has been read.
    fn open(&mut self, folder: PathBuf) {
        // A book is a folder; whoever points at the file in it means the folder.
        let folder = book_folder(&folder);
        // Whole, so that what is put beside the book is beside it.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        if self.book().is_some_and(|book| is_same(book.folder(), &folder)) {
            // It is behind the questions for a new one, if those are asked.
            self.handle(Action::Start(StartAction::NoNewBook));
            return;
        }
        let world = self.outside.world.clone();
        // What this very program is still closing is not open elsewhere.
        let (same, others) = std::mem::take(&mut self.closing).into_iter().partition(|(of, _)| *of == folder);
        self.closing = others;
        let same: Vec<(PathBuf, JoinHandle<()>)> = same;
        let open = move |progress: &Progress| {
            // A panic in there has ended the closing as well.
            same.into_iter().for_each(|(_, closing)| drop(closing.join()));
            recovered::open(&folder, &world, progress).map(Box::new)
        };
        self.run(JobKind::Opening, open, Self::opened);
    }

    /// Opens a book only to look at it.
    pub(super) fn open_to_look(&mut self, folder: PathBuf) {
        let world = self.outside.world.clone();
        let look = move |_: &Progress| recovered::look(&folder, &world).map(Box::new);
        self.run(JobKind::Opening, look, Self::opened);
    }

    fn opened(&mut self, result: Option<Result<Box<Came>, StoreError>>) {
        match result {
            Some(Ok(came)) => self.leave(Leaving::Other(came)),
            Some(Err(error)) => trouble::opening(&mut self.notices, &error),
            None => trouble::program(&mut self.notices),
        }
    }

    fn open_other(&mut self, version: OtherVersion) {
        self.kept.settle();
        let Some(project) = self.book().map(OpenBook::project) else { return };
        let of = project.path().to_owned();
        let read = move |_: &Progress| match &version {
            OtherVersion::Earlier(version) => project.open_earlier(version),
            OtherVersion::Copy(name) => project.open_conflict_copy(name),
        };
        self.run(JobKind::Opening, read, move |state, result| state.other_read(&of, result));
    }

    fn other_read(&mut self, of: &Path, result: Option<Result<Book, StoreError>>) {
        // The book whose version it is may have been left meanwhile.
        if self.book().is_none_or(|book| book.folder() != of) {
            return;
        }
        match result {
            Some(Ok(book)) => {
                self.edit(&BookEdit::PutBack(book).into());
                trouble::other_opened(&mut self.notices);
            }
            Some(Err(error)) => trouble::opening_other(&mut self.notices, &error),
            None => trouble::program(&mut self.notices),
        }
    }

    fn make_sample(&mut self, folder: PathBuf) {
        let (works, world) = (Arc::clone(&self.outside.works), self.outside.world.clone());
        let made = folder.clone();
        let make = move |progress: &Progress| works.make_sample(&world, &folder, progress);
        self.run(JobKind::MakingSample, make, move |state, result| match result {
            Some(Ok(())) => state.handle(Action::Open(made)),
            Some(Err(error)) => trouble::opening(&mut state.notices, &error),
            None => trouble::program(&mut state.notices),
        });
    }

    fn export(&mut self, export: Export, may_replace: bool) {
        let (Some(book), Some(format)) = (self.book(), export::format(export.format)) else { return };
        let (copy, folder, to) =
            (Arc::clone(&book.leaving().copy), book.folder().to_owned(), export.to.clone());
        let (works, world) = (Arc::clone(&self.outside.works), self.outside.world.clone());
        let left_out = copy.left_out;
        let work = move |progress: &Progress| {
            // Where no dialog has asked about a file that is there, it stays.
            if !may_replace && to.exists() {
                return Err(ExportError::Store(StoreError::NotEmpty));
            }
            // By a look of its own: an export that goes on must not keep the book from being opened.
            let project = Project::look(&folder, &world)?.project;
            works.export(format, &world, &copy, &project, &to, progress)
        };
        self.run(JobKind::Exporting, work, move |state, result| state.exported(&export, left_out, result));
    }

    fn exported(
        &mut self,
        export: &Export,
        left_out: LeftOut,
        result: Option<Result<Exported, ExportError>>,
    ) {
        match result {
            Some(Ok(exported)) => trouble::exported(&mut self.notices, &exported, left_out, &export.to),
            Some(Err(error)) => trouble::exporting(&mut self.notices, export.format, &error),
            None => trouble::program(&mut self.notices),
        }
    }

    fn show(&self, path: &Path) {
        let (shower, post, path) = (Arc::clone(&self.outside.shower), self.post.clone(), path.to_owned());
        let show = move || {
            if !shower.open(&path) {
                post.send(Self::could_not_show);
            }
        };
        if std::thread::Builder::new().name("show".into()).spawn(show).is_err() {
            self.post.send(Self::could_not_show);
        }
    }

    fn could_not_show(&mut self) {
        self.notices.say(Tone::Caution, Message::new("notice-cannot-show"), WorkSafety::Untouched);
    }

    /// Leaves the book once everything in it is saved.
    fn leave(&mut self, leaving: Leaving) {
        if self.jobs.stop_bringing_in() {
            // What has come in until then belongs to the book.
            self.leaving = Some(leaving);
            return;
        }
        if self.book().is_none_or(OpenBook::is_saved) {
            return self.left(leaving);
        }
        self.leaving = Some(leaving);
        self.flush();
    }

    /// What was waited for has ended: whoever wants to leave goes on.
    pub(super) fn go_on_leaving(&mut self) {
        if let Some(leaving) = self.leaving.take() {
            self.leave(leaving);
        }
    }

    fn left(&mut self, leaving: Leaving) {
        self.leaving = None;
        self.stuck = None;
        self.kept.settle();
        self.remember_book();
        // What was said was of the book that is left, and so is what was offered.
        self.notices = Notices::default();
        if let Some(book) = self.book.take()
            && !matches!(leaving, Leaving::Quit)
        {
            // It waits for its threads, which the window must not. With no thread to be had, it is
            // dropped here; and so it is at the end, for which it must be let go.
            let (post, folder) = (self.post.clone(), book.folder().to_owned());
            let close = move || {
                drop(book);
                post.send(Self::look_at_recent);
            };
            let closing = std::thread::Builder::new().name("closing".into()).spawn(close);
            self.closing.retain(|(_, closing)| !closing.is_finished());
            self.closing.extend(closing.ok().map(|closing| (folder, closing)));
        }
        match leaving {
            Leaving::Start => self.look_at_recent(),
            Leaving::Other(came) => {
                let (_, here) = self.outside.world.host.who();
                let Came { opened, recovery } = *came;
                let on_card = recovery.as_ref().map(|recovery| recovery.why);
                trouble::opened(&mut self.notices, &opened, &here, on_card);
                self.kept = Kept::of(recovery);
                self.book = Some(Box::new(OpenBook::new(opened, &self.outside.wake)));
                self.book_came();
            }
            Leaving::Quit => self.quit = true,
        }
    }

    fn flush(&mut self) {
        let Some(autosave) = self.book().and_then(OpenBook::autosave) else { return };
        let post = self.post.clone();
        let flush = move || {
            let result = autosave.flush();
            post.send(move |state| state.flushed(result));
        };
        if std::thread::Builder::new().name("flush".into()).spawn(flush).is_err() {
            trouble::program(&mut self.notices);
        }
    }

    fn flushed(&mut self, result: Result<(), StoreError>) {
        match (result, self.leaving.take()) {
            // Something may have been changed since.
            (Ok(()), Some(leaving)) => self.leave(leaving),
            (Ok(()), None) => {}
            (Err(error), None) => trouble::saving(&mut self.notices, &error),
            (Err(error), Some(leaving)) => {
                self.stuck = Some(leaving);
                trouble::saving(&mut self.notices, &error);
                trouble::leaving(&mut self.notices);
            }
        }
    }

    /// Whether the book was to be left and could not be saved.
    pub(super) fn is_stuck(&self) -> bool {
        self.stuck.is_some()
    }

    /// Leaves the book although the last of it is not saved: somebody chose so.
    pub(super) fn leave_unsaved(&mut self) {
        if let Some(leaving) = self.stuck.take() {
            self.left(leaving);
        }
    }

    /// Leaves the book of one folder for its copy in another, which has all of it up to a generation.
    pub(super) fn leave_for(&mut self, of: &Path, copy: PathBuf, generation: u64) {
        // Somebody went on to another book while the copy was made: that one is theirs to leave.
        if self.book().is_none_or(|book| book.folder() != of) {
            return;
        }
        let (world, of) = (self.outside.world.clone(), of.to_owned());
        let open = move |progress: &Progress| recovered::open(&copy, &world, progress).map(Box::new);
        self.run(JobKind::Opening, open, move |state, result| match result {
            Some(Ok(came)) => state.go_on_in_copy(&of, came, generation),
            Some(Err(error)) => trouble::opening(&mut state.notices, &error),
            None => trouble::program(&mut state.notices),
        });
    }

    /// The copy is open: what was changed meanwhile is changed in it as well, and saved there.
    fn go_on_in_copy(&mut self, of: &Path, came: Box<Came>, generation: u64) {
        let Some(book) = self.book().filter(|book| book.folder() == of) else { return };
        let since = (book.generation() != generation).then(|| book.book().clone());
        if let Some(since) = &since {
            let copied = came.opened.book.photos();
            let has_all = since.photos().iter().all(|photo| copied.iter().any(|of| of.file == photo.file));
            // What the copy cannot take stays where it is, and can be saved elsewhere once more.
            if !has_all || *came.opened.project.access() != Access::Full {
                return;
            }
        }
        self.left(Leaving::Other(came));
        if let Some(since) = since {
            self.edit(&BookEdit::PutBack(since).into());
        }
    }
}

/// Windows narrower than this, in points, begin with their strip closed.
const STRIP_CLOSES_BELOW: f64 = 900.0;
/// Windows narrower than this, in points, show one page instead of the spread.
const ONE_PAGE_BELOW: f64 = 720.0;
/// In windows narrower than this, in points, the panel lies over the desk, on request.
const PANEL_COVERS_BELOW: f64 = 1180.0;
/// What the folder of the sample is called until somebody calls it otherwise.
const SAMPLE_FOLDER: &str = "Lifestory sample";

/// Whether two paths lead to one folder.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(one) == real(other)
}

/// The path that somebody typed or copied from elsewhere.
fn path_of(text: &str) -> PathBuf {
    let text = text.trim_matches(['"', '\'']);
    let text = text.strip_prefix("file://").unwrap_or(text);
    match (text.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}

fn book_folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if path.is_file() => folder.to_owned(),
        _ => path.to_owned(),
    }
}
