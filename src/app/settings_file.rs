//! Where the settings are kept, and how they get there: on a thread of its own, one change after another.
//!
//! In the user's own folder for settings, or, where the program is carried on a stick, beside it. Two
//! windows may share the file: each changes what is in it by then, and so neither undoes the other.

use super::settings::Settings;
use crate::store::{OwnFile, StoreError, World};
use crate::task;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Beside the program, this says that settings stay there and nothing is kept on the computer.
const PORTABLE: &str = "lifestory-portable";
/// The settings beside the program.
const BESIDE: &str = "lifestory-settings.json";

/// Where this program keeps its settings: nowhere, if the computer has no place for them.
pub fn settings_place() -> Option<PathBuf> {
    let program = std::env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent);
    place(&|name| std::env::var_os(name), beside, &|path| path.exists())
}

/// The same for these variables and this folder of the program.
fn place(
    variable: &dyn Fn(&str) -> Option<OsString>,
    beside: Option<&Path>,
    exists: &dyn Fn(&Path) -> bool,
) -> Option<PathBuf> {
    if let Some(beside) = beside
        && (exists(&beside.join(PORTABLE)) || exists(&beside.join(BESIDE)))
    {
        return Some(beside.join(BESIDE));
    }
    // A relative path here would be another one in each folder that the program is started from.
    let folder = |name: &str| variable(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
    let home = || folder("HOME").or_else(std::env::home_dir);
    let folder = if cfg!(windows) {
        folder("APPDATA")?.join("Lifestory")
    } else if cfg!(target_os = "macos") {
        home()?.join("Library/Application Support/Lifestory")
    } else {
        folder("XDG_CONFIG_HOME").or_else(|| Some(home()?.join(".config")))?.join("lifestory")
    };
    Some(folder.join("settings.json"))
}

/// A change of settings. Made twice it is the same as once: in the window, and in the file.
pub(super) type Change = Arc<dyn Fn(&mut Settings) + Send + Sync>;

/// Reads the settings. What cannot be understood or read may have asked for nothing to be remembered, and
/// the places of books may stand in it: nothing is remembered, and what is damaged is written over at once.
pub(super) fn load(file: &OwnFile) -> Settings {
    let read = read(file);
    if let Ok(None) = read {
        // If even that cannot be, the next change says so.
        file.write(&Settings::forgetful().written()).ok();
    }
    read.ok().flatten().unwrap_or_else(Settings::forgetful)
}

/// The settings of a file, or those that are before there is one; none of a damaged one.
fn read(file: &OwnFile) -> Result<Option<Settings>, StoreError> {
    match file.read() {
        Ok(Some(bytes)) => Ok(Settings::read(&bytes)),
        Ok(None) => Ok(Some(Settings::default())),
        // Nothing that we wrote.
        Err(StoreError::TooLarge { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Keeps changes of settings in their file, in their order.
pub(super) struct Keeper {
    file: OwnFile,
    /// What is to be changed next.
    next: Arc<Mutex<Vec<Change>>>,
    /// Held by whoever writes.
    writing: Arc<Mutex<()>>,
}

impl Keeper {
    pub(super) fn of(path: &Path, world: &World) -> Self {
        Self { file: OwnFile::at(path, world), next: Arc::default(), writing: Arc::default() }
    }

    pub(super) fn file(&self) -> OwnFile {
        self.file.clone()
    }

    /// Keeps this. `ended` hears on another thread if that could not be.
    pub(super) fn keep(&self, change: Change, ended: impl FnOnce(StoreError) + Send + 'static) {
        lock(&self.next).push(change);
        let (file, next, writing) = (self.file.clone(), Arc::clone(&self.next), Arc::clone(&self.writing));
        let write = move || write_next(&file, &next, &writing);
        // With no thread to be had it is written when the program ends.
        task::spawn("settings", write, |result| {
            if let Some(Err(error)) = result {
                ended(error);
            }
        })
        .ok();
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // Nobody is left to be told.
        write_next(&self.file, &self.next, &self.writing).ok();
    }
}

fn write_next(file: &OwnFile, next: &Mutex<Vec<Change>>, writing: &Mutex<()>) -> Result<(), StoreError> {
    let _one_at_a_time = lock(writing);
    let changes = std::mem::take(&mut *lock(next));
    if changes.is_empty() {
        return Ok(());
    }
    let mut settings = read(file)?.unwrap_or_else(Settings::forgetful);
    for change in changes {
        settings.change(&*change);
    }
    file.write(&settings.written())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(all(unix, not(target_os = "macos")))]
    fn settings_are_kept_in_the_users_own_folder_unless_the_program_is_carried() {
        let nowhere = |_: &Path| false;
        let at = |set: &[(&str, &str)], beside: &str, exists: &dyn Fn(&Path) -> bool| {
            let variable =
                |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into());
            place(&variable, Some(Path::new(beside)), exists)
        };
        let expected = |path: &str| Some(PathBuf::from(path));
        let home = [("HOME", "/home/amira"), ("XDG_CONFIG_HOME", "")];
        assert_eq!(at(&home, "/usr/bin", &nowhere), expected("/home/amira/.config/lifestory/settings.json"));
        let own = [("HOME", "/home/amira"), ("XDG_CONFIG_HOME", "/cfg")];
        assert_eq!(at(&own, "/usr/bin", &nowhere), expected("/cfg/lifestory/settings.json"));
        for sign in ["/media/stick/lifestory-portable", "/media/stick/lifestory-settings.json"] {
            let there = |path: &Path| path == Path::new(sign);
            let beside = at(&own, "/media/stick", &there);
            assert_eq!(beside, expected("/media/stick/lifestory-settings.json"));
        }
    }
}
