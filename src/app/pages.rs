//! Pictures of pages, painted on a thread of their own.
//!
//! Whoever draws says every time what is on the screen ([`Pages::want`]) and takes what is there
//! ([`Pages::picture`]); nothing here makes a window wait. What is on the desk is painted first, then
//! the plan of the book is completed, then small pictures are painted. Pictures are kept within a
//! budget; what was not wanted for longest goes first. Knows nothing of windows or textures: pixels
//! out.

use super::marks::{Mark, marks};
use super::printed::PrintedPage;
use super::sketch::sketch;
use crate::book::{Page, PageId, PhotoHash};
use crate::copy::ReaderCopy;
use crate::layout::{LaidOut, Output, PagePlace, lay_out};
use crate::paint::raster::{Painted, PhotoPixels, RasterPainter, View};
use crate::photo::{PhotoSource, Pixels, Preview, PreviewLevel, Previews};
use crate::task::stand_back;
use crate::text::Typesetter;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// Bytes of painted pages that are kept, beside those that are on the screen.
const PICTURE_BYTES: usize = 24 << 20;
/// Bytes of decoded photos that are kept.
const PREVIEW_BYTES: usize = 64 << 20;
/// Bytes of decoded photos that one page may ask for: the photos of a page that is being painted must
/// all be there at once, or it would never be done.
const PAGE_BYTES: usize = PREVIEW_BYTES / 2;
/// Laid-out pages that are kept.
const LAID_OUT: usize = 300;

/// A wish for a picture of a page.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Of which page: of the book, or beside it ([`PrintedPage::beside`]).
    pub page: PrintedPage,
    /// Which part, how large.
    pub view: View,
    /// Otherwise than in the open book, if at all.
    pub otherwise: Option<Arc<Otherwise>>,
}

/// How a page is shown that does not look as it would in the open book.
#[derive(Clone, Debug)]
pub struct Otherwise {
    /// The book that it is laid out for, if not the open one: one in another theme, say.
    pub copy: Option<ReaderCopy>,
    /// Words that are shown as lines, because they are examples that nobody should read.
    pub examples: Vec<String>,
}

/// What tells one picture from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Key {
    stamp: u64,
    scale: u64,
    left: u64,
    top: u64,
    size: (u16, u16),
}

impl Wish {
    /// For a page as it looks in the open book.
    pub fn new(page: PrintedPage, view: View) -> Self {
        Self { page, view, otherwise: None }
    }

    fn key(&self) -> Key {
        let View { scale, left, top, width, height } = self.view;
        Key {
            stamp: self.page.stamp,
            scale: scale.to_bits(),
            left: left.to_bits(),
            top: top.to_bits(),
            size: (width, height),
        }
    }
}

/// The pages of the book and in what order they are printed.
pub type Plan = Arc<[(PageId, PagePlace)]>;

/// Paints pages. Dropping it stops its thread and waits for it.
pub struct Pages {
    shared: Arc<Shared>,
    /// Small versions of photos, for the pages and for whoever lists photos.
    pub(super) previews: Arc<Previews>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    wanted: Condvar,
    wake: Arc<dyn Fn() + Send + Sync>,
}

/// Which book is laid out, by its place among those that are planned.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    /// The one that is worked on.
    Shown,
    /// The copy of it that is read together.
    Read,
}

/// A book whose plan is wanted.
struct ToPlan {
    copy: ReaderCopy,
    /// Rises with every book that is shown.
    generation: u64,
    plan: Option<Plan>,
}

#[derive(Default)]
struct State {
    /// See [`Which`].
    books: [Option<ToPlan>; 2],
    /// On the desk, and after them: the small ones.
    wishes: [Vec<Wish>; 2],
    pictures: Pictures,
    laid_out: HashMap<u64, (Arc<LaidOut>, u64)>,
    /// Photos that could not be read when they were last painted.
    unreadable: BTreeSet<PhotoHash>,
    /// Rises with every photo that comes, so that pictures without it are painted again.
    photos_come: u64,
    /// Whether somebody waits for a photo that stands on no page.
    photo_awaited: bool,
    clock: u64,
    closing: bool,
}

#[derive(Default)]
struct Pictures {
    by_key: HashMap<Key, Picture>,
    bytes: usize,
}

struct Picture {
    painted: Arc<Painted>,
    /// How many photos had come when it was painted, if it waited for one.
    waits_since: Option<u64>,
    wanted_at: u64,
}

impl Pages {
    /// Pages whose photos come from `photos`. `wake` is called on other threads when there is
    /// something new to show.
    pub fn new(photos: Arc<dyn PhotoSource>, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let shared =
            Arc::new(Shared { state: Mutex::default(), wanted: Condvar::new(), wake: Arc::clone(&wake) });
        let came = Arc::downgrade(&shared);
        let previews = Arc::new(Previews::new(photos, PREVIEW_BYTES, 1, move || {
            let Some(shared) = came.upgrade() else { return };
            let mut state = shared.lock();
            state.photos_come += 1;
            let awaited = std::mem::take(&mut state.photo_awaited);
            shared.wanted.notify_one();
            drop(state);
            if awaited {
                (shared.wake)();
            }
        }));
        let (own, for_pages) = (Arc::clone(&shared), Arc::clone(&previews));
        let thread =
            std::thread::Builder::new().name("pages".into()).spawn(move || run(&own, &for_pages)).ok();
        Self { shared, previews, thread }
    }

    /// Somebody waits for a preview that was asked for: the window is woken when one comes.
    pub(super) fn await_photo(&self) {
        self.shared.lock().photo_awaited = true;
    }

    /// The book is this from now on.
    pub fn show(&self, copy: ReaderCopy, generation: u64) {
        self.shared.lock().books[Which::Shown as usize] = Some(ToPlan { copy, generation, plan: None });
        self.shared.wanted.notify_one();
    }

    /// This copy of the book of this generation is read from now on; none when nothing is, or it is read
    /// as it is.
    pub(super) fn read(&self, copy: Option<ReaderCopy>, generation: u64) {
        let read = copy.map(|copy| ToPlan { copy, generation, plan: None });
        self.shared.lock().books[Which::Read as usize] = read;
        self.shared.wanted.notify_one();
    }

    /// What is on the screen now: on the desk, and small. Replaces what was wanted before.
    pub fn want(&self, desk: Vec<Wish>, small: Vec<Wish>) {
        let mut state = self.shared.lock();
        state.clock += 1;
        let clock = state.clock;
        for wish in desk.iter().chain(&small) {
            if let Some(picture) = state.pictures.by_key.get_mut(&wish.key()) {
                picture.wanted_at = clock;
            }
            if let Some((_, wanted_at)) = state.laid_out.get_mut(&wish.page.stamp) {
                *wanted_at = clock;
            }
        }
        state.wishes = [desk, small];
        self.shared.wanted.notify_one();
    }

    /// The picture, if it is painted.
    pub fn picture(&self, wish: &Wish) -> Option<Arc<Painted>> {
        let state = self.shared.lock();
        state.pictures.by_key.get(&wish.key()).map(|picture| Arc::clone(&picture.painted))
    }

    /// The page as it is laid out: what its parts mean, and notes. None until it was painted once.
    pub fn laid_out(&self, page: &PrintedPage) -> Option<Arc<LaidOut>> {
        let state = self.shared.lock();
        state.laid_out.get(&page.stamp).map(|(laid_out, _)| Arc::clone(laid_out))
    }

    /// What of a page is not on paper as it should be. Nothing until it was painted once.
    pub fn marks(&self, page: &PrintedPage) -> Vec<Mark> {
        let state = self.shared.lock();
        let laid_out = state.laid_out.get(&page.stamp);
        laid_out.map(|(laid_out, _)| marks(laid_out, &state.unreadable)).unwrap_or_default()
    }

    /// The plan of the book of this generation, once it is known.
    pub fn plan(&self, generation: u64) -> Option<Plan> {
        self.shared.lock().plan(Which::Shown, generation)
    }

    /// The plan of the copy that is read, of the book of this generation, once it is known.
    pub(super) fn plan_of_read(&self, generation: u64) -> Option<Plan> {
        self.shared.lock().plan(Which::Read, generation)
    }

    /// Whether what is wanted on the desk is there, final.
    pub fn desk_is_settled(&self) -> bool {
        let state = self.shared.lock();
        state.wishes[0].iter().all(|wish| state.pictures.is_final(&wish.key()))
    }

    /// Whether everything that is wanted is there, final.
    pub fn is_settled(&self) -> bool {
        let state = self.shared.lock();
        let planned = state.books.iter().flatten().all(|book| book.plan.is_some());
        planned && state.wishes.iter().flatten().all(|wish| state.pictures.is_final(&wish.key()))
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        self.shared.lock().closing = true;
        self.shared.wanted.notify_all();
        if let Some(thread) = self.thread.take() {
            // A painter that panicked is gone as well.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn plan(&self, which: Which, generation: u64) -> Option<Plan> {
        let book = self.books[which as usize].as_ref().filter(|book| book.generation == generation);
        book.and_then(|book| book.plan.clone())
    }

    /// The first wish that is not fulfilled, or fulfilled without a photo that may have come.
    fn next(&self, place: Where) -> Option<Wish> {
        let open = |wish: &&Wish| match self.pictures.by_key.get(&wish.key()) {
            None => true,
            Some(picture) => picture.waits_since.is_some_and(|since| since < self.photos_come),
        };
        self.wishes[place as usize].iter().find(open).cloned()
    }
}

impl Pictures {
    fn is_final(&self, key: &Key) -> bool {
        self.by_key.get(key).is_some_and(|picture| picture.waits_since.is_none())
    }

    fn put(&mut self, key: Key, picture: Picture) {
        let now = picture.wanted_at;
        self.bytes += picture.painted.rgba.len();
        if let Some(old) = self.by_key.insert(key, picture) {
            self.bytes -= old.painted.rgba.len();
        }
        while self.bytes > PICTURE_BYTES {
            // What is wanted now would only be painted again.
            let old = self.by_key.iter().filter(|(_, picture)| picture.wanted_at < now);
            let oldest = old.min_by_key(|(_, picture)| picture.wanted_at).map(|(key, _)| *key);
            let Some(gone) = oldest.and_then(|key| self.by_key.remove(&key)) else { break };
            self.bytes -= gone.painted.rgba.len();
        }
    }
}

/// Where a picture is wanted, by its place among the wishes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Desk,
    Small,
}

/// What the thread does next.
enum Work {
    /// A picture, for the desk or a small one.
    Paint(Wish, Where),
    Plan(Which, ReaderCopy, u64),
}

fn run(shared: &Arc<Shared>, previews: &Previews) {
    stand_back();
    let mut bench =
        Bench { typesetter: Typesetter::with_system_fonts(), painter: RasterPainter::new(), planning: None };
    while let Some(work) = next(shared) {
        match work {
            Work::Paint(wish, place) => paint(shared, &mut bench, previews, &wish, place),
            Work::Plan(which, copy, generation) => plan(shared, &mut bench, which, &copy, generation),
        }
    }
}

/// Waits for something to do; nothing when the door closes.
fn next(shared: &Shared) -> Option<Work> {
    let mut state = shared.lock();
    loop {
        if state.closing {
            return None;
        }
        if let Some(wish) = state.next(Where::Desk) {
            return Some(Work::Paint(wish, Where::Desk));
        }
        for which in [Which::Shown, Which::Read] {
            if let Some(book) = state.books[which as usize].as_ref().filter(|book| book.plan.is_none()) {
                return Some(Work::Plan(which, book.copy.clone(), book.generation));
            }
        }
        if let Some(wish) = state.next(Where::Small) {
            return Some(Work::Paint(wish, Where::Small));
        }
        state = shared.wanted.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}

/// What the thread works with.
struct Bench {
    typesetter: Typesetter,
    painter: RasterPainter,
    planning: Option<Planning>,
}

/// A plan on its way: one page is laid out at a time, so that the desk never waits for it.
struct Planning {
    /// Of which book, of which generation.
    of: (Which, u64),
    /// Index of the page that comes next, and its part.
    next: (usize, usize),
    found: Vec<(PageId, PagePlace)>,
}

impl Bench {
    /// Lays out a page. A fault in it must not end the painting of others: it then stays empty.
    fn lay_out(&mut self, copy: &ReaderCopy, page: &Page, place: PagePlace) -> LaidOut {
        let lay_out = || lay_out(copy, page, place, &Output::SCREEN, &mut self.typesetter);
        catch_unwind(AssertUnwindSafe(lay_out)).unwrap_or_else(|_| {
            self.typesetter = Typesetter::with_system_fonts();
            empty(copy)
        })
    }
}

fn empty(copy: &ReaderCopy) -> LaidOut {
    let paper = copy.book.info().paper.paper();
    let list = crate::layout::DisplayList { width: paper.width, height: paper.height, ..Default::default() };
    LaidOut { list, notes: Vec::new(), goes_on: false }
}

fn plan(shared: &Shared, bench: &mut Bench, which: Which, copy: &ReaderCopy, generation: u64) {
    let of = (which, generation);
    let mut planning = bench.planning.take().filter(|planning| planning.of == of).unwrap_or(Planning {
        of,
        next: (0, 0),
        found: Vec::new(),
    });
    let (index, part) = planning.next;
    let Some(placed) = copy.book.pages().nth(index) else {
        let mut state = shared.lock();
        let book = state.books[which as usize].as_mut();
        if let Some(book) = book.filter(|book| book.generation == generation) {
            book.plan = Some(planning.found.into());
        }
        drop(state);
        (shared.wake)();
        return;
    };
    let number = planning.found.len() + 1;
    let place = PagePlace { number, side: copy.book.side(number - 1), part };
    let goes_on = bench.lay_out(copy, placed.page, place).goes_on;
    planning.found.push((placed.page.id.clone(), place));
    planning.next = if goes_on { (index, part + 1) } else { (index + 1, 0) };
    bench.planning = Some(planning);
}

fn paint(shared: &Shared, bench: &mut Bench, previews: &Previews, wish: &Wish, place: Where) {
    let (copy, known, photos_come) = {
        let state = shared.lock();
        let known = state.laid_out.get(&wish.page.stamp).map(|(laid_out, _)| Arc::clone(laid_out));
        let copy = state.books[Which::Shown as usize].as_ref().map(|book| book.copy.clone());
        (copy, known, state.photos_come)
    };
    let otherwise = wish.otherwise.as_deref();
    let Some(copy) = otherwise.and_then(|otherwise| otherwise.copy.clone()).or(copy) else { return };
    let laid_out = known.unwrap_or_else(|| {
        let mut laid_out = bench.lay_out(&copy, &wish.page.page, wish.page.place);
        if let Some(otherwise) = otherwise {
            sketch(&mut laid_out.list, &otherwise.examples);
        }
        Arc::new(laid_out)
    });
    let photos = FromPreviews {
        previews,
        place,
        waits: Cell::new(false),
        room: Cell::new(PAGE_BYTES),
        readable: RefCell::default(),
    };
    let painted = {
        let painter = &mut bench.painter;
        catch_unwind(AssertUnwindSafe(|| painter.paint(&laid_out.list, wish.view, &photos)))
    };
    let painted = painted.unwrap_or_else(|_| {
        bench.painter = RasterPainter::new();
        blank(wish.view)
    });
    let mut state = shared.lock();
    let clock = state.clock;
    if state.laid_out.len() >= LAID_OUT {
        let oldest = state.laid_out.iter().min_by_key(|(_, (_, wanted))| *wanted).map(|(stamp, _)| *stamp);
        oldest.and_then(|stamp| state.laid_out.remove(&stamp));
    }
    state.laid_out.insert(wish.page.stamp, (laid_out, clock));
    let waits_since = photos.waits.get().then_some(photos_come);
    for (photo, readable) in photos.readable.into_inner() {
        if readable {
            state.unreadable.remove(&photo)
        } else {
            state.unreadable.insert(photo)
        };
    }
    state.pictures.put(wish.key(), Picture { painted: Arc::new(painted), waits_since, wanted_at: clock });
    drop(state);
    (shared.wake)();
}

/// A page that could not be painted: white paper.
fn blank(view: View) -> Painted {
    let (width, height) = (u32::from(view.width), u32::from(view.height));
    let rgba = vec![255; 4 * width as usize * height as usize];
    Painted { width, height, rgba, waits_for_photos: false }
}

/// Photos from the previews: the best there is, while the right one is made.
struct FromPreviews<'a> {
    previews: &'a Previews,
    place: Where,
    waits: Cell<bool>,
    /// Bytes that the page may still ask for.
    room: Cell<usize>,
    /// The photos that were asked for, of which it is known whether they can be read.
    readable: RefCell<Vec<(PhotoHash, bool)>>,
}

impl PhotoPixels for FromPreviews<'_> {
    fn pixels(&self, file: &PhotoHash, width: u32, height: u32) -> Option<Arc<Pixels>> {
        // Scaled twice, a picture is soft: each serves up to half its size. Where there are many large
        // ones they are softer.
        let serves = |level: &PreviewLevel| {
            let is_larger_than_needed = level.longest_side() >= 4 * width.max(height);
            !is_larger_than_needed && level.usual_bytes() <= self.room.get()
        };
        let level = PreviewLevel::ALL.into_iter().find(serves).unwrap_or(PreviewLevel::Small);
        self.room.set(self.room.get().saturating_sub(level.usual_bytes()));
        let is_readable = |readable| self.readable.borrow_mut().push((*file, readable));
        match self.previews.state(file, level) {
            Preview::Ready(pixels) => {
                is_readable(true);
                return Some(pixels);
            }
            Preview::Failed(_) => is_readable(self.previews.get_any(file, level).is_some()),
            Preview::Absent | Preview::Waiting => {
                // What one looks at comes before small pages, however many those are.
                match self.place {
                    Where::Desk => self.previews.request(file, level),
                    Where::Small => self.previews.request_later(file, level),
                }
                self.waits.set(true);
            }
        }
        self.previews.get_any(file, level)
    }
}
