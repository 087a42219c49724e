//! Recent books: what is remembered of each, how it stands with it, and its cover.
//!
//! A dead stick or a slow share must not make the window wait: each book is looked at on a thread of
//! its own, and what is known is asked for at once. Covers are kept in memory alone.

use super::left_at::{LeftAt, if_understood};
use super::open_book::OpenBook;
use super::recent_covers::{Cover, CoverPress};
use crate::paint::raster::Painted;
use crate::store::{Glance, Project, World, glance};
use crate::task;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So many recent books are remembered.
pub const MOST_RECENT: usize = 12;

/// What is remembered of a recent book: what its cover on the start screen says, and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// Its folder.
    pub folder: PathBuf,
    /// Its title.
    pub title: String,
    /// The name of the cloth it is bound in.
    pub cloth: String,
    /// How many pages it has.
    pub pages: usize,
    /// When it was last opened.
    #[serde(with = "as_text")]
    pub opened: Timestamp,
    /// How it was looked at when it was last left.
    #[serde(
        rename = "left-at",
        default,
        deserialize_with = "if_understood",
        skip_serializing_if = "Option::is_none"
    )]
    pub left_at: Option<LeftAt>,
}

/// How it stands with a recent book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecentState {
    /// Nobody knows yet.
    Looking,
    /// It is there.
    Fine,
    /// Somebody has it open, on a computer of this name (empty for this one).
    OpenAlready {
        /// The computer.
        computer: String,
    },
    /// The stick or drive that it is on is not there.
    NoDrive,
    /// It was moved or renamed.
    NotThere,
    /// The disk would not say.
    Unreadable,
}

impl Recent {
    /// What is remembered of a book that is open.
    pub(super) fn of(book: &OpenBook, opened: Timestamp, left_at: Option<LeftAt>) -> Self {
        let (folder, pages, book) = (book.folder(), book.printed().count(), book.book());
        let info = book.info();
        let (title, cloth) = (info.title.clone(), info.bound_in().to_owned());
        Self { folder: folder.to_owned(), title, cloth, pages, opened, left_at }
    }
}

/// Puts a book at the head of the list, where it stands once. How it was left is known until it is left
/// again.
pub(super) fn remember(list: &mut Vec<Recent>, mut book: Recent) {
    let before = list.iter_mut().find(|other| other.folder == book.folder);
    book.left_at = book.left_at.or(before.and_then(|before| before.left_at.take()));
    list.retain(|other| other.folder != book.folder);
    list.insert(0, book);
    list.truncate(MOST_RECENT);
}

/// What is known of recent books. Cheap to ask.
pub struct Shelf {
    sample: Arc<Mutex<Sample>>,
    known: Arc<Mutex<HashMap<PathBuf, Known>>>,
    press: Arc<CoverPress>,
    world: World,
    wake: Arc<dyn Fn() + Send + Sync>,
}

#[derive(Default)]
struct Sample {
    begun: bool,
    pages: Option<Arc<[Painted; 2]>>,
}

#[derive(Clone)]
struct Known {
    state: RecentState,
    cover: Option<Arc<Cover>>,
    /// Whether somebody is looking just now, and is to look once more.
    looking: bool,
    again: bool,
}

impl Shelf {
    pub(super) fn new(world: &World, wake: &Arc<dyn Fn() + Send + Sync>) -> Self {
        let (sample, known, press) = (Arc::default(), Arc::default(), Arc::default());
        Self { sample, known, press, world: world.clone(), wake: Arc::clone(wake) }
    }

    /// How it stands with the book in this folder.
    pub fn state(&self, folder: &Path) -> RecentState {
        lock(&self.known).get(folder).map_or(RecentState::Looking, |known| known.state.clone())
    }

    /// Its cover, once it is painted.
    pub fn cover(&self, folder: &Path) -> Option<Arc<Cover>> {
        lock(&self.known).get(folder)?.cover.clone()
    }

    /// Two facing pages of the sample book, once they are painted.
    pub fn sample(&self) -> Option<Arc<[Painted; 2]>> {
        lock(&self.sample).pages.clone()
    }

    /// Whether nobody is looking any more.
    pub fn is_settled(&self) -> bool {
        let sample = lock(&self.sample);
        sample.pages.is_some() == sample.begun && !lock(&self.known).values().any(|known| known.looking)
    }

    /// Looks at these books again, and forgets all others.
    pub(super) fn look(&self, list: &[Recent]) {
        self.paint_sample();
        let mut to_look_at = Vec::new();
        {
            let mut known = lock(&self.known);
            known.retain(|folder, _| list.iter().any(|book| &book.folder == folder));
            for book in list {
                let unknown =
                    Known { state: RecentState::Looking, cover: None, looking: false, again: false };
                let entry = known.entry(book.folder.clone()).or_insert(unknown);
                // A disk that hangs has one thread waiting for it, however often it is asked about.
                entry.again = std::mem::replace(&mut entry.looking, true);
                if !entry.again {
                    to_look_at.push(book.folder.clone());
                }
            }
        }
        to_look_at.into_iter().for_each(|folder| self.send_somebody(folder));
    }

    /// Paints pages of the sample book, once.
    fn paint_sample(&self) {
        if std::mem::replace(&mut lock(&self.sample).begun, true) {
            return;
        }
        let (sample, press, wake) =
            (Arc::clone(&self.sample), Arc::clone(&self.press), Arc::clone(&self.wake));
        let painted = move |pages: Option<Option<[Painted; 2]>>| {
            lock(&sample).pages = pages.flatten().map(Arc::new);
            wake();
        };
        // With no thread to be had the sample is invited to without a picture.
        task::spawn("sample", move || press.sample(), painted).ok();
    }

    fn send_somebody(&self, folder: PathBuf) {
        let (known, press) = (Arc::clone(&self.known), Arc::clone(&self.press));
        let (world, wake) = (self.world.clone(), Arc::clone(&self.wake));
        let told = {
            let (known, wake, folder) = (Arc::clone(&known), Arc::clone(&wake), folder.clone());
            move |tell: &dyn Fn(&mut Known)| {
                if let Some(entry) = lock(&known).get_mut(&folder) {
                    tell(entry);
                }
                wake();
            }
        };
        let (ended, unsent) = (told.clone(), told.clone());
        let look = move || {
            loop {
                let state = state_of(&folder, &world);
                let readable = matches!(state, RecentState::Fine | RecentState::OpenAlready { .. });
                told(&|entry| entry.state = state.clone());
                if readable
                    && let Ok(opened) = Project::look(&folder, &world)
                    && let Some(cover) = press.cover(&opened).map(Arc::new)
                {
                    told(&|entry| entry.cover = Some(Arc::clone(&cover)));
                }
                let mut known = lock(&known);
                let entry = known.get_mut(&folder);
                if !entry.is_some_and(|entry| std::mem::take(&mut entry.again)) {
                    return;
                }
            }
        };
        if task::spawn("recent", look, move |_| ended(&|entry| entry.looking = false)).is_err() {
            unsent(&|entry| entry.looking = false);
        }
    }
}

fn state_of(folder: &Path, world: &World) -> RecentState {
    let (_, here) = world.host.who();
    match glance(folder, world) {
        Glance::Here => RecentState::Fine,
        Glance::InUse(holder) => {
            let computer = if holder.computer == here { String::new() } else { holder.computer };
            RecentState::OpenAlready { computer }
        }
        Glance::NoDrive => RecentState::NoDrive,
        Glance::NoBook | Glance::NoFolder => RecentState::NotThere,
        Glance::Unreadable => RecentState::Unreadable,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A time as text, to the second.
mod as_text {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(time: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Timestamp, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}
