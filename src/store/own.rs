//! Which places belong to a book, so that nothing that leaves the program is put there.
//!
//! Any book's, not only the one that is open: a person who exports into the wrong folder must not
//! lose what somebody else keeps there.

use super::disk::{Disk, Kind};
use super::names::{self, BOOK, EARLIER, IN_USE, PHOTOS};
use std::path::Path;

/// Whether a file of this name in this folder is a book's own. The folder's path is real: without
/// links and without `..`.
pub(crate) fn is_books_own(disk: &dyn Disk, folder: &Path, name: &str) -> bool {
    if names::is_own(&plain(name)) && is_book(disk, folder) {
        return true;
    }
    let within = |inner: &Path| {
        let last = inner.file_name().and_then(|last| last.to_str()).map(plain);
        last.is_some_and(|last| [PHOTOS, EARLIER].contains(&last.as_str()))
            && inner.parent().is_some_and(|parent| is_book(disk, parent))
    };
    folder.ancestors().any(within)
}

/// Whether the folder is a book's, even one that lost its `book.json`, or was copied without what
/// is hidden.
fn is_book(disk: &dyn Disk, folder: &Path) -> bool {
    let there = |name: &str| disk.stat(&folder.join(name)).is_ok();
    let is_folder = |name: &str| disk.stat(&folder.join(name)).is_ok_and(|(kind, _)| kind == Kind::Folder);
    there(BOOK) || there(IN_USE) || is_folder(PHOTOS) && is_folder(EARLIER)
}

/// A name as systems compare it that know no capitals, drop dots and spaces at its end, and name
/// parts of a file after a colon.
fn plain(name: &str) -> String {
    let name = name.split(':').next().unwrap_or(name);
    name.trim_end_matches(['.', ' ']).to_lowercase()
}
