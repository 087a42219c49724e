//! A disk that is really full: a small file system in memory, mounted for the test. Needs the right
//! to mount, as root has it.

#[path = "../suite/store_faults/books.rs"]
#[allow(dead_code, reason = "the suite uses the rest")]
mod books;

use books::{number_of, small_book};
use lifestory::store::{Access, OpenedHow, Project, StoreError, World, write_new_file};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A mounted file system, gone when dropped.
struct Mounted(PathBuf);

impl Mounted {
    fn of(folder: &Path, kib: u32) -> Self {
        let size = format!("size={kib}k");
        let mut mount = Command::new("mount");
        let status = mount.args(["-t", "tmpfs", "-o", &size, "lifestory-test"]).arg(folder).status();
        assert!(status.is_ok_and(|status| status.success()), "a small disk could not be mounted");
        Self(folder.to_owned())
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_saving_works_again_when_there_is_room() {
    let base = tempfile::tempdir().unwrap();
    let disk = Mounted::of(base.path(), 256);
    let folder = base.path().join("book");
    let world = World::real();
    let project = Project::create(&folder, &small_book(1), &world).unwrap();
    let ballast = base.path().join("ballast");
    // Fails when the disk is full, having filled it.
    assert!(std::fs::write(&ballast, vec![1; 1 << 20]).is_err());
    assert!(matches!(project.save(&small_book(2)), Err(StoreError::DiskFull { needed } ) if needed > 0));
    assert!(matches!(project.put_photo(&[2; 5000], "jpeg"), Err(StoreError::DiskFull { .. })));
    let export = base.path().join("book.pdf");
    let written =
        write_new_file(&world, &export, |file| Ok::<(), StoreError>(file.write_all(&[3; 100_000])?));
    assert!(matches!(written, Err(StoreError::DiskFull { .. })), "{written:?}");
    assert!(!export.exists());
    drop(project);
    // Opened while there is no room even for the lock's words, it is still the book.
    let opened = Project::open(&folder, &world).unwrap();
    assert_eq!((number_of(&opened.book), &opened.how), (1, &OpenedHow::AsSaved));
    assert_eq!(opened.access, Access::Full);
    drop(opened);
    std::fs::remove_file(&ballast).unwrap();
    let opened = Project::open(&folder, &world).unwrap();
    opened.project.save(&small_book(3)).unwrap();
    drop(opened);
    assert_eq!(number_of(&Project::look(&folder, &world).unwrap().book), 3);
    drop(disk);
}
