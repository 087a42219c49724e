//! A glance at a folder that may hold a book: is it there, is anybody in it. Writes nothing, opens
//! nothing, and asks the disk a handful of questions.

use super::disk::{Kind, Lock};
use super::error::Holder;
use super::folder::Folder;
use super::host::World;
use super::lock;
use super::names::{BOOK, EARLIER, IN_USE, PHOTOS};
use std::io;
use std::path::{Component, Path};

/// What a glance at a book's folder told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Glance {
    /// A book, and nobody is in it.
    Here,
    /// A book that somebody has open.
    InUse(Holder),
    /// The folder, and no book in it.
    NoBook,
    /// There is no such folder.
    NoFolder,
    /// What it was on is not there: a stick, a card, a shared drive.
    NoDrive,
    /// The disk would not say.
    Unreadable,
}

/// Where systems show sticks and shared drives: so many parts of a path after these are the drive.
const DRIVES: [(&str, usize); 5] =
    [("/run/media", 2), ("/media", 2), ("/mnt", 1), ("/Volumes", 1), ("/net", 1)];

/// Looks at the folder.
pub fn glance(path: &Path, world: &World) -> Glance {
    let folder = Folder::new(path, world);
    match world.disk.list(path) {
        Ok(entries) => {
            let there = |name: &str, kind: Kind| entries.iter().any(|e| e.name == name && e.kind == kind);
            let book = there(BOOK, Kind::File) || there(EARLIER, Kind::Folder) && there(PHOTOS, Kind::Folder);
            if !book {
                return Glance::NoBook;
            }
            // Asking for the lock would make its file.
            if there(IN_USE, Kind::File)
                && let Ok(Lock::Taken) = world.disk.lock(&folder.at(IN_USE))
            {
                return Glance::InUse(lock::holder(&folder));
            }
            lock::alive_elsewhere(&folder).map_or(Glance::Here, Glance::InUse)
        }
        Err(error) => match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory if is_drive_gone(path, world) => {
                Glance::NoDrive
            }
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Glance::NoFolder,
            _ => Glance::Unreadable,
        },
    }
}

/// Whether it is the drive that is not there, rather than the folder on it.
fn is_drive_gone(path: &Path, world: &World) -> bool {
    for (base, parts) in DRIVES {
        if let Ok(rest) = path.strip_prefix(base) {
            let drive =
                rest.components().take(parts).fold(Path::new(base).to_owned(), |at, part| at.join(part));
            // A mount point that was left behind is an empty folder.
            return world.disk.list(&drive).map_or(true, |entries| entries.is_empty());
        }
    }
    // A letter or a share that Windows does not know at the moment.
    let root = path.components().take_while(|part| matches!(part, Component::Prefix(_) | Component::RootDir));
    let root: std::path::PathBuf = root.collect();
    !root.as_os_str().is_empty() && world.disk.list(&root).is_err_and(|e| e.kind() == io::ErrorKind::NotFound)
}
