//! Making a new book in a folder, and taking back what was made of one that could not be.
//!
//! Two people may make a book in one folder at one time. Whoever comes second is refused, and what
//! is taken back is only what this very call put there.

use super::disk::Kind;
use super::error::StoreError;
use super::folder::{Folder, Seen};
use super::host::World;
use super::ladder::Outgoing;
use super::lock::{self, Asked};
use super::names::{self, BOOK, EARLIER, IN_USE, LARGEST_BOOK, LOCK, PHOTOS, temporary};
use super::on_the_way;
use super::opened::Access;
use super::project::{Project, State};
use super::unknown::Unknown;
use crate::book::Book;
use std::io;
use std::path::Path;
use std::sync::Mutex;

impl Project {
    /// Makes a new book in a folder that is empty or not there (its parent must be).
    pub fn create(path: &Path, book: &Book, world: &World) -> Result<Project, StoreError> {
        let folder = Folder::new(path, world);
        let made = make_folder(&folder)?;
        if !made {
            is_fresh(&folder)?;
        }
        let project = match begin(folder) {
            Ok(project) => project,
            Err(error) => {
                if made {
                    // Stays if anything is in it.
                    let _ = world.disk.remove_folder(path);
                }
                return Err(error);
            }
        };
        let result = project.begin_with(book);
        match result {
            Ok(()) => Ok(project),
            Err(error) => Err(project.unmake(error, made)),
        }
    }

    /// What is left to do once the lock is ours.
    fn begin_with(&self, book: &Book) -> Result<(), StoreError> {
        // Somebody may have made one while we asked for the lock.
        is_fresh(&self.folder)?;
        if let Some(parent) = self.folder.path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            self.folder.world.disk.sync_folder(parent)?;
        }
        self.folder.settle(PHOTOS)?;
        self.folder.settle(EARLIER)?;
        self.save(book).map(drop)
    }

    /// Leaves nothing of a book that could not be made, and nothing that is somebody else's is
    /// touched: what has our own name of chance, and, while the system keeps others off, what has
    /// our own bytes. The error to report.
    fn unmake(self, error: StoreError, made: bool) -> StoreError {
        let folder = &self.folder;
        let error = match error {
            // Somebody made a book here meanwhile. Of ours nothing was told to anybody yet.
            StoreError::Conflict { kept_as } => {
                folder.discard(&kept_as);
                StoreError::NotEmpty
            }
            StoreError::Held { kept_as: Some(version) } => {
                folder.discard(&format!("{EARLIER}/{version}"));
                StoreError::Held { kept_as: None }
            }
            other => other,
        };
        let alone = self.lock.as_ref().is_some_and(lock::Held::keeps_others_off);
        if !alone || error == StoreError::NotEmpty {
            return error;
        }
        let ours = self.state().perhaps;
        if let Ok(Some(bytes)) = folder.read(BOOK, LARGEST_BOOK)
            && ours == Some(names::sum(&bytes))
        {
            folder.discard(BOOK);
        }
        for name in folder.files("").unwrap_or_default().iter().filter(|name| temporary::is_one(name)) {
            folder.discard(name);
        }
        let disk = &folder.world.disk;
        // Folders stay if anything is in them.
        let _ = disk.remove_folder(&folder.at(PHOTOS));
        let _ = disk.remove_folder(&folder.at(EARLIER));
        self.lock.iter().for_each(|lock| lock.give_back(folder));
        if made {
            folder.discard(IN_USE);
            let _ = disk.remove_folder(&folder.path);
        }
        error
    }
}

/// Makes the folder itself; whether it was not there.
pub(super) fn make_folder(folder: &Folder) -> Result<bool, StoreError> {
    match folder.world.disk.list(&folder.path) {
        Ok(_) => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            match folder.world.disk.create_folder(&folder.path) {
                Ok(()) => Ok(true),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
                Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StoreError::NoSuchFolder),
                Err(error) => Err(error.into()),
            }
        }
        Err(error) => Err(folder.no_folder(&error)),
    }
}

/// A book's folder of ours in which nothing stands yet.
pub(super) fn begin(folder: Folder) -> Result<Project, StoreError> {
    let lock = match lock::ask(&folder)? {
        Asked::Ours(lock, _) => lock,
        Asked::Taken(holder) => return Err(StoreError::Locked(holder)),
    };
    let state = State {
        seen: Seen::Absent,
        perhaps: None,
        outgoing: Outgoing::IsKept,
        highest: 0,
        unknown: Unknown::default(),
        conflict: None,
    };
    Ok(Project { folder, access: Access::Full, lock: Some(lock), state: Mutex::new(state) })
}

/// Whether a new book may be made here: nothing is there but what a failed try left.
pub(super) fn is_fresh(folder: &Folder) -> Result<(), StoreError> {
    const OF_THE_SYSTEM: [&str; 3] = [".DS_Store", "desktop.ini", "Thumbs.db"];
    for entry in folder.world.disk.list(&folder.path)? {
        let name = entry.name.as_str();
        let fine = match entry.kind {
            Kind::File => {
                [LOCK, IN_USE].contains(&name)
                    || temporary::is_one(name)
                    || on_the_way::is_one(name)
                    || OF_THE_SYSTEM.contains(&name)
            }
            Kind::Folder => {
                [PHOTOS, EARLIER].contains(&name) && folder.world.disk.list(&folder.at(name))?.is_empty()
            }
            Kind::Link | Kind::Other => false,
        };
        if !fine {
            return Err(StoreError::NotEmpty);
        }
    }
    Ok(())
}
