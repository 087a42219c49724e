//! Who has the book open: `book.lock` says it to people, the system's lock on `.book.inuse` to
//! programs.
//!
//! Two files, because on Windows a locked file cannot be read. Where locks do not travel (synced
//! folders), the heartbeat in `book.lock` tells whether the other is still there; and what both
//! overlook, the comparison before each save still notices.

use super::disk::Lock;
use super::error::{Holder, StoreError};
use super::folder::Folder;
use super::names::{IN_USE, LOCK, temporary, written};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::any::Any;
use std::sync::Mutex;

/// A heartbeat further than this from now, in seconds, is nobody's any more.
const STALE_SECONDS: i64 = 120;
/// How often the heartbeat is to be renewed, in seconds.
pub const HEARTBEAT_SECONDS: u64 = 30;

/// What `book.lock` holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    who: String,
    computer: String,
    since: String,
    heartbeat: String,
    /// Tells this opening of the book from every other.
    session: String,
}

impl Written {
    fn holder(self) -> Holder {
        Holder { who: self.who, computer: self.computer, since: self.since.parse().ok() }
    }
}

/// The lock, while it is ours; given back when dropped.
pub(crate) struct Held {
    file: Mutex<Written>,
    system: Option<Box<dyn Any + Send + Sync>>,
}

/// The answer to asking for it.
pub(crate) enum Asked {
    /// It is ours, and who left it behind, if somebody did.
    Ours(Held, Option<Holder>),
    /// Somebody has the book open.
    Taken(Holder),
}

/// Asks for the lock.
pub(crate) fn ask(folder: &Folder) -> Result<Asked, StoreError> {
    if folder.kind(IN_USE)?.is_some_and(|kind| kind != super::disk::Kind::File) {
        return Err(StoreError::NotPlain);
    }
    let system = match folder.world.disk.lock(&folder.at(IN_USE))? {
        Lock::Taken => return Ok(Asked::Taken(holder(folder))),
        Lock::Ours(system) => Some(system),
        Lock::Unsupported => None,
    };
    let (who, computer) = folder.world.host.who();
    let now = folder.world.host.now();
    let before = read(folder);
    if let Some(before) = &before {
        // On this computer nobody can have it, or the system's lock would not be ours.
        let elsewhere = system.is_none() || before.computer != computer;
        let beat: Option<Timestamp> = before.heartbeat.parse().ok();
        let alive = beat.is_some_and(|beat| (now.as_second() - beat.as_second()).abs() < STALE_SECONDS);
        if elsewhere && alive {
            return Ok(Asked::Taken(before.clone().holder()));
        }
    }
    let session = format!("{:016x}", folder.world.host.chance());
    let now = written(now);
    let own = Written { who, computer, since: now.clone(), heartbeat: now, session };
    match put(folder, &own) {
        // On a full disk a book can be opened all the same; the system's lock is ours.
        Err(error) if system.is_none() || error == StoreError::NoRights => return Err(error),
        _ => {}
    }
    let held = Held { file: Mutex::new(own), system };
    Ok(Asked::Ours(held, before.map(Written::holder)))
}

/// Who seems to have it on another computer: as the file says, and with a heartbeat.
pub(crate) fn alive_elsewhere(folder: &Folder) -> Option<Holder> {
    let written = read(folder)?;
    let beat: Timestamp = written.heartbeat.parse().ok()?;
    let (_, here) = folder.world.host.who();
    let alive = (folder.world.host.now().as_second() - beat.as_second()).abs() < STALE_SECONDS;
    (alive && written.computer != here).then(|| written.holder())
}

/// Who has it, as far as the file says.
pub(crate) fn holder(folder: &Folder) -> Holder {
    let unknown = Holder { who: String::new(), computer: String::new(), since: None };
    read(folder).map_or(unknown, Written::holder)
}

fn read(folder: &Folder) -> Option<Written> {
    let bytes = folder.read(LOCK, 1 << 16).ok()??;
    serde_json::from_slice(&bytes).ok()
}

fn put(folder: &Folder, file: &Written) -> Result<(), StoreError> {
    // A struct of texts is always JSON.
    let text = serde_json::to_vec_pretty(file).unwrap_or_default();
    folder.put(temporary::LOCK, LOCK, &text)
}

impl Held {
    /// Whether the system keeps every other program off, rather than the words of `book.lock` alone.
    pub(crate) fn keeps_others_off(&self) -> bool {
        self.system.is_some()
    }

    /// Renews the heartbeat, unless somebody took the lock over; whether it is still ours.
    pub(crate) fn beat(&self, folder: &Folder) -> bool {
        let mut own = self.file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if read(folder).is_some_and(|file| file.session != own.session) {
            return false;
        }
        own.heartbeat = written(folder.world.host.now());
        // A heartbeat that fails to be written is missed by nobody before the next.
        let _ = put(folder, &own);
        true
    }

    /// Takes `book.lock` away, if it is still ours.
    pub(crate) fn give_back(&self, folder: &Folder) {
        let own = self.file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if read(folder).is_some_and(|file| file.session == own.session) {
            folder.discard(LOCK);
        }
    }
}
