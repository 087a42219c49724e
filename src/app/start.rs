//! Before a book is open: recent books, and the questions for a new one.
//!
//! Knows nothing of windows. How it stands with a recent book is found out by the
//! [`Shelf`], how a new one begins by [`NewBook`].

use super::AppState;
use super::action::Action;
use super::jobs::JobKind;
use super::left_at::LeftAt;
use super::new_book::{Begin, NewBook, usual_place};
use super::notice::{Tone, WorkSafety};
use super::outside::Pick;
use super::place::Place;
use super::places::{Brought, Onto, PhotosAction, Topic};
use super::recent::{Recent, Shelf, remember};
use super::shortcut::{Key, Shortcut};
use crate::edit::IdMaker;
use crate::language::Message;
use crate::store::{BOOK_FILE, Glance, Project, StoreError, World, glance, make_folders};
use crate::task::Progress;
use std::path::{Path, PathBuf};

/// What there is before a book is open.
pub struct Start {
    shelf: Shelf,
    new_book: Option<NewBook>,
    /// What was answered for one, when somebody went elsewhere.
    begun: Option<NewBook>,
    /// The list of recent books as it was before it was cleared.
    cleared: Vec<Recent>,
    /// The recent book that is not where it was, and is asked about.
    asked_about: Option<PathBuf>,
    /// The book that was just begun with photos, and their files; none where they are to be asked for.
    photos_next: Option<(PathBuf, Vec<PathBuf>)>,
}

/// Something asked for before a book is open.
#[derive(Clone, Debug, PartialEq)]
pub enum StartAction {
    /// Ask the questions for a new book.
    NewBook,
    /// Make none after all.
    NoNewBook,
    /// What the child likes to be called.
    Name(String),
    /// The colour of the cloth.
    Cloth(&'static str),
    /// Where the book begins.
    Begin(Begin),
    /// The language it is written in.
    Language(&'static str),
    /// Ask in which folder it is kept.
    ChoosePlace,
    /// It is kept in this folder.
    KeepIn(PathBuf),
    /// Make it.
    Make,
    /// These were dropped: a book to open, or photos for a new one.
    Dropped(Vec<PathBuf>),
    /// Ask the questions for a new book with these photos.
    WithPhotos(Vec<PathBuf>),
    /// Open the book in this folder only to look at it.
    LookAt(PathBuf),
    /// Ask what to do about a recent book that is not where it was; nothing to stop asking.
    AskAbout(Option<PathBuf>),
    /// Take a book off the list of recent ones.
    TakeOff(PathBuf),
    /// Empty that list.
    ClearList,
    /// Have the list again as it was before it was emptied.
    PutListBack,
    /// Look again how it stands with recent books.
    LookAgain,
}

impl Start {
    pub(super) fn new(world: &World, wake: &std::sync::Arc<dyn Fn() + Send + Sync>) -> Self {
        Self {
            shelf: Shelf::new(world, wake),
            new_book: None,
            begun: None,
            cleared: Vec::new(),
            asked_about: None,
            photos_next: None,
        }
    }

    /// How it stands with recent books, and their covers.
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The new book, while its questions are asked.
    pub fn new_book(&self) -> Option<&NewBook> {
        self.new_book.as_ref()
    }

    /// The recent book that is asked about.
    pub fn asked_about(&self) -> Option<&Path> {
        self.asked_about.as_deref()
    }
}

impl Topic for StartAction {
    fn words(&self) -> &'static str {
        match self {
            Self::NewBook => "action-new-book",
            Self::NoNewBook => "start-back-to-books",
            Self::Name(_) => "first-name",
            Self::Cloth(_) => "first-colour",
            Self::Begin(_) => "first-begin",
            Self::Language(_) => "first-language",
            Self::ChoosePlace | Self::KeepIn(_) => "first-another-place",
            Self::Make => "action-make-book",
            Self::Dropped(_) | Self::WithPhotos(_) => "begin-photos",
            Self::LookAt(_) => "action-look-only",
            Self::AskAbout(_) => "action-keep-as-it-is",
            Self::TakeOff(_) => "action-take-off-list",
            Self::ClearList => "action-clear-list",
            Self::PutListBack => "start-put-back",
            Self::LookAgain => "action-look-again",
        }
    }

    fn shortcuts(&self) -> &'static [Shortcut] {
        match self {
            Self::NewBook => const { &[Shortcut::ctrl(Key::Char('N'))] },
            _ => &[],
        }
    }

    fn enabled(&self, state: &AppState) -> bool {
        match self {
            Self::NewBook | Self::LookAt(_) | Self::Dropped(_) | Self::WithPhotos(_) => !state.is_opening(),
            Self::Make => !state.is_opening() && state.start().new_book.is_some(),
            Self::NoNewBook
            | Self::Name(_)
            | Self::Cloth(_)
            | Self::Begin(_)
            | Self::Language(_)
            | Self::ChoosePlace
            | Self::KeepIn(_) => state.start().new_book.is_some(),
            Self::PutListBack => !state.start().cleared.is_empty(),
            Self::ClearList => !state.settings().recent.is_empty(),
            Self::TakeOff(_) | Self::AskAbout(_) | Self::LookAgain => true,
        }
    }

    fn handle(self, state: &mut AppState) {
        let start = state.start_mut();
        match self {
            Self::NewBook => {
                let begun = start.begun.take();
                start.new_book.get_or_insert_with(|| begun.unwrap_or_else(|| NewBook::begin(usual_place())));
            }
            Self::NoNewBook => start.begun = start.new_book.take().or(start.begun.take()),
            Self::WithPhotos(photos) => {
                let book = start.new_book.get_or_insert_with(|| NewBook::begin(usual_place()));
                (book.begin, book.photos) = (Begin::Photos, photos);
            }
            Self::Dropped(paths) => state.dropped(paths),
            Self::Name(name) => start.ask(|book| book.name = name),
            Self::Cloth(cloth) => start.ask(|book| book.cloth = cloth),
            Self::Begin(begin) => start.ask(|book| book.begin = begin),
            Self::Language(language) => start.ask(|book| book.language = language),
            Self::KeepIn(place) => start.ask(|book| book.place = place),
            Self::AskAbout(folder) => start.asked_about = folder,
            Self::ChoosePlace => state.ask(Pick::BooksPlace),
            Self::Make => state.make_book(),
            Self::LookAt(folder) => state.open_to_look(folder),
            Self::TakeOff(folder) => {
                start.asked_about = None;
                state.change_settings(move |settings| settings.recent.retain(|book| book.folder != folder));
            }
            Self::ClearList => {
                state.start_mut().cleared = state.settings().recent.clone();
                state.change_settings(|settings| settings.recent.clear());
                let what = Message::new("start-cleared");
                let notice = state.notices_mut().say(Tone::Good, what, WorkSafety::Said);
                notice.advice = Some(Message::new("start-cleared-words"));
                notice.then = vec![Action::Start(Self::PutListBack)];
            }
            Self::PutListBack => {
                let cleared = std::mem::take(&mut start.cleared);
                state.change_settings(move |settings| {
                    let since = std::mem::replace(&mut settings.recent, cleared.clone());
                    since.into_iter().rev().for_each(|book| remember(&mut settings.recent, book));
                });
                state.look_at_recent();
            }
            Self::LookAgain => state.look_at_recent(),
        }
    }
}

impl Start {
    fn ask(&mut self, answer: impl FnOnce(&mut NewBook)) {
        if let Some(book) = &mut self.new_book {
            answer(book);
        }
    }
}

impl AppState {
    /// Looks how it stands with recent books, while the start screen is shown.
    pub(super) fn look_at_recent(&mut self) {
        if self.book().is_none() && !self.is_opening() {
            let recent = self.settings().recent.clone();
            self.start().shelf.look(&recent);
        }
    }

    /// The settings have come: who is here for the first time is asked about a book at once.
    pub(super) fn begin_at_start(&mut self) {
        let settings = self.settings();
        if settings.remember_books
            && settings.recent.is_empty()
            && self.book().is_none()
            && !self.is_opening()
        {
            self.start_mut().new_book = Some(NewBook::begin(usual_place()));
        }
        self.look_at_recent();
    }

    /// Remembers the open book among the recent ones, as it is now.
    pub(super) fn remember_book(&mut self) {
        self.remember_book_left(None);
    }

    /// The same with how it is looked at, to go on from there.
    pub(super) fn remember_where(&mut self) {
        let strip = *self.strip_mut();
        self.remember_book_left(self.book().map(|book| book.left_at(strip)));
    }

    fn remember_book_left(&mut self, left_at: Option<LeftAt>) {
        let Some(book) = self.book() else { return };
        let recent = Recent::of(book, self.outside().world.host.now(), left_at);
        self.change_settings(move |settings| {
            if settings.remember_books {
                remember(&mut settings.recent, recent.clone());
            }
        });
    }

    /// A book has come: the questions for a new one are answered.
    pub(super) fn book_came(&mut self) {
        let start = self.start_mut();
        (start.new_book, start.begun) = (None, None);
        start.cleared.clear();
        let next = start.photos_next.take();
        self.found_again();
        self.go_on_where_left();
        self.remember_book();
        if let Some((_, files)) = next.filter(|(folder, _)| self.book().is_some_and(|b| b.folder() == folder))
        {
            self.handle(Action::Show(Place::Photos));
            self.handle(Action::Photos(match files.is_empty() {
                true => PhotosAction::Add,
                false => PhotosAction::BringIn(Brought::Files(files), Onto::PhotoBox),
            }));
        }
    }

    /// A book that was asked about is found where it was moved to: what is known of it is of that place.
    fn found_again(&mut self) {
        let (Some(before), Some(book)) = (self.start_mut().asked_about.take(), self.book()) else { return };
        let (folder, title) = (book.folder().to_owned(), book.book().info().title.clone());
        self.change_settings(move |settings| {
            let moved = |known: &&mut Recent| known.folder == before && known.title == title;
            if let Some(known) = settings.recent.iter_mut().find(moved) {
                known.folder = folder.clone();
            }
        });
    }

    /// Who opens a book again goes on where they left it.
    fn go_on_where_left(&mut self) {
        let Some(folder) = self.book().map(|book| book.folder().to_owned()) else { return };
        let known = self.settings().recent.iter().find(|recent| recent.folder == folder);
        let Some(left) = known.and_then(|recent| recent.left_at.clone()) else { return };
        *self.strip_mut() = left.strip();
        if let Some(book) = self.book_mut() {
            book.go_on_from(&left);
        }
    }

    /// What was dropped is a book, or else it is for a new one.
    fn dropped(&mut self, paths: Vec<PathBuf>) {
        let world = self.outside().world.clone();
        let of_a_book = move || {
            let [only] = &paths[..] else { return Action::Start(StartAction::WithPhotos(paths)) };
            let is_book = matches!(glance(only, &world), Glance::Here | Glance::InUse(_));
            if is_book || only.file_name().is_some_and(|name| name == BOOK_FILE) {
                Action::Open(only.clone())
            } else {
                Action::Start(StartAction::WithPhotos(paths))
            }
        };
        self.aside("dropped", of_a_book, Self::handle);
    }

    fn make_book(&mut self) {
        let Some(new) = self.start().new_book.clone() else { return };
        let photos = (new.begin == Begin::Photos || !new.photos.is_empty()).then(|| new.photos.clone());
        let world = self.outside().world.clone();
        let make = move |progress: &Progress| make(&new, &world, progress);
        self.run(JobKind::MakingBook, make, |state, result| match result {
            Some(Ok(folder)) => {
                state.start_mut().photos_next = photos.map(|photos| (folder.clone(), photos));
                state.handle(Action::Open(folder));
            }
            Some(Err(error)) => not_made(state, &error),
            None => super::trouble::program(state.notices_mut()),
        });
    }
}

/// Makes the book in a folder of its own; if that name is taken, in one with a number after it.
fn make(new: &NewBook, world: &World, progress: &Progress) -> Result<PathBuf, StoreError> {
    const MOST: usize = 1000;
    let book = new.book(&mut IdMaker::new()).map_err(|_| StoreError::NotFaithful)?;
    make_folders(world, &new.place)?;
    let name = new.folder_name();
    for number in 1..MOST {
        progress.check().map_err(|_| StoreError::Cancelled)?;
        let name = if number == 1 { name.clone() } else { format!("{name} {number}") };
        let folder = new.place.join(name);
        match Project::create(&folder, &book, world) {
            Ok(_) => return Ok(folder),
            Err(StoreError::NotEmpty | StoreError::Locked(_) | StoreError::NotAFolder) => {}
            Err(error) => return Err(error),
        }
    }
    Err(StoreError::NotEmpty)
}

/// Says why a book was not made. What was answered stays on the screen.
fn not_made(state: &mut AppState, error: &StoreError) {
    let (what, advice) = match error {
        StoreError::Cancelled => return,
        StoreError::DiskFull { .. } => ("making-disk-full", "making-elsewhere-advice"),
        StoreError::NoRights | StoreError::LookOnly => ("making-no-rights", "making-elsewhere-advice"),
        StoreError::NoSuchFolder | StoreError::NotAFolder => ("making-no-folder", "making-elsewhere-advice"),
        StoreError::NotFaithful => ("making-name-too-long", "making-name-too-long-advice"),
        _ => ("making-other", "making-elsewhere-advice"),
    };
    let notice = state.notices_mut().say(Tone::Stop, Message::new(what), WorkSafety::Said);
    notice.advice = Some(Message::new(advice));
    if advice == "making-elsewhere-advice" {
        notice.then = vec![Action::Start(StartAction::ChoosePlace)];
    }
}
