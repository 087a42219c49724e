//! Files on their way out of the program: hidden beside the asked name until they are whole.
//!
//! Each has a second file beside it that the system locks while it is written, so that what a dead
//! program left behind (a child's photos among it) can be told from what is being written now, and
//! cleared away. Where locks do not work nothing is cleared away.

use super::disk::Lock;
use super::error::StoreError;
use super::folder::Folder;
use std::any::Any;
use std::collections::BTreeSet;

/// How such a file is called, followed by sixteen hexadecimal digits.
const START: &str = ".lifestory-tmp-";
/// What the name of the file beside it ends with.
const IN_USE: &str = ".inuse";

/// A name for a file on its way, ours while this lives.
pub(crate) struct OnTheWay {
    pub name: String,
    _lock: Option<Box<dyn Any + Send + Sync>>,
}

impl OnTheWay {
    /// Takes a name that nobody has.
    pub(crate) fn begin(folder: &Folder) -> Result<Self, StoreError> {
        loop {
            let name = format!("{START}{:016x}", folder.world.host.chance());
            match folder.world.disk.lock(&folder.at(&format!("{name}{IN_USE}")))? {
                Lock::Ours(lock) => return Ok(Self { name, _lock: Some(lock) }),
                Lock::Unsupported => return Ok(Self { name, _lock: None }),
                // Somebody clears away what he takes for left behind: the next name is free.
                Lock::Taken => {}
            }
        }
    }

    /// Leaves nothing; the file itself has its true name by now, or was given up.
    pub(crate) fn end(self, folder: &Folder) {
        folder.discard(&self.name);
        folder.discard(&format!("{}{IN_USE}", self.name));
    }
}

/// Whether it is the name of such a file, or of the one beside it.
pub(crate) fn is_one(name: &str) -> bool {
    let digits = name.strip_prefix(START).map(|rest| rest.strip_suffix(IN_USE).unwrap_or(rest));
    digits.is_some_and(|digits| digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// What stands in the folder and nobody writes any more: how many files on their way.
pub(crate) fn left_behind(folder: &Folder) -> usize {
    each_left_behind(folder, |_| {})
}

/// Clears that away.
pub(crate) fn clear_away(folder: &Folder) {
    each_left_behind(folder, |name| {
        folder.discard(name);
        folder.discard(&format!("{name}{IN_USE}"));
    });
}

fn each_left_behind(folder: &Folder, act: impl Fn(&str)) -> usize {
    let files = folder.files("").unwrap_or_default();
    let ours = files.iter().filter(|name| is_one(name));
    let names: BTreeSet<&str> = ours.map(|name| name.strip_suffix(IN_USE).unwrap_or(name)).collect();
    let mut count = 0;
    for name in names {
        let beside = format!("{name}{IN_USE}");
        // The lock is asked for only where its file is there: asking would make it.
        let lock = match folder.kind(&beside) {
            Ok(None) => None,
            Ok(Some(_)) => match folder.world.disk.lock(&folder.at(&beside)) {
                Ok(Lock::Ours(lock)) => Some(lock),
                _ => continue,
            },
            Err(_) => continue,
        };
        act(name);
        drop(lock);
        count += 1;
    }
    count
}
