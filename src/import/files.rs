//! Files, and folders with all that is in them.

use super::{Found, ImportSource};
use crate::photo::PhotoError;
use std::io;
use std::path::{Path, PathBuf};

/// How deep folders are followed: deeper than any camera's card, and an end to links in a ring.
const DEEPEST: usize = 16;

/// A folder: every picture in it and in its folders.
pub(super) struct Folder;

/// A single file, whatever it is called.
pub(super) struct File;

impl ImportSource for Folder {
    fn takes(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn find(&self, path: &Path, found: &mut Found) {
        gather(path, DEEPEST, found);
    }
}

impl ImportSource for File {
    fn takes(&self, _: &Path) -> bool {
        true
    }

    fn find(&self, path: &Path, found: &mut Found) {
        found.files.push(path.to_owned());
    }
}

/// Files in the order of their names, folders after the files beside them. Hidden files, and those
/// that are clearly no photos, are passed over: somebody who points at a folder means the pictures in
/// it. Links to folders are not followed: what they lead to is elsewhere.
fn gather(folder: &Path, deepest: usize, found: &mut Found) {
    let entries = match list(folder) {
        Ok(entries) if deepest > 0 => entries,
        Ok(_) => return found.closed.push((folder.to_owned(), PhotoError::TooDeep)),
        Err(error) => return found.closed.push((folder.to_owned(), PhotoError::Closed(error.kind()))),
    };
    let (folders, plain): (Vec<_>, Vec<_>) =
        entries.into_iter().filter(|path| !is_hidden(path)).partition(|path| path.is_dir());
    let (pictures, others): (Vec<_>, Vec<_>) = plain.into_iter().partition(|path| may_be_picture(path));
    found.files.extend(pictures);
    found.passed_over += others.len();
    for inner in folders.iter().filter(|folder| !folder.is_symlink()) {
        gather(inner, deepest - 1, found);
    }
}

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries: io::Result<Vec<_>> = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    let mut entries = entries?;
    entries.sort();
    Ok(entries)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// By its ending. One that has a picture's name and is none is refused by name later.
fn may_be_picture(path: &Path) -> bool {
    const ENDINGS: &[&str] = &[
        "jpg", "jpeg", "jpe", "jfif", "png", "webp", "tif", "tiff", "gif", "bmp", "heic", "heif", "hif",
        "avif", "jxl", "dng", "cr2", "cr3", "nef", "arw", "orf", "rw2", "raf",
    ];
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_listed_is_named() {
        let mut found = Found::default();
        gather(Path::new("/no/such/folder"), DEEPEST, &mut found);
        let closed = PhotoError::Closed(io::ErrorKind::NotFound);
        assert_eq!(found.closed, [(PathBuf::from("/no/such/folder"), closed)]);
    }
}
