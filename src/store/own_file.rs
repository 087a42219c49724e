//! One small file of the program's own, such as its settings: read, and written
//! whole. Knows nothing of what is in it.

use super::error::StoreError;
use super::files::{read_input, write_new_file};
use super::host::World;
use std::io;
use std::path::{Path, PathBuf};

/// The most bytes that such a file may have (1 MiB).
const LARGEST: u64 = 1 << 20;

/// A small file of the program's own. Its calls wait for the disk.
#[derive(Clone)]
pub struct OwnFile {
    path: PathBuf,
    world: World,
}

impl OwnFile {
    /// The file of this path, whether it is there or not.
    pub fn at(path: &Path, world: &World) -> Self {
        Self { path: path.to_owned(), world: world.clone() }
    }

    /// What is in it; none if it is not there.
    pub fn read(&self) -> Result<Option<Vec<u8>>, StoreError> {
        match read_input(&self.world, &self.path, LARGEST) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(StoreError::Io(io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes it whole, in place of what was there; makes its folder. If that cannot be, what was
    /// there stays.
    pub fn write(&self, bytes: &[u8]) -> Result<(), StoreError> {
        if let Some(folder) = self.path.parent() {
            make_folders(&self.world, folder)?;
        }
        write_new_file(&self.world, &self.path, |file| -> Result<(), StoreError> {
            Ok(file.write_all(bytes)?)
        })
    }
}

/// Makes a folder with those above it that are not there yet.
pub fn make_folders(world: &World, folder: &Path) -> Result<(), StoreError> {
    if folder.as_os_str().is_empty() || world.disk.list(folder).is_ok() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        make_folders(world, parent)?;
    }
    match world.disk.create_folder(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(match error.kind() {
            io::ErrorKind::NotFound => StoreError::NoSuchFolder,
            io::ErrorKind::NotADirectory => StoreError::NotAFolder,
            _ => error.into(),
        }),
        Ok(()) => Ok(()),
    }
}
