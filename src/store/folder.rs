//! One folder on one disk, and the way in which every file of the store gets there: whole, under
//! another name, onto the disk, read back, renamed, and read back again. Knows nothing of books.

use super::disk::Kind;
use super::error::StoreError;
use super::host::World;
use super::names::{Sum, sum};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// Pauses between tries of a rename that another program keeps from happening, in milliseconds.
const PATIENCE: [u64; 7] = [10, 25, 50, 100, 200, 400, 800];

/// A folder that the store works in.
pub(crate) struct Folder {
    pub path: PathBuf,
    pub world: World,
    /// Subfolders known to be there for good, on the disk.
    settled: Mutex<BTreeSet<String>>,
}

impl Folder {
    pub(crate) fn new(path: &Path, world: &World) -> Self {
        Self { path: path.to_owned(), world: world.clone(), settled: Mutex::default() }
    }

    /// A path within the folder, of parts that are plain names.
    pub(crate) fn at(&self, parts: &str) -> PathBuf {
        parts.split('/').fold(self.path.clone(), |path, part| path.join(part))
    }

    /// The bytes of a plain file, with one more try: a share may stutter. None if it is not there.
    pub(crate) fn read(&self, name: &str, limit: u64) -> Result<Option<Vec<u8>>, StoreError> {
        let once = || self.read_once(name, limit);
        once().or_else(|_| once())
    }

    fn read_once(&self, name: &str, limit: u64) -> Result<Option<Vec<u8>>, StoreError> {
        // No part of the way may be a link: it could lead out of the folder.
        for (slash, _) in name.match_indices('/') {
            match self.kind(&name[..slash])? {
                None => return Ok(None),
                Some(Kind::Folder) => {}
                Some(_) => return Err(StoreError::NotPlain),
            }
        }
        match self.kind(name)? {
            None => return Ok(None),
            Some(Kind::File) => {}
            Some(_) => return Err(StoreError::NotPlain),
        }
        match self.world.disk.read(&self.at(name), limit) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => Err(StoreError::TooLarge { limit }),
            Err(error) => Err(error.into()),
        }
    }

    /// What stands there, links not followed; none if nothing does.
    pub(crate) fn kind(&self, name: &str) -> Result<Option<Kind>, StoreError> {
        match self.world.disk.stat(&self.at(name)) {
            Ok((kind, _)) => Ok(Some(kind)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Why the folder itself could not be listed.
    pub(crate) fn no_folder(&self, error: &io::Error) -> StoreError {
        match error.kind() {
            io::ErrorKind::NotFound => StoreError::NoSuchFolder,
            // Of a file, or of something below one.
            io::ErrorKind::NotADirectory if self.world.disk.stat(&self.path).is_ok() => {
                StoreError::NotAFolder
            }
            io::ErrorKind::NotADirectory => StoreError::NoSuchFolder,
            _ => StoreError::of(error, 0),
        }
    }

    /// The names of the plain files in a subfolder (`""` for the folder itself); none if it is not
    /// there.
    pub(crate) fn files(&self, subfolder: &str) -> Result<Vec<String>, StoreError> {
        self.listed(subfolder, Kind::File)
    }

    /// The same for subfolders.
    pub(crate) fn subfolders(&self, subfolder: &str) -> Result<Vec<String>, StoreError> {
        self.listed(subfolder, Kind::Folder)
    }

    fn listed(&self, subfolder: &str, kind: Kind) -> Result<Vec<String>, StoreError> {
        if !subfolder.is_empty() {
            match self.kind(subfolder)? {
                None => return Ok(Vec::new()),
                Some(Kind::Folder) => {}
                Some(_) => return Err(StoreError::NotPlain),
            }
        }
        let path = if subfolder.is_empty() { self.path.clone() } else { self.at(subfolder) };
        let entries = self.world.disk.list(&path)?;
        Ok(entries.into_iter().filter(|entry| entry.kind == kind).map(|entry| entry.name).collect())
    }

    /// Sees to it that a subfolder of the folder (or of `photos/`) is there, on the disk.
    pub(crate) fn settle(&self, subfolder: &str) -> Result<(), StoreError> {
        let settled = || self.settled.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if settled().contains(subfolder) {
            return Ok(());
        }
        match self.kind(subfolder)? {
            Some(Kind::Folder) => {}
            Some(_) => return Err(StoreError::NotPlain),
            None => match self.world.disk.create_folder(&self.at(subfolder)) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error.into()),
                _ => {}
            },
        }
        let path = self.at(subfolder);
        // Even if it was there: whoever made it may not have come this far.
        self.world.disk.sync_folder(path.parent().unwrap_or(&self.path))?;
        settled().insert(subfolder.to_owned());
        Ok(())
    }

    /// Writes a new file under a name that begins with `start`, and reads it back. Its name.
    pub(crate) fn write_aside(&self, start: &str, bytes: &[u8]) -> Result<String, StoreError> {
        let name = format!("{start}{:016x}", self.world.host.chance());
        let path = self.at(&name);
        let result = self
            .world
            .disk
            .write_new(&path, &mut |file| file.write_all(bytes))
            .map_err(|error| StoreError::of(&error, bytes.len() as u64))
            .and_then(|()| self.reads_back(&name, bytes));
        if let Err(error) = result {
            // A file that was there already is not ours to remove.
            if error != StoreError::Io(io::ErrorKind::AlreadyExists) {
                self.discard(&name);
            }
            return Err(error);
        }
        Ok(name)
    }

    /// Gives a file written aside its place, and reads it back from there. `temp` is gone in the end
    /// unless another program held the place ([`StoreError::Held`]).
    pub(crate) fn put_in_place(&self, temp: &str, place: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if let Err(error) = self.rename_patiently(&self.at(temp), &self.at(place)) {
            if self.world.disk.is_passing(&error) {
                return Err(StoreError::Held { kept_as: None });
            }
            self.discard(temp);
            return Err(StoreError::of(&error, bytes.len() as u64));
        }
        let path = self.at(place);
        self.world.disk.sync_folder(path.parent().unwrap_or(&self.path))?;
        let read_back = self.reads_back(place, bytes);
        if read_back.is_err() {
            // A share may say that it renamed and not have done so.
            self.discard(temp);
        }
        read_back
    }

    /// Both in one.
    pub(crate) fn put(&self, start: &str, place: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let temp = self.write_aside(start, bytes)?;
        self.put_in_place(&temp, place, bytes).inspect_err(|_| self.discard(&temp))
    }

    /// Removes a file of ours; that it stays does no harm, as the next opening removes it too.
    pub(crate) fn discard(&self, name: &str) {
        let _ = self.world.disk.remove_file(&self.at(name));
    }

    pub(crate) fn rename_patiently(&self, from: &Path, to: &Path) -> io::Result<()> {
        let disk = &self.world.disk;
        let mut result = disk.rename(from, to);
        for pause in PATIENCE {
            match &result {
                Err(error) if disk.is_passing(error) => {
                    self.world.host.wait(Duration::from_millis(pause));
                    result = disk.rename(from, to);
                }
                _ => break,
            }
        }
        result
    }

    fn reads_back(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        match self.read(name, bytes.len() as u64) {
            Ok(Some(read)) if read == bytes => Ok(()),
            Ok(_) | Err(StoreError::TooLarge { .. }) => Err(StoreError::ReadBackDiffers),
            Err(error) => Err(error),
        }
    }
}

/// What was seen in the place of a file, to notice whether somebody changed it since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// Nothing stood there.
    Absent,
    /// A file of this sum.
    Sum(Sum),
    /// Something that could not be read. Not the same as itself: it may have been anything.
    Unreadable,
}

impl Seen {
    pub(crate) fn of(read: &Result<Option<Vec<u8>>, StoreError>) -> Self {
        match read {
            Ok(None) => Self::Absent,
            Ok(Some(bytes)) => Self::Sum(sum(bytes)),
            Err(_) => Self::Unreadable,
        }
    }

    /// Whether nobody changed it in between.
    pub(crate) fn is_still(self, now: Self) -> bool {
        self == now && self != Self::Unreadable
    }
}
