//! The only door to the file system.
//!
//! There is no way through it to change a file in place, or to write one without waiting until it
//! is on the disk. Tests put other disks behind the same door: one that fails at the n-th call, one
//! that loses power. Knows nothing of books.

use super::early_sync::write_and_sync;
use std::any::Any;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What stands at a path, links not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link or junction.
    Link,
    /// A device, socket or the like.
    Other,
}

/// What a folder lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name. Entries whose names are no Unicode are not listed: none of ours is such.
    pub name: String,
    /// What it is.
    pub kind: Kind,
}

/// The answer to asking for a lock, which lasts until it is dropped.
pub enum Lock {
    /// It is ours.
    Ours(Box<dyn Any + Send + Sync>),
    /// Somebody holds it.
    Taken,
    /// This file system has no locks.
    Unsupported,
}

/// Fills a new file, piece by piece.
pub type Fill<'a> = dyn FnMut(&mut dyn Write) -> io::Result<()> + 'a;

/// Everything that the store does with the file system.
pub trait Disk: Send + Sync {
    /// Makes a file that is not there yet, lets `fill` write it, and returns when all of it is on
    /// the disk. Never follows a link. On an error a part of the file may be left behind.
    fn write_new(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()>;
    /// Gives a file another name, in place of whatever file has that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Returns when the folder's names are on the disk, where the system can promise that.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder in one that is there.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove_file(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// All bytes of a file, at most `limit` (else [`io::ErrorKind::FileTooLarge`]).
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// What stands there and how many bytes it has; links are not followed.
    fn stat(&self, path: &Path) -> io::Result<(Kind, u64)>;
    /// What a folder holds, in the order of names.
    fn list(&self, path: &Path) -> io::Result<Vec<Entry>>;
    /// Where a folder or file really is: links, `.` and `..` resolved.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;
    /// Asks for the lock on a file, which is made empty if it is not there.
    fn lock(&self, path: &Path) -> io::Result<Lock>;
    /// Whether a failed rename may well succeed a moment later.
    fn is_passing(&self, error: &io::Error) -> bool;
}

/// The computer's own disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

fn kind_of(kind: std::fs::FileType) -> Kind {
    if kind.is_symlink() {
        Kind::Link
    } else if kind.is_dir() {
        Kind::Folder
    } else if kind.is_file() {
        Kind::File
    } else {
        Kind::Other
    }
}

/// Whether the open file is the one that stands at the path.
#[cfg(unix)]
fn is_still_named(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let at = |found: &std::fs::Metadata| (found.dev(), found.ino());
    let (ours, there) = (file.metadata(), std::fs::symlink_metadata(path));
    ours.is_ok_and(|ours| there.is_ok_and(|there| at(&ours) == at(&there)))
}

#[cfg(not(unix))]
fn is_still_named(_: &File, path: &Path) -> bool {
    path.exists()
}

impl Disk for RealDisk {
    fn write_new(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        let file = OpenOptions::new().write(true).create_new(true).open(path)?;
        write_and_sync(&file, fill)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // EBADF, EINVAL, ENOTSUP: network shares and FUSE that cannot, and need not, be asked.
        const CANNOT: [i32; 4] = [9, 22, 45, 95];
        match File::open(path)?.sync_all() {
            Err(error) if error.raw_os_error().is_some_and(|code| CANNOT.contains(&code)) => Ok(()),
            other => other,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(()) // NTFS logs names by itself, and folders cannot be opened to be flushed.
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::create_dir(path)
    }

    fn remove_file(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        // Opening a pipe would wait for its other end.
        if !std::fs::metadata(path)?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        if size > limit {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let mut bytes = Vec::new();
        bytes.try_reserve_exact(size as usize).map_err(|_| io::ErrorKind::OutOfMemory)?;
        // It may grow while it is read.
        file.take(limit + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
    }

    fn stat(&self, path: &Path) -> io::Result<(Kind, u64)> {
        let found = std::fs::symlink_metadata(path)?;
        Ok((kind_of(found.file_type()), found.len()))
    }

    fn list(&self, path: &Path) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in std::fs::read_dir(path)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            match entry.file_type() {
                Ok(kind) => entries.push(Entry { name, kind: kind_of(kind) }),
                // Gone since it was listed.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        std::fs::canonicalize(path)
    }

    fn lock(&self, path: &Path) -> io::Result<Lock> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            // A lock on a file that was removed while we asked for it holds nobody off.
            Ok(()) if is_still_named(&file, path) => Ok(Lock::Ours(Box::new(file))),
            Ok(()) => Ok(Lock::Taken),
            Err(TryLockError::WouldBlock) => Ok(Lock::Taken),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                Ok(Lock::Unsupported)
            }
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn is_passing(&self, error: &io::Error) -> bool {
        // Windows: access denied, sharing violation, lock violation. Sync services, virus scanners
        // and indexers hold a fresh file for some tens of milliseconds.
        cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
    }
}
