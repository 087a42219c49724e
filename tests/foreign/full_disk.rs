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

/// A picture of noise: about 110 kB, and no two are alike.
fn noise(seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    let mut rgba = Vec::new();
    for _ in 0..190 * 190 {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let [r, g, b, _] = state.to_le_bytes();
        rgba.extend([r, g, b, 255]);
    }
    let pixels = lifestory::photo::Pixels::new(190, 190, rgba).expect("the size is right");
    lifestory::photo::encode::png(&pixels).expect("it can be written")
}

#[test]
fn photos_that_fill_the_disk_are_in_the_book_or_not_on_the_disk() {
    // With room for the book beside them, and without.
    for kib in [600, 560] {
        let (base, photos) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let disk = Mounted::of(base.path(), kib);
        for nth in 0..8 {
            std::fs::write(photos.path().join(format!("{nth}.png")), noise(nth)).unwrap();
        }
        let book = base.path().join("book");
        let run = |arguments: &[&Path]| {
            let mut err = Vec::new();
            let arguments = arguments.iter().map(|argument| argument.as_os_str().to_owned());
            let arguments = std::iter::once("lifestory".into()).chain(arguments);
            (lifestory::cli::run(arguments, &mut Vec::new(), &mut err), String::from_utf8(err).unwrap())
        };
        assert_eq!(run(&["new".as_ref(), &book]).0, 0);
        let (code, said) = run(&["import".as_ref(), &book, photos.path(), "--arrange".as_ref()]);
        assert_eq!(code, 4, "{said}");
        let opened = Project::look(&book, &World::real()).unwrap();
        let report = opened.project.verify(&opened.book, &lifestory::task::Progress::new()).unwrap();
        assert!(report.is_whole() && report.unused == 0 && report.left_behind == 0, "{kib}: {report:?}");
        let told = match report.photos {
            0 => "None of these photos came in",
            _ => "are in the book; the rest did not",
        };
        assert!(said.contains(told), "{kib}, {}: {said}", report.photos);
        drop(disk);
    }
}
