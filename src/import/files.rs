//! Files, and folders with all that is in them.

use super::ImportSource;
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

    fn files(&self, path: &Path) -> Vec<PathBuf> {
        let mut files = Vec::new();
        gather(path, DEEPEST, &mut files);
        files
    }
}

impl ImportSource for File {
    fn takes(&self, _: &Path) -> bool {
        true
    }

    fn files(&self, path: &Path) -> Vec<PathBuf> {
        vec![path.to_owned()]
    }
}

/// Files in the order of their names, folders after the files beside them. A folder that cannot be
/// listed is as if it were empty. Hidden files, and those that are clearly no photos, are passed over:
/// somebody who points at a folder means the pictures in it.
fn gather(folder: &Path, deepest: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut entries: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    let (folders, plain): (Vec<_>, Vec<_>) =
        entries.into_iter().filter(|p| !is_hidden(p)).partition(|p| p.is_dir());
    files.extend(plain.into_iter().filter(|path| may_be_picture(path)));
    if deepest > 0 {
        for inner in folders.iter().filter(|folder| !folder.is_symlink()) {
            gather(inner, deepest - 1, files);
        }
    }
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
