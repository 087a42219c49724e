//! The book that is open: its folder, what is looked at, how it stands with saving.
//!
//! Knows nothing of windows.

use super::left_at::Scrolled;
use super::pages::Pages;
use super::place::Place;
use super::places::{
    Leaves, Leaving, PagesPlace, PeoplePlace, PhotoBox, PhotosPlace, PrintPlace, TimelinePlace, WordsTyping,
};
use super::printed::Printed;
use super::reading::Reading;
use super::view::View;
use super::way::Way;
use crate::book::{Book, PageId, PartialDate, PhotoHash, Reader, SectionId};
use crate::copy::{ReaderCopy, everything};
use crate::edit::{Change, Edit, EditError, History, IdMaker};
use crate::export::BookPhotos;
use crate::language::Message;
use crate::photo::{PhotoError, PhotoSource};
use crate::store::autosave::{Autosave, Status};
use crate::store::{Access, Opened, Project, StoreError};
use crate::text::Typesetter;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// *Saving…* is said only after so long.
const SAVING_DELAY: Duration = Duration::from_millis(500);

/// How it stands with saving, as it is said beside the book's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// All of it is on the disk; at this time by the clock, if it was in this sitting.
    Saved(Option<String>),
    /// It is being saved.
    Saving,
    /// Soon.
    NotSavedYet,
    /// It could not be.
    CouldNotSave,
    /// It may only be looked at.
    LookOnly,
}

/// An open book.
pub struct OpenBook {
    history: History,
    /// The book as it would be after what is being tried out, while something is dragged.
    trial: Option<Book>,
    /// Since when the history counts its time.
    began: Instant,
    /// Rises with every change.
    generation: u64,
    project: Arc<Project>,
    photos: Arc<PhotoFiles>,
    autosave: Option<Arc<Autosave>>,
    pages: Pages,
    printed: Printed,
    view: View,
    place: Place,
    /// What is chosen on the pages, and how they are worked on.
    pages_place: PagesPlace,
    leaves: Leaves,
    /// Whether it is shown what it is called and whose it is, to be changed.
    pub(super) about_shown: bool,
    timeline: TimelinePlace,
    people: PeoplePlace,
    print: PrintPlace,
    /// The copy that would leave, of which state of the book and for whom.
    pub(super) leaving: RefCell<Option<(u64, Reader, Arc<Leaving>)>>,
    /// How the photos are looked at.
    photos_place: PhotosPlace,
    /// What is known of the photos, until the next change.
    photo_box: RefCell<Option<Arc<PhotoBox>>>,
    ids: IdMaker,
    /// The words that are being edited on a page.
    pub(super) words_typing: Option<WordsTyping>,
    /// How often the keyboard was called to words.
    pub(super) calls_of_typing: u64,
    /// Made when words are first edited.
    pub(super) typesetter: Option<Typesetter>,
    folded: BTreeSet<SectionId>,
    /// The part of a page at which the book was left, until it is known how far the page goes on.
    pub(super) part_left: Option<(PageId, usize)>,
    /// How far what is long is scrolled, in points.
    pub(super) scrolled: BTreeMap<Scrolled, u32>,
    /// The book as it is read together, while it is.
    pub(super) reading: Option<Reading>,
    /// Where one was before.
    pub(super) way: Way,
    saving_since: Option<Instant>,
    said: SaveState,
}

impl OpenBook {
    /// The book as it was opened. `wake` is called on other threads when something changed.
    pub(super) fn new(opened: Opened, wake: &Arc<dyn Fn() + Send + Sync>) -> Self {
        let project = Arc::new(opened.project);
        let photos = Arc::new(PhotoFiles::of(Arc::clone(&project), &opened.book));
        let pages = Pages::new(Arc::clone(&photos) as Arc<dyn PhotoSource>, Arc::clone(wake));
        let may_change = *project.access() == Access::Full;
        let autosave = may_change.then(|| {
            let wake = Arc::clone(wake);
            let saver = Arc::clone(&project) as Arc<dyn crate::store::autosave::Saver>;
            Arc::new(Autosave::start(saver, move || wake()))
        });
        let printed = Printed::of(&opened.book, &Printed::default(), None);
        let said = if may_change { SaveState::Saved(None) } else { SaveState::LookOnly };
        let book = Self {
            history: History::new(opened.book),
            trial: None,
            began: Instant::now(),
            generation: 1,
            project,
            photos,
            autosave,
            pages,
            printed,
            view: View::default(),
            place: Place::default(),
            pages_place: PagesPlace::default(),
            leaves: Leaves::default(),
            about_shown: false,
            timeline: TimelinePlace::default(),
            people: PeoplePlace::default(),
            print: PrintPlace::default(),
            leaving: RefCell::new(None),
            photos_place: PhotosPlace::default(),
            photo_box: RefCell::default(),
            ids: IdMaker::new(),
            words_typing: None,
            calls_of_typing: 0,
            typesetter: None,
            folded: BTreeSet::new(),
            part_left: None,
            scrolled: BTreeMap::new(),
            reading: None,
            way: Way::default(),
            saving_since: None,
            said,
        };
        book.pages.show(book.copy(), book.generation);
        book
    }

    /// The book.
    pub fn book(&self) -> &Book {
        self.history.book()
    }

    /// The book as it is shown: as it is, or with what is being tried out.
    pub fn shown(&self) -> &Book {
        self.trial.as_ref().unwrap_or_else(|| self.history.book())
    }

    /// Rises with every change of the book as it is shown.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// All of the book, as those who make it see it.
    pub fn copy(&self) -> ReaderCopy {
        everything(self.book())
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        self.project.path()
    }

    /// Its folder, to read photos from.
    pub(super) fn project(&self) -> Arc<Project> {
        Arc::clone(&self.project)
    }

    /// Pictures of its pages.
    pub fn pages(&self) -> &Pages {
        &self.pages
    }

    /// Its printed pages.
    pub fn printed(&self) -> &Printed {
        &self.printed
    }

    /// What is looked at.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// The book as it is read together, while it is.
    pub fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    /// What of which pages is seen: of those that are read together, while they are.
    pub(super) fn seen_mut(&mut self) -> (&mut View, &Printed) {
        match &mut self.reading {
            Some(reading) => reading.view_mut(),
            None => (&mut self.view, &self.printed),
        }
    }

    pub(super) fn view_mut(&mut self) -> (&mut View, &Printed) {
        (&mut self.view, &self.printed)
    }

    /// The place that is shown.
    pub fn place(&self) -> Place {
        self.place
    }

    pub(super) fn show(&mut self, place: Place) {
        // What was being dragged stays where it was.
        self.pages_place.let_go();
        self.end_trial();
        self.place = place;
    }

    /// How the pages are worked on.
    pub fn on_pages(&self) -> &PagesPlace {
        &self.pages_place
    }

    pub(super) fn on_pages_mut(&mut self) -> &mut PagesPlace {
        &mut self.pages_place
    }

    /// What is chosen and under way of pages as wholes.
    pub fn leaves(&self) -> &Leaves {
        &self.leaves
    }

    pub(super) fn leaves_mut(&mut self) -> &mut Leaves {
        &mut self.leaves
    }

    /// Whether it is shown what it is called and whose it is, to be changed.
    pub fn about_shown(&self) -> bool {
        self.about_shown
    }

    /// How the timeline is worked on.
    pub fn on_timeline(&self) -> &TimelinePlace {
        &self.timeline
    }

    pub(super) fn on_timeline_mut(&mut self) -> &mut TimelinePlace {
        &mut self.timeline
    }

    /// Who is chosen among the people and places.
    pub fn on_people(&self) -> &PeoplePlace {
        &self.people
    }

    pub(super) fn on_people_mut(&mut self) -> &mut PeoplePlace {
        &mut self.people
    }

    /// What is known of it for print.
    pub fn on_print(&self) -> &PrintPlace {
        &self.print
    }

    pub(super) fn on_print_mut(&mut self) -> &mut PrintPlace {
        &mut self.print
    }

    /// How the photos are looked at.
    pub fn on_photos(&self) -> &PhotosPlace {
        &self.photos_place
    }

    pub(super) fn on_photos_mut(&mut self) -> &mut PhotosPlace {
        &mut self.photos_place
    }

    /// Every photo with what is known of it and where it stands.
    pub fn photo_box(&self) -> Arc<PhotoBox> {
        let known = self.photo_box.borrow().clone();
        known.unwrap_or_else(|| {
            let now = Arc::new(PhotoBox::of(self));
            *self.photo_box.borrow_mut() = Some(Arc::clone(&now));
            now
        })
    }

    /// Makes ids for what is added.
    pub(super) fn ids(&mut self) -> &mut IdMaker {
        &mut self.ids
    }

    /// Whether it may be changed.
    pub fn may_change(&self) -> bool {
        self.autosave.is_some()
    }

    /// The name of the change that can be taken back, if there is one.
    pub fn undo_name(&self) -> Option<&Message> {
        self.history.undo_name().filter(|_| self.may_change())
    }

    /// The name of the change that can be made again, if there is one.
    pub fn redo_name(&self) -> Option<&Message> {
        self.history.redo_name().filter(|_| self.may_change())
    }

    /// Shows the book as it would be after an edit, without making it: nothing is kept of it, and
    /// the next call begins anew from the book as it is.
    pub(super) fn try_out(&mut self, edit: &Edit) -> Result<(), EditError> {
        if self.may_change() {
            let tried = edit.apply(self.history.book())?;
            // What is held still is not painted again and again.
            if tried != *self.shown() {
                self.trial = Some(tried);
                self.show_changed();
            }
        }
        Ok(())
    }

    /// Whether something is being tried out.
    pub(super) fn is_trying(&self) -> bool {
        self.trial.is_some()
    }

    /// Shows the book as it is again.
    pub(super) fn end_trial(&mut self) {
        if self.trial.take().is_some() {
            self.show_changed();
        }
    }

    /// Ends the step of the history: what comes next is another one.
    pub(super) fn seal(&mut self) {
        self.history.seal();
    }

    /// Changes the book; a book that may only be looked at stays as it is.
    pub(super) fn change(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.end_trial();
        if self.may_change() {
            let now = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
            self.history.commit(edit, now)?;
            self.changed();
        }
        Ok(())
    }

    /// Makes a change in the place of the last one, as one step with it.
    pub(super) fn change_instead(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.end_trial();
        if !self.may_change() {
            return Ok(());
        }
        self.history.undo();
        let now = u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX);
        let result = self.history.commit(edit, now).map(drop);
        if result.is_err() {
            self.history.redo();
        }
        self.changed();
        result
    }

    /// Takes the last change back, and turns to where it shows.
    pub(super) fn undo(&mut self) {
        self.step(History::undo);
    }

    /// Makes the change again that was taken back, and turns to where it shows.
    pub(super) fn redo(&mut self) {
        self.step(History::redo);
    }

    fn step(&mut self, step: impl FnOnce(&mut History) -> Option<Change>) {
        self.end_trial();
        let before = self.book().clone();
        if !self.may_change() || step(&mut self.history).is_none() {
            return;
        }
        self.changed();
        let others = changed_pages(&before, self.book());
        let mut seen = self.view.opening(&self.printed).pages().filter_map(|index| self.printed.get(index));
        if seen.any(|page| others.contains(&page.page.id)) {
            return;
        }
        if let Some(index) = others.first().and_then(|page| self.printed.index_of(page, 0)) {
            self.view.go_to(index, &self.printed);
        }
    }

    /// The book is another now: everybody who shows or keeps it hears of it.
    fn changed(&mut self) {
        self.photos.know(self.history.book());
        if let Some(autosave) = &self.autosave {
            autosave.changed(self.history.book());
        }
        self.show_changed();
        self.pages_place.keep_to(self.history.book());
        self.leaves.keep_to(self.history.book());
        self.timeline.keep_to(self.history.book());
        self.people.keep_to(self.history.book());
    }

    /// What is shown is another now.
    fn show_changed(&mut self) {
        self.generation += 1;
        *self.photo_box.get_mut() = None;
        let shown = self.trial.as_ref().unwrap_or_else(|| self.history.book());
        let printed = Printed::of(shown, &self.printed, None);
        let turned_to = self.turned_to();
        self.printed = printed;
        self.view.stay_at(turned_to, &self.printed);
        let copy = everything(self.shown());
        self.pages.show(copy, self.generation);
        self.read_as_it_is_now();
    }

    /// Whether a section is folded in the strip.
    pub fn is_folded(&self, section: &SectionId) -> bool {
        self.folded.contains(section)
    }

    pub(super) fn fold(&mut self, section: SectionId) {
        if !self.folded.remove(&section) {
            self.folded.insert(section);
        }
    }

    /// Takes in what came from other threads: the plan of the pages, the end of a save. Returns
    /// the trouble of a save that has just failed, or that it has just worked again.
    pub(super) fn receive(&mut self) -> Option<Result<(), StoreError>> {
        if let Some(plan) = self.pages.plan(self.generation) {
            let turned_to = self.turned_to();
            self.part_left = None;
            if !self.printed.is_as_planned(&plan) {
                *self.photo_box.get_mut() = None;
                self.printed = Printed::of(
                    self.trial.as_ref().unwrap_or_else(|| self.history.book()),
                    &self.printed,
                    Some(&plan),
                );
                self.view.stay_at(turned_to, &self.printed);
                self.read_as_it_is_now();
            }
        }
        self.read_as_planned();
        let status = self.autosave.as_ref()?.status();
        let saving_since = self.saving_since.take();
        let said = match &status {
            Status::Unchanged => SaveState::Saved(None),
            Status::Waiting => SaveState::NotSavedYet,
            Status::Saved(saved) => SaveState::Saved(Some(clock(saved.at))),
            Status::Trouble(_) => SaveState::CouldNotSave,
            Status::Saving => {
                let since = saving_since.unwrap_or_else(Instant::now);
                self.saving_since = Some(since);
                let long = since.elapsed() >= SAVING_DELAY;
                if long { SaveState::Saving } else { self.said.clone() }
            }
        };
        let before = std::mem::replace(&mut self.said, said);
        let failed = |state: &SaveState| *state == SaveState::CouldNotSave;
        match status {
            Status::Trouble(error) if !failed(&before) => Some(Err(error)),
            Status::Saved(_) if failed(&before) => Some(Ok(())),
            _ => None,
        }
    }

    /// How it stands with saving.
    pub fn save_state(&self) -> &SaveState {
        &self.said
    }

    /// Whether a look at the clock will soon say something else.
    pub fn saving_soon_shows(&self) -> bool {
        self.saving_since.is_some() && self.said != SaveState::Saving
    }

    /// Whether everything is on the disk.
    pub fn is_saved(&self) -> bool {
        let status = self.autosave.as_ref().map(|autosave| autosave.status());
        matches!(status, None | Some(Status::Unchanged | Status::Saved(_)))
    }

    pub(super) fn autosave(&self) -> Option<Arc<Autosave>> {
        self.autosave.clone()
    }
}

/// The pages of a book, in order, that were other or not there before; else the one that stood elsewhere,
/// or that stands where one was taken out.
fn changed_pages(before: &Book, after: &Book) -> Vec<PageId> {
    let was: BTreeMap<_, _> = before.pages().map(|placed| (&placed.page.id, placed.page)).collect();
    let now: Vec<_> = after.pages().map(|placed| placed.page).collect();
    let others = now.iter().filter(|page| was.get(&page.id) != Some(page));
    let others: Vec<PageId> = others.map(|page| page.id.clone()).collect();
    if !others.is_empty() {
        return others;
    }
    let was: Vec<_> = before.pages().map(|placed| &placed.page.id).collect();
    let now: Vec<_> = now.iter().map(|page| &page.id).collect();
    let Some(first) = (0..was.len()).find(|at| now.get(*at) != was.get(*at)) else { return Vec::new() };
    let last = (0..now.len()).rfind(|at| now.get(*at) != was.get(*at)).unwrap_or(0);
    let moved_on = was.len() == now.len() && now[last] == was[first];
    let at = if moved_on { last } else { first };
    now.get(at).or(now.last()).map(|page| (*page).clone()).into_iter().collect()
}

/// A time of day, as a clock on the wall says it.
pub(super) fn clock(at: jiff::Timestamp) -> String {
    at.to_zoned(jiff::tz::TimeZone::system()).strftime("%H:%M").to_string()
}

/// When something was saved, for people: the clock, and the day if it was not today.
pub fn moment(at: jiff::Timestamp) -> Message {
    moment_as(at, "%H:%M")
}

/// The same to the second, for what was saved within one minute of something else.
pub fn exact_moment(at: jiff::Timestamp) -> Message {
    moment_as(at, "%H:%M:%S")
}

fn moment_as(at: jiff::Timestamp, clock: &str) -> Message {
    let at = at.to_zoned(jiff::tz::TimeZone::system());
    let time = at.strftime(clock).to_string();
    if at.date() == jiff::Zoned::now().date() {
        return Message::new("moment-today").with("time", time);
    }
    Message::new("moment").with("date", PartialDate::Day(at.date())).with("time", time)
}

/// The photos of the open book, which may change, from its folder.
struct PhotoFiles {
    project: Arc<Project>,
    now: Mutex<Arc<BookPhotos<Arc<Project>>>>,
}

impl PhotoFiles {
    fn of(project: Arc<Project>, book: &Book) -> Self {
        let now = Mutex::new(Arc::new(BookPhotos::of(book, Arc::clone(&project))));
        Self { project, now }
    }

    /// The photos of the book as it is now.
    fn know(&self, book: &Book) {
        let photos = Arc::new(BookPhotos::of(book, Arc::clone(&self.project)));
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = photos;
    }
}

impl PhotoSource for PhotoFiles {
    fn bytes(&self, photo: &PhotoHash) -> Result<Vec<u8>, PhotoError> {
        let photos = Arc::clone(&self.now.lock().unwrap_or_else(PoisonError::into_inner));
        photos.bytes(photo)
    }
}
