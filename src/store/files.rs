//! Files outside a book's folder: what leaves the program and what comes in.
//!
//! An export is written beside the asked name and renamed when it is complete, so that under the
//! asked name there is never half a file, and an old file stays whole until the new one is.

use super::disk::Kind;
use super::error::StoreError;
use super::folder::Folder;
use super::host::World;
use super::on_the_way::{self, OnTheWay};
use super::own::is_books_own;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file, in place of one of that name if there is one. `write` is given where its bytes
/// go; if it fails (or is cancelled), or the disk does, nothing changes under the name. A place that
/// belongs to a book is refused ([`StoreError::BooksOwn`]), before `write` is called.
///
/// ```no_run
/// # use lifestory::store::{StoreError, World, write_new_file};
/// # use std::{io::Write, path::Path};
/// write_new_file(&World::real(), Path::new("book.pdf"), |file| -> Result<(), StoreError> {
///     Ok(file.write_all(b"%PDF-1.7")?)
/// })?;
/// # Ok::<(), StoreError>(())
/// ```
pub fn write_new_file<E: From<StoreError>>(
    world: &World,
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let (folder, name) = folder_and_name(world, path)?;
    let real = world.disk.real_path(&folder.path).map_err(of_folder)?;
    if world.disk.stat(&real).map_err(of_folder)?.0 != Kind::Folder {
        return Err(StoreError::NotAFolder.into());
    }
    // A file that is there may go by a second name, as on Windows.
    let itself = world.disk.real_path(&folder.at(&name)).ok();
    let its_name = itself.as_deref().and_then(Path::file_name).and_then(|name| name.to_str());
    if is_books_own(&*world.disk, &real, &name)
        || its_name.is_some_and(|name| is_books_own(&*world.disk, &real, name))
    {
        return Err(StoreError::BooksOwn.into());
    }
    match folder.kind(&name)? {
        None | Some(Kind::File) => {}
        Some(_) => return Err(StoreError::NotPlain.into()),
    }
    on_the_way::clear_away(&folder);
    let on_the_way = OnTheWay::begin(&folder)?;
    let temp = &on_the_way.name;
    let mut write = Some(write);
    let mut refused = None;
    let mut written = 0;
    let result = world.disk.write_new(&folder.at(temp), &mut |file| {
        let mut counted = Counted { file, count: 0, failure: None };
        let result = write.take().map_or(Ok(()), |write| write(&mut counted));
        written = counted.count;
        match (counted.failure, result) {
            // The disk's own error says more than what became of it on the way.
            (Some(error), _) => Err(error),
            (None, Ok(())) => Ok(()),
            (None, Err(error)) => {
                refused = Some(error);
                Err(io::ErrorKind::Other.into())
            }
        }
    });
    let result = match (refused, result) {
        (Some(error), _) => Err(error),
        (None, Err(error)) => Err(StoreError::of(&error, written).into()),
        (None, Ok(())) => put_under(&folder, temp, &name, path, written).map_err(E::from),
    };
    on_the_way.end(&folder);
    result
}

/// Why the folder that a file is to go to cannot be had.
fn of_folder(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::NotFound => StoreError::NoSuchFolder,
        io::ErrorKind::NotADirectory => StoreError::NotAFolder,
        _ => error.into(),
    }
}

fn put_under(folder: &Folder, temp: &str, name: &str, path: &Path, written: u64) -> Result<(), StoreError> {
    let disk = &folder.world.disk;
    folder.rename_patiently(&folder.at(temp), &folder.at(name)).map_err(|error| {
        if disk.is_passing(&error) {
            StoreError::Held { kept_as: None }
        } else {
            StoreError::of(&error, written)
        }
    })?;
    disk.sync_folder(&folder.path)?;
    match disk.stat(path) {
        Ok((Kind::File, size)) if size == written => Ok(()),
        _ => Err(StoreError::ReadBackDiffers),
    }
}

/// Writes through and notes what the disk said.
struct Counted<'a> {
    file: &'a mut dyn Write,
    count: u64,
    failure: Option<io::Error>,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.file.write(bytes) {
            Ok(count) => {
                self.count += count as u64;
                Ok(count)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => {
                let kind = error.kind();
                self.failure = Some(error);
                Err(kind.into())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The bytes of a file that a person chose, at most `limit`. Links are followed; what is no file is
/// not waited for.
pub fn read_input(world: &World, path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    match world.disk.stat(path) {
        Ok((Kind::File | Kind::Link, _)) => {}
        Ok(_) => return Err(StoreError::NotPlain),
        Err(error) => return Err(of_input(&error, limit)),
    }
    world.disk.read(path, limit).map_err(|error| of_input(&error, limit))
}

fn of_input(error: &io::Error, limit: u64) -> StoreError {
    match error.kind() {
        io::ErrorKind::FileTooLarge => StoreError::TooLarge { limit },
        io::ErrorKind::IsADirectory | io::ErrorKind::InvalidInput => StoreError::NotPlain,
        _ => StoreError::of(error, 0),
    }
}

fn folder_and_name(world: &World, path: &Path) -> Result<(Folder, String), StoreError> {
    let name = path.file_name().and_then(|name| name.to_str()).ok_or(StoreError::NotPlain)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    Ok((Folder::new(folder, world), name.to_owned()))
}
