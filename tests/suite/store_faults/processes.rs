//! Promise 7 with two real programs that write one book at the same moment, where no lock keeps them
//! apart, as in a synced folder.
//!
//! The programs are this test binary once more: [`writer`] writes when it is told where to.

use super::books::with_photos;
use lifestory::book::{Book, PhotoHash};
use lifestory::store::disk::{Disk, Entry, Fill, Kind, Lock, RealDisk};
use lifestory::store::{Access, Mark, Note, Project, RealHost, StoreError, World};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

/// Tells [`writer`] where to write, and who it is.
const FOLDER: &str = "LIFESTORY_WRITER_FOLDER";
const WHO: &str = "LIFESTORY_WRITER_WHO";
/// How many changes each makes.
const CHANGES: u8 = 200;

/// The real disk, but for its locks.
struct WithoutLocks;

impl Disk for WithoutLocks {
    fn write_new(&self, path: &Path, fill: &mut Fill<'_>) -> io::Result<()> {
        RealDisk.write_new(path, fill)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.sync_folder(path)
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.create_folder(path)
    }
    fn remove_file(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_file(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove_folder(path)
    }
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        RealDisk.read(path, limit)
    }
    fn stat(&self, path: &Path) -> io::Result<(Kind, u64)> {
        RealDisk.stat(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<Entry>> {
        RealDisk.list(path)
    }
    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        RealDisk.real_path(path)
    }
    fn lock(&self, _: &Path) -> io::Result<Lock> {
        Ok(Lock::Unsupported)
    }
    fn is_passing(&self, error: &io::Error) -> bool {
        RealDisk.is_passing(error)
    }
}

/// The change that somebody makes: to a book it is a photo more.
fn change(who: u8, number: u8) -> PhotoHash {
    PhotoHash::of(&[who, number])
}

fn changes_in(book: &Book) -> BTreeSet<PhotoHash> {
    book.photos().iter().map(|photo| photo.file).collect()
}

fn book_of(changes: &BTreeSet<PhotoHash>) -> Book {
    with_photos(1, &changes.iter().copied().collect::<Vec<_>>())
}

/// Makes its changes one by one, each to the book as it is then, and does not end before each was
/// said to be saved.
#[test]
fn writer() {
    let (Ok(folder), Ok(who)) = (std::env::var(FOLDER), std::env::var(WHO)) else { return };
    let (folder, who): (&Path, u8) = (Path::new(&folder), who.parse().unwrap());
    let world = World { disk: Arc::new(WithoutLocks), host: Arc::new(RealHost) };
    let opened = loop {
        // What the other wrote of himself has not come here yet.
        let _ = std::fs::remove_file(folder.join("book.lock"));
        match Project::open(folder, &world) {
            Ok(opened) if *opened.project.access() == Access::Full => break opened,
            _ => {}
        }
    };
    let mut book = changes_in(&opened.book);
    for number in 0..CHANGES {
        book.insert(change(who, number));
        loop {
            match opened.project.save(&book_of(&book)) {
                Ok(_) => break,
                Err(StoreError::Conflict { kept_as }) => {
                    // The two are brought together, and the copy is put away.
                    if let Ok(theirs) = opened.project.read_theirs() {
                        book.extend(changes_in(&theirs));
                    }
                    let _ = opened.project.put_away_conflict_copy(&kept_as);
                }
                // The other came between: once more.
                Err(StoreError::ReadBackDiffers | StoreError::Io(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
    }
}

#[test]
fn what_two_programs_were_told_is_saved_can_be_found() {
    let base = tempfile::tempdir().unwrap();
    let folder = base.path().join("book");
    drop(Project::create(&folder, &book_of(&BTreeSet::new()), &World::real()).unwrap());
    let start = |who: u8| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "store_faults::processes::writer", "--test-threads=1"]);
        command.env(FOLDER, &folder).env(WHO, who.to_string());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    for mut child in [1, 2].map(start) {
        assert!(child.wait().unwrap().success());
    }
    let opened = Project::look(&folder, &World::real()).unwrap();
    let mut found = changes_in(&opened.book);
    // Not anywhere among the earlier versions: where whoever opens the book is led to.
    for note in &opened.notes {
        let versions = match note {
            Note::Forked(versions) => versions.clone(),
            Note::NewerVersion(version) => vec![version.clone()],
            Note::ConflictCopies(names) => {
                for name in names {
                    found.extend(changes_in(&opened.project.open_conflict_copy(name).unwrap()));
                }
                Vec::new()
            }
            _ => Vec::new(),
        };
        for version in versions {
            found.extend(changes_in(&opened.project.open_earlier(&version).unwrap()));
        }
    }
    let brought_together = opened.project.earlier_versions().unwrap();
    let brought_together = brought_together.iter().any(|version| version.mark == Mark::Outside);
    assert!(brought_together, "neither noticed the other");
    for who in [1, 2] {
        let lost: Vec<_> = (0..CHANGES).filter(|number| !found.contains(&change(who, *number))).collect();
        assert!(lost.is_empty(), "{who}: {lost:?}");
    }
}
