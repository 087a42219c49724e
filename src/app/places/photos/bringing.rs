//! Bringing photos in, from wherever they come: chosen, dropped, pasted.
//!
//! Files are read on a thread of their own; the photos are in the book as they come, a batch at a
//! time, and what came in one go is one step to undo. Stopping keeps what has come.

use super::placing::{self, Onto};
use super::{Replaced, told};
use crate::app::AppState;
use crate::app::action::Action;
use crate::app::jobs::JobKind;
use crate::app::notice::{Tone, WorkSafety};
use crate::app::trouble;
use crate::book::{Book, Photo, PhotoId};
use crate::edit::{Edit, IdMaker, PhotoEdit};
use crate::import::{ImportError, ImportJob, Imported, import_as_they_come, import_bytes};
use crate::language::Message;
use crate::photo::{Limits, Pixels, encode};
use crate::store::{BOOK_FILE, Project, World};
use crate::task::Progress;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// So many photos are put into the book at once, or fewer after [`SOON`].
const BATCH: usize = 12;
/// Nobody waits longer than this to see what has come.
const SOON: Duration = Duration::from_millis(300);

/// What is brought in.
#[derive(Clone, Debug, PartialEq)]
pub enum Brought {
    /// Files, and folders of them.
    Files(Vec<PathBuf>),
    /// A picture from the clipboard.
    Picture(Pasted),
}

/// A picture that was copied in another program.
#[derive(Clone)]
pub struct Pasted {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Gives its pixels: red, green, blue, alpha (straight). Called on another thread.
    pub pixels: Arc<dyn Fn() -> Vec<u8> + Send + Sync>,
}

impl std::fmt::Debug for Pasted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pasted({} × {})", self.width, self.height)
    }
}

impl PartialEq for Pasted {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.pixels, &other.pixels)
    }
}

/// A file that was left out, with the reason and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftOut {
    /// The name of the file.
    pub name: String,
    /// Why, and what to do.
    pub why: Message,
}

/// One bringing-in while it goes on.
#[derive(Debug)]
pub(super) struct Bringing {
    pub(super) number: u64,
    pub(super) onto: Onto,
    /// Everything that came.
    pub(super) came: Vec<PhotoId>,
    /// What came since somebody last changed something else: one step to undo.
    step: Vec<Arc<Photo>>,
    /// What else is done in that step.
    pub(super) also: Vec<Edit>,
    /// The generation of the book after the step.
    generation: Option<u64>,
    /// Photos that another bringing-in has brought meanwhile.
    pub(super) there: usize,
}

/// How it ended.
enum Ended {
    /// What was dropped is a book.
    Book(PathBuf),
    Brought(Box<Imported>),
}

/// Begins.
pub(super) fn begin(state: &mut AppState, brought: Brought, onto: Onto) {
    let (world, post) = (state.outside().world.clone(), state.book_post());
    let Some(open) = state.book_mut() else { return };
    let (book, project) = (open.book().clone(), open.project());
    let place = open.on_photos_mut();
    place.bringings += 1;
    let number = place.bringings;
    place.bringing.push(Bringing {
        number,
        onto,
        came: Vec::new(),
        step: Vec::new(),
        also: Vec::new(),
        generation: None,
        there: 0,
    });
    let work = move |progress: &Progress| {
        let give = |photos: Vec<Arc<Photo>>| {
            if !photos.is_empty() {
                post.send(move |state| came(state, number, photos));
            }
        };
        bring(&brought, &book, &project, &world, progress, &give)
    };
    state.run_on_book(JobKind::BringingIn, work, move |state, result| ended(state, number, result));
}

fn bring(
    brought: &Brought,
    book: &Book,
    project: &Project,
    world: &World,
    progress: &Progress,
    give: &dyn Fn(Vec<Arc<Photo>>),
) -> Ended {
    let paths: &[PathBuf] = match brought {
        Brought::Files(paths) => paths,
        Brought::Picture(_) => &[],
    };
    if let [only] = paths
        && let Some(folder) = book_at(only)
    {
        return Ended::Book(folder);
    }
    let job = ImportJob { paths, book, project, world, limits: Limits::default(), progress };
    let mut ids = IdMaker::new();
    let (mut batch, mut given) = (Vec::new(), Instant::now());
    let imported = match brought {
        Brought::Files(_) => import_as_they_come(&job, &mut || ids.photo(), &mut |photo| {
            batch.push(Arc::new(photo.clone()));
            if batch.len() >= BATCH || given.elapsed() >= SOON {
                give(std::mem::take(&mut batch));
                given = Instant::now();
            }
        }),
        Brought::Picture(pasted) => {
            progress.report(0, 1);
            let pixels = Pixels::new(pasted.width, pasted.height, (pasted.pixels)());
            let bytes = pixels.and_then(|pixels| encode::png(&pixels).ok()).unwrap_or_default();
            let imported = import_bytes(&job, &bytes, Path::new(""), &mut || ids.photo());
            batch = imported.shared_photos();
            imported
        }
    };
    give(batch);
    Ended::Brought(Box::new(imported))
}

/// A photo that the book has already and that is dropped on a page is put there all the same.
fn put_known(state: &mut AppState, onto: &Onto, imported: &Imported) -> Vec<Edit> {
    let Some(open) = state.book_mut() else { return Vec::new() };
    let mut photos = open.book().photos().iter();
    let known = imported.already_files.first().and_then(|file| photos.find(|photo| photo.file == *file));
    let Some(known) = known.cloned() else { return Vec::new() };
    let edits = placing::dropped(open, &known, onto);
    for edit in &edits {
        state.edit(edit);
    }
    edits
}

/// Puts another file in the place of the photo that was to be replaced.
pub(super) fn replace(state: &mut AppState, mut paths: Vec<PathBuf>) {
    let Some(open) = state.book_mut() else { return };
    paths.truncate(1);
    match open.on_photos_mut().replacing.take() {
        Some(Replaced::Everywhere(photo)) => replace_everywhere(state, photo, paths),
        Some(Replaced::InFrame(frame)) => begin(state, Brought::Files(paths), Onto::Frame(frame)),
        None => {}
    }
}

/// Wherever the photo stands. What is known of it stays; frames keep their crops, which are shares of it.
fn replace_everywhere(state: &mut AppState, replaced: PhotoId, paths: Vec<PathBuf>) {
    let world = state.outside().world.clone();
    let Some(open) = state.book_mut() else { return };
    let (book, project) = (open.book().clone(), open.project());
    let work = move |progress: &Progress| {
        // As if the book had no photos: the same file in two photos is no trouble.
        let bare = Book::empty(book.info().clone()).unwrap_or(book);
        let limits = Limits::default();
        let job =
            ImportJob { paths: &paths, book: &bare, project: &project, world: &world, limits, progress };
        let mut ids = IdMaker::new();
        import_as_they_come(&job, &mut || ids.photo(), &mut |_| {})
    };
    state.run_on_book(JobKind::BringingIn, work, move |state, imported| match imported {
        Some(imported) => replaced_by(state, &replaced, imported),
        None => trouble::program(state.notices_mut()),
    });
}

fn replaced_by(state: &mut AppState, replaced: &PhotoId, imported: Imported) {
    let Some(old) = state.book().and_then(|open| open.photo(replaced).cloned()) else { return };
    if let Some(new) = imported.photos.first() {
        let photo = Photo {
            file: new.file,
            format: new.format.clone(),
            width: new.width,
            height: new.height,
            taken: old.taken.clone().or_else(|| new.taken.clone()),
            ..Photo::clone(&old)
        };
        if state.edit(&Edit::Photo(PhotoEdit::Update { photo: Arc::new(photo) })) {
            let what = Message::new("photos-replaced");
            state.notices_mut().say(Tone::Good, what, WorkSafety::Said).then = vec![Action::Undo];
        }
    } else if let Some(refused) = imported.refused.first() {
        let what = Message::new("photos-not-replaced");
        state.notices_mut().say(Tone::Caution, what, WorkSafety::Untouched).advice =
            Some(refused.why.message());
    } else if let Some(why) =
        imported.stopped.as_ref().filter(|why| !matches!(why, ImportError::Cancelled(_)))
    {
        let what = Message::new("photos-not-replaced");
        state.notices_mut().say(Tone::Stop, what, WorkSafety::Untouched).advice =
            Some(Message::new(told::to_do(why)));
    }
}

/// The book's folder, where a path leads to a book.
fn book_at(path: &Path) -> Option<PathBuf> {
    if path.file_name().is_some_and(|name| name == BOOK_FILE) {
        return path.parent().map(Path::to_owned);
    }
    path.join(BOOK_FILE).is_file().then(|| path.to_owned())
}

/// Some have come: they are in the book from now on.
fn came(state: &mut AppState, number: u64, photos: Vec<Arc<Photo>>) {
    let Some(open) = state.book_mut() else { return };
    let known: BTreeSet<_> = open.book().photos().iter().map(|photo| photo.file).collect();
    let (there, new): (Vec<_>, Vec<_>) = photos.into_iter().partition(|photo| known.contains(&photo.file));
    let Some(mut bringing) = open.on_photos_mut().take_bringing(number) else { return };
    bringing.there += there.len();
    if let Some(first) = new.first() {
        let goes_on = bringing.generation == Some(open.generation());
        if !goes_on {
            bringing.step.clear();
            bringing.also.clear();
        }
        if bringing.came.is_empty() {
            bringing.also = placing::dropped(open, first, &bringing.onto);
        }
        bringing.came.extend(new.iter().map(|photo| photo.id.clone()));
        bringing.step.extend(new);
        let add = Edit::Photo(PhotoEdit::Add { photos: bringing.step.clone() });
        let edit = match bringing.also.as_slice() {
            [] => add,
            also => Edit::Many(std::iter::once(add).chain(also.iter().cloned()).collect()),
        };
        let changed = if goes_on { open.change_instead(&edit) } else { open.change(&edit) };
        // Where no step was made, the last one is somebody else's, and must stay.
        bringing.generation = changed.is_ok().then(|| open.generation());
        open.on_photos_mut().bringing.push(bringing);
        if let Err(error) = changed {
            trouble::edit(state.notices_mut(), &error);
        }
    } else {
        open.on_photos_mut().bringing.push(bringing);
    }
}

fn ended(state: &mut AppState, number: u64, result: Option<Ended>) {
    let bringing = state.book_mut().and_then(|open| open.on_photos_mut().take_bringing(number));
    match (result, bringing) {
        (Some(Ended::Book(folder)), _) => state.handle(Action::Open(folder)),
        (Some(Ended::Brought(imported)), Some(mut bringing)) => {
            if bringing.came.is_empty() {
                bringing.also = put_known(state, &bringing.onto, &imported);
            }
            told::say(state, &bringing, *imported);
        }
        (Some(Ended::Brought(_)), None) => {}
        (None, _) => trouble::program(state.notices_mut()),
    }
}
