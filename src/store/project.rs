//! A book's folder while the program has it: opened, and closed. How one is made stands in `create`.

use super::disk::Kind;
use super::error::StoreError;
use super::folder::{Folder, Seen};
use super::host::World;
use super::ladder::{self, Found, Outgoing};
use super::lock::{self, Asked};
use super::names::{self, BOOK, EARLIER, LARGEST_BOOK, PHOTOS, temporary};
use super::on_the_way;
use super::opened::{Access, LookOnly, Note, Opened};
use super::reading::{CannotRead, read_book};
use super::unknown::Unknown;
use super::versions::{Version, forks};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The folder of a book. Everything that the program keeps of a book goes through it.
///
/// Its calls wait for the disk, and may be made from any thread.
pub struct Project {
    pub(super) folder: Folder,
    pub(super) access: Access,
    pub(super) lock: Option<lock::Held>,
    pub(super) state: Mutex<State>,
}

/// What is known of `book.json` between saves.
pub(super) struct State {
    /// What stood there when it was last read or written.
    pub seen: Seen,
    /// What may stand there because a save was begun and its end was not heard of.
    pub perhaps: Option<names::Sum>,
    pub outgoing: Outgoing,
    /// The highest generation met so far.
    pub highest: u64,
    pub unknown: Unknown,
    /// Where our versions go since somebody else saved the book.
    pub conflict: Option<String>,
}

impl Project {
    /// Opens a book to work on it. Where that cannot be (somebody else has it open, no rights, a
    /// newer format) it is opened to look at, and [`Opened::access`] says why.
    ///
    /// Writes nothing but the lock, and removes what a crash left behind.
    pub fn open(path: &Path, world: &World) -> Result<Opened, StoreError> {
        let folder = folder_of(path, world)?;
        let mut found = ladder::find(&folder)?;
        let mut notes = Vec::new();
        let mut lock = None;
        let mut access = if let Some(why) = found.only_to_look_at() {
            Access::ReadOnly(why)
        } else {
            match lock::ask(&folder) {
                Ok(Asked::Ours(held, left_by)) => {
                    notes.extend(left_by.map(Note::LockTakenOver));
                    lock = Some(held);
                    Access::Full
                }
                Ok(Asked::Taken(holder)) => Access::ReadOnly(LookOnly::Locked(holder)),
                Err(StoreError::NoRights) => Access::ReadOnly(LookOnly::NoRights),
                Err(error) => return Err(error),
            }
        };
        // Somebody may have saved while we asked for the lock.
        let asked = found.only_to_look_at().is_none();
        if asked && !found.seen.is_still(Seen::of(&folder.read(BOOK, LARGEST_BOOK))) {
            found = match ladder::find(&folder) {
                Ok(found) => found,
                Err(error) => {
                    lock.iter().for_each(|lock| lock.give_back(&folder));
                    return Err(error);
                }
            };
        }
        if let Some(why) = found.only_to_look_at() {
            lock.take().iter().for_each(|lock: &lock::Held| lock.give_back(&folder));
            access = Access::ReadOnly(why);
        }
        Ok(Self::opened(folder, found, access, lock, notes))
    }

    /// Opens a book only to look at it. Writes nothing at all.
    pub fn look(path: &Path, world: &World) -> Result<Opened, StoreError> {
        let folder = folder_of(path, world)?;
        let found = ladder::find(&folder)?;
        let why = found.only_to_look_at().unwrap_or(LookOnly::Asked);
        Ok(Self::opened(folder, found, Access::ReadOnly(why), None, Vec::new()))
    }

    fn opened(
        folder: Folder,
        found: Found,
        access: Access,
        lock: Option<lock::Held>,
        mut notes: Vec<Note>,
    ) -> Opened {
        let Found { read, how, seen, outgoing, versions } = found;
        notes.extend(read.migrated_from().map(|from| Note::Migrated { from }));
        if !read.mended.is_empty() {
            notes.push(Note::Mended(read.mended.clone()));
        }
        let here = folder.files("").unwrap_or_default();
        let copies: Vec<String> = here.iter().filter(|name| names::is_conflict_copy(name)).cloned().collect();
        if !copies.is_empty() {
            notes.push(Note::ConflictCopies(copies));
        }
        let generation = read.head.generation;
        let mut highest = versions.first().map_or(generation, |version| version.generation.max(generation));
        if access == Access::Full {
            highest = highest.max(tidy(&folder, &here, generation, &seen));
        }
        let versions = super::versions::versions(&folder.files(EARLIER).unwrap_or_default());
        if let Some(newest) = versions.first().filter(|newest| newest.generation > generation) {
            notes.push(Note::NewerVersion(newest.clone()));
        }
        let forks = forks(&versions);
        let forked: Vec<Version> =
            versions.into_iter().filter(|version| forks.contains(&version.generation)).collect();
        if !forked.is_empty() {
            notes.push(Note::Forked(forked));
        }
        let state = State { seen, perhaps: None, outgoing, highest, unknown: read.unknown, conflict: None };
        let project = Project { folder, access: access.clone(), lock, state: Mutex::new(state) };
        Opened { project, book: read.book, how, access, notes }
    }

    /// Whether it may be changed, and why not.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.folder.path
    }

    /// Renews the heartbeat in the lock file; to be called every
    /// [`HEARTBEAT_SECONDS`](super::HEARTBEAT_SECONDS). False when somebody took the lock over.
    pub fn beat(&self) -> bool {
        self.lock.as_ref().is_none_or(|lock| lock.beat(&self.folder))
    }

    /// The error for a change of a book that is opened to look at.
    pub(super) fn may_change(&self) -> Result<(), StoreError> {
        match &self.access {
            Access::Full => Ok(()),
            Access::ReadOnly(LookOnly::Locked(holder)) => Err(StoreError::Locked(holder.clone())),
            Access::ReadOnly(LookOnly::NoRights) => Err(StoreError::NoRights),
            Access::ReadOnly(LookOnly::NewerFormat { version }) => {
                Err(StoreError::NewerFormat { version: *version })
            }
            Access::ReadOnly(LookOnly::Asked | LookOnly::LatestUnreadable) => Err(StoreError::LookOnly),
        }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        self.lock.iter().for_each(|lock| lock.give_back(&self.folder));
    }
}

impl std::fmt::Debug for Project {
    /// Without its path, which may hold a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Project").field("access", &self.access).finish_non_exhaustive()
    }
}

/// The folder, if it is one and no link leads out of it.
fn folder_of(path: &Path, world: &World) -> Result<Folder, StoreError> {
    let folder = Folder::new(path, world);
    match world.disk.list(path) {
        Ok(entries) => {
            let stray =
                |name: &str, kind: Kind| entries.iter().any(|entry| entry.name == name && entry.kind != kind);
            let odd = stray(BOOK, Kind::File) || stray(PHOTOS, Kind::Folder) || stray(EARLIER, Kind::Folder);
            if odd { Err(StoreError::NotPlain) } else { Ok(folder) }
        }
        Err(error) => Err(folder.no_folder(&error)),
    }
}

/// Removes what a crash left behind. A version that was whole but never took its place is not
/// thrown away: it goes to the earlier ones. The highest generation among those.
fn tidy(folder: &Folder, here: &[String], generation: u64, seen: &Seen) -> u64 {
    on_the_way::clear_away(folder);
    let mut highest = 0;
    for name in here.iter().filter(|name| temporary::is_one(name)) {
        let bytes = match folder.read(name, LARGEST_BOOK) {
            Ok(Some(bytes)) if name.starts_with(temporary::BOOK) => bytes,
            // Unreadable for the moment: not to be thrown away yet.
            Err(_) if name.starts_with(temporary::BOOK) => continue,
            _ => {
                folder.discard(name);
                continue;
            }
        };
        match read_book(&bytes) {
            Ok(read)
                if read.sealed
                    && read.head.generation >= generation
                    && names::believed(read.head.generation, true) == read.head.generation
                    && *seen != Seen::Sum(names::sum(&bytes)) =>
            {
                highest = highest.max(read.head.generation);
                let at = read.head.saved_at.unwrap_or_else(|| folder.world.host.now());
                let version =
                    super::versions::version_name(&bytes, read.head.generation, at, names::Mark::Saved);
                let _ = folder
                    .settle(EARLIER)
                    .and_then(|()| folder.put_in_place(name, &format!("{EARLIER}/{version}"), &bytes));
            }
            // Of a later program, which knows what to do with it.
            Err(CannotRead::Newer(_) | CannotRead::PerhapsNewer(_)) => {}
            _ => folder.discard(name),
        }
    }
    highest
}
